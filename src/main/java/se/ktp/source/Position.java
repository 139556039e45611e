package se.ktp.source;

import java.util.Comparator;

/// A place in a file.
///
/// @param line from 1; in a table the row as a spreadsheet numbers it
/// @param column from 1, counted in characters; in a table the column's number
public record Position(Source source, int line, int column) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing((Position p) -> p.source().path())
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  /// The beginning of a file.
  public static Position start(Source source) {
    return new Position(source, 1, 1);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  /// As people find it: `plans/botkyrka.yaml:12:5`, in a table `plans/alla.csv:C5`.
  public String shown() {
    return switch (source) {
      case Source.Lines lines -> lines.path() + ":" + line + ":" + column;
      case Source.Table table -> table.path() + ":" + letters(column) + line;
      case Source.Whole whole -> whole.path();
    };
  }

  /// A column as a spreadsheet names it: A, B … Z, AA.
  public static String letters(int column) {
    var letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
