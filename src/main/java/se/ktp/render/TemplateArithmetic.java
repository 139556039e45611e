package se.ktp.render;

import freemarker.core.ArithmeticEngine;
import freemarker.template.TemplateException;

/// Reckons in templates as FreeMarker does, but with whole numbers as what they are.
///
/// FreeMarker makes decimals of all numbers, and to make the first one takes Java twelve
/// milliseconds, which is much of a single paper; templates count lines and columns only.
final class TemplateArithmetic extends ArithmeticEngine {
  /// Digits that an `int` holds for certain.
  private static final int DIGITS = 9;

  @Override
  public int compareNumbers(Number first, Number second) throws TemplateException {
    return first instanceof Integer a && second instanceof Integer b
        ? Integer.compare(a, b)
        : BIGDECIMAL_ENGINE.compareNumbers(first, second);
  }

  @Override
  public Number add(Number first, Number second) throws TemplateException {
    return first instanceof Integer a && second instanceof Integer b && isInt((long) a + b)
        ? a + b
        : BIGDECIMAL_ENGINE.add(first, second);
  }

  @Override
  public Number subtract(Number first, Number second) throws TemplateException {
    return first instanceof Integer a && second instanceof Integer b && isInt((long) a - b)
        ? a - b
        : BIGDECIMAL_ENGINE.subtract(first, second);
  }

  @Override
  public Number multiply(Number first, Number second) throws TemplateException {
    return first instanceof Integer a && second instanceof Integer b && isInt((long) a * b)
        ? a * b
        : BIGDECIMAL_ENGINE.multiply(first, second);
  }

  @Override
  public Number divide(Number first, Number second) throws TemplateException {
    return BIGDECIMAL_ENGINE.divide(first, second);
  }

  @Override
  public Number modulus(Number first, Number second) throws TemplateException {
    return first instanceof Integer a && second instanceof Integer b && b != 0
        ? a % b
        : BIGDECIMAL_ENGINE.modulus(first, second);
  }

  @Override
  public Number toNumber(String text) {
    return isWhole(text) ? (Number) Integer.valueOf(text) : BIGDECIMAL_ENGINE.toNumber(text);
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= DIGITS;
  }

  private static boolean isInt(long number) {
    return number == (int) number;
  }
}
