package se.ktp.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Writes drafts that people go on with. What somebody has changed since is left as it is: a hidden
/// file beside the drafts remembers how they were written.
public final class Drafts {
  private Drafts() {}

  /// What became of the drafts, by their names without endings.
  ///
  /// @param written new, or new in what they say
  /// @param unchanged there already
  /// @param kept changed by somebody, and left so
  /// @param removed not needed any more
  /// @param outlived not needed any more, but changed by somebody, and left so
  public record Outcome(
      List<String> written,
      List<String> unchanged,
      List<String> kept,
      List<String> removed,
      List<String> outlived) {}

  /// Writes drafts into a folder.
  ///
  /// @param drafts files by the draft's name and then by their endings
  /// @param all whether these are all that are needed, so that older ones go
  /// @param force whether to write over what somebody has changed
  public static Outcome write(
      Path folder, Map<String, Map<String, byte[]>> drafts, boolean all, boolean force)
      throws IOException {
    var record = Remembered.in(folder);
    var outcome =
        new Outcome(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (Map.Entry<String, Map<String, byte[]>> draft : drafts.entrySet()) {
      String name = draft.getKey();
      if (isSame(name, draft.getValue(), record)) {
        outcome.unchanged().add(name);
      } else if (!force && isChanged(name, draft.getValue().keySet(), record)) {
        outcome.kept().add(name);
        continue;
      } else {
        outcome.written().add(name);
      }
      for (Map.Entry<String, byte[]> file : draft.getValue().entrySet()) {
        record.put(name + file.getKey(), file.getValue());
      }
    }
    record.save();
    for (String name : outcome.written()) {
      for (Map.Entry<String, byte[]> file : drafts.getOrDefault(name, Map.of()).entrySet()) {
        WholeFile.write(folder.resolve(name + file.getKey()), file.getValue());
      }
    }
    if (all) {
      remove(folder, drafts, record, outcome);
    }
    return outcome;
  }

  private static void remove(
      Path folder, Map<String, Map<String, byte[]>> drafts, Remembered record, Outcome outcome)
      throws IOException {
    var names = new TreeSet<String>();
    record.names().stream()
        .filter(file -> file.contains("."))
        .map(Drafts::draft)
        .forEach(names::add);
    names.removeAll(drafts.keySet());
    for (String name : names) {
      List<String> endings =
          record.names().stream()
              .filter(file -> file.contains(".") && draft(file).equals(name))
              .map(f -> f.substring(name.length()))
              .toList();
      if (isChanged(name, endings, record)) {
        outcome.outlived().add(name);
        continue;
      }
      for (String ending : endings) {
        Files.deleteIfExists(folder.resolve(name + ending));
        record.forget(name + ending);
      }
      outcome.removed().add(name);
    }
    record.save();
  }

  /// A file's name without its ending.
  private static String draft(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  private static boolean isSame(String name, Map<String, byte[]> files, Remembered record)
      throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!record.isSame(name + file.getKey(), file.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isChanged(String name, Iterable<String> endings, Remembered record)
      throws IOException {
    for (String ending : endings) {
      if (record.isChanged(name + ending)) {
        return true;
      }
    }
    return false;
  }
}
