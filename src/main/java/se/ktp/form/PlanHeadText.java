package se.ktp.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Approval;
import se.ktp.model.Area;
import se.ktp.model.Aspect;
import se.ktp.model.Field;
import se.ktp.model.Mapping;
import se.ktp.model.Member;
import se.ktp.model.Plan;
import se.ktp.write.YamlText;

/// Writes what a plan says beside its activities as YAML.
final class PlanHeadText {
  private static final Phrase APPROVED = new Phrase("beslutad", "approved");
  private static final Phrase BY = new Phrase("av", "by");
  private static final Phrase ON = new Phrase("datum", "on");
  private static final Phrase LEADERS = new Phrase("processledare", "process_leaders");
  private static final Phrase COUNCIL = new Phrase("lokalt samråd", "local_council");
  private static final Phrase OVERALL_GOAL = new Phrase("övergripande mål", "overall_goal");
  private static final Phrase MAPPING = new Phrase("kartläggning", "mapping");
  private static final Phrase CARE_PLANS = new Phrase("gemensamma vårdplaner", "shared_care_plans");
  private static final Phrase TRAINING = new Phrase("utbildningsbehov", "training_needs");

  private final Words words;
  private final StringBuilder out = new StringBuilder();

  private PlanHeadText(Words words) {
    this.words = words;
  }

  /// What the plan says; nothing where it says nothing.
  static String of(Plan plan, Words words) {
    var text = new PlanHeadText(words);
    text.line("", Words.VERSION, plan.version());
    plan.approved().given().ifPresent(text::approval);
    text.members(COUNCIL, plan.localCouncil());
    text.members(LEADERS, plan.processLeaders());
    text.line("", OVERALL_GOAL, plan.overallGoal());
    plan.mapping().given().ifPresent(text::mapping);
    return text.out.toString();
  }

  /// What the plan says, and what it ought to say besides, to be filled in.
  static String toFillIn(Optional<Plan> plan, Words words) {
    var text = new PlanHeadText(words);
    text.line("", Words.VERSION, plan.flatMap(Plan::version));
    plan.flatMap(p -> p.approved().given())
        .ifPresentOrElse(text::approval, () -> text.out.append(words.say(NO_APPROVAL)));
    plan.map(Plan::localCouncil).ifPresent(council -> text.members(COUNCIL, council));
    if (plan.flatMap(p -> p.processLeaders().given()).isPresent()) {
      text.members(LEADERS, plan.get().processLeaders());
    } else {
      text.out.append(words.say(NO_LEADERS));
    }
    text.out.append(words.say(OVERALL_GOAL)).append(':');
    plan.flatMap(Plan::overallGoal)
        .ifPresent(goal -> text.out.append(' ').append(YamlText.value(goal, 0)));
    text.out.append('\n');
    plan.flatMap(p -> p.mapping().given())
        .ifPresentOrElse(text::mapping, () -> text.out.append(words.say(NO_MAPPING)));
    return text.out.toString();
  }

  private static final Phrase NO_APPROVAL =
      new Phrase(
          """

          # Beslutad av lokalt samråd, när det är gjort:
          beslutad:
            av:
            datum:
          """,
          """

          # Approved by the local council, once that is done:
          approved:
            by:
            on:
          """);

  private static final Phrase NO_LEADERS =
      new Phrase(
          """
          # Två processledare, en från varje huvudman; det lokala samrådet skrivs på samma sätt:
          # processledare:
          #   - {roll: enhetschef, huvudman: kommun}
          #   - {roll: vårdenhetschef, huvudman: region}
          # lokalt samråd:
          #   - {roll: socialchef, huvudman: kommun}
          """,
          """
          # Two process leaders, one from each principal; the local council is written likewise:
          # process_leaders:
          #   - {role: head of unit, principal: municipality}
          #   - {role: head of clinic, principal: region}
          # local_council:
          #   - {role: head of social services, principal: municipality}
          """);

  private static final Phrase NO_MAPPING =
      new Phrase(
          """
          # Hur läget är i dag:
          # kartläggning:
          #   styrkor:
          #     - Gemensam mottagning en dag i veckan.
          #   bedömningsinstrument: [AUDIT, ASI]
          """,
          """
          # How things stand today:
          # mapping:
          #   strengths:
          #     - A shared reception one day a week.
          #   instruments: [AUDIT, ASI]
          """);

  private void approval(Approval approval) {
    out.append(words.say(APPROVED)).append(":\n");
    line("  ", BY, approval.by());
    line("  ", ON, approval.on().map(d -> d.written()));
    line("  ", Words.PARAGRAPH, approval.paragraph());
  }

  private void members(Phrase key, Field<List<Member>> field) {
    List<Member> members = field.given().orElse(List.of());
    if (members.isEmpty()) {
      return;
    }
    out.append(words.say(key)).append(":\n");
    for (Member member : members) {
      int from = out.length();
      line("    ", Words.NAME, member.name());
      line("    ", Words.ROLE, member.role());
      line("    ", Words.PRINCIPAL, member.principal().map(words::principal));
      if (out.length() > from) {
        out.setCharAt(from + 2, '-');
      }
    }
  }

  private void mapping(Mapping mapping) {
    int from = out.length();
    out.append(words.say(MAPPING)).append(":\n");
    int begun = out.length();
    list("  ", Words.STRENGTHS, mapping.strengths());
    list("  ", Words.WEAKNESSES, mapping.weaknesses());
    list("  ", Words.OPPORTUNITIES, mapping.opportunities());
    list("  ", Words.THREATS, mapping.threats());
    list("  ", Words.INSTRUMENTS, mapping.instruments());
    list("  ", Words.METHODS, mapping.methods());
    line("  ", CARE_PLANS, mapping.sharedCarePlans());
    list("  ", TRAINING, mapping.trainingNeeds());
    matrix(mapping.matrix());
    if (out.length() == begun) {
      out.setLength(from);
    }
  }

  private void matrix(Map<Area, Map<Aspect, Mapping.Cell>> matrix) {
    if (matrix.values().stream().allMatch(Map::isEmpty)) {
      return;
    }
    out.append("  ").append(words.say("matris", "matrix")).append(":\n");
    matrix.forEach((area, row) -> {
      if (!row.isEmpty()) {
        out.append("    ").append(words.area(area)).append(":\n");
        row.forEach((aspect, cell) -> {
          int from = out.length();
          out.append("      ").append(words.aspect(aspect)).append(":\n");
          int begun = out.length();
          line("        ", Words.LEVEL, cell.level().map(words::level));
          line("        ", Words.TEXT, cell.text());
          list("        ", Words.METHODS, cell.methods());
          if (out.length() == begun) {
            out.setLength(from);
          }
        });
      }
    });
  }

  private void list(String indent, Phrase key, List<String> texts) {
    if (!texts.isEmpty()) {
      out.append(indent).append(words.key(key)).append(":\n");
      texts.forEach(text ->
          out.append(indent)
              .append("  - ")
              .append(YamlText.value(text, indent.length() + 2))
              .append('\n'));
    }
  }

  private void line(String indent, Phrase key, Optional<String> value) {
    value
        .filter(v -> !v.isEmpty())
        .ifPresent(v ->
            out.append(indent)
                .append(words.key(key))
                .append(": ")
                .append(YamlText.value(v, indent.length()))
                .append('\n'));
  }
}
