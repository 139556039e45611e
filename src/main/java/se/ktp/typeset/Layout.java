package se.ktp.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// Gives blocks their widths and heights, and makes the structure elements that their content will
/// belong to. What comes out is not yet parted into pages.
final class Layout {
  /// The share of a page that a block may take and still be kept together.
  private static final double LARGEST_TOGETHER = 1.0 / 3;

  /// The share of a page that a table may take and still be kept together without being asked to.
  private static final double SHORT_TABLE = 1.0 / 5;

  /// Between a list's mark and its text, where the mark is wider than the list's indent.
  private static final double AFTER_WIDE_MARK = 3;

  private final Shaper shaper;
  private final double pageHeight;
  private final IdentityHashMap<Block.Text, Shaped> shaped = new IdentityHashMap<>();

  /// @param pageHeight of the body
  Layout(Shaper shaper, double pageHeight) {
    this.shaper = shaper;
    this.pageHeight = pageHeight;
  }

  /// @param parent the element that the blocks stand in
  Laid.Stack lay(List<Block> blocks, double width, Tag parent, String language) {
    var entries = new ArrayList<Laid.Stack.Entry>();
    for (Block block : blocks) {
      lay(block, width, new Inside(parent, language), entries);
    }
    return new Laid.Stack(List.copyOf(entries));
  }

  /// The element that blocks stand in, and the language that is known there.
  private record Inside(Tag tag, String language) {

    /// A new element within, which says its language if that is another.
    Inside add(Role role, String inner) {
      Tag.Attributes attributes =
          inner.equals(language) ? Tag.Attributes.NONE : Tag.Attributes.language(inner);
      return new Inside(tag.add(new Tag(role, attributes)), inner);
    }

    Inside add(Optional<Role> role, String inner) {
      return role.isEmpty() && inner.equals(language)
          ? this
          : add(role.orElse(Role.DIVISION), inner);
    }
  }

  /// Adds a block to those above it. Groups that only hold others together dissolve into their
  /// surroundings, so that distances and page breaks see all blocks alike.
  private void lay(Block block, double width, Inside parent, List<Laid.Stack.Entry> into) {
    switch (block) {
      case Block.Text text -> {
        Inside own =
            text.role().isPresent()
                ? parent.add(text.role().get(), text.language())
                : spoken(text.language(), parent);
        Laid laid = boxed(text.style().box(), width, inner -> text(text, inner, own));
        into.add(entry(anchored(text.id(), laid), text.style().flow()));
      }
      case Block.Group group -> group(group, width, parent, into);
      case Block.Listing listing -> listing(listing, width, parent, into);
      case Block.Definitions definitions -> definitions(definitions, width, parent, into);
      case Block.Table table -> table(table, width, parent, into);
      case Block.Figure figure -> figure(figure, width, parent, into);
      case Block.Divider divider -> {
        Laid line = new Laid.Boxed(divider.style().box(), width, new Laid.Empty(0));
        into.add(entry(line, divider.style().flow()));
      }
    }
  }

  /// A block in its stack. What is to stay together does so if that leaves no large hole.
  private Laid.Stack.Entry entry(Laid laid, FlowStyle flow) {
    boolean together = flow.keepTogether() && laid.height() <= pageHeight * LARGEST_TOGETHER;
    return new Laid.Stack.Entry(
        laid,
        flow.before(),
        flow.after(),
        flow.keepNext(),
        flow.keepPrevious(),
        together,
        flow.newPage());
  }

  /// Text that belongs to the element around it says its language, if another, in a span.
  private static Inside spoken(String language, Inside parent) {
    return language.equals(parent.language()) ? parent : parent.add(Role.SPAN, language);
  }

  private static Laid anchored(Optional<String> id, Laid laid) {
    return id.<Laid>map(name -> new Laid.Anchored(name, laid)).orElse(laid);
  }

  /// What is laid out inside a box.
  private interface Inner {
    Laid lay(double width);
  }

  private static Laid boxed(BoxStyle style, double width, Inner inner) {
    if (style.plain()) {
      return inner.lay(width);
    }
    return new Laid.Boxed(style, width, inner.lay(width - style.inset().across()));
  }

  private Laid text(Block.Text text, double width, Inside own) {
    Shaped fitted = shaper.fit(shaped(text), width, text.language());
    TextStyle style = text.style().text();
    return new Laid.Text(own.tag(), LineBreaker.lines(fitted, width, style), style);
  }

