package se.ktp.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.Answer;
import se.ktp.model.County;
import se.ktp.model.FollowUp;
import se.ktp.model.FoundInText;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.Register;
import se.ktp.model.Workspace;
import se.ktp.render.Letterhead;
import se.ktp.render.PaperFormat;
import se.ktp.render.Press;
import se.ktp.render.Slugs;
import se.ktp.render.TemplateFault;
import se.ktp.render.TemplateSet;
import se.ktp.source.Checksum;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.Summaries;
import se.ktp.write.WholeFile;

/// Makes and writes the papers of the workspaces that were inspected.
///
/// Each worker has a press of its own and takes the next paper from a queue; a paper is written as
/// it is made, so that memory does not grow with their number.
final class PaperRun {
  private final Inspections inspections;
  private final Selection selection;
  private final Optional<Period> period;
  private final Optional<Path> out;
  private final int jobs;
  private final Set<PaperFormat> formats;
  private final TemplateSet templates;
  private final Ktp ktp;
  private final ConcurrentLinkedQueue<Printed> printed = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<LeftOut> leftOut = new ConcurrentLinkedQueue<>();

  PaperRun(
      Inspections inspections,
      Selection selection,
      Optional<Period> period,
      Optional<Path> out,
      int jobs,
      Set<PaperFormat> formats,
      TemplateSet templates,
      Ktp ktp) {
    this.inspections = inspections;
    this.selection = selection;
    this.period = period;
    this.out = out;
    this.jobs = jobs;
    this.formats = formats;
    this.templates = templates;
    this.ktp = ktp;
  }

  /// A paper that was written.
  ///
  /// @param order of the papers: counties as they were named, the county's paper first
  /// @param checksum SHA-256 of the file
  record Printed(
      int order,
      Path file,
      PaperFormat format,
      String kind,
      String name,
      String code,
      String checksum,
      List<Source> sources,
      int pages,
      int errors,
      int warnings) {

    /// A file that a paper was made of.
    record Source(String path, String checksum) {}
  }

  /// A paper that was not made, and why.
  ///
  /// @param unwritable whether it was made but could not be written
  record LeftOut(String name, Phrase why, boolean unwritable) {}

  /// What came of the run.
  record Outcome(List<Edition> editions, List<LeftOut> leftOut, Exit exit) {}

  /// The papers of one workspace.
  record Edition(Workspace workspace, Period period, Path folder, List<Printed> papers) {}

  /// Those who may get papers.
  static List<Owner.Participant> participants(Workspace workspace, Register register) {
    return new Summaries(workspace, register, Period.of(workspace.county().year(), 1), List.of())
        .participants();
  }

  // --- planning

  /// A workspace whose papers are to be made.
  private record Batch(Inspection inspection, Workspace workspace, Period period, Path folder) {}

  /// A paper to be made.
  private record Job(int order, Batch batch, Optional<Owner.Participant> participant) {}

  Outcome print(Console console) {
    List<Batch> batches = batches();
    List<Job> todo = jobs(batches);
    var workshop = new Press.Workshop("ktp " + Version.number(), templates);
    try (var progress = Progress.of(todo.size(), console)) {
      work(todo, workshop, console.language(), progress);
    }
    List<Edition> editions = new ArrayList<>();
    for (Batch batch : batches) {
      List<Printed> papers =
          printed.stream()
              .filter(p -> p.file().startsWith(batch.folder()))
              .sorted(Comparator.comparingInt(Printed::order).thenComparing(Printed::format))
              .toList();
      var edition = new Edition(batch.workspace(), batch.period(), batch.folder(), papers);
      editions.add(edition);
      manifest(edition);
    }
    List<LeftOut> missing = leftOut.stream().sorted(Comparator.comparing(LeftOut::name)).toList();
    return new Outcome(List.copyOf(editions), missing, exit(missing));
  }

  private Exit exit(List<LeftOut> missing) {
    if (missing.stream().anyMatch(LeftOut::unwritable)) {
      return Exit.UNWRITABLE;
    }
    boolean errors =
        inspections.findings().stream()
            .anyMatch(f -> f.severity() == Severity.ERROR && !f.accepted());
    return errors || !missing.isEmpty() ? Exit.FINDINGS : Exit.FINE;
  }

  private List<Batch> batches() {
    var batches = new ArrayList<Batch>();
    long roots = inspections.all().stream().filter(i -> i.workspace().isPresent()).count();
    for (Inspection inspection : inspections.all()) {
      if (inspection.workspace().isEmpty() || !inspection.readable()) {
        leftOut.add(unreadable(inspection));
        continue;
      }
      Workspace workspace = inspection.workspace().get();
      Period wanted = period.orElseGet(() -> period(workspace));
      Path root = root(inspection.target());
      Path folder =
          out.map(dir -> roots > 1 ? dir.resolve(root.getFileName().toString()) : dir)
              .orElse(root.resolve("out"))
              .resolve(wanted.code());
      batches.add(new Batch(inspection, workspace, wanted, folder.toAbsolutePath().normalize()));
    }
    return batches;
  }

