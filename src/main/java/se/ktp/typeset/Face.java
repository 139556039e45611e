package se.ktp.typeset;

import org.openpdf.text.pdf.BaseFont;

/// One cut of a typeface: which characters it has, how wide they are, how pairs of them are kerned.
///
/// Widths are remembered here, for OpenPDF looks each of them up in a map. Not for several threads.
final class Face {
  /// Height above the baseline and depth below it, for a size of 1; those of Liberation Sans.
  static final double ASCENT = 0.905;

  static final double DESCENT = 0.212;

  private static final short LACKING = -1;

  /// What is remembered is kept with this bit turned, so that 0 is what is not known yet: filling
  /// the tables with anything else would take longer than a short paper's widths.
  private static final int KNOWN = 0x8000;

  /// Kerning is remembered for the Latin letters only, where nearly all of it is.
  private static final int KERNED = 0x180;

  private final BaseFont font;
  private final short[] widths = new short[0x10000];
  private final short[] kerns = new short[KERNED * KERNED];

  Face(BaseFont font) {
    this.font = font;
  }

  BaseFont font() {
    return font;
  }

  boolean has(int character) {
    return units(character) != LACKING;
  }

  /// The width of a character in thousandths of the size, or [#LACKING].
  private int units(int character) {
    if (character >= widths.length) {
      return font.charExists(character) ? font.getWidth(character) : LACKING;
    }
    if (widths[character] == 0) {
      int units = font.charExists(character) ? font.getWidth(character) : LACKING;
      widths[character] = (short) (units ^ KNOWN);
    }
    return (short) (widths[character] ^ KNOWN);
  }

  /// What is added between two characters, in thousandths of the size. Blanks are not kerned, so
  /// that a line is as wide as its words and blanks together.
  int kern(char left, char right) {
    if (left >= KERNED || right >= KERNED || left == ' ' || right == ' ') {
      return 0;
    }
    int at = left * KERNED + right;
    if (kerns[at] == 0) {
      kerns[at] = (short) (font.getKerning(left, right) ^ KNOWN);
    }
    return (short) (kerns[at] ^ KNOWN);
  }

  /// The width of a character alone, in points.
  double width(char character, double size, double tracking) {
    return Math.max(0, units(character)) * size / 1000 + tracking;
  }

  /// The width of a text, in points.
  double width(String text, double size, double tracking) {
    int units = 0;
    int count = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int character = c;
      if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
        character = Character.toCodePoint(c, text.charAt(++i));
      }
      units += Math.max(0, units(character)) + kern(before, c);
      before = c;
      count++;
    }
    return units * size / 1000 + count * tracking;
  }
}
