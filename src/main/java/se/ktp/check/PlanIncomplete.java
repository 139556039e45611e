package se.ktp.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Approval;
import se.ktp.model.Day;
import se.ktp.model.Field;
import se.ktp.model.Member;
import se.ktp.model.Owner;
import se.ktp.model.Plan;
import se.ktp.model.Principal;
import se.ktp.model.UnreadableFile;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// A plan that is not approved in time, lacks a process leader, has a council without one of the
/// principals, or has no activities or no mapping; and a steering group without one of the
/// principals.
final class PlanIncomplete implements Check {
  @Override
  public void check(Examination examination) {
    for (Plan plan : examination.workspace().plans()) {
      if (isPart(plan, examination)) {
        continue;
      }
      approval(plan, examination);
      leaders(plan, examination);
      principals(
          plan.localCouncil(),
          plan.owner().subject().field("local_council"),
          new Phrase("Det lokala samrådet", "The local council"),
          examination);
      content(plan, examination);
    }
    if (examination.county().steeringGroup() instanceof Field.Given<List<Member>> group) {
      principals(
          group,
          Subject.NONE.field("steering_group"),
          new Phrase("Styrgruppen", "The steering group"),
          examination);
    }
  }

  /// Whether this is perhaps not all of a plan, or a plan under a wrong name: which is told
  /// elsewhere.
  private static boolean isPart(Plan plan, Examination examination) {
    return plan.owner() instanceof Owner.Unknown
        || examination
            .workspace()
            .isUnreadable(UnreadableFile.Kind.PLAN, plan.owner(), Optional.empty());
  }

  private static String name(Plan plan) {
    return plan.owner() instanceof Owner.Participant participant ? participant.name() : "–";
  }

  // --- approved in time

  private static void approval(Plan plan, Examination examination) {
    LocalDate deadline = examination.county().planDeadline();
    Field<Approval> approved = plan.approved();
    if (approved instanceof Field.Unreadable<Approval>) {
      return;
    }
    Optional<Day> day = approved.given().flatMap(Approval::on);
    if (day.isPresent() && !day.get().first().isAfter(deadline)) {
      return;
    }
    boolean early = !examination.asOf().isAfter(deadline);
    examination.report(
        Rule.PLAN_NOT_APPROVED,
        approved.at(),
        plan.owner().subject().field("approved"),
        day.map(d ->
                new Phrase(
                    "Planen för %s godkändes %s, efter %s"
                        .formatted(name(plan), d.written(), deadline),
                    "The plan of %s was approved %s, after %s"
                        .formatted(name(plan), d.written(), deadline)))
            .orElseGet(() -> notApproved(plan, early)),
        day.isPresent()
            ? new Phrase(
                "inget att göra nu; nästa år ska planen vara godkänd i tid",
                "nothing to do now; next year approve the plan in time")
            : inItsFile(
                approved.at(),
                new Phrase(
                    "skriv när det lokala samrådet godkände den: godkänd: {av: Lokalt samråd, den: "
                        + deadline
                        + "}",
                    "write when the local council approved it: approved: {by: Local council, on: "
                        + deadline
                        + "}"),
                new Phrase(
                    "skriv vem som godkände den och vilken dag på planformulärets blad Om planen"
                        + " (ktp form --plan)",
                    "write who approved it and on which day on the sheet About the plan of the"
                        + " plan's form (ktp form --plan)")));
  }

  /// @param early whether there is still time for it
  private static Phrase notApproved(Plan plan, boolean early) {
    Phrase what =
        new Phrase(
            "Planen för " + name(plan) + " är inte godkänd" + (early ? " ännu" : ""),
            "The plan of " + name(plan) + " is not approved" + (early ? " yet" : ""));
    return plan.approved().given().isPresent()
        ? what.and(new Phrase(": datum saknas", ": the date is missing"))
        : what;
  }

  /// How a fault is mended in the kind of file that it stands in: in YAML, or in tables.
  private static Phrase inItsFile(Position at, Phrase lines, Phrase tables) {
    return at.source() instanceof Source.Table ? tables : lines;
  }

  // --- people

