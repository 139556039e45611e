package se.ktp.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.ktp.read.FormSheetName;
import se.ktp.read.GuardedCell;

/// Writes a form as a workbook: the sheet to fill in, one that says how, and one for programs that
/// nobody sees. What is not asked for is locked, without a password.
final class ExcelForm {
  private static final String DARK = "14405C";
  private static final String GREY = "EDF0F2";
  private static final String RULE = "9AA5AE";
  private static final String FAINT = "4A5560";

  /// How high a row may be, in points; programs allow 409.
  private static final int HIGHEST = 400;

  /// How high a line of a cell is.
  private static final int LINE = 15;

  /// How many characters a cell can hold.
  private static final int MOST = 32_767;

  /// What the reader, as Excel does, would take for a character that XML cannot hold.
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /// What XML cannot hold.
  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

  /// All but the sizes of rows and columns, which may have to be made larger, and that cells can be
  /// looked at.
  private static final Set<SheetProtectionOption> LOCKED =
      EnumSet.complementOf(
          EnumSet.of(
              SheetProtectionOption.FORMAT_ROWS,
              SheetProtectionOption.FORMAT_COLUMNS,
              SheetProtectionOption.SELECT_LOCKED_CELLS,
              SheetProtectionOption.SELECT_UNLOCKED_CELLS));

  private final Form form;
  private final Words words;
  private final List<List<String>> lists = new ArrayList<>();

  private ExcelForm(Form form) {
    this.form = form;
    this.words = new Words(form.language());
  }

