package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import se.ktp.summarise.Tally;
import se.ktp.typeset.Faces;
import se.ktp.typeset.Paint;
import se.ktp.typeset.Picture;
import se.ktp.typeset.Shape;
import se.ktp.typeset.Svg;

/// Bars of states, now over before: symbol and count stand over each segment.
final class StatusBar {
  private static final double WIDTH = 481.9;
  private static final double LABELS = 76;
  private static final double STEP = 31;
  private static final double HEIGHT = 14;
  private static final double SYMBOL = 8;
  private static final double GAP = 2.5;

  private StatusBar() {}

  /// A bar with the period that it shows.
  record Row(String label, Tally tally) {}

  /// Draws the rows that have something to show; the first is the newest.
  static Picture of(List<Row> rows, String alt, Faces faces) {
    var shapes = new ArrayList<Shape>();
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), i * STEP, i == 0, shapes, faces);
    }
    return new Picture(WIDTH, rows.size() * STEP - 4, alt, shapes);
  }

  private static void row(Row row, double y, boolean newest, List<Shape> shapes, Faces faces) {
    shapes.add(label(0, y + 22, row.label(), newest));
    List<Segments.Segment> segments = Segments.of(row.tally(), LABELS, WIDTH - LABELS);
    segments.forEach(segment -> Segments.draw(segment, y + 12, HEIGHT, shapes));
    double[] left = places(segments, faces);
    for (int i = 0; i < left.length; i++) {
      Segments.Segment segment = segments.get(i);
      String count = String.valueOf(segment.count());
      shapes.add(new Shape.Symbol(segment.state().code(), left[i], y + 0.5, SYMBOL));
      shapes.add(label(left[i] + SYMBOL + GAP, y + 7.4, count, true));
      double middle = left[i] + width(segment, faces) / 2;
      if (Math.abs(middle - segment.middle()) > 6) {
        shapes.add(leader(middle, y + 9, segment.middle(), y + 11.7));
      }
    }
  }

  private static Shape label(double x, double y, String text, boolean bold) {
    return new Shape.Label(x, y, text, Shape.Anchor.START, bold, "ink");
  }

  private static Shape leader(double x1, double y1, double x2, double y2) {
    return new Shape.Path(
        "M%s %s L%s %s".formatted(Svg.number(x1), Svg.number(y1), Svg.number(x2), Svg.number(y2)),
        Paint.line("secondary", 0.5));
  }

  /// Where each segment's label begins: centred if it can be, pushed aside where two would collide.
  private static double[] places(List<Segments.Segment> segments, Faces faces) {
    double[] left = new double[segments.size()];
    double free = LABELS;
    for (int i = 0; i < left.length; i++) {
      double width = width(segments.get(i), faces);
      left[i] = Math.max(free, segments.get(i).middle() - width / 2);
      free = left[i] + width + 5;
    }
    double limit = WIDTH;
    for (int i = left.length - 1; i >= 0; i--) {
      double width = width(segments.get(i), faces);
      left[i] = Math.min(left[i], limit - width);
      limit = left[i] - 5;
    }
    return left;
  }

  private static double width(Segments.Segment segment, Faces faces) {
    return SYMBOL + GAP + faces.width(String.valueOf(segment.count()), true, Shape.Label.SIZE);
  }
}
