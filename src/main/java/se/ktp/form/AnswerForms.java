package se.ktp.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.County;
import se.ktp.model.Decision;
import se.ktp.model.Field;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Pause;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.Reply;
import se.ktp.model.Responsibility;
import se.ktp.model.Status;
import se.ktp.model.Texts;
import se.ktp.model.Workspace;
import se.ktp.read.FormSheetName;

/// Makes the forms of a period: a row for each activity of a plan, with what was answered last time
/// beside it, and in their places the answers that are there already.
public final class AnswerForms {
  /// Longer answers of last time are shortened: they stand beside, and are read elsewhere.
  private static final int MOST_BESIDE = 1_200;

  private final Workspace workspace;
  private final Period period;
  private final Words words;
  private final String tool;

  /// @param tool the program and its version
  public AnswerForms(Workspace workspace, Period period, Language language, String tool) {
    this.workspace = workspace;
    this.period = period;
    this.words = new Words(language);
    this.tool = tool;
  }

  /// The activities that an owner answers about.
  public static List<Activity> activities(Workspace workspace, Owner owner) {
    List<Activity> activities =
        owner instanceof Owner.WholeCounty
            ? workspace.county().activities()
            : workspace.plan(owner).map(Plan::activities).orElse(List.of());
    return activities.stream().filter(a -> name(a, activities).isPresent()).toList();
  }

  /// What an answer calls an activity: its name, or its id where others have the same name.
  private static Optional<String> name(Activity activity, List<Activity> all) {
    Optional<String> name = activity.name().given();
    boolean shared =
        name.isPresent()
            && all.stream()
                    .flatMap(a -> a.name().given().stream())
                    .filter(n -> Texts.same(n, name.get()))
                    .count()
                > 1;
    return shared || name.isEmpty() ? activity.id().given().or(() -> name) : name;
  }

  /// The form of a participant with a plan, or of the county for its own activities.
  ///
  /// @param shown whose it is, for people
  public Form form(Owner owner, String shown) {
    List<Activity> activities = activities(workspace, owner);
    Optional<Period> before =
        workspace.answeredPeriods().stream()
            .filter(p -> p.compareTo(period) < 0)
            .max(Comparator.naturalOrder());
    var rows = new ArrayList<List<String>>();
    for (Activity activity : activities) {
      rows.add(row(owner, activity, activities, before));
    }
    rows.add(wholePlan(owner, before));
    return new Form(
        new Identity(
            FormKind.ANSWERS,
            workspace.county().code(),
            owner,
            Optional.of(period),
            period.month().getYear(),
            tool),
        words.language(),
        words.say("Uppföljning ", "Follow-up ") + words.month(period) + " – " + shown,
        guide(),
        ON_SHEET.stream().map(words::say).toList(),
        new FormSheet(FormSheetName.ANSWERS, columns(owner, before), rows, 6, 3),
        List.of(),
        "");
  }

  private List<Column> columns(Owner owner, Optional<Period> before) {
    var columns = new ArrayList<Column>();
    columns.add(
        Column.hidden(
            words.say(owner instanceof Owner.WholeCounty ? Words.COUNTY : Words.MUNICIPALITY)));
    columns.add(Column.given(words.say(Words.NUMBER), 5));
    columns.add(Column.given(words.say(Words.ACTIVITY), 17));
    columns.add(Column.given(words.say(Words.GOAL), 21));
    columns.add(Column.beside(words.say(Words.WHEN_AND_WHO), 17));
    before.ifPresent(p ->
        columns.add(Column.beside(words.say("Svaret i ", "The answer in ") + words.month(p), 25)));
    columns.add(Column.chosen(words.say(Words.STATUS), 12, words.statuses()));
    columns.add(Column.asked(words.say(Words.RESULT), 29));
    columns.add(Column.asked(words.say(Words.DEVIATION), 23));
    columns.add(Column.asked(words.say(Words.LESSONS), 23));
    columns.add(Column.asked(words.say(Words.REVISION), 23));
    columns.add(Column.chosen(words.say(Words.DECISION), 13, words.decisions()));
    columns.add(Column.asked(words.say(Words.PAUSED), 13));
    columns.add(Column.asked(words.say(Words.ANSWERED_BY), 14));
    columns.add(Column.asked(words.say(Words.ANSWERED_ON), 11));
    columns.add(Column.hidden(words.say(Words.PERIOD)));
    return columns;
  }

  // --- rows

  private List<String> row(
      Owner owner, Activity activity, List<Activity> all, Optional<Period> before) {
    var row = new ArrayList<String>();
    row.add(written(owner));
    row.add(activity.id().given().orElse(""));
    row.add(name(activity, all).orElse(""));
    row.add(activity.goal().given().orElse(""));
    row.add(whenAndWho(activity));
    before.ifPresent(p ->
        row.add(
            answers(owner, p)
                .filter(activity::isMeantBy)
                .findFirst()
                .map(this::shortly)
                .or(() -> wholePause(owner, p))
                .orElse(words.say("(inget svar)", "(no answer)"))));
    fill(row, answers(owner, period).filter(activity::isMeantBy).findFirst());
    return row;
  }

