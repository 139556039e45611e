package se.ktp.model;

import java.util.List;
import java.util.Optional;
import se.ktp.source.Located;
import se.ktp.source.Position;

/// The answer about an activity in a follow-up, or about a plan as a whole.
///
/// @param activity its id or name, as the answer writes it
/// @param id its id, where the answer gives that beside its name
/// @param goal the activity's goal as it stood when the answer was given, where a form has kept it
/// @param decided what the answer to the last question asks for, where it says so in one word
/// @param at its first key
/// @param answeredBy who gave it
/// @param answeredOn when it was given
/// @param beside what it says beside its questions
public record Answer(
    Field<String> activity,
    Optional<String> id,
    Optional<String> goal,
    Field<Status> status,
    Reply result,
    Reply deviation,
    Reply lessons,
    Reply revision,
    Optional<Located<Decision>> decided,
    Optional<Pause> pause,
    Position at,
    Optional<String> answeredBy,
    Optional<Day> answeredOn,
    Beside beside) {
  private static final int TELLING = 20;

  /// What an answer says beside its questions. It is kept and handed on, and counts for nothing.
  ///
  /// @param indicators figures, as they are written
  /// @param internalNote for those who work with it
  public record Beside(List<Figure> indicators, Optional<String> internalNote) {
    public Beside {
      indicators = List.copyOf(indicators);
    }

    public boolean empty() {
      return indicators.isEmpty() && internalNote.isEmpty();
    }

    /// Whether nothing here is said otherwise there.
    boolean agrees(Beside other) {
      return (indicators.isEmpty()
              || other.indicators.isEmpty()
              || indicators.equals(other.indicators))
          && (internalNote.isEmpty()
              || other.internalNote.isEmpty()
              || internalNote.equals(other.internalNote));
    }

    /// Whether all of another is said here, too.
    public boolean holds(Beside other) {
      return (other.indicators.isEmpty() || indicators.equals(other.indicators))
          && (other.internalNote.isEmpty() || internalNote.equals(other.internalNote));
    }

    /// This, and where it is silent what another says.
    public Beside or(Beside other) {
      return new Beside(
          indicators.isEmpty() ? other.indicators : indicators,
          internalNote.or(() -> other.internalNote));
    }
  }

  /// An indicator's name and value; a text alone is a name.
  public record Figure(String name, String value) {}

  /// The same answer with something else beside it.
  public Answer with(Beside other) {
    return with(activity, other);
  }

  /// The same answer, about the activity that another name means.
  public Answer about(String other) {
    return with(activity.map(_ -> other), beside);
  }

  private Answer with(Field<String> otherActivity, Beside otherBeside) {
    return new Answer(
        otherActivity,
        id,
        goal,
        status,
        result,
        deviation,
        lessons,
        revision,
        decided,
        pause,
        at,
        answeredBy,
        answeredOn,
        otherBeside);
  }

  /// The same answer, and where it is silent what the same people said before: a blank cell takes
  /// nothing back, and no more does a word that is none. A pause ends when a status is given.
  public Answer completed(Answer before) {
    boolean silent = status.missing();
    boolean unread = status instanceof Field.Unreadable && before.status.given().isPresent();
    boolean unrevised = revision.missing() && decided.isEmpty();
    return new Answer(
        activity,
        id.or(() -> before.id),
        goal.or(() -> before.goal),
        silent || unread ? before.status : status,
        said(result, before.result),
        said(deviation, before.deviation),
        said(lessons, before.lessons),
        unrevised ? said(revision, before.revision) : revision,
        unrevised ? before.decided : decided,
        silent && pause.isEmpty() ? before.pause : pause,
        at,
        answeredBy,
        answeredOn,
        beside.or(before.beside));
  }

  /// "Inte klart" says nothing, but more than a blank.
  private static Reply said(Reply now, Reply before) {
    return now.missing() && (now.placeholder().isEmpty() || !before.missing()) ? before : now;
  }

  /// What the answer asks for.
  public Optional<Decision> decision() {
    return decided.map(Located::value);
  }

  /// The replies to the four questions, in their order.
  public List<Reply> replies() {
    return List.of(result, deviation, lessons, revision);
  }

  /// What a change of the plan is asked for in, perhaps no words: a revision that says something is
  /// a request, unless it says that all stays as it is.
  public Optional<String> request() {
    String text = revision.said().orElse("");
    boolean says = decided.isPresent() || !text.isBlank();
    boolean keeps = decision().filter(d -> d == Decision.KEEP).isPresent();
    return says && !keeps ? Optional.of(text) : Optional.empty();
  }

  /// Whether the result is word for word that of an earlier answer (KTP208); a short one, "Ja." or
  /// "Klart.", is the same by chance.
  public boolean repeats(Answer earlier) {
    return result
        .said()
        .filter(text -> text.length() >= TELLING)
        .filter(text -> earlier.result.said().filter(e -> Texts.same(e, text)).isPresent())
        .isPresent();
  }

  /// The goal as it stood then, if another is planned now.
  public Optional<String> formerGoal(Activity activity) {
    return goal.filter(
        then -> activity.goal().given().filter(now -> !Texts.same(now, then)).isPresent());
  }

  /// Whether nothing is said at all: a form's row that nobody filled in.
  public boolean blank() {
    return status.missing()
        && replies().stream().allMatch(Reply::missing)
        && decided.isEmpty()
        && pause.isEmpty();
  }

  /// Whether the activity as a whole is paused.
  public boolean paused() {
    return status.given().filter(s -> s == Status.PAUSED).isPresent()
        || (status.missing() && pause.isPresent());
  }

  /// Whether both say the same, wherever they stand.
  public boolean says(Answer other) {
    return status.given().equals(other.status.given())
        && decision().equals(other.decision())
        && texts().equals(other.texts())
        && beside.agrees(other.beside);
  }

  private List<String> texts() {
    return replies().stream()
        .map(r ->
            r instanceof Reply.Paused ? "\u0000paused" : r.said().map(Texts::folded).orElse(""))
        .toList();
  }
}
