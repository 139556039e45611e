package se.ktp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Subject;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;

/// Follows folders while somebody works in them: at every saving tells what is new and what is
/// mended, and makes the papers that are touched anew.
///
/// The files are looked at again and again: systems do not report what happens on shared drives,
/// which is where coordinators have their folders.
///
/// @param papers makes the papers, save those that have not changed
record Watch(Supplier<Inspections> inspect, Papers papers, Console console) {
  private static final long PAUSE_MILLIS = 400;

  /// What is not there, as far as files can be read.
  private static final Set<Rule> MISSING =
      Set.of(Rule.PARTICIPANT_WITHOUT_PLAN, Rule.NO_ANSWERS, Rule.ACTIVITY_WITHOUT_ANSWER);

  /// Makes papers of what has been read.
  interface Papers {
    Optional<PaperRun.Outcome> of(Inspections inspections);
  }

  /// Until it is interrupted, which is how it ends.
  void follow(Inspections first) {
    Inspections before = first;
    Footprint known = Footprint.of(roots(before));
    String what = before.shownBase().equals(".") ? name(before.base()) : before.shownBase();
    console.tell(
        "Vakar över %s. Allt kontrolleras när en fil sparas. Sluta med Ctrl+C.".formatted(what),
        "Watching %s. Everything is checked when a file is saved. End by Ctrl+C.".formatted(what));
    console.err().flush();
    state(before);
    print(before);
    var hidden = Hidden.NOTHING;
    while (true) {
      try {
        Thread.sleep(PAUSE_MILLIS);
        Footprint now = Footprint.of(roots(before));
        if (now.equals(known)) {
          continue;
        }
        // Whoever saves several files, or a long one, is let finish.
        Footprint settled;
        do {
          settled = now;
          Thread.sleep(PAUSE_MILLIS);
          now = Footprint.of(roots(before));
        } while (!now.equals(settled));
        console.out().println();
        console.out().println(console.bold(now.changedSince(known, before.folder())));
        known = now;
        Inspections after = inspect.get();
        if (!roots(withCounty(after)).containsAll(roots(withCounty(before)))) {
          tellCountyGone();
          continue;
        }
        hidden = tell(before, hidden, after);
        print(after);
        before = after;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  private static List<Path> roots(Inspections inspections) {
    return roots(inspections.all());
  }

  private static List<Path> roots(List<Inspection> inspections) {
    return inspections.stream().map(i -> i.target().root()).distinct().toList();
  }

  private static List<Inspection> withCounty(Inspections inspections) {
    return inspections.all().stream()
        .filter(i -> i.workspace().filter(Workspace::hasCounty).isPresent())
        .toList();
  }

  /// Without the county's file nobody would be missing, and every paper be another.
  private void tellCountyGone() {
    console
        .out()
        .println(
            console.say(
                "county.yaml är borta: inget kontrolleras och inga papper görs om förrän den är"
                    + " tillbaka",
                "county.yaml is gone: nothing is checked and no papers are made anew until it is"
                    + " back"));
    console.out().flush();
  }

  /// What cannot be seen while files cannot be read that could be before.
  ///
  /// @param files their paths
  /// @param findings those that went with them, neither mended nor new when they come back
  private record Hidden(Set<String> files, List<Finding> findings) {
    static final Hidden NOTHING = new Hidden(Set.of(), List.of());
  }

  private static List<UnreadableFile> unreadable(Inspections inspections) {
    return inspections.workspaces().stream().flatMap(w -> w.unreadable().stream()).toList();
  }

  private static String path(UnreadableFile file) {
    return file.at().source().path();
  }

  /// Whether a finding stands in a file, or is about whoever owns it: what one file says may be
  /// wrong by another. Besides, what is missing may be in the file, whoever it is missing from; and
  /// without its answers nobody may be asked yet for theirs.
  private static boolean concerns(Finding finding, UnreadableFile file) {
    Optional<String> owner = file.owner().flatMap(o -> o.subject().code());
    return path(file).equals(finding.at().source().path())
        || (owner.isPresent() && owner.equals(finding.subject().code()))
        || (MISSING.contains(finding.rule()) && mayHold(file, finding.subject().period()));
  }

  /// Whether a file may hold what is missing: a plan, or answers of a period, which without a plan
  /// are not missed.
  private static boolean mayHold(UnreadableFile file, Optional<String> period) {
    return switch (file.kind()) {
      case COUNTY -> false;
      case PLAN -> true;
      case FOLLOW_UP ->
          period.isPresent() && file.period().filter(p -> !p.code().equals(period.get())).isEmpty();
    };
  }

  // --- what is told

  private void state(Inspections inspections) {
    Summary.print(Counts.of(inspections.workspaces(), inspections.findings()), console);
    console.out().flush();
  }

  /// What makes a finding the same though its line has moved.
  private record Same(Rule rule, String file, Subject subject, Phrase message) {
    static Same of(Finding finding) {
      // What is missing is missing, be it that some file may hold it or not.
      boolean missing = MISSING.contains(finding.rule());
      return new Same(
          finding.rule(),
          finding.at().source().path(),
          finding.subject(),
          missing ? Phrase.same("") : finding.message());
    }
  }

  /// @return what cannot be seen now
  private Hidden tell(Inspections before, Hidden hidden, Inspections after) {
    Set<String> unreadBefore =
        unreadable(before).stream().map(Watch::path).collect(Collectors.toSet());
    List<UnreadableFile> lost =
        unreadable(after).stream()
            .filter(u -> hidden.files().contains(path(u)) || !unreadBefore.contains(path(u)))
            .toList();
    List<Finding> known =
        Stream.concat(before.findings().stream(), hidden.findings().stream()).toList();
    List<Finding> added = missing(after.findings(), known);
    Map<Boolean, List<Finding>> vanished =
        missing(known, after.findings()).stream()
            .collect(Collectors.partitioningBy(f -> lost.stream().anyMatch(u -> concerns(f, u))));
    List<Finding> mended = vanished.getOrDefault(false, List.of());
    for (Finding finding : mended) {
      console
          .out()
          .println(
              console.styled("32", console.say(word(finding, after)))
                  + "  "
                  + finding.at().source().path()
                  + "  "
                  + finding.rule().code()
                  + "  "
                  + console.say(finding.message()));
    }
    if (!added.isEmpty()) {
      console.out().println(console.say("nytt:", "new:"));
      FindingText.print(added, console);
    }
    if (added.isEmpty() && mended.isEmpty()) {
      console.out().println(console.say("inget nytt att anmärka", "nothing new to remark"));
    }
    state(after);
    return new Hidden(
        lost.stream().map(Watch::path).collect(Collectors.toSet()),
        vanished.getOrDefault(true, List.of()));
  }

  /// What went with its file is not mended.
  private static Phrase word(Finding finding, Inspections after) {
    return after.files().contains(finding.at().source().path())
        ? new Phrase("rättat", "mended")
        : new Phrase("borta ", "gone  ");
  }

  /// Those of the first that are not among the second, each as often as it is there more.
  private static List<Finding> missing(List<Finding> some, List<Finding> others) {
    Map<Same, Integer> left = new HashMap<>();
    others.forEach(f -> left.merge(Same.of(f), 1, Integer::sum));
    var missing = new ArrayList<Finding>();
    for (Finding finding : some) {
      if (left.merge(Same.of(finding), -1, Integer::sum) < 0) {
        missing.add(finding);
      }
    }
    return missing;
  }

  private void print(Inspections inspections) {
    papers
        .of(inspections)
        .ifPresent(outcome -> {
          for (PaperRun.Edition edition : outcome.editions()) {
            var written = new TreeSet<String>();
            edition.papers().stream()
                .filter(p -> p.why().isPresent())
                .map(p -> p.file().getFileName().toString())
                .forEach(written::add);
            String folder = FileNames.shown(edition.folder(), inspections.folder());
            if (!written.isEmpty()) {
              console
                  .out()
                  .println(
                      console.say("skrivet i ", "written to ")
                          + folder
                          + ": "
                          + String.join(", ", written));
            }
          }
          for (LeftOut paper : outcome.leftOut()) {
            console
                .err()
                .println(
                    console.say("inget papper för ", "no paper for ")
                        + paper.name()
                        + ": "
                        + console.say(paper.why()));
          }
          console.out().flush();
          console.err().flush();
        });
  }
}
