package se.ktp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Severity;

/// What a run has made, and what it has left out, told at its end.
final class ReportSummary {
  private ReportSummary() {}

  /// @param paths as they were given
  /// @param adopted whether the papers are, so that no error that stands concerns them
  static void print(
      PaperRun.Outcome outcome,
      Inspections inspections,
      List<Path> paths,
      boolean adopted,
      Console console) {
    if (!console.quiet()) {
      outcome.editions().forEach(edition -> print(edition, inspections, console));
      findings(outcome, inspections, paths, adopted, console);
    }
    leftOut(outcome, console);
    outcome.editions().forEach(edition -> leftovers(edition, inspections, console));
  }

  /// Papers of earlier runs, so that nobody takes them for those of now.
  private static void leftovers(
      PaperRun.Edition edition, Inspections inspections, Console console) {
    Map<Phrase, List<String>> byCause = new LinkedHashMap<>();
    edition.left().stream()
        .filter(l -> !l.stopped())
        .forEach(l -> byCause.computeIfAbsent(l.why(), _ -> new ArrayList<>()).add(l.file()));
    String folder = FileNames.shown(edition.folder(), inspections.folder());
    byCause.forEach((why, files) ->
        console
            .err()
            .println(
                console.say(
                        "Ligger kvar i %s från en tidigare körning: ".formatted(folder),
                        "Still in %s from an earlier run: ".formatted(folder))
                    + String.join(", ", files)
                    + " ("
                    + console.say(why)
                    + ")"));
  }

  private static void print(PaperRun.Edition edition, Inspections inspections, Console console) {
    String folder = FileNames.shown(edition.folder(), inspections.folder());
    console.out().println(console.bold(heading(edition, folder, console)));
    for (PaperRun.Printed paper : edition.papers()) {
      console
          .out()
          .println(
              "  %-36s %s%s%s"
                  .formatted(
                      paper.file().getFileName(),
                      size(paper.entry(), console),
                      remark(paper.entry(), console),
                      change(paper, edition.dryRun(), console)));
    }
  }

  private static String heading(PaperRun.Edition edition, String folder, Console console) {
    int n = edition.papers().size();
    long same = edition.papers().stream().filter(p -> p.why().isEmpty()).count();
    String papers =
        console.say(
            "%s papper för %s i %s".formatted(n, edition.period(), folder),
            "%s for %s in %s"
                .formatted(Summary.number(n, "paper", "papers"), edition.period(), folder));
    if (edition.dryRun()) {
      return papers
          + console.say(
              ": %s skulle skrivas".formatted(n - same),
              ": %s would be written".formatted(n - same));
    }
    return same == 0
        ? papers
        : papers
            + console.say(
                ", varav " + Summary.number(Math.toIntExact(same), "oförändrat", "oförändrade"),
                ", %s unchanged".formatted(same));
  }

  private static String size(Manifest.Entry paper, Console console) {
    return paper.format().equals("html")
        ? console.say("webbsida ", "web page ")
        : pages(paper.pages(), console);
  }

  private static String pages(int pages, Console console) {
    return pages == 0
        ? "         "
        : "%3s %s"
            .formatted(
                pages, console.say(pages == 1 ? "sida " : "sidor", pages == 1 ? "page " : "pages"));
  }

  /// Why a paper is written, where that is asked; else only that it was not.
  private static String change(PaperRun.Printed paper, boolean dryRun, Console console) {
    if (paper.why().isEmpty()) {
      return "   " + console.faint(console.say("oförändrad", "unchanged"));
    }
    return dryRun || console.verbose() ? "   " + console.say(paper.why().get()) : "";
  }

  private static String remark(Manifest.Entry paper, Console console) {
    if (paper.errors() + paper.warnings() == 0) {
      return "";
    }
    String errors =
        paper.errors() == 0
            ? ""
            : console.say(
                paper.errors() + " fel", Summary.number(paper.errors(), "error", "errors"));
    String warnings =
        paper.warnings() == 0
            ? ""
            : console.say(
                Summary.number(paper.warnings(), "varning", "varningar"),
                Summary.number(paper.warnings(), "warning", "warnings"));
    String both =
        errors.isEmpty() || warnings.isEmpty() ? errors + warnings : errors + ", " + warnings;
    return "   " + console.faint(both);
  }

  /// Whether the counties' papers hold fewer findings than there are.
  private static boolean holdFewer(PaperRun.Outcome outcome, Counts counts) {
    List<Manifest.Entry> counties =
        outcome.editions().stream()
            .flatMap(e -> e.papers().stream())
            .map(PaperRun.Printed::entry)
            .filter(e -> e.kind().equals("county") && e.format().equals("pdf"))
            .toList();
    int held = counties.stream().mapToInt(e -> e.errors() + e.warnings()).sum();
    return held > 0 && held < counts.errors() + counts.warnings();
  }

  private static void findings(
      PaperRun.Outcome outcome,
      Inspections inspections,
      List<Path> paths,
      boolean adopted,
      Console console) {
    List<Finding> found = inspections.whole();
    Counts counts = Counts.of(inspections.workspaces(), found);
    if (counts.errors() + counts.warnings() + counts.notes() > 0) {
      Summary.print(counts, console);
      if (inspections.partly()) {
        console
            .out()
            .println(console.say("Så är det i hela mappen.", "So it is in the whole folder."));
      } else if (holdFewer(outcome, counts)) {
        console
            .out()
            .println(
                console.say(
                    "Så är det i hela mappen; länets papper visar kommunernas i sin period.",
                    "So it is in the whole folder; the county's paper shows the municipalities' in"
                        + " its period."));
      }
      List<Finding> errors = found.stream().filter(f -> f.fails(Severity.ERROR)).toList();
      if (adopted && !errors.isEmpty()) {
        console.out().println(console.say(Obstacles.besides(errors)));
      }
      String command =
          "ktp validate" + Summary.arguments(inspections.partly() ? inspections.roots() : paths);
      console
          .out()
          .println(
              counts.errors() + counts.warnings() > 0
                  ? console.say(
                      "Så ser du vad som behöver rättas: " + command,
                      "To see what needs to be mended: " + command)
                  : console.say("Så läser du dem: " + command, "To read them: " + command));
    }
  }

  private static void leftOut(PaperRun.Outcome outcome, Console console) {
    outcome.leftOut().stream()
        .filter(LeftOut::beside)
        .forEach(paper -> console.err().println(paper.name() + ": " + console.say(paper.why())));
    Map<Phrase, List<String>> byCause = new LinkedHashMap<>();
    outcome.leftOut().stream()
        .filter(paper -> !paper.beside())
        .forEach(paper ->
            byCause.computeIfAbsent(paper.why(), _ -> new ArrayList<>()).add(paper.name()));
    byCause.forEach((why, names) ->
        console
            .err()
            .println(
                console.say("Inget papper för ", "No paper for ")
                    + String.join(", ", new LinkedHashSet<>(names))
                    + ": "
                    + console.say(why)));
  }
}