  private Shaped shaped(Block.Text text) {
    Shaped known = shaped.get(text);
    if (known == null) {
      known = shaper.shape(text.inlines(), text.language());
      shaped.put(text, known);
    }
    return known;
  }

  // --- groups

  private void group(Block.Group group, double width, Inside parent, List<Laid.Stack.Entry> into) {
    Inside own = parent.add(group.role(), group.language());
    Style style = group.style();
    boolean arranged =
        !style.flow().columns().isEmpty()
            || style.flow().arrangement() == FlowStyle.Arrangement.STRIP;
    boolean loose = style.box().plain() && !arranged && !style.flow().keepTogether();
    if (!loose) {
      Laid laid = boxed(style.box(), width, inner -> arrange(group.blocks(), style, inner, own));
      into.add(entry(anchored(group.id(), laid), style.flow()));
      return;
    }
    int first = into.size();
    for (Block block : group.blocks()) {
      lay(block, width, own, into);
    }
    if (into.size() > first) {
      outer(into, first, group);
    }
  }

  /// The group's own distances, page break and id pass to its first and last block.
  private static void outer(List<Laid.Stack.Entry> into, int first, Block.Group group) {
    FlowStyle flow = group.style().flow();
    Laid.Stack.Entry top = into.get(first);
    into.set(
        first,
        new Laid.Stack.Entry(
            anchored(group.id(), top.laid()),
            Math.max(top.before(), flow.before()),
            top.after(),
            top.keepNext(),
            top.keepPrevious() || flow.keepPrevious(),
            top.keepTogether(),
            top.newPage() || flow.newPage()));
    Laid.Stack.Entry end = into.getLast();
    into.set(
        into.size() - 1,
        new Laid.Stack.Entry(
            end.laid(),
            end.before(),
            Math.max(end.after(), flow.after()),
            end.keepNext() || flow.keepNext(),
            end.keepPrevious(),
            end.keepTogether(),
            end.newPage()));
  }

  private Laid arrange(List<Block> blocks, Style style, double width, Inside own) {
    if (style.flow().arrangement() == FlowStyle.Arrangement.STRIP) {
      return strip(
          blocks.stream().map(this::extent).toList(),
          style.flow().gap(),
          width,
          (i, room) -> single(blocks.get(i), room, own));
    }
    if (style.flow().columns().isEmpty()) {
      var entries = new ArrayList<Laid.Stack.Entry>();
      for (Block block : blocks) {
        lay(block, width, own, entries);
      }
      return new Laid.Stack(List.copyOf(entries));
    }
    return columns(blocks, style, width, own);
  }

  private Laid single(Block block, double width, Inside own) {
    var entries = new ArrayList<Laid.Stack.Entry>();
    lay(block, width, own, entries);
    return entries.size() == 1 ? entries.getFirst().laid() : new Laid.Stack(List.copyOf(entries));
  }

  /// Blocks in columns; if there are more blocks than columns, in several rows.
  private Laid columns(List<Block> blocks, Style style, double width, Inside own) {
    List<Width> columns = style.flow().columns();
    var rows = new ArrayList<Laid.Stack.Entry>();
    for (int from = 0; from < blocks.size(); from += columns.size()) {
      List<Block> row = blocks.subList(from, Math.min(blocks.size(), from + columns.size()));
      double[] auto = new double[columns.size()];
      for (int i = 0; i < row.size(); i++) {
        auto[i] = auto(columns.get(i), row.get(i));
      }
      double[] widths = Widths.ofColumns(columns, width, style.flow().gap(), auto);
      var laid = new ArrayList<Laid>();
      var x = new ArrayList<Double>();
      double left = 0;
      for (int i = 0; i < row.size(); i++) {
        laid.add(single(row.get(i), widths[i], own));
        x.add(left);
        left += widths[i] + style.flow().gap();
      }
      double before = from == 0 ? 0 : style.flow().gap() / 2;
      Laid side = side(x, laid, style.flow().place());
      rows.add(new Laid.Stack.Entry(side, before, 0, false, false, false, false));
    }
    return rows.size() == 1 ? rows.getFirst().laid() : new Laid.Stack(List.copyOf(rows));
  }