  static byte[] bytes(Form form) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "ktp", null)) {
      workbook.setGlobalDefaultFont("Calibri", 11);
      workbook.properties().setTitle(form.title());
      var excel = new ExcelForm(form);
      List<Worksheet> sheets =
          form.sheets().map(s -> workbook.newWorksheet(excel.sheet(s))).toList();
      Worksheet guide = workbook.newWorksheet(excel.words.say("Så här gör ni", "What to do"));
      Worksheet hidden = workbook.newWorksheet(FormSheetName.FOR_PROGRAMS);
      excel.identity(hidden);
      excel.guide(guide);
      for (int i = 0; i < sheets.size(); i++) {
        excel.table(form.sheets().toList().get(i), sheets.get(i), hidden);
      }
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory takes everything
    }
    return WorkbookFile.plain(out.toByteArray(), (int) form.sheets().count());
  }

  private String sheet(FormSheet sheet) {
    return words.say(sheet.name().phrase());
  }

  // --- the sheet to fill in

  private void table(FormSheet table, Worksheet sheet, Worksheet hidden) {
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      sheet.width(c, column.width());
      sheet.value(0, c, fitted(column.heading()));
      heading(sheet, c);
      for (int r = 0; r < table.rows().size(); r++) {
        String text = shown(table.rows().get(r).get(c), column);
        if (!text.isEmpty()) {
          sheet.value(r + 1, c, fitted(text));
        }
        cell(sheet.style(r + 1, c), column.use());
      }
      if (!column.choices().isEmpty()) {
        choose(sheet.range(1, c, table.rows().size(), c), column, hidden);
      }
      if (column.use() == Column.Use.HIDDEN) {
        sheet.hideColumn(c);
      }
    }
    for (int r = 1; r <= table.rows().size(); r++) {
      sheet.rowHeight(r, height(table, table.rows().get(r - 1)));
    }
    room(table, sheet);
    List<String> headings = table.columns().stream().map(Column::heading).toList();
    sheet.rowHeight(0, Math.min(80, height(table, headings)));
    sheet.freezePane(table.fixed(), 1);
    sheet.setTabColor(DARK);
    print(sheet, table.wide() ? "landscape" : "portrait");
    sheet.repeatRows(0);
    sheet.protect("", LOCKED);
  }

  /// Rows grow with what is written in them, for their height is nobody's choice; but whoever
  /// writes a single line would make them low. A narrow column at the edge, whose cells hold
  /// nothing but line breaks, keeps them as high as they were to begin with.
  private static void room(FormSheet table, Worksheet sheet) {
    int c = table.columns().size();
    sheet.width(c, 1);
    for (int r = 1; r <= table.rows().size(); r++) {
      sheet.value(r, c, "\n".repeat(table.lines() - 1) + " ");
      sheet.style(r, c).wrapText(true).verticalAlignment("top").format("@").set();
    }
  }

  /// Room for what stands in a row and for an answer of some lines.
  private static double height(FormSheet table, List<String> row) {
    int lines = table.lines();
    for (int c = 0; c < row.size(); c++) {
      Column column = table.columns().get(c);
      int needed = lines(shown(row.get(c), column), column.width());
      lines = Math.max(lines, column.use() == Column.Use.HIDDEN ? 0 : needed);
    }
    return Math.min(HIGHEST, lines * LINE + 4);
  }

  /// How many lines a text takes, rather too many than too few.
  private static int lines(String text, int width) {
    return text.lines().mapToInt(l -> 1 + l.length() * 11 / 10 / Math.max(1, width)).sum();
  }

  /// What stands beside is shortened to what the highest row has room for: it is only looked at,
  /// and a text that is cut off by the row's edge would seem to end there.
  private static String shown(String text, Column column) {
    int most = (HIGHEST - 4) / LINE;
    if (column.use() != Column.Use.BESIDE || lines(text, column.width()) <= most) {
      return text;
    }
    int end = Math.min(text.length(), most * (column.width() + 1));
    while (lines(text.substring(0, end) + "…", column.width()) > most) {
      end--;
    }
    end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    return text.substring(0, end).stripTrailing() + "…";
  }

  private static void heading(Worksheet sheet, int c) {
    sheet
        .style(0, c)
        .bold()
        .fontColor("FFFFFF")
        .fillColor(DARK)
        .wrapText(true)
        .verticalAlignment("top")
        .borderStyle(BorderStyle.THIN)
        .borderColor(RULE)
        .format("@")
        .set();
  }

  private static void cell(StyleSetter style, Column.Use use) {
    style.wrapText(true).verticalAlignment("top").format("@");
    style.borderStyle(BorderStyle.THIN).borderColor(RULE);
    switch (use) {
      case GIVEN, HIDDEN -> style.fillColor(GREY);
      case BESIDE -> style.fillColor(GREY).fontColor(FAINT).italic().fontSize(10);
      case ASKED -> style.protectionOption(ProtectionOption.LOCKED, false);
    }
    style.set();
  }

  /// A list of words to choose from, which stands on the hidden sheet.
  private void choose(Range cells, Column column, Worksheet hidden) {
    int at = 3 + lists.size();
    lists.add(column.choices());
    for (int i = 0; i < column.choices().size(); i++) {
      hidden.value(i, at, fitted(column.choices().get(i)));
    }
    Range choices = hidden.range(0, at, column.choices().size() - 1, at);
    cells
        .validateWithList(choices)
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle(words.say("Välj ur listan", "Choose from the list"))
        .error(
            words.say(
                "Välj ett av orden i listan, eller lämna rutan tom.",
                "Choose one of the words in the list, or leave the cell empty."));
  }

  // --- the others

  private void guide(Worksheet sheet) {
    sheet.width(0, 88);
    line(sheet, 0, form.title(), 16, true);
    int row = 2;
    var lines = new ArrayList<>(form.guide());
    // After the greeting, the day, and the heading of what to do.
    lines.addAll(3, form.onSheet().stream().map(l -> "• " + l).toList());
    for (String text : lines) {
      boolean heading = !text.startsWith("•") && (text.endsWith(":") || text.endsWith("?"));
      row += heading ? 1 : 0;
      line(sheet, row, text, heading ? 12 : 11, heading);
      sheet.rowHeight(row, 17.0 * (1 + text.length() / 92));
      row++;
    }
    sheet.hideGridLines();
    print(sheet, "portrait");
    sheet.protect("", LOCKED);
  }

  private static void line(Worksheet sheet, int row, String text, int size, boolean bold) {
    sheet.value(row, 0, text);
    StyleSetter style = sheet.style(row, 0);
    style.wrapText(true).verticalAlignment("top").fontSize(size);
    if (bold) {
      style.bold().fontColor(DARK);
    }
    style.set();
  }

  private void identity(Worksheet sheet) {
    List<List<String>> rows = form.identity().rows(form.mark());
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        sheet.value(r, c, fitted(rows.get(r).get(c)));
      }
    }
    sheet.setVisibilityState(VisibilityState.HIDDEN);
  }

  private void print(Worksheet sheet, String orientation) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation(orientation);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin(0.25f);
    sheet.rightMargin(0.25f);
    sheet.topMargin(0.7f);
    sheet.bottomMargin(0.6f);
    sheet.header(form.title().replace("&", "&&"), Position.LEFT, "Calibri", 10);
    sheet.footer(words.say("Sida &P av &N", "Page &P of &N"), Position.RIGHT, "Calibri", 10);
  }

  /// A text as a cell can hold it. A longer one is cut, and says so.
  private static String fitted(String text) {
    // The reader takes an apostrophe for a guard where one could be.
    String kept = GuardedCell.text(text).equals(text) ? text : "'" + text;
    String escaped =
        UNWRITABLE
            .matcher(ESCAPE.matcher(kept).replaceAll("_x005F_"))
            .replaceAll(m -> String.format(Locale.ROOT, "_x%04X_", (int) m.group().charAt(0)));
    if (escaped.length() <= MOST) {
      return escaped;
    }
    int end = Character.isHighSurrogate(escaped.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
    return escaped.substring(0, end) + "…";
  }
}
