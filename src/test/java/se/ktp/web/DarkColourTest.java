package se.ktp.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.ktp.typeset.Colour;
import se.ktp.typeset.Theme;

class DarkColourTest {
  private static final Map<String, Colour> COLOURS = colours();

  private static Map<String, Colour> colours() {
    try {
      return Theme.read(Files.readString(Path.of("templates/theme.xml"))).colours();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double luminance(Colour colour) {
    return 0.2126 * linear(colour.red())
        + 0.7152 * linear(colour.green())
        + 0.0722 * linear(colour.blue());
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static double contrast(Colour one, Colour other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double dark(String name, String ground) {
    Colour one = COLOURS.getOrDefault(name, Colour.parse("#FFFFFF"));
    Colour other = COLOURS.getOrDefault(ground, Colour.parse("#FFFFFF"));
    return contrast(DarkColour.of(one), DarkColour.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "ink, white",
    "secondary, white",
    "accent, white",
    "ink, head-tint",
    "secondary, head-tint",
    "ink, box-tint",
    "secondary, box-tint",
    "ink, attention",
    "ink, achieved-tint",
    "ink, partly-tint",
    "ink, not-achieved-tint",
    "ink, ongoing-tint",
    "ink, paused-tint",
  })
  void textIsReadInTheDark(String text, String ground) {
    assertTrue(dark(text, ground) >= 4.5, () -> "" + dark(text, ground));
  }

  @ParameterizedTest
  @CsvSource({"achieved", "partly", "not-achieved", "ongoing", "not-started", "paused"})
  void statesAreSeenInTheDark(String state) {
    assertTrue(dark(state, "white") >= 3, () -> "" + dark(state, "white"));
  }

  @Test
  void whiteBecomesDarkAndInkLight() {
    assertTrue(luminance(DarkColour.of(Colour.parse("#FFFFFF"))) < 0.02);
    assertTrue(luminance(DarkColour.of(Colour.parse("#1B2630"))) > 0.7);
    assertEquals(
        DarkColour.of(Colour.parse("#FFFFFF")).red(),
        DarkColour.of(Colour.parse("#FFFFFF")).blue());
  }
}
