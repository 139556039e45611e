package se.ktp.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.model.Period;
import se.ktp.render.Wording;
import se.ktp.summarise.CountyStatus;
import se.ktp.summarise.PlanState;
import se.ktp.summarise.Standing;
import se.ktp.summarise.State;
import se.ktp.summarise.Tally;

/// Who has answered, as people read it: the dates, a line for each participant with the most urgent
/// first, the figures, and what to do next. Eighty columns are enough.
final class StatusText {
  private static final int WIDTH = 80;
  private static final int LONGEST_NAME = 26;

  private final CountyStatus status;
  private final List<Path> paths;
  private final String arguments;
  private final Console console;
  private final Wording wording;

  private StatusText(
      CountyStatus status, List<Path> paths, Optional<Period> asked, Console console) {
    this.status = status;
    this.paths = paths;
    this.arguments = arguments(paths, asked);
    this.console = console;
    this.wording = new Wording(console.language());
  }

  /// @param asked the period that was asked for, if one was
  static void print(
      List<CountyStatus> all, List<Path> paths, Optional<Period> asked, Console console) {
    all.forEach(status -> new StatusText(status, paths, asked, console).print());
    if (all.size() > 1) {
      together(all, console);
    }
  }

  private static String arguments(List<Path> paths, Optional<Period> period) {
    return Summary.arguments(paths) + period.map(p -> " --period " + p.code()).orElse("");
  }

  private void print() {
    String county =
        status.county().name().isEmpty() ? say("Länet", "The county") : status.county().name();
    line(
        console.bold(
            say(county + ": uppföljningen ", county + ": the follow-up of ")
                + wording.period(status.county().period())));
    dates();
    line("");
    if (status.lines().isEmpty()) {
      line("  " + say("Det finns inga deltagare.", "There are no participants."));
      line("");
      return;
    }
    table();
    line("");
    figures();
    line("");
    next();
    line("");
  }

  // --- dates

  private void dates() {
    if (!status.county().participantsKnown()) {
      sentence(
          say(
              "Det finns ingen county.yaml här, som säger vem som ska svara och när",
              "There is no county.yaml here, which says who is to answer and when"));
      return;
    }
    boolean past = status.asOf().isAfter(status.due());
    sentence(
        (past
                ? say("Svaren skulle vara inne ", "Answers were due on ")
                : say("Svaren ska vara inne senast ", "Answers are due by "))
            + when(status.due()));
    status
        .meeting()
        .ifPresentOrElse(
            day ->
                sentence(
                    (status.asOf().isAfter(day)
                            ? say("Styrgruppen möttes ", "The steering group met on ")
                            : say("Styrgruppen möts ", "The steering group meets on "))
                        + when(day)),
            () ->
                sentence(
                    say(
                        "Mötets dag står inte i county.yaml",
                        "The day of the meeting is not in county.yaml")));
    if (status.plans(PlanState.THERE) < status.lines().size()) {
      LocalDate deadline = status.county().county().planDeadline();
      sentence(
          (status.asOf().isAfter(deadline)
                  ? say("Planerna skulle vara klara ", "Plans were due on ")
                  : say("Planerna ska vara klara senast ", "Plans are due by "))
              + when(deadline));
    }
  }

  /// "30 juni 2010, om 12 dagar".
  private String when(LocalDate day) {
    long days = ChronoUnit.DAYS.between(status.asOf(), day);
    String away =
        days == 0
            ? say("i dag", "today")
            : days > 0
                ? say("om " + days(days), "in " + days(days))
                : say("för " + days(-days) + " sedan", days(-days) + " ago");
    return soft(wording.longDate(day)) + ", " + away;
  }

  private String days(long n) {
    return say(
        Summary.number(Math.toIntExact(n), "dag", "dagar"),
        Summary.number(Math.toIntExact(n), "day", "days"));
  }

  // --- the table

