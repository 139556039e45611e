package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Where things stand, and which elements they belong to. Lines are 10 points high.
class LayoutTest {
  private static final double EPSILON = 0.11;

  /// Where each line stands, `a 0,10` for one 10 points below the top.
  private static String places(String body) {
    return Pages.seen(body).stream()
        .map(s -> s.text() + ' ' + Math.round(s.x()) + ',' + Math.round(s.y()))
        .collect(Collectors.joining("; "));
  }

  private static double height(String body) {
    return Pages.laid(body, 10_000).height();
  }

  /// The elements as one line: `Document(P L(LI(Lbl LBody)))`.
  private static String tags(String body) {
    var root = new Tag(Role.DOCUMENT);
    new Layout(Setting.shaper(), 10_000).lay(Pages.paper(body).body(), Pages.WIDTH, root, "sv");
    return written(root);
  }

  private static String written(Tag tag) {
    String inside =
        tag.kids().stream()
            .map(kid ->
                switch (kid) {
                  case Tag.Kid.Element(Tag inner) -> written(inner);
                  case Tag.Kid.Content _, Tag.Kid.Annotation _ -> "";
                })
            .collect(Collectors.joining(" "));
    String language = tag.attributes().language().map(l -> ":" + l).orElse("");
    return tag.role().type() + language + (inside.isEmpty() ? "" : '(' + inside + ')');
  }

  // --- distances

  @Test
  void blocksStandBelowEachOther() {
    assertEquals("a 0,0; b 0,10; c 0,20", places("<p>a</p><h2>b</h2><p>c</p>"));
  }

  @Test
  void theLargerOfTwoDistancesCounts() {
    // "apart" wants 8 above and 5 below, "far" 12 and 9.
    assertEquals(
        "a 0,0; b 0,22; c 0,41; d 0,56",
        places(
            """
            <p class="apart">a</p><p class="far">b</p><p class="apart">c</p><p>d</p>\
            """));
  }

  @Test
  void nothingStandsAboveTheFirstBlock() {
    assertEquals("a 0,0", places("<p class=\"far\">a</p>"));
  }

  @Test
  void theDistancesOfADivisionAreThoseOfItsFirstAndLastBlock() {
    assertEquals(
        "a 0,0; b 0,22; c 0,32; d 0,51",
        places("<p>a</p><div class=\"far\"><p>b</p><p>c</p></div><p>d</p>"));
    assertEquals(
        "a 0,0; • 0,22; b 10,22; • 0,32; c 10,32; d 0,51",
        places("<p>a</p><ul class=\"far\"><li>b</li><li>c</li></ul><p>d</p>"));
  }

  // --- boxes

  @Test
  void aBoxStandsAroundItsContent() {
    // Padding 3 4 5 6, with lines of 1 above, 2 at the left and 3 below.
    String box = "<div class=\"box\"><p>a</p><p class=\"right\">b</p></div>";
    double right = Pages.WIDTH - 4 - 8 * Setting.width("b") / 10;
    assertEquals("a 8,4; b %s,14; c 0,32".formatted(Math.round(right)), places(box + "<p>c</p>"));
    assertEquals(32, height(box), EPSILON);
  }

  @Test
  void aBoxCanBeAParagraphsOwn() {
    assertEquals("a 8,4", places("<p class=\"box\">a</p>"));
  }

  @Test
  void aLineAcrossTakesItsOwnHeight() {
    assertEquals("a 0,0; b 0,34", places("<p>a</p><hr class=\"frame\"/><p>b</p>"));
  }

  // --- side by side

  @Test
  void columnsShareTheWidth() {
    assertEquals("a 0,0; b 110,0", places("<div class=\"two\"><p>a</p><p>b</p></div>"));
  }

  @Test
  void moreBlocksThanColumnsStandInSeveralRows() {
    assertEquals(
        "a 0,0; b 110,0; c 0,20; d 110,20",
        places("<div class=\"two\"><p>a</p><p>b</p><p>c</p><p>d</p></div>"));
  }

  @Test
  void columnsStandAtTheTopTheMiddleTheBottomOrOnOneLine() {
    String columns = "<div class=\"two %s\"><p class=\"large\">A</p><p>b</p></div>";
    assertEquals("A 0,0; b 110,0", places(columns.formatted("")));
    assertEquals("A 0,0; b 110,10", places(columns.formatted("middle")));
    assertEquals("A 0,0; b 110,20", places(columns.formatted("bottom")));
    // The baselines: 24 points type in 30 points, 8 points type in 10.
    double down = 30 / 2.0 + 24 * (0.905 - 0.212) / 2 - (10 / 2.0 + 8 * (0.905 - 0.212) / 2);
    assertEquals("A 0,0; b 110," + Math.round(down), places(columns.formatted("baseline")));
  }

