package se.ktp.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A follow-up's month.
public record Period(YearMonth month) implements Comparable<Period> {
  private static final Pattern CODE = Pattern.compile("(\\d{4})-?(\\d{2})");

  public static Period of(int year, int month) {
    return new Period(YearMonth.of(year, month));
  }

  /// Reads `2010-06` or `201006`.
  public static Optional<Period> parse(String text) {
    Matcher matcher = CODE.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// `2010-06`.
  public String code() {
    return month.toString();
  }

  public LocalDate lastDay() {
    return month.atEndOfMonth();
  }

  @Override
  public int compareTo(Period other) {
    return month.compareTo(other.month);
  }

  @Override
  public String toString() {
    return code();
  }
}
