package se.ktp.cli;

import java.nio.charset.Charset;
import java.util.Optional;
import picocli.CommandLine.Option;
import se.ktp.read.Settings;

/// Options that say how tables are to be read, where it is not to be left to the reader.
final class ReadingOptions {
  @Option(names = "--csv-encoding", paramLabel = "NAME")
  private Optional<Charset> charset = Optional.empty();

  @Option(names = "--csv-separator", paramLabel = "CHARACTER")
  private Optional<Character> separator = Optional.empty();

  Settings settings(int thisYear) {
    return new Settings(charset, separator, thisYear, Optional.empty());
  }
}
