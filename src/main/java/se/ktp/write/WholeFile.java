package se.ktp.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes files whole or not at all: to a temporary name beside, then renamed. Whenever the program
/// is stopped, a file of the right name is either the old one or the new one.
public final class WholeFile {
  private static final Pattern TEMPORARY = Pattern.compile("\\.ktp-(\\d{1,18})-\\d+\\.tmp");
  private static final AtomicLong COUNTER = new AtomicLong();

  private WholeFile() {}

  /// Fills a file with content.
  public interface Content<T> {
    T writeTo(OutputStream out) throws IOException;
  }

  /// Writes a file, and gives back what its content said.
  public static <T> T write(Path target, Content<T> content) throws IOException {
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
      move(temporary, target);
      return result;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// Writes a file of these bytes.
  public static void write(Path target, byte[] bytes) throws IOException {
    write(
        target,
        out -> {
          out.write(bytes);
          return true;
        });
  }

  private static void move(Path from, Path to) throws IOException {
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
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
