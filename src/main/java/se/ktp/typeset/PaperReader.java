package se.ktp.typeset;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the XHTML of a paper into blocks. What is not of the vocabulary is an error with its line.
final class PaperReader {
  static final Set<String> INLINE = Set.of("span", "strong", "em", "a", "br");
  static final Set<String> BLOCKS =
      Set.of(
          "h1", "h2", "h3", "h4", "p", "ul", "ol", "dl", "table", "figure", "section", "div", "hr");

  /// What those elements hold that hold neither text nor any block.
  static final Map<String, List<String>> PARTS =
      Map.ofEntries(
          Map.entry("html", List.of("head", "body")),
          Map.entry("head", List.of("title", "meta")),
          Map.entry("meta", List.of()),
          Map.entry("ul", List.of("li")),
          Map.entry("ol", List.of("li")),
          Map.entry("dl", List.of("dt", "dd")),
          Map.entry("table", List.of("caption", "col", "colgroup", "thead", "tbody")),
          Map.entry("colgroup", List.of("col")),
          Map.entry("col", List.of()),
          Map.entry("thead", List.of("tr")),
          Map.entry("tbody", List.of("tr")),
          Map.entry("tr", List.of("th", "td")),
          Map.entry("figure", List.of("svg", "figcaption")),
          Map.entry("hr", List.of()),
          Map.entry("br", List.of()));

  private final Theme theme;
  private final Map<FlowStyle.Running, Block> running = new HashMap<>();

  /// Ids that the text refers to, each with the line where it first does.
  private final Map<String, Integer> references = new LinkedHashMap<>();

  private boolean refersToPages;
  private int links;

  private PaperReader(Theme theme) {
    this.theme = theme;
  }

  /// @throws MarkupException with the line, if the text is not of the vocabulary
  static Paper read(String xhtml, Theme theme, Cascade cascade) {
    return new PaperReader(theme).paper(XmlReader.read(xhtml), cascade);
  }

  private Paper paper(Node.Element html, Cascade cascade) {
    if (!html.name().equals("html")) {
      throw html.fault("a paper begins with <html>");
    }
    parts(html);
    Node.Element head = html.child("head").orElseThrow(() -> html.fault("<head> is missing"));
    Node.Element body = html.child("body").orElseThrow(() -> html.fault("<body> is missing"));
    String title = head.child("title").map(Node.Element::text).orElse("").strip();
    if (title.isEmpty()) {
      throw head.fault("a paper has a <title>");
    }
    String language = html.attribute("lang").orElseThrow(() -> html.fault("lang is missing"));
    var metadata = new HashMap<String, String>();
    parts(head).stream()
        .filter(e -> e.name().equals("meta"))
        .forEach(e -> metadata.put(e.attribute("name", ""), e.attribute("content", "")));
    head.elements().filter(e -> e.attribute("name", "").equals("date")).forEach(PaperReader::date);
    Cascade style = cascade.inside("body", body.attribute("class", ""));
    List<Block> blocks = blocks(body, new Context(style, language, false));
    return new Paper(
        title,
        language,
        metadata,
        style.style(),
        Optional.ofNullable(running.get(FlowStyle.Running.FIRST_HEAD)),
        Optional.ofNullable(running.get(FlowStyle.Running.HEAD)),
        Optional.ofNullable(running.get(FlowStyle.Running.FOOT)),
        blocks,
        refersToPages,
        references);
  }

  private static void date(Node.Element meta) {
    String text = meta.attribute("content", "");
    try {
      LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw meta.fault("the date is written as 2016-11-22, not as " + text);
    }
  }

  /// Where an element stands: the style around it, the language of its text, and whether it is part
  /// of what stands on every page.
  private record Context(Cascade cascade, String language, boolean running) {
    Context inside(Node.Element e) {
      Cascade inner = cascade.inside(e.name(), e.attribute("class", ""));
      boolean runs = running || inner.style().flow().running() != FlowStyle.Running.NO;
      return new Context(inner, e.attribute("lang", language), runs);
    }

    Context inside(String element, String classes) {
      return new Context(cascade.inside(element, classes), language, running);
    }

    Style style() {
      return cascade.style();
    }
  }

  // --- blocks

