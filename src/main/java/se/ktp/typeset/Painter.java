package se.ktp.typeset;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.openpdf.text.pdf.PdfTemplate;

/// Paints pages, content and structure in one pass: whatever is drawn is either marked as the
/// content of an element or as an artifact, which has no meaning of its own.
final class Painter {
  /// A symbol's middle stands so far above the baseline, for a size of type of 1.
  private static final double MIDDLE = 0.36;

  private final PdfFile file;
  private final Theme theme;
  private final Faces faces;
  private final Optional<PdfTemplate> band;

  /// The elements of links and of words in other languages, made when they are first met.
  private final IdentityHashMap<Wrap, Tag> wraps = new IdentityHashMap<>();

  private Canvas canvas;
  private int page;

  /// Whether all that is drawn now is an artifact as a whole.
  private boolean artifact;

  @SuppressWarnings("NullAway.Init") // the canvas is that of the page being painted
  Painter(PdfFile file, Theme theme, Faces faces, Optional<Colour> band) {
    this.file = file;
    this.theme = theme;
    this.faces = faces;
    this.band = band.map(colour -> Canvas.band(file.form(), colour, theme.page()));
  }

  /// What stands at a place outside the body.
  record Running(Laid laid, double y) {}

  void page(Page body, Optional<Running> head, Optional<Running> foot) {
    PageStyle style = theme.page();
    canvas = new Canvas(file.beginPage(), theme, style.height(), file.transparent());
    page = body.number();
    band.ifPresent(lines -> decoration(() -> canvas.draw(lines)));
    head.ifPresent(running -> running(running, "Header", style.left()));
    paint(body.body(), style.left(), style.top());
    foot.ifPresent(running -> running(running, "Footer", style.left()));
    file.endPage();
  }

  private void running(Running running, String kind, double x) {
    file.beginPagination(canvas, kind);
    artifact = true;
    paint(running.laid(), x, running.y());
    artifact = false;
    file.end(canvas);
  }

  /// Draws what only decorates.
  private void decoration(Runnable drawing) {
    if (artifact) {
      drawing.run();
    } else {
      file.beginArtifact(canvas);
      drawing.run();
      file.end(canvas);
    }
  }

  /// Draws what belongs to an element.
  private void content(Tag tag, Runnable drawing) {
    if (artifact) {
      drawing.run();
    } else {
      file.begin(canvas, tag, page);
      drawing.run();
      file.end(canvas);
    }
  }

  private void paint(Laid laid, double x, double y) {
    switch (laid) {
      case Laid.Text text -> text(text, x, y);
      case Laid.Stack stack -> {
        double top = y;
        for (int i = 0; i < stack.entries().size(); i++) {
          top += stack.gap(i);
          Laid inner = stack.entries().get(i).laid();
          paint(inner, x, top);
          top += inner.height();
        }
      }
      case Laid.Side(var parts) -> parts.forEach(p -> paint(p.laid(), x + p.x(), y + p.y()));
      case Laid.Anchored(_, Laid inner) -> paint(inner, x, y);
      case Laid.Boxed(BoxStyle style, double width, Laid inner) -> {
        box(style, x, y, width, inner.height() + style.inset().down());
        paint(inner, x + style.inset().left(), y + style.inset().top());
      }
      case Laid.Grid grid -> grid(grid, x, y);
      case Laid.Drawing(Tag tag, Picture picture, double scale) -> {
        double upper = theme.page().height() - y;
        double lower = upper - picture.height() * scale;
        tag.bounds(x, lower, x + picture.width() * scale, upper);
        content(tag, () -> canvas.shapes(picture.shapes(), x, y, scale, faces));
      }
      case Laid.Empty _ -> {
        // Nothing is to be seen.
      }
    }
  }

  private void box(BoxStyle style, double x, double y, double width, double height) {
    if (style.background().isEmpty() && !style.hasStrokes()) {
      return;
    }
    decoration(() -> {
      style.background().ifPresent(c -> canvas.area(x, y, width, height, style.radius(), c));
      if (style.border().visible()) {
        canvas.frame(x, y, width, height, style.radius(), style.border());
      }
      canvas.across(x, y, width, style.top());
      canvas.across(x, y + height - style.bottom().width(), width, style.bottom());
      canvas.down(x, y, height, style.left());
    });
  }

  // --- tables

