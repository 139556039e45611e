package se.ktp.summarise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.ktp.diagnostic.Acceptance;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.Approval;
import se.ktp.model.County;
import se.ktp.model.Day;
import se.ktp.model.Field;
import se.ktp.model.FollowUp;
import se.ktp.model.FoundInText;
import se.ktp.model.Mapping;
import se.ktp.model.Member;
import se.ktp.model.Owner;
import se.ktp.model.Pause;
import se.ktp.model.Plan;
import se.ktp.model.Reply;
import se.ktp.model.Responsibility;
import se.ktp.model.Texts;
import se.ktp.model.Timeline;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;
import se.ktp.source.Located;
import se.ktp.source.TextOddities;

/// A workspace without what concerns people by name: names of members (their roles stay), who has
/// answered, internal notes, and telephone numbers and e-mail addresses in all texts.
///
/// Full names that stand among the members, or as whose answer it is, are left out of texts, too:
/// there the role stands, in brackets. Any other name in the middle of a text is nothing that a
/// program can know.
public final class PublicEdition {
  /// Stands where something was left out.
  private static final String LEFT_OUT = "[…]";

  private final PersonNames names;

  /// What activities are called here, by what they are called; and all that is taken.
  private final Map<String, String> labels = new HashMap<>();

  private final Set<String> taken = new HashSet<>();

  private PublicEdition(PersonNames names) {
    this.names = names;
  }

  public static Workspace of(Workspace workspace) {
    return new PublicEdition(PersonNames.of(workspace, LEFT_OUT)).edition(workspace);
  }

  private Workspace edition(Workspace workspace) {
    return new Workspace(
        county(workspace.county()),
        workspace.hasCounty(),
        workspace.plans().stream().map(this::plan).toList(),
        workspace.followUps().stream().map(this::followUp).toList(),
        workspace.unreadable().stream().map(this::unreadable).toList(),
        workspace.foundInTexts().stream().flatMap(this::found).toList(),
        workspace.files(),
        workspace.checksums());
  }

  // --- texts

  private String text(String text) {
    return names.without(TextOddities.withoutContacts(text, LEFT_OUT));
  }

  private Optional<String> text(Optional<String> text) {
    return text.map(this::text);
  }

  private Field<String> text(Field<String> field) {
    return field(field, this::text);
  }

  /// What an activity is called. Two that differ by a name alone still differ without it: answers
  /// find their activity by what it is called.
  private String label(String text) {
    String clean = text(text);
    return clean.equals(text) ? text : labels.computeIfAbsent(Texts.folded(text), _ -> free(clean));
  }

  private String free(String clean) {
    String label = clean;
    for (int n = 2; !taken.add(Texts.folded(label)); n++) {
      label = clean + " (" + n + ")";
    }
    return label;
  }

  private Field<String> label(Field<String> field) {
    return field(field, this::label);
  }

  private List<String> texts(List<String> texts) {
    return texts.stream().map(this::text).toList();
  }

  /// What could not be understood is shown as it was written, and may hold anything.
  private <T> Field<T> field(Field<T> field, UnaryOperator<T> clean) {
    return switch (field) {
      case Field.Given<T>(T value, var key, var at) ->
          new Field.Given<>(clean.apply(value), key, at);
      case Field.Empty<T>(var written, var key) -> new Field.Empty<>(text(written), key);
      case Field.Absent<T> absent -> absent;
      case Field.Unreadable<T>(var written, var key, var at) ->
          new Field.Unreadable<>(text(written), key, at);
    };
  }

  private Day day(Day day) {
    return new Day(text(day.written()), day.first(), day.last());
  }

  private Field<Day> day(Field<Day> day) {
    return field(day, this::day);
  }

  private Owner owner(Owner owner) {
    return switch (owner) {
      case Owner.Participant participant -> participant(participant);
      case Owner.WholeCounty county -> county;
      case Owner.Unknown(String written) -> new Owner.Unknown(text(written));
    };
  }