  private LeftOut unreadable(Inspection inspection) {
    Path root = root(inspection.target());
    String name = inspections.base().relativize(root).toString().replace('\\', '/');
    Phrase nothing =
        new Phrase("där finns inget som kan läsas", "there is nothing that can be read");
    Phrase why =
        inspection.findings().stream()
            .filter(f -> f.rule() == Rule.FILE_UNREADABLE)
            .findFirst()
            .map(f ->
                new Phrase(
                    f.message().sv() + " (" + f.at().shown() + ")",
                    f.message().en() + " (" + f.at().shown() + ")"))
            .orElse(nothing);
    return new LeftOut(name.isEmpty() ? root.toString() : name, why, false);
  }

  private static Path root(Target target) {
    return switch (target) {
      case Target.Folder(Path folder, _) -> folder;
      case Target.Alone(Path file) -> file.resolveSibling("").normalize();
      case Target.Nothing(Path path) -> path;
    };
  }

  /// The newest period with answers; where nobody has answered, the newest that is due, or the
  /// year's first.
  private Period period(Workspace workspace) {
    List<County.FollowUpDates> dates = workspace.county().followUps();
    return workspace
        .newestPeriod()
        .or(() ->
            dates.stream()
                .filter(d -> ktp.asOf().isAfter(d.due()))
                .map(County.FollowUpDates::period)
                .max(Comparator.naturalOrder()))
        .orElseGet(() -> dates.getFirst().period());
  }

  private List<Job> jobs(List<Batch> batches) {
    var todo = new ArrayList<Job>();
    for (Batch batch : batches) {
      if (selection.wantsCounty() && part(batch).isEmpty()) {
        todo.add(new Job(todo.size(), batch, Optional.empty()));
      }
      for (Owner.Participant participant :
          participants(batch.workspace(), inspections.register())) {
        if (selection.wants(participant, inspections.register()) && inPart(participant, batch)) {
          todo.add(new Job(todo.size(), batch, Optional.of(participant)));
        }
      }
    }
    return todo;
  }

  private static Optional<Path> part(Batch batch) {
    return batch.inspection().target() instanceof Target.Folder(_, Optional<Path> part)
        ? part
        : Optional.empty();
  }

  /// Where only a part of a workspace was named, only those get papers of whom it tells.
  private boolean inPart(Owner.Participant participant, Batch batch) {
    if (part(batch).isEmpty()) {
      return true;
    }
    String part = inspections.base().relativize(part(batch).get()).toString().replace('\\', '/');
    return sources(batch.workspace(), participant, batch.workspace().answeredPeriods())
        .anyMatch(path -> path.equals(part) || path.startsWith(part + "/"));
  }

  // --- working

  private void work(List<Job> todo, Press.Workshop workshop, Language language, Progress progress) {
    var queue = new ConcurrentLinkedQueue<>(todo);
    int workers = Math.min(jobs, Math.max(1, todo.size()));
    try (var pool = Executors.newFixedThreadPool(workers)) {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < workers; i++) {
        running.add(
            pool.submit(() -> {
              Press press = workshop.press();
              for (Job job = queue.poll(); job != null; job = queue.poll()) {
                make(job, press, language);
                progress.step();
              }
            }));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    }
  }

  private void make(Job job, Press press, Language language) {
    Workspace workspace = job.batch().workspace();
    Owner owner = job.participant().map(Owner.class::cast).orElseGet(Owner.WholeCounty::new);
    Optional<FoundInText> number = workspace.identityNumbers(owner).stream().findFirst();
    var summaries =
        new Summaries(
            workspace,
            inspections.register(),
            job.batch().period(),
            job.batch().inspection().findings());
    if (number.isPresent()) {
      leftOut.add(new LeftOut(name(job, summaries), stopped(number.get()), false));
      return;
    }
    if (job.participant().isPresent()) {
      municipality(job, summaries.municipality(job.participant().get()), press, language);
    } else {
      county(job, summaries.county(), press, language);
    }
  }

  private static String name(Job job, Summaries summaries) {
    return job.participant()
        .map(Owner.Participant::name)
        .orElseGet(() -> summaries.county().name());
  }

  private static Phrase stopped(FoundInText number) {
    return new Phrase(
        "texten innehåller ett personnummer (" + number.at().shown() + ")",
        "the text holds a personal identity number (" + number.at().shown() + ")");
  }

  private void municipality(Job job, MunicipalitySummary summary, Press press, Language language) {
    Workspace workspace = job.batch().workspace();
    Set<Period> periods = new TreeSet<>();
    periods.add(summary.period());
    summary.before().ifPresent(periods::add);
    List<Printed.Source> sources =
        files(
            Stream.concat(
                countyFile(workspace), sources(workspace, summary.participant(), periods)),
            job);
    write(
        job,
        "municipality",
        Slugs.of(summary.participant()),
        summary.name(),
        summary.code(),
        sources,
        summary.findings(),
        (format, out) ->
            press.municipality(
                summary, workspace.county(), order(job, language, sources), format, out));
  }

