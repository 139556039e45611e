package se.ktp.read;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.model.Texts;

/// Numbers and amounts as people write them in Sweden, read whole or not at all.
final class Amounts {
  /// Digits in groups of three by blanks or points (a decimal fraction begins with 0), or in one
  /// row.
  private static final Pattern NUMBER =
      Pattern.compile(
          "([-\u2212+])?(\\d{1,3}(?: \\d{3})+|[1-9]\\d{0,2}(?:\\.\\d{3})+(?![.\\d])|\\d+)"
              + "(?:[,.](\\d+|-))?");

  private static final Pattern UNIT =
      Pattern.compile("(:-|:–|kr|kr\\.|kronor|sek|tkr|kkr|mnkr|mkr|miljoner|miljoner kr)?");

  /// Nobody writes a number that is longer than this.
  private static final int LONGEST = 50;

  private Amounts() {}

  /// An amount in hundredths of the currency: "420 000", "420 000:-", "25 tkr", "1,8 mnkr".
  static Optional<Long> hundredths(String written) {
    String text = tidy(written);
    Matcher number = NUMBER.matcher(text);
    if (!number.lookingAt()) {
      return Optional.empty();
    }
    String unit = text.substring(number.end()).strip();
    if (!UNIT.matcher(unit).matches()) {
      return Optional.empty();
    }
    int places =
        switch (unit) {
          case "tkr", "kkr" -> 3;
          case "mnkr", "mkr", "miljoner", "miljoner kr" -> 6;
          default -> 0;
        };
    if (places == 0 && mayBeThousands(number, "\\d{3}")) {
      return Optional.empty();
    }
    BigDecimal value = value(number).movePointRight(places + 2);
    try {
      return Optional.of(value.longValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /// A plain number, perhaps with a percent sign: "1 379", "41,9 %".
  static Optional<BigDecimal> number(String written) {
    String text = tidy(written);
    Matcher number =
        NUMBER.matcher(text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text);
    return number.matches() && !mayBeThousands(number, "000")
        ? Optional.of(value(number))
        : Optional.empty();
  }

  /// Whether a comma with certain digits after it may part thousands, as in English: "300,000".
  private static boolean mayBeThousands(Matcher number, String decimals) {
    return number.group().matches("\\D?[1-9]\\d{0,2}," + decimals);
  }

  /// The text with ordinary blanks; nothing of one that is too long.
  private static String tidy(String written) {
    return written.length() > LONGEST ? "" : Texts.blanksFolded(written).toLowerCase(Locale.ROOT);
  }

  private static BigDecimal value(Matcher number) {
    String whole = number.group(2).replaceAll("[ .]", "");
    String decimals = number.group(3);
    boolean fraction = decimals != null && !decimals.equals("-");
    var value = new BigDecimal(fraction ? whole + "." + decimals : whole);
    String sign = number.group(1);
    return sign == null || sign.equals("+") ? value : value.negate();
  }
}
