package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables are shown here with `|` between cells, a row a line, and line breaks in cells as `⏎`.
class TablesTest {

  // --- separators

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void theSeparatorIsFound(String separator) {
    String text =
        """
        Kommun;Aktivitet;Mål
        Botkyrka;Vårdplan;60 %
        """;
    Tables.Csv csv = read(text.replace(";", separator));
    assertEquals(separator.charAt(0), csv.separator());
    assertEquals(
        """
        Kommun|Aktivitet|Mål
        Botkyrka|Vårdplan|60 %\
        """,
        shown(csv));
  }

  @Test
  void commasInTheTextsAreNotTakenForTheSeparator() {
    Tables.Csv csv =
        read(
            """
            Kommun;Aktivitet;Mål
            Botkyrka;Samtal, stöd, råd, vård;färre, kortare, lugnare vårdtider
            Haninge;Samtal, stöd, råd, vård;färre, kortare, lugnare vårdtider
            """);
    assertEquals(';', csv.separator());
    assertEquals("Samtal, stöd, råd, vård", csv.rows().get(1).get(1));
  }

  @Test
  void semicolonsInTheTextsAreNotTakenForTheSeparator() {
    Tables.Csv csv =
        read(
            """
            Kommun,Aktivitet,Mål
            Botkyrka,Samtal; stöd; råd; vård,färre; kortare; lugnare vårdtider
            """);
    assertEquals(',', csv.separator());
  }

  @Test
  void aTitleAboveDoesNotSettleTheSeparator() {
    Tables.Csv csv =
        read(
            """
            Planer, Stockholms län, alla kommuner, 2010
            Kommun;Aktivitet;Mål
            Botkyrka;Vårdplan;60 %
            """);
    assertEquals(';', csv.separator());
  }

  @Test
  void separatorsInQuotedTextsAreNotCounted() {
    Tables.Csv csv =
        read(
            """
            "Kommun, stad","Mål; a; b; c; d"
            x,y
            """);
    assertEquals(',', csv.separator());
    assertEquals("Kommun, stad|Mål; a; b; c; d\nx|y", shown(csv));
  }

  @Test
  void aTableOfOneColumnHasTheSeparatorOfSwedishSpreadsheets() {
    assertEquals(';', read("Kommun\nBotkyrka\n").separator());
    assertEquals(';', read("").separator());
  }

