package se.ktp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.cli.Run;

/// The nation's paper: of the examples, which are of four different years, and of 21 invented
/// counties.
class NationTest {
  private static final Path EXPECTED = Path.of("src/test/resources/papers/nation");

  @TempDir private static Path folder;

  @BeforeAll
  static void makePapers() {
    Nation.write(folder.resolve("lan"));
    make("sv", folder.resolve("examples"), "examples", "2016-12-01");
    make("en", folder.resolve("examples-en"), "examples", "2016-12-01");
    make("sv", folder.resolve("21"), folder.resolve("lan").toString(), "2010-12-01");
  }

  private static Run make(String language, Path out, String path, String asOf) {
    Run run =
        Run.in(
            Path.of("").toAbsolutePath(),
            "report",
            path,
            "--nation",
            "--county-only",
            "--lang",
            language,
            "--as-of",
            asOf,
            "-o",
            out.toString());
    assertTrue(run.code() <= 1, run::err);
    return run;
  }

  private static byte[] paper(String set) throws IOException {
    String period = set.equals("21") ? "2010-11" : "2016-11";
    return Files.readAllBytes(folder.resolve(set, period, "riket-" + period + ".pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples", "examples-en", "21"})
  void thePaperSaysAndIsBuiltAsExpected(String set) throws IOException {
    Golden.assertSame(EXPECTED.resolve(set + "-text.txt"), PdfText.of(paper(set)));
    Golden.assertSame(EXPECTED.resolve(set + "-tags.txt"), TagTree.of(paper(set)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples", "examples-en", "21"})
  void thePaperIsAccessibleAndArchivable(String set) throws IOException {
    assertEquals(Set.of(), Vera.faults(paper(set)));
  }

  @Test
  void theSamePaperHasTheSameBytesInAnyTimeZoneAndLocale(@TempDir Path again) throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.of("ar", "EG"));
      make("sv", again, folder.resolve("lan").toString(), "2010-12-01");
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    assertArrayEquals(
        paper("21"), Files.readAllBytes(again.resolve("2010-11", "riket-2010-11.pdf")));
  }

  @Test
  void theFirstPageIsWholeForOneCountyAsForAll(@TempDir Path one) throws IOException {
    make("sv", one, "examples/halland-2012", "2012-12-01");
    List<byte[]> papers =
        List.of(
            Files.readAllBytes(one.resolve("2012-11", "riket-2012-11.pdf")),
            paper("examples"),
            paper("21"));
    for (byte[] paper : papers) {
      try (PDDocument document = Loader.loadPDF(paper)) {
        var stripper = new PDFTextStripper();
        stripper.setEndPage(1);
        String first = stripper.getText(document);
        assertTrue(first.contains("Vilka har svarat"), first);
        assertTrue(first.contains("Har inte svarat"), first);
        stripper.setStartPage(2);
        stripper.setEndPage(2);
        assertTrue(stripper.getText(document).contains("\nDeltagande och planer\n"), first);
      }
    }
  }

  @Test
  void countiesOfAnotherYearAndUnreadableOnesAreNamedAndNotCounted() throws IOException {
    String text = PdfText.of(paper("21"));
    assertTrue(text.contains("Jämtland: Siffrorna gäller november 2009"), text);
    assertTrue(text.contains("09-gotland: Mappen kunde inte läsas"), text);
    assertTrue(text.contains("Blekinge: Ingen har svarat i november 2010."), text);
  }

  @Test
  void thePaperStandsInTheFolderThatHoldsTheCounties(@TempDir Path home) throws IOException {
    Workspaces.write(home.resolve("lan/a"), county("01", "Botkyrka"));
    Workspaces.write(home.resolve("lan/b"), county("06", "Habo"));
    Run run = Run.in(home, "report", "lan", "--nation");
    Path out = home.resolve("lan/out/2010-06");
    assertEquals(0, run.code(), run.out() + run.err());
    assertEquals(List.of("manifest.json", "riket-2010-06.pdf"), names(out));
    assertTrue(Files.exists(home.resolve("lan/a/out/2010-06/lan-01-stockholm.pdf")));
    String manifest = Files.readString(out.resolve("manifest.json"));
    assertTrue(manifest.contains("\"kind\" : \"nation\""), manifest);
    assertTrue(manifest.contains("\"file\" : \"a/plans/p.yaml\""), manifest);
    assertFalse(manifest.contains("municipality"), manifest);
    assertTrue(
        run.out().contains("1 papper för 2010-06 i lan/out/2010-06\n  riket-2010-06.pdf"),
        run.out());
  }

  @Test
  void aCountyByItselfIsANationOfOne(@TempDir Path home) throws IOException {
    Workspaces.write(home, county("01", "Botkyrka"));
    Run run = Run.in(home, "report", "--nation");
    assertEquals(0, run.code(), run.out() + run.err());
    assertEquals(
        List.of("0127-botkyrka.pdf", "lan-01-stockholm.pdf", "manifest.json", "riket-2010-06.pdf"),
        names(home.resolve("out/2010-06")));
    String manifest = Files.readString(home.resolve("out/2010-06/manifest.json"));
    assertTrue(manifest.contains("\"kind\" : \"county\""), manifest);
    assertTrue(manifest.contains("\"kind\" : \"nation\""), manifest);
  }

  @Test
  void aCountyInTwoFoldersIsCountedOnce(@TempDir Path home) throws IOException {
    Workspaces.write(home.resolve("a"), county("01", "Botkyrka"));
    Workspaces.write(home.resolve("b"), county("01", "Haninge"));
    assertEquals(0, Run.in(home, "report", "--nation", "--county-only").code());
    String text = PdfText.of(Files.readAllBytes(home.resolve("out/2010-06/riket-2010-06.pdf")));
    assertTrue(text.contains("1\u00a0av\u00a01 deltagare i ett län har svarat."), text);
    assertTrue(text.contains("flera mappar; b räknas inte in i rikets siffror."), text);
  }

  /// The text of a nation's paper of three counties: one has answered before too and has a lesson
  /// that is too long, one has a short lesson, one has none.
  private static String ofThree(Path home, String language, boolean before) {
    Workspaces.write(home.resolve("lan/a"), county("01", "Botkyrka"));
    Workspaces.write(home.resolve("lan/b"), county("06", "Habo"));
    Workspaces.write(home.resolve("lan/c"), county("09", "Gotland"));
    String lesson = "municipality: %s\nanswers: [{activity: a1, status: pågår, lessons: %s}]\n";
    Workspaces.write(
        home,
        Map.of(
            "lan/a/followups/2010-06/s.yaml",
            lesson.formatted("Botkyrka", "och så vidare ".repeat(20)),
            "lan/b/followups/2010-06/s.yaml",
            lesson.formatted("Habo", "Börja tidigare.")));
    if (before) {
      Workspaces.write(
          home.resolve("lan/a/followups/2009-11/s.yaml"),
          "municipality: Botkyrka\nanswers: [{activity: a1, status: uppnått}]\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    return nation(home, language);
  }

  @ParameterizedTest
  @CsvSource({
    "sv, Båda deltagarna har en plan., Båda länen: 2 svarat",
    "en, Both participants have a plan., Both counties: 2 answered"
  })
  void twoAreBoth(String language, String plans, String status, @TempDir Path home) {
    Workspaces.write(home.resolve("lan/a"), county("01", "Botkyrka"));
    Workspaces.write(home.resolve("lan/b"), county("06", "Habo"));
    String text = nation(home, language);
    assertTrue(text.contains(plans), text);
    String told = Run.in(home, "status", "lan", "--period=2010-06", "--lang", language).out();
    assertTrue(told.contains(status), told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sv | Riket – – 0 av 3 – | ingen tidigare uppföljning att jämföra med
          en | The nation – – 0 of 3 – | no earlier follow-up to compare with
          """)
  void whatCannotBeComparedIsNotSummedUp(
      String language, String row, String nothing, @TempDir Path home) {
    String text = ofThree(home, language, false);
    assertTrue(text.contains(row), text);
    assertTrue(text.contains(nothing), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sv | Riket – – 0 av 3 1 | gäller de län som har en siffra.
          en | The nation – – 0 of 3 1 | is of the counties that have a figure.
          """)
  void aSumOfSomeCountiesSaysSo(String language, String row, String note, @TempDir Path home) {
    String text = ofThree(home, language, true);
    assertTrue(text.contains(row), text);
    assertTrue(text.contains(note), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sv | Gotland Ingen lärdom. | Jönköping Börja tidigare. | \
          Stockholm Lärdomarna går inte att återge i några meningar; de står i länets papper.
          en | Gotland No lesson. | Jönköping Börja tidigare. | \
          Stockholm The lessons cannot be told in a few sentences; they are in the county's paper.
          """)
  void eachCountysLessonIsToldOrWhyNot(
      String language, String none, String brief, String tooLong, @TempDir Path home) {
    String text = ofThree(home, language, false);
    assertTrue(text.contains(none), text);
    assertTrue(text.contains(brief), text);
    assertTrue(text.contains(tooLong), text);
  }

  /// What the nation's web page says of the counties in a folder.
  private static String nation(Path home, String language) {
    Run run =
        Run.in(
            home,
            "report",
            "lan",
            "--nation",
            "--county-only",
            "--format=html",
            "--lang",
            language);
    assertTrue(run.code() <= 1, run::err);
    return HtmlText.of(home.resolve("lan/out/2010-06/riket-2010-06.html"));
  }

  private static Map<String, String> county(String code, String municipality) {
    return Map.of(
        "county.yaml",
        "county: \"%s\"\nyear: 2010\nparticipants: [%s]\n".formatted(code, municipality),
        "plans/p.yaml",
        """
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
            .formatted(municipality),
        "followups/2010-06/s.yaml",
        "municipality: %s\nanswers: [{activity: a1, status: pågår, result: Mallen finns.}]\n"
            .formatted(municipality));
  }

  private static List<String> names(Path in) throws IOException {
    try (var files = Files.list(in)) {
      return new ArrayList<>(files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }
}
