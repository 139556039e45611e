package se.ktp.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Pictures as SVG, and back. Colours are the theme's, told by class: `f-accent` fills, `s-rule`
/// outlines; a style sheet gives them their values.
public final class Svg {
  private Svg() {}

  /// The picture as an `svg` element.
  public static String write(Picture picture) {
    var out = new StringBuilder(256 + 100 * picture.shapes().size());
    String width = number(picture.width());
    String height = number(picture.height());
    out.append("<svg width=\"").append(width).append("\" height=\"").append(height);
    out.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
    out.append("\" role=\"img\" aria-label=\"").append(escape(picture.alt())).append("\">");
    picture.shapes().forEach(shape -> write(shape, out));
    return out.append("</svg>").toString();
  }

  static void write(Shape shape, StringBuilder out) {
    switch (shape) {
      case Shape.Rectangle(double x, double y, double w, double h, double radius, Paint paint) -> {
        out.append("<rect");
        put(out, "x", x, "y", y, "width", w, "height", h);
        if (radius > 0) {
          put(out, "rx", radius);
        }
        put(out, paint);
      }
      case Shape.Circle(double x, double y, double radius, Paint paint) -> {
        out.append("<circle");
        put(out, "cx", x, "cy", y, "r", radius);
        put(out, paint);
      }
      case Shape.Path(String data, Paint paint) -> {
        out.append("<path d=\"").append(data).append('"');
        put(out, paint);
      }
      case Shape.Label(
              double x,
              double y,
              String text,
              var anchor,
              boolean bold,
              String colour) -> {
        out.append("<text");
        put(out, "x", x, "y", y);
        if (anchor != Shape.Anchor.START) {
          out.append(" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT)).append('"');
        }
        if (bold) {
          out.append(" font-weight=\"bold\"");
        }
        out.append(" class=\"f-")
            .append(colour)
            .append("\">")
            .append(escape(text))
            .append("</text>");
        return;
      }
      case Shape.Bitmap(double x, double y, double w, double h, String data) -> {
        out.append("<image href=\"").append(escape(data)).append('"');
        put(out, "x", x, "y", y, "width", w, "height", h);
      }
      case Shape.Symbol(String name, double x, double y, double size) -> {
        out.append("<use href=\"#").append(name).append('"');
        put(out, "x", x, "y", y, "width", size, "height", size);
      }
    }
    out.append("/>");
  }

  private static void put(StringBuilder out, Paint paint) {
    boolean own = paint.fill().or(paint::stroke).filter(Svg::isHex).isPresent();
    if (own) {
      out.append(" fill=\"").append(paint.fill().orElse("none")).append('"');
      paint.stroke().ifPresent(c -> out.append(" stroke=\"").append(c).append('"'));
    } else {
      out.append(" class=\"").append(paint.fill().map(c -> "f-" + c).orElse("f-none"));
      paint.stroke().ifPresent(c -> out.append(" s-").append(c));
      out.append('"');
    }
    if (paint.stroke().isPresent()) {
      put(out, "stroke-width", paint.width());
    }
    if (!paint.dashes().isEmpty()) {
      out.append(" stroke-dasharray=\"");
      paint.dashes().forEach(d -> out.append(number(d)).append(' '));
      out.setCharAt(out.length() - 1, '"');
    }
  }

  private static void put(StringBuilder out, Object... namesAndNumbers) {
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      out.append(' ').append(namesAndNumbers[i]).append("=\"");
      out.append(number((Double) namesAndNumbers[i + 1])).append('"');
    }
  }

