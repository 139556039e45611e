package se.ktp.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.ktp.model.Texts;

/// How a workbook wants a number to be shown: as a number, a share, an amount, a day or a time.
///
/// Days are shown as ISO writes them, whatever order the workbook prefers; else numbers look as in
/// a Swedish Excel. A colour or a filling of the cell's width is no part of the text.
final class CellFormat {
  private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  /// 31 December 9999.
  private static final long LAST_DAY = 2_958_465;

  /// Days from the beginning of 1900 to that of 1904, as Excel counts.
  private static final int TO_1904 = 1462;

  /// No number of Excel's has digits further from the point.
  private static final int FURTHEST_PLACE = 400;

  private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");
  private static final Pattern COLOUR_OR_CONDITION = Pattern.compile("[^$].*");

  private static final CellFormat GENERAL = new CellFormat(List.of());

  /// What a format says for positive numbers, negative ones, and zero.
  private final List<Section> sections;

  private CellFormat(List<Section> sections) {
    this.sections = sections;
  }

  /// @param id the number of a format that Excel has built in, or of one of the workbook's own
  /// @param code the format, if the workbook tells it
  static CellFormat of(@Nullable Integer id, @Nullable String code) {
    String known = code == null ? builtIn(id == null ? 0 : id) : code;
    return known.isEmpty() || known.length() > 255 ? GENERAL : new CellFormat(sections(known));
  }

  /// The formats of East Asia have no code of their own in the file; all are days or times.
  private static String builtIn(int id) {
    if (id == 32 || id == 33) {
      return "h:mm";
    }
    return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "yyyy-mm-dd" : "";
  }

  String shown(BigDecimal number, boolean from1904) {
    boolean negative = number.signum() < 0;
    if (sections.isEmpty() || Math.abs((long) number.scale()) > FURTHEST_PLACE) {
      return general(number);
    }
    Section first = sections.getFirst();
    if (first.isTime()) {
      return time(first, number, from1904);
    }
    if (sections.size() > 1 && negative && sections.stream().noneMatch(Section::conditional)) {
      return negative(sections.get(1), number.negate());
    }
    boolean zero = sections.size() > 2 && number.signum() == 0;
    // A dash for zero, as in accounts, is told as the zero that it is; nothing at all stays so.
    Section section = zero && !sections.get(2).isDash() ? sections.get(2) : first;
    String shown = section.shown(number.abs());
    return negative && shown.chars().anyMatch(c -> c >= '1' && c <= '9') ? "-" + shown : shown;
  }

  /// Negative numbers in brackets or in red have no minus of their own.
  private static String negative(Section section, BigDecimal number) {
    String shown = section.shown(number);
    boolean brackets = shown.startsWith("(") && shown.endsWith(")");
    if (brackets) {
      return "-" + Texts.stripped(shown.substring(1, shown.length() - 1));
    }
    return section.coloured() && !shown.startsWith("-")
        ? "-" + shown
        : shown.replaceFirst("^- ", "-");
  }

  /// A number without a format: what fifteen digits hold of it, so that no trace of binary
  /// fractions is left.
  private static String general(BigDecimal number) {
    BigDecimal rounded = number.round(PRECISION).stripTrailingZeros();
    long exponent = (long) rounded.precision() - rounded.scale() - 1;
    String text =
        rounded.signum() == 0
            ? "0"
            : Math.abs(exponent) > 20 ? rounded.toString() : rounded.toPlainString();
    return text.replace('.', ',');
  }

  // --- days and times

