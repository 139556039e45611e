package se.ktp.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What lies in a folder; what programs leave behind for themselves is passed over.
final class Listing {
  private Listing() {}

  /// The files and folders in a folder, by name; none where there is no such folder.
  static List<Path> of(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(p -> !isLeftover(p.getFileName().toString()))
          .sorted((one, other) ->
              one.getFileName().toString().compareTo(other.getFileName().toString()))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static boolean isLeftover(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.startsWith("#")
        || name.endsWith("~")
        || name.endsWith(".bak")
        || name.endsWith(".tmp")
        || name.equalsIgnoreCase("thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }
}
