package se.ktp.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.County;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;
import se.ktp.source.Located;
import se.ktp.source.Position;

/// A workspace under examination: what is looked at, and what has been found so far.
///
/// @param asOf the day that counts as today
/// @param periods those whose answers are looked at
/// @param answers those of the periods that are looked at, save those that say nothing at all
record Examination(
    Workspace workspace,
    LocalDate asOf,
    Set<Period> periods,
    List<Replied> answers,
    List<Finding> findings) {

  static Examination of(Workspace workspace, LocalDate asOf, Set<Period> periods) {
    var answers = new ArrayList<Replied>();
    for (FollowUp followUp : workspace.followUps()) {
      if (periods.contains(followUp.period())) {
        List<Activity> planned = workspace.activities(followUp.owner());
        followUp.answers().stream()
            .filter(answer -> !answer.blank())
            .forEach(answer -> answers.add(Replied.of(followUp, answer, planned)));
      }
    }
    return new Examination(workspace, asOf, periods, List.copyOf(answers), new ArrayList<>());
  }

  County county() {
    return workspace.county();
  }

  /// An activity with whose it is.
  record Owned(Owner owner, Activity activity) {
    Subject subject() {
      return activity.subject(owner);
    }
  }

  /// The activities of all plans, and the county's own.
  Stream<Owned> activities() {
    return Stream.concat(
        workspace.plans().stream()
            .flatMap(p -> p.activities().stream().map(a -> new Owned(p.owner(), a))),
        county().activities().stream().map(a -> new Owned(new Owner.WholeCounty(), a)));
  }

  /// An answer with whose it is and when it was asked for.
  ///
  /// @param activity what it is about, if the plan has it
  record Replied(FollowUp followUp, Answer answer, Optional<Activity> activity) {
    static Replied of(FollowUp followUp, Answer answer, List<Activity> planned) {
      return new Replied(
          followUp, answer, planned.stream().filter(a -> a.isMeantBy(answer)).findFirst());
    }

    /// What findings say of it: the activity's own name where it is known.
    Subject subject() {
      Owner owner = followUp.owner();
      String period = followUp.period().code();
      return activity
          .map(a -> a.subject(owner).period(period))
          .orElseGet(() -> written(owner.subject().period(period)));
    }

    private Subject written(Subject subject) {
      return answer
          .activity()
          .given()
          .map(a -> subject.activity(a, Optional.empty()))
          .orElse(subject);
    }

    /// What people call the activity, if they say what it is.
    Optional<String> label() {
      return activity.map(Activity::label).or(() -> answer.activity().given());
    }

    /// What people call the activity, for a sentence.
    String name() {
      return label().orElse("–");
    }
  }

  /// Those who take part, where a county says who does.
  List<Located<Owner.Participant>> participants() {
    return workspace.hasCounty() ? county().participants() : List.of();
  }

  /// The activities that answers of an owner can be about; nothing if its plan is not known.
  Optional<List<Activity>> planned(Owner owner) {
    return planned(workspace, owner);
  }

  private static Optional<List<Activity>> planned(Workspace workspace, Owner owner) {
    return owner instanceof Owner.WholeCounty
        ? Optional.of(workspace.county().activities())
        : workspace.plan(owner).map(Plan::activities);
  }

  /// Whether the last day to answer has passed.
  boolean due(Period period) {
    return asOf.isAfter(county().due(period));
  }

  /// Those without a plan, save those whose plan may be there under a wrong name.
  List<Located<Owner.Participant>> withoutPlan() {
    List<Located<Owner.Participant>> missing =
        participants().stream()
            .filter(p -> !isForeign(p.value()))
            .filter(p -> workspace.plan(p.value()).isEmpty())
            .toList();
    List<String> misnamed =
        workspace.plans().stream()
            .map(Plan::owner)
            .filter(this::isForeign)
            .map(Examination::written)
            .toList();
    return Meant.notAmong(misnamed, missing, p -> p.value().municipality().name());
  }

  /// Whether the answers of somebody silent may be there under a wrong name.
  boolean perhapsMisnamed(Owner.Participant silent, Period period) {
    List<String> misnamed =
        workspace.followUps().stream()
            .filter(f -> f.period().equals(period))
            .map(FollowUp::owner)
            .filter(this::isForeign)
            .map(Examination::written)
            .toList();
    List<Owner.Participant> missing =
        participants().stream()
            .map(Located::value)
            .filter(p -> workspace.followUp(p, period).isEmpty())
            .toList();
    return !misnamed.isEmpty()
        && Meant.notAmong(misnamed, missing, p -> p.municipality().name()).stream()
            .noneMatch(silent::same);
  }

  /// Whether activities of an owner may stand in a file that nobody could read: one of the owner's,
  /// or any if the plan is but a head.
  boolean perhapsUnread(Owner owner, List<Activity> activities) {
    return activities.isEmpty()
        ? workspace.mayBeUnreadable(UnreadableFile.Kind.PLAN, owner, Optional.empty())
        : workspace.isUnreadable(UnreadableFile.Kind.PLAN, owner, Optional.empty());
  }

  /// Whether an activity that a plan lacks stands under a name that nobody has.
  boolean perhapsPlanned(String activity, Owner owner) {
    return workspace.plans().stream()
        .filter(p -> mayMean(p.owner(), owner))
        .flatMap(p -> p.activities().stream())
        .anyMatch(a -> a.isMeantBy(activity));
  }

  /// Whether an answer that somebody owes stands under a name that nobody has.
  boolean perhapsAnswered(Activity activity, Owner owner, Period period) {
    return workspace.followUps().stream()
        .filter(f -> f.period().equals(period) && mayMean(f.owner(), owner))
        .flatMap(f -> f.answers().stream())
        .anyMatch(activity::isMeantBy);
  }

  /// Whether a name that nobody has may be an owner's: no other participant's is nearer to it.
  private boolean mayMean(Owner misnamed, Owner owner) {
    List<String> names = participants().stream().map(p -> p.value().municipality().name()).toList();
    return misnamed instanceof Owner.Unknown(String written)
        && Nearest.to(written, names).filter(name -> !name.equals(written(owner))).isEmpty();
  }

  /// Whether an owner is nobody that is known here, or somebody of another county.
  private boolean isForeign(Owner owner) {
    return switch (owner) {
      case Owner.Participant participant ->
          county()
              .code()
              .filter(c -> !c.equals(participant.municipality().countyCode()))
              .isPresent();
      case Owner.Unknown _ -> true;
      case Owner.WholeCounty _ -> false;
    };
  }

  private static String written(Owner owner) {
    return switch (owner) {
      case Owner.Participant participant -> participant.municipality().name();
      case Owner.Unknown(String written) -> written;
      case Owner.WholeCounty _ -> "";
    };
  }

  void report(Rule rule, Position at, Subject subject, Phrase message, Phrase fix) {
    report(rule, rule.severity(), at, subject, message, fix);
  }

  void report(
      Rule rule, Severity severity, Position at, Subject subject, Phrase message, Phrase fix) {
    findings.add(Finding.of(rule, at, subject, message, fix).severity(severity));
  }
}
