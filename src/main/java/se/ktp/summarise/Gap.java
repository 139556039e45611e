package se.ktp.summarise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Rule;

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
    STATUS,
    /// A status that was given and cannot be understood.
    STATUS_UNREADABLE,
    RESULT,
    DEVIATION,
    LESSONS
  }

  static List<Gap> of(MunicipalitySummary summary) {
    List<Finding> open = summary.findings().stream().filter(f -> !f.accepted()).toList();
    boolean silent = open.stream().anyMatch(f -> f.rule() == Rule.NO_ANSWERS);
    var gaps = new ArrayList<Gap>();
    for (ActivitySummary activity : summary.activities()) {
      List<Lack> lacks = silent ? List.of(Lack.ANSWER) : lacks(activity, open);
      if (!lacks.isEmpty()) {
        gaps.add(new Gap(activity, lacks));
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

  private static boolean isAbout(Finding finding, ActivitySummary activity) {
    return finding.subject().activity().filter(activity.activity().label()::equals).isPresent()
        && finding.subject().activityId().equals(activity.activity().id().given());
  }

  /// Whether there is an answer, so that only parts of it are wanting.
  public boolean given() {
    return activity.now().answered();
  }
}
