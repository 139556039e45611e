package se.ktp.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.Field;
import se.ktp.model.Municipality;
import se.ktp.model.Owner;
import se.ktp.model.Register;
import se.ktp.model.Texts;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Reads whose something is: municipality by name or code, and district.
final class OwnerReader {
  private static final Pattern MUNICIPALITY_LINE =
      Pattern.compile("(?im)^[ \\t]*(?:municipality|kommun)[ \\t]*:[ \\t]*[\"']?([^\"'#\\r\\n]+)");

  private OwnerReader() {}

  /// @param report whether a municipality that is missing or unknown becomes a finding
  static Owner read(Fields fields, boolean report) {
    Field<String> name = fields.text(Key.MUNICIPALITY);
    Field<String> code = fields.text(Key.MUNICIPALITY_CODE);
    if (name.missing() && code.missing()) {
      if (report) {
        missing(fields, name.missing() && fields.has(Key.MUNICIPALITY) ? name.at() : fields.at());
      }
      return new Owner.Unknown("");
    }
    if (name instanceof Field.Unreadable || code instanceof Field.Unreadable) {
      return new Owner.Unknown(""); // told already
    }
    Optional<String> district = fields.plainText(Key.DISTRICT);
    String written = name.given().or(code::given).orElse("");
    if (name.given().isPresent() && code.given().isPresent()) {
      Register.Match match = fields.reading().register().find(code.given().get() + " " + written);
      if (match instanceof Register.Match.Disagreement) {
        return known(match, written, district, code.at(), fields.reading(), report);
      }
    }
    Register.Match match = fields.reading().register().find(written);
    Position at = name.given().isPresent() ? name.at() : code.at();
    if (match instanceof Register.Match.Unknown && district.isEmpty()) {
      List<Owner.Participant> parts = parts(written, fields.reading());
      if (parts.size() > 1 && report) {
        several(written, parts, at, fields.reading());
      }
      if (!parts.isEmpty()) {
        return parts.size() == 1 ? parts.getFirst() : new Owner.Unknown(written);
      }
    }
    return known(match, written, district, at, fields.reading(), report);
  }

