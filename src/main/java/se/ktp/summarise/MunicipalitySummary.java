package se.ktp.summarise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Finding;
import se.ktp.model.Answer;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.Timeline;

/// A municipality's or district's follow-up of a period.
///
/// @param before the period before, if somebody in the county answered then
/// @param activities in the order of priority
/// @param stray answers about activities that the plan does not have
/// @param answered whether and how it answered now
/// @param answeredBefore the same for the period before
/// @param since what has changed since the period before
/// @param planAnswer the answer about the plan as a whole
/// @param findings what is wrong or missing, for the paper's annex
public record MunicipalitySummary(
    Owner.Participant participant,
    Period period,
    Optional<Period> before,
    boolean last,
    PlanState planState,
    Optional<Plan> plan,
    Turnout answered,
    Optional<Turnout> answeredBefore,
    Tally now,
    Optional<Tally> then,
    List<ActivitySummary> activities,
    List<Answer> stray,
    SinceLast since,
    Optional<Answer> planAnswer,
    List<Finding> findings) {

  /// The four digits.
  public String code() {
    return participant.municipality().code();
  }

  /// "Botkyrka", "Skärholmen (Stockholm)".
  public String name() {
    return participant.name();
  }

  /// Whether every activity has an answer or is paused.
  public boolean complete() {
    return now.answered() + now.count(State.PAUSED) == now.total();
  }

  /// Activities past their end and not done, not reached, or paused: what a meeting asks about.
  public List<ActivitySummary> late(LocalDate asOf) {
    return activities.stream().filter(a -> isLate(a, asOf)).toList();
  }

  private static boolean isLate(ActivitySummary summary, LocalDate asOf) {
    boolean past =
        summary
            .activity()
            .timeline()
            .given()
            .flatMap(Timeline::end)
            .filter(end -> end.isBefore(asOf))
            .isPresent();
    return switch (summary.now()) {
      case NOT_ACHIEVED, PAUSED -> true;
      case ONGOING, NOT_STARTED, MISSING, UNREADABLE -> past;
      case ACHIEVED, PARTLY, NOT_APPLICABLE -> false;
    };
  }
}
