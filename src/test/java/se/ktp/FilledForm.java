package se.ktp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// A form of `ktp form` as somebody fills it in with Excel: cells of a sheet, the first unless
/// another is turned to, are written over; all else stays as it was.
public final class FilledForm {
  private final Map<String, byte[]> parts;
  private List<Row> rows = List.of();
  private String sheet = "";

  public FilledForm(byte[] form) {
    parts = parts(form);
    turnTo(1);
  }

  /// Goes on with another sheet, numbered from 1.
  public FilledForm turnTo(int number) {
    sheet = "xl/worksheets/sheet" + number + ".xml";
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes()))) {
      rows = workbook.getSheet(number - 1).orElseThrow().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// What stands on a sheet, a row a line and `|` between the cells.
  public static String shown(byte[] form, int sheet) {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(form))) {
      Sheet found = workbook.getSheet(sheet).orElseThrow();
      var out = new StringBuilder();
      for (Row row : found.read()) {
        out.append(
            String.join(
                "|",
                row.stream()
                    .map(c -> Optional.ofNullable(c).map(x -> x.getText()).orElse(""))
                    .toList()));
        out.append('\n');
      }
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Fills in a cell: of the activity's row, below the heading that begins so.
  public FilledForm put(String activity, String heading, String text) {
    return put(row(activity), heading, text);
  }

  /// Fills in a cell: of a row as Excel numbers it, below the heading that begins so.
  public FilledForm put(int row, String heading, String text) {
    String place = letters(column(heading)) + row;
    return put(
        place,
        "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
            .formatted(place, text.replace("&", "&amp;").replace("<", "&lt;")));
  }

  /// Puts a formula that no program has worked out into a cell.
  public FilledForm formula(String activity, String heading) {
    String place = letters(column(heading)) + row(activity);
    return put(place, "<c r=\"%s\"><f>SUM(1,2)</f></c>".formatted(place));
  }

  private FilledForm put(String place, String cell) {
    String before = new String(parts.get(sheet), StandardCharsets.UTF_8);
    String filled =
        before.replaceFirst(
            "<c r=\"" + place + "\"[^>]*(/>|>.*?</c>)",
            java.util.regex.Matcher.quoteReplacement(cell));
    if (filled.equals(before)) {
      throw new IllegalStateException("no cell " + place);
    }
    parts.put(sheet, filled.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private int row(String activity) {
    return rows.stream()
        .filter(r ->
            r.stream()
                .anyMatch(c ->
                    c != null
                        && (c.getText().equals(activity)
                            || c.getText().startsWith(activity + " ("))))
        .mapToInt(Row::getRowNum)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no row about " + activity));
  }

  private int column(String heading) {
    Row headings = rows.getFirst();
    for (int c = 0; c < headings.getCellCount(); c++) {
      if (headings.getCellText(c).startsWith(heading)) {
        return c;
      }
    }
    throw new IllegalStateException("no column " + heading);
  }

  private static String letters(int column) {
    return column < 26 ? "" + (char) ('A' + column) : "A" + (char) ('A' + column - 26);
  }

  /// The heading of a column, from 0.
  public String heading(int column) {
    return rows.getFirst().getCellText(column);
  }

  /// Without the sheet's first row.
  public FilledForm withoutHeadings() {
    String before = new String(parts.get(sheet), StandardCharsets.UTF_8);
    parts.put(
        sheet,
        before
            .replaceFirst("(?s)<row r=\"1\".*?</row>", "<row r=\"1\"></row>")
            .getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /// Without a part of the workbook's sheets: the hidden one is lost.
  public FilledForm withoutIdentity() {
    String workbook = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
    parts.put(
        "xl/workbook.xml",
        workbook.replaceFirst("<sheet name=\"ktp\"[^>]*/>", "").getBytes(StandardCharsets.UTF_8));
    parts.remove("xl/worksheets/sheet3.xml");
    return this;
  }

  /// A part of the workbook, as text.
  public String part(String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> parts(byte[] file) {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }
}