  private void county(Job job, CountySummary summary, Press press, Language language) {
    Workspace workspace = job.batch().workspace();
    List<Printed.Source> sources = files(workspace.checksums().keySet().stream(), job);
    write(
        job,
        "county",
        Slugs.of(summary),
        summary.name(),
        summary.code(),
        sources,
        job.batch().inspection().findings(),
        (format, out) -> press.county(summary, order(job, language, sources), format, out));
  }

  private Press.Order order(Job job, Language language, List<Printed.Source> sources) {
    var sums = new HashMap<String, String>();
    sources.forEach(s -> sums.put(s.path(), s.checksum()));
    return new Press.Order(
        language,
        ktp.asOf(),
        Checksum.of(sums.keySet(), sums),
        job.batch().inspection().letterhead());
  }

  /// Sets a paper.
  private interface Setting {
    Press.Made to(PaperFormat format, OutputStream out);
  }

  private void write(
      Job job,
      String kind,
      String slug,
      String name,
      String code,
      List<Printed.Source> sources,
      List<Finding> findings,
      Setting setting) {
    for (PaperFormat format : formats) {
      Path file = job.batch().folder().resolve(slug + "." + format.extension());
      if (!write(job, kind, file, format, name, code, sources, findings, setting)) {
        return;
      }
    }
  }

  private boolean write(
      Job job,
      String kind,
      Path file,
      PaperFormat format,
      String name,
      String code,
      List<Printed.Source> sources,
      List<Finding> findings,
      Setting setting) {
    MessageDigest digest = Checksum.digest();
    try {
      WholeFile.tidy(job.batch().folder());
      Press.Made made =
          WholeFile.write(file, out -> setting.to(format, new DigestOutputStream(out, digest)));
      printed.add(
          new Printed(
              job.order(),
              file,
              format,
              kind,
              name,
              code,
              HexFormat.of().formatHex(digest.digest()),
              sources,
              made.pages(),
              count(findings, Severity.ERROR),
              count(findings, Severity.WARNING)));
      return true;
    } catch (TemplateFault e) {
      leftOut.add(new LeftOut(name, e.remark().told(), false));
    } catch (IOException e) {
      leftOut.add(new LeftOut(name, unwritable(file), true));
    }
    return false;
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int)
        findings.stream()
            .filter(f -> f.severity() == severity && !f.accepted())
            .filter(f -> f.rule() != Rule.UNKNOWN_KEY)
            .count();
  }

  private static Phrase unwritable(Path file) {
    Path folder = file.resolveSibling("");
    if (!Files.isDirectory(folder)) {
      return new Phrase(
          "mappen " + folder + " kan inte skapas", "the folder " + folder + " cannot be made");
    }
    return new Phrase(
        file + " kunde inte skrivas; är filen öppen i ett annat program, eller disken full?",
        file + " could not be written; is it open in another program, or the disk full?");
  }

  private void manifest(Edition edition) {
    if (edition.papers().isEmpty()) {
      return;
    }
    Path file = edition.folder().resolve("manifest.json");
    try {
      WholeFile.write(
          file,
          out -> {
            Manifest.write(edition, ktp.asOf(), out);
            return true;
          });
    } catch (IOException e) {
      leftOut.add(new LeftOut("manifest.json", unwritable(file), true));
    }
  }

  // --- sources

  private static Stream<String> countyFile(Workspace workspace) {
    return workspace.hasCounty()
        ? Stream.of(workspace.county().at().source().path())
        : Stream.empty();
  }

  /// The files that tell of a participant.
  private static Stream<String> sources(
      Workspace workspace, Owner.Participant participant, Set<Period> periods) {
    Stream<String> plans = workspace.plan(participant).stream().flatMap(PaperRun::paths);
    Stream<String> answers =
        periods.stream()
            .flatMap(p -> workspace.followUp(participant, p).stream())
            .flatMap(PaperRun::paths);
    return Stream.concat(plans, answers);
  }

  private static Stream<String> paths(Plan plan) {
    return Stream.concat(
        Stream.of(plan.at().source().path()),
        plan.activities().stream().map(a -> a.at().source().path()));
  }

  private static Stream<String> paths(FollowUp followUp) {
    return Stream.concat(
        Stream.of(followUp.ownerAt().source().path()),
        Stream.concat(followUp.plan().stream(), followUp.answers().stream())
            .map(Answer::at)
            .map(at -> at.source().path()));
  }

  private static List<Printed.Source> files(Stream<String> paths, Job job) {
    var sums = new HashMap<>(job.batch().workspace().checksums());
    Optional<Letterhead> logo = job.batch().inspection().letterhead();
    logo.ifPresent(l -> sums.put(l.path(), l.checksum()));
    return Stream.concat(paths, logo.stream().map(Letterhead::path))
        .distinct()
        .sorted()
        .map(path -> new Printed.Source(path, sums.getOrDefault(path, "")))
        .toList();
  }
}
