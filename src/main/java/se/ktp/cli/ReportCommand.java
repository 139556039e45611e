package se.ktp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Period;
import se.ktp.render.PaperFormat;
import se.ktp.render.Press;
import se.ktp.render.TemplateSet;

/// `ktp report`: checks, then writes the papers of a period.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;
  @Mixin private ReadingOptions reading;
  @Mixin private EditionOptions edition;

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

  @Option(names = "--county-only")
  private boolean countyOnly;

  @Option(names = "--no-county")
  private boolean noCounty;

  @Option(names = "--nation")
  private boolean nation;

  @Option(names = "--jobs", paramLabel = "N")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Option(names = "--format", paramLabel = "pdf,html", split = ",")
  private Set<PaperFormat> formats = EnumSet.of(PaperFormat.PDF);

  @Option(names = "--templates", paramLabel = "DIR")
  private Optional<Path> templates = Optional.empty();

  @Override
  public Integer call() {
    if (countyOnly && (noCounty || !only.isEmpty())) {
      throw new UsageFaults.WrongUsage(
          spec.commandLine(),
          new Phrase(
              "--county-only kan inte användas tillsammans med --no-county eller --only",
              "--county-only cannot be used together with --no-county or --only"));
    }
    if (jobs < 1) {
      throw new UsageFaults.WrongUsage(
          spec.commandLine(),
          new Phrase("--jobs ska vara 1 eller mer", "--jobs is to be 1 or more"));
    }
    if (edition.open() && edition.standard().attaches() && formats.contains(PaperFormat.PDF)) {
      throw new UsageFaults.WrongUsage(
          spec.commandLine(),
          new Phrase(
              "--public kan inte användas tillsammans med --pdf-standard a-3a+ua-1: i filerna som"
                  + " bifogas står det som inte är för alla",
              "--public cannot be used together with --pdf-standard a-3a+ua-1: the files that would"
                  + " be attached say what is not for everybody"));
    }
    TemplateSet set = OwnTemplates.read(templates, ktp.environment(), spec);
    Selection named =
        Selection.of(only, countyOnly, noCounty, ktp.environment(), paths, spec.commandLine());
    Inspections inspections = Inspections.of(named.paths(), ktp, reading, Optional.empty());
    Selection selection = named.known(inspections, spec.commandLine());
    Selection.check(period, inspections, spec.commandLine());
    Console console = ktp.console(spec, inspections.language());
    inspections.tellRemarks(console);
    if (!inspections.anythingReadable()) {
      FindingText.print(inspections.unreadable("report"), console);
      return Exit.UNREADABLE.code();
    }
    if (!OwnTemplates.usable(set, console)) {
      return Exit.FINDINGS.code();
    }
    Optional<Path> folder = out.map(ktp.environment().folder()::resolve);
    var plan = new PaperPlan(inspections, selection, period, folder, edition, ktp);
    if (edition.adopted() && isRefused(plan, console)) {
      return Exit.FINDINGS.code();
    }
    var workshop = new Press.Workshop("ktp " + Version.number(), set);
    var sources = new Enclosures(inspections, console.language());
    PaperRun.Outcome outcome = new PaperRun(plan, jobs, formats, workshop, sources).print(console);
    if (nation) {
      var nationRun =
          new NationRun(inspections, period, folder, edition, formats, workshop, sources, ktp);
      outcome = nationRun.addTo(outcome, console);
    }
    ReportSummary.print(outcome, inspections, selection.paths(), edition.adopted(), console);
    sources.tell(console);
    return outcome.exit().code();
  }

  /// Papers with errors that nobody has accepted are not adopted.
  private boolean isRefused(PaperPlan plan, Console console) {
    var obstacles = new Obstacles(plan, nation);
    List<Finding> errors = obstacles.findings();
    if (!errors.isEmpty()) {
      FindingText.print(errors, console);
      String whose =
          Obstacles.owners(errors).stream()
              .map(name -> name.orElseGet(() -> console.say("länet", "the county")))
              .collect(Collectors.joining(", "));
      console
          .err()
          .println(
              console.say(
                      "Inga papper är skrivna: de kan inte fastställas medan fel står kvar (%s)."
                          .formatted(whose),
                      "No papers were written: they cannot be adopted while errors stand (%s)."
                          .formatted(whose))
                  + console.say(obstacles.cure(errors, ktp.asOf().plusMonths(1))));
    }
    return !errors.isEmpty();
  }
}
