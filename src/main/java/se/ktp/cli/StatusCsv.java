package se.ktp.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.ktp.model.Day;
import se.ktp.model.Owner;
import se.ktp.summarise.CountyStatus;
import se.ktp.summarise.PlanState;
import se.ktp.summarise.Standing;
import se.ktp.summarise.State;
import se.ktp.write.ExcelCsv;

/// Who has answered, as a table for Excel: a row for each participant. Codes are left out: Excel
/// would take their zeros away.
final class StatusCsv {
  private StatusCsv() {}

  static void print(List<CountyStatus> all, Console console) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        Stream.of(
                console.say("Län", "County"),
                console.say("År", "Year"),
                console.say("Uppföljning", "Follow-up"),
                console.say("Kommun", "Municipality"),
                console.say("Stadsdel", "District"),
                "Plan",
                console.say("Godkänd", "Approved"),
                console.say("Svar", "Answers"),
                console.say("Försenat", "Late"),
                console.say("Pausat till", "Paused until"),
                console.say("Aktiviteter", "Activities"),
                console.say("Besvarade", "Answered"),
                console.say("Pausade", "Paused"),
                console.say("Saknar svar", "Without answer"),
                console.say("Kunde inte läsas", "Unreadable"),
                console.say("Att komplettera", "To complete"),
                console.say("Senast", "Due"),
                console.say("Möte", "Meeting"),
                console.say("I konflikt", "In conflict"))
            .toList());
    for (CountyStatus status : all) {
      status.lines().forEach(line -> rows.add(row(status, line, console)));
    }
    console.out().print(ExcelCsv.of(rows));
  }

  private static List<String> row(CountyStatus status, CountyStatus.Line line, Console console) {
    Owner.Participant participant = line.summary().participant();
    var tally = line.summary().now();
    return List.of(
        status.county().name(),
        String.valueOf(status.county().period().month().getYear()),
        status.county().period().code(),
        participant.municipality().name(),
        participant.district().orElse(""),
        plan(line.summary().planState(), console),
        yes(line.approved(), console),
        word(line.standing(), console),
        yes(line.late(), console),
        line.until().map(Day::written).orElse(""),
        String.valueOf(tally.total()),
        String.valueOf(tally.answered()),
        String.valueOf(tally.count(State.PAUSED)),
        String.valueOf(tally.count(State.MISSING)),
        String.valueOf(tally.count(State.UNREADABLE)),
        String.valueOf(line.toComplete()),
        status.due().toString(),
        status.meeting().map(Object::toString).orElse(""),
        String.valueOf(line.conflicts()));
  }

  private static String plan(PlanState state, Console console) {
    return switch (state) {
      case THERE -> console.say("finns", "there");
      case MISSING -> console.say("saknas", "missing");
      case UNREADABLE -> console.say("kunde inte läsas", "unreadable");
      case PERHAPS_UNREADABLE -> console.say("kanske oläsbar", "perhaps unreadable");
    };
  }

  private static String word(Standing standing, Console console) {
    return switch (standing) {
      case UNREADABLE -> console.say("kunde inte läsas", "unreadable");
      case MISSING -> console.say("inget svar", "no answer");
      case NOT_APPLICABLE -> console.say("inte aktuellt", "not applicable");
      case PARTLY -> console.say("delvis", "partly");
      case PAUSED -> console.say("pausat", "paused");
      case ANSWERED -> console.say("svarat", "answered");
    };
  }

  private static String yes(boolean truth, Console console) {
    return truth ? console.say("ja", "yes") : console.say("nej", "no");
  }
}
