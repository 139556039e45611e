package se.ktp.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.Day;
import se.ktp.model.Member;
import se.ktp.model.Pause;
import se.ktp.model.Principal;
import se.ktp.model.Responsibility;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;
import se.ktp.render.Wording;
import se.ktp.summarise.ActivitySummary;
import se.ktp.summarise.CountyStatus;
import se.ktp.summarise.Gap;
import se.ktp.summarise.PlanState;
import se.ktp.summarise.Standing;

/// The draft of a letter to those who owe something: what exactly, who is responsible for it, by
/// when and to whom. Roles are named, never persons.
final class ReminderText {
  private static final int WIDTH = 76;

  private final CountyStatus status;
  private final CountyStatus.Line line;
  private final Workspace workspace;
  private final List<Finding> findings;
  private final Console console;
  private final Wording wording;
  private final StringBuilder out = new StringBuilder();

  private ReminderText(
      CountyStatus status,
      CountyStatus.Line line,
      Workspace workspace,
      List<Finding> findings,
      Console console) {
    this.status = status;
    this.line = line;
    this.workspace = workspace;
    this.findings = findings;
    this.console = console;
    this.wording = new Wording(console.language());
  }

  /// A letter.
  record Letter(String subject, String body) {}

  /// @param findings of the workspace: they tell why a file could not be read
  static Letter of(
      CountyStatus status,
      CountyStatus.Line line,
      Workspace workspace,
      List<Finding> findings,
      Console console) {
    var text = new ReminderText(status, line, workspace, findings, console);
    text.body();
    return new Letter(text.subject(), text.out.toString());
  }

  // --- what it is about

  private boolean asksForAnswers() {
    return line.standing() == Standing.UNREADABLE
        || !line.asked().isEmpty()
        || !line.over().isEmpty();
  }

  private String subject() {
    String name = one(line.summary().name());
    String period = wording.period(status.county().period());
    String year = String.valueOf(status.county().county().year());
    if (!asksForAnswers()) {
      return say("Påminnelse: planen för " + year, "Reminder: the plan of " + year) + ", " + name;
    }
    return (isPast(status.due())
            ? say("Påminnelse: uppföljningen " + period, "Reminder: the follow-up of " + period)
            : say(
                "Uppföljningen %s: svar senast %s".formatted(period, date(status.due())),
                "The follow-up of %s: answers by %s".formatted(period, date(status.due()))))
        + ", "
        + name;
  }

  private void body() {
    to();
    paragraph(say("Hej!", "Hello,"));
    if (asksForAnswers()) {
      paragraph(dates());
    }
    plan();
    answers();
    over();
    howTo();
    paragraph(say("Vänliga hälsningar", "Kind regards"));
    String county = status.county().name().isEmpty() ? "" : "\n" + one(status.county().name());
    out.append(sender()).append(county).append('\n');
  }

  private void to() {
    String name = one(line.summary().name());
    List<Member> leaders =
        line.summary().plan().flatMap(p -> p.processLeaders().given()).orElse(List.of());
    String roles = leaders.stream().map(this::role).distinct().collect(Collectors.joining("; "));
    paragraph(
        roles.isEmpty()
            ? say(
                "Till er som ansvarar för genomförandeplanen i " + name,
                "To those responsible for the implementation plan of " + name)
            : say(
                "Till processledarna i " + name + ": " + roles,
                "To the process leaders of " + name + ": " + roles));
  }

  /// "Enhetschef, öppenvården (kommun)".
  private String role(Member member) {
    String principal = member.principal().map(p -> " (" + wording.principal(p) + ")").orElse("");
    return member.role().map(ReminderText::one).orElse(say("processledare", "process leader"))
        + principal;
  }

  private String dates() {
    String period = wording.period(status.county().period());
    String due = date(status.due());
    String answers =
        isPast(status.due())
            ? say(
                "Svaren på uppföljningen %s skulle vara inne %s.".formatted(period, due),
                "The answers to the follow-up of %s were due on %s.".formatted(period, due))
            : say(
                "Svaren på uppföljningen %s ska vara inne senast %s.".formatted(period, due),
                "The answers to the follow-up of %s are due by %s.".formatted(period, due));
    return answers
        + status
            .meeting()
            .filter(day -> !isPast(day))
            .map(day ->
                say(
                    " Styrgruppen möts " + date(day) + ".",
                    " The steering group meets on " + date(day) + "."))
            .orElse("");
  }

  // --- what is missing

  private void plan() {
    if (line.planWanted()) {
      int year = status.county().county().year();
      LocalDate deadline = status.county().county().planDeadline();
      paragraph(
          say(
                  "Vi har inte fått er plan för " + year + ". ",
                  "We have not received your plan of " + year + ". ")
              + (isPast(deadline)
                  ? say("Den skulle vara klar ", "It was due on ")
                  : say("Den ska vara klar senast ", "It is due by "))
              + date(deadline)
              + ".");
    }
    if (line.summary().planState() == PlanState.UNREADABLE) {
      unreadable(UnreadableFile.Kind.PLAN);
    }
  }

