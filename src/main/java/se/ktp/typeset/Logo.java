package se.ktp.typeset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// An organisation's mark, read from a file of its own: a simple SVG with colours of its own, a PNG
/// or a JPEG. It becomes a picture of the size that it is to have.
public final class Logo {
  /// More than any printer shows on so small a place.
  private static final long MOST_POINTS = 4_000_000;

  private static final Map<String, String> NAMED =
      Map.of("black", "#000000", "white", "#FFFFFF", "none", "");

  private final double scale;
  private final double left;
  private final double top;

  private Logo(double scale, double left, double top) {
    this.scale = scale;
    this.left = left;
    this.top = top;
  }

  /// Reads a mark.
  ///
  /// @param alt what it says to somebody who does not see it
  /// @param mostWidth in points; it is made smaller until it fits, and never larger
  /// @throws MarkupException if it is no picture that can be drawn
  public static Picture read(byte[] file, String alt, double mostWidth, double mostHeight) {
    return isRaster(file)
        ? raster(file, alt, mostWidth, mostHeight)
        : drawing(file, alt, mostWidth, mostHeight);
  }

  private static boolean isRaster(byte[] file) {
    return file.length > 3 && (isPng(file) || isJpeg(file));
  }

  private static boolean isPng(byte[] file) {
    return (file[0] & 0xff) == 0x89 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
  }

