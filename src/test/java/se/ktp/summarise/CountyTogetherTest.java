package se.ktp.summarise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.ktp.Workspaces;
import se.ktp.model.Area;
import se.ktp.model.Aspect;
import se.ktp.model.Period;

/// What the participants' plans and answers say together.
class CountyTogetherTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml",
            """
            county: "09"
            year: 2010
            participants: [Gotland, {municipality: Gotland, district: Fårö}]
            development_areas: [Anhöriga, Unga]
            follow_ups: [{period: 2010-06, due: 2010-06-18}, {period: 2010-11, due: 2010-11-19}]
            """,
            "plans/g.yaml",
            """
            municipality: Gotland
            mapping:
              instruments: [AUDIT, asi]
              matrix: {alcohol: {assessment: {level: full, methods: [Audit, MI]}}}
            activities:
              - {id: a, name: A, area: unga}
              - {id: b, name: B}
            """,
            "plans/f.yaml",
            """
            municipality: Gotland
            district: Fårö
            mapping: {instruments: [audit], methods: [MI]}
            activities: [{id: c, name: C, area: Unga}]
            """,
            "followups/2010-06/g.yaml",
            """
            municipality: Gotland
            answers:
              - {activity: a, status: ongoing}
              - {activity: b, status: achieved}
              - {activity: lost, status: ongoing}
            """,
            "followups/2010-11/g.yaml",
            """
            municipality: Gotland
            answers: [{activity: a, status: achieved}, {activity: b, status: partly}]
            """,
            "followups/2010-11/f.yaml",
            """
            municipality: Gotland
            district: Fårö
            answers: [{activity: c, status: ongoing}]
            """));
  }

  private CountySummary summary() {
    return new Summaries(
            Workspaces.read(folder).value(), Workspaces.REGISTER, Period.of(2010, 11), List.of())
        .county();
  }

  @Test
  void onlyActivitiesAnsweredBothTimesAreCompared() {
    Advance comparison = summary().comparison().orElseThrow();
    assertEquals(2, comparison.both());
    assertEquals(1, comparison.nearer());
    assertEquals(1, comparison.further());
    assertEquals(0, comparison.same());
    assertEquals(1, comparison.goneActivities());
    assertEquals(List.of(), comparison.onlyBefore());
    assertEquals(
        List.of("Fårö (Gotland)"),
        comparison.onlyNow().stream().map(MunicipalitySummary::name).toList());
  }

  @Test
  void anOpenPeriodIsNotCompared() {
    assertFalse(summary().comparable(LocalDate.of(2010, 11, 19)));
    assertTrue(summary().comparable(LocalDate.of(2010, 11, 20)));
  }

  @Test
  void areasStandInTheCountysOrderAndTheRestLast() {
    Areas areas = Areas.of(summary());
    assertTrue(areas.used());
    assertEquals(
        List.of("Anhöriga", "Unga", ""),
        areas.areas().stream().map(Areas.AreaSummary::name).toList());
    assertEquals(
        List.of(0, 2, 1), areas.areas().stream().map(area -> area.tally().total()).toList());
  }

  @Test
  void whatIsInUseIsCountedOnceForEachHoweverItIsWritten() {
    Survey survey = Survey.of(summary().municipalities());
    assertEquals(2, survey.mapped().size());
    assertEquals(1, survey.withMatrix().size());
    assertEquals(List.of(2, 1), survey.instruments().stream().map(use -> use.by().size()).toList());
    assertEquals(List.of("MI"), survey.methods().stream().map(Survey.InUse::name).toList());
    var cells = Objects.requireNonNull(survey.cells().get(Aspect.ASSESSMENT));
    assertEquals(new Survey.Count(1, 0, 0), cells.get(Area.ALCOHOL));
    assertEquals(new Survey.Count(0, 0, 1), cells.get(Area.NARCOTICS));
  }
}
