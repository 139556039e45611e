package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.ktp.Workspaces;

class RemindCommandTest {
  private static final String COUNTY =
      """
      county: "01"
      year: 2010
      participants: [Botkyrka, Haninge, Nacka, Solna, Täby, Tyresö]
      coordinator: {name: Kim, role: "Samordnare, länet", principal: region}
      follow_ups:
        - {period: 2010-06, due: 2010-06-30, meeting: 2010-09-15}
      """;

  private static final String PLAN =
      """
      municipality: %s
      process_leaders:
        - {name: Robin, role: Enhetschef, principal: kommun}
        - {role: Sjuksköterska, principal: region}
      activities:
        - {id: a1, name: Vårdplaner, priority: 2, responsibility: {municipality: Socialchefen, region: Kliniken}}
        - {id: a2, name: AUDIT, priority: 1, responsibility: Mottagningen}
        - {id: a3, name: Kurs, priority: 3}
      """;

  @TempDir Path folder;

  private Path workspace() {
    var files = new HashMap<String, String>();
    files.put("county.yaml", COUNTY);
    for (String name : List.of("Botkyrka", "Haninge", "Nacka", "Solna", "Täby")) {
      files.put("plans/" + name.charAt(0) + ".yaml", PLAN.formatted(name));
    }
    files.put(
        "followups/2010-06/b.yaml",
        """
        municipality: Botkyrka
        answers:
          - {activity: a1, status: delvis, result: Gjort}
          - {activity: a2, result: Prövat}
          - {activity: a3, status: klart kanske, result: Ja}
        """);
    files.put(
        "followups/2010-06/h.yaml",
        "municipality: Haninge\nplan: {status: pausat, paused: {until: 2010-09-01}}\n");
    files.put("followups/2010-06/svar från täby.yaml", "municipality: Täby\nanswers: [\n");
    files.put(
        "followups/2010-06/s.yaml",
        """
        municipality: Solna
        answers:
          - {activity: a1, status: pågår, result: Gjort}
          - {activity: a2, status: pågår, result: Gjort}
          - {activity: a3, paused: {until: 2010-06-20}}
        """);
    return Workspaces.write(folder.resolve("lan"), files);
  }

