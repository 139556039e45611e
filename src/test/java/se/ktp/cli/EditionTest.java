package se.ktp.cli;

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
    assertTrue(report(workspace).out().contains("varav 1 oförändrade"));
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
    assertFalse(Files.exists(workspace.resolve("out")));
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
    assertFalse(report(workspace).out().contains("oförändrad"));
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
    assertTrue(open.contains("Skriv till […]") && open.contains("fråga […]"), open);
    assertTrue(open.contains("kontaktuppgifter är utelämnade"), open);
  }
}
