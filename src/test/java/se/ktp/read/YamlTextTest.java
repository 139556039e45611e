package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.source.Source;
import se.ktp.write.YamlText;

/// What is written as YAML is read as what it was. Here, since the reader is this package's own.
class YamlTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Botkyrka",
        "Upplands Väsby",
        "60 % av personalen är utbildad",
        "februari–oktober 2010",
        "Socialförvaltningen; Beroendemottagningen",
        "AUDIT/DUDIT (båda)",
        "kl. 9:30 varje måndag",
        "C#-kurs",
        "§ 12",
        "2010 års mål",
        "(se nedan)",
        "sade \"nej\"",
        "C:\\mapp"
      })
  void whatIsSafeIsWrittenPlain(String text) {
    assertEquals(text, YamlText.inline(text));
    assertReadBack(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "no",
        "Yes",
        "OFF",
        "n",
        "null",
        "~",
        "0114",
        "1,5",
        "1e3",
        "0x1F",
        "12:30",
        "2010-06-30",
        "2010-06-30 12:00",
        ".5",
        "=SUM(A1)",
        "+46",
        "-",
        "- punkt",
        "?",
        "? fråga",
        "@någon",
        "*stjärna",
        "&ankare",
        "!tagg",
        "%procent",
        "|",
        ">",
        "`kod`",
        "[a]",
        "{a: b}",
        "mål, metod",
        "mål: 60 %",
        "mål:",
        "nr #1",
        "#rubrik",
        "---",
        "...",
        "\"citat\"",
        "'enkelt'",
        " först",
        "sist ",
        "sist\u00a0",
        "a\tb",
        "\u0007",
        "a\u0000b",
        "\u0085",
        "\u2028",
        "\ufeffa",
        "a\u202eb",
        "\ufffe",
        "\ud83d\ude00",
        "\udbff\udffd",
        "goal: - x"
      })
  void whatIsNotIsWrittenBetweenMarks(String text) {
    String written = YamlText.inline(text);
    assertTrue(written.startsWith("\"") && written.endsWith("\""), written);
    assertTrue(written.lines().count() == 1, written);
    assertReadBack(text);
  }

  @Test
  void commasAndBracketsNeedMarksOnlyBetweenBrackets() {
    assertEquals("Mål, metod [nya]", written("Mål, metod [nya]"));
    assertEquals("\"Mål, metod [nya]\"", YamlText.inline("Mål, metod [nya]"));
  }

  @Test
  void severalLinesAreWrittenLineByLine() {
    assertEquals(
        "|-\n    Först: detta\n\n    - sedan # detta", written("Först: detta\n\n- sedan # detta"));
    assertEquals("|\n    Ett\n    två", written("Ett\ntvå\n"));
    assertEquals("|+\n    Ett\n\n", written("Ett\n\n\n"));
  }

  @ParameterizedTest
  @CsvSource({"'a\r\nb'", "'a\rb'", "'a\nb'"})
  void lineBreaksOfAllKindsBecomeTheFilesOwn(String text) {
    assertEquals("|-\n    a\n    b", written(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\n\n",
        "\na",
        " a\nb",
        "\ta\nb",
        "a\n b",
        "a\n\tb\n",
        "a \nb ",
        "a\u0007\nb",
        "a\n\u2028",
        "a\n\n \n",
        "a\n---\nb",
        "a\n...\nb",
        "---\n",
        "# a\n# b"
      })
  void oddLinesAreReadBack(String text) {
    assertReadBack(text);
  }

  @Test
  void halfACharacterIsMarkedAsLost() {
    assertEquals("\"a\ufffdb\"", YamlText.inline("a\ud83db"));
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyTextIsReadBack(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var pieces =
        List.of(
            "a",
            "å",
            "no",
            "1",
            "-",
            ":",
            " ",
            " ",
            "\n",
            "\n",
            "\t",
            "#",
            "\"",
            "'",
            "\\",
            ",",
            "[",
            "}",
            "|",
            ">",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "?",
            "=",
            "~",
            ".",
            "\u00a0",
            "\u00ad",
            "\u0001",
            "\u2029",
            "\ud83d\ude00");
    for (int i = 0; i < 100; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(1, 9); length > 0; length--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertReadBack(text.toString());
    }
  }

  private static String written(String text) {
    return YamlText.value(text, 2);
  }

  /// After a key, after a dash, at several depths, and between brackets.
  private static void assertReadBack(String text) {
    String yaml =
        "först: "
            + YamlText.value(text, 0)
            + "\n"
            + "lista:\n"
            + "  - "
            + YamlText.value(text, 2)
            + "\n"
            + "  - under: "
            + YamlText.value(text, 4)
            + "\n"
            + "    mer: {a: "
            + YamlText.inline(text)
            + ", b: ["
            + YamlText.inline(text)
            + "]}\n"
            + "sist: "
            + YamlText.value(text, 0)
            + "\n";
    Yaml.Result result = Yaml.read(Source.Lines.of("a.yaml", yaml), yaml);
    assertTrue(result.fault().isEmpty(), () -> yaml + "\n" + result.fault());
    assertEquals(
        "{först=%1$s, lista=[%1$s, {under=%1$s, mer={a=%1$s, b=[%1$s]}}], sist=%1$s}"
            .replace("%1$s", text),
        shown(result.documents().getFirst()),
        yaml);
  }

  private static String shown(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.text();
      case Node.Sequence sequence ->
          sequence.items().stream().map(YamlTextTest::shown).toList().toString();
      case Node.Mapping mapping -> {
        var entries = new LinkedHashMap<String, String>();
        mapping.entries().forEach(e -> entries.put(e.key().text(), shown(e.value())));
        yield entries.toString();
      }
    };
  }
}
