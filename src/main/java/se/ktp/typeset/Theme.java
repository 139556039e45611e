package se.ktp.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How papers look: the page, the colours, the style of each element and class, the symbols.
///
/// A theme is a small XML file:
///
///     <theme>
///       <page width="595.28" height="841.89" left="56.7" right="56.7" top="62" bottom="54" …/>
///       <colour name="ink" value="#1B2630"/>
///       <style name="h2" size="13" leading="17" weight="bold" before="18" after="4" keep="next"/>
///       <style name="td" in="fields" padding="4 6 5 0"/>
///       <symbol name="achieved"><circle cx="5" cy="5" r="4.6" class="f-achieved"/>…</symbol>
///     </theme>
///
/// A style's name is an element or a class; `in` is an element or class that stands around it.
/// Where several apply, elements go before classes and those without `in` before those with.
public final class Theme {
  private final PageStyle page;
  private final Map<String, Colour> colours;
  private final Map<String, List<Rule>> rules;
  private final Map<String, List<Shape>> symbols;

  /// The steps of the symbols' paths by their data: the same few are drawn again and again.
  private final Map<String, List<PathData.Step>> paths = new HashMap<>();

  private Theme(
      PageStyle page,
      Map<String, Colour> colours,
      Map<String, List<Rule>> rules,
      Map<String, List<Shape>> symbols) {
    this.page = page;
    this.colours = colours;
    this.rules = rules;
    this.symbols = symbols;
    for (List<Shape> shapes : symbols.values()) {
      for (Shape shape : shapes) {
        if (shape instanceof Shape.Path(String data, _)) {
          paths.put(data, PathData.parse(data));
        }
      }
    }
  }

  /// What the theme says of one element or class, for those who set papers in another way.
  ///
  /// @param within the element or class that stands around it
  /// @param values by property
  public record Styling(String name, Optional<String> within, Map<String, String> values) {}

  /// All styles in the order in which they count: those of elements before those of classes, and of
  /// both those anywhere before those inside something.
  public List<Styling> styles() {
    var all = new ArrayList<Styling>();
    rules.forEach((name, some) ->
        some.forEach(rule -> all.add(new Styling(name, rule.within(), rule.values()))));
    return all.stream()
        .sorted(
            Comparator.comparing((Styling s) -> !isElement(s.name()))
                .thenComparing(s -> s.within().isPresent()))
        .toList();
  }

  /// Whether a name in a style is an element's, and not a class's.
  public static boolean isElement(String name) {
    return name.equals("body")
        || PaperReader.BLOCKS.contains(name)
        || PaperReader.INLINE.contains(name)
        || PaperReader.PARTS.containsKey(name)
        || PaperReader.PARTS.values().stream().anyMatch(parts -> parts.contains(name));
  }

  /// A symbol as SVG, in a box of 10 by 10.
  public String symbolSvg(String name) {
    var out = new StringBuilder();
    symbol(name).forEach(shape -> Svg.write(shape, out));
    return out.toString();
  }

  /// What the theme says of one element or class.
  record Rule(Optional<String> within, Map<String, String> values) {}

  /// Reads a theme.
  ///
  /// @throws MarkupException with the line, if it is not one
  public static Theme read(String xml) {
    Node.Element root = XmlReader.read(xml);
    if (!root.name().equals("theme")) {
      throw root.fault("a theme begins with <theme>");
    }
    var colours = new LinkedHashMap<String, Colour>();
    var rules = new LinkedHashMap<String, List<Rule>>();
    var symbols = new LinkedHashMap<String, List<Shape>>();
    PageStyle page = PageStyle.A4;
    for (Node.Element e : root.elements().toList()) {
      switch (e.name()) {
        case "page" -> page = PageStyle.read(e);
        case "colour" -> colours.put(name(e), colour(e));
        case "style" -> {
          Rule rule = rule(e, colours);
          rules.computeIfAbsent(name(e), _ -> new ArrayList<>()).add(rule);
        }
        case "symbol" -> {
          var names = new Svg.Names(colours.keySet(), symbols.keySet());
          symbols.put(name(e), Svg.shapes(e, names));
        }
        default -> throw e.fault("a theme is made of page, colour, style and symbol");
      }
    }
    return new Theme(page, colours, rules, symbols);
  }

  private static String name(Node.Element e) {
    return e.attribute("name").orElseThrow(() -> e.fault("name is missing"));
  }

  private static Colour colour(Node.Element e) {
    try {
      return Colour.parse(e.attribute("value", ""));
    } catch (IllegalArgumentException fault) {
      throw e.fault(String.valueOf(fault.getMessage()));
    }
  }

  private static Rule rule(Node.Element e, Map<String, Colour> colours) {
    var values = new HashMap<>(e.attributes());
    values.remove("name");
    Optional<String> within = Optional.ofNullable(values.remove("in"));
    for (var value : values.entrySet()) {
      if (!Style.PROPERTIES.contains(value.getKey())) {
        throw e.fault("there is no property " + value.getKey());
      }
      try {
        Style.PLAIN.inside(Map.of(value.getKey(), value.getValue()), colours);
      } catch (IllegalArgumentException fault) {
        throw e.fault(value.getKey() + "=\"" + value.getValue() + "\" is not understood");
      }
    }
    return new Rule(within, Map.copyOf(values));
  }

  /// The same theme with another colour of a name.
  public Theme with(String name, Colour colour) {
    var others = new LinkedHashMap<>(colours);
    others.put(name, colour);
    return new Theme(page, others, rules, symbols);
  }

  PageStyle page() {
    return page;
  }

  /// The colours by name, in the theme's order.
  public Map<String, Colour> colours() {
    return colours;
  }

  /// The shapes of a symbol in a box of 10 by 10.
  List<Shape> symbol(String name) {
    return symbols.getOrDefault(name, List.of());
  }

  /// The steps of a path in a picture or a symbol.
  List<PathData.Step> path(String data) {
    List<PathData.Step> known = paths.get(data);
    return known == null ? PathData.parse(data) : known;
  }

  Svg.Names names() {
    return new Svg.Names(colours.keySet(), symbols.keySet());
  }

  boolean hasSymbol(String name) {
    return symbols.containsKey(name);
  }

  Colour colour(String name) {
    return name.startsWith("#") ? Colour.parse(name) : colours.getOrDefault(name, Colour.BLACK);
  }

  /// The cascade's beginning: what no element has changed yet.
  Cascade cascade() {
    return new Cascade(this, Style.PLAIN, List.of());
  }

  List<Rule> rules(String name) {
    return rules.getOrDefault(name, List.of());
  }
}
