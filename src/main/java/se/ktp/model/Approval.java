package se.ktp.model;

import java.util.Optional;

/// That a plan has been approved, by whom and when.
public record Approval(Optional<String> by, Optional<Day> on, Optional<String> paragraph) {
  /// The same, and where it is silent what another says.
  Approval completed(Approval other) {
    return new Approval(
        by.or(() -> other.by), on.or(() -> other.on), paragraph.or(() -> other.paragraph));
  }

  boolean contradicts(Approval other) {
    return Texts.differ(by, other.by)
        || Texts.differ(paragraph, other.paragraph)
        || (on.isPresent()
            && other.on.isPresent()
            && !on.get().first().equals(other.on.get().first()));
  }
}
