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

  /// The same around what goes on after a page's end: a line that begins something would look like
  /// a new beginning. A box that is seen as one is closed on all sides.
  BoxStyle cutAbove() {
    return isArea()
        ? this
        : new BoxStyle(padding, background, Stroke.NONE, bottom, left, border, radius);
  }

  /// The same around what goes on on the next page.
  BoxStyle cutBelow() {
    return isArea()
        ? this
        : new BoxStyle(padding, background, top, Stroke.NONE, left, border, radius);
  }

  private boolean isArea() {
    return background.isPresent() || border.visible();
  }

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
