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
    examination.answers().stream()
        .filter(r -> newest.filter(r.followUp().period()::equals).isPresent())
        .forEach(replied -> check(replied, examination));
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
