package se.ktp.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.RulePage;
import se.ktp.read.RegisterReader;
import se.ktp.render.TemplateFile;
import se.ktp.render.TemplateSet;
import se.ktp.typeset.Faces;
import se.ktp.typeset.Typesetter;

/// Examines the program and the computer that it runs on.
record Checkup(Installation installation, Environment environment) {
  private static final int OLDEST_JAVA = 25;

  /// Variables that give Java options of somebody else's.
  private static final List<String> MEDDLERS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private static final Phrase UNPACK_AGAIN =
      new Phrase(
          "packa upp programmet igen, i en tom mapp",
          "unpack the program again, in an empty folder");

  List<Diagnosis> diagnoses() {
    var all = new ArrayList<Diagnosis>();
    all.add(program());
    all.add(java());
    meddling().ifPresent(all::add);
    all.add(cache());
    all.add(parts());
    Diagnosis temporary = temporary();
    all.add(temporary);
    all.add(letters());
    all.add(language());
    if (!temporary.isFault()) {
      all.add(paper());
    }
    return List.copyOf(all);
  }

  // --- what runs

  private Diagnosis program() {
    var about = Phrase.same("Program");
    String version = "ktp " + Version.number();
    return installation
        .home()
        .map(home -> Diagnosis.fine(about, Phrase.same(version + ", " + home)))
        .orElseGet(() ->
            Diagnosis.note(
                about,
                new Phrase(
                    version + ", men inte i en uppackad mapp",
                    version + ", but not in an unpacked folder"),
                new Phrase(
                    "kör bin/ktp i mappen som programmet kom i",
                    "run bin/ktp in the folder that the program came in")));
  }

  private Diagnosis java() {
    var about = Phrase.same("Java");
    String java =
        "%s (%s), %s %s"
            .formatted(
                installation.property("java.runtime.version"),
                installation.property("java.vendor"),
                installation.property("os.name"),
                installation.property("os.arch"));
    if (installation.hasOwnJava()) {
      return Diagnosis.fine(about, new Phrase(java + ", eget", java + ", its own"));
    }
    return Runtime.Version.parse(installation.property("java.runtime.version")).feature()
            < OLDEST_JAVA
        ? Diagnosis.fault(
            about,
            new Phrase(java + " är för gammalt", java + " is too old"),
            new Phrase(
                "kör bin/ktp, som har ett eget Java", "run bin/ktp, which has a Java of its own"))
        : Diagnosis.note(
            about,
            new Phrase(
                java + ", datorns: " + installation.property("java.home"),
                java + ", the computer's: " + installation.property("java.home")),
            new Phrase(
                "kör bin/ktp, som har ett eget Java", "run bin/ktp, which has a Java of its own"));
  }

