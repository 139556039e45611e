package se.ktp.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.ktp.typeset.Colour;
import se.ktp.typeset.Svg;
import se.ktp.typeset.Theme;

/// A theme as a style sheet for browsers, in light and dark and for printers.
///
/// One point on paper is as much as the text is larger on a screen: the theme's body size is 1rem.
/// Every selector has the weight 0, so that the theme's own order decides.
final class StyleSheet {
  private static final double BODY = 9.5;

  /// What a theme has no words for.
  private static final String BASE =
      """
      *{box-sizing:border-box}
      html{-webkit-text-size-adjust:100%;font-family:"Liberation Sans",Arial,Helvetica,sans-serif;background:var(--c-white);color:var(--c-ink)}
      body{margin:0 auto;max-width:53.75rem;padding:1.25rem 1.5rem 3rem}
      :where(h1,h2,h3,h4,p,ul,ol,dl,dd,dt,figure,table){margin:0;padding:0}
      :where(p,li,dd,td,th,h1,h2,h3){overflow-wrap:break-word}
      :where(ul,ol){padding-left:1.4em}
      :where(ul.labelled,ol.labelled){list-style:none;padding-left:0}
      :where(table){width:100%;border-collapse:collapse}
      :where(th){text-align:left}
      :where(td,th){vertical-align:top}
      :where(caption){text-align:left}
      :where(hr){border:0}
      :where(svg rect,svg circle,svg path){fill:none}
      :where(.f-none){fill:none}
      svg.picture{display:block;max-width:100%;height:auto}
      svg.picture text{font-size:8px}
      svg.symbol{width:var(--mark);height:var(--mark);vertical-align:-.12em;margin-right:.35em}
      .sprite{position:absolute;width:0;height:0;overflow:hidden}
      .skip{position:absolute;left:-99rem}
      .skip:focus{position:static}
      a{color:var(--c-accent)}
      :focus-visible{outline:2px solid var(--c-accent);outline-offset:2px}
      footer{margin-top:2rem}
      """;

  /// What overrules the theme, since a screen is no page.
  private static final String SCREEN =
      """
      .ref,.subtitle,.draft-mark,.final-mark{white-space:normal}
      .draft-mark,.final-mark{align-self:start;justify-self:end}
      .scroll{overflow-x:auto}
      .measured :is(td,th){overflow-wrap:anywhere}
      footer p{text-align:left}
      .branded{grid-template-columns:auto minmax(0,1fr) auto}
      @media screen and (prefers-color-scheme:dark){.branded svg.picture{background:#FFF;padding:.2rem}}
      @media screen and (max-width:44rem){
      body{padding:1rem}
      .two,.title,.pairs{grid-template-columns:minmax(0,1fr);row-gap:.4rem}
      .four{grid-template-columns:repeat(2,minmax(0,1fr));row-gap:.8rem}
      dl.wide>.pair{grid-template-columns:minmax(0,1fr)}
      :not(.scroll)>table col{width:auto!important}
      :not(.scroll)>table :is(td,th){overflow-wrap:anywhere}
      .activity-head{grid-template-columns:minmax(0,1fr);row-gap:.3rem;justify-items:start}
      dl.replies>.pair{grid-template-columns:minmax(0,1fr)}
      dl.replies>.pair>dt{padding-bottom:0}
      .key{column-gap:.75rem}
      .scroll>table{min-width:34rem}
      .scroll>table.fields{min-width:52rem}
      .scroll>svg.picture{max-width:none;min-width:38rem}
      }
      @media print{
      @page{size:A4;margin:18mm 20mm}
      html{font-size:9.5pt}
      body{max-width:none;padding:0}
      .skip{display:none}
      .scroll{overflow:visible}
      a{color:inherit;text-decoration:none}
      tr,figure,svg{break-inside:avoid}
      thead{display:table-header-group}
      }
      """;

  private final Theme theme;
  private final StringBuilder out = new StringBuilder();

  private StyleSheet(Theme theme) {
    this.theme = theme;
  }

  static String of(Theme theme) {
    var sheet = new StyleSheet(theme);
    sheet.colours();
    sheet.out.append(BASE);
    for (String colour : theme.colours().keySet()) {
      sheet.rule(":where(.f-" + colour + ")", List.of("fill:var(--c-" + colour + ")"));
      sheet.rule(":where(.s-" + colour + ")", List.of("stroke:var(--c-" + colour + ")"));
    }
    for (Theme.Styling style : theme.styles()) {
      String running = style.values().getOrDefault("running", "no");
      if (!running.equals("head") && !running.equals("foot")) {
        sheet.style(style);
      }
    }
    return sheet.out.append(SCREEN).toString();
  }

  private void colours() {
    out.append(":root{color-scheme:light dark;--mark:").append(rem(8));
    theme.colours().forEach((name, colour) -> variable(name, colour));
    out.append("}\n@media screen and (prefers-color-scheme:dark){:root{");
    theme.colours().forEach((name, colour) -> variable(name, DarkColour.of(colour)));
    out.append("}}\n");
  }

  private void variable(String name, Colour colour) {
    out.append(";--c-").append(name).append(':').append(colour.hex());
  }

