package se.ktp.typeset;

/// How wide a block must be and how wide it would like to be.
///
/// @param least width at which nothing has to be parted anywhere
/// @param natural width at which no line has to be broken
record Extent(double least, double natural) {
  static final Extent NONE = new Extent(0, 0);

  Extent plus(double width) {
    return new Extent(least + width, natural + width);
  }

  /// Room for both, one below the other.
  Extent or(Extent other) {
    return new Extent(Math.max(least, other.least), Math.max(natural, other.natural));
  }

  /// Room for both, side by side.
  Extent and(Extent other) {
    return new Extent(least + other.least, natural + other.natural);
  }
}