  private static String time(Section format, BigDecimal number, boolean from1904) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) >= 0) {
      return general(number); // Excel shows a row of #
    }
    long seconds =
        number.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
    if (format.has(Kind.ELAPSED)) {
      return elapsed(format, seconds);
    }
    long day = seconds / 86_400 + (from1904 ? TO_1904 : 0);
    int ofDay = (int) (seconds % 86_400);
    boolean date = format.has(Kind.DAY) || format.has(Kind.MONTH) || format.has(Kind.YEAR);
    boolean clock = format.has(Kind.HOUR) || format.has(Kind.MINUTE) || format.has(Kind.SECOND);
    if (!date || (clock && day == 0)) {
      return clock(ofDay);
    }
    String iso = iso(day);
    if (!format.has(Kind.DAY)) {
      return format.has(Kind.MONTH) ? iso.substring(0, 7) : iso.substring(0, 4);
    }
    return clock && ofDay > 0 ? iso + " " + clock(ofDay) : iso;
  }

  private static String clock(int seconds) {
    String minutes = String.format(Locale.ROOT, "%02d:%02d", seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0
        ? minutes
        : minutes + String.format(Locale.ROOT, ":%02d", seconds % 60);
  }

  private static String elapsed(Section format, long seconds) {
    String unit = format.first(Kind.ELAPSED).toLowerCase(Locale.ROOT);
    return switch (unit.charAt(0)) {
      case 'h' ->
          String.format(Locale.ROOT, "%s:%02d", seconds / 3600, seconds / 60 % 60)
              + (format.has(Kind.SECOND) ? String.format(Locale.ROOT, ":%02d", seconds % 60) : "");
      case 'm' ->
          seconds / 60
              + (format.has(Kind.SECOND) ? String.format(Locale.ROOT, ":%02d", seconds % 60) : "");
      default -> String.valueOf(seconds);
    };
  }

  /// Excel believes that 1900 was a leap year, and shows a day 0.
  private static String iso(long day) {
    if (day == 0) {
      return "1900-01-00";
    }
    if (day == 60) {
      return "1900-02-29";
    }
    return LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day).toString();
  }

  // --- the code of a format

  private enum Kind {
    LITERAL,
    /// `0`, `#` or `?`
    DIGIT,
    POINT,
    COMMA,
    PERCENT,
    EXPONENT,
    SLASH,
    GENERAL,
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    ELAPSED
  }

  private record Token(Kind kind, String text) {}

  private static List<Section> sections(String code) {
    var sections = new ArrayList<Section>();
    var tokens = new ArrayList<Token>();
    boolean coloured = false;
    boolean conditional = false;
    int at = 0;
    while (at < code.length()) {
      char c = code.charAt(at);
      int end = at + 1;
      switch (c) {
        case ';' -> {
          sections.add(Section.of(tokens, coloured, conditional));
          tokens.clear();
          coloured = false;
          conditional = false;
        }
        case '"' -> {
          end = after('"', code, at + 1);
          tokens.add(new Token(Kind.LITERAL, inside(code, at, end, '"')));
        }
        case '\\', '!' -> {
          end = Math.min(at + 2, code.length());
          tokens.add(new Token(Kind.LITERAL, code.substring(at + 1, end)));
        }
        case '_', '*' -> {
          end = Math.min(at + 2, code.length());
          tokens.add(new Token(Kind.LITERAL, " "));
        }
        case '[' -> {
          end = after(']', code, at + 1);
          String inside = inside(code, at, end, ']');
          if (ELAPSED.matcher(inside).matches()) {
            tokens.add(new Token(Kind.ELAPSED, inside));
          } else if (inside.startsWith("$")) {
            // [$kr-41D]: a currency and a language
            tokens.add(new Token(Kind.LITERAL, inside.substring(1).replaceFirst("-.*", "")));
          } else if (COLOUR_OR_CONDITION.matcher(inside).matches()) {
            boolean condition = "<>=".indexOf(inside.charAt(0)) >= 0;
            conditional |= condition;
            coloured |= !condition;
          }
        }
        default -> end = word(code, at, tokens);
      }
      at = end;
    }
    sections.add(Section.of(tokens, coloured, conditional));
    return sections;
  }

  private static int after(char closing, String code, int from) {
    int found = code.indexOf(closing, from);
    return found < 0 ? code.length() : found + 1;
  }

  private static String inside(String code, int from, int end, char closing) {
    boolean closed = end - 1 > from && code.charAt(end - 1) == closing;
    return code.substring(from + 1, closed ? end - 1 : end);
  }

  /// Letters and signs outside quotation marks. Gives the place after them.
  private static int word(String code, int at, List<Token> tokens) {
    for (String general : List.of("General", "Standard", "G/Allmänt", "Allmänt")) {
      if (code.regionMatches(true, at, general, 0, general.length())) {
        tokens.add(new Token(Kind.GENERAL, general));
        return at + general.length();
      }
    }
    for (String half : List.of("AM/PM", "A/P", "FM/EM")) {
      if (code.regionMatches(true, at, half, 0, half.length())) {
        return at + half.length(); // the day has 24 hours here
      }
    }
    char c = code.charAt(at);
    int end = at + 1;
    while (Character.isLetter(c)
        && end < code.length()
        && Character.toLowerCase(code.charAt(end)) == Character.toLowerCase(c)) {
      end++;
    }
    boolean exponent =
        (c == 'E' || c == 'e') && end < code.length() && "+-".indexOf(code.charAt(end)) >= 0;
    Kind kind =
        switch (Character.toLowerCase(c)) {
          case '0', '#', '?' -> Kind.DIGIT;
          case '.' -> Kind.POINT;
          case ',' -> Kind.COMMA;
          case '%' -> Kind.PERCENT;
          case '/' -> Kind.SLASH;
          case 'y', 'å' -> Kind.YEAR;
          case 'e' -> exponent ? Kind.EXPONENT : Kind.YEAR;
          case 'm' -> Kind.MONTH;
          case 'd' -> Kind.DAY;
          case 'h', 't' -> Kind.HOUR;
          case 's' -> Kind.SECOND;
          case '@' -> Kind.GENERAL;
          default -> Kind.LITERAL;
        };
    tokens.add(new Token(kind, code.substring(at, end)));
    return end;
  }

  /// A part of a format, between semicolons.
  private record Section(List<Token> tokens, boolean coloured, boolean conditional) {
    private static Section of(List<Token> tokens, boolean coloured, boolean conditional) {
      return new Section(withMinutes(tokens), coloured, conditional);
    }

    /// An m beside hours or seconds means minutes, else a month.
    private static List<Token> withMinutes(List<Token> tokens) {
      var told = new ArrayList<Token>();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        boolean minute =
            token.kind() == Kind.MONTH
                && (beside(tokens, i, -1, Kind.HOUR)
                    || beside(tokens, i, -1, Kind.ELAPSED)
                    || beside(tokens, i, 1, Kind.SECOND));
        told.add(minute ? new Token(Kind.MINUTE, token.text()) : token);
      }
      return told;
    }

    private static boolean beside(List<Token> tokens, int from, int step, Kind wanted) {
      for (int i = from + step; i >= 0 && i < tokens.size(); i += step) {
        switch (tokens.get(i).kind()) {
          case YEAR, MONTH, DAY, HOUR, MINUTE, SECOND, ELAPSED -> {
            return tokens.get(i).kind() == wanted;
          }
          default -> {
            // Signs between them.
          }
        }
      }
      return false;
    }

    private boolean has(Kind kind) {
      return tokens.stream().anyMatch(t -> t.kind() == kind);
    }

    private String first(Kind kind) {
      return tokens.stream().filter(t -> t.kind() == kind).findFirst().orElseThrow().text();
    }

    private boolean isTime() {
      boolean time =
          has(Kind.YEAR)
              || has(Kind.MONTH)
              || has(Kind.DAY)
              || has(Kind.HOUR)
              || has(Kind.MINUTE)
              || has(Kind.SECOND)
              || has(Kind.ELAPSED);
      // Digits are found beside them as parts of a second only.
      return time && (!has(Kind.DIGIT) || has(Kind.SECOND)) && !has(Kind.GENERAL);
    }

    /// Whether it shows a dash where a number would be.
    private boolean isDash() {
      return tokens.stream().noneMatch(t -> t.kind() == Kind.DIGIT && !t.text().equals("?"))
          && tokens.stream().anyMatch(t -> t.text().strip().matches("[-–—]"));
    }

    // --- numbers

    private String shown(BigDecimal number) {
      var text = new StringBuilder();
      if (has(Kind.GENERAL)) {
        tokens.forEach(t -> text.append(t.kind() == Kind.GENERAL ? general(number) : t.text()));
        return Texts.blanksFolded(text.toString());
      }
      boolean fraction = has(Kind.SLASH) && has(Kind.DIGIT);
      if (fraction || has(Kind.EXPONENT) || number.precision() - number.scale() > 20) {
        return general(number);
      }
      int point = point();
      String[] digits = digits(number, point);
      boolean grouped = grouped(point);
      for (int i = tokens.size() - 1, left = digits[0].length(), count = 0; i >= 0; i--) {
        Token token = tokens.get(i);
        if (i < point && token.kind() == Kind.DIGIT) {
          boolean last = i == firstDigit();
          do {
            if (left > 0) {
              text.insert(0, (grouped && count > 0 && count % 3 == 0 ? " " : ""));
              text.insert(0, digits[0].charAt(--left));
              count++;
            }
          } while (last && left > 0);
        } else if (i == point) {
          text.insert(0, digits[1].isEmpty() ? "" : "," + digits[1]);
        } else if (token.kind() == Kind.PERCENT) {
          text.insert(0, " %");
        } else if (token.kind() != Kind.DIGIT && token.kind() != Kind.COMMA) {
          text.insert(0, token.text());
        }
      }
      return Texts.blanksFolded(text.toString());
    }

    /// Which token is the decimal point; past the end if there is none.
    private int point() {
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).kind() == Kind.POINT) {
          return i;
        }
      }
      return tokens.size();
    }

    private int firstDigit() {
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).kind() == Kind.DIGIT) {
          return i;
        }
      }
      return -1;
    }

    /// The digits before and after the point, as many as there are places for.
    private String[] digits(BigDecimal number, int point) {
      int percents = (int) tokens.stream().filter(t -> t.kind() == Kind.PERCENT).count();
      BigDecimal scaled =
          number.round(PRECISION).movePointRight(2 * percents).movePointLeft(3 * thousands());
      int most = places(point, tokens.size(), "0#?");
      int least = places(point, tokens.size(), "0");
      String plain = scaled.setScale(most, RoundingMode.HALF_UP).toPlainString();
      int dot = plain.indexOf('.');
      String whole = dot < 0 ? plain : plain.substring(0, dot);
      String part = dot < 0 ? "" : plain.substring(dot + 1);
      while (part.length() > least && part.endsWith("0")) {
        part = part.substring(0, part.length() - 1);
      }
      int width = places(0, point, "0");
      whole = whole.equals("0") ? "" : whole;
      return new String[] {"0".repeat(Math.max(0, width - whole.length())) + whole, part};
    }

    private int places(int from, int to, String signs) {
      return (int)
          tokens.subList(from, to).stream()
              .filter(t -> t.kind() == Kind.DIGIT && signs.contains(t.text()))
              .count();
    }

    /// A comma between places for digits groups them.
    private boolean grouped(int point) {
      boolean comma = false;
      boolean digit = false;
      for (Token token : tokens.subList(0, point)) {
        if (token.kind() == Kind.DIGIT && comma) {
          return true;
        }
        digit |= token.kind() == Kind.DIGIT;
        comma |= digit && token.kind() == Kind.COMMA;
      }
      return false;
    }

    /// Each comma right after the last place for a digit leaves out a thousand.
    private int thousands() {
      int commas = 0;
      for (int i = tokens.size() - 1; i >= 0 && tokens.get(i).kind() != Kind.DIGIT; i--) {
        commas += tokens.get(i).kind() == Kind.COMMA ? 1 : 0;
      }
      return firstDigit() >= 0 ? commas : 0;
    }
  }
}
