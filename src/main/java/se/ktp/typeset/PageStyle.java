package se.ktp.typeset;

import java.util.Set;

/// The page: its size, the body's margins, and where the running lines stand.
///
/// @param head from the page's upper edge to the running head
/// @param foot from the page's lower edge up to the end of the running foot
public record PageStyle(
    double width,
    double height,
    double left,
    double right,
    double top,
    double bottom,
    double head,
    double foot) {
  static final PageStyle A4 = new PageStyle(595.28, 841.89, 56.7, 56.7, 62, 54, 30, 26);

  private static final Set<String> MEASURES =
      Set.of("width", "height", "left", "right", "top", "bottom", "head", "foot");

  static PageStyle read(Node.Element e) {
    for (String name : e.attributes().keySet()) {
      if (!MEASURES.contains(name)) {
        throw e.fault("there is no measure " + name);
      }
    }
    return new PageStyle(
        e.number("width", A4.width),
        e.number("height", A4.height),
        e.number("left", A4.left),
        e.number("right", A4.right),
        e.number("top", A4.top),
        e.number("bottom", A4.bottom),
        e.number("head", A4.head),
        e.number("foot", A4.foot));
  }

  double bodyWidth() {
    return width - left - right;
  }

  double bodyHeight() {
    return height - top - bottom;
  }
}
