package se.ktp.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Activity;
import se.ktp.model.Owner;
import se.ktp.model.Priority;

/// Priorities that are given twice, or for some activities only; told once for a plan and kind.
final class PrioritiesUnclear implements Check {
  @Override
  public void check(Examination examination) {
    examination.workspace().plans().forEach(p -> check(p.owner(), p.activities(), examination));
    check(new Owner.WholeCounty(), examination.county().activities(), examination);
  }

  private static void check(Owner owner, List<Activity> activities, Examination examination) {
    Map<Priority, Activity> first = new HashMap<>();
    for (Activity activity : activities) {
      activity
          .priority()
          .given()
          .map(priority -> first.putIfAbsent(Priority.of(priority), activity))
          .ifPresent(other -> twice(owner, activity, other, examination));
    }
    List<Activity> without = activities.stream().filter(a -> a.priority().missing()).toList();
    if (!without.isEmpty() && without.size() < activities.size()) {
      some(owner, without, examination);
    }
  }

  private static void twice(
      Owner owner, Activity activity, Activity other, Examination examination) {
    String priority = Priority.of(activity.priority().given().orElseThrow()).folded();
    examination.report(
        Rule.PRIORITIES_UNCLEAR,
        activity.priority().at(),
        activity.subject(owner).field("priority"),
        new Phrase(
            "”%s” och ”%s” har samma prioritet, %s"
                .formatted(other.label(), activity.label(), priority),
            "\"%s\" and \"%s\" share priority %s"
                .formatted(other.label(), activity.label(), priority)),
        new Phrase("ge varje aktivitet ett eget nummer", "give each activity a number of its own"));
  }

  private static void some(Owner owner, List<Activity> without, Examination examination) {
    Activity first = without.getFirst();
    int n = without.size();
    examination.report(
        Rule.PRIORITIES_UNCLEAR,
        first.priority().at(),
        first.subject(owner).field("priority"),
        new Phrase(
            n == 1
                ? "”" + first.label() + "” saknar prioritet, men de andra har en"
                : n
                    + " aktiviteter saknar prioritet, men de andra har en; först ”"
                    + first.label()
                    + "”",
            n == 1
                ? "\"" + first.label() + "\" has no priority, though the others have"
                : n
                    + " activities have no priority, though the others have; first \""
                    + first.label()
                    + "\""),
        new Phrase("ge alla ett nummer, eller ingen", "give all of them a number, or none"));
  }
}
