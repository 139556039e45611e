package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.cli.Run;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Rule;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;
import se.ktp.read.Parsed;

/// However much is wrong, every fault is told and counted.
class ManyFaultsTest {
  private static final int FILES = 80;
  private static final LocalDate TODAY = LocalDate.of(2010, 12, 1);
  private static final String COUNTY =
      "county: \"01\"\nyear: 2010\nparticipants: [Botkyrka]\nfollow_ups: [{period: 2010-11}]\n";

  /// Ways to make a plan unreadable.
  private static final List<Function<String, byte[]>> SPOILT =
      List.of(
          text -> utf8(text.replace("goal: ", "goal: \"")),
          text -> utf8(text.replace("goal: ", "goal: [")),
          text -> utf8(text.replace("goal: ", "goal: *")),
          text -> utf8(text.replace("goal: ", "goal: \0")),
          text -> utf8(text.replace("    goal: ", "\tgoal: ")),
          text -> utf8(text.replace("goal: ", "goal: minska: ")),
          text -> text.getBytes(Charset.forName("windows-1252")),
          text -> utf8("[".repeat(60) + text),
          _ -> utf8(""),
          _ -> utf8("En plan som ingen har delat upp\n"));

  @TempDir Path folder;

  @Test
  void everyUnreadableFileIsToldOf() {
    Workspaces.write(folder.resolve("county.yaml"), utf8(COUNTY));
    var expected = new TreeSet<String>();
    for (int i = 0; i < FILES; i++) {
      String name = String.format(Locale.ROOT, "plans/%02d.yaml", i);
      expected.add(name);
      Workspaces.write(folder.resolve(name), SPOILT.get(i % SPOILT.size()).apply(plan(i)));
    }
    assertEquals(List.copyOf(expected), unreadable(Workspaces.findings(folder, TODAY)));
    Run run = Run.in(folder, "validate", "--as-of", TODAY.toString());
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("\n%s fel, ".formatted(FILES)), run.out());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void filesChangedAtRandomAreReadOrToldOf(long seed) {
    var random = new Random(seed);
    Workspaces.write(folder.resolve("county.yaml"), utf8(COUNTY));
    Mutation[] mutations = Mutation.values();
    for (int i = 0; i < FILES; i++) {
      byte[] changed = mutations[random.nextInt(mutations.length)].of(plan(i), random);
      Workspaces.write(folder.resolve(String.format(Locale.ROOT, "plans/%02d.yaml", i)), changed);
    }
    Parsed<Workspace> parsed = Workspaces.read(folder);
    List<String> expected =
        parsed.value().unreadable().stream()
            .map(UnreadableFile::at)
            .map(at -> at.source().path())
            .toList();
    assertEquals(expected, unreadable(parsed.findings()));
    assertTrue(expected.size() >= FILES / 4, expected.toString());
    assertEquals(1, Run.in(folder, "validate", "--as-of", TODAY.toString()).code());
  }

  private static List<String> unreadable(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.rule() == Rule.FILE_UNREADABLE)
        .map(f -> f.at().source().path())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plans/alla.csv", "plans/botkyrka.yaml"})
  void fiveThousandFaultsAreCounted(String file) {
    Workspaces.write(folder.resolve("county.yaml"), utf8(COUNTY));
    int count = 5_000;
    Stream<String> parts =
        file.endsWith(".csv")
            ? Stream.concat(
                Stream.of("Kommun;Aktivitet;Mål;Metod;Målgrupp;Samverkan;Tid;Ansvar\n"),
                IntStream.range(0, count)
                    .mapToObj("Botkyrka;Aktivitet %s;;Mall;Vuxna;Alla;2010;Chefen\n"::formatted))
            : Stream.concat(
                Stream.of("municipality: Botkyrka\nactivities:\n"),
                IntStream.range(0, count)
                    .mapToObj(i ->
                        "- {name: A%s, method: Mall, target_group: Vuxna, partners: Alla, "
                                .formatted(i)
                            + "timeline: 2010, responsibility: Chefen}\n"));
    Workspaces.write(folder.resolve(file), utf8(String.join("", parts.toList())));
    Run run =
        Run.in(folder, "validate", "--as-of", "2010-06-01", "--format", "json", "--lang", "en");
    assertTrue(run.out().contains("\"errors\" : 5000"), () -> run.out().substring(0, 600));
    assertEquals(count, run.out().lines().filter(l -> l.contains("\"KTP102\"")).count());
  }

  private static String plan(int i) {
    return """
    municipality: Botkyrka
    district: Område %s
    activities:
      - name: Gemensam vårdplan %s
        goal: 60 %% av ärendena
        method: Gemensam mall
    """
        .formatted(i, i);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
