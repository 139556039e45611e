package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.ktp.typeset.Pages.lines;
import static se.ktp.typeset.Pages.paragraph;
import static se.ktp.typeset.Pages.texts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where pages end. A page holds as many lines as its height says, 10 points each.
class PageTest {

  @Test
  void anEmptyBodyHasOnePage() {
    assertEquals(List.of(""), texts("", 100));
  }

  @Test
  void whatFitsOnOnePageStandsOnOne() {
    assertEquals(1, texts(paragraph("a", 10), 100).size());
    assertEquals(2, texts(paragraph("a", 11), 100).size());
  }

  // --- paragraphs

  @Test
  void aSingleLineIsNotLeftAtTheFootOfAPage() {
    assertEquals(
        List.of("a1 a2 a3 a4 a5 a6 a7 a8 a9", "b1 b2 b3 b4"),
        texts(paragraph("a", 9) + paragraph("b", 4), 100));
  }

  @Test
  void aSingleLineIsNotLeftAtTheHeadOfAPage() {
    assertEquals(
        List.of("a1 a2 a3 a4 a5 a6 a7 b1 b2", "b3 b4"),
        texts(paragraph("a", 7) + paragraph("b", 4), 100));
    assertEquals(List.of("a1 a2 a3 a4 a5 a6 a7 a8 a9", "a10 a11"), texts(paragraph("a", 11), 100));
  }

  @Test
  void aParagraphOfThreeLinesIsNotParted() {
    assertEquals(
        List.of("a1 a2 a3 a4 a5 a6 a7 a8", "b1 b2 b3"),
        texts(paragraph("a", 8) + paragraph("b", 3), 100));
  }

  @Test
  void aParagraphTallerThanAPageGoesOnAndOn() {
    assertEquals(List.of("a1 a2 a3 a4", "a5 a6 a7 a8", "a9 a10"), texts(paragraph("a", 10), 40));
  }

  @Test
  void whatIsTooTallToStandAnywhereStillGetsOn() {
    // Three lines are not parted, but they have to be if no page can hold them.
    assertEquals(List.of("a1 a2", "a3"), texts(paragraph("a", 3), 20));
    assertEquals(List.of("a1", "a2", "a3"), texts(paragraph("a", 3), 5));
  }

  @Test
  void theDistanceToTheBlockAboveIsNotKeptAtTheHeadOfAPage() {
    List<Pages.Seen> seen =
        Pages.seen(Pages.of(paragraph("a", 10) + "<p class=\"far\">b</p>", 100));
    assertEquals(new Pages.Seen(2, 0, 0, "b", false), seen.getLast());
  }

  @Test
  void aPageCanBeBegun() {
    assertEquals(
        List.of("a1 a2", "b", "c d"),
        texts(
            paragraph("a", 2)
                + "<p class=\"new-page\">b</p>"
                + "<div class=\"new-page\"><p>c</p><p>d</p></div>",
            100));
  }

  @Test
  void aPageThatIsBegunAnywayIsNotBegunTwice() {
    assertEquals(List.of("a"), texts("<p class=\"new-page\">a</p>", 100));
    assertEquals(2, texts(paragraph("a", 10) + "<p class=\"new-page\">b</p>", 100).size());
  }

  // --- what is kept together

  @Test
  void aHeadingIsNotLeftAtTheFootOfAPage() {
    String text = "<h2>h</h2>" + paragraph("b", 4);
    assertEquals(
        List.of("a1 a2 a3 a4 a5 a6 a7 a8", "h b1 b2 b3 b4"), texts(paragraph("a", 8) + text, 100));
    assertEquals(
        List.of("a1 a2 a3 a4 a5 a6 a7 h b1 b2", "b3 b4"), texts(paragraph("a", 7) + text, 100));
  }

  @Test
  void headingsInARowStayTogether() {
    String text = "<h2>h</h2><h3>k</h3>" + paragraph("b", 4);
    assertEquals(
        List.of("a1 a2 a3 a4 a5 a6 a7", "h k b1 b2 b3 b4"), texts(paragraph("a", 7) + text, 100));
    assertEquals(
        List.of("a1 a2 a3 a4 a5 a6 h k b1 b2", "b3 b4"), texts(paragraph("a", 6) + text, 100));
  }

