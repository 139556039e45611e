package se.ktp.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A block that has got its width and height, and can be parted where a page ends.
sealed interface Laid {
  /// Lines of a paragraph that must not stand alone at a page's foot or head.
  int FEWEST_LINES = 2;

  double EPSILON = 0.01;

  double height();

  /// The height of the least part that may stand at the foot of a page.
  double least();

  /// From the top to the first baseline.
  double baseline();

  /// Parts the block so that the head fits the room.
  ///
  /// @param force whether something must be placed, even if it does not fit
  Split split(double room, boolean force);

  /// The two parts of a block; the head is empty if nothing fits, the tail if everything does.
  record Split(Optional<Laid> head, Optional<Laid> tail) {
    static Split all(Laid laid) {
      return new Split(Optional.of(laid), Optional.empty());
    }

    static Split none(Laid laid) {
      return new Split(Optional.empty(), Optional.of(laid));
    }

    static Split of(Laid head, Laid tail) {
      return new Split(Optional.of(head), Optional.of(tail));
    }
  }

  /// Nothing but height.
  record Empty(double height) implements Laid {
    @Override
    public double least() {
      return height;
    }

    @Override
    public double baseline() {
      return height;
    }

    @Override
    public Split split(double room, boolean force) {
      return height <= room + EPSILON || force ? Split.all(this) : Split.none(this);
    }
  }

  /// Lines of text.
  ///
  /// @param tag the element that the text belongs to
  record Text(Tag tag, List<Line> lines, TextStyle style) implements Laid {
    @Override
    public double height() {
      return lines.size() * style.leading();
    }

    @Override
    public double least() {
      return Math.min(lines.size(), mayPart() ? FEWEST_LINES : lines.size()) * style.leading();
    }

    @Override
    public double baseline() {
      return style.baseline();
    }

    private boolean mayPart() {
      return lines.size() >= 2 * FEWEST_LINES;
    }

    @Override
    public Split split(double room, boolean force) {
      int fitting = (int) ((room + EPSILON) / style.leading());
      if (fitting >= lines.size()) {
        return Split.all(this);
      }
      int kept = Math.min(fitting, lines.size() - FEWEST_LINES);
      if (!mayPart() || kept < FEWEST_LINES) {
        if (!force) {
          return Split.none(this);
        }
        kept = Math.max(1, fitting);
        if (kept == lines.size()) {
          return Split.all(this);
        }
      }
      return Split.of(
          new Text(tag, lines.subList(0, kept), style),
          new Text(tag, lines.subList(kept, lines.size()), style));
    }
  }

  /// A picture.
  ///
  /// @param scale by which it is drawn smaller to fit the page
  record Drawing(Tag tag, Picture picture, double scale) implements Laid {
    @Override
    public double height() {
      return picture.height() * scale;
    }

    @Override
    public double least() {
      return height();
    }

    @Override
    public double baseline() {
      return height();
    }

    @Override
    public Split split(double room, boolean force) {
      return height() <= room + EPSILON || force ? Split.all(this) : Split.none(this);
    }
  }

  /// A block with an id that others refer to.
  record Anchored(String id, Laid inner) implements Laid {
    @Override
    public double height() {
      return inner.height();
    }

    @Override
    public double least() {
      return inner.least();
    }

    @Override
    public double baseline() {
      return inner.baseline();
    }

    @Override
    public Split split(double room, boolean force) {
      Split parts = inner.split(room, force);
      return parts.head().isEmpty()
          ? Split.none(this)
          : new Split(parts.head().map(head -> new Anchored(id, head)), parts.tail());
    }
  }

  /// A block with padding, background and lines around it.
  ///
  /// @param width of the whole
  record Boxed(BoxStyle style, double width, Laid inner) implements Laid {
    @Override
    public double height() {
      return inner.height() + style.inset().down();
    }

    @Override
    public double least() {
      return inner.least() + style.inset().down();
    }

    @Override
    public double baseline() {
      return style.inset().top() + inner.baseline();
    }

    @Override
    public Split split(double room, boolean force) {
      if (height() <= room + EPSILON) {
        return Split.all(this);
      }
      Split parts = inner.split(room - style.inset().down(), force);
      if (parts.head().isEmpty()) {
        return Split.none(this);
      }
      if (parts.tail().isEmpty()) {
        return Split.all(this);
      }
      return Split.of(
          new Boxed(style.cutBelow(), width, parts.head().get()),
          new Boxed(style.cutAbove(), width, parts.tail().get()));
    }
  }

  /// Blocks one below the other.
  record Stack(List<Entry> entries) implements Laid {