  private void table() {
    int names =
        Math.max(
            Wrapped.width(say("Deltagare", "Participant")),
            status.lines().stream()
                .mapToInt(l -> Math.min(LONGEST_NAME, Wrapped.width(l.summary().name())))
                .max()
                .orElse(0));
    int plans =
        Math.max(
            Wrapped.width("Plan"),
            status.lines().stream().mapToInt(l -> Wrapped.width(plan(l))).max().orElse(0));
    line(
        console.bold(
            "  "
                + padded(say("Deltagare", "Participant"), names)
                + "  "
                + padded("Plan", plans)
                + "  "
                + say("Svar", "Answers")));
    for (CountyStatus.Line line : status.byUrgency()) {
      String head =
          "  "
              + padded(cut(line.summary().name()), names)
              + "  "
              + padded(plan(line), plans)
              + "  ";
      int room = WIDTH - Wrapped.width(head);
      List<String> rows = Wrapped.rows(answers(line), room, 2);
      line(head + console.styled(colour(line), rows.getFirst()));
      rows.subList(1, rows.size())
          .forEach(
              row -> line(" ".repeat(Wrapped.width(head) + 2) + console.styled(colour(line), row)));
    }
  }

  private String plan(CountyStatus.Line line) {
    return switch (line.summary().planState()) {
      case THERE ->
          line.approved() ? say("godkänd", "approved") : say("ej godkänd", "not approved");
      case MISSING -> line.planLate() ? say("saknas!", "missing!") : say("saknas", "missing");
      case UNREADABLE -> say("oläsbar", "unreadable");
      case PERHAPS_UNREADABLE -> say("kanske oläsbar", "perhaps unread");
    };
  }

  private static String colour(CountyStatus.Line line) {
    return switch (line.standing()) {
      case UNREADABLE -> "31";
      case MISSING -> line.late() ? "31" : "33";
      case PARTLY -> line.late() ? "31" : "33";
      case PAUSED -> "33";
      case NOT_APPLICABLE -> "2";
      case ANSWERED -> "32";
    };
  }

  /// A sign and a word, then the figures.
  private String answers(CountyStatus.Line line) {
    Tally tally = line.summary().now();
    var parts = new ArrayList<String>();
    switch (line.standing()) {
      case UNREADABLE -> parts.add("? " + say("kunde inte läsas", "could not be read"));
      case MISSING ->
          parts.add(
              line.late()
                  ? "! " + say("försenat, inget svar", "late, no answer")
                  : "○ " + say("inget svar än", "no answer yet"));
      case NOT_APPLICABLE -> parts.add("– " + nothing(line));
      case PARTLY -> parts.add("◐ " + say("delvis", "partly"));
      case PAUSED ->
          parts.add(
              "‖ "
                  + say("pausat", "paused")
                  + line.until().map(day -> say(" till ", " until ") + day.written()).orElse(""));
      case ANSWERED -> parts.add("✓ " + say("svarat", "answered"));
    }
    boolean some = line.standing() == Standing.PARTLY || line.standing() == Standing.ANSWERED;
    if (tally.total() > 0 && (some || line.standing() == Standing.MISSING)) {
      parts.add(soft(wording.of(tally.answered(), tally.total())));
    }
    if (some) {
      paused(line, tally.count(State.PAUSED)).ifPresent(parts::add);
      add(parts, tally.count(State.UNREADABLE), "oläsbart", "oläsbara", "unreadable");
      add(parts, line.toComplete(), "att komplettera", "att komplettera", "to complete");
      add(parts, line.conflicts(), "i konflikt", "i konflikt", "in conflict");
    }
    if (some || line.standing() == Standing.PAUSED) {
      add(parts, line.summary().stray().size(), "utanför planen", "utanför planen", "not planned");
    }
    if (line.standing() == Standing.PARTLY && line.late()) {
      parts.add(say("försenat", "late"));
    }
    return String.join(", ", parts);
  }

  /// Activities that wait, and to which day the one does that waits longest.
  private Optional<String> paused(CountyStatus.Line line, int count) {
    var parts = new ArrayList<String>();
    add(parts, count, "pausad", "pausade", "paused");
    return parts.stream()
        .findFirst()
        .map(words ->
            words
                + line.until()
                    .map(day ->
                        (count > 1
                                ? say(", längst till ", ", at most until ")
                                : say(" till ", " until "))
                            + day.written())
                    .orElse(""));
  }

  private String nothing(CountyStatus.Line line) {
    return line.summary().planState() == PlanState.THERE
        ? say("inte aktuellt, inga aktiviteter", "not applicable, no activities")
        : say("inte aktuellt, ingen plan", "not applicable, no plan");
  }

