/// Forms that municipalities fill in, and what comes back.
@NullMarked
package se.ktp.form;

import org.jspecify.annotations.NullMarked;
