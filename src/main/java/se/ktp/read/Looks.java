package se.ktp.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.County;
import se.ktp.model.Field;
import se.ktp.source.Located;
import se.ktp.source.Position;

/// Reads how a county wants its papers to look.
final class Looks {
  static final List<Key> KEYS = List.of(Key.LOGO, Key.ACCENT, Key.ORGANISATION, Key.FOOTER);

  private static final Pattern HEX = Pattern.compile("#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})");

  /// A file inside the workspace, written with forward slashes.
  private static final Pattern INSIDE =
      Pattern.compile("(?!.*(?:^|/)\\.\\.(?:/|$))(?!/)[^\\\\:\\p{Cntrl}]+");

  /// What WCAG asks of text on white.
  private static final double LEAST_CONTRAST = 4.5;

  private Looks() {}

  static County.Look read(Fields fields) {
    return fields
        .inner(Key.THEME, KEYS)
        .map(theme ->
            new County.Look(
                logo(theme),
                accent(theme),
                theme.plainText(Key.ORGANISATION),
                theme.plainText(Key.FOOTER)))
        .orElse(County.Look.PLAIN);
  }

  private static Optional<Located<String>> logo(Fields theme) {
    if (!(theme.text(Key.LOGO) instanceof Field.Given<String>(String path, _, Position at))) {
      return Optional.empty();
    }
    if (INSIDE.matcher(path).matches()) {
      return Optional.of(new Located<>(path, at));
    }
    theme
        .reading()
        .wrong(
            Key.LOGO,
            at,
            new Phrase(
                "Logotypen ligger inte i länets mapp: ”" + path + "”",
                "The logo does not lie in the county's folder: \"" + path + "\""),
            new Phrase(
                "lägg filen i länets mapp och skriv dess namn, t.ex. logo: logotyp.svg",
                "put the file into the county's folder and write its name, such as logo:"
                    + " logo.svg"));
    return Optional.empty();
  }

  private static Optional<String> accent(Fields theme) {
    if (!(theme.text(Key.ACCENT) instanceof Field.Given<String>(String written, _, Position at))) {
      return Optional.empty();
    }
    if (!HEX.matcher(written).matches()) {
      theme
          .reading()
          .wrong(
              Key.ACCENT,
              at,
              new Phrase(
                  "”" + written + "” är ingen färg som går att läsa; den vanliga används",
                  "\"" + written + "\" is no colour that can be read; the usual one is used"),
              new Phrase(
                  "skriv den med sex siffror, t.ex. accent: \"#14405C\"",
                  "write it with six digits, such as accent: \"#14405C\""));
      return Optional.empty();
    }
    String digits = written.replace("#", "");
    String hex = "#" + (digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits);
    double contrast = contrastWithWhite(hex);
    if (contrast >= LEAST_CONTRAST) {
      return Optional.of(hex);
    }
    String shown = tenths(contrast);
    theme
        .reading()
        .wrong(
            Key.ACCENT,
            at,
            new Phrase(
                "Färgen %s är för ljus för text på vitt: kontrasten är %s till 1, och minst 4,5"
                        .formatted(written, shown.replace('.', ','))
                    + " krävs; den vanliga används",
                "The colour %s is too light for text on white: its contrast is %s to 1, and at"
                        .formatted(written, shown)
                    + " least 4.5 is needed; the usual one is used"),
            new Phrase("välj en mörkare färg", "choose a darker colour"));
    return Optional.empty();
  }

  /// Rounded down, so that what is too little never looks like enough.
  private static String tenths(double value) {
    int tenths = (int) (value * 10);
    return tenths / 10 + "." + tenths % 10;
  }

  private static double contrastWithWhite(String hex) {
    int value = Integer.parseInt(hex.substring(1), 16);
    double luminance =
        0.2126 * linear(value >> 16) + 0.7152 * linear(value >> 8) + 0.0722 * linear(value);
    return 1.05 / (luminance + 0.05);
  }

  private static double linear(int part) {
    double share = (part & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
