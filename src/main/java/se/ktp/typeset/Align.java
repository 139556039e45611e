package se.ktp.typeset;

/// Where the lines of a paragraph stand in their measure.
enum Align {
  LEFT,
  CENTER,
  RIGHT
}
