package se.ktp.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads CSV as spreadsheets save it.
///
/// A quotation mark that is never closed makes everything after it one cell. Such a mark is found
/// and taken for an ordinary character, so that the rows after it are read as they were meant.
final class Tables {
  /// Stands for a quotation mark that is no quotation while the text is read again.
  private static final char LITERAL_QUOTE = '\ue000';

  /// So many marks are mended in one file; a file with more is beyond help.
  private static final int MOST_MENDED = 200;

  private Tables() {}

  /// A file's rows.
  ///
  /// @param rows as a spreadsheet numbers them, the first row first; rows may differ in length
  /// @param quotes the cells with a quotation mark that would have swallowed rows
  record Csv(char separator, List<List<String>> rows, List<Cell> quotes) {}

  /// A cell's row and column, both from 1.
  record Cell(int row, int column) {}

  /// @param wanted the separator, if it is known
  static Csv read(String text, Optional<Character> wanted) {
    String body = text;
    Optional<Character> told = wanted;
    if (body.regionMatches(true, 0, "sep=", 0, 4) && body.length() > 4) {
      // Excel writes and obeys this line, and does not count it.
      told = told.or(() -> Optional.of(text.charAt(4)));
      int end = body.indexOf('\n');
      body = end < 0 ? "" : body.substring(end + 1);
    }
    char separator = told.isPresent() ? told.get() : separator(body);
    var quotes = new ArrayList<Cell>();
    while (true) {
      List<List<String>> rows = new ArrayList<>();
      Optional<Swallower> swallower = parse(body, separator, rows);
      if (swallower.isEmpty() || quotes.size() >= MOST_MENDED) {
        return new Csv(separator, List.copyOf(rows), List.copyOf(quotes));
      }
      quotes.add(swallower.get().cell());
      int at = swallower.get().quote();
      body = body.substring(0, at) + LITERAL_QUOTE + body.substring(at + 1);
    }
  }

  /// A quotation mark that swallows rows.
  ///
  /// @param quote its place in the text
  private record Swallower(Cell cell, int quote) {}

  private static Optional<Swallower> parse(String text, char separator, List<List<String>> into) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setQuote('"')
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(false)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      int width = 0;
      for (CSVRecord row : parser) {
        width = Math.max(width, row.size());
        for (int i = 0; i < row.size(); i++) {
          String cell = row.get(i);
          if (cell.indexOf('\n') >= 0) {
            int quote = quoteOf(text, row, i, separator);
            if (swallows(text, quote, cell, separator, width)) {
              Cell where = new Cell((int) row.getRecordNumber(), i + 1);
              return Optional.of(new Swallower(where, quote));
            }
          }
        }
        into.add(row.stream().map(c -> c.replace(LITERAL_QUOTE, '"')).toList());
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a cell with line breaks is really the rest of the file, or whole rows of it: its
  /// quotation never ends, ends in the middle of something, or holds lines that look like rows.
  private static boolean swallows(String text, int quote, String cell, char separator, int width) {
    int after = endOfQuoted(text, quote) + 1;
    if (after > text.length()) {
      return true;
    }
    char next = after == text.length() ? '\n' : text.charAt(after);
    if (next != separator && next != '\n' && next != '\r') {
      return true;
    }
    return cell.lines().skip(1).anyMatch(line -> count(line, separator) >= Math.max(2, width - 1));
  }

  private static int count(String text, char wanted) {
    return (int) text.chars().filter(c -> c == wanted).count();
  }

  /// The place of the quotation mark that begins a cell.
  private static int quoteOf(String text, CSVRecord row, int column, char separator) {
    int at = (int) row.getCharacterPosition();
    for (int seen = 0; seen < column; at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at = endOfQuoted(text, at);
      } else if (c == separator) {
        seen++;
      }
    }
    while (text.charAt(at) != '"') {
      at++;
    }
    return at;
  }

  /// The place of the mark that ends a quotation, or the text's length if none does.
  private static int endOfQuoted(String text, int from) {
    int at = from + 1;
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        if (at + 1 >= text.length() || text.charAt(at + 1) != '"') {
          return at;
        }
        at++;
      }
      at++;
    }
    return text.length();
  }

  /// The separator that the first lines have most of, outside quotations.
  private static char separator(String text) {
    char best = ';';
    int most = 0;
    for (char candidate : new char[] {';', '\t', ','}) {
      int count = 0;
      int lines = 0;
      boolean quoted = false;
      for (int i = 0; i < text.length() && lines < 5; i++) {
        char c = text.charAt(i);
        if (c == '"') {
          quoted = !quoted;
        } else if (!quoted) {
          count += c == candidate ? 1 : 0;
          lines += c == '\n' ? 1 : 0;
        }
      }
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }
}
