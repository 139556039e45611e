package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import se.ktp.summarise.ActivitySummary;
import se.ktp.summarise.Areas;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.State;
import se.ktp.summarise.Tally;
import se.ktp.typeset.Faces;
import se.ktp.typeset.Picture;
import se.ktp.typeset.Shape;
import se.ktp.typeset.Svg;

/// The development areas: how far the municipalities' activities in each have come, and what the
/// county itself does there.
///
/// @param states those that occur, the heads of the table
/// @param picture a bar for each area; empty where no municipality has activities in any
public record AreaView(List<State> states, List<AreaLine> lines, Markup picture) {
  private static final double WIDTH = 481.9;
  private static final double STEP = 15;
  private static final double HEIGHT = 9;

  /// An area's row.
  ///
  /// @param counts of each state, in their order; a dash for none
  public record AreaLine(String name, List<String> counts, int total, List<ActivitySummary> own) {}

  /// Whether there is a picture.
  public boolean drawn() {
    return !picture.xhtml().isEmpty();
  }

  static AreaView of(CountySummary summary, Wording wording, Faces faces) {
    Areas areas = Areas.of(summary);
    if (!areas.used()) {
      return new AreaView(List.of(), List.of(), new Markup(""));
    }
    List<State> states = Legend.of(areas.areas().stream().map(Areas.AreaSummary::tally).toList());
    List<AreaLine> lines =
        areas.areas().stream()
            .map(a ->
                new AreaLine(
                    name(a, wording), counts(a.tally(), states), a.tally().total(), a.own()))
            .toList();
    return new AreaView(states, lines, picture(areas, wording, faces));
  }

  private static String name(Areas.AreaSummary area, Wording wording) {
    return area.name().isEmpty() ? wording.say("Utan område", "Without an area") : area.name();
  }

  private static List<String> counts(Tally tally, List<State> states) {
    return states.stream()
        .map(s -> tally.count(s) == 0 ? "–" : String.valueOf(tally.count(s)))
        .toList();
  }

  /// Bars as long as the areas have activities, so that both shares and sizes are seen.
  private static Markup picture(Areas areas, Wording wording, Faces faces) {
    int most = areas.areas().stream().mapToInt(a -> a.tally().total()).max().orElse(0);
    if (most == 0) {
      return new Markup("");
    }
    double longest =
        areas.areas().stream()
            .mapToDouble(a -> faces.width(name(a, wording), false, Shape.Label.SIZE))
            .max()
            .orElse(0);
    double labels = Math.min(longest, 170);
    double left = labels + 12;
    double room = WIDTH - left - 30;
    var shapes = new ArrayList<Shape>();
    var alt = new ArrayList<String>();
    double y = 0;
    for (Areas.AreaSummary area : areas.areas()) {
      Tally tally = area.tally();
      String name = Fitted.to(labels, name(area, wording), false, faces);
      shapes.add(new Shape.Label(0, y + 9.5, name, Shape.Anchor.START, false, "ink"));
      double width = room * tally.total() / most;
      if (tally.total() > 0) {
        double top = y + 2.2;
        Segments.of(tally, left, Math.max(width, 6.0 * tally.states().size()))
            .forEach(s -> Segments.draw(s, top, HEIGHT, shapes));
      }
      shapes.add(
          new Shape.Label(
              WIDTH,
              y + 9.5,
              tally.total() == 0 ? "–" : wording.of(tally.achieved(), tally.total()),
              Shape.Anchor.END,
              true,
              "ink"));
      alt.add(name(area, wording) + " " + wording.of(tally.achieved(), tally.total()));
      y += STEP;
    }
    String lead = wording.say("Uppnådda mål per område: ", "Goals reached by area: ");
    String said = lead + String.join("; ", alt) + ".";
    return new Markup(Svg.write(new Picture(WIDTH, y, said, shapes)));
  }
}
