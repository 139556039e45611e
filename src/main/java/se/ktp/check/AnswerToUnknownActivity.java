package se.ktp.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Activity;
import se.ktp.model.Owner;
import se.ktp.model.Period;

/// An answer about an activity that the plan does not have. Only in the newest period: plans
/// change, and what was answered before then was about the plan of its day.
final class AnswerToUnknownActivity implements Check {
  @Override
  public void check(Examination examination) {
    Optional<Period> newest = examination.workspace().newestPeriod();
    List<Examination.Replied> answers =
        examination.answers().stream()
            .filter(r -> newest.filter(r.followUp().period()::equals).isPresent())
            .toList();
    if (examination.workspace().hasCounty() && examination.county().activities().isEmpty()) {
      aboutNoActivities(answers, examination);
    }
    answers.forEach(replied -> check(replied, examination));
  }

  /// Answers to the county's own activities where it has none: one finding, whatever their number.
  private static void aboutNoActivities(
      List<Examination.Replied> answers, Examination examination) {
    List<Examination.Replied> own =
        answers.stream().filter(r -> r.followUp().owner() instanceof Owner.WholeCounty).toList();
    if (own.isEmpty()) {
      return;
    }
    int n = own.size();
    Examination.Replied first = own.getFirst();
    examination.report(
        Rule.ANSWER_TO_UNKNOWN_ACTIVITY,
        first.answer().activity().at(),
        first.subject().field("activity"),
        new Phrase(
            (n == 1 ? "Ett svar gäller" : n + " svar gäller")
                + " länets egna aktiviteter, men county.yaml har inga",
            (n == 1 ? "One answer is" : n + " answers are")
                + " about the county's own activities, but county.yaml has none"),
        new Phrase(
            "skriv länets aktiviteter under activities i county.yaml; gäller svaren en kommun, byt"
                + " county: true mot municipality och dess namn",
            "write the county's activities under activities in county.yaml; if the answers are a"
                + " municipality's, replace county: true by municipality and its name"));
  }

  private static void check(Examination.Replied replied, Examination examination) {
    Owner owner = replied.followUp().owner();
    Optional<List<Activity>> activities = examination.planned(owner);
    if (activities.isEmpty()
        || activities.get().isEmpty()
        || examination.perhapsUnread(owner, activities.get())) {
      return; // no plan, or one without activities, or not all of it: which is told elsewhere
    }
    Optional<String> written = replied.answer().activity().given();
    if (written.isPresent()
        && activities.get().stream().anyMatch(a -> a.isMeantBy(written.get()))) {
      return;
    }
    if (written.filter(text -> examination.perhapsPlanned(text, owner)).isPresent()) {
      return; // stands in the plan under a wrong name, which is told elsewhere
    }
    if (written.isEmpty() && !replied.answer().activity().missing()) {
      return; // could not be read, which is told elsewhere
    }
    examination.report(
        Rule.ANSWER_TO_UNKNOWN_ACTIVITY,
        replied.answer().activity().at(),
        replied.subject().field("activity"),
        written
            .map(text ->
                new Phrase(
                    "Planen har ingen aktivitet som heter ”" + text + "”",
                    "The plan has no activity called \"" + text + "\""))
            .orElse(
                new Phrase(
                    "Svaret säger inte vilken aktivitet det gäller",
                    "The answer does not say which activity it is about")),
        fix(written, activities.get()));
  }

  private static Phrase fix(Optional<String> written, List<Activity> activities) {
    var names = new ArrayList<String>();
    for (Activity activity : activities) {
      activity.name().given().ifPresent(names::add);
      activity.id().given().ifPresent(names::add);
    }
    return written
        .flatMap(text -> Nearest.to(text, names))
        .map(name -> new Phrase("menade du ”" + name + "”?", "did you mean \"" + name + "\"?"))
        .orElse(
            new Phrase(
                "skriv aktivitetens namn eller nummer som det står i planen",
                "write the activity's name or id as the plan has it"));
  }
}
