package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Phrase;
import se.ktp.render.PaperFormat;
import se.ktp.render.Press;
import se.ktp.render.TemplateFault;
import se.ktp.source.Checksum;
import se.ktp.typeset.Archival;
import se.ktp.typeset.Attachment;
import se.ktp.write.WholeFile;

/// Sets and writes papers into a folder, save those that lie there unchanged.
///
/// @param known the papers that the folder's list names, by their files
/// @param sources files that papers are made of, to be attached
record PaperWriter(
    Path folder,
    Map<String, Manifest.Entry> known,
    EditionOptions options,
    Sources sources,
    Press press) {

  /// What is known of a paper before it is set.
  ///
  /// @param slug its file's name without the ending
  /// @param readers for whom it is
  /// @param sources the files that it is made of, with their checksums
  record About(
      String slug,
      String kind,
      String name,
      String code,
      Readers readers,
      Map<String, String> sources,
      int errors,
      int warnings) {

    String fileName(PaperFormat format) {
      return slug + "." + format.extension();
    }

    Manifest.Entry entry(
        PaperFormat format, Archival archival, String checksum, String fingerprint, int pages) {
      return new Manifest.Entry(
          fileName(format),
          kind,
          name,
          code,
          checksum,
          fingerprint,
          pages,
          errors,
          warnings,
          format == PaperFormat.PDF ? archival.standard().code() : "",
          sources,
          archival.attachments().stream().map(Attachment::path).collect(Collectors.toSet()));
    }
  }

  /// @throws TemplateFault if a template is at fault
  PaperRun.Printed write(int order, About about, Press.Page page, PaperFormat format)
      throws IOException {
    Path file = folder.resolve(about.fileName(format));
    Archival archival = archival(about, format);
    String fingerprint = page.fingerprint(archival);
    Optional<Manifest.Entry> before =
        Optional.ofNullable(known.get(about.fileName(format))).filter(e -> e.isIn(folder));
    boolean unchanged =
        !options.force() && before.filter(e -> e.fingerprint().equals(fingerprint)).isPresent();
    Optional<Phrase> why = unchanged ? Optional.empty() : Optional.of(why(before, about.sources()));
    if (unchanged || options.dryRun()) {
      var entry =
          about.entry(
              format,
              archival,
              before.map(Manifest.Entry::checksum).orElse(""),
              fingerprint,
              before.map(Manifest.Entry::pages).orElse(0));
      return new PaperRun.Printed(order, file, entry, why);
    }
    MessageDigest digest = Checksum.digest();
    WholeFile.tidy(folder);
    Press.Made made =
        WholeFile.write(
            file, out -> press.set(page, format, archival, new DigestOutputStream(out, digest)));
    var entry =
        about.entry(
            format, archival, HexFormat.of().formatHex(digest.digest()), fingerprint, made.pages());
    return new PaperRun.Printed(order, file, entry, why);
  }

  /// How the paper is kept; pages for browsers know only one way.
  private Archival archival(About about, PaperFormat format) {
    if (format != PaperFormat.PDF) {
      return Archival.USUAL;
    }
    return new Archival(
        options.standard(),
        options.standard().attaches()
            ? sources.attachments(about.readers(), about.sources())
            : List.of());
  }

  /// Why a paper is written: it is new, or files have changed, or something else has.
  private Phrase why(Optional<Manifest.Entry> known, Map<String, String> sources) {
    if (known.isEmpty()) {
      return new Phrase("ny", "new");
    }
    Map<String, String> before = known.get().sources();
    var changed = new TreeSet<String>();
    sources.forEach((path, sum) -> {
      if (!sum.equals(before.get(path))) {
        changed.add(path);
      }
    });
    before.keySet().stream().filter(path -> !sources.containsKey(path)).forEach(changed::add);
    if (changed.isEmpty()) {
      return options.force()
          ? new Phrase("görs om på begäran", "made anew as asked for")
          : new Phrase(
              "annan dag, version eller mall, andra tillägg eller andra kommuners svar",
              "another day, version or template, other options or other answers");
    }
    return new Phrase(
        "ändrat: " + String.join(", ", changed), "changed: " + String.join(", ", changed));
  }
}
