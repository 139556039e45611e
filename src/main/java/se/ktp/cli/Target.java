package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.read.WorkspaceReader;

/// What a path on the command line means.
sealed interface Target {

  /// A workspace, or parts of it.
  ///
  /// @param parts the files and folders that were named; none for the workspace itself
  record Folder(Path root, List<Path> parts) implements Target {
    /// The workspace, or the parts of it that either stands for.
    private Folder and(Folder other) {
      boolean whole = parts.isEmpty() || other.parts.isEmpty();
      Stream<Path> more = other.parts.stream().map(p -> root.resolve(other.root.relativize(p)));
      return new Folder(
          root, whole ? List.of() : Stream.concat(parts.stream(), more).distinct().toList());
    }
  }

  /// A file that belongs to no workspace.
  record Alone(Path file) implements Target {}

  /// Nothing that can be read.
  record Nothing(Path path) implements Target {}

  /// The folder that it lies in, or is.
  default Path root() {
    return switch (this) {
      case Folder(Path folder, _) -> folder;
      case Alone(Path file) -> file.resolveSibling("").normalize();
      case Nothing(Path path) -> path;
    };
  }

  /// The workspaces and files that paths name; a folder that holds workspaces names them all. A
  /// workspace is one, however many of its files and folders are named.
  static List<Target> of(List<Path> paths) {
    Map<Path, Target> targets = new LinkedHashMap<>();
    for (Path path : paths) {
      for (Target target : of(FileNames.there(path.toAbsolutePath().normalize()))) {
        targets.merge(target.place(), target, Target::together);
      }
    }
    return List.copyOf(targets.values());
  }

  /// The folder or file by which it is known, whatever links lead there.
  private Path place() {
    Path named =
        switch (this) {
          case Folder(Path folder, _) -> folder;
          case Alone(Path file) -> file;
          case Nothing(Path path) -> path;
        };
    try {
      return named.toRealPath();
    } catch (IOException e) {
      return named;
    }
  }

  private static Target together(Target one, Target other) {
    return one instanceof Folder folder && other instanceof Folder more ? folder.and(more) : one;
  }

  private static List<Target> of(Path path) {
    if (Files.isDirectory(path)) {
      return ofFolder(path);
    }
    if (!Files.exists(path)) {
      return List.of(new Nothing(path));
    }
    return List.of(
        above(path)
            .<Target>map(root -> new Folder(root, List.of(path)))
            .orElseGet(() -> new Alone(path)));
  }

  private static List<Target> ofFolder(Path folder) {
    if (WorkspaceReader.isWorkspace(folder)) {
      return List.of(new Folder(folder, List.of()));
    }
    Optional<Path> root = above(folder);
    if (root.isPresent()) {
      return List.of(new Folder(root.get(), List.of(folder)));
    }
    try (Stream<Path> children = Files.list(folder)) {
      List<Target> inside =
          children
              .filter(Files::isDirectory)
              .filter(WorkspaceReader::isWorkspace)
              .sorted()
              .<Target>map(child -> new Folder(child, List.of()))
              .toList();
      return inside.isEmpty() ? List.of(new Nothing(folder)) : inside;
    } catch (IOException e) {
      return List.of(new Nothing(folder));
    }
  }

  /// The nearest folder above that has a county's file.
  private static Optional<Path> above(Path path) {
    for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
      if (WorkspaceReader.countyFile(folder).isPresent()) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /// The folder that paths are shown relative to: the workspace, or what holds them all.
  static Path base(List<Target> targets) {
    var roots = new ArrayList<Path>();
    for (Target target : targets) {
      Path root =
          switch (target) {
            case Folder(Path folder, _) -> folder;
            case Alone(Path file) -> file.resolveSibling("").normalize();
            case Nothing(Path path) -> path.resolveSibling("").normalize();
          };
      if (!roots.contains(root)) {
        roots.add(root);
      }
    }
    Path base = roots.getFirst();
    for (Path root : roots) {
      while (!root.startsWith(base) && base.getParent() != null) {
        base = base.getParent();
      }
    }
    return base;
  }
}
