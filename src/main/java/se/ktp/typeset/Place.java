package se.ktp.typeset;

/// Where a cell's or a column's content stands in the height it is given.
enum Place {
  TOP,
  MIDDLE,
  BOTTOM,
  /// On the first line of the tallest neighbour.
  BASELINE
}
