package se.ktp.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The style of an element in its place, and the way to the styles of what stands inside it.
///
/// Papers repeat the same few paths of elements many times over, so that each path's style is
/// worked out once. Not for several threads.
final class Cascade {
  private final Theme theme;
  private final Style style;

  /// Elements and classes around, from the outermost.
  private final List<String> around;

  /// What stands inside, by element and then by classes: no key has to be put together of them.
  private final Map<String, Map<String, Cascade>> inside = new HashMap<>();

  Cascade(Theme theme, Style style, List<String> around) {
    this.theme = theme;
    this.style = style;
    this.around = around;
  }

  Style style() {
    return style;
  }

  /// @param classes as the `class` attribute has them, or an empty text
  Cascade inside(String element, String classes) {
    Map<String, Cascade> known = inside.computeIfAbsent(element, _ -> new HashMap<>());
    Cascade cascade = known.get(classes);
    if (cascade == null) {
      String path = classes.isEmpty() ? element : element + ' ' + classes;
      cascade = make(List.of(path.split(" +")));
      known.put(classes, cascade);
    }
    return cascade;
  }

  private Cascade make(List<String> names) {
    var values = new HashMap<String, String>();
    for (String name : names) {
      List<Theme.Rule> rules = theme.rules(name);
      rules.stream().filter(r -> r.within().isEmpty()).forEach(r -> values.putAll(r.values()));
      rules.stream().filter(r -> isAround(r.within())).forEach(r -> values.putAll(r.values()));
    }
    var outer = new ArrayList<>(around);
    outer.addAll(names);
    return new Cascade(theme, style.inside(values, theme.colours()), List.copyOf(outer));
  }

  private boolean isAround(Optional<String> name) {
    return name.isPresent() && around.contains(name.get());
  }
}
