package se.ktp.read;

import java.util.List;
import java.util.Optional;
import se.ktp.source.IdentityNumbers;
import se.ktp.source.Position;

/// What a file holds, before anything is known of its meaning: texts, lists, keys with values. Rows
/// of tables have the same form.
sealed interface Node {
  Position at();

  /// A text as written; nothing is guessed from its looks. Identity numbers are masked in it.
  ///
  /// @param numbers the identity numbers that stood in it
  record Scalar(String text, List<IdentityNumbers.Hit> numbers, Position at) implements Node {
    static Scalar of(String text, Position at) {
      List<IdentityNumbers.Hit> numbers = IdentityNumbers.find(text);
      return new Scalar(numbers.isEmpty() ? text : IdentityNumbers.mask(text), numbers, at);
    }
  }

  /// A list.
  record Sequence(List<Node> items, Position at) implements Node {}

  /// Keys with values.
  ///
  /// @param at the first key
  record Mapping(List<Entry> entries, Position at) implements Node {}

  /// A key with its value.
  record Entry(Scalar key, Node value) {}

  /// The text that was written, shortened for showing it to people.
  default String shown() {
    return switch (this) {
      case Scalar scalar ->
          scalar.text().length() > 40 ? scalar.text().substring(0, 39) + "…" : scalar.text();
      case Sequence sequence ->
          sequence.items().isEmpty() ? "" : sequence.items().getFirst().shown();
      case Mapping mapping ->
          mapping.entries().isEmpty() ? "" : mapping.entries().getFirst().key().shown();
    };
  }

  default Optional<Scalar> scalar() {
    return this instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }
}
