package se.ktp.typeset;

import java.util.List;
import java.util.Optional;

/// How a block stands among its neighbours.
///
/// @param before least distance to the block above; the larger of the two distances counts
/// @param after least distance to the block below
/// @param keepNext whether no page may end between this block and the next
/// @param keepPrevious whether no page may end between this block and the one before
/// @param keepTogether whether no page may end inside this block, if it fits on one
/// @param newPage whether the block begins a page
/// @param columns the columns that the children stand in, or none
/// @param gap between columns
/// @param indent of a list's items; of a definition's text where there are no columns
/// @param width of a table or its column
/// @param least width that a table's column shrinks to
/// @param most width that a table's column grows to
record FlowStyle(
    double before,
    double after,
    boolean keepNext,
    boolean keepPrevious,
    boolean keepTogether,
    boolean newPage,
    List<Width> columns,
    double gap,
    double indent,
    Place place,
    Optional<Width> width,
    double least,
    double most,
    Arrangement arrangement,
    Running running) {

  /// How a definition list or a division arranges what it holds.
  enum Arrangement {
    /// One below the other.
    STACK,
    /// Side by side, each as wide as it wants, over as many rows as that takes.
    STRIP
  }

  /// Whether a division is no part of the text but stands on every page.
  enum Running {
    NO,
    /// At the head of the first page.
    FIRST_HEAD,
    /// At the head of the other pages.
    HEAD,
    /// At the foot of every page.
    FOOT
  }
}
