package se.ktp.summarise;

import java.time.LocalDate;
import java.util.List;

/// What has changed in a municipality's follow-up since the one before.
///
/// An activity that is new, or that lacked an answer then, is told as that and nothing else; one
/// that has reached its goal or slipped may besides have the same words as before.
///
/// @param basis what there is to compare with
/// @param closes the last day of the period before; until then nothing is compared
/// @param added activities that the plan did not have then
/// @param achieved those that have reached their goal since
/// @param slipped those that are further from their goal
/// @param answered those that are answered now and were not then, though the plan had them
/// @param reworded goals that are written otherwise than then, where the answers of then tell how
/// @param unchanged those whose result is word for word the same
/// @param vanished the names of those that were answered then and that the plan no longer has
public record SinceLast(
    Basis basis,
    LocalDate closes,
    List<ActivitySummary> added,
    List<ActivitySummary> achieved,
    List<ActivitySummary> slipped,
    List<ActivitySummary> answered,
    List<Reworded> reworded,
    List<ActivitySummary> unchanged,
    List<String> vanished) {
  public SinceLast {
    added = List.copyOf(added);
    achieved = List.copyOf(achieved);
    slipped = List.copyOf(slipped);
    answered = List.copyOf(answered);
    reworded = List.copyOf(reworded);
    unchanged = List.copyOf(unchanged);
    vanished = List.copyOf(vanished);
  }

  /// A goal that has been written anew.
  ///
  /// @param from the goal then; what it is now stands in the plan
  public record Reworded(ActivitySummary activity, String from) {}

  /// What there is to compare with.
  public enum Basis {
    /// Answers of both periods.
    COMPARABLE,
    /// There is no period before.
    FIRST,
    /// Nothing has been answered now.
    SILENT_NOW,
    /// Nothing was answered then.
    SILENT_BEFORE,
    /// What was answered then could not be read.
    UNREADABLE_BEFORE
  }

  static SinceLast nothing(Basis basis, LocalDate closes) {
    return new SinceLast(
        basis, closes, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /// Whether answers of the period before may still come in.
  public boolean open(LocalDate asOf) {
    return basis != Basis.FIRST && !asOf.isAfter(closes);
  }
}
