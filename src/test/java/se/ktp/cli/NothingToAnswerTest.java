package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.ktp.HtmlText;
import se.ktp.Workspaces;

/// Whoever has no plan, or one without activities, has nothing to answer, wherever that is told.
class NothingToAnswerTest {
  @TempDir private Path folder;

  /// Falun has answered, Orsa has not, Mora has no plan, and Rättvik's is empty; Leksand has none
  /// and has answered nevertheless.
  @BeforeEach
  void write() {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml",
            """
            county: Dalarna
            year: 2014
            participants: [Falun, Leksand, Mora, Orsa, Rättvik]
            """,
            "plans/f.yaml",
            "municipality: Falun\nactivities: [{id: a, name: Kurs}]\n",
            "plans/o.yaml",
            "municipality: Orsa\nactivities: [{id: a, name: Kurs}]\n",
            "plans/r.yaml",
            "municipality: Rättvik\napproved: {by: Nämnden, on: 2014-03-01}\n",
            "followups/2014-06/f.yaml",
            "municipality: Falun\nanswers: [{activity: a, status: ongoing}]\n",
            "followups/2014-06/l.yaml",
            "municipality: Leksand\nanswers: [{activity: a, status: ongoing}]\n",
            "followups/2014-11/f.yaml",
            "municipality: Falun\nanswers: [{activity: a, status: achieved}]\n"));
  }

  private String run(int code, String... arguments) {
    Run run = Run.in(folder, arguments);
    assertEquals(code, run.code(), run::err);
    return run.out();
  }

  private String paper(String name) {
    return HtmlText.of(folder.resolve("out").resolve(name));
  }

  private String countyPaper(String language) {
    run(
        1,
        "report",
        "--period=2014-06",
        "--county-only",
        "--format=html",
        "--lang=" + language,
        "--as-of=2014-07-10");
    return paper("2014-06/lan-20-dalarna.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sv | Svar saknas från Orsa. Rättvik har en plan utan aktiviteter. Mora har ingen plan. | \
          Mora inte aktuellt – ingen plan | Orsa: inget svar.
          en | No answer from Orsa. Rättvik has a plan without activities. Mora has no plan. | \
          Mora not applicable – no plan | Orsa: no answer.
          """)
  void theCountysPaperTellsItFromAMissingAnswer(
      String language, String sentence, String row, String silent) {
    String paper = countyPaper(language);
    assertTrue(paper.contains(sentence), paper);
    assertTrue(paper.contains(row), paper);
    assertTrue(paper.contains(silent + " "), paper);
    assertFalse(paper.contains("Mora:"), paper);
  }

  @ParameterizedTest
  @CsvSource({"sv, Mora har ingen plan., Ingen har svarat än", "en, Mora has no plan., Nobody has"})
  void anOnlyParticipantWithoutAPlanIsNotCalledSilent(
      String language, String sentence, String silent) {
    Workspaces.write(
        folder, Map.of("county.yaml", "county: Dalarna\nyear: 2014\nparticipants: [Mora]\n"));
    String paper = countyPaper(language);
    assertTrue(paper.contains(sentence), paper);
    assertFalse(paper.contains(sentence + " " + sentence), paper);
    assertFalse(paper.contains(silent), paper);
  }

  @Test
  void theNationsPaperCountsItByItself() throws IOException {
    Workspaces.write(
        folder,
        Map.of(
            "lan/gotland/county.yaml", "county: Gotland\nyear: 2014\nparticipants: [Gotland]\n"));
    move("county.yaml", "plans", "followups");
    run(
        1,
        "report",
        "--nation",
        "--period=2014-06",
        "--county-only",
        "--format=html",
        "--lang=sv",
        "--as-of=2014-07-10",
        "--out=out",
        "lan");
    String paper = paper("2014-06/riket-2014-06.html");
    assertTrue(
        paper.contains(
            "Deltagare Svarat Pausat Svar saknas Inte aktuellt Kunde inte läsas"
                + " Dalarna 5 2 0 1 2 0 Gotland 1 0 0 0 1 0 Riket 6 2 0 1 3 0"),
        paper);
  }

  private void move(String... names) throws IOException {
    Files.createDirectories(folder.resolve("lan/dalarna"));
    for (String name : names) {
      Files.move(folder.resolve(name), folder.resolve("lan/dalarna").resolve(name));
    }
  }

  @Test
  void statusAndDiffCountAlike() {
    String status = run(0, "status", "--period=2014-06", "--lang=sv", "--as-of=2014-07-10");
    assertTrue(status.contains("2 svarat, 1 inget svar, 2 inte aktuellt; av 5"), status);
    String diff = run(0, "diff", "2014-06", "2014-11", "--lang=sv", "--as-of=2014-12-10");
    assertTrue(
        diff.contains(
            "deltagare: svarat 2 → 1, svar saknas 1 → 1, inte aktuellt 2 → 3; av 5 deltagare"),
        diff);
    assertTrue(diff.contains("Inte aktuellt, ingen plan: Mora\n"), diff);
    assertTrue(diff.contains("Inte aktuellt, planen har inga aktiviteter: Rättvik\n"), diff);
    assertTrue(diff.contains("svarade i juni, inte aktuellt i november: ingen plan\n"), diff);
    assertTrue(diff.contains("Svarade varken i juni eller i november: Orsa\n"), diff);
  }

  @Test
  void diffTellsScriptsOfIt() {
    String json =
        run(0, "diff", "2014-06", "2014-11", "--format=json", "--as-of=2014-12-10")
            .replaceAll("\\s+", "");
    assertTrue(json.contains("\"missing\":1,\"not_applicable\":3,\"unreadable\":0"), json);
    assertTrue(
        json.contains("\"plan\":\"missing\",\"from\":\"not_applicable\",\"to\":\"not_applicable\""),
        json);
  }

  @Test
  void answersWithoutAPlanAreAnswers() {
    run(1, "report", "--period=2014-06", "--format=html", "--lang=sv", "--as-of=2014-07-10");
    assertTrue(paper("2014-06/lan-20-dalarna.html").contains("Leksand svarat – ingen plan"));
    assertTrue(paper("2014-06/2029-leksand.html").contains("Svar om annat än planens aktiviteter"));
  }
}
