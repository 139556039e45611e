package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.ktp.Workspaces;

class ReportCommandTest {
  private static final String COUNTY =
      """
      county: "01"
      year: 2010
      participants: [Botkyrka, Haninge]
      """;

  @TempDir Path folder;

  private static String plan(String municipality) {
    return """
    municipality: %s
    activities:
      - id: a1
        name: Gemensam vårdplan
        goal: 60 %% har en plan i november
        method: Gemensam mall
        target_group: Vuxna
        partners: Socialtjänsten
        timeline: 2010
        responsibility: {municipality: Enhetschef, region: Mottagningschef}
    """
        .formatted(municipality);
  }

  private static String answer(String municipality, String result) {
    return """
    municipality: %s
    answers:
      - {activity: a1, status: pågår, result: "%s"}
    """
        .formatted(municipality, result);
  }

  private Map<String, String> files() {
    return Map.of(
        "county.yaml", COUNTY,
        "plans/b.yaml", plan("Botkyrka"),
        "plans/h.yaml", plan("Haninge"),
        "followups/2010-06/b.yaml", answer("Botkyrka", "Mallen används nu av båda."),
        "followups/2010-06/h.yaml", answer("Haninge", "Mallen är under arbete."));
  }

  private Path workspace() {
    return Workspaces.write(folder.resolve("län å"), files());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void papersStandInOutByPeriod() throws IOException {
    Run run = Run.in(workspace(), "report");
    assertEquals(0, run.code(), run.out() + run.err());
    assertEquals(
        List.of("0127-botkyrka.pdf", "0136-haninge.pdf", "lan-01-stockholm.pdf", "manifest.json"),
        names(workspace().resolve("out/2010-06")));
    assertTrue(run.out().startsWith("3 papper för 2010-06 i out/2010-06\n"), run.out());
  }

  @Test
  void theSamePapersHaveTheSameBytesInAnyTimeZoneAndLocale() throws IOException {
    Run.in(workspace(), "report", "-o", "ett");
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.of("ar", "EG"));
      Run.in(workspace(), "report", "-o", "två", "--jobs", "1");
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    for (String name : names(workspace().resolve("ett/2010-06"))) {
      assertArrayEquals(
          Files.readAllBytes(workspace().resolve("ett/2010-06").resolve(name)),
          Files.readAllBytes(workspace().resolve("två/2010-06").resolve(name)),
          name);
    }
  }

  @Test
  void onlyTheNamedGetPapers() throws IOException {
    assertEquals(0, Run.in(workspace(), "report", "--only", "botkyrka", "-o", "a").code());
    assertEquals(
        List.of("0127-botkyrka.pdf", "manifest.json"), names(workspace().resolve("a/2010-06")));
    assertEquals(0, Run.in(workspace(), "report", "--county-only", "-o", "b").code());
    assertEquals(
        List.of("lan-01-stockholm.pdf", "manifest.json"), names(workspace().resolve("b/2010-06")));
    assertEquals(
        0, Run.in(workspace(), "report", "--no-county", "--only", "0136", "-o", "c").code());
    assertEquals(
        List.of("0136-haninge.pdf", "manifest.json"), names(workspace().resolve("c/2010-06")));
  }

  @Test
  void aFileStandsForThoseOfWhomItTells() throws IOException {
    Run run = Run.in(workspace(), "report", "plans/h.yaml", "-o", "ut");
    assertEquals(0, run.code(), run.err());
    assertEquals(
        List.of("0136-haninge.pdf", "manifest.json"), names(workspace().resolve("ut/2010-06")));
  }

  @Test
  void aPeriodWithoutAnswersCanBeAskedFor() throws IOException {
    Run run = Run.in(workspace(), "report", "--period", "2010-11");
    assertEquals(
        3,
        names(workspace().resolve("out/2010-11")).stream().filter(n -> n.endsWith("pdf")).count());
    assertEquals(0, run.code(), run.out());
  }