  private static void leaders(Plan plan, Examination examination) {
    Field<List<Member>> field = plan.processLeaders();
    if (field instanceof Field.Unreadable<List<Member>>) {
      return;
    }
    List<Member> leaders = field.given().orElse(List.of());
    boolean both = has(Principal.MUNICIPALITY, leaders) && has(Principal.REGION, leaders);
    if (leaders.size() >= 2 && both) {
      return;
    }
    examination.report(
        Rule.PROCESS_LEADER_MISSING,
        place(field),
        plan.owner().subject().field("process_leaders"),
        leaders.isEmpty()
            ? new Phrase(
                name(plan) + " har inga processledare", name(plan) + " has no process leaders")
            : leaders.size() == 1
                ? new Phrase(
                    name(plan) + " har bara en processledare",
                    name(plan) + " has only one process leader")
                : new Phrase(
                    name(plan) + " har ingen processledare från " + lacking(leaders).sv(),
                    name(plan) + " has no process leader from " + lacking(leaders).en()),
        new Phrase(
            "utse minst två, en från kommunen och en från regionen",
            "appoint at least two, one from the municipality and one from the region"));
  }

  private static void principals(
      Field<List<Member>> field, Subject subject, Phrase who, Examination examination) {
    if (field instanceof Field.Unreadable<List<Member>>) {
      return;
    }
    List<Member> members = field.given().orElse(List.of());
    if (has(Principal.MUNICIPALITY, members) && has(Principal.REGION, members)) {
      return;
    }
    examination.report(
        Rule.COUNCIL_WITHOUT_PRINCIPAL,
        place(field),
        subject,
        members.isEmpty()
            ? new Phrase(who.sv() + " står inte i planen", who.en() + " is not in the plan")
            : new Phrase(
                who.sv() + " har ingen från " + lacking(members).sv(),
                who.en() + " has nobody from " + lacking(members).en()),
        inItsFile(
            place(field),
            new Phrase(
                "skriv in minst en från varje huvudman, med huvudman: kommun och huvudman: region",
                "enter at least one from each, with principal: municipality and principal: region"),
            new Phrase(
                "skriv in minst en från varje huvudman på planformulärets blad Medverkande (ktp"
                    + " form --plan)",
                "enter at least one from each on the sheet People of the plan's form (ktp form"
                    + " --plan)")));
  }

  /// A list that lacks somebody is empty in that place: findings point at its key.
  private static Position place(Field<List<Member>> field) {
    return field instanceof Field.Given<List<Member>>(_, Position key, _) ? key : field.at();
  }

  private static boolean has(Principal principal, List<Member> members) {
    return members.stream().anyMatch(m -> m.principal().filter(principal::equals).isPresent());
  }

  private static Phrase lacking(List<Member> members) {
    boolean municipality = has(Principal.MUNICIPALITY, members);
    boolean region = has(Principal.REGION, members);
    if (!municipality && !region) {
      return new Phrase("någon av huvudmännen", "either principal");
    }
    return municipality
        ? new Phrase("regionen", "the region")
        : new Phrase("kommunen", "the municipality");
  }

  // --- what it holds

  private static void content(Plan plan, Examination examination) {
    Subject subject = plan.owner().subject();
    if (plan.activities().isEmpty() && !examination.perhapsUnread(plan.owner(), List.of())) {
      examination.report(
          Rule.PLAN_WITHOUT_CONTENT,
          plan.at(),
          subject.field("activities"),
          new Phrase(
              "Planen för " + name(plan) + " har inga aktiviteter",
              "The plan of " + name(plan) + " has no activities"),
          new Phrase(
              "skriv in aktiviteterna, eller fråga om de finns i en annan fil",
              "enter the activities, or ask whether they are in another file"));
    }
    if (plan.mapping().missing()) {
      examination.report(
          Rule.PLAN_WITHOUT_CONTENT,
          Severity.NOTE,
          plan.mapping().at(),
          subject.field("mapping"),
          new Phrase(
              "Planen för " + name(plan) + " har ingen kartläggning",
              "The plan of " + name(plan) + " has no mapping"),
          new Phrase(
              "beskriv nuläget: styrkor, svagheter, instrument och metoder",
              "describe the present state: strengths, weaknesses, instruments and methods"));
    }
  }
}
