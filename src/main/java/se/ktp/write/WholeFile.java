package se.ktp.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes files whole or not at all: to a temporary name beside, then renamed. Whenever the program
/// is stopped, a file of the right name is either the old one or the new one.
///
/// Windows lets nobody rename onto a file that a program holds open. Indexers and virus scanners
/// hold it for a moment only, so the renaming is tried again; see [HeldException] for readers of
/// PDFs.
public final class WholeFile {
  private static final Pattern TEMPORARY = Pattern.compile("\\.ktp-(\\d{1,18})(-\\d+)?\\.tmp");
  private static final AtomicLong COUNTER = new AtomicLong();

  private static final int MOST_TRIES = 4;
  private static final Duration PAUSE = Duration.ofMillis(60);

  /// So many may lie beside a file, each open itself.
  private static final int MOST_BESIDE = 3;

  private WholeFile() {}

  /// Fills a file with content.
  public interface Content<T> {
    T writeTo(OutputStream out) throws IOException;
  }

  /// Gives a file its name.
  interface Renaming {
    void rename(Path from, Path to) throws IOException;
  }

  /// That a new file is whole but could not replace the old one, which another program has open.
  public static final class HeldException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Optional<Path> beside;

    HeldException(Path target, Optional<Path> beside, IOException cause) {
      super(target + " could not be replaced", cause);
      this.beside = beside;
    }

    /// Where the new file lies meanwhile, if it was to be kept.
    public Optional<Path> beside() {
      return beside;
    }
  }

  /// Writes a file, and gives back what its content said.
  ///
  /// @throws HeldException if the old file cannot be replaced; it stands then, and nothing else
  public static <T> T write(Path target, Content<T> content) throws IOException {
    return write(target, content, false, WholeFile::rename);
  }

  /// Writes a file that somebody may have open to read. Where the old one cannot be replaced, the
  /// new one is kept beside it, as `name (ny).pdf`, until it can.
  ///
  /// @throws HeldException if the old file cannot be replaced
  public static <T> T writeOrKeepBeside(Path target, Content<T> content) throws IOException {
    T result = write(target, content, true, WholeFile::rename);
    for (int i = 1; i <= MOST_BESIDE; i++) {
      discard(beside(target, i));
    }
    return result;
  }

  static <T> T write(Path target, Content<T> content, boolean keep, Renaming renaming)
      throws IOException {
    Path folder = target.toAbsolutePath().resolveSibling("");
    Files.createDirectories(folder);
    Path temporary =
        folder.resolve(
            ".ktp-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + ".tmp");
    try {
      T result;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
        result = content.writeTo(out);
      }
      try {
        insist(temporary, target, renaming);
      } catch (FileSystemException e) {
        throw new HeldException(
            target, keep ? keep(temporary, target, renaming) : Optional.empty(), e);
      }
      return result;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// Writes a file of these bytes, and removes what runs that were stopped have left beside it.
  public static void write(Path target, byte[] bytes) throws IOException {
    tidied(target.toAbsolutePath().resolveSibling(""));
    write(
        target,
        out -> {
          out.write(bytes);
          return true;
        });
  }

  /// Tries again where a file is in the way that may be let go of soon.
  private static void insist(Path from, Path to, Renaming renaming) throws IOException {
    for (int i = 1; ; i++) {
      try {
        renaming.rename(from, to);
        return;
      } catch (FileSystemException e) {
        if (i == MOST_TRIES || !Files.isRegularFile(to)) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /// Under the first name beside the target that is not held as well.
  private static Optional<Path> keep(Path temporary, Path target, Renaming renaming)
      throws IOException {
    for (int i = 1; i <= MOST_BESIDE; i++) {
      Path beside = beside(target, i);
      try {
        renaming.rename(temporary, beside);
        return Optional.of(beside);
      } catch (FileSystemException e) {
        // held too; the next name
      }
    }
    return Optional.empty();
  }

  private static Path beside(Path target, int number) {
    String name = target.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String mark = number == 1 ? " (ny)" : " (ny " + number + ")";
    return target.resolveSibling(
        dot <= 0 ? name + mark : name.substring(0, dot) + mark + name.substring(dot));
  }

  /// What was kept beside is not needed any more; where it is open, it stays.
  private static void discard(Path file) throws IOException {
    try {
      if (Files.isRegularFile(file)) {
        Files.delete(file);
      }
    } catch (FileSystemException e) {
      // somebody reads it
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Removes what runs that were stopped have left in a folder; what a living run has there stays.
  public static void tidy(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher name = TEMPORARY.matcher(file.getFileName().toString());
        if (name.matches()
            && ProcessHandle.of(Long.parseLong(name.group(1)))
                .filter(ProcessHandle::isAlive)
                .isEmpty()) {
          WholeFolder.remove(file);
        }
      }
    }
  }

  /// The same where it matters less than what is to be written there.
  static void tidied(Path folder) {
    try {
      tidy(folder);
    } catch (IOException e) {
      // whether the folder can be written to is told by the writing
    }
  }
}
