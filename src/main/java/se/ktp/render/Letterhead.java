package se.ktp.render;

import se.ktp.diagnostic.Phrase;
import se.ktp.model.County;
import se.ktp.typeset.Logo;
import se.ktp.typeset.MarkupException;
import se.ktp.typeset.Svg;

/// An organisation's mark, as it stands on papers.
///
/// @param svg the mark as templates get it
/// @param path of the file it was made of
/// @param checksum of that file
public record Letterhead(String svg, String path, String checksum) {
  private static final double MOST_WIDTH = 110;
  private static final double MOST_HEIGHT = 28;

  /// What came of reading a file.
  public sealed interface Reading {
    /// It can be drawn.
    record Good(Letterhead letterhead) implements Reading {}

    /// It cannot, and why.
    record Odd(Phrase why) implements Reading {}
  }

  /// Reads a mark: an SVG, PNG or JPEG.
  public static Reading of(byte[] file, County county) {
    String alt = county.look().organisation().orElse("Logotyp");
    try {
      return new Reading.Good(
          new Letterhead(Svg.write(Logo.read(file, alt, MOST_WIDTH, MOST_HEIGHT)), "", ""));
    } catch (MarkupException e) {
      return new Reading.Odd(MarkupWords.of(e));
    }
  }

  /// The same, of a file.
  public Letterhead from(String file, String sum) {
    return new Letterhead(svg, file, sum);
  }
}
