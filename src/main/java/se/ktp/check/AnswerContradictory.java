package se.ktp.check;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.Decision;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Status;
import se.ktp.model.Timeline;

/// An answer that contradicts itself, the plan's dates, or is the same as the one before; and one
/// whose activity has gone from the plan since.
final class AnswerContradictory implements Check {
  @Override
  public void check(Examination examination) {
    Optional<Period> newest = examination.workspace().newestPeriod();
    var earlier = new IdentityHashMap<FollowUp, Optional<FollowUp>>();
    for (Examination.Replied replied : examination.answers()) {
      earlier
          .computeIfAbsent(replied.followUp(), f -> before(f, examination))
          .ifPresent(before -> unchanged(replied, before, examination));
      contradiction(replied, examination);
      if (newest.filter(replied.followUp().period()::equals).isPresent()) {
        overdue(replied, examination);
      } else {
        vanished(replied, examination);
      }
    }
  }

  /// The result is word for word what it was in the period before.
  private static void unchanged(
      Examination.Replied replied, FollowUp before, Examination examination) {
    boolean repeated =
        replied
            .activity()
            .flatMap(activity -> before.answers().stream().filter(activity::isMeantBy).findFirst())
            .filter(replied.answer()::repeats)
            .isPresent();
    if (repeated) {
      String name = replied.name();
      examination.report(
          Rule.RESULT_UNCHANGED,
          replied.answer().result().at(),
          replied.subject().field("result"),
          new Phrase(
              "Resultatet för ”" + name + "” är ordagrant som förra gången",
              "The result of \"" + name + "\" is word for word that of last time"),
          new Phrase("fråga vad som har hänt sedan dess", "ask what has happened since"));
    }
  }

  /// The same owner's follow-up in the nearest earlier period.
  private static Optional<FollowUp> before(FollowUp followUp, Examination examination) {
    return examination.workspace().followUps().stream()
        .filter(f -> f.period().compareTo(followUp.period()) < 0)
        .filter(f -> f.owner().is(followUp.owner()))
        .max(Comparator.comparing(FollowUp::period));
  }

  private static void contradiction(Examination.Replied replied, Examination examination) {
    Answer answer = replied.answer();
    Optional<Status> status = answer.status().given();
    Optional<Decision> decision = answer.decision();
    boolean reached =
        status.filter(s -> s == Status.ACHIEVED).isPresent()
            && decision.filter(d -> d == Decision.ADJUST || d == Decision.REPRIORITISE).isPresent();
    boolean dropped =
        status.filter(s -> s == Status.ONGOING).isPresent()
            && decision.filter(d -> d == Decision.DROP).isPresent();
    if (!reached && !dropped) {
      return;
    }
    String name = replied.name();
    examination.report(
        Rule.STATUS_CONTRADICTS_REVISION,
        answer.decided().orElseThrow().at(),
        replied.subject().field("revision"),
        reached
            ? new Phrase(
                "”" + name + "” har nått sitt mål, men svaret ber ändå om en ändring",
                "\"" + name + "\" has reached its goal, yet the answer asks for a change")
            : new Phrase(
                "”" + name + "” ska avslutas, men står som pågående",
                "\"" + name + "\" is to be dropped, yet stands as ongoing"),
        new Phrase(
            "fråga vilket som gäller, och rätta status eller omprövning",
            "ask which is meant, and correct status or revision"));
  }

  private static void overdue(Examination.Replied replied, Examination examination) {
    Answer answer = replied.answer();
    boolean open =
        answer
            .status()
            .given()
            .filter(s -> s == Status.ONGOING || s == Status.NOT_STARTED)
            .isPresent();
    Optional<Activity> activity = replied.activity().filter(_ -> open);
    activity
        .flatMap(a -> a.timeline().given())
        .filter(t -> !TimelineBackwards.isBackwards(t)) // nobody knows when it ends
        .flatMap(Timeline::end)
        .filter(end -> end.isBefore(examination.asOf()))
        .ifPresent(end ->
            examination.report(
                Rule.END_PASSED,
                answer.status().at(),
                replied.subject().field("status"),
                new Phrase(
                    "”%s” skulle vara klar %s men är inte avslutad"
                        .formatted(activity.get().label(), end),
                    "\"%s\" was to be done by %s but is not finished"
                        .formatted(activity.get().label(), end)),
                new Phrase(
                    "be om ett nytt svar, eller ett nytt slutdatum i planen",
                    "ask for a new answer, or for a new end in the plan")));
  }

  /// The activity was answered then, and the plan no longer has it.
  private static void vanished(Examination.Replied replied, Examination examination) {
    Optional<String> written = replied.answer().activity().given();
    Owner owner = replied.followUp().owner();
    List<Activity> planned = examination.planned(owner).orElse(List.of());
    boolean known =
        written.isEmpty()
            || planned.isEmpty()
            || replied.activity().isPresent()
            || examination.perhapsUnread(owner, planned)
            || examination.perhapsPlanned(written.get(), owner);
    if (!known) {
      examination.report(
          Rule.ACTIVITY_VANISHED,
          replied.answer().activity().at(),
          replied.subject().field("activity"),
          new Phrase(
              "”"
                  + written.get()
                  + "” fick svar "
                  + replied.followUp().period()
                  + " men finns inte längre i planen",
              "\""
                  + written.get()
                  + "\" was answered in "
                  + replied.followUp().period()
                  + " but is no longer in the plan"),
          new Phrase(
              "sätt tillbaka den, eller låt styrgruppen veta att den är struken",
              "put it back, or let the steering group know that it has been removed"));
    }
  }
}
