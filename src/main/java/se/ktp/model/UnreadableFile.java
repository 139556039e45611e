package se.ktp.model;

import java.util.Optional;
import se.ktp.source.Position;

/// A file that could not be read, and whose it is as far as could be made out.
public record UnreadableFile(
    Kind kind, Optional<Owner> owner, Optional<Period> period, Position at) {

  /// What the file would have been.
  public enum Kind {
    COUNTY,
    PLAN,
    FOLLOW_UP
  }
}
