package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.FilledForm;
import se.ktp.Workspaces;
import se.ktp.Xlsx;
import se.ktp.source.Checksum;

class CollectCommandTest {
  private static final String COUNTY =
      """
      county: "01"
      year: 2010
      participants: [Botkyrka, Nacka, {municipality: Stockholm, district: Skärholmen}]
      follow_ups: [{period: 2010-06, due: 2010-06-15}, {period: 2010-11, due: 2010-11-15}]
      """;
  private static final String HEADINGS =
      "Kommun;Aktivitet;Status;Resultat;Avvikelse;Lärdomar;Besvarad av;Svarsdatum\n";
  private static final String ANSWERS = "followups/2010-11/0127-botkyrka.yaml";

  @TempDir Path folder;

  private Path workspace() {
    var files = new HashMap<String, String>();
    files.put("county.yaml", COUNTY);
    files.put(
        "plans/b.yaml",
        """
        municipality: Botkyrka
        activities:
          - {id: a1, name: Gemensam vårdplan, goal: 40 planer.}
          - {id: a2, name: AUDIT vid nybesök, goal: Alla tillfrågas.}
          - {id: a3, name: Café, goal: Tio kvällar.}
        """);
    files.put(
        "plans/n.yaml",
        "municipality: Nacka\nactivities: [{id: n1, name: Öppet hus, goal: Tio.}]\n");
    files.put(
        "plans/s.yaml",
        "municipality: Stockholm\ndistrict: Skärholmen\nactivities: [{name: Café, goal: Tio.}]\n");
    return Workspaces.write(folder.resolve("lan"), files);
  }

