package se.ktp.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Approval;
import se.ktp.model.Area;
import se.ktp.model.Aspect;
import se.ktp.model.Field;
import se.ktp.model.Level;
import se.ktp.model.Mapping;
import se.ktp.model.Member;
import se.ktp.model.Plan;
import se.ktp.read.FormSheetName;

/// The sheets of a plan's form beside that of its activities, filled in with what is there: the
/// approval, the goal and the present state; the people; and the matrix.
///
/// @param owner whose plan it is, as it is written in tables
record PlanHeadForm(Optional<Plan> plan, String owner, Words words) {
  /// Rows for people who are not there yet.
  private static final int ROOM = 8;

  List<FormSheet> sheets() {
    return List.of(questions(), people(), matrix());
  }

  // --- a question a row

  /// The headings say whose it is: people need not look at that, and cannot lose it.
  private FormSheet questions() {
    Optional<Approval> approved = plan.flatMap(p -> p.approved().given());
    Optional<Mapping> mapping = plan.flatMap(p -> p.mapping().given());
    return new FormSheet(
        FormSheetName.ABOUT_THE_PLAN,
        List.of(Column.given(words.say(Words.MUNICIPALITY), 34), Column.asked(owner, 70)),
        List.of(
            row(Words.APPROVED_BY, approved.flatMap(Approval::by)),
            row(Words.APPROVED_ON, approved.flatMap(Approval::on).map(d -> d.written())),
            row(Words.PARAGRAPH, approved.flatMap(Approval::paragraph)),
            row(Words.VERSION, plan.flatMap(Plan::version)),
            row(Words.OVERALL_GOAL, plan.flatMap(Plan::overallGoal)),
            row(Words.STRENGTHS, lines(mapping, Mapping::strengths)),
            row(Words.WEAKNESSES, lines(mapping, Mapping::weaknesses)),
            row(Words.OPPORTUNITIES, lines(mapping, Mapping::opportunities)),
            row(Words.THREATS, lines(mapping, Mapping::threats)),
            row(Words.INSTRUMENTS, lines(mapping, Mapping::instruments)),
            row(Words.METHODS, lines(mapping, Mapping::methods)),
            row(Words.SHARED_CARE_PLANS, mapping.flatMap(Mapping::sharedCarePlans)),
            row(Words.TRAINING_NEEDS, lines(mapping, Mapping::trainingNeeds))),
        2,
        1);
  }

  private List<String> row(Phrase question, Optional<String> answer) {
    return List.of(words.say(question), answer.orElse(""));
  }

  private static Optional<String> lines(
      Optional<Mapping> mapping, Function<Mapping, List<String>> list) {
    return mapping.map(list).map(PlanHeadForm::lines);
  }

  /// A text a line, behind bullets where the reader would part them elsewhere.
  private static String lines(List<String> texts) {
    boolean bullets =
        texts.stream().anyMatch(t -> t.lines().count() > 1 || t.matches("(?s)[•–*-]\\s.*"))
            || (texts.size() == 1 && texts.getFirst().matches("(?s).*[,;].*"));
    return String.join("\n", texts.stream().map(t -> bullets ? "• " + t : t).toList());
  }

  // --- a person a row

  private FormSheet people() {
    var rows = new ArrayList<List<String>>();
    rows.addAll(rows(Words.PROCESS_LEADER, plan.map(Plan::processLeaders), 2));
    rows.addAll(rows(Words.LOCAL_COUNCIL, plan.map(Plan::localCouncil), 2));
    for (int i = 0; i < ROOM; i++) {
      rows.add(List.of(owner, "", "", "", ""));
    }
    return new FormSheet(
        FormSheetName.PEOPLE,
        List.of(
            Column.hidden(words.say(Words.MUNICIPALITY)),
            Column.chosen(
                words.say(Words.DUTY),
                18,
                List.of(words.say(Words.PROCESS_LEADER), words.say(Words.LOCAL_COUNCIL))),
            Column.asked(words.say(Words.NAME), 28),
            Column.asked(words.say(Words.ROLE), 34),
            Column.chosen(words.say(Words.PRINCIPAL), 16, words.principals())),
        rows,
        1,
        0);
  }

  /// @param least how many rows there are at least, to be filled in
  private List<List<String>> rows(Phrase duty, Optional<Field<List<Member>>> field, int least) {
    List<Member> members = field.flatMap(Field::given).orElse(List.of());
    var rows = new ArrayList<List<String>>();
    for (Member member : members) {
      rows.add(
          List.of(
              owner,
              words.say(duty),
              member.name().orElse(""),
              member.role().orElse(""),
              member.principal().map(words::principal).orElse("")));
    }
    while (rows.size() < least) {
      rows.add(List.of(owner, words.say(duty), "", "", ""));
    }
    return rows;
  }

  // --- a cell of the matrix a row

  private FormSheet matrix() {
    Optional<Mapping> mapping = plan.flatMap(p -> p.mapping().given());
    var rows = new ArrayList<List<String>>();
    for (Area area : Area.values()) {
      for (Aspect aspect : Aspect.values()) {
        Optional<Mapping.Cell> cell = mapping.flatMap(m -> m.cell(area, aspect));
        rows.add(
            List.of(
                owner,
                words.area(area),
                words.aspect(aspect),
                cell.flatMap(Mapping.Cell::level).map(words::level).orElse(""),
                cell.flatMap(Mapping.Cell::text).orElse(""),
                cell.map(c -> lines(c.methods())).orElse("")));
      }
    }
    return new FormSheet(
        FormSheetName.MAPPING,
        List.of(
            Column.hidden(words.say(Words.MUNICIPALITY)),
            Column.given(words.say(Words.GUIDELINE_AREA), 18),
            Column.given(words.say(Words.ASPECT), 16),
            Column.chosen(
                words.say(Words.LEVEL), 13, Stream.of(Level.values()).map(words::level).toList()),
            Column.asked(words.say(Words.TEXT), 32),
            Column.asked(words.say(Words.METHODS), 24)),
        rows,
        2,
        3);
  }
}
