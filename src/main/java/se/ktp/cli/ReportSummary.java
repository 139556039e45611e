package se.ktp.cli;

import java.nio.file.Path;

/// What a run has made, and what it has left out, told at its end.
final class ReportSummary {
  private ReportSummary() {}

  static void print(PaperRun.Outcome outcome, Inspections inspections, Console console) {
    if (!console.quiet()) {
      outcome.editions().forEach(edition -> print(edition, inspections, console));
      findings(inspections, console);
    }
    leftOut(outcome, console);
  }

  private static void print(PaperRun.Edition edition, Inspections inspections, Console console) {
    int n = edition.papers().size();
    console
        .out()
        .println(
            console.bold(
                console.say(
                    "%d papper för %s i %s"
                        .formatted(n, edition.period(), shown(edition.folder(), inspections)),
                    "%s for %s in %s"
                        .formatted(
                            Summary.number(n, "paper", "papers"),
                            edition.period(),
                            shown(edition.folder(), inspections)))));
    for (PaperRun.Printed paper : edition.papers()) {
      console
          .out()
          .println(
              "  %-36s %3d %s%s"
                  .formatted(
                      paper.file().getFileName(),
                      paper.pages(),
                      console.say(
                          paper.pages() == 1 ? "sida " : "sidor",
                          paper.pages() == 1 ? "page " : "pages"),
                      remark(paper, console)));
    }
  }

  private static String remark(PaperRun.Printed paper, Console console) {
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

  private static void findings(Inspections inspections, Console console) {
    Counts counts = Counts.of(inspections.workspaces(), inspections.findings());
    if (counts.errors() + counts.warnings() + counts.notes() > 0) {
      Summary.print(counts, console);
      String path = inspections.shownBase();
      String command = "ktp validate" + (path.equals(".") ? "" : " " + path);
      console
          .out()
          .println(
              console.say(
                  "Så ser du vad som behöver rättas: " + command,
                  "To see what needs to be mended: " + command));
    }
  }

  private static void leftOut(PaperRun.Outcome outcome, Console console) {
    for (PaperRun.LeftOut paper : outcome.leftOut()) {
      console
          .err()
          .println(
              console.say(
                  "Inget papper för " + paper.name() + ": " + paper.why().sv(),
                  "No paper for " + paper.name() + ": " + paper.why().en()));
    }
  }

  private static String shown(Path path, Inspections inspections) {
    Path folder = inspections.folder();
    return (path.startsWith(folder) ? folder.relativize(path) : path).toString().replace('\\', '/');
  }
}
