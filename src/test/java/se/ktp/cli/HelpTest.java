package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import se.ktp.Workspaces;

/// What every `--help` shows: its examples, and in which order commands are told.
class HelpTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^  ktp ((?:(?!  ).)*?)(?: > \\S+)?(?:  .*)?$");

  private static final String ANSWER =
      """
      municipality: %1$s
      answers: [{activity: %2$s1, status: ongoing, result: "%3$s personer har en plan."}]
      """;

  @TempDir Path folder;

  /// Every command, and those within one, as they are called; the program itself has no name.
  static Stream<List<String>> commands() {
    var all = new ArrayList<List<String>>();
    add(line(), List.of(), all);
    return all.stream();
  }

  private static CommandLine line() {
    var environment =
        new Environment(
            Map.of(),
            Locale.ROOT,
            LocalDate.of(2010, 7, 1),
            Path.of(""),
            false,
            false,
            Optional.empty());
    return Commands.of(new Ktp(environment));
  }

  private static void add(CommandLine command, List<String> called, List<List<String>> all) {
    all.add(called);
    command
        .getSubcommands()
        .forEach(
            (name, sub) -> add(sub, Stream.concat(called.stream(), Stream.of(name)).toList(), all));
  }

  /// The commands with examples, in both languages.
  static Stream<List<String>> helps() {
    return commands()
        .flatMap(c ->
            Stream.of("sv", "en")
                .map(l -> Stream.concat(c.stream(), Stream.of("--help", "--lang", l)).toList()));
  }

  @ParameterizedTest
  @MethodSource("helps")
  void itsExamplesWorkOneAfterTheOther(List<String> help) throws IOException {
    year();
    List<String> examples = examples(Run.in(folder, help.toArray(String[]::new)).out());
    assertFalse(examples.isEmpty(), () -> help + " shows no example");
    for (String example : examples) {
      if (example.startsWith("watch")) { // which ends only when it is told to
        line().parseArgs(example.split(" "));
        continue;
      }
      Run run = run(example);
      assertEquals(0, run.code(), () -> "ktp " + example + "\n" + run.out() + run.err());
    }
  }

  private Run run(String example) throws IOException {
    var line = new ArrayList<String>();
    for (String word : example.split(" ")) {
      if (word.endsWith("/*")) {
        try (Stream<Path> inside =
            Files.list(folder.resolve(word.substring(0, word.length() - 2)))) {
          inside.map(p -> folder.relativize(p).toString()).sorted().forEach(line::add);
        }
      } else {
        line.add(word);
      }
    }
    String typed = example.startsWith("init") ? "Halland\n2027\n\n\n" : "ja\n";
    return Run.typing(folder, typed, line.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void itShowsTheSameInBothLanguages(List<String> command) {
    List<String> swedish = examples(help(command, "sv"));
    List<String> english = examples(help(command, "en"));
    assertEquals(
        swedish.stream().map(HelpTest::shape).toList(),
        english.stream().map(HelpTest::shape).toList());
  }

  private static String help(List<String> command, String language) {
    return Run.in(
            Path.of(""),
            Stream.concat(command.stream(), Stream.of("--help", "--lang", language))
                .toArray(String[]::new))
        .out();
  }

  /// An example without the names of files, which are in the language of the help.
  private static String shape(String example) {
    return example.replaceAll(
        "\\b(lan|counties|inkommet|inbox|svar|answers|papper|papers|publik|public|utskick|outbox"
            + "|brev|letters|egna|mine|arkiv|filed)\\b(?!-)",
        "NAME");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionIsToldOf(List<String> command) {
    for (String language : List.of("sv", "en")) {
      String help = help(command, language);
      Matcher option =
          Pattern.compile("(?m)^ +(?:-\\w, )?(--[\\w-]+)\\S*(.*)\\n(.*)").matcher(help);
      while (option.find()) {
        boolean told = !option.group(2).isBlank() || option.group(3).startsWith("           ");
        assertTrue(told, () -> command + " says nothing about " + option.group(1) + "\n" + help);
      }
    }
  }

  @Test
  void commandsAreToldInTheOrderOfTheYear() {
    String help = help(List.of(), "sv");
    List<String> told =
        Pattern.compile("(?m)^  (\\w+)  ")
            .matcher(help.substring(0, help.indexOf("Tillägg:")))
            .results()
            .map(m -> m.group(1))
            .toList();
    assertEquals(
        List.of(
            "init", "form", "collect", "validate", "status", "remind", "report", "diff", "archive"),
        told.subList(0, 9));
    assertTrue(help.indexOf("Årets gång") < help.indexOf("  init "), help);
    assertTrue(help.indexOf("  archive ") < help.indexOf("Vid sidan av"), help);
    assertTrue(help.indexOf("Vid sidan av") < help.indexOf("  explain "), help);
  }

  @Test
  void theReadmesTableTellsOfEveryCommand() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    line()
        .getSubcommands()
        .keySet()
        .forEach(name -> assertTrue(readme.contains("\n| `ktp " + name), () -> "no " + name));
  }

  private static List<String> examples(String help) {
    return EXAMPLE.matcher(help).results().map(m -> m.group(1).strip()).toList();
  }

  private static String plan(String name, String letter) {
    return """
    municipality: %s
    activities:
      - id: %s1
        name: Gemensam vårdplan
        goal: 60 personer har en plan i november 2010
        method: En mall och genomgång varje månad
        target_group: Vuxna med kontakt hos båda huvudmännen
        partners: Socialtjänsten och beroendemottagningen
        timeline: {start: 2010-02-01, end: 2010-12-31}
        responsibility: {municipality: Enhetschef, region: Mottagningschef}
    """
        .formatted(name, letter);
  }

  /// A county's year in June, with what the examples speak of.
  private void year() {
    var files = new HashMap<String, String>();
    for (String root : List.of("", "lan/stockholm/", "counties/stockholm/")) {
      files.put(
          root + "county.yaml",
          """
          county: "01"
          year: 2010
          participants: [Botkyrka, Nacka]
          rules: {KTP121: off, KTP122: off, KTP123: off, KTP124: off}
          """);
      for (String name : List.of("Botkyrka", "Nacka")) {
        String low = name.toLowerCase(Locale.ROOT);
        String letter = low.substring(0, 1);
        files.put(root + "plans/" + low + ".yaml", plan(name, letter));
        files.put(
            root + "followups/2010-06/" + low + ".yaml", ANSWER.formatted(name, letter, "20"));
      }
      files.put(root + "followups/2010-11/botkyrka.yaml", ANSWER.formatted("Botkyrka", "b", "60"));
    }
    String answers = "kommun;period;aktivitet;status;resultat\nNacka;2010-11;n1;uppnått;Klart.\n";
    for (String name : List.of("inkommet/nacka", "inbox/nacka", "svar", "answers")) {
      files.put(name + ".csv", answers);
    }
    Workspaces.write(folder, files);
    assertEquals(0, Run.in(folder, "report", "--period", "2010-06", "-q").code());
    assertEquals(0, Run.in(folder, "report", "--period", "2010-11", "-q").code());
  }
}
