package se.ktp.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.State;

/// An activity that has fallen back, or all that have done so in the same way where there are many.
///
/// @param count how many activities it stands for
public record SlipLine(String lead, String text, State from, State to, int count) {

  static List<SlipLine> of(CountySummary summary, Room room, Wording wording) {
    return new Maker(summary, room, wording, new Names(summary, wording)).all();
  }

  /// Finds the words.
  private record Maker(CountySummary summary, Room room, Wording wording, Names naming) {
    private List<SlipLine> all() {
      List<CountySummary.Slip> slips = summary.slips();
      if (slips.size() <= room.slips()) {
        return slips.stream()
            .map(s ->
                new SlipLine(
                    Wording.shortened(s.municipality().name(), 60) + ":",
                    Wording.shortened(s.activity().activity().label(), room.label()),
                    s.from(),
                    s.to(),
                    1))
            .toList();
      }
      Map<List<State>, List<String>> byChange = new LinkedHashMap<>();
      slips.forEach(s ->
          byChange
              .computeIfAbsent(List.of(s.from(), s.to()), _ -> new ArrayList<>())
              .add(s.municipality().name()));
      return byChange.entrySet().stream()
          .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
          .limit(room.groups())
          .map(e ->
              new SlipLine(
                  Wording.capital(naming.names(e.getValue(), room)),
                  "",
                  e.getKey().getFirst(),
                  e.getKey().getLast(),
                  e.getValue().size()))
          .toList();
    }
  }
}
