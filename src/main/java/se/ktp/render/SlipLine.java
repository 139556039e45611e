package se.ktp.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.State;

/// An activity that has fallen back, or all that have done so in the same way where there are many.
public record SlipLine(String lead, String text, State from, State to) {
  private static final int MOST = 4;

  static List<SlipLine> of(CountySummary summary, Wording wording) {
    return new Maker(summary, wording, new Names(summary, wording)).all();
  }

  /// Finds the words.
  private record Maker(CountySummary summary, Wording wording, Names naming) {
    private List<SlipLine> all() {
      List<CountySummary.Slip> slips = summary.slips();
      if (slips.size() <= MOST) {
        return slips.stream()
            .map(s ->
                new SlipLine(
                    s.municipality().name() + ":",
                    Wording.shortened(s.activity().activity().label(), 60),
                    s.from(),
                    s.to()))
            .toList();
      }
      Map<List<State>, List<String>> byChange = new LinkedHashMap<>();
      slips.forEach(s ->
          byChange
              .computeIfAbsent(List.of(s.from(), s.to()), _ -> new ArrayList<>())
              .add(s.municipality().name()));
      return byChange.entrySet().stream()
          .map(e ->
              new SlipLine(
                  naming.names(e.getValue()), "", e.getKey().getFirst(), e.getKey().getLast()))
          .toList();
    }
  }
}
