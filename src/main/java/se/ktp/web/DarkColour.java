package se.ktp.web;

import se.ktp.typeset.Colour;

/// A theme's colour as it is on a dark ground: as much darker as it was lighter, of the same hue.
///
/// Lightness is that of Oklab, which is near to what eyes see; contrasts stay about what they were.
final class DarkColour {
  /// The lightness of the ground, and how much of the scale is left above it.
  private static final double GROUND = 0.19;

  private static final double SPAN = 1.02;
  private static final double LIGHTEST = 0.95;

  private DarkColour() {}

  static Colour of(Colour colour) {
    double[] lab = lab(colour);
    double lightness = Math.min(LIGHTEST, GROUND + (1 - lab[0]) * SPAN);
    double chroma = 1;
    double[] rgb = rgb(lightness, lab[1], lab[2]);
    // A colour that no screen shows is made paler until it can be shown.
    while (chroma > 0 && !isShown(rgb)) {
      chroma -= 0.02;
      rgb = rgb(lightness, lab[1] * chroma, lab[2] * chroma);
    }
    return new Colour(part(rgb[0]), part(rgb[1]), part(rgb[2]));
  }

  private static boolean isShown(double[] rgb) {
    for (double part : rgb) {
      if (part < -0.0001 || part > 1.0001) {
        return false;
      }
    }
    return true;
  }

  private static double[] lab(Colour colour) {
    double r = linear(colour.red());
    double g = linear(colour.green());
    double b = linear(colour.blue());
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double[] rgb(double lightness, double a, double b) {
    double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int part(double linear) {
    double share = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(Math.clamp(share, 0.0, 1.0) * 255);
  }
}
