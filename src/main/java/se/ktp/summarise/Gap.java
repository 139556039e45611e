package se.ktp.summarise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.County;
import se.ktp.model.Owner;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;

/// What a follow-up lacks about an activity: what the rules have found and the county has neither
/// switched off nor accepted.
///
/// @param lacks in the order of the questions
public record Gap(ActivitySummary activity, List<Lack> lacks) {
  private static final Map<Rule, Lack> LACKS =
      Map.of(
          Rule.ACTIVITY_WITHOUT_ANSWER, Lack.ANSWER,
          Rule.ANSWER_WITHOUT_STATUS, Lack.STATUS,
          Rule.RESULT_MISSING, Lack.RESULT,
          Rule.DEVIATION_MISSING, Lack.DEVIATION,
          Rule.LESSONS_MISSING, Lack.LESSONS);

  /// Something that is asked for and not given.
  public enum Lack {
    /// All of it.
    ANSWER,
    /// All of it, unless an answer about something that the plan does not have is meant for it.
    ANSWER_PERHAPS_MISNAMED,
    STATUS,
    /// A status that was given and cannot be understood.
    STATUS_UNREADABLE,
    RESULT,
    DEVIATION,
    LESSONS
  }

  static List<Gap> of(MunicipalitySummary summary, Workspace workspace) {
    List<Finding> open = summary.findings().stream().filter(f -> !f.accepted()).toList();
    boolean silent = open.stream().anyMatch(f -> f.rule() == Rule.NO_ANSWERS);
    var gaps = new ArrayList<Gap>();
    for (ActivitySummary activity : summary.activities()) {
      List<Lack> lacks = silent ? List.of(Lack.ANSWER) : lacks(activity, open);
      if (!lacks.isEmpty()) {
        gaps.add(new Gap(activity, lacks));
      } else if (isPerhapsMisnamed(activity, summary, workspace)) {
        gaps.add(new Gap(activity, List.of(Lack.ANSWER_PERHAPS_MISNAMED)));
      }
    }
    return List.copyOf(gaps);
  }

  private static List<Lack> lacks(ActivitySummary activity, List<Finding> open) {
    var lacks = new ArrayList<Lack>();
    for (Finding finding : open) {
      if (isAbout(finding, activity)) {
        Optional.ofNullable(LACKS.get(finding.rule())).ifPresent(lacks::add);
      }
    }
    if (activity.now() == State.UNREADABLE && activity.answer().isPresent()) {
      lacks.add(Lack.STATUS_UNREADABLE);
    }
    return lacks.stream().distinct().sorted().toList();
  }

  /// Whether no rule has found that an answer is missing because another one is misnamed: one fault
  /// to those who mend files, but only those who have answered know what they meant.
  private static boolean isPerhapsMisnamed(
      ActivitySummary activity, MunicipalitySummary summary, Workspace workspace) {
    return activity.now() == State.MISSING
        && !summary.stray().isEmpty()
        && !workspace.isUnreadable(
            UnreadableFile.Kind.FOLLOW_UP, summary.participant(), Optional.of(summary.period()))
        && summary.findings().stream()
            .noneMatch(f -> LACKS.containsKey(f.rule()) && isAbout(f, activity))
        && !isSettled(activity, summary.participant(), workspace.county());
  }

  /// Whether the county wants no answer, or accepts that there is none.
  private static boolean isSettled(
      ActivitySummary activity, Owner.Participant participant, County county) {
    Rule rule = Rule.ACTIVITY_WITHOUT_ANSWER;
    Optional<Severity> severity =
        county.severities().getOrDefault(rule, Optional.of(rule.severity()));
    return severity.isEmpty()
        || county.accepted().stream()
            .filter(gap -> gap.rule() == rule)
            .filter(gap -> gap.owner().filter(o -> !o.is(participant)).isEmpty())
            .anyMatch(
                gap -> gap.activity().filter(a -> !activity.activity().isMeantBy(a)).isEmpty());
  }

  private static boolean isAbout(Finding finding, ActivitySummary activity) {
    return finding.subject().activity().filter(activity.activity().label()::equals).isPresent()
        && finding.subject().activityId().equals(activity.activity().id().given());
  }

  /// Whether there is an answer, so that only parts of it are wanting.
  public boolean given() {
    return activity.now().answered();
  }
}
