package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
  private static Theme theme(String inside) {
    return Theme.read("<theme>\n" + inside + "</theme>");
  }

  // --- what a theme holds

  @Test
  void aThemeHasAPageColoursAndSymbols() {
    Theme theme =
        theme(
            """
            <page width="300" height="400" left="10" right="20" top="30" bottom="40"/>
            <colour name="ink" value="#1B2630"/>
            <colour name="rule" value="#c3cad1"/>
            <symbol name="level"><path d="M1 5 H8.6" class="s-ink"/></symbol>
            """);
    assertEquals(270, theme.page().bodyWidth());
    assertEquals(330, theme.page().bodyHeight());
    assertEquals(PageStyle.A4.head(), theme.page().head());
    assertEquals(List.of("ink", "rule"), List.copyOf(theme.colours().keySet()));
    assertEquals(new Colour(0x1b, 0x26, 0x30), theme.colour("ink"));
    assertEquals("#C3CAD1", theme.colour("rule").hex());
    assertTrue(theme.hasSymbol("level"));
    assertFalse(theme.hasSymbol("ink"));
    assertEquals(1, theme.symbol("level").size());
  }

  @Test
  void aThemeWithoutAPageIsForA4() {
    assertEquals(PageStyle.A4, theme("").page());
  }

  // --- which style an element has

  private static Style style(Theme theme, String... path) {
    Cascade place = theme.cascade();
    for (String step : path) {
      int dot = step.indexOf('.');
      place =
          dot < 0
              ? place.inside(step, "")
              : place.inside(step.substring(0, dot), step.substring(dot + 1).replace('.', ' '));
    }
    return place.style();
  }

  private static double size(Theme theme, String... path) {
    return style(theme, path).text().size();
  }

  @Test
  void aStyleIsOfAnElementOrAClass() {
    Theme theme = theme("<style name=\"p\" size=\"11\"/><style name=\"small\" size=\"8\"/>");
    assertEquals(11, size(theme, "p"));
    assertEquals(8, size(theme, "p.small"));
    assertEquals(8, size(theme, "h1.small"));
    assertEquals(Style.PLAIN.text().size(), size(theme, "h1"));
  }

  @Test
  void ofSeveralClassesTheLastDecides() {
    Theme theme =
        theme("<style name=\"a\" size=\"11\" leading=\"20\"/><style name=\"b\" size=\"8\"/>");
    assertEquals(8, size(theme, "p.a.b"));
    assertEquals(11, size(theme, "p.b.a"));
    assertEquals(20, style(theme, "p.a.b").text().leading());
  }

  @Test
  void ofSeveralStylesOfOneNameTheLastDecides() {
    assertEquals(
        8, size(theme("<style name=\"p\" size=\"11\"/><style name=\"p\" size=\"8\"/>"), "p"));
  }

  @Test
  void aStyleCanBeBoundToAnElementOrClassAroundIt() {
    Theme theme =
        theme(
            """
            <style name="th" in="thead" size="7"/>
            <style name="th" in="sum" size="6"/>
            <style name="th" size="9"/>
            """);
    assertEquals(9, size(theme, "table", "tbody", "tr", "th"));
    assertEquals(7, size(theme, "table", "thead", "tr", "th"));
    assertEquals(6, size(theme, "table", "tbody", "tr.sum", "th"));
  }

  @Test
  void aStyleIsNotBoundToItsOwnElement() {
    Theme theme = theme("<style name=\"p\" in=\"quiet\" size=\"7\"/>");
    assertEquals(Style.PLAIN.text().size(), size(theme, "p.quiet"));
    assertEquals(7, size(theme, "div.quiet", "p"));
  }

  @Test
  void aClassDecidesOverItsElementEvenWhereThatIsBound() {
    Theme theme =
        theme("<style name=\"p\" in=\"box\" size=\"7\"/><style name=\"large\" size=\"20\"/>");
    assertEquals(20, size(theme, "div.box", "p.large"));
  }

  @Test
  void theLooksOfTextAreInheritedAndThoseOfBoxesAreNot() {
    Theme theme =
        theme(
            """
            <colour name="ink" value="#1B2630"/>
            <style name="div" size="7" colour="ink" weight="bold" align="right" tracking="1"
                hyphenate="9" lines="one" mark="6"
                padding="3" background="ink" top="1 ink" before="5" keep="together" symbol="x" band="ink"/>
            """);
    Style outer = style(theme, "div");
    Style inner = style(theme, "div", "p");
    assertEquals(outer.text(), inner.text());
    assertEquals(outer.mark(), inner.mark());
    assertEquals(Style.PLAIN.box(), inner.box());
    assertEquals(Style.PLAIN.flow(), inner.flow());
    assertEquals(Optional.empty(), inner.symbol());
    assertEquals(Optional.empty(), inner.band());
  }

  @Test
  void everyPropertyChangesTheStyle() {
    var values =
        Map.ofEntries(
            Map.entry("align", "right"),
            Map.entry("background", "ink"),
            Map.entry("band", "ink"),
            Map.entry("before", "5"),
            Map.entry("after", "5"),
            Map.entry("border", "1 ink"),
            Map.entry("bottom", "1 ink"),
            Map.entry("colour", "ink"),
            Map.entry("columns", "72 auto 2*"),
            Map.entry("gap", "5"),
            Map.entry("hyphenate", "9"),
            Map.entry("indent", "5"),
            Map.entry("keep", "next together"),
            Map.entry("leading", "20"),
            Map.entry("least", "5"),
            Map.entry("left", "1 ink"),
            Map.entry("lines", "kept"),
            Map.entry("mark", "5"),
            Map.entry("most", "5"),
            Map.entry("page", "new"),
            Map.entry("padding", "1 2 3 4"),
            Map.entry("place", "baseline"),
            Map.entry("radius", "5"),
            Map.entry("running", "first-head"),
            Map.entry("arrange", "strip"),
            Map.entry("size", "5"),
            Map.entry("symbol", "paused"),
            Map.entry("top", "1 ink"),
            Map.entry("tracking", "5"),
            Map.entry("weight", "italic"),
            Map.entry("width", "auto"));
    assertEquals(Style.PROPERTIES, values.keySet());
    var colours = Map.of("ink", new Colour(1, 2, 3));
    values.forEach((property, value) ->
        assertFalse(
            Style.PLAIN.inside(Map.of(property, value), colours).equals(Style.PLAIN), property));
  }

  @Test
  void paddingIsOneDistanceOrFour() {
    assertEquals(
        new Edges(3, 3, 3, 3),
        style(theme("<style name=\"p\" padding=\"3\"/>"), "p").box().padding());
    assertEquals(
        new Edges(1, 2, 3, 4),
        style(theme("<style name=\"p\" padding=\"1 2 3 4\"/>"), "p").box().padding());
  }

  @Test
  void keptLinesAndOneLineExcludeEachOtherAndCanBeUndone() {
    Theme theme =
        theme(
            """
            <style name="kept" lines="kept"/>
            <style name="one" lines="one"/>
            <style name="free" lines="free"/>
            """);
    TextStyle one = style(theme, "p.kept", "span.one").text();
    assertTrue(one.unbroken() && !one.keepLines());
    TextStyle kept = style(theme, "p.one", "span.kept").text();
    assertTrue(kept.keepLines() && !kept.unbroken());
    assertEquals(Style.PLAIN.text(), style(theme, "p.one", "span.free").text());
  }

  // --- faults, each with its line

  private static String fault(String inside) {
    MarkupException fault = assertThrows(MarkupException.class, () -> theme(inside));
    return fault.line() + ": " + fault.getMessage();
  }

  @Test
  void anythingElseIsNoTheme() {
    MarkupException fault = assertThrows(MarkupException.class, () -> Theme.read("<style/>"));
    assertEquals("<style>: a theme begins with <theme>", fault.getMessage());
  }

  @Test
  void aPartThatIsNotOfAThemeIsAFault() {
    assertEquals(
        "3: <color>: a theme is made of page, colour, style and symbol", fault("\n<color/>"));
  }

  @Test
  void aPartWithoutANameIsAFault() {
    assertEquals("2: <style>: name is missing", fault("<style size=\"8\"/>"));
    assertEquals("2: <colour>: name is missing", fault("<colour value=\"#000000\"/>"));
    assertEquals("2: <symbol>: name is missing", fault("<symbol/>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#000", "000000", "#00000g", "black", "#0000000"})
  void aColourThatIsNoneIsAFault(String value) {
    assertEquals(
        "2: <colour>: not a colour like #14405C: " + value,
        fault("<colour name=\"ink\" value=\"" + value + "\"/>"));
  }

  @Test
  void aPropertyThatIsNoneIsAFault() {
    assertEquals(
        "3: <style>: there is no property color",
        fault("<style name=\"p\" size=\"8\"/>\n<style name=\"p\" color=\"ink\"/>"));
  }

  @Test
  void aMeasureOfThePageThatIsNoneIsAFault() {
    assertEquals("2: <page>: there is no measure widht", fault("<page widht=\"300\"/>"));
    assertEquals("2: <page>: width is no number: A4", fault("<page width=\"A4\"/>"));
  }

  @ParameterizedTest
  @CsvSource({
    "size, stor",
    "size, 9pt",
    "size, NaN",
    "size, Infinity",
    "weight, heavy",
    "align, justify",
    "colour, inc",
    "background, #FFFFFF",
    "top, 1",
    "top, ink 1",
    "border, 1 inc",
    "padding, 1 2",
    "padding, 1 2 3 4 5",
    "columns, 72 bred",
    "columns, 72  *",
    "width, bred",
    "place, left",
    "arrange, grid",
    "running, foot-note",
    "keep, nxt",
    "lines, two",
    "page, odd",
    "hyphenate, nio"
  })
  void aValueThatIsNotOfItsPropertysKindIsAFault(String property, String value) {
    assertEquals(
        "3: <style>: %s=\"%s\" is not understood".formatted(property, value),
        fault(
            "<colour name=\"ink\" value=\"#000000\"/>\n<style name=\"p\" %s=\"%s\"/>"
                .formatted(property, value)));
  }

  @Test
  void aColourIsNamedBeforeItIsUsed() {
    assertEquals(
        "2: <style>: colour=\"ink\" is not understood",
        fault("<style name=\"p\" colour=\"ink\"/><colour name=\"ink\" value=\"#000000\"/>"));
  }

  @Test
  void aSymbolThatCannotBePaintedIsAFault() {
    assertEquals(
        "2: <ellipse>: a picture is made of rect, circle, path, text, use, image and g",
        fault("<symbol name=\"x\"><ellipse/></symbol>"));
    assertEquals(
        "2: <rect>: the theme has no colour inc",
        fault("<symbol name=\"x\"><rect class=\"f-inc\"/></symbol>"));
  }

  @Test
  void aSymbolIsNotMadeOfItself() {
    assertEquals(
        "2: <use>: the theme has no symbol x",
        fault("<symbol name=\"x\"><use href=\"#x\"/></symbol>"));
  }
}