  private void answers() {
    if (line.standing() == Standing.UNREADABLE) {
      unreadable(UnreadableFile.Kind.FOLLOW_UP);
      return;
    }
    if (line.asked().isEmpty()) {
      return;
    }
    boolean silent = line.standing() == Standing.MISSING;
    paragraph(
        silent
            ? say(
                isPast(status.due())
                    ? "Vi har inte fått några svar från er. Det gäller:"
                    : "Vi har inte fått några svar från er än. Det gäller:",
                "We have not received any answers from you. They concern:")
            : say(
                "Tack för de svar som har kommit. Det här saknar vi:",
                "Thank you for the answers that have come. This is wanting:"));
    for (Gap gap : line.asked()) {
      item(gap.activity(), silent ? "" : ": " + lacks(gap));
    }
    out.append('\n');
  }

  private String lacks(Gap gap) {
    return gap.lacks().stream().map(this::word).collect(Collectors.joining("; "));
  }

  private String word(Gap.Lack lack) {
    return switch (lack) {
      case ANSWER -> say("hela svaret", "the whole answer");
      case ANSWER_PERHAPS_MISNAMED -> say("hela svaret", "the whole answer") + perhapsMeant();
      case STATUS ->
          say(
              "status (uppnått, delvis, ej uppnått, pågår, ej påbörjat eller pausat)",
              "the status (achieved, partly, not achieved, ongoing, not started or paused)");
      case STATUS_UNREADABLE ->
          say(
              "vi förstod inte er status (skriv uppnått, delvis, ej uppnått, pågår, ej påbörjat"
                  + " eller pausat)",
              "we did not understand your status (write achieved, partly, not achieved, ongoing,"
                  + " not started or paused)");
      case RESULT -> say("vad som har gjorts (resultat)", "what has been done (result)");
      case DEVIATION ->
          say(
              "vad som hände i stället för målet (avvikelse)",
              "what happened instead of the goal (deviation)");
      case LESSONS -> say("vad ni har lärt er (lärdomar)", "what you have learnt (lessons)");
    };
  }

  /// Asks whether answers about something that the plan does not have are meant for an activity.
  private String perhapsMeant() {
    String written =
        line.summary().stray().stream()
            .flatMap(a -> a.activity().given().stream())
            .map(name -> "”" + one(name) + "”")
            .distinct()
            .collect(Collectors.joining(say(" eller ", " or ")));
    return written.isEmpty()
        ? ""
        : say(
            ", eller gäller svaret om " + written + " den här aktiviteten?",
            ", or is the answer about " + written + " meant for this activity?");
  }

  private void over() {
    if (line.over().isEmpty()) {
      return;
    }
    paragraph(
        say(
            "Det här pausade ni till en dag som nu har passerat. Kan ni svara nu?",
            "This you paused until a day that has passed. Can you answer now?"));
    for (ActivitySummary activity : line.over()) {
      String until =
          activity
              .answer()
              .or(() -> line.summary().planAnswer())
              .flatMap(Answer::pause)
              .flatMap(Pause::until)
              .map(Day::written)
              .orElse("");
      item(activity, say(": pausat till ", ": paused until ") + one(until));
    }
    out.append('\n');
  }

  /// An activity by number and name, and who is responsible for it.
  private void item(ActivitySummary summary, String lack) {
    Activity activity = summary.activity();
    String number = summary.place() + ". ";
    String name =
        activity.name().given().map(ReminderText::one).orElse(say("(utan namn)", "(without name)"));
    indented(number + name + lack, 2, 2 + number.length());
    activity
        .responsibility()
        .given()
        .map(this::responsible)
        .filter(text -> !text.isEmpty())
        .ifPresent(text ->
            indented(
                say("Ansvar enligt planen – ", "Responsible by the plan – ") + text,
                2 + number.length(),
                2 + number.length()));
  }