  @Test
  void aStripSharesOutWhatIsLeftBetweenItsParts() {
    String strip = "<div class=\"strip\"><p>aaaa</p><p>bbbb</p><p>cccc</p></div>";
    List<Pages.Seen> seen = Pages.seen(strip);
    double width = 8 * Setting.width("aaaa") / 10;
    double last = 8 * Setting.width("cccc") / 10;
    assertEquals(0, seen.get(0).x());
    assertEquals(200 - last, seen.get(2).x(), EPSILON);
    double between = seen.get(1).x() - width;
    double after = seen.get(2).x() - seen.get(1).x() - 8 * Setting.width("bbbb") / 10;
    assertEquals(between, after, EPSILON);
  }

  @Test
  void aStripThatIsTooWideGoesOnInAnotherRow() {
    String words = "mmmmmmmmmm";
    assertEquals(
        List.of(0L, 0L, 14L),
        Pages.seen("<div class=\"strip\"><p>%1$s</p><p>%1$s</p><p>%1$s</p></div>".formatted(words))
            .stream()
            .map(s -> Math.round(s.y()))
            .toList());
  }

  // --- lists

  @Test
  void pointsHangBesideTheirMarks() {
    assertEquals(
        "• 0,0; a 10,0; • 10,10; b 20,10; • 0,20; c 10,20",
        places("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"));
    assertEquals("1. 0,0; a 15,0", places("<ol><li>a</li></ol>"));
  }

  @Test
  void aMarkWiderThanItsRoomIsNotParted() {
    assertEquals(
        "1984. 0,0; a 23,0; II 0,10; b 23,10",
        places("<ol><li data-label=\"1984.\">a</li><li data-label=\"II\">b</li></ol>"));
  }

  @Test
  void termsStandBesideOrAboveTheirText() {
    String list = "<dl class=\"%s\"><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>";
    assertEquals("a 0,0; b 60,0; c 0,10; d 60,10", places(list.formatted("term")));
    assertEquals("a 0,0; b 0,10; c 0,20; d 0,30", places(list.formatted("")));
    assertEquals("a 0,0; b 0,10; c 0,20; d 0,30", places(list.formatted("one-column")));
  }

  @Test
  void termsInAStripStandAboveTheirText() {
    List<Pages.Seen> seen =
        Pages.seen("<dl class=\"strip\"><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>");
    assertEquals(List.of(0.0, 10.0, 0.0, 10.0), seen.stream().map(Pages.Seen::y).toList());
    assertEquals(seen.get(2).x(), seen.get(3).x());
    assertTrue(seen.get(2).x() > 100);
  }

  // --- pictures

  private static String figure(int width, int height) {
    return "<figure><svg width=\"%s\" height=\"%s\" aria-label=\"bild\"/></figure>"
        .formatted(width, height);
  }

  @Test
  void aPictureWiderThanItsRoomIsDrawnSmaller() {
    assertEquals(50, height(figure(200, 50)), EPSILON);
    assertEquals(25, height(figure(400, 50)), EPSILON);
  }

  // --- tables

  private static String table(String rows) {
    return "<table>" + rows + "</table>";
  }

  @Test
  void aRowIsAsHighAsItsTallestCell() {
    assertEquals(
        "a 0,0; b1 40,0; b2 40,10; c 0,20; d 40,20",
        places(
            table(
                "<col class=\"narrow\"/><tbody><tr><td>a</td><td class=\"lines\">b1\nb2</td></tr>"
                    + "<tr><td>c</td><td>d</td></tr></tbody>")));
  }

  @Test
  void aCellOverSeveralRowsMakesTheLastOfThemHigher() {
    assertEquals(
        "a1 0,0; a2 0,10; a3 0,20; b 40,0; c 40,10; d 0,30; e 40,30",
        places(
            table(
                "<col class=\"narrow\"/><tbody><tr><td rowspan=\"2\" class=\"lines\">a1\n"
                    + "a2\n"
                    + "a3</td><td>b</td></tr>"
                    + "<tr><td>c</td></tr><tr><td>d</td><td>e</td></tr></tbody>")));
  }

  @Test
  void aCellOverSeveralColumnsHasTheirWidth() {
    assertEquals(
        "a 0,0; b 40,0; c 80,0; d 116,10",
        places(
            table(
                "<col class=\"narrow\"/><col class=\"narrow\"/><col class=\"narrow\"/>"
                    + "<tbody><tr><td>a</td><td>b</td><td>c</td></tr>"
                    + "<tr><td/><td colspan=\"2\" class=\"right\">d</td></tr></tbody>")));
  }

