package se.ktp.summarise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.Approval;
import se.ktp.model.Day;
import se.ktp.model.Field;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.Timeline;
import se.ktp.model.Workspace;

/// Compares an owner's answers with those of the period before.
///
/// A workspace holds a plan as it stands now. What it was like before is known only from what was
/// answered then, so nothing is called new without a date that says so.
///
/// @param before the period to compare with
record LookingBack(Workspace workspace, Owner owner, Period before) {
  SinceLast since(List<ActivitySummary> activities, Turnout now, Turnout then) {
    if (now != Turnout.ANSWERED) {
      return SinceLast.nothing(SinceLast.Basis.SILENT_NOW, closes());
    }
    return switch (then) {
      case MISSING, NOT_APPLICABLE -> SinceLast.nothing(SinceLast.Basis.SILENT_BEFORE, closes());
      case UNREADABLE -> SinceLast.nothing(SinceLast.Basis.UNREADABLE_BEFORE, closes());
      case ANSWERED, PAUSED -> compared(activities);
    };
  }

  private SinceLast compared(List<ActivitySummary> activities) {
    return new SinceLast(
        SinceLast.Basis.COMPARABLE,
        closes(),
        activities.stream().filter(a -> a.before().isEmpty()).toList(),
        activities.stream().filter(LookingBack::hasBeenReached).toList(),
        activities.stream().filter(a -> a.before().filter(a.now()::worseThan).isPresent()).toList(),
        activities.stream()
            .filter(a -> a.now().answered() && a.before().equals(Optional.of(State.MISSING)))
            .toList(),
        activities.stream().flatMap(a -> reworded(a).stream()).toList(),
        activities.stream().filter(this::isUnchanged).toList(),
        activities.isEmpty() ? List.of() : vanished(activities));
  }

  /// The last day to answer in the period before.
  private LocalDate closes() {
    return workspace.county().due(before);
  }

  /// Whether the owner's others were answered in the period before, nobody had a word about this
  /// activity, and it begins, or the plan was approved, when that period had passed. Else its
  /// answer was only missing.
  boolean isNew(Activity activity) {
    List<Answer> earlier =
        workspace.followUps().stream()
            .filter(f -> f.owner().is(owner) && f.period().compareTo(before) <= 0)
            .flatMap(f -> f.answers().stream())
            .toList();
    if (answersBefore().findAny().isEmpty() || earlier.stream().anyMatch(activity::isMeantBy)) {
      return false;
    }
    Optional<LocalDate> start = activity.timeline().given().flatMap(Timeline::start);
    Optional<LocalDate> approved =
        workspace
            .plan(owner)
            .map(Plan::approved)
            .flatMap(Field::given)
            .flatMap(Approval::on)
            .map(Day::first);
    LocalDate closes = closes();
    return Stream.of(start, approved).flatMap(Optional::stream).anyMatch(d -> d.isAfter(closes));
  }

  /// Whether an activity reached its goal after the period before; an answer that was missing then
  /// does not say when.
  private static boolean hasBeenReached(ActivitySummary summary) {
    return summary.now() == State.ACHIEVED
        && summary
            .before()
            .filter(s -> s != State.ACHIEVED && (s.answered() || s == State.PAUSED))
            .isPresent();
  }

  private Optional<SinceLast.Reworded> reworded(ActivitySummary summary) {
    return answerBefore(summary.activity())
        .flatMap(a -> a.formerGoal(summary.activity()))
        .map(goal -> new SinceLast.Reworded(summary, goal));
  }

  private boolean isUnchanged(ActivitySummary summary) {
    Optional<Answer> earlier = answerBefore(summary.activity());
    return summary.answer().filter(a -> earlier.filter(a::repeats).isPresent()).isPresent();
  }

  private Optional<Answer> answerBefore(Activity activity) {
    return answersBefore().filter(activity::isMeantBy).findFirst();
  }

  /// The names of what was answered then and the plan no longer has.
  List<String> vanished(List<ActivitySummary> activities) {
    return answersBefore()
        .filter(a -> activities.stream().noneMatch(s -> s.activity().isMeantBy(a)))
        .flatMap(a -> a.activity().given().stream())
        .distinct()
        .toList();
  }

  private Stream<Answer> answersBefore() {
    return workspace.followUp(owner, before).stream()
        .map(FollowUp::answers)
        .flatMap(List::stream)
        .filter(a -> !a.blank());
  }
}
