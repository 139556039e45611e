package se.ktp.typeset;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Short texts that papers say again and again, such as labels and heads of columns: each is shaped
/// once for its look. Not for several threads.
final class Repeated {
  /// Longer texts are seldom said twice.
  private static final int LONGEST = 30;

  /// So many texts are kept, those that are met first.
  private static final int MOST = 3000;

  /// By language and style; a style is always the same object, see [Cascade].
  private final Map<String, Map<TextStyle, Map<String, Shaped>>> known = new HashMap<>();

  private int count;

  Shaped shaped(String text, TextStyle style, String language, Supplier<Shaped> shaping) {
    if (text.length() > LONGEST || !Characters.isSimple(text)) {
      return shaping.get();
    }
    Map<String, Shaped> alike =
        known
            .computeIfAbsent(language, _ -> new IdentityHashMap<>())
            .computeIfAbsent(style, _ -> new HashMap<>());
    Shaped shaped = alike.get(text);
    if (shaped == null) {
      shaped = shaping.get();
      if (count < MOST) {
        count++;
        alike.put(text, shaped);
      }
    }
    return shaped;
  }
}