  private static boolean isJpeg(byte[] file) {
    return (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8;
  }

  // --- points

  private static Picture raster(byte[] file, String alt, double mostWidth, double mostHeight) {
    BufferedImage image = decode(file);
    double scale =
        Math.min(1, Math.min(mostWidth / image.getWidth(), mostHeight / image.getHeight()));
    double width = image.getWidth() * scale;
    double height = image.getHeight() * scale;
    String kind = isPng(file) ? "png" : "jpeg";
    String data = "data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(file);
    return new Picture(width, height, alt, List.of(new Shape.Bitmap(0, 0, width, height, data)));
  }

  /// The points of a picture as `data:image/png;base64,…`.
  ///
  /// @throws MarkupException if it cannot be read
  static BufferedImage points(String data) {
    int comma = data.indexOf(',');
    if (!data.startsWith("data:image/") || comma < 0) {
      throw new MarkupException(1, "a picture of points is written as data:image/png;base64,…");
    }
    try {
      return decode(Base64.getDecoder().decode(data.substring(comma + 1)));
    } catch (IllegalArgumentException e) {
      throw new MarkupException(1, "a picture of points is written as data:image/png;base64,…");
    }
  }

  private static BufferedImage decode(byte[] file) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new MarkupException(1, "the picture cannot be read");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        // The size is asked for before anything is unpacked.
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
          throw new MarkupException(1, "the picture has more than four million points");
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof MarkupException known
          ? known
          : new MarkupException(1, "the picture cannot be read");
    }
  }

  // --- lines

  private static Picture drawing(byte[] file, String alt, double mostWidth, double mostHeight) {
    Node.Element svg = XmlReader.read(text(file));
    if (!svg.name().equals("svg")) {
      throw svg.fault("a logo is an SVG, PNG or JPEG");
    }
    double[] box = box(svg);
    double scale = Math.min(mostWidth / box[2], mostHeight / box[3]);
    var logo = new Logo(scale, box[0], box[1]);
    var shapes = new ArrayList<Shape>();
    logo.read(svg, Map.of("fill", "#000000"), shapes);
    if (shapes.isEmpty()) {
      throw svg.fault("there is nothing to draw in the logo");
    }
    return new Picture(box[2] * scale, box[3] * scale, alt, shapes);
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new MarkupException(1, "a logo is an SVG, PNG or JPEG");
    }
  }

  /// Left, top, width and height in the picture's own measure.
  private static double[] box(Node.Element svg) {
    String written = svg.attribute("viewBox", "");
    try {
      double[] box =
          written.isEmpty()
              ? new double[] {0, 0, length(svg, "width"), length(svg, "height")}
              : List.of(written.strip().split("[\\s,]+")).stream()
                  .mapToDouble(Double::parseDouble)
                  .toArray();
      if (box.length == 4 && box[2] > 0 && box[3] > 0 && Double.isFinite(box[2] + box[3])) {
        return box;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw svg.fault("a logo tells its size in viewBox");
  }

  private static double length(Node.Element svg, String name) {
    return Double.parseDouble(svg.attribute(name, "").replaceFirst("(px|pt)$", ""));
  }

  private void read(Node.Element parent, Map<String, String> around, List<Shape> into) {
    for (Node.Element e : parent.elements().toList()) {
      Map<String, String> style = style(e, around);
      switch (e.name()) {
        case "title", "desc", "metadata", "namedview" -> {
          // They say something of the picture, and draw nothing.
        }
        case "defs" -> {
          if (e.elements().findAny().isPresent()) {
            throw odd(e);
          }
        }
        case "g" -> read(e, style, into);
        case "rect" ->
            into.add(
                new Shape.Rectangle(
                    x(e.number("x")),
                    y(e.number("y")),
                    e.number("width") * scale,
                    e.number("height") * scale,
                    e.number("rx") * scale,
                    paint(e, style)));
        case "circle" ->
            into.add(
                new Shape.Circle(
                    x(e.number("cx")), y(e.number("cy")), e.number("r") * scale, paint(e, style)));
        case "path" -> into.add(new Shape.Path(path(e), paint(e, style)));
        case "polygon" -> into.add(new Shape.Path(polygon(e), paint(e, style)));
        default -> throw odd(e);
      }
    }
  }

  private static MarkupException odd(Node.Element e) {
    return e.fault("a logo is made of g, rect, circle, polygon and path, without transform");
  }

  private static Map<String, String> style(Node.Element e, Map<String, String> around) {
    if (e.attribute("transform").isPresent()) {
      throw odd(e);
    }
    var style = new HashMap<>(around);
    for (String name : List.of("fill", "stroke", "stroke-width")) {
      e.attribute(name).ifPresent(value -> style.put(name, value));
    }
    for (String one : e.attribute("style", "").split(";")) {
      int colon = one.indexOf(':');
      if (colon > 0) {
        style.put(one.substring(0, colon).strip(), one.substring(colon + 1).strip());
      }
    }
    return style;
  }

  private Paint paint(Node.Element e, Map<String, String> style) {
    Optional<String> stroke = colour(e, style.getOrDefault("stroke", "none"));
    double width = 0;
    if (stroke.isPresent()) {
      try {
        width = Double.parseDouble(style.getOrDefault("stroke-width", "1").replace("px", ""));
      } catch (NumberFormatException fault) {
        throw e.fault("stroke-width is no number: " + style.get("stroke-width"));
      }
    }
    return new Paint(
        colour(e, style.getOrDefault("fill", "none")), stroke, width * scale, List.of());
  }

  private static Optional<String> colour(Node.Element e, String written) {
    String text = NAMED.getOrDefault(written.toLowerCase(Locale.ROOT), written);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String whole =
        text.matches("#[0-9A-Fa-f]{3}") ? text.replaceAll("([0-9A-Fa-f])", "$1$1") : text;
    try {
      return Optional.of(Colour.parse(whole).hex());
    } catch (IllegalArgumentException fault) {
      throw e.fault(String.valueOf(fault.getMessage()));
    }
  }

  private String path(Node.Element e) {
    var out = new StringBuilder();
    try {
      for (PathData.Step step : PathData.parse(e.attribute("d", ""))) {
        switch (step) {
          case PathData.Step.Move(double px, double py) -> point(out.append('M'), px, py);
          case PathData.Step.Line(double px, double py) -> point(out.append('L'), px, py);
          case PathData.Step.Curve(
                  double x1,
                  double y1,
                  double x2,
                  double y2,
                  double px,
                  double py) -> {
            point(out.append('C'), x1, y1);
            point(out, x2, y2);
            point(out, px, py);
          }
          case PathData.Step.Close() -> out.append("Z ");
        }
      }
    } catch (IllegalArgumentException fault) {
      throw e.fault(String.valueOf(fault.getMessage()));
    }
    return out.toString().strip();
  }

  private String polygon(Node.Element e) {
    try {
      List<Double> numbers =
          List.of(e.attribute("points", "").strip().split("[\\s,]+")).stream()
              .map(Double::valueOf)
              .collect(Collectors.toList());
      var out = new StringBuilder();
      for (int i = 0; i + 1 < numbers.size(); i += 2) {
        point(out.append(i == 0 ? 'M' : 'L'), numbers.get(i), numbers.get(i + 1));
      }
      return out.append('Z').toString();
    } catch (NumberFormatException fault) {
      throw e.fault("points is no row of numbers: " + e.attribute("points", ""));
    }
  }

  private void point(StringBuilder out, double px, double py) {
    out.append(Svg.number(x(px))).append(' ').append(Svg.number(y(py))).append(' ');
  }

  private double x(double value) {
    return (value - left) * scale;
  }

  private double y(double value) {
    return (value - top) * scale;
  }
}
