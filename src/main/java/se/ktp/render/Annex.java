package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import se.ktp.diagnostic.Acceptance;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Severity;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.Turnout;

/// What is to be completed or corrected, in plain words.
///
/// @param lead how much there is, in a sentence
/// @param groups what counts, by where it is mended
/// @param notes what is good to know
/// @param accepted gaps that the county has agreed to live with
public record Annex(String lead, List<Group> groups, List<Line> notes, List<Gap> accepted) {

  /// What is mended in the same place.
  public record Group(String heading, List<Line> lines) {}

  /// What was found, and how it is mended.
  ///
  /// @param weight how much it matters, in words
  public record Line(String weight, String message, String fix) {}

  /// An accepted gap: why, and until when.
  public record Gap(String message, String reason, String until) {}

  static Annex of(List<Finding> findings, Wording wording) {
    return new Maker(findings, wording).annex();
  }

  /// An annex where nothing was found is not told to lack nothing while the answers have not come:
  /// until they are due, or somebody has answered, nobody looks for them.
  static Annex of(MunicipalitySummary summary, Wording wording) {
    Annex annex = of(summary.findings(), wording);
    boolean silent = summary.answered() == Turnout.MISSING && !summary.activities().isEmpty();
    if (!annex.empty() || !silent) {
      return annex;
    }
    String period = wording.period(summary.period());
    String lead =
        wording.say(
            "Svaren för %s har inte kommit än. Annars saknas inget.".formatted(period),
            "The answers for %s have not come yet. Nothing else is missing.".formatted(period));
    return new Annex(lead, annex.groups(), annex.notes(), annex.accepted());
  }

  /// Whether there is anything at all.
  public boolean empty() {
    return groups.isEmpty() && notes.isEmpty() && accepted.isEmpty();
  }

  /// Finds the words.
  private record Maker(List<Finding> findings, Wording wording) {
    private Annex annex() {
      List<Finding> counting =
          findings.stream().filter(f -> !f.accepted() && f.severity() != Severity.NOTE).toList();
      var groups = new ArrayList<Group>();
      group(wording.say("I planen", "In the plan"), counting, false, groups);
      group(wording.say("I svaren", "In the answers"), counting, true, groups);
      List<Line> notes =
          findings.stream()
              .filter(f -> !f.accepted() && f.severity() == Severity.NOTE)
              .map(this::line)
              .distinct()
              .toList();
      return new Annex(
          lead(groups, notes),
          List.copyOf(groups),
          notes,
          findings.stream().flatMap(f -> f.acceptance().stream().map(a -> gap(f, a))).toList());
    }

    /// Errors first, else in the order of the files.
    private void group(String heading, List<Finding> counting, boolean answers, List<Group> into) {
      List<Line> lines =
          counting.stream()
              .filter(f -> f.subject().period().isPresent() == answers)
              .sorted((a, b) -> a.severity().compareTo(b.severity()))
              .map(this::line)
              .distinct()
              .toList();
      if (!lines.isEmpty()) {
        into.add(new Group(heading, lines));
      }
    }

    private Line line(Finding finding) {
      String weight =
          switch (finding.severity()) {
            case ERROR -> must();
            case WARNING -> should();
            case NOTE -> "";
          };
      return new Line(weight, sentence(finding.message()), sentence(finding.fix()));
    }

    private Gap gap(Finding finding, Acceptance acceptance) {
      return new Gap(
          sentence(finding.message()), acceptance.reason(), wording.longDate(acceptance.until()));
    }

    private String must() {
      return wording.say("måste rättas", "must be mended");
    }

    private String should() {
      return wording.say("bör ses över", "should be looked at");
    }

    private String sentence(Phrase phrase) {
      String text = Wording.capital(phrase.in(wording.language()).strip());
      return text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0
          ? text
          : text + ".";
    }

    private String lead(List<Group> groups, List<Line> notes) {
      List<Line> all = groups.stream().flatMap(g -> g.lines().stream()).toList();
      int errors = (int) all.stream().filter(l -> l.weight().equals(must())).count();
      int warnings = all.size() - errors;
      var parts = new ArrayList<String>();
      if (errors > 0) {
        parts.add(
            wording.say(
                wording.counted(errors, "sak", "saker") + " " + must(),
                wording.counted(errors, "thing", "things") + " " + must()));
      }
      if (warnings > 0) {
        parts.add(
            errors > 0
                ? wording.count(warnings) + " " + should()
                : wording.say(
                    wording.counted(warnings, "sak", "saker") + " " + should(),
                    wording.counted(warnings, "thing", "things") + " " + should()));
      }
      if (parts.isEmpty() && !notes.isEmpty()) {
        parts.add(
            wording.say(
                wording.counted(notes.size(), "sak", "saker") + " är bra att känna till",
                wording.counted(notes.size(), "thing is", "things are") + " good to know"));
      }
      return parts.isEmpty()
          ? wording.say("Inget saknas.", "Nothing is missing.")
          : wording.sentence(parts);
    }
  }
}
