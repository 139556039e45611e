package se.ktp.summarise;

import java.util.Optional;
import se.ktp.model.Decision;

/// What became of an activity between two periods.
///
/// @param place in the order of priority, from 1; nothing for what the plan does not have
/// @param name as the plan writes it, else as the answer does
/// @param id the written one
/// @param kind what became of it
/// @param from its state then; [State#MISSING] where nobody answered, [State#NOT_APPLICABLE] where
///   it is new in the plan
/// @param to its state now; [State#NOT_APPLICABLE] where it has vanished
/// @param sameWords whether the result is told word for word as then
/// @param formerGoal what its goal was then, where the answer tells and it is another now
/// @param before the change of the plan that was asked for then
/// @param now the one that is asked for now
public record Change(
    Optional<Integer> place,
    String name,
    Optional<String> id,
    Kind kind,
    State from,
    State to,
    boolean sameWords,
    Optional<String> formerGoal,
    Optional<Wish> before,
    Optional<Wish> now) {

  /// What became of an activity; the first that applies.
  public enum Kind {
    /// Named by no answer until then, though its owner answered, and of a later date; or answered
    /// now, as it was not then, and in no plan.
    NEW("new"),
    /// Answered then; now neither in the plan nor answered.
    VANISHED("vanished"),
    /// Its goal is reached; then it was answered or paused, and not reached.
    REACHED("reached"),
    /// Answered both times, and further from its goal.
    SLIPPED("slipped"),
    /// Answered both times, and nearer to its goal.
    ADVANCED("advanced"),
    /// In another state, without being nearer or further: paused, answered again, not answered …
    OTHER("other"),
    /// In the same state.
    NONE("none");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /// The name by which scripts know it.
    public String code() {
      return code;
    }
  }

  /// A change of the plan that an answer asks for.
  ///
  /// @param decision in one word, where it says so
  /// @param text the answer's words, perhaps none
  public record Wish(Optional<Decision> decision, String text) {}

  /// Whether a change is asked for that was not asked for then.
  public boolean asksAnew() {
    return now.isPresent() && !now.equals(before);
  }

  /// Whether anything at all is another than then.
  public boolean changed() {
    return kind != Kind.NONE || !now.equals(before) || formerGoal.isPresent();
  }
}
