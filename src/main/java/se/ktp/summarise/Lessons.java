package se.ktp.summarise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.ktp.model.Answer;

/// What was learnt, and which of it is worth spreading.
final class Lessons {
  /// A paper has room for so many characters of one.
  private static final int LONGEST = 230;

  /// A shorter one is told where there is nothing else.
  private static final int SHORT = 60;

  /// So few words say nothing by themselves, and somewhat more if they begin by denying.
  private static final int FEWEST_WORDS = 2;

  private static final int FEWEST_AFTER_NO = 7;

  private static final Pattern NO =
      Pattern.compile(
          "(?isu)(ingen|inga|inget|ingenting|ej|nej|se|samma|som|enligt|vet|kommer|för"
              + " tidigt|lärdomar? saknas|no|none|nothing|not|see|same|as|too early|n/a)\\b.*");

  private Lessons() {}

  /// The lesson that says most in the room there is: whole sentences, if possible with a figure,
  /// from an activity that has come far.
  static Optional<CountySummary.Lesson> best(List<MunicipalitySummary> municipalities) {
    return municipalities.stream()
        .flatMap(m ->
            m.activities().stream()
                .flatMap(a ->
                    a
                        .answer()
                        .flatMap(answer -> answer.lessons().said())
                        .map(text -> new CountySummary.Lesson(m, a, shortened(text)))
                        .stream()))
        .filter(lesson -> says(lesson.text()))
        .max(
            Comparator.comparing((CountySummary.Lesson l) -> l.text().length() >= SHORT)
                .thenComparingInt(Lessons::worth));
  }

  /// Whether any of some answers tells of something learnt, however long.
  static boolean any(Stream<Answer> answers) {
    return answers.flatMap(a -> a.lessons().said().stream()).anyMatch(Lessons::says);
  }

  private static int worth(CountySummary.Lesson lesson) {
    boolean figure = lesson.text().chars().anyMatch(Character::isDigit);
    boolean far =
        lesson.activity().now() == State.ACHIEVED || lesson.activity().now() == State.PARTLY;
    return lesson.text().length() + (figure ? 40 : 0) + (far ? 40 : 0);
  }

  /// Whether a text is more than "inga" or "se ovan".
  private static boolean says(String text) {
    String one = text.strip();
    int words = one.isEmpty() ? 0 : one.split("\\s+").length;
    return words >= (NO.matcher(one).matches() ? FEWEST_AFTER_NO : FEWEST_WORDS);
  }

  /// A text's first sentences, as many as there is room for; nothing if the first is too long.
  private static String shortened(String text) {
    String one = text.replaceAll("\\s+", " ").strip();
    if (one.length() <= LONGEST) {
      return one;
    }
    int end = -1;
    for (int i = 0; i < LONGEST; i++) {
      boolean stop = ".!?".indexOf(one.charAt(i)) >= 0;
      if (stop && i + 1 < one.length() && one.charAt(i + 1) == ' ') {
        end = i + 1;
      }
    }
    return end < 0 ? "" : one.substring(0, end);
  }
}
