package se.ktp.typeset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Makes text printable: every character is one that the faces have, and none is lost in silence.
final class Characters {
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char ZERO_WIDTH_SPACE = '\u200b';

  private Characters() {}

  /// The text in composed form; a character that no face has stands as its name in brackets.
  ///
  /// @param lacking takes up the characters that had to be replaced by their names
  static String printable(String text, TextStyle.Weight weight, Faces faces, Set<Integer> lacking) {
    if (isSimple(text)) {
      return text;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    var out = new StringBuilder(composed.length());
    composed
        .codePoints()
        .forEach(character -> {
          int wanted = equivalent(character);
          if (isSilent(wanted)) {
            return;
          }
          if (isLayout(wanted) || faces.has(weight, wanted)) {
            out.appendCodePoint(wanted);
          } else {
            lacking.add(wanted);
            out.append('[').append(name(wanted)).append(']');
          }
        });
    return out.toString();
  }

  /// Latin text without anything unusual needs no second look.
  static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean simple = (c >= ' ' && c < 0x7f) || (c >= 0xa0 && c < 0x180) || c == '–' || c == '”';
      if (!simple && c != '\n') {
        return false;
      }
    }
    return true;
  }

  /// What is drawn for a character that has an equal under another number.
  private static int equivalent(int character) {
    return switch (character) {
      // No face has the hyphen that does not break; a line is never broken at this one either.
      case 0x2011 -> 0x2010;
      case '\t', 0x0c -> ' ';
      // Word's line break within a paragraph is a vertical tab.
      case '\r', 0x0b, 0x85, 0x2028, 0x2029 -> '\n';
      // The bullets of Symbol and Wingdings, which Word and Excel leave in the private area.
      case 0xf0b7, 0xf06c, 0xf09f -> '•';
      case 0xf0a7, 0xf06e -> '▪';
      case 0xf0fc -> '✓';
      case 0xf0d8 -> '➢';
      default -> character;
    };
  }

  /// What the line breaker understands without a glyph.
  private static boolean isLayout(int character) {
    return character == '\n'
        || character == SOFT_HYPHEN
        || character == ZERO_WIDTH_SPACE
        || isBlank(character);
  }

  /// Whether a character is quickly seen to be one at which no line ends, such as a letter or
  /// digit.
  static boolean isInWord(char c) {
    return c > '/' && c < 0x2000 && c != SOFT_HYPHEN;
  }

  /// Blanks at which a line may end, beside the ordinary one.
  static boolean isBlank(int character) {
    return character == ' '
        || (character >= 0x2000 && character <= 0x2006)
        || (character >= 0x2008 && character <= 0x200a)
        || character == 0x205f
        || character == 0x3000;
  }

  /// What has neither a shape nor a meaning of its own on paper: joiners, direction marks, the
  /// choice between a character's variants, a byte order mark.
  private static boolean isSilent(int character) {
    return (character >= 0x200c && character <= 0x200f)
        || (character >= 0x202a && character <= 0x202e)
        || (character >= 0x2060 && character <= 0x206f)
        || (character >= 0xfe00 && character <= 0xfe0f)
        || (character >= 0xe0100 && character <= 0xe01ef)
        || character == 0xfeff;
  }

  private static String name(int character) {
    String name = Character.getName(character);
    return name == null || Character.getType(character) == Character.PRIVATE_USE
        ? String.format(Locale.ROOT, "U+%04X", character)
        : name;
  }
}
