package se.ktp.summarise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.ktp.Workspaces;
import se.ktp.model.Activity;
import se.ktp.model.Period;

class PriorityOrderTest {
  @Test
  void activitiesStandInTheOrderOfTheNumbersHoweverWritten(@TempDir Path folder) {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml",
            "county: Gotland\nyear: 2010\n",
            "plans/g.yaml",
            """
            municipality: Gotland
            activities:
              - {name: Sist, priority: hög}
              - {name: Tredje, priority: nr 3)}
              - {name: Andra, priority: "2."}
              - {name: Först, priority: prio 1}
            """));
    var summaries =
        new Summaries(
            Workspaces.read(folder).value(), Workspaces.REGISTER, Period.of(2010, 6), List.of());
    assertEquals(
        List.of("Först", "Andra", "Tredje", "Sist"),
        summaries.county().municipalities().getFirst().activities().stream()
            .map(ActivitySummary::activity)
            .map(Activity::label)
            .toList());
  }
}
