package se.ktp.typeset;

import java.util.List;
import java.util.Optional;

/// How a shape is filled and outlined, in colours of the theme or, in a logo, of its own
/// (`#14405C`).
///
/// @param fill the colour inside, or none
/// @param stroke the colour of the outline, or none
/// @param width of the outline
/// @param dashes lengths of dashes and gaps; none for a whole line
public record Paint(
    Optional<String> fill, Optional<String> stroke, double width, List<Double> dashes) {
  public Paint {
    dashes = List.copyOf(dashes);
  }

  /// Filled, without an outline.
  public static Paint filled(String colour) {
    return new Paint(Optional.of(colour), Optional.empty(), 0, List.of());
  }

  /// Outlined, without a filling.
  public static Paint line(String colour, double width) {
    return new Paint(Optional.empty(), Optional.of(colour), width, List.of());
  }

  /// Filled and outlined.
  public static Paint outlined(String fill, String stroke, double width) {
    return new Paint(Optional.of(fill), Optional.of(stroke), width, List.of());
  }

  /// The same with a dashed outline.
  public Paint dashed(Double... lengths) {
    return new Paint(fill, stroke, width, List.of(lengths));
  }
}
