package se.ktp.typeset;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Makes tagged PDFs of papers in XHTML, to a standard of archives.
///
/// One typesetter serves one thread; it remembers measures and styles from paper to paper.
public final class Typesetter {
  private final Theme theme;
  private final Faces faces;
  private final Cascade cascade;
  private final Repeated repeated = new Repeated();
  private final String producer;

  /// @param producer what the files say that they were made by
  public Typesetter(Theme theme, Faces faces, String producer) {
    this.theme = theme;
    this.faces = faces;
    this.producer = producer;
    this.cascade = theme.cascade();
  }

  /// A paper that has been set.
  ///
  /// @param lacking characters that no face has, and for which their names stand
  public record Typeset(int pages, Set<Integer> lacking) {}

  /// Sets a paper.
  ///
  /// @param xhtml of the vocabulary; its `meta` element `date` gives the file's date, `2016-11-22`
  /// @param out takes up the PDF, and is closed
  /// @throws MarkupException with the line, if the text is not of the vocabulary
  public Typeset typeset(String xhtml, OutputStream out) {
    return typeset(xhtml, Archival.USUAL, xhtml, out);
  }

  /// Sets a paper that is to be kept in another way.
  ///
  /// @param seed what the file's identifier is made of; another for each paper
  public Typeset typeset(String xhtml, Archival archival, String seed, OutputStream out) {
    Paper paper = PaperReader.read(xhtml, theme, cascade);
    var lacking = new TreeSet<Integer>();
    Paged made = pages(paper, PageNumbers.UNKNOWN, lacking);
    PageNumbers known = PageNumbers.UNKNOWN;
    // References to pages can move what they refer to: rarely once, hardly ever twice.
    for (int i = 0; paper.refersToPages() && i < 3 && !made.numbers().equals(known); i++) {
      known = made.numbers();
      made = pages(paper, known, lacking);
    }
    checkReferences(paper, made.anchors().keySet());
    var metadata =
        new Metadata(
            paper.title(),
            paper.language(),
            producer,
            LocalDate.parse(paper.metadata().getOrDefault("date", "2000-01-01")));
    PageStyle page = theme.page();
    var file = new PdfFile(out, page, metadata, archival, made.anchors(), made.root(), seed);
    var painter = new Painter(file, theme, faces, paper.style().band());
    PageNumbers all = made.numbers();
    for (Page one : made.pages()) {
      PageNumbers numbers = all.on(one.number());
      Optional<Block> head = one.number() == 1 ? paper.firstHead() : paper.head();
      painter.page(
          one,
          head.map(block -> new Painter.Running(running(block, paper, numbers), page.head())),
          paper.foot().map(block -> foot(running(block, paper, numbers))));
    }
    faces.listCharacters(archival.standard().old());
    file.close();
    return new Typeset(made.pages().size(), Collections.unmodifiableSet(lacking));
  }

  /// How many pages a part of a paper takes, with two digits wherever it refers to a page; what it
  /// refers to need not be in it.
  public int pages(String xhtml) {
    Paper paper = PaperReader.read(xhtml, theme, cascade);
    var numbers = new HashMap<String, Integer>();
    paper.references().keySet().forEach(id -> numbers.put(id, 88));
    return pages(paper, new PageNumbers(0, 88, numbers), new TreeSet<>()).pages().size();
  }

  /// A link that leads nowhere and a page that is not known would be printed all the same.
  private static void checkReferences(Paper paper, Set<String> ids) {
    paper
        .references()
        .forEach((id, line) -> {
          if (!ids.contains(id)) {
            throw new MarkupException(line, "nothing in the paper has the id " + id);
          }
        });
  }

  /// A paper in pages.
  ///
  /// @param root of the structure, with the elements that layout has made
  private record Paged(Tag root, List<Page> pages, Map<String, Page.Anchor> anchors) {
    PageNumbers numbers() {
      var ids = new HashMap<String, Integer>();
      anchors.forEach((id, anchor) -> ids.put(id, anchor.page()));
      return new PageNumbers(0, pages.size(), ids);
    }
  }

  private Paged pages(Paper paper, PageNumbers known, Set<Integer> lacking) {
    PageStyle page = theme.page();
    var root = new Tag(Role.DOCUMENT);
    Laid.Stack body =
        new Layout(new Shaper(faces, repeated, known, lacking), page.bodyHeight())
            .lay(paper.body(), page.bodyWidth(), root, paper.language());
    List<Page> pages = Page.of(body, page.bodyHeight());
    return new Paged(root, pages, Page.anchors(pages));
  }

  private Painter.Running foot(Laid laid) {
    PageStyle page = theme.page();
    return new Painter.Running(laid, page.height() - page.foot() - laid.height());
  }

  /// Running lines are set for each page, for they hold its number.
  private Laid running(Block block, Paper paper, PageNumbers numbers) {
    PageStyle page = theme.page();
    return new Layout(new Shaper(faces, repeated, numbers, new TreeSet<>()), page.bodyHeight())
        .lay(List.of(block), page.bodyWidth(), new Tag(Role.DOCUMENT), paper.language());
  }
}
