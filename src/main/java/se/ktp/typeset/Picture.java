package se.ktp.typeset;

import java.util.List;

/// A drawing, described once and painted as vectors in a PDF and as SVG in a page for browsers.
///
/// @param alt what it says to somebody who cannot see it: the message and the figures
public record Picture(double width, double height, String alt, List<Shape> shapes) {
  public Picture {
    shapes = List.copyOf(shapes);
  }
}
