package se.ktp.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.ktp.model.Area;
import se.ktp.model.Aspect;
import se.ktp.model.Mapping;

/// The mapping's matrix: a row for each side of the work, a column for each area.
public record Matrix(List<String> areas, List<Row> rows) {

  /// A side of the work.
  public record Row(String aspect, List<Cell> cells) {}

  /// What a plan says of a side of the work within an area.
  ///
  /// @param code `none`, `partly` or `full`; empty where no level is given
  /// @param word of the level
  public record Cell(String code, String word, Optional<String> text, List<String> methods) {
    /// Whether the plan says nothing.
    public boolean blank() {
      return code.isEmpty() && text.isEmpty() && methods.isEmpty();
    }
  }

  /// The matrix, unless the plan has none.
  static Optional<Matrix> of(Mapping mapping, Wording wording) {
    Map<Area, Map<Aspect, Mapping.Cell>> matrix = mapping.matrix();
    if (matrix.values().stream().allMatch(Map::isEmpty)) {
      return Optional.empty();
    }
    var rows = new ArrayList<Row>();
    for (Aspect aspect : Aspect.values()) {
      List<Cell> cells =
          Arrays.stream(Area.values())
              .map(area -> Optional.ofNullable(matrix.getOrDefault(area, Map.of()).get(aspect)))
              .map(cell -> cell(cell, wording))
              .toList();
      rows.add(new Row(wording.aspect(aspect), cells));
    }
    List<String> areas = Arrays.stream(Area.values()).map(wording::area).toList();
    return Optional.of(new Matrix(areas, List.copyOf(rows)));
  }

  private static Cell cell(Optional<Mapping.Cell> given, Wording wording) {
    return given
        .map(cell ->
            new Cell(
                cell.level().map(l -> l.name().toLowerCase(Locale.ROOT)).orElse(""),
                cell.level().map(wording::level).orElse(""),
                cell.text(),
                cell.methods()))
        .orElse(new Cell("", "", Optional.empty(), List.of()));
  }
}
