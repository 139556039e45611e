package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.Workspaces;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Severity;
import se.ktp.model.Owner;
import se.ktp.model.Workspace;
import se.ktp.source.Located;

class InitCommandTest {
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 15);

  @TempDir Path folder;

  private Run init(String... args) {
    return Run.in(folder, Stream.concat(Stream.of("init"), Stream.of(args)).toArray(String[]::new));
  }

  private static List<String> names(Workspace workspace) {
    return workspace.county().participants().stream()
        .map(Located::value)
        .map(Owner.Participant::name)
        .toList();
  }

  private static List<String> tree(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(p -> !p.equals(root))
          .map(p -> root.relativize(p).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void aNewWorkspaceHasTheCountysMunicipalitiesAndSaysWhatToDoNext() throws IOException {
    Run run = init("länets år", "--county", "halland", "--year", "2027");
    assertEquals("Hallands län 2027: 6 kommuner deltar\n", run.err());
    assertEquals(
        """
        Skrivet: länets år
        Gör så här nu:
          cd "länets år"
          öppna county.yaml och se efter att deltagare och datum stämmer
          ktp form --plan    formulär för planerna, att skicka till kommunerna
          ktp status         vem har svarat?
        Mer står i LÄSMIG.txt.
        """,
        run.out().replace(System.lineSeparator(), "\n"));
    assertEquals(0, run.code());
    Path made = folder.resolve("länets år");
    assertEquals(
        List.of(
            "LÄSMIG.txt",
            "county.yaml",
            "followups",
            "followups/2027-06",
            "followups/2027-11",
            "plans",
            "plans/EXEMPEL-plan.txt"),
        tree(made));
    Workspace workspace = Workspaces.read(made).value();
    assertEquals(
        List.of("Falkenberg", "Halmstad", "Hylte", "Kungsbacka", "Laholm", "Varberg"),
        names(workspace));
    assertEquals(2027, workspace.county().year());
    assertEquals(
        "[2027-06 2027-06-30, 2027-11 2027-11-30]",
        workspace.county().followUps().stream()
            .map(f -> f.period() + " " + f.due())
            .toList()
            .toString());
    assertEquals(List.of(), workspace.plans());
  }

  @ParameterizedTest
  @CsvSource({"sv,län: Gotlands län", "en,county: Gotlands län"})
  void nothingIsFoundButThatPlansAreStillToCome(String language, String line) throws IOException {
    init("g", "--county", "09", "--year", "2027", "--lang", language);
    Path made = folder.resolve("g");
    assertTrue(Files.readString(made.resolve("county.yaml")).contains("\n" + line + "\n"));
    assertEquals(
        List.of("KTP120 note county.yaml:18:5"),
        Workspaces.shown(Workspaces.findings(made, JANUARY)));
    assertEquals(0, Run.in(made, "validate", "--as-of", "2027-01-15").code());
    assertEquals(0, Run.in(made, "report", "--as-of", "2027-01-15").code());
    assertTrue(Files.exists(made.resolve("out/2027-06/lan-09-gotland.pdf")));
  }

  /// A line that can be used begins with its sign and no blank, or with more blanks than one.
  private static String uncommented(String text) {
    return text.lines()
            .map(line -> line.matches("#(?! \\S|$).*") ? line.substring(1) : line)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void whatIsCommentedOutWorksWhenItIsUsed(String language) throws IOException {
    init("h", "--county", "13", "--year", "2027", "--lang", language);
    Path made = folder.resolve("h");
    Path file = made.resolve("county.yaml");
    String comments = uncommented(Files.readString(file));
    Files.writeString(file, comments);
    Workspace workspace = Workspaces.read(made).value();
    assertEquals(
        List.of("KTP120 note", "KTP303 note"),
        Workspaces.findings(made, JANUARY).stream()
            .map(f -> f.rule().code() + " " + f.severity().code())
            .distinct()
            .toList(),
        () -> Workspaces.findings(made, JANUARY).toString());
    var county = workspace.county();
    assertTrue(county.agreement().isPresent() && county.budget().isPresent());
    assertEquals(2, county.developmentAreas().size());
    assertEquals(1, county.activities().size());
    assertEquals(1, county.indicators().size());
    assertEquals(1, county.training().size());
    assertEquals(1, county.accepted().size());
    assertEquals(1, county.severities().size());
    assertEquals(1, county.coordinators().size());
    assertEquals("#14405C", county.look().accent().orElseThrow());
    assertTrue(county.dnr().isPresent());
    assertEquals(LocalDate.of(2027, 9, 15), county.followUps().getFirst().meeting().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"sv,EXEMPEL,SKRIV KOMMUNEN HÄR", "en,EXAMPLE,WRITE THE MUNICIPALITY HERE"})
  void theSamplePlanIsCompleteOnceItIsSomebodys(String language, String name, String here)
      throws IOException {
    init("h", "--county", "13", "--year", "2027", "--lang", language);
    Path plans = folder.resolve("h/plans");
    String sample = Files.readString(plans.resolve(name + "-plan.txt"));
    Files.writeString(plans.resolve("falkenberg.yaml"), sample);
    assertTrue(
        Workspaces.shown(Workspaces.findings(folder.resolve("h"), JANUARY))
            .contains("KTP004 error plans/falkenberg.yaml:12:" + (language.equals("sv") ? 9 : 15)));
    Files.writeString(plans.resolve("falkenberg.yaml"), sample.replace(here, "Falkenberg"));
    List<Finding> findings = Workspaces.findings(folder.resolve("h"), LocalDate.of(2027, 5, 1));
    assertEquals(
        List.of(),
        findings.stream()
            .filter(f -> f.at().source().path().startsWith("plans/"))
            .map(Finding::toString)
            .toList());
    assertEquals(
        2, Workspaces.read(folder.resolve("h")).value().plans().getFirst().activities().size());
  }

  @Test
  void participantsMayBeNamed() {
    init(
        "s",
        "--county",
        "Stockholms län",
        "--year",
        "2027",
        "--participants",
        "Täby, 0127,nacka kommun");
    assertEquals(
        List.of("Botkyrka", "Nacka", "Täby"), names(Workspaces.read(folder.resolve("s")).value()));
  }

  @Test
  void theFolderMayStandAfterTheNames() {
    init("--county", "01", "--year", "2027", "--participants", "Täby,", "Nacka", "mitt län");
    assertEquals(
        List.of("Nacka", "Täby"), names(Workspaces.read(folder.resolve("mitt län")).value()));
  }

  // --- questions

  @Test
  void whoeverSitsAtATerminalIsAsked() {
    Run run = Run.typing(folder, "Hallnd\nhalland\n\nLaholm, Hylt\nLaholm, Hylte\n\n", "init", "h");
    assertEquals(
        """
        Vilket län? Namn eller kod:   Det finns inget län ”Hallnd”; menade du Halland?
        Vilket län? Namn eller kod: Vilket år? [2010]: Vilka kommuner deltar? Namn med komma emellan; bara Retur för alla 6:   Det finns ingen kommun ”Hylt”; menade du Hylte?
        Vilka kommuner deltar? Namn med komma emellan; bara Retur för alla 6: När möts styrgruppen? Dagar som 2010-09-15, med komma emellan; bara Retur om det inte är bestämt: Hallands län 2010: 2 kommuner deltar
        """,
        run.err().replace(System.lineSeparator(), "\n"));
    Workspace workspace = Workspaces.read(folder.resolve("h")).value();
    assertEquals(List.of("Hylte", "Laholm"), names(workspace));
    assertEquals(2010, workspace.county().year());
    assertEquals(0, run.code());
  }

  @Test
  void whoeverBeginsInAutumnIsOfferedTheNextYear() {
    Run run = Run.typing(folder, "gotland\n\n\n", "init", "g", "--as-of", "2026-10-01");
    assertTrue(run.err().contains("[2027]"), run.err());
    assertEquals(2027, Workspaces.read(folder.resolve("g")).value().county().year());
  }

  // --- meetings and districts

  private static List<String> meetings(Path made) {
    return Workspaces.read(made).value().county().followUps().stream()
        .map(f -> f.period() + " " + f.meeting().map(Object::toString).orElse("-"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theMeetingsThatAreNamedAreNoComments(String language) {
    init(
        "a",
        "--county",
        "09",
        "--year",
        "2027",
        "--lang",
        language,
        "--meetings",
        "2027-06-15,2027-12-10");
    assertEquals(
        List.of("2027-06 2027-06-15", "2027-11 2027-12-10"), meetings(folder.resolve("a")));
    init("b", "--county", "09", "--year", "2027", "--lang", language, "--meetings", "2028-01-20");
    assertEquals(List.of("2027-06 -", "2027-11 2028-01-20"), meetings(folder.resolve("b")));
    assertTrue(
        Run.in(folder.resolve("a"), "status", "--as-of", "2027-06-14", "--lang", "sv")
            .out()
            .contains("Styrgruppen möts 15 juni 2027, om 1 dag."));
  }

  @Test
  void meetingsAreAskedForUntilTheyCanBeUnderstood() {
    Run run =
        Run.typing(
            folder, "gotland\n2027\nhösten\n2027-09-01 2027-10-01\n2027-10-31\n", "init", "g");
    assertTrue(run.err().contains("”hösten” är ingen dag"), run.err());
    assertTrue(run.err().contains("Två möten hör till uppföljningen 2027-06"), run.err());
    assertEquals(List.of("2027-06 2027-10-31", "2027-11 -"), meetings(folder.resolve("g")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-05-31", "2028-06-01", "2027-02-30"})
  void aMeetingOfAnotherYearIsNotTaken(String day) {
    Run run = init("g", "--county", "09", "--year", "2027", "--meetings", day);
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("ktp: "), run.err());
    assertFalse(Files.exists(folder.resolve("g")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Botkyrka,Stockholm Skärholmen,Stockholm Farsta",
        "Botkyrka,Stockholm, Skärholmen, Farsta",
        "0127,Stockholms stad Skärholmen,0180 Farsta"
      })
  void participantsMayBeDistricts(String named) {
    Run run = init("s", "--county", "01", "--year", "2027", "--participants", named);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("3 kommuner och stadsdelar deltar"), run.err());
    assertEquals(
        List.of("Botkyrka", "Farsta (Stockholm)", "Skärholmen (Stockholm)"),
        Workspaces.read(folder.resolve("s")).value().county().participants().stream()
            .map(p -> p.value().name())
            .sorted()
            .toList());
  }

  @Test
  void whoeverLeavesInTheMiddleHasNothingWritten() throws IOException {
    Run run = Run.typing(folder, "halland\n", "init", "h");
    assertTrue(
        run.err().endsWith("Avbrutet; inget är skrivet." + System.lineSeparator()), run.err());
    assertEquals(2, run.code());
    assertEquals(List.of(), tree(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|Det saknas något: DIR, mappen som ska skapas",
        "h|Det saknas något: --county NAME",
        "h --county 13|Det saknas något: --year YYYY",
        "h --county 02 --year 2027|Det finns inget län ”02”",
        "h --county Kronobreg --year 2027|Det finns inget län ”Kronobreg”; menade du Kronoberg?",
        "h --county 13 --year 27|”27” är inget år; skriv fyra siffror",
        "h --county 13 --year 2027 --participants Hyllte|Det finns ingen kommun ”Hyllte”; menade du"
            + " Hylte?",
        "h --county 13 --year 2027 --participants Ale|Ale ligger inte i länet, utan i Västra"
            + " Götalands län",
        "--example stockholm|Exemplet ”stockholm” finns inte; menade du stockholm-2010?",
        "--example stokholm-2010|Exemplet ”stokholm-2010” finns inte; menade du stockholm-2010?",
        "--example x|Exemplet ”x” finns inte; det finns halland-2012, jonkoping-2016,"
            + " norrbotten-2008, stockholm-2010",
        "h --example halland-2012 --year 2027|--example kan inte användas tillsammans med --county,"
            + " --year, --participants eller --meetings",
      })
  void whatIsWrongOrMissingIsSaidAndNothingWritten(String words, String message)
      throws IOException {
    Run run = init(words == null ? new String[0] : words.split(" "));
    assertEquals(
        "ktp: " + message + "\n  Hjälp: ktp init --help\n",
        run.err().replace(System.lineSeparator(), "\n"));
    assertEquals(2, run.code());
    assertEquals(List.of(), tree(folder));
  }

  // --- what is there stays

  @Test
  void aFolderThatHoldsSomethingIsNotTouched() throws IOException {
    Workspaces.write(folder, Map.of("lan/county.yaml", "county: \"01\"\n", "fil", "x"));
    for (String name : List.of("lan", "fil")) {
      Run run = init(name, "--county", "13", "--year", "2027");
      assertEquals(2, run.code());
      assertTrue(run.err().contains("ange en ny mapp"), run.err());
    }
    assertEquals(List.of("fil", "lan", "lan/county.yaml"), tree(folder));
    assertEquals("county: \"01\"\n", Files.readString(folder.resolve("lan/county.yaml")));
  }

  @Test
  void anEmptyFolderIsFilledAndHiddenFilesStay() throws IOException {
    Workspaces.write(folder, Map.of(".gitignore", "out/\n", "Thumbs.db", "x"));
    Run run = init(".", "--county", "09", "--year", "2027");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("Skrivet i mappen du står i"), run.out());
    assertFalse(run.out().contains("cd "), run.out());
    assertEquals("out/\n", Files.readString(folder.resolve(".gitignore")));
    assertEquals(9, tree(folder).size());
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndLeftAsItWas() throws IOException {
    Workspaces.write(folder, Map.of("fil", "x"));
    Run run = init("fil/ny", "--county", "09", "--year", "2027");
    assertEquals(4, run.code());
    assertTrue(run.err().contains("kunde inte skrivas"), run.err());
    assertEquals(List.of("fil"), tree(folder));
  }

  // --- examples

  @Test
  void examplesAreListed() {
    Run run = init("--example");
    assertEquals(
        "halland-2012\njonkoping-2016\nnorrbotten-2008\nstockholm-2010\n",
        run.out().replace(System.lineSeparator(), "\n"));
    assertEquals(0, run.code());
  }

  @Test
  void anExampleIsUnpackedAsItIs() throws IOException {
    assertEquals(0, init("--example", "stockholm-2010").code());
    assertEquals(0, init("mitt län", "--example", "stockholm-2010").code());
    Path source = Path.of("examples/stockholm-2010");
    for (String name : List.of("stockholm-2010", "mitt län")) {
      Path made = folder.resolve(name);
      List<String> files = tree(made);
      assertEquals(tree(source).stream().filter(f -> !f.startsWith("out")).toList(), files);
      for (String file : files) {
        if (Files.isRegularFile(made.resolve(file))) {
          assertEquals(-1, Files.mismatch(source.resolve(file), made.resolve(file)), file);
        }
      }
    }
    assertEquals(2, init("--example", "stockholm-2010").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void severityOfAllThatIsFoundLaterIsForThePlans(String language) {
    init("h", "--county", "13", "--year", "2027", "--lang", language);
    List<Finding> late = Workspaces.findings(folder.resolve("h"), LocalDate.of(2027, 12, 1));
    assertEquals(6, late.size());
    assertTrue(late.stream().allMatch(f -> f.severity() == Severity.ERROR), late.toString());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whereFilesCannotBeCalledSoItIsSaidHowTheyCan() throws Exception {
    var java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dsun.jnu.encoding=US-ASCII",
            "-Dstderr.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            Cli.class.getName(),
            "init",
            folder.resolve("nytt").toString(),
            "--county",
            "01",
            "--year",
            "2010",
            "--lang",
            "sv");
    java.environment().put("LC_ALL", "C");
    java.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = java.start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(4, process.waitFor(), said);
    assertTrue(said.contains("ktp: En fil kan inte heta ”LÄSMIG.txt” här: "), said);
    assertTrue(said.contains("Kör bin/ktp"), said);
    assertFalse(Files.exists(folder.resolve("nytt")));
  }
}
