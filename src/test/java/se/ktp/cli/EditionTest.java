package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.ktp.PdfText;
import se.ktp.Vera;
import se.ktp.Workspaces;

/// What is made anew, and what kind of papers.
class EditionTest {
  @TempDir Path folder;

  private static String plan(String municipality) {
    return """
    municipality: %s
    approved: {by: Lokalt samråd, on: 2010-03-15}
    process_leaders:
      - {name: Ada Exempelson, role: Enhetschef, principal: kommun}
      - {name: Bo Påhittsson, role: Mottagningschef, principal: region}
    activities:
      - id: a1
        name: Gemensam vårdplan
        goal: 60 %% har en plan i november
        method: Gemensam mall, fråga 010-123 45 67
        target_group: Vuxna
        partners: Socialtjänsten
        timeline: 2010
        responsibility: {municipality: Enhetschef, region: Mottagningschef}
        internal_note: Tjänsten är inte tillsatt
    """
        .formatted(municipality);
  }

  private static String answer(String municipality, String result) {
    return """
    municipality: %s
    answered_by: Cecilia Uppdiktad
    answers:
      - {activity: a1, status: pågår, result: "%s"}
    """
        .formatted(municipality, result);
  }

  private Path workspace() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("county.yaml", "county: \"01\"\nyear: 2010\nparticipants: [Botkyrka, Haninge]\n");
    files.put("plans/b.yaml", plan("Botkyrka"));
    files.put("plans/h.yaml", plan("Haninge"));
    files.put("followups/2010-06/b.yaml", answer("Botkyrka", "Skriv till exempel@example.org"));
    files.put("followups/2010-06/h.yaml", answer("Haninge", "Mallen är under arbete."));
    return Workspaces.write(folder.resolve("lan"), files);
  }

  private static Run report(Path workspace, String... more) {
    var args = new ArrayList<>(List.of("report", "."));
    args.addAll(List.of(more));
    return Run.in(workspace, args.toArray(String[]::new));
  }

  private static Path paper(Path workspace, String name) {
    return workspace.resolve("out/2010-06").resolve(name);
  }

  private static String text(Path paper) throws IOException {
    return PdfText.of(Files.readAllBytes(paper)).replaceAll("[\\s\u00a0]+", " ").replace("- ", "-");
  }

  /// The lines about papers, with why each is written.
  private static List<String> told(Run run) {
    return run.out()
        .lines()
        .filter(l -> l.startsWith("  "))
        .map(l -> l.strip().replaceAll("\\s{2,}", " | "))
        .toList();
  }

  // --- what is made anew

  @Test
  void papersThatHaveNotChangedAreNotWrittenAgain() throws IOException {
    Path workspace = workspace();
    report(workspace);
    Path paper = paper(workspace, "0127-botkyrka.pdf");
    var before = Files.readAttributes(paper, "unix:ino,lastModifiedTime");
    Run again = report(workspace);
    assertEquals(before, Files.readAttributes(paper, "unix:ino,lastModifiedTime"));
    assertTrue(again.out().contains("3 papper för 2010-06 i out/2010-06, varav 3 oförändrade"));
    assertTrue(report(workspace, "--force").out().contains("3 papper för 2010-06 i out/2010-06\n"));
    assertFalse(before.equals(Files.readAttributes(paper, "unix:ino,lastModifiedTime")));
  }

  @Test
  void onlyThePapersThatAnAnswerIsInAreWrittenAgain() throws IOException {
    Path workspace = workspace();
    report(workspace);
    Workspaces.write(
        workspace, Map.of("followups/2010-06/h.yaml", answer("Haninge", "Mallen är klar.")));
    Run dry = report(workspace, "--dry-run");
    assertEquals(
        """
        lan-01-stockholm.pdf | ändrat: followups/2010-06/h.yaml
        0127-botkyrka.pdf | oförändrad
        0136-haninge.pdf | ändrat: followups/2010-06/h.yaml\
        """,
        told(dry).stream()
            .map(l -> l.replaceFirst("\\| .*\\|", "|"))
            .collect(Collectors.joining("\n")));
    assertTrue(dry.out().contains(": 2 skulle skrivas"), dry.out());
    assertFalse(text(paper(workspace, "0136-haninge.pdf")).contains("Mallen är klar."));
    report(workspace);
    assertTrue(text(paper(workspace, "0136-haninge.pdf")).contains("Mallen är klar."));
  }

  @Test
  void aPaperThatSomebodyHasChangedOrRemovedIsWrittenAgain() throws IOException {
    Path workspace = workspace();
    report(workspace);
    Path changed = paper(workspace, "0127-botkyrka.pdf");
    Files.writeString(changed, "x");
    Files.delete(paper(workspace, "0136-haninge.pdf"));
    assertTrue(report(workspace).out().contains("varav 1 oförändrat"));
    assertTrue(text(changed).contains("Botkyrka"));
  }

  @Test
  void aDryRunOfANewWorkspaceWritesNothing() {
    Path workspace = workspace();
    assertTrue(report(workspace, "--dry-run").out().contains("3 skulle skrivas"));
    assertFalse(Files.exists(workspace.resolve("out")));
  }

  @Test
  void theListKeepsPapersOfEarlierRunsThatStillLieThere() throws IOException {
    Path workspace = workspace();
    report(workspace);
    Files.delete(paper(workspace, "0136-haninge.pdf"));
    report(workspace, "--only", "Botkyrka");
    String list = Files.readString(paper(workspace, "manifest.json"));
    assertTrue(list.contains("lan-01-stockholm.pdf") && list.contains("0127-botkyrka.pdf"), list);
    assertFalse(list.contains("0136-haninge.pdf"), list);
  }

  @Test
  void aListThatIsBrokenIsMadeAnew() throws IOException {
    Path workspace = workspace();
    for (String broken : List.of("", "{", "[1, 2]", "{\"papers\": [{\"file\": \"../x\"}, 3]}")) {
      Workspaces.write(workspace, Map.of("out/2010-06/manifest.json", broken));
      assertEquals(3, told(report(workspace, "--force")).size());
      String list = Files.readString(paper(workspace, "manifest.json"));
      assertTrue(list.contains("0136-haninge.pdf") && !list.contains("../x"), list);
    }
  }

  // --- adopted

  @Test
  void papersAreNotAdoptedWhileErrorsStand() throws IOException {
    Path workspace = workspace();
    Workspaces.write(workspace, Map.of("plans/h.yaml", "municipality: Haninge\nactivities: 3\n"));
    Run run = report(workspace, "--final");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("plans/h.yaml:2:13  fel KTP003"), run.out());
    assertTrue(run.err().startsWith("Inga papper är skrivna: de kan inte fastställas"), run.err());
    assertTrue(run.err().contains("medan fel står kvar (Haninge)"), run.err());
    assertFalse(Files.exists(workspace.resolve("out")));
  }

  @Test
  void errorsOfOthersDoNotKeepAPaperFromBeingAdopted() throws IOException {
    Path workspace = workspace();
    Workspaces.write(
        workspace,
        Map.of(
            "plans/h.yaml",
            "municipality: Haninge\nactivities: 3\n",
            "followups/2010-11/b.yaml",
            "municipality: Botkyrka\nanswers:\n  - {activity: a1, status: kanske}\n"));
    String[] own = {"--final", "--no-county", "--only", "Botkyrka", "--period", "2010-06"};
    report(workspace, own);
    assertTrue(text(paper(workspace, "0127-botkyrka.pdf")).contains("FASTSTÄLLD"));
    // The later period has an error of its own.
    Run later = report(workspace, "--final", "--no-county", "--only", "Botkyrka");
    assertTrue(later.err().contains("medan fel står kvar (Botkyrka)"), later.err());
    assertFalse(later.out().contains("plans/h.yaml"), later.out());
    Run others = report(workspace, "--final", "--only", "Haninge", "--period", "2010-06");
    assertTrue(others.err().contains("medan fel står kvar (Haninge)"), others.err());
    // A file that nobody can read may be anybody's.
    Workspaces.write(workspace, Map.of("plans/x.yaml", "a: [\n"));
    Run broken = report(workspace, own);
    assertTrue(broken.err().contains("medan fel står kvar (länet)"), broken.err());
  }

  @Test
  void whoeverWasSilentBeforeKeepsNobodyFromAdopting() {
    Path workspace = workspace();
    Workspaces.write(
        workspace,
        Map.of(
            "followups/2010-11/b.yaml",
            "municipality: Botkyrka\nanswers:\n  - {activity: a1, status: uppnått, result: Ja.}\n",
            "followups/2010-11/h.yaml",
            "municipality: Haninge\nanswers:\n  - {activity: a1, status: pågår, result: Ja.}\n",
            "followups/2010-06/h.yaml",
            "municipality: Haninge\nanswers: []\n"));
    String[] november = {"--final", "--period", "2010-11", "--as-of", "2010-12-15"};
    Run run = report(workspace, november);
    assertFalse(run.err().contains("kan inte fastställas"), run.out() + run.err());
    assertEquals(1, run.code());
    String why = "Felen hör inte till det som fastställs, och står kvar: Haninge 2010-06\n";
    assertTrue(run.out().contains(why), run.out());
    Workspaces.write(
        workspace, Map.of("followups/2010-11/h.yaml", "municipality: Haninge\nanswers: []\n"));
    Run silent = report(workspace, november);
    assertTrue(silent.err().contains("medan fel står kvar (Haninge)"), silent.err());
    String line = "  - {regel: KTP200, kommun: Haninge, skäl: skriv varför här, till: 2011-01-15}";
    assertTrue(silent.err().contains("godtaget:\n" + line), silent.err());
  }

  /// The lines for county.yaml that are told.
  private static List<String> proposed(Run run) {
    return run.err().lines().filter(l -> l.startsWith("  - {")).toList();
  }

  @Test
  void everyErrorThatMayBeAcceptedHasALineThatAcceptsIt() throws IOException {
    Path workspace = workspace();
    String county =
        """
        county: "01"
        year: 2010
        participants: [Botkyrka, Haninge, {municipality: Stockholm, district: Skärholmen}]
        """;
    String many =
        plan("Haninge")
            .replace(
                "activities:\n",
                """
                activities:
                  - {name: "Råd, och stöd"}
                """);
    Workspaces.write(
        workspace,
        Map.of("county.yaml", county, "plans/h.yaml", many, "plans/s.yaml", "kommun: Botkyrka: x"));
    Run broken = report(workspace, "--final");
    assertTrue(broken.err().contains("Somliga kan länet också godta"), broken.err());
    assertFalse(String.join("", proposed(broken)).contains("KTP001"), broken.err());
    Files.delete(workspace.resolve("plans/s.yaml"));
    Run run = report(workspace, "--final");
    assertEquals(8, proposed(run).size(), run.err());
    String accepts = ", skäl: skriv varför här, till: 2010-08-01}";
    assertTrue(
        proposed(run)
            .containsAll(
                List.of(
                    "  - {regel: KTP102, kommun: Haninge, aktivitet: \"Råd, och stöd\"" + accepts,
                    "  - {regel: KTP120, kommun: Stockholm, stadsdel: Skärholmen" + accepts)),
        run.err());
    Workspaces.write(
        workspace,
        Map.of("county.yaml", county + "godtaget:\n" + String.join("\n", proposed(run)) + "\n"));
    assertEquals(0, report(workspace, "--final").code());
    // What is there already is added to.
    Workspaces.write(
        workspace, Map.of("county.yaml", county + "godtaget:\n" + proposed(run).getFirst() + "\n"));
    Run added = report(workspace, "--final");
    assertEquals(7, proposed(added).size());
    assertTrue(added.err().contains("under godtaget, som redan finns):\n\n  - {"), added.err());
  }

  @Test
  void itIsNotProposedToAcceptWhatIsWrongWithTheCountysFileItself() {
    Path workspace = workspace();
    Workspaces.write(
        workspace,
        Map.of("county.yaml", "county: \"01\"\nyear: 2010\nparticipants: [Botkyrka, Hanninge]\n"));
    Run run = report(workspace, "--final");
    assertTrue(run.err().contains(" Rätta dem först."), run.err());
    assertEquals(List.of(), proposed(run));
  }

  @Test
  void ofVeryManyLinesSomeAreShown() {
    Path workspace = workspace();
    var names = new StringBuilder(plan("Haninge"));
    for (int i = 10; i < 32; i++) {
      names.append("  - {name: Stöd ").append(i).append(", status: x}\n");
    }
    Workspaces.write(workspace, Map.of("plans/h.yaml", names.toString()));
    Run run = report(workspace, "--final");
    assertEquals(20, proposed(run).size());
    assertTrue(run.err().contains("\noch 134 rader till.\n"), run.err());
  }

  @Test
  void adoptedPapersSaySoOnEveryPage() throws IOException {
    Path workspace = workspace();
    assertEquals(0, report(workspace, "--final").code());
    for (String name : List.of("0127-botkyrka.pdf", "lan-01-stockholm.pdf")) {
      byte[] pdf = Files.readAllBytes(paper(workspace, name));
      assertTrue(Vera.faults(pdf).isEmpty());
      for (String page : PdfText.pages(pdf)) {
        assertTrue(page.contains("FASTSTÄLLD") && !page.contains("UTKAST"), page);
      }
      assertTrue(text(paper(workspace, name)).contains("fastställd 2010-07-01"));
    }
    // A draft is another paper.
    assertFalse(report(workspace, "--force", "--dry-run").out().contains("oförändrad"));
  }

  // --- all in one

  @Test
  void thePacketHoldsAllPapersWithTheirPages() throws IOException {
    Path workspace = workspace();
    Run run = report(workspace, "--packet");
    assertTrue(run.out().contains("  paket-2010-06.pdf"), run.out());
    byte[] pdf = Files.readAllBytes(paper(workspace, "paket-2010-06.pdf"));
    assertTrue(Vera.faults(pdf).isEmpty());
    List<String> pages = PdfText.pages(pdf);
    int begins = 2;
    for (String name : List.of("lan-01-stockholm.pdf", "0127-botkyrka.pdf", "0136-haninge.pdf")) {
      List<String> own = PdfText.pages(Files.readAllBytes(paper(workspace, name)));
      String title = own.getFirst().lines().skip(1).findFirst().orElseThrow();
      assertTrue(pages.get(begins - 1).contains(title), name);
      assertTrue(pages.getFirst().contains(title.split(" (Kommun|Läns)rapport")[0] + " " + begins));
      begins += own.size();
    }
    assertEquals(pages.size(), begins - 1);
    assertTrue(Files.readString(paper(workspace, "manifest.json")).contains("\"packet\""));
  }

  @Test
  void aMunicipalityThatIsStoppedIsNotInThePacket() throws IOException {
    Path workspace = workspace();
    Workspaces.write(
        workspace, Map.of("followups/2010-06/h.yaml", answer("Haninge", "Nr 640823-3234")));
    Run run = report(workspace, "--packet");
    assertTrue(run.err().contains("Inget papper för Haninge"), run.err());
    String text = text(paper(workspace, "paket-2010-06.pdf"));
    assertTrue(text.contains("Kommunrapport juni 2010"));
    assertFalse(text.contains("640823") || text.contains("Haninge 0136 Kommunrapport"), text);
  }

  @Test
  void nothingIsMissingOnlyWhenTheAnswersHaveCome() throws IOException {
    Path workspace = workspace();
    String whole =
        """
        local_council:
          - {role: Chef, principal: kommun}
          - {role: Chef, principal: region}
        mapping: {strengths: [Samsyn], weaknesses: [Tid]}
        activities:
        """;
    Workspaces.write(
        workspace,
        Map.of(
            "plans/h.yaml",
            plan("Haninge").replace(", fråga 010-123 45 67", "").replace("activities:\n", whole),
            "followups/2010-06/h.yaml",
            answer("Haninge", "Mallen är klar.")));
    report(workspace, "--only", "Haninge");
    assertTrue(text(paper(workspace, "0136-haninge.pdf")).contains("Inget saknas."));
    Files.delete(workspace.resolve("followups/2010-06/b.yaml"));
    Files.delete(workspace.resolve("followups/2010-06/h.yaml"));
    report(workspace, "--only", "Haninge", "--as-of", "2010-05-01");
    String silent = text(paper(workspace, "0136-haninge.pdf"));
    String told = "Svaren för juni 2010 har inte kommit än. Annars saknas inget.";
    assertTrue(silent.contains(told), silent);
  }

  // --- for everybody

  @Test
  void papersForEverybodyNameNobody() throws IOException {
    Path workspace = workspace();
    report(workspace);
    String whole = text(paper(workspace, "0127-botkyrka.pdf"));
    assertTrue(whole.contains("exempel@example.org") && whole.contains("010-123 45 67"), whole);
    report(workspace, "--public");
    for (String name : List.of("0127-botkyrka.pdf", "lan-01-stockholm.pdf")) {
      String text = text(paper(workspace, name));
      for (String secret :
          List.of(
              "Exempelson",
              "Påhittsson",
              "Uppdiktad",
              "example.org",
              "123 45 67",
              "inte tillsatt",
              "kontaktuppgift,")) {
        assertFalse(text.contains(secret), secret);
      }
    }
    String open = text(paper(workspace, "0127-botkyrka.pdf"));
    // Without findings nothing can be said of what is missing, not even that nothing is.
    assertTrue(whole.contains("Att komplettera"), whole);
    assertFalse(open.contains("Att komplettera"), open);
    assertTrue(open.contains("Skriv till […]") && open.contains("fråga […]"), open);
    assertTrue(open.contains("kontaktuppgifter är utelämnade"), open);
  }

  @Test
  void theListOfPublicPapersNamesNoFiles() throws IOException {
    Path workspace = workspace();
    report(workspace, "--public");
    String list = Files.readString(paper(workspace, "manifest.json"));
    assertTrue(list.contains("\"public\" : true"), list);
    assertFalse(list.contains(".yaml"), list);
    assertEquals(3, told(report(workspace, "--public", "--dry-run")).size());
    assertTrue(report(workspace, "--public").out().contains("varav 3 oförändrade"));
    Workspaces.write(workspace, Map.of("followups/2010-06/h.yaml", answer("Haninge", "Klar.")));
    assertEquals(
        List.of("ändrade filer", "oförändrad", "ändrade filer"),
        reasons(report(workspace, "--public", "--dry-run")));
    Run archive = Run.in(workspace, "archive", ".");
    assertEquals(1, archive.code(), archive.err());
    report(workspace, "--public");
    assertEquals(0, Run.in(workspace, "archive", ".").code());
  }

  // --- what lies there already

  private static List<String> reasons(Run run) {
    return told(run).stream().map(l -> l.replaceFirst(".*\\| ", "")).toList();
  }

  /// What the folder's list says of papers: `0127-botkyrka.pdf final public old`.
  private static List<String> listed(Path workspace) throws IOException {
    String list = Files.readString(paper(workspace, "manifest.json"));
    return Stream.of(list.split("\\},? *\\{\\s+(?=\"file\" : \"[^/\"]+[.](?:pdf|html)\")"))
        .map(p -> p.substring(p.indexOf("\"file\" : \"") + 10))
        .map(p ->
            p.substring(0, p.indexOf('"'))
                + (p.contains("\"status\" : \"final\"") ? " final" : "")
                + (p.contains("\"public\" : true") ? " public" : "")
                + (p.contains("\"current\" : false") ? " old" : ""))
        .sorted()
        .toList();
  }

  @Test
  void papersThatAreNotForEverybodyAreToldOfBesideThoseThatAre() throws IOException {
    Path workspace = workspace();
    report(workspace, "--packet", "--format", "pdf,html", "--only", "Botkyrka");
    Run run = report(workspace, "--public", "--only", "Botkyrka");
    assertTrue(
        run.err()
            .contains(
                "Ligger kvar i out/2010-06 från en tidigare körning: 0127-botkyrka.html,"
                    + " paket-2010-06.pdf, paket-2010-06.html (inte för alla: de har kvar namn och"
                    + " kontaktuppgifter)"),
        run.err());
    assertEquals(
        List.of(
            "0127-botkyrka.html old",
            "0127-botkyrka.pdf public",
            "paket-2010-06.html old",
            "paket-2010-06.pdf old"),
        listed(workspace));
    assertTrue(Files.exists(paper(workspace, "0127-botkyrka.html")));
  }

  @Test
  void aPaperOfSomebodyWhoTakesNoPartAnyMoreIsToldOf() throws IOException {
    Path workspace = workspace();
    report(workspace);
    Files.delete(workspace.resolve("plans/h.yaml"));
    Files.delete(workspace.resolve("followups/2010-06/h.yaml"));
    Workspaces.write(
        workspace, Map.of("county.yaml", "county: \"01\"\nyear: 2010\nparticipants: [Botkyrka]\n"));
    Run run = report(workspace);
    assertTrue(
        run.err().contains("tidigare körning: 0136-haninge.pdf (hör inte till dem som deltar nu)"),
        run.err());
    assertEquals(
        List.of("0127-botkyrka.pdf", "0136-haninge.pdf old", "lan-01-stockholm.pdf"),
        listed(workspace));
  }

  @Test
  void theOldPaperOfSomebodyWhoIsStoppedIsNamed() throws IOException {
    Path workspace = workspace();
    report(workspace, "--packet");
    Workspaces.write(
        workspace, Map.of("followups/2010-06/h.yaml", answer("Haninge", "Nr 640823-3234")));
    Run run = report(workspace, "--packet");
    assertTrue(run.err().contains("; den gamla 0136-haninge.pdf ligger kvar"), run.err());
    assertFalse(run.err().contains("Ligger kvar"), run.err());
    assertTrue(listed(workspace).contains("0136-haninge.pdf old"), listed(workspace).toString());
    String packet = text(paper(workspace, "paket-2010-06.pdf"));
    assertTrue(
        packet.contains("Inte med, för att texterna behöver rättas först: Haninge."), packet);
  }

  @Test
  void papersThatWereNotAskedForAreOldOnlyIfTheirFilesHaveChanged() throws IOException {
    Path workspace = workspace();
    report(workspace);
    assertEquals("", report(workspace, "--only", "Botkyrka").err());
    assertFalse(listed(workspace).toString().contains("old"));
    Workspaces.write(workspace, Map.of("followups/2010-06/h.yaml", answer("Haninge", "Klar.")));
    Run run = report(workspace, "--only", "Botkyrka");
    assertTrue(
        run.err()
            .contains("lan-01-stockholm.pdf, 0136-haninge.pdf (gjorda innan filerna ändrades)"),
        run.err());
    assertEquals(
        List.of("0127-botkyrka.pdf", "0136-haninge.pdf old", "lan-01-stockholm.pdf old"),
        listed(workspace));
  }

  // --- another day

  @Test
  void adoptedPapersAreNotReplacedByDrafts() throws IOException {
    Path workspace = workspace();
    report(workspace, "--final", "--only", "Botkyrka");
    Run run = report(workspace, "--format", "pdf,html");
    assertEquals(1, run.code());
    assertTrue(
        run.err().contains("Inget papper för Botkyrka: det fastställda ligger kvar"), run.err());
    assertTrue(text(paper(workspace, "0127-botkyrka.pdf")).contains("FASTSTÄLLD"));
    assertTrue(text(paper(workspace, "0136-haninge.pdf")).contains("UTKAST"));
    assertTrue(listed(workspace).contains("0127-botkyrka.pdf final"));
    assertEquals(0, report(workspace, "--force").code());
    assertTrue(text(paper(workspace, "0127-botkyrka.pdf")).contains("UTKAST"));
  }

  @Test
  void aPaperKeepsItsDayOfAdoptionWhileItSaysTheSame() throws IOException {
    Path workspace = workspace();
    report(workspace, "--final");
    Path paper = paper(workspace, "0127-botkyrka.pdf");
    byte[] adopted = Files.readAllBytes(paper);
    report(workspace, "--final", "--as-of", "2010-07-05");
    assertArrayEquals(adopted, Files.readAllBytes(paper));
    report(workspace, "--final", "--force", "--as-of", "2010-07-05");
    assertArrayEquals(adopted, Files.readAllBytes(paper));
    Workspaces.write(workspace, Map.of("followups/2010-06/b.yaml", answer("Botkyrka", "Klar.")));
    report(workspace, "--final", "--as-of", "2010-07-05");
    assertTrue(text(paper).contains("fastställd 2010-07-05"));
    assertTrue(text(paper(workspace, "0136-haninge.pdf")).contains("fastställd 2010-07-01"));
  }

  @Test
  void anotherDayAloneIsNoReasonToMakeAPaperAnew() throws IOException {
    Path workspace = workspace();
    report(workspace, "--as-of", "2010-06-20");
    assertTrue(report(workspace, "--as-of", "2010-06-21").out().contains("varav 3 oförändrade"));
    assertTrue(text(paper(workspace, "0127-botkyrka.pdf")).contains("per 2010-06-20"));
    // The next plan year: the timeline has ended.
    assertEquals(
        List.of("en annan dag: något har blivit sent eller avslutat"),
        reasons(report(workspace, "--as-of", "2011-01-20", "--dry-run")).stream()
            .distinct()
            .toList());
    // Whoever asks for a day before gets it.
    assertFalse(report(workspace, "--as-of", "2010-06-19").out().contains("oförändrade"));
  }

  @Test
  void whatHasChangedIsTold() throws IOException {
    Path workspace = workspace();
    report(workspace, "--only", "Botkyrka");
    assertEquals(
        List.of("nu fastställt; nu för alla (--public); annan PDF-standard"),
        reasons(
            report(
                workspace,
                "--dry-run",
                "--only",
                "Botkyrka",
                "--final",
                "--public",
                "--pdf-standard",
                "a-1a")));
    Run.in(workspace, "templates", "eject", "mallar");
    Path texts = workspace.resolve("mallar/texts_sv.properties");
    Files.writeString(texts, Files.readString(texts).replace("Kartläggning", "Nuläge"));
    assertEquals(
        List.of("ändrade mallar"),
        reasons(report(workspace, "--dry-run", "--only", "Botkyrka", "--templates", "mallar")));
    Path paper = paper(workspace, "0127-botkyrka.pdf");
    Files.writeString(paper, "x");
    assertEquals(
        List.of("filen har ändrats av någon annan"),
        reasons(report(workspace, "--dry-run", "--only", "Botkyrka")));
    Files.delete(paper);
    assertEquals(
        List.of("filen var borta"), reasons(report(workspace, "--dry-run", "--only", "Botkyrka")));
  }
}
