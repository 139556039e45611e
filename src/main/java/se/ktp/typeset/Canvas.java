package se.ktp.typeset;

import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.openpdf.text.ImgRaw;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTextArray;

/// Draws on a page. Places are measured from the page's upper left corner; here they are turned
/// into PDF's, which begin at the lower left.
final class Canvas {
  private final PdfContentByte content;
  private final Theme theme;
  private final double height;

  /// Whether pictures may let through what is below them.
  private final boolean transparent;

  private boolean inText;
  private String fill = "";
  private String stroke = "";
  private @Nullable Face face;
  private double size;
  private double tracking;

  Canvas(PdfContentByte content, Theme theme, double height, boolean transparent) {
    this.content = content;
    this.theme = theme;
    this.height = height;
    this.transparent = transparent;
  }

  PdfContentByte content() {
    return content;
  }

  /// Ends a run of text: what follows is drawing, or the end of marked content.
  void endText() {
    if (inText) {
      content.endText();
      inText = false;
    }
  }

  // --- text

  /// Writes a text on a baseline.
  void text(String text, Face face, TextStyle style, double x, double baseline) {
    text(text, face, style.size(), style.tracking(), style.colour(), x, baseline);
  }

  private void text(
      String text,
      Face face,
      double points,
      double spacing,
      Colour colour,
      double x,
      double baseline) {
    fill(colour);
    if (!inText) {
      content.beginText();
      inText = true;
    }
    if (this.face != face || size != points) {
      this.face = face;
      size = points;
      content.setFontAndSize(face.font(), (float) size);
    }
    if (tracking != spacing) {
      tracking = spacing;
      content.setCharacterSpacing((float) tracking);
    }
    content.setLiteral("1 0 0 1 " + Svg.number(x) + ' ' + Svg.number(height - baseline) + " Tm\n");
    show(text, face);
  }

  private void show(String text, Face face) {
    PdfTextArray parts = null;
    int from = 0;
    for (int i = 1; i < text.length(); i++) {
      int kern = face.kern(text.charAt(i - 1), text.charAt(i));
      if (kern != 0) {
        parts = parts == null ? new PdfTextArray() : parts;
        parts.add(text.substring(from, i));
        parts.add(-kern);
        from = i;
      }
    }
    if (parts == null) {
      content.showText(text);
    } else {
      parts.add(text.substring(from));
      content.showText(parts);
    }
  }

  // --- lines and areas

  void area(double x, double y, double width, double tall, double radius, Colour colour) {
    endText();
    fill(colour);
    rectangle(x, y, width, tall, radius);
    content.setLiteral("f\n");
  }

  void frame(double x, double y, double width, double tall, double radius, Stroke line) {
    endText();
    stroke(line.colour(), line.width());
    double half = line.width() / 2;
    rectangle(x + half, y + half, width - line.width(), tall - line.width(), radius);
    content.setLiteral("S\n");
  }

  /// A straight line, drawn as an area so that its edges are where they are meant to be.
  void across(double x, double y, double width, Stroke line) {
    if (line.visible()) {
      area(x, y, width, line.width(), 0, line.colour());
    }
  }

  void down(double x, double y, double tall, Stroke line) {
    if (line.visible()) {
      area(x, y, line.width(), tall, 0, line.colour());
    }
  }

  /// A strip of slanting lines along the right edge of the page.
  void band(Colour colour, double pageWidth) {
    endText();
    double right = pageWidth - 14;
    double left = right - 8;
    var lines = new StringBuilder();
    lines.append("q ").append(Svg.number(left)).append(" 0 8 ").append(Svg.number(height));
    lines.append(" re W n\n");
    for (double y = -8; y < height; y += 5) {
      lines.append(Svg.number(left)).append(' ').append(Svg.number(y)).append(" m ");
      lines.append(Svg.number(right)).append(' ').append(Svg.number(y + 8)).append(" l\n");
    }
    lines.append(rgb(colour)).append(" RG 0.8 w S Q\n");
    content.setLiteral(lines.toString());
  }

  private void rectangle(double x, double y, double width, double tall, double radius) {
    if (radius > 0) {
      content.roundRectangle(
          (float) x, (float) (height - y - tall), (float) width, (float) tall, (float) radius);
    } else {
      content.setLiteral(
          Svg.number(x)
              + ' '
              + Svg.number(height - y - tall)
              + ' '
              + Svg.number(width)
              + ' '
              + Svg.number(tall)
              + " re\n");
    }
  }

  // --- pictures

  /// Draws shapes from a corner on, larger or smaller by a scale.
  void shapes(List<Shape> shapes, double x, double y, double scale, Faces faces) {
    for (Shape shape : shapes) {
      switch (shape) {
        case Shape.Rectangle(
                double rx,
                double ry,
                double w,
                double h,
                double radius,
                Paint paint) -> {
          prepare(paint, scale);
          rectangle(x + rx * scale, y + ry * scale, w * scale, h * scale, radius * scale);
          finish(paint);
        }
        case Shape.Circle(double cx, double cy, double radius, Paint paint) -> {
          prepare(paint, scale);
          content.circle(
              (float) (x + cx * scale),
              (float) (height - y - cy * scale),
              (float) (radius * scale));
          finish(paint);
        }
        case Shape.Path(String data, Paint paint) -> {
          prepare(paint, scale);
          path(data, x, y, scale);
          finish(paint);
        }
        case Shape.Bitmap(double bx, double by, double w, double h, String data) ->
            bitmap(
                Logo.points(data),
                x + bx * scale,
                height - y - (by + h) * scale,
                w * scale,
                h * scale);
        case Shape.Label label -> label(label, x, y, scale, faces);
        case Shape.Symbol(String name, double sx, double sy, double points) ->
            shapes(theme.symbol(name), x + sx * scale, y + sy * scale, points / 10 * scale, faces);
      }
    }
  }

