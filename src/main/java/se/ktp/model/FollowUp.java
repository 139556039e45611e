package se.ktp.model;

import java.util.List;
import java.util.Optional;
import se.ktp.source.Position;

/// What somebody answered in a period (*uppföljning*).
///
/// @param plan the answer about the plan as a whole
/// @param ownerAt where it says whose it is
public record FollowUp(
    Owner owner, Position ownerAt, Period period, Optional<Answer> plan, List<Answer> answers) {
  public FollowUp {
    answers = List.copyOf(answers);
  }

  /// Whether nothing is said at all: a form that nobody filled in.
  public boolean blank() {
    return plan.filter(p -> !p.blank()).isEmpty() && answers.stream().allMatch(Answer::blank);
  }
}
