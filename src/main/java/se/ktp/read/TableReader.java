package se.ktp.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.Day;
import se.ktp.model.Field;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.Texts;
import se.ktp.source.IdentityNumbers;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Reads tables of activities or answers, of one municipality or of many.
final class TableReader {
  private static final List<Key> PLAN_ROW =
      List.of(Key.MUNICIPALITY, Key.MUNICIPALITY_CODE, Key.DISTRICT, Key.YEAR);
  private static final List<Key> ANSWER_ROW =
      List.of(
          Key.MUNICIPALITY,
          Key.MUNICIPALITY_CODE,
          Key.DISTRICT,
          Key.COUNTY,
          Key.PERIOD,
          Key.ANSWERED_ON,
          Key.ANSWERED_BY);

  /// Columns of a table of activities.
  static final List<Key> PLAN_COLUMNS = joined(PLAN_ROW, ActivityReader.KEYS);

  /// Columns of a table of answers.
  static final List<Key> ANSWER_COLUMNS = joined(ANSWER_ROW, AnswerReader.KEYS);

  /// How far down the headings are looked for.
  private static final int HIGHEST_HEADINGS = 15;

  private TableReader() {}

  private static List<Key> joined(List<Key> one, List<Key> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  /// The rows below the headings.
  ///
  /// @param headings of the columns that are read; a column without is empty
  record Body(Source.Table table, int headingRow, List<Optional<String>> headings) {

    /// The rows as mappings from headings to cells, save those that are blank.
    List<Node.Mapping> rows() {
      var rows = new ArrayList<Node.Mapping>();
      for (int r = headingRow + 1; r <= table.rows().size(); r++) {
        List<String> cells = table.rows().get(r - 1);
        if (!cells.stream().allMatch(Texts::isBlank)) {
          rows.add(row(r, cells));
        }
      }
      return rows;
    }

    private Node.Mapping row(int r, List<String> cells) {
      var entries = new ArrayList<Node.Entry>();
      for (int c = 0; c < headings.size(); c++) {
        if (headings.get(c).isPresent()) {
          var at = new Position(table, r, c + 1);
          String text = c < cells.size() ? GuardedCell.text(cells.get(c)) : "";
          entries.add(
              new Node.Entry(Node.Scalar.of(headings.get(c).get(), at), Node.Scalar.of(text, at)));
        }
      }
      return new Node.Mapping(entries, new Position(table, r, 1));
    }
  }

  /// The headings, and what stands below them.
  static Optional<Body> body(Source.Table table, List<Key> known, Reading reading) {
    int row = headingRow(table, known);
    if (row == 0) {
      numbersUnread(table, table.rows().size() + 1, List.of(), reading);
      return Optional.empty();
    }
    rowsAbove(table, row, reading);
    int last = lowestHeadings(table, row, known);
    cellsWithoutHeading(table, last, reading);
    List<Optional<String>> headings = headings(table, last, known, reading);
    numbersUnread(table, last, headings, reading);
    return Optional.of(new Body(table, last, headings));
  }

  static boolean hasHeadings(Source.Table table, List<Key> known) {
    return headingRow(table, known) > 0;
  }

  /// The columns that a table has.
  static Set<Key> headings(Source.Table table, List<Key> known) {
    int row = headingRow(table, known);
    return row == 0
        ? Set.of()
        : table.rows().get(row - 1).stream()
            .flatMap(c -> Key.of(c, known).stream())
            .collect(Collectors.toSet());
  }

  /// The first row in which at least two headings are known, or 0.
  private static int headingRow(Source.Table table, List<Key> known) {
    int rows = table.rows().size();
    for (int r = 1; r <= Math.min(rows, HIGHEST_HEADINGS); r++) {
      List<String> cells = table.rows().get(r - 1);
      long keys = cells.stream().filter(c -> Key.of(c, known).isPresent()).count();
      if (keys >= 2) {
        return r;
      }
    }
    return 0;
  }

  /// Headings that were made one with the cells below them stand in those rows too; columns may
  /// have headings of their own there.
  private static int lowestHeadings(Source.Table table, int row, List<Key> known) {
    int lowest = row;
    while (lowest < table.rows().size()
        && repeats(table.rows().get(lowest), table.rows().get(row - 1), known)) {
      lowest++;
    }
    return lowest;
  }

  private static boolean repeats(List<String> row, List<String> headings, List<Key> known) {
    int same = 0;
    for (int c = 0; c < Math.min(row.size(), headings.size()); c++) {
      boolean heading = Key.of(headings.get(c), known).isPresent();
      same += heading && row.get(c).equals(headings.get(c)) ? 1 : 0;
    }
    return same >= 2;
  }

  /// Whether a cell is one of the headings that tables have.
  static boolean isHeading(String cell) {
    return Stream.of(
            PLAN_COLUMNS, ANSWER_COLUMNS, PlanSheets.PEOPLE_COLUMNS, PlanSheets.MATRIX_COLUMNS)
        .anyMatch(columns -> Key.of(cell, columns).isPresent());
  }

  /// Whether a table holds answers rather than activities.
  static boolean holdsAnswers(Source.Table table) {
    return table.rows().stream()
        .limit(HIGHEST_HEADINGS)
        .anyMatch(row -> row.stream().anyMatch(c -> Key.of(c, List.of(Key.STATUS)).isPresent()));
  }

  private static void rowsAbove(Source.Table table, int headingRow, Reading reading) {
    for (int r = 1; r < headingRow; r++) {
      List<String> cells = table.rows().get(r - 1);
      for (int c = 0; c < cells.size(); c++) {
        String text = IdentityNumbers.mask(Texts.stripped(cells.get(c)));
        if (!text.isEmpty()) {
          reading.report(
              Rule.UNKNOWN_KEY,
              new Position(table, r, c + 1),
              reading.subject(),
              new Phrase(
                  "Det som står ovanför rubrikraden läses inte: ”" + text + "”",
                  "What stands above the headings is not read: \"" + text + "\""),
              new Phrase(
                  "skriv kommunen i en egen kolumn på varje rad",
                  "write the municipality in a column of its own in each row"));
          return;
        }
      }
    }
  }

  /// Identity numbers in the cells that are not read: above the headings, and in columns without.
  private static void numbersUnread(
      Source.Table table, int headingRow, List<Optional<String>> headings, Reading reading) {
    for (int r = 1; r <= table.rows().size(); r++) {
      List<String> cells = table.rows().get(r - 1);
      for (int c = 0; c < cells.size(); c++) {
        boolean headed = c < headings.size() && headings.get(c).isPresent();
        if (r < headingRow || (r > headingRow && !headed)) {
          reading.numbers(Node.Scalar.of(cells.get(c), new Position(table, r, c + 1)));
        }
      }
    }
  }

  /// Texts in columns without a heading would be lost: told once for a column, and beyond the last
  /// heading for each row, for there a separator may have parted a text in two.
  private static void cellsWithoutHeading(Source.Table table, int headingRow, Reading reading) {
    List<String> headings = table.rows().get(headingRow - 1);
    int last = headings.size();
    while (last > 0 && Texts.isBlank(headings.get(last - 1))) {
      last--;
    }
    Set<Integer> told = new HashSet<>();
    for (int r = headingRow + 1; r <= table.rows().size(); r++) {
      List<String> cells = table.rows().get(r - 1);
      for (int c = 0; c < cells.size(); c++) {
        boolean beyond = c >= last;
        if (!Texts.isBlank(cells.get(c))
            && (beyond || (Texts.isBlank(headings.get(c)) && told.add(c)))) {
          withoutHeading(new Position(table, r, c + 1), cells.get(c), reading);
          if (beyond) {
            break;
          }
        }
      }
    }
  }

  private static void withoutHeading(Position at, String cell, Reading reading) {
    String text = Node.Scalar.of(Texts.blanksFolded(cell), at).shown();
    reading.report(
        Rule.WRONG_VALUE,
        at,
        reading.subject(),
        new Phrase(
            "”" + text + "” står i en kolumn utan rubrik och läses inte",
            "\"" + text + "\" stands in a column without a heading and is not read"),
        new Phrase(
            "ge kolumnen en rubrik; har en text delats av ett semikolon eller komma, sätt"
                + " citattecken om den",
            "give the column a heading; if a semicolon or comma has parted a text, put quotation"
                + " marks around it"));
  }

  private static List<Optional<String>> headings(
      Source.Table table, int r, List<Key> known, Reading reading) {
    var headings = new ArrayList<Optional<String>>();
    Set<Key> seen = new HashSet<>();
    List<String> cells = table.rows().get(r - 1);
    for (int c = 0; c < cells.size(); c++) {
      String text = Texts.stripped(cells.get(c));
      var heading = Node.Scalar.of(text, new Position(table, r, c + 1));
      Optional<Key> key = Key.of(text, known);
      if (text.isEmpty() || isBeside(text)) {
        headings.add(Optional.empty());
        continue;
      }
      if (key.isEmpty()) {
        reading.unknown(heading, known);
      } else if (!seen.add(key.get())) {
        twice(heading, key.get(), reading);
        headings.add(Optional.empty());
        continue;
      }
      headings.add(Optional.of(text));
    }
    return headings;
  }

  /// Whether a heading stands in brackets as a whole: its column is for people to look at, as forms
  /// have it, and is not read.
  private static boolean isBeside(String heading) {
    return heading.startsWith("(") && heading.endsWith(")");
  }

  private static void twice(Node.Scalar heading, Key key, Reading reading) {
    reading.wrong(
        key,
        heading.at(),
        new Phrase(
            "Två kolumner betyder samma sak (”" + heading.text() + "”); den första används",
            "Two columns mean the same (\"" + heading.text() + "\"); the first one is used"),
        new Phrase("för ihop dem till en kolumn", "make one column of the two"));
  }

  /// Whether there is no way to tell whose the rows are; told once for the file.
  private static boolean ownerless(Body body, List<Key> known, Reading reading) {
    boolean named =
        body.headings().stream()
            .flatMap(Optional::stream)
            .flatMap(h -> Key.of(h, known).stream())
            .anyMatch(k -> k == Key.MUNICIPALITY || k == Key.MUNICIPALITY_CODE || k == Key.COUNTY);
    if (!named) {
      reading.report(
          Rule.UNKNOWN_MUNICIPALITY,
          new Position(body.table(), body.headingRow(), 1),
          reading.subject().field(Key.MUNICIPALITY.english()),
          new Phrase(
              "Tabellen har ingen kolumn för kommun",
              "The table has no column for the municipality"),
          new Phrase(
              "lägg till en kolumn med rubriken Kommun", "add a column with the heading Kommun"));
    }
    return !named;
  }

  // --- activities

  static List<Plan> plans(Body body, Reading outer) {
    boolean ownerless = ownerless(body, PLAN_COLUMNS, outer);
    var byOwner = new ArrayList<Rows>();
    for (Node.Mapping row : body.rows()) {
      Owner owner = OwnerReader.read(Fields.glance(row, PLAN_COLUMNS, outer), !ownerless);
      rowsOf(owner, byOwner).rows().add(row);
    }
    return byOwner.stream().map(rows -> plan(rows, outer)).toList();
  }

  /// The rows of one owner.
  private record Rows(Owner owner, List<Node.Mapping> rows) {
    Position ownerAt(List<Key> known, Reading reading) {
      return OwnerReader.place(Fields.glance(rows.getFirst(), known, reading));
    }
  }

  private static Rows rowsOf(Owner owner, List<Rows> byOwner) {
    for (Rows rows : byOwner) {
      if (rows.owner().is(owner)) {
        return rows;
      }
    }
    var rows = new Rows(owner, new ArrayList<>());
    byOwner.add(rows);
    return rows;
  }

  private static Plan plan(Rows rows, Reading outer) {
    Position at = rows.rows().getFirst().at();
    Reading about = outer.about(rows.owner().subject());
    var activities = new ArrayList<Activity>();
    Optional<Integer> year = Optional.empty();
    for (Node.Mapping row : rows.rows()) {
      Fields fields = Fields.glance(row, PLAN_COLUMNS, about);
      year = year.or(() -> fields.year(Key.YEAR));
      if (saysSomething(row)) {
        Reading reading = about.in(year.orElse(outer.year()));
        activities.add(
            ActivityReader.read(row, activities.size() + 1, rows.owner(), PLAN_COLUMNS, reading));
      }
    }
    return new Plan(
        rows.owner(),
        rows.ownerAt(PLAN_COLUMNS, outer),
        at,
        year,
        Optional.empty(),
        new Field.Absent<>(at),
        new Field.Absent<>(at),
        new Field.Absent<>(at),
        Optional.empty(),
        new Field.Absent<>(at),
        activities);
  }

  /// Whether a row tells of an activity, and not only whose it would be.
  private static boolean saysSomething(Node.Mapping row) {
    return row.entries().stream()
        .filter(e -> !Texts.isBlank(e.value().shown()))
        .flatMap(e -> Key.of(e.key().text(), ActivityReader.KEYS).stream())
        .anyMatch(k -> k != Key.ID && k != Key.PRIORITY);
  }

  // --- answers

  static List<FollowUp> followUps(Body body, Optional<Period> folder, Reading outer) {
    boolean ownerless = ownerless(body, ANSWER_COLUMNS, outer);
    Map<Period, List<Rows>> byPeriod = new LinkedHashMap<>();
    for (Node.Mapping row : body.rows()) {
      Fields glance = Fields.glance(row, ANSWER_COLUMNS, outer);
      Owner owner = ownerless ? new Owner.Unknown("") : FollowUpReader.owner(glance);
      // Answers that say nothing of their period are one owner's; a wrong folder is all the file's.
      Reading about = folder.isEmpty() ? outer.about(owner.subject()) : outer;
      Optional<Period> period =
          FollowUpReader.period(Fields.glance(row, ANSWER_COLUMNS, about), folder);
      if (period.isPresent()) {
        rowsOf(owner, byPeriod.computeIfAbsent(period.get(), _ -> new ArrayList<>()))
            .rows()
            .add(row);
      }
    }
    var followUps = new ArrayList<FollowUp>();
    byPeriod.forEach(
        (period, owners) -> owners.forEach(rows -> followUps.add(followUp(rows, period, outer))));
    return followUps;
  }

  private static FollowUp followUp(Rows rows, Period period, Reading outer) {
    Reading reading =
        outer.about(rows.owner().subject().period(period.code())).in(period.month().getYear());
    var answers = new ArrayList<Answer>();
    Optional<Answer> plan = Optional.empty();
    for (Node.Mapping row : rows.rows()) {
      Fields glance = Fields.glance(row, ANSWER_COLUMNS, reading);
      Optional<Day> on = glance.day(Key.ANSWERED_ON).given();
      var given = new AnswerReader.Given(glance.plainText(Key.ANSWERED_BY), on);
      Answer answer = AnswerReader.read(row, rows.owner(), given, ANSWER_COLUMNS, reading);
      boolean ofPlan = answer.activity().given().filter(TableReader::meansPlan).isPresent();
      if (ofPlan && answer.blank()) {
        continue; // a form's row that nobody filled in
      }
      if (ofPlan && plan.isEmpty()) {
        plan = Optional.of(answer);
      } else {
        answers.add(answer);
      }
    }
    return new FollowUp(rows.owner(), rows.ownerAt(ANSWER_COLUMNS, outer), period, plan, answers);
  }

  /// In a table the answer about the plan as a whole is a row whose activity says so.
  private static boolean meansPlan(String activity) {
    return List.of("plan", "planen", "helaplanen", "planensomhelhet", "wholeplan")
        .contains(Key.folded(activity));
  }
}
