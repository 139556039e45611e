package se.ktp.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.source.Checksum;

/// Writes drafts that people go on with. What somebody has changed since is left as it is: a hidden
/// file beside the drafts remembers how they were written.
public final class Drafts {
  /// In the form of `sha256sum`.
  private static final String RECORD = ".ktp-drafts";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^/\\\\]+)");

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
    var record = read(folder);
    var before = Map.copyOf(record);
    var outcome =
        new Outcome(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (Map.Entry<String, Map<String, byte[]>> draft : drafts.entrySet()) {
      String name = draft.getKey();
      if (isSame(folder, name, draft.getValue())) {
        outcome.unchanged().add(name);
      } else if (!force && isChanged(folder, name, draft.getValue().keySet(), record)) {
        outcome.kept().add(name);
        continue;
      } else {
        outcome.written().add(name);
      }
      for (Map.Entry<String, byte[]> file : draft.getValue().entrySet()) {
        record.put(name + file.getKey(), Checksum.of(file.getValue()));
      }
    }
    // First what is remembered, then the files: after a crash between them a draft counts as
    // changed.
    remember(folder, record, before);
    for (String name : outcome.written()) {
      for (Map.Entry<String, byte[]> file : drafts.getOrDefault(name, Map.of()).entrySet()) {
        WholeFile.write(
            folder.resolve(name + file.getKey()),
            out -> {
              out.write(file.getValue());
              return true;
            });
      }
    }
    if (all) {
      remove(folder, drafts, record, outcome);
    }
    return outcome;
  }

  private static void remove(
      Path folder,
      Map<String, Map<String, byte[]>> drafts,
      Map<String, String> record,
      Outcome outcome)
      throws IOException {
    var before = Map.copyOf(record);
    var names = new TreeSet<String>();
    record.keySet().forEach(file -> names.add(file.substring(0, file.lastIndexOf('.'))));
    names.removeAll(drafts.keySet());
    for (String name : names) {
      List<String> endings =
          record.keySet().stream()
              .filter(f -> f.substring(0, f.lastIndexOf('.')).equals(name))
              .map(f -> f.substring(name.length()))
              .toList();
      if (isChanged(folder, name, endings, record)) {
        outcome.outlived().add(name);
        continue;
      }
      for (String ending : endings) {
        Files.deleteIfExists(folder.resolve(name + ending));
        record.remove(name + ending);
      }
      outcome.removed().add(name);
    }
    remember(folder, record, before);
  }

  private static boolean isSame(Path folder, String name, Map<String, byte[]> files)
      throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve(name + file.getKey());
      if (!Files.isRegularFile(target)
          || !Checksum.of(Files.readAllBytes(target)).equals(Checksum.of(file.getValue()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isChanged(
      Path folder, String name, Iterable<String> endings, Map<String, String> record)
      throws IOException {
    for (String ending : endings) {
      Path target = folder.resolve(name + ending);
      if (Files.exists(target)
          && !Checksum.of(Files.readAllBytes(target)).equals(record.get(name + ending))) {
        return true;
      }
    }
    return false;
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    var record = new TreeMap<String, String>();
    Path file = folder.resolve(RECORD);
    if (Files.isRegularFile(file)) {
      for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches() && matcher.group(2).contains(".")) {
          record.put(matcher.group(2), matcher.group(1));
        }
      }
    }
    return record;
  }

  private static void remember(Path folder, Map<String, String> record, Map<String, String> before)
      throws IOException {
    if (record.equals(before)) {
      return;
    }
    if (record.isEmpty()) {
      Files.deleteIfExists(folder.resolve(RECORD));
      return;
    }
    var text = new StringBuilder();
    record.forEach((name, checksum) -> text.append(checksum + "  " + name + "\n"));
    WholeFile.write(
        folder.resolve(RECORD),
        out -> {
          out.write(text.toString().getBytes(StandardCharsets.UTF_8));
          return true;
        });
  }
}
