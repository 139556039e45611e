package se.ktp.source;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Swedish personal identity numbers and co-ordination numbers in texts: finds and masks them.
///
/// A number counts only if its date exists (60 is added to the day of a co-ordination number) and
/// its check digit is right (Luhn's sum over the last ten digits). The numbers of organisations
/// have no such date: their third digit is 2 or more.
public final class IdentityNumbers {
  private static final String BLANK = "[ \u00a0\u2009\u202f]";
  private static final String DASH = "[-+\u2010-\u2015\u2212]";
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<!\\d)(\\d{2})?(\\d{2})(\\d{2})(\\d{2})"
              + ("(?:" + BLANK + "?(" + DASH + ")" + BLANK + "?|" + BLANK + ")?")
              + "(\\d{4})(?!\\d)");

  private IdentityNumbers() {}

  /// A number found in a text.
  ///
  /// @param start of the number in the text, in UTF-16 units
  /// @param separated whether it is written with a separator; without one it may be a number of
  ///   another kind that passes the check by chance
  public record Hit(int start, int end, boolean separated) {}

  /// Every number in the text, in order.
  public static List<Hit> find(String text) {
    if (!mayHold(text)) {
      return List.of();
    }
    var hits = new ArrayList<Hit>();
    Matcher matcher = CANDIDATE.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      if (isNumber(matcher)) {
        hits.add(new Hit(matcher.start(), matcher.end(), matcher.group(5) != null));
        from = matcher.end();
      } else {
        from = matcher.start() + 1;
      }
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
      masked.replace(hit.end() - 4, hit.end(), "****");
    }
    return masked.toString();
  }

  /// Most texts have no six digits in a row; they need no closer look.
  private static boolean mayHold(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits == 6) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(Matcher matcher) {
    String century = matcher.group(1);
    String ten = matcher.group(2) + matcher.group(3) + matcher.group(4) + matcher.group(6);
    int year = Integer.parseInt(matcher.group(2));
    int month = Integer.parseInt(matcher.group(3));
    int day = Integer.parseInt(matcher.group(4));
    if (!luhn(ten)) {
      return false;
    }
    int dayOfMonth = day > 60 ? day - 60 : day;
    if (century != null) {
      int full = Integer.parseInt(century + matcher.group(2));
      return full >= 1800 && full < 2100 && exists(full, month, dayOfMonth);
    }
    return exists(1900 + year, month, dayOfMonth) || exists(2000 + year, month, dayOfMonth);
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
