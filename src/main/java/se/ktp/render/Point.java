package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.model.Decision;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;

/// Something to decide: one request by itself, or all of a kind where there are many.
///
/// @param mark its number, or how many it stands for
/// @param ref the id of where it is told in full
public record Point(String mark, String lead, String text, String ref) {
  /// In the order in which they are told; last those that say it in other words.
  private static final List<Optional<Decision>> KINDS =
      List.of(
          Optional.of(Decision.ADJUST),
          Optional.of(Decision.REPRIORITISE),
          Optional.of(Decision.DROP),
          Optional.empty());

  static List<Point> of(CountySummary summary, Room room, Wording wording) {
    return new Maker(summary, room, wording, new Names(summary, wording)).all();
  }

  /// Finds the words.
  private record Maker(CountySummary summary, Room room, Wording wording, Names naming) {
    private List<Point> all() {
      List<CountySummary.Request> requests = summary.requests();
      var points = new ArrayList<Point>();
      if (requests.size() <= room.requests()) {
        for (CountySummary.Request request : requests) {
          points.add(point(request, points.size() + 1));
        }
        return points;
      }
      for (Optional<Decision> decision : KINDS) {
        List<String> names =
            requests.stream().filter(r -> r.decision().equals(decision)).map(this::who).toList();
        if (!names.isEmpty()) {
          points.add(
              new Point(
                  String.valueOf(names.size()),
                  decision
                          .map(wording::decision)
                          .map(Wording::capital)
                          .orElse(wording.say("Annat", "Other"))
                      + ":",
                  naming.names(names, room),
                  "requests"));
        }
      }
      return points;
    }

    private Point point(CountySummary.Request request, int number) {
      String name =
          request
              .activity()
              .map(a -> a.activity().label())
              .orElse(wording.say("planen som helhet", "the plan as a whole"));
      String what = request.text();
      if (what.isEmpty() || request.activity().isEmpty() || isOneOfSeveral(request)) {
        what = what.isEmpty() ? name : name + ": " + what;
      }
      return new Point(
          String.valueOf(number),
          Wording.shortened(who(request), 60)
              + request.decision().map(d -> ", " + wording.decision(d)).orElse("")
              + ":",
          Wording.shortened(what, room.text()),
          request.municipality().map(CountyView::id).orElse("requests"));
    }

    private String who(CountySummary.Request request) {
      return request
          .municipality()
          .map(MunicipalitySummary::name)
          .orElse(wording.say("Länet", "The county"));
    }

    /// Whether a municipality asks for the same about several activities, which are then named.
    private boolean isOneOfSeveral(CountySummary.Request request) {
      return summary.requests().stream()
              .filter(r -> r.municipality().equals(request.municipality()))
              .filter(r -> r.decision().equals(request.decision()))
              .count()
          > 1;
    }
  }
}
