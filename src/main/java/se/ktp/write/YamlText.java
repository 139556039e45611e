package se.ktp.write;

import java.util.Locale;
import java.util.regex.Pattern;

/// Writes texts as values of a YAML file, such that they are read as what they are: whatever a cell
/// of somebody's table held. Plain wherever that is safe, for people read these files; between
/// quotation marks where another program could take the text for something else; and a text of
/// several lines line by line beneath a `|`.
///
/// Line breaks of every kind are written as the file's own.
public final class YamlText {
  /// Begins with a letter, a digit or a bracket, ends with no blank, and has nothing in it where it
  /// would end too early or become a key.
  private static final Pattern HARMLESS =
      Pattern.compile("[\\p{L}\\p{N}(”§](?:[^\\p{C}\\p{Z}:#]|:(?! |$)|(?<! )#| (?!$))*+");

  /// What ends a text between brackets.
  private static final Pattern BRACKETS = Pattern.compile("[,\\[\\]{}]");

  /// What some program takes for a number, a date, a time or a truth value.
  private static final Pattern OTHER_THAN_TEXT =
      Pattern.compile(
          "[\\d.][\\d_.,:eE+-]*|0[xob][\\da-fA-F_]+|\\d{4}-\\d\\d?-\\d\\d?([Tt ].*)?"
              + "|y|n|yes|no|on|off|true|false|null",
          Pattern.CASE_INSENSITIVE);

  /// What a file cannot hold as it is.
  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\ufeff&&[^\t\n]]");

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n?");

  private YamlText() {}

  /// What is written after a key and a blank, or after a list's dash and a blank. There is no line
  /// break at its end.
  ///
  /// @param indent the columns before the key or the dash; further lines stand two columns more in
  public static String value(String text, int indent) {
    String lines = LINE_BREAK.matcher(text).replaceAll("\n");
    if (isBlock(lines)) {
      return block(lines, " ".repeat(indent + 2));
    }
    return isPlain(lines) ? lines : quoted(lines);
  }

  /// A text on one line, also for lists and mappings between brackets.
  public static String inline(String text) {
    String lines = LINE_BREAK.matcher(text).replaceAll("\n");
    return isPlain(lines) && !BRACKETS.matcher(lines).find() ? lines : quoted(lines);
  }

  private static boolean isPlain(String text) {
    return HARMLESS.matcher(text).matches() && !OTHER_THAN_TEXT.matcher(text).matches();
  }

  /// Whether a text is best written line by line. One that begins with a blank or an empty line
  /// would need a sign of its own for that.
  private static boolean isBlock(String text) {
    return text.indexOf('\n') > 0
        && !Character.isWhitespace(text.charAt(0))
        && !UNWRITABLE.matcher(text).find();
  }

  private static String block(String text, String indent) {
    boolean ends = text.endsWith("\n");
    String body = ends ? text.substring(0, text.length() - 1) : text;
    String sign = !ends ? "|-" : body.endsWith("\n") ? "|+" : "|";
    var out = new StringBuilder(sign);
    for (String line : body.split("\n", -1)) {
      out.append('\n').append(line.isEmpty() ? "" : indent).append(line);
    }
    return out.toString();
  }

  private static String quoted(String text) {
    var out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"', '\\' -> out.append('\\').appendCodePoint(c);
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> out.append(isShown(c) ? Character.toString(c) : escaped(c));
          }
        });
    return out.append('"').toString();
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /// Half a character, which no file can hold, becomes the sign for what was lost.
  private static String escaped(int c) {
    if (Character.getType(c) == Character.SURROGATE) {
      return "\ufffd";
    }
    return String.format(Locale.ROOT, c > 0xffff ? "\\U%08x" : c > 0xff ? "\\u%04x" : "\\x%02x", c);
  }
}
