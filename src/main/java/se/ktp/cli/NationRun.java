package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.ktp.model.County;
import se.ktp.model.Period;
import se.ktp.model.Workspace;
import se.ktp.render.PaperFormat;
import se.ktp.render.Press;
import se.ktp.render.Slugs;
import se.ktp.render.TemplateFault;
import se.ktp.source.Checksum;
import se.ktp.summarise.NationSummary;
import se.ktp.summarise.PublicEdition;

/// Makes and writes the paper that puts the counties side by side.
///
/// @param period the one asked for
/// @param out the folder asked for
/// @param files that papers are made of, to be attached
record NationRun(
    Inspections inspections,
    Optional<Period> period,
    Optional<Path> out,
    EditionOptions options,
    Set<PaperFormat> formats,
    Press.Workshop workshop,
    Enclosures files,
    Ktp ktp) {

  /// Writes the paper, and adds it to what came of a run.
  PaperRun.Outcome addTo(PaperRun.Outcome outcome, Console console) {
    List<Inspection> readable =
        inspections.all().stream().filter(i -> i.readable() && i.workspace().isPresent()).toList();
    NationSummary summary = summary(readable);
    Map<String, String> sources = sources(readable);
    var order =
        new Press.Order(
            console.language(),
            ktp.asOf(),
            ktp.asOf(),
            Checksum.of(sources.keySet(), sources),
            options.adopted(),
            options.open(),
            Optional.empty());
    Path folder = folder(readable).resolve(summary.period().code());
    Press press = workshop.press();
    var writer = new PaperWriter(folder, Manifest.read(folder), options, files, press);
    var about =
        new PaperWriter.About(
            Slugs.of(summary),
            "nation",
            console.say("Riket", "The nation"),
            "",
            new Readers.Nation(),
            sources,
            List.of(),
            PaperMaker.making(sources, workshop, options, console.language(), ktp));
    String name = console.say("riket", "the nation");
    var papers = new ArrayList<PaperRun.Printed>();
    try {
      PaperWriter.Pages pages =
          PaperWriter.Pages.once(day -> press.nation(summary, order.dated(day)));
      boolean kept = false;
      for (PaperFormat format : formats) {
        Optional<PaperRun.Printed> paper =
            writer.write(Integer.MAX_VALUE, about, pages, format, ktp.asOf());
        paper.ifPresent(papers::add);
        kept |= paper.isEmpty();
      }
      PaperRun.Outcome all = with(papers, summary.period(), writer, outcome);
      return kept ? without(LeftOut.keptFinal(name), all) : all;
    } catch (TemplateFault e) {
      return without(LeftOut.unmade(name, e.remark().told()), outcome);
    } catch (IOException e) {
      Path file = folder.resolve(about.fileName(PaperFormat.PDF));
      return without(LeftOut.unwritten(name, file, e), outcome);
    }
  }

  private static PaperRun.Outcome without(LeftOut paper, PaperRun.Outcome outcome) {
    var leftOut = new ArrayList<>(outcome.leftOut());
    leftOut.add(paper);
    return new PaperRun.Outcome(
        outcome.editions(),
        List.copyOf(leftOut),
        paper.unwritable()
            ? Exit.UNWRITABLE
            : outcome.exit() == Exit.FINE ? Exit.FINDINGS : outcome.exit());
  }

  private NationSummary summary(List<Inspection> readable) {
    Period nations =
        period.orElseGet(() ->
            readable.stream()
                .map(i -> own(i.workspace().orElseThrow()))
                .max(Comparator.naturalOrder())
                .orElseThrow());
    List<NationSummary.Entry> entries =
        readable.stream()
            .map(i -> {
              Workspace workspace = told(i.workspace().orElseThrow());
              return new NationSummary.Entry(name(i.target()), workspace, i.all(), own(workspace));
            })
            .toList();
    List<String> unreadable =
        inspections.all().stream()
            .filter(i -> !readable.contains(i))
            .map(i -> name(i.target()))
            .toList();
    return NationSummary.of(entries, unreadable, nations, inspections.register());
  }

  private Workspace told(Workspace workspace) {
    return options.open() ? PublicEdition.of(workspace) : workspace;
  }

  /// The period that a county is told of where it knows nothing of the nation's.
  private Period own(Workspace workspace) {
    List<County.FollowUpDates> dates = workspace.county().followUps();
    return workspace.newestPeriod().orElseGet(() -> dates.getFirst().period());
  }

  private static String name(Target target) {
    return target.root().getFileName().toString();
  }

  /// Beside the counties' folders, or in `out` of the folder that holds them. Where no folder holds
  /// them all, that is the one the user stands in; a county by itself holds its own.
  private Path folder(List<Inspection> readable) {
    if (out.isPresent()) {
      return out.get().toAbsolutePath().normalize();
    }
    List<Path> roots = readable.stream().map(i -> i.target().root()).distinct().toList();
    List<Path> holders =
        inspections.all().size() == 1
            ? roots
            : roots.stream().map(Path::getParent).distinct().toList();
    return (holders.size() == 1 ? holders.getFirst() : inspections.folder()).resolve("out");
  }

  private static Map<String, String> sources(List<Inspection> readable) {
    var sources = new TreeMap<String, String>();
    readable.forEach(i -> sources.putAll(i.workspace().orElseThrow().checksums()));
    return sources;
  }

  /// The paper of a single county's nation stands among the county's.
  private PaperRun.Outcome with(
      List<PaperRun.Printed> nation, Period nations, PaperWriter writer, PaperRun.Outcome outcome)
      throws IOException {
    Path folder = writer.folder();
    var editions = new ArrayList<PaperRun.Edition>();
    var papers = new ArrayList<PaperRun.Printed>();
    var left = new ArrayList<Leftovers.Leftover>();
    for (PaperRun.Edition edition : outcome.editions()) {
      if (edition.folder().equals(folder)) {
        papers.addAll(edition.papers());
        left.addAll(edition.left());
      } else {
        editions.add(edition);
      }
    }
    papers.addAll(nation);
    Set<String> made = papers.stream().map(p -> p.entry().file()).collect(Collectors.toSet());
    left.removeIf(l -> made.contains(l.file()));
    var own =
        new PaperRun.Edition(
            nations, folder, List.copyOf(papers), List.copyOf(left), options.dryRun());
    editions.add(own);
    if (!options.dryRun() && !papers.isEmpty()) {
      own.writeManifest(own.entries(writer.known()), ktp.asOf());
    }
    return new PaperRun.Outcome(List.copyOf(editions), outcome.leftOut(), outcome.exit());
  }
}
