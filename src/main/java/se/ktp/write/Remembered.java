package se.ktp.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.source.Checksum;

/// The files of a folder as the program wrote them: by their checksums, in a hidden file in the
/// form of `sha256sum`, those that somebody has gone on with since are told from the others.
///
/// What is remembered is saved before the files are written: after a crash between the two, a file
/// counts as somebody's.
public final class Remembered {
  /// The hidden file.
  public static final String NAME = ".ktp-written";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^/\\\\]+)");

  private final Path folder;
  private final Map<String, String> sums = new TreeMap<>();
  private final Map<String, String> saved;

  private Remembered(Path folder) throws IOException {
    this.folder = folder;
    Path file = folder.resolve(NAME);
    if (Files.isRegularFile(file)) {
      // Whatever somebody has made of it is no reason to stop.
      new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .forEach(m -> sums.put(m.group(2), m.group(1)));
    }
    this.saved = Map.copyOf(sums);
  }

  /// What is remembered of a folder; nothing where nothing was ever written.
  public static Remembered in(Path folder) throws IOException {
    return new Remembered(folder);
  }

  /// Whether a file is there just so.
  public boolean isSame(String name, byte[] bytes) throws IOException {
    return sum(name).equals(Checksum.of(bytes));
  }

  /// Whether a file is there that somebody has changed, or made.
  public boolean isChanged(String name) throws IOException {
    String now = sum(name);
    return !now.isEmpty() && !now.equals(sums.get(name));
  }

  private String sum(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Checksum.of(Files.readAllBytes(file)) : "";
  }

  /// The names of the files that are remembered.
  public List<String> names() {
    return List.copyOf(sums.keySet());
  }

  public void put(String name, byte[] bytes) {
    sums.put(name, Checksum.of(bytes));
  }

  public void forget(String name) {
    sums.remove(name);
  }

  /// Writes down what is remembered, if it is other than before.
  public void save() throws IOException {
    Path file = folder.resolve(NAME);
    if (sums.isEmpty()) {
      Files.deleteIfExists(file);
    } else if (!sums.equals(saved)) {
      var lines = new StringBuilder();
      sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
      WholeFile.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