  @Test
  void aHeadingStaysWithTheFirstBlockOfADivision() {
    String text = "<h2>h</h2><div><section><p>b</p>" + paragraph("c", 2) + "</section></div>";
    assertEquals(List.of("a1 a2 a3", "h b c1 c2"), texts(paragraph("a", 3) + text, 40));
  }

  @Test
  void aHeadingAtTheEndOfADivisionStaysWithWhatFollowsIt() {
    String text = "<div><h2>h</h2></div>" + paragraph("b", 2);
    assertEquals(List.of("a1 a2 a3", "h b1 b2"), texts(paragraph("a", 3) + text, 50));
  }

  @Test
  void aChainOfHeadingsTallerThanAPageDoesNotRunOutOfIt() {
    String chain =
        IntStream.rangeClosed(1, 7)
            .mapToObj(i -> "<h2>h" + i + "</h2>")
            .collect(Collectors.joining());
    assertEquals(List.of("h1 h2 h3 h4 h5", "h6 h7 a"), texts(chain + "<p>a</p>", 50));
    assertEquals(List.of("h1 h2 h3 h4 h5", "h6 h7 a"), texts(chain + "<p>a</p>", 56));
  }

  @Test
  void aBlockIsKeptTogether() {
    String block = "<div class=\"together\">" + paragraph("b", 2) + paragraph("c", 1) + "</div>";
    assertEquals(
        List.of("a1 a2 a3 a4 a5 a6 a7 a8", "b1 b2 c1"), texts(paragraph("a", 8) + block, 100));
  }

  @Test
  void aBlockThatTakesMoreThanAThirdOfAPageIsNotKeptTogether() {
    String block = "<div class=\"together\">" + paragraph("b", 3) + paragraph("c", 2) + "</div>";
    assertEquals(
        List.of("a1 a2 a3 a4 a5 a6 a7 b1 b2 b3", "c1 c2"), texts(paragraph("a", 7) + block, 100));
  }

  @Test
  void aHeadingStaysWithABlockThatIsKeptTogether() {
    String block =
        "<h2>h</h2><div class=\"together\">" + paragraph("b", 2) + paragraph("c", 1) + "</div>";
    assertEquals(
        List.of("a1 a2 a3 a4 a5 a6 a7", "h b1 b2 c1"), texts(paragraph("a", 7) + block, 100));
  }

  @Test
  void aListIsPartedBetweenItsPoints() {
    String list = "<ul><li>b</li><li>c</li><li>d</li></ul>";
    assertEquals(List.of("a1 a2 a3 a4 • b", "• c • d"), texts(paragraph("a", 4) + list, 50));
  }

  // --- boxes and columns

  @Test
  void aBoxGoesOnWithItsPadding() {
    // Frame and padding take 24 of the 84 points of each page.
    List<Page> pages = Pages.of("<div class=\"frame\">" + paragraph("a", 10) + "</div>", 84);
    assertEquals(
        List.of("a1 a2 a3 a4 a5 a6", "a7 a8 a9 a10"),
        texts("<div class=\"frame\">" + paragraph("a", 10) + "</div>", 84));
    assertEquals(List.of(84.0, 64.0), pages.stream().map(p -> p.body().height()).toList());
  }

  @Test
  void columnsGoOnSideBySide() {
    String columns =
        "<div class=\"two\"><div>"
            + paragraph("a", 8)
            + "</div><div>"
            + paragraph("b", 6)
            + "</div></div>";
    assertEquals(List.of("a1 a2 a3 a4 b1 b2 b3 b4", "a5 a6 a7 a8 b5 b6"), texts(columns, 40));
  }

  @Test
  void aColumnThatIsDoneLeavesNothingForTheNextPage() {
    String columns = "<div class=\"two\"><p>b</p><div>" + paragraph("a", 6) + "</div></div>";
    assertEquals(List.of("b a1 a2 a3 a4", "a5 a6"), texts(columns, 40));
  }

  // --- pictures

  private static String figure(int height, String caption) {
    return "<figure><svg width=\"100\" height=\"%s\" aria-label=\"bild\"/>%s</figure>"
        .formatted(height, caption);
  }