  /// Puts a file among those that came back.
  private Path came(String name, String text) {
    return came(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path came(String name, byte[] bytes) {
    Path file = folder.resolve("in").resolve(name);
    Workspaces.write(file, bytes);
    return file;
  }

  private Run collect(Path workspace, String... options) {
    var args = new java.util.ArrayList<>(List.of("collect", folder.resolve("in").toString()));
    args.addAll(List.of(options));
    return Run.in(workspace, args.toArray(String[]::new));
  }

  private static String text(Path file) {
    return new String(Workspaces.bytes(file), StandardCharsets.UTF_8);
  }

  /// All files of a folder, with checksums.
  private static Map<String, String> files(Path folder) throws IOException {
    var sums = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        sums.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Checksum.of(Files.readAllBytes(file)));
      }
    }
    return sums;
  }

  private static List<String> findings(Path workspace) {
    return Workspaces.findings(workspace, LocalDate.of(2010, 12, 1)).stream()
        .filter(f -> !f.rule().code().startsWith("KTP1"))
        .map(f -> f.rule().code() + " " + f.message().sv())
        .toList();
  }

  private static byte[] form(Path workspace, String format) {
    Run.in(workspace, "form", "--period", "2010-11", "--only", "Botkyrka", "--format", format);
    return Workspaces.bytes(workspace.resolve("forms/2010-11/0127-botkyrka-2010-11." + format));
  }

  private static byte[] filledIn(Path workspace) {
    return new FilledForm(form(workspace, "xlsx"))
        .put("Gemensam vårdplan", "Status", "delvis")
        .put("Gemensam vårdplan", "Resultat", "=33 planer; resten i mars\noch en <till>")
        .put("Gemensam vårdplan", "Avvikelse", "Enheten delades.")
        .put("Gemensam vårdplan", "Lärdomar", "Utse en ersättare.")
        .put("Gemensam vårdplan", "Beslut", "justera")
        .put("Gemensam vårdplan", "Besvarad av", "Enhetschef")
        .put("AUDIT vid nybesök", "Status", "uppnått")
        .put("AUDIT vid nybesök", "Resultat", "83 procent.")
        .put("Café", "Pausad", "2011-02-01")
        .put("Hela planen", "Resultat", "Vi är nöjda.")
        .bytes();
  }

  @Test
  void aFormComesBackAndIsTakenIn() {
    Path workspace = workspace();
    Path file = came("svar från Botkyrka.xlsx", filledIn(workspace));
    Run run = collect(workspace, "--yes");
    assertEquals(0, run.code(), run.out() + run.err());
    assertEquals(
        """
        # ur received/svar från Botkyrka.xlsx
        kommun: Botkyrka
        uppföljning: "2010-11"
        besvarad av: Enhetschef
        plan:
          resultat: Vi är nöjda.
        svar:
          - aktivitet: Gemensam vårdplan
            nr: a1
            mål: 40 planer.
            status: delvis
            resultat: |-
              =33 planer; resten i mars
              och en <till>
            avvikelse: Enheten delades.
            lärdomar: Utse en ersättare.
            beslut: justera
          - aktivitet: AUDIT vid nybesök
            nr: a2
            mål: Alla tillfrågas.
            status: uppnått
            resultat: 83 procent.
          - aktivitet: Café
            nr: a3
            mål: Tio kvällar.
            pausad:
              till: "2011-02-01"
        """,
        text(workspace.resolve(ANSWERS)).replaceFirst("(?s)\\A.*?\n(?=# ur)", ""));
    assertArrayEquals(
        Workspaces.bytes(file),
        Workspaces.bytes(workspace.resolve("followups/2010-11/received/svar från Botkyrka.xlsx")));
    assertTrue(run.out().contains("Botkyrka 2010-11: 4 nya"), run.out());
    assertTrue(run.out().contains("  nytt        Gemensam vårdplan: delvis"), run.out());
    assertTrue(run.err().contains("ktp status"), run.err());
    assertFalse(
        findings(workspace).stream().anyMatch(f -> f.startsWith("KTP0")),
        findings(workspace).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "yaml"})
  void otherKindsOfFormsComeBackToo(String format) {
    Path workspace = workspace();
    String form = new String(form(workspace, format), StandardCharsets.UTF_8);
    String filled =
        format.equals("csv")
            ? form.replaceFirst("(Gemensam vårdplan;.*?;;)(;;)", "$1delvis;Elva planer.;")
                .replace("40 planer.;;;", "40 planer.;;delvis;Elva planer.")
            : form.replaceFirst(
                    "status:[^\n]*\n    resultat:", "status: delvis\n    resultat: Elva planer.")
                .replaceFirst("(plan:\n.*\n  resultat:)", "$1 Vi är nöjda.");
    came("a." + format, filled);
    Run run = collect(workspace, "--yes");
    assertEquals(0, run.code(), run.out() + run.err());
    String answers = text(workspace.resolve(ANSWERS));
    assertTrue(answers.contains("    status: delvis\n    resultat: Elva planer."), answers);
    assertEquals(
        format.equals("yaml"), answers.contains("plan:\n  resultat: Vi är nöjda."), answers);
  }

  @Test
  void windows1252AndOtherColumnsAreUnderstood() {
    Path workspace = workspace();
    came(
        "0127-botkyrka-2010-11 (2).csv",
        "LÄGE;Resultat;Aktivitet\nPågår;Åtta kvällar är hållna.;Café\n"
            .getBytes(Charset.forName("windows-1252")));
    Run run = collect(workspace, "--yes");
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(text(workspace.resolve(ANSWERS)).contains("Åtta kvällar är hållna."));
  }

  @Test
  void takingInTwiceChangesNothing() throws IOException {
    Path workspace = workspace();
    came("a.xlsx", filledIn(workspace));
    came("b.csv", HEADINGS + "Botkyrka;Café;pågår;Nio.;;;Vårdchef;2010-11-09\n");
    came("c.csv", HEADINGS + "Botkyrka;Café;uppnått;Tio.;;;Vårdchef;2010-11-12\n");
    collect(workspace, "--yes");
    Map<String, String> once = files(workspace);
    Run again = collect(workspace, "--yes");
    assertEquals(once, files(workspace), again.out());
    assertTrue(again.err().contains("Inget att ta in."), again.err());
  }

  @Test
  void nothingIsWrittenUnlessItMayBe() throws IOException {
    Path workspace = workspace();
    came("a.xlsx", filledIn(workspace));
    Map<String, String> before = files(workspace);
    Run dry = collect(workspace, "--dry-run");
    assertEquals(0, dry.code());
    assertTrue(dry.out().contains("nytt        AUDIT vid nybesök: uppnått"), dry.out());
    Run unasked = collect(workspace);
    assertEquals(1, unasked.code());
    assertTrue(unasked.err().contains("--yes"), unasked.err());
    assertEquals(before, files(workspace));
  }

  @Test
  void twoVoicesAreBothKept() {
    Path workspace = workspace();
    came("a.csv", HEADINGS + "Botkyrka;Café;uppnått;Tio kvällar.;;;Enhetschef;\n");
    came("b.csv", HEADINGS + "Botkyrka;a3;pågår;Nio kvällar.;;;Vårdenhetschef;\n");
    Run run = collect(workspace, "--period", "2010-11", "--yes");
    assertEquals(1, run.code());
    assertTrue(
        run.out().contains("I KONFLIKT  Café: pågår (Vårdenhetschef), mot uppnått (Enhetschef)"),
        run.out());
    String answers = text(workspace.resolve(ANSWERS));
    assertTrue(answers.contains("Tio kvällar.") && answers.contains("Nio kvällar."), answers);
    assertTrue(
        findings(workspace).stream()
            .anyMatch(f -> f.startsWith("KTP006 Enhetschef och Vårdenhets")),
        findings(workspace).toString());
  }

  @Test
  void whereOnlyWordsDifferTheyAreShown() {
    Path workspace = workspace();
    String alike = "Vi har hållit fler kvällar än vi trodde att vi skulle hinna med under hösten";
    came("a.csv", HEADINGS + "Botkyrka;Café;pågår;" + alike + ", nio.;;;Enhetschef;\n");
    came("b.csv", HEADINGS + "Botkyrka;a3;pågår;" + alike + ", åtta.;;Börja i tid.;Vårdchef;\n");
    Run run = collect(workspace, "--period", "2010-11", "--yes");
    assertTrue(
        run.out()
            .contains(
                "I KONFLIKT  Café: resultat ”…der hösten, åtta.” (Vårdchef), mot ”…der hösten,"
                    + " nio.” (Enhetschef) i a.csv:A2, också lärdomar"),
        run.out());
    came("c.csv", HEADINGS + "Botkyrka;a3;pågår;Nio eller åtta.;;;Enhetschef;\n");
    Run agreed = collect(workspace, "--period", "2010-11", "--yes", "--replace", "--lang", "en");
    assertTrue(agreed.out().contains("changed     Café: result \"Vi har hållit"), agreed.out());
    assertTrue(agreed.out().contains("…\" → \"Nio eller åtta.\", also lessons"), agreed.out());
  }

  @Test
  void theSameVoiceMayThinkAgain() {
    Path workspace = workspace();
    came("b.csv", HEADINGS + "Botkyrka;Café;pågår;Nio kvällar.;;;Enhetschef;2010-11-08\n");
    collect(workspace, "--period", "2010-11", "--yes");
    came("a.csv", HEADINGS + "Botkyrka;Café;uppnått;Tio kvällar.;;;enhetschef;2010-11-10\n");
    Run run = collect(workspace, "--period", "2010-11", "--yes");
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("ändrat      Café: pågår → uppnått"), run.out());
    String answers = text(workspace.resolve(ANSWERS));
    assertFalse(answers.contains("Nio kvällar."), answers);

    came("c.csv", HEADINGS + "Botkyrka;Café;delvis;Sju.;;;Enhetschef;2010-11-05\n");
    Run older = collect(workspace, "--period", "2010-11", "--yes");
    assertTrue(older.out().contains("äldre       Café"), older.out());
    assertTrue(text(workspace.resolve(ANSWERS)).contains("Tio kvällar."));
  }

  @ParameterizedTest
  @CsvSource({
    // who signs the first form, who the second, and whether that is a change
    "'', '', true",
    "Enhetschef, '', true",
    "'', Enhetschef, true",
    "Enhetschef, Enhetschef, true",
    "Enhetschef, Vårdchef, false"
  })
  void aFormThatIsCorrectedAndSentAgainChangesWhatItSaid(
      String first, String second, boolean change) {
    Path workspace = workspace();
    String rest = "Botkyrka;a1;pågår;Mallen används vid två av tre enheter.;;;;\n";
    came("a.csv", HEADINGS + "Botkyrka;Café;pågår;Nio kvällar.;;;" + first + ";\n" + rest);
    collect(workspace, "--period", "2010-11", "--yes");
    came("b.csv", HEADINGS + "Botkyrka;Café;uppnått;Tio kvällar.;;;" + second + ";\n" + rest);
    Run run = collect(workspace, "--period", "2010-11", "--yes");
    assertEquals(change ? 0 : 1, run.code(), run.out());
    assertTrue(
        run.out().contains(change ? "ändrat      Café: pågår → uppnått" : "I KONFLIKT  Café"),
        run.out());
    String answers = text(workspace.resolve(ANSWERS));
    assertEquals(change, !answers.contains("Nio kvällar."), answers);
    assertEquals(!(first + second).isEmpty(), answers.contains("besvarad av"), answers);
  }

  /// Answers of the enhetschef, one row a line below the headings.
  private Run answers(Path workspace, String file, String headings, String row) {
    came(file, headings + ";Besvarad av\n" + row + ";Enhetschef\n");
    return collect(workspace, "--yes", "--period", "2010-11");
  }

  @Test
  void whatIsLeftBlankTakesNothingBack() {
    Path workspace = workspace();
    answers(
        workspace,
        "1.csv",
        "Kommun;Nr;Aktivitet;Status;Resultat",
        "Botkyrka;a1;Gemensam vårdplan;delvis;Tio av fyrtio.");
    Run run =
        answers(
            workspace,
            "2.csv",
            "Kommun;Aktivitet;Status;Avvikelse;Lärdomar",
            "Botkyrka;Gemensam vårdplan;;Sjukdom.;Börja förr.");
    assertTrue(run.out().contains("; kvar från förut: status, resultat"), run.out());
    assertEquals(List.of(), about(workspace, "Gemensam vårdplan"));
    String taken = text(workspace.resolve(ANSWERS));
    assertTrue(taken.contains("status: delvis\n    resultat: Tio av fyrtio.\n"), taken);
    assertTrue(taken.contains("avvikelse: Sjukdom.\n    lärdomar: Börja förr."), taken);
    Run less = answers(workspace, "3.csv", "Kommun;Aktivitet;Status", "Botkyrka;a1;delvis");
    assertTrue(less.out().contains("3.csv: Botkyrka 2010-11: 1 oförändrad\n"), less.out());
    assertEquals(taken, text(workspace.resolve(ANSWERS)));
  }

  private static List<String> about(Path workspace, String activity) {
    return findings(workspace).stream().filter(f -> f.contains(activity)).toList();
  }

  @Test
  void whoeverDoesNotSayWhoAnswersMayAddWhatWasMissing() {
    Path workspace = workspace();
    String headings = "Kommun;Aktivitet;Status;Resultat;Lärdomar\n";
    came("1.csv", headings + "Botkyrka;Café;delvis;Tio kvällar.;\n");
    collect(workspace, "--yes", "--period", "2010-11");
    came("2.csv", headings + "Botkyrka;Café;;;Vila.\n");
    Run run = collect(workspace, "--yes", "--period", "2010-11");
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("; kvar från förut: status, resultat"), run.out());
    String taken = text(workspace.resolve(ANSWERS));
    assertTrue(taken.contains("resultat: Tio kvällar.\n    lärdomar: Vila."), taken);
  }

  @Test
  void aPauseEndsWhenAStatusIsGiven() {
    Path workspace = workspace();
    answers(workspace, "1.csv", "Kommun;Aktivitet;Status;Pausad", "Botkyrka;Café;;till 2010-12-01");
    answers(workspace, "2.csv", "Kommun;Aktivitet;Status;Lärdomar", "Botkyrka;Café;;Vila.");
    assertTrue(text(workspace.resolve(ANSWERS)).contains("till: \"2010-12-01\""));
    answers(workspace, "3.csv", "Kommun;Aktivitet;Status", "Botkyrka;Café;uppnått");
    String taken = text(workspace.resolve(ANSWERS));
    assertFalse(taken.contains("till: "), taken);
    assertTrue(taken.contains("lärdomar: Vila."), taken);
  }

  @Test
  void aWordThatIsNoneReplacesNoStatus() {
    Path workspace = workspace();
    answers(workspace, "1.csv", "Kommun;Aktivitet;Status", "Botkyrka;Café;pågår");
    Run run =
        answers(
            workspace, "2.csv", "Kommun;Aktivitet;Status;Resultat", "Botkyrka;Café;på gång;Fyra.");
    assertEquals(1, run.code());
    assertTrue(
        run.out().contains("kvar från förut: status (”på gång” är inget av orden)"), run.out());
    assertTrue(text(workspace.resolve(ANSWERS)).contains("status: pågår\n    resultat: Fyra."));
  }

  @Test
  void anActivityThatIsRenamedIsKnownByItsId() throws IOException {
    Path workspace = workspace();
    came("1.xlsx", filledIn(workspace));
    Path plan = workspace.resolve("plans/b.yaml");
    String renamed = text(plan).replace("AUDIT vid nybesök", "AUDIT och DUDIT vid nybesök");
    Files.writeString(plan, renamed);
    Run run = collect(workspace, "--yes");
    assertTrue(run.out().contains("nytt        AUDIT och DUDIT vid nybesök: uppnått"), run.out());
    assertEquals(List.of(), about(workspace, "AUDIT"));
    Files.writeString(plan, renamed.replace("AUDIT och DUDIT", "AUDIT"));
    assertEquals(List.of(), about(workspace, "AUDIT"));
    assertTrue(collect(workspace, "--yes").out().contains("4 oförändrade"));
  }

  @Test
  void aConflictIsToldUntilItIsSettledByAFileThatCameBefore() {
    Path workspace = workspace();
    String headings = "Kommun;Aktivitet;Status;Besvarad av\n";
    came("1.csv", headings + "Botkyrka;Café;pågår;Enhetschef\n");
    came("2.csv", headings + "Botkyrka;Café;uppnått;Vårdenhetschef\n");
    collect(workspace, "--yes", "--period", "2010-11");
    Run again = collect(workspace, "--yes", "--period", "2010-11");
    assertEquals(1, again.code(), again.out());
    assertTrue(again.out().contains("I KONFLIKT  Café"), again.out());
    assertTrue(again.err().contains("ktp collect FIL --replace"), again.err());
    Run settled =
        Run.in(workspace, "collect", "../in/2.csv", "--replace", "--yes", "--period", "2010-11");
    assertEquals(0, settled.code(), settled.out() + settled.err());
    assertTrue(settled.out().contains("pågår → uppnått"), settled.out());
    String taken = text(workspace.resolve(ANSWERS));
    assertFalse(taken.contains("pågår"), taken);
    Run last = Run.in(workspace, "collect", "../in/2.csv", "--yes", "--period", "2010-11");
    assertEquals(0, last.code(), last.out());
  }

  @Test
  void whoeverDoesNotSayWhoAnswersMayAddToAnAnswer() {
    Path workspace = workspace();
    came("a.csv", HEADINGS + "Botkyrka;Café;pågår;;;;;\n");
    collect(workspace, "--period", "2010-11", "--yes");
    came("b.csv", HEADINGS + "Botkyrka;Café;pågår;Nio.;;;;\n");
    assertEquals(0, collect(workspace, "--period", "2010-11", "--yes").code());
    came("c.csv", HEADINGS + "Botkyrka;Café;pågår;Tio.;;;;\n");
    assertEquals(1, collect(workspace, "--period", "2010-11", "--yes").code());
  }

  @Test
  void whoeverSaysSoMayReplace() {
    Path workspace = workspace();
    came("a.csv", HEADINGS + "Botkyrka;Café;pågår;Nio kvällar.;;;;\n");
    collect(workspace, "--period", "2010-11", "--yes");
    came("b.csv", HEADINGS + "Botkyrka;Café;uppnått;Tio kvällar.;;;;\n");
    assertEquals(1, collect(workspace, "--period", "2010-11", "--dry-run").code());
    assertEquals(0, collect(workspace, "--period", "2010-11", "--yes", "--replace").code());
    assertFalse(text(workspace.resolve(ANSWERS)).contains("Nio kvällar."));
  }

  @Test
  void whatSomebodyWroteStays() throws IOException {
    Path workspace = workspace();
    String own =
        """
        # min egen
        municipality: Botkyrka
        answered_by: Enhetschef
        answers: [{activity: Café, status: pågår, result: Nio.}]
        """;
    Files.createDirectories(workspace.resolve("followups/2010-11"));
    Files.writeString(workspace.resolve(ANSWERS), own);
    came(
        "a.csv",
        HEADINGS
            + "Botkyrka;Café;uppnått;Tio.;;;Enhetschef;\nBotkyrka;a1;pågår;Elva.;;;Enhetschef;\n");
    Run run = collect(workspace, "--period", "2010-11", "--yes", "--replace");
    assertEquals(1, run.code());
    assertEquals(own, Files.readString(workspace.resolve(ANSWERS)));
    assertTrue(run.out().contains("I KONFLIKT  Café: uppnått (Enhetschef), mot pågår"), run.out());
    assertTrue(run.out().contains("i followups/2010-11/0127-botkyrka.yaml:4"), run.out());
    String beside = text(workspace.resolve("followups/2010-11/0127-botkyrka-insamlat.yaml"));
    assertTrue(beside.contains("Tio.") && beside.contains("Elva."), beside);
  }

  @Test
  void aCollectedFileThatSomebodyChangedIsTheirs() throws IOException {
    Path workspace = workspace();
    came("a.csv", HEADINGS + "Botkyrka;Café;pågår;Nio kvällar.;;;Enhetschef;\n");
    collect(workspace, "--period", "2010-11", "--yes");
    String changed = text(workspace.resolve(ANSWERS)).replace("Nio kvällar.", "Nio kvällar!");
    Files.writeString(workspace.resolve(ANSWERS), changed);
    came("b.csv", HEADINGS + "Botkyrka;a1;pågår;Elva planer.;;;Enhetschef;\n");
    Run run = collect(workspace, "--period", "2010-11", "--yes");
    assertEquals(0, run.code(), run.out());
    assertEquals(changed, text(workspace.resolve(ANSWERS)));
    assertTrue(
        text(workspace.resolve("followups/2010-11/0127-botkyrka-insamlat.yaml"))
            .contains("Elva planer."));
  }

  @Test
  void whatCannotBePlacedIsTold() throws IOException {
    Path workspace = workspace();
    came("a.csv", HEADINGS + "Botkyrkka;Café;pågår;Nio.;;;;2010-11-01\n");
    came("b.csv", "Period;" + HEADINGS + "2012-06;Botkyrka;Café;pågår;Nio.;;;;\n");
    came("c-2010-11.csv", HEADINGS + "Solna;Café;pågår;Nio.;;;;\n");
    came("d-2010-11.csv", HEADINGS + "Botkyrka;Caféet;pågår;Nio.;;;;\n");
    came("e.csv", HEADINGS + "Botkyrka;a1;pågår;Nio.;;;;\n");
    Run silent = collect(workspace, "--dry-run");
    assertTrue(
        silent
            .out()
            .contains("vilken uppföljning de hör till; ange den: --period 2010-06 eller 2010-11"),
        silent.out());
    Run run = collect(workspace, "--yes", "--period", "2010-11");
    assertEquals(1, run.code());
    assertTrue(
        run.out().contains("ingen kommun som heter ”Botkyrkka”; menade du Botkyrka?"), run.out());
    assertTrue(
        run.out().contains("ingen uppföljning 2012-06; det finns 2010-06, 2010-11"), run.out());
    assertTrue(run.out().contains("Solna deltar inte enligt county.yaml"), run.out());
    assertTrue(run.out().contains("OKÄND       Caféet: menade du ”Café”?"), run.out());
    String answers = text(workspace.resolve(ANSWERS));
    assertTrue(answers.contains("Caféet") && answers.contains("aktivitet: a1"), answers);
    assertEquals(2, files(workspace.resolve("followups/2010-11/received")).size());
  }

  @Test
  void whatStandsBesideTheQuestionsIsCarriedOver() {
    Path workspace = workspace();
    came(
        "a.yaml",
        """
        kommun: Botkyrka
        uppföljning: 2010-11
        besvarad av: Enhetschef
        plan:
          resultat: Vi är nöjda.
          intern anteckning: Ring i januari.
        svar:
          - aktivitet: Café
            status: pågår
            indikatorer: [{namn: Kvällar, värde: 9}, Många unga, {Besök: "112"}]
        """);
    came(
        "b.csv",
        "Kommun;Aktivitet;Status;Indikatorer;Intern anteckning\nNacka;n1;pågår;Besök: 12;Fråga\n");
    assertEquals(0, collect(workspace, "--yes", "--period", "2010-11").code());
    String taken =
        """
            status: pågår
            indikatorer:
              - namn: Kvällar
                värde: "9"
              - namn: Många unga
              - namn: Besök
                värde: "112"
        """;
    assertTrue(text(workspace.resolve(ANSWERS)).contains(taken), text(workspace.resolve(ANSWERS)));
    assertTrue(text(workspace.resolve(ANSWERS)).contains("  intern anteckning: Ring i januari.\n"));
    assertTrue(
        text(workspace.resolve("followups/2010-11/0182-nacka.yaml"))
            .endsWith("      - namn: \"Besök: 12\"\n    intern anteckning: Fråga\n"));

    // A form does not ask for them, and takes nothing back.
    came("c.csv", HEADINGS + "Botkyrka;Café;uppnått;Tio.;;;Enhetschef;\n");
    assertEquals(0, collect(workspace, "--yes", "--period", "2010-11").code());
    String changed = text(workspace.resolve(ANSWERS));
    assertTrue(changed.contains("resultat: Tio.") && changed.contains("värde: \"112\""), changed);
    assertFalse(changed.contains("pågår"), changed);
  }

  @Test
  void aFormulaThatHasNoValueIsNoAnswer() {
    Path workspace = workspace();
    byte[] form = form(workspace, "xlsx");
    came(
        "a.xlsx",
        new FilledForm(form)
            .put("Café", "Status", "pågår")
            .formula("Café", "Resultat")
            .formula("Café", "Pausad")
            .formula("AUDIT vid nybesök", "Status")
            .bytes());
    Run run = collect(workspace, "--yes");
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("a.xlsx: Botkyrka 2010-11: 1 ny, 3 tas inte in\n"), run.out());
    assertTrue(
        run.out()
            .contains(
                "  TAS EJ IN   Café: blad ”Svar”, G4: Cellens formel har inget uträknat värde;"
                    + " öppna filen i Excel, spara den och läs den igen\n"),
        run.out());
    String answers = text(workspace.resolve(ANSWERS));
    assertTrue(answers.endsWith("    mål: Tio kvällar.\n    status: pågår\n"), answers);

    came(
        "a.xlsx",
        new FilledForm(form).put("Café", "Status", "pågår").put("Café", "Resultat", "3").bytes());
    Run saved = collect(workspace, "--yes", "--replace");
    assertTrue(saved.out().contains("ändrat      Café: resultat (inget) → ”3”"), saved.out());
  }

  @Test
  void whoseAnswersCannotBePlacedIsSaidWhole() {
    Path workspace = workspace();
    came("ronneby.csv", HEADINGS + "Ronneby;Café;pågår;Nio.;;;;\n");
    came("x.csv", HEADINGS + ";Café;pågår;Nio.;;;;\n");
    came("y-2010-11.csv", HEADINGS + ";Café;pågår;Nio.;;;;\n");
    Run run = Run.in(workspace, "collect", "../in");
    assertTrue(
        run.out().contains("../in/ronneby.csv: Ronneby, okänd uppföljning: 1 tas inte in"),
        run.out());
    assertTrue(
        run.out().contains("../in/x.csv: okänd kommun, okänd uppföljning: 1 tas inte in"),
        run.out());
    assertTrue(
        run.out().contains("../in/y-2010-11.csv: okänd kommun, 2010-11: 1 tas inte in"), run.out());
  }

  @Test
  void pathsAreShownAsTheyWereGiven() {
    Path workspace = workspace();
    came("a.csv", HEADINGS + "Botkyrka;Café;pågår;Nio.;;;;\n");
    Path beside = Workspaces.write(folder.resolve("beside"), Map.of("x.txt", "x"));
    String[] args = {"collect", "../in", "--workspace", "../lan", "--period", "2010-11", "--yes"};
    Run run = Run.in(beside, args);
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("../in/a.csv: Botkyrka"), run.out());
    assertTrue(run.err().contains("Skrivet: ../lan/" + ANSWERS), run.err());
    Run none = Run.in(workspace, "collect", "../in/b.csv");
    assertTrue(none.err().contains("ingen fil eller mapp ../in/b.csv\n"), none.err());
  }

  @Test
  void whoeverNamesNoFileIsToldWhatToName() {
    Run run = Run.in(workspace(), "collect");
    assertEquals(2, run.code());
    assertEquals(
        """
        ktp: Skriv vilka filer som har kommit, eller mappen där de ligger, t.ex. ktp collect inkommet
          Hjälp: ktp collect --help
        """,
        run.err());
  }

  @Test
  void aFormWithoutItsSheetForProgramsIsKnownByItsColumns() {
    Path workspace = workspace();
    came("x.xlsx", new FilledForm(filledIn(workspace)).withoutIdentity().bytes());
    assertEquals(0, collect(workspace, "--yes").code());
    assertTrue(text(workspace.resolve(ANSWERS)).contains("83 procent."));
  }

  @Test
  void filesThatAreNoFormsStopNobody() throws IOException {
    Path workspace = workspace();
    came("a.csv", HEADINGS + "Botkyrka;Café;pågår;Nio.;;;;2010-11-01\n");
    came("gammal.xls", "x");
    came("brev.docx", "x");
    came("trasig.xlsx", "PK\u0003\u0004 och sedan inget");
    came("tom.csv", "");
    came("inskannat.xlsx", "%PDF-1.4\n%%EOF\n");
    came("allt.zip", Xlsx.ofRows("a;b"));
    came("stor.csv", new byte[21 * 1024 * 1024]);
    came("~$a.xlsx", "x");
    came(".DS_Store", "x");
    came("bild.jpg", "x");
    came("tomt formulär.xlsx", form(workspace, "xlsx"));
    came(
        Normalizer.normalize("bilaga/åäö.csv", Normalizer.Form.NFD),
        HEADINGS + "Nacka;n1;pågår;Åtta.;;;;\n");
    Run run = collect(workspace, "--yes", "--period", "2010-11");
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("gammal.xls: kan inte läsas"), run.out());
    assertTrue(run.out().contains("brev.docx: kan inte läsas"), run.out());
    assertTrue(run.out().contains("trasig.xlsx: kan inte läsas"), run.out());
    assertTrue(run.out().contains("tom.csv: kan inte läsas"), run.out());
    assertTrue(
        run.out()
            .contains("inskannat.xlsx: kan inte läsas\n  Filen heter .xlsx men är en PDF; be om"),
        run.out());
    assertTrue(
        run.out()
            .contains("allt.zip: kan inte läsas\n  Det här är en packad mapp (.zip); packa upp"),
        run.out());
    assertTrue(run.out().contains("stor.csv: kan inte läsas"), run.out());
    assertTrue(run.out().contains("tomt formulär.xlsx: inte ifylld"), run.out());
    assertTrue(run.err().contains("inga formulär: bild.jpg"), run.err());
    assertFalse((run.out() + run.err()).contains("~$a"), run.out());
    assertTrue(Files.exists(workspace.resolve("followups/2010-11/0182-nacka.yaml")));
    assertTrue(Files.exists(workspace.resolve("followups/2010-11/received/åäö.csv")));
  }

  @Test
  void aFormWithAnIdentityNumberIsNotTakenIn() throws IOException {
    Path workspace = workspace();
    came("a.csv", HEADINGS + "Botkyrka;Café;pågår;Möte med 640823-3234.;;;;\n");
    Map<String, String> before = files(workspace);
    Run run = collect(workspace, "--yes", "--period", "2010-11");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("640823-****"), run.out());
    assertFalse(run.out().contains("3234"), run.out());
    assertEquals(before, files(workspace));
  }

  @Test
  void digitsThatMayBeAnIdentityNumberAreToldAndMasked() {
    Path workspace = workspace();
    came("a.csv", HEADINGS + "Botkyrka;Café;pågår;Ärende 6408233234.;;;;\n");
    Run run = collect(workspace, "--yes", "--period", "2010-11");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("kan vara ett personnummer: 640823****"), run.out());
    assertTrue(text(workspace.resolve(ANSWERS)).contains("640823****"));
    assertTrue(text(workspace.resolve("followups/2010-11/received/a.csv")).contains("6408233234"));
  }

  @Test
  void whoeverSignsTheFormGivesAllItsAnswers() {
    Path workspace = workspace();
    came("a.csv", HEADINGS + "Botkyrka;a1;;;;;Enhetschef;2010-11-09\nBotkyrka;a2;pågår;Nio.;;;;\n");
    collect(workspace, "--yes", "--period", "2010-11");
    String answers = text(workspace.resolve(ANSWERS));
    assertTrue(answers.contains("besvarad av: Enhetschef\nsvarsdatum: \"2010-11-09\"\n"), answers);
  }

  @Test
  void nothingReadableAndNoWorkspace() {
    Path workspace = workspace();
    came("a.xls", "x");
    assertEquals(3, collect(workspace, "--yes").code());
    assertEquals(2, Run.in(folder.resolve("in"), "collect", "a.xls").code());
    assertEquals(2, Run.in(workspace, "collect", "ingen.csv").code());
  }

  @Test
  void whoeverSitsThereIsAsked() throws IOException {
    Path workspace = workspace();
    came("a.xlsx", filledIn(workspace));
    Map<String, String> before = files(workspace);
    Run no = Run.typing(workspace, "nej\n", "collect", folder.resolve("in").toString());
    assertEquals(before, files(workspace));
    assertEquals(1, no.code());
    Run yes = Run.typing(workspace, "kanske\nja\n", "collect", folder.resolve("in").toString());
    assertEquals(0, yes.code(), yes.err());
    assertTrue(Files.exists(workspace.resolve(ANSWERS)));
  }

  @Test
  void aRunThatWasStoppedIsTakenUpAgain() throws IOException {
    Path workspace = workspace();
    came("a.xlsx", filledIn(workspace));
    came("b.csv", HEADINGS + "Nacka;n1;pågår;Nio.;;;Enhetschef;\n");
    collect(workspace, "--yes", "--period", "2010-11");
    Map<String, String> whole = files(workspace);
    // Stopped after each of the files that are written, in their order.
    List<String> written =
        List.of(
            ANSWERS,
            "followups/2010-11/0182-nacka.yaml",
            "followups/2010-11/received/a.xlsx",
            "followups/2010-11/received/b.csv");
    for (int stopped = 0; stopped < written.size(); stopped++) {
      for (String later : written.subList(stopped, written.size())) {
        Files.delete(workspace.resolve(later));
      }
      collect(workspace, "--yes", "--period", "2010-11");
      assertEquals(whole, files(workspace));
    }
  }

  // --- plans

  @Test
  void aPlanComesBack() throws IOException {
    Path workspace = workspace();
    Files.delete(workspace.resolve("plans/n.yaml"));
    Run.in(workspace, "form", "--plan", "--only", "Nacka", "--format", "csv");
    String form = text(workspace.resolve("forms/plan-2010/0182-nacka-plan-2010.csv"));
    came(
        "plan.csv",
        form.replaceFirst(
            "\r\nNacka;;;;;;;;;;;;;2010",
            "\r\nNacka;n1;Öppet hus;\"Tio; minst\";Kvällar;Alla;Kyrkan, brukarna;februari–oktober;"
                + "Enhetschef;Sektionschef;;1;;2010"));
    Run run = collect(workspace, "--yes");
    assertEquals(0, run.code(), run.out() + run.err());
    String plan = text(workspace.resolve("plans/0182-nacka.yaml"));
    assertTrue(
        plan.contains(
            """
            aktiviteter:
              - nr: n1
                aktivitet: Öppet hus
                mål: Tio; minst
                metod: Kvällar
                målgrupp: Alla
                samverkansparter: Kyrkan, brukarna
                tidsplan: februari–oktober
                ansvar:
                  kommun: Enhetschef
                  region: Sektionschef
                prioritet: "1"
            """),
        plan);
    assertTrue(Files.exists(workspace.resolve("plans/received/plan.csv")));
    Map<String, String> once = files(workspace);
    collect(workspace, "--yes");
    assertEquals(once, files(workspace));
    assertFalse(
        findings(workspace).stream().anyMatch(f -> f.startsWith("KTP0")),
        findings(workspace).toString());
  }

  @Test
  void aPlanThatSomebodyWroteStays() throws IOException {
    Path workspace = workspace();
    String own = text(workspace.resolve("plans/n.yaml"));
    came("plan.yaml", own.replace("Tio.", "Tolv."));
    Run run = collect(workspace, "--yes");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("I KONFLIKT  Öppet hus"), run.out());
    assertEquals(own, text(workspace.resolve("plans/n.yaml")));
    assertTrue(text(workspace.resolve("plans/0182-nacka_2.yaml")).contains("Tolv."));
    assertTrue(findings(workspace).stream().anyMatch(f -> f.startsWith("KTP006")));
  }

  @Test
  void allThatAWorkbookHoldsIsRead() {
    Path workspace = workspace();
    came(
        "two.xlsx",
        Xlsx.ofCsv(HEADINGS + "Botkyrka;Café;pågår;\"Rad 1\nRad 2 med : och # och \"\"\";;;;\n"));
    assertEquals(0, collect(workspace, "--yes", "--period", "2010-11").code());
    assertTrue(
        text(workspace.resolve(ANSWERS))
            .contains("    resultat: |-\n      Rad 1\n      Rad 2 med : och # och \"\n"));
  }

  @Test
  void originalsGetNamesThatWindowsCanHave() throws IOException {
    Path workspace = workspace();
    came("Con.csv", HEADINGS + "Botkyrka;a1;pågår;Mallen används.;;;;\n");
    came("prn.svar.csv", HEADINGS + "Botkyrka;a2;pågår;Alla tillfrågas.;;;;\n");
    came("konto.csv", HEADINGS + "Nacka;n1;pågår;Åtta.;;;;\n");
    collect(workspace, "--yes", "--period", "2010-11");
    assertEquals(
        List.of("_Con.csv", "_prn.svar.csv", "konto.csv"),
        List.copyOf(files(workspace.resolve("followups/2010-11/received")).keySet()));
  }

  @Test
  void anInboxWithoutFormsIsToldOf() {
    Path workspace = workspace();
    Workspaces.write(
        workspace, Map.of("tomt/.DS_Store", "x", "tomt/~$svar.xlsx", "x", "bild/bild.jpg", "x"));
    Run run = Run.in(workspace, "collect", "tomt", "-q");
    assertEquals(3, run.code());
    assertEquals("", run.out());
    assertTrue(
        run.err()
            .startsWith(
                "Det finns inget att ta in i tomt: ktp letar efter ifyllda formulär (.xlsx,"),
        run.err());
    Run picture = Run.in(workspace, "collect", "tomt", "bild", "--lang", "en");
    assertEquals(3, picture.code());
    assertTrue(picture.err().contains("Passed over, since they are no forms: bild.jpg\n"));
    assertTrue(picture.err().contains("There is nothing to take in in tomt, bild: "));
  }

  @Test
  void wordsThatStandInPlaceOfAnAnswerAreKeptAndStillMissing() {
    Path workspace = workspace();
    came(
        "b.csv",
        HEADINGS
            + "Botkyrka;a1;pågår;Inte klart;;kommer senare;;\n"
            + "Botkyrka;a2;Ej klart;Alla tillfrågas.;–;…;;\n");
    assertEquals(0, collect(workspace, "--yes", "--period", "2010-11").code());
    String taken = text(workspace.resolve(ANSWERS));
    assertTrue(
        taken.contains("status: pågår\n    resultat: Inte klart\n    lärdomar: kommer senare"),
        taken);
    assertTrue(taken.contains("status: Ej klart\n    resultat: Alla tillfrågas.\n"), taken);
    assertFalse(taken.contains("–") || taken.contains("…"), taken);
    List<String> findings = findings(workspace);
    assertTrue(findings.stream().anyMatch(f -> f.startsWith("KTP205")), findings.toString());
    assertTrue(findings.stream().anyMatch(f -> f.startsWith("KTP202")), findings.toString());
  }

  @Test
  void aBlankDoesNotTakeTheWordsBackAndAnAnswerReplacesThem() {
    Path workspace = workspace();
    came("1.csv", HEADINGS + "Botkyrka;a1;pågår;Inte klart;;;;\n");
    collect(workspace, "--yes", "--period", "2010-11");
    came("2.csv", HEADINGS + "Botkyrka;a1;pågår;;;Börja tidigare.;;\n");
    collect(workspace, "--yes", "--period", "2010-11");
    String taken = text(workspace.resolve(ANSWERS));
    assertTrue(taken.contains("resultat: Inte klart"), taken);
    assertTrue(taken.contains("lärdomar: Börja tidigare."), taken);
    came("3.csv", HEADINGS + "Botkyrka;a1;pågår;Elva planer.;;;;\n");
    collect(workspace, "--yes", "--period", "2010-11");
    taken = text(workspace.resolve(ANSWERS));
    assertTrue(taken.contains("resultat: Elva planer."), taken);
    assertFalse(taken.contains("Inte klart"), taken);
  }

  @Test
  void wordsThatStandInPlaceOfAnActivitysFieldsAreKept() throws IOException {
    Path workspace = workspace();
    Files.delete(workspace.resolve("plans/n.yaml"));
    came(
        "plan.csv",
        """
        Kommun;Aktivitet;Mål;Metod;Målgrupp;Samverkan;Tidsplan;Ansvar
        Nacka;Öppet hus;Tio kvällar;Ej klart;–;TBD;kommer senare;fylls i senare
        """);
    collect(workspace, "--yes");
    String taken = text(workspace.resolve("plans/0182-nacka.yaml"));
    for (String line :
        List.of(
            "metod: Ej klart",
            "samverkansparter: TBD",
            "tidsplan: kommer senare",
            "ansvar: fylls i senare")) {
      assertTrue(taken.contains(line), taken);
    }
    assertFalse(taken.contains("målgrupp"), taken);
  }
}
