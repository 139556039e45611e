package se.ktp.read;

import java.nio.charset.Charset;
import java.util.Optional;
import se.ktp.model.Period;

/// What somebody who runs the program knows better than the reader.
///
/// @param charset in which tables are written
/// @param separator between their cells
/// @param thisYear for what no file gives a year
/// @param otherwise the period of answers that say none and lie in no folder of one
public record Settings(
    Optional<Charset> charset,
    Optional<Character> separator,
    int thisYear,
    Optional<Period> otherwise) {
  public static Settings of(int thisYear) {
    return new Settings(Optional.empty(), Optional.empty(), thisYear, Optional.empty());
  }

  /// The same, for a file that may not say which period its answers belong to.
  public Settings otherwise(Optional<Period> period) {
    return new Settings(charset, separator, thisYear, period);
  }
}
