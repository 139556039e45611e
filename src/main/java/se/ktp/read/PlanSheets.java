package se.ktp.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Plan;
import se.ktp.model.Texts;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Reads what plans say beside their activities from tables, such as the further sheets of a form:
/// a question a row (who approved the plan, what works well …), a person a row, and a cell of the
/// matrix a row.
///
/// The rows are brought into the shape that the same things have in YAML, each at its own cell, and
/// are read by the same reader.
final class PlanSheets {
  /// Columns of a table of people.
  static final List<Key> PEOPLE_COLUMNS =
      List.of(
          Key.MUNICIPALITY,
          Key.MUNICIPALITY_CODE,
          Key.DISTRICT,
          Key.YEAR,
          Key.DUTY,
          Key.NAME,
          Key.ROLE,
          Key.PRINCIPAL);

  /// Columns of a table of the matrix.
  static final List<Key> MATRIX_COLUMNS =
      List.of(
          Key.MUNICIPALITY,
          Key.MUNICIPALITY_CODE,
          Key.DISTRICT,
          Key.YEAR,
          Key.AREA,
          Key.ASPECT,
          Key.LEVEL,
          Key.TEXT,
          Key.METHODS);

  /// Questions about a plan, in the first cells of rows; the answer stands beside.
  static final List<Key> QUESTIONS =
      List.of(
          Key.MUNICIPALITY,
          Key.MUNICIPALITY_CODE,
          Key.DISTRICT,
          Key.YEAR,
          Key.VERSION,
          Key.APPROVED,
          Key.APPROVED_BY,
          Key.APPROVED_ON,
          Key.PARAGRAPH,
          Key.OVERALL_GOAL,
          Key.STRENGTHS,
          Key.WEAKNESSES,
          Key.OPPORTUNITIES,
          Key.THREATS,
          Key.INSTRUMENTS,
          Key.METHODS,
          Key.SHARED_CARE_PLANS,
          Key.TRAINING_NEEDS);

  private static final Map<Key, Key> OF_APPROVAL =
      Map.of(
          Key.APPROVED_BY, Key.BY,
          Key.APPROVED_ON, Key.ON,
          Key.PARAGRAPH, Key.PARAGRAPH);

  /// Questions to which there may be several answers, sentences as a rule: one a line.
  private static final Set<Key> SENTENCES =
      Set.of(Key.STRENGTHS, Key.WEAKNESSES, Key.OPPORTUNITIES, Key.THREATS, Key.TRAINING_NEEDS);

  /// Questions that are answered with names, which many write on one line.
  private static final Set<Key> NAMES = Set.of(Key.INSTRUMENTS, Key.METHODS);

  private static final Pattern BULLET = Pattern.compile("(?m)^[ \\t]*[•–*-][ \\t]+");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[,;](?!\\d)");

  /// How far down the rows of questions begin.
  private static final int HIGHEST_QUESTION = 15;

  private final Reading reading;
  private final PlanDrafts drafts;

  private PlanSheets(Reading reading) {
    this.reading = reading;
    this.drafts = new PlanDrafts(reading);
  }

  private enum Kind {
    QUESTIONS,
    PEOPLE,
    MATRIX
  }

  /// Whether a table is of one of these kinds.
  static boolean isOne(Source.Table table) {
    return kind(table).isPresent();
  }

  private static Optional<Kind> kind(Source.Table table) {
    if (hasHeadings(table, PEOPLE_COLUMNS, Key.DUTY)) {
      return Optional.of(Kind.PEOPLE);
    }
    if (hasHeadings(table, MATRIX_COLUMNS, Key.ASPECT)) {
      return Optional.of(Kind.MATRIX);
    }
    boolean other =
        TableReader.hasHeadings(table, TableReader.PLAN_COLUMNS)
            || TableReader.hasHeadings(table, TableReader.ANSWER_COLUMNS);
    long questions =
        table.rows().stream()
            .flatMap(row -> question(row).stream())
            .filter(q -> !PlanDrafts.WHOSE.contains(q.key()))
            .count();
    return !other && questions >= 2 ? Optional.of(Kind.QUESTIONS) : Optional.empty();
  }

  private static boolean hasHeadings(Source.Table table, List<Key> columns, Key telling) {
    return TableReader.headings(table, columns).contains(telling);
  }

  // --- plans

  /// The plans of a workbook, or of a table by itself.
  ///
  /// @param plans those of its tables of activities
  /// @param tables the others, each [#isOne]
  static List<Plan> join(List<Plan> plans, List<Source.Table> tables, Reading reading) {
    var sheets = new PlanSheets(reading);
    tables.forEach(sheets::add);
    return sheets.drafts.joined(plans);
  }

