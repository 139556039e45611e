package se.ktp.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.ktp.summarise.CountySummary;

/// How a county's participants are named, one by one or together.
record Names(CountySummary summary, Wording wording) {
  private boolean districts() {
    return summary.municipalities().stream().anyMatch(m -> m.participant().district().isPresent());
  }

  String participants(int n) {
    if (districts()) {
      return wording.say("deltagare", n == 1 ? "participant" : "participants");
    }
    return wording.say(n == 1 ? "kommun" : "kommuner", n == 1 ? "municipality" : "municipalities");
  }

  /// "alla tre kommuner", "båda kommunerna".
  String all(int n) {
    return districts()
        ? wording.allOf(n, "deltagare", "deltagarna", "participants")
        : wording.allOf(n, "kommuner", "kommunerna", "municipalities");
  }

  /// "alla tre deltagande kommuner".
  String allTaking(int n) {
    return districts()
        ? all(n)
        : wording.allOf(
            n, "deltagande kommuner", "deltagande kommunerna", "participating municipalities");
  }

  /// Those of whom figures tell: not all of the county need take part.
  String taking(int n) {
    return districts()
        ? participants(n)
        : wording.say(n == 1 ? "deltagande kommun" : "deltagande kommuner", "participating ")
            + wording.say("", participants(n));
  }

  /// Names with how often each stands, or only their number where they are too many.
  String names(List<String> all, Room room) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    all.forEach(name -> counts.merge(name, 1, Integer::sum));
    if (counts.size() > Math.max(1, room.names())) {
      return wording.count(counts.size()) + " " + participants(counts.size());
    }
    return String.join(
        ", ",
        counts.entrySet().stream()
            .map(e ->
                Wording.shortened(e.getKey(), 60)
                    + (e.getValue() > 1 ? "\u00a0(" + e.getValue() + ")" : ""))
            .toList());
  }
}