  private void add(List<String> parts, int n, String one, String many, String english) {
    if (n > 0) {
      parts.add(say(Summary.number(n, one, many), n + " " + english));
    }
  }

  // --- figures

  private void figures() {
    int all = status.lines().size();
    var parts = new ArrayList<String>();
    parts.add(counted(Standing.ANSWERED, "svarat", "answered"));
    parts.add(counted(Standing.PARTLY, "delvis", "partly"));
    parts.add(counted(Standing.PAUSED, "pausat", "paused"));
    parts.add(counted(Standing.MISSING, "inget svar", "no answer"));
    parts.add(counted(Standing.NOT_APPLICABLE, "inte aktuellt", "not applicable"));
    parts.add(counted(Standing.UNREADABLE, "kunde inte läsas", "unreadable"));
    paragraph(
        say("Deltagare: ", "Participants: ")
            + String.join(", ", parts.stream().filter(p -> !p.startsWith("0 ")).toList())
            + say("; av " + all, "; of " + all));
    paragraph(
        say("Planer: %s inne, %s", "Plans: %s in, %s")
            .replaceFirst("%s", soft(wording.of(status.plans(PlanState.THERE), all)))
            .replaceFirst(
                "%s",
                say(
                    Summary.number(status.approved(), "godkänd", "godkända"),
                    status.approved() + " approved")));
    Tally tally = status.county().now();
    if (tally.total() > 0) {
      var activities = new ArrayList<String>();
      activities.add(
          soft(wording.of(tally.answered(), tally.total())) + say(" besvarade", " answered"));
      add(activities, tally.count(State.PAUSED), "pausad", "pausade", "paused");
      add(activities, tally.count(State.MISSING), "saknar svar", "saknar svar", "without answer");
      add(activities, tally.count(State.UNREADABLE), "oläsbar", "oläsbara", "unreadable");
      paragraph(say("Aktiviteter: ", "Activities: ") + String.join(", ", activities));
    }
    if (!status.unclaimed().isEmpty()) {
      int n = status.unclaimed().size();
      paragraph(
          say(
              "Kunde inte läsas, och det står inte vems: " + Summary.number(n, "fil", "filer"),
              "Could not be read, and it does not say whose: "
                  + Summary.number(n, "file", "files")));
    }
  }

  private String counted(Standing standing, String swedish, String english) {
    return status.count(standing) + " " + say(swedish, english);
  }

  /// All counties of a run in one line.
  private static void together(List<CountyStatus> all, Console console) {
    int participants = all.stream().mapToInt(s -> s.lines().size()).sum();
    int answered = all.stream().mapToInt(s -> s.count(Standing.ANSWERED)).sum();
    int partly = all.stream().mapToInt(s -> s.count(Standing.PARTLY)).sum();
    int late = all.stream().mapToInt(CountyStatus::late).sum();
    console
        .out()
        .println(
            console.bold(
                console.say(
                    (all.size() == 2 ? "Båda länen" : "Alla %s län".formatted(all.size()))
                        + ": %s svarat, %s delvis, %s; av %s deltagare"
                            .formatted(
                                answered,
                                partly,
                                Summary.number(late, "försenad", "försenade"),
                                participants),
                    (all.size() == 2 ? "Both" : "All " + all.size())
                        + " counties: %s answered, %s partly, %s late; of %s"
                            .formatted(
                                answered,
                                partly,
                                late,
                                Summary.number(participants, "participant", "participants")))));
  }

  // --- what to do next

