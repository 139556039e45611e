package se.ktp.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Phrase;
import se.ktp.render.PaperFormat;

/// Tells why a paper is made anew, by what the folder's list says of how it was made before.
record WhyAnew(
    PaperWriter.About about, EditionOptions options, PaperFormat format, LocalDate today) {

  /// @param listed what the list says of the paper
  /// @param same the day that it named before, if it says the same but for that
  Phrase of(Optional<Manifest.Entry> listed, Optional<LocalDate> same, Path folder) {
    if (listed.isEmpty()) {
      return new Phrase("ny", "new");
    }
    Manifest.Entry before = listed.get();
    if (!before.isIn(folder)) {
      return Files.exists(folder.resolve(before.file()))
          ? new Phrase("filen har ändrats av någon annan", "the file was changed by somebody else")
          : new Phrase("filen var borta", "the file was gone");
    }
    if (same.isPresent()) {
      return new Phrase("görs om på begäran", "made anew as asked for");
    }
    var causes = new ArrayList<Phrase>();
    sources(before).ifPresent(causes::add);
    causes.addAll(edition(before));
    causes.addAll(tools(before));
    if (causes.isEmpty()) {
      causes.add(around(before));
    }
    return new Phrase(
        causes.stream().map(Phrase::sv).collect(Collectors.joining("; ")),
        causes.stream().map(Phrase::en).collect(Collectors.joining("; ")));
  }

  /// The paper's own files.
  private Optional<Phrase> sources(Manifest.Entry before) {
    Map<String, String> then = before.sources();
    Map<String, String> now = about.sources();
    if (before.making().open()) {
      // Its list has no names of files.
      return new HashSet<>(then.values()).equals(new HashSet<>(now.values()))
          ? Optional.empty()
          : Optional.of(new Phrase("ändrade filer", "changed files"));
    }
    var changed = new TreeSet<String>();
    now.forEach((path, sum) -> {
      if (!sum.equals(then.get(path))) {
        changed.add(path);
      }
    });
    then.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
    String all = String.join(", ", changed);
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Phrase("ändrat: " + all, "changed: " + all));
  }

  /// What kind of paper was asked for.
  private List<Phrase> edition(Manifest.Entry before) {
    var causes = new ArrayList<Phrase>();
    Manifest.Making then = before.making();
    Manifest.Making now = about.making();
    if (then.adopted() != now.adopted()) {
      causes.add(
          now.adopted()
              ? new Phrase("nu fastställt", "now final")
              : new Phrase("nu utkast", "now a draft"));
    }
    if (then.open() != now.open()) {
      causes.add(
          now.open()
              ? new Phrase("nu för alla (--public)", "now for everybody (--public)")
              : new Phrase(
                  "inte längre för alla (--public)", "no longer for everybody (--public)"));
    }
    if (differs(then.language(), now.language())) {
      causes.add(new Phrase("annat språk", "another language"));
    }
    if (format == PaperFormat.PDF && differs(before.standard(), options.standard().code())) {
      causes.add(new Phrase("annan PDF-standard", "another PDF standard"));
    }
    return causes;
  }

  /// What it is made by.
  private List<Phrase> tools(Manifest.Entry before) {
    var causes = new ArrayList<Phrase>();
    Manifest.Making then = before.making();
    Manifest.Making now = about.making();
    if (differs(then.templates(), now.templates())) {
      causes.add(new Phrase("ändrade mallar", "changed templates"));
    }
    if (differs(then.tool(), now.tool())) {
      causes.add(
          new Phrase(
              "%s i stället för %s".formatted(now.tool(), then.tool()),
              "%s instead of %s".formatted(now.tool(), then.tool())));
    }
    return causes;
  }

  /// Nothing of its own, so that something around it has changed what it says.
  private Phrase around(Manifest.Entry before) {
    boolean files = differs(before.making().files(), about.making().files());
    boolean day = before.making().asOf().filter(then -> !then.equals(today)).isPresent();
    var others = new Phrase("andras filer har ändrats", "files of others have changed");
    var late =
        new Phrase(
            "en annan dag: något har blivit sent eller avslutat",
            "another day: something has become late or has closed");
    if (files && day) {
      return new Phrase(
          "andras filer har ändrats, eller något har blivit sent",
          "files of others have changed, or something has become late");
    }
    return files
        ? others
        : day ? late : new Phrase("annat innehåll än förut", "other content than before");
  }

  /// Lists of earlier versions do not say everything.
  private static boolean differs(String then, String now) {
    return !then.isEmpty() && !then.equals(now);
  }
}
