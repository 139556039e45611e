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

  /// A text as [#same] compares it.
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\u00a0\u202f]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
