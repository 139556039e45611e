package se.ktp.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Fills a folder whole or not at all: what is to lie in it is made beside, then moved in. Nothing
/// that is there is touched.
public final class WholeFolder {
  /// What file managers leave in folders that look empty.
  private static final Set<String> HARMLESS = Set.of("thumbs.db", "desktop.ini");

  private WholeFolder() {}

  /// Whether a folder is not there, or holds nothing but hidden files.
  public static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(c -> c.getFileName().toString()).allMatch(WholeFolder::isHarmless);
    }
  }

  private static boolean isHarmless(String name) {
    return name.startsWith(".") || HARMLESS.contains(name.toLowerCase(Locale.ROOT));
  }

  /// Fills a free folder.
  ///
  /// @param files contents by path, with forward slashes; a path that ends with one is a folder
  public static void write(Path folder, Map<String, byte[]> files) throws IOException {
    boolean there = Files.exists(folder);
    Path beside = there ? folder : folder.toAbsolutePath().resolveSibling("");
    WholeFile.tidied(beside);
    Path made = beside.resolve(".ktp-" + ProcessHandle.current().pid() + ".tmp");
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        fill(made.resolve(file.getKey()), file.getKey().endsWith("/"), file.getValue());
      }
      if (there) {
        moveInto(folder, made);
      } else {
        Files.move(made, folder);
      }
    } finally {
      remove(made);
    }
  }

  private static void moveInto(Path folder, Path made) throws IOException {
    var moved = new ArrayList<Path>();
    try {
      for (Path child : children(made)) {
        Path target = folder.resolve(child.getFileName().toString());
        Files.move(child, target);
        moved.add(target);
      }
    } catch (IOException e) {
      for (Path target : moved) {
        remove(target);
      }
      throw e;
    }
  }

  private static void fill(Path target, boolean folder, byte[] bytes) throws IOException {
    if (folder) {
      Files.createDirectories(target);
    } else {
      Files.createDirectories(target.resolveSibling(""));
      Files.write(target, bytes);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  static void remove(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }
}
