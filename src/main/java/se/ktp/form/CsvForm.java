package se.ktp.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import se.ktp.read.GuardedCell;

/// Writes a form as a table that opens right in Swedish Excel: UTF-8 with a byte order mark,
/// semicolons, and the line ends of Windows.
final class CsvForm {
  private CsvForm() {}

  static byte[] bytes(Form form) {
    var out = new StringBuilder("\ufeff");
    line(out, form.main().columns().stream().map(Column::heading).toList());
    form.main().rows().forEach(row -> line(out, row));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append(cells.stream().map(CsvForm::cell).collect(Collectors.joining(";"))).append("\r\n");
  }

  private static String cell(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
    String cell = GuardedCell.guarded(lines);
    boolean quoted = cell.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n');
    return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
