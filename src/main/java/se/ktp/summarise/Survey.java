package se.ktp.summarise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.model.Area;
import se.ktp.model.Aspect;
import se.ktp.model.Level;
import se.ktp.model.Mapping;
import se.ktp.model.Plan;
import se.ktp.model.Texts;

/// What the participants' mappings (*kartläggningar*) say together.
///
/// @param mapped those whose plan has a mapping: the denominator of instruments and methods
/// @param withMatrix those whose mapping has a matrix: the denominator of its cells
/// @param withoutMatrix the others
public record Survey(
    List<MunicipalitySummary> mapped,
    List<MunicipalitySummary> withMatrix,
    List<MunicipalitySummary> withoutMatrix,
    Map<Aspect, Map<Area, Count>> cells,
    List<InUse> instruments,
    List<InUse> methods,
    List<InUse> trainingNeeds) {

  /// In how many places something is in place.
  ///
  /// @param unsaid in how many nobody has said whether it is
  public record Count(int full, int partly, int unsaid) {
    Count and(Optional<Level> level) {
      if (level.isEmpty()) {
        return new Count(full, partly, unsaid + 1);
      }
      return switch (level.get()) {
        case FULL -> new Count(full + 1, partly, unsaid);
        case PARTLY -> new Count(full, partly + 1, unsaid);
        case NONE -> this;
      };
    }
  }

  /// Something that participants name, and who does.
  public record InUse(String name, List<MunicipalitySummary> by) {}

  /// Counts what the participants' plans say.
  public static Survey of(List<MunicipalitySummary> municipalities) {
    List<MunicipalitySummary> mapped =
        municipalities.stream().filter(m -> mapping(m).isPresent()).toList();
    List<MunicipalitySummary> withMatrix =
        mapped.stream().filter(m -> mapping(m).filter(Survey::hasMatrix).isPresent()).toList();
    return new Survey(
        mapped,
        withMatrix,
        municipalities.stream().filter(m -> !withMatrix.contains(m)).toList(),
        cells(withMatrix),
        inUse(mapped, m -> m.instruments().stream()),
        inUse(mapped, m -> Stream.concat(m.methods().stream(), inCells(m))),
        inUse(mapped, m -> m.trainingNeeds().stream()));
  }

  private static Optional<Mapping> mapping(MunicipalitySummary municipality) {
    return municipality.plan().map(Plan::mapping).flatMap(m -> m.given());
  }

  private static boolean hasMatrix(Mapping mapping) {
    return mapping.matrix().values().stream()
        .flatMap(row -> row.values().stream())
        .anyMatch(cell -> cell.level().isPresent());
  }

  /// Methods that only the matrix names.
  private static Stream<String> inCells(Mapping mapping) {
    return mapping.matrix().values().stream()
        .flatMap(row -> row.values().stream())
        .flatMap(cell -> cell.methods().stream())
        .filter(name -> mapping.instruments().stream().noneMatch(i -> Texts.same(i, name)));
  }

  private static Map<Aspect, Map<Area, Count>> cells(List<MunicipalitySummary> municipalities) {
    var cells = new EnumMap<Aspect, Map<Area, Count>>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      var row = new EnumMap<Area, Count>(Area.class);
      for (Area area : Area.values()) {
        Count count = new Count(0, 0, 0);
        for (MunicipalitySummary m : municipalities) {
          count = count.and(level(m, area, aspect));
        }
        row.put(area, count);
      }
      cells.put(aspect, row);
    }
    return cells;
  }

  private static Optional<Level> level(MunicipalitySummary municipality, Area area, Aspect aspect) {
    return mapping(municipality).flatMap(m -> m.cell(area, aspect)).flatMap(Mapping.Cell::level);
  }

  /// The names by how many have them, then by name; each as it was first written.
  private static List<InUse> inUse(
      List<MunicipalitySummary> municipalities,
      java.util.function.Function<Mapping, Stream<String>> names) {
    var by = new LinkedHashMap<String, InUse>();
    for (MunicipalitySummary m : municipalities) {
      mapping(m).stream()
          .flatMap(names)
          .forEach(name -> {
            InUse known = by.computeIfAbsent(Texts.folded(name), _ -> new InUse(name, List.of()));
            if (!known.by().contains(m)) {
              var more = new ArrayList<>(known.by());
              more.add(m);
              by.put(Texts.folded(name), new InUse(known.name(), List.copyOf(more)));
            }
          });
    }
    return by.values().stream()
        .sorted(
            Comparator.comparingInt((InUse i) -> -i.by().size())
                .thenComparing(i -> Texts.folded(i.name())))
        .toList();
  }
}
