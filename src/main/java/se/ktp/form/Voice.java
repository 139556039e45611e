package se.ktp.form;

import java.util.List;
import java.util.Optional;
import se.ktp.model.Answer;
import se.ktp.model.Day;
import se.ktp.model.Texts;

/// Who gives an answer, and when.
record Voice(Optional<String> by, Optional<Day> day) {

  /// Who gives an answer of a form: whoever it says, or who gives all others that say so.
  static Voice of(Answer answer, List<Answer> form) {
    return new Voice(
        answer.answeredBy().or(() -> only(form.stream().map(Answer::answeredBy).toList())),
        answer.answeredOn().or(() -> only(form.stream().map(Answer::answeredOn).toList())));
  }

  private static <T> Optional<T> only(List<Optional<T>> all) {
    List<T> told = all.stream().flatMap(Optional::stream).distinct().toList();
    return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
  }

  Optional<String> on() {
    return day.map(Day::written);
  }

  /// Whether an answer is this voice's: both say whose they are, and say the same.
  boolean says(Answer answer) {
    return by.isPresent()
        && answer.answeredBy().filter(other -> Texts.same(other, by.get())).isPresent();
  }

  /// Whether an answer may be this voice's, as not both say whose they are.
  boolean maySay(Answer answer) {
    return by.isEmpty() || answer.answeredBy().isEmpty();
  }

  /// This voice, called as in an answer whose place it takes if it does not say whose it is itself.
  Voice called(Answer before) {
    return new Voice(by.or(before::answeredBy), day);
  }

  /// Whether this was said before an answer was given.
  boolean before(Answer answer) {
    return day.isPresent()
        && answer.answeredOn().filter(d -> day.get().last().isBefore(d.first())).isPresent();
  }

  boolean is(Taken taken) {
    return taken.answeredBy().equals(by) && taken.answeredOn().equals(on());
  }
}
