package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import se.ktp.summarise.State;
import se.ktp.summarise.Tally;
import se.ktp.typeset.Paint;
import se.ktp.typeset.Shape;
import se.ktp.typeset.Svg;

/// A bar parted by states: each has a filling of its own, told apart in grey too.
final class Segments {
  private static final double GAP = 1.2;
  private static final double NARROWEST = 3;

  private Segments() {}

  /// A segment of a bar.
  record Segment(State state, int count, double x, double width) {
    double middle() {
      return x + width / 2;
    }
  }

  /// Shares a width out by counts; no state that occurs is too narrow to be seen.
  static List<Segment> of(Tally tally, double x, double width) {
    List<State> states = tally.states();
    double room = width - GAP * (states.size() - 1);
    double[] widths = new double[states.size()];
    double fixed = 0;
    int rest = tally.total();
    for (int i = 0; i < widths.length; i++) {
      int count = tally.count(states.get(i));
      if (room * count / tally.total() < NARROWEST) {
        widths[i] = NARROWEST;
        fixed += NARROWEST;
        rest -= count;
      }
    }
    var segments = new ArrayList<Segment>();
    double left = x;
    for (int i = 0; i < widths.length; i++) {
      int count = tally.count(states.get(i));
      double own = widths[i] > 0 ? widths[i] : (room - fixed) * count / rest;
      segments.add(new Segment(states.get(i), count, left, own));
      left += own + GAP;
    }
    return segments;
  }

  /// Draws a segment.
  static void draw(Segment segment, double y, double height, List<Shape> into) {
    double x = segment.x();
    double width = segment.width();
    switch (segment.state()) {
      case ACHIEVED, NOT_ACHIEVED ->
          into.add(
              new Shape.Rectangle(x, y, width, height, 0, Paint.filled(segment.state().code())));
      case PARTLY -> {
        outlined(x, y, width, height, Paint.outlined("white", "partly", 0.8), into);
        into.add(
            new Shape.Rectangle(x, y + height / 2, width, height / 2, 0, Paint.filled("partly")));
      }
      case ONGOING ->
          outlined(x, y, width, height, Paint.outlined("ongoing-light", "ongoing", 0.8), into);
      case NOT_STARTED ->
          outlined(x, y, width, height, Paint.outlined("white", "not-started", 0.8), into);
      case PAUSED -> paused(x, y, width, height, into);
      case MISSING, NOT_APPLICABLE ->
          outlined(x, y, width, height, Paint.outlined("white", "ink", 0.9).dashed(2.2, 1.6), into);
      case UNREADABLE -> {
        outlined(x, y, width, height, Paint.outlined("white", "ink", 0.8), into);
        into.add(
            new Shape.Path(
                "M%s %s L%s %s"
                    .formatted(
                        Svg.number(x + 0.4),
                        Svg.number(y + height - 0.4),
                        Svg.number(x + width - 0.4),
                        Svg.number(y + 0.4)),
                Paint.line("ink", 0.7)));
      }
    }
  }

  private static void paused(double x, double y, double width, double height, List<Shape> into) {
    if (width < 10 || height < 10) {
      into.add(new Shape.Rectangle(x, y, width, height, 0, Paint.filled("paused")));
      return;
    }
    outlined(x, y, width, height, Paint.outlined("paused-tint", "paused", 0.8), into);
    double middle = x + width / 2;
    for (double left : new double[] {middle - 3.6, middle + 1.2}) {
      into.add(new Shape.Rectangle(left, y + 3, 2.4, height - 6, 0, Paint.filled("paused")));
    }
  }

  /// An outline that lies inside the segment's own edges.
  private static void outlined(
      double x, double y, double width, double height, Paint paint, List<Shape> into) {
    double half = paint.width() / 2;
    into.add(
        new Shape.Rectangle(x + half, y + half, width - 2 * half, height - 2 * half, 0, paint));
  }
}
