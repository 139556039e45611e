package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import se.ktp.model.Decision;
import se.ktp.summarise.CountySummary;

/// Something to decide: one request by itself, or all of a kind where there are many.
///
/// @param mark its number, or how many it stands for
/// @param ref the id of where it is told in full
public record Point(String mark, String lead, String text, String ref) {
  private static final int MOST = 5;
  private static final int LONGEST = 105;

  static List<Point> of(CountySummary summary, Wording wording) {
    return new Maker(summary, wording, new Names(summary, wording)).all();
  }

  /// Finds the words.
  private record Maker(CountySummary summary, Wording wording, Names naming) {
    private List<Point> all() {
      List<CountySummary.Request> requests = summary.requests();
      var points = new ArrayList<Point>();
      if (requests.size() <= MOST) {
        for (CountySummary.Request request : requests) {
          String what =
              request.text().isEmpty() ? request.activity().activity().label() : request.text();
          points.add(
              new Point(
                  String.valueOf(points.size() + 1),
                  request.municipality().name() + ", " + wording.decision(request.decision()) + ":",
                  Wording.shortened(what, LONGEST),
                  CountyView.id(request.municipality())));
        }
        return points;
      }
      for (Decision decision : List.of(Decision.ADJUST, Decision.REPRIORITISE, Decision.DROP)) {
        List<String> names =
            requests.stream()
                .filter(r -> r.decision() == decision)
                .map(r -> r.municipality().name())
                .toList();
        if (!names.isEmpty()) {
          points.add(
              new Point(
                  String.valueOf(names.size()),
                  Wording.capital(wording.decision(decision)) + ":",
                  naming.names(names),
                  "requests"));
        }
      }
      return points;
    }
  }
}
