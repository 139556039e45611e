package se.ktp.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.model.Workspace;
import se.ktp.read.RegisterReader;

/// All that a command was pointed at, read and checked.
///
/// @param base the folder that paths are shown relative to
record Inspections(Path folder, Path base, Register register, List<Inspection> all) {

  /// @param paths none for the folder that the user stands in
  static Inspections of(
      List<Path> paths, Ktp ktp, ReadingOptions reading, Optional<Period> period) {
    return of(paths, ktp, reading, _ -> period);
  }

  /// @param period of each workspace: the only one whose answers are looked at
  static Inspections of(
      List<Path> paths,
      Ktp ktp,
      ReadingOptions reading,
      Function<Workspace, Optional<Period>> period) {
    Path folder = ktp.environment().folder().toAbsolutePath().normalize();
    List<Path> named =
        paths.isEmpty() ? List.of(folder) : paths.stream().map(folder::resolve).toList();
    List<Target> targets = Target.of(named);
    Path base = Target.base(targets);
    Register register = RegisterReader.read();
    var settings = reading.settings(ktp.asOf().getYear());
    List<Inspection> all =
        targets.parallelStream()
            .map(t -> Inspection.of(t, base, register, settings, ktp.asOf(), period))
            .toList();
    return new Inspections(folder, base, register, all);
  }

  List<Finding> findings() {
    return all.stream().flatMap(i -> i.findings().stream()).sorted(Finding.ORDER).toList();
  }

  /// Whether a workspace is named by its parts.
  boolean partly() {
    return all.stream()
        .anyMatch(i -> i.target() instanceof Target.Folder folder && !folder.parts().isEmpty());
  }

  /// What was found in all that was read, also outside the named parts: papers are made of it.
  List<Finding> whole() {
    return all.stream().flatMap(i -> i.all().stream()).sorted(Finding.ORDER).toList();
  }

  /// The folders and files that were read, of which parts may have been named.
  List<Path> roots() {
    return all.stream()
        .map(Inspection::target)
        .map(t -> t instanceof Target.Alone(Path file) ? file : t.root())
        .map(root -> Path.of(shown(root)))
        .toList();
  }

  /// The findings of paths where nothing can be read, as a command tells them: their cure names the
  /// command at hand.
  List<Finding> unreadable(String command) {
    return findings().stream()
        .map(f ->
            f.fix(
                new Phrase(
                    f.fix().sv().replace("ktp validate", "ktp " + command),
                    f.fix().en().replace("ktp validate", "ktp " + command))))
        .toList();
  }

  List<Workspace> workspaces() {
    return all.stream().map(Inspection::workspace).flatMap(Optional::stream).toList();
  }

  boolean anythingReadable() {
    return all.stream().anyMatch(Inspection::readable);
  }

  /// The language that the first workspace which says so asks for.
  Optional<Language> language() {
    return workspaces().stream()
        .flatMap(w -> w.county().language().stream())
        .flatMap(code -> Language.of(code).stream())
        .findFirst();
  }

  /// The base as the user would write it.
  String shownBase() {
    return shown(base);
  }

  /// A path as the user would write it.
  String shown(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    String shown = (whole.startsWith(folder) ? folder.relativize(whole) : whole).toString();
    return shown.isEmpty() ? "." : shown.replace('\\', '/');
  }

  /// What stands before the paths of findings, seen from the folder that the user stands in;
  /// nothing where the base lies elsewhere.
  String prefix() {
    String shown = shownBase();
    return shown.equals(".") || !base.startsWith(folder) ? "" : shown + "/";
  }

  /// The files that were looked at, by the paths that are shown.
  List<String> files() {
    return all.stream().flatMap(i -> i.files().stream()).distinct().sorted().toList();
  }

  /// How the files were understood, for those who ask.
  void tellRemarks(Console console) {
    if (console.verbose()) {
      all.forEach(i -> i.remarks().forEach(console.err()::println));
    }
  }
}
