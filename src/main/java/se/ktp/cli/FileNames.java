package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;

/// Names of files: how they are shown, whose they are, and when two are the same. macOS and what it
/// packs may write å ä ö as a letter and a mark, which is another name to every other system,
/// though nobody can see it.
final class FileNames {
  private FileNames() {}

  /// The name with its letters and marks together.
  static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /// Whether a path is a file or folder, or lies in it; both with forward slashes.
  static boolean isIn(String path, String part) {
    String whole = composed(path) + "/";
    return whole.startsWith(composed(part) + "/");
  }

  /// A path as somebody would write it who stands in a folder; with forward slashes.
  static String shown(Path path, Path folder) {
    return (path.startsWith(folder) ? folder.relativize(path) : path).toString().replace('\\', '/');
  }

  /// Whether systems and programs keep a file of that name for themselves.
  static boolean isPrivate(String name) {
    return name.startsWith(".") || name.startsWith("~$");
  }

  /// The file or folder that a path names; as it is written where there is none.
  static Path there(Path path) {
    if (Files.exists(path)) {
      return path;
    }
    Path parent = path.getParent();
    if (parent == null || path.getFileName() == null) {
      return path;
    }
    Path folder = there(parent);
    return Files.isDirectory(folder)
        ? named(folder, composed(path.getFileName().toString())).orElse(path)
        : path;
  }

  private static Optional<Path> named(Path folder, String name) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(c -> composed(c.getFileName().toString()).equals(name))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
