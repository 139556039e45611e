package se.ktp.model;

import java.util.List;
import java.util.OptionalInt;

/// What a text says of an activity's place in the order of priority.
///
/// @param folded the number that it is, else its words, as two are compared
public record Priority(String folded) {
  /// What people put before the number.
  private static final List<String> BEFORE =
      List.of("prioritet", "prioritering", "priority", "prio", "nummer", "number", "nr", "no", "#");

  /// Nobody has more activities than a number of so many digits.
  private static final int LONGEST = 6;

  /// The number that a text is: "1", "1.", "01", "prio 1", "nr 1)"; none if it is more than that.
  public static OptionalInt number(String written) {
    String text = Texts.folded(written);
    for (String word : BEFORE) {
      if (text.startsWith(word)) {
        text = text.substring(word.length());
        break;
      }
    }
    int from = 0;
    int to = text.length();
    while (from < to && " .:".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " .:)".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    if (from == to || to - from > LONGEST) {
      return OptionalInt.empty();
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(Integer.parseInt(text, from, to, 10));
  }

  public static Priority of(String written) {
    OptionalInt number = number(written);
    return new Priority(
        number.isPresent() ? String.valueOf(number.getAsInt()) : Texts.folded(written));
  }
}
