package se.ktp.read;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /// Excel writes and obeys this line, and does not count it.
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=([^\"\n])(?:\n|\\z)");

  private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

  /// How many lines are looked at for the separator.
  private static final int TELLING_LINES = 15;

  private final char[] text;
  private final char separator;
  private final CSVFormat format;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Cell> quotes = new ArrayList<>();

  /// Cells of the longest row so far.
  private int width;

  private Tables(String text, char separator) {
    this.text = text.toCharArray();
    this.separator = separator;
    this.format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setQuote('"')
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(false)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
  }

  /// A file's rows.
  ///
  /// @param rows as a spreadsheet numbers them, the first row first; rows may differ in length
  /// @param quotes the cells with a quotation mark that would have swallowed rows
  record Csv(char separator, List<List<String>> rows, List<Cell> quotes) {}

  /// A cell's row and column, both from 1.
  record Cell(int row, int column) {}

  /// @param wanted the separator, if it is known
  /// @param heading tells the headings that a table may have
  static Csv read(String file, Optional<Character> wanted, Predicate<String> heading) {
    String body = file.replace("\r\n", "\n").replace('\r', '\n');
    Optional<Character> separator = wanted;
    Matcher line = SEPARATOR_LINE.matcher(body);
    if (line.lookingAt()) {
      separator = wanted.or(() -> Optional.of(line.group(1).charAt(0)));
      body = body.substring(line.end());
    }
    // With a line break at the end a quotation that is open there has one in it, like any other.
    String whole = body.isEmpty() || body.endsWith("\n") ? body : body + "\n";
    var tables = new Tables(whole, separator.orElseGet(() -> separator(whole, heading)));
    int from = 0;
    while (from < tables.text.length) {
      from = tables.parse(from);
    }
    return new Csv(tables.separator, List.copyOf(tables.rows), List.copyOf(tables.quotes));
  }

  /// Reads rows from a place in the text up to the next quotation mark that swallows rows, which is
  /// mended. Gives the place to go on from: the beginning of that row, or the end.
  private int parse(int from) {
    var reader = new CharArrayReader(text, from, text.length - from);
    try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      for (CSVRecord row : parser) {
        width = Math.max(width, row.size());
        int start = from + (int) row.getCharacterPosition();
        Optional<Cell> swallower = mend(row, start);
        if (swallower.isPresent()) {
          quotes.add(swallower.get());
          return start;
        }
        rows.add(row.stream().map(c -> c.replace(LITERAL_QUOTE, '"')).toList());
      }
      return text.length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes an ordinary character of a row's first quotation mark that swallows rows, if there is
  /// one.
  private Optional<Cell> mend(CSVRecord row, int start) {
    if (row.stream().noneMatch(cell -> cell.indexOf('\n') >= 0)) {
      return Optional.empty();
    }
    int at = start;
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i).indexOf('\n') >= 0 && swallows(at, row.get(i))) {
        text[at] = LITERAL_QUOTE;
        return Optional.of(new Cell(rows.size() + 1, i + 1));
      }
      at = nextCell(at);
    }
    return Optional.empty();
  }

  /// Whether a cell with line breaks is really the rest of the file, or whole rows of it: its
  /// quotation never ends, ends in the middle of something, or holds lines that look like rows.
  private boolean swallows(int quote, String cell) {
    int after = endOfQuoted(quote) + 1;
    if (after >= text.length || !endsCell(text[after])) {
      return true;
    }
    return cell.lines().skip(1).anyMatch(line -> count(line, separator) >= Math.max(2, width - 1));
  }

  private int nextCell(int cell) {
    int at = text[cell] == '"' ? endOfQuoted(cell) + 1 : cell;
    while (at < text.length && !endsCell(text[at])) {
      at++;
    }
    return at + 1;
  }

  private boolean endsCell(char c) {
    return c == separator || c == '\n';
  }

  /// The place of the mark that ends a quotation, or the text's length if none does.
  private int endOfQuoted(int from) {
    int at = from + 1;
    while (at < text.length) {
      if (text[at] == '"') {
        if (at + 1 >= text.length || text[at + 1] != '"') {
          return at;
        }
        at++;
      }
      at++;
    }
    return text.length;
  }

  // --- the separator

  /// The separator that makes most headings of a line; of equals the one that there is most of.
  private static char separator(String text, Predicate<String> heading) {
    return SEPARATORS.stream()
        .max(
            Comparator.comparingLong((Character s) -> headings(text, s, heading))
                .thenComparingLong(s -> outsideQuotations(text, s))
                .thenComparingInt(s -> -SEPARATORS.indexOf(s)))
        .orElseThrow();
  }

  private static long headings(String text, char separator, Predicate<String> heading) {
    return text.lines()
        .limit(TELLING_LINES)
        .mapToLong(line ->
            Arrays.stream(line.split(Pattern.quote("" + separator))).filter(heading).count())
        .max()
        .orElse(0);
  }

  private static long outsideQuotations(String text, char separator) {
    long count = 0;
    int lines = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length() && lines < TELLING_LINES; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        count += c == separator ? 1 : 0;
        lines += c == '\n' ? 1 : 0;
      }
    }
    return count;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
