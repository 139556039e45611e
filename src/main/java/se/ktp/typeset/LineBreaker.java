package se.ktp.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Breaks a paragraph into lines, seen as a whole: of all ways the one with the fewest lines and,
/// among those, the evenest right edge and the fewest hyphens (after Knuth and Plass, for text that
/// is set flush left).
final class LineBreaker {
  /// What a hyphen costs, where a line more costs 1.
  private static final double HYPHEN = 0.25;

  /// What it costs to hyphenate two lines in a row.
  private static final double TWO_HYPHENS = 0.5;

  /// What it costs to leave a single short chunk on the last line.
  private static final double LONELY = 0.15;

  /// Sums of widths may differ from each other by so much.
  private static final double EPSILON = 0.01;

  private LineBreaker() {}

  /// The paragraph's lines, placed in the measure; no line where there is no text.
  static List<Line> lines(Shaped shaped, double measure, TextStyle style) {
    if (shaped.chunks().isEmpty()) {
      return List.of();
    }
    // An array, for chunks are looked at again and again.
    Chunk[] chunks = shaped.chunks().toArray(Chunk[]::new);
    var pieces = new Pieces();
    var lines = new ArrayList<Line>();
    int from = 0;
    for (int end : ends(chunks, measure)) {
      lines.add(line(chunks, from, end, pieces, measure, style));
      from = end;
    }
    return lines;
  }

  /// For each line the index after its last chunk.
  private static List<Integer> ends(Chunk[] chunks, double measure) {
    int n = chunks.length;
    if (fitsOnOne(chunks, measure)) {
      return List.of(n);
    }
    double[] starts = starts(chunks);
    double[] best = new double[n + 1];
    int[] from = new int[n + 1];
    Arrays.fill(best, Double.MAX_VALUE);
    best[0] = 0;
    for (int end = 1; end <= n; end++) {
      Chunk last = chunks[end - 1];
      boolean free = end == n || last.gap() == Chunk.Gap.END;
      double right = starts[end - 1] + (free ? last.width() : last.alone());
      for (int begin = end - 1; begin >= 0; begin--) {
        double width = right - starts[begin];
        boolean first = begin == end - 1;
        if (width > measure + EPSILON && !first) {
          break;
        }
        if (best[begin] < Double.MAX_VALUE) {
          double cost = best[begin] + cost(chunks, begin, end, free ? measure : width, measure);
          if (cost < best[end]) {
            best[end] = cost;
            from[end] = begin;
          }
        }
        if (begin > 0 && chunks[begin - 1].gap() == Chunk.Gap.END) {
          break;
        }
      }
    }
    var ends = new ArrayList<Integer>();
    for (int end = n; end > 0; end = from[end]) {
      ends.add(end);
    }
    return ends.reversed();
  }

  private static boolean fitsOnOne(Chunk[] chunks, double measure) {
    double width = 0;
    for (int i = 0; i < chunks.length; i++) {
      Chunk chunk = chunks[i];
      boolean last = i == chunks.length - 1;
      width += chunk.width() + (last ? 0 : chunk.between());
      if (width > measure + EPSILON || (!last && chunk.gap() == Chunk.Gap.END)) {
        return false;
      }
    }
    return true;
  }

  /// Where each chunk would begin if all stood on one line.
  private static double[] starts(Chunk[] chunks) {
    double[] starts = new double[chunks.length];
    double x = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = x;
      x += chunks[i].width() + chunks[i].between();
    }
    return starts;
  }

  private static double cost(Chunk[] chunks, int begin, int end, double width, double measure) {
    double slack = Math.max(0, measure - width) / measure;
    double cost = 1 + slack * slack;
    if (chunks[end - 1].gap() == Chunk.Gap.HYPHEN) {
      boolean again = begin > 0 && chunks[begin - 1].gap() == Chunk.Gap.HYPHEN;
      cost += again ? TWO_HYPHENS : HYPHEN;
    }
    if (end == chunks.length
        && begin == end - 1
        && begin > 0
        && chunks[begin].width() < measure / 5) {
      cost += LONELY;
    }
    return cost;
  }

  private static Line line(
      Chunk[] chunks, int from, int to, Pieces pieces, double measure, TextStyle style) {
    boolean last = to == chunks.length;
    double width = 0;
    for (int i = from; i < to; i++) {
      Chunk chunk = chunks[i];
      for (Piece piece : chunk.pieces()) {
        pieces.add(piece);
      }
      width += chunk.width();
      boolean atEnd = i == to - 1;
      if (!atEnd) {
        width += chunk.between();
        if (chunk.gap() == Chunk.Gap.BLANK) {
          pieces.blank(chunk.between());
        }
      } else if (chunk.gap() == Chunk.Gap.HYPHEN && !last) {
        Optional<Piece.Text> hyphen = chunk.hyphen();
        width += hyphen.map(Piece.Text::width).orElse(0.0);
        hyphen.ifPresent(pieces::add);
      } else if (chunk.gap() != Chunk.Gap.SEAM && !last) {
        // Unseen, but without it the words on both sides run together when the text is copied.
        pieces.blank(chunk.between());
      }
    }
    double x =
        switch (style.align()) {
          case LEFT -> 0;
          case CENTER -> (measure - width) / 2;
          case RIGHT -> measure - width;
        };
    return new Line(x, pieces.take());
  }
}
