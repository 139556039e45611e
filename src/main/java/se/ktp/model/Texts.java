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

  /// A text without blanks of any kind at its ends; those inside stay as they are.
  public static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /// Whether there is nothing but blanks.
  public static boolean isBlank(String text) {
    return stripped(text).isEmpty();
  }

  /// Blanks of all kinds, those too that keep words together.
  public static boolean isBlank(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
