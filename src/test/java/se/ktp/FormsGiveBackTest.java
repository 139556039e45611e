package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.ktp.cli.Run;
import se.ktp.model.Answer;
import se.ktp.model.FollowUp;
import se.ktp.model.Period;
import se.ktp.model.Reply;
import se.ktp.write.YamlText;

/// Whatever an answer says: written into a form of any kind and taken in again, it says the same.
class FormsGiveBackTest {
  private static final List<String> PIECES =
      List.of(
          "=", "+", "-", "@", "\t", "'", "\"", ";", ":", "#", "\n", "\n\n", "å", "É", "\u0308",
          "😀", "_x0041_", "0114", "1.1", "2010-06", "no", "|", "<", "&amp;", "{", "]", "%",
          "\u00a0", "  ", " ", "a", "paus", "justera", "---", "\n---\n", "ja", "(", ")", "\u200b",
          "\u0007");
  private static final String COUNTY = "county: \"01\"\nyear: 2010\nparticipants: [Botkyrka]\n";

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  private static String text(RandomGenerator random) {
    var text = new StringBuilder();
    int pieces = random.nextInt(1, 7);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anAnswerInAFormIsTakenInAsItWas(long seed) throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var followUp = new StringBuilder("municipality: Botkyrka\nanswers:\n");
    var plan = new StringBuilder("municipality: Botkyrka\nactivities:\n");
    for (int i = 0; i < 3; i++) {
      String name = "A" + i + text(random) + "z";
      plan.append("  - name: ").append(YamlText.value(name, 4)).append('\n');
      followUp.append("  - activity: ").append(YamlText.value(name, 4)).append('\n');
      followUp.append("    status: ").append(List.of("delvis", "pågår").get(i % 2)).append('\n');
      for (String question : List.of("result", "deviation", "lessons", "revision")) {
        followUp
            .append("    " + question + ": ")
            .append(YamlText.value(text(random), 4))
            .append('\n');
      }
    }
    Path given =
        Workspaces.write(
            folder.resolve("given"),
            Map.of(
                "county.yaml", COUNTY,
                "plans/b.yaml", plan.toString(),
                "followups/2010-11/b.yaml", followUp.toString()));
    for (String format : List.of("xlsx", "csv", "yaml")) {
      Run.in(given, "form", "--period", "2010-11", "--format", format, "-o", "../" + format);
      Path taken =
          Workspaces.write(
              folder.resolve("taken-" + format),
              Map.of("county.yaml", COUNTY, "plans/b.yaml", plan.toString()));
      Run run = Run.in(taken, "collect", "../" + format, "--yes");
      assertEquals(said(given), said(taken), format + run.out() + run.err());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(7, files.count());
    }
  }

  private static List<List<String>> said(Path workspace) {
    Optional<FollowUp> followUp =
        Workspaces.read(workspace).value().followUps().stream()
            .filter(f -> f.period().equals(Period.of(2010, 11)))
            .findFirst();
    return followUp.stream()
        .flatMap(f -> f.answers().stream())
        .map(FormsGiveBackTest::said)
        .toList();
  }

  private static List<String> said(Answer answer) {
    return Stream.concat(
            Stream.of(
                answer.activity().given().orElse(""),
                answer.status().given().map(Enum::name).orElse(""),
                answer.decision().map(Enum::name).orElse("")),
            answer.replies().stream()
                .map(r ->
                    switch (r) {
                      case Reply.Given(String text, _) -> text;
                      case Reply.Paused _ -> "(paused)";
                      case Reply.Missing _ -> "(missing)";
                      case Reply.Unreadable(String written, _) -> "(unreadable) " + written;
                    }))
        .toList();
  }
}
