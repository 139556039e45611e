package se.ktp.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.ktp.model.Approval;
import se.ktp.model.Day;
import se.ktp.model.Owner;
import se.ktp.summarise.CountyStatus;
import se.ktp.summarise.PlanState;
import se.ktp.summarise.Standing;
import se.ktp.summarise.State;
import se.ktp.summarise.Tally;
import tools.jackson.core.JsonGenerator;

/// Who has answered, as scripts read it: version 1 of the form that `status.schema.json` describes.
final class StatusJson {
  private static final int VERSION = 1;

  private StatusJson() {}

  static void print(String workspace, LocalDate asOf, List<CountyStatus> all, PrintWriter out) {
    try (JsonGenerator json = FindingJson.generator(out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeStringProperty("tool", "ktp");
      json.writeStringProperty("workspace", workspace);
      json.writeStringProperty("asOf", asOf.toString());
      json.writeArrayPropertyStart("counties");
      all.forEach(status -> write(status, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println();
  }

  private static void write(CountyStatus status, JsonGenerator json) {
    json.writeStartObject();
    write("county", Optional.of(status.county().name()).filter(n -> !n.isEmpty()), json);
    write("countyCode", Optional.of(status.county().code()).filter(c -> !c.isEmpty()), json);
    json.writeNumberProperty("year", status.county().county().year());
    json.writeStringProperty("period", status.county().period().code());
    date(
        "planDeadline",
        "daysToPlanDeadline",
        Optional.of(status.county().county().planDeadline()),
        status,
        json);
    date("due", "daysToDue", Optional.of(status.due()), status, json);
    date("meeting", "daysToMeeting", status.meeting(), status, json);
    summary(status, json);
    json.writeArrayPropertyStart("participants");
    status.lines().forEach(line -> write(line, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void date(
      String name, String days, Optional<LocalDate> day, CountyStatus status, JsonGenerator json) {
    write(name, day.map(LocalDate::toString), json);
    if (day.isPresent()) {
      json.writeNumberProperty(days, ChronoUnit.DAYS.between(status.asOf(), day.get()));
    } else {
      json.writeNullProperty(days);
    }
  }

  private static void summary(CountyStatus status, JsonGenerator json) {
    json.writeObjectPropertyStart("summary");
    json.writeObjectPropertyStart("participants");
    json.writeNumberProperty("total", status.lines().size());
    for (Standing standing : Standing.values()) {
      json.writeNumberProperty(standing.code(), status.count(standing));
    }
    json.writeNumberProperty("late", status.late());
    json.writeEndObject();
    json.writeObjectPropertyStart("plans");
    json.writeNumberProperty("total", status.lines().size());
    for (PlanState state : PlanState.values()) {
      json.writeNumberProperty(word(state), status.plans(state));
    }
    json.writeNumberProperty("approved", status.approved());
    json.writeEndObject();
    activities(status.county().now(), status.toComplete(), json);
    json.writeNumberProperty("unclaimedFiles", status.unclaimed().size());
    json.writeNumberProperty("conflicts", status.conflicts());
    json.writeEndObject();
  }

  private static void activities(Tally tally, int toComplete, JsonGenerator json) {
    json.writeObjectPropertyStart("activities");
    json.writeNumberProperty("total", tally.total());
    json.writeNumberProperty("answered", tally.answered());
    json.writeNumberProperty("paused", tally.count(State.PAUSED));
    json.writeNumberProperty("missing", tally.count(State.MISSING));
    json.writeNumberProperty("unreadable", tally.count(State.UNREADABLE));
    json.writeNumberProperty("toComplete", toComplete);
    json.writeEndObject();
  }

  private static void write(CountyStatus.Line line, JsonGenerator json) {
    Owner.Participant participant = line.summary().participant();
    json.writeStartObject();
    json.writeStringProperty("municipality", participant.municipality().name());
    json.writeStringProperty("municipalityCode", participant.municipality().code());
    write("district", participant.district(), json);
    json.writeStringProperty("plan", word(line.summary().planState()));
    json.writeBooleanProperty("planLate", line.planLate());
    json.writeBooleanProperty("approved", line.approved());
    write(
        "approvedOn",
        line.summary()
            .plan()
            .flatMap(p -> p.approved().given())
            .flatMap(Approval::on)
            .map(Day::written),
        json);
    json.writeStringProperty("answers", line.standing().code());
    json.writeBooleanProperty("late", line.late());
    write("pausedUntil", line.until().map(Day::written), json);
    activities(line.summary().now(), line.toComplete(), json);
    json.writeNumberProperty("conflicts", line.conflicts());
    json.writeEndObject();
  }

  private static String word(PlanState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static void write(String name, Optional<String> value, JsonGenerator json) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }
}
