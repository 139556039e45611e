package se.ktp;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.ktp.diagnostic.Finding;
import se.ktp.source.Position;

/// What records say, apart from where it stands: two of them can be compared that were read from
/// different files.
///
/// @param ordered whether the order of lists, and numbers that come of it, make a difference
record Described(boolean ordered) {
  private static final Set<String> OF_ORDER = Set.of("number", "place");

  /// What somebody reads of the files themselves.
  private static final Set<String> OF_FILES = Set.of("checksums", "files");

  String of(Object value) {
    return switch (value) {
      case Position _ -> "";
      case Finding finding -> of(finding.subject()) + finding.rule();
      case Optional<?> optional -> optional.map(this::of).orElse("–");
      case Map<?, ?> map ->
          all(map.entrySet().stream().map(e -> of(e.getKey()) + ": " + of(e.getValue())).toList());
      case Collection<?> list -> all(list.stream().map(this::of).toList());
      case Record record -> record(record);
      default -> value.toString();
    };
  }

  private String all(List<String> parts) {
    return "[" + String.join(", ", ordered ? parts : parts.stream().sorted().toList()) + "]";
  }

  private String record(Record record) {
    var parts = new ArrayList<String>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String name = component.getName();
      boolean left = OF_FILES.contains(name) || (!ordered && OF_ORDER.contains(name));
      if (!left && component.getType() != Position.class) {
        parts.add(name + "=" + of(valueOf(component, record)));
      }
    }
    return record.getClass().getSimpleName() + "{" + String.join("; ", parts) + "}\n";
  }

  private static Object valueOf(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}