  @Test
  void cellsStandAtTheTopTheMiddleOrTheBottomOfTheirRow() {
    assertEquals(
        "a1 0,0; a2 0,10; a3 0,20; b 40,0; c 80,10; d 120,20",
        places(
            table(
                "<col class=\"narrow\"/><col class=\"narrow\"/><col class=\"narrow\"/><tbody><tr>"
                    + "<td class=\"lines\">a1\na2\na3</td><td>b</td>"
                    + "<td class=\"middle\">c</td><td class=\"bottom\">d</td></tr></tbody>")));
  }

  @Test
  void aTableOfItsNaturalWidthIsNoWider() {
    var grid =
        (Laid.Grid)
            Pages.laid(
                    "<table class=\"natural\"><tbody><tr><td>aaaa</td></tr></tbody></table>", 500)
                .entries()
                .getFirst()
                .laid();
    assertEquals(8 * Setting.width("aaaa") / 10, grid.width(), EPSILON);
  }

  @Test
  void aCellsBoxStandsAroundItsText() {
    assertEquals(
        "a 8,4; b 40,0; c 0,22; d 40,22",
        places(
            table(
                "<col class=\"narrow\"/><tbody><tr><td class=\"box\">a</td><td>b</td></tr>"
                    + "<tr><td>c</td><td>d</td></tr></tbody>")));
  }

  // --- elements

  @Test
  void blocksAreElementsAndDivisionsAreNone() {
    assertEquals(
        "Document(H1 P Sect(H2 P))",
        tags("<h1>a</h1><div class=\"box\"><p>b</p></div><section><h2>c</h2>d</section>"));
  }

  @Test
  void listsAreMadeOfLabelsAndBodies() {
    assertEquals(
        "Document(L(LI(Lbl LBody(P L(LI(Lbl LBody))))))",
        tags("<ul><li>a<ol><li>b</li></ol></li></ul>"));
    assertEquals(
        "Document(L(LI(Lbl LBody) LI(Lbl LBody(P P))))",
        tags("<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd><p>d</p><p>e</p></dd></dl>"));
  }

  @Test
  void tablesAreMadeOfRowsAndCells() {
    assertEquals(
        "Document(Table(Caption THead(TR(TH TH)) TBody(TR(TH TD) TR(TH TD(L(LI(Lbl LBody)))))))",
        tags(
            "<table><caption>a</caption><thead><tr><th>b</th><th>c</th></tr></thead><tbody>"
                + "<tr><th>d</th><td>e</td></tr><tr><th>f</th><td><ul><li>g</li></ul></td></tr>"
                + "</tbody></table>"));
  }

  @Test
  void aPictureIsAFigureWithItsCaptionBelow() {
    assertEquals(
        "Document(Figure P)",
        tags(
            "<figure><svg width=\"1\" height=\"1\" aria-label=\"bild\"/>"
                + "<figcaption>a</figcaption></figure>"));
  }

  @Test
  void aLineAcrossIsNoElement() {
    assertEquals("Document(P P)", tags("<p>a</p><hr/><p>b</p>"));
  }

  @Test
  void anotherLanguageIsSaidWhereItBegins() {
    assertEquals("Document(P:en P)", tags("<p lang=\"en\">a</p><p lang=\"sv\">b</p>"));
    assertEquals(
        "Document(Div:en(P P:sv))", tags("<div lang=\"en\"><p>a</p><p lang=\"sv\">b</p></div>"));
    assertEquals("Document(L(LI(Lbl:en LBody(Span:en))))", tags("<ul lang=\"en\"><li>a</li></ul>"));
    assertEquals(
        "Document(Table(TBody(TR(TD(Span:en) TD(P:en)))))",
        tags("<table><tbody><tr lang=\"en\"><td>a</td><td><p>b</p></td></tr></tbody></table>"));
  }

  @Test
  void cellsSayWhatTheyHeadAndCover() {
    var root = new Tag(Role.DOCUMENT);
    new Layout(Setting.shaper(), 500)
        .lay(
            Pages.paper(table("<tbody><tr><th rowspan=\"1\" colspan=\"2\">a</th></tr></tbody>"))
                .body(),
            Pages.WIDTH,
            root,
            "sv");
    Tag cell = root;
    while (cell.role() != Role.HEADER_CELL) {
      cell = ((Tag.Kid.Element) cell.kids().getFirst()).tag();
    }
    assertEquals(Tag.Attributes.cell(Optional.of("Row"), 2, 1), cell.attributes());
  }
}
