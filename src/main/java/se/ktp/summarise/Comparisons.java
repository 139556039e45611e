package se.ktp.summarise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.model.Texts;
import se.ktp.model.Workspace;

/// Compares two periods of a workspace.
public final class Comparisons {
  private final Workspace workspace;
  private final Summaries then;
  private final Summaries now;
  private final Period from;
  private final Period to;

  /// @param from the earlier period
  /// @param to the later one
  public Comparisons(Workspace workspace, Register register, Period from, Period to) {
    this.workspace = workspace;
    this.from = from;
    this.to = to;
    this.then = new Summaries(workspace, register, from, List.of());
    this.now = new Summaries(workspace, register, to, List.of());
  }

  /// What changed for the whole county.
  public Comparison county() {
    CountySummary summary = now.county();
    return new Comparison(
        summary.code(),
        summary.name(),
        summary.county().year(),
        summary.participantsKnown(),
        from,
        to,
        workspace.county().due(to),
        workspace.participants().stream().map(this::participant).toList(),
        own());
  }

  /// What changed for one participant.
  public Comparison.Part participant(Owner.Participant participant) {
    MunicipalitySummary after = now.municipality(participant);
    return part(
        participant,
        after.planState(),
        then.municipality(participant).activities(),
        after.activities());
  }

  private Optional<Comparison.Part> own() {
    var county = new Owner.WholeCounty();
    boolean any =
        !workspace.county().activities().isEmpty()
            || workspace.followUps().stream().anyMatch(f -> f.owner().is(county));
    return any
        ? Optional.of(part(county, PlanState.THERE, then.own(), now.own()))
        : Optional.empty();
  }

  private Comparison.Part part(
      Owner owner, PlanState plan, List<ActivitySummary> before, List<ActivitySummary> after) {
    Turnout answeredThen = then.turnout(owner);
    Turnout answeredNow = now.turnout(owner);
    var changes = new ArrayList<Change>();
    for (int i = 0; i < after.size(); i++) {
      changes.add(planned(owner, before.get(i), after.get(i), answeredThen));
    }
    List<Activity> activities = after.stream().map(ActivitySummary::activity).toList();
    boolean planKnown = plan == PlanState.THERE || plan == PlanState.MISSING;
    changes.addAll(strays(owner, activities, planKnown, answeredThen, answeredNow));
    List<State> were =
        changes.stream()
            .filter(c -> c.place().isPresent() || c.kind() == Change.Kind.VANISHED)
            .map(Change::from)
            .filter(state -> state != State.NOT_APPLICABLE)
            .toList();
    return new Comparison.Part(
        owner,
        plan,
        answeredThen,
        answeredNow,
        Tally.of(were),
        Tally.of(after.stream().map(ActivitySummary::now).toList()),
        List.copyOf(changes),
        wholeWish(owner, from),
        wholeWish(owner, to));
  }

  private Optional<Change.Wish> wholeWish(Owner owner, Period period) {
    return workspace.followUp(owner, period).flatMap(FollowUp::plan).flatMap(Comparisons::wish);
  }

  private Change planned(
      Owner owner, ActivitySummary before, ActivitySummary after, Turnout answeredThen) {
    boolean isNew =
        answeredThen == Turnout.ANSWERED
            && new LookingBack(workspace, owner, from).isNew(after.activity());
    State was = isNew ? State.NOT_APPLICABLE : before.now();
    return new Change(
        Optional.of(after.place()),
        after.activity().label(),
        after.activity().id().given(),
        isNew ? Change.Kind.NEW : kind(was, after.now()),
        was,
        after.now(),
        sameWords(before.answer(), after.answer()),
        before.answer().flatMap(a -> a.formerGoal(after.activity())),
        before.answer().flatMap(Comparisons::wish),
        after.answer().flatMap(Comparisons::wish));
  }

  private static Change.Kind kind(State from, State to) {
    if (from == to) {
      return Change.Kind.NONE;
    }
    if (to == State.ACHIEVED && (from.answered() || from == State.PAUSED)) {
      return Change.Kind.REACHED;
    }
    if (to.worseThan(from)) {
      return Change.Kind.SLIPPED;
    }
    return from.worseThan(to) ? Change.Kind.ADVANCED : Change.Kind.OTHER;
  }

  // --- what stands in answers only

  private List<Change> strays(
      Owner owner,
      List<Activity> planned,
      boolean planKnown,
      Turnout answeredThen,
      Turnout answeredNow) {
    List<Answer> before = strays(owner, planned, from);
    List<Answer> after = strays(owner, planned, to);
    var changes = new ArrayList<Change>();
    for (Answer answer : before) {
      Optional<Answer> again = after.stream().filter(a -> sameName(a, answer)).findFirst();
      boolean vanished = again.isEmpty() && planKnown;
      State was = State.of(answer);
      State is =
          vanished
              ? State.NOT_APPLICABLE
              : again.map(State::of).orElseGet(() -> silence(answeredNow));
      Change.Kind kind = vanished ? Change.Kind.VANISHED : kind(was, is);
      changes.add(stray(answer, kind, was, is, Optional.of(answer), again));
    }
    for (Answer answer : after) {
      if (before.stream().noneMatch(b -> sameName(b, answer))) {
        State was = silence(answeredThen);
        State is = State.of(answer);
        Change.Kind kind = answeredThen == Turnout.ANSWERED ? Change.Kind.NEW : kind(was, is);
        changes.add(stray(answer, kind, was, is, Optional.empty(), Optional.of(answer)));
      }
    }
    return changes;
  }

  /// Answers about what the plan does not have, each activity once.
  private List<Answer> strays(Owner owner, List<Activity> planned, Period period) {
    var strays = new ArrayList<Answer>();
    workspace.followUp(owner, period).stream()
        .map(FollowUp::answers)
        .flatMap(List::stream)
        .filter(a -> !a.blank() && a.activity().given().isPresent())
        .filter(a -> planned.stream().noneMatch(activity -> activity.isMeantBy(a)))
        .filter(a -> strays.stream().noneMatch(b -> sameName(a, b)))
        .forEach(strays::add);
    return strays;
  }

  private static boolean sameName(Answer one, Answer other) {
    return Texts.same(one.activity().given().orElse(""), other.activity().given().orElse(""));
  }

  private static State silence(Turnout turnout) {
    return switch (turnout) {
      case PAUSED -> State.PAUSED;
      case UNREADABLE -> State.UNREADABLE;
      case ANSWERED, MISSING -> State.MISSING;
      case NOT_APPLICABLE -> State.NOT_APPLICABLE;
    };
  }

  private static Change stray(
      Answer answer,
      Change.Kind kind,
      State from,
      State to,
      Optional<Answer> before,
      Optional<Answer> now) {
    return new Change(
        Optional.empty(),
        answer.activity().given().orElse(""),
        Optional.empty(),
        kind,
        from,
        to,
        sameWords(before, now),
        Optional.empty(),
        before.flatMap(Comparisons::wish),
        now.flatMap(Comparisons::wish));
  }

  // --- what answers say

  private static boolean sameWords(Optional<Answer> before, Optional<Answer> now) {
    return now.filter(a -> before.filter(a::repeats).isPresent()).isPresent();
  }

  private static Optional<Change.Wish> wish(Answer answer) {
    return answer.request().map(text -> new Change.Wish(answer.decision(), text));
  }
}
