/// From a summary to papers: templates make XHTML, the typesetter makes PDF.
///
/// FreeMarker is used in this package alone.
@NullMarked
package se.ktp.render;

import org.jspecify.annotations.NullMarked;
