package se.ktp.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.form.Change;
import se.ktp.form.FileReport;
import se.ktp.form.Intake;
import se.ktp.form.Returned;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Workspace;
import se.ktp.read.Settings;
import se.ktp.write.WholeFile;

/// Takes in files that came back: shows what they mean, and writes it if it may.
///
/// @param root the workspace's folder
/// @param named the files and folders that were named
/// @param workspace the county's folder, if it was named
/// @param period of answers that do not say which
/// @param replace whether what comes goes before what was taken in
record CollectRun(
    Inspections inspections,
    Path root,
    List<Named> named,
    Optional<Named> workspace,
    Settings settings,
    Optional<Period> period,
    boolean replace,
    Ktp ktp) {
  /// How deep folders are looked through: an attachment's folder in a mail's in a month's.
  private static final int DEPTH = 6;

  /// What a form can be saved as, and what people send instead.
  private static final Set<String> FORMS =
      Set.of("xlsx", "csv", "tsv", "yaml", "yml", "xls", "xlsm", "xlsb", "ods", "numbers");

  /// What people send besides, in which there may be answers that cannot be read.
  private static final Set<String> DOCUMENTS =
      Set.of("doc", "docx", "odt", "rtf", "pages", "pdf", "zip");

  /// A path that the user gave.
  ///
  /// @param written as it stands on the line
  /// @param whole where that is
  record Named(Path written, Path whole) {
    static Named of(Path written, Path folder) {
      return new Named(written, folder.resolve(written).normalize());
    }
  }

  Exit collect(boolean dryRun, boolean yes, Console console) {
    Workspace county = inspections.workspaces().getFirst();
    List<Owner.Participant> participants = county.participants();
    var passed = new ArrayList<Path>();
    List<Returned> returned =
        files(passed).stream()
            .map(f -> Returned.read(f, inspections.register(), settings, participants, period))
            .sorted(Intake.order())
            .toList();
    Language language =
        ktp.askedLanguage()
            .or(() -> county.county().language().flatMap(Language::of))
            .orElse(Language.SV);
    var intake = new Intake(county, root, inspections.register(), participants, language, replace);
    returned.forEach(intake::add);
    List<Intake.Output> outputs = intake.outputs();
    var text = new CollectText(intake.reports(), this::shown, console);
    text.print();
    text.passed(passed);
    boolean unread =
        !returned.isEmpty() && intake.reports().stream().allMatch(CollectRun::unreadable);
    if (returned.isEmpty()) {
      tellNothing(console);
    }
    if (returned.isEmpty() || unread) {
      return Exit.UNREADABLE;
    }
    Exit seen =
        intake.reports().stream().anyMatch(FileReport::troubles) ? Exit.FINDINGS : Exit.FINE;
    if (outputs.isEmpty()) {
      console.tell("Inget att ta in.", "Nothing to take in.");
      text.conflicts();
      return seen;
    }
    if (dryRun) {
      console.tell("Inget är skrivet (--dry-run).", "Nothing is written (--dry-run).");
      return seen;
    }
    if (!yes && !agreed(outputs, console)) {
      console
          .err()
          .println(
              console.say(
                  "Inget är skrivet. Kör igen med --yes för att ta in det.",
                  "Nothing is written. Run again with --yes to take it in."));
      return Exit.FINDINGS;
    }
    return write(outputs, text, console) ? seen : Exit.UNWRITABLE;
  }

  private void tellNothing(Console console) {
    String where =
        named.stream()
            .map(n -> n.written().toString().replace('\\', '/'))
            .collect(Collectors.joining(", "));
    console
        .err()
        .println(
            console.say(
                "Det finns inget att ta in i %s: ktp letar efter ifyllda formulär (.xlsx, .csv,"
                        .formatted(where)
                    + " .yaml), också i mappar inuti. Ligger svaren i en annan mapp? Ange den: ktp"
                    + " collect MAPP",
                "There is nothing to take in in %s: ktp looks for forms that were filled in (.xlsx,"
                        .formatted(where)
                    + " .csv, .yaml), in folders inside it, too. If the answers are in another"
                    + " folder, name it: ktp collect FOLDER"));
  }

  private static boolean unreadable(FileReport report) {
    return report.state() == FileReport.State.UNREADABLE;
  }

  /// Whether somebody who can be asked wants it written.
  private boolean agreed(List<Intake.Output> outputs, Console console) {
    return ktp.environment()
        .asked()
        .flatMap(in ->
            new Asking(in, console)
                .ask(
                    new Phrase(
                        "Ska det tas in? "
                            + Summary.number(outputs.size(), "fil", "filer")
                            + " skrivs (ja/nej)",
                        "Take it in? "
                            + Summary.number(outputs.size(), "file is", "files are")
                            + " written (yes/no)"),
                    console.say("nej", "no"),
                    CollectRun::meaning))
        .orElse(false);
  }

  private static Asking.Understood<Boolean> meaning(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "ja", "j", "yes", "y" -> Asking.Understood.as(true);
      case "nej", "n", "no" -> Asking.Understood.as(false);
      default -> Asking.Understood.not(new Phrase("svara ja eller nej", "answer yes or no"));
    };
  }

  private boolean write(List<Intake.Output> outputs, CollectText text, Console console) {
    for (Intake.Output output : outputs) {
      try {
        if (output.gone()) {
          Files.deleteIfExists(output.file());
        } else {
          WholeFile.write(output.file(), output.bytes());
        }
      } catch (IOException e) {
        String file = shown(output.file());
        console
            .err()
            .println(
                console.say(
                    file + " kunde inte skrivas; kör igen när det går, så tas resten in",
                    file + " could not be written; run again when it can, to take in the rest"));
        return false;
      }
    }
    text.written(outputs);
    text.conflicts();
    return true;
  }

  /// A path as the user would write it: below what stands on the line, else from where the user is.
  private String shown(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    if (whole.startsWith(inspections.folder())) {
      return inspections.shown(whole);
    }
    return Stream.concat(named.stream(), workspace.stream())
        .filter(n -> whole.startsWith(n.whole()))
        .findFirst()
        .map(n -> n.written().resolve(n.whole().relativize(whole)).toString().replace('\\', '/'))
        .orElseGet(() -> inspections.shown(whole));
  }

  // --- which files

  /// The files that may be forms. In folders all else is passed over; a file that is named is not.
  private List<Path> files(List<Path> passed) {
    var files = new ArrayList<Path>();
    for (Path path : named.stream().map(Named::whole).toList()) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> inside = Files.walk(path, DEPTH, new FileVisitOption[0])) {
        inside
            .filter(Files::isRegularFile)
            .filter(f -> !isLeftover(path.relativize(f)))
            .filter(f -> !isOwn(f))
            .sorted()
            .forEach(f -> (isForm(f) ? files : passed).add(f));
      } catch (IOException | UncheckedIOException e) {
        passed.add(path);
      }
    }
    return files.stream().distinct().toList();
  }

  private static boolean isForm(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return FORMS.contains(ending) || DOCUMENTS.contains(ending);
  }

  /// What programs leave behind for themselves.
  private static boolean isLeftover(Path inside) {
    for (Path part : inside) {
      String name = part.toString();
      if (FileNames.isPrivate(name) || name.endsWith("~")) {
        return true;
      }
    }
    return false;
  }

  /// What the workspace itself is made of: it did not come back from anybody, save what is kept of
  /// that.
  private boolean isOwn(Path file) {
    if (!file.startsWith(root)) {
      return false;
    }
    Path inside = root.relativize(file);
    String first = inside.getName(0).toString();
    boolean received = inside.toString().replace('\\', '/').contains("/received/");
    return inside.getNameCount() == 1
        ? first.startsWith("county.")
        : (first.equals("plans") || first.equals("followups") || first.equals("out")) && !received;
  }

  /// How many of all that came are of a kind.
  static long count(List<FileReport> reports, Change change) {
    return reports.stream().mapToLong(r -> r.count(change)).sum();
  }
}
