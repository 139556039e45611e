package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.County;
import se.ktp.model.FoundInText;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Workspace;
import se.ktp.render.Packet;
import se.ktp.render.PaperFormat;
import se.ktp.render.Press;
import se.ktp.render.Slugs;
import se.ktp.render.TemplateFault;
import se.ktp.source.Checksum;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.PublicEdition;
import se.ktp.summarise.Summaries;
import se.ktp.write.WholeFile;

/// Makes and writes the papers of the workspaces that were inspected.
///
/// Each worker has a press of its own and takes the next paper from a queue; a paper is written as
/// it is made, so that memory does not grow with their number.
final class PaperRun {
  static final Phrase KEPT_FINAL =
      new Phrase(
          "det fastställda ligger kvar och ersätts inte av ett utkast; lägg utkasten i en annan"
              + " mapp (-o MAPP), eller ersätt det med --force",
          "the final one stays and is not replaced by a draft; put the drafts into another folder"
              + " (-o DIR), or replace it by --force");

  private final Inspections inspections;
  private final Selection selection;
  private final Optional<Period> period;
  private final Optional<Path> out;
  private final int jobs;
  private final EditionOptions options;
  private final Set<PaperFormat> formats;
  private final Press.Workshop workshop;
  private final Enclosures sources;
  private final Ktp ktp;
  private final ConcurrentLinkedQueue<Printed> printed = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<LeftOut> leftOut = new ConcurrentLinkedQueue<>();

  PaperRun(
      Inspections inspections,
      Selection selection,
      Optional<Period> period,
      Optional<Path> out,
      int jobs,
      EditionOptions options,
      Set<PaperFormat> formats,
      Press.Workshop workshop,
      Enclosures sources,
      Ktp ktp) {
    this.inspections = inspections;
    this.selection = selection;
    this.period = period;
    this.out = out;
    this.jobs = jobs;
    this.options = options;
    this.formats = formats;
    this.workshop = workshop;
    this.sources = sources;
    this.ktp = ktp;
  }

  /// A paper that was written, or lay there unchanged, or would be written.
  ///
  /// @param order of the papers: counties as they were named, the county's paper first
  /// @param why it was written; nothing if it lay there unchanged
  record Printed(int order, Path file, Manifest.Entry entry, Optional<Phrase> why) {}

  /// A paper that was not made, and why.
  ///
  /// @param unwritable whether it was made but could not be written
  /// @param beside whether it lies under another name
  record LeftOut(String name, Phrase why, boolean unwritable, boolean beside) {
    LeftOut(String name, Phrase why, boolean unwritable) {
      this(name, why, unwritable, false);
    }

    /// A paper that could not get its place.
    static LeftOut unwritten(String name, Path file, IOException fault) {
      return new LeftOut(name, PaperRun.unwritable(file, fault), true, isBeside(fault));
    }

    private static boolean isBeside(IOException fault) {
      return fault instanceof WholeFile.HeldException held && held.beside().isPresent();
    }
  }

  /// What came of the run.
  record Outcome(List<Edition> editions, List<LeftOut> leftOut, Exit exit) {}

  /// The papers of one workspace, or of the nation.
  ///
  /// @param left papers of earlier runs that lie beside them
  /// @param dryRun whether they would be made only
  record Edition(
      Period period,
      Path folder,
      List<Printed> papers,
      List<Leftovers.Leftover> left,
      boolean dryRun) {}

  // --- planning

  /// A workspace whose papers are to be made.
  ///
  /// @param known the papers that lie in the folder, by their files
  private record Batch(
      Inspection inspection,
      Workspace workspace,
      Period period,
      Path folder,
      Map<String, Manifest.Entry> known) {
    private PaperSources sources() {
      return new PaperSources(workspace, inspection.letterhead());
    }
  }

  /// A paper to be made.
  ///
  /// @param packet whether it is all the others in one
  private record Job(
      int order, Batch batch, Optional<Owner.Participant> participant, boolean packet) {}

