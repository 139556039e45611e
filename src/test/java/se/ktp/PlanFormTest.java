package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.ktp.cli.Run;
import se.ktp.diagnostic.Finding;
import se.ktp.model.Field;
import se.ktp.model.Member;
import se.ktp.model.Plan;

/// A plan comes whole in a workbook: what is decided, who takes part and how things stand, too.
class PlanFormTest {
  private static final String COUNTY =
      "county: \"01\"\nyear: 2010\nparticipants: [Botkyrka, Nacka]\n";
  private static final String ACTIVITIES =
      """
      municipality: Botkyrka
      activities:
        - id: "1"
          name: Gemensam vårdplan
          goal: 40 personer har en plan.
          method: Rutin
          target_group: Vuxna
          partners: Region
          timeline: februari–oktober 2010
          responsibility: {municipality: Enhetschef, region: Vårdenhetschef}
      """;
  private static final String HEAD =
      """
      municipality: Botkyrka
      version: "1.1"
      approved: {by: Lokalt samråd, on: 2010-03-15, paragraph: § 12}
      local_council:
        - {role: socialchef, principal: kommun}
        - {role: områdeschef, principal: region}
        - {role: frivården, principal: stat}
      process_leaders:
        - {name: Påhittad Person, role: enhetschef, principal: kommun}
        - {role: vårdenhetschef, principal: region}
      overall_goal: Fler får hjälp, tidigare.
      mapping:
        strengths: [En mottagning., "Två lag; samma hus."]
        weaknesses: ["Ont om tid, lokaler; och pengar"]
        opportunities: ["- ny lag"]
        threats: ["Flera\nrader"]
        instruments: [AUDIT, "ASI, uppföljning"]
        methods: ["Motiverande samtal, 7,5 timmar"]
        shared_care_plans: Görs för de flesta.
        training_needs: [MI]
        matrix:
          alkohol:
            bedömning: {level: fullt, text: AUDIT används., methods: [AUDIT, DUDIT]}
            uppföljning: {level: inte}
          samsjuklighet:
            kompetens: {text: Ojämn.}
      """;

  @TempDir Path folder;
  private Path workspace = Path.of("");

  @BeforeEach
  void aWorkspace() {
    workspace = Workspaces.write(folder.resolve("lan"), Map.of("county.yaml", COUNTY));
  }

  private static Plan plan(Path workspace) {
    return Workspaces.read(workspace).value().plans().getFirst();
  }

  private static List<String> findings(Path workspace) {
    return Workspaces.read(workspace).findings().stream()
        .sorted(Comparator.comparing(Finding::at))
        .map(f ->
            "%s %s: %s".formatted(f.rule().code(), f.at().shown("blad ”%s”"), f.message().sv()))
        .toList();
  }

  /// What a plan says beside its activities, without where it stands.
  private static List<Object> said(Plan plan) {
    return List.of(
        plan.version(),
        plan.approved().given().map(a -> List.of(a.by(), a.on(), a.paragraph())),
        members(plan.localCouncil()),
        members(plan.processLeaders()),
        plan.overallGoal(),
        plan.mapping().given());
  }

  private static List<List<Optional<?>>> members(Field<List<Member>> field) {
    return field.given().orElse(List.of()).stream()
        .map(m -> List.<Optional<?>>of(m.name(), m.role(), m.principal()))
        .toList();
  }

  private FilledForm blank() {
    Run.in(workspace, "form", "--plan", "--only", "Botkyrka");
    return new FilledForm(
        Workspaces.bytes(workspace.resolve("forms/plan-2010/0127-botkyrka-plan-2010.xlsx")));
  }

  private FilledForm filledIn() {
    return blank()
        .put(2, "Aktivitet", "Gemensam vårdplan")
        .put(2, "Mål", "40 personer")
        .turnTo(2)
        .put("Beslutad av", "Botkyrka", "Lokalt samråd")
        .put("Beslutad den", "Botkyrka", "15 mars 2010")
        .put("Styrkor", "Botkyrka", "En mottagning.\n• med två lag")
        .put("Bedömningsinstrument", "Botkyrka", "AUDIT, DUDIT; ASI")
        .turnTo(3)
        .put(2, "Roll", "enhetschef")
        .put(2, "Huvudman", "kommun")
        .put(3, "Roll", "vårdenhetschef")
        .put(3, "Huvudman", "region")
        .put(4, "Roll", "socialchef")
        .put(4, "Huvudman", "kommun")
        .put(5, "Namn", "Påhittad Person")
        .put(5, "Huvudman", "landsting")
        .turnTo(4)
        .put(2, "Nivå", "delvis")
        .put(2, "Metoder", "Samtal")
        .turnTo(1);
  }

