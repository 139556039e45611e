package se.ktp.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Owner;
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

  private static final Set<Key> WHOSE =
      Set.of(Key.MUNICIPALITY, Key.MUNICIPALITY_CODE, Key.DISTRICT, Key.YEAR);

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

  /// What is said of each plan, by whose it is as it is written.
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private PlanSheets(Reading reading) {
    this.reading = reading;
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
            .filter(q -> !WHOSE.contains(q.key()))
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
    return sheets.joined(plans);
  }

  private List<Plan> joined(List<Plan> plans) {
    var joined = new ArrayList<>(plans);
    int only = only(plans);
    List<Draft> named = drafts.values().stream().filter(d -> !d.whose.isEmpty()).toList();
    Draft unsigned = drafts.get("");
    boolean one = named.size() == 1 && (plans.isEmpty() || only >= 0);
    if (unsigned != null && one) {
      named.getFirst().take(unsigned); // of one plan in a workbook all its sheets tell
      drafts.remove("");
    }
    for (Draft draft : drafts.values()) {
      Node.Mapping mapping = draft.mapping();
      if (draft.whose.isEmpty() && only >= 0) {
        Plan plan = joined.get(only);
        Plan head = PlanReader.read(mapping, plan.owner(), plan.ownerAt(), reading);
        joined.set(only, plan.headed(head));
        continue;
      }
      Plan head = PlanReader.read(mapping, reading);
      int place = place(head.owner(), joined);
      if (place >= 0) {
        joined.set(place, joined.get(place).headed(head));
      } else if (only >= 0 && isNobodys(joined.get(only).owner()) && drafts.size() == 1) {
        joined.set(only, head.with(joined.get(only).activities()));
      } else {
        joined.add(head);
      }
    }
    return joined;
  }

  /// The place of the only plan, apart from rows that say not whose they are; -1 if there are more.
  private static int only(List<Plan> plans) {
    List<Plan> known = plans.stream().filter(p -> !isNobodys(p.owner())).toList();
    return known.size() == 1
        ? plans.indexOf(known.getFirst())
        : known.isEmpty() && plans.size() == 1 ? 0 : -1;
  }

  private static boolean isNobodys(Owner owner) {
    return owner instanceof Owner.Unknown(String written) && written.isEmpty();
  }

  private static int place(Owner owner, List<Plan> plans) {
    for (int i = 0; i < plans.size(); i++) {
      if (plans.get(i).owner().is(owner)) {
        return i;
      }
    }
    return -1;
  }

  /// The people who have a duty, below a heading.
  private record People(Position heading, List<Node> members) {}

  /// The cells of an area of the matrix.
  private record Cells(Node.Scalar area, List<Node.Entry> cells) {}

  /// What is said of one plan, as it is gathered.
  private static final class Draft {
    private final Position at;
    private final Map<Key, Node.Entry> whose = new EnumMap<>(Key.class);
    private final List<Node.Entry> plain = new ArrayList<>();
    private final List<Node.Entry> approved = new ArrayList<>();
    private final Map<Key, People> people = new EnumMap<>(Key.class);
    private final List<Node.Entry> present = new ArrayList<>();
    private final Map<String, Cells> matrix = new LinkedHashMap<>();

    Draft(Position at) {
      this.at = at;
    }

    List<Node> people(Key duty, Position heading) {
      return people.computeIfAbsent(duty, _ -> new People(heading, new ArrayList<>())).members();
    }

    List<Node.Entry> cells(Node.Scalar area) {
      return matrix
          .computeIfAbsent(Texts.folded(area.text()), _ -> new Cells(area, new ArrayList<>()))
          .cells();
    }

    void take(Draft other) {
      plain.addAll(other.plain);
      approved.addAll(other.approved);
      other.people.forEach((duty, p) -> people(duty, p.heading()).addAll(p.members()));
      present.addAll(other.present);
      other.matrix.values().forEach(c -> cells(c.area()).addAll(c.cells()));
    }

    Node.Mapping mapping() {
      var entries = new ArrayList<>(whose.values());
      entries.addAll(plain);
      put(entries, Key.APPROVED, approved);
      people.forEach((duty, p) ->
          entries.add(
              new Node.Entry(
                  scalar(duty, p.heading()), new Node.Sequence(p.members(), p.heading()))));
      var inMapping = new ArrayList<>(present);
      put(
          inMapping,
          Key.MATRIX,
          matrix.values().stream()
              .map(c -> new Node.Entry(c.area(), new Node.Mapping(c.cells(), c.area().at())))
              .toList());
      put(entries, Key.MAPPING, inMapping);
      return new Node.Mapping(entries, at);
    }

    private static void put(List<Node.Entry> entries, Key key, List<Node.Entry> inner) {
      if (!inner.isEmpty()) {
        Position first = inner.getFirst().key().at();
        entries.add(new Node.Entry(scalar(key, first), new Node.Mapping(inner, first)));
      }
    }
  }

  private static Node.Scalar scalar(Key key, Position at) {
    return Node.Scalar.of(key.english(), at);
  }

  /// What is said of a plan, however its owner is written.
  private Draft draft(Map<Key, Node.Entry> whose, Position at) {
    var row = new Node.Mapping(List.copyOf(whose.values()), at);
    Owner owner = OwnerReader.read(Fields.glance(row, List.copyOf(WHOSE), reading), false);
    String known =
        switch (owner) {
          case Owner.Participant p ->
              p.municipality().code() + p.district().map(d -> " " + Texts.folded(d)).orElse("");
          case Owner.Unknown(String written) -> Texts.folded(written);
          case Owner.WholeCounty _ -> "";
        };
    Draft draft = drafts.computeIfAbsent(known, _ -> new Draft(at));
    if (!known.isEmpty()) {
      whose.forEach(draft.whose::putIfAbsent);
    }
    return draft;
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
      if (WHOSE.contains(question.get().key())) {
        whose.putIfAbsent(question.get().key(), answer);
      } else {
        keys.add(question.get().key());
        answers.add(answer);
      }
    }
    Draft draft = draft(whose, answers.getFirst().key().at());
    for (int i = 0; i < answers.size(); i++) {
      answer(keys.get(i), answers.get(i), draft);
    }
  }

  private static void answer(Key key, Node.Entry answer, Draft draft) {
    Node.Scalar value = (Node.Scalar) answer.value();
    if (OF_APPROVAL.containsKey(key)) {
      draft.approved.add(new Node.Entry(scalar(OF_APPROVAL.get(key), answer.key().at()), value));
    } else if (SENTENCES.contains(key) || NAMES.contains(key)) {
      draft.present.add(new Node.Entry(answer.key(), several(value, NAMES.contains(key))));
    } else if (key == Key.SHARED_CARE_PLANS) {
      draft.present.add(answer);
    } else {
      draft.plain.add(answer);
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
      Draft draft = draft(whose(row, PEOPLE_COLUMNS), row.at());
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
      Draft draft = draft(whose(row, MATRIX_COLUMNS), row.at());
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
          .filter(WHOSE::contains)
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
        entries.add(new Node.Entry(scalar(key.get(), entry.key().at()), value));
      }
    }
    return new Node.Mapping(
        entries, entries.isEmpty() ? row.at() : entries.getFirst().value().at());
  }
}