  private void add(Source.Table table) {
    switch (kind(table).orElseThrow()) {
      case QUESTIONS -> questions(table);
      case PEOPLE -> TableReader.body(table, PEOPLE_COLUMNS, reading).ifPresent(this::people);
      case MATRIX -> TableReader.body(table, MATRIX_COLUMNS, reading).ifPresent(this::matrix);
    }
  }

  // --- a question a row

  /// A row that answers a question.
  ///
  /// @param column where the question stands, from 1; the answer stands in the next
  private record Question(Key key, int column) {}

  private static Optional<Question> question(List<String> row) {
    for (int c = 0; c < row.size(); c++) {
      if (!Texts.isBlank(row.get(c))) {
        int column = c + 1;
        return Key.of(row.get(c), QUESTIONS).map(key -> new Question(key, column));
      }
    }
    return Optional.empty();
  }

  private void questions(Source.Table table) {
    var answers = new ArrayList<Node.Entry>();
    var keys = new ArrayList<Key>();
    var whose = new EnumMap<Key, Node.Entry>(Key.class);
    for (int r = 1; r <= table.rows().size(); r++) {
      List<String> row = table.rows().get(r - 1);
      Optional<Question> question = question(row);
      if (question.isEmpty()) {
        passedOver(table, r, !answers.isEmpty());
        continue;
      }
      int column = question.get().column();
      var answer =
          new Node.Entry(
              Node.Scalar.of(row.get(column - 1), new Position(table, r, column)),
              Node.Scalar.of(
                  column < row.size() ? GuardedCell.text(row.get(column)) : "",
                  new Position(table, r, column + 1)));
      if (PlanDrafts.WHOSE.contains(question.get().key())) {
        whose.putIfAbsent(question.get().key(), answer);
      } else {
        keys.add(question.get().key());
        answers.add(answer);
      }
    }
    PlanDraft draft = drafts.draft(whose, answers.getFirst().key().at());
    for (int i = 0; i < answers.size(); i++) {
      answer(keys.get(i), answers.get(i), draft);
    }
  }

  private static void answer(Key key, Node.Entry answer, PlanDraft draft) {
    Node.Scalar value = (Node.Scalar) answer.value();
    if (OF_APPROVAL.containsKey(key)) {
      draft.approved(new Node.Entry(PlanDraft.key(OF_APPROVAL.get(key), answer.key().at()), value));
    } else if (SENTENCES.contains(key) || NAMES.contains(key)) {
      draft.present(new Node.Entry(answer.key(), several(value, NAMES.contains(key))));
    } else if (key == Key.SHARED_CARE_PLANS) {
      draft.present(answer);
    } else {
      draft.say(answer);
    }
  }

  /// A row with no question that is known: what stands above the first is a heading.
  private void passedOver(Source.Table table, int r, boolean below) {
    List<String> row = table.rows().get(r - 1);
    List<Integer> said = new ArrayList<>();
    for (int c = 0; c < row.size(); c++) {
      var cell = Node.Scalar.of(row.get(c), new Position(table, r, c + 1));
      reading.numbers(cell);
      if (!Texts.isBlank(row.get(c))) {
        said.add(c);
      }
    }
    if (said.size() > 1 && (below || r > HIGHEST_QUESTION)) {
      int first = said.getFirst();
      reading.unknown(
          Node.Scalar.of(Texts.stripped(row.get(first)), new Position(table, r, first + 1)),
          QUESTIONS);
    }
  }

  /// The parts of a cell: behind bullets, a line each, or names with commas between.
  private static Node several(Node.Scalar cell, boolean names) {
    String text = Texts.stripped(cell.text());
    List<String> parts;
    if (BULLET.matcher(text).lookingAt()) {
      parts = List.of(BULLET.split(text));
    } else if (text.contains("\n") || !names) {
      parts = text.lines().map(l -> BULLET.matcher(l).replaceFirst("")).toList();
    } else {
      parts = List.of(BETWEEN_NAMES.split(text));
    }
    List<Node> nodes =
        parts.stream()
            .map(Texts::stripped)
            .filter(part -> !part.isEmpty())
            .<Node>map(part -> Node.Scalar.of(part, cell.at()))
            .toList();
    return nodes.size() < 2 && parts.size() < 2 ? cell : new Node.Sequence(nodes, cell.at());
  }

  // --- a person a row

