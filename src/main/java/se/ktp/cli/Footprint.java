package se.ktp.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// When the files of workspaces were saved, and how long they are: it differs when one has been
/// saved, added or removed.
record Footprint(Map<Path, Trace> files) {
  /// What a program writes there itself, and what is none of a county's.
  private static final Set<String> PASSED_OVER =
      Set.of("out", "archive", "forms", "reminders", "received");

  /// Of one file.
  record Trace(FileTime saved, long size) {}

  static Footprint of(List<Path> roots) {
    var files = new HashMap<Path, Trace>();
    for (Path root : roots) {
      try {
        Files.walkFileTree(
            root,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                String name = String.valueOf(dir.getFileName());
                return !dir.equals(root)
                        && (FileNames.isPrivate(name) || PASSED_OVER.contains(name))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (!FileNames.isPrivate(name)) {
                  files.put(file, new Trace(attributes.lastModifiedTime(), attributes.size()));
                }
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException e) {
                // Gone since the folder was listed.
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException e) {
        // The folder is gone; that its files are, is seen.
      }
    }
    return new Footprint(Map.copyOf(files));
  }

  /// The files that differ, as the user would write them.
  String changedSince(Footprint before, Path folder) {
    var changed = new TreeSet<String>();
    for (Map<Path, Trace> one : List.of(files, before.files)) {
      one.forEach((file, trace) -> {
        if (!trace.equals(files.get(file)) || !trace.equals(before.files.get(file))) {
          changed.add(FileNames.shown(file, folder));
        }
      });
    }
    return String.join(", ", changed);
  }
}
