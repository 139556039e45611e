package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.ktp.cli.Run;
import se.ktp.diagnostic.Rule;

/// What the documents show is what the program says.
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  /// Its commands follow one another, and are run by a test of its own.
  private static final Path HANDBOOK = Path.of("src/site/markdown/handbok.md");

  private static final String BEGIN = "<!-- rules: made from the registry by ReadmeTest -->\n";
  private static final String END = "<!-- /rules -->";

  /// A command of a `console` block with what follows it.
  record Shown(Path document, String command, String output) {}

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of("src/site/markdown"))) {
      var all = new ArrayList<>(pages.filter(p -> p.toString().endsWith(".md")).sorted().toList());
      all.add(README);
      all.add(Path.of("examples/README.md"));
      return all.stream();
    }
  }

  static Stream<Shown> commands() throws IOException {
    var shown = new ArrayList<Shown>();
    for (Path document : documents().filter(d -> !d.equals(HANDBOOK)).toList()) {
      Matcher block =
          Pattern.compile("```console\n(.*?)```", Pattern.DOTALL)
              .matcher(Files.readString(document));
      while (block.find()) {
        for (String part : block.group(1).split("(?m)^\\$ ktp ")) {
          if (!part.isBlank()) {
            int end = part.indexOf('\n');
            shown.add(new Shown(document, part.substring(0, end), part.substring(end + 1)));
          }
        }
      }
    }
    return shown.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandsPrintWhatIsShown(Shown shown) {
    Run run = Run.in(Path.of(""), shown.command().split(" "));
    // Hard blanks look like others on a screen.
    assertEquals(shown.output(), (run.out() + run.err()).replace("\u00a0", " "));
  }

  @Test
  void theTableOfRulesIsTheRegistrys() throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    var table = new StringBuilder("| code | severity | finds | |\n| --- | --- | --- | --- |\n");
    for (Rule rule : Rule.values()) {
      table.append(
          "| %s | %s | %s | *%s* |\n"
              .formatted(
                  rule.code(), rule.severity().code(), rule.title().en(), rule.title().sv()));
    }
    if (Boolean.getBoolean("ktp.rewrite")) {
      readme = readme.substring(0, begin) + table + readme.substring(end);
      Files.writeString(README, readme);
      end = readme.indexOf(END);
    }
    assertEquals(table.toString(), readme.substring(begin, end));
  }

  @Test
  void eachOfTheTwoCommandsIsOneLine() throws IOException {
    Matcher blocks =
        Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
    List<String> found = blocks.results().map(m -> m.group(1)).toList();
    assertEquals(2, found.size());
    found.forEach(block -> assertEquals(1, block.lines().count(), block));
  }

  /// Blocks of settings in the documents: jobs, and what editors are told.
  static Stream<String> settings() throws IOException {
    var blocks = new ArrayList<String>();
    for (Path document : documents().toList()) {
      Pattern.compile("```(?:yaml|json)\n(.*?)```", Pattern.DOTALL)
          .matcher(Files.readString(document))
          .results()
          .forEach(m -> blocks.add(m.group(1)));
    }
    return blocks.stream();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void settingsThatAreShownCanBeRead(String settings) {
    // JSON is YAML too.
    assertNotNull(new Load(LoadSettings.builder().build()).loadFromString(settings));
  }

  @Test
  void theCommandsOfJobsAreRight() throws IOException {
    Matcher command =
        Pattern.compile("ktp (validate --format \\w+)")
            .matcher(Files.readString(Path.of("src/site/markdown/recipes.md")));
    List<String> lines = command.results().map(m -> m.group(1)).toList();
    assertEquals(4, lines.size());
    for (String line : lines) {
      Run run = Run.in(Path.of("src/test/resources/cases/nothing-wrong"), line.split(" "));
      assertEquals(0, run.code(), line);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) throws IOException {
    Matcher link =
        Pattern.compile("(?:\\]\\(|src=\")([^)\"#:]+)(?:#[^)\"]*)?[)\"]")
            .matcher(Files.readString(document));
    while (link.find()) {
      Path target = document.resolveSibling(link.group(1));
      assertTrue(Files.exists(target), () -> document + " links to " + target);
    }
  }
}
