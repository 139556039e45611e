package se.ktp.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.model.County;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Workspace;
import se.ktp.summarise.PublicEdition;
import se.ktp.summarise.Summaries;

/// What papers a run is to make: of which workspaces, for whom, and into which folders.
///
/// @param period the one asked for
/// @param out the folder asked for
record PaperPlan(
    Inspections inspections,
    Selection selection,
    Optional<Period> period,
    Optional<Path> out,
    EditionOptions options,
    Ktp ktp) {

  /// A workspace whose papers are to be made.
  ///
  /// @param known the papers that lie in the folder, by their files
  record Batch(
      Inspection inspection,
      Workspace workspace,
      Period period,
      Path folder,
      Map<String, Manifest.Entry> known) {
    PaperSources sources() {
      return new PaperSources(workspace, inspection.letterhead());
    }

    /// The parts of the workspace that were named; none for all of it.
    List<Path> parts() {
      return inspection.target() instanceof Target.Folder(_, List<Path> parts) ? parts : List.of();
    }
  }

  /// What kind of paper it is.
  sealed interface Kind {
    record County() implements Kind {}

    /// The paper of a municipality or district.
    record Municipality(Owner.Participant participant) implements Kind {}

    /// All the others in one.
    record Packet() implements Kind {}
  }

  /// A paper to be made.
  ///
  /// @param order of the papers: counties as they were named, the county's paper first
  record Job(int order, Batch batch, Kind kind) {}

  // --- workspaces

  /// The workspaces whose papers can be made.
  List<Batch> batches() {
    var batches = new ArrayList<Batch>();
    long roots = inspections.all().stream().filter(i -> i.workspace().isPresent()).count();
    for (Inspection inspection : inspections.all()) {
      if (isUsable(inspection)) {
        batches.add(batch(inspection, inspection.workspace().get(), roots > 1));
      }
    }
    return batches;
  }

  private static boolean isUsable(Inspection inspection) {
    return inspection.workspace().isPresent() && inspection.readable();
  }

  /// @param oneOfMany whether it needs a folder of its own in the one asked for
  private Batch batch(Inspection inspection, Workspace workspace, boolean oneOfMany) {
    Period wanted = period.orElseGet(() -> period(workspace, ktp.asOf()));
    Path root = inspection.target().root();
    Path folder =
        out.map(dir -> oneOfMany ? dir.resolve(root.getFileName().toString()) : dir)
            .orElse(root.resolve("out"))
            .resolve(wanted.code())
            .toAbsolutePath()
            .normalize();
    Workspace told = options.open() ? PublicEdition.of(workspace) : workspace;
    return new Batch(inspection, told, wanted, folder, Manifest.read(folder));
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

  /// The workspaces of which there can be no papers.
  List<LeftOut> unusable() {
    return inspections.all().stream()
        .filter(i -> !isUsable(i))
        .map(i -> LeftOut.unreadable(name(i.target().root()), i))
        .toList();
  }

  private String name(Path root) {
    String name = shown(root);
    return name.isEmpty() ? root.toString() : name;
  }

  private String shown(Path path) {
    return inspections.base().relativize(path).toString().replace('\\', '/');
  }

  // --- papers

  List<Job> jobs(List<Batch> batches) {
    var jobs = new ArrayList<Job>();
    for (Batch batch : batches) {
      if (coversCounty(batch)) {
        jobs.add(new Job(jobs.size(), batch, new Kind.County()));
      }
      for (Owner.Participant participant : batch.workspace().participants()) {
        if (covers(participant, batch)) {
          jobs.add(new Job(jobs.size(), batch, new Kind.Municipality(participant)));
        }
      }
      if (options.packet()) {
        jobs.add(new Job(jobs.size(), batch, new Kind.Packet()));
      }
    }
    return jobs;
  }

  /// Whether the run was asked for the county's paper.
  boolean coversCounty(Batch batch) {
    return selection.wantsCounty() && isAmong(batch.sources().ofCounty(), batch);
  }

  /// Whether the run was asked for a participant's paper.
  boolean covers(Owner.Participant participant, Batch batch) {
    return selection.wants(participant, inspections.register())
        && isAmong(
            batch.sources().telling(participant, batch.workspace().answeredPeriods()), batch);
  }

  /// Whether files are among what was named. Where only parts of a workspace were named, only those
  /// get papers of whom these tell.
  private boolean isAmong(Stream<String> paths, Batch batch) {
    List<String> parts = batch.parts().stream().map(this::shown).toList();
    return parts.isEmpty()
        || paths.anyMatch(path -> parts.stream().anyMatch(part -> FileNames.isIn(path, part)));
  }

  /// What papers of a workspace say; what is wrong with it is not for everybody.
  Summaries summaries(Batch batch) {
    return new Summaries(
        batch.workspace(),
        inspections.register(),
        batch.period(),
        options.open() ? List.of() : batch.inspection().all());
  }
}
