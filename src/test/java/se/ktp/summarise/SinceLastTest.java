package se.ktp.summarise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.ktp.Workspaces;
import se.ktp.model.Period;
import se.ktp.model.Workspace;

/// What counts as changed between two follow-ups of a municipality.
class SinceLastTest {
  private static final String COUNTY =
      """
      county: "01"
      year: 2010
      participants: [Botkyrka]
      follow_ups:
        - {period: 2010-06, due: 2010-06-15}
        - {period: 2010-11, due: 2010-11-15}
      """;

  private static final String PLAN =
      """
      municipality: Botkyrka
      year: 2010
      approved: {by: Lokalt samråd, on: 2010-03-15}
      activities:
        - {id: a, name: Gemensam plan, timeline: 2010-02-01 – 2010-12-31}
        - {id: b, name: Samtal om alkohol, timeline: löpande}
        - {id: c, name: Stöd till anhöriga, timeline: 2010-09-01 – 2010-12-31}
      """;

  @TempDir private Path folder;

  private SinceLast since(String plan, String june, String november) {
    var files = new HashMap<>(Map.of("county.yaml", COUNTY, "plans/botkyrka.yaml", plan));
    if (!june.isEmpty()) {
      files.put("followups/2010-06/botkyrka.yaml", "municipality: Botkyrka\nanswers:\n" + june);
    }
    if (!november.isEmpty()) {
      files.put("followups/2010-11/b.yaml", "municipality: Botkyrka\nanswers:\n" + november);
    }
    Workspace workspace = Workspaces.read(Workspaces.write(folder, files)).value();
    var summaries = new Summaries(workspace, Workspaces.REGISTER, Period.of(2010, 11), List.of());
    return summaries.municipality(workspace.participants().getFirst()).since();
  }

  private static List<Integer> places(List<ActivitySummary> activities) {
    return activities.stream().map(ActivitySummary::place).toList();
  }

  private static String answer(String activity, String status, String result) {
    return "  - {activity: %s, status: %s, result: %s}\n".formatted(activity, status, result);
  }

  @Test
  void aGoalIsReachedSinceIfItWasNotReachedOrPausedThen() {
    SinceLast since =
        since(
            PLAN,
            answer("a", "pågår", "Ett")
                + answer("b", "uppnått", "Två")
                + answer("c", "pausat", "Tre"),
            answer("a", "uppnått", "Ett nu")
                + answer("b", "uppnått", "Två nu")
                + answer("c", "uppnått", "Tre nu"));
    assertEquals(SinceLast.Basis.COMPARABLE, since.basis());
    assertEquals(List.of(1, 3), places(since.achieved()));
    assertEquals(List.of(), places(since.slipped()));
  }

  @Test
  void anActivityThatIsFurtherFromItsGoalHasSlippedAndOneThatIsPausedHasNot() {
    SinceLast since =
        since(
            PLAN,
            answer("a", "delvis", "Ett") + answer("b", "pågår", "Två") + answer("c", "pågår", "T"),
            answer("a", "ej uppnått", "Ett")
                + answer("b", "delvis", "Två")
                + answer("c", "paus", "T"));
    assertEquals(List.of(1), places(since.slipped()));
  }

  @Test
  void aGoalIsRewordedIfTheAnswerOfThenTellsAnother() {
    String plan = PLAN.replace("name: Gemensam plan,", "name: Gemensam plan, goal: 40 planer,");
    SinceLast since =
        since(
            plan.replace("name: Samtal om alkohol,", "name: Samtal om alkohol, goal: Fler samtal,"),
            """
              - {activity: a, mål: 30 planer, status: pågår}
              - {activity: b, mål: 'fler  samtal', status: pågår}
              - {activity: c, mål: Ett mål, status: pågår}
            """,
            answer("a", "pågår", "Nu"));
    assertEquals(
        List.of("1: 30 planer"),
        since.reworded().stream().map(r -> r.activity().place() + ": " + r.from()).toList());
  }

  @Test
  void anActivityThatBeginsAfterTheLastFollowUpIsNew() {
    SinceLast since =
        since(
            PLAN,
            answer("a", "pågår", "Ett"),
            answer("a", "pågår", "Nu") + answer("b", "pågår", "Två") + answer("c", "uppnått", "T"));
    assertEquals(List.of(3), places(since.added()));
    assertEquals(List.of(2), places(since.answered()));
    assertEquals(List.of(), places(since.achieved()));
    assertEquals(Optional.empty(), since.added().getFirst().before());
  }

  @Test
  void anActivityIsNewIfThePlanWasApprovedAfterTheLastFollowUp() {
    SinceLast since =
        since(
            PLAN.replace("2010-03-15", "2010-06-20"),
            answer("a", "pågår", "Ett"),
            answer("a", "pågår", "Nu"));
    assertEquals(List.of(2, 3), places(since.added()));
  }

  @Test
  void anActivityThatHadARowInAnEarlierFormIsNotNew() {
    SinceLast since =
        since(
            PLAN,
            answer("a", "pågår", "Ett") + "  - {activity: c, status: , result: }\n",
            answer("a", "pågår", "Nu") + answer("c", "pågår", "Tre"));
    assertEquals(List.of(), places(since.added()));
    assertEquals(List.of(3), places(since.answered()));
  }

  @Test
  void aResultInTheSameWordsIsUnchangedUnlessItIsShort() {
    SinceLast since =
        since(
            PLAN,
            answer("a", "pågår", "Mallen är klar och har prövats") + answer("b", "pågår", "Ja."),
            answer("a", "uppnått", "mallen är klar  och har prövats")
                + answer("b", "pågår", "Ja."));
    assertEquals(List.of(1), places(since.unchanged()));
    assertEquals(List.of(1), places(since.achieved()));
  }

  @Test
  void whatWasAnsweredThenAndThePlanHasNoMoreHasVanished() {
    SinceLast since =
        since(
            PLAN,
            answer("a", "pågår", "Ett") + answer("Nedlagd kurs", "pågår", "Ett möte"),
            answer("a", "pågår", "Nu"));
    assertEquals(List.of("Nedlagd kurs"), since.vanished());
  }

  @Test
  void theFirstFollowUpIsComparedWithNothing() {
    assertEquals(SinceLast.Basis.FIRST, since(PLAN, "", answer("a", "pågår", "Ett")).basis());
  }

  @Test
  void silenceNowLeavesNothingToCompare() {
    assertEquals(SinceLast.Basis.SILENT_NOW, since(PLAN, answer("a", "pågår", "Ett"), "").basis());
  }

  @Test
  void aPeriodIsOpenUntilItsLastDayHasPassed() {
    SinceLast since = since(PLAN, answer("a", "pågår", "Ett"), answer("a", "pågår", "Två"));
    assertTrue(since.open(LocalDate.of(2010, 6, 15)));
    assertFalse(since.open(LocalDate.of(2010, 6, 16)));
  }
}
