package se.ktp.typeset;

import java.util.Optional;

/// What is drawn around a block.
///
/// @param border a line on all four sides, inside the block's own width
/// @param radius of the corners of background and border
record BoxStyle(
    Edges padding,
    Optional<Colour> background,
    Stroke top,
    Stroke bottom,
    Stroke left,
    Stroke border,
    double radius) {

  boolean plain() {
    return padding.equals(Edges.NONE) && background.isEmpty() && !hasStrokes();
  }

  boolean hasStrokes() {
    return top.visible() || bottom.visible() || left.visible() || border.visible();
  }

  /// Distance from the block's edges to its content.
  Edges inset() {
    return new Edges(
        padding.top() + top.width() + border.width(),
        padding.right() + border.width(),
        padding.bottom() + bottom.width() + border.width(),
        padding.left() + left.width() + border.width());
  }
}