  private void rule(String selector, List<String> declarations) {
    if (!declarations.isEmpty()) {
      out.append(selector).append('{').append(String.join(";", declarations)).append("}\n");
    }
  }

  private void style(Theme.Styling style) {
    String name = selector(style.name());
    String around = style.within().map(w -> selector(w) + " ").orElse("");
    rule(":where(" + around + name + ")", declarations(style.values()));
    columns(style)
        .ifPresent(grid -> {
          if (!style.name().equals("dl")) {
            rule(":where(" + around + name + ":not(dl))", grid);
          }
          String list = style.name().equals("dl") ? "dl" : "dl" + name;
          rule(":where(" + around + list + ">.pair)", grid);
        });
    if (style.values().getOrDefault("arrange", "").equals("strip")) {
      String gap = rem(number(style.values().getOrDefault("gap", "0")));
      rule(
          ":where(" + around + name + ")",
          List.of("display:flex", "flex-wrap:wrap", "gap:.4rem " + gap));
      rule(":where(" + around + "dl" + name + ">.pair)", List.of("display:block"));
    }
  }

  private static String selector(String name) {
    return Theme.isElement(name) ? name : "." + name;
  }

  private static Optional<List<String>> columns(Theme.Styling style) {
    String columns = style.values().get("columns");
    if (columns == null) {
      return Optional.empty();
    }
    String widths =
        List.of(columns.split(" ")).stream()
            .map(StyleSheet::width)
            .collect(Collectors.joining(" "));
    String gap = rem(number(style.values().getOrDefault("gap", "0")));
    return Optional.of(
        List.of("display:grid", "grid-template-columns:" + widths, "column-gap:" + gap));
  }

  private static String width(String written) {
    if (written.equals("auto")) {
      return "auto";
    }
    if (written.endsWith("*")) {
      String share = written.length() == 1 ? "1" : written.substring(0, written.length() - 1);
      return "minmax(0," + share + "fr)";
    }
    return rem(number(written));
  }

  private List<String> declarations(Map<String, String> values) {
    var all = new ArrayList<String>();
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> declaration(e.getKey(), e.getValue(), values, all));
    return all;
  }

  private static void declaration(
      String property, String value, Map<String, String> values, List<String> all) {
    switch (property) {
      case "size" -> all.add("font-size:" + rem(number(value)));
      case "leading" -> all.add("line-height:" + leading(value, values));
      case "weight" -> {
        all.add("font-weight:" + (value.equals("bold") ? "bold" : "normal"));
        all.add("font-style:" + (value.equals("italic") ? "italic" : "normal"));
      }
      case "colour" -> all.add("color:var(--c-" + value + ")");
      case "tracking" -> all.add("letter-spacing:" + rem(number(value)));
      case "align" -> all.add("text-align:" + value);
      case "lines" ->
          all.add(
              "white-space:"
                  + switch (value) {
                    case "one" -> "nowrap";
                    case "kept" -> "pre-line";
                    default -> "normal";
                  });
      case "hyphenate" -> all.add("hyphens:" + (value.equals("0") ? "manual" : "auto"));
      case "mark" -> all.add("--mark:" + rem(number(value)));
      case "padding" ->
          all.add(
              "padding:"
                  + List.of(value.split(" ")).stream()
                      .map(v -> rem(number(v)))
                      .collect(Collectors.joining(" ")));
      case "background" -> all.add("background:var(--c-" + value + ")");
      case "top", "bottom", "left" -> all.add("border-" + property + ":" + line(value));
      case "border" -> all.add("border:" + line(value));
      case "radius" -> all.add("border-radius:" + rem(number(value)));
      case "before" -> all.add("margin-top:" + rem(number(value)));
      case "after" -> all.add("margin-bottom:" + rem(number(value)));
      case "keep" -> {
        if (value.contains("together")) {
          all.add("break-inside:avoid");
        }
        if (value.contains("next")) {
          all.add("break-after:avoid");
        }
        if (value.contains("previous")) {
          all.add("break-before:avoid");
        }
      }
      case "page" -> all.add("break-before:page");
      case "place" -> {
        all.add(
            "align-items:"
                + (value.equals("middle")
                    ? "center"
                    : value.equals("top") ? "start" : value.equals("bottom") ? "end" : value));
        all.add("vertical-align:" + value);
      }
      case "indent" -> all.add("padding-left:" + rem(number(value) + 4));
      case "width" -> all.add("width:" + width(value));
      default -> {
        // What only a page of paper has, or is said elsewhere.
      }
    }
  }

  private static String leading(String value, Map<String, String> values) {
    double size = values.containsKey("size") ? number(values.get("size")) : BODY;
    // Screens are read from further away, and lines are longer.
    return Svg.number(Math.max(1.2, number(value) / size) * 1.06);
  }

  /// A line is at least as wide as one point of a screen, or it would vanish.
  private static String line(String value) {
    int blank = value.indexOf(' ');
    double width = number(value.substring(0, blank));
    return width == 0
        ? "0"
        : "max(1px," + rem(width) + ") solid var(--c-" + value.substring(blank + 1) + ")";
  }

  private static double number(String value) {
    return Double.parseDouble(value);
  }

  private static String rem(double points) {
    return points == 0 ? "0" : Svg.number(points / BODY) + "rem";
  }
}