  /// What an element holds, as blocks; text between blocks becomes paragraphs.
  private List<Block> blocks(Node.Element parent, Context place) {
    var blocks = new ArrayList<Block>();
    var loose = new ArrayList<Node>();
    for (Node node : parent.children()) {
      if (node instanceof Node.Element e && !INLINE.contains(e.name())) {
        paragraph(loose, place).ifPresent(blocks::add);
        loose.clear();
        Block block = block(e, place.inside(e));
        if (block != null) {
          blocks.add(block);
        }
      } else {
        loose.add(node);
      }
    }
    paragraph(loose, place).ifPresent(blocks::add);
    return blocks;
  }

  private Optional<Block> paragraph(List<Node> loose, Context place) {
    if (isBlank(loose)) {
      return Optional.empty();
    }
    Context inside = place.inside("p", "loose");
    return Optional.of(text(loose, inside, Optional.of(Role.PARAGRAPH), Optional.empty()));
  }

  private static boolean isBlank(List<Node> nodes) {
    for (Node node : nodes) {
      if (!(node instanceof Node.Words words) || !words.text().isBlank()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Block block(Node.Element e, Context place) {
    return switch (e.name()) {
      case "h1" -> text(e, place, Role.H1);
      case "h2" -> text(e, place, Role.H2);
      case "h3" -> text(e, place, Role.H3);
      case "h4" -> text(e, place, Role.H4);
      case "p" -> text(e, place, Role.PARAGRAPH);
      case "ul", "ol" -> identified(e, place, listing(e, place));
      case "dl" -> identified(e, place, definitions(e, place));
      case "table" -> identified(e, place, table(e, place));
      case "figure" -> identified(e, place, figure(e, place));
      case "section" -> group(e, place, Optional.of(Role.SECTION));
      case "div" -> division(e, place);
      case "hr" -> {
        parts(e);
        yield identified(e, place, new Block.Divider(place.style()));
      }
      default -> throw e.fault("not of the vocabulary here");
    };
  }

  private @Nullable Block division(Node.Element e, Context place) {
    FlowStyle.Running where = place.style().flow().running();
    Block block = group(e, place, Optional.empty());
    if (where == FlowStyle.Running.NO) {
      return block;
    }
    running.put(where, block);
    return null;
  }

  /// A block that others may refer to, if its element has an id.
  private static Block identified(Node.Element e, Context place, Block block) {
    Optional<String> id = e.attribute("id");
    return id.isEmpty()
        ? block
        : new Block.Group(Optional.empty(), Style.PLAIN, List.of(block), place.language(), id);
  }

  private Block group(Node.Element e, Context place, Optional<Role> role) {
    return new Block.Group(
        role, place.style(), blocks(e, place), place.language(), e.attribute("id"));
  }

  private Block.Text text(Node.Element e, Context place, Role role) {
    return text(e.children(), place, Optional.of(role), e.attribute("id"));
  }

  private Block.Text text(
      List<Node> nodes, Context place, Optional<Role> role, Optional<String> id) {
    var inlines = new ArrayList<Inline>();
    inlines(nodes, place, Optional.empty(), inlines);
    return new Block.Text(role, place.style(), inlines, place.language(), id);
  }

  /// What a cell, a point or a definition holds: its text itself, or blocks.
  private Block content(Node.Element e, Context place) {
    return holdsBlocks(e)
        ? new Block.Group(
            Optional.empty(), place.style(), blocks(e, place), place.language(), e.attribute("id"))
        : text(e.children(), place, Optional.empty(), e.attribute("id"));
  }

  private static boolean holdsBlocks(Node.Element e) {
    for (Node node : e.children()) {
      if (node instanceof Node.Element child && BLOCKS.contains(child.name())) {
        return true;
      }
    }
    return false;
  }

  private Block listing(Node.Element e, Context place) {
    boolean numbered = e.name().equals("ol");
    var items = new ArrayList<Block.Item>();
    for (Node.Element li : parts(e)) {
      Context inside = place.inside(li);
      String written = numbered ? (items.size() + 1) + "." : "•";
      String label = li.attribute("data-label", written);
      Context beside = inside.inside("span", "label");
      items.add(
          new Block.Item(
              text(
                  List.of(new Node.Words(label, li.line())),
                  beside,
                  Optional.of(Role.LABEL),
                  Optional.empty()),
              inside.style(),
              content(li, inside)));
    }
    return new Block.Listing(place.style(), items, numbered);
  }

  private Block definitions(Node.Element e, Context place) {
    var definitions = new ArrayList<Block.Definition>();
    Block.Text term = null;
    for (Node.Element child : parts(e)) {
      Context inside = place.inside(child);
      if (child.name().equals("dt") != (term == null)) {
        throw child.fault("a <dd> follows a <dt>");
      }
      if (term == null) {
        term = text(child.children(), inside, Optional.of(Role.LABEL), child.attribute("id"));
      } else {
        definitions.add(new Block.Definition(term, content(child, inside)));
        term = null;
      }
    }
    if (term != null) {
      throw e.fault("the last <dt> has no <dd>");
    }
    return new Block.Definitions(place.style(), definitions);
  }

  private Block figure(Node.Element e, Context place) {
    List<Node.Element> parts = parts(e);
    Node.Element svg = e.child("svg").orElseThrow(() -> e.fault("a figure holds an <svg>"));
    Optional<Block.Text> caption =
        e.child("figcaption").map(c -> text(c, place.inside(c), Role.PARAGRAPH));
    if (parts.size() > (caption.isPresent() ? 2 : 1)) {
      throw e.fault("a figure holds one <svg> and one <figcaption> at most");
    }
    return new Block.Figure(place.style(), Svg.read(svg, theme.names()), caption);
  }

  // --- tables

  private Block table(Node.Element e, Context place) {
    Optional<Block.Text> caption = Optional.empty();
    var columns = new ArrayList<FlowStyle>();
    var head = new ArrayList<Block.Row>();
    var body = new ArrayList<Block.Row>();
    for (Node.Element part : parts(e)) {
      Context inside = place.inside(part);
      switch (part.name()) {
        case "caption" -> {
          if (caption.isPresent()) {
            throw part.fault("a table has one <caption>");
          }
          caption = Optional.of(text(part, inside, Role.CAPTION));
        }
        case "col" -> columns.add(column(part, inside));
        case "colgroup" -> parts(part).forEach(c -> columns.add(column(c, inside.inside(c))));
        case "thead" -> rows(part, inside, "Column", head);
        default -> rows(part, inside, "Row", body);
      }
    }
    var table = new Block.Table(place.style(), caption, columns, head, body);
    checkRows(e, table);
    return table;
  }

  private static FlowStyle column(Node.Element col, Context place) {
    parts(col);
    return place.style().flow();
  }

  private void rows(Node.Element part, Context place, String scope, List<Block.Row> into) {
    for (Node.Element tr : parts(part)) {
      Context row = place.inside(tr);
      var cells = new ArrayList<Block.Cell>();
      for (Node.Element cell : parts(tr)) {
        Context inside = row.inside(cell);
        Optional<String> heads =
            cell.name().equals("th")
                ? Optional.of(
                    cell.attribute("scope")
                        .map(s -> s.startsWith("row") ? "Row" : "Column")
                        .orElse(scope))
                : Optional.empty();
        cells.add(
            new Block.Cell(
                heads,
                count(cell, "colspan"),
                count(cell, "rowspan"),
                inside.style(),
                content(cell, inside)));
      }
      into.add(new Block.Row(row.style(), cells));
    }
  }

  /// How many columns or rows a cell covers.
  private static int count(Node.Element cell, String key) {
    double number = cell.number(key, 1);
    if (number < 1 || number != Math.rint(number)) {
      throw cell.fault(key + " is no number from 1: " + cell.attribute(key, ""));
    }
    return (int) number;
  }

  /// Every row of a table covers the same columns, or readers of the tags lose their way.
  private static void checkRows(Node.Element e, Block.Table table) {
    var rows = new ArrayList<>(table.head());
    rows.addAll(table.body());
    if (rows.isEmpty()) {
      throw e.fault("a table has rows");
    }
    int columns = rows.getFirst().cells().stream().mapToInt(Block.Cell::columns).sum();
    for (List<Block.Row> part : List.of(table.head(), table.body())) {
      int[] taken = new int[columns];
      for (int r = 0; r < part.size(); r++) {
        int column = 0;
        for (Block.Cell cell : part.get(r).cells()) {
          column = next(taken, column);
          if (column + cell.columns() > columns || r + cell.rows() > part.size()) {
            throw e.fault("row " + (r + 1) + " reaches out of the table");
          }
          for (int c = column; c < column + cell.columns(); c++) {
            if (taken[c] > 0) {
              throw e.fault("row " + (r + 1) + " covers a cell above it");
            }
            taken[c] = cell.rows();
          }
          column += cell.columns();
        }
        if (next(taken, column) != columns) {
          throw e.fault("row " + (r + 1) + " has fewer cells than the first");
        }
        for (int c = 0; c < columns; c++) {
          taken[c]--;
        }
      }
    }
  }

  private static int next(int[] taken, int from) {
    int column = from;
    while (column < taken.length && taken[column] > 0) {
      column++;
    }
    return column;
  }

  /// The elements inside, which must all be such as belong there; text among them must be blank.
  private static List<Node.Element> parts(Node.Element parent) {
    List<String> names = PARTS.getOrDefault(parent.name(), List.of());
    var elements = new ArrayList<Node.Element>();
    for (Node node : parent.children()) {
      switch (node) {
        case Node.Words words -> {
          if (!words.text().isBlank()) {
            throw new MarkupException(
                words.line(), "<" + parent.name() + "> holds no text of its own");
          }
        }
        case Node.Element e -> {
          if (!names.contains(e.name())) {
            String what = names.isEmpty() ? "nothing" : "only " + String.join(", ", names);
            throw e.fault("<" + parent.name() + "> holds " + what);
          }
          elements.add(e);
        }
      }
    }
    return elements;
  }

  // --- within a paragraph

  private void inlines(List<Node> nodes, Context place, Optional<Wrap> wrap, List<Inline> into) {
    for (Node node : nodes) {
      switch (node) {
        case Node.Words words ->
            into.add(new Inline.Words(words.text(), place.style().text(), wrap));
        case Node.Element e -> inline(e, place.inside(e), wrap, into);
      }
    }
  }

  private void inline(Node.Element e, Context place, Optional<Wrap> wrap, List<Inline> into) {
    switch (e.name()) {
      case "br" -> {
        parts(e);
        into.add(new Inline.Break());
      }
      case "a" -> {
        String target = e.target();
        if (target.startsWith("#")) {
          references.putIfAbsent(target.substring(1), e.line());
        }
        if (e.attribute("title", e.text()).isBlank()) {
          throw e.fault("a link has words, or says in title where it leads");
        }
        inlines(
            e.children(),
            place,
            Optional.of(new Wrap.Link(target, e.attribute("title"), ++links)),
            into);
      }
      case "span", "strong", "em" -> {
        Optional<Wrap> inner = wrap.or(() -> e.attribute("lang").<Wrap>map(Wrap.Language::new));
        symbol(e, place, inner, into);
        pageNumber(e, place, inner, into);
        inlines(e.children(), place, inner, into);
      }
      default -> throw e.fault("not of the vocabulary within a paragraph");
    }
  }

  private void symbol(Node.Element e, Context place, Optional<Wrap> wrap, List<Inline> into) {
    Style style = place.style();
    if (style.symbol().isEmpty()) {
      return;
    }
    String name = style.symbol().get();
    if (!theme.hasSymbol(name)) {
      throw e.fault("the theme has no symbol " + name);
    }
    boolean alone = isBlank(e.children());
    if (alone && e.attribute("title", "").isBlank()) {
      throw e.fault("a symbol without a word says in title what it stands for");
    }
    into.add(
        new Inline.Mark(
            name,
            style.mark(),
            style.flow().gap(),
            alone ? e.attribute("title") : Optional.empty(),
            style.text(),
            wrap));
  }

  private void pageNumber(Node.Element e, Context place, Optional<Wrap> wrap, List<Inline> into) {
    e.attribute("data-page")
        .ifPresent(page -> {
          Inline.Target target =
              switch (page) {
                case "this" -> {
                  if (!place.running()) {
                    throw e.fault("only what stands on every page can tell its page");
                  }
                  yield new Inline.Target.This();
                }
                case "last" -> new Inline.Target.Last();
                default -> {
                  if (!page.startsWith("#")) {
                    throw e.fault("data-page is this, last or #id");
                  }
                  references.putIfAbsent(page.substring(1), e.line());
                  yield new Inline.Target.Of(page.substring(1));
                }
              };
          refersToPages |= !place.running();
          into.add(new Inline.PageNumber(target, place.style().text(), wrap));
        });
  }
}
