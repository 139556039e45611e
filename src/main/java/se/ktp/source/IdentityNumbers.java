package se.ktp.source;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Swedish personal identity numbers and co-ordination numbers in texts: finds and masks them.
///
/// A number counts only if its date exists (60 is added to the day of a co-ordination number) and
/// its check digit is right (Luhn's sum over the last ten digits). The numbers of organisations
/// have no such date: their third digit is 2 or more. Blanks or a mark may part the date from the
/// last four digits, and year, month and day from each other; characters that are not seen hide
/// nothing.
public final class IdentityNumbers {
  private static final String DASHES =
      "-+\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0b\uff0d";
  private static final String MARKS = "/.:_\uff0f\uff0e\uff1a";

  /// Digits of a number that begins with its century, and of one that does not.
  private static final int WITH_CENTURY = 12;

  private static final int WITHOUT_CENTURY = 10;

  private IdentityNumbers() {}

  /// A number found in a text.
  ///
  /// @param start of the number in the text, in UTF-16 units
  /// @param separated whether a dash or a plus stands before the last four digits; without one it
  ///   may be a number of another kind that passes the check by chance
  public record Hit(int start, int end, boolean separated) {}

  /// Every number in the text, in order.
  public static List<Hit> find(String text) {
    if (!mayHold(text)) {
      return List.of();
    }
    var hits = new ArrayList<Hit>();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean digit = isDigit(text.charAt(i));
      if (digit && !inside) {
        Hit hit = hit(text, i);
        if (hit != null) {
          hits.add(hit);
          i = hit.end() - 1;
        }
      }
      inside = digit || (inside && isUnseen(text.charAt(i)));
    }
    return List.copyOf(hits);
  }

  /// The text with the last four digits of every number as asterisks; as long as before.
  public static String mask(String text) {
    List<Hit> hits = find(text);
    if (hits.isEmpty()) {
      return text;
    }
    var masked = new StringBuilder(text);
    for (Hit hit : hits) {
      int left = 4;
      for (int i = hit.end() - 1; left > 0; i--) {
        if (isDigit(text.charAt(i))) {
          masked.setCharAt(i, '*');
          left--;
        }
      }
    }
    return masked.toString();
  }

  /// Most texts have no ten digits; they need no closer look.
  private static boolean mayHold(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i)) && ++digits == WITHOUT_CENTURY) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c > 0x7f && Character.isDigit(c));
  }

  /// Characters that take no room: soft hyphens, joiners, marks of direction.
  private static boolean isUnseen(char c) {
    return Character.getType(c) == Character.FORMAT || (Character.isISOControl(c) && !isBlank(c));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  // --- one number

  private static @Nullable Hit hit(String text, int start) {
    Hit hit = hit(text, start, WITH_CENTURY);
    return hit == null ? hit(text, start, WITHOUT_CENTURY) : hit;
  }

  /// The number of so many digits that begins at a digit.
  private static @Nullable Hit hit(String text, int start, int length) {
    var digits = new StringBuilder();
    var gaps = new ArrayList<Gap>();
    int at = start;
    while (true) {
      digits.append(Character.digit(text.charAt(at), 10));
      Gap gap = Gap.after(text, at);
      int left = length - digits.length();
      if (left == 0) {
        return !gap.isNone() && isNumber(digits, gaps) && !isYear(digits, gap, text)
            ? new Hit(start, at + 1, gaps.getLast().isDash())
            : null;
      }
      if (!gap.leadsOn()) {
        return null;
      }
      if (left == 8 || left == 6 || left == 4) {
        gaps.add(gap);
      } else if (!gap.isNone()) {
        return null;
      }
      at = gap.end();
    }
  }

  /// What stands between a digit and the next.
  ///
  /// @param kind a mark, a blank, nothing, or what parts numbers
  /// @param end where the next digit stands
  private record Gap(char kind, int end) {
    private static final char NONE = '0';
    private static final char BLANK = ' ';
    private static final char DASH = '-';
    private static final char OTHER = 'x';

    static Gap after(String text, int digit) {
      char kind = NONE;
      int lines = 0;
      for (int i = digit + 1; i < text.length(); i++) {
        char c = text.charAt(i);
        if (isDigit(c)) {
          return new Gap(kind, i);
        }
        if (isUnseen(c)) {
          continue;
        }
        boolean mark = kind != NONE && kind != BLANK;
        if (isBlank(c)) {
          lines += isLineBreak(c) && !(c == '\n' && text.charAt(i - 1) == '\r') ? 1 : 0;
          kind = mark ? kind : BLANK;
        } else if (!mark && (DASHES.indexOf(c) >= 0 || MARKS.indexOf(c) >= 0)) {
          kind = DASHES.indexOf(c) >= 0 ? DASH : c;
        } else {
          return new Gap(OTHER, i);
        }
        if (lines > 1) {
          return new Gap(OTHER, i);
        }
      }
      return new Gap(OTHER, text.length());
    }

    boolean leadsOn() {
      return kind != OTHER;
    }

    boolean isNone() {
      return kind == NONE;
    }

    boolean isDash() {
      return kind == DASH;
    }
  }

  /// @param gaps after the year, the month and the day
  private static boolean isNumber(StringBuilder digits, List<Gap> gaps) {
    String ten = digits.substring(digits.length() - WITHOUT_CENTURY);
    if (gaps.get(0).kind() != gaps.get(1).kind() || !luhn(ten)) {
      return false;
    }
    int year = Integer.parseInt(ten, 0, 2, 10);
    int month = Integer.parseInt(ten, 2, 4, 10);
    int day = Integer.parseInt(ten, 4, 6, 10);
    int dayOfMonth = day > 60 ? day - 60 : day;
    if (digits.length() == WITH_CENTURY) {
      int full = Integer.parseInt(digits, 0, 4, 10);
      return full >= 1800 && full < 2100 && exists(full, month, dayOfMonth);
    }
    return exists(1900 + year, month, dayOfMonth) || exists(2000 + year, month, dayOfMonth);
  }

  /// Whether the last four digits are the year of a date that follows: 2010-06-30 2010-11-30.
  private static boolean isYear(StringBuilder digits, Gap next, String text) {
    int century = Integer.parseInt(digits, digits.length() - 4, digits.length() - 2, 10);
    int end = next.end() + 2;
    if ((century != 19 && century != 20) || !next.leadsOn() || end > text.length()) {
      return false;
    }
    String month = text.substring(next.end(), end);
    return next.kind() != Gap.BLANK
        && month.matches("0[1-9]|1[0-2]")
        && Gap.after(text, end - 1).kind() == next.kind();
  }

  private static boolean exists(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
  }
}
