package se.ktp.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Activity;
import se.ktp.model.Field;
import se.ktp.model.Owner;
import se.ktp.model.Plan;
import se.ktp.model.Responsibility;
import se.ktp.model.Texts;

/// Writes the activities of a plan that was taken in as YAML.
final class PlanText {
  private final YamlLines out;

  private PlanText(Language language) {
    this.out = new YamlLines(new Words(language));
  }

  static String of(Plan plan, Owner.Participant owner, String origin, Language language) {
    var text = new PlanText(language);
    text.plan(plan, owner, origin);
    return text.out.text();
  }

  private void plan(Plan plan, Owner.Participant owner, String origin) {
    out.as(AnswerText.from(origin, out.words().language()));
    out.line("", Words.MUNICIPALITY, owner.municipality().name());
    out.line("", Words.DISTRICT, owner.district());
    out.line("", Words.YEAR, plan.year().map(String::valueOf));
    PlanHeadText.write(plan, out);
    if (!plan.activities().isEmpty()) {
      out.key("", Words.ACTIVITIES);
      plan.activities().forEach(this::activity);
    }
  }

  private void activity(Activity activity) {
    int from = out.length();
    out.line("    ", Words.NUMBER, written(activity.id()));
    out.line("    ", Words.ACTIVITY_NAME, written(activity.name()));
    out.line("    ", Words.GOAL, written(activity.goal()));
    out.line("    ", Words.METHOD, written(activity.method()));
    out.line("    ", Words.TARGET_GROUP, written(activity.targetGroup()));
    list(Words.PARTNERS, activity.partners());
    out.line("    ", Words.TIMELINE, written(activity.timeline().map(t -> t.written())));
    responsibility(activity.responsibility());
    out.line("    ", Words.PRIORITY, written(activity.priority()));
    out.line("    ", Words.AREA, written(activity.area()));
    list(Words.INDICATORS, activity.indicators());
    out.line("    ", Words.INTERNAL_NOTE, written(activity.internalNote()));
    if (out.length() == from) {
      out.as("    {}\n");
    }
    out.dash(from, 4);
  }

  private void responsibility(Field<Responsibility> field) {
    Optional<Responsibility> given = field.given();
    if (given.isEmpty()) {
      out.line("    ", Words.RESPONSIBILITY, written(field.map(_ -> "")));
      return;
    }
    out.key("    ", Words.RESPONSIBILITY);
    out.line("      ", Words.MUNICIPALITY, given.get().municipality());
    out.line("      ", new Phrase("region", "region"), given.get().region());
    out.line("      ", new Phrase("annan", "other"), given.get().other());
    out.line("      ", new Phrase("text", "text"), given.get().text());
  }

  private void list(Phrase key, Field<List<String>> field) {
    List<String> given = field.given().orElse(List.of());
    if (given.size() > 1) {
      out.list("    ", key, given);
    } else {
      out.line("    ", key, given.stream().findFirst().or(() -> written(field.map(_ -> ""))));
    }
  }

  /// What stands in a field, the words of a placeholder included: "ej klart".
  private static Optional<String> written(Field<String> field) {
    return field instanceof Field.Empty<String>(String written, _)
        ? Optional.of(written).filter(Texts::hasWords)
        : meant(field);
  }

  private static Optional<String> meant(Field<String> field) {
    return field instanceof Field.Unreadable<String>(String written, _, _)
        ? Optional.of(written)
        : field.given();
  }

  // --- comparing

  /// What a plan says beside its activities, for telling whether two say the same.
  static String saidInHead(Plan plan) {
    var head = new YamlLines(new Words(Language.EN));
    PlanHeadText.write(plan, head);
    return head.text();
  }

  /// What an activity says, for telling whether two say the same.
  static List<String> said(Activity activity) {
    return Stream.of(
            activity.id(),
            activity.name(),
            activity.goal(),
            activity.method(),
            activity.targetGroup(),
            activity.partners().map(p -> String.join(", ", p)),
            activity.timeline().map(t -> t.written()),
            activity.responsibility().map(PlanText::said),
            activity.priority(),
            activity.area())
        .map(f -> meant(f).map(Texts::folded).orElse(""))
        .toList();
  }

  private static String said(Responsibility who) {
    return who.municipality().orElse("")
        + '\n'
        + who.region().orElse("")
        + '\n'
        + String.join("; ", Stream.of(who.text(), who.other()).flatMap(Optional::stream).toList());
  }
}
