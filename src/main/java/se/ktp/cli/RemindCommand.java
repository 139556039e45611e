package se.ktp.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.ktp.model.Period;
import se.ktp.model.Workspace;
import se.ktp.render.Slugs;
import se.ktp.summarise.CountyStatus;
import se.ktp.summarise.Standing;
import se.ktp.write.Drafts;
import se.ktp.write.MailDraft;

/// `ktp remind`: drafts of letters to those who owe something, as text and for a mail program. It
/// sends nothing.
@Command(name = "remind")
final class RemindCommand implements Callable<Integer> {
  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;
  @Mixin private ReadingOptions reading;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Parameters(paramLabel = "PATH", arity = "0..*")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--period", paramLabel = "YYYY-MM")
  private Optional<Period> period = Optional.empty();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR")
  private Optional<Path> out = Optional.empty();

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Option(names = "--only", paramLabel = "NAME", arity = "1..*", split = ",")
  private List<String> only = new ArrayList<>();

  @Option(names = "--force")
  private boolean force;

  @Override
  public Integer call() {
    Selection named =
        Selection.of(only, false, false, ktp.environment(), paths, spec.commandLine());
    Inspections inspections = StatusCommand.inspections(named.paths(), period, ktp, reading);
    Selection selection = named.known(inspections, spec.commandLine());
    Selection.check(period, inspections, spec.commandLine());
    Console console = ktp.console(spec, inspections.language());
    inspections.tellRemarks(console);
    if (!inspections.anythingReadable()) {
      FindingText.print(inspections.unreadable("remind"), console);
      return Exit.UNREADABLE.code();
    }
    int drafts = 0;
    for (Inspection inspection : inspections.all()) {
      if (!inspection.readable()) {
        inspection
            .findings()
            .forEach(f ->
                console
                    .err()
                    .println(
                        console.say("Kunde inte läsas: ", "Could not be read: ")
                            + f.at().source().path()
                            + ": "
                            + console.say(f.message())));
        continue;
      }
      try {
        drafts += remind(inspection, selection, inspections, console);
      } catch (IOException e) {
        Path folder = folder(inspection, period(inspection), inspections);
        console
            .err()
            .println(
                console.say(
                    "ktp: Utkasten kunde inte skrivas i "
                        + FileNames.shown(folder, inspections.folder()),
                    "ktp: The drafts could not be written to "
                        + FileNames.shown(folder, inspections.folder())));
        return Exit.UNWRITABLE.code();
      }
    }
    if (drafts > 0) {
      console.tell(
          "ktp har inte skickat något. Läs utkasten, öppna .eml i e-postprogrammet och skriv in"
              + " mottagaren.",
          "ktp has sent nothing. Read the drafts, open the .eml in your mail program and enter the"
              + " receiver.");
    }
    return Exit.FINE.code();
  }

  private int remind(
      Inspection inspection, Selection selection, Inspections inspections, Console console)
      throws IOException {
    Workspace workspace = inspection.workspace().orElseThrow();
    CountyStatus status = StatusCommand.status(inspection, period, inspections.register(), ktp);
    List<CountyStatus.Line> asked =
        status.lines().stream()
            .filter(l -> selection.wants(l.summary().participant(), inspections.register()))
            .toList();
    var drafts = new TreeMap<String, Map<String, byte[]>>();
    var about = new TreeMap<String, String>();
    // Whoever names a period that is over wants its answers all the same.
    boolean named = period.isPresent();
    for (CountyStatus.Line line : asked) {
      if (line.reminded() && (named || !status.over())) {
        ReminderText.Letter letter =
            ReminderText.of(status, line, workspace, inspection.all(), console);
        String name = Slugs.of(line.summary().participant());
        drafts.put(name, files(letter, console));
        about.put(name, ReminderText.about(line, console));
      }
    }
    Path folder = folder(inspection, status.county().period(), inspections);
    Drafts.Outcome outcome = Drafts.write(folder, drafts, selection.names().isEmpty(), force);
    tell(status, outcome, about, FileNames.shown(folder, inspections.folder()), console);
    left(status, asked, console);
    return drafts.size();
  }

  private Period period(Inspection inspection) {
    return period.orElseGet(
        () -> CountyStatus.period(inspection.workspace().orElseThrow(), ktp.asOf()));
  }

