package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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

class StatusCommandTest {
  private static final String COUNTY =
      """
      county: "01"
      year: 2010
      participants: [Botkyrka, Haninge, Nacka, Solna, Täby, Österåker, Ekerö, Danderyd, Tyresö, Salem]
      follow_ups:
        - {period: 2010-06, due: 2010-06-30, meeting: 2010-09-15}
        - {period: 2010-11}
      """;

  @TempDir Path folder;

  private static String plan(String municipality, int activities, String more) {
    var plan = new StringBuilder("municipality: " + municipality + "\n" + more + "activities:\n");
    for (int i = 1; i <= activities; i++) {
      plan.append("  - {id: a%s, name: Aktivitet %s, priority: %s}\n".formatted(i, i, i));
    }
    return plan.toString();
  }

  private static String answer(int i, String words) {
    return "  - {activity: a%s, result: Gjort, %s}\n".formatted(i, words);
  }

  /// A workspace in which each participant stands differently.
  private Path workspace() {
    var files = new HashMap<String, String>();
    files.put("county.yaml", COUNTY);
    String approved = "approved: {by: Samrådet, on: 2010-03-15}\n";
    files.put("plans/b.yaml", plan("Botkyrka", 3, approved));
    files.put("plans/h.yaml", plan("Haninge", 2, approved));
    files.put("plans/n.yaml", plan("Nacka", 3, ""));
    files.put("plans/s.yaml", plan("Solna", 1, approved));
    files.put("plans/t.yaml", plan("Täby", 2, approved));
    files.put("plans/o.yaml", plan("Österåker", 2, approved));
    files.put("plans/e.yaml", "municipality: Ekerö\nactivities: [\n");
    files.put("plans/ty.yaml", plan("Tyresö", 2, approved));
    files.put("plans/sa.yaml", "municipality: Salem\nactivities: []\n");
    files.put(
        "followups/2010-06/b.yaml",
        "municipality: Botkyrka\nanswers:\n"
            + answer(1, "status: uppnått")
            + answer(2, "status: delvis, lessons: Lite")
            + answer(3, "status: pausat"));
    files.put(
        "followups/2010-06/h.yaml",
        "municipality: Haninge\nplan: {status: pausat, paused: {until: 2010-09-01}}\n");
    files.put(
        "followups/2010-06/n.yaml",
        "municipality: Nacka\nanswers:\n"
            + answer(1, "status: pågår")
            + answer(2, "status: klart kanske"));
    files.put("followups/2010-06/t.yaml", "municipality: Täby\nanswers: [\n");
    files.put(
        "followups/2010-06/o.yaml",
        """
        municipality: Österåker
        answers:
          - {activity: a1, paused: {until: 2010-08-01}}
          - {activity: a2, paused: {until: 2010-10-01}}
        """);
    files.put(
        "followups/2010-06/ty.yaml",
        "municipality: Tyresö\nanswers:\n"
            + answer(1, "status: pågår")
            + answer(2, "status: pågår"));
    return Workspaces.write(folder.resolve("lan"), files);
  }

  @Test
  void eachStandingIsShownTheMostUrgentFirstAndWhatToDoNext() {
    Run run = Run.in(workspace(), "status", "--as-of", "2010-07-12");
    assertEquals(
        """
        Stockholms län: uppföljningen juni 2010
          Svaren skulle vara inne 30 juni 2010, för 12 dagar sedan.
          Styrgruppen möts 15 september 2010, om 65 dagar.
          Planerna skulle vara klara 31 mars 2010, för 103 dagar sedan.

          Deltagare  Plan        Svar
          Ekerö      oläsbar     – inte aktuellt, ingen plan
          Täby       godkänd     ? kunde inte läsas
          Solna      godkänd     ! försenat, inget svar, 0 av 1
          Danderyd   saknas!     – inte aktuellt, ingen plan
          Salem      ej godkänd  – inte aktuellt, inga aktiviteter
          Nacka      ej godkänd  ◐ delvis, 1 av 3, 1 oläsbart, försenat
          Haninge    godkänd     ‖ pausat till 2010-09-01
          Österåker  godkänd     ‖ pausat till 2010-10-01
          Botkyrka   godkänd     ✓ svarat, 2 av 3, 1 pausad, 1 att komplettera
          Tyresö     godkänd     ✓ svarat, 2 av 2

          Deltagare: 2 svarat, 1 delvis, 2 pausat, 1 inget svar, 3 inte aktuellt, 1
            kunde inte läsas; av 10
          Planer: 8 av 10 inne, 6 godkända
          Aktiviteter: 5 av 15 besvarade, 5 pausade, 2 saknar svar, 3 oläsbara

          Gör så här nu
          Se vad som är fel på det som inte kunde läsas: ktp validate
          Gör utkast till påminnelser till 6: ktp remind
          Gör papperen till mötet: ktp report

        """,
        run.out());
    assertEquals("", run.err());
    assertEquals(0, run.code());
  }

