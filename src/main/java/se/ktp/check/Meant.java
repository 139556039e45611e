package se.ktp.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.ktp.diagnostic.Nearest;

/// Pairs what is misnamed with what is missing: one fault, which is told once.
final class Meant {
  private Meant() {}

  /// The missing things that no misnamed one can have been meant for: each of those takes the
  /// missing thing with the nearest name, else any.
  static <T> List<T> notAmong(List<String> misnamed, List<T> missing, Function<T, String> name) {
    var left = new ArrayList<>(missing);
    int unmatched = 0;
    for (String written : misnamed) {
      Optional<String> nearest = Nearest.to(written, left.stream().map(name).toList());
      if (nearest.isPresent()) {
        left.removeIf(thing -> name.apply(thing).equals(nearest.get()));
      } else {
        unmatched++;
      }
    }
    return left.size() <= unmatched ? List.of() : List.copyOf(left);
  }
}
