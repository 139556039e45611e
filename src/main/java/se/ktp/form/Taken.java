package se.ktp.form;

import java.util.List;
import java.util.Optional;
import se.ktp.model.Answer;

/// The answers of one form, or of one voice in it, that a collected file holds.
///
/// @param origin the form's file, as it is kept
/// @param plan the answer about the plan as a whole
record Taken(
    String origin,
    Optional<String> answeredBy,
    Optional<String> answeredOn,
    Optional<Answer> plan,
    List<Answer> answers) {
  Taken {
    answers = List.copyOf(answers);
  }

  boolean empty() {
    return plan.isEmpty() && answers.isEmpty();
  }
}
