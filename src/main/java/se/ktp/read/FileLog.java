package se.ktp.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Owner;
import se.ktp.model.UnreadableFile;
import se.ktp.source.Checksum;
import se.ktp.source.IdentityNumbers;
import se.ktp.source.Position;

/// Keeps account of the files of a workspace: how many there are, how they were understood, and
/// which could not be read.
final class FileLog {
  private final Path base;
  private final Reading reading;
  private final List<UnreadableFile> unreadable = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, String> checksums = new HashMap<>();
  private int files;

  /// @param base the folder that paths are shown relative to
  FileLog(Path base, Reading reading) {
    this.base = base;
    this.reading = reading;
  }

  /// A path as people are shown it.
  String shown(Path path) {
    return IdentityNumbers.mask(relative(path).toString().replace('\\', '/'));
  }

  private Path relative(Path path) {
    return base.relativize(path.toAbsolutePath().normalize());
  }

  /// A file that is read or tried.
  void count() {
    files++;
  }

  /// Remembers the identity numbers in the names of a file and of the folders that it lies in.
  void numbersInName(InputFile file) {
    for (Path name : relative(file.path())) {
      reading.numbers(Node.Scalar.of(name.toString(), file.start()));
    }
  }

  void content(InputFile file, byte[] bytes) {
    checksums.put(file.shown(), Checksum.of(bytes));
  }

  /// How a file, or a sheet of it, was understood.
  void remark(String shown, String how) {
    remarks.add(shown + ": " + how);
  }

  /// A file of which nothing could be made out.
  void unreadable(InputFile file, Phrase message, Phrase fix) {
    unreadable(file, Optional.empty(), file.start(), message, fix);
  }

  /// @param owner whose it is, as far as could be made out
  void unreadable(InputFile file, Optional<Owner> owner, Position at, Phrase message, Phrase fix) {
    unreadable.add(new UnreadableFile(file.likely(), owner, file.period(), at));
    var subject = owner.map(Owner::subject).orElse(reading.subject());
    var dated = file.period().map(p -> subject.period(p.code())).orElse(subject);
    reading.report(Rule.FILE_UNREADABLE, at, dated, message, fix);
  }

  int files() {
    return files;
  }

  List<UnreadableFile> unreadable() {
    return List.copyOf(unreadable);
  }

  List<String> remarks() {
    return List.copyOf(remarks);
  }

  Map<String, String> checksums() {
    return Map.copyOf(checksums);
  }
}
