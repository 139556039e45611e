package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.summarise.Advance;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.State;
import se.ktp.summarise.Tally;

/// What has changed since the period before, in words and as a table.
///
/// @param lines none while one of the periods is still open
public record ComparisonView(String lead, String rest, List<ChangeLine> lines) {
  private static final int MOST_NAMES = 6;

  /// How many activities were and are in a state.
  public record ChangeLine(State state, int then, int now, String change) {}

  static Optional<ComparisonView> of(CountySummary summary, boolean closed, Wording wording) {
    if (summary.comparison().isEmpty() || summary.then().isEmpty()) {
      return Optional.empty();
    }
    Advance comparison = summary.comparison().get();
    var make = new Maker(summary, comparison, wording);
    return Optional.of(
        closed
            ? new ComparisonView(
                make.lead(), make.denominators(), lines(summary.now(), summary.then().get()))
            : new ComparisonView(make.open(), "", List.of()));
  }

  private static List<ChangeLine> lines(Tally now, Tally then) {
    return Legend.of(List.of(now, then)).stream()
        .map(
            s -> new ChangeLine(s, then.count(s), now.count(s), sign(now.count(s) - then.count(s))))
        .toList();
  }

  private static String sign(int change) {
    return change == 0 ? "0" : (change > 0 ? "+" : "−") + Math.abs(change);
  }

  /// Finds the words.
  private record Maker(CountySummary summary, Advance comparison, Wording wording) {
    private String open() {
      String due = wording.longDate(summary.due(summary.period()));
      return wording.say(
          "Uppföljningen är öppen till och med %s; den jämförs med %s när den är stängd."
              .formatted(due, wording.month(comparison.before())),
          "The follow-up is open until %s; it is compared with %s when it is closed."
              .formatted(due, wording.month(comparison.before())));
    }

    private String lead() {
      String month = wording.month(comparison.before());
      if (comparison.both() == 0) {
        return wording.say(
            "Ingen aktivitet har svar både i %s och nu.".formatted(month),
            "No activity has an answer both in %s and now.".formatted(month));
      }
      return wording.say(
          "Av %s med svar både i %s och nu är %s närmare sitt mål, %s längre ifrån och %s kvar där %s stod."
              .formatted(
                  wording.counted(comparison.both(), "aktivitet", "aktiviteter"),
                  month,
                  wording.count(comparison.nearer()).replace("noll", "ingen"),
                  wording.count(comparison.further()).replace("noll", "ingen"),
                  wording.count(comparison.same()).replace("noll", "ingen"),
                  comparison.same() == 1 ? "den" : "de"),
          "Of %s with an answer both in %s and now, %s nearer the goal, %s further from it and %s where %s stood."
              .formatted(
                  wording.counted(comparison.both(), "activity", "activities"),
                  month,
                  are(comparison.nearer()),
                  are(comparison.further()),
                  are(comparison.same()),
                  comparison.same() == 1 ? "it" : "they"));
    }

    private String are(int n) {
      return wording.count(n) + (n == 1 ? " is" : " are");
    }

    /// What the figures are shares of, and who is in one period and not in the other.
    private String denominators() {
      String month = wording.month(comparison.before());
      int all = summary.now().total();
      var sentences = new ArrayList<String>();
      sentences.add(
          wording.say(
              "Båda perioderna räknas av samma %s: de som står i planerna nu."
                  .formatted(wording.counted(all, "aktivitet", "aktiviteter")),
              "Both periods are counted of the same %s: those that the plans have now."
                  .formatted(wording.counted(all, "activity", "activities"))));
      if (!comparison.gone().isEmpty()) {
        int n = comparison.goneActivities();
        List<String> names =
            comparison.gone().stream()
                .map(g -> g.municipality().name() + " " + g.activities())
                .toList();
        sentences.add(
            wording.say(
                "I %s besvarades också %s som inte längre står i planerna (%s); %s med i någon av perioderna."
                    .formatted(
                        month,
                        wording.counted(n, "aktivitet", "aktiviteter"),
                        some(names),
                        n == 1 ? "den är inte" : "de är inte"),
                "In %s, %s that the plans no longer have %s answered, too (%s); %s counted in neither period."
                    .formatted(
                        month,
                        wording.counted(n, "activity", "activities"),
                        n == 1 ? "was" : "were",
                        some(names),
                        n == 1 ? "it is" : "they are")));
      }
      if (!comparison.onlyBefore().isEmpty()) {
        sentences.add(
            wording.say(
                "Svarade i %s men inte nu: %s.".formatted(month, who(comparison.onlyBefore())),
                "Answered in %s but not now: %s.".formatted(month, who(comparison.onlyBefore()))));
      }
      if (!comparison.onlyNow().isEmpty()) {
        sentences.add(
            wording.say(
                "Svarade nu men inte i %s: %s.".formatted(month, who(comparison.onlyNow())),
                "Answered now but not in %s: %s.".formatted(month, who(comparison.onlyNow()))));
      }
      return String.join(" ", sentences);
    }

    private String who(List<MunicipalitySummary> who) {
      return some(who.stream().map(MunicipalitySummary::name).toList());
    }

    private String some(List<String> names) {
      return names.size() <= MOST_NAMES
          ? wording.all(names)
          : wording.all(names.subList(0, MOST_NAMES - 1))
              + wording.say(
                  " och %s till".formatted(wording.count(names.size() - MOST_NAMES + 1)),
                  " and %s more".formatted(wording.count(names.size() - MOST_NAMES + 1)));
    }
  }
}
