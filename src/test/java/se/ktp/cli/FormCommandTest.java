package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.FilledForm;
import se.ktp.Workspaces;
import se.ktp.diagnostic.Finding;

class FormCommandTest {
  private static final String COUNTY =
      """
      county: "01"
      year: 2010
      participants: [Botkyrka, Nacka, {municipality: Stockholm, district: Skärholmen}]
      follow_ups: [{period: 2010-06, due: 2010-06-15}, {period: 2010-11, due: 2010-11-15}]
      """;
  private static final String PLAN =
      """
      municipality: Botkyrka
      activities:
        - id: "1.1"
          name: Gemensam vårdplan
          goal: =40 personer; minst
          timeline: {start: 2010-02-01, end: 2010-10-31}
          responsibility: {municipality: Enhetschef, region: Sektionschef}
        - {id: a2, name: "-AUDIT vid nybesök", goal: Alla tillfrågas., timeline: löpande}
      """;

  @TempDir Path folder;

  private Path workspace() {
    var files = new HashMap<String, String>();
    files.put("county.yaml", COUNTY);
    files.put("plans/b.yaml", PLAN);
    files.put(
        "plans/s.yaml",
        """
        municipality: Stockholm
        district: Skärholmen
        activities: [{name: Café, goal: Tio kvällar.}]
        """);
    files.put(
        "followups/2010-06/b.yaml",
        """
        municipality: Botkyrka
        answers:
          - {activity: "1.1", status: delvis, result: Elva planer är klara., lessons: Börja förr.}
        """);
    return Workspaces.write(folder.resolve("lan"), files);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> !n.startsWith("."))
          .sorted()
          .toList();
    }
  }

  /// The findings of a workspace in November.
  private static List<String> findings(Path workspace) {
    return Workspaces.findings(workspace, LocalDate.of(2010, 11, 10)).stream()
        .map(FormCommandTest::shown)
        .sorted()
        .toList();
  }

  private static String shown(Finding finding) {
    return finding.rule().code() + " " + finding.message().sv();
  }

  @Test
  void everyParticipantWithAPlanGetsAForm() throws IOException {
    Path workspace = workspace();
    Run run = Run.in(workspace, "form");
    assertEquals(
        List.of("0127-botkyrka-2010-11.xlsx", "0180-stockholm-skarholmen-2010-11.xlsx"),
        names(workspace.resolve("forms/2010-11")));
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("Uppföljning 2010-11, svar senast 2010-11-15: 2 formulär i"));
    assertTrue(run.err().contains("ingen plan att svara om: Nacka."), run.err());
    assertTrue(run.err().contains("ktp collect"), run.err());
  }

  @Test
  void aFormTellsWhatIsPlannedAndWhatWasAnsweredLast() {
    Path workspace = workspace();
    Run.in(workspace, "form");
    byte[] form = Workspaces.bytes(workspace.resolve("forms/2010-11/0127-botkyrka-2010-11.xlsx"));
    String sheet = FilledForm.shown(form, 0);
    assertTrue(
        sheet.contains(
            """
            Botkyrka|1.1|Gemensam vårdplan|=40 personer; minst|2010-02-01–2010-10-31
            Kommunen: Enhetschef
            Regionen: Sektionschef|delvis
            Resultat: Elva planer är klara.
            Lärdomar: Börja förr.|\
            """),
        sheet);
    assertTrue(sheet.contains("Vad har gjorts, nåddes målet, och vad blev det av det?"));
    assertTrue(FilledForm.shown(form, 1).contains("senast 15 november 2010"));
    assertTrue(FilledForm.shown(form, 2).contains("kommunkod|0127"));
  }

  @Test
  void aFormTellsUntilWhenAndWhyWasPaused() {
    Path workspace = workspace();
    Workspaces.write(
        workspace,
        Map.of(
            "followups/2010-06/b.yaml",
            """
            municipality: Botkyrka
            answers:
              - {activity: "1.1", status: pausat, paused: {until: 2010-09-30, reason: Vi väntar.}}
              - {activity: a2, status: delvis, result: Halva., paused: {until: 2010-10}}
            """,
            "followups/2010-06/s.yaml",
            """
            municipality: Stockholm
            district: Skärholmen
            plan: {paused: {until: 2010-09-01}}
            """));
    Run.in(workspace, "form", "--format", "csv");
    String own = text(workspace.resolve("forms/2010-11/0127-botkyrka-2010-11.csv"));
    assertTrue(own.contains(";pausat till 2010-09-30: Vi väntar.;"), own);
    assertTrue(own.contains(";\"delvis\npausat till 2010-10\nResultat: Halva.\";"), own);
    String whole = text(workspace.resolve("forms/2010-11/0180-stockholm-skarholmen-2010-11.csv"));
    assertTrue(whole.contains(";Café;Tio kvällar.;;pausat till 2010-09-01;"), whole);
  }

  @Test
  void noRowBelowTheHeadingsKeepsItsHeightAndWhatStandsBesideFits() {
    Path workspace = workspace();
    Workspaces.write(
        workspace,
        Map.of(
            "followups/2010-06/b.yaml",
            "municipality: Botkyrka\nanswers:\n  - {activity: a2, status: delvis, result: "
                + "Ett långt svar om det mesta 👍. ".repeat(39)
                + "}\n"));
    Run.in(workspace, "form");
    Run.in(workspace, "form", "--plan");
    byte[] form = Workspaces.bytes(workspace.resolve("forms/2010-11/0127-botkyrka-2010-11.xlsx"));
    String sheet = new FilledForm(form).part("xl/worksheets/sheet1.xml");
    assertTrue(sheet.matches("(?s).*<row r=\"1\" ht=\"[\\d.]+\" customHeight=\"1\".*"), sheet);
    assertTrue(
        sheet.matches("(?s).*<row r=\"2\" ht=\"94\\.0\">.*<row r=\"3\" ht=\"394\\.0\">.*"), sheet);
    String shown = FilledForm.shown(form, 0);
    // What keeps rows from becoming low: a last cell of six lines with nothing in them.
    assertTrue(shown.contains("|2010-11 (november 2010)|\n\n\n\n\n \n"), shown);
    Matcher beside = Pattern.compile("\\|(delvis\nResultat: Ett [^|]*)\\|").matcher(shown);
    assertTrue(beside.find(), shown);
    assertTrue(beside.group(1).endsWith("…"), shown);
    assertTrue(beside.group(1).length() > 500, shown);
    var plan =
        new FilledForm(
            Workspaces.bytes(workspace.resolve("forms/plan-2010/0127-botkyrka-plan-2010.xlsx")));
    for (int i = 1; i <= 4; i++) {
      String part = plan.part("xl/worksheets/sheet" + i + ".xml");
      assertEquals(1, part.split("customHeight", -1).length - 1, part);
    }
  }

  @Test
  void onlyAnswersCanBeFilledIn() {
    Path workspace = workspace();
    Run.in(workspace, "form");
    var form =
        new FilledForm(
            Workspaces.bytes(workspace.resolve("forms/2010-11/0127-botkyrka-2010-11.xlsx")));
    String sheet = form.part("xl/worksheets/sheet1.xml");
    assertTrue(sheet.contains("<sheetProtection "));
    assertFalse(sheet.contains("password"));
    assertTrue(form.part("xl/styles.xml").contains("locked=\"false\""));
    assertTrue(sheet.contains("<dataValidation sqref=\"G2:G4\" type=\"list\""), sheet);
    assertTrue(sheet.contains("fitToWidth=\"1\""));
    assertTrue(sheet.contains("orientation=\"landscape\""));
    assertTrue(form.part("xl/workbook.xml").contains("sheetId=\"3\" state=\"hidden\""));
    assertTrue(form.part("xl/workbook.xml").contains("_xlnm.Print_Titles"));
    assertFalse(sheet.contains("<f>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "csv", "yaml"})
  void aFormThatNobodyFilledInSaysNothing(String format) {
    Path workspace = workspace();
    List<String> before = findings(workspace);
    Run.in(workspace, "form", "--format", format, "-o", "followups/2010-11");
    assertEquals(before, findings(workspace));
    assertTrue(
        Workspaces.read(workspace).value().followUps().stream()
            .allMatch(
                f -> f.plan().isEmpty() && (f.blank() || f.period().code().equals("2010-06"))));
    Run report = Run.in(workspace, "report", "--dry-run");
    assertTrue(report.out().contains(" för 2010-06 "), report.out() + report.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "csv", "yaml"})
  void aFormOfPlansThatNobodyFilledInSaysNothing(String format) throws IOException {
    Path workspace = workspace();
    List<String> before = findings(workspace);
    Run.in(workspace, "form", "--plan", "--format", format, "-o", "plans", "--only", "Botkyrka");
    Files.move(workspace.resolve("plans/b.yaml"), folder.resolve("b.yaml"));
    assertEquals(before, findings(workspace));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "csv"})
  void anEmptyFormOfPlansAmongThePlansIsNoPlan(String format) {
    Path workspace = workspace();
    Workspaces.write(
        workspace, Map.of("county.yaml", "county: \"01\"\nyear: 2010\nparticipants: [Nacka]\n"));
    Run.in(workspace, "form", "--plan", "--format", format, "-o", "plans", "--only", "Nacka");
    String found = Run.in(workspace, "validate", "--as-of", "2010-04-10").out();
    assertTrue(found.contains("KTP120  Nacka har ingen plan"), found);
    assertFalse(found.contains("plans/0182-nacka"), found);
    String status = Run.in(workspace, "status", "--as-of", "2010-04-10").out();
    assertTrue(status.contains("Planer: 0 av 1 inne"), status);
    String remind = Run.in(workspace, "remind", "--as-of", "2010-04-10").out();
    assertTrue(remind.contains("0182-nacka  planen saknas"), remind);
  }

  @Test
  void aTableForExcelHasNothingThatExcelTakesForSomethingElse() {
    Path workspace = workspace();
    Run.in(workspace, "form", "--format", "csv", "--only", "Botkyrka", "-o", "ut");
    String csv =
        new String(
            Workspaces.bytes(workspace.resolve("ut/0127-botkyrka-2010-11.csv")),
            StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("\ufeffKommun;Nr;Aktivitet;Mål;"), csv);
    assertTrue(csv.contains("\r\nBotkyrka;'1.1;Gemensam vårdplan;\"'=40 personer; minst\";"), csv);
    assertTrue(csv.contains(";'-AUDIT vid nybesök;"), csv);
    assertTrue(csv.contains(";2010-11 (november 2010)\r\n"), csv);
  }

  @Test
  void aFormThatSomebodyMayHaveFilledInIsLeftAlone() throws IOException {
    Path workspace = workspace();
    Run.in(workspace, "form");
    Path file = workspace.resolve("forms/2010-11/0127-botkyrka-2010-11.xlsx");
    byte[] made = Workspaces.bytes(file);
    assertEquals(0, Run.in(workspace, "form").code());
    assertArrayEquals(made, Workspaces.bytes(file));

    byte[] filled = new FilledForm(made).put("Gemensam vårdplan", "Status", "uppnått").bytes();
    Files.write(file, filled);
    Run run = Run.in(workspace, "form");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("någon kan ha fyllt i dem: 1 formulär"), run.err());
    assertArrayEquals(filled, Workspaces.bytes(file));

    assertEquals(0, Run.in(workspace, "form", "--force").code());
    assertArrayEquals(made, Workspaces.bytes(file));
  }

  @Test
  void aFormThatNobodyHasTouchedFollowsThePlan() throws IOException {
    Path workspace = workspace();
    Run.in(workspace, "form");
    Files.writeString(
        workspace.resolve("plans/b.yaml"), PLAN.replace("Alla tillfrågas.", "Nio av tio."));
    Run run = Run.in(workspace, "form");
    assertEquals(0, run.code());
    assertTrue(
        FilledForm.shown(
                Workspaces.bytes(workspace.resolve("forms/2010-11/0127-botkyrka-2010-11.xlsx")), 0)
            .contains("Nio av tio."));
  }

  @ParameterizedTest
  @CsvSource({
    "2010-05-01, 2010-06",
    "2010-06-15, 2010-06",
    "2010-06-16, 2010-11",
    "2011-02-01, 2010-11"
  })
  void theNextOpenFollowUpIsAskedFor(String day, String period) {
    Run run = Run.in(workspace(), "form", "--as-of", day);
    assertTrue(run.out().startsWith("Uppföljning " + period), run.out());
  }

  @Test
  void whenAllAreOverTheLastIsAskedForAndStatusTellsOfTheSame() throws IOException {
    Path workspace = workspace();
    Files.delete(workspace.resolve("followups/2010-06/b.yaml"));
    Run form = Run.in(workspace, "form", "--as-of", "2010-12-05");
    Run status = Run.in(workspace, "status", "--as-of", "2010-12-05");
    assertTrue(form.out().startsWith("Uppföljning 2010-11"), form.out());
    assertTrue(status.out().startsWith("Stockholms län: uppföljningen november"), status.out());
  }

  @Test
  void theCountysOwnActivitiesHaveAForm() throws IOException {
    Path workspace = workspace();
    Files.writeString(
        workspace.resolve("county.yaml"), COUNTY + "activities: [{id: l1, name: Baskurs}]\n");
    Run.in(workspace, "form", "--format", "csv");
    String csv = Files.readString(workspace.resolve("forms/2010-11/lan-01-stockholm-2010-11.csv"));
    assertTrue(csv.contains("\r\nja;l1;Baskurs;"), csv);
  }

  @Test
  void aPlanThatCannotBeReadIsNoMissingPlan() throws IOException {
    Path workspace = workspace();
    Files.writeString(workspace.resolve("plans/b.yaml"), PLAN + "  [");
    Run run = Run.in(workspace, "form");
    assertTrue(run.err().contains("planen kan inte läsas: Botkyrka."), run.err());
    assertTrue(run.err().contains("ingen plan att svara om: Nacka."), run.err());
  }

  @Test
  void planAndPeriodDoNotGoTogether() {
    assertEquals(2, Run.in(workspace(), "form", "--plan", "--period", "2010-11").code());
    assertEquals(2, Run.in(workspace(), "form", "--period", "2012-01").code());
    assertEquals(2, Run.in(workspace(), "form", "--only", "Nakca").code());
    assertEquals(3, Run.in(folder.resolve("lan/plans/ingen"), "form").code());
  }

  @Test
  void aFormSpeaksTheLanguageOfTheCounty() {
    Path workspace = workspace();
    Run.in(
        workspace,
        Map.of("PATH", "", "LANG", "en_GB.UTF-8"),
        "form",
        "--format",
        "csv",
        "-o",
        "sv");
    Run.in(workspace, "form", "--lang", "en", "--format", "csv", "-o", "en");
    String name = "0127-botkyrka-2010-11.csv";
    assertTrue(text(workspace.resolve("sv").resolve(name)).contains(";Aktivitet;Mål;"));
    assertTrue(text(workspace.resolve("en").resolve(name)).contains(";Activity;Goal;"));
  }

  private static String text(Path file) {
    return new String(Workspaces.bytes(file), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "csv", "yaml"})
  void anEnglishFormIsUnderstood(String format) {
    Path workspace = workspace();
    List<String> before = findings(workspace);
    Run.in(workspace, "form", "--lang", "en", "--format", format, "-o", "followups/2010-11");
    assertEquals(before, findings(workspace));
  }
}
