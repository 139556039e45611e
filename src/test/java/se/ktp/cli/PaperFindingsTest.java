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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.ktp.Workspaces;

/// How many findings the list of papers says that each of them holds.
class PaperFindingsTest {
  @TempDir Path folder;

  private static String answer(String municipality, String status, String more) {
    return """
    municipality: %s
    answers:
      - {activity: a1, status: %s, result: "Mallen används av %s."%s}
    """
        .formatted(municipality, status, municipality, more);
  }

  /// Haninge lacks a deviation and lessons in June, and a deviation in February; Botkyrka a status
  /// in June; and the county's budget does not add up.
  private Path workspace() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "county.yaml",
        """
        county: "01"
        year: 2010
        participants: [Botkyrka, Haninge]
        follow_ups: [{period: 2010-02}, {period: 2010-06}]
        budget: {lines: [{item: Lön, amount: 100}], total: 300}
        """);
    files.put("plans/b.yaml", Workspaces.plan("Botkyrka"));
    files.put("plans/h.yaml", Workspaces.plan("Haninge"));
    files.put("followups/2010-02/b.yaml", answer("Botkyrka", "delvis", ""));
    files.put("followups/2010-02/h.yaml", answer("Haninge", "delvis", ", lessons: Börja i tid"));
    files.put("followups/2010-06/b.yaml", answer("Botkyrka", "", ""));
    files.put("followups/2010-06/h.yaml", answer("Haninge", "delvis", ""));
    return Workspaces.write(folder.resolve("lan"), files);
  }

  /// A line for each paper, "0136-haninge.pdf 1 1": errors, then warnings.
  private static List<String> held(Path folder) {
    return Manifest.read(folder).values().stream()
        .map(e -> e.file() + " " + e.errors() + " " + e.warnings())
        .sorted()
        .toList();
  }

  private List<String> held(String... options) {
    var args = new ArrayList<>(List.of("report", "-o", "ut"));
    args.addAll(List.of(options));
    Run.in(workspace(), args.toArray(String[]::new));
    return held(folder.resolve("lan/ut/2010-06"));
  }

  @Test
  void aPaperIsSaidToHoldWhatItHoldsAndThePacketEachFindingOnce() {
    assertEquals(
        List.of(
            "0127-botkyrka.pdf 1 1",
            "0136-haninge.pdf 1 2",
            "lan-01-stockholm.pdf 2 3",
            "paket-2010-06.pdf 2 3",
            "riket-2010-06.pdf 0 0"),
        held("--packet", "--nation"));
  }

  @Test
  void thatThereIsMoreThanTheCountysPaperHoldsIsSaid() throws IOException {
    String said = "Så är det i hela mappen; länets papper visar kommunernas i sin period.\n";
    Run run = Run.in(workspace(), "report");
    assertTrue(run.out().contains("  lan-01-stockholm.pdf") && run.out().contains(said), run.out());
    assertFalse(Run.in(workspace(), "report", "--only", "Haninge").out().contains(said));
    Path root = folder.resolve("lan");
    Files.delete(root.resolve("followups/2010-02/b.yaml"));
    Files.delete(root.resolve("followups/2010-02/h.yaml"));
    String county = "county: \"01\"\nyear: 2010\nparticipants: [Botkyrka, Haninge]\n";
    Workspaces.write(root, Map.of("county.yaml", county));
    Run even = Run.in(folder.resolve("lan"), "report");
    assertFalse(even.out().contains(said), even.out());
  }

  @Test
  void aPacketWithoutTheCountyHoldsWhatThePapersInItHold() {
    assertEquals(
        List.of("0136-haninge.pdf 1 2", "paket-2010-06.pdf 1 2"),
        held("--packet", "--only", "Haninge"));
  }

  @Test
  void papersForEverybodyHoldNoFindingsAndTheListSaysSo() throws IOException {
    Run run = Run.in(workspace(), "report", "--public");
    List<String> papers = run.out().lines().filter(l -> l.contains(".pdf")).toList();
    assertEquals(3, papers.size());
    papers.forEach(line -> assertFalse(line.contains("fel") || line.contains("varning"), line));
    String list = Files.readString(folder.resolve("lan/out/2010-06/manifest.json"));
    assertEquals(3, list.split("\"findings\"", -1).length - 1);
    assertEquals(3, list.split("\"errors\" : 0", -1).length - 1, list);
  }
}