  private static List<String> tree(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(p -> root.relativize(p).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private String letter(String name) throws IOException {
    return Files.readString(folder.resolve("lan/reminders/2010-06/" + name + ".txt"));
  }

  @Test
  void eachGetsADraftAndWhoeverHasPausedGetsNone() throws IOException {
    Run run = Run.in(workspace(), "remind", "--as-of", "2010-07-12");
    assertEquals(
        """
        5 utkast i reminders/2010-06 (.txt och .eml)
          0127-botkyrka  2 svar saknas, 1 att komplettera
          0138-tyreso    planen saknas
          0160-taby      svaren kunde inte läsas
          0182-nacka     3 svar saknas
          0184-solna     1 paus slut
        """,
        run.out());
    assertEquals(
        """
        Har pausat och påminns inte: Haninge (till 2010-09-01)
        ktp har inte skickat något. Läs utkasten, öppna .eml i e-postprogrammet och skriv in mottagaren.
        """,
        run.err());
    assertEquals(0, run.code());
    assertEquals(
        List.of(
            ".ktp-written",
            "0127-botkyrka.eml",
            "0127-botkyrka.txt",
            "0138-tyreso.eml",
            "0138-tyreso.txt",
            "0160-taby.eml",
            "0160-taby.txt",
            "0182-nacka.eml",
            "0182-nacka.txt",
            "0184-solna.eml",
            "0184-solna.txt"),
        tree(folder.resolve("lan/reminders/2010-06")));
  }

  @Test
  void aLetterNamesExactlyWhatIsMissingAndWhoIsResponsible() throws IOException {
    Run.in(workspace(), "remind", "--as-of", "2010-07-12");
    assertEquals(
        """
        Ämne: Påminnelse: uppföljningen juni 2010, Botkyrka

        Till processledarna i Botkyrka: Enhetschef (kommun); Sjuksköterska (region)

        Hej!

        Svaren på uppföljningen juni 2010 skulle vara inne 30 juni 2010. Styrgruppen
        möts 15 september 2010.

        Tack för de svar som har kommit. Det här saknar vi:

          1. AUDIT: status (uppnått, delvis, ej uppnått, pågår, ej påbörjat eller
             pausat)
             Ansvar enligt planen – Mottagningen
          2. Vårdplaner: vad som hände i stället för målet (avvikelse); vad ni har
             lärt er (lärdomar)
             Ansvar enligt planen – kommun: Socialchefen; region: Kliniken
          3. Kurs: vi förstod inte er status (skriv uppnått, delvis, ej uppnått,
             pågår, ej påbörjat eller pausat)

        Svara i formuläret som ni har fått; det räcker att ni fyller i det som
        fattas. Kan ni inte svara på något än: skriv pausat, till vilken dag och
        varför, så väntar vi till dess.

        Skicka svaren till samordnaren (Samordnare, länet), eller svara på det här
        brevet. Skriv inget om enskilda personer som får vård eller stöd. Har ni
        redan skickat har det inte kommit fram: hör av er, så hjälps vi åt.

        Vänliga hälsningar

        Samordnare, länet
        Stockholms län
        """,
        letter("0127-botkyrka"));
    assertFalse(
        letter("0127-botkyrka").contains("Robin") || letter("0127-botkyrka").contains("Kim"));
  }

  @Test
  void aMissingPlanAnUnreadableFileASilentOneAndAPauseThatIsOverAreToldAsSuch() throws IOException {
    Workspaces.write(
        workspace(),
        Map.of("followups/2010-06/mer från solna.yaml", "municipality: Solna\na: [\n"));
    Run.in(folder.resolve("lan"), "remind", "--as-of", "2010-07-12");
    String plan = letter("0138-tyreso").replaceAll("\\s+", " ");
    assertTrue(plan.startsWith("Ämne: Påminnelse: planen för 2010, Tyresö "), plan);
    assertTrue(
        plan.contains("Vi har inte fått er plan för 2010. Den skulle vara klar 31 mars 2010."),
        plan);
    assertTrue(plan.contains("Skicka planen till samordnaren"), plan);
    assertFalse(plan.contains("Svara i formuläret") || plan.contains("Svaren på"), plan);

    String unreadable = letter("0160-taby").replaceAll("\\s+", " ");
    assertTrue(
        unreadable.contains(
            "Ni har skickat svar, men vi kunde inte läsa er fil ”svar från täby.yaml” ("),
        unreadable);
    assertFalse(unreadable.contains("solna"), unreadable);
    assertFalse(
        unreadable.contains("followups") || unreadable.contains("fått några svar"), unreadable);

    String silent = letter("0182-nacka").replaceAll("\\s+", " ");
    assertTrue(
        silent.contains(
            "Vi har inte fått några svar från er. Det gäller: 1. AUDIT Ansvar enligt planen –"
                + " Mottagningen 2. Vårdplaner Ansvar enligt planen – kommun: Socialchefen; region:"
                + " Kliniken 3. Kurs Svara i formuläret"),
        silent);

    String over = letter("0184-solna").replaceAll("\\s+", " ");
    assertTrue(
        over.contains("passerat. Kan ni svara nu? 3. Kurs: pausat till 2010-06-20 Svara"), over);
    assertFalse(over.contains("AUDIT"), over);
  }

  @Test
  void theSameInEnglishAndBeforeTheDayItIsNoReproach() throws IOException {
    Run run = Run.in(workspace(), "remind", "--as-of", "2010-06-20", "--lang", "en");
    String letter = letter("0182-nacka");
    assertTrue(
        letter.startsWith(
            """
            Subject: The follow-up of June 2010: answers by 30 June 2010, Nacka

            To the process leaders of Nacka: Enhetschef (municipality); Sjuksköterska
            (region)

            Hello,

            The answers to the follow-up of June 2010 are due by 30 June 2010. The
            steering group meets on 15 September 2010.

            We have not received any answers from you. They concern:
            """),
        letter);
    assertTrue(run.err().contains("ktp has sent nothing."), run.err());
    assertFalse(tree(folder.resolve("lan/reminders")).toString().contains("solna"));
  }

  // --- the form for mail programs

  /// Read as a mail program does: headers unfolded and decoded.
  private record Mail(Map<String, String> headers, String body) {
    static Mail of(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.US_ASCII);
      int end = text.indexOf("\r\n\r\n");
      var headers = new HashMap<String, String>();
      for (String line : text.substring(0, end).replaceAll("\r\n ", " ").split("\r\n")) {
        int colon = line.indexOf(':');
        headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
      return new Mail(
          headers,
          new String(
              Base64.getMimeDecoder().decode(text.substring(end + 4)), StandardCharsets.UTF_8));
    }

    String subject() {
      var out = new StringBuilder();
      for (String word : headers.getOrDefault("Subject", "").split(" ")) {
        String coded = word.replaceFirst("^=\\?UTF-8\\?B\\?", "").replaceFirst("\\?=$", "");
        out.append(new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8));
      }
      return out.toString();
    }
  }

  @Test
  void theMailIsADraftWithTheSameText() throws IOException {
    Run.in(workspace(), "remind", "--as-of", "2010-07-12");
    byte[] bytes = Files.readAllBytes(folder.resolve("lan/reminders/2010-06/0160-taby.eml"));
    Mail mail = Mail.of(bytes);
    assertEquals(
        Map.of(
            "X-Unsent", "1",
            "To", "",
            "Subject", mail.headers().getOrDefault("Subject", ""),
            "Date", "Mon, 12 Jul 2010 12:00:00 +0000",
            "MIME-Version", "1.0",
            "Content-Type", "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding", "base64"),
        mail.headers());
    assertEquals(
        letter("0160-taby"),
        "Ämne: " + mail.subject() + "\n\n" + mail.body().replace("\r\n", "\n"));
    for (String line : new String(bytes, StandardCharsets.US_ASCII).split("\r\n")) {
      assertTrue(line.length() <= 76 && line.chars().allMatch(c -> c >= ' ' && c < 127), line);
    }
  }

  @Test
  void namesCannotAddHeadersOrLines() throws IOException {
    Path root =
        Workspaces.write(
            folder.resolve("lan"),
            Map.of(
                "county.yaml",
                "county: \"01\"\n"
                    + "year: 2010\n"
                    + "participants:\n"
                    + "  - {municipality: Stockholm, district: \"A\\r\\nBcc:"
                    + " x@example.org\\u2028och ett namn som är långt nog för flera ord\"}\n"));
    Run run = Run.in(root, "remind", "--as-of", "2010-07-12");
    assertEquals(0, run.code(), run.err());
    Path drafts = root.resolve("reminders/2010-06");
    String file = tree(drafts).stream().filter(f -> f.endsWith(".eml")).findFirst().orElseThrow();
    Mail mail = Mail.of(Files.readAllBytes(drafts.resolve(file)));
    assertEquals(7, mail.headers().size());
    assertEquals(
        "Påminnelse: planen för 2010, A Bcc: x@example.org och ett namn som är långt nog för flera"
            + " ord (Stockholm)",
        mail.subject());
    assertFalse(mail.body().contains("\nBcc"), mail.body());
  }

  // --- what somebody has written

  @Test
  void aDraftThatSomebodyHasChangedStaysUnlessForced() throws IOException {
    Path root = workspace();
    Run.in(root, "remind", "--as-of", "2010-07-12");
    Path draft = root.resolve("reminders/2010-06/0182-nacka.txt");
    Path mail = root.resolve("reminders/2010-06/0182-nacka.eml");
    byte[] before = Files.readAllBytes(mail);
    Files.writeString(draft, "Hej Nacka!\n");
    Run again = Run.in(root, "remind", "--as-of", "2010-07-13");
    assertEquals("Hej Nacka!\n", Files.readString(draft));
    assertEquals(-1, Files.mismatch(mail, Files.write(folder.resolve("x"), before)));
    assertTrue(
        again.err().contains("Ändrade av någon, och orörda (--force skriver över): 0182-nacka\n"),
        again.err());
    String other = Files.readString(root.resolve("reminders/2010-06/0138-tyreso.eml"));
    assertTrue(other.contains("Date: Tue, 13 Jul 2010"), other);
    Run.in(root, "remind", "--as-of", "2010-07-13", "--force");
    assertTrue(Files.readString(draft).startsWith("Ämne: "));
  }

  @Test
  void aFileThatWasThereBeforeIsNotTaken() throws IOException {
    Path root = workspace();
    Workspaces.write(root, Map.of("reminders/2010-06/0182-nacka.txt", "Mitt eget\n"));
    Run run = Run.in(root, "remind", "--as-of", "2010-07-12");
    assertTrue(run.err().contains("orörda (--force skriver över): 0182-nacka"), run.err());
    assertEquals("Mitt eget\n", letter("0182-nacka"));
  }

  @Test
  void theDraftOfWhoeverHasAnsweredSinceGoesUnlessItWasChanged() throws IOException {
    Path root = workspace();
    Run.in(root, "remind", "--as-of", "2010-07-12");
    Files.writeString(root.resolve("reminders/2010-06/0184-solna.txt"), "Hej!\n");
    Workspaces.write(
        root,
        Map.of(
            "followups/2010-06/n.yaml",
            "municipality: Nacka\nplan: {status: pausat}\n",
            "followups/2010-06/s.yaml",
            "municipality: Solna\nplan: {status: pausat}\n"));
    Run one = Run.in(root, "remind", "--as-of", "2010-07-12", "--only", "Botkyrka");
    assertFalse(one.err().contains("Borttagna"), one.err());
    Run run = Run.in(root, "remind", "--as-of", "2010-07-12");
    assertTrue(run.err().contains("Borttagna, de behövs inte längre: 0182-nacka\n"), run.err());
    assertTrue(
        run.err()
            .contains("Behövs inte längre, men är ändrade av någon och ligger kvar: 0184-solna\n"),
        run.err());
    assertFalse(tree(root.resolve("reminders")).toString().contains("nacka"));
    assertEquals("Hej!\n", letter("0184-solna"));
  }

  @Test
  void theSameAgainIsTheSame() throws IOException {
    Path root = workspace();
    Run.in(root, "remind", "--as-of", "2010-07-12");
    Path draft = root.resolve("reminders/2010-06/0182-nacka.eml");
    byte[] before = Files.readAllBytes(draft);
    Run again = Run.in(root, "remind", "--as-of", "2010-07-12");
    assertEquals(-1, Files.mismatch(draft, Files.write(folder.resolve("x"), before)));
    assertTrue(again.out().startsWith("5 utkast i reminders/2010-06"), again.out());
    assertFalse(again.err().contains("orörda"), again.err());
  }

  @Test
  void draftsCauseNoFindings() {
    Path root = workspace();
    String before = Run.in(root, "validate", "--as-of", "2010-07-12").out();
    Run.in(root, "remind", "--as-of", "2010-07-12");
    assertEquals(before, Run.in(root, "validate", "--as-of", "2010-07-12").out());
  }

  // --- who

  @Test
  void nobodyIsRemindedLongBeforeTheLastDayAndStatusAgrees() {
    Path root =
        Workspaces.write(
            folder.resolve("lan"),
            Map.of(
                "county.yaml",
                """
                county: "01"
                year: 2010
                participants: [Haninge, Nacka]
                follow_ups: [{period: 2010-06, due: 2010-06-30}]
                """,
                "plans/h.yaml",
                PLAN.formatted("Haninge")));
    String none =
        "Stockholms län: Ingen att påminna än: svaren ska vara inne 2010-06-30, och påminnelser"
            + " görs från 2010-06-16.\n";
    String plan = "  0182-nacka  planen saknas\n";
    String answers = "  0136-haninge  3 svar saknas\n";
    Map.of(
            "2010-03-16", none,
            "2010-03-17", "1 utkast i reminders/2010-06 (.txt och .eml)\n" + plan,
            "2010-06-15", "1 utkast i reminders/2010-06 (.txt och .eml)\n" + plan,
            "2010-06-16",
                "2 utkast i reminders/2010-06 (.txt och .eml)\n"
                    + answers
                    + plan.replace("nacka  ", "nacka    "))
        .forEach((day, said) -> {
          assertEquals(said, Run.in(root, "remind", "--as-of", day).out(), day);
          String todo = Run.in(root, "status", "--as-of", day).out();
          assertEquals(!said.equals(none), todo.contains(": ktp remind\n"), todo);
        });
    Run one = Run.in(root, "remind", "--as-of", "2010-06-01", "--only", "Haninge");
    assertEquals(none, one.out());
  }

  @Test
  void aPeriodThatIsOverIsNoMatterForRemindersUnlessItIsNamed() throws IOException {
    Path root = workspace();
    Workspaces.write(root, Map.of("county.yaml", COUNTY.split("follow_ups")[0]));
    assertTrue(Run.in(root, "remind", "--as-of", "2010-09-30").out().contains("utkast i"));
    Run over = Run.in(root, "remind", "--as-of", "2010-10-01", "-o", "nya");
    assertEquals(
        "Stockholms län: Ingen att påminna: uppföljningen 2010-06 är över. (ktp remind --period"
            + " 2010-06 påminner ändå.)\n",
        over.out());
    assertFalse(Run.in(root, "status", "--as-of", "2010-10-01").out().contains("ktp remind"));
    assertFalse(Files.exists(root.resolve("nya")));
    Run named = Run.in(root, "remind", "--as-of", "2010-10-01", "--period", "2010-06");
    assertTrue(named.out().contains("utkast i reminders/2010-06"), named.out());
  }

  @Test
  void anAnswerThatMayBeMeantForAnotherActivityIsAskedAbout() throws IOException {
    Path root = workspace();
    String answers =
        """
        municipality: Solna
        answers:
          - {activity: a1, status: pågår, result: Gjort}
          - {activity: a2, status: pågår, result: Gjort}
          - {activity: Utbildning, status: pågår, result: Gjort}
        """;
    Workspaces.write(root, Map.of("followups/2010-06/s.yaml", answers));
    Run run = Run.in(root, "remind", "--as-of", "2010-07-12");
    assertTrue(run.out().contains("0184-solna     1 svar saknas\n"), run.out());
    String letter = letter("0184-solna");
    assertTrue(letter.replaceAll("\\s+", " ").contains(MEANT), letter);
    for (String settled :
        List.of(
            "rules: {KTP201: off}\n",
            "accepted: [{rule: KTP201, municipality: Solna, activity: a3, reason: Ny, until:"
                + " 2010-12-31}]\n")) {
      Workspaces.write(root, Map.of("county.yaml", COUNTY + settled));
      run = Run.in(root, "remind", "--as-of", "2010-07-12");
      assertFalse(run.out().contains("solna"), run.out());
    }
  }

  private static final String MEANT =
      "3. Kurs: hela svaret, eller gäller svaret om ”Utbildning” den här aktiviteten?";

  @Test
  void aPauseBesideAnAnswerIsOverOnItsDayToo() {
    Path root =
        Workspaces.write(
            folder.resolve("lan"),
            Map.of(
                "county.yaml",
                "county: \"01\"\nyear: 2010\nparticipants: [Haninge]\n",
                "plans/h.yaml",
                "municipality: Haninge\nactivities: [{id: a1, name: Vårdplaner}]\n",
                "followups/2010-06/h.yaml",
                "municipality: Haninge\nanswers: [{activity: a1, status: pågår, result: Väntar,"
                    + " paused: {until: 2010-07-01}}]\n"));
    assertTrue(Run.in(root, "remind", "--as-of", "2010-07-01").out().contains("Ingen att påminna"));
    Run run = Run.in(root, "remind", "--as-of", "2010-07-02");
    assertTrue(run.out().contains("0136-haninge  1 paus slut"), run.out());
  }

  @Test
  void nobodyToRemindIsSaidAndNothingWritten() throws IOException {
    Path root =
        Workspaces.write(
            folder.resolve("lan"),
            Map.of(
                "county.yaml",
                "county: \"01\"\nyear: 2010\nparticipants: [Haninge]\n",
                "plans/h.yaml",
                PLAN.formatted("Haninge"),
                "followups/2010-06/h.yaml",
                "municipality: Haninge\nplan: {status: pausat}\n"));
    Run run = Run.in(root, "remind");
    assertEquals("Stockholms län: Ingen att påminna.\n", run.out());
    assertEquals("Har pausat och påminns inte: Haninge\n", run.err());
    assertEquals(0, run.code());
    assertEquals(3, tree(root).size());
  }

  @Test
  void anAcceptedGapIsNotRemindedOf() {
    Path root = workspace();
    Workspaces.write(
        root,
        Map.of(
            "county.yaml",
            COUNTY
                + "accepted:\n"
                + "  - {rule: KTP200, municipality: Nacka, reason: Ny organisation, until:"
                + " 2010-12-31}\n"
                + "  - {rule: KTP120, municipality: Tyresö, reason: Ny organisation, until:"
                + " 2010-12-31}\n"
                + "rules: {KTP203: off, KTP204: off}\n"));
    String out = Run.in(root, "remind", "--as-of", "2010-07-12").out();
    assertFalse(
        out.contains("nacka") || out.contains("tyreso") || out.contains("komplettera"), out);
  }

  @Test
  void anUnreadableFileOfNobodyIsTold() {
    Path root = workspace();
    Workspaces.write(root, Map.of("followups/2010-06/scan.pdf", "x"));
    Run run = Run.in(root, "remind", "--as-of", "2010-07-12");
    assertTrue(
        run.err().contains("det står inte vems det är: followups/2010-06/scan.pdf."), run.err());
  }

  @ParameterizedTest
  @CsvSource({"Nacka,182-nacka", "0160,160-taby"})
  void onlySomeMayBeAskedFor(String name, String file) throws IOException {
    Path root = workspace();
    Run.in(root, "remind", "--as-of", "2010-07-12", "--only", name, "-o", "brev");
    assertEquals(
        List.of(".ktp-written", "0" + file + ".eml", "0" + file + ".txt"),
        tree(root.resolve("brev")));
    assertEquals(2, Run.in(root, "remind", "--only", "Nakca").code());
    assertEquals(2, Run.in(root, "remind", "--period", "2010-05").code());
  }

  @Test
  void severalCountiesHaveFoldersOfTheirOwn() throws IOException {
    Run run =
        Run.in(
            Path.of(""),
            "remind",
            "examples",
            "--as-of",
            "2016-12-01",
            "-o",
            folder.resolve("ut").toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(tree(folder.resolve("ut")).contains("stockholm-2010/0163-sollentuna.txt"));
    assertTrue(run.out().contains("Norrbottens län: Ingen att påminna.\n"), run.out());
  }

  @Test
  void whatCannotBeWrittenEndsWithFourAndNothingReadableWithThree() throws IOException {
    Path root = workspace();
    Files.writeString(root.resolve("reminders"), "en fil");
    Run run = Run.in(root, "remind", "--as-of", "2010-07-12");
    assertEquals(4, run.code());
    assertEquals("ktp: Utkasten kunde inte skrivas i reminders/2010-06\n", run.err());
    assertEquals(3, Run.in(Files.createDirectory(folder.resolve("tom")), "remind").code());
  }
}
