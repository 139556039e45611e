package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.model.Answer;
import se.ktp.model.Day;
import se.ktp.model.Pause;
import se.ktp.model.Reply;
import se.ktp.source.Position;
import se.ktp.summarise.ActivitySummary;
import se.ktp.summarise.State;

/// What was answered about an activity, with the four questions in their order.
///
/// @param place of the activity in the order of priority; empty for what has none
/// @param heading its name
/// @param beside what stands beside the state, such as until when it is paused
/// @param by who answered, where two disagree
/// @param note what the plan says of the activity for those inside only; empty if nothing
public record AnswerView(
    String place,
    String heading,
    State state,
    String beside,
    List<ReplyView> replies,
    String by,
    String note) {

  /// A question with its answer.
  ///
  /// @param kind `given`, `paused`, `missing`, `unreadable` or `not-applicable`
  /// @param lead words before the text, set in bold
  /// @param text the answer, or what stood in its place
  public record ReplyView(String question, String kind, String lead, String text) {}

  /// The answers about activities; where two disagree, both.
  static List<AnswerView> all(List<ActivitySummary> activities, Wording wording) {
    var views = new ArrayList<AnswerView>();
    for (ActivitySummary a : activities) {
      String place = String.valueOf(a.place());
      String name = a.activity().label();
      String note = a.activity().internalNote().given().orElse("");
      views.add(
          a.answer()
              .map(answer -> of(place, name, answer, note, wording))
              .orElse(new AnswerView(place, name, a.now(), "", List.of(), "", note)));
      a.others().forEach(other -> views.add(of("", name, other, "", wording)));
    }
    return views;
  }

  /// The answers about activities that a plan does not have, each under the name that it gives.
  static List<AnswerView> strays(List<Answer> answers, Wording wording) {
    return answers.stream().map(a -> of(a.activity().given().orElse("–"), a, wording)).toList();
  }

  /// An answer about something that has no place in a plan.
  static AnswerView of(String heading, Answer answer, Wording wording) {
    return of("", heading, answer, "", wording);
  }

  private static AnswerView of(
      String place, String heading, Answer answer, String note, Wording wording) {
    State state = State.of(answer);
    Optional<Day> until = answer.pause().flatMap(Pause::until);
    String beside =
        until
            .filter(_ -> state == State.PAUSED)
            .map(d -> wording.say("till " + wording.day(d), "until " + wording.day(d)))
            .orElse("");
    return new AnswerView(
        place,
        heading,
        state,
        beside,
        replies(answer, state, wording),
        answer.answeredBy().orElse(""),
        note);
  }

  /// Whether anything is said at all.
  boolean says() {
    return replies.stream().anyMatch(r -> r.kind().equals("given") || r.kind().equals("paused"));
  }

  private static List<ReplyView> replies(Answer answer, State state, Wording wording) {
    boolean paused = state == State.PAUSED;
    boolean fellShort = state == State.PARTLY || state == State.NOT_ACHIEVED;
    boolean idle = paused || state == State.NOT_STARTED;
    String reason = answer.pause().flatMap(Pause::reason).orElse("");
    String decision =
        answer
            .decided()
            .filter(_ -> !speaksForItself(answer))
            .map(d -> Wording.capital(wording.decision(d.value())) + ".")
            .orElse("");
    var replies = new ArrayList<ReplyView>();
    replies.add(reply(wording.say("Resultat", "Result"), answer.result(), idle, reason, ""));
    replies.add(
        reply(wording.say("Avvikelse", "Deviation"), answer.deviation(), !fellShort, "", ""));
    replies.add(reply(wording.say("Lärdomar", "Lessons"), answer.lessons(), !fellShort, "", ""));
    replies.add(
        reply(wording.say("Omprövning", "Revision"), answer.revision(), paused, "", decision));
    if (!paused && replies.stream().noneMatch(r -> r.kind().equals("paused"))) {
      answer.pause().ifPresent(pause -> replies.add(pause(pause, wording)));
    }
    return List.copyOf(replies);
  }

  /// A pause that neither the status nor any question speaks of.
  private static ReplyView pause(Pause pause, Wording wording) {
    String until =
        pause
            .until()
            .map(d -> wording.say("till " + wording.day(d), "until " + wording.day(d)))
            .orElse("");
    String reason = pause.reason().orElse("");
    String both = until.isEmpty() || reason.isEmpty() ? until + reason : until + ": " + reason;
    return new ReplyView(wording.say("Paus", "Pause"), "paused", "", both);
  }

  /// Whether the decision was made out from the words that follow it anyway.
  private static boolean speaksForItself(Answer answer) {
    return answer.decided().isPresent()
        && answer.revision() instanceof Reply.Given(String text, Position at)
        && !text.isEmpty()
        && at.equals(answer.decided().get().at());
  }

  /// @param needless whether nobody misses an answer to this question
  /// @param reason why the whole answer is paused
  private static ReplyView reply(
      String question, Reply reply, boolean needless, String reason, String lead) {
    return switch (reply) {
      case Reply.Given(String text, _) -> new ReplyView(question, "given", lead, text);
      case Reply.Paused _ -> new ReplyView(question, "paused", "", reason);
      case Reply.Unreadable(String written, _) ->
          new ReplyView(question, "unreadable", "", written);
      case Reply.Missing(String written, _) -> {
        if (!reason.isEmpty()) {
          yield new ReplyView(question, "paused", "", reason);
        }
        yield new ReplyView(question, needless ? "not-applicable" : "missing", "", written);
      }
    };
  }
}
