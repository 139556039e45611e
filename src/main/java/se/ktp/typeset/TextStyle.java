package se.ktp.typeset;

/// How text looks; all of it is inherited by what stands inside.
///
/// @param size of the type, in points
/// @param leading from baseline to baseline, in points
/// @param tracking added after every character, in points
/// @param hyphenateFrom words of so many letters or more may be hyphenated; 0: none
/// @param keepLines whether a line break in the text is a line break on the page
/// @param unbroken whether the text stays on one line
record TextStyle(
    Weight weight,
    double size,
    double leading,
    Colour colour,
    double tracking,
    Align align,
    int hyphenateFrom,
    boolean keepLines,
    boolean unbroken) {

  /// The cut of the face.
  enum Weight {
    REGULAR,
    BOLD,
    ITALIC
  }

  /// From the top of a line to its baseline: the type stands in the middle of its leading.
  double baseline() {
    return (leading - size * (Face.ASCENT + Face.DESCENT)) / 2 + size * Face.ASCENT;
  }
}
