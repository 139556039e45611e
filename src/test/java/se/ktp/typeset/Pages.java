package se.ktp.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lays papers out for tests, by a theme in which lines are 10 points high and nothing else takes
/// room, and says where each line stands.
final class Pages {
  /// The body is 200 points wide.
  static final double WIDTH = 200;

  static final Theme THEME =
      Theme.read(
          """
          <theme>
            <page width="220" height="400" left="10" right="10" top="20" bottom="20"/>
            <colour name="ink" value="#000000"/>
            <style name="body" size="8" leading="10"/>
            <style name="h1" keep="next"/>
            <style name="h2" keep="next"/>
            <style name="h3" keep="next"/>
            <style name="lines" lines="kept"/>
            <style name="together" keep="together"/>
            <style name="below" keep="previous"/>
            <style name="new-page" page="new"/>
            <style name="apart" before="8" after="5"/>
            <style name="far" before="12" after="9"/>
            <style name="box" padding="3 4 5 6" top="1 ink" left="2 ink" bottom="3 ink"/>
            <style name="frame" border="2 ink" padding="10"/>
            <style name="two" columns="* *" gap="20"/>
            <style name="term" columns="50 *" gap="10"/>
            <style name="one-column" columns="*" gap="10"/>
            <style name="strip" arrange="strip" gap="10"/>
            <style name="middle" place="middle"/>
            <style name="bottom" place="bottom"/>
            <style name="baseline" place="baseline"/>
            <style name="large" size="24" leading="30"/>
            <style name="right" align="right"/>
            <style name="one" lines="one"/>
            <style name="ul" indent="10"/>
            <style name="ol" indent="15"/>
            <style name="narrow" width="40"/>
            <style name="natural" width="auto"/>
            <style name="foot" running="foot"/>
          </theme>
          """);

  private Pages() {}

  /// A line on its page.
  ///
  /// @param page from 1
  /// @param x from the left edge of the body
  /// @param y from the top of the body
  /// @param again whether it stands there only because a page ended
  record Seen(int page, double x, double y, String text, boolean again) {}

  static Paper paper(String body) {
    String xhtml =
        "<html lang=\"sv\"><head><title>Prov</title></head><body>" + body + "</body></html>";
    return PaperReader.read(xhtml, THEME, THEME.cascade());
  }

  static Laid.Stack laid(String body, double height) {
    return new Layout(Setting.shaper(), height)
        .lay(paper(body).body(), WIDTH, new Tag(Role.DOCUMENT), "sv");
  }

  /// @param height of a page's body
  static List<Page> of(String body, double height) {
    return Page.of(laid(body, height), height);
  }

  static List<Seen> seen(List<Page> pages) {
    var seen = new ArrayList<Seen>();
    for (Page page : pages) {
      collect(page.body(), page.number(), 0, 0, false, seen);
    }
    return seen;
  }

  static List<Seen> seen(String body) {
    return seen(of(body, 10_000));
  }

  /// The lines of each page, one after the other; in brackets those that stand there again.
  static List<String> texts(String body, double height) {
    List<Page> pages = of(body, height);
    List<Seen> seen = seen(pages);
    return pages.stream()
        .map(page ->
            seen.stream()
                .filter(s -> s.page() == page.number())
                .map(s -> s.again() ? '(' + s.text() + ')' : s.text())
                .collect(Collectors.joining(" ")))
        .toList();
  }

  /// So many lines, each of a letter and its number: `a1`, `a2` …
  static String lines(String letter, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> letter + i)
        .collect(Collectors.joining("\n"));
  }

  /// A paragraph of so many lines.
  static String paragraph(String letter, int count) {
    return "<p class=\"lines\">" + lines(letter, count) + "</p>";
  }

  private static void collect(
      Laid laid, int page, double x, double y, boolean again, List<Seen> into) {
    switch (laid) {
      case Laid.Text text -> {
        double top = y;
        for (Line line : text.lines()) {
          into.add(new Seen(page, x + line.x(), top, Setting.text(line).strip(), again));
          top += text.style().leading();
        }
      }
      case Laid.Stack stack -> {
        double top = y;
        for (int i = 0; i < stack.entries().size(); i++) {
          top += stack.gap(i);
          collect(stack.entries().get(i).laid(), page, x, top, again, into);
          top += stack.entries().get(i).laid().height();
        }
      }
      case Laid.Side(var parts) ->
          parts.forEach(p -> collect(p.laid(), page, x + p.x(), y + p.y(), again, into));
      case Laid.Anchored(_, Laid inner) -> collect(inner, page, x, y, again, into);
      case Laid.Boxed(BoxStyle style, _, Laid inner) ->
          collect(inner, page, x + style.inset().left(), y + style.inset().top(), again, into);
      case Laid.Grid grid -> {
        double top = y;
        for (Laid.Grid.Row row : grid.head()) {
          row(row, page, x, top, again || grid.again(), into);
          top += row.height();
        }
        for (Laid.Grid.Row row : grid.body()) {
          row(row, page, x, top, again, into);
          top += row.height();
        }
      }
      case Laid.Drawing drawing ->
          into.add(new Seen(page, x, y, '[' + drawing.picture().alt() + ']', again));
      case Laid.Empty _ -> {
        // Nothing is to be seen.
      }
    }
  }

  private static void row(
      Laid.Grid.Row row, int page, double x, double y, boolean again, List<Seen> into) {
    for (Laid.Grid.Cell cell : row.cells()) {
      Edges inset = cell.style().inset();
      collect(cell.inner(), page, x + cell.x() + inset.left(), y + inset.top(), again, into);
    }
  }
}