  @Test
  void theSameInEnglish() {
    Run run = Run.in(workspace(), "status", "--as-of", "2010-06-30", "--lang", "en");
    assertTrue(
        run.out()
            .startsWith(
                """
                Stockholms län: the follow-up of June 2010
                  Answers are due by 30 June 2010, today.
                  The steering group meets on 15 September 2010, in 77 days.
                  Plans were due on 31 March 2010, 91 days ago.

                  Participant  Plan          Answers
                """),
        run.out());
    assertTrue(
        run.out().contains("Solna        approved      ○ no answer yet, 0 of 1\n"), run.out());
    assertTrue(
        run.out().contains("Nacka        not approved  ◐ partly, 1 of 3, 1 unreadable\n"),
        run.out());
    assertFalse(run.out().matches("(?s).*(svar|försenat|pausat|läs).*"), run.out());
  }

  @Test
  void noLineIsLongerThanATerminalIsWide() {
    Path root =
        Workspaces.write(
            folder.resolve("lan"),
            Map.of(
                "county.yaml",
                "county: \"01\"\n"
                    + "year: 2010\n"
                    + "participants:\n"
                    + "  - {municipality: Stockholm, district: Hägersten-Liljeholmens"
                    + " stadsdelsförvaltning}\n",
                "plans/s.yaml",
                plan("Stockholm\ndistrict: Hägersten-Liljeholmens stadsdelsförvaltning", 24, ""),
                "followups/2010-06/s.yaml",
                "municipality: Stockholm\n"
                    + "district: Hägersten-Liljeholmens stadsdelsförvaltning\n"
                    + "answers:\n"
                    + answer(1, "status: delvis")
                    + answer(2, "status: klart kanske")
                    + answer(3, "status: pausat")
                    + answer(4, "status: pausat")
                    + "  - {activity: Okänd, status: pågår}\n"));
    for (String language : List.of("sv", "en")) {
      Run run = Run.in(root, "status", "--as-of", "2010-07-12", "--lang", language);
      run.out()
          .lines()
          .forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= 80, line));
      assertTrue(run.out().contains("Hägersten-Liljeholmens st…"), run.out());
    }
  }

  @Test
  void coloursAreOffUnlessAskedForAndNeverAlone() {
    Run plain = Run.in(workspace(), "status");
    Run coloured = Run.in(folder.resolve("lan"), "status", "--color", "always");
    assertFalse(plain.out().contains("\u001b"));
    assertTrue(
        coloured.out().contains("\u001b[31m! försenat, inget svar, 0 av 1\u001b[0m"),
        coloured.out());
    assertEquals(plain.out(), coloured.out().replaceAll("\u001b\\[\\d+m", ""));
  }

  // --- the period

  @ParameterizedTest
  @CsvSource({
    "2010-01-10,juni 2010", // none has begun
    "2010-06-01,juni 2010",
    "2010-10-31,juni 2010",
    "2010-11-01,november 2010",
    "2011-03-01,november 2010"
  })
  void thePeriodIsTheNewestThatHasBegun(String day, String period) {
    Path root = Workspaces.write(folder, Map.of("county.yaml", COUNTY));
    Run run = Run.in(root, "status", "--as-of", day);
    assertTrue(run.out().startsWith("Stockholms län: uppföljningen " + period + "\n"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "municipality: Botkyrka\nplan: {status: pausat}\n",
        "municipality: Botkyrka\nanswers: [\n"
      })
  void orTheNewestWithAFile(String answers) {
    Path root =
        Workspaces.write(
            folder, Map.of("county.yaml", COUNTY, "followups/2010-11/b.yaml", answers));
    assertTrue(Run.in(root, "status").out().startsWith("Stockholms län: uppföljningen november"));
  }

  @Test
  void anotherPeriodMayBeAskedForAndTheNextCommandsSayIt() {
    Run run = Run.in(workspace(), "status", "--period", "2010-11");
    assertTrue(run.out().contains("Solna      godkänd     ○ inget svar än, 0 av 1"), run.out());
    assertTrue(run.out().contains("Skicka ut formulären: ktp form --period 2010-11\n"), run.out());
    Run unknown = Run.in(folder.resolve("lan"), "status", "--period", "2010-05");
    assertEquals(
        """
        ktp: Det finns ingen uppföljning 2010-05; det finns 2010-06, 2010-11
          Hjälp: ktp status --help
        """,
        unknown.err());
    assertEquals(2, unknown.code());
  }

  @Test
  void untilWhenSingleActivitiesArePausedIsShown() {
    Path root = workspace();
    String one = "  - {activity: a3, paused: {until: 2010-09-30}}\n";
    String b = "municipality: Botkyrka\nanswers:\n" + answer(1, "status: uppnått");
    Workspaces.write(
        root, Map.of("followups/2010-06/b.yaml", b + answer(2, "status: pågår") + one));
    String out = Run.in(root, "status").out();
    assertTrue(out.contains("✓ svarat, 2 av 3, 1 pausad till 2010-09-30\n"), out);
    Workspaces.write(
        root,
        Map.of(
            "followups/2010-06/b.yaml",
            b + one + "  - {activity: a2, paused: {until: 2010-08-01}}\n"));
    out = Run.in(root, "status").out();
    assertTrue(out.contains("✓ svarat, 1 av 3, 2 pausade, längst till 2010-09-30\n"), out);
    String csv = Run.in(root, "status", "--format", "csv").out();
    assertTrue(csv.contains(";Botkyrka;;finns;ja;svarat;nej;2010-09-30;3;1;2;"), csv);
    String json = Run.in(root, "status", "--format", "json").out();
    assertTrue(json.contains("\"pausedUntil\" : \"2010-09-30\""), json);
  }

  @Test
  void anAnswerOutsideThePlanDoesNotEndAPause() {
    Path root = workspace();
    String stray = "  - {activity: Annat, status: pågår, result: Gjort}\n";
    Workspaces.write(
        root,
        Map.of(
            "followups/2010-06/s.yaml",
            "municipality: Solna\nanswers:\n" + answer(1, "paused: {until: 2010-09-30}") + stray,
            "followups/2010-06/ty.yaml",
            "municipality: Tyresö\nplan: {paused: {until: 2010-09-30}}\nanswers:\n" + stray));
    String out = Run.in(root, "status").out();
    String paused = "‖ pausat till 2010-09-30, 1 utanför planen\n";
    assertEquals(3, out.split(paused, -1).length, out);
  }

  // --- between two periods

  private static final String SEND = "Skicka ut formulären för november 2010: ktp form";

  @ParameterizedTest
  @CsvSource({
    "2010-09-30,false,true,true",
    "2010-10-01,true,false,false", // the steering group met on the fifteenth of September
    "2010-10-31,true,false,false"
  })
  void beforeTheNextPeriodItsFormsAreToBeSent(
      String day, boolean send, boolean remind, boolean report) {
    String out = Run.in(workspace(), "status", "--as-of", day).out();
    assertTrue(out.startsWith("Stockholms län: uppföljningen juni 2010\n"), out);
    assertEquals(send, out.contains("  " + SEND + " --period 2010-11\n"), out);
    assertEquals(remind, out.contains("ktp remind"), out);
    assertEquals(report, out.contains("ktp report"), out);
  }

  @Test
  void papersForAMeetingThatIsToComeAreStillToBeMade() {
    Path root = workspace();
    Workspaces.write(
        root, Map.of("county.yaml", COUNTY.replace("meeting: 2010-09-15", "meeting: 2010-10-30")));
    Run run = Run.in(folder, "status", "lan", "--as-of", "2010-10-30", "--period", "2010-06");
    assertTrue(run.out().contains("  " + SEND + " lan --period 2010-11\n"), run.out());
    assertTrue(run.out().contains("ktp remind lan --period 2010-06\n"), run.out());
    assertTrue(run.out().contains("ktp report lan --period 2010-06\n"), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "2010-10-20,true", // somebody has answered
    "2010-12-01,false" // it is over
  })
  void formsAreNotToBeSentForAPeriodThatHasAnswersOrIsOver(String day, boolean answered) {
    Path root = workspace();
    if (answered) {
      Workspaces.write(
          root,
          Map.of(
              "followups/2010-11/t.yaml",
              "municipality: Tyresö\nanswers:\n" + answer(1, "status: pågår")));
    }
    Run run = Run.in(root, "status", "--as-of", day, "--period", "2010-06");
    assertFalse(run.out().contains("formulären"), run.out());
    assertTrue(run.out().contains("ktp report"), run.out());
  }

  // --- what needs somebody to ask

  /// Two principals differ about an activity, by its id and by its name, and about the plan.
  private static final String DIFFERING =
      """
      municipality: Botkyrka
      plan: {result: Bra}
      answers:
        - {activity: a1, status: uppnått, result: Gjort, answered_by: kommunen}
        - {activity: a2, status: uppnått, result: Gjort}
      """;

  @Test
  void answersThatDisagreeAreToldOfOnce() throws IOException {
    Path root = workspace();
    Workspaces.write(
        root,
        Map.of(
            "followups/2010-06/b.yaml",
            DIFFERING,
            "followups/2010-06/b2.yaml",
            """
            municipality: Botkyrka
            plan: {result: Dåligt}
            answers:
              - {activity: a1, status: pågår, result: Nästan, answered_by: regionen}
              - {activity: Aktivitet 1, status: ej uppnått, result: Nej, deviation: Tid, lessons: Fler}
              - {activity: a3, status: pausat}
            """));
    String out = Run.in(root, "status").out();
    assertTrue(
        out.contains("Botkyrka   godkänd     ✓ svarat, 2 av 3, 1 pausad, 2 i konflikt\n"), out);
    assertTrue(
        out.contains(
            "\n  Svar som är oense: Botkyrka (2 aktiviteter): ktp validate --rules KTP006\n"),
        out);
    String json = Run.in(root, "status", "--format", "json").out();
    assertEquals(List.of(), JsonSchema.faults(schema(), json));
    assertTrue(json.replaceAll("\\s+", " ").contains("\"unclaimedFiles\" : 0, \"conflicts\" : 2"));
    String csv = Run.in(root, "status", "--format", "csv").out();
    assertTrue(csv.lines().anyMatch(l -> l.contains(";Botkyrka;") && l.endsWith(";2")), csv);
    assertTrue(csv.lines().anyMatch(l -> l.contains(";Nacka;") && l.endsWith(";0")), csv);
    assertFalse(Run.in(folder.resolve("lan"), "status").out().contains("0 i konflikt"));
  }

  @Test
  void answersOutsideThePlanAreToldOfInTheNextSteps() {
    Path root = workspace();
    Workspaces.write(
        root,
        Map.of(
            "followups/2010-06/s.yaml",
            "municipality: Solna\nanswers:\n  - {activity: Aktivitett 1, status: pågår}\n"));
    String out = Run.in(root, "status").out();
    assertTrue(out.contains("◐ delvis, 0 av 1, 1 utanför planen, försenat\n"), out);
    assertTrue(
        out.contains("\n  Svar utanför planen: Solna (1 svar): ktp validate --rules KTP206\n"),
        out);
  }

  @Test
  void manyThatDisagreeAreCounted() {
    var files = new HashMap<String, String>();
    files.put("county.yaml", COUNTY);
    for (String name : List.of("Botkyrka", "Haninge", "Österåker", "Danderyd", "Tyresö")) {
      files.put("plans/" + name + ".yaml", plan(name, 1, ""));
      files.put(
          "followups/2010-06/" + name + ".yaml",
          "municipality: " + name + "\nanswers:\n" + answer(1, "status: uppnått"));
      files.put(
          "followups/2010-06/" + name + "2.yaml",
          "municipality: " + name + "\nanswers:\n" + answer(1, "status: pågår"));
    }
    String out = Run.in(Workspaces.write(folder, files), "status").out();
    assertTrue(
        out.contains(
            "Svar som är oense: 5 deltagare (5 aktiviteter): ktp validate --rules KTP006\n"),
        out);
  }

  // --- little or nothing

  @Test
  void aNewYearAsksForPlans() {
    Path root = Workspaces.write(folder, Map.of("county.yaml", "county: \"09\"\nyear: 2010\n"));
    assertEquals(
        """
        Gotlands län: uppföljningen juni 2010
          Svaren ska vara inne senast 30 juni 2010, om 150 dagar.
          Mötets dag står inte i county.yaml.
          Planerna ska vara klara senast 31 mars 2010, om 59 dagar.

          Deltagare  Plan    Svar
          Gotland    saknas  – inte aktuellt, ingen plan

          Deltagare: 1 inte aktuellt; av 1
          Planer: 0 av 1 inne, 0 godkända

          Gör så här nu
          Be om planerna: ktp form --plan

        """,
        Run.in(root, "status", "--as-of", "2010-01-31").out());
  }

  @Test
  void aFileOfNobodyIsToldForItMayHoldAnswers() {
    Path root = workspace();
    Workspaces.write(root, Map.of("followups/2010-06/scan.pdf", "x"));
    Run run = Run.in(root, "status", "--as-of", "2010-06-12");
    assertTrue(
        run.out().contains("\n  Kunde inte läsas, och det står inte vems: 1 fil\n"), run.out());
    assertTrue(Run.in(root, "status", "--format", "json").out().contains("\"unclaimedFiles\" : 1"));
  }

  @ParameterizedTest
  @CsvSource({
    "2010-03-16,false,false", // fifteen days before plans are due
    "2010-03-17,true,false",
    "2010-06-30,true,false",
    "2010-07-01,true,true"
  })
  void remindersAreForWhenItIsTimeAndPapersForWhenAnswersAreDue(
      String day, boolean remind, boolean report) {
    Path root = Workspaces.write(folder, Map.of("county.yaml", COUNTY));
    String out = Run.in(root, "status", "--as-of", day).out();
    assertEquals(remind, out.contains("ktp remind"), out);
    assertEquals(report, out.contains("ktp report"), out);
  }

  @Test
  void longBeforeTheLastDayThereIsNothingToDoButWait() {
    Path root =
        Workspaces.write(
            folder,
            Map.of(
                "county.yaml",
                "county: \"09\"\nyear: 2010\n",
                "plans/g.yaml",
                plan("Gotland", 2, ""),
                "followups/2010-06/g.yaml",
                "municipality: Gotland\nanswers:\n" + answer(1, "status: pågår")));
    String out = Run.in(root, "status", "--as-of", "2010-05-01").out();
    assertTrue(
        out.endsWith("  Gör så här nu\n  Vänta på svaren; de ska vara inne 30 juni 2010\n\n"), out);
  }

  @Test
  void withoutACountyNobodyIsLate() {
    Path root = Workspaces.write(folder, Map.of("plans/b.yaml", plan("Botkyrka", 2, "")));
    String out = Run.in(root, "status", "--as-of", "2010-12-12").out();
    assertTrue(
        out.contains("\n  Det finns ingen county.yaml här, som säger vem som ska svara och när.\n"),
        out);
    assertTrue(out.contains("Botkyrka   ej godkänd  ○ inget svar än, 0 av 2"), out);
    assertFalse(out.contains("skulle"), out);
  }

  @Test
  void nothingReadableEndsWithThree() {
    Run run = Run.in(folder, "status");
    assertEquals(3, run.code());
    assertTrue((run.out() + run.err()).contains("KTP001"), run.out() + run.err());
  }

  @Test
  void oneUnreadableCountyDoesNotStopTheOthers() {
    workspace();
    Workspaces.write(folder, Map.of("annat/county.yaml", "county: [\n"));
    Run run = Run.in(folder, "status");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("Stockholms län: uppföljningen juni 2010"), run.out());
    assertTrue(run.err().startsWith("Kunde inte läsas: annat/county.yaml: "), run.err());
  }

  @Test
  void severalCountiesAreAddedUp() {
    Run run = Run.in(Path.of(""), "status", "examples", "--as-of", "2016-12-01");
    assertTrue(
        run.out().endsWith("Alla 4 län: 36 svarat, 1 delvis, 2 försenade; av 39 deltagare\n"),
        run.out());
  }

  // --- for programs

  private static String schema() throws IOException {
    try (InputStream in = StatusJson.class.getResourceAsStream("status.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({"stockholm-2010", "norrbotten-2008", "halland-2012", "jonkoping-2016", "."})
  void jsonIsAsItsSchemaSays(String example) throws IOException {
    Run run = Run.in(Path.of(""), "status", "examples/" + example, "--format", "json");
    assertEquals(List.of(), JsonSchema.faults(schema(), run.out()));
    assertEquals(0, run.code());
  }

  @Test
  void jsonHoldsTheStandingsApartAndTheyAddUp() throws IOException {
    Run run = Run.in(workspace(), "status", "--format", "json", "--as-of", "2010-07-12");
    assertEquals(List.of(), JsonSchema.faults(schema(), run.out()));
    String json = run.out().replaceAll("\\s+", " ");
    assertTrue(
        json.contains(
            "\"participants\" : { \"total\" : 10, \"unreadable\" : 1, \"missing\" : 1,"
                + " \"not_applicable\" : 3, \"partly\" : 1, \"paused\" : 2, \"answered\" : 2,"
                + " \"late\" : 2 }, \"plans\" : { \"total\" : 10, \"there\" : 8, \"missing\" : 1,"
                + " \"unreadable\" : 1, \"perhaps_unreadable\" : 0, \"approved\" : 6 },"
                + " \"activities\" : { \"total\" : 15, \"answered\" : 5, \"paused\" : 5,"
                + " \"missing\" : 2, \"unreadable\" : 3, \"toComplete\" : 1 }"),
        json);
    assertTrue(
        json.contains(
            "{ \"municipality\" : \"Haninge\", \"municipalityCode\" : \"0136\", \"district\" :"
                + " null, \"plan\" : \"there\", \"planLate\" : false, \"approved\" : true,"
                + " \"approvedOn\" : \"2010-03-15\", \"answers\" : \"paused\", \"late\" : false,"
                + " \"pausedUntil\" : \"2010-09-01\","),
        json);
    assertTrue(
        json.contains(
            "\"due\" : \"2010-06-30\", \"daysToDue\" : -12, \"meeting\" : \"2010-09-15\","
                + " \"daysToMeeting\" : 65"),
        json);
  }

  @Test
  void csvIsForSwedishExcel() {
    Path root =
        Workspaces.write(
            folder,
            Map.of(
                "county.yaml",
                """
                county: "01"
                year: 2010
                participants:
                  - {municipality: Stockholm, district: "=HYPERLINK(1;2)"}
                  - Täby
                """,
                "plans/t.yaml",
                plan("Täby", 2, "")));
    assertEquals(
        "\ufeffLän;År;Uppföljning;Kommun;Stadsdel;Plan;Godkänd;Svar;Försenat;Pausat till;"
            + "Aktiviteter;Besvarade;Pausade;Saknar svar;Kunde inte läsas;Att komplettera;Senast;"
            + "Möte;I konflikt\r\n"
            + "Stockholms län;2010;2010-06;Stockholm;\"'=HYPERLINK(1;2)\";saknas;nej;inte"
            + " aktuellt;nej;;0;0;0;0;0;0;2010-06-30;;0\r\n"
            + "Stockholms län;2010;2010-06;Täby;;finns;nej;inget"
            + " svar;ja;;2;0;0;2;0;0;2010-06-30;;0\r\n",
        Run.in(root, "status", "--format", "csv").out());
  }

  @ParameterizedTest
  @CsvSource({"status --format json", "status --format csv", "diff 2010-02 2010-06 --format json"})
  void whereNothingCanBeReadProgramsAreGivenNothing(String line) {
    for (String more : List.of("", " finnsinte")) {
      String[] words = line.split(" ");
      var all = new ArrayList<>(List.of(words));
      if (!more.isEmpty()) {
        all.add(1, more.strip());
      }
      Run run = Run.in(folder, all.toArray(String[]::new));
      assertEquals(3, run.code());
      assertEquals("", run.out());
      assertTrue(run.err().contains("KTP001"), run.err());
      assertTrue(run.err().contains("ktp " + words[0] + " MAPP"), run.err());
    }
  }

  @Test
  void oneThatIsLateIsOne() {
    for (String county : List.of("01", "03")) {
      String name = county.equals("01") ? "Botkyrka" : "Knivsta";
      Workspaces.write(
          folder.resolve(name),
          Map.of(
              "county.yaml",
              "county: \"" + county + "\"\nyear: 2010\nparticipants: [" + name + "]\n",
              "plans/p.yaml",
              plan(name, 1, "")));
    }
    Workspaces.write(
        folder,
        Map.of(
            "Knivsta/followups/2010-06/k.yaml",
            "municipality: Knivsta\nanswers: [{activity: a1, status: pågår, result: Så}]\n"));
    Run run = Run.in(folder, "status");
    assertTrue(run.out().endsWith(", 1 försenad; av 2 deltagare\n"), run.out());
  }
}
