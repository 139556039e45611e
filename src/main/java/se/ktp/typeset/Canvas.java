package se.ktp.typeset;

import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.openpdf.text.ImgRaw;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfTextArray;

/// Draws on a page. Places are measured from the page's upper left corner; here they are turned
/// into PDF's, which begin at the lower left.
final class Canvas {
  private final PdfContentByte content;
  private final Theme theme;
  private final double height;

  /// Whether pictures may let through what is below them.
  private final boolean transparent;

  private final Operators out;

  private boolean inText;
  private @Nullable Colour fill;
  private @Nullable Stroke stroke;
  private @Nullable Face face;
  private double size;
  private double tracking;

  Canvas(PdfContentByte content, Theme theme, double height, boolean transparent) {
    this.content = content;
    this.theme = theme;
    this.height = height;
    this.transparent = transparent;
    this.out = new Operators(content.getInternalBuffer());
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
    out.text("1 0 0 1 ").number(x).number(height - baseline).text("Tm\n");
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
    out.text("f\n");
  }

  void frame(double x, double y, double width, double tall, double radius, Stroke line) {
    endText();
    stroke(line.colour(), line.width());
    double half = line.width() / 2;
    rectangle(x + half, y + half, width - line.width(), tall - line.width(), radius);
    out.text("S\n");
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

  /// A strip of slanting lines along the right edge of pages, for [#draw].
  static PdfTemplate band(PdfTemplate strip, Colour colour, PageStyle page) {
    double right = page.width() - 14;
    double left = right - 8;
    var lines = new Operators(strip.getInternalBuffer());
    lines.number(left).text("0 8 ").number(page.height()).text("re W n\n");
    for (double y = -8; y < page.height(); y += 5) {
      lines.number(left).number(y).text("m ").number(right).number(y + 8).text("l\n");
    }
    lines.colour(colour).text("RG 0.8 w S\n");
    return strip;
  }

  /// Draws what was made ready for all pages.
  void draw(PdfTemplate ready) {
    endText();
    content.addTemplate(ready, 0, 0);
  }

  private void rectangle(double x, double y, double width, double tall, double radius) {
    if (radius > 0) {
      content.roundRectangle(
          (float) x, (float) (height - y - tall), (float) width, (float) tall, (float) radius);
    } else {
      out.number(x).number(height - y - tall).number(width).number(tall).text("re\n");
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
    for (PathData.Step step : theme.path(data)) {
      switch (step) {
        case PathData.Step.Move(double mx, double my) -> point(x, y, scale, mx, my).text("m\n");
        case PathData.Step.Line(double lx, double ly) -> point(x, y, scale, lx, ly).text("l\n");
        case PathData.Step.Curve(
                double x1,
                double y1,
                double x2,
                double y2,
                double x3,
                double y3) -> {
          point(x, y, scale, x1, y1);
          point(x, y, scale, x2, y2);
          point(x, y, scale, x3, y3).text("c\n");
        }
        case PathData.Step.Close() -> out.text("h\n");
      }
    }
  }

  private Operators point(double x, double y, double scale, double px, double py) {
    return out.number(x + px * scale).number(height - y - py * scale);
  }

  private void prepare(Paint paint, double scale) {
    endText();
    paint.fill().ifPresent(name -> fill(theme.colour(name)));
    paint
        .stroke()
        .ifPresent(name -> {
          stroke(theme.colour(name), paint.width() * scale);
          if (!paint.dashes().isEmpty()) {
            out.text("[");
            paint.dashes().forEach(d -> out.number(d * scale));
            out.text("] 0 d\n");
          }
        });
  }

  private void finish(Paint paint) {
    boolean filled = paint.fill().isPresent();
    boolean outlined = paint.stroke().isPresent();
    out.text(filled && outlined ? "B\n" : outlined ? "S\n" : filled ? "f\n" : "n\n");
    if (outlined && !paint.dashes().isEmpty()) {
      out.text("[] 0 d\n");
    }
  }

  // --- colours, set only where they change

  private void fill(Colour colour) {
    if (!colour.equals(fill)) {
      fill = colour;
      out.colour(colour).text("rg\n");
    }
  }

  private void stroke(Colour colour, double width) {
    // As wide as it is written: what looks the same is not set anew.
    var wanted = new Stroke(Math.round(width * 100) / 100.0, colour);
    if (!wanted.equals(stroke)) {
      stroke = wanted;
      out.colour(colour).text("RG ").number(wanted.width()).text("w\n");
    }
  }
}
