package se.ktp.check;

import java.time.LocalDate;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Owner;
import se.ktp.model.Plan;
import se.ktp.model.Timeline;
import se.ktp.source.Position;

/// A timeline that is not understood, or lies outside the plan's year.
final class TimelineUnclear implements Check {
  @Override
  public void check(Examination examination) {
    examination
        .activities()
        .forEach(owned ->
            owned
                .activity()
                .timeline()
                .given()
                .ifPresent(timeline -> check(timeline, owned, examination)));
  }

  private static void check(Timeline timeline, Examination.Owned owned, Examination examination) {
    String label = owned.activity().label();
    if (!timeline.understood()) {
      examination.report(
          Rule.TIMELINE_UNCLEAR,
          owned.activity().timeline().at(),
          owned.subject().field("timeline"),
          new Phrase(
              "Tidsplanen ”" + timeline.written() + "” går inte att läsa som datum",
              "The timeline \"" + timeline.written() + "\" cannot be read as dates"),
          new Phrase(
              "skriv t.ex. februari–oktober 2010, om ni vill se den i årets bild; texten visas"
                  + " ändå",
              "write February–October 2010, say, to see it in the year's picture; the text is shown"
                  + " anyhow"));
      return;
    }
    int year = year(owned.owner(), examination);
    outside(timeline, year)
        .ifPresent(at ->
            examination.report(
                Rule.TIMELINE_OUTSIDE_YEAR,
                at,
                owned.subject().field("timeline"),
                new Phrase(
                    "”%s” ligger utanför planens år, %s: %s"
                        .formatted(label, year, timeline.written()),
                    "\"%s\" lies outside the plan's year, %s: %s"
                        .formatted(label, year, timeline.written())),
                new Phrase(
                    "rätta året, eller dela aktiviteten mellan två års planer",
                    "correct the year, or split the activity between two years' plans")));
  }

  /// Where the timeline leaves the year, if it does.
  private static Optional<Position> outside(Timeline timeline, int year) {
    if (TimelineBackwards.isBackwards(timeline)) {
      return Optional.empty(); // told already
    }
    if (timeline.start().map(LocalDate::getYear).filter(y -> y != year).isPresent()) {
      return Optional.of(timeline.startAt());
    }
    return timeline.end().map(LocalDate::getYear).filter(y -> y != year).isPresent()
        ? Optional.of(timeline.endAt())
        : Optional.empty();
  }

  private static int year(Owner owner, Examination examination) {
    int ofCounty = examination.county().year();
    return examination.workspace().plan(owner).flatMap(Plan::year).orElse(ofCounty);
  }
}
