package se.ktp.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;
import se.ktp.model.FoundInText;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.source.IdentityNumbers;
import se.ktp.source.Position;
import se.ktp.source.TextOddities;

/// Takes up what is found while the files of a workspace are read.
final class Reading {
  /// Keys under which names and addresses of people may stand.
  private static final Set<Key> PEOPLE =
      Set.of(
          Key.STEERING_GROUP,
          Key.COORDINATOR,
          Key.LOCAL_COUNCIL,
          Key.PROCESS_LEADERS,
          Key.APPROVED,
          Key.ANSWERED_BY,
          Key.THEME);

  private final Register register;
  private final int year;
  private final List<Finding> findings;
  private final List<FoundInText> found;

  /// What is told once: unknown keys by file and name, cells by their place.
  private final Set<String> told;

  private final Subject subject;
  private final Optional<Period> otherwise;

  private Reading(
      Register register,
      int year,
      List<Finding> findings,
      List<FoundInText> found,
      Set<String> told,
      Subject subject,
      Optional<Period> otherwise) {
    this.register = register;
    this.year = year;
    this.findings = findings;
    this.found = found;
    this.told = told;
    this.subject = subject;
    this.otherwise = otherwise;
  }

  /// @param year for times that name none
  Reading(Register register, int year) {
    this(register, year, Optional.empty());
  }

  /// @param otherwise the period of answers that say none
  Reading(Register register, int year, Optional<Period> otherwise) {
    this(
        register,
        year,
        new ArrayList<>(),
        new ArrayList<>(),
        new HashSet<>(),
        Subject.NONE,
        otherwise);
  }

  Optional<Period> otherwise() {
    return otherwise;
  }

  /// The same reading, of something in particular.
  Reading about(Subject other) {
    return new Reading(register, year, findings, found, told, other, otherwise);
  }

  /// The same reading, of texts that mean another year.
  Reading in(int otherYear) {
    return new Reading(register, otherYear, findings, found, told, subject, otherwise);
  }

  Subject subject() {
    return subject;
  }

  Register register() {
    return register;
  }

  int year() {
    return year;
  }

  List<Finding> findings() {
    return findings;
  }

  List<FoundInText> found() {
    return found;
  }

  void report(Rule rule, Position at, Subject about, Phrase message, Phrase fix) {
    findings.add(Finding.of(rule, at, about, message, fix));
  }

  void report(Rule rule, Severity severity, Position at, Phrase message, Phrase fix) {
    findings.add(Finding.of(rule, at, subject, message, fix).severity(severity));
  }

  /// A value that its field cannot hold.
  void wrong(Key key, Position at, Phrase message, Phrase fix) {
    report(Rule.WRONG_VALUE, at, subject.field(key.english()), message, fix);
  }

  /// A value that its field cannot hold; told once for each file, however many rows have it.
  void wrongInFile(Key key, Position at, Phrase message, Phrase fix) {
    if (told.add(at.source().path() + '\n' + message.sv())) {
      wrong(key, at, message, fix);
    }
  }

  /// A cell that shows an error of the spreadsheet's; told once, however often the cell is read.
  void cellError(Key key, String error, Position at) {
    if (told.add(Phrase.of(at).sv())) {
      wrong(key, at, CellErrors.message(error), CellErrors.fix(error));
    }
  }

  /// A key or heading that means nothing here; told once for each file.
  void unknown(Node.Scalar key, List<Key> known) {
    unknown(key, known.stream().flatMap(k -> k.names().stream()).toList(), key.text());
  }

  /// A key that is none of the words allowed under another key.
  void unknown(Node.Scalar key, List<String> allowed, Key under) {
    unknown(key, allowed, under.english());
  }

