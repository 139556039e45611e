package se.ktp.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Day;
import se.ktp.model.Field;
import se.ktp.model.Texts;
import se.ktp.source.Located;
import se.ktp.source.Position;

/// The keys of a mapping, or the cells of a table's row, read as what they ought to be. What is of
/// the wrong kind becomes a finding.
final class Fields {
  private final Node.Mapping mapping;
  private final Reading reading;
  private final Map<Key, Node.Entry> entries = new EnumMap<>(Key.class);

  /// @param known the keys that mean something here; where two share a name the first is meant
  Fields(Node.Mapping mapping, List<Key> known, Reading reading) {
    this(mapping, known, reading, true);
  }

  private Fields(Node.Mapping mapping, List<Key> known, Reading reading, boolean report) {
    this.mapping = mapping;
    this.reading = reading;
    for (Node.Entry entry : mapping.entries()) {
      Optional<Key> key = Key.of(entry.key().text(), known);
      Node.Entry first = key.map(entries::get).orElse(null);
      if (key.isPresent() && first == null) {
        entries.put(key.get(), entry);
      } else if (report && first != null) {
        twice(key.orElseThrow(), first, entry);
      } else if (report) {
        reading.unknown(entry.key(), known);
      }
    }
  }

  /// The same keys for a first look, before it is known what findings are about: unknown and
  /// repeated keys are left to the second.
  static Fields glance(Node.Mapping mapping, List<Key> known, Reading reading) {
    return new Fields(mapping, known, reading, false);
  }

  private void twice(Key key, Node.Entry first, Node.Entry second) {
    if (!first.value().shown().isEmpty() && isEmpty(second.value())) {
      return;
    }
    if (isEmpty(first.value())) {
      entries.put(key, second);
      return;
    }
    reading.report(
        Rule.WRONG_VALUE,
        second.key().at(),
        reading.subject().field(key.english()),
        new Phrase(
            "”" + second.key().text() + "” står två gånger; det som står först används",
            "\"" + second.key().text() + "\" is there twice; the first one is used"),
        new Phrase("för ihop dem till en", "make one of the two"));
  }

  Position at() {
    return mapping.at();
  }

  Node.Mapping mapping() {
    return mapping;
  }

  Reading reading() {
    return reading;
  }

  boolean has(Key key) {
    return entries.containsKey(key);
  }

  Optional<Node.Entry> entry(Key key) {
    return Optional.ofNullable(entries.get(key));
  }

