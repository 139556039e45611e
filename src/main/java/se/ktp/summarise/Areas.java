package se.ktp.summarise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.ktp.model.Texts;

/// A county's development areas in their order, with what is done in each.
///
/// @param areas those that the county has; a last one without name holds what belongs to none
public record Areas(List<AreaSummary> areas) {

  /// What is done in an area.
  ///
  /// @param name empty for what belongs to no area
  /// @param activities of the municipalities
  /// @param own activities of the county
  public record AreaSummary(
      String name, Tally tally, List<ActivitySummary> activities, List<ActivitySummary> own) {}

  /// Sorts activities into a county's areas.
  public static Areas of(CountySummary summary) {
    List<ActivitySummary> all =
        summary.municipalities().stream().flatMap(m -> m.activities().stream()).toList();
    List<String> names = summary.county().developmentAreas();
    var here = sorted(all, names);
    var own = sorted(summary.own(), names);
    var areas = new ArrayList<AreaSummary>();
    for (int i = 0; i <= names.size(); i++) {
      List<ActivitySummary> activities = here.getOrDefault(i, List.of());
      var area =
          new AreaSummary(
              i < names.size() ? names.get(i) : "",
              Tally.of(activities.stream().map(ActivitySummary::now).toList()),
              activities,
              own.getOrDefault(i, List.of()));
      if (i < names.size() || !activities.isEmpty() || !area.own().isEmpty()) {
        areas.add(area);
      }
    }
    return new Areas(List.copyOf(areas));
  }

  private static Map<Integer, List<ActivitySummary>> sorted(
      List<ActivitySummary> activities, List<String> names) {
    var sorted = new LinkedHashMap<Integer, List<ActivitySummary>>();
    for (ActivitySummary activity : activities) {
      int place = place(activity, names).orElse(names.size());
      sorted.computeIfAbsent(place, _ -> new ArrayList<>()).add(activity);
    }
    return sorted;
  }

  /// Where an activity's area stands in the county's order.
  public static Optional<Integer> place(ActivitySummary activity, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (activity.activity().area().given().filter(a -> Texts.same(a, name)).isPresent()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// Whether any activity names one of the county's areas.
  public boolean used() {
    return areas.stream()
        .anyMatch(a -> !a.name().isEmpty() && !(a.activities().isEmpty() && a.own().isEmpty()));
  }
}
