package se.ktp.typeset;

import java.util.Map;

/// The page numbers that a text can refer to, as far as they are known.
///
/// A body's own numbers are known when it has been laid out once; it is then laid out again, and
/// again if that moved something.
///
/// @param current the page that is being set; 0 in the body
/// @param last how many there are
/// @param ids the page on which each id is found
record PageNumbers(int current, int last, Map<String, Integer> ids) {
  /// Before anything has been laid out.
  static final PageNumbers UNKNOWN = new PageNumbers(0, 0, Map.of());

  PageNumbers on(int page) {
    return new PageNumbers(page, last, ids);
  }

  String of(Inline.Target target) {
    int number =
        switch (target) {
          case Inline.Target.This() -> current;
          case Inline.Target.Last() -> last;
          case Inline.Target.Of(String id) -> ids.getOrDefault(id, 0);
        };
    return String.valueOf(number);
  }
}
