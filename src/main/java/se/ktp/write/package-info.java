/// From bytes to files, whole or not at all.
@NullMarked
package se.ktp.write;

import org.jspecify.annotations.NullMarked;
