package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.JsonSchema;
import se.ktp.Workspaces;

class DiffCommandTest {
  private static final String COUNTY =
      """
      county: "01"
      year: 2010
      participants: [Botkyrka, Haninge, Nacka, Solna, Täby]
      """;

  @TempDir Path folder;

  private static String plan(String municipality, int activities) {
    var plan = new StringBuilder("municipality: " + municipality + "\nactivities:\n");
    for (int i = 1; i <= activities; i++) {
      String start = i == 7 ? "2010-08-16" : "2010-01-01";
      plan.append(
          "  - {id: a%s, name: Aktivitet %s, priority: %s, timeline: {start: %s}}\n"
              .formatted(i, i, i, start));
    }
    return plan.toString();
  }

  /// A workspace in which everything has happened that can.
  private Path workspace() {
    var files = new HashMap<String, String>();
    files.put("county.yaml", COUNTY);
    files.put("plans/b.yaml", plan("Botkyrka", 8));
    files.put("plans/h.yaml", plan("Haninge", 2));
    files.put("plans/n.yaml", plan("Nacka", 2));
    files.put("plans/s.yaml", plan("Solna", 1));
    files.put("plans/t.yaml", plan("Täby", 2));
    files.put(
        "followups/2010-06/b.yaml",
        """
        municipality: Botkyrka
        answers:
          - {activity: a1, status: pågår}
          - {activity: a2, status: uppnått}
          - {activity: a3, status: ej påbörjat}
          - {activity: a4, status: pågår, result: Mallen är under arbete hos båda huvudmännen.}
          - {activity: a5, status: pausat}
          - {activity: a6, status: delvis}
          - {activity: a8, status: delvis, revision: {decision: justera, text: Höj målet.}}
          - {activity: Öppet hus, status: pågår}
          - {activity: Café, status: pausat}
        """);
    files.put(
        "followups/2010-11/b.yaml",
        """
        municipality: Botkyrka
        answers:
          - {activity: a1, status: uppnått}
          - {activity: a2, status: delvis}
          - {activity: a3, status: pågår}
          - {activity: a4, status: pågår, result: Mallen är under  arbete hos båda huvudmännen.}
          - {activity: a5, status: pågår}
          - {activity: a7, status: ej påbörjat}
          - {activity: a8, status: delvis, revision: {decision: justera, text: Höj målet.}}
          - {activity: Vandring, status: uppnått, revision: {decision: avsluta}}
        """);
    String same =
        """
        municipality: Haninge
        answers:
          - {activity: a1, status: pågår}
          - {activity: a2, status: pausat}
        """;
    files.put("followups/2010-06/h.yaml", same);
    files.put("followups/2010-11/h.yaml", same);
    files.put(
        "followups/2010-06/n.yaml",
        """
        municipality: Nacka
        answers:
          - {activity: a1, status: uppnått}
          - {activity: a2, status: pågår}
        """);
    files.put("followups/2010-11/t.yaml", "municipality: Täby\nplan: {status: pausat}\n");
    files.put("followups/2010-06/t.yaml", "municipality: Täby\nanswers: [\n");
    return Workspaces.write(folder.resolve("lan"), files);
  }

  @Test
  void allThatHasChangedIsToldByMunicipality() {
    Run run = Run.in(workspace(), "diff", "--as-of", "2010-12-05", "2010-06", "2010-11");
    assertEquals(
        """
        Stockholms län: juni 2010 → november 2010

          deltagare: svarat 3 → 2, pausat 0 → 1, svar saknas 1 → 2, kunde inte läsas 1 → 0; av 5 deltagare
          aktiviteter: uppnått 2 → 1, delvis 2 → 2, pågår 5 → 4, ej påbörjat 1 → 1, pausat 3 → 3, svar saknas 1 → 4, kunde inte läsas 2 → 0; av 16 → 15
          nådda mål: 2 av 16 (13 %) → 1 av 15 (7 %)
          nämnaren har ändrats: 16 aktiviteter i juni, 15 i november; 1 ny i planerna, 2 som besvarades i juni finns inte längre i planerna
          sedan juni: 1 mål nått, 1 har kommit närmare målet, 1 har halkat efter, 2 nya, 2 försvunna
          uppnådda i juni men inte i november: 2, varav 1 utan svar nu
          önskade ändringar i planerna: 2, varav nya: 1
          svar ordagrant som i juni: 1

        Botkyrka
          1. Aktivitet 1: pågår → uppnått, målet är nått
          2. Aktivitet 2: uppnått → delvis, har halkat efter
          3. Aktivitet 3: ej påbörjat → pågår
          4. Aktivitet 4: pågår, som i juni
             svaret är ordagrant som i juni
          5. Aktivitet 5: pausat → pågår
          6. Aktivitet 6: delvis → svar saknas
          7. Aktivitet 7: ny, ej påbörjat
          8. Aktivitet 8: delvis, som i juni
             ber om samma ändring som i juni: justera – Höj målet.
          – Öppet hus: pågår i juni, finns inte längre i planen
          – Café: pausat i juni, finns inte längre i planen
          – Vandring (finns inte i planen): ny, uppnått
             ber om ändring: avsluta

        Nacka
          svarade i juni, svarade inte i november; 2 aktiviteter jämförs inte

        Täby
          svaret i juni kunde inte läsas, pausade allt i november; 2 aktiviteter jämförs inte

        Inget har ändrats: Haninge
        Svarade varken i juni eller i november: Solna

        """,
        run.out());
    assertEquals(
        "Kunde inte läsas och är inte jämförda: 1 fil. Så ser du vilka: ktp validate\n", run.err());
    assertEquals(0, run.code());
  }

