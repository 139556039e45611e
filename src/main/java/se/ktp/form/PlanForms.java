package se.ktp.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Activity;
import se.ktp.model.Owner;
import se.ktp.model.Plan;
import se.ktp.model.Responsibility;
import se.ktp.model.Workspace;
import se.ktp.read.FormSheetName;

/// Makes the forms of a year's plans: the seven questions about each activity, filled in where
/// there is a plan already, and rows for more.
public final class PlanForms {
  /// Rows for activities that are not there yet.
  private static final int ROOM = 10;

  private final Workspace workspace;
  private final Words words;
  private final String tool;

  /// @param tool the program and its version
  public PlanForms(Workspace workspace, Language language, String tool) {
    this.workspace = workspace;
    this.words = new Words(language);
    this.tool = tool;
  }

  /// The form of a participant, with a plan or without.
  ///
  /// @param shown whose it is, for people
  public Form form(Owner owner, String shown) {
    Optional<Plan> plan = workspace.plan(owner);
    List<Activity> activities = plan.map(Plan::activities).orElse(List.of());
    int year = workspace.county().year();
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < activities.size() + ROOM; i++) {
      var row = new ArrayList<String>();
      row.add(AnswerForms.written(owner));
      row.addAll(i < activities.size() ? of(activities.get(i)) : blank());
      row.add(String.valueOf(year));
      rows.add(row);
    }
    return new Form(
        new Identity(FormKind.PLAN, workspace.county().code(), owner, Optional.empty(), year, tool),
        words.language(),
        words.say("Genomförandeplan %s – %s", "Implementation plan %s – %s").formatted(year, shown),
        guide(),
        ON_SHEETS.stream().map(words::say).toList(),
        new FormSheet(FormSheetName.PLAN, columns(), rows, 6, 3),
        new PlanHeadForm(plan, AnswerForms.written(owner), words).sheets(),
        PlanHeadText.toFillIn(plan, words));
  }

  private List<Column> columns() {
    List<String> areas = workspace.county().developmentAreas();
    return List.of(
        Column.hidden(words.say(Words.MUNICIPALITY)),
        Column.asked(words.say(Words.NUMBER), 6),
        Column.asked(words.say(Words.ACTIVITY_NAME), 24),
        Column.asked(words.say(Words.PLANNED_GOAL), 32),
        Column.asked(words.say(Words.METHOD), 32),
        Column.asked(words.say(Words.TARGET_GROUP), 20),
        Column.asked(words.say(Words.PARTNERS), 22),
        Column.asked(words.say(Words.TIMELINE), 20),
        Column.asked(words.say(Words.RESPONSIBLE_MUNICIPALITY), 20),
        Column.asked(words.say(Words.RESPONSIBLE_REGION), 20),
        Column.asked(words.say(Words.RESPONSIBILITY), 16),
        Column.asked(words.say(Words.PRIORITY), 11),
        Column.chosen(words.say(Words.AREA), 18, areas),
        Column.hidden(words.say(Words.YEAR)));
  }

  private List<String> of(Activity activity) {
    Optional<Responsibility> who = activity.responsibility().given();
    return List.of(
        activity.id().given().orElse(""),
        activity.name().given().orElse(""),
        activity.goal().given().orElse(""),
        activity.method().given().orElse(""),
        activity.targetGroup().given().orElse(""),
        activity.partners().given().map(p -> String.join(", ", p)).orElse(""),
        activity.timeline().given().map(t -> t.written()).orElse(""),
        who.flatMap(Responsibility::municipality).orElse(""),
        who.flatMap(Responsibility::region).orElse(""),
        who.map(PlanForms::others).orElse(""),
        activity.priority().given().orElse(""),
        activity.area().given().orElse(""));
  }

  private static String others(Responsibility who) {
    return Stream.of(who.text(), who.other())
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private static List<String> blank() {
    return Stream.generate(() -> "").limit(12).toList();
  }

  // --- how it is filled in

  private List<String> guide() {
    var lines = new ArrayList<String>();
    lines.add(
        words.say(
            "Det här är årets genomförandeplan: vad ni tillsammans, kommun och region, vill få"
                + " gjort.",
            "This is the year's implementation plan: what you want to get done together,"
                + " municipality and region."));
    lines.add(
        words.say("Skicka tillbaka filen senast ", "Send the file back by ")
            + words.day(workspace.county().planDeadline())
            + words.say(
                ", när det lokala samrådet har beslutat om planen.",
                ", once the local council has decided on the plan."));
    lines.add(words.say("Så här gör ni:", "What to do:"));
    for (Phrase line : HOW) {
      lines.add("• " + words.say(line));
    }
    lines.add(words.say("Sju frågor om varje aktivitet:", "Seven questions about each activity:"));
    for (Phrase question :
        List.of(
            Words.ACTIVITY,
            Words.PLANNED_GOAL,
            Words.METHOD,
            Words.TARGET_GROUP,
            Words.PARTNERS,
            Words.TIMELINE)) {
      lines.add("• " + words.say(question).replace(" (", ": ").replaceAll("\\)$", ""));
    }
    lines.add("• " + words.say(WHO));
    return lines;
  }

  private static final Phrase WHO =
      new Phrase(
          "Ansvar: Vem svarar för vad hos kommunen, och vem hos regionen? Skriv roller eller"
              + " enheter, inte namn.",
          "Responsibility: Who answers for what at the municipality, and who at the region? Write"
              + " roles or units, no names.");

  private static final List<Phrase> ON_SHEETS =
      List.of(
          new Phrase(
              "Skriv en aktivitet per rad på bladet Plan. Rader som ni inte behöver lämnar ni"
                  + " tomma.",
              "Write an activity a row on the sheet Plan. Leave the rows empty that you do not"
                  + " need."),
          new Phrase(
              "På bladet Om planen skriver ni vem som har beslutat och när, och hur läget är i dag."
                  + " Ny rad i en ruta får ni med Alt+Retur.",
              "On the sheet About the plan, write who has approved it and when, and how things"
                  + " stand today. Alt+Enter gives a new line in a cell."),
          new Phrase(
              "På bladet Medverkande skriver ni två processledare, en från varje huvudman, och det"
                  + " lokala samrådets ledamöter.",
              "On the sheet People, write two process leaders, one from each principal, and the"
                  + " members of the local council."),
          new Phrase(
              "Bladet Kartläggning fyller ni i om ni vill: hur långt ni har kommit på"
                  + " riktlinjernas områden.",
              "Fill in the sheet Mapping if you like: how far you have come in the areas of the"
                  + " guidelines."));

  private static final List<Phrase> HOW =
      List.of(
          new Phrase(
              "Skriv hellre få aktiviteter som blir av än många som inte blir det.",
              "Rather few activities that come about than many that do not."),
          new Phrase(
              "Numret är fritt, men låt det stå kvar till nästa gång: det är så svaren hittar rätt"
                  + " aktivitet.",
              "The id is yours to choose, but let it stay: by it answers find their activity."),
          new Phrase(
              "Planen är en allmän handling. Skriv inget om enskilda klienter eller patienter.",
              "The plan is a public record. Write nothing about individual clients or patients."));
}
