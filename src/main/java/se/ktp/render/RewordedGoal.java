package se.ktp.render;

import java.time.LocalDate;
import java.util.List;
import se.ktp.summarise.MunicipalitySummary;

/// A goal that is written otherwise than at the last follow-up.
///
/// @param place of the activity in the order of priority
public record RewordedGoal(String municipality, int place, String name, String from, String to) {

  /// A municipality's; none while answers of the last follow-up may still come in.
  static List<RewordedGoal> of(MunicipalitySummary summary, LocalDate asOf) {
    if (summary.since().open(asOf)) {
      return List.of();
    }
    return summary.since().reworded().stream()
        .map(r ->
            new RewordedGoal(
                summary.name(),
                r.activity().place(),
                r.activity().activity().label(),
                r.from(),
                r.activity().activity().goal().given().orElse("")))
        .toList();
  }
}
