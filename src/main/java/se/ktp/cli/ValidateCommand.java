package se.ktp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Rule;
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

  @Option(names = "--format", paramLabel = "text|json|sarif|junit|github")
  private Format format = Format.TEXT;

  @Option(names = "--strict")
  private boolean strict;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Option(names = "--rules", paramLabel = "CODE,…", split = ",")
  private List<String> rules = new ArrayList<>();

  @Option(names = "--period", paramLabel = "YYYY-MM")
  private Optional<Period> period = Optional.empty();

  /// The forms in which findings are printed.
  enum Format {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB
  }

  @Override
  public Integer call() {
    Set<Rule> asked = askedRules();
    Inspections inspections = Inspections.of(paths, ktp, reading, period);
    Selection.check(period, inspections, spec.commandLine());
    Console console = ktp.console(spec, inspections.language());
    List<Finding> findings =
        inspections.findings().stream()
            .filter(f -> asked.isEmpty() || asked.contains(f.rule()))
            .toList();
    List<Workspace> workspaces = inspections.workspaces();
    Counts counts = Counts.of(workspaces, findings);
    Severity least = strict ? Severity.WARNING : Severity.ERROR;
    inspections.tellRemarks(console);
    switch (format) {
      case TEXT -> {
        if (!console.quiet()) {
          FindingText.print(findings, console);
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
      case SARIF ->
          FindingSarif.print(
              findings,
              inspections.prefix(),
              inspections.anythingReadable(),
              console.language(),
              console.out());
      case JUNIT ->
          FindingJUnit.print(
              inspections.files(),
              findings,
              inspections.prefix(),
              least,
              console.language(),
              console.out());
      case GITHUB ->
          FindingGithub.print(findings, inspections.prefix(), console.language(), console.out());
    }
    if (!inspections.anythingReadable()) {
      return Exit.UNREADABLE.code();
    }
    tellUnread(inspections, asked, console);
    boolean failing = findings.stream().anyMatch(f -> f.fails(least));
    return (failing ? Exit.FINDINGS : Exit.FINE).code();
  }

  /// The rules that were asked for; none for all.
  private Set<Rule> askedRules() {
    var asked = EnumSet.noneOf(Rule.class);
    for (String code : rules) {
      asked.add(Rule.of(code).orElseThrow(() -> UsageFaults.unknownRule(spec, code)));
    }
    return asked;
  }

  /// Files that could not be read hide what the rules that were asked for would find in them.
  private static void tellUnread(Inspections inspections, Set<Rule> asked, Console console) {
    long unread = inspections.all().stream().mapToLong(Inspection::unreadableFiles).sum();
    if (unread > 0 && !asked.isEmpty() && !asked.contains(Rule.FILE_UNREADABLE)) {
      console.tell(
          "Inte kontrollerat, för det kunde inte läsas (KTP001): %s"
              .formatted(Summary.number((int) unread, "fil", "filer")),
          "Not checked, since it could not be read (KTP001): %s"
              .formatted(Summary.number((int) unread, "file", "files")));
    }
  }
}
