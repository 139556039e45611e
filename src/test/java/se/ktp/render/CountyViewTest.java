package se.ktp.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.ktp.Workspaces;
import se.ktp.diagnostic.Language;
import se.ktp.model.Period;
import se.ktp.model.Workspace;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.State;
import se.ktp.summarise.Summaries;
import se.ktp.summarise.Turnout;
import se.ktp.typeset.Faces;

/// What a county's paper says of a county in which everything is mixed.
class CountyViewTest {
  private static final LocalDate TODAY = LocalDate.of(2016, 12, 5);

  @TempDir private Path folder;

  private CountySummary summary(Period period) {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml",
            """
            county: "06"
            year: 2016
            participants: [Aneby, Habo]
            development_areas: [Anhöriga, Unga]
            activities: [{id: l, name: Länets dialog, area: Unga}]
            indicators:
              - {name: Vårdplaner, unit: antal, target: 80, better: up, values: [
                  {period: 2016-06, value: 40}, {period: 2016-11, value: 82},
                  {on: 2017-05-01, value: 90}]}
            """,
            "plans/a.yaml",
            """
            municipality: Aneby
            activities:
              - {id: a, name: Kurs, area: Anhöriga}
              - {id: b, name: Okänt, area: Annat}
              - {id: c, name: Utan, timeline: {start: 2016-01-01, end: 2016-10-31}}
              - {id: d, name: Vilande}
              - {id: e, name: Trasig}
            """,
            "plans/h.yaml",
            "municipality: Habo\nactivities: [{id: a, name: Stöd}]\n",
            "followups/2016-11/a.yaml",
            """
            municipality: Aneby
            plan: {status: ongoing, revision: {decision: adjust, text: Skriv om hela planen.}}
            answers:
              - {activity: a, status: achieved, lessons: Börja tidigare.}
              - {activity: b, status: ongoing}
              - {activity: d, status: paused}
              - {activity: e, status: kanske}
            """,
            "followups/2016-11/l.yaml",
            """
            county: true
            plan: {revision: Byt ordning på allt.}
            answers: [{activity: l, status: ongoing, revision: {decision: drop, text: Länet tröttnar.}}]
            """,
            "followups/2016-06/a.yaml",
            "municipality: Aneby\nanswers: [{activity: a, status: ongoing}]\n"));
    Workspace workspace = Workspaces.read(folder).value();
    return new Summaries(workspace, Workspaces.REGISTER, period, List.of()).county();
  }

  private CountySummary november() {
    return summary(Period.of(2016, 11));
  }

  private static CountyView view(CountySummary summary) {
    return CountyView.of(summary, TODAY, true, new Wording(Language.SV), new Faces());
  }

  private static FirstPage first(CountySummary summary) {
    return FirstPage.of(summary, Room.AMPLE, true, new Wording(Language.SV));
  }

  @Test
  void allThatIsAskedForIsToBeDecided() {
    CountySummary summary = november();
    assertEquals(
        List.of(
            "Aneby, justera: planen som helhet: Skriv om hela planen.",
            "Länet, avsluta: Länet tröttnar.",
            "Länet: planen som helhet: Byt ordning på allt."),
        first(summary).points().stream().map(p -> p.lead() + " " + p.text()).toList());
    CountyView view = view(summary);
    assertTrue(
        view.brief()
            .contains("Styrgruppen har tre önskade ändringar av planerna att ta ställning till."),
        view.brief().toString());
    assertEquals(3, view.requests().stream().mapToInt(g -> g.told().size()).sum());
  }

  @Test
  void everyActivityStandsInTheGrid() {
    Grid grid = view(november()).grid();
    assertEquals(List.of("Anhöriga", "Unga", "Utan område"), grid.areas());
    assertEquals(
        List.of(
            List.of(State.ACHIEVED),
            List.of(),
            List.of(State.ONGOING, State.PAUSED, State.MISSING, State.UNREADABLE)),
        grid.rows().getFirst().cells());
  }

  @Test
  void answeredPausedMissingAndUnreadableAreToldApart() {
    CountySummary summary = november();
    assertEquals(
        "Av sex aktiviteter i planerna har en nått målet, en är på väg och ingen har inte nått det;"
            + " en är pausad, två saknar svar och en har ett svar som inte kunde läsas.",
        view(summary).brief().get(1));
    assertTrue(
        first(summary)
            .answered()
            .rest()
            .contains("Aneby har svarat för två av fem aktiviteter och pausat en."),
        first(summary).answered().rest());
  }

  @Test
  void figuresNameTheDenominatorThatTheyHave() {
    assertEquals(
        "En av två deltagande kommuner har svarat på uppföljningen i november 2016.",
        view(november()).brief().getFirst());
  }

  @Test
  void aPaperKnowsNoFiguresOfLaterTimes() {
    assertEquals(List.of("Juni 2016"), view(summary(Period.of(2016, 6))).indicators().times());
    assertEquals(List.of("Juni 2016", "November 2016"), view(november()).indicators().times());
  }

  @Test
  void whatShouldHaveBeenDoneAndHasNoAnswerIsLate() {
    assertEquals(
        List.of("Utan", "Vilande"),
        november().municipalities().getFirst().late(TODAY).stream()
            .map(a -> a.activity().label())
            .toList());
  }

  @Test
  void whoeverPausesEachActivityHasPausedAllAndEachStandsWithItsReason() {
    november();
    Workspaces.write(
        folder,
        Map.of(
            "followups/2016-11/h.yaml",
            """
            municipality: Habo
            answers: [{activity: a, status: paus, paused: {until: 2017-03-01, reason: Vakans}}]
            """));
    Workspace workspace = Workspaces.read(folder).value();
    CountySummary summary =
        new Summaries(workspace, Workspaces.REGISTER, Period.of(2016, 11), List.of()).county();
    assertEquals(Turnout.PAUSED, summary.municipalities().getLast().answered());
    assertEquals(1, summary.answeredCount());
    assertTrue(
        view(summary).paused().stream()
            .anyMatch(p -> p.what().equals("Stöd") && p.reason().equals("Vakans")));
  }

  @Test
  void aPauseBesideAnotherStatusIsNotLost() {
    november();
    Workspaces.write(
        folder,
        Map.of(
            "followups/2016-11/h.yaml",
            """
            municipality: Habo
            answers:
              - activity: a
                status: ej påbörjat
                result: Väntar
                paused: {until: 2017-03-01, reason: Vakans}
            """));
    Workspace workspace = Workspaces.read(folder).value();
    CountySummary summary =
        new Summaries(workspace, Workspaces.REGISTER, Period.of(2016, 11), List.of()).county();
    AnswerView.ReplyView last =
        AnswerView.all(summary.municipalities().getLast().activities(), new Wording(Language.SV))
            .getFirst()
            .replies()
            .getLast();
    assertEquals("Paus", last.question());
    assertEquals("till 1 mars 2017: Vakans", last.text().replace('\u00a0', ' '));
    assertTrue(
        view(summary).paused().stream()
            .anyMatch(
                p -> p.what().equals("Stöd: vid sidan av svaret") && p.reason().equals("Vakans")));
  }
}