  private List<String> wholePlan(Owner owner, Optional<Period> before) {
    var row = new ArrayList<String>();
    row.addAll(List.of(written(owner), "", words.say(Words.WHOLE_PLAN), "", ""));
    before.ifPresent(p ->
        row.add(
            workspace
                .followUp(owner, p)
                .flatMap(FollowUp::plan)
                .filter(a -> !a.blank())
                .map(this::shortly)
                .orElse("")));
    fill(row, workspace.followUp(owner, period).flatMap(FollowUp::plan));
    return row;
  }

  private void fill(List<String> row, Optional<Answer> answer) {
    row.add(answer.map(a -> status(a.status())).orElse(""));
    row.add(answer.map(a -> reply(a.result())).orElse(""));
    row.add(answer.map(a -> reply(a.deviation())).orElse(""));
    row.add(answer.map(a -> reply(a.lessons())).orElse(""));
    row.add(answer.map(a -> reply(a.revision())).orElse(""));
    row.add(answer.flatMap(Answer::decision).map(words::decision).orElse(""));
    row.add(answer.flatMap(Answer::pause).map(this::pause).orElse(""));
    row.add(answer.flatMap(Answer::answeredBy).orElse(""));
    row.add(answer.flatMap(Answer::answeredOn).map(d -> d.written()).orElse(""));
    // Excel takes a year and a month for a day; with more beside it the text stays a text.
    row.add(period.code() + " (" + words.month(period) + ")");
  }

  private Stream<Answer> answers(Owner owner, Period when) {
    return workspace.followUp(owner, when).stream()
        .flatMap(f -> f.answers().stream())
        .filter(a -> !a.blank());
  }

  /// Whose it is, as the reader understands it.
  static String written(Owner owner) {
    return switch (owner) {
      case Owner.Participant p ->
          p.municipality().name() + p.district().map(d -> ", " + d).orElse("");
      case Owner.WholeCounty _ -> "ja";
      case Owner.Unknown(String written) -> written;
    };
  }

  private String whenAndWho(Activity activity) {
    return Stream.concat(
            activity.timeline().given().map(t -> t.written()).stream(),
            activity.responsibility().given().map(this::who).stream())
        .collect(Collectors.joining("\n"));
  }

