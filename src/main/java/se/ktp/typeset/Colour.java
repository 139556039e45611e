package se.ktp.typeset;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// A colour in sRGB; each part goes from 0 to 255.
public record Colour(int red, int green, int blue) {
  static final Colour WHITE = new Colour(255, 255, 255);
  static final Colour BLACK = new Colour(0, 0, 0);

  private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

  /// Reads `#14405C`.
  ///
  /// @throws IllegalArgumentException if the text is no such colour
  public static Colour parse(String text) {
    if (!HEX.matcher(text).matches()) {
      throw new IllegalArgumentException("not a colour like #14405C: " + text);
    }
    int value = HexFormat.fromHexDigits(text, 1, 7);
    return new Colour(value >> 16, value >> 8 & 0xff, value & 0xff);
  }

  /// The colour as a style sheet writes it, `#14405C`.
  public String hex() {
    return "#"
        + HexFormat.of().toHexDigits(red << 16 | green << 8 | blue, 6).toUpperCase(Locale.ROOT);
  }
}