  @Test
  void theSeparatorThatIsAskedForIsUsed() {
    Tables.Csv csv = read("a;b,c\n", Optional.of(','));
    assertEquals("a;b|c", shown(csv));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=,\n", "sep=,\r\n", "sep=,\r", "SEP=,\n"})
  void theLineThatNamesTheSeparatorIsObeyedAndNotCounted(String line) {
    Tables.Csv csv = read(line + "a;b,c\nd,e\n");
    assertEquals("a;b|c\nd|e", shown(csv));
  }

  @Test
  void theSeparatorThatIsAskedForComesBeforeTheOneThatIsNamed() {
    assertEquals("a,b|c", shown(read("sep=,\na,b;c\n", Optional.of(';'))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=\n", "sep=\r\n", "sep=\"\n", "sep=;;\n", "sep\n"})
  void aLineThatNamesNoSeparatorIsARow(String line) {
    List<List<String>> rows = read(line + "Kommun;Mål\n").rows();
    assertEquals(2, rows.size());
    assertEquals("[Kommun, Mål]", rows.getLast().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "sep=;", "sep=;\n"})
  void aFileWithoutTextHasNone(String text) {
    assertEquals("", shown(read(text)));
  }

  // --- quotes and line breaks

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineBreaksOfEveryKindEndRowsAndStandInCells(String lineBreak) {
    String text =
        """
        Kommun;Metod
        Botkyrka;"• ett
        • två
        • tre"
        Haninge;Samtal
        """;
    assertEquals(
        """
        Kommun|Metod
        Botkyrka|• ett⏎• två⏎• tre
        Haninge|Samtal\
        """,
        shown(read(text.replace("\n", lineBreak))));
  }

  @Test
  void quotesAreReadAsSpreadsheetsWriteThem() {
    assertEquals(
        """
        a;b|säg "hej"|
        "|x"y"z||\
        """,
        shown(read("\"a;b\";\"säg \"\"hej\"\"\";\"\"\n\"\"\"\";x\"y\"z;;\n")));
  }

  @Test
  void blanksAroundCellsAreKept() {
    assertEquals(" a | b ", shown(read(" a ; b \n")));
  }

  @Test
  void rowsAreNumberedAsASpreadsheetCountsThem() {
    Tables.Csv csv =
        read(
            """
            Kommun;Metod

            Botkyrka;"två
            rader"
            ;
            Haninge;Samtal
            """);
    assertEquals("[Haninge, Samtal]", csv.rows().get(5 - 1).toString());
    assertEquals(5, csv.rows().size());
  }

  @Test
  void rowsMayDifferInLength() {
    assertEquals("a|b|c\nd\ne|f|g|h", shown(read("a;b;c\nd\ne;f;g;h\n")));
  }

  @Test
  void theLastRowNeedsNoLineBreak() {
    assertEquals("a|b\nc|d", shown(read("a;b\nc;d")));
    assertEquals("a|b\nc|d", shown(read("a;b\nc;\"d\"")));
  }

  // --- stray quotes

  @Test
  void aQuoteThatIsNeverClosedIsMendedAndToldOf() {
    Tables.Csv csv =
        read(
            """
            Kommun;Namn;Mål
            Botkyrka;"Vårdplan;60 %
            Haninge;Samtal;80 %
            """);
    assertEquals(
        """
        Kommun|Namn|Mål
        Botkyrka|"Vårdplan|60 %
        Haninge|Samtal|80 %\
        """,
        shown(csv));
    assertEquals("[B2]", cells(csv));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", ""})
  void aQuoteThatIsOpenAtTheFilesEndIsMendedAndToldOf(String end) {
    Tables.Csv csv = read("Kommun;Namn;Mål\nBotkyrka;\"Vårdplan;60 %" + end);
    assertEquals("Kommun|Namn|Mål\nBotkyrka|\"Vårdplan|60 %", shown(csv));
    assertEquals("[B2]", cells(csv));
  }

  @Test
  void aQuoteThatIsOpenInTheLastCellIsMendedAndToldOf() {
    Tables.Csv csv = read("Kommun;Namn\nBotkyrka;\"");
    assertEquals("Kommun|Namn\nBotkyrka|\"", shown(csv));
    assertEquals("[B2]", cells(csv));
  }

  @Test
  void aQuoteThatIsClosedRowsLaterByAnotherIsMendedAndToldOf() {
    Tables.Csv csv =
        read(
            """
            Kommun;Namn;Mål
            Botkyrka;"Vårdplan;60 %
            Haninge;"Samtal";80 %
            """);
    assertEquals(
        """
        Kommun|Namn|Mål
        Botkyrka|"Vårdplan|60 %
        Haninge|Samtal|80 %\
        """,
        shown(csv));
    assertEquals("[B2]", cells(csv));
  }

  @Test
  void aQuoteThatSuddenlySwallowsWholeRowsIsMendedAndToldOf() {
    Tables.Csv csv =
        read(
            """
            Kommun;Namn;Mål;Metod
            Botkyrka;"Vårdplan;60 %;Mall
            Haninge;Samtal;80 %;Kurs
            Nacka;Stöd;5 gånger";Grupp
            """);
    assertEquals("[B2]", cells(csv));
    assertEquals("Haninge|Samtal|80 %|Kurs", shown(csv).lines().toList().get(2));
    assertEquals("Nacka|Stöd|5 gånger\"|Grupp", shown(csv).lines().toList().get(3));
  }

  @Test
  void severalStrayQuotesAreEachMendedAndToldOf() {
    Tables.Csv csv =
        read(
            """
            Kommun;Namn;Mål
            Botkyrka;"Vårdplan;60 %
            Haninge;Samtal;"80 %
            Nacka;"Stöd";5
            """);
    assertEquals("[B2, C3]", cells(csv));
    assertEquals("Nacka|Stöd|5", shown(csv).lines().toList().get(3));
  }

  @Test
  void aTextOfSeveralLinesIsNotTakenForSwallowedRows() {
    Tables.Csv csv =
        read(
            """
            Kommun;Namn;Mål;Metod
            Botkyrka;Vårdplan;60 %;"Först: samtal; råd
            Sedan: stöd"
            """);
    assertEquals("[]", cells(csv));
    assertEquals(
        "Först: samtal; råd⏎Sedan: stöd", shown(csv).lines().toList().get(1).split("\\|")[3]);
  }

  @Test
  void noRowIsLostHoweverManyQuotesAreStray() {
    Tables.Csv csv = read("Kommun;Namn;Mål\n" + "Botkyrka;\"Vårdplan;60 %\n".repeat(500));
    assertEquals(501, csv.rows().size());
    assertEquals("[Botkyrka, \"Vårdplan, 60 %]", csv.rows().getLast().toString());
  }

  // --- size

  @Test
  void tenThousandRowsAreReadInReasonableTime() {
    String row = "Botkyrka;Vårdplan;\"Först: samtal\nSedan: \"\"stöd\"\"\";60 %\n";
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          Tables.Csv csv = read("Kommun;Namn;Metod;Mål\n" + row.repeat(10_000));
          assertEquals(10_001, csv.rows().size());
          assertEquals("Först: samtal\nSedan: \"stöd\"", csv.rows().getLast().get(2));
          assertEquals("[]", cells(csv));
        });
  }

  @Test
  void manyLinesInOneCellAndManyCellsInOneRowCostLittle() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          assertEquals(1, read("\"" + "rad\n".repeat(300_000) + "\"\n").rows().size());
          assertEquals(20_001, read("\"a\nb\";".repeat(20_000) + "\n").rows().getFirst().size());
        });
  }

  private static Tables.Csv read(String text) {
    return read(text, Optional.empty());
  }

  private static Tables.Csv read(String text, Optional<Character> separator) {
    return Tables.read(text, separator, List.of("Kommun", "Aktivitet", "Namn", "Mål")::contains);
  }

  private static String shown(Tables.Csv csv) {
    return csv.rows().stream()
        .map(row -> row.stream().map(c -> c.replace("\n", "⏎")).collect(Collectors.joining("|")))
        .collect(Collectors.joining("\n"));
  }

  private static String cells(Tables.Csv csv) {
    List<String> cells =
        csv.quotes().stream().map(c -> (char) ('A' + c.column() - 1) + "" + c.row()).toList();
    return cells.toString();
  }
}