  @Test
  void aPictureIsNotPartedAndStaysWithItsCaption() {
    assertEquals(
        List.of("a1 a2 a3 a4 a5", "[bild] b"),
        texts(paragraph("a", 5) + figure(45, "<figcaption>b</figcaption>"), 100));
    assertEquals(
        List.of("a1 a2 a3 a4 [bild] b"),
        texts(paragraph("a", 4) + figure(45, "<figcaption>b</figcaption>"), 100));
  }

  @Test
  void aPictureLargerThanAPageIsDrawnSmaller() {
    Page page = Pages.of(figure(400, ""), 100).getFirst();
    assertEquals(100, page.body().height(), 0.001);
  }

  @Test
  void theCaptionOfAPictureAsTallAsAPageDoesNotRunOutOfIt() {
    assertEquals(List.of("[bild]", "b"), texts(figure(100, "<figcaption>b</figcaption>"), 100));
  }

  @Test
  void aPictureTooTallForItsBoxLeavesNoEmptyPage() {
    assertEquals(
        List.of("[bild] b"),
        texts(
            "<div class=\"frame\"><div class=\"two\">" + figure(90, "") + "<p>b</p></div></div>",
            90));
  }

  // --- tables

  /// A row whose first cell has so many lines.
  private static String row(String letter, int count) {
    return "<tr><td class=\"lines\">" + lines(letter, count) + "</td></tr>";
  }

  private static String table(String rows) {
    return "<table><thead><tr><th>h</th></tr></thead><tbody>" + rows + "</tbody></table>";
  }

  @Test
  void aTableGoesOnBetweenItsRowsUnderTheSameHead() {
    String rows = row("a", 2) + row("b", 2) + row("c", 2) + row("d", 2) + row("e", 2) + row("f", 2);
    assertEquals(
        List.of("h a1 a2 b1 b2", "(h) c1 c2 d1 d2", "(h) e1 e2 f1 f2"), texts(table(rows), 55));
  }

  @Test
  void aHeadIsNotLeftWithoutARow() {
    assertEquals(
        List.of("a1 a2 a3", "h b1 b2 c1 c2"),
        texts(paragraph("a", 3) + table(row("b", 2) + row("c", 2)), 55));
  }

  @Test
  void aCaptionIsNotLeftWithoutATable() {
    String table =
        "<table><caption>t</caption><thead><tr><th>h</th></tr></thead><tbody>"
            + row("b", 1)
            + row("c", 1)
            + "</tbody></table>";
    assertEquals(List.of("a1 a2 a3", "t h b1 c1"), texts(paragraph("a", 3) + table, 50));
    assertEquals(List.of("a1 a2 t h b1", "(h) c1"), texts(paragraph("a", 2) + table, 50));
  }

  private static final String BELOW = "<p class=\"below\">n</p>";

  @Test
  void aTableOfAFifthOfAPageIsKeptTogetherUnderItsHeading() {
    String above = lines("a", 16).replace('\n', ' ');
    String rows = row("b", 1) + row("c", 1) + row("d", 1);
    assertEquals(
        List.of(above, "t h b1 c1 d1"),
        texts(paragraph("a", 16) + "<h2>t</h2>" + table(rows), 200));
    assertEquals(
        List.of(above + " t h b1 c1", "(h) d1 e1"),
        texts(paragraph("a", 16) + "<h2>t</h2>" + table(rows + row("e", 1)), 200));
  }

  @Test
  void whatStaysBelowATableTakesRowsWithItToTheNextPage() {
    String rows = row("a", 1) + row("b", 1) + row("c", 1) + row("d", 1) + row("e", 1);
    assertEquals(List.of("h a1 b1 c1 d1 e1 n"), texts(table(rows) + BELOW, 70));
    assertEquals(List.of("h a1 b1 c1", "(h) d1 e1 n"), texts(table(rows) + BELOW, 60));
    assertEquals(List.of("h a1 b1 c1", "(h) d1 e1 n n"), texts(table(rows) + BELOW + BELOW, 75));
  }

  @Test
  void whatStaysBelowAParagraphTakesLinesOrAllOfItToTheNextPage() {
    assertEquals(List.of("a1 a2 a3 a4", "a5 a6 n"), texts(paragraph("a", 6) + BELOW, 60));
    assertEquals(
        List.of("a1 a2", "t b1 b2 n"),
        texts(paragraph("a", 2) + "<h2>t</h2>" + paragraph("b", 2) + BELOW, 55));
  }

