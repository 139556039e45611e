/// What can be wrong, and how it is told: the rules, their pages, and findings.
@NullMarked
package se.ktp.diagnostic;

import org.jspecify.annotations.NullMarked;
