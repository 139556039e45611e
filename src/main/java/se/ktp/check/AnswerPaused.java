package se.ktp.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.County;
import se.ktp.model.Day;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Pause;
import se.ktp.model.Period;
import se.ktp.model.Reply;
import se.ktp.source.Position;

/// A paused answer, a single question that is paused, or a pause beside an answer. It matters more
/// when its date has passed without a later answer, and in the year's last period.
final class AnswerPaused implements Check {
  @Override
  public void check(Examination examination) {
    for (FollowUp followUp : examination.workspace().followUps()) {
      if (examination.periods().contains(followUp.period())) {
        followUp.plan().ifPresent(answer -> wholePlan(followUp, answer, examination));
      }
    }
    examination.answers().forEach(replied -> check(replied, examination));
  }

  private static void wholePlan(FollowUp followUp, Answer answer, Examination examination) {
    String name =
        followUp.owner() instanceof Owner.Participant participant ? participant.name() : "–";
    if (isBeside(answer)) {
      beside(
          followUp.owner().subject().period(followUp.period().code()),
          new Phrase("Svaret om planen för " + name, "The answer about the plan of " + name),
          answer,
          severity(followUp, Optional.empty(), answer, examination),
          examination);
    }
    if (!answer.paused()) {
      return;
    }
    report(
        answer.status().given().isPresent() ? answer.status().at() : answer.at(),
        followUp.owner().subject().period(followUp.period().code()),
        new Phrase(
            name + " har pausat hela sin uppföljning" + until(answer).sv(),
            name + " has paused the whole follow-up" + until(answer).en()),
        severity(followUp, Optional.empty(), answer, examination),
        examination);
  }

  private static void check(Examination.Replied replied, Examination examination) {
    Answer answer = replied.answer();
    String name = replied.name();
    Severity severity = severity(replied.followUp(), replied.activity(), answer, examination);
    if (answer.paused()) {
      report(
          answer.status().given().isPresent() ? answer.status().at() : answer.at(),
          replied.subject(),
          new Phrase(
              "”" + name + "” är pausad" + until(answer).sv(),
              "\"" + name + "\" is paused" + until(answer).en()),
          severity,
          examination);
      return;
    }
    if (isBeside(answer)) {
      beside(
          replied.subject(),
          new Phrase("Svaret om ”" + name + "”", "The answer about \"" + name + "\""),
          answer,
          severity,
          examination);
      return;
    }
    question(
        answer.result(),
        "result",
        new Phrase("resultat", "result"),
        replied,
        severity,
        examination);
    question(
        answer.deviation(),
        "deviation",
        new Phrase("avvikelse", "deviation"),
        replied,
        severity,
        examination);
    question(
        answer.lessons(),
        "lessons",
        new Phrase("lärdomar", "lessons"),
        replied,
        severity,
        examination);
    question(
        answer.revision(),
        "revision",
        new Phrase("omprövning", "revision"),
        replied,
        severity,
        examination);
  }

  private static void question(
      Reply reply,
      String field,
      Phrase what,
      Examination.Replied replied,
      Severity severity,
      Examination examination) {
    if (reply instanceof Reply.Paused(Position at)) {
      String name = replied.name();
      report(
          at,
          replied.subject().field(field),
          new Phrase(
              "Frågan om " + what.sv() + " för ”" + name + "” är pausad",
              "The question of " + what.en() + " about \"" + name + "\" is paused"),
          severity,
          examination);
    }
  }

  /// Whether there is a pause that neither the status nor a question speaks of.
  private static boolean isBeside(Answer answer) {
    return answer.pause().isPresent()
        && !answer.paused()
        && answer.replies().stream().noneMatch(Reply.Paused.class::isInstance);
  }

  private static void beside(
      Subject subject, Phrase what, Answer answer, Severity severity, Examination examination) {
    Phrase until = until(answer);
    examination.report(
        Rule.ANSWER_PAUSED,
        severity,
        answer.status().given().isPresent() ? answer.status().at() : answer.at(),
        subject,
        what.and(
            new Phrase(
                " har både status och en paus" + until.sv(),
                " has both a status and a pause" + until.en())),
        new Phrase(
            "ta bort pausen om svaret gäller; får det vänta, skriv status pausat",
            "remove the pause if the answer holds; if it has to wait, write status paused"));
  }

  private static Phrase until(Answer answer) {
    return answer
        .pause()
        .flatMap(Pause::until)
        .map(day -> new Phrase(" till " + day.written(), " until " + day.written()))
        .orElse(Phrase.same(""));
  }

  private static Severity severity(
      FollowUp followUp, Optional<Activity> activity, Answer answer, Examination examination) {
    Optional<LocalDate> until = answer.pause().flatMap(Pause::until).map(Day::last);
    boolean passed = until.filter(d -> d.isBefore(examination.asOf())).isPresent();
    boolean waiting = passed && !answeredLater(followUp, activity, examination);
    return waiting || isLast(followUp.period(), examination) ? Severity.WARNING : Severity.NOTE;
  }

  private static boolean answeredLater(
      FollowUp followUp, Optional<Activity> activity, Examination examination) {
    return examination.workspace().followUps().stream()
        .filter(f -> f.owner().is(followUp.owner()))
        .filter(f -> f.period().compareTo(followUp.period()) > 0)
        .flatMap(f -> f.answers().stream())
        .filter(a -> !a.blank() && !a.paused())
        .anyMatch(a -> activity.isEmpty() || activity.get().isMeantBy(a));
  }

  private static boolean isLast(Period period, Examination examination) {
    return examination.county().followUps().stream()
        .map(County.FollowUpDates::period)
        .max(Comparator.naturalOrder())
        .filter(period::equals)
        .isPresent();
  }

  private static void report(
      Position at, Subject subject, Phrase message, Severity severity, Examination examination) {
    examination.report(
        Rule.ANSWER_PAUSED,
        severity,
        at,
        subject,
        message,
        severity == Severity.WARNING
            ? new Phrase(
                "be om svaret nu, eller låt styrgruppen ta ställning till en ny paus",
                "ask for the answer now, or let the steering group decide on another pause")
            : new Phrase(
                "inget att göra nu; frågan kommer tillbaka nästa gång",
                "nothing to do now; the question comes back next time"));
  }
}