  @Test
  void aShortListIsKeptTogether() {
    String list = "<dl class=\"together\"><dt>x</dt><dd>b</dd><dt>y</dt><dd>c</dd></dl>";
    assertEquals(
        List.of(lines("a", 8).replace('\n', ' '), "t x b y c"),
        texts(paragraph("a", 8) + "<h2>t</h2>" + list, 120));
  }

  @Test
  void theLastRowIsNotLeftAlone() {
    String rows = row("a", 1) + row("b", 1) + row("c", 1) + row("d", 1) + row("sum", 1);
    assertEquals(List.of("h a1 b1 c1", "(h) d1 sum1"), texts(table(rows), 50));
  }

  /// Lines from one number to another, side by side.
  private static String said(String letter, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> letter + i)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aRowIsNotPartedUnlessItIsLong() {
    assertEquals(
        List.of("h " + said("a", 1, 10), "(h) " + said("b", 1, 20)),
        texts(table(row("a", 10) + row("b", 20)), 250));
  }

  @Test
  void aLongRowIsPartedBetweenItsLinesAndNothingIsLost() {
    assertEquals(
        List.of("h " + said("a", 1, 10) + ' ' + said("b", 1, 14), "(h) " + said("b", 15, 21)),
        texts(table(row("a", 10) + row("b", 21)), 250));
  }

  @Test
  void aLongRowIsNotPartedForTheSakeOfALittleRoom() {
    assertEquals(
        List.of("h " + said("a", 1, 19), "(h) " + said("b", 1, 21)),
        texts(table(row("a", 19) + row("b", 21)), 250));
  }

  @Test
  void aHeadingStaysWithARowThatJustHasRoomToBegin() {
    assertEquals(
        List.of(said("a", 1, 17) + " k h " + said("b", 1, 6), "(h) " + said("b", 7, 21)),
        texts(paragraph("a", 17) + "<h2>k</h2>" + table(row("b", 21)), 250));
  }

  @Test
  void theCellsOfAPartedRowGoOnSideBySide() {
    String table =
        "<table><col class=\"narrow\"/><tbody><tr><td class=\"lines\">"
            + lines("a", 12)
            + "</td><td class=\"lines\">"
            + lines("b", 3)
            + "</td><td>c</td></tr></tbody></table>";
    assertEquals(
        List.of("a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 b1 b2 b3 c", "a11 a12"), texts(table, 100));
  }

  @Test
  void aRowTallerThanAPageGoesOnAndOn() {
    List<String> pages = texts(table(row("a", 30)), 120);
    assertEquals(
        said("a", 1, 30),
        String.join(" ", pages).replace("h ", "").replace("() ", "").replace("(h) ", ""));
    assertEquals(3, pages.size());
  }

  private static String spanned(int rows) {
    return "<table><tbody><tr><td>x</td><td>y</td></tr><tr><td rowspan=\""
        + rows
        + "\">s</td><td>r1</td></tr>"
        + IntStream.rangeClosed(2, rows)
            .mapToObj(i -> "<tr><td>r" + i + "</td></tr>")
            .collect(Collectors.joining())
        + "<tr><td>z</td><td>w</td></tr></tbody></table>";
  }

  @Test
  void rowsUnderOneCellStayTogether() {
    assertEquals(List.of("a1 a2 x y", "s r1 r2 r3 z w"), texts(paragraph("a", 2) + spanned(3), 50));
  }