  private void people(TableReader.Body body) {
    for (Node.Mapping row : body.rows()) {
      Fields fields = Fields.glance(row, PEOPLE_COLUMNS, reading);
      PlanDraft draft = drafts.draft(whose(row, PEOPLE_COLUMNS), row.at());
      Position heading = new Position(body.table(), body.headingRow(), 1);
      List<Node> leaders = draft.people(Key.PROCESS_LEADERS, heading);
      List<Node> council = draft.people(Key.LOCAL_COUNCIL, heading);
      if (!says(row, PEOPLE_COLUMNS, Set.of(Key.NAME, Key.ROLE))) {
        continue;
      }
      Optional<Vocabulary.Duty> duty = fields.word(Key.DUTY, Vocabulary.DUTY).given();
      if (duty.isEmpty() && fields.text(Key.DUTY).missing()) {
        reading.wrong(
            Key.DUTY,
            fields.text(Key.DUTY).at(),
            new Phrase(
                "Det står inte vilket uppdrag ”" + shown(fields) + "” har",
                "It does not say which duty \"" + shown(fields) + "\" has"),
            new Phrase(
                "skriv processledare eller lokalt samråd",
                "write process_leader or local_council"));
      }
      Node person = only(row, PEOPLE_COLUMNS, PlanReader.MEMBER_KEYS);
      duty.ifPresent(d -> (d == Vocabulary.Duty.PROCESS_LEADER ? leaders : council).add(person));
    }
  }

  private static String shown(Fields fields) {
    return fields.plainText(Key.ROLE).or(() -> fields.plainText(Key.NAME)).orElse("");
  }

  // --- a cell of the matrix a row

  private void matrix(TableReader.Body body) {
    for (Node.Mapping row : body.rows()) {
      PlanDraft draft = drafts.draft(whose(row, MATRIX_COLUMNS), row.at());
      Fields fields = Fields.glance(row, MATRIX_COLUMNS, reading);
      Optional<Node.Scalar> area = text(fields, Key.AREA);
      Optional<Node.Scalar> aspect = text(fields, Key.ASPECT);
      boolean said = says(row, MATRIX_COLUMNS, Set.of(Key.LEVEL, Key.TEXT, Key.METHODS));
      if (said && area.isPresent() && aspect.isPresent()) {
        draft
            .cells(area.get())
            .add(new Node.Entry(aspect.get(), only(row, MATRIX_COLUMNS, PlanReader.CELL_KEYS)));
      } else if (said) {
        Key lacking = area.isEmpty() ? Key.AREA : Key.ASPECT;
        reading.wrong(
            lacking,
            fields.text(lacking).at(),
            new Phrase(
                "Raden säger inte vilket område och vilken aspekt det gäller, och läses inte",
                "The row does not say which area and aspect it is about, and is not read"),
            new Phrase(
                "skriv båda, t.ex. Alkohol och Bedömning",
                "write both, such as Alcohol and Assessment"));
      }
    }
  }

  private static Optional<Node.Scalar> text(Fields fields, Key key) {
    return fields
        .entry(key)
        .flatMap(e -> e.value().scalar())
        .filter(s -> !Placeholders.isOne(s.text()));
  }

  // --- rows

  private static Map<Key, Node.Entry> whose(Node.Mapping row, List<Key> columns) {
    var whose = new EnumMap<Key, Node.Entry>(Key.class);
    for (Node.Entry entry : row.entries()) {
      Key.of(entry.key().text(), columns)
          .filter(PlanDrafts.WHOSE::contains)
          .ifPresent(key -> whose.put(key, entry));
    }
    return whose;
  }

  private static boolean says(Node.Mapping row, List<Key> columns, Set<Key> any) {
    return row.entries().stream()
        .filter(e -> !Fields.isEmpty(e.value()))
        .flatMap(e -> Key.of(e.key().text(), columns).stream())
        .anyMatch(any::contains);
  }

  /// The cells of a row that are of some keys, names in one cell apart.
  private static Node.Mapping only(Node.Mapping row, List<Key> columns, List<Key> wanted) {
    var entries = new ArrayList<Node.Entry>();
    for (Node.Entry entry : row.entries()) {
      Optional<Key> key = Key.of(entry.key().text(), columns).filter(wanted::contains);
      if (key.isPresent() && !Fields.isEmpty(entry.value())) {
        boolean names = NAMES.contains(key.get());
        Node value =
            names && entry.value() instanceof Node.Scalar cell
                ? several(cell, true)
                : entry.value();
        entries.add(new Node.Entry(PlanDraft.key(key.get(), entry.key().at()), value));
      }
    }
    return new Node.Mapping(
        entries, entries.isEmpty() ? row.at() : entries.getFirst().value().at());
  }
}
