package se.ktp.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Texts;
import se.ktp.source.IdentityNumbers;
import se.ktp.source.Source;
import se.ktp.source.TextOddities;

/// Reads Excel's workbooks: a table for each sheet with content, its cells as Excel shows them.
///
/// The library is given only what [WorkbookScan] has looked through. Whatever a file holds, it is
/// read or refused; nothing in it is run, fetched or written anywhere.
final class Workbooks {
  /// A character that XML cannot hold, as Excel writes it.
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /// A date in words.
  private static final Pattern MIDNIGHT =
      Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)T00:00:00(?:\\.0+)?Z?$");

  private Workbooks() {}

  /// What became of a file.
  sealed interface Result {

    /// It was read.
    ///
    /// @param tables the sheets with content
    /// @param passed names of sheets that are hidden or empty
    record Read(List<Source.Table> tables, List<String> passed) implements Result {}

    /// It was not.
    record Refused(Phrase reason, Phrase fix) implements Result {}
  }

  /// @param path as the tables are called
  static Result read(String path, byte[] file) {
    try {
      return read(path, WorkbookScan.of(Archive.parts(file)));
    } catch (Refusal refusal) {
      return new Result.Refused(refusal.reason(), refusal.fix());
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // The library and the parser complain in many ways, and all mean the same.
      Refusal refusal = Refusal.damaged();
      return new Result.Refused(refusal.reason(), refusal.fix());
    }
  }

  private static Result read(String path, WorkbookScan scan) throws IOException, Refusal {
    var passed = new ArrayList<>(scan.hidden());
    var read = new ArrayList<Source.Table>();
    var options = new ReadingOptions(scan.styles().isPresent(), true);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(scan.clean()), options)) {
      Iterator<Sheet> sheets = workbook.getSheets().iterator();
      for (WorkbookScan.Sheet sheet : scan.sheets()) {
        List<List<String>> rows = rows(sheets.next(), sheet.scan(), scan.from1904());
        if (rows.isEmpty()) {
          passed.add(sheet.name());
        } else {
          var named = new Source.Sheet(name(sheet.name()), sheet.number());
          read.add(new Source.Table(path, Optional.of(named), rows));
        }
      }
    }
    List<Source.Table> tables =
        read.size() == 1
            ? List.of(new Source.Table(path, read.getFirst().rows()))
            : List.copyOf(read);
    return new Result.Read(tables, passed.stream().map(Workbooks::name).toList());
  }

  /// The rows of the sheet that a form has for programs; none where there is no such sheet, or the
  /// file cannot be read.
  static List<List<String>> formSheet(byte[] file) {
    try {
      WorkbookScan scan = WorkbookScan.of(Archive.parts(file));
      if (scan.ofForm().isEmpty()) {
        return List.of();
      }
      WorkbookScan alone = scan.with(List.of(scan.ofForm().get()));
      var options = new ReadingOptions(scan.styles().isPresent(), true);
      try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(alone.clean()), options)) {
        return rows(workbook.getFirstSheet(), scan.ofForm().get().scan(), scan.from1904());
      }
    } catch (Refusal | IOException | XMLStreamException | RuntimeException e) {
      return List.of();
    }
  }

  /// A sheet's name as it may be shown.
  private static String name(String name) {
    var shown = new StringBuilder();
    IdentityNumbers.mask(name)
        .codePoints()
        .filter(c -> !TextOddities.isControl(c) && c != '\n' && c != '\r')
        .limit(40)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  // --- rows

  /// A sheet's rows up to the last with content, numbered as Excel numbers them.
  private static List<List<String>> rows(Sheet sheet, SheetScan scan, boolean from1904)
      throws IOException, Refusal {
    var sparse = new TreeMap<Integer, List<String>>();
    try (Stream<Row> all = sheet.openStream()) {
      all.forEach(row -> {
        var cells = new ArrayList<String>();
        for (int c = 0; c < row.getCellCount(); c++) {
          cells.add(row.getOptionalCell(c).map(cell -> shown(cell, from1904)).orElse(""));
        }
        if (!cells.stream().allMatch(Texts::isBlank)) {
          sparse.put(row.getRowNum(), cells);
        }
      });
    }
    for (Tables.Cell cell : scan.uncalculated()) {
      List<String> row = sparse.computeIfAbsent(cell.row(), _ -> new ArrayList<>());
      set(row, cell.column(), CellErrors.NOT_CALCULATED);
    }
    fillDown(scan.merged(), sparse);
    var rows = new ArrayList<List<String>>();
    for (Map.Entry<Integer, List<String>> row : sparse.entrySet()) {
      while (rows.size() < row.getKey() - 1) {
        rows.add(List.of());
      }
      rows.add(List.copyOf(row.getValue()));
    }
    return rows;
  }

  /// A value in cells that were made one over several rows is that of each row.
  private static void fillDown(
      List<SheetScan.Range> merged, NavigableMap<Integer, List<String>> rows) throws Refusal {
    int filled = 0;
    for (SheetScan.Range range : merged) {
      List<String> first = rows.get(range.top());
      boolean down = range.bottom() > range.top();
      if (!down || first == null || range.left() > first.size()) {
        continue;
      }
      String value = first.get(range.left() - 1);
      for (List<String> row : rows.subMap(range.top() + 1, range.bottom() + 1).values()) {
        if (++filled > Limits.VALUES) {
          throw Refusal.tooLarge();
        }
        set(row, range.left(), value);
      }
    }
  }

  private static void set(List<String> row, int column, String value) {
    while (row.size() < column) {
      row.add("");
    }
    row.set(column - 1, value);
  }

  // --- cells

  private static String shown(Cell cell, boolean from1904) {
    Object value = cell.getValue();
    if (value == null) {
      return cell.getType() == CellType.ERROR ? text(cell.getRawValue()) : "";
    }
    return switch (cell.getType()) {
      case NUMBER ->
          CellFormat.of(cell.getDataFormatId(), cell.getDataFormatString())
              .shown(cell.asNumber(), from1904);
      case BOOLEAN -> cell.asBoolean() ? "SANT" : "FALSKT";
      case FORMULA -> MIDNIGHT.matcher(text(value.toString())).replaceFirst("$1");
      case STRING, ERROR, EMPTY -> text(value.toString());
    };
  }

  private static String text(String written) {
    String text = written;
    if (text.contains("_x")) {
      text =
          ESCAPE
              .matcher(text)
              .replaceAll(m ->
                  Matcher.quoteReplacement(
                      String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
