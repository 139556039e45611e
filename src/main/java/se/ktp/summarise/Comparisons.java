package se.ktp.summarise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.Approval;
import se.ktp.model.County;
import se.ktp.model.Day;
import se.ktp.model.Decision;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.model.Texts;
import se.ktp.model.Timeline;
import se.ktp.model.Workspace;

/// Compares two periods of a workspace.
public final class Comparisons {
  /// A result of so many characters says something, so that the same again is no answer: KTP208.
  private static final int TELLING = 20;

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
        now.participants().stream().map(this::participant).toList(),
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
        List.copyOf(changes));
  }

  private Change planned(
      Owner owner, ActivitySummary before, ActivitySummary after, Turnout answeredThen) {
    boolean isNew = answeredThen == Turnout.ANSWERED && isNew(after.activity(), owner);
    State was = isNew ? State.NOT_APPLICABLE : before.now();
    return new Change(
        Optional.of(after.place()),
        after.activity().label(),
        after.activity().id().given(),
        isNew ? Change.Kind.NEW : kind(was, after.now()),
        was,
        after.now(),
        sameWords(before.answer(), after.answer()),
        before.answer().flatMap(Comparisons::wish),
        after.answer().flatMap(Comparisons::wish));
  }

  /// Whether nobody had a word about an activity until then, and it begins, or its plan was
  /// approved, when the period had closed. Else its answer was only missing.
  private boolean isNew(Activity activity, Owner owner) {
    boolean named =
        workspace.followUps().stream()
            .filter(f -> f.owner().is(owner) && f.period().compareTo(from) <= 0)
            .flatMap(f -> f.answers().stream())
            .anyMatch(a -> isAbout(a, activity));
    LocalDate closes =
        workspace.county().followUps().stream()
            .filter(f -> f.period().equals(from))
            .map(County.FollowUpDates::due)
            .findFirst()
            .orElse(from.lastDay());
    Optional<LocalDate> start = activity.timeline().given().flatMap(Timeline::start);
    Optional<LocalDate> approved =
        workspace
            .plan(owner)
            .flatMap(p -> p.approved().given())
            .flatMap(Approval::on)
            .map(Day::first);
    return !named
        && Stream.of(start, approved).flatMap(Optional::stream).anyMatch(d -> d.isAfter(closes));
  }

  private static boolean isAbout(Answer answer, Activity activity) {
    return answer.activity().given().filter(activity::isMeantBy).isPresent();
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
        .filter(a -> planned.stream().noneMatch(activity -> isAbout(a, activity)))
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
        before.flatMap(Comparisons::wish),
        now.flatMap(Comparisons::wish));
  }

  // --- what answers say

  private static boolean sameWords(Optional<Answer> before, Optional<Answer> now) {
    Optional<String> told =
        now.flatMap(a -> a.result().said()).filter(text -> text.length() >= TELLING);
    return told.isPresent()
        && before
            .flatMap(a -> a.result().said())
            .filter(text -> Texts.same(text, told.get()))
            .isPresent();
  }

  /// A revision that says something is a wish, unless it says that all stays as it is.
  private static Optional<Change.Wish> wish(Answer answer) {
    String text = answer.revision().said().orElse("");
    Optional<Decision> decision = answer.decision();
    boolean says = decision.isPresent() || !text.isBlank();
    boolean keeps = decision.filter(d -> d == Decision.KEEP).isPresent();
    return says && !keeps ? Optional.of(new Change.Wish(decision, text)) : Optional.empty();
  }
}
