package se.ktp.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Answer;
import se.ktp.model.Day;
import se.ktp.model.Decision;
import se.ktp.model.Field;
import se.ktp.model.Owner;
import se.ktp.model.Pause;
import se.ktp.model.Reply;
import se.ktp.model.Status;
import se.ktp.model.Texts;
import se.ktp.source.Located;
import se.ktp.source.Position;

/// Reads an answer, from a list in YAML or from a row of a table.
final class AnswerReader {
  private static final Pattern FIRST_WORD = Pattern.compile("[\\p{L}]+");

  /// How people say that nothing is to be changed.
  private static final Pattern UNCHANGED =
      Pattern.compile(
          "^\\W*(nej|ingen|inget|inga|ej|inte|oförändra\\w*|behåll\\w*|fortsätt\\w*|kvarstår"
              + "|som (förut|tidigare|planerat)|no|none|not|nothing|unchanged|continue\\w*)\\b"
              + "|\\b(ligger fast|kvarstår|fortsätter som|inget behov|inga ändringar|ingen ändring"
              + "|no changes?|stays? as)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /// A pause's last day, and after a sign why.
  private static final Pattern DAY_AND_REASON =
      Pattern.compile("([^,;:(–]{4,30}?)\\s*(?:[,;:(–]|\\s-(?=\\s))\\s*(.+?)\\)?", Pattern.DOTALL);

  /// Keys of an answer.
  static final List<Key> KEYS =
      List.of(
          Key.ACTIVITY,
          Key.ID,
          Key.NAME,
          Key.GOAL,
          Key.STATUS,
          Key.RESULT,
          Key.DEVIATION,
          Key.LESSONS,
          Key.REVISION,
          Key.DECISION,
          Key.PAUSED,
          Key.UNTIL,
          Key.REASON,
          Key.INDICATORS,
          Key.INTERNAL_NOTE);

  static final List<Key> REVISION_KEYS = List.of(Key.DECISION, Key.TEXT);
  static final List<Key> PAUSE_KEYS = List.of(Key.UNTIL, Key.REASON);

  private AnswerReader() {}

  /// Who gave an answer, and when.
  record Given(Optional<String> by, Optional<Day> on) {}

  static Answer read(
      Node.Mapping mapping, Owner owner, Given given, List<Key> keys, Reading outer) {
    Subject subject =
        activity(mapping, keys)
            .map(a -> outer.subject().activity(a, Optional.empty()))
            .orElse(outer.subject());
    Reading reading = outer.about(subject);
    var fields = new Fields(mapping, keys, reading);
    reading.collect(mapping, owner, keys, Set.of());
    Revision revision = revision(fields);
    return new Answer(
        activity(fields),
        fields.plainText(Key.ID),
        fields.plainText(Key.GOAL),
        status(fields),
        reply(Key.RESULT, fields),
        reply(Key.DEVIATION, fields),
        reply(Key.LESSONS, fields),
        revision.reply(),
        revision.decision(),
        pause(fields),
        mapping.at(),
        given.by(),
        given.on(),
        beside(fields));
  }

  private static Optional<String> activity(Node.Mapping mapping, List<Key> keys) {
    for (Key wanted : List.of(Key.ACTIVITY, Key.ID, Key.NAME)) {
      for (Node.Entry entry : mapping.entries()) {
        if (Key.of(entry.key().text(), keys).filter(k -> k == wanted).isPresent()
            && entry.value() instanceof Node.Scalar(String text, _, _)
            && !Placeholders.isOne(text)) {
          return Optional.of(Texts.stripped(text));
        }
      }
    }
    return Optional.empty();
  }

  private static Field<String> activity(Fields fields) {
    Field<String> activity = fields.text(Key.ACTIVITY);
    for (Key other : List.of(Key.ID, Key.NAME)) {
      if (activity.missing() && fields.has(other)) {
        activity = fields.text(other);
      }
    }
    return activity;
  }

  private static Field<Status> status(Fields fields) {
    return fields.word(Key.STATUS, Vocabulary.STATUS);
  }

  private static boolean isPause(String text) {
    return Vocabulary.STATUS.meaning(text).filter(s -> s == Status.PAUSED).isPresent();
  }

  private static Reply reply(Key key, Fields fields) {
    return reply(fields.text(key));
  }

  private static Reply reply(Field<String> field) {
    return switch (field) {
      case Field.Given<String>(String text, _, Position at) ->
          isPause(text) ? new Reply.Paused(at) : new Reply.Given(text, at);
      case Field.Empty<String>(String written, Position key) -> new Reply.Missing(written, key);
      case Field.Absent<String>(Position owner) -> new Reply.Missing("", owner);
      case Field.Unreadable<String>(String written, _, Position at) ->
          new Reply.Unreadable(written, at);
    };
  }

  // --- the last question

  /// The answer to the last question, in words and as one word.
  private record Revision(Reply reply, Optional<Located<Decision>> decision) {}

  private static Revision revision(Fields fields) {
    Optional<Located<Decision>> beside = decision(fields);
    Optional<Node.Entry> entry = fields.entry(Key.REVISION);
    if (entry.isPresent() && entry.get().value() instanceof Node.Mapping && filled(entry.get())) {
      Fields inner = fields.inner(Key.REVISION, REVISION_KEYS).orElseThrow();
      return new Revision(revised(inner), decision(inner).or(() -> beside));
    }
    Reply reply = reply(Key.REVISION, fields);
    Optional<Located<Decision>> word =
        reply.said().flatMap(Vocabulary.DECISION::meaning).map(d -> new Located<>(d, reply.at()));
    if (word.isPresent()) {
      return new Revision(new Reply.Given("", reply.at()), word);
    }
    if (beside.isEmpty() && reply instanceof Reply.Given(String text, Position at)) {
      return new Revision(reply, meant(text).map(d -> new Located<>(d, at)));
    }
    return reply.missing() && beside.isPresent()
        ? new Revision(new Reply.Given("", beside.get().at()), beside)
        : new Revision(reply, beside);
  }

  /// What a text asks for that begins with the word for it, "Justera: nytt mål", or says that all
  /// stays as it is.
  private static Optional<Decision> meant(String text) {
    Matcher first = FIRST_WORD.matcher(text);
    Optional<Decision> word =
        first.find() ? Vocabulary.DECISION.meaning(first.group()) : Optional.empty();
    return word.isEmpty() && UNCHANGED.matcher(text).find() ? Optional.of(Decision.KEEP) : word;
  }

  private static Optional<Located<Decision>> decision(Fields fields) {
    return fields.word(Key.DECISION, Vocabulary.DECISION)
            instanceof Field.Given<Decision>(Decision decision, _, Position at)
        ? Optional.of(new Located<>(decision, at))
        : Optional.empty();
  }

  /// The words of a revision; with a decision alone it is answered, though without words.
  private static Reply revised(Fields inner) {
    Reply text = reply(Key.TEXT, inner);
    boolean decided = inner.entry(Key.DECISION).filter(AnswerReader::filled).isPresent();
    return text.missing() && decided ? new Reply.Given("", inner.at()) : text;
  }

  private static boolean filled(Node.Entry entry) {
    return !Fields.isEmpty(entry.value());
  }

  // --- what stands beside the questions

  private static Answer.Beside beside(Fields fields) {
    var figures = new ArrayList<Answer.Figure>();
    fields
        .entry(Key.INDICATORS)
        .filter(AnswerReader::filled)
        .ifPresent(e -> figures(e.value(), fields, figures));
    return new Answer.Beside(figures, fields.plainText(Key.INTERNAL_NOTE));
  }

  /// Indicators in a list with names and values, as keys with values, or as a text.
  private static void figures(Node node, Fields outer, List<Answer.Figure> figures) {
    switch (node) {
      case Node.Scalar(String text, _, _) when CellErrors.isOne(text) ->
          outer.text(Key.INDICATORS); // tells of it
      case Node.Scalar(String text, _, _) ->
          figures.add(new Answer.Figure(Texts.stripped(text), ""));
      case Node.Sequence(var items, _) -> items.forEach(i -> figures(i, outer, figures));
      case Node.Mapping mapping -> {
        Fields inner = Fields.glance(mapping, List.of(Key.NAME, Key.VALUE), outer.reading());
        if (inner.has(Key.NAME)) {
          figures.add(
              new Answer.Figure(
                  inner.plainText(Key.NAME).orElse(""), inner.plainText(Key.VALUE).orElse("")));
        } else {
          for (Node.Entry entry : mapping.entries()) {
            figures.add(
                new Answer.Figure(
                    Texts.stripped(entry.key().text()),
                    entry.value().scalar().map(s -> Texts.stripped(s.text())).orElse("")));
          }
        }
      }
    }
  }

  // --- pauses

  private static Optional<Pause> pause(Fields fields) {
    Optional<Pause> written = written(fields);
    Optional<Day> until = fields.day(Key.UNTIL).given();
    Optional<String> reason = fields.plainText(Key.REASON);
    if (written.isEmpty() && until.isEmpty() && reason.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pause(
            written.flatMap(Pause::until).or(() -> until),
            written.flatMap(Pause::reason).or(() -> reason)));
  }

  private static Optional<Pause> written(Fields fields) {
    Optional<Node.Entry> entry = fields.entry(Key.PAUSED).filter(AnswerReader::filled);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    return switch (entry.get().value()) {
      case Node.Mapping _ ->
          fields
              .inner(Key.PAUSED, PAUSE_KEYS)
              .map(p -> new Pause(p.day(Key.UNTIL).given(), p.plainText(Key.REASON)));
      case Node.Scalar(String text, _, _) when CellErrors.isOne(text) -> {
        fields.text(Key.PAUSED); // tells of it
        yield Optional.empty();
      }
      case Node.Scalar(String text, _, _) -> ofText(Texts.stripped(text), fields.reading().year());
      case Node.Sequence list -> {
        fields
            .reading()
            .wrong(
                Key.PAUSED,
                list.at(),
                new Phrase(
                    "En paus har datum och skäl, ingen lista", "A pause has a date and a reason"),
                new Phrase(
                    "skriv pausad: {till: 2010-09-30, skäl: …}",
                    "write paused: {until: 2010-09-30, reason: …}"));
        yield Optional.empty();
      }
    };
  }

  /// "ja", "paus", a date, a reason, or a date and a reason: "till 15 september, ny chef".
  private static Optional<Pause> ofText(String text, int year) {
    Optional<Vocabulary.Truth> truth = Vocabulary.TRUTH.meaning(text);
    if (truth.isPresent() && truth.get() == Vocabulary.Truth.NO) {
      return Optional.empty();
    }
    if (truth.isPresent() || isPause(text)) {
      return Optional.of(new Pause(Optional.empty(), Optional.empty()));
    }
    Optional<Day> until = until(text, year);
    if (until.isPresent()) {
      return Optional.of(new Pause(until, Optional.empty()));
    }
    Matcher both = DAY_AND_REASON.matcher(text);
    Optional<Day> before = both.matches() ? until(both.group(1), year) : Optional.empty();
    return Optional.of(
        before.isPresent()
            ? new Pause(before, Optional.of(both.group(2)))
            : new Pause(Optional.empty(), Optional.of(text)));
  }

  private static Optional<Day> until(String text, int year) {
    return Dates.day(
        text.replaceFirst("(?i)^(till och med|t\\.?o\\.?m\\.?|till|until|to) ", ""), year);
  }
}
