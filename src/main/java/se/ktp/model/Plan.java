package se.ktp.model;

import java.util.List;
import java.util.Optional;
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