  /// The width that a block wants for itself in a column that asks it.
  private double auto(Width column, Block block) {
    return column instanceof Width.Auto ? extent(block).natural() : 0;
  }

  private static Laid side(List<Double> x, List<Laid> laid, Place place) {
    double height = 0;
    double baseline = 0;
    for (Laid part : laid) {
      height = Math.max(height, part.height());
      baseline = Math.max(baseline, part.baseline());
    }
    var parts = new ArrayList<Laid.Side.Part>();
    for (int i = 0; i < laid.size(); i++) {
      Laid part = laid.get(i);
      double y =
          switch (place) {
            case TOP -> 0;
            case MIDDLE -> (height - part.height()) / 2;
            case BOTTOM -> height - part.height();
            case BASELINE -> baseline - part.baseline();
          };
      parts.add(new Laid.Side.Part(x.get(i), y, part));
    }
    return new Laid.Side(List.copyOf(parts));
  }

  /// Lays out one of several things in the room it gets.
  private interface Each {
    Laid lay(int i, double width);
  }

  /// Things side by side, each as wide as it wants; what is left is put between them, and where
  /// they do not fit in one row they go on in the next.
  private static Laid strip(List<Extent> extents, double gap, double width, Each each) {
    var rows = new ArrayList<Laid.Stack.Entry>();
    int from = 0;
    while (from < extents.size()) {
      double used = 0;
      int to = from;
      while (to < extents.size()
          && (to == from || used + gap + extents.get(to).natural() <= width)) {
        used += (to == from ? 0 : gap) + extents.get(to).natural();
        to++;
      }
      boolean whole = from == 0 && to == extents.size();
      double extra = whole && to > 1 ? Math.max(0, (width - used) / (to - 1)) : 0;
      var laid = new ArrayList<Laid>();
      var x = new ArrayList<Double>();
      double left = 0;
      for (int i = from; i < to; i++) {
        double own = Math.min(width, extents.get(i).natural());
        laid.add(each.lay(i, own + 0.1));
        x.add(left);
        left += own + gap + extra;
      }
      double before = from == 0 ? 0 : 4;
      rows.add(
          new Laid.Stack.Entry(side(x, laid, Place.TOP), before, 0, false, false, false, false));
      from = to;
    }
    return rows.size() == 1 ? rows.getFirst().laid() : new Laid.Stack(List.copyOf(rows));
  }

  // --- lists

  private void listing(
      Block.Listing listing, double width, Inside parent, List<Laid.Stack.Entry> into) {
    Tag list = parent.tag().add(new Tag(Role.LIST, Tag.Attributes.numbered(listing.numbered())));
    double indent = indent(listing);
    int first = into.size();
    for (Block.Item item : listing.items()) {
      Inside own = new Inside(list.add(Role.ITEM), parent.language());
      BoxStyle box = item.style().box();
      Laid laid =
          boxed(
              box,
              width,
              inner -> {
                Laid label = single(item.label(), indent, own);
                Tag body = own.tag().add(Role.ITEM_BODY);
                Laid content =
                    content(item.content(), inner - indent, new Inside(body, own.language()));
                return side(List.of(0.0, indent), List.of(label, content), Place.TOP);
              });
      into.add(entry(laid, item.style().flow()));
    }
    around(into, first, listing.style().flow());
  }

  /// How far a list's text is indented: no mark is parted for being wide, `100.` or a word.
  private double indent(Block.Listing listing) {
    double told = listing.style().flow().indent();
    double widest =
        listing.items().stream().mapToDouble(i -> extent(i.label()).natural()).max().orElse(0);
    return widest <= told ? told : widest + AFTER_WIDE_MARK;
  }

  /// The distances of a list to its surroundings, and whether it stays whole and with what follows.
  private void around(List<Laid.Stack.Entry> into, int first, FlowStyle flow) {
    if (into.size() == first) {
      return;
    }
    List<Laid.Stack.Entry> own = into.subList(first, into.size());
    if (flow.keepTogether()
        && new Laid.Stack(List.copyOf(own)).height() <= pageHeight * LARGEST_TOGETHER) {
      own.replaceAll(one -> one.leading().together(true));
    }
    Laid.Stack.Entry top = into.get(first);
    into.set(
        first,
        new Laid.Stack.Entry(
            top.laid(),
            Math.max(top.before(), flow.before()),
            top.after(),
            top.keepNext(),
            top.keepPrevious() || flow.keepPrevious(),
            top.keepTogether(),
            top.newPage() || flow.newPage()));
    Laid.Stack.Entry end = into.getLast();
    into.set(
        into.size() - 1,
        new Laid.Stack.Entry(
            end.laid(),
            end.before(),
            Math.max(end.after(), flow.after()),
            flow.keepNext(),
            end.keepPrevious(),
            end.keepTogether(),
            end.newPage()));
  }

