package se.ktp.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Period;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;
import se.ktp.read.FollowUpReader;
import se.ktp.summarise.Comparison;
import se.ktp.summarise.Comparisons;

/// `ktp diff`: what changed between two periods.
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;
  @Mixin private ReadingOptions reading;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Parameters(paramLabel = "[PATH] FROM TO", arity = "2..3", hideParamSyntax = true)
  private List<String> words = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  /// The forms in which changes are printed.
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() {
    if (words.size() == 2 && Files.isDirectory(ktp.environment().folder().resolve(words.get(0)))) {
      throw new UsageFaults.WrongUsage(
          spec.commandLine(),
          new Phrase(
              "Två perioder behövs: ktp diff " + words.get(0) + " FRÅN " + words.get(1),
              "Two periods are needed: ktp diff " + words.get(0) + " FROM " + words.get(1)));
    }
    boolean pathLast = words.size() == 3 && !isPath(words.get(0)) && isPath(words.get(2));
    int path = words.size() < 3 ? -1 : pathLast ? 2 : 0;
    List<Path> paths = path < 0 ? List.of() : List.of(Path.of(words.get(path)));
    List<String> periods = path < 0 ? words : words.subList(1 - path / 2, 3 - path / 2);
    Inspections inspections = Inspections.of(paths, ktp, reading, Optional.empty());
    Console console = ktp.console(spec, inspections.language());
    inspections.tellRemarks(console);
    if (!inspections.anythingReadable()) {
      Console there = format == Format.TEXT ? console : console.aside();
      FindingText.print(inspections.unreadable("diff"), there);
      return Exit.UNREADABLE.code();
    }
    List<Comparison> comparisons =
        inspections.workspaces().stream()
            .map(w -> compare(w, periods.getFirst(), periods.getLast(), inspections))
            .toList();
    switch (format) {
      case TEXT -> comparisons.forEach(c -> DiffText.print(c, ktp.asOf(), console));
      case JSON -> DiffJson.print(inspections.shownBase(), comparisons, console.out());
    }
    tellUnread(inspections, console);
    return Exit.FINE.code();
  }

  private boolean isPath(String word) {
    return Files.exists(ktp.environment().folder().resolve(word));
  }

  private Comparison compare(
      Workspace workspace, String fromWord, String toWord, Inspections inspections) {
    Set<Period> known = known(workspace);
    Period from = period(fromWord, workspace, known);
    Period to = period(toWord, workspace, known);
    if (from.compareTo(to) >= 0) {
      throw new UsageFaults.WrongUsage(
          spec.commandLine(),
          from.equals(to)
              ? new Phrase(
                  "Det är samma period två gånger: " + from + "; skriv två olika",
                  "That is the same period twice: " + from + "; write two different ones")
              : new Phrase(
                  "Skriv den äldre perioden först: ktp diff " + to + " " + from,
                  "Write the older period first: ktp diff " + to + " " + from));
    }
    return new Comparisons(workspace, inspections.register(), from, to).county();
  }

  /// The periods that can be compared: those with answers, be they unreadable.
  private static Set<Period> known(Workspace workspace) {
    Set<Period> known = new TreeSet<>(workspace.answeredPeriods());
    workspace.unreadable().stream()
        .filter(u -> u.kind() == UnreadableFile.Kind.FOLLOW_UP)
        .flatMap(u -> u.period().stream())
        .forEach(known::add);
    return known;
  }

  private Period period(String word, Workspace workspace, Set<Period> known) {
    Optional<Period> period = FollowUpReader.period(word, workspace.county().year());
    if (period.isPresent() && known.contains(period.get())) {
      return period.get();
    }
    String all = known.stream().map(Period::code).collect(Collectors.joining(", "));
    String place = inspected(workspace);
    Phrase there =
        known.isEmpty()
            ? new Phrase("det finns inga svar" + place, "there are no answers" + place)
            : new Phrase("det finns " + all + place, "there is " + all + place);
    throw new UsageFaults.WrongUsage(
        spec.commandLine(),
        period
            .map(p ->
                new Phrase(
                    "Ingen har svarat på uppföljningen " + p + "; " + there.sv(),
                    "Nobody has answered the follow-up " + p + "; " + there.en()))
            .orElseGet(() ->
                new Phrase(
                    "”" + word + "” är ingen period; " + there.sv(),
                    "\"" + word + "\" is no period; " + there.en())));
  }

  /// In whose file it is looked, where there are several.
  private static String inspected(Workspace workspace) {
    return workspace.hasCounty() && workspace.county().at().source().path().contains("/")
        ? " (" + workspace.county().at().source().path() + ")"
        : "";
  }

  /// Files that could not be read may hide changes.
  private static void tellUnread(Inspections inspections, Console console) {
    int unread = (int) inspections.all().stream().mapToLong(Inspection::unreadableFiles).sum();
    if (unread > 0) {
      console.tell(
          "Kunde inte läsas och är inte jämförda: %s. Så ser du vilka: ktp validate"
              .formatted(Summary.number(unread, "fil", "filer")),
          "Could not be read and are not compared: %s. To see which: ktp validate"
              .formatted(Summary.number(unread, "file", "files")));
    }
  }
}
