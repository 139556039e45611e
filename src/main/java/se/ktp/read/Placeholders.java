package se.ktp.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Texts that stand in a field only so that it is not empty.
final class Placeholders {
  /// Blanks, dots, dashes, question marks, lines: nothing that says anything.
  private static final Pattern SIGNS =
      Pattern.compile("[\\s\\p{Z}\u200b\ufeff.…·•_\\-‐‑‒–—―−?!*/\\\\|~=:;,]*");

  private static final Set<String> WORDS =
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

  private Placeholders() {}

  /// Whether a text says nothing.
  static boolean isOne(String text) {
    if (SIGNS.matcher(text).matches()) {
      return true;
    }
    if (text.length() > 40) {
      return false;
    }
    String bare =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Z}]+", " ")
            .replaceAll("^[\\s(\\[.…–-]+|[\\s)\\].…!?–-]+$", "");
    return WORDS.contains(bare);
  }
}
