/// From XHTML to a page for browsers: one file that is read aloud, printed and kept like the PDF.
@NullMarked
package se.ktp.web;

import org.jspecify.annotations.NullMarked;