  @Test
  void anIdentityNumberStopsThatMunicipalityAndNoOther() throws IOException {
    workspace();
    Workspaces.write(
        workspace(), Map.of("followups/2010-06/b.yaml", answer("Botkyrka", "Enligt 811228-9874.")));
    Run run = Run.in(folder.resolve("län å"), "report");
    Path out = folder.resolve("län å/out/2010-06");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("Inget papper för Botkyrka: texten innehåller ett personnummer"));
    assertFalse((run.out() + run.err()).contains("9874"));
    assertFalse(Files.exists(out.resolve("0127-botkyrka.pdf")));
    assertTrue(Files.exists(out.resolve("0136-haninge.pdf")));
  }

  @Test
  void aBrokenFileStopsNothingElse() {
    Path root = workspace();
    Workspaces.write(
        root, Map.of("followups/2010-06/b.yaml", "municipality: Botkyrka\nanswers:\n  - \"x\n"));
    Run run = Run.in(root, "report");
    assertEquals(1, run.code());
    assertTrue(Files.exists(root.resolve("out/2010-06/0127-botkyrka.pdf")));
    assertTrue(Files.exists(root.resolve("out/2010-06/0136-haninge.pdf")));
    assertTrue(Files.exists(root.resolve("out/2010-06/lan-01-stockholm.pdf")));
  }

  @Test
  void anUnknownMunicipalityIsLeftOutAndTheRestIsDone() throws IOException {
    Path root = workspace();
    Workspaces.write(root, Map.of("plans/x.yaml", plan("Ankeborg")));
    Run run = Run.in(root, "report");
    assertEquals(1, run.code());
    assertEquals(4, names(root.resolve("out/2010-06")).size());
  }

  @Test
  void nothingReadableEndsWithThree() {
    assertEquals(3, Run.in(folder, "report").code());
  }

  @Test
  void whatCannotBeWrittenEndsWithFour() throws IOException {
    Path root = workspace();
    Files.writeString(root.resolve("out"), "en fil i vägen");
    Run run = Run.in(root, "report");
    assertEquals(4, run.code(), run.err());
    assertEquals("en fil i vägen", Files.readString(root.resolve("out")));
  }

  /// A folder of the paper's name cannot be replaced, as a file that is open on Windows.
  @Test
  void thePaperIsKeptBesideOneThatCannotBeReplaced() throws IOException {
    Path root = workspace();
    Path out = root.resolve("out/2010-06");
    Files.createDirectories(out.resolve("0127-botkyrka.pdf/x"));
    Run run = Run.in(root, "report");
    assertEquals(4, run.code(), run.err());
    assertEquals(
        "Botkyrka: "
            + out.resolve("0127-botkyrka.pdf")
            + " kunde inte ersättas; är filen öppen i ett annat program, stäng den och kör igen."
            + " Den nya ligger så länge i 0127-botkyrka (ny).pdf\n",
        run.err());
    byte[] beside = Files.readAllBytes(out.resolve("0127-botkyrka (ny).pdf"));
    Files.delete(out.resolve("0127-botkyrka.pdf/x"));
    Files.delete(out.resolve("0127-botkyrka.pdf"));
    assertEquals(0, Run.in(root, "report").code());
    assertArrayEquals(beside, Files.readAllBytes(out.resolve("0127-botkyrka.pdf")));
    assertFalse(Files.exists(out.resolve("0127-botkyrka (ny).pdf")));
  }

  @Test
  void severalWorkspacesGetFoldersOfTheirOwn() throws IOException {
    Workspaces.write(folder.resolve("a"), files());
    Workspaces.write(folder.resolve("b"), files());
    Run run = Run.in(folder, "report", "-o", "papper");
    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("a", "b"), names(folder.resolve("papper")));
    assertEquals(4, names(folder.resolve("papper/b/2010-06")).size());
  }

  @Test
  void theManifestTellsWhatThePapersWereMadeOf() throws IOException {
    Run.in(workspace(), "report");
    String manifest = Files.readString(workspace().resolve("out/2010-06/manifest.json"));
    byte[] pdf = Files.readAllBytes(workspace().resolve("out/2010-06/0127-botkyrka.pdf"));
    assertTrue(manifest.contains("\"sha256\" : \"" + se.ktp.source.Checksum.of(pdf) + "\""));
    assertTrue(manifest.contains("\"file\" : \"plans/b.yaml\""));
    assertTrue(manifest.contains("\"file\" : \"followups/2010-06/b.yaml\""));
  }

  @Test
  void oneOfAKindIsOne() throws IOException {
    Path root = workspace();
    Run.in(root, "report", "--only", "Botkyrka");
    Run again = Run.in(root, "report", "--only", "Botkyrka");
    assertTrue(again.out().contains(", varav 1 oförändrat\n"), again.out());
    Files.copy(root.resolve("plans/b.yaml"), folder.resolve("ensam.yaml"));
    Run alone = Run.in(folder, "validate", "ensam.yaml");
    assertTrue(alone.out().contains("(1 fil läst: 1 kommun, 1 aktivitet, 0 svar)"), alone.out());
    Run english = Run.in(folder, "validate", "ensam.yaml", "--lang", "en");
    assertTrue(english.out().contains("(1 file read: 1 municipality, 1 activity, 0 answers)"));
  }
}
