package se.ktp.summarise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.model.Owner;
import se.ktp.model.Period;

/// What changed in a county between two periods.
///
/// A workspace holds each plan as it stands now. What it was like then is known from the answers of
/// then: activities that have vanished count among those of that time, and new ones, where a date
/// says that they are, do not.
///
/// @param code the county's two digits; empty where they are not known
/// @param participantsKnown whether a county's file says who takes part
/// @param closes the last day to answer in the later period
/// @param parts the participants, in Swedish order of their names
/// @param own the county's own activities, if it has any
public record Comparison(
    String code,
    String name,
    int year,
    boolean participantsKnown,
    Period from,
    Period to,
    LocalDate closes,
    List<Part> parts,
    Optional<Part> own) {

  /// What changed for one of those who answer.
  ///
  /// @param owner a participant, or the county itself
  /// @param answeredThen whether and how it answered then
  /// @param answeredNow the same for now
  /// @param then the states of all activities that were planned then, vanished ones too, but no new
  ///   ones
  /// @param now the states of all that are planned now
  /// @param changes one for each activity, changed or not: the plan's in order of priority, then
  ///   those that stand in answers only
  /// @param wholeThen the change that was asked for of the plan as a whole
  /// @param wholeNow the one that is asked for now
  public record Part(
      Owner owner,
      PlanState plan,
      Turnout answeredThen,
      Turnout answeredNow,
      Tally then,
      Tally now,
      List<Change> changes,
      Optional<Change.Wish> wholeThen,
      Optional<Change.Wish> wholeNow) {

    /// "Botkyrka", "Skärholmen (Stockholm)"; nothing for the county itself.
    public String name() {
      return owner instanceof Owner.Participant participant ? participant.name() : "";
    }

    /// Whether there are answers of both periods, so that its activities can be compared.
    public boolean comparable() {
      return answeredThen == Turnout.ANSWERED && answeredNow == Turnout.ANSWERED;
    }

    public List<Change> of(Change.Kind kind) {
      return changes.stream().filter(c -> c.kind() == kind).toList();
    }

    /// Whether anything is another than then.
    public boolean changed() {
      return answeredThen != answeredNow
          || !wholeNow.equals(wholeThen)
          || changes.stream().anyMatch(Change::changed);
    }
  }

  /// All changes of a kind, the county's own activities aside.
  public List<Change> of(Change.Kind kind) {
    return parts.stream().flatMap(p -> p.of(kind).stream()).toList();
  }

  /// How many participants answered in a certain way.
  public int answeredThen(Turnout turnout) {
    return (int) parts.stream().filter(p -> p.answeredThen() == turnout).count();
  }

  public int answeredNow(Turnout turnout) {
    return (int) parts.stream().filter(p -> p.answeredNow() == turnout).count();
  }

  /// All activities of the participants that were planned then.
  public Tally then() {
    return Tally.sum(parts.stream().map(Part::then).toList());
  }

  /// All activities of the participants that are planned now.
  public Tally now() {
    return Tally.sum(parts.stream().map(Part::now).toList());
  }

  /// Goals that were reached then, and of which nobody says now that they are.
  public List<Change> noLongerReached() {
    return parts.stream()
        .flatMap(p -> p.changes().stream())
        .filter(c -> c.from() == State.ACHIEVED && c.to() != State.ACHIEVED)
        .toList();
  }

  /// How many changes of plans are asked for now, the county's own plan among them.
  public int wishes() {
    return everyPart().mapToInt(p -> wishes(p, false)).sum();
  }

  /// How many of them were not asked for then.
  public int newWishes() {
    return everyPart().mapToInt(p -> wishes(p, true)).sum();
  }

  private static int wishes(Part part, boolean anew) {
    int whole =
        part.wholeNow().isPresent() && !(anew && part.wholeNow().equals(part.wholeThen())) ? 1 : 0;
    return whole
        + (int)
            part.changes().stream().filter(c -> anew ? c.asksAnew() : c.now().isPresent()).count();
  }

  private Stream<Part> everyPart() {
    return Stream.concat(parts.stream(), own.stream());
  }

  /// Results that are told word for word as then.
  public List<Change> sameWords() {
    return parts.stream().flatMap(p -> p.changes().stream()).filter(Change::sameWords).toList();
  }

  /// Activities whose goal is written otherwise than then.
  public List<Change> reworded() {
    return parts.stream()
        .flatMap(p -> p.changes().stream())
        .filter(c -> c.formerGoal().isPresent())
        .toList();
  }

  /// Those whose plan could not be read, so that their activities are not among those counted.
  public List<Part> withoutReadablePlan() {
    return parts.stream().filter(p -> p.plan() == PlanState.UNREADABLE).toList();
  }

  /// Whether anything is another than then.
  public boolean changed() {
    return parts.stream().anyMatch(Part::changed) || own.filter(Part::changed).isPresent();
  }
}
