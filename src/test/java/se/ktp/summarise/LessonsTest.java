package se.ktp.summarise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.Workspaces;
import se.ktp.model.Period;

/// Which lesson is worth spreading.
class LessonsTest {
  private static final String LONG =
      "En gemensam rutin för remisser sparar tid först när båda enheterna har övat på den.";

  private static final String ENDLESS = "och så vidare ".repeat(20).strip();

  @TempDir private Path folder;

  private CountySummary county(String first, String second) {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml",
            "county: Gotland\nyear: 2010\n",
            "plans/g.yaml",
            "municipality: Gotland\nactivities: [{id: a, name: A}, {id: b, name: B}]\n",
            "followups/2010-06/g.yaml",
            """
            municipality: Gotland
            answers:
              - {activity: a, status: achieved, lessons: "%s"}
              - {activity: b, status: ongoing, lessons: "%s"}
            """
                .formatted(first, second)));
    return new Summaries(
            Workspaces.read(folder).value(), Workspaces.REGISTER, Period.of(2010, 6), List.of())
        .county();
  }

  private static Optional<String> told(CountySummary county) {
    return county.lesson().map(CountySummary.Lesson::text);
  }

  @Test
  void aShortOneIsToldWhereThereIsNothingElse() {
    assertEquals(Optional.of("Börja tidigare."), told(county("Börja tidigare.", "inga")));
  }

  @Test
  void aLongerOneIsPreferred() {
    assertEquals(Optional.of(LONG), told(county("Börja 2 veckor tidigare.", LONG)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"inga", "Se ovan.", "Inga särskilda lärdomar ännu.", "Nej", "None so far", "Ja."})
  void whatSaysNothingIsNotToldAndIsNoLesson(String text) {
    CountySummary county = county(text, "");
    assertEquals(Optional.empty(), told(county));
    assertFalse(county.hasLessons());
  }

  @Test
  void oneThatBeginsByDenyingMaySaySomething() {
    assertEquals(
        Optional.of("Ingen ska behöva vänta mer än tre dagar."),
        told(county("Ingen ska behöva vänta mer än tre dagar.", "")));
  }

  @Test
  void oneThatIsTooLongIsALessonAllTheSame() {
    CountySummary county = county(ENDLESS, "");
    assertEquals(Optional.empty(), told(county));
    assertTrue(county.hasLessons());
  }
}
