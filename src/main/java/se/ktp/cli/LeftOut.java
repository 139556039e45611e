package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.FoundInText;
import se.ktp.write.WholeFile;

/// A paper that was not made, and why.
///
/// @param name whose it would have been
/// @param unwritable whether it was made but could not be written
/// @param beside whether it lies under another name
record LeftOut(String name, Phrase why, boolean unwritable, boolean beside) {

  /// One that was not made at all.
  static LeftOut unmade(String name, Phrase why) {
    return new LeftOut(name, why, false, false);
  }

  /// The papers of a workspace in which there is nothing to make them of.
  static LeftOut unreadable(String name, Inspection inspection) {
    Phrase nothing =
        new Phrase("där finns inget som kan läsas", "there is nothing that can be read");
    return unmade(
        name,
        inspection.findings().stream()
            .filter(f -> f.rule() == Rule.FILE_UNREADABLE)
            .findFirst()
            .map(f ->
                new Phrase(
                    f.message().sv() + " (" + Phrase.of(f.at()).sv() + ")",
                    f.message().en() + " (" + Phrase.of(f.at()).en() + ")"))
            .orElse(nothing));
  }

  /// One that would have shown somebody's identity number.
  ///
  /// @param old papers made earlier, which are not removed
  static LeftOut stopped(String name, FoundInText number, String old) {
    Phrase place = Phrase.of(number.at());
    return unmade(
        name,
        new Phrase(
            "texten innehåller ett personnummer ("
                + place.sv()
                + ")"
                + (old.isEmpty() ? "" : "; den gamla " + old + " ligger kvar"),
            "the text holds a personal identity number ("
                + place.en()
                + ")"
                + (old.isEmpty() ? "" : "; the old " + old + " still lies there")));
  }

  /// A draft in whose place lies a final paper.
  static LeftOut keptFinal(String name) {
    return unmade(
        name,
        new Phrase(
            "det fastställda ligger kvar och ersätts inte av ett utkast; lägg utkasten i en annan"
                + " mapp (-o MAPP), eller ersätt det med --force",
            "the final one stays and is not replaced by a draft; put the drafts into another folder"
                + " (-o DIR), or replace it by --force"));
  }

  /// One that could not get its place.
  static LeftOut unwritten(String name, Path file, IOException fault) {
    boolean beside = fault instanceof WholeFile.HeldException held && held.beside().isPresent();
    return new LeftOut(name, unwritable(file, fault), true, beside);
  }

  /// Why a file could not be written.
  static Phrase unwritable(Path file, IOException fault) {
    Path folder = file.resolveSibling("");
    if (fault instanceof WholeFile.HeldException held) {
      return held(file, held.beside());
    }
    if (!Files.isDirectory(folder)) {
      return new Phrase(
          "mappen " + folder + " kan inte skapas", "the folder " + folder + " cannot be made");
    }
    return new Phrase(
        file + " kunde inte skrivas; är filen öppen i ett annat program, eller disken full?",
        file + " could not be written; is it open in another program, or the disk full?");
  }

  private static Phrase held(Path file, Optional<Path> beside) {
    return new Phrase(
        file
            + " kunde inte ersättas; är filen öppen i ett annat program, stäng den och kör igen"
            + beside.map(b -> ". Den nya ligger så länge i " + b.getFileName()).orElse(""),
        file
            + " could not be replaced; if it is open in another program, close it and run again"
            + beside.map(b -> ". Meanwhile the new one is " + b.getFileName()).orElse(""));
  }
}
