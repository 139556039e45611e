package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WidthsTest {
  private static final double EPSILON = 0.02;

  private static final FlowStyle ANY = column(Map.of());

  private static FlowStyle column(Map<String, String> properties) {
    return Style.PLAIN.inside(properties, Map.of()).flow();
  }

  private static FlowStyle fixed(int points) {
    return column(Map.of("width", String.valueOf(points)));
  }

  private static FlowStyle least(int points) {
    return column(Map.of("least", String.valueOf(points)));
  }

  private static FlowStyle most(int points) {
    return column(Map.of("most", String.valueOf(points)));
  }

  private static double[] filling(double room, List<FlowStyle> columns, Extent... extents) {
    return Widths.ofTable(columns, extents, room, true);
  }

  private static double[] natural(double room, List<FlowStyle> columns, Extent... extents) {
    return Widths.ofTable(columns, extents, room, false);
  }

  private static void assertWidths(double[] widths, double... expected) {
    assertArrayEquals(expected, widths, EPSILON, () -> Arrays.toString(widths));
  }

  // --- tables

  @Test
  void fixedColumnsAreAsWideAsTold() {
    assertWidths(
        filling(300, List.of(fixed(70), ANY), new Extent(90, 400), new Extent(20, 100)), 70, 230);
  }

  @Test
  void fixedColumnsDoNotFillTheRoom() {
    assertWidths(filling(300, List.of(fixed(70), fixed(80)), Extent.NONE, Extent.NONE), 70, 80);
  }

  @Test
  void aTableOfItsNaturalWidthIsAsWideAsItsContent() {
    assertWidths(natural(300, List.of(ANY, ANY), new Extent(20, 60), new Extent(30, 100)), 60, 100);
  }

  @Test
  void aTableThatFillsTheRoomSharesOutWhatIsLeftByWidth() {
    assertWidths(
        filling(320, List.of(ANY, ANY), new Extent(20, 60), new Extent(30, 100)), 120, 200);
  }

  @Test
  void noWordIsPartedIfTheRoomAllowsIt() {
    double[] widths =
        filling(
            200,
            List.of(ANY, ANY, ANY),
            new Extent(90, 900),
            new Extent(20, 30),
            new Extent(60, 70));
    assertTrue(widths[0] >= 90 && widths[1] >= 20 && widths[2] >= 60);
    assertEquals(200, Arrays.stream(widths).sum(), EPSILON);
  }

  @Test
  void oneLongTextDoesNotTakeAll() {
    // What is left, 60, is shared by the square roots of 100 and 25.
    assertWidths(filling(130, List.of(ANY, ANY), new Extent(20, 120), new Extent(50, 75)), 60, 70);
  }

  @Test
  void noColumnGetsMoreThanItCanUseWhileAnotherLacks() {
    assertWidths(
        filling(200, List.of(ANY, ANY), new Extent(20, 30), new Extent(20, 1000)), 30, 170);
  }

  @Test
  void theWidestColumnsGiveWayIfTheWordsNeedMoreThanTheRoom() {
    assertWidths(
        filling(
            100,
            List.of(ANY, ANY, ANY),
            new Extent(120, 120),
            new Extent(20, 50),
            new Extent(70, 70)),
        40,
        20,
        40);
  }

  @Test
  void fixedColumnsAreKeptWhereTheOthersGiveWay() {
    assertWidths(
        filling(100, List.of(fixed(60), ANY), new Extent(10, 10), new Extent(90, 90)), 60, 40);
  }

  @Test
  void fixedColumnsWiderThanTheRoomAllBecomeNarrower() {
    assertWidths(filling(100, List.of(fixed(150), fixed(50)), Extent.NONE, Extent.NONE), 75, 25);
  }

  @Test
  void aColumnIsNotNarrowerThanItsLeastWidth() {
    assertWidths(
        natural(300, List.of(least(60), ANY), new Extent(10, 15), new Extent(10, 20)), 60, 20);
  }

  @Test
  void aColumnIsNotWiderThanItsMost() {
    assertWidths(
        filling(300, List.of(most(60), ANY), new Extent(10, 400), new Extent(10, 400)), 60, 240);
    assertWidths(filling(300, List.of(most(60)), new Extent(10, 400)), 60);
  }

  @Test
  void columnsOfWhichNothingIsKnownShareTheRoom() {
    // All their cells cover several columns.
    assertWidths(filling(300, List.of(ANY, ANY), Extent.NONE, Extent.NONE), 150, 150);
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noTableIsWiderThanItsRoomAndOneThatLacksUsesAll(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var columns = new ArrayList<FlowStyle>();
    int count = random.nextInt(1, 9);
    Extent[] extents = new Extent[count];
    double wanted = 0;
    for (int i = 0; i < count; i++) {
      boolean told = random.nextInt(4) == 0;
      int points = random.nextInt(10, 120);
      columns.add(told ? fixed(points) : ANY);
      double least = random.nextDouble(5, 120);
      extents[i] = new Extent(least, least + random.nextDouble(0, 800));
      wanted += told ? points : extents[i].natural();
    }
    double room = random.nextDouble(50, 600);
    double[] natural = Widths.ofTable(columns, extents, room, false);
    double sum = Arrays.stream(natural).sum();
    assertEquals(Math.min(room, wanted), sum, 0.05, () -> Arrays.toString(natural));
    for (double width : natural) {
      assertTrue(width > 0, () -> Arrays.toString(natural));
    }
  }

  // --- columns of blocks

  private static double[] columns(String told, double room, double gap, double... auto) {
    List<Width> widths = Arrays.stream(told.split(" ")).map(Width::parse).toList();
    return Widths.ofColumns(widths, room, gap, auto);
  }

  @Test
  void equalSharesAreEqualWidths() {
    assertWidths(columns("* *", 220, 20, 0, 0), 100, 100);
  }

  @Test
  void aShareCanBeLargerThanAnother() {
    assertWidths(columns("2* *", 320, 20, 0, 0), 200, 100);
  }

  @Test
  void sharesAreOfWhatTheOthersLeave() {
    assertWidths(columns("72 *", 300, 8, 0, 0), 72, 220);
    assertWidths(columns("* auto", 300, 10, 0, 50), 240, 50);
  }

  @Test
  void aColumnIsAsWideAsItsContentButNotWiderThanTheRoom() {
    assertWidths(columns("auto *", 300, 10, 80, 0), 80, 210);
    assertWidths(columns("auto *", 300, 10, 500, 0), 290, 0);
  }

  @Test
  void fixedColumnsHaveTheirWidthBeforeOthersTakeTheirs() {
    assertWidths(columns("auto 72", 300, 8, 500, 0), 220, 72);
  }

  @Test
  void noColumnIsLessThanNothing() {
    assertWidths(columns("200 auto *", 150, 10, 0, 80, 0), 200, 0, 0);
  }

  @Test
  void widthsAreReadAsTheThemeWritesThem() {
    assertEquals(new Width.Fixed(72.5), Width.parse("72.5"));
    assertEquals(new Width.Auto(), Width.parse("auto"));
    assertEquals(new Width.Share(1), Width.parse("*"));
    assertEquals(new Width.Share(2.5), Width.parse("2.5*"));
    assertThrows(IllegalArgumentException.class, () -> Width.parse("bred"));
  }
}
