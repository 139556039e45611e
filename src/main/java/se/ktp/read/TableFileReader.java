package se.ktp.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Plan;
import se.ktp.model.Texts;
import se.ktp.model.UnreadableFile;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Reads files of tables: CSV, or a workbook with its sheets.
record TableFileReader(FileOpener opener, FileLog log, Gathering gathering, Reading reading) {

  /// Reads a table in text.
  void read(InputFile file) {
    opener
        .table(file)
        .ifPresent(
            table -> take(List.of(table), file.as(file.kind().orElseGet(() -> kind(table)))));
  }

  /// What a table holds by itself, wherever it lies.
  private static UnreadableFile.Kind kind(Source.Table table) {
    return TableReader.holdsAnswers(table)
        ? UnreadableFile.Kind.FOLLOW_UP
        : UnreadableFile.Kind.PLAN;
  }

  /// Takes the tables of one kind that a file holds.
  ///
  /// @param file of the tables' kind
  private void take(List<Source.Table> tables, InputFile file) {
    boolean plan = file.likely() == UnreadableFile.Kind.PLAN;
    List<Source.Table> heads =
        plan ? tables.stream().filter(PlanSheets::isOne).toList() : List.of();
    var plans = new ArrayList<Plan>();
    for (Source.Table table : tables) {
      if (!heads.contains(table)) {
        body(table, file)
            .ifPresent(body -> {
              if (plan) {
                plans.addAll(TableReader.plans(body, reading));
              } else {
                TableReader.followUps(body, file.period(), reading).forEach(gathering::add);
              }
            });
      }
    }
    PlanSheets.join(plans, heads, reading).forEach(gathering::add);
  }

  /// The rows of a table, or a finding that there are none.
  private Optional<TableReader.Body> body(Source.Table table, InputFile file) {
    Optional<TableReader.Body> body = TableReader.body(table, columns(file.likely()), reading);
    if (body.isEmpty()) {
      boolean empty = table.rows().stream().allMatch(r -> r.stream().allMatch(Texts::isBlank));
      log.unreadable(
          file,
          Optional.empty(),
          Position.start(new Source.Table(table.path(), table.rows())),
          empty
              ? new Phrase("Filen är tom", "The file is empty")
              : new Phrase(
                  "Det finns ingen rad med rubriker som känns igen",
                  "There is no row with headings that are known"),
          new Phrase(
              "låt första raden ha rubriker, t.ex. Kommun; Aktivitet; Mål",
              "let the first row hold headings, such as Kommun; Aktivitet; Mål"));
    }
    return body;
  }

  private static List<Key> columns(UnreadableFile.Kind kind) {
    return kind == UnreadableFile.Kind.PLAN ? TableReader.PLAN_COLUMNS : TableReader.ANSWER_COLUMNS;
  }

  // --- workbooks

  void readWorkbook(InputFile file) {
    Optional<byte[]> bytes = opener.bytes(file);
    if (bytes.isPresent()) {
      switch (Workbooks.read(file.shown(), bytes.get())) {
        case Workbooks.Result.Refused(Phrase reason, Phrase fix) ->
            log.unreadable(file, reason, fix);
        case Workbooks.Result.Read(var tables, _) when tables.isEmpty() ->
            take(List.of(new Source.Table(file.shown(), List.of())), file.as(file.likely()));
        case Workbooks.Result.Read(var tables, var passed) -> sheets(tables, passed, file);
      }
    }
  }

  /// Takes the sheets that are meant to be read.
  ///
  /// @param tables the sheets with content
  /// @param passed names of the others
  private void sheets(List<Source.Table> tables, List<String> passed, InputFile file) {
    List<Source.Table> told = telling(tables, file.kind());
    remark(tables, told, passed, file);
    tables.stream()
        .filter(t -> !told.contains(t) && !told.isEmpty())
        .filter(t -> t.sheet().filter(s -> FormSheetName.isOne(s.name())).isPresent())
        .forEach(this::headless);
    for (UnreadableFile.Kind kind : UnreadableFile.Kind.values()) {
      List<Source.Table> ofKind =
          told.stream().filter(t -> file.kind().orElseGet(() -> kind(t)) == kind).toList();
      take(ofKind, file.as(kind));
    }
  }

  /// The sheets that are meant to be read: those with headings, and of these those of the folder's
  /// kind if there are any. If there are none, one stands for them all.
  private static List<Source.Table> telling(
      List<Source.Table> tables, Optional<UnreadableFile.Kind> kind) {
    List<Source.Table> headed =
        tables.stream().filter(t -> isTold(t, kind.orElseGet(() -> kind(t)))).toList();
    List<Source.Table> meant =
        headed.stream().filter(t -> kind.isEmpty() || kind(t) == kind.get()).toList();
    if (headed.isEmpty()) {
      return tables.subList(0, Math.min(1, tables.size()));
    }
    return meant.isEmpty() ? headed : meant;
  }

  private static boolean isTold(Source.Table table, UnreadableFile.Kind kind) {
    return TableReader.hasHeadings(table, columns(kind))
        || (kind == UnreadableFile.Kind.PLAN && PlanSheets.isOne(table));
  }

  /// A form's sheet without its headings: what stands on it would be lost.
  private void headless(Source.Table table) {
    String name = table.sheet().map(Source.Sheet::name).orElse("");
    reading.report(
        Rule.WRONG_VALUE,
        Position.start(table),
        reading.subject(),
        new Phrase(
            "Bladet ”" + name + "” läses inte, för rubrikraden saknas",
            "The sheet \"" + name + "\" is not read, for its headings are missing"),
        new Phrase(
            "skriv tillbaka rubrikerna i första raden, så som de står i ett nytt formulär",
            "write the headings back into the first row, as a new form has them"));
  }

  /// Which sheets are read, with their rows, and which are passed over.
  private void remark(
      List<Source.Table> tables, List<Source.Table> told, List<String> passed, InputFile file) {
    log.remark(file.shown(), "XLSX");
    for (Source.Table table : tables) {
      String name = table.sheet().map(s -> ", " + s.name()).orElse("");
      log.remark(
          file.shown() + name, told.contains(table) ? String.valueOf(table.rows().size()) : "–");
    }
    passed.forEach(name -> log.remark(file.shown() + ", " + name, "–"));
  }
}
