package se.ktp.check;

import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Answer;
import se.ktp.model.Reply;
import se.ktp.model.Status;
import se.ktp.source.Position;

/// An answer without a status, or without what its status makes necessary.
final class AnswerIncomplete implements Check {
  @Override
  public void check(Examination examination) {
    examination.answers().forEach(replied -> check(replied, examination));
  }

  private static void check(Examination.Replied replied, Examination examination) {
    Answer answer = replied.answer();
    if (answer.status().missing()) {
      if (answer.pause().isEmpty()) {
        report(
            Rule.ANSWER_WITHOUT_STATUS,
            answer.status().at(),
            "status",
            new Phrase("saknar status", "has no status"),
            new Phrase(
                "skriv uppnått, delvis, ej uppnått, pågår, ej påbörjat eller pausat",
                "write achieved, partly, not_achieved, ongoing, not_started or paused"),
            replied,
            examination);
      }
      return;
    }
    answer.status().given().ifPresent(status -> check(status, replied, examination));
  }

  private static void check(Status status, Examination.Replied replied, Examination examination) {
    Answer answer = replied.answer();
    boolean fellShort = status == Status.PARTLY || status == Status.NOT_ACHIEVED;
    if (fellShort) {
      missing(
          Rule.DEVIATION_MISSING,
          answer.deviation(),
          "deviation",
          new Phrase(
              "säger inte vad som hände i stället för målet",
              "does not say what happened instead of the goal"),
          new Phrase("skriv några ord under avvikelse", "write a few words under deviation"),
          replied,
          examination);
      missing(
          Rule.LESSONS_MISSING,
          answer.lessons(),
          "lessons",
          new Phrase(
              "säger inte vad ni lärde er av det som inte gick som tänkt",
              "does not say what was learnt from what did not work"),
          new Phrase("skriv en lärdom som andra har nytta av", "write a lesson that helps others"),
          replied,
          examination);
    }
    if (status != Status.NOT_STARTED && !answer.paused()) {
      missing(
          Rule.RESULT_MISSING,
          answer.result(),
          "result",
          new Phrase("säger inte vad som har gjorts", "does not say what has been done"),
          new Phrase("skriv några ord under resultat", "write a few words under result"),
          replied,
          examination);
    }
  }

  private static void missing(
      Rule rule,
      Reply reply,
      String field,
      Phrase lack,
      Phrase fix,
      Examination.Replied replied,
      Examination examination) {
    if (reply.missing()) {
      report(rule, reply.at(), field, lack, fix, replied, examination);
    }
  }

  private static void report(
      Rule rule,
      Position at,
      String field,
      Phrase lack,
      Phrase fix,
      Examination.Replied replied,
      Examination examination) {
    Optional<String> about = replied.label();
    examination.report(
        rule,
        at,
        replied.subject().field(field),
        new Phrase(
            about.map(a -> "Svaret om ”" + a + "” ").orElse("Ett svar ") + lack.sv(),
            about.map(a -> "The answer about \"" + a + "\" ").orElse("An answer ") + lack.en()),
        fix);
  }
}
