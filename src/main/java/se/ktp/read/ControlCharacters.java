package se.ktp.read;

import se.ktp.source.TextOddities;

/// Takes control characters past a YAML parser, which would stop at them: each is hidden behind a
/// private character while the file is parsed, so that all places stay right.
///
/// NUL is not hidden: a file with it is no text.
final class ControlCharacters {
  private static final int HIDDEN = 0xf0000;

  private ControlCharacters() {}

  static String hidden(String text) {
    if (text.chars().noneMatch(ControlCharacters::isHidden)) {
      return text;
    }
    var out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> out.appendCodePoint(isHidden(c) ? HIDDEN + c : c));
    return out.toString();
  }

  static String shown(String text) {
    if (text.codePoints().noneMatch(ControlCharacters::wasHidden)) {
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
