package se.ktp.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// A look through a sheet before the library reads it: whether its cells have places and sizes that
/// a sheet can have, and what the library does not tell.
///
/// @param xml the sheet as the library may have it: without formulas, which it would work on in
///   vain and can stumble over, without empty cells, and with dates in words as texts; a character
///   stands for a byte
/// @param merged cells that were made one
/// @param uncalculated cells with a formula and no value
/// @param strings how many shared texts the sheet counts on
record SheetScan(String xml, List<Range> merged, Set<Tables.Cell> uncalculated, int strings) {
  private static final String PREFIX = "(?:[\\w.-]++:)?";
  private static final Pattern FORMULA =
      Pattern.compile(
          "<("
              + PREFIX
              + ")f(?:\\s[^>]*+)?(?<!/)>[^<]*+</\\1f\\s*+>"
              + "|<"
              + PREFIX
              + "f(?:\\s[^>]*+(?<=/)|/)>");
  private static final Pattern EMPTY =
      Pattern.compile(
          "<(" + PREFIX + ")c\\s(?=[^>]*?\\br\\s*+=)[^>]*+(?:(?<=/)>|(?<!/)>\\s*+</\\1c\\s*+>)");
  private static final Pattern ANY_FORMULA = Pattern.compile("<" + PREFIX + "f[\\s/>]");
  private static final Pattern READING_AID =
      Pattern.compile("<(" + PREFIX + ")rPh\\s[^>]*+>\\s*+<\\1t[^>]*+>[^<]*+</\\1t>\\s*+</\\1rPh>");
  private static final Pattern DATE_IN_WORDS =
      Pattern.compile("(<" + PREFIX + "c\\s(?:[^>]*?\\s)?t\\s*+=\\s*+)[\"']d[\"']");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7})(?::([A-Z]{1,3})(\\d{1,7}))?");

  /// Cells from one corner to the other, rows and columns from 1.
  record Range(int top, int left, int bottom, int right) {}

  static SheetScan of(byte[] part) throws XMLStreamException, Refusal {
    GuardedXml xml = GuardedXml.open(part);
    var cells = new Cells();
    var merged = new ArrayList<Range>();
    while (xml.next()) {
      if (xml.starts("row")) {
        cells.row(xml);
      } else if (xml.starts("c")) {
        cells.cell(xml);
      } else if (xml.starts("mergeCell")) {
        merged.add(range(xml.attribute("ref").orElse("")));
        if (merged.size() > Limits.VALUES) {
          throw Refusal.tooLarge();
        }
      }
    }
    return new SheetScan(clean(part), merged, cells.uncalculated, cells.strings);
  }

  /// The cells of a sheet as they are passed by.
  private static final class Cells {
    private final Set<Tables.Cell> uncalculated = new HashSet<>();
    private int strings;
    private int values;
    private int row;
    private int column;

    /// Whether rows, or the cells of the row, say their numbers. Either all do or none.
    private boolean numberedRows;

    private boolean numberedCells;

    private void row(GuardedXml xml) throws Refusal {
      Optional<String> number = xml.attribute("r");
      if (row > 0 && number.isPresent() != numberedRows) {
        throw Refusal.damaged();
      }
      numberedRows = number.isPresent();
      row = number.isPresent() ? number(number.get()) : row + 1;
      column = 0;
      if (row < 1 || row > Limits.ROWS) {
        throw Refusal.damaged();
      }
    }

    private void cell(GuardedXml xml) throws XMLStreamException, Refusal {
      Optional<String> reference = xml.attribute("r");
      if (column > 0 && reference.isPresent() != numberedCells) {
        throw Refusal.damaged();
      }
      numberedCells = reference.isPresent();
      column = reference.isPresent() ? range(reference.get()).left() : column + 1;
      String type = xml.attribute("t").orElse("n");
      boolean formula = false;
      boolean content = reference.isEmpty();
      boolean inValue = false;
      var value = new StringBuilder();
      while (xml.next() && !xml.ends("c")) {
        if (xml.starts()) {
          content = true;
          formula |= xml.name().equals("f");
          inValue = xml.name().equals("v");
        } else if (!xml.isText()) {
          inValue = false;
        } else if (inValue) {
          value.append(xml.text());
        }
      }
      boolean calculated = !value.isEmpty() || type.equals("str") || type.equals("inlineStr");
      if (formula && !calculated) {
        uncalculated.add(new Tables.Cell(row, column));
      }
      if (content) {
        check(type, value.toString());
      }
    }

    private void check(String type, String value) throws Refusal {
      values++;
      if (column > Limits.COLUMNS || values > Limits.VALUES) {
        throw Refusal.tooLarge();
      }
      if (type.equals("s") && !value.isEmpty()) {
        strings = Math.max(strings, number(value) + 1);
      } else if (type.equals("n") && value.length() > Limits.NUMBER) {
        throw Refusal.damaged();
      }
    }
  }

  private static Range range(String reference) throws Refusal {
    Matcher range = RANGE.matcher(reference);
    if (!range.matches()) {
      throw Refusal.damaged();
    }
    int top = number(range.group(2));
    int left = column(range.group(1));
    boolean one = range.group(3) == null;
    return new Range(
        top, left, one ? top : number(range.group(4)), one ? left : column(range.group(3)));
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = 26 * column + letters.charAt(i) - 'A' + 1;
    }
    return column;
  }

  private static int number(String digits) throws Refusal {
    if (!NUMBER.matcher(digits).matches()) {
      throw Refusal.damaged();
    }
    return Integer.parseInt(digits);
  }

  private static String clean(byte[] part) throws Refusal {
    // Names and marks are ASCII; what else there is passes through byte by byte.
    String text = new String(part, StandardCharsets.ISO_8859_1);
    text = FORMULA.matcher(text).replaceAll("");
    text = EMPTY.matcher(text).replaceAll("");
    text = READING_AID.matcher(text).replaceAll("");
    text = DATE_IN_WORDS.matcher(text).replaceAll("$1\"str\"");
    if (ANY_FORMULA.matcher(text).find()) {
      throw Refusal.suspicious();
    }
    return text;
  }
}
