package se.ktp.typeset;

import java.util.Optional;

/// A part of a paragraph.
sealed interface Inline {
  /// Text in one style.
  record Words(String text, TextStyle style, Optional<Wrap> wrap) implements Inline {}

  /// A symbol of the theme.
  ///
  /// @param size its width and height
  /// @param gap to what follows; no line ends there
  /// @param replacement the words it stands for, where they are not beside it
  record Mark(
      String symbol,
      double size,
      double gap,
      Optional<String> replacement,
      TextStyle style,
      Optional<Wrap> wrap)
      implements Inline {}

  /// The end of a line.
  record Break() implements Inline {}

  /// The number of a page.
  record PageNumber(Target target, TextStyle style, Optional<Wrap> wrap) implements Inline {}

  /// Which page.
  sealed interface Target {
    /// The page itself; only in lines that stand on every page.
    record This() implements Target {}

    /// The last one: how many there are.
    record Last() implements Target {}

    /// The one on which an element with this id begins.
    record Of(String id) implements Target {}
  }
}
