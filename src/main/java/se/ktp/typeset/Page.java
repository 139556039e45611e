package se.ktp.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page's share of the body.
///
/// @param number from 1
record Page(int number, Laid body) {

  /// Parts the body into pages; there is at least one.
  static List<Page> of(Laid.Stack body, double height) {
    var pages = new ArrayList<Page>();
    Optional<Laid> rest = Optional.of(body);
    while (rest.isPresent()) {
      Laid.Split parts = rest.get().split(height, true);
      pages.add(new Page(pages.size() + 1, parts.head().orElse(new Laid.Empty(0))));
      rest = parts.tail();
    }
    return List.copyOf(pages);
  }

  /// Where an element with an id begins.
  ///
  /// @param y from the top of the body
  record Anchor(int page, double y) {}

  /// Where each id is found.
  static Map<String, Anchor> anchors(List<Page> pages) {
    var anchors = new HashMap<String, Anchor>();
    for (Page page : pages) {
      collect(page.body(), page.number(), 0, anchors);
    }
    return anchors;
  }

  private static void collect(Laid laid, int page, double y, Map<String, Anchor> into) {
    switch (laid) {
      case Laid.Anchored(String id, Laid inner) -> {
        into.putIfAbsent(id, new Anchor(page, y));
        collect(inner, page, y, into);
      }
      case Laid.Boxed boxed -> collect(boxed.inner(), page, y + boxed.style().inset().top(), into);
      case Laid.Stack stack -> {
        double top = y;
        for (int i = 0; i < stack.entries().size(); i++) {
          Laid inner = stack.entries().get(i).laid();
          collect(inner, page, top + stack.gap(i), into);
          top += stack.gap(i) + inner.height();
        }
      }
      case Laid.Side side -> side.parts().forEach(p -> collect(p.laid(), page, y + p.y(), into));
      case Laid.Grid grid -> {
        double top = y;
        for (Laid.Grid.Row row : grid.head()) {
          collect(row, page, top, into);
          top += row.height();
        }
        for (Laid.Grid.Row row : grid.body()) {
          collect(row, page, top, into);
          top += row.height();
        }
      }
      case Laid.Text _, Laid.Drawing _, Laid.Empty _ -> {
        // Nothing stands inside.
      }
    }
  }

  private static void collect(Laid.Grid.Row row, int page, double y, Map<String, Anchor> into) {
    for (Laid.Grid.Cell cell : row.cells()) {
      collect(cell.inner(), page, y + cell.style().inset().top(), into);
    }
  }
}
