package se.ktp.typeset;

import java.util.List;
import java.util.Optional;

/// A part of a paper that takes the whole width it is given.
sealed interface Block {
  Style style();

  /// A paragraph or heading.
  ///
  /// @param role what it is; none where it is the very content of what stands around it
  /// @param id by which others refer to it
  record Text(
      Optional<Role> role, Style style, List<Inline> inlines, String language, Optional<String> id)
      implements Block {}

  /// Blocks one below the other, or in columns if the style has any.
  ///
  /// @param role what it is; none where it has no meaning but its looks
  record Group(
      Optional<Role> role, Style style, List<Block> blocks, String language, Optional<String> id)
      implements Block {}

  /// A list.
  record Listing(Style style, List<Item> items, boolean numbered) implements Block {}

  /// A point of a list.
  ///
  /// @param label what stands before it: a bullet, a number
  record Item(Text label, Style style, Block content) {}

  /// Terms and what is said of them.
  record Definitions(Style style, List<Definition> definitions) implements Block {}

  /// A term and what is said of it.
  record Definition(Text term, Block text) {}

  /// A table.
  record Table(
      Style style, Optional<Text> caption, List<FlowStyle> columns, List<Row> head, List<Row> body)
      implements Block {}

  /// A row of a table.
  record Row(Style style, List<Cell> cells) {}

  /// A cell of a table.
  ///
  /// @param scope `Row` or `Column` for a cell that heads others
  record Cell(Optional<String> scope, int columns, int rows, Style style, Block content) {}

  /// A picture with what is said of it.
  record Figure(Style style, Picture picture, Optional<Text> caption) implements Block {}

  /// A line across.
  record Divider(Style style) implements Block {}
}
