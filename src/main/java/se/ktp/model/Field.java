package se.ktp.model;

import java.util.Optional;
import java.util.function.Function;
import se.ktp.source.Position;

/// What was found at a key: a value, or one of the ways in which there is none.
public sealed interface Field<T> {

  /// There is a value.
  ///
  /// @param key where the key stands
  /// @param at where the value stands
  record Given<T>(T value, Position key, Position at) implements Field<T> {}

  /// The key is there, but nothing is said: it is blank, or a placeholder such as "–" or "TBD".
  ///
  /// @param written the placeholder
  record Empty<T>(String written, Position key) implements Field<T> {}

  /// The key is not there.
  ///
  /// @param owner the first key of what lacks it
  record Absent<T>(Position owner) implements Field<T> {}

  /// Something is there that could not be understood; a finding tells of it already.
  record Unreadable<T>(String written, Position key, Position at) implements Field<T> {}

  /// The value, if there is one.
  default Optional<T> given() {
    return this instanceof Given<T>(T value, _, _) ? Optional.of(value) : Optional.empty();
  }

  /// Where a finding about this field points: at the value, at an empty key, at what lacks the key.
  default Position at() {
    return switch (this) {
      case Given<T> given -> given.at();
      case Empty<T> empty -> empty.key();
      case Absent<T> absent -> absent.owner();
      case Unreadable<T> unreadable -> unreadable.at();
    };
  }

  /// Whether nothing is said here. What could not be understood is not missing.
  default boolean missing() {
    return this instanceof Empty<T> || this instanceof Absent<T>;
  }

  /// The same with another value.
  default <U> Field<U> map(Function<T, U> change) {
    return switch (this) {
      case Given<T>(T value, var key, var at) -> new Given<>(change.apply(value), key, at);
      case Empty<T>(var written, var key) -> new Empty<>(written, key);
      case Absent<T>(var owner) -> new Absent<>(owner);
      case Unreadable<T>(var written, var key, var at) -> new Unreadable<>(written, key, at);
    };
  }
}