  private Owner.Participant participant(Owner.Participant participant) {
    return new Owner.Participant(participant.municipality(), text(participant.district()));
  }

  // --- what was found while reading

  private UnreadableFile unreadable(UnreadableFile file) {
    return new UnreadableFile(file.kind(), file.owner().map(this::owner), file.period(), file.at());
  }

  /// Only what stops a paper is told of, and not in the paper.
  private Stream<FoundInText> found(FoundInText found) {
    return found.kind() == FoundInText.Kind.IDENTITY_NUMBER
        ? Stream.of(
            new FoundInText(found.kind(), owner(found.owner()), Subject.NONE, "", found.at()))
        : Stream.empty();
  }

  // --- the county

  private County county(County county) {
    return new County(
        text(county.code()),
        county.year(),
        text(county.title()),
        text(county.language()),
        text(county.dnr()),
        county.participants().stream()
            .map(p -> new Located<>(participant(p.value()), p.at()))
            .toList(),
        county.participantsAt(),
        county.agreement().map(this::agreement),
        field(county.steeringGroup(), this::members),
        members(county.coordinators()),
        county.planDeadline(),
        county.followUps(),
        activities(county.activities()),
        texts(county.developmentAreas()),
        county.indicators().stream().map(this::indicator).toList(),
        county.budget().map(this::budget),
        county.training().stream().map(this::training).toList(),
        look(county.look()),
        county.severities(),
        county.accepted().stream().map(this::accepted).toList(),
        county.at());
  }

  private County.Look look(County.Look look) {
    return new County.Look(
        look.logo().map(l -> new Located<>(text(l.value()), l.at())),
        text(look.accent()),
        text(look.organisation()),
        text(look.footer()));
  }

  private County.AcceptedGap accepted(County.AcceptedGap gap) {
    return new County.AcceptedGap(
        gap.rule(),
        gap.owner().map(this::owner),
        gap.activity().map(this::label),
        new Acceptance(text(gap.acceptance().reason()), gap.acceptance().until()),
        gap.at());
  }

  private County.Agreement agreement(County.Agreement agreement) {
    return new County.Agreement(
        text(agreement.name()),
        day(agreement.validFrom()),
        day(agreement.validTo()),
        day(agreement.reviewed()),
        agreement.reviewEveryYears(),
        agreement.adopted().stream()
            .map(a -> new County.Adoption(owner(a.owner()), a.on().map(this::day)))
            .toList(),
        agreement.adoptedAt());
  }

  private County.Indicator indicator(County.Indicator indicator) {
    return new County.Indicator(
        text(indicator.name()),
        text(indicator.unit()),
        text(indicator.area()),
        indicator.baseline().map(this::measure),
        field(indicator.target(), this::measure),
        indicator.rising(),
        indicator.values().stream().map(this::value).toList(),
        indicator.at());
  }

  private County.Measure measure(County.Measure measure) {
    return new County.Measure(text(measure.written()), measure.number());
  }

  private County.Value value(County.Value value) {
    return new County.Value(
        text(value.when()),
        value.day().map(this::day),
        measure(value.value()),
        text(value.note()),
        value.partial(),
        value.at());
  }

  private County.Budget budget(County.Budget budget) {
    return new County.Budget(
        text(budget.currency()),
        budget.lines().stream()
            .map(l ->
                new County.Budget.Line(text(l.item()), field(l.amount(), UnaryOperator.identity())))
            .toList(),
        budget.total(),
        budget.years(),
        budget.appliedFor(),
        budget.at());
  }

  private County.Training training(County.Training training) {
    return new County.Training(
        text(training.name()),
        texts(training.dates()),
        text(training.audience()),
        training.attendance().stream()
            .map(a -> new County.Attendance(owner(a.owner()), a.count()))
            .toList());
  }

  private List<Member> members(List<Member> members) {
    return members.stream()
        .map(m -> new Member(Optional.empty(), text(m.role()), m.principal(), m.at()))
        .toList();
  }

  // --- plans

