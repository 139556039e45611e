package se.ktp.model;

import java.util.Locale;
import java.util.Optional;
import se.ktp.diagnostic.Subject;

/// Whose a plan or an answer is.
public sealed interface Owner {

  /// A municipality, or one of its districts (*stadsdel*), that takes part.
  record Participant(Municipality municipality, Optional<String> district) implements Owner {

    /// "Botkyrka", "Skärholmen (Stockholm)".
    public String name() {
      return district.map(d -> d + " (" + municipality.name() + ")").orElse(municipality.name());
    }

    /// Whether both mean the same, however the district is written.
    public boolean same(Participant other) {
      return municipality.equals(other.municipality) && key(district).equals(key(other.district));
    }

    private static String key(Optional<String> district) {
      return district
          .map(d -> d.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0]+", " ").strip())
          .map(d ->
              d.replaceFirst("s? ?(stadsdelsförvaltning|stadsdelsnämnd|stadsdel|sdf|sdn)$", ""))
          .orElse("");
    }
  }

  /// The county itself, with activities of its own.
  record WholeCounty() implements Owner {}

  /// Somebody that could not be made out; a finding tells of it already.
  ///
  /// @param written what the file says, or nothing
  record Unknown(String written) implements Owner {}

  /// What findings about the owner say of it.
  default Subject subject() {
    return this instanceof Participant(Municipality municipality, var district)
        ? Subject.NONE.municipality(municipality.name(), municipality.code(), district)
        : Subject.NONE;
  }

  /// Whether both mean the same.
  default boolean is(Owner other) {
    return (this instanceof Participant one && other instanceof Participant two)
        ? one.same(two)
        : equals(other);
  }
}
