package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Severity;
import se.ktp.model.Period;
import se.ktp.render.PaperFormat;
import se.ktp.render.Press;
import se.ktp.write.WholeFile;

/// Makes and writes the papers of the workspaces that were inspected.
///
/// Each worker has a press of its own and takes the next paper from a queue; a paper is written as
/// it is made, so that memory does not grow with their number.
///
/// @param enclosures files that papers are made of, to be attached
record PaperRun(
    PaperPlan plan,
    int jobs,
    Set<PaperFormat> formats,
    Press.Workshop workshop,
    Enclosures enclosures) {

  /// A paper that was written, or lay there unchanged, or would be written.
  ///
  /// @param order of the papers: counties as they were named, the county's paper first
  /// @param why it was written; nothing if it lay there unchanged
  record Printed(int order, Path file, Manifest.Entry entry, Optional<Phrase> why) {}

  /// What has come of the papers, as workers add to it.
  record Results(Queue<Printed> printed, Queue<LeftOut> leftOut) {
    Results() {
      this(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
    }

    void add(Printed paper) {
      printed.add(paper);
    }

    void add(LeftOut paper) {
      leftOut.add(paper);
    }

    /// The papers in a folder, in order.
    List<Printed> in(Path folder) {
      return printed.stream()
          .filter(p -> p.file().startsWith(folder))
          .sorted(
              Comparator.comparingInt(Printed::order)
                  .thenComparing(p -> p.entry().format(), Comparator.reverseOrder()))
          .toList();
    }
  }

  /// The papers of one workspace, or of the nation.
  ///
  /// @param left papers of earlier runs that lie beside them
  /// @param dryRun whether they would be made only
  record Edition(
      Period period,
      Path folder,
      List<Printed> papers,
      List<Leftovers.Leftover> left,
      boolean dryRun) {

    /// What the folder's list is to name: papers of earlier runs that still lie there stay in it.
    List<Manifest.Entry> entries(Map<String, Manifest.Entry> known) {
      Set<String> outdated =
          left.stream().map(Leftovers.Leftover::file).collect(Collectors.toSet());
      return Manifest.all(papers, known, outdated, folder);
    }

    void writeManifest(List<Manifest.Entry> entries, LocalDate asOf) throws IOException {
      WholeFile.write(
          folder.resolve(Manifest.NAME),
          to -> {
            Manifest.write(period, entries, asOf, to);
            return true;
          });
    }
  }

  /// What came of the run.
  record Outcome(List<Edition> editions, List<LeftOut> leftOut, Exit exit) {}

  Outcome print(Console console) {
    var results = new Results();
    plan.unusable().forEach(results::add);
    List<PaperPlan.Batch> batches = plan.batches();
    List<PaperPlan.Job> todo = plan.jobs(batches);
    try (var progress = Progress.of(todo.size(), console)) {
      work(todo, results, console.language(), progress);
    }
    var editions = new ArrayList<Edition>();
    for (PaperPlan.Batch batch : batches) {
      List<Printed> papers = results.in(batch.folder());
      boolean dryRun = plan.options().dryRun();
      var edition =
          new Edition(batch.period(), batch.folder(), papers, left(batch, papers), dryRun);
      editions.add(edition);
      if (!dryRun) {
        manifest(edition, batch, results);
      }
    }
    List<LeftOut> missing =
        results.leftOut().stream().sorted(Comparator.comparing(LeftOut::name)).toList();
    return new Outcome(List.copyOf(editions), missing, exit(results, missing));
  }

  private void work(
      List<PaperPlan.Job> todo, Results results, Language language, Progress progress) {
    var queue = new ConcurrentLinkedQueue<>(todo);
    int workers = Math.min(jobs, Math.max(1, todo.size()));
    try (var pool = Executors.newFixedThreadPool(workers)) {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < workers; i++) {
        running.add(
            pool.submit(() -> {
              Press press = workshop.press();
              var maker =
                  new PaperMaker(plan, formats, workshop, press, enclosures, language, results);
              for (PaperPlan.Job job = queue.poll(); job != null; job = queue.poll()) {
                maker.make(job);
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

  // --- afterwards

  private List<Leftovers.Leftover> left(PaperPlan.Batch batch, List<Printed> papers) {
    if (batch.known().isEmpty()) {
      return List.of();
    }
    boolean whole = plan.coversCounty(batch);
    return new Leftovers(
            batch.folder(),
            plan.summaries(batch),
            batch.sources(),
            batch.workspace().participants(),
            papers.stream().map(p -> p.entry().file()).collect(Collectors.toSet()),
            participant -> participant.map(p -> plan.covers(p, batch)).orElse(whole),
            plan.options())
        .of(batch.known());
  }

  /// Writes the folder's list, unless nothing has come of the run and the list says so already.
  private void manifest(Edition edition, PaperPlan.Batch batch, Results results) {
    List<Manifest.Entry> entries = edition.entries(batch.known());
    if (edition.papers().isEmpty() && entries.equals(List.copyOf(batch.known().values()))) {
      return;
    }
    try {
      edition.writeManifest(entries, plan.ktp().asOf());
    } catch (IOException e) {
      Path file = edition.folder().resolve(Manifest.NAME);
      results.add(LeftOut.unwritten(Manifest.NAME, file, e));
    }
  }

  private Exit exit(Results results, List<LeftOut> missing) {
    if (missing.stream().anyMatch(LeftOut::unwritable)) {
      return Exit.UNWRITABLE;
    }
    boolean errors =
        plan.inspections().findings().stream()
            .anyMatch(f -> f.severity() == Severity.ERROR && !f.accepted());
    boolean printed = results.printed().stream().anyMatch(p -> p.entry().errors() > 0);
    return errors || printed || !missing.isEmpty() ? Exit.FINDINGS : Exit.FINE;
  }
}
