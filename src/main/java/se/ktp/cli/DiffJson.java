package se.ktp.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import se.ktp.model.Owner;
import se.ktp.summarise.Change;
import se.ktp.summarise.Comparison;
import se.ktp.summarise.State;
import se.ktp.summarise.Tally;
import se.ktp.summarise.Turnout;
import tools.jackson.core.JsonGenerator;

/// What changed, as scripts read it: version 1 of the form that `diff.schema.json` describes.
final class DiffJson {
  private static final int VERSION = 1;

  private DiffJson() {}

  static void print(String workspace, List<Comparison> comparisons, PrintWriter out) {
    try (JsonGenerator json = FindingJson.generator(out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeStringProperty("tool", "ktp");
      json.writeStringProperty("workspace", workspace);
      json.writeArrayPropertyStart("comparisons");
      comparisons.forEach(comparison -> write(comparison, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println();
  }

  private static void write(Comparison comparison, JsonGenerator json) {
    json.writeStartObject();
    write("county", Optional.of(comparison.name()).filter(n -> !n.isEmpty()), json);
    write("countyCode", Optional.of(comparison.code()).filter(c -> !c.isEmpty()), json);
    json.writeNumberProperty("year", comparison.year());
    json.writeStringProperty("from", comparison.from().code());
    json.writeStringProperty("to", comparison.to().code());
    json.writeStringProperty("closes", comparison.closes().toString());
    json.writeBooleanProperty("changed", comparison.changed());
    summary(comparison, json);
    json.writeArrayPropertyStart("municipalities");
    comparison.parts().forEach(part -> write(part, json));
    json.writeEndArray();
    if (comparison.own().isPresent()) {
      json.writeName("own");
      write(comparison.own().get(), json);
    } else {
      json.writeNullProperty("own");
    }
    json.writeEndObject();
  }

  private static void summary(Comparison comparison, JsonGenerator json) {
    json.writeObjectPropertyStart("summary");
    json.writeObjectPropertyStart("participants");
    turnouts("from", comparison.parts().size(), comparison::answeredThen, json);
    turnouts("to", comparison.parts().size(), comparison::answeredNow, json);
    json.writeEndObject();
    json.writeObjectPropertyStart("activities");
    tally("from", comparison.then(), json);
    tally("to", comparison.now(), json);
    json.writeEndObject();
    json.writeObjectPropertyStart("changes");
    for (Change.Kind kind : Change.Kind.values()) {
      json.writeNumberProperty(kind.code(), comparison.of(kind).size());
    }
    json.writeEndObject();
    json.writeNumberProperty("sameWords", comparison.sameWords().size());
    json.writeNumberProperty("goalsReworded", comparison.reworded().size());
    json.writeNumberProperty("revisions", comparison.wishes());
    json.writeNumberProperty("revisionsNew", comparison.newWishes());
    json.writeArrayPropertyStart("plansUnreadable");
    comparison.withoutReadablePlan().forEach(part -> json.writeString(part.name()));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void turnouts(
      String name, int total, ToIntFunction<Turnout> count, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("total", total);
    for (Turnout turnout : Turnout.values()) {
      json.writeNumberProperty(word(turnout.code()), count.applyAsInt(turnout));
    }
    json.writeEndObject();
  }

  private static void tally(String name, Tally tally, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("total", tally.total());
    for (State state : State.values()) {
      if (state != State.NOT_APPLICABLE) {
        json.writeNumberProperty(word(state), tally.count(state));
      }
    }
    json.writeEndObject();
  }

  private static void write(Comparison.Part part, JsonGenerator json) {
    json.writeStartObject();
    Optional<Owner.Participant> participant =
        part.owner() instanceof Owner.Participant p ? Optional.of(p) : Optional.empty();
    write("municipality", participant.map(p -> p.municipality().name()), json);
    write("municipalityCode", participant.map(p -> p.municipality().code()), json);
    write("district", participant.flatMap(Owner.Participant::district), json);
    json.writeStringProperty(
        "plan",
        switch (part.plan()) {
          case THERE -> "there";
          case MISSING -> "missing";
          case UNREADABLE -> "unreadable";
          case PERHAPS_UNREADABLE -> "perhaps_unreadable";
        });
    json.writeStringProperty("from", word(part.answeredThen().code()));
    json.writeStringProperty("to", word(part.answeredNow().code()));
    json.writeBooleanProperty("changed", part.changed());
    json.writeArrayPropertyStart("activities");
    part.changes().forEach(change -> write(change, json));
    json.writeEndArray();
    json.writeName("planRevisionFrom");
    write(part.wholeThen(), json);
    json.writeName("planRevisionTo");
    write(part.wholeNow(), json);
    json.writeEndObject();
  }

  private static void write(Change change, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("activity", change.name());
    write("activityId", change.id(), json);
    json.writeBooleanProperty("planned", change.place().isPresent());
    json.writeStringProperty("change", change.kind().code());
    json.writeStringProperty("from", word(change.from()));
    json.writeStringProperty("to", word(change.to()));
    json.writeBooleanProperty("sameWords", change.sameWords());
    write("goalFrom", change.formerGoal(), json);
    json.writeName("revisionFrom");
    write(change.before(), json);
    json.writeName("revisionTo");
    write(change.now(), json);
    json.writeEndObject();
  }

  private static void write(Optional<Change.Wish> wish, JsonGenerator json) {
    if (wish.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    write("decision", wish.get().decision().map(d -> d.name().toLowerCase(Locale.ROOT)), json);
    json.writeStringProperty("text", wish.get().text());
    json.writeEndObject();
  }

  /// A state by the word that files use for it.
  private static String word(State state) {
    return word(state.code());
  }

  private static String word(String code) {
    return code.replace('-', '_');
  }

  private static void write(String name, Optional<String> value, JsonGenerator json) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }
}
