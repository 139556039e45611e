package se.ktp.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.source.Checksum;
import se.ktp.write.WholeFile;

/// A folder of forms, and which of them are as they were made.
///
/// A list of checksums lies hidden in the folder, as `sha256sum` has it: by it a form that somebody
/// may have filled in is told from one that nobody has touched.
public final class FormFolder {
  private static final String LIST = ".ktp-forms";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private final Path folder;
  private final Map<String, String> made = new TreeMap<>();

  public FormFolder(Path folder) throws IOException {
    this.folder = folder;
    Path list = folder.resolve(LIST);
    if (Files.isRegularFile(list)) {
      new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
          .lines()
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .forEach(m -> made.put(m.group(2), m.group(1)));
    }
  }

  /// What became of a form.
  public enum Outcome {
    NEW,
    RENEWED,
    UNCHANGED,
    /// There is one that somebody may have filled in.
    KEPT
  }

  /// Writes a form, unless somebody may have filled in the one that is there.
  ///
  /// @param force whether to write over it all the same
  public Outcome put(String name, byte[] form, boolean force) throws IOException {
    Path file = folder.resolve(name);
    String sum = Checksum.of(form);
    Outcome outcome = Outcome.NEW;
    if (Files.exists(file)) {
      String there = Checksum.of(Files.readAllBytes(file));
      if (there.equals(sum)) {
        outcome = Outcome.UNCHANGED;
      } else if (!force && !there.equals(made.get(name))) {
        return Outcome.KEPT;
      } else {
        outcome = Outcome.RENEWED;
      }
    }
    // The list goes first: a form that it does not know would count as filled in.
    if (!sum.equals(made.put(name, sum))) {
      write(folder.resolve(LIST), list());
    }
    if (outcome != Outcome.UNCHANGED) {
      write(file, form);
    }
    return outcome;
  }

  private byte[] list() {
    var lines = new StringBuilder();
    made.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    WholeFile.write(
        file,
        out -> {
          out.write(bytes);
          return true;
        });
  }
}
