package se.ktp.form;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.ktp.model.Answer;
import se.ktp.model.County;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Workspace;

/// Which answers are to be asked for next.
public final class NextPeriod {
  private NextPeriod() {}

  /// The first of the county's periods that is still open and not answered by all, else the last:
  /// an earlier one that was never answered is too old to ask for.
  public static Period of(
      Workspace workspace, List<Owner.Participant> participants, LocalDate today) {
    List<County.FollowUpDates> all =
        workspace.county().followUps().stream()
            .sorted(Comparator.comparing(County.FollowUpDates::period))
            .toList();
    Optional<Period> open =
        all.stream()
            .filter(f -> !today.isAfter(f.due()))
            .map(County.FollowUpDates::period)
            .filter(p -> !answered(workspace, participants, p))
            .findFirst();
    return open.or(() -> all.stream().map(County.FollowUpDates::period).reduce((_, last) -> last))
        .orElseGet(() -> Period.of(workspace.county().year(), 11));
  }

  private static boolean answered(
      Workspace workspace, List<Owner.Participant> participants, Period period) {
    List<Owner.Participant> asked =
        participants.stream().filter(p -> !AnswerForms.activities(workspace, p).isEmpty()).toList();
    return !asked.isEmpty() && asked.stream().allMatch(p -> answered(workspace, p, period));
  }

  private static boolean answered(Workspace workspace, Owner.Participant owner, Period period) {
    List<Answer> answers =
        workspace.followUp(owner, period).stream()
            .flatMap(f -> f.answers().stream())
            .filter(a -> !a.blank())
            .toList();
    return AnswerForms.activities(workspace, owner).stream()
        .allMatch(activity -> answers.stream().anyMatch(activity::isMeantBy));
  }
}
