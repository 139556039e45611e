package se.ktp.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
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

  /// The same plan with what another says beside its activities, where this one says nothing: part
  /// by part and person by person.
  public Plan completed(Plan other) {
    return new Plan(
        owner,
        ownerAt,
        at,
        year.or(() -> other.year),
        version.or(() -> other.version),
        joined(approved, other.approved, Approval::completed),
        joined(localCouncil, other.localCouncil, Plan::together),
        joined(processLeaders, other.processLeaders, Plan::together),
        overallGoal.or(() -> other.overallGoal),
        joined(mapping, other.mapping, Mapping::completed),
        activities);
  }

  private static <T> Field<T> joined(Field<T> own, Field<T> other, BinaryOperator<T> join) {
    if (own.given().isPresent() && other.given().isPresent()) {
      return own.map(value -> join.apply(value, other.given().get()));
    }
    boolean less = own.given().isEmpty() && !other.missing();
    boolean keyOnly = own instanceof Field.Absent<T> && other instanceof Field.Empty<T>;
    return less || keyOnly ? other : own;
  }

  /// The people of both lists, each once.
  private static List<Member> together(List<Member> own, List<Member> other) {
    var all = new ArrayList<Member>();
    for (Member member : own) {
      all.add(other.stream().filter(member::is).findFirst().map(member::completed).orElse(member));
    }
    other.stream().filter(m -> own.stream().noneMatch(m::is)).forEach(all::add);
    return List.copyOf(all);
  }

  /// Whether two plans that both say something beside their activities contradict each other.
  public boolean contradicts(Plan other) {
    return Texts.differ(version, other.version)
        || Texts.differ(overallGoal, other.overallGoal)
        || both(approved, other.approved, Approval::contradicts)
        || both(localCouncil, other.localCouncil, Plan::otherPeople)
        || both(processLeaders, other.processLeaders, Plan::otherPeople)
        || both(mapping, other.mapping, Mapping::contradicts);
  }

  private static <T> boolean both(Field<T> one, Field<T> other, BiPredicate<T, T> differ) {
    return one.given()
        .filter(a -> other.given().filter(b -> differ.test(a, b)).isPresent())
        .isPresent();
  }

  /// Whether each of two lists names somebody whom the other does not.
  private static boolean otherPeople(List<Member> one, List<Member> other) {
    return one.stream().anyMatch(m -> other.stream().noneMatch(m::is))
        && other.stream().anyMatch(m -> one.stream().noneMatch(m::is));
  }

  /// Whether it says more than its activities.
  public boolean hasHead() {
    return version.isPresent()
        || overallGoal.isPresent()
        || Stream.of(approved, localCouncil, processLeaders, mapping)
            .anyMatch(f -> f.given().isPresent());
  }

  /// Whether it says nothing at all but whose it is: neither activities nor anything beside them.
  /// What could not be understood was said all the same.
  public boolean isBlank() {
    return activities.isEmpty()
        && !hasHead()
        && Stream.of(approved, localCouncil, processLeaders, mapping).allMatch(Field::missing);
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
