package se.ktp.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The present state as a plan describes it (*kartläggning*).
public record Mapping(
    List<String> strengths,
    List<String> weaknesses,
    List<String> opportunities,
    List<String> threats,
    List<String> instruments,
    List<String> methods,
    Optional<String> sharedCarePlans,
    List<String> trainingNeeds,
    Map<Area, Map<Aspect, Cell>> matrix) {

  /// The same, and where it is silent what another says: list by list and cell by cell.
  Mapping completed(Mapping other) {
    var cells = new EnumMap<Area, Map<Aspect, Cell>>(Area.class);
    for (Area area : Area.values()) {
      var row = new EnumMap<Aspect, Cell>(Aspect.class);
      row.putAll(other.matrix.getOrDefault(area, Map.of()));
      matrix
          .getOrDefault(area, Map.of())
          .forEach((aspect, cell) -> row.merge(aspect, cell, (old, own) -> own.completed(old)));
      if (!row.isEmpty()) {
        cells.put(area, row);
      }
    }
    return new Mapping(
        said(strengths, other.strengths),
        said(weaknesses, other.weaknesses),
        said(opportunities, other.opportunities),
        said(threats, other.threats),
        said(instruments, other.instruments),
        said(methods, other.methods),
        sharedCarePlans.or(() -> other.sharedCarePlans),
        said(trainingNeeds, other.trainingNeeds),
        cells);
  }

  private static List<String> said(List<String> own, List<String> other) {
    return own.isEmpty() ? other : own;
  }

  boolean contradicts(Mapping other) {
    return Texts.differ(strengths, other.strengths)
        || Texts.differ(weaknesses, other.weaknesses)
        || Texts.differ(opportunities, other.opportunities)
        || Texts.differ(threats, other.threats)
        || Texts.differ(instruments, other.instruments)
        || Texts.differ(methods, other.methods)
        || Texts.differ(sharedCarePlans, other.sharedCarePlans)
        || Texts.differ(trainingNeeds, other.trainingNeeds)
        || matrix.entrySet().stream()
            .anyMatch(row ->
                row.getValue().entrySet().stream()
                    .anyMatch(cell ->
                        other
                            .cell(row.getKey(), cell.getKey())
                            .filter(cell.getValue()::contradicts)
                            .isPresent()));
  }

  /// What the matrix says of an area and an aspect, if anything.
  public Optional<Cell> cell(Area area, Aspect aspect) {
    return Optional.ofNullable(matrix.getOrDefault(area, Map.of()).get(aspect));
  }

  /// A cell of the matrix.
  public record Cell(Optional<Level> level, Optional<String> text, List<String> methods) {
    private Cell completed(Cell other) {
      return new Cell(
          level.or(() -> other.level), text.or(() -> other.text), said(methods, other.methods));
    }

    private boolean contradicts(Cell other) {
      return (level.isPresent() && other.level.isPresent() && !level.equals(other.level))
          || Texts.differ(text, other.text)
          || Texts.differ(methods, other.methods);
    }
  }
}
