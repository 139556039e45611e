package se.ktp.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
  private static final Source LINES =
      Source.Lines.of("plans/botkyrka.yaml", "år: 2010\r\n\nb: 2\rc");
  private static final Source TABLE =
      new Source.Table("plans/alla.csv", List.of(List.of("Kommun", "Mål"), List.of("640823-3234")));

  @ParameterizedTest
  @CsvSource({
    "1, A",
    "2, B",
    "26, Z",
    "27, AA",
    "28, AB",
    "52, AZ",
    "53, BA",
    "702, ZZ",
    "703, AAA",
    "16384, XFD"
  })
  void columnsAreNamedAsASpreadsheetNamesThem(int column, String letters) {
    assertEquals(letters, Position.letters(column));
  }

  @Test
  void aPlaceIsShownAsPeopleFindIt() {
    assertEquals("plans/botkyrka.yaml:12:5", new Position(LINES, 12, 5).shown("blad %s"));
    assertEquals("plans/alla.csv:C5", new Position(TABLE, 5, 3).shown("blad %s"));
    assertEquals(
        "plans/bild.png", new Position(new Source.Whole("plans/bild.png"), 1, 1).shown("blad %s"));
  }

  @Test
  void oneSheetOfSeveralIsNamed() {
    var sheet = new Source.Sheet("Planer 100 %", 2);
    var table = new Source.Table("plans/alla.xlsx", Optional.of(sheet), List.of());
    assertEquals(
        "plans/alla.xlsx, blad ”Planer 100 %”, C5", new Position(table, 5, 3).shown("blad ”%s”"));
  }

  @Test
  void sheetsAreInTheWorkbooksOrder() {
    var first = new Source.Table("a", Optional.of(new Source.Sheet("Ö", 1)), List.of());
    var second = new Source.Table("a", Optional.of(new Source.Sheet("A", 2)), List.of());
    var places = List.of(new Position(first, 9, 9), new Position(second, 1, 1));
    assertEquals(places, Stream.of(1, 0).map(places::get).sorted().toList());
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "8, 1, 9", "10, 2, 1", "11, 3, 1", "15, 3, 5", "16, 4, 1", "99, 4, 3"})
  void aPlaceIsFoundByTheCharactersBeforeIt(int characters, int line, int column) {
    String text = "år: 2010\r\n\nb: \ud83d\ude00\r😀c";
    assertEquals(new Position(LINES, line, column), Position.after(LINES, text, characters));
  }

  @Test
  void placesAreInOrderOfFileLineAndColumn() {
    var places =
        List.of(
            new Position(new Source.Whole("a"), 9, 9),
            new Position(new Source.Whole("b"), 1, 1),
            new Position(new Source.Whole("b"), 1, 2),
            new Position(new Source.Whole("b"), 2, 1),
            new Position(new Source.Whole("b"), 10, 1));
    assertEquals(places, Stream.of(4, 2, 0, 3, 1).map(places::get).sorted().toList());
  }

  @Test
  void aFileIsShownByItsLines() {
    assertEquals(Optional.of("år: 2010"), LINES.excerpt(1, 5));
    assertEquals(Optional.of(""), LINES.excerpt(2, 1));
    assertEquals(Optional.of("b: 2"), LINES.excerpt(3, 1));
    assertEquals(Optional.of("c"), LINES.excerpt(4, 1));
    assertEquals(Optional.empty(), LINES.excerpt(5, 1));
    assertEquals(Optional.empty(), LINES.excerpt(0, 1));
  }

  @Test
  void aTableIsShownByItsCells() {
    assertEquals(Optional.of("Mål"), TABLE.excerpt(1, 2));
    assertEquals(Optional.empty(), TABLE.excerpt(2, 2));
    assertEquals(Optional.empty(), TABLE.excerpt(3, 1));
    assertEquals(Optional.empty(), TABLE.excerpt(1, 0));
    assertEquals(Optional.empty(), new Source.Whole("x").excerpt(1, 1));
  }

  @Test
  void whatIsShownOfAFileHasItsIdentityNumbersMasked() {
    assertEquals(Optional.of("640823-****"), TABLE.excerpt(2, 1));
    assertEquals(
        Optional.of("mål: 640823-****"), Source.Lines.of("a", "mål: 640823-3234\n").excerpt(1, 1));
  }
}
