/// The commands: they parse, call one service, print, and return a code.
///
/// picocli is used in this package alone, and only here is there a clock.
@NullMarked
package se.ktp.cli;

import org.jspecify.annotations.NullMarked;
