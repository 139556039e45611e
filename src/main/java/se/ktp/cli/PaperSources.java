package se.ktp.cli;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.ktp.model.Answer;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.Workspace;
import se.ktp.render.Letterhead;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;

/// The files that papers are made of, with their checksums; the county's logo among them.
record PaperSources(Workspace workspace, Optional<Letterhead> letterhead) {

  /// All that were read.
  Map<String, String> all() {
    return files(workspace.checksums().keySet().stream());
  }

  /// Those of the county's paper of a period: all but the answers of other periods than it tells
  /// of.
  Map<String, String> county(CountySummary summary) {
    Set<String> others = new HashSet<>();
    Set<String> told = new HashSet<>();
    for (FollowUp followUp : workspace.followUps()) {
      boolean tells =
          followUp.period().equals(summary.period())
              || summary.before().filter(followUp.period()::equals).isPresent();
      paths(followUp).forEach((tells ? told : others)::add);
    }
    return files(
        workspace.checksums().keySet().stream()
            .filter(path -> told.contains(path) || !others.contains(path)));
  }

  /// Those of a municipality's paper: the county's file, and what tells of the municipality.
  Map<String, String> municipality(MunicipalitySummary summary) {
    Set<Period> periods = new TreeSet<>();
    periods.add(summary.period());
    summary.before().ifPresent(periods::add);
    return files(Stream.concat(countyFile(), telling(summary.participant(), periods)));
  }

  /// The files that tell of a participant.
  Stream<String> telling(Owner.Participant participant, Set<Period> periods) {
    Stream<String> plans = workspace.plan(participant).stream().flatMap(PaperSources::paths);
    Stream<String> answers =
        periods.stream()
            .flatMap(p -> workspace.followUp(participant, p).stream())
            .flatMap(PaperSources::paths);
    return Stream.concat(plans, answers);
  }

  /// The files that tell of the county itself: its own, and answers about its own activities.
  Stream<String> ofCounty() {
    return Stream.concat(
        countyFile(),
        workspace.followUps().stream()
            .filter(f -> f.owner() instanceof Owner.WholeCounty)
            .flatMap(PaperSources::paths));
  }

  private Stream<String> countyFile() {
    return workspace.hasCounty()
        ? Stream.of(workspace.county().at().source().path())
        : Stream.empty();
  }

  static Stream<String> paths(Plan plan) {
    return Stream.concat(
        Stream.of(plan.at().source().path()),
        plan.activities().stream().map(a -> a.at().source().path()));
  }

  static Stream<String> paths(FollowUp followUp) {
    return Stream.concat(
        Stream.of(followUp.ownerAt().source().path()),
        Stream.concat(followUp.plan().stream(), followUp.answers().stream())
            .map(Answer::at)
            .map(at -> at.source().path()));
  }

  private Map<String, String> files(Stream<String> paths) {
    Map<String, String> checksums = workspace.checksums();
    var files = new TreeMap<String, String>();
    paths.forEach(path -> files.put(path, checksums.getOrDefault(path, "")));
    letterhead.ifPresent(l -> files.put(l.path(), l.checksum()));
    return files;
  }
}
