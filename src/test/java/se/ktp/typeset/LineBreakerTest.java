package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineBreakerTest {
  private static final double WIDTH = 0.001;

  private static List<String> lines(String text, double measure) {
    return Setting.texts(Setting.lines(text, measure, Setting.PLAIN));
  }

  private static List<String> lines(String text, String widest) {
    return lines(text, Setting.width(widest));
  }

  // --- where lines end

  @Test
  void whatFitsOnOneLineStandsOnOne() {
    assertEquals(List.of("Gemensam plan"), lines("Gemensam plan", "Gemensam plan"));
  }

  @Test
  void anEmptyTextHasNoLine() {
    assertEquals(List.of(), lines("", 100));
    assertEquals(List.of(), lines(" \n ", 100));
  }

  @Test
  void aLineThatIsNotTheLastEndsInItsBlank() {
    // It is not seen, but without it the words run together when the text is copied.
    assertEquals(List.of("Gemensam ", "plan"), lines("Gemensam plan", "Gemensam"));
  }

  @Test
  void theBlankAtALinesEndTakesNoRoom() {
    assertEquals(
        List.of("Gemensam plan ", "för alla"), lines("Gemensam plan för alla", "Gemensam plan"));
  }

  @Test
  void theRightEdgeIsEvenerThanIfEveryLineWereFilled() {
    // Filled, the lines would be "aaa bb cc", "d", "eeeeeee", "f".
    assertEquals(
        List.of("aaa bb ", "cc d ", "eeeeeee ", "f"), lines("aaa bb cc d eeeeeee f", "aaa bb cc"));
  }

  @Test
  void aShortWordIsNotLeftAloneOnTheLastLine() {
    assertEquals(
        List.of("Tio kommuner har svarat på frågan ", "i år"),
        lines("Tio kommuner har svarat på frågan i år", "Tio kommuner har svarat på frågan i"));
  }

  @Test
  void noBreakSpacesKeepTheirNeighboursOnOneLine() {
    assertEquals(
        List.of("Det kostar ", "420\u00a0000\u00a0kr nu"),
        lines("Det kostar 420\u00a0000\u00a0kr nu", "Det kostar 420\u00a0000"));
    assertEquals(List.of("Målet är ", "60\u202f%"), lines("Målet är 60\u202f%", "Målet är 60 "));
  }

  @Test
  void forcedLineEndsAreKept() {
    var inlines = new ArrayList<Inline>();
    for (String word : List.of("Habo", "Mullsjö", "Gnosjö")) {
      inlines.add(Setting.words(word, Setting.PLAIN));
      inlines.add(new Inline.Break());
      inlines.add(new Inline.Break());
    }
    assertEquals(
        List.of("Habo ", "", "Mullsjö ", "", "Gnosjö ", ""),
        Setting.texts(Setting.lines(inlines, 200, Setting.PLAIN)));
  }

  @Test
  void theLinesOfAnAnswerAreKept() {
    String written =
        """
        Mallen används.
        • Habo
        • Mullsjö, men bara i Bankeryd
        """;
    double measure = Setting.width("Mallen används.");
    assertEquals(
        List.of("Mallen används. ", "• Habo ", "• Mullsjö, men ", "bara i Bankeryd"),
        Setting.texts(Setting.lines(written, measure, Setting.kept())));
  }

  // --- hyphens

  @Test
  void aHyphenStandsOnlyWhereALineEnds() {
    TextStyle style = Setting.hyphenating(9);
    double measure = Setting.width("beroendemot-");
    assertEquals(
        List.of("beroendemot\u00ad", "tagning"),
        Setting.texts(Setting.lines("beroendemottagning", measure, style)));
    assertEquals(
        List.of("beroendemottagning"),
        Setting.texts(Setting.lines("beroendemottagning", 200, style)));
  }

  @Test
  void theHyphenHasRoom() {
    TextStyle style = Setting.hyphenating(9);
    double measure = Setting.width("beroendemot");
    assertEquals(
        List.of("beroende\u00ad", "mottagning"),
        Setting.texts(Setting.lines("beroendemottagning", measure, style)));
  }

  @Test
  void aSoftHyphenOfTheTextIsUsed() {
    double measure = Setting.width("verksam\u00ad");
    assertEquals(List.of("verksam\u00ad", "heten"), lines("verksam\u00adheten", measure));
  }

  @Test
  void aHyphenIsWorthAVeryUnevenEdgeButNotALittleOne() {
    TextStyle style = Setting.hyphenating(9);
    double measure = Setting.width("beroendemottagning");
    assertEquals(
        List.of("vid en beroendemot\u00ad", "tagning"),
        Setting.texts(Setting.lines("vid en beroendemottagning", measure, style)));
    assertEquals(
        List.of("vid varje större ", "beroendemottagning"),
        Setting.texts(Setting.lines("vid varje större beroendemottagning", measure, style)));
  }

  // --- nothing is clipped

  @Test
  void aWordWiderThanTheMeasureIsParted() {
    List<String> lines = lines("socialpsykiatrin", "psykiatri");
    assertEquals(List.of("social\u00ad", "psykia\u00ad", "trin"), lines);
  }

  @Test
  void aLongAddressIsBrokenAnywhereAndNothingIsLost() {
    String address = "https://example.org/en/mycket/lang/sokvag?fraga=1&svar=23456789012345.html";
    double measure = 60;
    List<Line> lines = Setting.lines(address, measure, Setting.PLAIN);
    assertTrue(lines.size() > 4);
    assertEquals(address, String.join("", Setting.texts(lines)).replace("\u00ad", ""));
    lines.forEach(line -> assertTrue(Setting.width(line) <= measure + 0.05));
  }

  @Test
  void evenAMeasureOfNothingSetsSomethingOnEachLine() {
    List<Line> lines = Setting.lines("Habo 2016", 0.5, Setting.PLAIN);
    assertEquals("Habo 2016", String.join("", Setting.texts(lines)).replace("\u00ad", ""));
    assertEquals(8, lines.size());
  }

  // --- where lines stand

  @Test
  void linesStandWhereTheirAlignmentSays() {
    double width = Setting.width("plan");
    for (Align align : Align.values()) {
      double x =
          switch (align) {
            case LEFT -> 0;
            case CENTER -> (100 - width) / 2;
            case RIGHT -> 100 - width;
          };
      assertEquals(x, Setting.lines("plan", 100, Setting.aligned(align)).getFirst().x(), WIDTH);
    }
  }

  @Test
  void theBlankAtALinesEndStandsOutsideTheMeasure() {
    TextStyle right = Setting.aligned(Align.RIGHT);
    Line first = Setting.lines("Gemensam plan", Setting.width("Gemensam"), right).getFirst();
    assertEquals(0, first.x(), WIDTH);
  }

  @Test
  void textOfOneKindIsOnePiece() {
    var inlines =
        List.of(
            Setting.words("Samma ", Setting.PLAIN),
            Setting.words("mall i Habo", Setting.PLAIN),
            Setting.words(" och Mullsjö", Setting.kept()));
    Line line = Setting.lines(inlines, 300, Setting.PLAIN).getFirst();
    assertEquals(
        List.of("Samma mall i Habo ", "och Mullsjö"),
        line.pieces().stream().map(p -> Setting.text(List.of(p))).toList());
  }

  @Test
  void aBlankAfterASymbolMakesItWider() {
    var mark = new Inline.Mark("achieved", 8, 0, Optional.empty(), Setting.PLAIN, Optional.empty());
    var inlines = List.of(mark, Setting.words(" nytt", Setting.PLAIN));
    Line line = Setting.lines(inlines, 300, Setting.PLAIN).getFirst();
    assertEquals(8 + Setting.width(" "), line.pieces().getFirst().width(), WIDTH);
  }

  @Test
  void aWideBlankKeepsItsWidthAndIsCopiedAsABlank() {
    Line line = Setting.lines("uppnått\u2003delvis", 300, Setting.PLAIN).getFirst();
    assertEquals("uppnått delvis", Setting.text(line));
    assertEquals(
        Setting.width("uppnått") + 10 + Setting.width("delvis"), Setting.width(line), WIDTH);
  }

  // --- of any text

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theLinesGiveBackTheTextAndNoneIsWiderThanTheMeasure(long seed) {
    RandomGenerator random = random(seed);
    String text = SwedishText.any(random);
    double measure = random.nextDouble(12, 300);
    TextStyle style = Setting.hyphenating(random.nextInt(3) == 0 ? 0 : random.nextInt(5, 12));
    List<Line> lines = Setting.lines(text, measure, style);
    assertEquals(
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .strip()
            .replaceAll("[ \n\u2003]+", " ")
            .replaceAll("[\u00ad\u200b]", ""),
        String.join("", Setting.texts(lines)).replace("\u00ad", ""));
    for (Line line : lines) {
      double width = Setting.seen(line);
      assertTrue(
          width <= measure + 0.05,
          () -> "%s > %s: %s".formatted(width, measure, Setting.text(line)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyPieceIsAsWideAsItsTextWillBeDrawn(long seed) {
    RandomGenerator random = random(seed);
    TextStyle style = Setting.hyphenating(6);
    for (Line line : Setting.lines(SwedishText.any(random), random.nextDouble(20, 300), style)) {
      for (Piece piece : line.pieces()) {
        if (piece instanceof Piece.Text(String text, var own, Face face, double width, _)) {
          assertEquals(face.width(text, own.size(), own.tracking()), width, WIDTH, text);
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void thereAreAsFewLinesAsCanBeAndTheirEndsAreNoMoreUneven(long seed) {
    RandomGenerator random = random(seed);
    double measure = random.nextDouble(80, 300);
    Shaped shaped = Setting.shape(SwedishText.plain(random), Setting.PLAIN);
    List<Line> lines = LineBreaker.lines(shaped, measure, Setting.PLAIN);
    List<Double> filled = filled(shaped, measure);
    assertEquals(filled.size(), lines.size());
    List<Double> widths = lines.stream().map(Setting::seen).toList();
    assertTrue(unevenness(widths, measure) <= unevenness(filled, measure) + 0.2);
  }

  /// The widths of lines that take as much as they can, one after the other.
  private static List<Double> filled(Shaped shaped, double measure) {
    var widths = new ArrayList<Double>();
    double width = 0;
    double gap = 0;
    for (Chunk chunk : shaped.chunks()) {
      if (width > 0 && width + gap + chunk.width() > measure + 0.01) {
        widths.add(width);
        width = 0;
        gap = 0;
      }
      width += gap + chunk.width();
      gap = chunk.between();
    }
    widths.add(width);
    return widths;
  }

  /// The squares of what the lines lack, all but the last.
  private static double unevenness(List<Double> widths, double measure) {
    return widths.subList(0, widths.size() - 1).stream()
        .mapToDouble(w -> Math.pow((measure - w) / measure, 2))
        .sum();
  }
}
