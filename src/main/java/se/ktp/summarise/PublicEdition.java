package se.ktp.summarise;

import java.util.List;
import java.util.Optional;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.County;
import se.ktp.model.Field;
import se.ktp.model.FollowUp;
import se.ktp.model.Mapping;
import se.ktp.model.Member;
import se.ktp.model.Pause;
import se.ktp.model.Plan;
import se.ktp.model.Reply;
import se.ktp.model.Responsibility;
import se.ktp.model.Timeline;
import se.ktp.model.Workspace;
import se.ktp.source.TextOddities;

/// A workspace without what concerns people by name: names of members (their roles stay), who has
/// answered, internal notes, and telephone numbers and e-mail addresses in all texts.
///
/// A name in the middle of a text is nothing that a program can know.
public final class PublicEdition {
  /// Stands where something was left out.
  private static final String LEFT_OUT = "[…]";

  private PublicEdition() {}

  public static Workspace of(Workspace workspace) {
    return new Workspace(
        county(workspace.county()),
        workspace.hasCounty(),
        workspace.plans().stream().map(PublicEdition::plan).toList(),
        workspace.followUps().stream().map(PublicEdition::followUp).toList(),
        workspace.unreadable(),
        workspace.foundInTexts(),
        workspace.files(),
        workspace.checksums());
  }

  // --- texts

  private static String text(String text) {
    String clean = text;
    for (String contact : TextOddities.contacts(text)) {
      clean = clean.replace(contact, LEFT_OUT);
    }
    return clean;
  }

  private static Optional<String> text(Optional<String> text) {
    return text.map(PublicEdition::text);
  }

  private static Field<String> text(Field<String> field) {
    return field.map(PublicEdition::text);
  }

  private static List<String> texts(List<String> texts) {
    return texts.stream().map(PublicEdition::text).toList();
  }

  // --- the county

  private static County county(County county) {
    County.Look look = county.look();
    return new County(
        county.code(),
        county.year(),
        text(county.title()),
        county.language(),
        county.dnr(),
        county.participants(),
        county.participantsAt(),
        county.agreement(),
        county.steeringGroup().map(PublicEdition::members),
        members(county.coordinators()),
        county.planDeadline(),
        county.followUps(),
        activities(county.activities()),
        county.developmentAreas(),
        county.indicators(),
        county.budget(),
        county.training(),
        new County.Look(look.logo(), look.accent(), text(look.organisation()), text(look.footer())),
        county.severities(),
        county.accepted(),
        county.at());
  }

  private static List<Member> members(List<Member> members) {
    return members.stream()
        .map(m -> new Member(Optional.empty(), text(m.role()), m.principal(), m.at()))
        .toList();
  }

  // --- plans

  private static Plan plan(Plan plan) {
    return new Plan(
        plan.owner(),
        plan.ownerAt(),
        plan.at(),
        plan.year(),
        plan.version(),
        plan.approved(),
        plan.localCouncil().map(PublicEdition::members),
        plan.processLeaders().map(PublicEdition::members),
        text(plan.overallGoal()),
        plan.mapping().map(PublicEdition::mapping),
        activities(plan.activities()));
  }

  private static Mapping mapping(Mapping mapping) {
    return new Mapping(
        texts(mapping.strengths()),
        texts(mapping.weaknesses()),
        texts(mapping.opportunities()),
        texts(mapping.threats()),
        texts(mapping.instruments()),
        texts(mapping.methods()),
        text(mapping.sharedCarePlans()),
        texts(mapping.trainingNeeds()),
        mapping.matrix());
  }

  private static List<Activity> activities(List<Activity> activities) {
    return activities.stream().map(PublicEdition::activity).toList();
  }

  private static Activity activity(Activity activity) {
    return new Activity(
        activity.number(),
        activity.at(),
        activity.id(),
        text(activity.name()),
        text(activity.goal()),
        text(activity.method()),
        text(activity.targetGroup()),
        activity.partners().map(PublicEdition::texts),
        activity.timeline().map(PublicEdition::timeline),
        activity.responsibility().map(PublicEdition::responsibility),
        activity.priority(),
        activity.area(),
        activity.indicators().map(PublicEdition::texts),
        new Field.Absent<>(activity.at()));
  }

  private static Timeline timeline(Timeline timeline) {
    return new Timeline(
        text(timeline.written()),
        timeline.start(),
        timeline.end(),
        timeline.understood(),
        timeline.startAt(),
        timeline.endAt());
  }

  private static Responsibility responsibility(Responsibility responsibility) {
    return new Responsibility(
        text(responsibility.municipality()),
        text(responsibility.region()),
        text(responsibility.other()),
        text(responsibility.text()));
  }

  // --- answers

  private static FollowUp followUp(FollowUp followUp) {
    return new FollowUp(
        followUp.owner(),
        followUp.ownerAt(),
        followUp.period(),
        followUp.plan().map(PublicEdition::answer),
        followUp.answers().stream().map(PublicEdition::answer).toList());
  }

  private static Answer answer(Answer answer) {
    return new Answer(
        text(answer.activity()),
        text(answer.goal()),
        answer.status(),
        reply(answer.result()),
        reply(answer.deviation()),
        reply(answer.lessons()),
        reply(answer.revision()),
        answer.decided(),
        answer.pause().map(p -> new Pause(p.until(), text(p.reason()))),
        answer.at(),
        Optional.empty(),
        answer.answeredOn());
  }

  private static Reply reply(Reply reply) {
    return switch (reply) {
      case Reply.Given(String text, var at) -> new Reply.Given(text(text), at);
      case Reply.Unreadable(String written, var at) -> new Reply.Unreadable(text(written), at);
      case Reply.Missing(String written, var at) -> new Reply.Missing(text(written), at);
      case Reply.Paused paused -> paused;
    };
  }
}
