package se.ktp.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where what was taken in is written: a file that is not there yet, or one that the program wrote
/// and nobody has touched.
final class OwnFile {
  private OwnFile() {}

  /// @param name without its ending
  static Path of(Path folder, String name) {
    Path file = folder.resolve(name + ".yaml");
    for (int i = 1; isSomebodys(file); i++) {
      file = folder.resolve(name + "-insamlat" + (i == 1 ? "" : "-" + i) + ".yaml");
    }
    return file;
  }

  private static boolean isSomebodys(Path file) {
    return Files.exists(file) && body(file).isEmpty();
  }

  /// What the program has written into a file that nobody has touched since.
  static Optional<String> body(Path file) {
    try {
      return Files.isRegularFile(file) ? OwnText.body(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
