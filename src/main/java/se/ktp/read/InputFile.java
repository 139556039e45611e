package se.ktp.read;

import java.nio.file.Path;
import java.util.Optional;
import se.ktp.model.Period;
import se.ktp.model.UnreadableFile;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// A file that is to be read.
///
/// @param shown its path as people are shown it
/// @param kind what it is by the folder that it lies in; without one its content tells
/// @param period of the answers that it may hold, by the folder that it lies in
record InputFile(
    Path path, String shown, Optional<UnreadableFile.Kind> kind, Optional<Period> period) {

  /// What it is, or may most likely be.
  UnreadableFile.Kind likely() {
    return kind.orElse(UnreadableFile.Kind.PLAN);
  }

  /// The same file, of which is known what it is.
  InputFile as(UnreadableFile.Kind known) {
    return new InputFile(path, shown, Optional.of(known), period);
  }

  /// Its beginning, where no part of it can be shown.
  Position start() {
    return Position.start(new Source.Whole(shown));
  }
}
