package se.ktp.model;

import java.util.Optional;
import se.ktp.source.Position;

/// Somebody in a steering group or council, a coordinator or a process leader.
public record Member(
    Optional<String> name, Optional<String> role, Optional<Principal> principal, Position at) {}
