package se.ktp.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Field;
import se.ktp.model.Member;
import se.ktp.model.Plan;
import se.ktp.model.Texts;
import se.ktp.model.Workspace;
import se.ktp.source.Position;

/// Leaves out findings that only follow from another: what could not be read is not missing, and of
/// a plan that is there twice nobody knows what the other says.
final class Consequences {
  private static final Set<Rule> OF_A_PLAN =
      Set.of(
          Rule.PLAN_NOT_APPROVED,
          Rule.PROCESS_LEADER_MISSING,
          Rule.COUNCIL_WITHOUT_PRINCIPAL,
          Rule.PLAN_WITHOUT_CONTENT);

  private final Workspace workspace;
  private final List<Finding> wrong;
  private final List<Finding> plansTwice;

  private Consequences(Workspace workspace, List<Finding> findings) {
    this.workspace = workspace;
    this.wrong = findings.stream().filter(f -> f.rule() == Rule.WRONG_VALUE).toList();
    this.plansTwice =
        findings.stream()
            .filter(f -> f.rule() == Rule.GIVEN_TWICE && f.subject().period().isEmpty())
            .toList();
  }

  static List<Finding> without(List<Finding> findings, Workspace workspace) {
    var consequences = new Consequences(workspace, findings);
    return findings.stream().filter(f -> !consequences.follows(f)).toList();
  }

  private boolean follows(Finding finding) {
    return switch (finding.rule()) {
      case PLAN_NOT_APPROVED -> isWrong(finding, Set.of("on")) || ofPlanTwice(finding);
      case PROCESS_LEADER_MISSING, COUNCIL_WITHOUT_PRINCIPAL ->
          memberIsWrong(finding) || ofPlanTwice(finding);
      case PLAN_WITHOUT_CONTENT ->
          (isAbout(finding, "activities") && isWrong(finding, Set.of("activities")))
              || ofPlanTwice(finding);
      case ANSWER_TO_UNKNOWN_ACTIVITY -> ofPlanTwice(finding) || ofCountysWrongPlan(finding);
      case ACTIVITY_VANISHED -> ofPlanTwice(finding);
      default -> false;
    };
  }

  private static boolean isAbout(Finding finding, String field) {
    return finding.subject().field().filter(field::equals).isPresent();
  }

  private static boolean sameOwner(Subject one, Subject other) {
    return one.code().equals(other.code())
        && one.district().map(Texts::folded).equals(other.district().map(Texts::folded));
  }

  /// Whether one of these fields of the plan itself could not be read.
  private boolean isWrong(Finding finding, Set<String> fields) {
    return wrong.stream()
        .filter(w -> w.at().source().path().equals(finding.at().source().path()))
        .filter(w -> w.subject().activity().isEmpty() && w.subject().period().isEmpty())
        .filter(w -> sameOwner(w.subject(), finding.subject()))
        .anyMatch(w -> w.subject().field().filter(fields::contains).isPresent());
  }

  /// Whether an answer is to the county's own activities, and what stands there could not be read.
  private boolean ofCountysWrongPlan(Finding finding) {
    return finding.subject().code().isEmpty()
        && workspace.county().activities().isEmpty()
        && wrong.stream()
            .filter(w -> isAbout(w, "activities"))
            .anyMatch(w -> w.subject().code().isEmpty() && w.subject().period().isEmpty());
  }

  // --- members

  private boolean memberIsWrong(Finding finding) {
    Lists lists = lists(finding);
    return wrong.stream()
        .filter(w -> isAbout(w, "principal"))
        .anyMatch(w -> lists.holder(w.at()).filter(lists.meant()::contains).isPresent());
  }

  /// The list that a finding is about, and the other one in the same file.
  private record Lists(List<Member> meant, List<Member> other) {

    /// The member in which a place lies: the last that begins before it.
    Optional<Member> holder(Position at) {
      return Stream.concat(meant.stream(), other.stream())
          .filter(m -> m.at().source().path().equals(at.source().path()))
          .filter(m -> m.at().compareTo(at) <= 0)
          .max(Comparator.comparing(Member::at));
    }
  }

  private Lists lists(Finding finding) {
    if (isAbout(finding, "steering_group")) {
      return new Lists(
          members(workspace.county().steeringGroup()), workspace.county().coordinators());
    }
    Optional<Plan> plan =
        workspace.plans().stream()
            .filter(p -> sameOwner(p.owner().subject(), finding.subject()))
            .findFirst();
    List<Member> leaders = plan.map(p -> members(p.processLeaders())).orElse(List.of());
    List<Member> council = plan.map(p -> members(p.localCouncil())).orElse(List.of());
    return finding.rule() == Rule.PROCESS_LEADER_MISSING
        ? new Lists(leaders, council)
        : new Lists(council, leaders);
  }

  private static List<Member> members(Field<List<Member>> field) {
    return field.given().orElse(List.of());
  }

  // --- a plan that is there twice

  /// Whether a finding would perhaps not be, were the other plan used: what an answer names may
  /// stand there, and what this plan does not mention at all.
  private boolean ofPlanTwice(Finding finding) {
    boolean absent =
        workspace.plans().stream()
            .filter(p -> sameOwner(p.owner().subject(), finding.subject()))
            .anyMatch(p -> p.at().compareTo(finding.at()) == 0);
    return (absent || !OF_A_PLAN.contains(finding.rule()))
        && !isAbout(finding, "steering_group")
        && plansTwice.stream().anyMatch(t -> sameOwner(t.subject(), finding.subject()));
  }
}
