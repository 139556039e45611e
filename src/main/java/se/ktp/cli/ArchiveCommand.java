package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Period;
import se.ktp.model.Workspace;
import se.ktp.render.Slugs;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.Summaries;
import se.ktp.write.Bag;

/// `ktp archive`: files a county's year, and shows later that nothing has changed.
@Command(name = "archive")
final class ArchiveCommand implements Callable<Integer> {
  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;
  @Mixin private ReadingOptions reading;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Parameters(paramLabel = "PATH", arity = "0..*")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--papers", paramLabel = "DIR")
  private Optional<Path> papers = Optional.empty();

  @Option(names = "--period", paramLabel = "YYYY-MM")
  private Optional<Period> period = Optional.empty();

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--verify")
  private boolean verify;

  @Override
  public Integer call() {
    return (verify ? verified() : archived()).code();
  }

  // --- making

  private Exit archived() {
    Inspections inspections = Inspections.of(paths, ktp, reading, Optional.empty());
    Console console = ktp.console(spec, inspections.language());
    if (!inspections.anythingReadable()) {
      FindingText.print(inspections.unreadable("archive"), console);
      return Exit.UNREADABLE;
    }
    Exit worst = Exit.FINE;
    List<Inspection> all =
        inspections.all().stream().filter(i -> i.readable() && i.workspace().isPresent()).toList();
    for (Inspection inspection : all) {
      Exit exit = archived(inspection, all.size() > 1, inspections, console);
      worst = exit.code() > worst.code() ? exit : worst;
    }
    return all.size() < inspections.all().size() && worst == Exit.FINE ? Exit.FINDINGS : worst;
  }

  private Exit archived(
      Inspection inspection, boolean several, Inspections inspections, Console console) {
    Path here = ktp.environment().folder().toAbsolutePath().normalize();
    Path root = inspection.target().root();
    Path papersOf =
        papers
            .map(here::resolve)
            .map(dir -> several ? dir.resolve(root.getFileName().toString()) : dir)
            .orElse(root.resolve("out"))
            .normalize();
    Path folder = out.map(here::resolve).orElse(root.resolve("archive")).normalize();
    Workspace workspace = inspection.workspace().orElseThrow();
    CountySummary county =
        new Summaries(
                workspace,
                inspections.register(),
                newest(papersOf).orElse(Period.of(workspace.county().year(), 1)),
                List.of())
            .county();
    String name = name(county);
    Path file = folder.resolve(name + ".zip");
    try {
      var contents = ArchiveContents.of(inspection, county, papersOf, folder, period);
      if (!force && isRefused(contents, root, console)) {
        return Exit.FINDINGS;
      }
      var info = new LinkedHashMap<String, String>();
      info.put("Bag-Software-Agent", "ktp " + Version.number());
      info.put("Bagging-Date", ktp.asOf().toString());
      info.put("External-Description", county.name() + " " + workspace.county().year());
      workspace.county().dnr().ifPresent(dnr -> info.put("External-Identifier", dnr));
      Bag.write(file, name, contents.files(), info);
      told(contents, inspection, file, console);
      return Exit.FINE;
    } catch (IOException e) {
      boolean unread = e instanceof NoSuchFileException || Files.isWritable(folder);
      console.err().println(console.say(unread ? unread(e, root) : LeftOut.unwritable(file, e)));
      return Exit.UNWRITABLE;
    }
  }

  private Optional<Period> newest(Path papersOf) {
    try {
      return ArchiveContents.newest(papersOf, period);
    } catch (IOException e) {
      return Optional.empty(); // it is told when they are to be read
    }
  }

  private String name(CountySummary county) {
    String code = county.code().isEmpty() ? "lan" : Slugs.of(county);
    return "arkiv-"
        + code
        + "-"
        + period.map(Period::code).orElseGet(() -> String.valueOf(county.county().year()));
  }

  private static Phrase unread(IOException e, Path root) {
    String what = String.valueOf(e.getMessage());
    return new Phrase(
        "Inget arkiv är skrivet: en fil i " + root + " kunde inte läsas (" + what + ")",
        "No archive was written: a file in " + root + " could not be read (" + what + ")");
  }

