package se.ktp.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Activity;
import se.ktp.model.Field;
import se.ktp.model.Owner;
import se.ktp.model.Texts;

/// Two activities of a plan with the same id or name.
final class ActivityTwice implements Check {
  @Override
  public void check(Examination examination) {
    examination.workspace().plans().forEach(p -> check(p.owner(), p.activities(), examination));
    check(new Owner.WholeCounty(), examination.county().activities(), examination);
  }

  private static void check(Owner owner, List<Activity> activities, Examination examination) {
    Map<String, Activity> ids = new HashMap<>();
    Map<String, Activity> names = new HashMap<>();
    for (Activity activity : activities) {
      Activity sameId = known(activity.id(), activity, ids);
      Activity sameName = known(activity.name(), activity, names);
      if (!sameId.equals(activity)) {
        report(owner, activity, sameId, activity.id(), "id", examination);
      } else if (!sameName.equals(activity)) {
        report(owner, activity, sameName, activity.name(), "name", examination);
      }
    }
  }

  /// The activity that had the value first; this one if none had it.
  private static Activity known(
      Field<String> field, Activity activity, Map<String, Activity> first) {
    return field
        .given()
        .map(value -> first.computeIfAbsent(Texts.folded(value), _ -> activity))
        .orElse(activity);
  }

  private static void report(
      Owner owner,
      Activity activity,
      Activity first,
      Field<String> field,
      String key,
      Examination examination) {
    String value = field.given().orElseThrow();
    boolean id = key.equals("id");
    examination.report(
        Rule.ACTIVITY_TWICE,
        field.at(),
        activity.subject(owner).field(key),
        new Phrase(
            "Aktivitet %s och %s har samma %s, ”%s”"
                .formatted(first.number(), activity.number(), id ? "nummer" : "namn", value),
            "Activities %s and %s share the %s \"%s\""
                .formatted(first.number(), activity.number(), id ? "id" : "name", value)),
        new Phrase(
            "ge den ena ett annat "
                + (id ? "nummer" : "namn")
                + ", annars vet ingen vilken svaren gäller",
            "give one of them another "
                + (id ? "id" : "name")
                + ", or nobody knows which of them an answer means"));
  }
}
