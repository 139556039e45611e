package se.ktp.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.ktp.typeset.MarkupException;
import se.ktp.typeset.Node;
import se.ktp.typeset.Svg;
import se.ktp.typeset.Theme;
import se.ktp.typeset.XmlReader;

/// A paper as a page for browsers: one file, without scripts and without anything from elsewhere.
///
/// What stands on every page of paper stands once: the first page's head at the top, the foot at
/// the end. References to pages become links that name what they lead to.
public final class WebPage {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");
  private static final Set<String> PLAIN =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "p",
          "ul",
          "ol",
          "li",
          "dd",
          "dt",
          "caption",
          "thead",
          "tbody",
          "tr",
          "td",
          "section",
          "div",
          "figcaption",
          "strong",
          "em",
          "colgroup");
  private static final Set<String> SHAPES = Set.of("rect", "circle", "path", "text", "g", "image");
  private static final List<String> DRAWN =
      List.of(
          "x",
          "y",
          "width",
          "height",
          "rx",
          "cx",
          "cy",
          "r",
          "d",
          "class",
          "stroke-width",
          "stroke-dasharray",
          "text-anchor",
          "font-weight",
          "fill",
          "stroke",
          "href");

  /// Wider than this, a picture is moved sideways on a narrow screen.
  private static final double WIDE = 260;

  private static final int MANY_COLUMNS = 4;

  /// A point of paper on a screen where 1rem is 16 pixels.
  private static final double PIXELS = 16 / 9.5;

  private final Theme theme;
  private final Map<String, String> running = new HashMap<>();
  private final Map<String, String> symbols = new HashMap<>();
  private final Map<String, String> headings = new HashMap<>();
  private final Set<String> drawn = new LinkedHashSet<>();
  private final StringBuilder out = new StringBuilder(1 << 16);
  private String under = "";

  private WebPage(Theme theme) {
    this.theme = theme;
    for (Theme.Styling style : theme.styles()) {
      Optional.ofNullable(style.values().get("running"))
          .ifPresent(where -> running.put(style.name(), where));
      Optional.ofNullable(style.values().get("symbol"))
          .ifPresent(symbol -> symbols.put(style.name(), symbol));
    }
  }

  /// Makes a page.
  ///
  /// @param xhtml as the typesetter gets it
  /// @throws MarkupException with the line, if the text is not of the vocabulary
  public static String of(String xhtml, Theme theme) {
    return new WebPage(theme).page(XmlReader.read(xhtml));
  }

  private String page(Node.Element html) {
    Node.Element head = html.child("head").orElseThrow(() -> html.fault("<head> is missing"));
    Node.Element body = html.child("body").orElseThrow(() -> html.fault("<body> is missing"));
    String language = html.attribute("lang").orElseThrow(() -> html.fault("lang is missing"));
    String title = head.child("title").map(WebPage::words).orElse("");
    index(body);
    Parts parts = parts(body);
    out.append("<!DOCTYPE html>\n<html lang=\"").append(attribute(language)).append("\">\n");
    out.append("<head>\n<meta charset=\"utf-8\"/>\n<title>").append(text(title));
    out.append("</title>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n");
    head.elements()
        .filter(e -> e.name().equals("meta"))
        .forEach(meta -> {
          out.append("<meta name=\"").append(attribute(meta.attribute("name", "")));
          out.append("\" content=\"").append(attribute(meta.attribute("content", "")));
          out.append("\"/>\n");
        });
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
    out.append(" style-src 'unsafe-inline'; img-src data:\"/>\n<style>\n");
    out.append(StyleSheet.of(theme)).append("</style>\n</head>\n<body>\n");
    boolean swedish = language.startsWith("sv");
    out.append("<a class=\"skip\" href=\"#main-content\">")
        .append(swedish ? "Till innehållet" : "To the content")
        .append("</a>\n");
    int sprite = out.length();
    out.append("<header>\n");
    parts.firstHead().forEach(this::node);
    parts.header().forEach(this::node);
    out.append("\n</header>\n<main id=\"main-content\">\n");
    parts.main().forEach(this::node);
    out.append("\n</main>\n<footer>\n");
    parts.footer().forEach(this::node);
    out.append("\n</footer>\n</body>\n</html>\n");
    out.insert(sprite, sprite());
    return out.toString();
  }

  // --- parts of the page

  private record Parts(
      List<Node> firstHead, List<Node> header, List<Node> main, List<Node> footer) {}

  private Parts parts(Node.Element body) {
    var parts =
        new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Node node : body.children()) {
      if (!(node instanceof Node.Element e)) {
        (parts.main().isEmpty() ? parts.header() : parts.main()).add(node);
        continue;
      }
      switch (where(e)) {
        case "first-head" -> parts.firstHead().add(e);
        case "head" -> {
          // The same stands at the top.
        }
        case "foot" -> e.elements().filter(p -> !tellsPage(p)).forEach(parts.footer()::add);
        default -> {
          if (classes(e).contains("sources")) {
            parts.footer().addFirst(e);
          } else if (parts.main().isEmpty() && !begins(e)) {
            parts.header().add(e);
          } else {
            parts.main().add(e);
          }
        }
      }
    }
    return parts;
  }

  private String where(Node.Element e) {
    return classes(e).stream().map(running::get).filter(w -> w != null).findFirst().orElse("no");
  }

  /// Whether the paper's own content begins here: with its first heading below the title.
  private static boolean begins(Node.Element e) {
    return e.name().equals("section")
        || (HEADINGS.contains(e.name()) && !e.name().equals("h1"))
        || e.elements().anyMatch(inner -> HEADINGS.contains(inner.name()) && begins(inner));
  }

  private static boolean tellsPage(Node.Element e) {
    return e.attribute("data-page").isPresent()
        || words(e).isBlank()
        || e.elements().anyMatch(inner -> inner.attribute("data-page").isPresent());
  }

  /// Remembers by which heading an id is known.
  private void index(Node.Element e) {
    e.attribute("id").ifPresent(id -> heading(e).ifPresent(words -> headings.put(id, words)));
    e.elements().forEach(this::index);
  }

  private static Optional<String> heading(Node.Element e) {
    return HEADINGS.contains(e.name())
        ? Optional.of(words(e))
        : e.elements().map(WebPage::heading).flatMap(Optional::stream).findFirst();
  }

  private static List<String> classes(Node.Element e) {
    return List.of(e.attribute("class", "").split(" +"));
  }

  private static String words(Node.Element e) {
    return e.text().strip().replaceAll("\\s+", " ");
  }

  // --- elements

  private void node(Node node) {
    switch (node) {
      case Node.Words words -> out.append(text(words.text()));
      case Node.Element e -> element(e);
    }
  }

  private void inside(Node.Element e) {
    e.children().forEach(this::node);
  }

  private void element(Node.Element e) {
    if (HEADINGS.contains(e.name())) {
      under = words(e);
    }
    switch (e.name()) {
      case "br" -> out.append("<br/>");
      case "hr", "col" -> {
        open(e, "");
        out.setLength(out.length() - 1);
        out.append("/>");
      }
      case "span" -> span(e);
      case "a" -> link(e);
      case "ul", "ol" -> list(e);
      case "dl" -> definitions(e);
      case "table" -> table(e);
      case "th" -> {
        open(e, e.attribute("scope").isPresent() ? "" : " scope=\"row\"");
        inside(e);
        close(e);
      }
      case "thead" -> {
        open(e, "");
        e.elements().forEach(this::headRow);
        close(e);
      }
      case "figure" -> figure(e);
      default -> {
        if (!PLAIN.contains(e.name())) {
          throw e.fault("not of the vocabulary here");
        }
        open(e, "");
        inside(e);
        close(e);
      }
    }
  }

  private void open(Node.Element e, String more) {
    out.append('<').append(e.name());
    for (String name : List.of("class", "id", "lang", "colspan", "rowspan", "scope")) {
      e.attribute(name).ifPresent(value -> put(name, value));
    }
    out.append(more).append('>');
  }

  private void put(String name, String value) {
    out.append(' ').append(name).append("=\"").append(attribute(value)).append('"');
  }

  private void close(Node.Element e) {
    out.append("</").append(e.name()).append('>');
  }

  private void headRow(Node.Element row) {
    open(row, "");
    for (Node.Element cell : row.elements().toList()) {
      boolean heads = cell.name().equals("th") && cell.attribute("scope").isEmpty();
      open(cell, heads ? " scope=\"col\"" : "");
      inside(cell);
      close(cell);
    }
    close(row);
  }

  private void list(Node.Element e) {
    boolean labelled = e.elements().anyMatch(li -> li.attribute("data-label").isPresent());
    String classes = (e.attribute("class", "") + (labelled ? " labelled" : "")).strip();
    out.append('<').append(e.name());
    if (!classes.isEmpty()) {
      put("class", classes);
    }
    e.attribute("id").ifPresent(id -> put("id", id));
    out.append('>');
    for (Node.Element li : e.elements().toList()) {
      open(li, "");
      li.attribute("data-label")
          .ifPresent(l -> out.append("<span class=\"label\">").append(text(l)).append("</span> "));
      inside(li);
      close(li);
    }
    close(e);
  }

  private void definitions(Node.Element e) {
    open(e, "");
    for (Node.Element part : e.elements().toList()) {
      if (part.name().equals("dt")) {
        out.append("<div class=\"pair\">");
      }
      element(part);
      if (part.name().equals("dd")) {
        out.append("</div>");
      }
    }
    close(e);
  }

  private void table(Node.Element e) {
    long columns =
        e.elements()
            .flatMap(part -> part.elements().filter(row -> row.name().equals("tr")))
            .mapToLong(row -> row.elements().count())
            .max()
            .orElse(0);
    boolean wide = columns >= MANY_COLUMNS;
    if (wide) {
      scroll(e.child("caption").map(WebPage::words).orElse(under));
    }
    List<Node.Element> cols = e.elements().filter(c -> c.name().equals("col")).toList();
    String measured = cols.isEmpty() ? "" : " measured";
    out.append("<table");
    put("class", (e.attribute("class", "") + measured).strip());
    e.attribute("id").ifPresent(id -> put("id", id));
    out.append('>');
    e.child("caption").ifPresent(this::element);
    if (!cols.isEmpty()) {
      out.append("<colgroup>");
      cols.forEach(this::element);
      out.append("</colgroup>");
    }
    e.elements()
        .filter(part -> !part.name().equals("col") && !part.name().equals("caption"))
        .forEach(this::element);
    close(e);
    out.append(wide ? "</div>" : "");
  }

  /// What may be wider than the screen is moved sideways, with a keyboard too.
  private void scroll(String label) {
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"");
    out.append(attribute(label)).append("\">");
  }

  // --- within a line

  private void span(Node.Element e) {
    Optional<String> page = e.attribute("data-page");
    if (page.isPresent()) {
      if (page.get().startsWith("#")) {
        reference(page.get());
      }
      return;
    }
    Optional<String> symbol =
        classes(e).stream().map(symbols::get).filter(s -> s != null).findFirst();
    boolean silent = e.children().isEmpty() || words(e).isEmpty();
    open(e, "");
    symbol.ifPresent(name -> {
      drawn.add(name);
      out.append("<svg class=\"symbol\" viewBox=\"0 0 10 10\"");
      if (silent) {
        out.append(" role=\"img\"");
        put("aria-label", e.attribute("title", ""));
      } else {
        out.append(" aria-hidden=\"true\"");
      }
      out.append("><use href=\"#symbol-").append(attribute(name)).append("\"/></svg>");
    });
    inside(e);
    close(e);
  }

  private void link(Node.Element e) {
    String target = e.target();
    boolean toPage = e.elements().anyMatch(s -> s.attribute("data-page").isPresent());
    if (toPage && target.startsWith("#")) {
      reference(target);
      return;
    }
    out.append("<a");
    put("href", target);
    e.attribute("class").ifPresent(value -> put("class", value));
    e.attribute("title").ifPresent(value -> put("aria-label", value));
    out.append('>');
    inside(e);
    out.append("</a>");
  }

  /// A link that names what it leads to, in place of a page's number.
  private void reference(String target) {
    String words = headings.getOrDefault(target.substring(1), "↓");
    out.append("<a class=\"ref\"");
    put("href", target);
    out.append('>').append(text(words)).append("</a>");
  }

  // --- pictures

  private void figure(Node.Element e) {
    open(e, "");
    for (Node.Element part : e.elements().toList()) {
      if (part.name().equals("svg")) {
        picture(part);
      } else {
        element(part);
      }
    }
    close(e);
  }

  private void picture(Node.Element svg) {
    double width = svg.number("width");
    double height = svg.number("height");
    boolean wide = width > WIDE;
    if (wide) {
      scroll(under);
    }
    out.append("<svg class=\"picture\" viewBox=\"0 0 ").append(Svg.number(width)).append(' ');
    out.append(Svg.number(height)).append("\" width=\"").append(Svg.number(width * PIXELS));
    out.append("\" height=\"").append(Svg.number(height * PIXELS)).append("\" role=\"img\"");
    put("aria-label", svg.attribute("aria-label", ""));
    out.append('>');
    svg.elements().forEach(this::shape);
    out.append("</svg>");
    out.append(wide ? "</div>" : "");
  }

  private void shape(Node.Element e) {
    if (e.name().equals("use")) {
      String name = e.attribute("href", "").replaceFirst("^#", "");
      drawn.add(name);
      out.append("<use href=\"#symbol-").append(attribute(name)).append('"');
      for (String key : List.of("x", "y", "width")) {
        e.attribute(key).ifPresent(value -> put(key, value));
      }
      e.attribute("width").ifPresent(value -> put("height", value));
      out.append("/>");
      return;
    }
    if (!SHAPES.contains(e.name())) {
      throw e.fault("a picture is made of rect, circle, path, text, use, image and g");
    }
    out.append('<').append(e.name());
    for (String key : DRAWN) {
      e.attribute(key).ifPresent(value -> put(key, value));
    }
    out.append('>');
    inside(e, e.name().equals("text"));
    close(e);
  }

  private void inside(Node.Element e, boolean words) {
    for (Node node : e.children()) {
      switch (node) {
        case Node.Words w -> out.append(words ? text(w.text()) : "");
        case Node.Element inner -> shape(inner);
      }
    }
  }

  /// The symbols that the page uses, drawn once.
  private String sprite() {
    if (drawn.isEmpty()) {
      return "";
    }
    var sprite = new StringBuilder("<svg class=\"sprite\" aria-hidden=\"true\">");
    for (String name : drawn) {
      sprite.append("<symbol id=\"symbol-").append(attribute(name));
      sprite.append("\" viewBox=\"0 0 10 10\">").append(theme.symbolSvg(name)).append("</symbol>");
    }
    return sprite.append("</svg>\n").toString();
  }

  // --- characters

  private static String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String attribute(String text) {
    return text(text).replace("\"", "&quot;");
  }
}
