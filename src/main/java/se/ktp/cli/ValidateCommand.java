package se.ktp.cli;

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
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Severity;
import se.ktp.model.Period;
import se.ktp.model.Workspace;

/// `ktp validate`: checks only, for people and scripts.
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;
  @Mixin private ReadingOptions reading;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Parameters(paramLabel = "PATH", arity = "0..*")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  @Option(names = "--period", paramLabel = "YYYY-MM")
  private Optional<Period> period = Optional.empty();

  /// The forms in which findings are printed.
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() {
    Inspections inspections = Inspections.of(paths, ktp, reading, period);
    Console console = ktp.console(spec, inspections.language());
    List<Finding> findings = inspections.findings();
    List<Workspace> workspaces = inspections.workspaces();
    Counts counts = Counts.of(workspaces, findings);
    inspections.tellRemarks(console);
    switch (format) {
      case TEXT -> {
        if (!console.quiet()) {
          findings.forEach(finding -> FindingText.print(finding, console));
          Summary.print(counts, console);
        }
      }
      case JSON ->
          FindingJson.print(
              inspections.shownBase(),
              ktp.asOf(),
              counts,
              findings,
              console.language(),
              console.out());
    }
    if (!inspections.anythingReadable()) {
      return Exit.UNREADABLE.code();
    }
    boolean failing =
        findings.stream().anyMatch(f -> !f.accepted() && f.severity() == Severity.ERROR);
    return (failing ? Exit.FINDINGS : Exit.FINE).code();
  }
}
