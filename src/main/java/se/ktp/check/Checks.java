package se.ktp.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.ktp.diagnostic.Finding;
import se.ktp.model.Period;
import se.ktp.model.Workspace;

/// All checks, in the order of their rules.
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new ForeignMunicipality(),
          new ActivityIncomplete(),
          new ResponsibilityVague(),
          new TimelineBackwards(),
          new TimelineUnclear(),
          new GoalWithoutMeasure(),
          new ActivityTwice(),
          new PrioritiesUnclear(),
          new ParticipantWithoutPlan(),
          new PlanIncomplete(),
          new AnswerMissing(),
          new AnswerIncomplete(),
          new AnswerToUnknownActivity(),
          new AnswerPaused(),
          new AnswerContradictory(),
          new BudgetDoesNotAddUp(),
          new IndicatorIncomparable(),
          new AgreementOutOfDate(),
          new OddText());

  private Checks() {}

  /// All that is wrong with a workspace, save what only follows from something else.
  ///
  /// @param read what its reader has found
  /// @param asOf the day that counts as today
  /// @param period the only one whose answers are looked at; without it all that are due or have
  ///   any answer
  public static List<Finding> findings(
      Workspace workspace, List<Finding> read, LocalDate asOf, Optional<Period> period) {
    Examination examination =
        Examination.of(
            workspace, asOf, period.map(Set::of).orElseGet(() -> periods(workspace, asOf)));
    ALL.forEach(check -> check.check(examination));
    var all = new ArrayList<>(read);
    all.addAll(examination.findings());
    return Consequences.without(NamedAsPlanned.of(all, workspace), workspace);
  }

  private static Set<Period> periods(Workspace workspace, LocalDate asOf) {
    Set<Period> periods = new TreeSet<>(workspace.answeredPeriods());
    if (workspace.hasCounty()) {
      workspace.county().followUps().stream()
          .filter(f -> asOf.isAfter(f.due()))
          .forEach(f -> periods.add(f.period()));
    }
    return periods;
  }
}
