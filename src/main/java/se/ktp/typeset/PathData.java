package se.ktp.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The steps of a path: what SVG's `d` attribute says, with absolute `M`, `L`, `H`, `V`, `C`, `Z`.
final class PathData {
  private static final Pattern TOKEN =
      Pattern.compile("[MLHVCZ]|-?(?:\\d+\\.?\\d*|\\.\\d+)|[\\s,]+|(.)");

  /// A step of the pen.
  sealed interface Step {
    /// To a point without drawing.
    record Move(double x, double y) implements Step {}

    /// Straight to a point.
    record Line(double x, double y) implements Step {}

    /// By two control points to a third.
    record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Step {}

    /// Back to where the drawing began.
    record Close() implements Step {}
  }

  private PathData() {}

  /// @throws IllegalArgumentException if the data is not understood
  static List<Step> parse(String data) {
    List<String> tokens = tokens(data);
    var steps = new ArrayList<Step>();
    char command = ' ';
    double x = 0;
    double y = 0;
    double beginX = 0;
    double beginY = 0;
    int i = 0;
    while (i < tokens.size()) {
      String token = tokens.get(i);
      if (Character.isLetter(token.charAt(0))) {
        command = token.charAt(0);
        i++;
      }
      int wanted = arguments(command);
      if (!areNumbers(tokens, i, i + wanted)) {
        throw new IllegalArgumentException("a step of the path is not complete: " + data);
      }
      double[] n =
          tokens.subList(i, i + wanted).stream().mapToDouble(Double::parseDouble).toArray();
      i += wanted;
      switch (command) {
        case 'Z' -> {
          steps.add(new Step.Close());
          x = beginX;
          y = beginY;
        }
        case 'H' -> x = n[0];
        case 'V' -> y = n[0];
        default -> {
          x = n[wanted - 2];
          y = n[wanted - 1];
        }
      }
      switch (command) {
        case 'M' -> {
          steps.add(new Step.Move(x, y));
          beginX = x;
          beginY = y;
          command = 'L';
        }
        case 'L', 'H', 'V' -> steps.add(new Step.Line(x, y));
        case 'C' -> steps.add(new Step.Curve(n[0], n[1], n[2], n[3], x, y));
        default -> command = ' ';
      }
    }
    if (steps.isEmpty() || !(steps.getFirst() instanceof Step.Move)) {
      throw new IllegalArgumentException("a path begins with M, and goes on with a step");
    }
    return steps;
  }

  private static boolean areNumbers(List<String> tokens, int from, int to) {
    return to <= tokens.size()
        && tokens.subList(from, to).stream().noneMatch(t -> Character.isLetter(t.charAt(0)));
  }

  private static int arguments(char command) {
    return switch (command) {
      case 'M', 'L' -> 2;
      case 'H', 'V' -> 1;
      case 'C' -> 6;
      case 'Z' -> 0;
      default ->
          throw new IllegalArgumentException("a path begins with M, and goes on with a step");
    };
  }

  private static List<String> tokens(String data) {
    var tokens = new ArrayList<String>();
    Matcher matcher = TOKEN.matcher(data);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        throw new IllegalArgumentException("no step of a path: " + matcher.group(1));
      }
      if (!matcher.group().isBlank() && !matcher.group().startsWith(",")) {
        tokens.add(matcher.group());
      }
    }
    return tokens;
  }
}
