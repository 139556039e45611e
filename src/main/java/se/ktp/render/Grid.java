package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import se.ktp.summarise.ActivitySummary;
import se.ktp.summarise.Areas;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.State;
import se.ktp.summarise.Turnout;

/// States by municipality and area.
///
/// @param areas the heads of the columns; none if all activities stand in one
public record Grid(List<String> areas, List<GridRow> rows) {

  /// A municipality's row.
  ///
  /// @param cells for each area its activities' states; none where it has not answered
  /// @param remark what stands there instead
  public record GridRow(MunicipalitySummary municipality, List<List<State>> cells, String remark) {}

  static Grid of(CountySummary summary, Wording wording) {
    return new Maker(summary, wording).grid();
  }

  /// Sorts the states into cells.
  private record Maker(CountySummary summary, Wording wording) {
    private Grid grid() {
      List<String> areas = areas();
      List<GridRow> rows = summary.municipalities().stream().map(m -> gridRow(m, areas)).toList();
      return new Grid(areas, rows);
    }

    /// The county's development areas, if activities name them, and a last column for those that
    /// belong to none.
    private List<String> areas() {
      List<ActivitySummary> all =
          summary.municipalities().stream().flatMap(m -> m.activities().stream()).toList();
      List<String> known = summary.county().developmentAreas();
      if (all.stream().noneMatch(a -> Areas.place(a, known).isPresent())) {
        return List.of();
      }
      var areas = new ArrayList<>(known);
      if (all.stream().anyMatch(a -> Areas.place(a, known).isEmpty())) {
        areas.add(wording.say("Utan område", "Without an area"));
      }
      return List.copyOf(areas);
    }

    private GridRow gridRow(MunicipalitySummary m, List<String> areas) {
      if (m.answered() != Turnout.ANSWERED || m.now().total() == 0) {
        return new GridRow(m, List.of(), remark(m));
      }
      List<String> known = summary.county().developmentAreas();
      var cells = new ArrayList<List<State>>();
      for (int i = 0; i < Math.max(1, areas.size()); i++) {
        int column = i;
        cells.add(
            m.activities().stream()
                .filter(
                    a -> areas.isEmpty() || Areas.place(a, known).orElse(known.size()) == column)
                .map(ActivitySummary::now)
                .sorted()
                .toList());
      }
      return new GridRow(m, List.copyOf(cells), "");
    }

    private String remark(MunicipalitySummary m) {
      int total = m.now().total();
      if (total == 0) {
        return wording.plan(m.planState());
      }
      String all =
          total == 1
              ? wording.say("planens enda aktivitet", "the plan's only activity")
              : wording.say(
                  "någon av planens " + total + " aktiviteter",
                  "any of the plan's " + total + " activities");
      return switch (m.answered()) {
        case MISSING -> wording.say("inget svar för " + all, "no answer about " + all);
        case UNREADABLE ->
            wording.say(
                "filen gick inte att läsa; planen har "
                    + (total == 1 ? "en aktivitet" : total + " aktiviteter"),
                "the file could not be read; the plan has "
                    + (total == 1 ? "one activity" : total + " activities"));
        case NOT_APPLICABLE -> wording.plan(m.planState());
        case PAUSED -> wording.say("hela uppföljningen", "the whole follow-up");
        case ANSWERED -> "";
      };
    }
  }
}
