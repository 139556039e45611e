package se.ktp.typeset;

/// What makes a stretch of text an element of its own among a paragraph's words.
sealed interface Wrap {
  /// A way to somewhere: `#id` within the paper, or an address outside.
  ///
  /// @param contents what a reader is told of it
  record Link(String target, String contents) implements Wrap {}

  /// Words of another language.
  record Language(String code) implements Wrap {}
}
