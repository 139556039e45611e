package se.ktp.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.source.TextOddities;

/// Takes characters past a YAML parser at which it would stop: each is hidden behind a private
/// character while the file is parsed, so that all places stay right.
///
/// Hidden are control characters, and a dash or question mark at the beginning of a value, which
/// people write for "nothing yet". NUL is not hidden: a file with it is no text.
final class HiddenCharacters {
  private static final int HIDDEN = 0xf0000;

  /// The mark after a key: `goal: -`, `goal: ? `, `{start: -, end: ?}`. It begins with the colon:
  /// to look back from each character took a fifth of the time of a whole run.
  private static final Pattern MARK =
      Pattern.compile("(:[ \\t]{1,40})([-?])(?=[ \\t,}\\]\\r\\n]|\\z)");

  private HiddenCharacters() {}

  static String hidden(String text) {
    String marked = withoutMarks(text);
    if (marked.chars().noneMatch(HiddenCharacters::isHidden)) {
      return marked;
    }
    var out = new StringBuilder(marked.length() + 16);
    marked.codePoints().forEach(c -> out.appendCodePoint(isHidden(c) ? HIDDEN + c : c));
    return out.toString();
  }

  private static String withoutMarks(String text) {
    Matcher marks = MARK.matcher(text);
    return marks.replaceAll(
        mark -> mark.group(1) + Character.toString(HIDDEN + mark.group(2).charAt(0)));
  }

  static String shown(String text) {
    if (text.codePoints().noneMatch(HiddenCharacters::wasHidden)) {
      return text;
    }
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(wasHidden(c) ? c - HIDDEN : c));
    return out.toString();
  }

  private static boolean isHidden(int character) {
    return character > 0 && character < 0xa0 && TextOddities.isControl(character);
  }

  private static boolean wasHidden(int character) {
    return character > HIDDEN && character < HIDDEN + 0xa0;
  }
}
