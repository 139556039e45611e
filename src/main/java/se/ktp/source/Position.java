package se.ktp.source;

/// A place in a file.
///
/// @param line from 1; in a table the row as a spreadsheet numbers it
/// @param column from 1, counted in characters; in a table the column's number
public record Position(Source source, int line, int column) implements Comparable<Position> {
  /// The beginning of a file.
  public static Position start(Source source) {
    return new Position(source, 1, 1);
  }

  /// The place after so many characters (code points) of a text.
  public static Position after(Source source, String text, int characters) {
    int line = 1;
    int column = 1;
    int seen = 0;
    for (int i = 0; i < text.length() && seen < characters; seen++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || (c == '\r' && (i >= text.length() || text.charAt(i) != '\n'))) {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Position(source, line, column);
  }

  @Override
  public int compareTo(Position other) {
    int order = source.path().compareTo(other.source.path());
    order = order == 0 ? Integer.compare(sheet(this), sheet(other)) : order;
    order = order == 0 ? Integer.compare(line, other.line) : order;
    return order == 0 ? Integer.compare(column, other.column) : order;
  }

  private static int sheet(Position position) {
    return position.source() instanceof Source.Table table
        ? table.sheet().map(Source.Sheet::number).orElse(0)
        : 0;
  }

  /// As people find it: `plans/botkyrka.yaml:12:5`, in a table `plans/alla.csv:C5`, in one sheet of
  /// several `plans/alla.xlsx, blad ”Planer”, C5`.
  ///
  /// @param sheet how a sheet is called in the reader's language, with `%s` for its name
  public String shown(String sheet) {
    return switch (source) {
      case Source.Lines lines -> lines.path() + ":" + line + ":" + column;
      case Source.Table table -> {
        String cell = letters(column) + line;
        yield table
            .sheet()
            .map(s -> table.path() + ", " + sheet.formatted(s.name()) + ", " + cell)
            .orElse(table.path() + ":" + cell);
      }
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
