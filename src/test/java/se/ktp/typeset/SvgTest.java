package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SvgTest {
  private static final List<String> COLOURS = List.of("ink", "accent", "head-tint");
  private static final Svg.Names NAMES = new Svg.Names(Set.copyOf(COLOURS), Set.of("paused"));

  private static Picture read(String svg) {
    return Svg.read(XmlReader.read(svg), NAMES);
  }

  private static Picture picture(Shape... shapes) {
    return new Picture(300, 40.5, "En stapel: uppnått 3 av 5.", List.of(shapes));
  }

  private static String written(Shape shape) {
    var out = new StringBuilder();
    Svg.write(shape, out);
    return out.toString();
  }

  @Test
  void aPictureIsAnElementThatSaysWhatItShows() {
    assertEquals(
        "<svg width=\"300\" height=\"40.5\" viewBox=\"0 0 300 40.5\" role=\"img\""
            + " aria-label=\"En stapel: uppnått 3 av 5.\"></svg>",
        Svg.write(picture()));
  }

  @Test
  void coloursAreClasses() {
    assertEquals(
        "<rect x=\"1\" y=\"2.5\" width=\"30\" height=\"4\" class=\"f-accent\"/>",
        written(new Shape.Rectangle(1, 2.5, 30, 4, 0, Paint.filled("accent"))));
    assertEquals(
        "<circle cx=\"5\" cy=\"5\" r=\"4.6\" class=\"f-none s-ink\" stroke-width=\"1.1\"/>",
        written(new Shape.Circle(5, 5, 4.6, Paint.line("ink", 1.1))));
    assertEquals(
        "<path d=\"M0 0 H5\" class=\"f-accent s-ink\" stroke-width=\"1\" stroke-dasharray=\"2.2"
            + " 1.6\"/>",
        written(new Shape.Path("M0 0 H5", Paint.outlined("accent", "ink", 1).dashed(2.2, 1.6))));
  }

  @Test
  void textAndSymbolsAreElementsOfTheirOwn() {
    assertEquals(
        "<text x=\"70\" y=\"8\" text-anchor=\"middle\" font-weight=\"bold\" class=\"f-ink\">a &amp;"
            + " b</text>",
        written(new Shape.Label(70, 8, "a & b", Shape.Anchor.MIDDLE, true, "ink")));
    assertEquals(
        "<use href=\"#paused\" x=\"60\" y=\"1\" width=\"8\" height=\"8\"/>",
        written(new Shape.Symbol("paused", 60, 1, 8)));
  }

  @Test
  void wordsAreReadAsTheyWereWritten() {
    var hard = new Shape.Label(0, 0, "”<å> & \"ä\"’ö", Shape.Anchor.START, false, "ink");
    var picture = new Picture(10, 10, "<b> & \"c\"\nd", List.of(hard));
    assertEquals(picture, read(Svg.write(picture)));
  }

  @Test
  void shapesInAGroupAreShapes() {
    Picture read =
        read(
            """
            <svg width="10" height="10" aria-label="a">
              <g><rect width="5" height="5" class="f-ink"/></g>
            </svg>
            """);
    assertEquals(List.of(new Shape.Rectangle(0, 0, 5, 5, 0, Paint.filled("ink"))), read.shapes());
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readingBackWhatWasWrittenGivesTheSamePicture(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var shapes = new ArrayList<Shape>();
    for (int i = random.nextInt(8); i > 0; i--) {
      shapes.add(shape(random));
    }
    var picture = new Picture(length(random), length(random), "bild " + seed, shapes);
    assertEquals(picture, read(Svg.write(picture)));
  }

  private static Shape shape(RandomGenerator random) {
    return switch (random.nextInt(5)) {
      case 0 ->
          new Shape.Rectangle(
              length(random),
              length(random),
              length(random),
              length(random),
              random.nextBoolean() ? 0 : length(random),
              paint(random));
      case 1 -> new Shape.Circle(length(random), length(random), length(random), paint(random));
      case 2 ->
          new Shape.Path(
              "M%s %s L-1.5 2 H3 V4 C1 2 3 4 5 6 Z"
                  .formatted(Svg.number(length(random)), Svg.number(length(random))),
              paint(random));
      case 3 ->
          new Shape.Label(
              length(random),
              length(random),
              "text " + random.nextInt(100),
              anchor(random),
              random.nextBoolean(),
              colour(random));
      default -> new Shape.Symbol("paused", length(random), length(random), length(random));
    };
  }

  private static Shape.Anchor anchor(RandomGenerator random) {
    return switch (random.nextInt(3)) {
      case 0 -> Shape.Anchor.START;
      case 1 -> Shape.Anchor.MIDDLE;
      default -> Shape.Anchor.END;
    };
  }

  private static Paint paint(RandomGenerator random) {
    Paint paint =
        switch (random.nextInt(4)) {
          case 0 -> Paint.filled(colour(random));
          case 1 -> Paint.line(colour(random), length(random));
          case 2 -> Paint.outlined(colour(random), colour(random), length(random));
          default -> new Paint(Optional.empty(), Optional.empty(), 0, List.of());
        };
    return paint.stroke().isPresent() && random.nextBoolean()
        ? paint.dashed(length(random), length(random))
        : paint;
  }

  private static String colour(RandomGenerator random) {
    return COLOURS.get(random.nextInt(COLOURS.size()));
  }

  /// With two decimals, as many as are written.
  private static double length(RandomGenerator random) {
    return random.nextInt(1, 50_000) / 100.0;
  }

  // --- numbers

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "-1, -1",
    "12.5, 12.5",
    "12.05, 12.05",
    "12.345, 12.35",
    "12.344, 12.34",
    "-0.25, -0.25",
    "-0.5, -0.5",
    "-0.001, 0",
    "-0.0, 0",
    "0.999, 1",
    "595.28, 595.28",
    "1234567.891, 1234567.89"
  })
  void numbersHaveAtMostTwoDecimals(double value, String written) {
    assertEquals(written, Svg.number(value));
  }

  @Test
  void numbersAreTheSameInEveryCountry() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("sv-SE", "ar-EG", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals("-12.5", Svg.number(-12.5));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  // --- paths

  @Test
  void pathsAreReadStepByStep() {
    assertEquals(
        List.of(
            new PathData.Step.Move(1, 2),
            new PathData.Step.Line(3, 4),
            new PathData.Step.Line(5, 4),
            new PathData.Step.Line(5, -0.5),
            new PathData.Step.Curve(1, 2, 3, 4, 5, 6),
            new PathData.Step.Close()),
        PathData.parse("M1,2 3 4H5V-.5C1 2 3 4 5 6Z"));
  }

  @Test
  void aClosedPathGoesOnFromWhereItBegan() {
    assertEquals(new PathData.Step.Line(9, 2), PathData.parse("M1 2 L3 4 Z H9").getLast());
  }
}
