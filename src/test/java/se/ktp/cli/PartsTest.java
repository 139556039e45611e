package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.ktp.PdfText;
import se.ktp.Workspaces;

/// Files and folders of a workspace that are named instead of it.
class PartsTest {
  @TempDir Path folder;

  private static String answer(String owner, String status) {
    return """
    %s
    answers:
      - {activity: a1, status: %s, result: "Mallen används nu av båda."}
    """
        .formatted(owner, status);
  }

  /// In Haninge's answers a deviation is missing.
  private Path workspace() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "county.yaml",
        """
        county: "01"
        year: 2010
        participants: [Botkyrka, Haninge, Nacka]
        activities:
          - {id: a1, name: Gemensam utbildning}
        """);
    files.put("plans/b.yaml", Workspaces.plan("Botkyrka"));
    files.put("plans/h.yaml", Workspaces.plan("Haninge"));
    files.put("plans/n.yaml", Workspaces.plan("Nacka"));
    files.put("followups/2010-06/b.yaml", answer("municipality: Botkyrka", "pågår"));
    files.put("followups/2010-06/h.yaml", answer("municipality: Haninge", "delvis"));
    files.put("followups/2010-06/lan.yaml", answer("county: true", "pågår"));
    return Workspaces.write(folder.resolve("lan"), files);
  }

  @ParameterizedTest
  @CsvSource({"plans/b.yaml plans/n.yaml", "plans followups/2010-06/b.yaml", "plans/b.yaml ."})
  void aWorkspaceIsReadOnceHoweverManyOfItsPartsAreNamed(String paths) {
    String parts = "validate " + paths;
    Run run = Run.in(workspace(), parts.split(" "));
    assertTrue(
        run.out().endsWith("(7 filer lästa: 3 kommuner, 4 aktiviteter, 3 svar)\n"), run.out());
  }

  @Test
  void whatIsFoundInAnyOfThePartsIsTold() {
    String haninge = "KTP203";
    String nacka = "KTP200";
    assertTrue(Run.in(workspace(), "validate", "followups").out().contains(haninge));
    Run two = Run.in(workspace(), "validate", "plans/n.yaml", "followups/2010-06/h.yaml");
    assertTrue(two.out().contains(haninge) && two.out().contains(nacka), two.out());
    Run others = Run.in(workspace(), "validate", "plans/b.yaml", "followups/2010-06/b.yaml");
    assertFalse(others.out().contains(haninge) || others.out().contains(nacka), others.out());
  }

  @Test
  void aCountyHasOneStatusThoughTwoOfItsFilesAreNamed() {
    Run run = Run.in(workspace(), "status", "plans/b.yaml", "followups");
    Run whole = Run.in(workspace(), "status");
    assertEquals(figures(whole), figures(run));
    assertEquals(2, figures(run).size());
  }

  /// The lines of participants and plans, which count.
  private static List<String> figures(Run run) {
    return run.out()
        .lines()
        .filter(l -> l.contains("Deltagare: ") || l.contains("Planer: "))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          county.yaml                             | lan-01-stockholm.pdf
          followups/2010-06/lan.yaml              | lan-01-stockholm.pdf
          followups/2010-06/b.yaml                | 0127-botkyrka.pdf
          plans/b.yaml plans/n.yaml               | 0127-botkyrka.pdf 0182-nacka.pdf
          plans/b.yaml followups/2010-06/b.yaml   | 0127-botkyrka.pdf
          county.yaml plans/n.yaml                | 0182-nacka.pdf lan-01-stockholm.pdf
          """)
  void partsStandForThePapersOfThoseOfWhomTheyTell(String parts, String papers) throws IOException {
    Path root = workspace();
    Run run = Run.in(root, ("report -o ut " + parts).split(" +"));
    assertEquals(
        List.of(papers.split(" ")), Workspaces.papers(root.resolve("ut/2010-06")), run.out());
  }

  @Test
  void thePacketHoldsThePapersOfThePartsOnly() throws IOException {
    Path root = workspace();
    Run.in(root, "report", "-o", "ut", "--packet", "plans/b.yaml", "plans/h.yaml");
    String packet = PdfText.of(Files.readAllBytes(root.resolve("ut/2010-06/paket-2010-06.pdf")));
    assertTrue(packet.contains("Botkyrka") && packet.contains("Haninge"));
    assertFalse(packet.contains("Nacka"));
  }

  @Test
  void aPaperSaysTheSameWhicheverFileStandsForIt() throws IOException {
    Path root = workspace();
    Run.in(root, "report", "-o", "ett");
    Run plan = Run.in(root, "report", "-o", "annat", "plans/h.yaml", "county.yaml");
    for (String paper : List.of("0136-haninge.pdf", "lan-01-stockholm.pdf")) {
      assertEquals(
          PdfText.of(Files.readAllBytes(root.resolve("ett/2010-06").resolve(paper))),
          PdfText.of(Files.readAllBytes(root.resolve("annat/2010-06").resolve(paper))));
    }
    assertEquals(1, plan.code(), "the paper names an error, though not the file that is named");
  }

  @Test
  void aPaperIsNotAdoptedForWhatStandsInAnotherFileOfItsMunicipality() {
    Path root = workspace();
    Run haninge = Run.in(root, "report", "--final", "plans/h.yaml");
    assertEquals(1, haninge.code());
    assertTrue(haninge.err().startsWith("Inga papper är skrivna: "), haninge.err());
    assertEquals(0, Run.in(root, "report", "--final", "plans/b.yaml").code());
  }

  @Test
  void theNationCountsACountyOnce() throws IOException {
    Path root = workspace();
    Run.in(root, "report", "--nation", "-o", "ut", "plans/b.yaml", "plans/h.yaml");
    String nation = PdfText.of(Files.readAllBytes(root.resolve("ut/2010-06/riket-2010-06.pdf")));
    Run.in(root, "report", "--nation", "-o", "hela");
    assertEquals(
        PdfText.of(Files.readAllBytes(root.resolve("hela/2010-06/riket-2010-06.pdf"))), nation);
  }

  @Test
  void aWorkspaceIsOneWhateverLinksLeadToIt() throws IOException {
    Path root = workspace();
    Files.createSymbolicLink(folder.resolve("genväg"), root);
    for (String paths : List.of("lan genväg", "lan/plans genväg/followups genväg/county.yaml")) {
      Run run = Run.in(folder, ("validate " + paths).split(" "));
      assertTrue(
          run.out().endsWith("(7 filer lästa: 3 kommuner, 4 aktiviteter, 3 svar)\n"), run.out());
    }
  }

  @Test
  void whatPapersOfPartsHoldIsCountedAndCanBeReadByTheCommandThatIsNamed() {
    Run run = Run.in(workspace(), "report", "--dry-run", "plans/h.yaml");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("0136-haninge.pdf"), run.out());
    assertTrue(
        run.out()
            .endsWith(
                """
                8 fel, 1 varning och 0 notiser (7 filer lästa: 3 kommuner, 4 aktiviteter, 3 svar)
                Så är det i hela mappen.
                Så ser du vad som behöver rättas: ktp validate .
                """),
        run.out());
  }
}
