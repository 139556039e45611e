/// The toolkit of the county coordinators: one package for each phase of the data's way.
@NullMarked
package se.ktp;

import org.jspecify.annotations.NullMarked;