  Outcome print(Console console) {
    List<Batch> batches = batches();
    List<Job> todo = jobs(batches);
    try (var progress = Progress.of(todo.size(), console)) {
      work(todo, console.language(), progress);
    }
    List<Edition> editions = new ArrayList<>();
    for (Batch batch : batches) {
      List<Printed> papers =
          printed.stream()
              .filter(p -> p.file().startsWith(batch.folder()))
              .sorted(
                  Comparator.comparingInt(Printed::order)
                      .thenComparing(p -> p.entry().format(), Comparator.reverseOrder()))
              .toList();
      var edition =
          new Edition(
              batch.period(), batch.folder(), papers, left(batch, papers), options.dryRun());
      editions.add(edition);
      if (!options.dryRun()) {
        manifest(edition, batch);
      }
    }
    List<LeftOut> missing = leftOut.stream().sorted(Comparator.comparing(LeftOut::name)).toList();
    return new Outcome(List.copyOf(editions), missing, exit(missing));
  }

  private List<Leftovers.Leftover> left(Batch batch, List<Printed> papers) {
    if (batch.known().isEmpty()) {
      return List.of();
    }
    boolean whole = selection.wantsCounty() && part(batch).isEmpty();
    Leftovers.Covers covers =
        participant ->
            participant
                .map(p -> selection.wants(p, inspections.register()) && inPart(p, batch))
                .orElse(whole);
    return new Leftovers(
            batch.folder(),
            summaries(batch),
            batch.sources(),
            batch.workspace().participants(),
            papers.stream().map(p -> p.entry().file()).collect(Collectors.toSet()),
            covers,
            options)
        .of(batch.known());
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
      Period wanted = period.orElseGet(() -> period(workspace, ktp.asOf()));
      Path root = inspection.target().root();
      Path folder =
          out.map(dir -> roots > 1 ? dir.resolve(root.getFileName().toString()) : dir)
              .orElse(root.resolve("out"))
              .resolve(wanted.code());
      Path there = folder.toAbsolutePath().normalize();
      Workspace told = options.open() ? PublicEdition.of(workspace) : workspace;
      batches.add(new Batch(inspection, told, wanted, there, Manifest.read(there)));
    }
    return batches;
  }

  private LeftOut unreadable(Inspection inspection) {
    Path root = inspection.target().root();
    String name = inspections.base().relativize(root).toString().replace('\\', '/');
    Phrase nothing =
        new Phrase("där finns inget som kan läsas", "there is nothing that can be read");
    Phrase why =
        inspection.findings().stream()
            .filter(f -> f.rule() == Rule.FILE_UNREADABLE)
            .findFirst()
            .map(f ->
                new Phrase(
                    f.message().sv() + " (" + Phrase.of(f.at()).sv() + ")",
                    f.message().en() + " (" + Phrase.of(f.at()).en() + ")"))
            .orElse(nothing);
    return new LeftOut(name.isEmpty() ? root.toString() : name, why, false);
  }

  /// The newest period with answers; where nobody has answered, the newest that is due, or the
  /// year's first.
  static Period period(Workspace workspace, LocalDate asOf) {
    List<County.FollowUpDates> dates = workspace.county().followUps();
    return workspace
        .newestPeriod()
        .or(() ->
            dates.stream()
                .filter(d -> asOf.isAfter(d.due()))
                .map(County.FollowUpDates::period)
                .max(Comparator.naturalOrder()))
        .orElseGet(() -> dates.getFirst().period());
  }

  private List<Job> jobs(List<Batch> batches) {
    var todo = new ArrayList<Job>();
    for (Batch batch : batches) {
      if (selection.wantsCounty() && part(batch).isEmpty()) {
        todo.add(new Job(todo.size(), batch, Optional.empty(), false));
      }
      for (Owner.Participant participant : batch.workspace().participants()) {
        if (selection.wants(participant, inspections.register()) && inPart(participant, batch)) {
          todo.add(new Job(todo.size(), batch, Optional.of(participant), false));
        }
      }
      if (options.packet()) {
        todo.add(new Job(todo.size(), batch, Optional.empty(), true));
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
    return batch
        .sources()
        .telling(participant, batch.workspace().answeredPeriods())
        .anyMatch(path -> FileNames.isIn(path, part));
  }

  // --- working

  private void work(List<Job> todo, Language language, Progress progress) {
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
    Summaries summaries = summaries(job.batch());
    if (number.isPresent() && !job.packet()) {
      String slug = job.participant().map(Slugs::of).orElseGet(() -> Slugs.of(summaries.county()));
      Phrase why = stopped(number.get(), old(slug, job.batch()));
      leftOut.add(new LeftOut(name(job, summaries), why, false));
      return;
    }
    try {
      print(job, summaries, press, language);
    } catch (TemplateFault e) {
      leftOut.add(new LeftOut(name(job, summaries), e.remark().told(), false));
    }
  }

  private void print(Job job, Summaries summaries, Press press, Language language) {
    if (job.packet()) {
      packet(job, summaries, press, language);
    } else if (job.participant().isPresent()) {
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

  private Summaries summaries(Batch batch) {
    return new Summaries(
        batch.workspace(),
        inspections.register(),
        batch.period(),
        options.open() ? List.of() : batch.inspection().findings());
  }

  /// Papers of that name that an earlier run has left in the folder.
  private static String old(String slug, Batch batch) {
    return batch.known().values().stream()
        .filter(e -> e.slug().equals(slug) && Files.exists(batch.folder().resolve(e.file())))
        .map(Manifest.Entry::file)
        .collect(Collectors.joining(", "));
  }

  /// @param old papers made earlier, which are not removed
  private static Phrase stopped(FoundInText number, String old) {
    String place = Phrase.of(number.at()).sv();
    String placeInEnglish = Phrase.of(number.at()).en();
    return new Phrase(
        "texten innehåller ett personnummer ("
            + place
            + ")"
            + (old.isEmpty() ? "" : "; den gamla " + old + " ligger kvar"),
        "the text holds a personal identity number ("
            + placeInEnglish
            + ")"
            + (old.isEmpty() ? "" : "; the old " + old + " still lies there"));
  }

  /// The county's paper and those of all participants in one document, save those that are stopped.
  private void packet(Job job, Summaries summaries, Press press, Language language) {
    CountySummary county = summaries.county();
    Map<String, String> sources = job.batch().sources().county(county);
    write(
        job,
        "packet",
        "paket-" + job.batch().period(),
        county.name(),
        county.code(),
        sources,
        List.of(),
        day -> packet(job, county, press, order(language, sources, job).dated(day)),
        press,
        language);
  }

  private Press.Page packet(Job job, CountySummary county, Press press, Press.Order order) {
    Workspace workspace = job.batch().workspace();
    var papers = new ArrayList<Packet.Paper>();
    var without = new ArrayList<String>();
    if (selection.wantsCounty()) {
      if (workspace.identityNumbers(new Owner.WholeCounty()).isEmpty()) {
        papers.add(new Packet.Paper(county.name(), press.county(county, order)));
      } else {
        without.add(county.name());
      }
    }
    for (MunicipalitySummary summary : county.municipalities()) {
      if (!selection.wants(summary.participant(), inspections.register())) {
        continue;
      }
      if (workspace.identityNumbers(summary.participant()).isEmpty()) {
        Map<String, String> own = job.batch().sources().municipality(summary);
        Press.Order its = order(order.language(), own, job).dated(order.date());
        papers.add(
            new Packet.Paper(summary.name(), press.municipality(summary, workspace.county(), its)));
      } else {
        without.add(summary.name());
      }
    }
    return press.packet(county, papers, without, order);
  }

  private void municipality(Job job, MunicipalitySummary summary, Press press, Language language) {
    County county = job.batch().workspace().county();
    Map<String, String> sources = job.batch().sources().municipality(summary);
    write(
        job,
        "municipality",
        Slugs.of(summary.participant()),
        summary.name(),
        summary.code(),
        sources,
        summary.findings(),
        day -> press.municipality(summary, county, order(language, sources, job).dated(day)),
        press,
        language);
  }

  private void county(Job job, CountySummary summary, Press press, Language language) {
    Map<String, String> sources = job.batch().sources().county(summary);
    write(
        job,
        "county",
        Slugs.of(summary),
        summary.name(),
        summary.code(),
        sources,
        job.batch().inspection().findings(),
        day -> press.county(summary, order(language, sources, job).dated(day)),
        press,
        language);
  }

  private Press.Order order(Language language, Map<String, String> sources, Job job) {
    return new Press.Order(
        language,
        ktp.asOf(),
        ktp.asOf(),
        Checksum.of(sources.keySet(), sources),
        options.adopted(),
        options.open(),
        job.batch().inspection().letterhead());
  }

  private void write(
      Job job,
      String kind,
      String slug,
      String name,
      String code,
      Map<String, String> sources,
      List<Finding> findings,
      PaperWriter.Pages pages,
      Press press,
      Language language) {
    var writer =
        new PaperWriter(job.batch().folder(), job.batch().known(), options, this.sources, press);
    var about =
        new PaperWriter.About(
            slug,
            kind,
            name,
            code,
            job.participant().<Readers>map(Readers.One::new).orElseGet(Readers.Steering::new),
            sources,
            count(findings, Severity.ERROR),
            count(findings, Severity.WARNING),
            making(job.batch().sources().all(), workshop, options, language, ktp));
    PaperWriter.Pages once = PaperWriter.Pages.once(pages);
    for (PaperFormat format : formats) {
      try {
        writer
            .write(job.order(), about, once, format, ktp.asOf())
            .ifPresentOrElse(printed::add, () -> leftOut.add(new LeftOut(name, KEPT_FINAL, false)));
      } catch (IOException e) {
        Path file = job.batch().folder().resolve(about.fileName(format));
        leftOut.add(LeftOut.unwritten(name, file, e));
      }
    }
  }

  /// How papers are made in this run.
  ///
  /// @param files all that were read
  static Manifest.Making making(
      Map<String, String> files,
      Press.Workshop workshop,
      EditionOptions options,
      Language language,
      Ktp ktp) {
    return new Manifest.Making(
        "ktp " + Version.number(),
        language.code(),
        Optional.of(ktp.asOf()),
        options.adopted(),
        options.open(),
        workshop.checksum(),
        Checksum.of(files.keySet(), files));
  }

  static int count(List<Finding> findings, Severity severity) {
    return (int)
        findings.stream()
            .filter(f -> f.severity() == severity && !f.accepted())
            .filter(f -> f.rule() != Rule.UNKNOWN_KEY)
            .count();
  }

  static Phrase unwritable(Path file, IOException fault) {
    Path folder = file.resolveSibling("");
    if (fault instanceof WholeFile.HeldException held) {
      return held(file, held.beside());
    }
    if (!Files.isDirectory(folder)) {
      return new Phrase(
          "mappen " + folder + " kan inte skapas", "the folder " + folder + " cannot be made");
    }
    return new Phrase(
        file + " kunde inte skrivas; är filen öppen i ett annat program, eller disken full?",
        file + " could not be written; is it open in another program, or the disk full?");
  }

  private static Phrase held(Path file, Optional<Path> beside) {
    return new Phrase(
        file
            + " kunde inte ersättas; är filen öppen i ett annat program, stäng den och kör igen"
            + beside.map(b -> ". Den nya ligger så länge i " + b.getFileName()).orElse(""),
        file
            + " could not be replaced; if it is open in another program, close it and run again"
            + beside.map(b -> ". Meanwhile the new one is " + b.getFileName()).orElse(""));
  }

  /// Papers of earlier runs that still lie in the folder stay in its list.
  private void manifest(Edition edition, Batch batch) {
    Set<String> outdated =
        edition.left().stream().map(Leftovers.Leftover::file).collect(Collectors.toSet());
    List<Manifest.Entry> all =
        Manifest.all(edition.papers(), batch.known(), outdated, batch.folder());
    if (edition.papers().isEmpty() && all.equals(List.copyOf(batch.known().values()))) {
      return;
    }
    Path file = edition.folder().resolve(Manifest.NAME);
    try {
      WholeFile.write(
          file,
          out -> {
            Manifest.write(edition.period(), all, ktp.asOf(), out);
            return true;
          });
    } catch (IOException e) {
      leftOut.add(LeftOut.unwritten(Manifest.NAME, file, e));
    }
  }
}
