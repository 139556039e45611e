package se.ktp.render;

import se.ktp.typeset.Faces;
import se.ktp.typeset.Shape;

/// Labels of pictures that must not be wider than their place. The whole text stands in the
/// picture's alt text or in the table beside it.
final class Fitted {
  private Fitted() {}

  static String to(double width, String text, boolean bold, Faces faces) {
    if (faces.width(text, bold, Shape.Label.SIZE) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1
        && faces.width(text.substring(0, end).strip() + "…", bold, Shape.Label.SIZE) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + "…";
  }
}