  /// Reads municipalities from a text alone, as the list of participants may have it: most often
  /// one.
  static List<Owner.Participant> read(Node.Scalar text, Reading reading) {
    Register.Match match = reading.register().find(text.text());
    if (match instanceof Register.Match.Unknown) {
      List<Owner.Participant> parts = parts(text.text(), reading);
      if (parts.size() > 1) {
        reading.report(
            Rule.WRONG_VALUE,
            Severity.NOTE,
            text.at(),
            new Phrase(
                "”" + text.text() + "” läses som " + parts.size() + " kommuner",
                "\"" + text.text() + "\" is read as " + parts.size() + " municipalities"),
            new Phrase("skriv en kommun per rad", "write one municipality a line"));
      }
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    return known(match, text.text(), Optional.empty(), text.at(), reading, true)
            instanceof Owner.Participant participant
        ? List.of(participant)
        : List.of();
  }

  /// What a text with a comma means: a municipality with its district, "Stockholm, Skärholmen", or
  /// several municipalities of one county, "Falun, Borlänge". Nothing if it is something else.
  private static List<Owner.Participant> parts(String written, Reading reading) {
    int comma = written.indexOf(',');
    if (comma <= 0
        || !(reading.register().find(written.substring(0, comma))
            instanceof Register.Match.Found(Municipality first))) {
      return List.of();
    }
    var several = new ArrayList<Owner.Participant>();
    for (String part : written.split(",")) {
      if (reading.register().find(part) instanceof Register.Match.Found(Municipality other)
          && other.countyCode().equals(first.countyCode())) {
        several.add(new Owner.Participant(other, Optional.empty()));
      } else if (!Texts.isBlank(part)) {
        String district = Texts.stripped(written.substring(comma + 1));
        return List.of(new Owner.Participant(first, Optional.of(district)));
      }
    }
    return several;
  }

  private static void several(
      String written, List<Owner.Participant> parts, Position at, Reading reading) {
    reading.report(
        Rule.UNKNOWN_MUNICIPALITY,
        at,
        reading.subject().field(Key.MUNICIPALITY.english()),
        new Phrase(
            "”" + written + "” är " + parts.size() + " kommuner, och här ska stå en",
            "\"" + written + "\" is " + parts.size() + " municipalities, and one belongs here"),
        new Phrase(
            "skriv en plan, eller ett svar, för var och en av dem",
            "write a plan, or answers, for each of them"));
  }

  private static Owner known(
      Register.Match match,
      String written,
      Optional<String> district,
      Position at,
      Reading reading,
      boolean report) {
    return switch (match) {
      case Register.Match.Found(Municipality municipality) ->
          new Owner.Participant(municipality, district);
      case Register.Match.Disagreement(Municipality byCode, Municipality byName) -> {
        if (report) {
          reading.report(
              Rule.UNKNOWN_MUNICIPALITY,
              at,
              reading.subject().field(Key.MUNICIPALITY.english()),
              new Phrase(
                  "Koden %s är %s, men namnet säger %s"
                      .formatted(byCode.code(), byCode.name(), byName.name()),
                  "The code %s is %s, but the name says %s"
                      .formatted(byCode.code(), byCode.name(), byName.name())),
              new Phrase(
                  "skriv %s %s, eller rätta namnet".formatted(byName.code(), byName.name()),
                  "write %s %s, or correct the name".formatted(byName.code(), byName.name())));
        }
        yield new Owner.Unknown(written);
      }
      case Register.Match.Unknown() -> {
        if (report) {
          unknown(written, at, reading);
        }
        yield new Owner.Unknown(written);
      }
    };
  }

  private static void unknown(String written, Position at, Reading reading) {
    reading.report(
        Rule.UNKNOWN_MUNICIPALITY,
        at,
        reading.subject().field(Key.MUNICIPALITY.english()),
        new Phrase(
            "Det finns ingen kommun som heter ”" + written + "”",
            "There is no municipality called \"" + written + "\""),
        Reading.suggestion(
                written.replaceAll("(?i)( kommun| stad)s?$", ""), reading.register().names())
            .orElse(
                new Phrase(
                    "skriv kommunens namn, eller dess kod med fyra siffror",
                    "write the municipality's name, or its code of four digits")));
  }

  private static void missing(Fields fields, Position at) {
    fields
        .reading()
        .report(
            Rule.UNKNOWN_MUNICIPALITY,
            at,
            fields.reading().subject().field(Key.MUNICIPALITY.english()),
            new Phrase(
                "Det står inte vilken kommun det gäller", "It does not say which municipality"),
            new Phrase(
                "skriv kommunens namn eller kod, t.ex. kommun: Botkyrka",
                "write the municipality's name or code: municipality: Botkyrka"));
  }

  /// Whose a broken file is: by the keys that could be read, else by a line that names it.
  static Optional<Owner> guess(List<Node.Entry> begun, String text, Reading reading) {
    Reading silent = new Reading(reading.register(), reading.year());
    if (!begun.isEmpty()) {
      var mapping = new Node.Mapping(begun, begun.getFirst().key().at());
      Owner owner = read(Fields.glance(mapping, PlanReader.KEYS, silent), false);
      if (owner instanceof Owner.Participant) {
        return Optional.of(owner);
      }
    }
    Matcher line = MUNICIPALITY_LINE.matcher(text);
    return line.find()
        ? read(Node.Scalar.of(line.group(1).strip(), Position.start(new Source.Whole(""))), silent)
            .stream()
            .map(Owner.class::cast)
            .findFirst()
        : Optional.empty();
  }

  /// Where it says whose something is, or would say it.
  static Position place(Fields fields) {
    return fields
        .entry(Key.MUNICIPALITY)
        .or(() -> fields.entry(Key.MUNICIPALITY_CODE))
        .map(e -> e.value().at())
        .orElse(fields.at());
  }
}
