package se.ktp.typeset;

import java.util.List;
import java.util.Optional;

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

  /// The width of a line that ends after the chunk and holds nothing before it.
  double alone() {
    return gap == Gap.HYPHEN ? width + hyphen().map(Piece.Text::width).orElse(0.0) : width;
  }

  /// The hyphen in which a line may end here: the soft one, which is not copied with the text.
  Optional<Piece.Text> hyphen() {
    return gap == Gap.HYPHEN
            && pieces.getLast() instanceof Piece.Text(_, var style, var face, _, var wrap)
        ? Optional.of(
            new Piece.Text(
                "\u00ad", style, face, face.width("\u00ad", style.size(), style.tracking()), wrap))
        : Optional.empty();
  }
}
