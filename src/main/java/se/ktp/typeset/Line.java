package se.ktp.typeset;

import java.util.List;

/// A line of a paragraph.
///
/// @param x of its beginning, from the paragraph's left edge
/// @param pieces side by side, from left to right
record Line(double x, List<Piece> pieces) {}
