package se.ktp.render;

import java.util.Locale;

/// Makes a text legal XML: a character that XML forbids stands as its number in brackets, so that
/// it is seen and stops nothing.
final class XmlText {
  private XmlText() {}

  static String legal(String text) {
    int odd = firstOdd(text, 0);
    if (odd < 0) {
      return text;
    }
    var out = new StringBuilder(text.length() + 16);
    int from = 0;
    while (odd >= 0) {
      out.append(text, from, odd)
          .append(String.format(Locale.ROOT, "[U+%04X]", (int) text.charAt(odd)));
      from = odd + 1;
      odd = firstOdd(text, from);
    }
    return out.append(text, from, text.length()).toString();
  }

  private static int firstOdd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < Character.MIN_SURROGATE) {
        continue; // as nearly all are
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if ((c < ' ' && c != '\n' && c != '\r' && c != '\t')
          || Character.isSurrogate(c)
          || c >= '\ufffe') {
        return i;
      }
    }
    return -1;
  }
}
