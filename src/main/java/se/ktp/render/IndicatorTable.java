package se.ktp.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.ktp.model.County;
import se.ktp.model.Period;
import se.ktp.summarise.CountySummary;

/// A county's indicators over time.
///
/// @param times the heads of the columns
/// @param notes what the county says about single figures
public record IndicatorTable(List<String> times, List<IndicatorLine> lines, List<String> notes) {

  /// An indicator's row.
  ///
  /// @param values for each time, a dash where nothing was measured
  /// @param direction whether it nears its target, in words
  /// @param arrow which way its figures go: `rising`, `falling`, `level`, or nothing
  /// @param wrong whether its figures go away from the target
  public record IndicatorLine(
      String name,
      String unit,
      String baseline,
      List<String> values,
      String target,
      String direction,
      String arrow,
      boolean wrong) {}

  static IndicatorTable of(CountySummary summary, Wording wording) {
    var make = new Maker(summary, wording);
    return new IndicatorTable(make.heads(), make.lines(), make.notes());
  }

  /// A time as a head or a sentence says it: "2015", "november 2016".
  static String time(String when, Wording wording) {
    return Period.parse(when)
        .filter(_ -> when.length() == 7)
        .map(p -> wording.period(p))
        .orElse(when);
  }

  /// Finds the figures and words.
  private record Maker(CountySummary summary, Wording wording) {
    private List<String> times() {
      return summary.indicators().stream()
          .flatMap(i -> i.values().stream())
          .map(County.Value::when)
          .distinct()
          .sorted()
          .toList();
    }

    private List<String> heads() {
      return times().stream().map(when -> Wording.capital(time(when, wording))).toList();
    }

    private List<IndicatorLine> lines() {
      List<String> times = times();
      return summary.indicators().stream()
          .map(i ->
              new IndicatorLine(
                  i.name(),
                  i.unit().given().orElse(""),
                  i.baseline().map(County.Measure::written).orElse("–"),
                  times.stream().map(t -> valueAt(i, t)).toList(),
                  i.target().given().map(County.Measure::written).orElse("–"),
                  direction(i),
                  arrow(i),
                  better(i).filter(b -> !b).isPresent()))
          .toList();
    }

    private List<String> notes() {
      var notes = new ArrayList<String>();
      for (County.Indicator i : summary.indicators()) {
        for (County.Value v : i.values()) {
          v.note()
              .ifPresent(note ->
                  notes.add(
                      i.name() + ", " + time(v.when(), wording) + ": " + Wording.stopped(note)));
        }
      }
      return List.copyOf(notes);
    }

    /// Whether its figures change for the better; nothing where they do not change.
    private static Optional<Boolean> better(County.Indicator indicator) {
      return trend(indicator)
          .filter(t -> t != 0)
          .flatMap(t -> indicator.rising().map(rising -> (t > 0) == rising));
    }

    /// Whether the newest whole period's figure is as good as the target or better.
    private static boolean reached(County.Indicator indicator) {
      List<BigDecimal> figures = whole(indicator);
      Optional<BigDecimal> target = indicator.target().given().flatMap(County.Measure::number);
      if (figures.isEmpty() || target.isEmpty() || indicator.rising().isEmpty()) {
        return false;
      }
      int side = figures.getLast().compareTo(target.get());
      return indicator.rising().get() ? side >= 0 : side <= 0;
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
      if (reached(indicator)) {
        return wording.say("har nått målet", "target reached");
      }
      return better(indicator).orElse(true)
          ? wording.say("närmar sig målet", "nearer the target")
          : wording.say("går åt fel håll", "the wrong way");
    }

    private static String arrow(County.Indicator indicator) {
      return trend(indicator).map(t -> t > 0 ? "rising" : t < 0 ? "falling" : "level").orElse("");
    }

    private static List<BigDecimal> whole(County.Indicator indicator) {
      return indicator.values().stream()
          .filter(v -> !v.partial())
          .sorted(Comparator.comparing(County.Value::when))
          .flatMap(v -> v.value().number().stream())
          .toList();
    }

    /// Whether whole periods' figures rise or fall from the first to the last; with one alone, from
    /// the baseline, unless that is the same figure told twice.
    private static Optional<Integer> trend(County.Indicator indicator) {
      List<BigDecimal> figures = whole(indicator);
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