  private Plan plan(Plan plan) {
    return new Plan(
        owner(plan.owner()),
        plan.ownerAt(),
        plan.at(),
        plan.year(),
        text(plan.version()),
        field(plan.approved(), this::approval),
        field(plan.localCouncil(), this::members),
        field(plan.processLeaders(), this::members),
        text(plan.overallGoal()),
        field(plan.mapping(), this::mapping),
        activities(plan.activities()));
  }

  private Approval approval(Approval approval) {
    return new Approval(
        text(approval.by()), approval.on().map(this::day), text(approval.paragraph()));
  }

  private Mapping mapping(Mapping mapping) {
    return new Mapping(
        texts(mapping.strengths()),
        texts(mapping.weaknesses()),
        texts(mapping.opportunities()),
        texts(mapping.threats()),
        texts(mapping.instruments()),
        texts(mapping.methods()),
        text(mapping.sharedCarePlans()),
        texts(mapping.trainingNeeds()),
        cells(mapping.matrix(), row -> cells(row, this::cell)));
  }

  /// The same map with other values, in its order.
  private <K, V> Map<K, V> cells(Map<K, V> cells, UnaryOperator<V> clean) {
    Map<K, V> all = new LinkedHashMap<>();
    cells.forEach((key, value) -> all.put(key, clean.apply(value)));
    return all;
  }

  private Mapping.Cell cell(Mapping.Cell cell) {
    return new Mapping.Cell(cell.level(), text(cell.text()), texts(cell.methods()));
  }

  private List<Activity> activities(List<Activity> activities) {
    return activities.stream().map(this::activity).toList();
  }

  private Activity activity(Activity activity) {
    return new Activity(
        activity.number(),
        activity.at(),
        label(activity.id()),
        label(activity.name()),
        text(activity.goal()),
        text(activity.method()),
        text(activity.targetGroup()),
        field(activity.partners(), this::texts),
        field(activity.timeline(), this::timeline),
        field(activity.responsibility(), this::responsibility),
        text(activity.priority()),
        text(activity.area()),
        field(activity.indicators(), this::texts),
        new Field.Absent<>(activity.at()));
  }

  private Timeline timeline(Timeline timeline) {
    return new Timeline(
        text(timeline.written()),
        timeline.start(),
        timeline.end(),
        timeline.understood(),
        timeline.startAt(),
        timeline.endAt());
  }

  private Responsibility responsibility(Responsibility responsibility) {
    return new Responsibility(
        text(responsibility.municipality()),
        text(responsibility.region()),
        text(responsibility.other()),
        text(responsibility.text()));
  }

  // --- answers

  private FollowUp followUp(FollowUp followUp) {
    return new FollowUp(
        owner(followUp.owner()),
        followUp.ownerAt(),
        followUp.period(),
        followUp.plan().map(this::answer),
        followUp.answers().stream().map(this::answer).toList());
  }

  private Answer answer(Answer answer) {
    return new Answer(
        label(answer.activity()),
        answer.id().map(this::label),
        text(answer.goal()),
        field(answer.status(), UnaryOperator.identity()),
        reply(answer.result()),
        reply(answer.deviation()),
        reply(answer.lessons()),
        reply(answer.revision()),
        answer.decided(),
        answer.pause().map(p -> new Pause(p.until().map(this::day), text(p.reason()))),
        answer.at(),
        Optional.empty(),
        answer.answeredOn().map(this::day),
        new Answer.Beside(
            answer.beside().indicators().stream()
                .map(f -> new Answer.Figure(text(f.name()), text(f.value())))
                .toList(),
            Optional.empty()));
  }

  private Reply reply(Reply reply) {
    return switch (reply) {
      case Reply.Given(String text, var at) -> new Reply.Given(text(text), at);
      case Reply.Unreadable(String written, var at) -> new Reply.Unreadable(text(written), at);
      case Reply.Missing(String written, var at) -> new Reply.Missing(text(written), at);
      case Reply.Paused paused -> paused;
    };
  }
}
