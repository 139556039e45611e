package se.ktp.read;

import java.util.regex.Pattern;

/// Texts that a spreadsheet would take for something else when it opens a CSV file: a formula, or a
/// day where an id was meant. An apostrophe before them keeps them texts, and is taken away when
/// they are read.
public final class GuardedCell {
  private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+@\\t\\r-].*");

  /// 1.1, 3/4, 2010-06, 0114; a whole day is a day to all.
  private static final Pattern CONVERTED =
      Pattern.compile("'*(?!\\d{4}-\\d\\d-\\d\\d$)(?:\\d+(?:[.,:/-]\\d+)+|0\\d+)");

  private GuardedCell() {}

  /// A text as it is written into a CSV file.
  public static String guarded(String text) {
    return isTaken(text) ? "'" + text : text;
  }

  /// The text that was meant.
  public static String text(String cell) {
    return cell.startsWith("'") && isTaken(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isTaken(String text) {
    return FORMULA.matcher(text).matches() || CONVERTED.matcher(text).matches();
  }
}
