package se.ktp.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.source.Position;

/// An implementation plan (*genomförandeplan*) of a municipality or district for a year.
///
/// @param ownerAt where it says whose it is
/// @param at where it begins
public record Plan(
    Owner owner,
    Position ownerAt,
    Position at,
    Optional<Integer> year,
    Optional<String> version,
    Field<Approval> approved,
    Field<List<Member>> localCouncil,
    Field<List<Member>> processLeaders,
    Optional<String> overallGoal,
    Field<Mapping> mapping,
    List<Activity> activities) {
  public Plan {
    activities = List.copyOf(activities);
  }

  /// The same plan with what another says beside its activities, wherever that other one says
  /// something.
  public Plan headed(Plan head) {
    Plan whole = head.completed(this);
    return new Plan(
        owner,
        ownerAt,
        at,
        whole.year,
        whole.version,
        whole.approved,
        whole.localCouncil,
        whole.processLeaders,
        whole.overallGoal,
        whole.mapping,
        activities);
  }

  /// The same plan with what another says beside its activities, where this one says nothing.
  public Plan completed(Plan other) {
    return new Plan(
        owner,
        ownerAt,
        at,
        year.or(() -> other.year),
        version.or(() -> other.version),
        said(approved, other.approved),
        said(localCouncil, other.localCouncil),
        said(processLeaders, other.processLeaders),
        overallGoal.or(() -> other.overallGoal),
        said(mapping, other.mapping),
        activities);
  }

  private static <T> Field<T> said(Field<T> first, Field<T> second) {
    boolean less = first.missing() && !second.missing();
    return first instanceof Field.Absent<T> || less ? second : first;
  }

  /// Whether two plans that both say something beside their activities contradict each other.
  public boolean contradicts(Plan other) {
    return differ(version, other.version)
        || differ(overallGoal, other.overallGoal)
        || differ(approved.given(), other.approved.given())
        || differ(members(localCouncil), members(other.localCouncil))
        || differ(members(processLeaders), members(other.processLeaders))
        || differ(mapping.given(), other.mapping.given());
  }

  private static <T> boolean differ(Optional<T> one, Optional<T> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static Optional<List<String>> members(Field<List<Member>> field) {
    return field
        .given()
        .map(list ->
            list.stream().map(m -> m.name() + "\n" + m.role() + "\n" + m.principal()).toList());
  }

  /// Whether it says more than its activities.
  public boolean hasHead() {
    return version.isPresent()
        || overallGoal.isPresent()
        || Stream.of(approved, localCouncil, processLeaders, mapping)
            .anyMatch(f -> f.given().isPresent());
  }

  /// The same plan with activities that stand in another file.
  public Plan with(List<Activity> others) {
    return new Plan(
        owner,
        ownerAt,
        at,
        year,
        version,
        approved,
        localCouncil,
        processLeaders,
        overallGoal,
        mapping,
        others);
  }
}
