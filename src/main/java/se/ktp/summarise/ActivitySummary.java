package se.ktp.summarise;

import java.util.List;
import java.util.Optional;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.Decision;

/// An activity with what was answered about it.
///
/// @param place in the order of priority, from 1
/// @param before its state in the period before, if there was one and the plan had it then
/// @param answer what was answered now
/// @param others answers that disagree with it
public record ActivitySummary(
    int place,
    Activity activity,
    State now,
    Optional<State> before,
    Optional<Answer> answer,
    List<Answer> others) {

  /// What the answer asks for, where it says so.
  public Optional<Decision> decision() {
    return answer.flatMap(Answer::decision);
  }

  /// Whether the state is another than in the period before.
  public boolean changed() {
    return before.isPresent() && before.get() != now;
  }
}