  private String who(Responsibility who) {
    return Stream.of(
            who.municipality().map(m -> words.say("Kommunen: ", "Municipality: ") + m),
            who.region().map(r -> words.say("Regionen: ", "Region: ") + r),
            who.other(),
            who.text())
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  private String status(Field<Status> status) {
    return switch (status) {
      case Field.Given<Status>(Status value, _, _) -> words.status(value);
      case Field.Unreadable<Status>(String written, _, _) -> written;
      case Field.Empty<Status> _, Field.Absent<Status> _ -> "";
    };
  }

  private String reply(Reply reply) {
    return switch (reply) {
      case Reply.Given(String text, _) -> text;
      case Reply.Paused _ -> words.status(Status.PAUSED);
      case Reply.Unreadable(String written, _) -> written;
      case Reply.Missing _ -> "";
    };
  }

  private String pause(Pause pause) {
    return pause.until().map(d -> d.written()).or(pause::reason).orElse(words.say("ja", "yes"));
  }

  /// An answer in a few lines, for somebody who answers again.
  private String shortly(Answer answer) {
    String text =
        Stream.of(
                answer.status().given().filter(_ -> !answer.paused()).map(words::status),
                paused(answer),
                said(words.say("Resultat: ", "Result: "), answer.result()),
                said(words.say("Avvikelse: ", "Deviation: "), answer.deviation()),
                said(words.say("Lärdomar: ", "Lessons: "), answer.lessons()),
                said(words.say("Omprövning: ", "Revision: "), answer.revision())
                    .or(() -> answer.decision().map(this::decided)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n"));
    return text.length() <= MOST_BESIDE
        ? text
        : text.substring(
                0,
                text.offsetByCodePoints(
                    0, Math.min(MOST_BESIDE, text.codePointCount(0, text.length())) - 1))
            + "…";
  }

  /// That the whole plan was paused, for an activity without an answer of its own.
  private Optional<String> wholePause(Owner owner, Period before) {
    return workspace
        .followUp(owner, before)
        .flatMap(FollowUp::plan)
        .filter(Answer::paused)
        .flatMap(this::paused);
  }

  /// "pausat till 2010-09-01: vi upphandlar".
  private Optional<String> paused(Answer answer) {
    Optional<Pause> pause = answer.pause();
    if (!answer.paused() && pause.isEmpty()) {
      return Optional.empty();
    }
    String until =
        pause
            .flatMap(Pause::until)
            .map(d -> words.say(" till ", " until ") + d.written())
            .orElse("");
    String reason = pause.flatMap(Pause::reason).map(r -> ": " + r).orElse("");
    return Optional.of(words.status(Status.PAUSED) + until + reason);
  }

  private String decided(Decision decision) {
    return words.say("Beslut: ", "Decision: ") + words.decision(decision);
  }

  private Optional<String> said(String label, Reply reply) {
    String text = reply(reply);
    return text.isBlank() ? Optional.empty() : Optional.of(label + text);
  }

  // --- how it is filled in

  private List<String> guide() {
    LocalDate due = workspace.county().due(period);
    Optional<LocalDate> meeting =
        workspace.county().followUps().stream()
            .filter(f -> f.period().equals(period))
            .findFirst()
            .flatMap(County.FollowUpDates::meeting);
    var lines = new ArrayList<String>();
    lines.add(
        words.say(
            "Tack för att ni svarar! Styrgruppen läser era svar, och ni får dem tillbaka i ert eget"
                + " papper.",
            "Thank you for answering! The steering group reads your answers, and you get them back"
                + " in a paper of your own."));
    lines.add(
        words.say("Skicka tillbaka filen senast ", "Send the file back by ")
            + words.day(due)
            + meeting
                .map(m ->
                    words.say("; styrgruppen möts ", "; the steering group meets ") + words.day(m))
                .orElse("")
            + ".");
    lines.add(words.say("Så här gör ni:", "What to do:"));
    for (Phrase line : HOW) {
      lines.add("• " + words.say(line));
    }
    lines.add(words.say("De fyra frågorna:", "The four questions:"));
    for (Phrase question : List.of(Words.RESULT, Words.DEVIATION, Words.LESSONS, Words.REVISION)) {
      lines.add("• " + words.say(question).replace(" (", ": ").replaceAll("\\)$", ""));
    }
    lines.add(words.say("Orden för status:", "The words for status:"));
    for (Phrase status : STATUSES) {
      lines.add("• " + words.say(status));
    }
    lines.add(words.say("Kan ni inte svara ännu?", "Cannot answer yet?"));
    for (Phrase line : PAUSING) {
      lines.add("• " + words.say(line));
    }
    lines.add(words.say("Inget om enskilda personer:", "Nothing about individuals:"));
    lines.add("• " + words.say(NO_PERSONS));
    return lines;
  }

  private static final List<Phrase> ON_SHEET =
      List.of(
          new Phrase(
              "Bladet Svar har en rad för varje aktivitet i er plan. Fyll i de vita rutorna; de grå"
                  + " är låsta och visar vad som är planerat och vad ni svarade sist.",
              "The sheet Answers has a row for each activity of your plan. Fill in the white cells;"
                  + " the grey ones are locked and show what is planned and what you answered last"
                  + " time."),
          new Phrase(
              "Välj ett ord under Status, och skriv några meningar under frågorna. Alt+Retur gör en"
                  + " ny rad i en ruta.",
              "Choose a word under Status, and write a few sentences under the questions. Alt+Enter"
                  + " makes a new line in a cell."));

  private static final List<Phrase> HOW =
      List.of(
          new Phrase(
              "Skriv under Besvarad av vem som svarar, till exempel ”enhetschef, socialtjänsten”."
                  + " Det räcker på ett ställe.",
              "Say under Answered by who answers, such as \"head of unit, social services\". Once"
                  + " is enough."),
          new Phrase(
              "Har ni något att säga om planen som helhet finns en plats för det sist.",
              "If you have anything to say about the plan as a whole, there is a place for it at"
                  + " the end."),
          new Phrase(
              "Svara helst gemensamt, kommun och region. Svarar ni var för sig går det också bra:"
                  + " skicka var sin fil.",
              "Answer together, municipality and region, if you can. If not, send a file each."));

  private static final List<Phrase> STATUSES =
      List.of(
          new Phrase("uppnått – målet är nått", "achieved – the goal is reached"),
          new Phrase("delvis – målet är nått till en del", "partly – the goal is partly reached"),
          new Phrase("ej uppnått – målet nåddes inte", "not_achieved – the goal was not reached"),
          new Phrase("pågår – arbetet går som planerat", "ongoing – the work goes on as planned"),
          new Phrase(
              "ej påbörjat – arbetet har inte kommit i gång", "not_started – nothing done yet"),
          new Phrase("pausat – aktiviteten vilar", "paused – the activity rests"));

  private static final List<Phrase> PAUSING =
      List.of(
          new Phrase(
              "Får hela svaret vänta: skriv under Pausad till vilken dag, eller varför.",
              "If the whole answer has to wait: say under Paused until which day, or why."),
          new Phrase(
              "Får en enda fråga vänta: skriv paus i den rutan. Vi återkommer till den nästa gång.",
              "If a single question has to wait: write paused in that cell. We come back to it next"
                  + " time."));

  private static final Phrase NO_PERSONS =
      new Phrase(
          "Svaren är allmänna handlingar. Skriv aldrig något om en enskild klient eller patient,"
              + " och inga personnummer.",
          "The answers are public records. Never write anything about an individual client or"
              + " patient, and no personal identity numbers.");
}
