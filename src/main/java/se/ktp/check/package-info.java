/// From the model to findings: one small class for each rule or family of rules.
@NullMarked
package se.ktp.check;

import org.jspecify.annotations.NullMarked;
