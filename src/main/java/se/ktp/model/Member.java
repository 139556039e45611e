package se.ktp.model;

import java.util.Optional;
import se.ktp.source.Position;

/// Somebody in a steering group or council, a coordinator or a process leader.
public record Member(
    Optional<String> name, Optional<String> role, Optional<Principal> principal, Position at) {
  /// Whether both are the same person, as far as can be told: by the name, else by the role.
  public boolean is(Member other) {
    boolean named = name.isPresent() && other.name.isPresent();
    return named
        ? Texts.same(name.get(), other.name.get())
        : role.isPresent()
            && other.role.isPresent()
            && Texts.same(role.get(), other.role.get())
            && (principal.isEmpty()
                || other.principal.isEmpty()
                || principal.equals(other.principal));
  }

  /// The same, and where it is silent what is said of the person elsewhere.
  public Member completed(Member other) {
    return new Member(
        name.or(() -> other.name),
        role.or(() -> other.role),
        principal.or(() -> other.principal),
        at);
  }
}
