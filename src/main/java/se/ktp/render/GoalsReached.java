package se.ktp.render;

import java.util.List;
import se.ktp.model.Period;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.Tally;

/// How many goals are reached, in sentences.
record GoalsReached(CountySummary summary, Room room, boolean closed, Wording wording) {
  static Remark of(CountySummary summary, Room room, boolean closed, Wording wording) {
    var text = new GoalsReached(summary, room, closed, wording);
    return new Remark(text.lead(), text.rest());
  }

  private String lead() {
    int total = summary.now().total();
    int achieved = summary.now().achieved();
    return wording.say(
        "%s %s har nått sitt mål."
            .formatted(wording.of(achieved, total), total == 1 ? "aktivitet" : "aktiviteter"),
        "%s %s reached the goal."
            .formatted(
                wording.of(achieved, total), total == 1 ? "activity has" : "activities have"));
  }

  private String rest() {
    String all =
        wording.say(
            "Alla planerade aktiviteter räknas med, även de utan svar.",
            "All planned activities count, those without an answer too.");
    all += unread();
    if (summary.before().isEmpty() || summary.then().isEmpty()) {
      return all;
    }
    Tally then = summary.then().get();
    Tally now = summary.now();
    Period before = summary.before().get();
    boolean gone = summary.comparison().filter(c -> !c.gone().isEmpty()).isPresent();
    String left = gone ? wording.say(" av dem som finns kvar", " of those still planned") : "";
    String was =
        wording.say(
            "I %s var det %s%s (%s)"
                .formatted(
                    wording.month(before),
                    wording.of(then.achieved(), then.total()),
                    left,
                    wording.percent(then.share())),
            "In %s it was %s%s (%s)"
                .formatted(
                    wording.month(before),
                    wording.of(then.achieved(), then.total()),
                    left,
                    wording.percent(then.share())));
    String change =
        closed
            ? change(now.share(), then.share())
            : wording.say(
                "; skillnaden räknas när %s är stängd".formatted(wording.month(summary.period())),
                "; the difference is told when %s is closed"
                    .formatted(wording.month(summary.period())));
    return was + change + ". " + all;
  }

  /// Whose activities are not among those counted.
  private String unread() {
    List<String> names =
        summary.withoutReadablePlan().stream().map(MunicipalitySummary::name).toList();
    if (names.isEmpty()) {
      return "";
    }
    if (names.size() > room.few()) {
      return wording.say(
          " %s planer kunde inte läsas och är inte med."
              .formatted(wording.countFirst(names.size())),
          " %s plans could not be read and are not included."
              .formatted(wording.countFirst(names.size())));
    }
    return wording.say(
        " Planen från %s kunde inte läsas och är inte med.".formatted(wording.all(names)),
        " The plan from %s could not be read and is not included.".formatted(wording.all(names)));
  }

  /// The change, unless rounding would make the printed figures contradict each other.
  private String change(double now, double then) {
    long points = Math.round((now - then) * 100);
    if (points == 0 || points != Math.round(now * 100) - Math.round(then * 100)) {
      return "";
    }
    long size = Math.abs(points);
    return wording.say(
        ", en %s med %s %s"
            .formatted(
                points > 0 ? "ökning" : "minskning",
                size,
                size == 1 ? "procentenhet" : "procentenheter"),
        ", %s of %s percentage %s"
            .formatted(points > 0 ? "a rise" : "a fall", size, size == 1 ? "point" : "points"));
  }
}
