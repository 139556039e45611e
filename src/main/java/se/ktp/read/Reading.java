package se.ktp.read;

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
import se.ktp.model.FoundNumber;
import se.ktp.model.Owner;
import se.ktp.model.Register;
import se.ktp.source.IdentityNumbers;
import se.ktp.source.Position;

/// Takes up what is found while the files of a workspace are read.
final class Reading {
  private final Register register;
  private final int year;
  private final List<Finding> findings;
  private final List<FoundNumber> numbers;

  /// Unknown keys that have been told of, by file and name.
  private final Set<String> unknown;

  private final Subject subject;

  private Reading(
      Register register,
      int year,
      List<Finding> findings,
      List<FoundNumber> numbers,
      Set<String> unknown,
      Subject subject) {
    this.register = register;
    this.year = year;
    this.findings = findings;
    this.numbers = numbers;
    this.unknown = unknown;
    this.subject = subject;
  }

  /// @param year for times that name none
  Reading(Register register, int year) {
    this(register, year, new ArrayList<>(), new ArrayList<>(), new HashSet<>(), Subject.NONE);
  }

  /// The same reading, of something in particular.
  Reading about(Subject other) {
    return new Reading(register, year, findings, numbers, unknown, other);
  }

  /// The same reading, of texts that mean another year.
  Reading in(int otherYear) {
    return new Reading(register, otherYear, findings, numbers, unknown, subject);
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

  List<FoundNumber> numbers() {
    return numbers;
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

  /// A key or heading that means nothing here; told once for each file.
  void unknown(Node.Scalar key, List<Key> known) {
    unknown(key, known.stream().flatMap(k -> k.names().stream()).toList(), key.text());
  }

  /// A key that is none of the words allowed under another key.
  void unknown(Node.Scalar key, List<String> allowed, Key under) {
    unknown(key, allowed, under.english());
  }

  private void unknown(Node.Scalar key, List<String> allowed, String field) {
    if (!unknown.add(key.at().source().path() + '\n' + Key.folded(key.text()))) {
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

  /// Remembers the identity numbers in everything that stands under these entries.
  ///
  /// @param apart keys whose content is looked through on its own
  void collect(Node.Mapping mapping, Owner owner, List<Key> known, Set<Key> apart) {
    for (Node.Entry entry : mapping.entries()) {
      Optional<Key> key = Key.of(entry.key().text(), known);
      if (key.filter(apart::contains).isEmpty()) {
        Subject field = subject.field(key.map(Key::english).orElse(entry.key().text()));
        collect(entry.key(), owner, field);
        collect(entry.value(), owner, field);
      }
    }
  }

  private void collect(Node node, Owner owner, Subject about) {
    switch (node) {
      case Node.Scalar(String text, var hits, Position at) -> {
        for (IdentityNumbers.Hit hit : hits) {
          String shown = text.substring(hit.start(), hit.end());
          numbers.add(new FoundNumber(owner, about, shown, hit.separated(), at));
        }
      }
      case Node.Sequence(var items, _) -> items.forEach(item -> collect(item, owner, about));
      case Node.Mapping(var entries, _) ->
          entries.forEach(entry -> {
            collect(entry.key(), owner, about);
            collect(entry.value(), owner, about);
          });
    }
  }
}