    /// A block in a stack.
    ///
    /// @param before least distance to the block above
    /// @param after least distance to the block below
    record Entry(
        Laid laid,
        double before,
        double after,
        boolean keepNext,
        boolean keepPrevious,
        boolean keepTogether,
        boolean newPage) {

      double least() {
        return keepTogether ? laid.height() : laid.least();
      }

      Entry with(Laid other) {
        return new Entry(other, before, after, keepNext, keepPrevious, keepTogether, newPage);
      }

      /// The same entry, kept with what follows.
      Entry leading() {
        return new Entry(laid, before, after, true, keepPrevious, keepTogether, newPage);
      }

      /// The same entry, kept together if it should be for another reason.
      Entry together(boolean also) {
        return new Entry(
            laid, before, after, keepNext, keepPrevious, keepTogether || also, newPage);
      }

      /// What goes on after a page's end keeps nothing of its beginning.
      Entry continued(Laid tail) {
        return new Entry(tail, 0, after, keepNext, false, false, false);
      }
    }

    /// The distance between an entry and the one above it; nothing at the top.
    double gap(int i) {
      return i == 0 ? 0 : Math.max(entries.get(i - 1).after(), entries.get(i).before());
    }

    @Override
    public double height() {
      double height = 0;
      for (int i = 0; i < entries.size(); i++) {
        height += gap(i) + entries.get(i).laid().height();
      }
      return height;
    }

    @Override
    public double least() {
      return entries.isEmpty() ? 0 : needed(0);
    }

    @Override
    public double baseline() {
      return entries.isEmpty() ? 0 : entries.getFirst().laid().baseline();
    }

    /// The least height that entry i takes at the foot of a page, with what it must keep beside it.
    private double needed(int i) {
      double needed = 0;
      for (int k = i; k < entries.size(); k++) {
        Entry entry = entries.get(k);
        boolean leads = entry.keepNext() && k + 1 < entries.size();
        needed += (k == i ? 0 : gap(k)) + (leads ? entry.laid().height() : entry.least());
        if (!leads) {
          boolean whole = entry.least() > entry.laid().height() - EPSILON;
          return needed + (whole ? trailing(k) : 0);
        }
      }
      return needed;
    }

    /// The height of what may not be parted from the end of entry i.
    private double trailing(int i) {
      double trailing = 0;
      for (int k = i + 1; k < entries.size() && entries.get(k).keepPrevious(); k++) {
        trailing += gap(k) + entries.get(k).laid().height();
      }
      return trailing;
    }

    @Override
    public Split split(double room, boolean force) {
      var head = new ArrayList<Entry>();
      double y = 0;
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        boolean first = head.isEmpty();
        double gap = first ? 0 : gap(i);
        boolean leading = i > 0 && entries.get(i - 1).keepNext();
        boolean tooLow = !leading && y + gap + needed(i) > room + EPSILON;
        if ((entry.newPage() && i > 0) || (tooLow && !(first && force))) {
          return parts(head, i, Optional.empty());
        }
        double left = room - y - gap;
        boolean mustStart = first && force;
        double trailing = trailing(i);
        if (entry.laid().height() + trailing <= left + EPSILON) {
          head.add(entry);
          y += gap + entry.laid().height();
          continue;
        }
        if (entry.laid().height() <= left + EPSILON) {
          Split parts =
              entry.keepTogether() ? Split.all(entry.laid()) : withTail(entry.laid(), left);
          if (parts.tail().isPresent()) {
            head.add(entry.with(parts.head().orElseThrow()));
            return parts(head, i, parts.tail());
          }
          if (!mustStart && !leading) {
            return parts(head, i, Optional.empty());
          }
          head.add(entry);
          y += gap + entry.laid().height();
          continue;
        }
        if (entry.keepTogether() && !mustStart && !leading) {
          return parts(head, i, Optional.empty());
        }
        Split parts = entry.laid().split(left, mustStart || (leading && force));
        if (!mustStart && parts.head().map(Laid::height).orElse(0.0) > left + EPSILON) {
          return parts(head, i, Optional.empty());
        }
        parts.head().ifPresent(part -> head.add(entry.with(part)));
        return parts(head, i, parts.head().isPresent() ? parts.tail() : Optional.empty());
      }
      return parts(head, entries.size(), Optional.empty());
    }

    /// Parts a block that would fit, so that something of it goes on the next page; whole if it
    /// cannot be parted.
    private static Split withTail(Laid laid, double room) {
      Split parts = laid.split(Math.min(room, laid.height()) - 10 * EPSILON, false);
      return parts.head().isPresent() && parts.tail().isPresent() ? parts : Split.all(laid);
    }