  private void definitions(
      Block.Definitions block, double width, Inside parent, List<Laid.Stack.Entry> into) {
    Tag list = parent.tag().add(new Tag(Role.LIST, Tag.Attributes.NONE));
    FlowStyle flow = block.style().flow();
    BoxStyle box = block.style().box();
    if (flow.arrangement() == FlowStyle.Arrangement.STRIP) {
      Laid laid =
          boxed(
              box,
              width,
              inner ->
                  strip(
                      block.definitions().stream()
                          .map(d -> extent(d.term()).or(extent(d.text())))
                          .toList(),
                      flow.gap(),
                      inner,
                      (i, room) -> definition(block.definitions().get(i), room, list, parent)));
      into.add(entry(laid, flow));
      return;
    }
    int first = into.size();
    for (Block.Definition definition : block.definitions()) {
      Laid laid =
          flow.columns().size() < 2
              ? definition(definition, width, list, parent)
              : besideTerm(definition, flow, width, list, parent);
      into.add(entry(laid, definition.text().style().flow()));
    }
    around(into, first, flow);
  }

  private Laid definition(Block.Definition definition, double width, Tag list, Inside parent) {
    Inside own = new Inside(list.add(Role.ITEM), parent.language());
    var entries = new ArrayList<Laid.Stack.Entry>();
    lay(definition.term(), width, own, entries);
    Tag body = own.tag().add(Role.ITEM_BODY);
    lay(definition.text(), width, new Inside(body, own.language()), entries);
    return new Laid.Stack(List.copyOf(entries));
  }

  private Laid besideTerm(
      Block.Definition definition, FlowStyle flow, double width, Tag list, Inside parent) {
    Inside own = new Inside(list.add(Role.ITEM), parent.language());
    List<Width> columns = flow.columns();
    double[] auto = {
      auto(columns.get(0), definition.term()), auto(columns.get(1), definition.text())
    };
    double[] widths = Widths.ofColumns(columns, width, flow.gap(), auto);
    Laid term = single(definition.term(), widths[0], own);
    Tag body = own.tag().add(Role.ITEM_BODY);
    Laid text = single(definition.text(), widths[1], new Inside(body, own.language()));
    return side(List.of(0.0, widths[0] + flow.gap()), List.of(term, text), flow.place());
  }

  // --- pictures

  private void figure(
      Block.Figure figure, double width, Inside parent, List<Laid.Stack.Entry> into) {
    Picture picture = figure.picture();
    Tag tag = parent.tag().add(new Tag(Role.FIGURE, Tag.Attributes.alt(picture.alt())));
    double scale = Math.min(1, Math.min(width / picture.width(), pageHeight / picture.height()));
    FlowStyle flow = figure.style().flow();
    boolean captioned = figure.caption().isPresent();
    into.add(
        new Laid.Stack.Entry(
            new Laid.Drawing(tag, picture, scale),
            flow.before(),
            captioned ? 0 : flow.after(),
            flow.keepNext() || captioned,
            flow.keepPrevious(),
            true,
            flow.newPage()));
    figure.caption().ifPresent(caption -> lay(caption, width, parent, into));
  }

  // --- tables

  private void table(Block.Table table, double width, Inside parent, List<Laid.Stack.Entry> into) {
    Tag tag = parent.tag().add(Role.TABLE);
    table.caption().ifPresent(c -> caption(c, width, new Inside(tag, parent.language()), into));
    int columns = columns(table);
    double[] widths = widths(table, columns, width);
    Inside own = new Inside(tag, parent.language());
    List<Laid.Grid.Row> head = rows(table.head(), widths, Role.TABLE_HEAD, own);
    List<Laid.Grid.Row> body = rows(table.body(), widths, Role.TABLE_BODY, own);
    Laid grid = new Laid.Grid(Arrays.stream(widths).sum(), head, body, false);
    into.add(entry(grid, table.style().flow()).together(grid.height() <= pageHeight * SHORT_TABLE));
  }

