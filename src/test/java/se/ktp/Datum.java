package se.ktp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// Data before it is written in one form or another. It can be changed, so that tests plant faults
/// in it.
sealed interface Datum {

  /// A text.
  record Text(String text) implements Datum {}

  /// What is written as it stands, whatever the form says of it.
  record Raw(String text) implements Datum {}

  /// A list.
  record Items(List<Datum> items) implements Datum {}

  /// Keys with values, in their order.
  record Keys(Map<String, Datum> entries) implements Datum {}

  /// Data written as YAML, every scalar a text.
  static Datum of(String yaml) {
    var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    return ofObject(new Load(settings).loadFromString(yaml));
  }

  private static Datum ofObject(Object object) {
    return switch (object) {
      case Map<?, ?> map -> {
        var entries = new LinkedHashMap<String, Datum>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), ofObject(value)));
        yield new Keys(entries);
      }
      case List<?> list -> {
        var items = new ArrayList<Datum>();
        list.forEach(item -> items.add(ofObject(item)));
        yield new Items(items);
      }
      default -> new Text(String.valueOf(object));
    };
  }

  /// What lies at a path of keys and numbers (from 0), `plans/botkyrka/activities/0`.
  default Datum at(String path) {
    Datum found = this;
    for (String step : path.split("/")) {
      found =
          switch (found) {
            case Keys(var entries) when entries.containsKey(step) -> entries.get(step);
            case Items(var items) -> items.get(Integer.parseInt(step));
            default -> throw new IllegalArgumentException("nothing at " + path);
          };
    }
    return found;
  }

  /// Puts a value at a path, in place of what lies there or after the others.
  default void set(String path, Datum value) {
    switch (parent(path)) {
      case Keys(var entries) -> entries.put(last(path), value);
      case Items(var items) -> {
        int place = Integer.parseInt(last(path));
        if (place < items.size()) {
          items.set(place, value);
        } else {
          items.add(value);
        }
      }
      default -> throw new IllegalArgumentException(path);
    }
  }

  default void set(String path, String text) {
    set(path, new Text(text));
  }

  default void remove(String path) {
    switch (parent(path)) {
      case Keys(var entries) -> entries.remove(last(path));
      case Items(var items) -> items.remove(Integer.parseInt(last(path)));
      default -> throw new IllegalArgumentException(path);
    }
  }

  private Datum parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? this : at(path.substring(0, slash));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
