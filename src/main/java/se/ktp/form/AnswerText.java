package se.ktp.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Answer;
import se.ktp.model.Field;
import se.ktp.model.FollowUp;
import se.ktp.model.Municipality;
import se.ktp.model.Owner;
import se.ktp.model.Pause;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.model.Reply;
import se.ktp.model.Status;
import se.ktp.model.Texts;
import se.ktp.read.FollowUpReader;

/// Writes the answers that were taken in as YAML, and reads them back: a document for each form.
final class AnswerText {
  private static final String BETWEEN = "---\n";
  private static final Pattern ORIGIN = Pattern.compile("\\A# (?:ur|from) ([^\n]*)\n");

  private final Words words;
  private final YamlLines out;

  private AnswerText(Language language) {
    this.words = new Words(language);
    this.out = new YamlLines(words);
  }

  /// The line that says where something came from.
  static String from(String origin, Language language) {
    return new Words(language).say("# ur ", "# from ") + origin + "\n";
  }

  static String of(List<Taken> all, Owner owner, Period period, Language language) {
    var text = new AnswerText(language);
    for (Taken taken : all) {
      if (!taken.empty()) {
        text.out.as(text.out.length() == 0 ? "" : BETWEEN);
        text.document(taken, owner, period);
      }
    }
    return text.out.text();
  }

  /// What stands in a text that [#of] wrote.
  static List<Taken> read(String path, String body, Register register, int year) {
    var all = new ArrayList<Taken>();
    for (String document : body.split("(?m)^---\n")) {
      Matcher origin = ORIGIN.matcher(document);
      String name = origin.find() ? origin.group(1) : "";
      for (FollowUp f : FollowUpReader.documents(path, document, register, year)) {
        Optional<Answer> any = f.plan().or(() -> f.answers().stream().findFirst());
        all.add(
            new Taken(
                name,
                any.flatMap(Answer::answeredBy),
                any.flatMap(Answer::answeredOn).map(d -> d.written()),
                f.plan(),
                f.answers()));
      }
    }
    return all;
  }

  private void document(Taken taken, Owner owner, Period period) {
    out.as(from(taken.origin(), words.language()));
    switch (owner) {
      case Owner.Participant(Municipality municipality, var district) -> {
        out.line("", Words.MUNICIPALITY, municipality.name());
        out.line("", Words.DISTRICT, district);
      }
      case Owner.WholeCounty _ -> out.as(words.say("län: ja\n", "county: yes\n"));
      case Owner.Unknown _ -> throw new IllegalArgumentException("nobody's answers");
    }
    out.line("", Words.PERIOD, period.code());
    out.line("", Words.ANSWERED_BY, taken.answeredBy());
    out.line("", Words.ANSWERED_ON, taken.answeredOn());
    if (taken.plan().isPresent()) {
      out.as("plan:\n");
      answer("  ", taken.plan().get());
    }
    if (!taken.answers().isEmpty()) {
      out.as(words.say("svar:\n", "answers:\n"));
      for (Answer answer : taken.answers()) {
        String activity = answer.activity().given().orElse("");
        out.line("  - ", Words.ACTIVITY, activity);
        out.line("    ", Words.NUMBER, answer.id().filter(id -> !Texts.same(id, activity)));
        answer("    ", answer);
      }
    }
  }

  private void answer(String indent, Answer answer) {
    out.line(indent, Words.GOAL, answer.goal());
    out.line(indent, Words.STATUS, status(answer.status()));
    reply(indent, Words.RESULT, answer.result());
    reply(indent, Words.DEVIATION, answer.deviation());
    reply(indent, Words.LESSONS, answer.lessons());
    reply(indent, Words.REVISION, answer.revision());
    // A decision that was only gathered from the words of the revision is gathered from them again.
    answer
        .decided()
        .filter(d ->
            !d.at().equals(answer.revision().at()) || answer.revision().said().orElse("").isEmpty())
        .ifPresent(d -> out.line(indent, Words.DECISION, words.decision(d.value())));
    answer.pause().ifPresent(pause -> pause(indent, pause));
    figures(indent, answer.beside().indicators());
    out.line(indent, Words.INTERNAL_NOTE, answer.beside().internalNote());
  }

  private void figures(String indent, List<Answer.Figure> figures) {
    if (!figures.isEmpty()) {
      out.key(indent, Words.INDICATORS);
    }
    for (Answer.Figure figure : figures) {
      out.line(indent + "  - ", new Phrase("namn", "name"), figure.name());
      out.line(indent + "    ", new Phrase("värde", "value"), Optional.of(figure.value()));
    }
  }

  private Optional<String> status(Field<Status> status) {
    return switch (status) {
      case Field.Given<Status>(Status value, _, _) -> Optional.of(words.status(value));
      case Field.Unreadable<Status>(String written, _, _) -> Optional.of(written);
      case Field.Empty<Status>(String written, _) -> Optional.of(written).filter(Texts::hasWords);
      case Field.Absent<Status> _ -> Optional.empty();
    };
  }

  private void reply(String indent, Phrase key, Reply reply) {
    switch (reply) {
      case Reply.Given(String text, _) -> {
        if (!text.isEmpty()) {
          out.line(indent, key, text);
        }
      }
      case Reply.Paused _ -> out.line(indent, key, words.status(Status.PAUSED));
      case Reply.Unreadable(String written, _) -> out.line(indent, key, written);
      case Reply.Missing _ -> out.line(indent, key, reply.placeholder());
    }
  }

  private void pause(String indent, Pause pause) {
    if (pause.until().isEmpty() && pause.reason().isEmpty()) {
      out.line(indent, Words.PAUSED, words.say("ja", "yes"));
      return;
    }
    out.key(indent, Words.PAUSED);
    out.line(indent + "  ", new Phrase("till", "until"), pause.until().map(d -> d.written()));
    out.line(indent + "  ", new Phrase("skäl", "reason"), pause.reason());
  }
}