  /// A length with at most two decimals, `12.5`.
  public static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    if (rest == 0) {
      return sign + whole;
    }
    return sign + whole + '.' + (rest < 10 ? "0" + rest : rest % 10 == 0 ? "" + rest / 10 : rest);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;");
  }

  /// What a theme has that pictures may name.
  record Names(Set<String> colours, Set<String> symbols) {}

  /// @throws MarkupException if the element is no picture that can be painted
  static Picture read(Node.Element svg, Names names) {
    double width = svg.number("width");
    double height = svg.number("height");
    if (width <= 0 || height <= 0) {
      throw svg.fault("a picture has a width and a height, in points without unit");
    }
    String alt = svg.attribute("aria-label", "");
    if (alt.isBlank()) {
      throw svg.fault("a picture says what it shows in aria-label");
    }
    return new Picture(width, height, alt, shapes(svg, names));
  }

  static List<Shape> shapes(Node.Element parent, Names names) {
    var shapes = new ArrayList<Shape>();
    parent.elements().forEach(e -> read(e, names, shapes));
    return shapes;
  }

  private static void read(Node.Element e, Names names, List<Shape> into) {
    switch (e.name()) {
      case "g" -> e.elements().forEach(inner -> read(inner, names, into));
      case "rect" ->
          into.add(
              new Shape.Rectangle(
                  e.number("x"),
                  e.number("y"),
                  e.number("width"),
                  e.number("height"),
                  e.number("rx"),
                  paint(e, names)));
      case "circle" ->
          into.add(
              new Shape.Circle(e.number("cx"), e.number("cy"), e.number("r"), paint(e, names)));
      case "path" -> {
        String data = e.attribute("d", "");
        try {
          PathData.parse(data);
        } catch (IllegalArgumentException fault) {
          throw e.fault(String.valueOf(fault.getMessage()));
        }
        into.add(new Shape.Path(data, paint(e, names)));
      }
      case "text" ->
          into.add(
              new Shape.Label(
                  e.number("x"),
                  e.number("y"),
                  e.text(),
                  anchor(e),
                  e.attribute("font-weight", "").equals("bold"),
                  paint(e, names).fill().orElse("ink")));
      case "image" -> {
        String data = e.attribute("href", "");
        Logo.points(data);
        into.add(
            new Shape.Bitmap(
                e.number("x"), e.number("y"), e.number("width"), e.number("height"), data));
      }
      case "use" -> {
        String name = e.attribute("href", "").replaceFirst("^#", "");
        if (!names.symbols().contains(name)) {
          throw e.fault("the theme has no symbol " + name);
        }
        into.add(new Shape.Symbol(name, e.number("x"), e.number("y"), e.number("width", 10)));
      }
      default -> throw e.fault("a picture is made of rect, circle, path, text, use, image and g");
    }
  }

  private static Shape.Anchor anchor(Node.Element e) {
    return switch (e.attribute("text-anchor", "start")) {
      case "start" -> Shape.Anchor.START;
      case "middle" -> Shape.Anchor.MIDDLE;
      case "end" -> Shape.Anchor.END;
      default -> throw e.fault("text-anchor is start, middle or end");
    };
  }

  private static Paint paint(Node.Element e, Names names) {
    Optional<String> fill = e.attribute("fill").filter(Svg::isHex);
    Optional<String> stroke = e.attribute("stroke").filter(Svg::isHex);
    for (String name : e.attribute("class", "").split(" ")) {
      if (name.startsWith("f-") && !name.equals("f-none")) {
        fill = Optional.of(colour(e, name.substring(2), names));
      } else if (name.startsWith("s-")) {
        stroke = Optional.of(colour(e, name.substring(2), names));
      }
    }
    double width = stroke.isPresent() ? e.number("stroke-width", 1) : 0;
    return new Paint(fill, stroke, width, dashes(e));
  }

  private static boolean isHex(String colour) {
    return colour.matches("#[0-9A-Fa-f]{6}");
  }

  private static String colour(Node.Element e, String name, Names names) {
    if (!names.colours().contains(name)) {
      throw e.fault("the theme has no colour " + name);
    }
    return name;
  }

  private static List<Double> dashes(Node.Element e) {
    String dashes = e.attribute("stroke-dasharray", "");
    try {
      return dashes.isEmpty()
          ? List.of()
          : Arrays.stream(dashes.split("[ ,]+")).map(Double::valueOf).toList();
    } catch (NumberFormatException fault) {
      throw e.fault("stroke-dasharray is no row of numbers: " + dashes);
    }
  }
}
