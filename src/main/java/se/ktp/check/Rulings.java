package se.ktp.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.ktp.diagnostic.Acceptance;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Activity;
import se.ktp.model.County;
import se.ktp.model.County.AcceptedGap;
import se.ktp.model.Owner;
import se.ktp.model.Texts;
import se.ktp.model.Workspace;

/// What a county has ruled about findings: other severities, and gaps that it has agreed to live
/// with for a time.
public final class Rulings {
  private static final Owner COUNTY = new Owner.WholeCounty();

  private Rulings() {}

  /// The findings as the county wants them told.
  ///
  /// @param asOf the day that counts as today
  /// @param whole whether all of the workspace was looked at, so that a gap which was not found is
  ///   known to be mended
  public static List<Finding> apply(
      Workspace workspace, List<Finding> findings, LocalDate asOf, boolean whole) {
    County county = workspace.county();
    Set<AcceptedGap> met = new HashSet<>();
    var ruled = new ArrayList<Finding>();
    findings.stream()
        .flatMap(finding -> weighed(finding, county.severities()).stream())
        .map(finding -> accepted(finding, county.accepted(), asOf, met))
        .forEach(ruled::add);
    if (whole && workspace.unreadable().isEmpty()) {
      county.accepted().stream()
          .filter(gap -> !met.contains(gap) && !isUnknown(gap))
          .flatMap(gap -> weighed(unmet(gap, workspace), county.severities()).stream())
          .forEach(ruled::add);
    }
    return List.copyOf(ruled);
  }

  /// A finding with the severity that the county wants. A finding that its rule makes less of, a
  /// plan that is missing before it is due, is never made more of.
  private static Optional<Finding> weighed(
      Finding finding, Map<Rule, Optional<Severity>> severities) {
    Optional<Severity> wanted = severities.get(finding.rule());
    if (wanted == null) {
      return Optional.of(finding);
    }
    return wanted.map(severity -> {
      boolean less = !finding.severity().atLeast(finding.rule().severity());
      return less && finding.severity().compareTo(severity) > 0
          ? finding
          : finding.severity(severity);
    });
  }

  private static Finding accepted(
      Finding finding, List<AcceptedGap> gaps, LocalDate asOf, Set<AcceptedGap> met) {
    List<AcceptedGap> covering = gaps.stream().filter(gap -> covers(gap, finding)).toList();
    met.addAll(covering);
    return covering.stream()
        .map(AcceptedGap::acceptance)
        .max(Comparator.comparing(Acceptance::until))
        .map(last -> asOf.isAfter(last.until()) ? expired(finding, last) : finding.accepted(last))
        .orElse(finding);
  }

  /// A finding that was accepted for a time which has passed.
  private static Finding expired(Finding finding, Acceptance acceptance) {
    return finding.fix(
        new Phrase(
            finding.fix().sv() + "; bristen var godtagen till och med " + acceptance.until(),
            finding.fix().en() + "; the gap was accepted until " + acceptance.until()));
  }

  /// Whether a finding is of the gap: by rule, municipality and activity, never by its place, which
  /// changes when a file is edited.
  private static boolean covers(AcceptedGap gap, Finding finding) {
    Subject subject = finding.subject();
    return gap.rule() == finding.rule()
        && gap.owner().filter(owner -> !isOf(owner, subject)).isEmpty()
        && gap.activity().filter(activity -> !names(activity, subject)).isEmpty();
  }

  /// Whether the gap names nobody that is known, which a finding tells already.
  private static boolean isUnknown(AcceptedGap gap) {
    return gap.owner().filter(Owner.Unknown.class::isInstance).isPresent();
  }

  private static boolean isOf(Owner owner, Subject subject) {
    return switch (owner) {
      case Owner.Participant(var municipality, Optional<String> district) ->
          subject.code().filter(municipality.code()::equals).isPresent()
              && (district.isEmpty()
                  || subject.district().filter(d -> Texts.same(d, district.get())).isPresent());
      case Owner.WholeCounty _ -> subject.municipality().isEmpty();
      case Owner.Unknown _ -> false;
    };
  }

  private static boolean names(String activity, Subject subject) {
    return Stream.of(subject.activity(), subject.activityId())
        .flatMap(Optional::stream)
        .anyMatch(name -> Texts.same(name, activity));
  }

  /// That an accepted gap was not met: because it is mended, or its activity is nobody's.
  private static Finding unmet(AcceptedGap gap, Workspace workspace) {
    List<Activity> planned = planned(gap, workspace);
    return gap.activity()
        .filter(_ -> !planned.isEmpty())
        .filter(name -> planned.stream().noneMatch(a -> names(name, a.subject(COUNTY))))
        .filter(name -> !answered(name, gap, workspace))
        .map(name -> ofUnknownActivity(gap, name, planned))
        .orElseGet(() -> mended(gap));
  }

  private static List<Activity> planned(AcceptedGap gap, Workspace workspace) {
    Stream<Activity> ofPlans =
        workspace.plans().stream()
            .filter(p -> mayBeOf(gap, p.owner()))
            .flatMap(p -> p.activities().stream());
    return (mayBeOf(gap, COUNTY)
            ? Stream.concat(ofPlans, workspace.county().activities().stream())
            : ofPlans)
        .toList();
  }

  /// Whether an activity was answered, and so was once in the plan.
  private static boolean answered(String activity, AcceptedGap gap, Workspace workspace) {
    return workspace.followUps().stream()
        .filter(f -> mayBeOf(gap, f.owner()))
        .flatMap(f -> f.answers().stream())
        .anyMatch(a -> a.activity().given().filter(w -> Texts.same(w, activity)).isPresent());
  }

  private static boolean mayBeOf(AcceptedGap gap, Owner owner) {
    return gap.owner().filter(named -> !isOf(named, owner.subject())).isEmpty();
  }

  private static Finding ofUnknownActivity(AcceptedGap gap, String name, List<Activity> planned) {
    List<String> known =
        planned.stream()
            .flatMap(a -> Stream.of(a.name(), a.id()))
            .flatMap(field -> field.given().stream())
            .toList();
    return Finding.of(
            gap.rule(),
            gap.at(),
            Subject.NONE,
            new Phrase(
                "Den godtagna bristen gäller en okänd aktivitet: ”" + name + "”",
                "The accepted gap is of an unknown activity: \"" + name + "\""),
            Nearest.to(name, known)
                .map(n -> new Phrase("menade du ”" + n + "”?", "did you mean \"" + n + "\"?"))
                .orElse(
                    new Phrase(
                        "skriv aktivitetens namn eller nummer som det står i planen",
                        "write the activity's name or id as the plan has it")))
        .severity(Severity.NOTE);
  }

  /// That an accepted gap is no longer there.
  private static Finding mended(AcceptedGap gap) {
    String whose =
        Stream.concat(
                gap.owner().flatMap(owner -> owner.subject().municipality()).stream(),
                gap.activity().stream())
            .map(name -> ", " + name)
            .collect(Collectors.joining());
    return Finding.of(
            gap.rule(),
            gap.at(),
            Subject.NONE,
            new Phrase(
                "Den godtagna bristen finns inte längre: " + gap.rule().code() + whose,
                "The accepted gap is no longer there: " + gap.rule().code() + whose),
            new Phrase(
                "stryk den under godtaget i county.yaml",
                "strike it under accepted in county.yaml"))
        .severity(Severity.NOTE);
  }
}