  /// Without papers, or with papers that tell other than the files beside them, it would be no
  /// archive of the year.
  private static boolean isRefused(ArchiveContents contents, Path root, Console console) {
    if (contents.papers() == 0) {
      console
          .err()
          .println(
              console.say(
                  "Inget arkiv är skrivet: det finns inga papper för "
                      + root.getFileName()
                      + ". Gör dem först med ktp report (säg --papers MAPP om de ligger på annat"
                      + " håll), eller arkivera utan papper med --force.",
                  "No archive was written: there are no papers for "
                      + root.getFileName()
                      + ". Make them first by ktp report (say --papers DIR if they lie elsewhere),"
                      + " or archive without papers by --force."));
      return true;
    }
    if (contents.lacking().isPresent()) {
      String lacking = contents.lacking().get().code();
      console
          .err()
          .println(
              console.say(
                  "Inget arkiv är skrivet: det finns svar för %s, men inga papper. Gör dem med ktp"
                          .formatted(lacking)
                      + " report --period %s, eller arkivera utan dem med --force."
                          .formatted(lacking),
                  "No archive was written: there are answers for %s, but no papers. Make them by"
                          .formatted(lacking)
                      + " ktp report --period %s, or archive without them by --force."
                          .formatted(lacking)));
      return true;
    }
    if (!contents.stale().isEmpty()) {
      console
          .err()
          .println(
              console.say(
                  "Inget arkiv är skrivet: dessa papper gjordes innan filerna ändrades: "
                      + String.join(", ", contents.stale())
                      + ". Gör om dem med ktp report, eller arkivera ändå med --force.",
                  "No archive was written: these papers were made before the files changed: "
                      + String.join(", ", contents.stale())
                      + ". Make them anew by ktp report, or archive all the same by --force."));
      return true;
    }
    return false;
  }

  private void told(ArchiveContents contents, Inspection inspection, Path file, Console console) {
    for (Phrase doubt : contents.doubts()) {
      console.err().println(console.say("obs: ", "note: ") + console.say(doubt));
    }
    if (inspection.all().stream().anyMatch(f -> f.rule() == Rule.IDENTITY_NUMBER)) {
      console
          .err()
          .println(
              console.say(
                  "obs: filerna innehåller personnummer (se ktp validate); arkivet har dem så som"
                      + " de är",
                  "note: the files hold personal identity numbers (see ktp validate); the archive"
                      + " has them as they are"));
    }
    if (console.quiet()) {
      return;
    }
    Path here = ktp.environment().folder().toAbsolutePath().normalize();
    String shown = FileNames.shown(file, here);
    int others = contents.files().size() - contents.papers() - contents.received();
    console
        .out()
        .println(
            console.say("Skrivet: ", "Written: ")
                + shown
                + " ("
                + console.say(
                    "%s papper, %s, %s"
                        .formatted(
                            contents.papers(),
                            Summary.number(
                                contents.received(), "mottaget original", "mottagna original"),
                            Summary.number(others, "annan fil", "andra filer")),
                    "%s, %s, %s"
                        .formatted(
                            Summary.number(contents.papers(), "paper", "papers"),
                            Summary.number(
                                contents.received(), "received original", "received originals"),
                            Summary.number(others, "other file", "other files")))
                + ")");
    console
        .out()
        .println(
            console.say(
                "Kontrollera det när som helst: ktp archive --verify " + shown,
                "Check it at any time: ktp archive --verify " + shown));
  }

  // --- checking

  private Exit verified() {
    Console console = ktp.console(spec, Optional.empty());
    if (paths.isEmpty()) {
      throw new UsageFaults.WrongUsage(
          spec.commandLine(),
          new Phrase(
              "säg vilket arkiv som ska kontrolleras: ktp archive --verify FIL",
              "say which archive is to be checked: ktp archive --verify FILE"));
    }
    Exit worst = Exit.FINE;
    for (Path path : paths) {
      Exit exit = verified(path, console);
      worst = exit.code() > worst.code() ? exit : worst;
    }
    return worst;
  }

  private Exit verified(Path path, Console console) {
    try {
      Bag.Checked checked = Bag.check(ktp.environment().folder().resolve(path));
      if (checked.faults().isEmpty()) {
        console
            .out()
            .println(
                console.say(
                    "%s: orört, %s"
                        .formatted(path, Summary.number(checked.files(), "fil", "filer")),
                    "%s: untouched, %s"
                        .formatted(path, Summary.number(checked.files(), "file", "files"))));
        return Exit.FINE;
      }
      console.out().println(console.say(path + ": ÄNDRAT", path + ": CHANGED"));
      for (Bag.Fault fault : checked.faults()) {
        console.out().println("  " + console.say(words(fault.kind())) + ": " + fault.path());
      }
      return Exit.FINDINGS;
    } catch (IOException e) {
      console
          .err()
          .println(
              console.say(
                  path
                      + " kan inte läsas som ett arkiv: filen saknas, är skadad eller är ingen zip",
                  path + " cannot be read as an archive: it is missing, damaged or no zip"));
      return Exit.UNREADABLE;
    }
  }

  private static Phrase words(Bag.Kind kind) {
    return switch (kind) {
      case CHANGED -> new Phrase("ändrad", "changed");
      case MISSING -> new Phrase("saknas", "missing");
      case UNLISTED -> new Phrase("har tillkommit", "added");
      case NO_BAG -> new Phrase("arkivets egen lista saknas", "the archive's own list is missing");
    };
  }
}
