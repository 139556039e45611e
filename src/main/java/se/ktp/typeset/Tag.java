package se.ktp.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PdfIndirectReference;

/// A structure element while the paper is being made: what it is, and in reading order what it
/// holds. Layout makes the elements, painting fills in their content.
final class Tag {
  private final Role role;
  private final Attributes attributes;
  private final List<Kid> kids = new ArrayList<>();

  /// The smallest rectangle around a figure: left, lower, right and upper edge as PDF measures.
  private double[] bounds = {};

  Tag(Role role, Attributes attributes) {
    this.role = role;
    this.attributes = attributes;
  }

  Tag(Role role) {
    this(role, Attributes.NONE);
  }

  /// What a structure element says of itself.
  ///
  /// @param alt what a figure shows
  /// @param actual the words that a symbol stands for
  /// @param scope of a header cell: `Row` or `Column`
  /// @param columns that a cell covers
  /// @param rows that a cell covers
  record Attributes(
      Optional<String> language,
      Optional<String> alt,
      Optional<String> actual,
      Optional<String> scope,
      int columns,
      int rows,
      boolean numbered) {
    static final Attributes NONE =
        new Attributes(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1, 1, false);

    static Attributes language(String code) {
      return new Attributes(
          Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty(), 1, 1, false);
    }

    static Attributes alt(String text) {
      return new Attributes(
          Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty(), 1, 1, false);
    }

    static Attributes actual(String words) {
      return new Attributes(
          Optional.empty(), Optional.empty(), Optional.of(words), Optional.empty(), 1, 1, false);
    }

    static Attributes cell(Optional<String> scope, int columns, int rows) {
      return new Attributes(
          Optional.empty(), Optional.empty(), Optional.empty(), scope, columns, rows, false);
    }

    static Attributes numbered(boolean numbered) {
      return new Attributes(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1, 1, numbered);
    }
  }

  /// What an element holds: other elements, content on a page, an annotation.
  sealed interface Kid {
    /// An element within.
    record Element(Tag tag) implements Kid {}

    /// A marked piece of a page's content.
    record Content(int page, int mark) implements Kid {}

    /// An annotation on a page.
    record Annotation(int page, PdfIndirectReference reference) implements Kid {}
  }

  Role role() {
    return role;
  }

  Attributes attributes() {
    return attributes;
  }

  List<Kid> kids() {
    return kids;
  }

  double[] bounds() {
    return bounds.clone();
  }

  void bounds(double left, double lower, double right, double upper) {
    bounds = new double[] {left, lower, right, upper};
  }

  /// Adds an element as the next thing that is read inside this one.
  Tag add(Tag inner) {
    kids.add(new Kid.Element(inner));
    return inner;
  }

  /// Puts in the place of elements that PDF 1.4 does not know what they hold, at any depth.
  void dissolve() {
    var whole = new ArrayList<Kid>();
    for (Kid kid : kids) {
      if (kid instanceof Kid.Element(Tag inner)) {
        inner.dissolve();
        if (!inner.role.isOld()) {
          whole.addAll(inner.kids);
          continue;
        }
      }
      whole.add(kid);
    }
    kids.clear();
    kids.addAll(whole);
  }

  Tag add(Role inner) {
    return add(new Tag(inner));
  }

  void add(Kid kid) {
    kids.add(kid);
  }
}
