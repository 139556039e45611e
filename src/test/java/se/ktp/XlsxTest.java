package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.ktp.cli.Run;
import se.ktp.diagnostic.Finding;
import se.ktp.source.Position;

/// Plans and answers in workbooks: what is wrong is found, at its cell.
class XlsxTest {
  private static final LocalDate AS_OF = LocalDate.of(2010, 7, 1);

  private static final String HEADINGS =
      "Kommun;Nr;Aktivitet;Mål;Metod;Målgrupp;Samverkan;Start;Slut;Ansvarig kommun;Ansvarig region";
  private static final String ACTIVITY =
      "Botkyrka;1;Gemensam vårdplan;60 % av planerna skrivs gemensamt senast i december;En mall,"
          + " två utbildningsdagar;Vuxna med"
          + " missbruk;Beroendemottagningen;2010-02-01;2010-10-31;Socialförvaltningen;Beroendevården";
  private static final String OTHER =
      "Botkyrka;2;Tidig upptäckt;Frågan ställs till 500 personer under"
          + " året;AUDIT;Gravida;Mödravården;2010-01-15;2010-12-15;Socialförvaltningen;Mödravården";
  private static final String ANSWER =
      """
      Kommun;Aktivitet;Status;Resultat;Avvikelse;Lärdomar
      Botkyrka;1;Uppnått;Mallen används av hälften;;
      """;
  private static final String ANSWERS =
      ANSWER + "Botkyrka;2;Uppnått;Frågan ställdes till 512 personer;;";

  @TempDir Path folder;

  private List<Finding> findings(byte[] plans, byte[] answers) {
    Workspaces.write(
        folder,
        Map.of("county.yaml", "county: Stockholms län\nyear: 2010\nparticipants: [Botkyrka]\n"));
    Workspaces.write(folder.resolve("plans/alla.xlsx"), plans);
    Workspaces.write(folder.resolve("followups/2010-06/svar.xlsx"), answers);
    return Workspaces.findings(folder, AS_OF).stream()
        // What a table cannot hold: approval, council, leaders, mapping.
        .filter(f -> !List.of("KTP121", "KTP122", "KTP123", "KTP124").contains(f.rule().code()))
        .toList();
  }

  private static String shown(List<Finding> findings) {
    return String.join("\n", findings.stream().map(XlsxTest::shown).toList());
  }

  private static String shown(Finding finding) {
    Position at = finding.at();
    return finding.rule().code() + " " + Position.letters(at.column()) + at.line();
  }

  private static byte[] plans(String... rows) {
    return Xlsx.ofRows(HEADINGS + "\n" + String.join("\n", rows));
  }

  /// A row with another text in a column.
  private static String with(String row, String column, String text) {
    String[] cells = row.split(";", -1);
    cells[column.charAt(0) - 'A'] = text;
    return String.join(";", cells);
  }

