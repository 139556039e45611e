package se.ktp.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import se.ktp.write.YamlText;

/// Writes the answers that were taken in as YAML, and reads them back: a document for each form.
final class AnswerText {
  private static final String BETWEEN = "---\n";
  private static final Pattern ORIGIN = Pattern.compile("\\A# (?:ur|from) ([^\n]*)\n");

  private final Words words;
  private final StringBuilder out = new StringBuilder();

  private AnswerText(Language language) {
    this.words = new Words(language);
  }

  /// The line that says where something came from.
  static String from(String origin, Language language) {
    return new Words(language).say("# ur ", "# from ") + origin + "\n";
  }

  static String of(List<Taken> all, Owner owner, Period period, Language language) {
    var text = new AnswerText(language);
    for (Taken taken : all) {
      if (!taken.empty()) {
        text.out.append(text.out.isEmpty() ? "" : BETWEEN);
        text.document(taken, owner, period);
      }
    }
    return text.out.toString();
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
    out.append(from(taken.origin(), words.language()));
    switch (owner) {
      case Owner.Participant(Municipality municipality, var district) -> {
        line("", Words.MUNICIPALITY, municipality.name());
        district.ifPresent(d -> line("", new Phrase("stadsdel", "district"), d));
      }
      case Owner.WholeCounty _ -> out.append(words.say("län: ja\n", "county: yes\n"));
      case Owner.Unknown _ -> throw new IllegalArgumentException("nobody's answers");
    }
    line("", Words.PERIOD, period.code());
    taken.answeredBy().ifPresent(by -> line("", Words.ANSWERED_BY, by));
    taken.answeredOn().ifPresent(on -> line("", Words.ANSWERED_ON, on));
    if (taken.plan().isPresent()) {
      out.append("plan:\n");
      answer("  ", taken.plan().get());
    }
    if (!taken.answers().isEmpty()) {
      out.append(words.say("svar:\n", "answers:\n"));
      for (Answer answer : taken.answers()) {
        String activity = answer.activity().given().orElse("");
        line("  - ", Words.ACTIVITY, activity);
        answer
            .id()
            .filter(id -> !Texts.same(id, activity))
            .ifPresent(id -> line("    ", Words.NUMBER, id));
        answer("    ", answer);
      }
    }
  }

  private void answer(String indent, Answer answer) {
    answer.goal().ifPresent(goal -> line(indent, Words.GOAL, goal));
    status(answer.status()).ifPresent(status -> line(indent, Words.STATUS, status));
    reply(indent, Words.RESULT, answer.result());
    reply(indent, Words.DEVIATION, answer.deviation());
    reply(indent, Words.LESSONS, answer.lessons());
    reply(indent, Words.REVISION, answer.revision());
    // A decision that was only gathered from the words of the revision is gathered from them again.
    answer
        .decided()
        .filter(d ->
            !d.at().equals(answer.revision().at()) || answer.revision().said().orElse("").isEmpty())
        .ifPresent(d -> line(indent, Words.DECISION, words.decision(d.value())));
    answer.pause().ifPresent(pause -> pause(indent, pause));
    figures(indent, answer.beside().indicators());
    answer
        .beside()
        .internalNote()
        .ifPresent(n -> line(indent, new Phrase("intern anteckning", "internal_note"), n));
  }

  private void figures(String indent, List<Answer.Figure> figures) {
    if (!figures.isEmpty()) {
      out.append(indent).append(words.say("indikatorer:\n", "indicators:\n"));
    }
    for (Answer.Figure figure : figures) {
      line(indent + "  - ", new Phrase("namn", "name"), figure.name());
      if (!figure.value().isEmpty()) {
        line(indent + "    ", new Phrase("värde", "value"), figure.value());
      }
    }
  }

  private Optional<String> status(Field<Status> status) {
    return switch (status) {
      case Field.Given<Status>(Status value, _, _) -> Optional.of(words.status(value));
      case Field.Unreadable<Status>(String written, _, _) -> Optional.of(written);
      case Field.Empty<Status> _, Field.Absent<Status> _ -> Optional.empty();
    };
  }

  private void reply(String indent, Phrase key, Reply reply) {
    switch (reply) {
      case Reply.Given(String text, _) -> {
        if (!text.isEmpty()) {
          line(indent, key, text);
        }
      }
      case Reply.Paused _ -> line(indent, key, words.status(Status.PAUSED));
      case Reply.Unreadable(String written, _) -> line(indent, key, written);
      case Reply.Missing _ -> {
        // Nothing was said.
      }
    }
  }

  private void pause(String indent, Pause pause) {
    if (pause.until().isEmpty() && pause.reason().isEmpty()) {
      line(indent, Words.PAUSED, words.say("ja", "yes"));
      return;
    }
    out.append(indent).append(key(Words.PAUSED)).append(":\n");
    pause.until().ifPresent(d -> line(indent + "  ", new Phrase("till", "until"), d.written()));
    pause.reason().ifPresent(r -> line(indent + "  ", new Phrase("skäl", "reason"), r));
  }

  private String key(Phrase heading) {
    String text = words.say(heading);
    int bracket = text.indexOf(" (");
    return (bracket < 0 ? text : text.substring(0, bracket)).toLowerCase(Locale.ROOT);
  }

  /// @param before blanks, or the dash of a list
  private void line(String before, Phrase heading, String value) {
    String written = YamlText.value(value, before.length());
    out.append(before).append(key(heading)).append(": ").append(written).append('\n');
  }
}