  private void grid(Laid.Grid grid, double x, double y) {
    double top = y;
    boolean outer = artifact;
    if (grid.again() && !outer) {
      file.beginPagination(canvas, "");
      artifact = true;
    }
    for (int r = 0; r < grid.head().size(); r++) {
      row(grid.head(), r, x, top, grid.width());
      top += grid.head().get(r).height();
    }
    if (grid.again() && !outer) {
      artifact = false;
      file.end(canvas);
    }
    for (int r = 0; r < grid.body().size(); r++) {
      row(grid.body(), r, x, top, grid.width());
      top += grid.body().get(r).height();
    }
  }

  private void row(List<Laid.Grid.Row> rows, int r, double x, double y, double width) {
    Laid.Grid.Row row = rows.get(r);
    box(row.style(), x, y, width, row.height());
    for (Laid.Grid.Cell cell : row.cells()) {
      double height = 0;
      for (int i = r; i < Math.min(rows.size(), r + cell.rows()); i++) {
        height += rows.get(i).height();
      }
      box(cell.style(), x + cell.x(), y, cell.width(), height);
      Edges inset = cell.style().inset();
      paint(cell.inner(), x + cell.x() + inset.left(), y + inset.top());
    }
  }

  // --- text

  private void text(Laid.Text text, double x, double y) {
    if (text.lines().isEmpty()) {
      return;
    }
    if (text.tag().role().isHeading() && !artifact) {
      file.outline(text.tag(), page, theme.page().height() - y, words(text.lines(), _ -> true));
    }
    Tag open = null;
    double baseline = y + text.style().baseline();
    for (Line line : text.lines()) {
      double left = x + line.x();
      for (Piece piece : line.pieces()) {
        Tag tag = element(piece, text.tag());
        if (!artifact && tag != open) {
          if (open != null) {
            file.end(canvas);
          }
          file.begin(canvas, tag, page);
          open = tag;
        }
        piece(piece, left, baseline);
        link(piece, left, baseline, text);
        left += piece.width();
      }
      baseline += text.style().leading();
    }
    if (open != null) {
      file.end(canvas);
    }
  }

  /// What the wanted pieces say, without their symbols.
  private static String words(List<Line> lines, Predicate<Piece> wanted) {
    var words = new StringBuilder();
    for (Line line : lines) {
      for (Piece piece : line.pieces().stream().filter(wanted).toList()) {
        switch (piece) {
          case Piece.Text text -> words.append(text.text().replace("\u00ad", ""));
          case Piece.Blank _ -> words.append(' ');
          case Piece.Mark _ -> {
            // A symbol has its word beside it, or elsewhere.
          }
        }
      }
    }
    return words.toString().strip();
  }

  /// The element that a piece belongs to: the paragraph's, or one of its own within it.
  private Tag element(Piece piece, Tag paragraph) {
    if (artifact) {
      return paragraph;
    }
    Tag around = paragraph;
    if (piece.wrap().isPresent()) {
      around = wraps.computeIfAbsent(piece.wrap().get(), wrap -> made(wrap, paragraph));
    }
    if (piece instanceof Piece.Mark mark && mark.replacement().isPresent()) {
      return file.add(around, new Tag(Role.SPAN, Tag.Attributes.actual(mark.replacement().get())));
    }
    return around;
  }

  private Tag made(Wrap wrap, Tag paragraph) {
    return file.add(
        paragraph,
        switch (wrap) {
          case Wrap.Link _ -> new Tag(Role.LINK);
          case Wrap.Language(String code) -> new Tag(Role.SPAN, Tag.Attributes.language(code));
        });
  }

  private void piece(Piece piece, double x, double baseline) {
    switch (piece) {
      case Piece.Text(String text, var style, var face, _, _) ->
          canvas.text(text, face, style, x, baseline);
      case Piece.Blank(var style, var face, _, _) -> canvas.text(" ", face, style, x, baseline);
      case Piece.Mark(String symbol, double size, _, _, var style, _) -> {
        double top = baseline - style.size() * MIDDLE - size / 2;
        canvas.shapes(theme.symbol(symbol), x, top, size / 10, faces);
      }
    }
  }

  private void link(Piece piece, double x, double baseline, Laid.Text text) {
    if (!artifact
        && piece.wrap().isPresent()
        && piece.wrap().get() instanceof Wrap.Link(String target, Optional<String> title, _)) {
      Tag tag = Objects.requireNonNull(wraps.get(piece.wrap().get()));
      // Its words are known only now, for page numbers may be among them.
      String contents =
          title.orElseGet(() -> words(text.lines(), p -> p.wrap().equals(piece.wrap())));
      TextStyle style = text.style();
      double upper = theme.page().height() - baseline + style.size() * Face.ASCENT;
      double lower = theme.page().height() - baseline - style.size() * Face.DESCENT;
      file.link(tag, page, target, contents, new double[] {x, lower, x + piece.width(), upper});
    }
  }
}
