package se.ktp.read;

import java.nio.charset.Charset;
import java.util.Optional;

/// What somebody who runs the program knows better than the reader.
///
/// @param charset in which tables are written
/// @param separator between their cells
/// @param thisYear for what no file gives a year
public record Settings(Optional<Charset> charset, Optional<Character> separator, int thisYear) {
  public static Settings of(int thisYear) {
    return new Settings(Optional.empty(), Optional.empty(), thisYear);
  }
}
