package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.model.FoundInText;
import se.ktp.model.Owner;
import se.ktp.model.Workspace;
import se.ktp.render.Packet;
import se.ktp.render.PaperFormat;
import se.ktp.render.Press;
import se.ktp.render.Slugs;
import se.ktp.render.TemplateFault;
import se.ktp.source.Checksum;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.Summaries;

/// Makes and writes one paper after the other, with a press of its own.
///
/// @param enclosures files that papers are made of, to be attached
/// @param results to which each paper is added
record PaperMaker(
    PaperPlan plan,
    Set<PaperFormat> formats,
    Press.Workshop workshop,
    Press press,
    Enclosures enclosures,
    Language language,
    PaperRun.Results results) {

  void make(PaperPlan.Job job) {
    Summaries summaries = plan.summaries(job.batch());
    try {
      switch (job.kind()) {
        case PaperPlan.Kind.County() -> county(job, summaries.county());
        case PaperPlan.Kind.Municipality(var participant) ->
            municipality(job, participant, summaries);
        case PaperPlan.Kind.Packet() -> packet(job, summaries.county());
      }
    } catch (TemplateFault e) {
      results.add(LeftOut.unmade(name(job, summaries), e.remark().told()));
    }
  }

  private static String name(PaperPlan.Job job, Summaries summaries) {
    return job.kind() instanceof PaperPlan.Kind.Municipality(var participant)
        ? participant.name()
        : summaries.county().name();
  }

  // --- one paper

  private void county(PaperPlan.Job job, CountySummary summary) {
    PaperPlan.Batch batch = job.batch();
    String slug = Slugs.of(summary);
    if (isStopped(new Owner.WholeCounty(), summary.name(), slug, batch)) {
      return;
    }
    Map<String, String> sources = batch.sources().county(summary);
    write(
        job,
        new PaperWriter.About(
            slug,
            "county",
            summary.name(),
            summary.code(),
            new Readers.Steering(),
            sources,
            findings(summary.municipalities()),
            making(batch)),
        day -> press.county(summary, order(sources, batch).dated(day)));
  }

  private void municipality(PaperPlan.Job job, Owner.Participant participant, Summaries summaries) {
    PaperPlan.Batch batch = job.batch();
    String slug = Slugs.of(participant);
    if (isStopped(participant, participant.name(), slug, batch)) {
      return;
    }
    MunicipalitySummary summary = summaries.municipality(participant);
    Map<String, String> sources = batch.sources().municipality(summary);
    write(
        job,
        new PaperWriter.About(
            slug,
            "municipality",
            summary.name(),
            summary.code(),
            new Readers.One(participant),
            sources,
            summary.findings(),
            making(batch)),
        day ->
            press.municipality(
                summary, batch.workspace().county(), order(sources, batch).dated(day)));
  }

  /// Whether somebody's identity number stands in the texts, so that the paper must not be made.
  private boolean isStopped(Owner owner, String name, String slug, PaperPlan.Batch batch) {
    Optional<FoundInText> number = batch.workspace().identityNumbers(owner).stream().findFirst();
    number.ifPresent(n -> results.add(LeftOut.stopped(name, n, old(slug, batch))));
    return number.isPresent();
  }

  /// Papers of that name that an earlier run has left in the folder.
  private static String old(String slug, PaperPlan.Batch batch) {
    return batch.known().values().stream()
        .filter(e -> e.slug().equals(slug) && Files.exists(batch.folder().resolve(e.file())))
        .map(Manifest.Entry::file)
        .collect(Collectors.joining(", "));
  }

  // --- all in one

  /// The county's paper and those of all participants in one document, save those that are stopped.
  private void packet(PaperPlan.Job job, CountySummary county) {
    PaperPlan.Batch batch = job.batch();
    Map<String, String> sources = batch.sources().county(county);
    write(
        job,
        new PaperWriter.About(
            "paket-" + batch.period(),
            "packet",
            county.name(),
            county.code(),
            new Readers.Steering(),
            sources,
            findings(withCounty(batch) ? county.municipalities() : inPacket(batch, county)),
            making(batch)),
        day -> packet(batch, county, order(sources, batch).dated(day)));
  }

  /// The findings of participants, whether they are counted or told one by one.
  private static List<Finding> findings(List<MunicipalitySummary> municipalities) {
    return municipalities.stream().flatMap(m -> m.findings().stream()).toList();
  }

  /// Whether the packet has the county's paper in it, which counts the findings of everybody.
  private boolean withCounty(PaperPlan.Batch batch) {
    return plan.coversCounty(batch) && isPrintable(new Owner.WholeCounty(), batch);
  }

  /// Those whose own papers are in the packet.
  private List<MunicipalitySummary> inPacket(PaperPlan.Batch batch, CountySummary county) {
    return county.municipalities().stream()
        .filter(m -> plan.covers(m.participant(), batch))
        .filter(m -> isPrintable(m.participant(), batch))
        .toList();
  }

  private static boolean isPrintable(Owner owner, PaperPlan.Batch batch) {
    return batch.workspace().identityNumbers(owner).isEmpty();
  }

  private Press.Page packet(PaperPlan.Batch batch, CountySummary county, Press.Order order) {
    Workspace workspace = batch.workspace();
    var papers = new ArrayList<Packet.Paper>();
    var without = new ArrayList<String>();
    if (withCounty(batch)) {
      papers.add(new Packet.Paper(county.name(), press.county(county, order)));
    } else if (plan.coversCounty(batch)) {
      without.add(county.name());
    }
    for (MunicipalitySummary summary : inPacket(batch, county)) {
      Press.Order its = order(batch.sources().municipality(summary), batch).dated(order.date());
      papers.add(
          new Packet.Paper(summary.name(), press.municipality(summary, workspace.county(), its)));
    }
    county.municipalities().stream()
        .filter(m -> plan.covers(m.participant(), batch))
        .filter(m -> !isPrintable(m.participant(), batch))
        .forEach(m -> without.add(m.name()));
    return press.packet(county, papers, without, order);
  }

  // --- setting and writing

  private Press.Order order(Map<String, String> sources, PaperPlan.Batch batch) {
    return new Press.Order(
        language,
        plan.ktp().asOf(),
        plan.ktp().asOf(),
        Checksum.of(sources.keySet(), sources),
        plan.options().adopted(),
        plan.options().open(),
        batch.inspection().letterhead());
  }

  private void write(PaperPlan.Job job, PaperWriter.About about, PaperWriter.Pages pages) {
    PaperPlan.Batch batch = job.batch();
    var writer = new PaperWriter(batch.folder(), batch.known(), plan.options(), enclosures, press);
    PaperWriter.Pages once = PaperWriter.Pages.once(pages);
    for (PaperFormat format : formats) {
      try {
        writer
            .write(job.order(), about, once, format, plan.ktp().asOf())
            .ifPresentOrElse(results::add, () -> results.add(LeftOut.keptFinal(about.name())));
      } catch (IOException e) {
        Path file = batch.folder().resolve(about.fileName(format));
        results.add(LeftOut.unwritten(about.name(), file, e));
      }
    }
  }

  private Manifest.Making making(PaperPlan.Batch batch) {
    return making(batch.sources().all(), workshop, plan.options(), language, plan.ktp());
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
}
