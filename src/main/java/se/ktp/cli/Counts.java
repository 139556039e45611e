package se.ktp.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Severity;
import se.ktp.model.Municipality;
import se.ktp.model.Owner;
import se.ktp.model.Workspace;

/// How much was looked at and how much was found.
record Counts(
    int errors,
    int warnings,
    int notes,
    int accepted,
    int files,
    int municipalities,
    int activities,
    int answers) {

  static Counts of(List<Workspace> workspaces, List<Finding> findings) {
    int files = 0;
    int municipalities = 0;
    int activities = 0;
    int answers = 0;
    for (Workspace workspace : workspaces) {
      files += workspace.files();
      municipalities += municipalities(workspace);
      activities += workspace.county().activities().size();
      activities += workspace.plans().stream().mapToInt(p -> p.activities().size()).sum();
      answers +=
          workspace.followUps().stream()
              .mapToInt(f -> (int) f.answers().stream().filter(a -> !a.blank()).count())
              .sum();
    }
    return new Counts(
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.NOTE),
        (int) findings.stream().filter(Finding::accepted).count(),
        files,
        municipalities,
        activities,
        answers);
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity && !f.accepted()).count();
  }

  /// Municipalities of which there is a plan or an answer; one whose districts have them is one.
  private static int municipalities(Workspace workspace) {
    var municipalities = new HashSet<Municipality>();
    var all = new ArrayList<Owner>();
    workspace.plans().forEach(p -> all.add(p.owner()));
    workspace.followUps().forEach(f -> all.add(f.owner()));
    for (Owner owner : all) {
      if (owner instanceof Owner.Participant(Municipality municipality, _)) {
        municipalities.add(municipality);
      }
    }
    return municipalities.size();
  }
}
