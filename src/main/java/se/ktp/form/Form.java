package se.ktp.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Language;
import se.ktp.source.Checksum;

/// A form to be filled in: a row for each activity.
///
/// @param title what it is and whose
/// @param sheet what its sheet is called
/// @param guide how it is filled in; a line that ends with a colon is a heading
/// @param onSheet what the guide says besides where the form is a sheet
/// @param rows a text for each column; an empty one where there is nothing yet
public record Form(
    Identity identity,
    Language language,
    String title,
    String sheet,
    List<String> guide,
    List<String> onSheet,
    List<Column> columns,
    List<List<String>> rows) {
  public Form {
    guide = List.copyOf(guide);
    onSheet = List.copyOf(onSheet);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// A mark of what the form says: the same for forms that say the same.
  String mark() {
    String all =
        rows.stream().map(r -> String.join("\u0000", r)).collect(Collectors.joining("\u0001"));
    return Checksum.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
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
}
