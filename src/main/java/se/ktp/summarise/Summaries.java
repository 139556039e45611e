package se.ktp.summarise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.County;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.Priority;
import se.ktp.model.Register;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;

/// Makes the summaries of a workspace for a period.
public final class Summaries {
  private final Workspace workspace;
  private final Register register;
  private final Period period;
  private final Optional<Period> before;
  private final List<Finding> findings;

  /// @param findings of the workspace, for the annexes
  public Summaries(Workspace workspace, Register register, Period period, List<Finding> findings) {
    this.workspace = workspace;
    this.register = register;
    this.period = period;
    this.before = before(workspace, period);
    this.findings = List.copyOf(findings);
  }

  /// The nearest earlier period that the county asked for or somebody answered in.
  private static Optional<Period> before(Workspace workspace, Period period) {
    Set<Period> periods = new TreeSet<>(workspace.answeredPeriods());
    return periods.stream().filter(p -> p.compareTo(period) < 0).max(Comparator.naturalOrder());
  }

  // --- one municipality

  public MunicipalitySummary municipality(Owner.Participant participant) {
    Optional<Plan> plan = workspace.plan(participant);
    List<ActivitySummary> activities =
        plan.map(p -> activities(p.activities(), participant)).orElse(List.of());
    Optional<FollowUp> followUp = workspace.followUp(participant, period);
    return new MunicipalitySummary(
        participant,
        period,
        before,
        isLast(),
        planState(participant, plan),
        plan,
        turnout(participant, period),
        before.map(p -> turnout(participant, p)),
        Tally.of(activities.stream().map(ActivitySummary::now).toList()),
        before.map(_ -> Tally.of(activities.stream().flatMap(a -> a.before().stream()).toList())),
        activities,
        stray(participant),
        since(participant, activities),
        followUp.flatMap(FollowUp::plan),
        findings.stream().filter(f -> concerns(f, participant)).toList());
  }

  /// Answers about activities that the owner does not have.
  private List<Answer> stray(Owner owner) {
    List<Activity> planned = workspace.activities(owner);
    return workspace.followUp(owner, period).stream()
        .flatMap(f -> f.answers().stream())
        .filter(a -> !a.blank() && planned.stream().noneMatch(p -> p.isMeantBy(a)))
        .toList();
  }

  private SinceLast since(Owner.Participant participant, List<ActivitySummary> activities) {
    return before
        .map(p ->
            new LookingBack(workspace, participant, p)
                .since(activities, turnout(participant, period), turnout(participant, p)))
        .orElseGet(() -> SinceLast.nothing(SinceLast.Basis.FIRST, period.lastDay()));
  }

  private boolean isLast() {
    return workspace.county().followUps().stream()
        .map(County.FollowUpDates::period)
        .max(Comparator.naturalOrder())
        .filter(period::equals)
        .isPresent();
  }

  private PlanState planState(Owner.Participant participant, Optional<Plan> plan) {
    if (plan.isPresent()) {
      return PlanState.THERE;
    }
    boolean unreadable =
        workspace.isUnreadable(UnreadableFile.Kind.PLAN, participant, Optional.empty());
    if (unreadable) {
      return PlanState.UNREADABLE;
    }
    boolean perhaps =
        workspace.mayBeUnreadable(UnreadableFile.Kind.PLAN, participant, Optional.empty());
    return perhaps ? PlanState.PERHAPS_UNREADABLE : PlanState.MISSING;
  }

  private boolean concerns(Finding finding, Owner.Participant participant) {
    Subject subject = finding.subject();
    boolean here =
        subject.code().filter(participant.municipality().code()::equals).isPresent()
            && subject
                .district()
                .map(d -> new Owner.Participant(participant.municipality(), Optional.of(d)))
                .orElse(new Owner.Participant(participant.municipality(), Optional.empty()))
                .same(participant);
    return here && subject.period().filter(p -> !p.equals(period.code())).isEmpty();
  }

  // --- activities

