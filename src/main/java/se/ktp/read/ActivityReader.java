package se.ktp.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Activity;
import se.ktp.model.Field;
import se.ktp.model.Owner;
import se.ktp.model.Responsibility;
import se.ktp.model.Texts;
import se.ktp.model.Timeline;
import se.ktp.source.Position;

/// Reads an activity, from a list in YAML or from a row of a table.
final class ActivityReader {
  /// Keys of an activity.
  static final List<Key> KEYS =
      List.of(
          Key.ID,
          Key.NAME,
          Key.GOAL,
          Key.METHOD,
          Key.TARGET_GROUP,
          Key.PARTNERS,
          Key.TIMELINE,
          Key.START,
          Key.END,
          Key.RESPONSIBILITY,
          Key.RESPONSIBLE_MUNICIPALITY,
          Key.RESPONSIBLE_REGION,
          Key.PRIORITY,
          Key.AREA,
          Key.INDICATORS,
          Key.INTERNAL_NOTE);

  static final List<Key> TIMELINE_KEYS = List.of(Key.START, Key.END, Key.TEXT);
  static final List<Key> RESPONSIBILITY_KEYS =
      List.of(Key.MUNICIPALITY, Key.REGION, Key.OTHER, Key.TEXT);

  private ActivityReader() {}

  /// @param number its place in the plan, from 1
  static Activity read(
      Node.Mapping mapping, int number, Owner owner, List<Key> keys, Reading outer) {
    Reading reading = outer.about(subject(mapping, number, keys, outer));
    var fields = new Fields(mapping, keys, reading);
    reading.collect(mapping, owner, keys, Set.of());
    return new Activity(
        number,
        mapping.at(),
        fields.text(Key.ID),
        fields.text(Key.NAME),
        fields.text(Key.GOAL),
        fields.text(Key.METHOD),
        fields.text(Key.TARGET_GROUP),
        fields.texts(Key.PARTNERS),
        timeline(fields),
        responsibility(fields),
        fields.text(Key.PRIORITY),
        fields.text(Key.AREA),
        fields.texts(Key.INDICATORS),
        fields.text(Key.INTERNAL_NOTE));
  }

  /// What findings about the activity say of it, before it has been read.
  private static Subject subject(
      Node.Mapping mapping, int number, List<Key> keys, Reading reading) {
    String name = "#" + number;
    Optional<String> id = Optional.empty();
    for (Node.Entry entry : mapping.entries()) {
      Optional<Key> key = Key.of(entry.key().text(), keys);
      if (entry.value() instanceof Node.Scalar(String text, _, _) && !Placeholders.isOne(text)) {
        if (key.filter(k -> k == Key.NAME).isPresent()) {
          name = Texts.stripped(text);
        } else if (key.filter(k -> k == Key.ID).isPresent()) {
          id = Optional.of(Texts.stripped(text));
        }
      }
    }
    return reading.subject().activity(name, id);
  }

  // --- when

  private static Field<Timeline> timeline(Fields fields) {
    boolean apart = fields.has(Key.START) || fields.has(Key.END);
    Field<Timeline> whole =
        fields.field(
            Key.TIMELINE,
            node ->
                switch (node) {
                  case Node.Mapping _ ->
                      fields
                          .mapping(Key.TIMELINE, node, TIMELINE_KEYS)
                          .flatMap(ActivityReader::ofParts);
                  case Node.Scalar(String text, _, Position at) ->
                      Optional.of(ofText(Texts.stripped(text), at, fields));
                  case Node.Sequence _ -> {
                    fields
                        .reading()
                        .wrong(
                            Key.TIMELINE,
                            node.at(),
                            new Phrase(
                                "Här ska stå en tid, inte en lista",
                                "A time belongs here, not a list"),
                            new Phrase(
                                "skriv start och slut, t.ex. 2010-02-01 och 2010-10-31",
                                "write start and end, such as 2010-02-01 and 2010-10-31"));
                    yield Optional.empty();
                  }
                });
    if (!apart) {
      return whole;
    }
    return whole instanceof Field.Given<Timeline> given
        ? both(given, fields)
        : whole.missing() ? parts(fields, whole) : whole;
  }

  /// The timeline of an activity that has a text and, in keys of their own, a start and an end:
  /// these are surer, and nothing of the text is lost.
  private static Field<Timeline> both(Field.Given<Timeline> text, Fields fields) {
    boolean said =
        fields.text(Key.START).given().isPresent() || fields.text(Key.END).given().isPresent();
    return ofParts(fields)
        .filter(_ -> said)
        .<Field<Timeline>>map(parts ->
            text.map(whole ->
                new Timeline(
                    whole.written() + " (" + parts.written() + ")",
                    parts.start().or(whole::start),
                    parts.end().or(whole::end),
                    parts.understood(),
                    parts.startAt(),
                    parts.endAt())))
        .orElse(text);
  }

  /// The timeline of a row with start and end in columns of their own.
  private static Field<Timeline> parts(Fields fields, Field<Timeline> whole) {
    Optional<Timeline> timeline = ofParts(fields);
    Key first = fields.has(Key.START) ? Key.START : Key.END;
    Node.Entry entry = fields.entry(first).orElseThrow();
    Position key = entry.key().at();
    if (timeline.isPresent()) {
      return new Field.Given<>(timeline.get(), key, entry.value().at());
    }
    boolean said =
        fields.entry(Key.START).filter(e -> !Fields.isEmpty(e.value())).isPresent()
            || fields.entry(Key.END).filter(e -> !Fields.isEmpty(e.value())).isPresent();
    if (said) {
      return new Field.Unreadable<>(entry.value().shown(), key, entry.value().at());
    }
    return whole instanceof Field.Empty<Timeline> ? whole : new Field.Empty<>("", key);
  }