  /// Points are written anew as plain red, green and blue, and how much covers what is below: what
  /// else a file may hold, such as another profile, does not belong in an archive.
  private void bitmap(BufferedImage image, double x, double y, double width, double tall) {
    endText();
    int count = image.getWidth() * image.getHeight();
    int[] points =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    byte[] colours = new byte[count * 3];
    byte[] cover = new byte[count];
    boolean open = false;
    for (int i = 0; i < count; i++) {
      int point = transparent ? points[i] : onWhite(points[i]);
      colours[i * 3] = (byte) (point >> 16);
      colours[i * 3 + 1] = (byte) (point >> 8);
      colours[i * 3 + 2] = (byte) point;
      cover[i] = (byte) (point >> 24);
      open |= cover[i] != -1;
    }
    Image drawn = new ImgRaw(image.getWidth(), image.getHeight(), 3, 8, colours);
    if (open) {
      var mask = new ImgRaw(image.getWidth(), image.getHeight(), 1, 8, cover);
      mask.makeMask();
      drawn.setImageMask(mask);
    }
    content.addImage(drawn, (float) width, 0, 0, (float) tall, (float) x, (float) y);
  }

  /// A point as it is seen on white paper.
  private static int onWhite(int point) {
    int cover = point >>> 24;
    int seen = 0xff;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int part = point >> shift & 0xff;
      seen = seen << 8 | (part * cover + 255 * (255 - cover) + 127) / 255;
    }
    return seen;
  }

  private void label(Shape.Label label, double x, double y, double scale, Faces faces) {
    TextStyle.Weight weight = label.bold() ? TextStyle.Weight.BOLD : TextStyle.Weight.REGULAR;
    double points = Shape.Label.SIZE * scale;
    String text = faces.printable(label.text(), label.bold());
    double width = faces.face(weight).width(text, points, 0);
    double shift =
        switch (label.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    Colour colour = theme.colour(label.colour());
    double left = x + label.x() * scale - shift;
    int from = 0;
    while (from < text.length()) {
      Face face = faces.face(weight, text.codePointAt(from));
      int to = faces.sameFace(weight, text, from);
      String part = text.substring(from, to);
      text(part, face, points, 0, colour, left, y + label.y() * scale);
      left += face.width(part, points, 0);
      from = to;
    }
  }

  private void path(String data, double x, double y, double scale) {
    var out = new StringBuilder();
    for (PathData.Step step : PathData.parse(data)) {
      switch (step) {
        case PathData.Step.Move(double mx, double my) ->
            point(out, x, y, scale, mx, my).append("m\n");
        case PathData.Step.Line(double lx, double ly) ->
            point(out, x, y, scale, lx, ly).append("l\n");
        case PathData.Step.Curve(
                double x1,
                double y1,
                double x2,
                double y2,
                double x3,
                double y3) -> {
          point(out, x, y, scale, x1, y1);
          point(out, x, y, scale, x2, y2);
          point(out, x, y, scale, x3, y3).append("c\n");
        }
        case PathData.Step.Close() -> out.append("h\n");
      }
    }
    content.setLiteral(out.toString());
  }

  private StringBuilder point(
      StringBuilder out, double x, double y, double scale, double px, double py) {
    return out.append(Svg.number(x + px * scale))
        .append(' ')
        .append(Svg.number(height - y - py * scale))
        .append(' ');
  }

  private void prepare(Paint paint, double scale) {
    endText();
    paint.fill().ifPresent(name -> fill(theme.colour(name)));
    paint
        .stroke()
        .ifPresent(name -> {
          stroke(theme.colour(name), paint.width() * scale);
          if (!paint.dashes().isEmpty()) {
            var dashes = new StringBuilder("[");
            paint.dashes().forEach(d -> dashes.append(Svg.number(d * scale)).append(' '));
            content.setLiteral(dashes.append("] 0 d\n").toString());
          }
        });
  }

  private void finish(Paint paint) {
    boolean filled = paint.fill().isPresent();
    boolean outlined = paint.stroke().isPresent();
    content.setLiteral(filled && outlined ? "B\n" : outlined ? "S\n" : filled ? "f\n" : "n\n");
    if (outlined && !paint.dashes().isEmpty()) {
      content.setLiteral("[] 0 d\n");
    }
  }

  // --- colours, set only where they change

  private void fill(Colour colour) {
    String wanted = rgb(colour);
    if (!fill.equals(wanted)) {
      fill = wanted;
      content.setLiteral(wanted + " rg\n");
    }
  }

  private void stroke(Colour colour, double width) {
    String wanted = rgb(colour) + " RG " + Svg.number(width) + " w\n";
    if (!stroke.equals(wanted)) {
      stroke = wanted;
      content.setLiteral(wanted);
    }
  }

  private static String rgb(Colour colour) {
    return part(colour.red()) + ' ' + part(colour.green()) + ' ' + part(colour.blue());
  }

  /// A part of a colour from 0 to 1, with the three decimals that tell all 256 apart.
  private static String part(int value) {
    int thousandths = Math.round(value * 1000 / 255f);
    return switch (thousandths) {
      case 0 -> "0";
      case 1000 -> "1";
      default -> "0." + (thousandths < 10 ? "00" : thousandths < 100 ? "0" : "") + thousandths;
    };
  }
}
