package se.ktp.render;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import se.ktp.summarise.State;
import se.ktp.summarise.Tally;

/// Which states a picture's legend explains: only those that occur, in their fixed order.
final class Legend {
  private Legend() {}

  static List<State> of(Collection<Tally> tallies) {
    var states = new TreeSet<State>();
    tallies.forEach(t -> states.addAll(t.states()));
    return List.copyOf(states);
  }
}