  @Test
  void aWorkbookWithoutFaultsGivesNoFindings() {
    assertEquals("", shown(findings(plans(ACTIVITY, OTHER), Xlsx.ofRows(ANSWERS))));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "A, ``, KTP004 A3",
        "A, Botkyrrka, KTP004 A3",
        "A, #REF!, KTP003 A3",
        "C, ``, KTP101 C3",
        "C, #NAMN?, KTP003 C3",
        "D, ``, KTP102 D3",
        "D, TBD, KTP102 D3",
        "D, #REFERENS!, KTP003 D3",
        "E, ``, KTP103 E3",
        "F, –, KTP104 F3",
        "G, ``, KTP105 G3",
        "H, 2010-02-31, KTP003 H3",
        "H, #N/A, KTP003 H3",
        "I, 2010-01-01, KTP112 I3",
        "J, ``, KTP110 J3",
        "J, #REF!, KTP003 J3",
      })
  void aFaultIsFoundAtItsCell(String column, String text, String finding) {
    List<Finding> found = findings(plans(ACTIVITY, with(OTHER, column, text)), Xlsx.ofRows(ANSWER));
    List<Finding> others = found.stream().filter(f -> !f.rule().code().equals("KTP201")).toList();
    assertEquals(finding, shown(others));
  }

  @Test
  void nobodyInParticularIsFoundAtItsCell() {
    String vague = with(with(OTHER, "J", "alla"), "K", "gemensamt");
    assertEquals("KTP111 J3", shown(findings(plans(ACTIVITY, vague), Xlsx.ofRows(ANSWERS))));
  }

  @Test
  void anAnswerWithoutStatusIsFoundAtItsCell() {
    byte[] answers = Xlsx.ofRows(ANSWERS.replace("2;Uppnått", "2;"));
    assertEquals("KTP202 C3", shown(findings(plans(ACTIVITY, OTHER), answers)));
  }

  @Test
  void theSameInCsvGivesTheSame() {
    String rows =
        HEADINGS
            + "\n;;;\n"
            + with(ACTIVITY, "D", "")
            + "\n"
            + with(OTHER, "I", "2010-01-01")
            + "\n"
            + with(with(OTHER, "C", "Krog"), "B", "3").replace("Botkyrka", "Botkyrkka");
    List<String> inXlsx = messages(findings(Xlsx.ofRows(rows), Xlsx.ofRows(ANSWERS)));
    Path other = folder.resolve("csv");
    Workspaces.write(
        other,
        Map.of(
            "county.yaml", "county: Stockholms län\nyear: 2010\nparticipants: [Botkyrka]\n",
            "plans/alla.csv", rows,
            "followups/2010-06/svar.csv", ANSWERS));
    List<String> inCsv =
        messages(
            Workspaces.findings(other, AS_OF).stream()
                .filter(
                    f -> !List.of("KTP121", "KTP122", "KTP123", "KTP124").contains(f.rule().code()))
                .toList());
    assertEquals(inCsv, inXlsx);
    assertTrue(inCsv.size() >= 3, inCsv::toString);
  }

  private static List<String> messages(List<Finding> findings) {
    return findings.stream()
        .map(f -> shown(f) + " " + f.severity() + " " + f.message().sv())
        .toList();
  }

  @Test
  void datesAndSharesOfCellsAreUnderstood() {
    String row =
        Xlsx.inline(HEADINGS)
            + "<row r=\"2\">"
            + Xlsx.text("A2", "Botkyrka")
            + "<c r=\"B2\"><v>1</v></c>"
            + Xlsx.text("C2", "Vårdplan")
            + "<c r=\"D2\" s=\"1\"><v>0.6</v></c>"
            + Xlsx.text("E2", "Mall")
            + Xlsx.text("F2", "Vuxna")
            + Xlsx.text("G2", "Beroendemottagningen")
            + "<c r=\"H2\" s=\"0\"><v>40252</v></c><c r=\"I2\" s=\"0\"><v>40251</v></c>"
            + Xlsx.text("J2", "Socialförvaltningen")
            + Xlsx.text("K2", "Beroendevården")
            + "</row>";
    byte[] plans = new Xlsx().formats("14", "9").sheet("Planer", row).bytes();
    List<Finding> found = findings(plans, Xlsx.ofRows(ANSWER));
    assertEquals("KTP112 I2", shown(found));
    assertTrue(
        found.getFirst().message().sv().contains("2010-03-14"), found.getFirst().message().sv());
  }

  @Test
  void aFormulaThatWasNeverWorkedOutIsTold() {
    String rows = Xlsx.inline(HEADINGS + "\n" + with(ACTIVITY, "D", ""));
    String formula = rows.replace("<c r=\"E2\"", "<c r=\"D2\"><f>Mål!B2</f></c><c r=\"E2\"");
    byte[] plans = new Xlsx().sheet("Planer", formula).bytes();
    byte[] answers = Xlsx.ofRows(ANSWER);
    List<Finding> found = findings(plans, answers);
    assertEquals("KTP003 D2", shown(found));
    assertEquals("Cellens formel har inget uträknat värde", found.getFirst().message().sv());
  }

  // --- rows and headings

  @Test
  void aMunicipalityMadeOneOverItsRowsIsThatOfEach() {
    String rows = HEADINGS + "\n" + ACTIVITY + "\n" + with(OTHER, "A", "");
    byte[] plans =
        new Xlsx()
            .sheet(
                "Planer",
                "",
                Xlsx.inline(rows),
                "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
            .bytes();
    assertEquals("", shown(findings(plans, Xlsx.ofRows(ANSWERS))));
  }

  @Test
  void headingsMadeOneWithTheRowBelowAreHeadings() {
    String above = HEADINGS.replace("Start;Slut", "Tidsplan;");
    String below = ";;;;;;;Start;Slut;;";
    byte[] plans =
        new Xlsx()
            .sheet(
                "Planer",
                "",
                Xlsx.inline(above + "\n" + below + "\n" + ACTIVITY + "\n" + OTHER),
                "<mergeCells>"
                    + "ABCDEFGJK"
                        .chars()
                        .mapToObj(c -> "<mergeCell ref=\"%c1:%c2\"/>".formatted(c, c))
                        .reduce("", String::concat)
                    + "<mergeCell ref=\"H1:I1\"/></mergeCells>")
            .bytes();
    assertEquals("", shown(findings(plans, Xlsx.ofRows(ANSWERS))));
  }

  // --- sheets

  @Test
  void aSheetWithoutHeadingsIsPassedOverWhereAnotherHasThem() {
    byte[] plans =
        new Xlsx()
            .rows("Läs mig", "Så här fyller ni i tabellen\nEn rad per aktivitet")
            .rows("Planer", HEADINGS + "\n" + ACTIVITY + "\n" + OTHER)
            .bytes();
    assertEquals("", shown(findings(plans, Xlsx.ofRows(ANSWERS))));
  }

  @Test
  void everySheetWithHeadingsIsReadAndNamed() {
    byte[] plans =
        new Xlsx()
            .rows("Först", HEADINGS + "\n" + ACTIVITY)
            .rows("Sedan", HEADINGS + "\n" + with(OTHER, "A", "Botkyrrka"))
            .bytes();
    List<Finding> found =
        findings(plans, Xlsx.ofRows(ANSWERS)).stream()
            .filter(f -> f.rule().code().equals("KTP004"))
            .toList();
    assertEquals("KTP004 A2", shown(found));
    Run run = Run.in(folder, "validate", "--as-of", "2010-07-01");
    assertTrue(run.out().contains("plans/alla.xlsx, blad ”Sedan”, A2  "), run.out());
    Run english = Run.in(folder, "validate", "--as-of", "2010-07-01", "--lang", "en");
    assertTrue(english.out().contains("plans/alla.xlsx, sheet \"Sedan\", A2  "), english.out());
  }

  @Test
  void answersBesideThePlansAreLeftToTheirOwnFolder() {
    byte[] both =
        new Xlsx()
            .rows("Planer", HEADINGS + "\n" + ACTIVITY + "\n" + OTHER)
            .rows("Svar juni", ANSWERS)
            .bytes();
    assertEquals("", shown(findings(both, both)));
  }

  @Test
  void aWorkbookWithoutAnyHeadingsIsToldOnce() {
    byte[] plans = new Xlsx().rows("A", "en;text").rows("B", "och;en").bytes();
    List<Finding> found =
        findings(plans, Xlsx.ofRows(ANSWERS)).stream()
            .filter(f -> f.rule().code().equals("KTP001"))
            .toList();
    assertEquals("KTP001 A1", shown(found));
    assertEquals(
        "Det finns ingen rad med rubriker som känns igen", found.getFirst().message().sv());
  }

  @Test
  void aWorkbookWithoutContentIsEmpty() {
    List<Finding> found =
        findings(new Xlsx().sheet("Blad1", "").bytes(), Xlsx.ofRows(ANSWERS)).stream()
            .filter(f -> f.rule().code().equals("KTP001"))
            .toList();
    assertEquals("Filen är tom", found.getFirst().message().sv());
    assertEquals(1, found.size());
  }

  @Test
  void aFileThatIsNoWorkbookGivesOneFinding() {
    byte[] csv = (HEADINGS + "\n" + ACTIVITY).getBytes(StandardCharsets.UTF_8);
    List<String> unreadable =
        Workspaces.shown(findings(csv, Xlsx.ofRows(ANSWERS))).stream()
            .filter(f -> f.startsWith("KTP001"))
            .toList();
    assertEquals(List.of("KTP001 error plans/alla.xlsx:1:1"), unreadable);
  }

  // --- the command line

  @Test
  void aWorkbookByItselfIsReadSheetBySheet() {
    byte[] both =
        new Xlsx()
            .rows("Planer", HEADINGS + "\n" + ACTIVITY)
            .rows(
                "Svar", ANSWERS.replace("Kommun;", "Period;Kommun;").replace("\nB", "\n2010-06;B"))
            .rows("Läs mig", "hej")
            .bytes();
    Workspaces.write(folder.resolve("ensam.xlsx"), both);
    Run run = Run.in(folder, "validate", "--as-of", "2010-07-01", "--verbose", "ensam.xlsx");
    assertTrue(run.out().contains("1 kommun, 1 aktivitet, 2 svar"), run.out());
    assertEquals(
        """
        ensam.xlsx: XLSX
        ensam.xlsx, Planer: 2
        ensam.xlsx, Svar: 3
        ensam.xlsx, Läs mig: –
        """,
        run.err());
  }

  @Test
  void changedWorkbooksGiveFindingsAndNothingElse() {
    byte[] good = plans(ACTIVITY, OTHER);
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bad = good.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertFalse(Workspaces.shown(findings(bad, Xlsx.ofRows(ANSWERS))).contains(null));
    }
  }
}
