package se.ktp.render;

import java.text.Normalizer;
import java.util.Locale;
import se.ktp.model.Owner;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.NationSummary;

/// The names of papers' files: others' scripts rely on them.
public final class Slugs {
  private Slugs() {}

  /// Lower case; letters without their accents, everything else as hyphens.
  public static String slug(String name) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace("æ", "ae")
            .replace("ø", "o")
            .replace("đ", "d")
            .replace("ł", "l")
            .replace("ß", "ss");
    return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }

  /// `0127-botkyrka`, `0180-stockholm-skarholmen`.
  public static String of(Owner.Participant participant) {
    String district = participant.district().map(d -> "-" + slug(d)).orElse("");
    return participant.municipality().code()
        + "-"
        + slug(participant.municipality().name())
        + district;
  }

  /// `riket-2010-06`.
  public static String of(NationSummary nation) {
    return "riket-" + nation.period().code();
  }

  /// `lan-01-stockholm`.
  public static String of(CountySummary county) {
    return county.code().isEmpty()
        ? "lan"
        : "lan-" + county.code() + "-" + slug(county.shortName());
  }
}
