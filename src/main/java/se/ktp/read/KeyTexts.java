package se.ktp.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import se.ktp.diagnostic.Phrase;

/// What belongs under each key, told to people: a line of `keys.txt` for each.
final class KeyTexts {
  private static final Map<String, Phrase> TEXTS = read();

  private KeyTexts() {}

  static Phrase of(Shape.Keys place, Key key) {
    Phrase text = TEXTS.get(name(place.name(), key.english()));
    if (text == null) {
      throw new IllegalStateException(
          "keys.txt has no line for " + name(place.name(), key.english()));
    }
    return text;
  }

  /// The places and keys that there are texts of.
  static Set<String> names() {
    return TEXTS.keySet();
  }

  private static String name(String place, String key) {
    return place + "." + key;
  }

  private static Map<String, Phrase> read() {
    try (InputStream in = KeyTexts.class.getResourceAsStream("keys.txt")) {
      if (in == null) {
        throw new IllegalStateException("keys.txt is missing");
      }
      var texts = new LinkedHashMap<String, Phrase>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\\|"))
          .forEach(cells -> texts.put(name(cells[0], cells[1]), new Phrase(cells[2], cells[3])));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
