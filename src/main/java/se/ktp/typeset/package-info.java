/// The typesetter: XHTML of a small vocabulary becomes blocks, lines, pages and a tagged PDF.
///
/// It knows nothing of plans and municipalities. Lengths are PDF points (1/72 inch), places are
/// measured from the upper left corner with y growing downwards; only the painter turns them over.
/// OpenPDF is used in this package alone.
@NullMarked
package se.ktp.typeset;

import org.jspecify.annotations.NullMarked;