  private String responsible(Responsibility who) {
    return Stream.of(
            who.municipality().map(t -> wording.principal(Principal.MUNICIPALITY) + ": " + one(t)),
            who.region().map(t -> wording.principal(Principal.REGION) + ": " + one(t)),
            who.other().map(t -> say("annan: ", "other: ") + one(t)),
            who.text().map(ReminderText::one))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  /// The files that could not be read, by their names, and why.
  private void unreadable(UnreadableFile.Kind kind) {
    for (UnreadableFile file : workspace.unreadable()) {
      boolean theirs =
          file.kind() == kind
              && file.owner().filter(o -> o.is(line.summary().participant())).isPresent()
              && (kind == UnreadableFile.Kind.PLAN
                  || file.period().filter(p -> !p.equals(status.county().period())).isEmpty());
      if (theirs) {
        String path = file.at().source().path();
        String why =
            findings.stream()
                .filter(f -> f.rule() == Rule.FILE_UNREADABLE)
                .filter(f -> f.at().source().path().equals(path))
                .findFirst()
                .map(f -> " (" + console.say(f.message()) + ")")
                .orElse("");
        String name = one(path.substring(path.lastIndexOf('/') + 1));
        paragraph(
            kind == UnreadableFile.Kind.PLAN
                ? say(
                    "Vi har fått er plan, men vi kunde inte läsa er fil ”"
                        + name
                        + "”"
                        + why
                        + ". Skicka den gärna igen, helst som Excel (.xlsx) eller CSV.",
                    "We have received your plan, but could not read your file \""
                        + name
                        + "\""
                        + why
                        + ". Send it again, as Excel (.xlsx) or CSV if you can.")
                : say(
                    "Ni har skickat svar, men vi kunde inte läsa er fil ”"
                        + name
                        + "”"
                        + why
                        + ". Skicka den gärna igen, helst som Excel (.xlsx) eller CSV.",
                    "You have sent answers, but we could not read your file \""
                        + name
                        + "\""
                        + why
                        + ". Send it again, as Excel (.xlsx) or CSV if you can."));
      }
    }
  }

  // --- how to answer

  private void howTo() {
    boolean answers = !line.asked().isEmpty() || !line.over().isEmpty();
    if (answers) {
      paragraph(
          say(
              "Svara i formuläret som ni har fått; det räcker att ni fyller i det som fattas. Kan"
                  + " ni inte svara på något än: skriv pausat, till vilken dag och varför, så"
                  + " väntar vi till dess.",
              "Answer in the form that you have received; it is enough to fill in what is missing."
                  + " If you cannot answer something yet, write paused, until which day and why,"
                  + " and we will wait until then."));
    }
    if (line.planWanted()) {
      paragraph(
          say(
              "Har ni fått ett formulär för planen skriver ni i det. Annars: säg till, så får ni"
                  + " ett.",
              "If you have received a form for the plan, write in that. Otherwise tell us, and you"
                  + " will get one."));
    }
    boolean both = line.planWanted() && asksForAnswers();
    String what =
        both
            ? say("planen och svaren", "the plan and the answers")
            : asksForAnswers() ? say("svaren", "the answers") : say("planen", "the plan");
    paragraph(
        say(
                    "Skicka %s till %s, eller svara på det här brevet. ",
                    "Send %s to %s, or answer this letter. ")
                .formatted(what, receiver())
            + say(
                "Skriv inget om enskilda personer som får vård eller stöd. Har ni redan skickat har"
                    + " det inte kommit fram: hör av er, så hjälps vi åt.",
                "Write nothing about people who receive care or support. If you have sent already,"
                    + " it has not arrived: tell us, and we will find it."));
  }

  private String receiver() {
    List<String> roles = roles();
    return say("samordnaren", "the coordinator")
        + (roles.isEmpty() ? "" : " (" + String.join("; ", roles) + ")");
  }

  private String sender() {
    List<String> roles = roles();
    return roles.isEmpty() ? say("Samordnaren", "The coordinator") : String.join("\n", roles);
  }

  private List<String> roles() {
    return status.county().county().coordinators().stream()
        .flatMap(m -> m.role().stream())
        .map(ReminderText::one)
        .distinct()
        .toList();
  }

  // --- lines

  private void paragraph(String text) {
    indented(text, 0, 0);
    out.append('\n');
  }

  private void indented(String text, int first, int others) {
    List<String> rows = Wrapped.rows(text, WIDTH - first, others - first);
    for (int i = 0; i < rows.size(); i++) {
      out.append(" ".repeat(i == 0 ? first : others)).append(rows.get(i)).append('\n');
    }
  }

  /// A text on one line.
  private static String one(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").strip();
  }

  private boolean isPast(LocalDate day) {
    return status.asOf().isAfter(day);
  }

  private String date(LocalDate day) {
    return wording.longDate(day).replace('\u00a0', ' ');
  }

  private String say(String swedish, String english) {
    return console.say(swedish, english);
  }

  /// What a draft asks for, in a few words for the list of drafts.
  static String about(CountyStatus.Line line, Console console) {
    var parts = new ArrayList<String>();
    if (line.planWanted()) {
      parts.add(console.say("planen saknas", "no plan"));
    }
    if (line.summary().planState() == PlanState.UNREADABLE) {
      parts.add(console.say("planen kunde inte läsas", "the plan could not be read"));
    }
    if (line.standing() == Standing.UNREADABLE) {
      parts.add(console.say("svaren kunde inte läsas", "the answers could not be read"));
    }
    int complete = (int) line.asked().stream().filter(Gap::given).count();
    int missing = line.standing() == Standing.UNREADABLE ? 0 : line.asked().size() - complete;
    if (missing > 0) {
      parts.add(
          console.say(
              missing + " svar saknas", Summary.number(missing, "answer", "answers") + " missing"));
    }
    if (complete > 0) {
      parts.add(console.say(complete + " att komplettera", complete + " to complete"));
    }
    if (!line.over().isEmpty()) {
      parts.add(
          console.say(
              Summary.number(line.over().size(), "paus", "pauser") + " slut",
              Summary.number(line.over().size(), "pause", "pauses") + " over"));
    }
    return String.join(", ", parts);
  }
}
