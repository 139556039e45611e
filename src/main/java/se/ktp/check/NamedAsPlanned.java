package se.ktp.check;

import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Activity;
import se.ktp.model.Municipality;
import se.ktp.model.Owner;
import se.ktp.model.Plan;
import se.ktp.model.Workspace;

/// Findings about answers, with the activity named as its plan names it. While an answer is read
/// nobody knows yet whether it writes an activity's name or its id.
final class NamedAsPlanned {
  private NamedAsPlanned() {}

  static List<Finding> of(List<Finding> findings, Workspace workspace) {
    return findings.stream().map(f -> named(f, workspace)).toList();
  }

  private static Finding named(Finding finding, Workspace workspace) {
    Subject subject = finding.subject();
    if (subject.period().isEmpty()
        || subject.activityId().isPresent()
        || finding.rule() == Rule.ANSWER_TO_UNKNOWN_ACTIVITY) {
      return finding;
    }
    return subject
        .activity()
        .flatMap(written ->
            planned(finding, workspace).stream()
                .filter(activity -> activity.isMeantBy(written))
                .findFirst()
                .map(activity -> about(finding, written, activity)))
        .orElse(finding);
  }

  private static Finding about(Finding finding, String written, Activity activity) {
    Finding named =
        finding.about(finding.subject().activity(activity.label(), activity.id().given()));
    return finding.rule() == Rule.GIVEN_TWICE
        ? named.message(
            new Phrase(
                finding.message().sv().replace("”" + written + "”", "”" + activity.label() + "”"),
                finding
                    .message()
                    .en()
                    .replace("\"" + written + "\"", "\"" + activity.label() + "\"")))
        : named;
  }

  /// The activities that the answer which a finding is about can mean.
  private static List<Activity> planned(Finding finding, Workspace workspace) {
    return owner(finding.subject())
        .map(owner -> workspace.plan(owner).map(Plan::activities).orElse(List.of()))
        .orElseGet(
            () -> isOfCounty(finding, workspace) ? workspace.county().activities() : List.of());
  }

  private static Optional<Owner> owner(Subject subject) {
    return subject
        .municipality()
        .flatMap(name ->
            subject
                .code()
                .map(code ->
                    new Owner.Participant(new Municipality(code, name), subject.district())));
  }

  /// Whether a finding without a municipality is about the county's own answers, and not about
  /// somebody's that could not be made out.
  private static boolean isOfCounty(Finding finding, Workspace workspace) {
    String path = finding.at().source().path();
    return workspace.followUps().stream()
        .filter(f -> f.answers().stream().anyMatch(a -> a.at().source().path().equals(path)))
        .allMatch(f -> !(f.owner() instanceof Owner.Unknown));
  }
}
