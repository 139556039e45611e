package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Severity;
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
    Enclosures sources,
    Press press) {

  /// What is known of a paper before it is set.
  ///
  /// @param slug its file's name without the ending
  /// @param readers for whom it is
  /// @param sources the files that it is made of, with their checksums
  /// @param findings those that it holds, none of them twice
  /// @param making how it is made
  record About(
      String slug,
      String kind,
      String name,
      String code,
      Readers readers,
      Map<String, String> sources,
      List<Finding> findings,
      Manifest.Making making) {

    String fileName(PaperFormat format) {
      return slug + "." + format.extension();
    }

    Manifest.Entry entry(
        PaperFormat format,
        Archival archival,
        String checksum,
        String fingerprint,
        int pages,
        LocalDate day) {
      return new Manifest.Entry(
          fileName(format),
          kind,
          name,
          code,
          checksum,
          fingerprint,
          pages,
          count(Severity.ERROR),
          count(Severity.WARNING),
          format == PaperFormat.PDF ? archival.standard().code() : "",
          sources,
          archival.attachments().stream().map(Attachment::path).collect(Collectors.toSet()),
          making.dated(day),
          true);
    }

    /// How many findings of a severity it holds that nobody has accepted.
    private int count(Severity severity) {
      return (int) findings.stream().filter(f -> f.severity() == severity && !f.accepted()).count();
    }
  }

  /// What a paper says, by the day that it names.
  interface Pages extends Function<LocalDate, Press.Page> {
    /// The same, filled in once for each day.
    static Pages once(Pages pages) {
      var known = new HashMap<LocalDate, Press.Page>();
      return day -> known.computeIfAbsent(day, pages);
    }
  }

  /// Writes a paper. What says the same as before but for its day is left alone, with its day; so a
  /// final paper keeps the day on which it was adopted.
  ///
  /// @param today the day that a new paper names
  /// @return nothing if a final paper lies there that a draft is not to replace
  /// @throws TemplateFault if a template is at fault
  Optional<PaperRun.Printed> write(
      int order, About about, Pages pages, PaperFormat format, LocalDate today) throws IOException {
    Path file = folder.resolve(about.fileName(format));
    Optional<Manifest.Entry> listed = Optional.ofNullable(known.get(about.fileName(format)));
    if (keepsFinal(listed, file)) {
      return Optional.empty();
    }
    Archival archival = archival(about, format);
    Optional<Manifest.Entry> before = listed.filter(e -> e.isIn(folder));
    Optional<LocalDate> then =
        before
            .filter(e -> isAlike(e.making(), about.making()))
            .flatMap(e -> e.making().asOf())
            .filter(day -> !day.isAfter(today))
            .filter(day -> saysTheSame(before, pages.apply(day), archival));
    boolean unchanged = then.isPresent() && !options.force();
    LocalDate day = then.filter(_ -> unchanged || options.adopted()).orElse(today);
    Press.Page page = pages.apply(day);
    String fingerprint = page.fingerprint(archival);
    Optional<Phrase> why =
        unchanged
            ? Optional.empty()
            : Optional.of(new WhyAnew(about, options, format, today).of(listed, then, folder));
    if (unchanged || options.dryRun()) {
      var entry =
          about.entry(
              format,
              archival,
              before.map(Manifest.Entry::checksum).orElse(""),
              fingerprint,
              before.map(Manifest.Entry::pages).orElse(0),
              day);
      return Optional.of(new PaperRun.Printed(order, file, entry, why));
    }
    MessageDigest digest = Checksum.digest();
    WholeFile.tidy(folder);
    Press.Made made =
        WholeFile.writeOrKeepBeside(
            file, out -> press.set(page, format, archival, new DigestOutputStream(out, digest)));
    var entry =
        about.entry(
            format,
            archival,
            HexFormat.of().formatHex(digest.digest()),
            fingerprint,
            made.pages(),
            day);
    return Optional.of(new PaperRun.Printed(order, file, entry, why));
  }

  /// Whether a final paper lies there, which a draft replaces only when that is asked for.
  private boolean keepsFinal(Optional<Manifest.Entry> listed, Path file) {
    return !options.adopted()
        && !options.force()
        && listed.filter(e -> e.making().adopted()).isPresent()
        && Files.exists(file);
  }

  /// Whether two papers can say the same; what else may differ shows in the paper itself.
  private static boolean isAlike(Manifest.Making one, Manifest.Making other) {
    return one.adopted() == other.adopted()
        && one.open() == other.open()
        && one.tool().equals(other.tool())
        && one.language().equals(other.language());
  }

  private static boolean saysTheSame(
      Optional<Manifest.Entry> before, Press.Page page, Archival archival) {
    return before.filter(e -> e.fingerprint().equals(page.fingerprint(archival))).isPresent();
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
}
