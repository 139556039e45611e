package se.ktp.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.ktp.diagnostic.Acceptance;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.source.Located;
import se.ktp.source.Position;

/// A county (*län*) and its year.
///
/// @param code of Statistics Sweden, two digits; empty where no county is known
/// @param participants who takes part: the denominator of every figure
/// @param participantsAt where it is said who takes part, or where the county is named
/// @param followUps the year's periods, in order
/// @param severities of rules where the county wants another; none for a rule that is off
/// @param accepted gaps that the county has agreed to live with
/// @param activities the county's own plan
public record County(
    Optional<String> code,
    int year,
    Optional<String> title,
    Optional<String> language,
    Optional<String> dnr,
    List<Located<Owner.Participant>> participants,
    Position participantsAt,
    Optional<Agreement> agreement,
    Field<List<Member>> steeringGroup,
    List<Member> coordinators,
    LocalDate planDeadline,
    List<FollowUpDates> followUps,
    List<Activity> activities,
    List<String> developmentAreas,
    List<Indicator> indicators,
    Optional<Budget> budget,
    List<Training> training,
    Look look,
    Map<Rule, Optional<Severity>> severities,
    List<AcceptedGap> accepted,
    Position at) {

  /// How the county's papers look, beside what the theme says.
  ///
  /// @param logo path of a picture's file inside the workspace
  /// @param accent a colour that is dark enough for text on white, `#14405C`
  /// @param footer a text at the foot of every page
  public record Look(
      Optional<Located<String>> logo,
      Optional<String> accent,
      Optional<String> organisation,
      Optional<String> footer) {
    /// Nothing of its own.
    public static final Look PLAIN =
        new Look(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// The last day to answer in a period: as the county says, else the month's last.
  public LocalDate due(Period period) {
    return followUps.stream()
        .filter(f -> f.period().equals(period))
        .map(FollowUpDates::due)
        .findFirst()
        .orElse(period.lastDay());
  }

  /// A period of the year.
  ///
  /// @param due the last day to answer; the period is due from the day after
  /// @param meeting when the steering group meets
  public record FollowUpDates(Period period, LocalDate due, Optional<LocalDate> meeting) {}

  /// A gap that the county has agreed to live with, until a day.
  ///
  /// @param owner whose it is; anybody's where none is named
  /// @param activity its name or id; any where none is named
  public record AcceptedGap(
      Rule rule,
      Optional<Owner> owner,
      Optional<String> activity,
      Acceptance acceptance,
      Position at) {}

  /// The agreement between the principals (*överenskommelse*).
  public record Agreement(
      Optional<String> name,
      Field<Day> validFrom,
      Field<Day> validTo,
      Field<Day> reviewed,
      Optional<Integer> reviewEveryYears,
      List<Adoption> adopted,
      Position adoptedAt) {}

  /// That a participant has adopted the agreement.
  public record Adoption(Owner owner, Optional<Day> on) {}

  /// A measure followed over time (*indikator*).
  ///
  /// @param rising whether more is better; unknown where nobody said so
  public record Indicator(
      String name,
      Field<String> unit,
      Optional<String> area,
      Optional<Measure> baseline,
      Field<Measure> target,
      Optional<Boolean> rising,
      List<Value> values,
      Position at) {

    /// The same with the figures of times that have begun by a day.
    public Indicator until(LocalDate day) {
      return new Indicator(
          name,
          unit,
          area,
          baseline,
          target,
          rising,
          values.stream()
              .filter(v -> v.day().filter(d -> d.first().isAfter(day)).isEmpty())
              .toList(),
          at);
    }
  }

  /// A figure as written and as understood.
  public record Measure(String written, Optional<BigDecimal> number) {}

  /// An indicator's figure at a time.
  ///
  /// @param when as written
  /// @param partial whether it covers only part of its period
  public record Value(
      String when,
      Optional<Day> day,
      Measure value,
      Optional<String> note,
      boolean partial,
      Position at) {}

  /// What the work costs.
  ///
  /// @param total as given
  /// @param appliedFor the sum applied for, as given
  public record Budget(
      String currency,
      List<Line> lines,
      Optional<Located<Long>> total,
      Optional<Located<Long>> years,
      Optional<Located<Long>> appliedFor,
      Position at) {

    /// A line of the budget; its amount in hundredths of the currency.
    public record Line(String item, Field<Long> amount) {}
  }

  /// A course or conference.
  public record Training(
      String name, List<String> dates, Optional<String> audience, List<Attendance> attendance) {}

  /// How many came from a participant.
  public record Attendance(Owner owner, Optional<Integer> count) {}
}