  private void unknown(Node.Scalar key, List<String> allowed, String field) {
    if (!told.add(key.at().source().path() + '\n' + Key.folded(key.text()))) {
      return;
    }
    Phrase fix =
        suggestion(key.text(), allowed)
            .orElse(
                new Phrase(
                    "stryk den, eller byt till en rubrik som ktp känner; texten sparas men används"
                        + " inte",
                    "remove it, or use a key that ktp knows; the text is kept but not used"));
    report(
        Rule.UNKNOWN_KEY,
        key.at(),
        subject.field(field),
        new Phrase(
            "”" + key.text() + "” är ingen rubrik som används här",
            "\"" + key.text() + "\" is no key that is used here"),
        fix);
  }

  /// "Did you mean …", if one of the allowed words is near enough.
  static Optional<Phrase> suggestion(String written, Collection<String> allowed) {
    return Nearest.to(written, allowed)
        .map(word -> new Phrase("menade du ”" + word + "”?", "did you mean \"" + word + "\"?"));
  }

  /// Remembers what does not belong in texts, in everything that stands under these entries.
  ///
  /// @param apart keys whose content is looked through on its own
  void collect(Node.Mapping mapping, Owner owner, List<Key> known, Set<Key> apart) {
    for (Node.Entry entry : mapping.entries()) {
      Optional<Key> key = Key.of(entry.key().text(), known);
      if (key.filter(apart::contains).isEmpty()) {
        Subject field = subject.field(key.map(Key::english).orElse(entry.key().text()));
        boolean contacts = key.filter(PEOPLE::contains).isEmpty();
        collect(entry.key(), owner, field, contacts);
        collect(entry.value(), owner, field, contacts);
      }
    }
  }

  private void collect(Node node, Owner owner, Subject about, boolean contacts) {
    switch (node) {
      case Node.Scalar scalar -> collect(scalar, owner, about, contacts);
      case Node.Sequence(var items, _) ->
          items.forEach(item -> collect(item, owner, about, contacts));
      case Node.Mapping(var entries, _) ->
          entries.forEach(entry -> {
            collect(entry.key(), owner, about, contacts);
            collect(entry.value(), owner, about, contacts);
          });
    }
  }

  /// @param contacts whether contact details do not belong in the text
  private void collect(Node.Scalar scalar, Owner owner, Subject about, boolean contacts) {
    String text = scalar.text();
    numbers(scalar, owner, about);
    if (contacts && scalar.numbers().isEmpty()) {
      TextOddities.contacts(text)
          .forEach(contact -> add(FoundInText.Kind.CONTACT, contact, scalar, owner, about));
    }
    if (!TextOddities.isPlain(text)) {
      characters(scalar, owner, about);
    }
  }

  /// Remembers the identity numbers of a text that is not used for anything: a file's name, a cell
  /// without a heading.
  void numbers(Node.Scalar scalar) {
    numbers(scalar, new Owner.Unknown(""), subject);
  }

  private void numbers(Node.Scalar scalar, Owner owner, Subject about) {
    for (IdentityNumbers.Hit hit : scalar.numbers()) {
      FoundInText.Kind kind =
          hit.separated()
              ? FoundInText.Kind.IDENTITY_NUMBER
              : FoundInText.Kind.PERHAPS_IDENTITY_NUMBER;
      add(kind, scalar.text().substring(hit.start(), hit.end()), scalar, owner, about);
    }
  }

  /// Each odd character of a text is told once.
  private void characters(Node.Scalar scalar, Owner owner, Subject about) {
    String composed = Normalizer.normalize(scalar.text(), Normalizer.Form.NFC);
    composed
        .codePoints()
        .distinct()
        .forEach(c -> {
          if (TextOddities.isControl(c)) {
            add(FoundInText.Kind.CONTROL, TextOddities.name(c), scalar, owner, about);
          } else if (!TextOddities.isPrintable(c)) {
            add(FoundInText.Kind.WITHOUT_GLYPH, TextOddities.name(c), scalar, owner, about);
          }
        });
  }

  private void add(
      FoundInText.Kind kind, String shown, Node.Scalar scalar, Owner owner, Subject about) {
    found.add(new FoundInText(kind, owner, about, shown, scalar.at()));
  }
}
