package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Subject;
import se.ktp.model.County;
import se.ktp.render.Letterhead;
import se.ktp.source.Checksum;
import se.ktp.source.Located;

/// The logo that a county's file names, read from the county's folder and from nowhere else.
///
/// @param letterhead the logo, if it can be drawn
/// @param finding what is wrong with it, if anything is
record CountyLogo(Optional<Letterhead> letterhead, Optional<Finding> finding) {
  private static final CountyLogo NONE = new CountyLogo(Optional.empty(), Optional.empty());
  private static final long MOST_BYTES = 1 << 20;

  static CountyLogo of(County county, Path root) {
    return county.look().logo().map(path -> read(path, county, root)).orElse(NONE);
  }

  private static CountyLogo read(Located<String> path, County county, Path root) {
    Path file = FileNames.there(root.resolve(path.value()));
    try {
      if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root.toRealPath())) {
        return fault(
            path,
            new Phrase(
                "Logotypen ”" + path.value() + "” finns inte i länets mapp",
                "The logo \"" + path.value() + "\" is not in the county's folder"));
      }
      if (Files.size(file) > MOST_BYTES) {
        return fault(
            path, new Phrase("Logotypen är större än 1 MB", "The logo is larger than 1 MB"));
      }
      byte[] bytes = Files.readAllBytes(file);
      return switch (Letterhead.of(bytes, county)) {
        case Letterhead.Reading.Good(Letterhead good) -> {
          Letterhead whole = good.from(path.value(), Checksum.of(bytes));
          yield new CountyLogo(Optional.of(whole), Optional.empty());
        }
        case Letterhead.Reading.Odd(Phrase why) ->
            fault(
                path,
                new Phrase("Logotypen kan inte ritas: ", "The logo cannot be drawn: ").and(why));
      };
    } catch (IOException e) {
      return fault(path, new Phrase("Logotypen kan inte läsas", "The logo cannot be read"));
    }
  }

  private static CountyLogo fault(Located<String> path, Phrase message) {
    return new CountyLogo(
        Optional.empty(),
        Optional.of(
            Finding.of(
                Rule.WRONG_VALUE,
                path.at(),
                Subject.NONE.field("logo"),
                message,
                new Phrase(
                    "lägg en PNG, en JPEG eller en enkel SVG i länets mapp och skriv dess namn;"
                        + " papperen görs utan logotyp så länge",
                    "put a PNG, a JPEG or a simple SVG into the county's folder and write its name;"
                        + " papers are made without a logo meanwhile"))));
  }
}