  private List<ActivitySummary> activities(List<Activity> activities, Owner owner) {
    List<Activity> ordered =
        activities.stream().sorted(Comparator.comparingInt(Summaries::priority)).toList();
    var summaries = new ArrayList<ActivitySummary>();
    for (Activity activity : ordered) {
      List<Answer> answers = answers(activity, owner, period);
      summaries.add(
          new ActivitySummary(
              summaries.size() + 1,
              activity,
              state(activity, owner, period),
              before
                  .filter(p -> !new LookingBack(workspace, owner, p).isNew(activity))
                  .map(p -> state(activity, owner, p)),
              answers.stream().findFirst(),
              answers.stream().skip(1).toList()));
    }
    return List.copyOf(summaries);
  }

  /// Where an activity stands in the order of priority; those without come last.
  private static int priority(Activity activity) {
    return activity
        .priority()
        .given()
        .map(written -> Priority.number(written).orElse(Integer.MAX_VALUE))
        .orElse(Integer.MAX_VALUE);
  }

  private List<Answer> answers(Activity activity, Owner owner, Period when) {
    return workspace.followUp(owner, when).stream()
        .flatMap(f -> f.answers().stream())
        .filter(a -> !a.blank() && activity.isMeantBy(a))
        .toList();
  }

  private State state(Activity activity, Owner owner, Period when) {
    List<Answer> answers = answers(activity, owner, when);
    if (!answers.isEmpty()) {
      return State.of(answers.getFirst());
    }
    return switch (turnout(owner, when)) {
      case PAUSED -> State.PAUSED;
      case UNREADABLE -> State.UNREADABLE;
      case ANSWERED, MISSING -> State.MISSING;
      case NOT_APPLICABLE -> State.NOT_APPLICABLE;
    };
  }

  /// The county's own activities.
  List<ActivitySummary> own() {
    return activities(workspace.county().activities(), new Owner.WholeCounty());
  }

  private List<Answer> ownStray() {
    return stray(new Owner.WholeCounty());
  }

  /// Whether and how somebody has answered.
  Turnout turnout(Owner owner) {
    return turnout(owner, period);
  }

  private Turnout turnout(Owner owner, Period when) {
    Optional<FollowUp> followUp = workspace.followUp(owner, when);
    List<Activity> planned = workspace.activities(owner);
    if (followUp.isPresent()) {
      boolean answered = followUp.get().answers().stream().anyMatch(a -> !a.blank());
      boolean wholePaused = followUp.get().plan().filter(Answer::paused).isPresent();
      List<Answer> given = ofPlan(followUp.get(), planned);
      if ((wholePaused && given.isEmpty()) || eachPaused(given, planned)) {
        return Turnout.PAUSED;
      }
      if (answered || followUp.get().plan().isPresent()) {
        return Turnout.ANSWERED;
      }
    }
    if (workspace.isUnreadable(UnreadableFile.Kind.FOLLOW_UP, owner, Optional.of(when))) {
      return Turnout.UNREADABLE;
    }
    return planned.isEmpty() ? Turnout.NOT_APPLICABLE : Turnout.MISSING;
  }

  /// The answers about what is planned; all where no plan says what is. One that is about nothing
  /// in the plan does not undo a pause.
  private static List<Answer> ofPlan(FollowUp followUp, List<Activity> planned) {
    return followUp.answers().stream()
        .filter(a -> !a.blank())
        .filter(a -> planned.isEmpty() || planned.stream().anyMatch(p -> p.isMeantBy(a)))
        .toList();
  }

  /// Whether every planned activity is paused by itself, which comes to the same as pausing all.
  private static boolean eachPaused(List<Answer> given, List<Activity> planned) {
    return !given.isEmpty()
        && !planned.isEmpty()
        && given.stream().allMatch(Answer::paused)
        && planned.stream().allMatch(p -> given.stream().anyMatch(p::isMeantBy));
  }

  // --- the county

  public CountySummary county() {
    List<MunicipalitySummary> municipalities =
        workspace.participants().stream().map(this::municipality).toList();
    County county = workspace.county();
    String code = county.code().or(() -> commonCode(municipalities)).orElse("");
    return new CountySummary(
        county,
        workspace.hasCounty(),
        code,
        code.isEmpty() ? "" : register.countyName(code),
        code.isEmpty() ? "" : register.shortCounty(code),
        period,
        before,
        isLast(),
        municipalities,
        Tally.sum(municipalities.stream().map(MunicipalitySummary::now).toList()),
        before.map(
            _ -> Tally.sum(municipalities.stream().flatMap(m -> m.then().stream()).toList())),
        own(),
        ownStray(),
        ownPlanAnswer(),
        requests(municipalities),
        slips(municipalities),
        lesson(municipalities),
        hasLessons(municipalities),
        adoption(municipalities),
        before.map(p -> Advance.of(workspace, p, municipalities)));
  }

