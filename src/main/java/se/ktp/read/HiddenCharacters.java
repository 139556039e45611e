package se.ktp.read;

import org.jspecify.annotations.Nullable;
import se.ktp.source.TextOddities;

/// Takes characters past a YAML parser at which it would stop: each is hidden behind a private
/// character while the file is parsed, so that all places stay right.
///
/// Hidden are control characters, and a dash or question mark at the beginning of a value, which
/// people write for "nothing yet". NUL is not hidden: a file with it is no text.
final class HiddenCharacters {
  private static final int HIDDEN = 0xf0000;

  /// What all that is hidden begins with.
  private static final char HIGH = Character.highSurrogate(HIDDEN);

  /// The most blanks between a key's colon and a mark.
  private static final int WIDEST = 40;

  private HiddenCharacters() {}

  static String hidden(String text) {
    @Nullable StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = c == '-' || c == '?';
      boolean plain = c >= ' ' && c < 0x7f && !mark; // nearly all, and soon seen
      if (!plain && (isHidden(c) || (mark && isMark(text, i)))) {
        out = out == null ? new StringBuilder(text) : out;
        // All that is hidden is one character long, and so longer by one where it is hidden.
        int at = i + out.length() - text.length();
        out.replace(at, at + 1, Character.toString(HIDDEN + c));
      }
    }
    return out == null ? text : out.toString();
  }

  /// Whether a dash or question mark is all that stands after a key: `goal: -`, `goal: ? `,
  /// `{start: -, end: ?}`.
  private static boolean isMark(String text, int at) {
    int after = at + 1;
    if (after < text.length() && " \t,}]\r\n".indexOf(text.charAt(after)) < 0) {
      return false;
    }
    int before = at - 1;
    while (before >= 0 && at - before <= WIDEST && " \t".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before >= 0 && before < at - 1 && text.charAt(before) == ':';
  }

  static String shown(String text) {
    if (text.indexOf(HIGH) < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(wasHidden(c) ? c - HIDDEN : c));
    return out.toString();
  }

  private static boolean isHidden(char character) {
    return character > 0 && character < 0xa0 && TextOddities.isControl(character);
  }

  private static boolean wasHidden(int character) {
    return character > HIDDEN && character < HIDDEN + 0xa0;
  }
}
