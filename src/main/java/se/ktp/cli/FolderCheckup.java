package se.ktp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.ktp.diagnostic.Phrase;
import se.ktp.source.IdentityNumbers;

/// Examines a county's folder: can its files be read, are they open in another program, have they
/// names that some system cannot have? What stands in them is `ktp validate`'s to say.
///
/// @param named as the user wrote it
record FolderCheckup(Path named, Path folder) {
  private static final int DEPTH = 4;
  private static final int MOST_NAMED = 4;

  /// What Excel and LibreOffice lay beside a file that is open.
  private static final Pattern OPEN = Pattern.compile("~\\$(.+)|\\.~lock\\.(.+)#");

  /// What OneDrive, Dropbox and browsers make of a file that two have saved, or one has fetched
  /// twice.
  private static final Pattern COPY =
      Pattern.compile(
          "(?i).*(\\(\\d+\\)|\\b(kopia|copy)( av| of)?\\b|conflicted copy|i konflikt)"
              + ".*\\.(ya?ml|csv|tsv|xlsx)");

  private static final Pattern IMPOSSIBLE =
      Pattern.compile(
          "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?|.*[\\p{Cntrl}:*?\"<>|\\\\\\uFFFD].*|.*[. ]");

  List<Diagnosis> diagnoses() {
    var about = new Phrase("Mapp", "Folder");
    List<Target> targets = Target.of(List.of(folder));
    if (targets.getFirst() instanceof Target.Nothing) {
      return List.of(nothing(about));
    }
    var all = new ArrayList<Diagnosis>();
    for (Target target : targets) {
      all.addAll(of(target.root()));
    }
    return List.copyOf(all);
  }

  private Diagnosis nothing(Phrase about) {
    return Files.isDirectory(folder)
        ? Diagnosis.fault(
            about,
            new Phrase(
                "i " + named + " finns varken county.yaml, plans eller followups",
                named + " has neither county.yaml nor plans nor followups"),
            new Phrase(
                "gå till länets mapp, eller skapa en: ktp init",
                "go to the county's folder, or make one: ktp init"))
        : Diagnosis.fault(
            about,
            new Phrase(named + " finns inte", "there is no " + named),
            new Phrase("se efter hur mappen heter", "see what the folder is called"));
  }

  private static List<Diagnosis> of(Path root) {
    var about = new Phrase("Mapp", "Folder");
    List<Path> files;
    try (Stream<Path> walked = Files.walk(root, DEPTH, new FileVisitOption[0])) {
      files = walked.filter(f -> !Files.isDirectory(f)).sorted().toList();
    } catch (IOException | RuntimeException e) {
      return List.of(
          Diagnosis.fault(
              about,
              new Phrase(root + " går inte att läsa", root + " cannot be read"),
              new Phrase(
                  "se efter att du får läsa i mappen", "see that you may read in the folder")));
    }
    List<Path> own = files.stream().filter(f -> isOwn(root.relativize(f))).toList();
    var all = new ArrayList<Diagnosis>();
    all.add(
        Diagnosis.fine(
            about,
            new Phrase(
                root + ": " + Summary.number(own.size(), "fil", "filer"),
                root + ": " + Summary.number(own.size(), "file", "files"))));
    unreadable(root, own).ifPresent(all::add);
    open(root, files).ifPresent(all::add);
    copies(root, own).ifPresent(all::add);
    oddNames(root, own).ifPresent(all::add);
    unwritable(root).ifPresent(all::add);
    return all;
  }

  /// What people write; the rest the program has made.
  private static boolean isOwn(Path file) {
    String first = file.getName(0).toString();
    boolean here = file.getNameCount() == 1;
    return (here || first.equals("plans") || first.equals("followups"))
        && !file.toString().contains("received")
        && !isCalled(OPEN).test(file);
  }

  private static Optional<Diagnosis> unreadable(Path root, List<Path> files) {
    return told(
            root,
            files,
            file -> !isReadable(file),
            new Phrase("går inte att öppna: ", "cannot be opened: "))
        .map(told ->
            Diagnosis.fault(
                new Phrase("Läsning", "Reading"),
                told,
                new Phrase(
                    "stäng filen i andra program, se efter att du får läsa den, eller hämta den om"
                        + " den bara ligger i molnet",
                    "close the file in other programs, see that you may read it, or fetch it if it"
                        + " lies in the cloud only")));
  }

  private static boolean isReadable(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() >= -1;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Diagnosis> open(Path root, List<Path> files) {
    return told(
            root,
            files,
            isCalled(OPEN),
            new Phrase("öppna i Excel eller LibreOffice: ", "open in Excel or LibreOffice: "))
        .map(told ->
            Diagnosis.note(
                new Phrase("Öppna filer", "Open files"),
                told,
                new Phrase(
                    "spara och stäng dem; det som inte är sparat syns inte för ktp",
                    "save and close them; what is not saved ktp cannot see")));
  }

  private static Optional<Diagnosis> copies(Path root, List<Path> files) {
    return told(
            root, files, isCalled(COPY), new Phrase("ser ut som kopior: ", "look like copies: "))
        .map(told ->
            Diagnosis.note(
                new Phrase("Kopior", "Copies"),
                told,
                new Phrase(
                    "flytta ut den som inte gäller; båda läses, och samma svar två gånger blir"
                        + " KTP006",
                    "move away the one that does not count; both are read, and the same answer"
                        + " twice is KTP006")));
  }

  private static Optional<Diagnosis> oddNames(Path root, List<Path> files) {
    return told(
            root,
            files,
            isCalled(IMPOSSIBLE),
            new Phrase("kan inte heta så i Windows: ", "cannot be called so on Windows: "))
        .map(told ->
            Diagnosis.note(
                new Phrase("Filnamn", "Names"), told, new Phrase("döp om dem", "rename them")));
  }

  private static Predicate<Path> isCalled(Pattern name) {
    return file -> name.matcher(file.getFileName().toString()).matches();
  }

  /// What there is to say of some of the files, with their names; nothing if it holds of none.
  private static Optional<Phrase> told(
      Path root, List<Path> files, Predicate<Path> which, Phrase what) {
    List<Path> found = files.stream().filter(which).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(what.and(Phrase.same(names(root, found))));
  }

  /// Where papers go if nothing else is said.
  private static Optional<Diagnosis> unwritable(Path root) {
    Path out = root.resolve("out");
    Path nearest = Files.exists(out) ? out : root;
    boolean can = Files.isDirectory(nearest) && canWrite(nearest);
    return can
        ? Optional.empty()
        : Optional.of(
            Diagnosis.fault(
                new Phrase("Skrivning", "Writing"),
                new Phrase(out + " går inte att skriva i", out + " cannot be written to"),
                new Phrase(
                    "låt papperen hamna någon annanstans: ktp report -o MAPP",
                    "let the papers go elsewhere: ktp report -o FOLDER")));
  }

  private static boolean canWrite(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, ".ktp-", ".tmp"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String names(Path root, List<Path> files) {
    String some =
        files.stream()
            .limit(MOST_NAMED)
            .map(f -> IdentityNumbers.mask(root.relativize(f).toString().replace('\\', '/')))
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    return files.size() > MOST_NAMED ? some + " …" : some;
  }
}
