package se.ktp.model;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.ktp.source.Located;

/// A county's year, read from its folder.
///
/// @param hasCounty whether there is a county's file; without one a plan is judged by itself
/// @param foundInTexts what stood in texts and does not belong there
/// @param files how many files were read or tried
/// @param checksums SHA-256 of each file, by the path that is shown
public record Workspace(
    County county,
    boolean hasCounty,
    List<Plan> plans,
    List<FollowUp> followUps,
    List<UnreadableFile> unreadable,
    List<FoundInText> foundInTexts,
    int files,
    Map<String, String> checksums) {

  /// All who take part, in Swedish order of their names. Where no county says who does, those of
  /// whom there is a plan or an answer.
  public List<Owner.Participant> participants() {
    var participants = new ArrayList<Owner.Participant>();
    county.participants().stream().map(Located::value).forEach(participants::add);
    if (!hasCounty) {
      var owners = new ArrayList<Owner>();
      plans.forEach(p -> owners.add(p.owner()));
      followUps.forEach(f -> owners.add(f.owner()));
      for (Owner owner : owners) {
        if (owner instanceof Owner.Participant p && participants.stream().noneMatch(p::same)) {
          participants.add(p);
        }
      }
    }
    // To make the Swedish order takes longer than the rest of this; one alone needs none.
    if (participants.size() > 1) {
      Collator swedish = Collator.getInstance(Locale.of("sv", "SE"));
      participants.sort(
          Comparator.comparing((Owner.Participant p) -> p.municipality().name(), swedish)
              .thenComparing(p -> p.district().orElse(""), swedish));
    }
    return List.copyOf(participants);
  }

  /// The identity numbers that stood in texts of an owner, so that its paper cannot be made.
  public List<FoundInText> identityNumbers(Owner owner) {
    return foundInTexts.stream()
        .filter(f -> f.kind() == FoundInText.Kind.IDENTITY_NUMBER && f.owner().is(owner))
        .toList();
  }

  /// The plan of a participant.
  public Optional<Plan> plan(Owner owner) {
    return plans.stream().filter(p -> p.owner().is(owner)).findFirst();
  }

  /// The activities that an owner is asked about: whoever has none has nothing to answer.
  public List<Activity> activities(Owner owner) {
    return owner instanceof Owner.WholeCounty
        ? county.activities()
        : plan(owner).map(Plan::activities).orElse(List.of());
  }

  /// The follow-up of a participant, or of the county, in a period.
  public Optional<FollowUp> followUp(Owner owner, Period period) {
    return followUps.stream()
        .filter(f -> f.period().equals(period) && f.owner().is(owner))
        .findFirst();
  }

  /// The periods in which somebody has answered, in order.
  public Set<Period> answeredPeriods() {
    var periods = new TreeSet<Period>();
    followUps.stream().filter(f -> !f.blank()).forEach(f -> periods.add(f.period()));
    return periods;
  }

  /// The newest period in which somebody has answered.
  public Optional<Period> newestPeriod() {
    return answeredPeriods().stream().max(Comparator.naturalOrder());
  }

  /// Whether a file of this kind could not be read that may have been the owner's.
  public boolean mayBeUnreadable(UnreadableFile.Kind kind, Owner owner, Optional<Period> period) {
    return unreadable.stream()
        .filter(u -> u.kind() == kind)
        .filter(u -> period.isEmpty() || u.period().isEmpty() || u.period().equals(period))
        .anyMatch(u -> u.owner().isEmpty() || u.owner().get().is(owner));
  }

  /// Whether a file of this kind could not be read that says it is the owner's.
  public boolean isUnreadable(UnreadableFile.Kind kind, Owner owner, Optional<Period> period) {
    return unreadable.stream()
        .filter(u -> u.kind() == kind)
        .filter(u -> period.isEmpty() || u.period().isEmpty() || u.period().equals(period))
        .anyMatch(u -> u.owner().isPresent() && u.owner().get().is(owner));
  }
}
