package se.ktp.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;
import se.ktp.model.County;
import se.ktp.model.Day;
import se.ktp.model.Field;
import se.ktp.model.Owner;
import se.ktp.source.Located;

/// An agreement past its end, one not reviewed in time, and participants that have not adopted it.
final class AgreementOutOfDate implements Check {
  @Override
  public void check(Examination examination) {
    examination
        .county()
        .agreement()
        .ifPresent(agreement -> {
          ended(agreement, examination);
          review(agreement, examination);
          adoption(agreement, examination);
        });
  }

  private static void ended(County.Agreement agreement, Examination examination) {
    if (agreement.validTo() instanceof Field.Given<Day>(Day day, _, var at)
        && day.last().isBefore(examination.asOf())) {
      examination.report(
          Rule.AGREEMENT_OUT_OF_DATE,
          at,
          Subject.NONE.field("valid_to"),
          new Phrase(
              "Överenskommelsen gällde till " + day.written(),
              "The agreement was valid to " + day.written()),
          new Phrase(
              "teckna en ny, eller förläng den och skriv det nya datumet",
              "sign a new one, or extend it and write the new date"));
    }
  }

  private static void review(County.Agreement agreement, Examination examination) {
    Field<Day> from =
        agreement.reviewed().given().isPresent() ? agreement.reviewed() : agreement.validFrom();
    Optional<LocalDate> due =
        from.given()
            .flatMap(d -> agreement.reviewEveryYears().map(years -> d.last().plusYears(years)));
    if (due.filter(d -> d.isBefore(examination.asOf())).isPresent()) {
      int years = agreement.reviewEveryYears().orElseThrow();
      boolean reviewed = agreement.reviewed().given().isPresent();
      examination.report(
          Rule.AGREEMENT_OUT_OF_DATE,
          from.at(),
          Subject.NONE.field(reviewed ? "reviewed" : "valid_from"),
          new Phrase(
              "Överenskommelsen ska ses över %s, men det skulle ha skett senast %s"
                  .formatted(every(years).sv(), due.get()),
              "The agreement is to be reviewed %s, which was due by %s"
                  .formatted(every(years).en(), due.get())),
          new Phrase(
              "se över den, och skriv datumet under reviewed",
              "review it, and write the date under reviewed"));
    }
  }

  private static Phrase every(int years) {
    String swedish =
        switch (years) {
          case 1 -> "varje år";
          case 2 -> "vartannat år";
          case 3 -> "vart tredje år";
          case 4 -> "vart fjärde år";
          case 5 -> "vart femte år";
          case 6 -> "vart sjätte år";
          case 7 -> "vart sjunde år";
          case 8 -> "vart åttonde år";
          case 9 -> "vart nionde år";
          case 10 -> "vart tionde år";
          default -> "med " + years + " års mellanrum";
        };
    return new Phrase(swedish, years == 1 ? "every year" : "every " + years + " years");
  }

  private static void adoption(County.Agreement agreement, Examination examination) {
    List<String> missing =
        examination.participants().stream()
            .map(Located::value)
            .filter(p -> !adopted(p, agreement))
            .map(Owner.Participant::name)
            .toList();
    if (!missing.isEmpty()) {
      int all = examination.participants().size();
      examination.report(
          Rule.AGREEMENT_OUT_OF_DATE,
          Severity.NOTE,
          agreement.adoptedAt(),
          Subject.NONE.field("adopted"),
          new Phrase(
              "%s av %s har inte antagit överenskommelsen: %s"
                  .formatted(missing.size(), all, String.join(", ", missing)),
              "%s of %s have not adopted the agreement: %s"
                  .formatted(missing.size(), all, String.join(", ", missing))),
          new Phrase("fråga när de väntas anta den", "ask when they are expected to adopt it"));
    }
  }

  private static boolean adopted(Owner.Participant participant, County.Agreement agreement) {
    var whole = new Owner.Participant(participant.municipality(), Optional.empty());
    return agreement.adopted().stream()
        .anyMatch(a -> a.owner().is(participant) || a.owner().is(whole));
  }
}