  private Run collect(FilledForm form, String name, String... more) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(folder.resolve("in"));
    Files.write(file, form.bytes());
    var command = new ArrayList<>(List.of("collect", file.toString(), "--yes"));
    command.addAll(List.of(more));
    return Run.in(workspace, command.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"xlsx, sv", "xlsx, en", "yaml, sv", "yaml, en"})
  void whateverAPlanSaysComesBack(String format, String language) {
    String plan = HEAD + ACTIVITIES.replaceFirst("municipality: Botkyrka\n", "");
    Path given =
        Workspaces.write(
            folder.resolve("given"), Map.of("county.yaml", COUNTY, "plans/b.yaml", plan));
    assertEquals(List.of(), findings(given));
    Run.in(
        given,
        "form",
        "--plan",
        "--only",
        "Botkyrka",
        "--format",
        format,
        "--lang",
        language,
        "-o",
        "../forms");
    Run run = Run.in(workspace, "collect", "../forms", "--yes", "--lang", language);
    assertEquals(0, run.code(), run.out() + run.err());
    assertEquals(said(plan(given)), said(plan(workspace)), run.out());
    assertEquals(List.of(), findings(workspace));
    Run again = Run.in(given, "collect", "../forms", "--yes");
    assertTrue(again.out().contains("oförändrad"), again.out());
    assertFalse(Files.exists(given.resolve("plans/0127-botkyrka.yaml")), again.out());
  }

  @Test
  void aPlanFormInTheFolderOfPlansIsReadAsItIs() throws IOException {
    Files.createDirectories(workspace.resolve("plans"));
    Files.write(workspace.resolve("plans/b.xlsx"), filledIn().bytes());
    assertEquals(List.of(), findings(workspace));
    Plan plan = plan(workspace);
    assertEquals(1, plan.activities().size());
    assertEquals(
        "2010-03-15", plan.approved().given().orElseThrow().on().orElseThrow().first() + "");
    assertEquals(2, plan.processLeaders().given().orElseThrow().size());
    assertEquals(2, plan.localCouncil().given().orElseThrow().size());
    var mapping = plan.mapping().given().orElseThrow();
    assertEquals(List.of("En mottagning.", "med två lag"), mapping.strengths());
    assertEquals(List.of("AUDIT", "DUDIT", "ASI"), mapping.instruments());
    Run run = Run.in(workspace, "validate");
    assertFalse(run.out().matches("(?s).*KTP12[1-4].*"), run.out());
  }

  @Test
  void faultsAreToldWithTheirCell() throws IOException {
    FilledForm form =
        filledIn()
            .turnTo(2)
            .put("Beslutad den", "Botkyrka", "31 februari 2010")
            .turnTo(3)
            .put(2, "Uppdrag", "ledare")
            .put(3, "Huvudman", "någon annan")
            .put(6, "Roll", "chef")
            .turnTo(4)
            .put(2, "Område", "Alkåhol")
            .put(3, "Område", "")
            .put(3, "Nivå", "helt")
            .put(4, "Nivå", "halvt");
    Files.createDirectories(workspace.resolve("plans"));
    Files.write(workspace.resolve("plans/b.xlsx"), form.bytes());
    assertEquals(
        """
        KTP003 plans/b.xlsx, blad ”Om planen”, B3: ”31 februari 2010” är inget datum
        KTP003 plans/b.xlsx, blad ”Medverkande”, B2: ”ledare” är inget av de ord som kan stå här
        KTP003 plans/b.xlsx, blad ”Medverkande”, E3: ”någon annan” är inget av de ord som kan stå här
        KTP003 plans/b.xlsx, blad ”Medverkande”, B6: Det står inte vilket uppdrag ”chef” har
        KTP002 plans/b.xlsx, blad ”Kartläggning”, B2: ”Alkåhol” är ingen rubrik som används här
        KTP003 plans/b.xlsx, blad ”Kartläggning”, B3: Raden säger inte vilket område och vilken\
         aspekt det gäller, och läses inte
        KTP003 plans/b.xlsx, blad ”Kartläggning”, D4: ”halvt” är inget av de ord som kan stå här
        """,
        String.join("\n", findings(workspace)) + "\n");
  }

  @Test
  void aPlanThatIsApprovedLaterComesAgain() throws IOException {
    collect(blank().put(2, "Aktivitet", "Gemensam vårdplan"), "b.xlsx");
    assertEquals(Optional.empty(), plan(workspace).approved().given());
    Run run = collect(filledIn(), "b2.xlsx");
    assertTrue(
        run.out().contains("nytt        beslut och mål, medverkande, kartläggning"), run.out());
    assertEquals(
        "Lokalt samråd", plan(workspace).approved().given().orElseThrow().by().orElseThrow());
    // A table that says nothing of it takes nothing away.
    Run later = collect(blank().put(2, "Mål", "60 personer"), "b3.xlsx");
    assertTrue(later.out().contains("ändrat      Gemensam vårdplan"), later.out());
    assertEquals(
        "60 personer", plan(workspace).activities().getFirst().goal().given().orElseThrow());
    assertEquals(
        "Lokalt samråd", plan(workspace).approved().given().orElseThrow().by().orElseThrow());
    assertEquals(List.of(), findings(workspace));
  }

  @Test
  void theDecisionJoinsAPlanThatSomebodyWrote() throws IOException {
    Workspaces.write(workspace, Map.of("plans/b.yaml", ACTIVITIES));
    FilledForm form = blank().turnTo(2).put("Beslutad av", "Botkyrka", "Lokalt samråd");
    Run run = collect(form, "b.xlsx");
    assertEquals(0, run.code(), run.out() + run.err());
    assertEquals(ACTIVITIES, Files.readString(workspace.resolve("plans/b.yaml")));
    assertFalse(
        Files.readString(workspace.resolve("plans/0127-botkyrka.yaml")).contains("Gemensam"));
    assertEquals(
        "Lokalt samråd", plan(workspace).approved().given().orElseThrow().by().orElseThrow());
    assertEquals(List.of(), findings(workspace));
    assertEquals(0, collect(form, "b.xlsx").code());
  }

  @Test
  void whatAFormLeavesBlankTakesNothingBack() throws IOException {
    Workspaces.write(
        folder.resolve("full"),
        Map.of(
            "county.yaml",
            COUNTY,
            "plans/b.yaml",
            HEAD + ACTIVITIES.replaceFirst("municipality: Botkyrka\n", "")));
    FilledForm empty = blank();
    Run.in(folder.resolve("full"), "form", "--plan", "--only", "Botkyrka", "-o", "../forms");
    Run.in(workspace, "collect", "../forms", "--yes");
    List<Object> before = said(plan(workspace));
    FilledForm less =
        empty
            .put(2, "Aktivitet", "Gemensam vårdplan")
            .put(2, "Metod", "Rutin och mall")
            .turnTo(2)
            .put("Beslutad den", "Botkyrka", "2010-03-15")
            .turnTo(3)
            .put(2, "Roll", "vårdenhetschef")
            .put(2, "Namn", "Uppdiktad Person")
            .turnTo(4)
            .put(3, "Text", "Nytt.");
    Run run = collect(less, "less.xlsx");
    assertEquals(0, run.code(), run.out() + run.err());
    Plan now = plan(workspace);
    assertEquals("Rutin och mall", now.activities().getFirst().method().given().orElseThrow());
    assertEquals(
        "40 personer har en plan.", now.activities().getFirst().goal().given().orElseThrow());
    assertEquals(before.get(1), said(now).get(1));
    assertEquals(2, now.processLeaders().given().orElseThrow().size(), run.out());
    assertEquals(
        plan(folder.resolve("full")).mapping().given().orElseThrow().strengths(),
        now.mapping().given().orElseThrow().strengths());
    assertEquals(
        3,
        now.mapping().given().orElseThrow().matrix().values().stream().mapToInt(Map::size).sum()
            - 1);
  }

  @Test
  void halvesOfTwoPrincipalsBecomeOnePlan() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.write(
        folder.resolve("in/a.xlsx"),
        blank()
            .put(2, "Aktivitet", "Gemensam vårdplan")
            .turnTo(3)
            .put(2, "Roll", "enhetschef")
            .put(2, "Huvudman", "kommun")
            .bytes());
    Run run =
        collect(
            blank()
                .turnTo(2)
                .put("Styrkor", "Botkyrka", "En mottagning.")
                .turnTo(3)
                .put(3, "Roll", "vårdenhetschef")
                .put(3, "Huvudman", "region"),
            "b.xlsx");
    Run.in(workspace, "collect", "../in", "--yes");
    Plan plan = plan(workspace);
    assertEquals(2, plan.processLeaders().given().orElseThrow().size(), run.out());
    assertEquals(1, plan.activities().size());
    assertEquals(1, plan.mapping().given().orElseThrow().strengths().size());
    assertEquals(List.of(), findings(workspace));
  }

  @Test
  void plansThatContradictEachOtherAreSettledByOneOfThem() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    for (String name : List.of("a", "b")) {
      Files.write(
          folder.resolve("in/" + name + ".xlsx"),
          blank()
              .put(2, "Aktivitet", "Vårdplan")
              .put(2, "Mål", "Målet " + name)
              .turnTo(3)
              .put(2, "Roll", "chef " + name)
              .bytes());
    }
    Run first = Run.in(workspace, "collect", "../in", "--yes");
    assertEquals(1, first.code());
    assertTrue(first.out().contains("I KONFLIKT  Vårdplan: ”Målet b”, mot ”Målet a”"), first.out());
    assertTrue(findings(workspace).getFirst().startsWith("KTP006"), findings(workspace) + "");
    Run again = Run.in(workspace, "collect", "../in", "--yes");
    assertTrue(again.out().contains("I KONFLIKT"), again.out());
    Run settled = Run.in(workspace, "collect", "../in/b.xlsx", "--replace", "--yes");
    assertEquals(0, settled.code(), settled.out() + settled.err());
    assertTrue(settled.out().contains("ändrat      konflikten: avgjord"), settled.out());
    assertEquals(List.of(), findings(workspace));
    // The one that does not hold has said more than what it was about.
    assertEquals(2, plan(workspace).processLeaders().given().orElseThrow().size());
    assertEquals("Målet b", plan(workspace).activities().getFirst().goal().given().orElseThrow());
    assertEquals(0, Run.in(workspace, "collect", "../in", "--yes").code());
  }

  @Test
  void aSheetWithoutItsHeadingsIsTold() throws IOException {
    for (String language : List.of("sv", "en")) {
      Run.in(workspace, "form", "--plan", "--lang", language, "-o", "../" + language);
      Path made = folder.resolve(language + "/0127-botkyrka-plan-2010.xlsx");
      for (int sheet : List.of(1, 3, 4)) { // the second has its questions in its rows
        var form = new FilledForm(Workspaces.bytes(made)).turnTo(sheet);
        form.put(3, form.heading(1), "något");
        Path file = workspace.resolve("plans/b.xlsx");
        Workspaces.write(file, form.turnTo(sheet).withoutHeadings().bytes());
        assertTrue(
            findings(workspace).stream().anyMatch(f -> f.contains("för rubrikraden saknas")),
            language + " " + sheet + findings(workspace));
      }
    }
  }

  @Test
  void rowsAndSheetsBelongTogetherHoweverTheMunicipalityIsWritten() throws IOException {
    FilledForm form =
        filledIn()
            .put(11, "Aktivitet", "Elfte")
            .put(11, "Kommun", "")
            .turnTo(3)
            .put(2, "Kommun", "0127")
            .put(3, "Kommun", "Botkyrka kommun")
            .put(4, "Kommun", "")
            .turnTo(4)
            .put(3, "Kommun", "")
            .put(3, "Nivå", "inte");
    Run run = collect(form, "b.xlsx");
    Plan plan = plan(workspace);
    assertEquals(2, plan.activities().size(), run.out());
    assertEquals(2, plan.processLeaders().given().orElseThrow().size());
    assertEquals(2, plan.localCouncil().given().orElseThrow().size());
    assertEquals(
        2,
        plan.mapping().given().orElseThrow().matrix().values().stream().mapToInt(Map::size).sum());
    assertEquals(2, plan.mapping().given().orElseThrow().strengths().size());
  }

  @Test
  void twoDecisionsAreAConflict() throws IOException {
    Workspaces.write(workspace, Map.of("plans/b.yaml", HEAD.replace("2010-03-15", "2010-03-16")));
    Run run = collect(blank().turnTo(2).put("Beslutad den", "Botkyrka", "2010-03-30"), "b.xlsx");
    assertEquals(1, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("I KONFLIKT  beslut och mål"), run.out());
    assertTrue(findings(workspace).getFirst().startsWith("KTP006"), findings(workspace) + "");
  }

  @Test
  void whoeverSendsSomeRowsTakesTheOthersNotBack() throws IOException {
    collect(blank().put(2, "Aktivitet", "Vårdplan").put(3, "Aktivitet", "Café"), "b.xlsx");
    FilledForm less = blank().put(2, "Mål", "60 personer").put(3, "Aktivitet", "");
    Run run = collect(less, "b2.xlsx");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("KVAR        Café: finns inte i filen, men får stå"), run.out());
    assertEquals(2, plan(workspace).activities().size());
    Run replaced = collect(less, "b2.xlsx", "--replace");
    assertEquals(0, replaced.code(), replaced.out() + replaced.err());
    assertTrue(replaced.out().contains("borttaget   Café"), replaced.out());
    assertEquals(1, plan(workspace).activities().size());
  }

  @Test
  void sheetsThatSayNotWhoseTheyAreBelongToThePlanBesideThem() throws IOException {
    var sheets =
        new Xlsx()
            .rows("Plan", "Kommun;Aktivitet;Mål\nBotkyrka;Vårdplan;40 personer")
            .rows(
                "Nuläge",
                "Genomförandeplan 2010\n\nÖvergripande mål;Fler får hjälp\nStyrkor;Samarbete")
            .rows("Folk", "Uppdrag;Roll;Huvudman\nprocessledare;enhetschef;kommun");
    Files.createDirectories(workspace.resolve("plans"));
    Files.write(workspace.resolve("plans/b.xlsx"), sheets.bytes());
    assertEquals(List.of(), findings(workspace));
    Plan plan = plan(workspace);
    assertEquals(Optional.of("Fler får hjälp"), plan.overallGoal());
    assertEquals(1, plan.processLeaders().given().orElseThrow().size());
    assertEquals(1, plan.activities().size());
  }

  @Test
  void tablesOfPeopleMayHoldManyMunicipalities() {
    Workspaces.write(
        workspace,
        Map.of(
            "plans/processledare.csv",
            """
            Kommun;Uppdrag;Roll;Huvudman
            Botkyrka;processledare;enhetschef;kommun
            Botkyrka;processledare;vårdenhetschef;region
            Nacka;samråd;socialchef;kommun
            """,
            "plans/b.yaml",
            ACTIVITIES));
    assertEquals(List.of(), findings(workspace));
    List<Plan> plans = Workspaces.read(workspace).value().plans();
    assertEquals(2, plans.size());
    assertEquals(2, plan(workspace).processLeaders().given().orElseThrow().size());
    assertEquals(1, plans.get(1).localCouncil().given().orElseThrow().size());
  }

  @Test
  void curesAreThoseOfTheKindOfFile() throws IOException {
    Files.createDirectories(workspace.resolve("plans"));
    Files.write(workspace.resolve("plans/b.xlsx"), blank().put(2, "Aktivitet", "Möten").bytes());
    String said = Run.in(workspace, "validate").out().replaceAll("\\s+", " ");
    assertTrue(said.contains("blad ”Om planen”, A2 varning KTP121"), said);
    assertTrue(said.contains("vilken dag på planformulärets blad Om planen"), said);
    assertTrue(said.contains("från varje huvudman på planformulärets blad Medverkande"), said);
  }
}
