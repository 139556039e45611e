package se.ktp.summarise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.Approval;
import se.ktp.model.County;
import se.ktp.model.Day;
import se.ktp.model.Pause;
import se.ktp.model.Period;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;

/// How a county's follow-up stands on a day: who has answered, who is late, what is wanting.
///
/// @param asOf the day that counts as today
/// @param lines all participants, in Swedish order of their names
/// @param unclaimed paths of files that could not be read and do not say whose they are: somebody's
///   plan or answers may be in them
/// @param next the period that comes after this one, once it is time to send its forms
public record CountyStatus(
    CountySummary county,
    LocalDate asOf,
    List<Line> lines,
    List<String> unclaimed,
    Optional<Period> next) {
  /// How long before the last day it is time to remind. Earlier a reminder is a nuisance.
  private static final int DAYS_AHEAD = 14;

  public static CountyStatus of(CountySummary county, Workspace workspace, LocalDate asOf) {
    // Where no county says who is expected and when, nobody is late.
    boolean due = county.participantsKnown() && asOf.isAfter(county.due(county.period()));
    boolean planDue = asOf.isAfter(county.county().planDeadline());
    var time =
        new Time(
            due,
            planDue,
            !asOf.isBefore(reminding(county.due(county.period()))),
            !asOf.isBefore(reminding(county.county().planDeadline())));
    return new CountyStatus(
        county,
        asOf,
        county.municipalities().stream().map(m -> line(m, workspace, time, asOf)).toList(),
        unclaimed(workspace, county.period()),
        next(county, workspace, asOf));
  }

  /// What it is time for.
  ///
  /// @param due whether answers were due, and plans
  /// @param near whether answers are, or will be soon, and plans
  private record Time(boolean due, boolean planDue, boolean near, boolean planNear) {}

  /// The first day on which those are reminded who have until a last day.
  private static LocalDate reminding(LocalDate last) {
    return last.minusDays(DAYS_AHEAD);
  }

  /// The first day on which those are reminded whose answers are wanting.
  public LocalDate remindedFrom() {
    return reminding(due());
  }

  /// A participant.
  ///
  /// @param near whether answers are due, or will be soon
  /// @param planNear whether plans are
  /// @param late whether answers are wanting that were due
  /// @param planLate whether a plan is wanting that was due
  /// @param until the day to which what is paused waits, everything or some activities; the latest
  ///   where there are several
  /// @param gaps what is wanting of its answers
  /// @param over activities whose pause was to end before today
  public record Line(
      MunicipalitySummary summary,
      Standing standing,
      boolean near,
      boolean planNear,
      boolean late,
      boolean planLate,
      Optional<Day> until,
      List<Gap> gaps,
      List<ActivitySummary> over) {

    /// Whether the plan says when it was approved.
    public boolean approved() {
      return summary.plan().flatMap(p -> p.approved().given()).flatMap(Approval::on).isPresent();
    }

    /// Whether a plan is asked for: it is not there though it is time for it, and the county has
    /// not accepted that.
    public boolean planWanted() {
      return planNear
          && summary.planState() == PlanState.MISSING
          && findings(Rule.PARTICIPANT_WITHOUT_PLAN).findAny().isPresent();
    }

    /// What is asked for of its answers: what is wanting, once it is time for it.
    public List<Gap> asked() {
      return near ? gaps : List.of();
    }

    /// Whether there is something to remind of. Whoever has paused is left in peace until then.
    public boolean reminded() {
      return planWanted()
          || summary.planState() == PlanState.UNREADABLE
          || standing == Standing.UNREADABLE
          || !asked().isEmpty()
          || !over.isEmpty();
    }

    /// Answers that are there and lack a part.
    public int toComplete() {
      return (int) gaps.stream().filter(Gap::given).count();
    }

    /// The activities, and perhaps the plan as a whole, about which two answers disagree.
    public int conflicts() {
      return (int)
          findings(Rule.GIVEN_TWICE)
              .filter(f -> f.subject().period().isPresent()) // not the plan given twice
              .map(f -> f.subject().activity().map(this::called).orElse(""))
              .distinct()
              .count();
    }

    /// Answers about activities that the plan does not have.
    public int stray() {
      return (int) findings(Rule.ANSWER_TO_UNKNOWN_ACTIVITY).count();
    }

    /// An activity's own name, whether an answer calls it by that or by its id.
    private String called(String written) {
      return summary.activities().stream()
          .map(ActivitySummary::activity)
          .filter(a -> a.isMeantBy(written))
          .map(Activity::label)
          .findFirst()
          .orElse(written);
    }

    private Stream<Finding> findings(Rule rule) {
      return summary.findings().stream().filter(f -> f.rule() == rule && !f.accepted());
    }
  }

  private static Line line(
      MunicipalitySummary summary, Workspace workspace, Time time, LocalDate asOf) {
    Standing standing = Standing.of(summary);
    boolean open = standing == Standing.MISSING || standing == Standing.PARTLY;
    return new Line(
        summary,
        standing,
        time.near(),
        time.planNear(),
        time.due() && open,
        time.planDue() && summary.planState() == PlanState.MISSING,
        until(summary),
        Gap.of(summary, workspace),
        over(summary, asOf));
  }

  private static List<String> unclaimed(Workspace workspace, Period period) {
    return workspace.unreadable().stream()
        .filter(u -> u.owner().isEmpty() && u.kind() != UnreadableFile.Kind.COUNTY)
        .filter(u -> u.period().filter(p -> !p.equals(period)).isEmpty())
        .map(u -> u.at().source().path())
        .distinct()
        .toList();
  }

  /// The last day of what is paused: the latest of the whole plan's and the paused activities', for
  /// then all of it is to be answered. Of a pause that is over the reminder tells.
  private static Optional<Day> until(MunicipalitySummary summary) {
    return Stream.concat(
            summary.planAnswer().filter(Answer::paused).stream(),
            summary.activities().stream().flatMap(a -> a.answer().filter(Answer::paused).stream()))
        .flatMap(answer -> answer.pause().stream())
        .flatMap(pause -> pause.until().stream())
        .max(Comparator.comparing(Day::last));
  }

  private static List<ActivitySummary> over(MunicipalitySummary summary, LocalDate asOf) {
    return summary.activities().stream()
        .filter(a ->
            // A pause may stand beside a status, too; the whole plan's is of what has no answer.
            (a.now() == State.PAUSED ? a.answer().or(summary::planAnswer) : a.answer())
                .flatMap(Answer::pause)
                .flatMap(Pause::until)
                .filter(day -> day.last().isBefore(asOf))
                .isPresent())
        .toList();
  }

  /// The period that a county works with on a day: the newest that has begun or has answers, else
  /// the first to come.
  public static Period period(Workspace workspace, LocalDate asOf) {
    var periods = new TreeSet<>(workspace.answeredPeriods());
    workspace.unreadable().stream()
        .filter(u -> u.kind() == UnreadableFile.Kind.FOLLOW_UP)
        .flatMap(u -> u.period().stream())
        .forEach(periods::add);
    workspace.county().followUps().stream()
        .map(County.FollowUpDates::period)
        .filter(p -> !p.month().atDay(1).isAfter(asOf))
        .forEach(periods::add);
    return periods.isEmpty() ? workspace.county().followUps().getFirst().period() : periods.last();
  }

  /// The period after this one, when this one is over and the other's forms are to be sent: from
  /// the first of the month before it, until somebody has answered or its last day has passed.
  private static Optional<Period> next(CountySummary county, Workspace workspace, LocalDate asOf) {
    return workspace.county().followUps().stream()
        .map(County.FollowUpDates::period)
        .filter(p -> p.compareTo(county.period()) > 0)
        .min(Comparator.naturalOrder())
        .filter(_ -> asOf.isAfter(county.due(county.period())))
        .filter(p -> !asOf.isBefore(p.month().minusMonths(1).atDay(1)))
        .filter(p -> !asOf.isAfter(county.due(p)))
        .filter(p -> !workspace.answeredPeriods().contains(p));
  }

  /// Whether what this period was for is done: the next is at hand, and no meeting of this one is
  /// to come.
  public boolean over() {
    return next.isPresent() && meeting().filter(day -> !asOf.isAfter(day)).isEmpty();
  }

  /// Those who are reminded of what they owe: nobody any more, once the period is over.
  public List<Line> reminded() {
    return over() ? List.of() : lines.stream().filter(Line::reminded).toList();
  }

  /// When the steering group meets, where the county says so.
  public Optional<LocalDate> meeting() {
    return county.county().followUps().stream()
        .filter(f -> f.period().equals(county.period()))
        .flatMap(f -> f.meeting().stream())
        .findFirst();
  }

  /// The last day to answer.
  public LocalDate due() {
    return county.due(county.period());
  }

  public int count(Standing standing) {
    return (int) lines.stream().filter(l -> l.standing() == standing).count();
  }

  /// Participants whose plan is in a certain state.
  public int plans(PlanState state) {
    return (int) lines.stream().filter(l -> l.summary().planState() == state).count();
  }

  /// Plans that say when they were approved.
  public int approved() {
    return (int) lines.stream().filter(Line::approved).count();
  }

  public int late() {
    return (int) lines.stream().filter(Line::late).count();
  }

  /// Answers that are there and lack a part.
  public int toComplete() {
    return lines.stream().mapToInt(Line::toComplete).sum();
  }

  /// Of the county's own activities those about which two answers disagree.
  public int ownConflicts() {
    return (int) county.own().stream().filter(a -> !a.others().isEmpty()).count();
  }

  /// All activities about which two answers disagree.
  public int conflicts() {
    return ownConflicts() + lines.stream().mapToInt(Line::conflicts).sum();
  }

  /// The participants, those with whom something is to be done first.
  public List<Line> byUrgency() {
    return lines.stream().sorted(Comparator.comparing(CountyStatus::urgency)).toList();
  }

  private static Standing urgency(Line line) {
    return line.summary().planState() == PlanState.UNREADABLE
        ? Standing.UNREADABLE
        : line.standing();
  }
}
