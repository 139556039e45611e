package se.ktp.typeset;

import java.util.Optional;

/// What makes a stretch of text an element of its own among a paragraph's words.
sealed interface Wrap {
  /// A way to somewhere: `#id` within the paper, or an address outside.
  ///
  /// @param title what a reader is told of it, where that is not its own words
  /// @param number of the paper's links, so that two side by side with one target stay two
  record Link(String target, Optional<String> title, int number) implements Wrap {}

  /// Words of another language.
  record Language(String code) implements Wrap {}
}
