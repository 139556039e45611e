package se.ktp.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.ktp.check.Checks;
import se.ktp.check.Rulings;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;
import se.ktp.read.Parsed;
import se.ktp.read.Settings;
import se.ktp.read.WorkspaceReader;
import se.ktp.render.Letterhead;
import se.ktp.source.IdentityNumbers;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// A target that has been read and checked.
///
/// @param all what was found in all of it, in the order in which it is told
/// @param findings those of the named parts, if parts were named
/// @param files those that were looked at, by the paths that are shown
/// @param remarks how the files were understood
/// @param letterhead the county's logo
record Inspection(
    Target target,
    Optional<Workspace> workspace,
    List<Finding> all,
    List<Finding> findings,
    List<String> files,
    List<String> remarks,
    boolean readable,
    Optional<Letterhead> letterhead) {

  static Inspection of(
      Target target,
      Path base,
      Register register,
      Settings settings,
      LocalDate asOf,
      Function<Workspace, Optional<Period>> period) {
    return switch (target) {
      case Target.Folder(Path root, List<Path> parts) ->
          of(
              target,
              WorkspaceReader.read(root, base, register, settings),
              root,
              parts.stream().map(p -> shown(p, base)).toList(),
              asOf,
              period);
      case Target.Alone(Path file) ->
          of(
              target,
              WorkspaceReader.readAlone(file, base, register, settings),
              file.resolveSibling(""),
              List.of(),
              asOf,
              period);
      case Target.Nothing(Path path) -> nothing(target, path, base);
    };
  }

  private static Inspection of(
      Target target,
      Parsed<Workspace> parsed,
      Path root,
      List<String> parts,
      LocalDate asOf,
      Function<Workspace, Optional<Period>> chosen) {
    Workspace workspace = parsed.value();
    Optional<Period> period = chosen.apply(workspace);
    CountyLogo logo = CountyLogo.of(workspace.county(), root);
    var read = new ArrayList<>(parsed.findings());
    logo.finding().ifPresent(read::add);
    List<Finding> found = Checks.findings(workspace, read, asOf, period);
    List<Finding> all =
        Rulings.apply(workspace, found, asOf, period.isEmpty()).stream()
            .sorted(Finding.ORDER)
            .toList();
    List<Finding> findings = all.stream().filter(f -> isIn(f.at().source().path(), parts)).toList();
    List<String> files =
        workspace.checksums().keySet().stream().filter(f -> isIn(f, parts)).toList();
    boolean readable =
        workspace.hasCounty() || !workspace.plans().isEmpty() || !workspace.followUps().isEmpty();
    return new Inspection(
        target,
        Optional.of(workspace),
        all,
        findings,
        files,
        parsed.remarks(),
        readable,
        logo.letterhead());
  }

  private static boolean isIn(String path, List<String> parts) {
    return parts.isEmpty() || parts.stream().anyMatch(part -> FileNames.isIn(path, part));
  }

  private static Inspection nothing(Target target, Path path, Path base) {
    Finding finding =
        Finding.of(
            Rule.FILE_UNREADABLE,
            Position.start(new Source.Whole(shown(path, base))),
            Subject.NONE,
            Files.isDirectory(path)
                ? new Phrase(
                    "I mappen finns varken county.yaml, plans eller followups",
                    "The folder has neither county.yaml nor plans nor followups")
                : new Phrase(
                    "Det finns ingen sådan fil eller mapp", "There is no such file or folder"),
            new Phrase(
                "gå till länets mapp, eller ange den: ktp validate MAPP; en ny mapp gör ktp init",
                "go to the county's folder, or name it: ktp validate FOLDER; ktp init makes a new"
                    + " one"));
    return new Inspection(
        target,
        Optional.empty(),
        List.of(finding),
        List.of(finding),
        List.of(),
        List.of(),
        false,
        Optional.empty());
  }

  private static String shown(Path path, Path base) {
    String relative = base.relativize(path).toString().replace('\\', '/');
    return relative.isEmpty() ? "." : IdentityNumbers.mask(relative);
  }

  /// Files that could not be read at all.
  long unreadableFiles() {
    return workspace.map(Workspace::unreadable).map(List<UnreadableFile>::size).orElse(0);
  }
}
