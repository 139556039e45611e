package se.ktp.render;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.ktp.model.County;
import se.ktp.model.Period;
import se.ktp.summarise.CountySummary;

/// A county's indicators over time.
///
/// @param times the heads of the columns
public record IndicatorTable(List<String> times, List<IndicatorLine> lines) {

  /// An indicator's row.
  ///
  /// @param values for each time, a dash where nothing was measured
  /// @param direction whether it nears its target, in words
  /// @param arrow which way its figures go: `rising`, `falling`, `level`, or nothing
  public record IndicatorLine(
      String name,
      String unit,
      List<String> values,
      String target,
      String direction,
      String arrow) {}

  static IndicatorTable of(CountySummary summary, Wording wording) {
    var make = new Maker(summary, wording);
    return new IndicatorTable(make.heads(), make.lines());
  }

  /// Finds the figures and words.
  private record Maker(CountySummary summary, Wording wording) {
    private List<String> times() {
      return summary.county().indicators().stream()
          .flatMap(i -> i.values().stream())
          .map(County.Value::when)
          .distinct()
          .sorted()
          .toList();
    }

    private List<String> heads() {
      return times().stream().map(this::time).toList();
    }

    private String time(String when) {
      return Period.parse(when)
          .filter(_ -> when.length() == 7)
          .map(p -> wording.period(p))
          .orElse(when);
    }

    private List<IndicatorLine> lines() {
      List<String> times = times();
      return summary.county().indicators().stream()
          .map(i ->
              new IndicatorLine(
                  i.name(),
                  i.unit().given().orElse(""),
                  times.stream().map(t -> valueAt(i, t)).toList(),
                  i.target().given().map(County.Measure::written).orElse("–"),
                  direction(i),
                  arrow(i)))
          .toList();
    }

    private static String valueAt(County.Indicator indicator, String when) {
      return indicator.values().stream()
          .filter(v -> v.when().equals(when))
          .map(v -> v.value().written() + (v.partial() ? "*" : ""))
          .findFirst()
          .orElse("–");
    }

    private String direction(County.Indicator indicator) {
      Optional<Integer> trend = trend(indicator);
      if (trend.isEmpty() || indicator.rising().isEmpty()) {
        return "–";
      }
      if (trend.get() == 0) {
        return wording.say("oförändrat", "unchanged");
      }
      boolean better = (trend.get() > 0) == indicator.rising().get();
      return better
          ? wording.say("närmar sig målet", "nearer the target")
          : wording.say("går åt fel håll", "the wrong way");
    }

    private static String arrow(County.Indicator indicator) {
      return trend(indicator).map(t -> t > 0 ? "rising" : t < 0 ? "falling" : "level").orElse("");
    }

    /// Whether whole periods' figures rise or fall from the first to the last; with one alone, from
    /// the baseline, unless that is the same figure told twice.
    private static Optional<Integer> trend(County.Indicator indicator) {
      List<BigDecimal> figures =
          indicator.values().stream()
              .filter(v -> !v.partial())
              .sorted(Comparator.comparing(County.Value::when))
              .flatMap(v -> v.value().number().stream())
              .toList();
      if (figures.size() >= 2) {
        return Optional.of(figures.getLast().compareTo(figures.getFirst()));
      }
      return indicator
          .baseline()
          .flatMap(County.Measure::number)
          .filter(_ -> figures.size() == 1)
          .map(from -> figures.getFirst().compareTo(from))
          .filter(change -> change != 0);
    }
  }
}