  private Map<String, byte[]> files(ReminderText.Letter letter, Console console) {
    String head = console.say("Ämne: ", "Subject: ") + letter.subject() + "\n\n";
    return Map.of(
        ".txt", (head + letter.body()).getBytes(StandardCharsets.UTF_8),
        ".eml", new MailDraft(letter.subject(), ktp.asOf(), letter.body()).bytes());
  }

  private Path folder(Inspection inspection, Period when, Inspections inspections) {
    Path root = inspection.target().root();
    boolean several = inspections.all().stream().filter(Inspection::readable).count() > 1;
    return out.map(ktp.environment().folder()::resolve)
        .map(dir -> several ? dir.resolve(root.getFileName().toString()) : dir)
        .orElse(root.resolve("reminders").resolve(when.code()))
        .toAbsolutePath()
        .normalize();
  }

  private static void tell(
      CountyStatus status,
      Drafts.Outcome outcome,
      Map<String, String> about,
      String folder,
      Console console) {
    if (about.isEmpty()) {
      String county = status.county().name().isEmpty() ? "" : status.county().name() + ": ";
      console.out().println(county + nobody(status, console));
    } else {
      console
          .out()
          .println(
              console.say(
                  about.size() + " utkast i " + folder + " (.txt och .eml)",
                  Summary.number(about.size(), "draft", "drafts")
                      + " in "
                      + folder
                      + " (.txt and .eml)"));
      int width = about.keySet().stream().mapToInt(String::length).max().orElse(0);
      about.forEach((name, what) ->
          console.out().println("  " + name + " ".repeat(width - name.length()) + "  " + what));
    }
    list(
        outcome.kept(),
        "Ändrade av någon, och orörda (--force skriver över): ",
        "Changed by somebody, and left so (--force writes over them): ",
        console);
    list(
        outcome.removed(),
        "Borttagna, de behövs inte längre: ",
        "Removed, not needed any more: ",
        console);
    list(
        outcome.outlived(),
        "Behövs inte längre, men är ändrade av någon och ligger kvar: ",
        "Not needed any more, but changed by somebody and left: ",
        console);
  }

  /// That nobody owes anything, or not yet.
  private static String nobody(CountyStatus status, Console console) {
    if (status.over() && status.lines().stream().anyMatch(CountyStatus.Line::reminded)) {
      Period period = status.county().period();
      return console.say(
          "Ingen att påminna: uppföljningen %s är över. (ktp remind --period %s påminner ändå.)"
              .formatted(period, period),
          "Nobody to remind: the follow-up of %s is over. (ktp remind --period %s reminds all the same.)"
              .formatted(period, period));
    }
    boolean waiting =
        status.lines().stream().anyMatch(l -> !l.gaps().isEmpty() && l.asked().isEmpty());
    return waiting
        ? console.say(
            "Ingen att påminna än: svaren ska vara inne %s, och påminnelser görs från %s."
                .formatted(status.due(), status.remindedFrom()),
            "Nobody to remind yet: the answers are due on %s, and reminders are made from %s."
                .formatted(status.due(), status.remindedFrom()))
        : console.say("Ingen att påminna.", "Nobody to remind.");
  }

  private static void list(List<String> names, String swedish, String english, Console console) {
    if (!names.isEmpty()) {
      console.tell(swedish + String.join(", ", names), english + String.join(", ", names));
    }
  }

  /// Those who are left in peace, and files that may be somebody's.
  private static void left(CountyStatus status, List<CountyStatus.Line> asked, Console console) {
    List<String> paused =
        asked.stream()
            .filter(l -> l.standing() == Standing.PAUSED && !l.reminded())
            .map(l ->
                l.summary().name()
                    + l.until()
                        .map(day -> console.say(" (till ", " (until ") + day.written() + ")")
                        .orElse(""))
            .toList();
    list(paused, "Har pausat och påminns inte: ", "Have paused and are not reminded: ", console);
    if (!status.unclaimed().isEmpty()) {
      String files = String.join(", ", status.unclaimed());
      console.tell(
          "Kunde inte läsas, och det står inte vems det är: "
              + files
              + ". Se först om någon av dem redan har svarat där: ktp validate",
          "Could not be read, and it does not say whose it is: "
              + files
              + ". See first whether one of them has answered there: ktp validate");
    }
  }
}
