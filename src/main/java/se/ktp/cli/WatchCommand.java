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
import se.ktp.diagnostic.Language;
import se.ktp.model.Period;
import se.ktp.render.PaperFormat;
import se.ktp.render.Press;
import se.ktp.render.TemplateSet;

/// `ktp watch`: looks at a county's folder while somebody works in it.
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {
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

  @Option(names = "--period", paramLabel = "YYYY-MM")
  private Optional<Period> period = Optional.empty();

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Option(names = "--only", paramLabel = "NAME", arity = "1..*", split = ",")
  private List<String> only = new ArrayList<>();

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Option(names = "--format", paramLabel = "pdf,html", split = ",")
  private Set<PaperFormat> formats = EnumSet.of(PaperFormat.PDF);

  @Option(names = "--templates", paramLabel = "DIR")
  private Optional<Path> templates = Optional.empty();

  @Option(names = "--no-papers")
  private boolean checksOnly;

  @Override
  public Integer call() {
    TemplateSet set = OwnTemplates.read(templates, ktp.environment(), spec);
    Selection named =
        Selection.of(only, false, false, ktp.environment(), paths, spec.commandLine());
    Inspections first = inspect(named);
    Selection selection = named.known(first, spec.commandLine());
    Selection.check(period, first, spec.commandLine());
    Console console = ktp.console(spec, first.language());
    if (!first.anythingReadable()) {
      FindingText.print(first.unreadable("watch"), console);
      return Exit.UNREADABLE.code();
    }
    if (!OwnTemplates.usable(set, console)) {
      return Exit.FINDINGS.code();
    }
    var workshop = new Press.Workshop("ktp " + Version.number(), set);
    Watch.Papers papers =
        checksOnly
            ? _ -> Optional.empty()
            : inspections ->
                Optional.of(
                    run(inspections, selection, workshop, console.language())
                        .print(silent(console)));
    new Watch(() -> inspect(selection), papers, console).follow(first);
    return Exit.FINE.code();
  }

  private Inspections inspect(Selection selection) {
    return Inspections.of(selection.paths(), ktp, reading, Optional.empty());
  }

  private PaperRun run(
      Inspections inspections, Selection selection, Press.Workshop workshop, Language language) {
    Optional<Path> folder = out.map(ktp.environment().folder()::resolve);
    return new PaperRun(
        new PaperPlan(inspections, selection, period, folder, new EditionOptions(), ktp),
        Runtime.getRuntime().availableProcessors(),
        formats,
        workshop,
        new Enclosures(inspections, language));
  }

  /// A bar that fills at every saving would hide what is told.
  private static Console silent(Console console) {
    return new Console(
        console.out(), console.err(), console.language(), -1, console.colour(), false);
  }
}
