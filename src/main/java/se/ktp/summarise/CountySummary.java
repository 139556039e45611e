package se.ktp.summarise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.ktp.model.Answer;
import se.ktp.model.County;
import se.ktp.model.Decision;
import se.ktp.model.Owner;
import se.ktp.model.Period;

/// A county's follow-up of a period.
///
/// @param participantsKnown whether a county's file says who takes part; else it is those of whom
///   there is a plan or an answer
/// @param code the two digits; empty where they are not known
/// @param before the period before, if somebody answered then
/// @param last whether this is the year's last period
/// @param municipalities all participants, in Swedish order of their names
/// @param own the county's own activities
/// @param ownStray answers about activities that the county does not have
/// @param ownPlanAnswer the answer about the county's own plan as a whole
/// @param requests changes of plans that were asked for
/// @param slips activities that have fallen back
/// @param lesson one worth spreading that can be told in short
/// @param hasLessons whether anybody tells of one, however long
/// @param adoption who has adopted the agreement
/// @param comparison with the period before, if there was one
public record CountySummary(
    County county,
    boolean participantsKnown,
    String code,
    String name,
    String shortName,
    Period period,
    Optional<Period> before,
    boolean last,
    List<MunicipalitySummary> municipalities,
    Tally now,
    Optional<Tally> then,
    List<ActivitySummary> own,
    List<Answer> ownStray,
    Optional<Answer> ownPlanAnswer,
    List<Request> requests,
    List<Slip> slips,
    Optional<Lesson> lesson,
    boolean hasLessons,
    List<AdoptionLine> adoption,
    Optional<Advance> comparison) {

  /// A change that an answer asks for.
  ///
  /// @param municipality whose it is; nothing for the county's own
  /// @param activity what it is about; nothing for the plan as a whole
  /// @param decision what it asks for, where it says so in one word
  /// @param text the answer's words, perhaps none
  public record Request(
      Optional<MunicipalitySummary> municipality,
      Optional<ActivitySummary> activity,
      Optional<Decision> decision,
      String text) {}

  /// An activity that is further from its goal than before.
  public record Slip(
      MunicipalitySummary municipality, ActivitySummary activity, State from, State to) {}

  /// Something learnt that others have use for.
  public record Lesson(MunicipalitySummary municipality, ActivitySummary activity, String text) {}

  /// Whether a participant has adopted the agreement, and when.
  public record AdoptionLine(Owner.Participant participant, boolean adopted, Optional<String> on) {}

  /// Those whose plan could not be read, so that their activities are not among those counted.
  public List<MunicipalitySummary> withoutReadablePlan() {
    return municipalities.stream().filter(m -> m.planState() == PlanState.UNREADABLE).toList();
  }

  /// Whether both periods are over, so that one can be compared with the other.
  public boolean comparable(LocalDate asOf) {
    return before.filter(p -> closed(p, asOf)).isPresent() && closed(period, asOf);
  }

  /// Whether all answers of a period were due before a day.
  private boolean closed(Period which, LocalDate asOf) {
    return due(which).isBefore(asOf);
  }

  /// The last day to answer.
  public LocalDate due(Period which) {
    return county.due(which);
  }

  /// The indicators with the figures up to this period; up to the year's end in its last.
  public List<County.Indicator> indicators() {
    LocalDate yearsEnd = LocalDate.of(county.year(), 12, 31);
    LocalDate end = last && yearsEnd.isAfter(period.lastDay()) ? yearsEnd : period.lastDay();
    return county.indicators().stream().map(i -> i.until(end)).toList();
  }

  /// How many have answered.
  public int answeredCount() {
    return with(Turnout.ANSWERED).size();
  }

  /// Those who answered in a certain way.
  public List<MunicipalitySummary> with(Turnout turnout) {
    return municipalities.stream().filter(m -> m.answered() == turnout).toList();
  }

  /// Those who answered, but not about all of their activities.
  public List<MunicipalitySummary> incomplete() {
    return municipalities.stream()
        .filter(m -> m.answered() == Turnout.ANSWERED && !m.complete())
        .toList();
  }
}
