/// From the model to the figures and lists of a paper; pure.
@NullMarked
package se.ktp.summarise;

import org.jspecify.annotations.NullMarked;
