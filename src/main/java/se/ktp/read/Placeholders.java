package se.ktp.read;

import java.util.Set;
import se.ktp.model.Texts;

/// Texts that stand in a field only so that it is not empty.
final class Placeholders {
  /// Dots, dashes, question marks, lines: what says nothing by itself.
  private static final String SIGNS = ".…·•_-‐‑‒–—―−?!*/\\|~=:;,\u200b\ufeff";

  static final Set<String> WORDS =
      Set.of(
          "tbd",
          "tba",
          "todo",
          "to do",
          "to be decided",
          "to be announced",
          "later",
          "kommer senare",
          "kommer",
          "ej klart",
          "ej klar",
          "inte klart",
          "inte klar",
          "ännu ej klart",
          "ännu inte klart",
          "fylls i senare",
          "skrivs senare",
          "not ready");

  /// More characters than any of them has, with the signs around it.
  private static final int LONGEST = 40;

  private Placeholders() {}

  /// Whether a text says nothing.
  static boolean isOne(String text) {
    return saysNothing(text) // "…", "(–)"
        || (text.length() <= LONGEST && WORDS.contains(bare(Texts.folded(text))));
  }

  private static boolean saysNothing(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isAround(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSign(char c) {
    return Texts.isBlank(c) || SIGNS.indexOf(c) >= 0;
  }

  /// The text without signs and brackets around it.
  private static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isAround(text.charAt(from))) {
      from++;
    }
    while (to > from && isAround(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isAround(char c) {
    return isSign(c) || "()[]{}<>\"'”".indexOf(c) >= 0;
  }
}