  private void caption(Block.Text caption, double width, Inside own, List<Laid.Stack.Entry> into) {
    int first = into.size();
    lay(caption, width, own, into);
    Laid.Stack.Entry entry = into.get(first);
    into.set(
        first,
        new Laid.Stack.Entry(
            entry.laid(),
            entry.before(),
            entry.after(),
            true,
            entry.keepPrevious(),
            entry.keepTogether(),
            false));
  }

  private static int columns(Block.Table table) {
    Block.Row first = table.head().isEmpty() ? table.body().getFirst() : table.head().getFirst();
    return first.cells().stream().mapToInt(Block.Cell::columns).sum();
  }

  private double[] widths(Block.Table table, int columns, double width) {
    var flows = new ArrayList<FlowStyle>();
    for (int i = 0; i < columns; i++) {
      flows.add(i < table.columns().size() ? table.columns().get(i) : Style.PLAIN.flow());
    }
    Extent[] extents = new Extent[columns];
    Arrays.fill(extents, Extent.NONE);
    measure(table.head(), extents);
    measure(table.body(), extents);
    boolean fill = !(table.style().flow().width().orElse(null) instanceof Width.Auto);
    return Widths.ofTable(flows, extents, width, fill);
  }

  /// Cells that cover several columns have no say in their widths.
  private void measure(List<Block.Row> rows, Extent[] extents) {
    forEachCell(
        rows,
        extents.length,
        (_, column, cell) -> {
          if (cell.columns() == 1) {
            double inset = cell.style().box().inset().across();
            extents[column] = extents[column].or(extent(cell.content()).plus(inset));
          }
        });
  }

  /// What is done with a cell, once it is known where it stands.
  private interface CellVisitor {
    void visit(int row, int column, Block.Cell cell);
  }

  private static void forEachCell(List<Block.Row> rows, int columns, CellVisitor visitor) {
    int[] taken = new int[columns];
    for (int r = 0; r < rows.size(); r++) {
      int column = 0;
      for (Block.Cell cell : rows.get(r).cells()) {
        while (taken[column] > 0) {
          column++;
        }
        visitor.visit(r, column, cell);
        for (int c = column; c < column + cell.columns(); c++) {
          taken[c] = cell.rows();
        }
        column += cell.columns();
      }
      for (int c = 0; c < columns; c++) {
        taken[c]--;
      }
    }
  }

