package se.ktp.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Approval;
import se.ktp.model.Area;
import se.ktp.model.Aspect;
import se.ktp.model.Field;
import se.ktp.model.Mapping;
import se.ktp.model.Member;
import se.ktp.model.Plan;

/// Writes what a plan says beside its activities as YAML.
final class PlanHeadText {
  private static final Phrase APPROVED = new Phrase("beslutad", "approved");
  private static final Phrase BY = new Phrase("av", "by");
  private static final Phrase ON = new Phrase("datum", "on");
  private static final Phrase LEADERS = new Phrase("processledare", "process_leaders");
  private static final Phrase COUNCIL = new Phrase("lokalt samråd", "local_council");
  private static final Phrase MAPPING = new Phrase("kartläggning", "mapping");
  private static final Phrase MATRIX = new Phrase("matris", "matrix");
  private static final Phrase CARE_PLANS = new Phrase("gemensamma vårdplaner", "shared_care_plans");
  private static final Phrase TRAINING = new Phrase("utbildningsbehov", "training_needs");

  private final YamlLines out;

  private PlanHeadText(YamlLines out) {
    this.out = out;
  }

  /// Writes what the plan says; nothing where it says nothing.
  static void write(Plan plan, YamlLines out) {
    var head = new PlanHeadText(out);
    out.line("", Words.VERSION, plan.version());
    plan.approved().given().ifPresent(head::approval);
    head.members(COUNCIL, plan.localCouncil());
    head.members(LEADERS, plan.processLeaders());
    out.line("", Words.OVERALL_GOAL, plan.overallGoal());
    plan.mapping().given().ifPresent(head::mapping);
  }

  /// What a plan says of its approval and its goal, for telling whether two say the same.
  static String decision(Optional<Plan> plan) {
    return part(
        plan,
        (p, head) -> {
          head.out.line("", Words.VERSION, p.version());
          p.approved().given().ifPresent(head::approval);
          head.out.line("", Words.OVERALL_GOAL, p.overallGoal());
        });
  }

  /// The same of its people.
  static String people(Optional<Plan> plan) {
    return part(
        plan,
        (p, head) -> {
          head.members(COUNCIL, p.localCouncil());
          head.members(LEADERS, p.processLeaders());
        });
  }

  /// The same of its mapping.
  static String mapping(Optional<Plan> plan) {
    return part(plan, (p, head) -> p.mapping().given().ifPresent(head::mapping));
  }

  private static String part(Optional<Plan> plan, BiConsumer<Plan, PlanHeadText> write) {
    var out = new YamlLines(new Words(Language.EN));
    plan.ifPresent(p -> write.accept(p, new PlanHeadText(out)));
    return out.text();
  }

  /// What the plan says, and what it ought to say besides, to be filled in.
  static String toFillIn(Optional<Plan> plan, Words words) {
    var out = new YamlLines(words);
    var head = new PlanHeadText(out);
    out.line("", Words.VERSION, plan.flatMap(Plan::version));
    plan.flatMap(p -> p.approved().given())
        .ifPresentOrElse(head::approval, () -> out.as(words.say(NO_APPROVAL)));
    plan.map(Plan::localCouncil).ifPresent(council -> head.members(COUNCIL, council));
    plan.filter(p -> p.processLeaders().given().isPresent())
        .ifPresentOrElse(
            p -> head.members(LEADERS, p.processLeaders()), () -> out.as(words.say(NO_LEADERS)));
    plan.flatMap(Plan::overallGoal)
        .ifPresentOrElse(
            goal -> out.line("", Words.OVERALL_GOAL, goal), () -> out.key("", Words.OVERALL_GOAL));
    plan.flatMap(p -> p.mapping().given())
        .ifPresentOrElse(head::mapping, () -> out.as(words.say(NO_MAPPING)));
    return out.text();
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
    out.key("", APPROVED);
    out.line("  ", BY, approval.by());
    out.line("  ", ON, approval.on().map(d -> d.written()));
    out.line("  ", Words.PARAGRAPH, approval.paragraph());
  }

  private void members(Phrase key, Field<List<Member>> field) {
    List<Member> members = field.given().orElse(List.of());
    if (!members.isEmpty()) {
      out.key("", key);
    }
    for (Member member : members) {
      int from = out.length();
      out.line("    ", Words.NAME, member.name());
      out.line("    ", Words.ROLE, member.role());
      out.line("    ", Words.PRINCIPAL, member.principal().map(out.words()::principal));
      out.dash(from, 4);
    }
  }

  private void mapping(Mapping mapping) {
    int from = out.length();
    out.key("", MAPPING);
    int begun = out.length();
    out.list("  ", Words.STRENGTHS, mapping.strengths());
    out.list("  ", Words.WEAKNESSES, mapping.weaknesses());
    out.list("  ", Words.OPPORTUNITIES, mapping.opportunities());
    out.list("  ", Words.THREATS, mapping.threats());
    out.list("  ", Words.INSTRUMENTS, mapping.instruments());
    out.list("  ", Words.METHODS, mapping.methods());
    out.line("  ", CARE_PLANS, mapping.sharedCarePlans());
    out.list("  ", TRAINING, mapping.trainingNeeds());
    matrix(mapping.matrix());
    out.dropIfNoMore(from, begun);
  }

  private void matrix(Map<Area, Map<Aspect, Mapping.Cell>> matrix) {
    int from = out.length();
    out.key("  ", MATRIX);
    int begun = out.length();
    matrix.forEach((area, row) -> {
      int beforeRow = out.length();
      out.as("    " + out.words().area(area) + ":\n");
      int inRow = out.length();
      row.forEach(this::cell);
      out.dropIfNoMore(beforeRow, inRow);
    });
    out.dropIfNoMore(from, begun);
  }

  private void cell(Aspect aspect, Mapping.Cell cell) {
    int from = out.length();
    out.as("      " + out.words().aspect(aspect) + ":\n");
    int begun = out.length();
    out.line("        ", Words.LEVEL, cell.level().map(out.words()::level));
    out.line("        ", Words.TEXT, cell.text());
    out.list("        ", Words.METHODS, cell.methods());
    out.dropIfNoMore(from, begun);
  }
}