  /// Whether nothing is said: blank, a placeholder, an empty list, or a list of such.
  static boolean isEmpty(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> Placeholders.isOne(scalar.text());
      case Node.Sequence sequence -> sequence.items().stream().allMatch(Fields::isEmpty);
      case Node.Mapping map -> map.entries().stream().allMatch(e -> isEmpty(e.value()));
    };
  }

  /// What stands at a key, read by a function that may decline it.
  ///
  /// @param read gives nothing if it has reported what is wrong
  <T> Field<T> field(Key key, Function<Node, Optional<T>> read) {
    Node.Entry entry = entries.get(key);
    if (entry == null) {
      return new Field.Absent<>(mapping.at());
    }
    Position keyAt = entry.key().at();
    if (isEmpty(entry.value())) {
      return new Field.Empty<>(Texts.stripped(entry.value().shown()), keyAt);
    }
    Position at = entry.value().at();
    if (entry.value() instanceof Node.Scalar(String text, _, _) && CellErrors.isOne(text)) {
      reading.cellError(key, text, at);
      return new Field.Unreadable<>(Texts.stripped(text), keyAt, at);
    }
    return read.apply(entry.value())
        .<Field<T>>map(value -> new Field.Given<>(value, keyAt, at))
        .orElseGet(() -> new Field.Unreadable<>(entry.value().shown(), keyAt, at));
  }

  // --- texts

  Field<String> text(Key key) {
    return field(key, node -> text(key, node));
  }

  Optional<String> plainText(Key key) {
    return text(key).given();
  }

  private Optional<String> text(Key key, Node node) {
    if (node instanceof Node.Scalar scalar) {
      return Optional.of(Texts.stripped(scalar.text()));
    }
    boolean list = node instanceof Node.Sequence;
    reading.wrong(
        key,
        node.at(),
        new Phrase(
            "Här ska stå en text, inte " + (list ? "en lista" : "flera rubriker"),
            "A text belongs here, not " + (list ? "a list" : "several keys")),
        list
            ? new Phrase("skriv allt i en text", "write it all in one text")
            : new Phrase(
                "sätt citattecken om texten om den innehåller kolon",
                "put the text in quotation marks if it holds a colon"));
    return Optional.empty();
  }

  /// A list of texts; one text alone is a list of one.
  Field<List<String>> texts(Key key) {
    return field(key, node -> texts(key, node));
  }

  List<String> plainTexts(Key key) {
    return texts(key).given().orElse(List.of());
  }

  private Optional<List<String>> texts(Key key, Node node) {
    if (!(node instanceof Node.Sequence(var items, _))) {
      return text(key, node).map(List::of);
    }
    var texts = new ArrayList<String>();
    for (Node item : items) {
      if (!isEmpty(item)) {
        text(key, item).ifPresent(texts::add);
      }
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(texts));
  }

  // --- words, numbers, dates

  /// One of the words of a vocabulary.
  <E extends Enum<E>> Field<E> word(Key key, Vocabulary<E> vocabulary) {
    return field(key, node -> text(key, node).flatMap(t -> word(key, vocabulary, t, node.at())));
  }

  private <E extends Enum<E>> Optional<E> word(
      Key key, Vocabulary<E> vocabulary, String text, Position at) {
    Optional<E> meaning = vocabulary.meaning(text);
    if (meaning.isEmpty()) {
      reading.wrong(
          key,
          at,
          new Phrase(
              "”" + text + "” är inget av de ord som kan stå här",
              "\"" + text + "\" is none of the words that can stand here"),
          Reading.suggestion(text, vocabulary.all())
              .orElseGet(() ->
                  new Phrase(
                      "skriv " + joined(vocabulary.chosen(true), " eller "),
                      "write " + joined(vocabulary.chosen(false), " or "))));
    }
    return meaning;
  }

  private static String joined(List<String> words, String last) {
    int n = words.size();
    return n < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, n - 1)) + last + words.get(n - 1);
  }

  Field<Day> day(Key key) {
    return field(
        key,
        node ->
            text(key, node)
                .flatMap(text -> {
                  Optional<Day> day = Dates.day(text, reading.year());
                  if (day.isEmpty()) {
                    noDate(key, text, node.at());
                  }
                  return day;
                }));
  }

  private void noDate(Key key, String text, Position at) {
    reading.wrong(
        key,
        at,
        Dates.looksLikeDate(text)
            ? noSuchDate(text)
            : new Phrase("”" + text + "” är inget datum", "\"" + text + "\" is no date"),
        new Phrase(
            "skriv år, månad och dag, t.ex. 2010-06-30", "write year, month and day: 2010-06-30"));
  }

  private static Phrase noSuchDate(String text) {
    return new Phrase(
        "Datumet ”" + text + "” finns inte", "There is no such date as \"" + text + "\"");
  }

  /// Tells of a date that no calendar has, in a text that may be anything; whether there is one.
  boolean impossible(Key key, String text, Position at) {
    Optional<String> date = Dates.impossible(text, reading.year());
    date.ifPresent(d ->
        reading.wrong(key, at, noSuchDate(d), new Phrase("rätta datumet", "correct the date")));
    return date.isPresent();
  }

  Optional<Integer> integer(Key key) {
    return integer(
        key,
        _ -> true,
        new Phrase("inget heltal", "no whole number"),
        new Phrase("skriv bara siffror", "write digits only"));
  }

  /// A year that a plan can be of.
  Optional<Integer> year(Key key) {
    return integer(
        key,
        year -> year >= Limits.FIRST_YEAR && year <= Limits.LAST_YEAR,
        new Phrase("inget årtal", "no year"),
        new Phrase("skriv fyra siffror, t.ex. 2010", "write four digits: 2010"));
  }

  private Optional<Integer> integer(Key key, IntPredicate allowed, Phrase not, Phrase fix) {
    return field(
            key,
            node ->
                text(key, node)
                    .flatMap(text -> {
                      Optional<Integer> number = whole(text).filter(allowed::test);
                      if (number.isEmpty()) {
                        reading.wrong(
                            key,
                            node.at(),
                            new Phrase("”" + text + "” är ", "\"" + text + "\" is ").and(not),
                            fix);
                      }
                      return number;
                    }))
        .given();
  }

  private static Optional<Integer> whole(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// An amount in hundredths of the currency.
  Field<Long> amount(Key key) {
    return field(
        key,
        node ->
            text(key, node)
                .flatMap(text -> {
                  Optional<Long> amount = Amounts.hundredths(text);
                  if (amount.isEmpty()) {
                    reading.wrong(
                        key,
                        node.at(),
                        new Phrase(
                            "”" + text + "” är inget belopp", "\"" + text + "\" is no amount"),
                        new Phrase(
                            "skriv t.ex. 420 000, 25 tkr eller 1,8 mnkr",
                            "write for example 420 000, 25 tkr or 1,8 mnkr"));
                  }
                  return amount;
                }));
  }

  Optional<Located<Long>> locatedAmount(Key key) {
    return amount(key) instanceof Field.Given<Long>(Long value, _, Position at)
        ? Optional.of(new Located<>(value, at))
        : Optional.empty();
  }

  // --- structure

  /// What stands under a key that holds keys of its own.
  Optional<Fields> inner(Key key, List<Key> known) {
    return field(key, node -> mapping(key, node, known)).given();
  }

  Optional<Fields> mapping(Key key, Node node, List<Key> known) {
    if (node instanceof Node.Mapping inside) {
      return Optional.of(new Fields(inside, known, reading));
    }
    reading.wrong(
        key,
        node.at(),
        new Phrase(
            "Under ”" + written(key) + "” ska det stå rubriker med värden, inte en text",
            "\"" + written(key) + "\" holds keys with values, not a text"),
        new Phrase(
            "se hur det skrivs i ett exempel: ktp explain, eller README",
            "see how it is written in an example: ktp explain, or the README"));
    return Optional.empty();
  }

  /// A key as the file has it.
  private String written(Key key) {
    return entry(key).map(e -> e.key().text()).orElse(key.english());
  }

  /// The parts of a list; a single part without a dash before it counts as a list of one.
  List<Node> items(Key key) {
    Node.Entry entry = entries.get(key);
    if (entry == null || isEmpty(entry.value())) {
      return List.of();
    }
    return entry.value() instanceof Node.Sequence(var items, _)
        ? items.stream().filter(i -> !isEmpty(i)).toList()
        : List.of(entry.value());
  }

  /// The parts of a list whose parts hold keys.
  List<Fields> list(Key key, List<Key> known) {
    var list = new ArrayList<Fields>();
    for (Node item : items(key)) {
      mapping(key, item, known).ifPresent(list::add);
    }
    return list;
  }
}