  private List<Laid.Grid.Row> rows(List<Block.Row> rows, double[] widths, Role part, Inside table) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Tag partTag = table.tag().add(part);
    var tags = rows.stream().map(_ -> partTag.add(Role.ROW)).toList();
    var cells = new ArrayList<List<Laid.Grid.Cell>>();
    rows.forEach(_ -> cells.add(new ArrayList<>()));
    double[] lefts = new double[widths.length];
    Arrays.setAll(lefts, column -> sum(widths, 0, column));
    forEachCell(
        rows,
        widths.length,
        (row, column, cell) -> {
          double width = sum(widths, column, column + cell.columns());
          cells.get(row).add(cell(cell, lefts[column], width, tags.get(row), table.language()));
        });
    double[] heights = heights(cells);
    var laid = new ArrayList<Laid.Grid.Row>();
    for (int r = 0; r < rows.size(); r++) {
      BoxStyle box = rows.get(r).style().box();
      laid.add(new Laid.Grid.Row(box, heights[r], aligned(cells, r, heights)));
    }
    return List.copyOf(laid);
  }

  /// The sum of some lengths in a row, nearly always of one.
  private static double sum(double[] lengths, int from, int to) {
    return to == from + 1 ? lengths[from] : Arrays.stream(lengths, from, to).sum();
  }

  private Laid.Grid.Cell cell(Block.Cell cell, double x, double width, Tag row, String language) {
    Role role = cell.scope().isPresent() ? Role.HEADER_CELL : Role.CELL;
    Tag tag =
        row.add(new Tag(role, Tag.Attributes.cell(cell.scope(), cell.columns(), cell.rows())));
    BoxStyle box = cell.style().box();
    // The cell's own box is drawn around the whole cell, however high the row becomes.
    Laid inner = content(cell.content(), width - box.inset().across(), new Inside(tag, language));
    return new Laid.Grid.Cell(x, width, box, inner, cell.rows(), cell.style().flow().place());
  }

  /// What a cell or a point of a list holds, without the box that is drawn around the whole.
  private Laid content(Block content, double width, Inside own) {
    return switch (content) {
      case Block.Text text -> anchored(text.id(), text(text, width, spoken(text.language(), own)));
      case Block.Group group ->
          anchored(group.id(), arrange(group.blocks(), group.style(), width, own));
      default -> single(content, width, own);
    };
  }

  private static double[] heights(List<List<Laid.Grid.Cell>> rows) {
    double[] heights = new double[rows.size()];
    for (int r = 0; r < heights.length; r++) {
      for (Laid.Grid.Cell cell : rows.get(r)) {
        heights[r] = cell.rows() == 1 ? Math.max(heights[r], cell.height()) : heights[r];
      }
    }
    for (int r = 0; r < heights.length; r++) {
      for (Laid.Grid.Cell cell : rows.get(r)) {
        if (cell.rows() > 1) {
          int last = r + cell.rows() - 1;
          double covered = sum(heights, r, last + 1);
          heights[last] += Math.max(0, cell.height() - covered);
        }
      }
    }
    return heights;
  }

  /// The cells of a row, each where it belongs in the height it has got.
  private static List<Laid.Grid.Cell> aligned(
      List<List<Laid.Grid.Cell>> rows, int r, double[] heights) {
    double baseline = 0;
    for (Laid.Grid.Cell cell : rows.get(r)) {
      baseline = Math.max(baseline, cell.baseline());
    }
    var aligned = new ArrayList<Laid.Grid.Cell>();
    for (Laid.Grid.Cell cell : rows.get(r)) {
      double height = sum(heights, r, r + cell.rows());
      double down =
          switch (cell.place()) {
            case TOP -> 0;
            case MIDDLE -> (height - cell.height()) / 2;
            case BOTTOM -> height - cell.height();
            case BASELINE -> baseline - cell.baseline();
          };
      aligned.add(down < 0.05 ? cell : cell.lowered(down));
    }
    return List.copyOf(aligned);
  }

  // --- widths of content

  private Extent extent(Block block) {
    double inset = block.style().box().inset().across();
    return inner(block).plus(inset);
  }

  private Extent inner(Block block) {
    return switch (block) {
      case Block.Text text -> {
        Shaped measured = shaped(text);
        yield new Extent(measured.least(), measured.natural());
      }
      case Block.Group group ->
          group.style().flow().columns().isEmpty()
              ? widest(group.blocks())
              : sideBySide(group.blocks(), group.style().flow());
      case Block.Listing listing -> {
        double indent = indent(listing);
        yield listing.items().stream()
            .map(i -> extent(i.content()).plus(indent))
            .reduce(Extent.NONE, Extent::or);
      }
      case Block.Definitions definitions ->
          definitions.definitions().stream()
              .map(d -> extent(d.term()).and(extent(d.text())))
              .reduce(Extent.NONE, Extent::or);
      case Block.Table table -> {
        Extent[] extents = new Extent[columns(table)];
        Arrays.fill(extents, Extent.NONE);
        measure(table.head(), extents);
        measure(table.body(), extents);
        yield Arrays.stream(extents).reduce(Extent.NONE, Extent::and);
      }
      case Block.Figure figure -> {
        double width = figure.picture().width();
        yield new Extent(Math.min(width, 40), width);
      }
      case Block.Divider _ -> Extent.NONE;
    };
  }

  private Extent widest(List<Block> blocks) {
    return blocks.stream().map(this::extent).reduce(Extent.NONE, Extent::or);
  }

  private Extent sideBySide(List<Block> blocks, FlowStyle flow) {
    List<Width> columns = flow.columns();
    Extent sum = Extent.NONE.plus(flow.gap() * (Math.min(blocks.size(), columns.size()) - 1));
    for (int i = 0; i < Math.min(blocks.size(), columns.size()); i++) {
      sum =
          sum.and(
              columns.get(i) instanceof Width.Fixed(double points)
                  ? new Extent(points, points)
                  : extent(blocks.get(i)));
    }
    return sum;
  }
}
