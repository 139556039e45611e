package se.ktp.model;

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

  /// A cell of the matrix.
  public record Cell(Optional<Level> level, Optional<String> text, List<String> methods) {}
}
