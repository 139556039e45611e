package se.ktp.typeset;

import java.util.Optional;

/// A part of a line, measured and ready to be painted.
sealed interface Piece {
  double width();

  Optional<Wrap> wrap();

  /// Text of one style in one face.
  record Text(String text, TextStyle style, Face face, double width, Optional<Wrap> wrap)
      implements Piece {}

  /// A blank of a width of its own; in the text it is an ordinary one.
  record Blank(TextStyle style, Face face, double width, Optional<Wrap> wrap) implements Piece {}

  /// A symbol.
  ///
  /// @param width with the gap after it
  record Mark(
      String symbol,
      double size,
      double width,
      Optional<String> replacement,
      TextStyle style,
      Optional<Wrap> wrap)
      implements Piece {
    Mark wider(double by) {
      return new Mark(symbol, size, width + by, replacement, style, wrap);
    }
  }
}
