package se.ktp.cli;

import java.util.ArrayList;
import java.util.List;

/// Texts in lines that are short enough for a screen, broken between words.
final class Wrapped {
  private Wrapped() {}

  /// The lines of a text.
  ///
  /// @param most how many characters the first line may have
  /// @param hang how many fewer the others may have, for they are indented
  static List<String> rows(String text, int most, int hang) {
    var rows = new ArrayList<String>();
    var row = new StringBuilder();
    for (String word : text.split(" ")) {
      int room = most - (rows.isEmpty() ? 0 : hang);
      if (!row.isEmpty() && width(row.toString()) + 1 + width(word) > room) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    rows.add(row.toString());
    return rows;
  }

  /// How many characters a text has.
  static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