  private static Optional<String> commonCode(List<MunicipalitySummary> municipalities) {
    List<String> codes =
        municipalities.stream()
            .map(m -> m.participant().municipality().countyCode())
            .distinct()
            .toList();
    return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
  }

  private Optional<Answer> ownPlanAnswer() {
    return workspace.followUp(new Owner.WholeCounty(), period).flatMap(FollowUp::plan);
  }

  /// The participants' requests, each one's plan as a whole last, then the county's own.
  private List<CountySummary.Request> requests(List<MunicipalitySummary> municipalities) {
    var requests = new ArrayList<CountySummary.Request>();
    for (MunicipalitySummary m : municipalities) {
      requests(Optional.of(m), m.activities(), m.planAnswer(), requests);
    }
    requests(Optional.empty(), own(), ownPlanAnswer(), requests);
    return List.copyOf(requests);
  }

  private static void requests(
      Optional<MunicipalitySummary> municipality,
      List<ActivitySummary> activities,
      Optional<Answer> whole,
      List<CountySummary.Request> into) {
    for (ActivitySummary activity : activities) {
      activity
          .answer()
          .flatMap(a -> request(municipality, Optional.of(activity), a))
          .ifPresent(into::add);
    }
    whole.flatMap(a -> request(municipality, Optional.empty(), a)).ifPresent(into::add);
  }

  private static Optional<CountySummary.Request> request(
      Optional<MunicipalitySummary> municipality,
      Optional<ActivitySummary> activity,
      Answer answer) {
    return answer
        .request()
        .map(text -> new CountySummary.Request(municipality, activity, answer.decision(), text));
  }

  private static List<CountySummary.Slip> slips(List<MunicipalitySummary> municipalities) {
    var slips = new ArrayList<CountySummary.Slip>();
    for (MunicipalitySummary municipality : municipalities) {
      for (ActivitySummary activity : municipality.activities()) {
        activity
            .before()
            .filter(activity.now()::worseThan)
            .ifPresent(from ->
                slips.add(new CountySummary.Slip(municipality, activity, from, activity.now())));
      }
    }
    return List.copyOf(slips);
  }

  /// The lesson worth spreading; not of one whose own paper is stopped.
  private Optional<CountySummary.Lesson> lesson(List<MunicipalitySummary> municipalities) {
    return Lessons.best(
        municipalities.stream()
            .filter(m -> workspace.identityNumbers(m.participant()).isEmpty())
            .toList());
  }

  /// Whether anything at all was learnt, be it of the county's own activities.
  private boolean hasLessons(List<MunicipalitySummary> municipalities) {
    return Lessons.any(
        Stream.of(
                municipalities.stream()
                    .flatMap(m -> m.activities().stream())
                    .flatMap(a -> a.answer().stream()),
                municipalities.stream().flatMap(m -> m.planAnswer().stream()),
                own().stream().flatMap(a -> a.answer().stream()),
                ownPlanAnswer().stream())
            .flatMap(answers -> answers));
  }

  private List<CountySummary.AdoptionLine> adoption(List<MunicipalitySummary> municipalities) {
    Optional<County.Agreement> agreement = workspace.county().agreement();
    if (agreement.isEmpty()) {
      return List.of();
    }
    return municipalities.stream().map(m -> adoption(m.participant(), agreement.get())).toList();
  }

  /// A municipality's adoption counts for its districts.
  private static CountySummary.AdoptionLine adoption(
      Owner.Participant participant, County.Agreement agreement) {
    var whole = new Owner.Participant(participant.municipality(), Optional.empty());
    return agreement.adopted().stream()
        .filter(a -> a.owner().is(participant) || a.owner().is(whole))
        .findFirst()
        .map(a ->
            new CountySummary.AdoptionLine(participant, true, a.on().map(day -> day.written())))
        .orElse(new CountySummary.AdoptionLine(participant, false, Optional.empty()));
  }
}
