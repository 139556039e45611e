package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Nodes are shown here as `line:column text`, a key or item a line, with line breaks as `⏎`.
class YamlTest {

  // --- places

  @Test
  void keysAndValuesHaveTheirPlaces() {
    assertEquals(
        """
        1:1 municipality
          1:15 Göteborg
        2:1 activities
          3:5 -
            3:5 name
              3:11 Vårdplan
            4:5 goal
              4:12 60 %
          5:5 -
            5:5 name
              5:11 Samtal
        """,
        nodes(
            """
            municipality: Göteborg
            activities:
              - name: Vårdplan
                goal:  60 %
              - name: Samtal
            """));
  }

  @Test
  void aMappingStandsWhereItsFirstKeyDoes() {
    Yaml.Result result = read("# en anmärkning\n\n  kommun: Botkyrka\n");
    assertEquals("3:3", place(result.documents().getFirst().at()));
  }

  @Test
  void columnsAreCountedInCharactersNotInTheirHalves() {
    assertEquals(
        """
        1:1 \ud83d\ude00\ud83d\ude00
          1:5 Mål
        2:1 a
          2:5 \ud83d\ude00
            2:8 x
        """,
        nodes("\ud83d\ude00\ud83d\ude00: Mål\na: {\ud83d\ude00: x}\n"));
  }

  @Test
  void decomposedLettersAreTwoCharactersEach() {
    assertEquals("1:1 ma\u030al\n  1:7 60 %\n", nodes("ma\u030al: 60 %\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesAreCountedWhateverEndsThem(String lineBreak) {
    assertEquals(
        "1:1 a\n  1:4 1\n3:1 b\n  3:4 2\n", nodes("a: 1\n# x\nb: 2\n".replace("\n", lineBreak)));
  }

  @Test
  void aQuotedTextStandsAtItsQuoteAndALongOneAtItsSign() {
    assertEquals(
        """
        1:1 a
          1:4 en "text"
        2:1 b
          2:4 en 'text'
        3:1 c
          3:4 en lång text⏎
        6:1 d
          6:4 rad ett⏎rad två⏎
        9:1 e
          9:4 på två rader
        """,
        nodes(
            """
            a: "en \\"text\\""
            b: 'en ''text'''
            c: >
              en lång
              text
            d: |
              rad ett
              rad två
            e: på
              två rader
            """));
  }

  @Test
  void bracketsHoldListsAndKeysOnALine() {
    assertEquals(
        """
        1:1 participants
          1:16 Botkyrka
          1:27 -
            1:27 municipality
              1:41 Stockholm
            1:52 district
              1:62 Skärholmen
        """,
        nodes("participants: [Botkyrka, {municipality: Stockholm, district: Skärholmen}]\n"));
  }

  @Test
  void aKeyWithoutValueHasAnEmptyText() {
    assertEquals("1:1 a\n  1:3 \n2:1 b\n  2:4 \n3:1 c\n  3:3 \n", nodes("a:\nb: ''\nc:"));
  }

  // --- texts as they are written

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0114",
        "no",
        "yes",
        "True",
        "on",
        "1_000",
        "0x10",
        "0o7",
        "1e3",
        ".5",
        "+5",
        "~",
        "2010-06-31",
        "2010-06-30 12:00:00",
        "12:30:45",
        "1:20",
        ".inf",
        "=",
        "60 %",
        "420 000:-",
        "<<",
        "a#b",
        "”nej”"
      })
  void aTextIsKeptAsItIsWritten(String text) {
    assertEquals("1:1 a\n  1:4 " + text + "\n", nodes("a: " + text + "\n"));
    assertEquals("1:1 a\n  1:4 " + text + "\n", nodes("a: '" + text + "'\n"));
  }

  @Test
  void whatOtherProgramsWriteForNothingIsNothing() {
    assertEquals("1:1 a\n  1:4 \n2:1 b\n  2:4 null\n", nodes("a: null\nb: 'null'\n"));
  }

  @Test
  void tagsSayNothingOfATextsKind() {
    assertEquals("1:1 a\n  1:4 5\n2:1 b\n  2:4 x\n", nodes("a: !!int 5\nb: !egen x\n"));
  }

