package se.ktp.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// When two texts are the same to people, though not to a computer.
public final class Texts {
  private Texts() {}

  /// Whether two names differ at most in case, blanks, and how letters with accents are stored.
  public static boolean same(String one, String other) {
    return one.equals(other) || (!beginOtherwise(one, other) && folded(one).equals(folded(other)));
  }

  /// Whether two texts both say something, and not the same.
  static boolean differ(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !same(one.get(), other.get());
  }

  /// Whether two lists both say something, and not the same.
  static boolean differ(List<String> one, List<String> other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && !one.stream()
            .map(Texts::folded)
            .toList()
            .equals(other.stream().map(Texts::folded).toList());
  }

  /// Whether two texts begin with different letters or digits, which is soon seen of most.
  private static boolean beginOtherwise(String one, String other) {
    char first = first(one);
    char second = first(other);
    return first != 0
        && second != 0
        && Character.toLowerCase(first) != Character.toLowerCase(second);
  }

  /// The letter or digit that a text begins with, if no accent can follow it; otherwise 0.
  private static char first(String text) {
    boolean accent = text.length() > 1 && text.charAt(1) >= 0x300;
    char c = text.isEmpty() || accent ? 0 : text.charAt(0);
    return c < 0x80 && Character.isLetterOrDigit(c) ? c : 0;
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

  /// Whether a text has words or figures, and not signs alone.
  public static boolean hasWords(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }

  /// Blanks of all kinds, those too that keep words together.
  public static boolean isBlank(char c) {
    boolean plain = c > ' ' && c < 0x7f; // nearly all, and soon seen
    return !plain && (c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
