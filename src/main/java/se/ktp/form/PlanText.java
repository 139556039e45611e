package se.ktp.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Activity;
import se.ktp.model.Field;
import se.ktp.model.Municipality;
import se.ktp.model.Owner;
import se.ktp.model.Plan;
import se.ktp.model.Responsibility;
import se.ktp.model.Texts;
import se.ktp.write.YamlText;

/// Writes the activities of a plan that was taken in as YAML.
final class PlanText {
  private final Words words;
  private final StringBuilder out = new StringBuilder();

  private PlanText(Language language) {
    this.words = new Words(language);
  }

  static String of(Plan plan, Owner.Participant owner, String origin, Language language) {
    var text = new PlanText(language);
    text.plan(plan, owner, origin);
    return text.out.toString();
  }

  private void plan(Plan plan, Owner.Participant owner, String origin) {
    out.append(AnswerText.from(origin, words.language()));
    Municipality municipality = owner.municipality();
    line("", Words.MUNICIPALITY, Optional.of(municipality.name()));
    line("", new Phrase("stadsdel", "district"), owner.district());
    line("", Words.YEAR, plan.year().map(String::valueOf));
    out.append(PlanHeadText.of(plan, words));
    out.append(words.say("aktiviteter:\n", "activities:\n"));
    plan.activities().forEach(this::activity);
  }

  private void activity(Activity activity) {
    int from = out.length();
    line("    ", Words.NUMBER, written(activity.id()));
    line("    ", Words.ACTIVITY_NAME, written(activity.name()));
    line("    ", Words.GOAL, written(activity.goal()));
    line("    ", Words.METHOD, written(activity.method()));
    line("    ", Words.TARGET_GROUP, written(activity.targetGroup()));
    list(Words.PARTNERS, activity.partners());
    line("    ", Words.TIMELINE, written(activity.timeline().map(t -> t.written())));
    responsibility(activity.responsibility());
    line("    ", Words.PRIORITY, written(activity.priority()));
    line("    ", Words.AREA, written(activity.area()));
    list(new Phrase("indikatorer", "indicators"), activity.indicators());
    line(
        "    ", new Phrase("intern anteckning", "internal_note"), written(activity.internalNote()));
    if (out.length() == from) {
      out.append("    {}\n");
    }
    out.setCharAt(from + 2, '-');
  }

  private void responsibility(Field<Responsibility> field) {
    Optional<Responsibility> given = field.given();
    if (given.isEmpty()) {
      line("    ", Words.RESPONSIBILITY, written(field.map(_ -> "")));
      return;
    }
    out.append("    ").append(words.key(Words.RESPONSIBILITY)).append(":\n");
    line("      ", Words.MUNICIPALITY, given.get().municipality());
    line("      ", new Phrase("region", "region"), given.get().region());
    line("      ", new Phrase("annan", "other"), given.get().other());
    line("      ", new Phrase("text", "text"), given.get().text());
  }

  private void list(Phrase key, Field<List<String>> field) {
    List<String> given = field.given().orElse(List.of());
    if (given.size() < 2) {
      line("    ", key, given.stream().findFirst().or(() -> written(field.map(_ -> ""))));
      return;
    }
    out.append("    ").append(words.key(key)).append(":\n");
    given.forEach(text -> out.append("      - ").append(YamlText.value(text, 6)).append('\n'));
  }

  private static Optional<String> written(Field<String> field) {
    return field instanceof Field.Unreadable<String>(String written, _, _)
        ? Optional.of(written)
        : field.given();
  }

  private void line(String indent, Phrase heading, Optional<String> value) {
    value
        .filter(v -> !v.isEmpty())
        .ifPresent(v ->
            out.append(indent)
                .append(words.key(heading))
                .append(": ")
                .append(YamlText.value(v, indent.length()))
                .append('\n'));
  }

  // --- comparing

  /// What a plan says beside its activities, for telling whether two say the same.
  static String saidInHead(Plan plan) {
    return PlanHeadText.of(plan, new Words(Language.EN));
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
        .map(f -> written(f).map(Texts::folded).orElse(""))
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
