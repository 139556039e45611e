package se.ktp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.ktp.source.Position;

/// Workbooks for tests, written part by part so that odd ones can be made too.
public final class Xlsx {
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final List<String> sheets = new ArrayList<>();
  private final List<String> targets = new ArrayList<>();
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private String properties = "";

  /// A workbook of one sheet with rows a line each and `;` between the cells, all of them texts.
  public static byte[] ofRows(String rows) {
    return new Xlsx().rows("Blad1", rows).bytes();
  }

  /// A workbook of one sheet with cells, as XML.
  public static byte[] ofCells(String cells) {
    return new Xlsx().sheet("Blad1", "<row r=\"1\">" + cells + "</row>").bytes();
  }

  public Xlsx rows(String name, String rows) {
    return sheet(name, inline(rows));
  }

  /// A sheet with rows, as XML.
  public Xlsx sheet(String name, String rows) {
    return sheet(name, "", rows, "");
  }

  /// A sheet with all that belongs to it, as XML.
  ///
  /// @param attributes of the sheet in the workbook's list
  /// @param after what stands below the rows
  public Xlsx sheet(String name, String attributes, String rows, String after) {
    int number = sheets.size() + 1;
    sheets.add(
        "<sheet name=\"%s\" sheetId=\"%s\" %s r:id=\"rId%s\"/>"
            .formatted(name, number, attributes, number));
    targets.add(
        "<Relationship Id=\"rId%s\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%s.xml\"/>"
            .formatted(number, RELATIONS, number));
    return with(
        "xl/worksheets/sheet%s.xml".formatted(number),
        "<worksheet %s><sheetData>%s</sheetData>%s</worksheet>".formatted(MAIN, rows, after));
  }

  /// Texts that the sheets share, each as XML.
  public Xlsx strings(String... strings) {
    return with(
        "xl/sharedStrings.xml",
        "<sst %s><si>%s</si></sst>".formatted(MAIN, String.join("</si><si>", strings)));
  }

  /// Formats of numbers, of the workbook's own or built in; a cell's style is its place here.
  public Xlsx formats(String... formats) {
    var own = new StringBuilder();
    var styles = new StringBuilder();
    for (int i = 0; i < formats.length; i++) {
      boolean builtIn = formats[i].matches("[1-9]\\d?");
      if (!builtIn) {
        own.append(
            "<numFmt numFmtId=\"%s\" formatCode=\"%s\"/>"
                .formatted(164 + i, escaped(formats[i]).replace("\"", "&quot;")));
      }
      styles.append("<xf numFmtId=\"%s\"/>".formatted(builtIn ? formats[i] : 164 + i));
    }
    return with(
        "xl/styles.xml",
        "<styleSheet %s><numFmts>%s</numFmts><cellStyleXfs><xf/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(MAIN, own, styles));
  }

  /// Counts days from 1904.
  public Xlsx from1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  public Xlsx with(String part, String content) {
    parts.put(part, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public byte[] bytes() {
    return zip(parts());
  }

  public Map<String, byte[]> parts() {
    var all = new LinkedHashMap<String, byte[]>();
    String types =
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        </Types>
        """;
    all.put("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
    String workbook =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><workbook %s xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
            .formatted(MAIN, RELATIONS, properties, String.join("", sheets));
    all.put("xl/workbook.xml", workbook.getBytes(StandardCharsets.UTF_8));
    String list =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
            .formatted(String.join("", targets));
    all.put("xl/_rels/workbook.xml.rels", list.getBytes(StandardCharsets.UTF_8));
    all.putAll(parts);
    return all;
  }

  public static byte[] zip(Map<String, byte[]> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTime(315_532_800_000L);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// Rows of texts as XML; cells without text are left out, as Excel does.
  public static String inline(String rows) {
    var xml = new StringBuilder();
    List<String> lines = rows.lines().toList();
    for (int r = 0; r < lines.size(); r++) {
      xml.append("<row r=\"%s\">".formatted(r + 1));
      String[] cells = lines.get(r).split(";", -1);
      for (int c = 0; c < cells.length; c++) {
        if (!cells[c].isEmpty()) {
          xml.append(text(Position.letters(c + 1) + (r + 1), cells[c]));
        }
      }
      xml.append("</row>");
    }
    return xml.toString();
  }

  /// A workbook with the rows of a CSV as texts.
  public static byte[] ofCsv(String csv) {
    var xml = new StringBuilder();
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
    try (CSVParser parser = CSVParser.parse(csv, format)) {
      int r = 0;
      for (CSVRecord row : parser) {
        xml.append("<row r=\"%s\">".formatted(++r));
        for (int c = 0; c < row.size(); c++) {
          if (!row.get(c).isEmpty()) {
            xml.append(text(Position.letters(c + 1) + r, row.get(c)));
          }
        }
        xml.append("</row>");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Xlsx().sheet("Blad1", xml.toString()).bytes();
  }

  /// A cell with a text, as XML.
  public static String text(String place, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(place, escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
