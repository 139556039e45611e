package se.ktp.model;

import java.text.Normalizer;
import java.util.Locale;

/// When two texts are the same to people, though not to a computer.
public final class Texts {
  private Texts() {}

  /// Whether two names differ at most in case, blanks, and how letters with accents are stored.
  public static boolean same(String one, String other) {
    return one.equals(other) || folded(one).equals(folded(other));
  }

  /// A text as [#same] compares it: lower case, with single blanks.
  public static String folded(String text) {
    return blanksFolded(Normalizer.normalize(text, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
  }

  /// A text without blanks at its ends and with single ones inside, of whatever kind they were.
  public static String blanksFolded(String text) {
    var out = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        pending = !out.isEmpty();
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /// Blanks of all kinds, those too that keep words together.
  public static boolean isBlank(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
