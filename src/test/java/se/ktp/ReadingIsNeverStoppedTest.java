package se.ktp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.ktp.diagnostic.Finding;
import se.ktp.source.Decoded;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Whatever happens to a file on its way, reading and checking it gives findings and nothing else,
/// and every finding points into its file.
///
/// Everything is seeded: a failure says the file and the seed or offset that it came from.
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadingIsNeverStoppedTest {
  private static final Path EXAMPLES = Path.of("examples");

  /// How many places a file is cut at, beside the ends of its lines, if it is not cut everywhere.
  private static final int CUTS = 5;

  /// How many lines of a file are dropped and doubled.
  private static final int LINES = 10;

  /// How often each file is changed in each way; `-Dktp.seeds=100` for a long night.
  private static final int SEEDS = Integer.getInteger("ktp.seeds", 1);

  @TempDir Path folder;

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(p -> p.toString().endsWith(".yaml") || p.toString().endsWith(".csv"))
          .sorted()
          .toList();
    }
  }

  /// The smallest sample of each kind: county, plan and answers, in YAML and in CSV.
  static List<Path> smallest() throws IOException {
    Map<String, Path> smallest = new LinkedHashMap<>();
    for (Path sample : samples()) {
      Path inside = inside(sample);
      String name = inside.toString();
      String kind = inside.getName(0) + name.substring(name.lastIndexOf('.'));
      smallest.merge(
          kind,
          sample,
          (one, other) ->
              Workspaces.bytes(other).length < Workspaces.bytes(one).length ? other : one);
    }
    return List.copyOf(smallest.values());
  }

  @ParameterizedTest
  @MethodSource("smallest")
  void aFileMayBeCutAtEveryCharacter(Path sample) {
    var trial = new Trial(sample, folder);
    int length = trial.text.length();
    IntStream.rangeClosed(0, length).forEach(trial::cut);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFileMayBeCutAtTheEndsOfItsLinesAndElsewhere(Path sample) {
    var trial = new Trial(sample, folder);
    Set<Integer> offsets = new TreeSet<>();
    for (int at = 0; at >= 0; at = trial.text.indexOf('\n', at + 1)) {
      offsets.add(at);
    }
    var random = new Random(sample.toString().hashCode());
    IntStream.range(0, CUTS).forEach(_ -> offsets.add(random.nextInt(trial.text.length())));
    offsets.forEach(trial::cut);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aLineMayBeDroppedOrDoubled(Path sample) {
    var trial = new Trial(sample, folder);
    List<String> lines = trial.text.lines().toList();
    var random = new Random(sample.toString().hashCode());
    for (int at = 0; at < Math.min(LINES, lines.size()); at++) {
      int i = lines.size() <= LINES ? at : random.nextInt(lines.size());
      var dropped = new ArrayList<>(lines);
      dropped.remove(i);
      trial.run(String.join("\n", dropped), "without line " + (i + 1));
      var doubled = new ArrayList<>(lines);
      doubled.add(i, lines.get(i));
      trial.run(String.join("\n", doubled), "with line " + (i + 1) + " doubled");
    }
  }

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void aFileMayBeChangedAtRandom(Mutation mutation) throws IOException {
    for (Path sample : samples()) {
      var trial = new Trial(sample, folder);
      int first = sample.toString().hashCode();
      for (int seed = first; seed < first + SEEDS; seed++) {
        trial.run(mutation.of(trial.text, new Random(seed)), mutation + " with seed " + seed);
      }
    }
  }

  /// A sample's path inside its workspace.
  private static Path inside(Path sample) {
    return sample.subpath(2, sample.getNameCount());
  }

  /// A sample in a workspace of its own, to be changed and read again and again.
  private static final class Trial {
    private final Path sample;
    private final Path root;
    private final Path file;
    private final String text;
    private final LocalDate asOf;

    Trial(Path sample, Path folder) {
      this.sample = sample;
      this.root = folder.resolve(sample.toString().replaceAll("\\W", "-"));
      this.file = root.resolve(inside(sample).toString());
      this.text = Decoded.detect(Workspaces.bytes(sample)).text();
      Path workspace = sample.subpath(0, 2);
      Workspaces.write(
          root.resolve("county.yaml"), Workspaces.bytes(workspace.resolve("county.yaml")));
      Path plan = workspace.resolve("plans").resolve(sample.getFileName());
      if (Files.exists(plan)) {
        Workspaces.write(
            root.resolve("plans").resolve(sample.getFileName()), Workspaces.bytes(plan));
      }
      String name = workspace.toString();
      this.asOf = LocalDate.of(Integer.parseInt(name.substring(name.length() - 4)), 12, 31);
    }

    void cut(int offset) {
      run(text.substring(0, offset), "cut at offset " + offset);
    }

    void run(String changed, String how) {
      run(changed.getBytes(StandardCharsets.UTF_8), how);
    }

    void run(byte[] changed, String how) {
      Workspaces.write(file, changed);
      String what = sample + " " + how;
      try {
        Workspaces.findings(root, asOf).forEach(f -> assertInside(f, what));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        throw new AssertionError(what, e);
      }
    }
  }

  private static void assertInside(Finding finding, String what) {
    Position at = finding.at();
    boolean inside =
        switch (at.source()) {
          case Source.Lines(_, List<String> lines) -> isInLines(at, lines);
          case Source.Table(_, _, List<List<String>> rows) -> isInTable(at, rows);
          case Source.Whole _ -> at.line() == 1 && at.column() == 1;
        };
    assertTrue(inside, () -> what + ": " + Workspaces.shown(finding) + " lies outside");
  }

  /// On a line, or just after its last character; an empty file has a first line all the same.
  private static boolean isInLines(Position at, List<String> lines) {
    List<String> all = lines.isEmpty() ? List.of("") : lines;
    if (at.line() < 1 || at.line() > all.size()) {
      return false;
    }
    String line = all.get(at.line() - 1);
    return at.column() >= 1 && at.column() <= line.codePointCount(0, line.length()) + 1;
  }

  private static boolean isInTable(Position at, List<List<String>> rows) {
    int width = rows.stream().map(List::size).max(Comparator.naturalOrder()).orElse(0);
    return at.line() >= 1
        && at.line() <= Math.max(1, rows.size())
        && at.column() >= 1
        && at.column() <= Math.max(1, width);
  }
}
