package se.ktp.form;

import java.util.List;
import se.ktp.read.FormSheetName;

/// A table of a form.
///
/// @param name what its sheet is called
/// @param columns with their headings
/// @param rows a text for each column; an empty one where there is nothing yet
/// @param lines how many lines a row has room for, at least
/// @param fixed the columns that stay in sight
record FormSheet(
    FormSheetName name, List<Column> columns, List<List<String>> rows, int lines, int fixed) {
  FormSheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// The place of a column, from 0; -1 if there is none.
  int place(String heading) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).heading().equals(heading)) {
        return c;
      }
    }
    return -1;
  }

  /// Whether it is too wide for a page held upright.
  boolean wide() {
    return columns.stream().filter(c -> c.use() != Column.Use.HIDDEN).mapToInt(Column::width).sum()
        > 110;
  }
}
