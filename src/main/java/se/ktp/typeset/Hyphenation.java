package se.ktp.typeset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Where words of a language may be parted: Liang's method, with patterns of letters and digits.
///
/// The patterns stay one sorted array, which is searched by halves; nothing is built from them, for
/// most runs hyphenate few words and every run would pay for the building.
final class Hyphenation {
  private static final Map<String, Optional<Hyphenation>> KNOWN = new ConcurrentHashMap<>();

  /// The fewest letters before and after a hyphen.
  private static final int LEFT = 2;

  private static final int RIGHT = 3;

  /// All patterns' letters, one after the other; `.` stands for a word's edge.
  private final char[] letters;

  /// Where each pattern's letters begin, and after the last where they end.
  private final int[] starts;

  /// For each letter the digit before it; after each pattern's last letter one more.
  private final byte[] digits;

  private final ConcurrentHashMap<String, int[]> words = new ConcurrentHashMap<>();

  private Hyphenation(char[] letters, int[] starts, byte[] digits) {
    this.letters = letters;
    this.starts = starts;
    this.digits = digits;
  }

  /// The language's patterns, if there are any.
  ///
  /// @param language as in XML, `sv` or `en-GB`
  static Optional<Hyphenation> of(String language) {
    String main = language.length() > 2 ? language.substring(0, 2) : language;
    return KNOWN.computeIfAbsent(main, Hyphenation::load);
  }

  private static Optional<Hyphenation> load(String language) {
    String file = "hyphenation/" + language + ".txt";
    try (InputStream in = Hyphenation.class.getResourceAsStream(file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param patterns one a line, sorted by their letters
  static Hyphenation parse(String patterns) {
    char[] letters = new char[patterns.length()];
    byte[] digits = new byte[patterns.length() + 1];
    int[] starts = new int[patterns.length() / 2 + 2];
    int count = 0;
    int at = 0;
    for (int i = 0; i < patterns.length(); i++) {
      char c = patterns.charAt(i);
      if (c == '\n') {
        // One more place for the digit after the last letter.
        at++;
        starts[++count] = at;
      } else if (c >= '0' && c <= '9') {
        digits[at] = (byte) (c - '0');
      } else {
        letters[at++] = c;
      }
    }
    return new Hyphenation(
        Arrays.copyOf(letters, at), Arrays.copyOf(starts, count + 1), Arrays.copyOf(digits, at));
  }

  /// The places where a word may be parted, each the number of letters before it.
  ///
  /// @param word letters only
  int[] points(String word) {
    int[] known = words.get(word);
    if (known == null) {
      known = find(word);
      words.put(word, known);
    }
    return known;
  }

  private int[] find(String word) {
    char[] text = ('.' + word.toLowerCase(java.util.Locale.ROOT) + '.').toCharArray();
    if (text.length != word.length() + 2) {
      return new int[0];
    }
    byte[] values = new byte[text.length + 1];
    for (int from = 0; from < text.length; from++) {
      match(text, from, values);
    }
    int[] points = new int[word.length()];
    int count = 0;
    for (int i = LEFT; i <= word.length() - RIGHT; i++) {
      if (values[i + 1] % 2 == 1) {
        points[count++] = i;
      }
    }
    return Arrays.copyOf(points, count);
  }

  /// Every pattern that stands at this place of the text raises the values beside its letters.
  private void match(char[] text, int from, byte[] values) {
    int low = 0;
    int high = starts.length - 1;
    for (int length = 1; from + length <= text.length && low < high; length++) {
      char letter = text[from + length - 1];
      low = border(low, high, length, letter);
      high = border(low, high, length, (char) (letter + 1));
      if (low < high && length(low) == length) {
        for (int i = 0; i <= length; i++) {
          byte digit = digits[starts[low] + i];
          if (digit > values[from + i]) {
            values[from + i] = digit;
          }
        }
      }
    }
  }

  /// The first pattern from `low` on whose letter at that place is not less than the given one.
  private int border(int low, int high, int place, char letter) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (length(middle) < place || letters[starts[middle] + place - 1] < letter) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private int length(int pattern) {
    return starts[pattern + 1] - starts[pattern] - 1;
  }
}
