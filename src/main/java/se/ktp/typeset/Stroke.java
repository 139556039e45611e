package se.ktp.typeset;

/// A straight line of a width and colour; a width of 0 is no line.
record Stroke(double width, Colour colour) {
  static final Stroke NONE = new Stroke(0, Colour.BLACK);

  boolean visible() {
    return width > 0;
  }
}