    /// @param from the first entry that goes on the next page
    /// @param rest of that entry, if a part of it is on this one
    private Split parts(List<Entry> head, int from, Optional<Laid> rest) {
      var tail = new ArrayList<Entry>();
      rest.ifPresent(part -> tail.add(entries.get(from).continued(part)));
      boolean begun = head.size() > from;
      tail.addAll(entries.subList(begun ? from + 1 : from, entries.size()));
      return new Split(
          head.isEmpty() ? Optional.empty() : Optional.of(new Stack(List.copyOf(head))),
          tail.isEmpty() ? Optional.empty() : Optional.of(new Stack(List.copyOf(tail))));
    }
  }

  /// Blocks side by side.
  record Side(List<Part> parts) implements Laid {

    /// A block beside others.
    ///
    /// @param x from the left edge of the whole
    /// @param y from its top
    record Part(double x, double y, Laid laid) {}

    @Override
    public double height() {
      double height = 0;
      for (Part part : parts) {
        height = Math.max(height, part.y() + part.laid().height());
      }
      return height;
    }

    @Override
    public double least() {
      double least = 0;
      for (Part part : parts) {
        least = Math.max(least, part.y() + part.laid().least());
      }
      return least;
    }

    @Override
    public double baseline() {
      double baseline = 0;
      for (Part part : parts) {
        baseline = Math.max(baseline, part.y() + part.laid().baseline());
      }
      return baseline;
    }

    @Override
    public Split split(double room, boolean force) {
      if (height() <= room + EPSILON) {
        return Split.all(this);
      }
      if (least() > room + EPSILON && !force) {
        return Split.none(this);
      }
      var heads = new ArrayList<Part>();
      var tails = new ArrayList<Part>();
      for (Part part : parts) {
        Split split = part.laid().split(room - part.y(), force);
        split.head().ifPresent(head -> heads.add(new Part(part.x(), part.y(), head)));
        split.tail().ifPresent(tail -> tails.add(new Part(part.x(), 0, tail)));
      }
      if (tails.isEmpty()) {
        return Split.all(this);
      }
      return heads.isEmpty() ? Split.none(this) : Split.of(new Side(heads), new Side(tails));
    }
  }

  /// Rows of a table.
  ///
  /// @param head rows that stand again at the top of each page
  /// @param again whether this is such a page, so that the head rows are there for the eye only
  record Grid(double width, List<Row> head, List<Row> body, boolean again) implements Laid {
    /// A row is parted only if it is higher than this, and a good part of it fits.
    private static final double WORTH_PARTING = 200;

    /// The least part of such a row that is worth its beginning on a page.
    private static final double FEWEST_ROOM = 60;

    /// A row of cells.
    ///
    /// @param cells those that begin in this row
    record Row(BoxStyle style, double height, List<Cell> cells) {
      double least() {
        double least = cells.stream().mapToDouble(Cell::least).max().orElse(height);
        return height > WORTH_PARTING ? Math.max(least, FEWEST_ROOM) : height;
      }
    }

    /// A cell.
    ///
    /// @param rows that it reaches over
    record Cell(double x, double width, BoxStyle style, Laid inner, int rows, Place place) {
      double height() {
        return inner.height() + style.inset().down();
      }

      double least() {
        return inner.least() + style.inset().down();
      }

      double baseline() {
        return inner.baseline() + style.inset().top();
      }

      /// The same cell with its content further down.
      Cell lowered(double by) {
        Laid lowered = new Side(List.of(new Side.Part(0, by, inner)));
        return new Cell(x, width, style, lowered, rows, place);
      }

      /// The same cell with a part of its content, over so many rows; none is nothing.
      Cell with(Optional<Laid> part, int over) {
        return new Cell(x, width, style, part.orElseGet(() -> new Empty(0)), over, place);
      }
    }

    @Override
    public double height() {
      return headHeight() + body.stream().mapToDouble(Row::height).sum();
    }

    double headHeight() {
      return head.stream().mapToDouble(Row::height).sum();
    }

    @Override
    public double least() {
      int together = 1;
      while (together < body.size() && reachesOver(together) > 0) {
        together++;
      }
      double rows =
          together == 1 && !body.isEmpty()
              ? body.getFirst().least()
              : body.stream().limit(together).mapToDouble(Row::height).sum();
      return headHeight() + rows;
    }

    @Override
    public double baseline() {
      List<Row> rows = head.isEmpty() ? body : head;
      return rows.isEmpty()
          ? 0
          : rows.getFirst().cells().stream().mapToDouble(Cell::baseline).max().orElse(0);
    }

    @Override
    public Split split(double room, boolean force) {
      if (height() <= room + EPSILON || (body.isEmpty() && force)) {
        return Split.all(this);
      }
      if (body.isEmpty()) {
        return Split.none(this);
      }
      double y = headHeight();
      int fitting = 0;
      while (fitting < body.size() - 1 && y + body.get(fitting).height() <= room + EPSILON) {
        y += body.get(fitting++).height();
      }
      Row next = body.get(fitting);
      double left = room - y;
      boolean alone = fitting == 0 && force;
      boolean worth = next.height() > WORTH_PARTING && left >= FEWEST_ROOM - EPSILON;
      boolean free =
          reachesOver(fitting) == 0 && next.cells().stream().allMatch(c -> c.rows() == 1);
      if (alone || (free && worth && next.least() <= left + EPSILON)) {
        return partRow(fitting, left, alone);
      }
      int kept = notThroughCells(fitting);
      if (kept == 0 && force) {
        return partThroughCells(fitting);
      }
      if (kept == body.size() - 1 && kept > 2 && notThroughCells(kept - 1) == kept - 1) {
        kept--; // the last row, a sum perhaps, is not left alone on the next page
      }
      return kept == 0 ? Split.none(this) : parts(body.subList(0, kept), tail(kept));
    }

    /// How many rows more the cells reach that began before this row.
    private int reachesOver(int row) {
      int reach = 0;
      for (int r = 0; r < row; r++) {
        for (Cell cell : body.get(r).cells()) {
          reach = Math.max(reach, r + cell.rows() - row);
        }
      }
      return reach;
    }

    /// The nearest place at or above a row where no cell is cut through.
    private int notThroughCells(int row) {
      int at = row;
      while (at > 0 && reachesOver(at) > 0) {
        at--;
      }
      return at;
    }

    private List<Row> tail(int from) {
      return body.subList(from, body.size());
    }

    private Split partRow(int at, double room, boolean force) {
      Row row = body.get(at);
      var heads = new ArrayList<Cell>();
      var tails = new ArrayList<Cell>();
      double above = 0;
      double below = 0;
      for (Cell cell : row.cells()) {
        Split split = cell.inner().split(room - cell.style().inset().down(), force);
        Cell head = cell.with(split.head(), 1);
        Cell tail = cell.with(split.tail(), cell.rows());
        heads.add(head);
        tails.add(tail);
        above = Math.max(above, head.height());
        below = Math.max(below, tail.rows() == 1 ? tail.height() : 0);
      }
      var first = new ArrayList<>(body.subList(0, at));
      first.add(new Row(row.style(), above, heads));
      var rest = new ArrayList<Row>();
      rest.add(new Row(row.style(), below, tails));
      rest.addAll(tail(at + 1));
      return parts(first, heightened(rest));
    }

    /// Parts the table between two rows that a cell reaches over, for no page holds all the rows
    /// that belong together: the cell goes on below.
    private Split partThroughCells(int at) {
      var first = new ArrayList<Row>();
      var below = new ArrayList<>(body.get(at).cells());
      for (int r = 0; r < at; r++) {
        var above = new ArrayList<Cell>();
        for (Cell cell : body.get(r).cells()) {
          int reach = r + cell.rows() - at;
          if (reach <= 0) {
            above.add(cell);
          } else {
            double room = body.subList(r, at).stream().mapToDouble(Row::height).sum();
            Split split = cell.inner().split(room - cell.style().inset().down(), true);
            above.add(cell.with(split.head(), at - r));
            below.add(cell.with(split.tail(), reach));
          }
        }
        first.add(new Row(body.get(r).style(), body.get(r).height(), above));
      }
      below.sort(Comparator.comparingDouble(Cell::x));
      var rest = new ArrayList<Row>();
      rest.add(new Row(body.get(at).style(), body.get(at).height(), below));
      rest.addAll(tail(at + 1));
      return parts(first, heightened(rest));
    }

    /// The rows, high enough for the cells that begin in the first of them.
    private static List<Row> heightened(List<Row> rows) {
      var heightened = new ArrayList<>(rows);
      for (Cell cell : rows.getFirst().cells()) {
        List<Row> covered = heightened.subList(0, cell.rows());
        double lack = cell.height() - covered.stream().mapToDouble(Row::height).sum();
        if (lack > 0) {
          Row last = covered.removeLast();
          covered.add(new Row(last.style(), last.height() + lack, last.cells()));
        }
      }
      return heightened;
    }

    private Split parts(List<Row> first, List<Row> rest) {
      return Split.of(
          new Grid(width, head, List.copyOf(first), again),
          new Grid(width, head, List.copyOf(rest), true));
    }
  }
}