  private Optional<Diagnosis> meddling() {
    String set =
        MEDDLERS.stream()
            .filter(v -> environment.variable(v).isPresent())
            .collect(Collectors.joining(", "));
    return set.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Diagnosis.note(
                new Phrase("Tillägg", "Options"),
                new Phrase(
                    set + " är satt och ändrar hur Java arbetar",
                    set + " is set and changes how Java works"),
                new Phrase(
                    "ta bort variabeln om programmet är långsamt eller stannar",
                    "unset the variable if the program is slow or stops")));
  }

  private Diagnosis cache() {
    var about = new Phrase("Snabbstart", "Fast start");
    if (installation.usesCache()) {
      return Diagnosis.fine(about, new Phrase("används (ktp.aot)", "in use (ktp.aot)"));
    }
    if (installation.home().isEmpty()) {
      return Diagnosis.note(
          about,
          new Phrase("används inte", "not in use"),
          new Phrase("finns bara i en uppackad mapp", "is only in an unpacked folder"));
    }
    return installation
        .cache()
        .map(_ ->
            Diagnosis.note(
                about,
                new Phrase(
                    "används inte: filerna i lib har fått nya tider (kopierade?), eller Java har"
                        + " fått andra tillägg",
                    "not in use: the files in lib have new times (copied?), or Java was given other"
                        + " options"),
                new Phrase(
                    "allt fungerar, men startar långsammare; packa upp igen, eller kopiera med cp"
                        + " -a",
                    "all works, but starts more slowly; unpack again, or copy with cp -a")))
        .orElseGet(() ->
            Diagnosis.note(
                about,
                new Phrase(
                    "används inte: lib/ktp.aot saknas", "not in use: there is no lib/ktp.aot"),
                UNPACK_AGAIN));
  }

  // --- what it needs

  private static Diagnosis parts() {
    var about = new Phrase("Delar", "Parts");
    try {
      var _ = new Faces();
      int municipalities = RegisterReader.read().municipalities().size();
      for (TemplateFile file : TemplateFile.values()) {
        TemplateSet.builtIn(file);
      }
      for (Rule rule : Rule.values()) {
        RulePage.of(rule, Language.SV);
      }
      if (Typesetter.class.getResource("hyphenation/sv.txt") == null) {
        throw new IllegalStateException("hyphenation/sv.txt");
      }
      return Diagnosis.fine(
          about,
          new Phrase(
              "typsnitt, mallar, avstavning, regler och register (%s kommuner) går att läsa"
                  .formatted(municipalities),
              "fonts, templates, hyphenation, rules and register (%s municipalities) can be read"
                  .formatted(municipalities)));
    } catch (RuntimeException e) {
      return Diagnosis.fault(
          about,
          new Phrase(
              "något i programmet går inte att läsa: " + e.getMessage(),
              "something of the program cannot be read: " + e.getMessage()),
          UNPACK_AGAIN);
    }
  }

  private Diagnosis temporary() {
    var about = new Phrase("Tillfälligt", "Temporary");
    String named = installation.property("java.io.tmpdir");
    try {
      Files.delete(Files.createTempFile(Path.of(named), "ktp-", ".tmp"));
      return Diagnosis.fine(
          about, new Phrase(named + " går att skriva i", named + " can be written to"));
    } catch (IOException e) {
      return Diagnosis.fault(
          about,
          new Phrase(named + " går inte att skriva i", named + " cannot be written to"),
          new Phrase(
              "gör plats på disken, eller låt TMPDIR (Windows: TEMP) peka på en mapp som är din",
              "make room on the disk, or let TMPDIR (Windows: TEMP) name a folder of yours"));
    }
  }

  // --- how it speaks

  private Diagnosis letters() {
    var about = Phrase.same("Å ä ö");
    String names = installation.property("sun.jnu.encoding");
    boolean all =
        !Charset.isSupported(names) || Charset.forName(names).newEncoder().canEncode("åäöÅÄÖ");
    return all
        ? Diagnosis.fine(
            about,
            new Phrase(
                "filnamn i %s, text till skärmen i %s"
                    .formatted(names, installation.property("stdout.encoding")),
                "names of files in %s, text on the screen in %s"
                    .formatted(names, installation.property("stdout.encoding"))))
        : Diagnosis.fault(
            about,
            new Phrase(
                "filer med å, ä och ö i namnet kan inte öppnas (" + names + ")",
                "files with å, ä and ö in their names cannot be opened (" + names + ")"),
            new Phrase("kör bin/ktp, inte java direkt", "run bin/ktp, not java itself"));
  }

  private Diagnosis language() {
    String variables =
        Stream.of("KTP_LANG", "KTP_LOCALE", "LANG", "NO_COLOR", "SOURCE_DATE_EPOCH")
            .flatMap(v -> environment.variable(v).map(value -> v + "=" + value).stream())
            .collect(Collectors.joining(", "));
    return Diagnosis.fine(
        new Phrase("Språk", "Language"),
        variables.isEmpty()
            ? new Phrase("inget är angivet; annars svenska", "none is given; Swedish otherwise")
            : Phrase.same(variables));
  }

  private Diagnosis paper() {
    var about = new Phrase("Prov", "Trial");
    try {
      int pages = TrialWorkspace.pages(environment.day());
      return Diagnosis.fine(
          about,
          new Phrase(
              "ett papper gick att göra (%s)".formatted(Summary.number(pages, "sida", "sidor")),
              "a paper could be made (%s)".formatted(Summary.number(pages, "page", "pages"))));
    } catch (RuntimeException e) {
      return Diagnosis.fault(
          about,
          new Phrase(
              "inget papper gick att göra: " + e.getMessage(),
              "no paper could be made: " + e.getMessage()),
          UNPACK_AGAIN);
    }
  }
}
