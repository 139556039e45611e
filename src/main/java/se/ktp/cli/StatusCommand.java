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
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.summarise.CountyStatus;
import se.ktp.summarise.Summaries;

/// `ktp status`: who has answered, who is late, and what to do next. That somebody is late is no
/// fault of the command's.
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;
  @Mixin private ReadingOptions reading;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Parameters(paramLabel = "PATH", arity = "0..*")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--period", paramLabel = "YYYY-MM")
  private Optional<Period> period = Optional.empty();

  @Option(names = "--format", paramLabel = "text|json|csv")
  private Format format = Format.TEXT;

  /// The forms in which it is printed.
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  @Override
  public Integer call() {
    Inspections inspections = inspections(paths, period, ktp, reading);
    Selection.check(period, inspections, spec.commandLine());
    Console console = ktp.console(spec, inspections.language());
    inspections.tellRemarks(console);
    if (!inspections.anythingReadable()) {
      // Programs read nothing but what they know.
      Console there = format == Format.TEXT ? console : console.aside();
      FindingText.print(inspections.unreadable("status"), there);
      return Exit.UNREADABLE.code();
    }
    List<CountyStatus> all =
        inspections.all().stream()
            .filter(Inspection::readable)
            .map(i -> status(i, period, inspections.register(), ktp))
            .toList();
    switch (format) {
      case TEXT -> StatusText.print(all, paths, period, console);
      case JSON -> StatusJson.print(inspections.shownBase(), ktp.asOf(), all, console.out());
      case CSV -> StatusCsv.print(all, console);
    }
    tellUnread(inspections, console);
    return Exit.FINE.code();
  }

  /// What was named, checked for the period that each county works with.
  static Inspections inspections(
      List<Path> paths, Optional<Period> period, Ktp ktp, ReadingOptions reading) {
    return Inspections.of(
        paths,
        ktp,
        reading,
        w -> Optional.of(period.orElseGet(() -> CountyStatus.period(w, ktp.asOf()))));
  }

  static CountyStatus status(
      Inspection inspection, Optional<Period> period, Register register, Ktp ktp) {
    var workspace = inspection.workspace().orElseThrow();
    Period chosen = period.orElseGet(() -> CountyStatus.period(workspace, ktp.asOf()));
    return CountyStatus.of(
        new Summaries(workspace, register, chosen, inspection.all()).county(),
        workspace,
        ktp.asOf());
  }

  private static void tellUnread(Inspections inspections, Console console) {
    inspections.all().stream()
        .filter(i -> !i.readable())
        .flatMap(i -> i.findings().stream())
        .forEach(f ->
            console
                .err()
                .println(
                    console.say("Kunde inte läsas: ", "Could not be read: ")
                        + f.at().source().path()
                        + ": "
                        + console.say(f.message())));
  }
}