  @Test
  void rowsUnderOneCellThatNoPageHoldsArePartedAfterAll() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertEquals(
                List.of("x y", "s r1 r2 r3 r4 r5", "r6 r7 r8 z w"), texts(spanned(8), 50)));
  }

  @Test
  void theTextOfACellOverSeveralRowsGoesOnBelow() {
    String table =
        "<table><tbody><tr><td rowspan=\"2\" class=\"lines box\">"
            + lines("s", 9)
            + "</td><td>r1</td></tr><tr><td>r2</td></tr></tbody></table>";
    assertEquals(List.of("s1 r1", "s2 s3 s4 s5 r2", "s6 s7 s8 s9"), texts(table, 55));
  }

  @Test
  void aTableOfNothingButItsHeadGoesOnTheNextPage() {
    String head = "<table><thead><tr><th>h</th></tr><tr><th>k</th></tr></thead></table>";
    assertEquals(List.of("a1 a2 a3 a4", "h k"), texts(paragraph("a", 4) + head, 50));
    assertEquals(List.of("h k"), texts(head, 15));
  }

  // --- where ids are found

  private static Map<String, Page.Anchor> anchors(String body, double height) {
    return Page.anchors(Pages.of(body, height));
  }

  @Test
  void anIdIsFoundWhereItsElementBegins() {
    Map<String, Page.Anchor> anchors =
        anchors(
            paragraph("a", 4)
                + "<h2 id=\"h\">h</h2><p id=\"p\" class=\"lines\">b1\nb2\nb3\nb4</p>"
                + "<section id=\"s\"><p>c</p></section><div id=\"d\" class=\"box\"><p>d</p></div>",
            80);
    assertEquals(
        Map.of(
            "h", new Page.Anchor(1, 40),
            "p", new Page.Anchor(1, 50),
            "s", new Page.Anchor(2, 20),
            "d", new Page.Anchor(2, 30)),
        anchors);
  }

  @Test
  void anIdOfAnyBlockIsFound() {
    String svg = "<svg width=\"10\" height=\"10\" aria-label=\"bild\"/>";
    String body =
        "<ul id=\"ul\"><li id=\"li\">a</li></ul><ol id=\"ol\"><li>a</li></ol>"
            + "<dl id=\"dl\"><dt id=\"dt\">a</dt><dd id=\"dd\">b</dd></dl><hr id=\"hr\"/>"
            + "<figure id=\"figure\">"
            + svg
            + "</figure><table id=\"table\"><thead><tr><th"
            + " id=\"th\">h</th></tr></thead><tbody><tr><td id=\"td\">a</td></tr><tr><td"
            + " id=\"blocks\"><p>b</p></td></tr></tbody></table>";
    assertEquals(
        Set.of("ul", "li", "ol", "dl", "dt", "dd", "hr", "figure", "table", "th", "td", "blocks"),
        anchors(body, 500).keySet());
  }

  @Test
  void whatIsContinuedIsFoundWhereItBegan() {
    assertEquals(
        Map.of("p", new Page.Anchor(1, 0)),
        anchors("<p id=\"p\" class=\"lines\">" + lines("a", 12) + "</p>", 50));
    assertTrue(anchors("<p>a</p>", 50).isEmpty());
  }

  // --- of any paper

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyLineStandsOnceAndNoPageIsTooFull(long seed) {
    var paper = new RandomPaper(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    List<Page> pages = Pages.of(paper.body(), paper.height());
    List<Pages.Seen> seen = Pages.seen(pages).stream().filter(s -> !s.again()).toList();
    assertEquals(
        paper.lines().stream().sorted().toList(),
        seen.stream().map(Pages.Seen::text).filter(t -> !t.equals("•")).sorted().toList());
    for (Page page : pages) {
      double height = page.body().height();
      assertTrue(
          height > 0 && height <= paper.height() + 0.05, () -> page.number() + ": " + height);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void linesFollowEachOtherAndNoHeadingIsStranded(long seed) {
    var paper = new RandomPaper(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    List<Pages.Seen> seen = Pages.seen(Pages.of(paper.body(), paper.height()));
    var last = new HashMap<String, Pages.Seen>();
    for (Pages.Seen line : seen) {
      String paragraph = line.text().replaceAll("[0-9]+$", "");
      Pages.Seen before = line.again() ? null : last.put(paragraph, line);
      if (before != null && !paragraph.equals("•")) {
        assertTrue(
            line.page() > before.page() || (line.page() == before.page() && line.y() > before.y()),
            () -> before + " stands after " + line);
      }
    }
    for (Pages.Seen line : seen) {
      if (line.text().startsWith("h")) {
        assertTrue(
            seen.stream()
                .anyMatch(
                    s -> s.page() == line.page() && s.y() > line.y() && !s.text().startsWith("h")),
            () -> line + " is stranded");
      }
    }
  }
}
