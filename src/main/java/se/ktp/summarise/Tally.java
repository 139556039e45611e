package se.ktp.summarise;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How many activities are in each state.
public record Tally(Map<State, Integer> counts) {

  static Tally of(Collection<State> states) {
    var counts = new EnumMap<State, Integer>(State.class);
    states.forEach(state -> counts.merge(state, 1, Integer::sum));
    return new Tally(counts);
  }

  static Tally sum(Collection<Tally> tallies) {
    var counts = new EnumMap<State, Integer>(State.class);
    tallies.forEach(t -> t.counts().forEach((state, n) -> counts.merge(state, n, Integer::sum)));
    return new Tally(counts);
  }

  public int count(State state) {
    return counts.getOrDefault(state, 0);
  }

  /// All activities, those without answer too: the denominator of every share.
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int answered() {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().answered())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  public int achieved() {
    return count(State.ACHIEVED);
  }

  /// The states that occur, in their fixed order.
  public List<State> states() {
    return List.copyOf(counts.keySet());
  }

  /// The share of all activities that have reached their goal; 0 where there are none.
  public double share() {
    return total() == 0 ? 0 : (double) achieved() / total();
  }
}
