/// A county's year as the domain knows it: plans, activities, follow-ups, answers.
///
/// Everything here is plain data; nothing opens a file or looks at a clock.
@NullMarked
package se.ktp.model;

import org.jspecify.annotations.NullMarked;
