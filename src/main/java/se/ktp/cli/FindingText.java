package se.ktp.cli;

import java.util.Optional;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Severity;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Findings as people read them: the place, what is wrong, the line itself, and the cure.
final class FindingText {
  private static final int WIDEST_EXCERPT = 96;

  private FindingText() {}

  static void print(Finding finding, Console console) {
    Position at = finding.at();
    console
        .out()
        .println(
            console.bold(at.shown())
                + "  "
                + coloured(finding.severity(), console)
                + " "
                + finding.rule().code()
                + "  "
                + console.say(finding.message()));
    excerpt(at, console);
    console
        .out()
        .println("    " + console.say("gör så här: ", "do this: ") + console.say(finding.fix()));
  }

  private static String coloured(Severity severity, Console console) {
    String word = console.say(severity.word());
    return switch (severity) {
      case ERROR -> console.styled("1;31", word);
      case WARNING -> console.styled("33", word);
      case NOTE -> console.styled("36", word);
    };
  }

  private static void excerpt(Position at, Console console) {
    Optional<String> text = at.source().excerpt(at.line(), at.column());
    if (text.isEmpty()) {
      return;
    }
    String number = "%5s".formatted(at.source() instanceof Source.Table ? "" : at.line());
    switch (at.source()) {
      case Source.Lines _ -> line(text.get(), number, at.column(), console);
      case Source.Table _ -> {
        String cell = shortened(text.get().strip().replaceAll("\\s+", " "));
        if (!cell.isEmpty()) {
          console.out().println(console.faint(number + " | ") + cell);
        }
      }
      case Source.Whole _ -> {
        // Nothing can be shown.
      }
    }
  }

  /// The line with a caret under the place; a long line is cut so that the place is seen.
  private static void line(String text, String number, int column, Console console) {
    int[] characters = text.replace('\t', ' ').codePoints().toArray();
    int at = Math.min(column - 1, characters.length);
    int from = Math.max(0, Math.min(at - WIDEST_EXCERPT / 2, characters.length - WIDEST_EXCERPT));
    int to = Math.min(characters.length, from + WIDEST_EXCERPT);
    String before = from > 0 ? "…" : "";
    String shown = new String(characters, from, to - from);
    String after = to < characters.length ? "…" : "";
    console.out().println(console.faint(number + " | ") + before + printable(shown) + after);
    console
        .out()
        .println(
            console.faint("      | ")
                + " ".repeat(before.length() + at - from)
                + console.styled("1;31", "^"));
  }

  private static String shortened(String text) {
    return printable(
        text.length() <= WIDEST_EXCERPT ? text : text.substring(0, WIDEST_EXCERPT - 1) + "…");
  }

  /// Characters that would steer the terminal are shown as a sign of their own.
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}|[\u202a-\u202e\u2066-\u2069\u200e\u200f]", "\u25a1");
  }
}
