/// From files to the model: YAML and tables, Swedish or English, tidy or not.
///
/// Reading never stops at a fault: what is wrong becomes a finding with its place, and the rest is
/// read. The libraries for YAML, CSV and JSON are used in this package alone, save that `cli`
/// writes JSON.
@NullMarked
package se.ktp.read;

import org.jspecify.annotations.NullMarked;
