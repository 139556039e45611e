package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperReaderTest {
  private static final Theme THEME =
      Theme.read(
          """
          <theme>
            <colour name="ink" value="#000000"/>
            <style name="paused" symbol="paused" mark="9" gap="2"/>
            <style name="lost" symbol="nowhere"/>
            <style name="foot" running="foot"/>
            <style name="head" running="head"/>
            <style name="first" running="first-head"/>
            <style name="figure-cell" align="right"/>
            <style name="narrow" width="40"/>
            <symbol name="paused"><circle cx="5" cy="5" r="4" class="f-ink"/></symbol>
          </theme>
          """);

  private static Paper whole(String xhtml) {
    return PaperReader.read(xhtml, THEME, THEME.cascade());
  }

  private static Paper paper(String body) {
    return whole(
        "<html lang=\"sv\"><head><title>Prov</title></head><body>" + body + "</body></html>");
  }

  private static List<Block> blocks(String body) {
    return paper(body).body();
  }

  private static <T extends Block> T only(Class<T> kind, String body) {
    List<Block> blocks = blocks(body);
    assertEquals(1, blocks.size());
    return assertInstanceOf(kind, blocks.getFirst());
  }

  private static String words(Block block) {
    var words = new StringBuilder();
    for (Inline inline : assertInstanceOf(Block.Text.class, block).inlines()) {
      switch (inline) {
        case Inline.Words(String text, _, _) -> words.append(text);
        case Inline.Break() -> words.append('/');
        case Inline.Mark mark -> words.append('[').append(mark.symbol()).append(']');
        case Inline.PageNumber number -> words.append(number.target());
      }
    }
    return words.toString();
  }

  // --- what a paper says of itself

  @Test
  void aPaperHasATitleALanguageAndWhatItsHeadSays() {
    Paper paper =
        whole(
            """
            <html lang="sv">
            <head><title> Län </title><meta name="date" content="2016-11-22"/></head>
            <body/>
            </html>
            """);
    assertEquals("Län", paper.title());
    assertEquals("sv", paper.language());
    assertEquals(Map.of("date", "2016-11-22"), paper.metadata());
    assertEquals(List.of(), paper.body());
  }

  @Test
  void aPaperHoldsNothingBesideItsHeadAndItsBody() {
    String title = "<title>Prov</title>";
    String body = "<body><p>a</p></body></html>";
    assertEquals(
        "1: <p>: <html> holds only head, body",
        wholeFault("<html lang=\"sv\"><head>" + title + "</head><p>a</p>" + body));
    assertEquals(
        "1: <style>: <head> holds only title, meta",
        wholeFault("<html lang=\"sv\"><head>" + title + "<style>p {}</style></head>" + body));
  }

  @Test
  void runningLinesAreNoPartOfTheText() {
    Paper paper =
        paper(
            """
            <div class="first"><p>a</p></div>
            <div class="head"><p>b</p></div>
            <div class="foot"><p>c <span data-page="this"/></p></div>
            <p>d</p>
            """);
    assertEquals(List.of("d"), paper.body().stream().map(PaperReaderTest::words).toList());
    assertTrue(paper.firstHead().isPresent());
    assertTrue(paper.head().isPresent());
    assertTrue(paper.foot().isPresent());
    assertEquals(Optional.empty(), paper("<p>d</p>").foot());
  }

  // --- blocks

  @Test
  void textBetweenBlocksBecomesParagraphs() {
    List<Block> blocks = blocks("a <em>b</em>\n<p>c</p>\n<strong>d</strong>");
    assertEquals(
        List.of("a b\n", "c", "\nd"), blocks.stream().map(PaperReaderTest::words).toList());
    assertEquals(Optional.of(Role.PARAGRAPH), ((Block.Text) blocks.getFirst()).role());
  }

  @Test
  void headingsHaveTheirLevels() {
    assertEquals(
        List.of(Role.H1, Role.H2, Role.H3, Role.H4),
        blocks("<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4>").stream()
            .map(b -> ((Block.Text) b).role().orElseThrow())
            .toList());
  }

  @Test
  void theLanguageIsThatOfTheNearestElementThatSaysIt() {
    var outer = only(Block.Group.class, "<div lang=\"en\"><p>a</p><p lang=\"fi\">b</p></div>");
    assertEquals(
        List.of("en", "fi"),
        outer.blocks().stream().map(b -> ((Block.Text) b).language()).toList());
  }

  @Test
  void pointsAreNumberedOrMarkedAsTold() {
    var numbered =
        only(Block.Listing.class, "<ol><li>a</li><li data-label=\"II\">b</li><li>c</li></ol>");
    assertEquals(
        List.of("1.", "II", "3."), numbered.items().stream().map(i -> words(i.label())).toList());
    assertTrue(numbered.numbered());
    var marked = only(Block.Listing.class, "<ul><li>a</li><li data-label=\"–\">b</li></ul>");
    assertEquals(List.of("•", "–"), marked.items().stream().map(i -> words(i.label())).toList());
  }

  @Test
  void aPointHoldsTextOrBlocks() {
    var list = only(Block.Listing.class, "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>");
    assertEquals("a", words(list.items().get(0).content()));
    var group = assertInstanceOf(Block.Group.class, list.items().get(1).content());
    assertEquals("b", words(group.blocks().get(0)));
    assertInstanceOf(Block.Listing.class, group.blocks().get(1));
  }

  @Test
  void termsHaveWhatIsSaidOfThem() {
    var list = only(Block.Definitions.class, "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>");
    assertEquals(
        List.of("a: b", "c: d"),
        list.definitions().stream().map(d -> words(d.term()) + ": " + words(d.text())).toList());
  }

  @Test
  void headerCellsHeadTheirColumnInTheHeadAndTheirRowElsewhere() {
    var table =
        only(
            Block.Table.class,
            """
            <table>
              <thead><tr><th>a</th><th scope="row">b</th></tr></thead>
              <tbody><tr><th>c</th><td>d</td></tr><tr><th scope="col">e</th><td>f</td></tr></tbody>
            </table>
            """);
    var scopes =
        Stream.concat(table.head().stream(), table.body().stream())
            .flatMap(r -> r.cells().stream())
            .map(c -> c.scope().orElse("–"))
            .toList();
    assertEquals(List.of("Column", "Row", "Row", "–", "Column", "–"), scopes);
  }

  @Test
  void columnsStandInATableOrInAGroup() {
    String rows = "<tbody><tr><td/><td/></tr></tbody>";
    var alone = only(Block.Table.class, "<table><col class=\"narrow\"/><col/>" + rows + "</table>");
    var group =
        only(
            Block.Table.class,
            "<table><colgroup><col class=\"narrow\"/><col/></colgroup>" + rows + "</table>");
    assertEquals(alone.columns(), group.columns());
    assertEquals(Optional.of(new Width.Fixed(40)), alone.columns().getFirst().width());
  }

  // --- within a paragraph

  @Test
  void linksSayWhereTheyLeadAndWhatTheyAre() {
    var text =
        only(
            Block.Text.class,
            "<p><a href=\"https://example.org/\">ut</a><a href=\"https://example.org/\""
                + " title=\"Exempel\">x</a></p>");
    assertEquals(
        List.of(
            new Wrap.Link("https://example.org/", Optional.empty(), 1),
            new Wrap.Link("https://example.org/", Optional.of("Exempel"), 2)),
        text.inlines().stream().map(i -> ((Inline.Words) i).wrap().orElseThrow()).toList());
  }

  @Test
  void wordsOfAnotherLanguageSayIt() {
    var text = only(Block.Text.class, "<p>a <span lang=\"en\">b <em>c</em></span></p>");
    Optional<Wrap> english = Optional.of(new Wrap.Language("en"));
    assertEquals(
        List.of(Optional.empty(), english, english),
        text.inlines().stream().map(i -> ((Inline.Words) i).wrap()).toList());
  }

  @Test
  void aSymbolStandsBeforeItsWordOrForIt() {
    var text =
        only(
            Block.Text.class,
            "<p><span class=\"paused\">pausat</span><span class=\"paused\" title=\"pausat\"/></p>");
    assertEquals("[paused]pausat[paused]", words(text));
    assertEquals(Optional.empty(), ((Inline.Mark) text.inlines().get(0)).replacement());
    assertEquals(Optional.of("pausat"), ((Inline.Mark) text.inlines().get(2)).replacement());
    assertEquals(9, ((Inline.Mark) text.inlines().get(0)).size());
    assertEquals(2, ((Inline.Mark) text.inlines().get(0)).gap());
  }

  @Test
  void aPaperKnowsWhetherItsTextRefersToPages() {
    assertTrue(paper("<p id=\"a\"><span data-page=\"#a\"/></p>").refersToPages());
    assertTrue(paper("<p><span data-page=\"last\"/></p>").refersToPages());
    assertTrue(
        !paper("<div class=\"foot\"><p><span data-page=\"last\"/></p></div>").refersToPages());
  }

  @Test
  void aPaperKnowsWhatItRefersToAndWhere() {
    assertEquals(
        Map.of("a", 1, "b", 2),
        paper("<p><a href=\"#a\">x</a>\n<span data-page=\"#b\"/>\n<a href=\"#a\">y</a></p>")
            .references());
  }

  // --- faults, each with its line

  private static String fault(String body) {
    MarkupException fault = assertThrows(MarkupException.class, () -> paper(body));
    return fault.line() + ": " + fault.getMessage();
  }

  private static String wholeFault(String xhtml) {
    MarkupException fault = assertThrows(MarkupException.class, () -> whole(xhtml));
    return fault.line() + ": " + fault.getMessage();
  }

  @Test
  void aPaperWithoutItsPartsIsAFault() {
    assertEquals("1: <body>: a paper begins with <html>", wholeFault("<body/>"));
    assertEquals("1: <html>: <head> is missing", wholeFault("<html lang=\"sv\"><body/></html>"));
    assertEquals(
        "1: <html>: <body> is missing",
        wholeFault("<html lang=\"sv\"><head><title>a</title></head></html>"));
    assertEquals(
        "2: <head>: a paper has a <title>",
        wholeFault("<html lang=\"sv\">\n<head><title> </title></head><body/></html>"));
    assertEquals(
        "1: <html>: lang is missing",
        wholeFault("<html><head><title>a</title></head><body/></html>"));
  }

  @Test
  void aDateThatIsNoneIsAFault() {
    assertEquals(
        "2: <meta>: the date is written as 2016-11-22, not as 22 november",
        wholeFault(
            """
            <html lang="sv"><head><title>a</title>
            <meta name="date" content="22 november"/></head><body/></html>
            """));
  }

  @Test
  void anElementThatIsNotOfTheVocabularyIsAFault() {
    assertEquals(
        "2: <blockquote>: not of the vocabulary here",
        fault("<p>a</p>\n<blockquote>b</blockquote>"));
    assertEquals(
        "2: <code>: not of the vocabulary within a paragraph", fault("<p>a\n<code>b</code></p>"));
    assertEquals("1: <li>: not of the vocabulary here", fault("<li>a</li>"));
    assertEquals("1: <td>: not of the vocabulary here", fault("<div><td>a</td></div>"));
  }

  @Test
  void aBlockWithinAParagraphIsAFault() {
    assertEquals(
        "2: <ul>: not of the vocabulary within a paragraph",
        fault("<p>a\n<ul><li>b</li></ul></p>"));
    assertEquals("1: <p>: not of the vocabulary within a paragraph", fault("<h2><p>a</p></h2>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ul", "ol", "dl", "table"})
  void textThatWouldStandNowhereIsAFault(String name) {
    assertEquals(
        "3: <" + name + "> holds no text of its own",
        fault("<" + name + ">\n\n  text\n  </" + name + ">"));
  }

  @Test
  void textAmongRowsOrCellsIsAFault() {
    assertEquals(
        "1: <tbody> holds no text of its own",
        fault("<table><tbody>x<tr><td>a</td></tr></tbody></table>"));
    assertEquals(
        "1: <tr> holds no text of its own",
        fault("<table><tbody><tr>x<td>a</td></tr></tbody></table>"));
  }

  @Test
  void whatDoesNotBelongInAListOrTableIsAFault() {
    assertEquals("2: <p>: <ul> holds only li", fault("<ul>\n<p>a</p></ul>"));
    assertEquals("1: <p>: <dl> holds only dt, dd", fault("<dl><p>a</p></dl>"));
    assertEquals(
        "1: <tr>: <table> holds only caption, col, colgroup, thead, tbody",
        fault("<table><tr><td>a</td></tr></table>"));
    assertEquals(
        "1: <td>: <tbody> holds only tr", fault("<table><tbody><td>a</td></tbody></table>"));
    assertEquals(
        "1: <p>: <tr> holds only th, td", fault("<table><tbody><tr><p>a</p></tr></tbody></table>"));
  }

  @Test
  void aTermWithoutItsTextOrATextWithoutItsTermIsAFault() {
    assertEquals("2: <dd>: a <dd> follows a <dt>", fault("<dl>\n<dd>a</dd></dl>"));
    assertEquals(
        "2: <dd>: a <dd> follows a <dt>", fault("<dl><dt>a</dt><dd>b</dd>\n<dd>c</dd></dl>"));
    assertEquals("1: <dl>: the last <dt> has no <dd>", fault("<dl><dt>a</dt></dl>"));
    assertEquals(
        "2: <dt>: a <dd> follows a <dt>", fault("<dl><dt>a</dt>\n<dt>b</dt><dd>c</dd></dl>"));
  }

  @Test
  void contentOfAnElementThatHasNoneIsAFault() {
    assertEquals("1: <br> holds no text of its own", fault("<p>a<br>b</br></p>"));
    assertEquals("1: <hr> holds no text of its own", fault("<hr>b</hr>"));
    assertEquals("1: <p>: <hr> holds nothing", fault("<hr><p>a</p></hr>"));
    assertEquals(
        "1: <col> holds no text of its own",
        fault("<table><col>a</col><tbody><tr><td/></tr></tbody></table>"));
  }

  @Test
  void aRaggedTableIsAFault() {
    assertEquals(
        "1: <table>: row 2 has fewer cells than the first",
        fault("<table><tbody><tr><td/><td/></tr>\n<tr><td/></tr></tbody></table>"));
    assertEquals(
        "1: <table>: row 2 reaches out of the table",
        fault("<table><tbody><tr><td/></tr><tr><td/><td/></tr></tbody></table>"));
    assertEquals(
        "1: <table>: row 1 has fewer cells than the first",
        fault("<table><thead><tr><th/><th/></tr></thead><tbody><tr><td/></tr></tbody></table>"));
  }

  @Test
  void cellsThatReachOutOfTheTableAreAFault() {
    assertEquals(
        "1: <table>: row 1 reaches out of the table",
        fault("<table><tbody><tr><td rowspan=\"2\"/><td/></tr></tbody></table>"));
    assertEquals(
        "1: <table>: row 1 reaches out of the table",
        fault(
            "<table><thead><tr><th"
                + " rowspan=\"2\"/></tr></thead><tbody><tr><td/></tr></tbody></table>"));
    assertEquals(
        "1: <table>: row 2 reaches out of the table",
        fault("<table><tbody><tr><td/></tr><tr><td colspan=\"2\"/></tr></tbody></table>"));
  }

  @Test
  void cellsThatCoverEachOtherAreAFault() {
    assertEquals(
        "1: <table>: row 2 covers a cell above it",
        fault(
            "<table><tbody><tr><td/><td rowspan=\"2\"/><td/></tr><tr><td"
                + " colspan=\"3\"/></tr></tbody></table>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "två", "NaN"})
  void aCellCoversAWholeNumberOfColumns(String number) {
    assertTrue(
        fault("<table><tbody>\n<tr><td colspan=\"" + number + "\"/></tr></tbody></table>")
            .startsWith("2: <td>: colspan is no number"));
  }

  @Test
  void aTableWithoutRowsIsAFault() {
    assertEquals("1: <table>: a table has rows", fault("<table><thead/><tbody/></table>"));
  }

  @Test
  void aSecondCaptionIsAFault() {
    assertEquals(
        "2: <caption>: a table has one <caption>",
        fault(
            "<table><caption>a</caption>\n"
                + "<caption>b</caption><tbody><tr><td/></tr></tbody></table>"));
  }

  @Test
  void aPictureThatDoesNotSayWhatItShowsIsAFault() {
    assertEquals(
        "2: <svg>: a picture says what it shows in aria-label",
        fault("<figure>\n<svg width=\"10\" height=\"10\"/></figure>"));
    assertEquals(
        "1: <svg>: a picture says what it shows in aria-label",
        fault("<figure><svg width=\"10\" height=\"10\" aria-label=\" \"/></figure>"));
  }

  @Test
  void aPictureWithoutItsSizeIsAFault() {
    assertEquals(
        "1: <svg>: a picture has a width and a height, in points without unit",
        fault("<figure><svg width=\"10\" aria-label=\"a\"/></figure>"));
    assertEquals(
        "1: <svg>: width is no number: 10pt",
        fault("<figure><svg width=\"10pt\" height=\"10\" aria-label=\"a\"/></figure>"));
  }

  @Test
  void aFigureHoldsOnePictureAndItsCaption() {
    String svg = "<svg width=\"10\" height=\"10\" aria-label=\"a\"/>";
    assertEquals("1: <figure>: a figure holds an <svg>", fault("<figure/>"));
    assertEquals(
        "1: <p>: <figure> holds only svg, figcaption",
        fault("<figure>" + svg + "<p>b</p></figure>"));
    assertEquals("1: <figure> holds no text of its own", fault("<figure>" + svg + "text</figure>"));
    assertEquals(
        "1: <figure>: a figure holds one <svg> and one <figcaption> at most",
        fault("<figure>" + svg + svg + "</figure>"));
  }

  private static String shapeFault(String shape) {
    return fault(
        "<figure><svg width=\"10\" height=\"10\" aria-label=\"a\">\n" + shape + "</svg></figure>");
  }

  @Test
  void whatCannotBePaintedIsAFault() {
    assertEquals(
        "2: <ellipse>: a picture is made of rect, circle, path, text, use, image and g",
        shapeFault("<ellipse/>"));
    assertEquals("2: <path>: no step of a path: a", shapeFault("<path d=\"M0 0 a1 1\"/>"));
    assertEquals(
        "2: <path>: a path begins with M, and goes on with a step",
        shapeFault("<path d=\"1 2\"/>"));
    assertEquals(
        "2: <path>: a step of the path is not complete: M0 0 L1",
        shapeFault("<path d=\"M0 0 L1\"/>"));
    assertEquals(
        "2: <path>: a step of the path is not complete: M0 0 L1 Z",
        shapeFault("<path d=\"M0 0 L1 Z\"/>"));
    assertEquals("2: <path>: a path begins with M, and goes on with a step", shapeFault("<path/>"));
    assertEquals(
        "2: <path>: a path begins with M, and goes on with a step",
        shapeFault("<path d=\"L1 1\"/>"));
    assertEquals(
        "2: <text>: text-anchor is start, middle or end",
        shapeFault("<text text-anchor=\"mid\"/>"));
    assertEquals("2: <rect>: x is no number: en", shapeFault("<rect x=\"en\"/>"));
    assertEquals(
        "2: <rect>: stroke-dasharray is no row of numbers: 2 x",
        shapeFault("<rect stroke-dasharray=\"2 x\"/>"));
  }

  @Test
  void aColourOrSymbolThatTheThemeLacksIsAFault() {
    assertEquals("2: <rect>: the theme has no colour inc", shapeFault("<rect class=\"f-inc\"/>"));
    assertEquals(
        "3: <rect>: the theme has no colour inc", shapeFault("<g>\n<rect class=\"s-inc\"/></g>"));
    assertEquals("2: <use>: the theme has no symbol pause", shapeFault("<use href=\"#pause\"/>"));
    assertEquals("2: <use>: the theme has no symbol ", shapeFault("<use/>"));
    assertEquals(
        "2: <span>: the theme has no symbol nowhere",
        fault("<p>a\n<span class=\"lost\">b</span></p>"));
  }

  @Test
  void aSymbolWithoutAWordIsAFault() {
    assertEquals(
        "2: <span>: a symbol without a word says in title what it stands for",
        fault("<p>a\n<span class=\"paused\"/></p>"));
    assertEquals(
        "1: <span>: a symbol without a word says in title what it stands for",
        fault("<p><span class=\"paused\" title=\" \"> </span></p>"));
  }

  @Test
  void aLinkWithoutATargetIsAFault() {
    assertEquals("1: <a>: href is missing", fault("<p><a>b</a></p>"));
  }

  @Test
  void aLinkWithoutWordsIsAFault() {
    assertEquals(
        "1: <a>: a link has words, or says in title where it leads",
        fault("<p><a href=\"#b\"> </a></p>"));
  }

  @Test
  void aPageNumberThatIsNotUnderstoodIsAFault() {
    assertEquals(
        "1: <span>: data-page is this, last or #id", fault("<p><span data-page=\"next\"/></p>"));
    assertEquals(
        "2: <span>: only what stands on every page can tell its page",
        fault("<p>a\n<span data-page=\"this\"/></p>"));
  }
}
