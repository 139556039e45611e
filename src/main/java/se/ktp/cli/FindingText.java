package se.ktp.cli;

import java.text.Collator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Acceptance;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Mender;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.RulePage;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Findings as people read them: the place, what is wrong, the line itself, and the cure.
final class FindingText {
  private static final int WIDEST_EXCERPT = 96;

  private static final Pattern STEERING =
      Pattern.compile("\\p{Cntrl}|[\u202a-\u202e\u2066-\u2069\u200e\u200f]");

  private FindingText() {}

  /// Prints findings in groups: the county's first, then each municipality's, and within these what
  /// the coordinator can mend and what the municipality must.
  static void print(List<Finding> findings, Console console) {
    Set<Rule> explained = EnumSet.noneOf(Rule.class);
    for (Group group : Group.of(findings)) {
      console.out().println(console.bold(group.heading(console)));
      console.out().println();
      for (Finding finding : group.findings()) {
        print(finding, console);
        if (finding.severity().atLeast(finding.rule().severity())
            && explained.add(finding.rule())) {
          reason(finding.rule(), console);
        }
      }
      console.out().println();
    }
  }

  /// Findings that the same people mend.
  private record Group(String name, Mender mender, List<Finding> findings) {
    static List<Group> of(List<Finding> findings) {
      Map<String, Map<Mender, List<Finding>>> byName = new HashMap<>();
      for (Finding finding : findings) {
        byName
            .computeIfAbsent(name(finding.subject()), _ -> new EnumMap<>(Mender.class))
            .computeIfAbsent(finding.mender(), _ -> new ArrayList<>())
            .add(finding);
      }
      Collator swedish = Collator.getInstance(Locale.of("sv", "SE"));
      return byName.entrySet().stream()
          .sorted(Map.Entry.comparingByKey((one, other) -> swedish.compare(one, other)))
          .flatMap(name ->
              name.getValue().entrySet().stream()
                  .map(e -> new Group(name.getKey(), e.getKey(), e.getValue())))
          .toList();
    }

    private static String name(Subject subject) {
      String municipality = subject.municipality().orElse("");
      return subject.district().map(d -> municipality + ", " + d).orElse(municipality);
    }

    String heading(Console console) {
      String whose = name.isEmpty() ? console.say("Länet", "The county") : name;
      boolean toMend = findings.stream().anyMatch(f -> f.fails(Severity.WARNING));
      return whose
          + " – "
          + (toMend ? console.say(mender.task()) : console.say("för kännedom", "for information"));
    }
  }

  /// Why a rule is there, the first time that it is met.
  private static void reason(Rule rule, Console console) {
    String why = RulePage.of(rule, console.language()).why().replace("`", "");
    String lead = "    " + console.say("varför: ", "why: ");
    for (String line : wrapped(why, WIDEST_EXCERPT - lead.length())) {
      console.out().println(lead + line);
      lead = " ".repeat(lead.length());
    }
  }

  private static List<String> wrapped(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static void print(Finding finding, Console console) {
    Position at = finding.at();
    console
        .out()
        .println(
            console.bold(console.say(Phrase.of(at)))
                + "  "
                + weight(finding, console)
                + " "
                + finding.rule().code()
                + "  "
                + console.say(finding.message()));
    excerpt(at, console);
    console
        .out()
        .println("    " + console.say("gör så här: ", "do this: ") + console.say(finding.fix()));
    finding.acceptance().ifPresent(acceptance -> accepted(acceptance, console));
  }

  private static void accepted(Acceptance acceptance, Console console) {
    console
        .out()
        .println(
            "    "
                + console.say("godtaget till och med ", "accepted until ")
                + acceptance.until()
                + ": "
                + acceptance.reason());
  }

  private static String weight(Finding finding, Console console) {
    return finding.accepted()
        ? console.faint(console.say("godtaget", "accepted"))
        : coloured(finding.severity(), console);
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
    return STEERING.matcher(text).replaceAll("\u25a1");
  }
}
