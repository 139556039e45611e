package se.ktp.check;

import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Timeline;

/// A timeline that ends before it starts.
final class TimelineBackwards implements Check {
  @Override
  public void check(Examination examination) {
    examination
        .activities()
        .forEach(owned ->
            owned
                .activity()
                .timeline()
                .given()
                .filter(TimelineBackwards::isBackwards)
                .ifPresent(timeline -> report(timeline, owned, examination)));
  }

  static boolean isBackwards(Timeline timeline) {
    return timeline.start().isPresent()
        && timeline.end().isPresent()
        && timeline.end().get().isBefore(timeline.start().get());
  }

  private static void report(Timeline timeline, Examination.Owned owned, Examination examination) {
    String label = owned.activity().label();
    examination.report(
        Rule.TIMELINE_BACKWARDS,
        timeline.endAt(),
        owned.subject().field("timeline"),
        new Phrase(
            "”%s” slutar %s men börjar först %s"
                .formatted(label, timeline.end().orElseThrow(), timeline.start().orElseThrow()),
            "\"%s\" ends %s but starts only %s"
                .formatted(label, timeline.end().orElseThrow(), timeline.start().orElseThrow())),
        new Phrase("rätta året eller byt plats på datumen", "correct the year, or swap the dates"));
  }
}