  @Test
  void anIdentityNumberIsMaskedWhereverItStands() {
    String text = "640823-3234: 640823-3234\nlista: [640823-3234]\n";
    assertFalse(nodes(text).contains("3234"));
    Node.Mapping mapping = (Node.Mapping) read(text).documents().getFirst();
    assertEquals(1, mapping.entries().getFirst().key().numbers().size());
    assertEquals(1, mapping.entries().getFirst().value().scalar().orElseThrow().numbers().size());
  }

  // --- documents and anchors

  @Test
  void aFileMayHoldSeveralDocuments() {
    assertEquals(
        "3:1 kommun\n  3:9 Botkyrka\n5:1 kommun\n  5:9 Haninge\n",
        nodes("%YAML 1.2\n---\nkommun: Botkyrka\n---\nkommun: Haninge\n...\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# bara en anmärkning\n", "---\n", "---\n...\n", "null\n"})
  void aFileOfNothingHasNoDocuments(String text) {
    Yaml.Result result = read(text);
    assertEquals(List.of(), result.documents());
    assertTrue(result.fault().isEmpty());
  }

  @Test
  void anAliasIsWhatItsAnchorIsAndStandsThere() {
    assertEquals(
        """
        1:1 a
          1:11 x
            1:14 1
        2:1 b
          1:11 x
            1:14 1
        """,
        nodes("a: &mall {x: 1}\nb: *mall\n"));
  }

  /// YAML 1.2 has no merging of mappings: the key is one like any other, and told of as unknown.
  @Test
  void aMergeKeyIsAKeyLikeAnyOther() {
    assertTrue(nodes("a: &mall {x: 1}\nb:\n  <<: *mall\n  y: 2\n").contains("3:3 <<\n"));
  }

  @Test
  void anchorsEndWithTheirDocument() {
    assertEquals(
        "4:4 ”*a” hänvisar till något som inte finns ovanför",
        fault("x: &a 1\ny: *a\n---\nx: *a\n"));
  }

  @Test
  void anAnchorThatHoldsItselfIsRefused() {
    assertEquals("1:8 ”*a” hänvisar till något som inte finns ovanför", fault("x: &a [*a]\n"));
  }

  @Test
  void anIdentityNumberAfterAnAsteriskIsNotShown() {
    assertEquals(
        "1:4 ”*640823-****” hänvisar till något som inte finns ovanför",
        fault("x: *640823-3234\n"));
  }

  // --- faults

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a: 1⏎⇥b: 2⏎             | 2:1 Indraget är gjort med tabb
          a: b: c⏎                | 1:5 Det står ett kolon för mycket på raden
          a: 1⏎b⏎c: 2⏎            | 2:1 Här saknas ett kolon efter rubriken
          a: "b⏎c: 2⏎             | 1:4 Citattecknet som börjar här tar aldrig slut
          a: 'b⏎c: 2⏎             | 1:4 Citattecknet som börjar här tar aldrig slut
          a: [b, c⏎d: 2⏎          | 1:4 Parentesen som börjar här stängs inte
          a: {b: c⏎d: 2⏎          | 1:4 Parentesen som börjar här stängs inte
          a: [b,⏎                 | 1:4 Parentesen som börjar här stängs inte
          x: [1]⏎a: {b: [⏎        | 2:8 Parentesen som börjar här stängs inte
          a: @b⏎                  | 1:4 Texten börjar med ett tecken som betyder något särskilt
          a: "b\\c"⏎               | 1:7 Ett omvänt snedstreck följs av fel tecken
          a:⏎  b: 1⏎ c: 2⏎        | 3:2 Indraget stämmer inte med raderna ovanför
          a: b\u0000c⏎            | 1:5 Här står ett tecken som inte får förekomma i en textfil (U+0000)
          😀: b\u0000c⏎           | 1:5 Här står ett tecken som inte får förekomma i en textfil (U+0000)
          %YAML 3.0⏎---⏎a: 1⏎     | 1:1 Filen följer inte reglerna för YAML
          """)
  void aFaultIsToldWhereItCanBeMended(String text, String fault) {
    assertEquals(fault, fault(text.replace('⏎', '\n').replace('⇥', '\t')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: \"\\u",
        "a: \"\\x",
        "a: \"\\U000",
        "a: \"\\",
        "a: \"",
        "a: {",
        "[",
        "a: &",
        "a: !",
        "? ",
        "a: |9",
        "%"
      })
  void aFileCutOffInAnOddPlaceIsAFaultInsideIt(String text) {
    for (String end : List.of("", "\n", "\r", "\r\n")) {
      Yaml.Result result = read(text + end);
      if (result.fault().isPresent()) {
        Position at = result.fault().get().at();
        assertEquals(1, at.line());
        assertTrue(at.column() <= text.length() + 1, () -> at.shown("%s"));
      }
    }
  }

  @Test
  void whatHadBegunBeforeAFaultIsKept() {
    Yaml.Result result = read("kommun: Botkyrka\naktiviteter:\n  - namn: \"x\n");
    assertEquals(List.of(), result.documents());
    assertEquals("[kommun]", result.begun().stream().map(e -> e.key().text()).toList().toString());
  }

  @Test
  void documentsBeforeAFaultAreKept() {
    Yaml.Result result = read("kommun: Botkyrka\n---\nkommun: [\n");
    assertEquals(1, result.documents().size());
    assertEquals("3:9", place(result.fault().orElseThrow().at()));
  }

  // --- hostile files

  @Test
  void fiftyLevelsAreReadAndOneMoreIsRefused() {
    assertTrue(read("[".repeat(50) + "]".repeat(50)).fault().isEmpty());
    assertEquals(
        "1:52 Här ligger mer än 50 nivåer i varandra", fault("[".repeat(52) + "]".repeat(52)));
  }

  @Test
  void aliasesThatBlowUpAreRefused() {
    var text = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c < 'k'; c++) {
      String before = "*" + (char) (c - 1);
      text.append(c).append(": &").append(c).append(" [");
      text.append(String.join(", ", List.of(before, before, before, before, before, before)));
      text.append(", ").append(before).append("]\n");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertTrue(
                fault(text.toString())
                    .endsWith("Filen blir orimligt stor av upprepade hänvisningar")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{",
        "- ",
        "{a: ",
        "? ",
        "a: &a [*a, ",
        "'",
        "\"\"\n\n",
        "\n",
        "# x\n",
        "a: \"b\"\n"
      })
  void aLongFileOfTheSameAllOverCostsLittle(String part) {
    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> read(part.repeat(100_000)));
  }

  // ---

  private static Yaml.Result read(String text) {
    return Yaml.read(Source.Lines.of("plan.yaml", text), text);
  }

  private static String fault(String text) {
    Yaml.Fault fault = read(text).fault().orElseThrow();
    return place(fault.at()) + " " + fault.message().sv();
  }

  private static String place(Position at) {
    return at.line() + ":" + at.column();
  }

  private static String nodes(String text) {
    Yaml.Result result = read(text);
    assertTrue(result.fault().isEmpty(), () -> fault(text));
    var out = new StringBuilder();
    result.documents().forEach(document -> show(document, "", out));
    return out.toString();
  }

  private static void show(Node node, String indent, StringBuilder out) {
    switch (node) {
      case Node.Scalar(String text, _, Position at) ->
          out.append(indent + place(at) + " " + text.replace("\n", "⏎") + "\n");
      case Node.Sequence(var items, _) ->
          items.forEach(item -> {
            if (!(item instanceof Node.Scalar)) {
              out.append(indent + place(item.at()) + " -\n");
              show(item, indent + "  ", out);
            } else {
              show(item, indent, out);
            }
          });
      case Node.Mapping(var entries, _) ->
          entries.forEach(entry -> {
            show(entry.key(), indent, out);
            show(entry.value(), indent + "  ", out);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1020, 1021, 1022, 1023, 1024, 1025, 1026, 2047, 2048, 2049, 2050})
  void aCharacterOfTwoHalvesMayStandAnywhere(int place) {
    String text = "a: " + "x".repeat(place) + "\ud83d\ude00 y";
    Node.Mapping mapping = (Node.Mapping) read(text).documents().getFirst();
    assertEquals(text.substring(3), mapping.entries().getFirst().value().scalar().get().text());
  }
}
