package se.ktp.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import se.ktp.model.Period;

/// `ktp collect`: takes forms that came back into the workspace.
@Command(name = "collect")
final class CollectCommand implements Callable<Integer> {
  /// What whoever names no file is told.
  static final Phrase NO_FILES =
      new Phrase(
          "Skriv vilka filer som har kommit, eller mappen där de ligger, t.ex. ktp collect"
              + " inkommet",
          "Name the files that have come, or the folder where they are: ktp collect inbox, say");

  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;
  @Mixin private ReadingOptions reading;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--workspace", paramLabel = "DIR")
  private Optional<Path> workspace = Optional.empty();

  @Option(names = "--period", paramLabel = "YYYY-MM")
  private Optional<Period> period = Optional.empty();

  @Option(names = "--replace")
  private boolean replace;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = {"-y", "--yes"})
  private boolean yes;

  @Override
  public Integer call() {
    Path folder = ktp.environment().folder().toAbsolutePath().normalize();
    List<CollectRun.Named> named = files.stream().map(f -> CollectRun.Named.of(f, folder)).toList();
    for (CollectRun.Named path : named) {
      if (!Files.exists(path.whole())) {
        throw wrong(
            "Det finns ingen fil eller mapp " + path.written(),
            "There is no file or folder " + path.written());
      }
    }
    Optional<CollectRun.Named> county = workspace.map(w -> CollectRun.Named.of(w, folder));
    Path here = county.map(CollectRun.Named::whole).orElse(folder);
    if (!(Target.of(List.of(here)).getFirst() instanceof Target.Folder(Path root, _))
        || Target.of(List.of(here)).size() > 1) {
      throw wrong(
          "Här finns inget läns mapp att ta in svaren i; gå till den, eller ange den:"
              + " --workspace MAPP",
          "There is no county's folder here to take the answers into; go there, or name it:"
              + " --workspace DIR");
    }
    Inspections inspections = Inspections.of(List.of(root), ktp, reading, Optional.empty());
    Selection.check(period, inspections, spec.commandLine());
    Console console = ktp.console(spec, inspections.language());
    var run =
        new CollectRun(
            inspections,
            root,
            named,
            county,
            reading.settings(ktp.asOf().getYear()),
            period,
            replace,
            ktp);
    return run.collect(dryRun, yes, console).code();
  }

  private UsageFaults.WrongUsage wrong(String swedish, String english) {
    return new UsageFaults.WrongUsage(spec.commandLine(), new Phrase(swedish, english));
  }
}
