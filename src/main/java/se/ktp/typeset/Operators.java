package se.ktp.typeset;

import org.openpdf.text.pdf.ByteBuffer;

/// Writes numbers and operators as a page's content has them, straight into its bytes: a page has
/// thousands of them.
record Operators(ByteBuffer content) {
  /// The most characters of a number with its sign, point, two decimals and the blank after it.
  private static final int LONGEST = 24;

  /// A length with at most two decimals as [Svg#number] writes it, and a blank.
  Operators number(double value) {
    long hundredths = Math.round(value * 100);
    long left = Math.abs(hundredths);
    byte[] digits = new byte[LONGEST];
    int at = LONGEST;
    digits[--at] = ' ';
    if (left % 100 != 0) {
      if (left % 10 != 0) {
        digits[--at] = digit(left);
      }
      digits[--at] = digit(left / 10);
      digits[--at] = '.';
    }
    left /= 100;
    do {
      digits[--at] = digit(left);
      left /= 10;
    } while (left > 0);
    if (hundredths < 0) {
      digits[--at] = '-';
    }
    content.append(digits, at, LONGEST - at);
    return this;
  }

  private static byte digit(long number) {
    return (byte) ('0' + number % 10);
  }

  Operators text(String text) {
    content.append(text);
    return this;
  }

  /// A part of a colour from 0 to 1, with the three decimals that tell all 256 apart, and a blank.
  private Operators part(int value) {
    int thousandths = Math.round(value * 1000 / 255f);
    return text(
        switch (thousandths) {
          case 0 -> "0 ";
          case 1000 -> "1 ";
          default ->
              "0." + (thousandths < 10 ? "00" : thousandths < 100 ? "0" : "") + thousandths + ' ';
        });
  }

  Operators colour(Colour colour) {
    return part(colour.red()).part(colour.green()).part(colour.blue());
  }
}
