package se.ktp.typeset;

/// A part of a picture. Places and lengths are points from the picture's upper left corner.
public sealed interface Shape {
  /// A rectangle, its corners rounded by a radius.
  record Rectangle(double x, double y, double width, double height, double radius, Paint paint)
      implements Shape {}

  /// A circle.
  record Circle(double x, double y, double radius, Paint paint) implements Shape {}

  /// Lines and curves.
  ///
  /// @param data as in SVG, with absolute `M`, `L`, `H`, `V`, `C` and `Z`
  record Path(String data, Paint paint) implements Shape {}

  /// A line of text.
  ///
  /// @param y of the baseline
  /// @param anchor which part of the text stands at x
  record Label(double x, double y, String text, Anchor anchor, boolean bold, String colour)
      implements Shape {
    /// The size of type in pictures.
    public static final double SIZE = 8;
  }

  /// A picture of points.
  ///
  /// @param data the file of it, as `data:image/png;base64,…`
  record Bitmap(double x, double y, double width, double height, String data) implements Shape {}

  /// One of the theme's symbols.
  ///
  /// @param size both its width and its height
  record Symbol(String name, double x, double y, double size) implements Shape {}

  /// Which part of a label stands at its x.
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