  private void next() {
    var steps = new ArrayList<String>();
    boolean unread =
        status.count(Standing.UNREADABLE)
                + status.plans(PlanState.UNREADABLE)
                + status.unclaimed().size()
            > 0;
    if (unread) {
      steps.add(
          say(
                  "Se vad som är fel på det som inte kunde läsas: ",
                  "See what is wrong with what could not be read: ")
              + command("validate"));
    }
    conflicts().ifPresent(steps::add);
    stray().ifPresent(steps::add);
    boolean quiet = status.count(Standing.MISSING) > 0 && nobodyAnswered();
    boolean early = !status.asOf().isAfter(status.due());
    if (status.plans(PlanState.THERE) == 0) {
      steps.add(say("Be om planerna: ", "Ask for the plans: ") + command("form --plan"));
    } else if (quiet && early) {
      steps.add(say("Skicka ut formulären: ", "Send the forms: ") + command("form"));
    } else if (status.next().isPresent()) {
      steps.add(
          say("Skicka ut formulären för ", "Send the forms for ")
              + wording.period(status.next().get())
              + ": ktp form"
              + arguments(paths, status.next()));
    }
    int chased = status.reminded().size();
    if (chased > 0) {
      steps.add(
          say(
                  "Gör utkast till påminnelser till " + chased + ": ",
                  "Make drafts of reminders to " + chased + ": ")
              + command("remind"));
    }
    boolean wanting = status.count(Standing.MISSING) + status.count(Standing.PARTLY) > 0;
    if ((!early && !status.over()) || (steps.isEmpty() && !wanting)) {
      steps.add(
          say("Gör papperen till mötet: ", "Make the papers for the meeting: ")
              + command("report"));
    }
    if (steps.isEmpty()) {
      steps.add(
          say("Vänta på svaren; ", "Wait for the answers; ")
              + say("de ska vara inne ", "they are due on ")
              + soft(wording.longDate(status.due())));
    }
    line("  " + console.bold(say("Gör så här nu", "Do this now")));
    steps.forEach(step -> line("  " + step));
  }

  /// Whose answers disagree, so that the first of them counts until somebody has asked.
  private Optional<String> conflicts() {
    int all = status.conflicts();
    if (all == 0) {
      return Optional.empty();
    }
    var names = new ArrayList<String>();
    status.lines().stream()
        .filter(l -> l.conflicts() > 0)
        .forEach(l -> names.add(l.summary().name()));
    if (status.ownConflicts() > 0) {
      names.add(say("länet", "the county"));
    }
    String count =
        say(
            Summary.number(all, "aktivitet", "aktiviteter"),
            Summary.number(all, "activity", "activities"));
    return Optional.of(
        told(say("Svar som är oense: ", "Answers that disagree: "), names, count, "KTP006"));
  }

  /// Whose answers are about something that their plans do not have: perhaps it is the answer that
  /// is wanting.
  private Optional<String> stray() {
    List<CountyStatus.Line> some = status.lines().stream().filter(l -> l.stray() > 0).toList();
    if (some.isEmpty()) {
      return Optional.empty();
    }
    int all = some.stream().mapToInt(CountyStatus.Line::stray).sum();
    return Optional.of(
        told(
            say("Svar utanför planen: ", "Answers outside the plan: "),
            some.stream().map(l -> l.summary().name()).toList(),
            say(all + " svar", Summary.number(all, "answer", "answers")),
            "KTP206"));
  }

  /// A step about what a rule has found with some: with their names, or how many they are, or only
  /// how much it is, as a line has room.
  private String told(String what, List<String> names, String count, String rule) {
    String participants =
        say(
            names.size() + " deltagare",
            Summary.number(names.size(), "participant", "participants"));
    String command = ": " + command("validate --rules " + rule);
    return Stream.of(
            String.join(", ", names) + " (" + count + ")", participants + " (" + count + ")")
        .map(whose -> what + whose + command)
        .filter(step -> Wrapped.width(step) <= WIDTH - 2)
        .findFirst()
        .orElse(what + count + command);
  }

  private boolean nobodyAnswered() {
    return status.count(Standing.ANSWERED)
            + status.count(Standing.PARTLY)
            + status.count(Standing.PAUSED)
            + status.count(Standing.UNREADABLE)
        == 0;
  }

  private String command(String words) {
    return "ktp " + words + arguments;
  }

  // --- lines

  private void paragraph(String text) {
    List<String> rows = Wrapped.rows(text, WIDTH - 2, 2);
    line("  " + rows.getFirst());
    rows.subList(1, rows.size()).forEach(row -> line("    " + row));
  }

  private void sentence(String text) {
    line("  " + text + ".");
  }

  private static String padded(String text, int to) {
    return text + " ".repeat(Math.max(0, to - Wrapped.width(text)));
  }

  /// A name that is longer than any municipality's, with the sign that something is left out.
  private static String cut(String name) {
    return Wrapped.width(name) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }

  /// With blanks that can be searched for.
  private static String soft(String text) {
    return text.replace('\u00a0', ' ');
  }

  private String say(String swedish, String english) {
    return console.say(swedish, english);
  }

  private void line(String text) {
    console.out().println(text.stripTrailing());
  }
}
