package se.ktp.model;

import java.util.Optional;
import se.ktp.source.Position;

/// What an answer says to one of the four questions.
public sealed interface Reply {

  /// Something.
  record Given(String text, Position at) implements Reply {}

  /// That it will come later: "press the pause button and come back".
  record Paused(Position at) implements Reply {}

  /// Nothing.
  ///
  /// @param written a placeholder, or an empty text
  /// @param at the empty key, or what lacks it
  record Missing(String written, Position at) implements Reply {}

  /// Something that could not be understood; a finding tells of it already.
  record Unreadable(String written, Position at) implements Reply {}

  default Optional<String> said() {
    return this instanceof Given(String text, _) ? Optional.of(text) : Optional.empty();
  }

  /// The words that stand in place of a reply, "ej klart"; none if there are signs or blanks only.
  default Optional<String> placeholder() {
    return this instanceof Missing(String written, _)
        ? Optional.of(written).filter(Texts::hasWords)
        : Optional.empty();
  }

  default boolean missing() {
    return this instanceof Missing;
  }

  default Position at() {
    return switch (this) {
      case Given given -> given.at();
      case Paused paused -> paused.at();
      case Missing missing -> missing.at();
      case Unreadable unreadable -> unreadable.at();
    };
  }
}
