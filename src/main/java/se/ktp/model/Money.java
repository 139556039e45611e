package se.ktp.model;

/// Amounts of money as Swedish papers print them.
public final class Money {
  private static final char HARD_BLANK = '\u00a0';

  private Money() {}

  /// `1 161 000 kr`, with hard blanks; hundredths are shown only where there are any.
  ///
  /// @param hundredths of the currency
  public static String kronor(long hundredths) {
    return number(hundredths) + HARD_BLANK + "kr";
  }

  /// `1 161 000`, `75,50`.
  public static String number(long hundredths) {
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    String sign = hundredths < 0 ? "\u2212" : "";
    return sign + grouped(whole) + (rest == 0 ? "" : rest < 10 ? ",0" + rest : "," + rest);
  }

  /// Digits in groups of three, from the right.
  private static String grouped(long whole) {
    var digits = new StringBuilder(Long.toString(whole));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, HARD_BLANK);
    }
    return digits.toString();
  }
}
