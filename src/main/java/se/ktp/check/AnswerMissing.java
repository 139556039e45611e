package se.ktp.check;

import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.UnreadableFile;
import se.ktp.source.Located;
import se.ktp.source.Position;

/// A participant that has not answered, or has not answered about one of its activities.
final class AnswerMissing implements Check {
  @Override
  public void check(Examination examination) {
    for (Period period : examination.periods()) {
      for (Located<Owner.Participant> participant : examination.participants()) {
        examination
            .workspace()
            .plan(participant.value())
            .filter(plan -> !plan.activities().isEmpty())
            .ifPresent(plan -> check(participant.value(), plan, period, examination));
      }
    }
  }

  private static void check(
      Owner.Participant owner, Plan plan, Period period, Examination examination) {
    Optional<FollowUp> followUp = examination.workspace().followUp(owner, period);
    boolean unreadable =
        examination
            .workspace()
            .isUnreadable(UnreadableFile.Kind.FOLLOW_UP, owner, Optional.of(period));
    boolean paused = followUp.flatMap(FollowUp::plan).filter(Answer::paused).isPresent();
    if (unreadable || paused) {
      return;
    }
    List<Activity> open = plan.activities().stream().filter(a -> !answered(a, followUp)).toList();
    List<String> strays = strays(plan, followUp);
    if (open.size() == plan.activities().size() && strays.isEmpty()) {
      if (!examination.perhapsMisnamed(owner, period)) {
        silent(owner, plan, period, examination);
      }
      return;
    }
    Meant.notAmong(strays, open, Activity::label).stream()
        .filter(activity -> !examination.perhapsAnswered(activity, owner, period))
        .forEach(activity -> oneMissing(activity, plan, period, followUp, examination));
  }

  /// What answers call activities that the plan does not have: each of them was meant for one.
  private static List<String> strays(Plan plan, Optional<FollowUp> followUp) {
    return followUp.stream()
        .flatMap(f -> f.answers().stream())
        .filter(a -> !a.blank())
        .map(a -> a.activity().given().orElse(""))
        .filter(text -> plan.activities().stream().noneMatch(a -> a.isMeantBy(text)))
        .toList();
  }

  private static boolean answered(Activity activity, Optional<FollowUp> followUp) {
    return followUp.stream()
        .flatMap(f -> f.answers().stream())
        .filter(a -> !a.blank())
        .anyMatch(activity::isMeantBy);
  }

  private static void silent(
      Owner.Participant owner, Plan plan, Period period, Examination examination) {
    // A file that nobody could read may hold just these answers.
    boolean perhaps =
        examination
            .workspace()
            .mayBeUnreadable(UnreadableFile.Kind.FOLLOW_UP, owner, Optional.of(period));
    String name = owner.name();
    int count = plan.activities().size();
    examination.report(
        Rule.NO_ANSWERS,
        examination.due(period) && !perhaps ? Severity.ERROR : Severity.NOTE,
        plan.at(),
        owner.subject().period(period.code()),
        new Phrase(
            "%s har inte svarat på uppföljningen %s (%s %s)"
                .formatted(name, period, count, count == 1 ? "aktivitet" : "aktiviteter"),
            "%s has not answered the follow-up of %s (%s %s)"
                .formatted(name, period, count, count == 1 ? "activity" : "activities")),
        new Phrase(
            "påminn processledarna; svar läggs i followups/"
                + period
                + (perhaps ? ", där en fil inte kunde läsas: se först om det är deras" : ""),
            "remind the process leaders; answers go into followups/"
                + period
                + (perhaps ? ", where a file could not be read: see first if it is theirs" : "")));
  }

  private static void oneMissing(
      Activity activity,
      Plan plan,
      Period period,
      Optional<FollowUp> followUp,
      Examination examination) {
    // A row of a form that was left blank is where the answer belongs.
    Position at =
        followUp.stream()
            .flatMap(f -> f.answers().stream())
            .filter(activity::isMeantBy)
            .map(Answer::at)
            .findFirst()
            .orElse(activity.at());
    examination.report(
        Rule.ACTIVITY_WITHOUT_ANSWER,
        examination.due(period) ? Severity.ERROR : Severity.NOTE,
        at,
        activity.subject(plan.owner()).period(period.code()),
        new Phrase(
            "Det finns inget svar om ”" + activity.label() + "” i uppföljningen " + period,
            "There is no answer about \"" + activity.label() + "\" in the follow-up of " + period),
        new Phrase(
            "be om svar, eller pausa frågan med datum och skäl",
            "ask for an answer, or pause the question with a date and a reason"));
  }
}