  private static Optional<Timeline> ofParts(Fields fields) {
    Field<String> start = fields.text(Key.START);
    Field<String> end = fields.text(Key.END);
    Field<String> text = fields.text(Key.TEXT);
    if (start.given().isEmpty() && end.given().isEmpty()) {
      return text instanceof Field.Given<String>(String value, _, Position at)
          ? Optional.of(ofText(value, at, fields))
          : Optional.empty();
    }
    boolean faultyStart = impossible(Key.START, start, fields);
    boolean faulty = impossible(Key.END, end, fields) || faultyStart;
    int year = fields.reading().year();
    Optional<Dates.Span> first = start.given().flatMap(t -> Dates.span(t, year));
    Optional<Dates.Span> last = end.given().flatMap(t -> Dates.span(t, year));
    Optional<LocalDate> firstDay = first.flatMap(Dates.Span::first);
    Optional<LocalDate> lastDay = last.flatMap(Dates.Span::last);
    String written =
        start.given().orElse("") + (end.given().isPresent() ? "–" + end.given().get() : "–");
    boolean understood =
        faulty
            || ((start.given().isEmpty() || first.isPresent())
                && (end.given().isEmpty() || last.isPresent()));
    Position startAt = start.given().isPresent() ? start.at() : end.at();
    Position endAt = end.given().isPresent() ? end.at() : start.at();
    return Optional.of(new Timeline(written, firstDay, lastDay, understood, startAt, endAt));
  }

  /// Whether a date is one that no calendar has; what is no date at all is kept as text.
  private static boolean impossible(Key key, Field<String> field, Fields fields) {
    return field instanceof Field.Given<String>(String text, _, Position at)
        && fields.impossible(key, text, at);
  }

  private static Timeline ofText(String text, Position at, Fields fields) {
    Optional<Dates.Span> span = Dates.span(text, fields.reading().year());
    return new Timeline(
        text,
        span.flatMap(Dates.Span::first),
        span.flatMap(Dates.Span::last),
        span.isPresent() || fields.impossible(Key.TIMELINE, text, at),
        at,
        at);
  }

  // --- who

  private static Field<Responsibility> responsibility(Fields fields) {
    Field<Responsibility> whole =
        fields.field(
            Key.RESPONSIBILITY,
            node ->
                switch (node) {
                  case Node.Mapping _ ->
                      fields
                          .mapping(Key.RESPONSIBILITY, node, RESPONSIBILITY_KEYS)
                          .flatMap(ActivityReader::ofKeys);
                  case Node.Scalar(String text, _, _) -> Optional.of(ofText(Texts.stripped(text)));
                  case Node.Sequence _ ->
                      fields
                          .texts(Key.RESPONSIBILITY)
                          .given()
                          .map(list -> ofText(String.join(", ", list)));
                });
    Field<String> ofMunicipality = fields.text(Key.RESPONSIBLE_MUNICIPALITY);
    Field<String> ofRegion = fields.text(Key.RESPONSIBLE_REGION);
    for (Field<String> part : List.of(ofMunicipality, ofRegion)) {
      if (part instanceof Field.Unreadable<String>(String written, Position keyAt, Position at)) {
        return new Field.Unreadable<>(written, keyAt, at);
      }
    }
    Optional<String> municipality = ofMunicipality.given();
    Optional<String> region = ofRegion.given();
    boolean columns =
        fields.has(Key.RESPONSIBLE_MUNICIPALITY) || fields.has(Key.RESPONSIBLE_REGION);
    if (!columns || (!whole.missing() && municipality.isEmpty() && region.isEmpty())) {
      return whole;
    }
    Key first =
        fields.has(Key.RESPONSIBLE_MUNICIPALITY)
            ? Key.RESPONSIBLE_MUNICIPALITY
            : Key.RESPONSIBLE_REGION;
    Node.Entry entry = fields.entry(first).orElseThrow();
    Position key = entry.key().at();
    if (municipality.isEmpty() && region.isEmpty()) {
      return whole instanceof Field.Empty<Responsibility> ? whole : new Field.Empty<>("", key);
    }
    Optional<String> text = whole.given().flatMap(ActivityReader::all);
    return new Field.Given<>(
        new Responsibility(municipality, region, Optional.empty(), text), key, entry.value().at());
  }

  private static Optional<String> all(Responsibility responsibility) {
    return responsibility.text().or(responsibility::municipality);
  }

  private static Responsibility ofText(String text) {
    return new Responsibility(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text));
  }

  private static Optional<Responsibility> ofKeys(Fields fields) {
    return Optional.of(
        new Responsibility(
            joined(fields, Key.MUNICIPALITY),
            joined(fields, Key.REGION),
            joined(fields, Key.OTHER),
            fields.plainText(Key.TEXT)));
  }

  private static Optional<String> joined(Fields fields, Key key) {
    List<String> texts = fields.plainTexts(key);
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
  }
}
