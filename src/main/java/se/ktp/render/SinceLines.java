package se.ktp.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.ktp.model.Period;
import se.ktp.summarise.ActivitySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.SinceLast;

/// What has changed since the last follow-up, in lines.
///
/// @param nothing why there are none, in a sentence
public record SinceLines(List<Line> lines, String nothing) {

  /// Activities to which the same has happened.
  ///
  /// @param text which they are
  /// @param names those that have no place in the plan
  public record Line(int count, String lead, String text, List<String> names) {}

  static SinceLines of(MunicipalitySummary summary, LocalDate asOf, Wording wording) {
    return new Maker(summary, summary.since(), wording).all(asOf);
  }

  /// Finds the words.
  private record Maker(MunicipalitySummary summary, SinceLast since, Wording wording) {
    private SinceLines all(LocalDate asOf) {
      if (summary.before().isEmpty()) {
        return none(
            "Det finns ingen tidigare uppföljning att jämföra med.",
            "There is no earlier follow-up to compare with.");
      }
      Period before = summary.before().get();
      String month = wording.month(before, summary.period());
      if (since.open(asOf)) {
        return none(
            "Uppföljningen i %s pågår än; inget jämförs förrän den är stängd.".formatted(month),
            "The follow-up of %s is still open; nothing is compared until it has closed."
                .formatted(month));
      }
      return switch (since.basis()) {
        case FIRST, SILENT_NOW ->
            none(
                "Det finns inga svar nu att jämföra med.",
                "There are no answers now to compare with.");
        case SILENT_BEFORE ->
            none(
                "I %s kom inget svar, så alla svar är nya.".formatted(month),
                "No answer came in %s, so all answers are new.".formatted(month));
        case UNREADABLE_BEFORE ->
            none(
                "Svaren i %s kunde inte läsas, så inget kan jämföras.".formatted(month),
                "The answers of %s could not be read, so nothing can be compared."
                    .formatted(month));
        case COMPARABLE -> compared(month);
      };
    }

    private SinceLines none(String swedish, String english) {
      return new SinceLines(List.of(), wording.say(swedish, english));
    }

    private SinceLines compared(String month) {
      var lines = new ArrayList<Line>();
      add(lines, since.achieved(), "har nått målet:", "reached the goal:");
      add(lines, since.slipped(), "har halkat efter:", "slipped:");
      boolean one = since.added().size() == 1;
      add(lines, since.added(), one ? "är ny i planen:" : "är nya i planen:", "new in the plan:");
      add(
          lines,
          since.answered(),
          "har svar nu, men hade det inte i %s:".formatted(month),
          "answered now, but not in %s:".formatted(month));
      List<ActivitySummary> reworded =
          since.reworded().stream().map(SinceLast.Reworded::activity).toList();
      add(lines, reworded, "har fått ett nytt mål:", "with a new goal:");
      add(lines, since.unchanged(), "har samma svar ordagrant:", "the same answer word for word:");
      if (!since.vanished().isEmpty()) {
        String lead = wording.say("finns inte kvar i planen:", "no longer in the plan:");
        lines.add(new Line(since.vanished().size(), lead, "", since.vanished()));
      }
      return new SinceLines(
          List.copyOf(lines),
          wording.say(
              "Inget har ändrats sedan uppföljningen i %s.".formatted(month),
              "Nothing has changed since the follow-up of %s.".formatted(month)));
    }

    private void add(List<Line> lines, List<ActivitySummary> some, String swedish, String english) {
      if (!some.isEmpty()) {
        String lead = wording.say(swedish, english);
        lines.add(new Line(some.size(), lead, wording.activities(some), List.of()));
      }
    }
  }
}