  @Test
  void theSameIsToldInEnglish() {
    Run run =
        Run.in(workspace(), "diff", "--as-of", "2010-12-05", "2010-06", "2010-11", "--lang", "en");
    assertEquals(
        """
        Stockholms län: June 2010 → November 2010

          participants: answered 3 → 2, paused 0 → 1, no answer 1 → 2, unreadable 1 → 0; of 5 participants
          activities: achieved 2 → 1, partly 2 → 2, ongoing 5 → 4, not started 1 → 1, paused 3 → 3, no answer 1 → 4, unreadable 2 → 0; of 16 → 15
          goals reached: 2 of 16 (13%) → 1 of 15 (7%)
          the denominator has changed: 16 activities in June, 15 in November; 1 new in the plans, 2 answered in June no longer in the plans
          since June: 1 goal reached, 1 nearer to its goal, 1 has slipped, 2 new, 2 vanished
          achieved in June but not in November: 2, of them 1 without an answer now
          changes of plans asked for: 2, of them new: 1
          answers word for word as in June: 1
        """,
        run.out().substring(0, run.out().indexOf("\nBotkyrka")));
    assertFalse(run.out().contains("ä") && run.out().contains("svar"), run.out());
  }

  @Test
  void whereNothingHasChangedThatIsSaid() {
    String answers =
        """
        municipality: Botkyrka
        answers:
          - {activity: a1, status: pågår}
        """;
    Path root =
        Workspaces.write(
            folder.resolve("lan"),
            Map.of(
                "county.yaml",
                "county: \"01\"\nyear: 2010\nparticipants: [Botkyrka]\n",
                "plans/b.yaml",
                plan("Botkyrka", 1),
                "followups/2010-06/b.yaml",
                answers,
                "followups/2010-11/b.yaml",
                answers));
    assertEquals(
        """
        Stockholms län: juni 2010 → november 2010

        Inget har ändrats.

          deltagare: svarat 1 → 1; av 1 deltagare
          aktiviteter: pågår 1 → 1; av 1
          nådda mål: 0 av 1 (0 %) → 0 av 1 (0 %)

        Inget har ändrats: Botkyrka

        """,
        Run.in(root, "diff", "--as-of", "2010-12-05", "2010-06", "2010-11").out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lan 2010-06 2010-11", "lan juni november", "juni november lan", "lan 201006 nov"})
  void periodsAreUnderstoodAsPeopleWriteThem(String words) {
    workspace();
    Run run = Run.in(folder, ("diff " + words).split(" "));
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("Stockholms län: juni 2010 → november 2010\n"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2010-11 2010-06|Skriv den äldre perioden först: ktp diff 2010-06 2010-11",
        "2010-06 juni|Det är samma period två gånger: 2010-06; skriv två olika",
        "2010-05 2010-11|Ingen har svarat på uppföljningen 2010-05; det finns 2010-06, 2010-11",
        "2010-06 2011-06|Ingen har svarat på uppföljningen 2011-06; det finns 2010-06, 2010-11",
        "2010-06 snart|”snart” är ingen period; det finns 2010-06, 2010-11",
        "2010-06|Det saknas något: [PATH] FROM TO",
      })
  void aPeriodThatCannotBeComparedIsWrongUsage(String words, String message) {
    Run run = Run.in(workspace(), ("diff " + words).split(" "));
    assertEquals("ktp: " + message + "\n  Hjälp: ktp diff --help\n", run.err());
    assertEquals("", run.out());
    assertEquals(2, run.code());
  }

  @Test
  void nothingReadableEndsWithThree() {
    assertEquals(3, Run.in(folder, "diff", "--as-of", "2010-12-05", "2010-06", "2010-11").code());
  }

  @ParameterizedTest
  @CsvSource({"stockholm-2010", "norrbotten-2008", "halland-2012", "jonkoping-2016"})
  void jsonIsAsItsSchemaSays(String example) throws IOException {
    Run run =
        Run.in(
            Path.of(""),
            "diff",
            "--as-of",
            "2010-12-05",
            "examples/" + example,
            "juni",
            "november",
            "--format",
            "json");
    assertEquals(List.of(), JsonSchema.faults(schema(), run.out()));
    assertEquals(0, run.code());
  }

  @Test
  void jsonHoldsTheFiveStatesApart() throws IOException {
    Run run =
        Run.in(
            workspace(), "diff", "--as-of", "2010-12-05", "2010-06", "2010-11", "--format", "json");
    assertEquals(List.of(), JsonSchema.faults(schema(), run.out()));
    String json = run.out().replaceAll("\\s+", " ");
    assertTrue(
        json.contains(
            "\"participants\" : { \"from\" : { \"total\" : 5, \"answered\" : 3, \"paused\" : 0,"
                + " \"missing\" : 1, \"not_applicable\" : 0, \"unreadable\" : 1 }, \"to\" : {"
                + " \"total\" : 5, \"answered\" : 2, \"paused\" : 1, \"missing\" : 2,"
                + " \"not_applicable\" : 0, \"unreadable\" : 0 } }"),
        json);
    assertTrue(
        json.contains(
            "{ \"activity\" : \"Öppet hus\", \"activityId\" : null, \"planned\" : false,"
                + " \"change\" : \"vanished\", \"from\" : \"ongoing\", \"to\" : \"not_applicable\","
                + " \"sameWords\" : false, \"goalFrom\" : null, \"revisionFrom\" : null,"
                + " \"revisionTo\" : null }"),
        json);
    assertTrue(
        json.contains(
            "{ \"activity\" : \"Aktivitet 6\", \"activityId\" : \"a6\", \"planned\" : true,"
                + " \"change\" : \"other\", \"from\" : \"partly\", \"to\" : \"missing\","),
        json);
  }

  private static String schema() throws IOException {
    try (InputStream in = DiffJson.class.getResourceAsStream("diff.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whileAFollowUpIsOpenItsFiguresMayChangeAndThatIsSaid() {
    Run run = Run.in(workspace(), "diff", "--as-of", "2010-11-30", "2010-06", "2010-11");
    assertTrue(
        run.out().contains("Uppföljningen i november är öppen till och med 2010-11-30"), run.out());
    Run after = Run.in(workspace(), "diff", "--as-of", "2010-12-01", "2010-06", "2010-11");
    assertFalse(after.out().contains("öppen"), after.out());
  }

  @Test
  void whatIsAskedForThePlanAsAWholeIsTold() {
    Path workspace = workspace();
    Workspaces.write(
        workspace,
        Map.of(
            "followups/2010-11/n.yaml",
            """
            municipality: Nacka
            plan: {status: pågår, revision: {decision: justera, text: Skriv om den.}}
            answers: [{activity: a1, status: uppnått}]
            """));
    Run run = Run.in(workspace, "diff", "--as-of", "2010-12-05", "2010-06", "2010-11");
    assertTrue(
        run.out().contains("  planen som helhet ber om ändring: justera – Skriv om den."),
        run.out());
    assertTrue(run.out().contains("önskade ändringar i planerna: 3, varav nya: 2"), run.out());
  }

  @Test
  void whatIsWrittenWrongIsToldWithTheCommandAtHand(@TempDir Path empty) throws IOException {
    Files.createDirectories(empty.resolve("mix"));
    Run one = Run.in(empty, "diff", "mix", "2016-06");
    assertEquals(2, one.code());
    assertTrue(one.err().contains("Två perioder behövs: ktp diff mix FRÅN 2016-06"), one.err());
    Run nowhere = Run.in(empty, "diff", "nope", "2016-06", "2016-11");
    assertEquals(3, nowhere.code());
    assertTrue(nowhere.out().contains("ktp diff MAPP"), nowhere.out());
    assertTrue(Run.in(empty, "report").out().contains("ktp report MAPP"));
    Run named = Run.in(empty, "report", "--period", "juni");
    assertEquals(2, named.code());
    assertTrue(named.err().contains("skriv till exempel 2010-06"), named.err());
  }
}
