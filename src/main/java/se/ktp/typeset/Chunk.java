package se.ktp.typeset;

import java.util.List;

/// A stretch of a paragraph that stays on one line, and what stands between it and the next.
///
/// @param gap the kind of place where a line may end
/// @param between width between this chunk and the next on the same line
record Chunk(List<Piece> pieces, double width, Gap gap, double between) {

  /// How a line may end after a chunk.
  enum Gap {
    /// At a blank, which is not seen there.
    BLANK,
    /// Between characters, with nothing added.
    SEAM,
    /// Within a word, with a hyphen.
    HYPHEN,
    /// Here it must end.
    END
  }
}
