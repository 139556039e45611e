/// Texts and the places in them: files, lines, columns, encodings. Knows nothing else.
@NullMarked
package se.ktp.source;

import org.jspecify.annotations.NullMarked;
