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
import se.ktp.diagnostic.Phrase;
import se.ktp.form.FormFormat;
import se.ktp.model.Period;

/// `ktp form`: the forms that municipalities fill in.
@Command(name = "form")
final class FormCommand implements Callable<Integer> {
  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;
  @Mixin private ReadingOptions reading;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Parameters(paramLabel = "PATH", arity = "0..*")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--period", paramLabel = "YYYY-MM")
  private Optional<Period> period = Optional.empty();

  @Option(names = "--plan")
  private boolean plan;

  @Option(names = "--format", paramLabel = "xlsx|csv|yaml")
  private FormFormat format = FormFormat.XLSX;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Option(names = "--only", paramLabel = "NAME", arity = "1..*", split = ",")
  private List<String> only = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force")
  private boolean force;

  @Override
  public Integer call() {
    if (plan && period.isPresent()) {
      throw new UsageFaults.WrongUsage(
          spec.commandLine(),
          new Phrase(
              "--plan gäller hela året och kan inte användas tillsammans med --period",
              "--plan is for the whole year and cannot be used together with --period"));
    }
    Selection named =
        Selection.of(only, false, false, ktp.environment(), paths, spec.commandLine());
    Inspections inspections = Inspections.of(named.paths(), ktp, reading, Optional.empty());
    Selection selection = named.known(inspections, spec.commandLine());
    Selection.check(period, inspections, spec.commandLine());
    Console console = ktp.console(spec, inspections.language());
    inspections.tellRemarks(console);
    if (!inspections.anythingReadable()) {
      FindingText.print(inspections.unreadable("form"), console);
      return Exit.UNREADABLE.code();
    }
    var run =
        new FormRun(
            inspections,
            selection,
            period,
            plan,
            format,
            out.map(ktp.environment().folder()::resolve),
            force,
            ktp);
    return run.write(console).code();
  }
}
