package se.ktp.typeset;

/// Four distances, as a style sheet orders them.
record Edges(double top, double right, double bottom, double left) {
  static final Edges NONE = new Edges(0, 0, 0, 0);

  double across() {
    return left + right;
  }

  double down() {
    return top + bottom;
  }
}
