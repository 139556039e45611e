package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static se.ktp.Rendering.ENGLISH_YAML;
import static se.ktp.Rendering.SWEDISH_CSV;
import static se.ktp.Rendering.SWEDISH_XLSX;
import static se.ktp.Rendering.SWEDISH_YAML;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.ktp.Rendering.Rendered;
import se.ktp.Rendering.Spot;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;

/// One fault at a time in a year that is otherwise faultless, in every form that it can be written
/// in: just that rule speaks, at just that place.
class PlantedFaultsTest {
  private static final String PLAN = "plans/botkyrka";
  private static final String FIRST = PLAN + "/activities/0";
  private static final String SECOND = PLAN + "/activities/1";
  private static final String JUNE = "followups/2010-06/botkyrka";
  private static final String NOVEMBER = "followups/2010-11/botkyrka";

  /// Of the second activity: fell short in both periods.
  private static final String ANSWER = NOVEMBER + "/answers/1";

  @TempDir Path folder;

  /// A fault and what is to be found.
  ///
  /// @param how what is wrong, in words
  /// @param plant does it to the data
  /// @param places where it is to be found
  /// @param in the forms in which it can be made
  record Fault(
      Rule rule,
      Severity severity,
      String how,
      Consumer<Datum> plant,
      List<Function<Rendered, Spot>> places,
      List<Rendering> in) {

    Fault in(Rendering... renderings) {
      return new Fault(rule, severity, how, plant, places, List.of(renderings));
    }

    Fault as(Severity other) {
      return new Fault(rule, other, how, plant, places, in);
    }

    @Override
    public String toString() {
      return rule.code() + " " + how;
    }
  }

  private static Fault fault(
      String code, String how, Consumer<Datum> plant, Function<Rendered, Spot> place) {
    return fault(code, how, plant, List.of(place));
  }

  /// A wrong value.
  private static Function<Rendered, Spot> value(String path) {
    return rendered -> rendered.place(path).value();
  }

  /// An empty value.
  private static Function<Rendered, Spot> key(String path) {
    return rendered -> rendered.place(path).key();
  }

  /// A name; in a table the heading.
  private static Function<Rendered, Spot> heading(String path) {
    return rendered -> rendered.place(path).heading();
  }

  /// Something that is not there.
  private static Function<Rendered, Spot> lack(String path) {
    return rendered -> rendered.lack(path);
  }

  /// An activity, an answer or a plan as a whole.
  private static Function<Rendered, Spot> first(String path) {
    return rendered -> rendered.first(path);
  }

  private static Function<Rendered, Spot> spot(String file, int line, int column) {
    return _ -> new Spot(file, line, column);
  }

  // --- the table

  private static List<Fault> reading() {
    return List.of(
        fault(
                "KTP001",
                "a quotation that never ends, in a plan",
                year -> year.set(SECOND + "/goal", new Datum.Raw("\"80 % av besökarna")),
                value(SECOND + "/goal"))
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP001",
                "a bracket that is never closed, in an answer",
                year -> year.set(ANSWER + "/result", new Datum.Raw("[55 %")),
                value(ANSWER + "/result"))
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP001",
                "a colon in the text",
                year -> year.set(SECOND + "/goal", new Datum.Raw("mål: 80 %")),
                rendered -> {
                  Spot at = rendered.place(SECOND + "/goal").value();
                  return new Spot(at.file(), at.line(), at.column() + 3);
                })
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP001",
                "no text file, of activities",
                year -> year.set(SECOND + "/goal", new Datum.Raw("80\0 %")),
                spot("plans/planer.csv", 1, 1))
            .in(SWEDISH_CSV),
        fault(
                "KTP001",
                "no text file, of answers",
                year -> year.set(ANSWER + "/result", new Datum.Raw("55\0 %")),
                spot("followups/2010-11/svar.csv", 1, 1))
            .in(SWEDISH_CSV),
        fault(
            "KTP002",
            "an unknown key of an activity",
            year -> year.set(SECOND + "/gaol", "90 %"),
            heading(SECOND + "/gaol")),
        fault(
            "KTP002",
            "an unknown key of two activities",
            year -> {
              year.set(FIRST + "/ålder", "18–25 år");
              year.set(SECOND + "/ålder", "18–25 år");
            },
            heading(FIRST + "/ålder")),
        fault(
            "KTP002",
            "an unknown key of an answer",
            year -> year.set(ANSWER + "/resutat", "Mycket"),
            heading(ANSWER + "/resutat")),
        fault(
            "KTP002",
            "an unknown key of the county",
            year -> year.set("county/bugdet", "0"),
            heading("county/bugdet")),
        fault(
            "KTP003",
            "an unknown status",
            year -> year.set(ANSWER + "/status", "delvist"),
            value(ANSWER + "/status")),
        fault(
            "KTP003",
            "an unknown decision",
            year -> year.set(JUNE + "/answers/0/revision/decision", "behålll"),
            value(JUNE + "/answers/0/revision/decision")),
        fault(
            "KTP003",
            "an end that no calendar has",
            year -> year.set(SECOND + "/timeline/end", "2010-11-31"),
            value(SECOND + "/timeline/end")),
        fault(
            "KTP003",
            "a start that no calendar has",
            year -> year.set(SECOND + "/timeline/start", "2010-02-30"),
            value(SECOND + "/timeline/start")),
        fault(
                "KTP003",
                "a day of answer that no calendar has",
                year -> year.set(JUNE + "/answered_on", "2010-06-31"),
                value(JUNE + "/answered_on"))
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP003",
                "a list where a text belongs",
                year -> year.set(SECOND + "/goal", Datum.of("[80 % frågas, 20 % får stöd]")),
                rendered -> {
                  Spot at = rendered.place(SECOND + "/goal").value();
                  return new Spot(at.file(), at.line(), at.column() - 2);
                })
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP003",
                "keys where a text belongs",
                year -> year.set(SECOND + "/method", Datum.of("{steg: Utbildning}")),
                value(SECOND + "/method"))
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP003",
                "a text where activities belong",
                year -> year.set(PLAN + "/activities/3", "Familjestöd"),
                value(PLAN + "/activities/3"))
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
            "KTP003",
            "an amount in words",
            year -> year.set("county/budget/lines/0/amount", "en del"),
            value("county/budget/lines/0/amount")),
        fault(
            "KTP003",
            "a county that does not exist",
            year -> year.set("county/county", "Stokholms län"),
            value("county/county")),
        fault(
            "KTP003",
            "a year that cannot be",
            year -> year.set(PLAN + "/year", "20100"),
            value(PLAN + "/year")),
        fault(
            "KTP003",
            "a last day that no calendar has",
            year -> year.set("county/follow_ups/0/due", "2010-06-31"),
            value("county/follow_ups/0/due")),
        fault(
                "KTP004",
                "a municipality misspelt, in a plan",
                year -> year.set(PLAN + "/municipality", "Bottkyrka"),
                value(PLAN + "/municipality"))
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP004",
                "no municipality in a plan",
                year -> year.remove(PLAN + "/municipality"),
                first(PLAN))
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP004",
                "an empty municipality in answers",
                year -> year.set(NOVEMBER + "/municipality", "–"),
                key(NOVEMBER + "/municipality"))
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP004",
                "a municipality misspelt, in answers",
                year -> year.set(NOVEMBER + "/municipality", "Botkykra"),
                value(NOVEMBER + "/municipality"))
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP004",
                "code and name that disagree",
                year -> year.set(PLAN + "/municipality", "0136 Botkyrka"),
                value(PLAN + "/municipality"))
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP004",
                "a municipality misspelt, in one row of activities",
                year -> year.set(SECOND + "/municipality", "Bottkyrka"),
                value(SECOND + "/municipality"))
            .in(SWEDISH_CSV, SWEDISH_XLSX),
        fault(
                "KTP004",
                "no municipality in one row of activities",
                year -> year.set(SECOND + "/municipality", ""),
                key(SECOND + "/municipality"))
            .in(SWEDISH_CSV, SWEDISH_XLSX),
        fault(
                "KTP004",
                "a municipality misspelt, in one row of answers",
                year -> year.set(ANSWER + "/municipality", "Bottkyrka"),
                value(ANSWER + "/municipality"))
            .in(SWEDISH_CSV, SWEDISH_XLSX),
        fault(
                "KTP004",
                "code and name that disagree, in one row of answers",
                year -> year.set(ANSWER + "/municipality", "0136 Botkyrka"),
                value(ANSWER + "/municipality"))
            .in(SWEDISH_CSV, SWEDISH_XLSX),
        fault(
            "KTP004",
            "a participant misspelt",
            year -> year.set("county/participants/2", "Sollentunna"),
            value("county/participants/2")),
        fault(
            "KTP005",
            "a participant outside the county",
            year -> year.set("county/participants/2", "Uppsala"),
            value("county/participants/2")),
        fault(
                "KTP005",
                "a plan from outside the county",
                year -> year.set("plans/uppsala", foreign("Uppsala")),
                value("plans/uppsala/municipality"))
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP005",
                "a plan of one who does not take part",
                year -> year.set("plans/sollentuna", foreign("Sollentuna")),
                value("plans/sollentuna/municipality"))
            .as(Severity.WARNING)
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
            "KTP006",
            "an answer given twice in a file",
            year ->
                year.set(
                    NOVEMBER + "/answers/3",
                    Datum.of("{activity: b1, status: ongoing, result: Mallen prövas ännu.}")),
            first(NOVEMBER + "/answers/3")),
        fault(
            "KTP006",
            "an answer given twice, by id and by name",
            year ->
                year.set(
                    NOVEMBER + "/answers/3",
                    Datum.of(
                        "{activity: GEMENSAM  vårdplan, status: ongoing, result: Snart klar.}")),
            first(NOVEMBER + "/answers/3")),
        fault(
                "KTP006",
                "two principals that disagree",
                year ->
                    year.set(
                        "followups/2010-11/landstinget",
                        Datum.of(
                            """
                            municipality: Botkyrka
                            answered_on: 2010-11-14
                            answered_by: Landstinget
                            answers: [{activity: b1, status: ongoing, result: Mallen prövas ännu.}]
                            """)),
                first("followups/2010-11/landstinget/answers/0"))
            .as(Severity.WARNING),
        fault(
                "KTP006",
                "a plan given twice",
                year -> {
                  Datum other = Faultless.year().at(PLAN);
                  other.set("activities/0/goal", "70 % av ärendena har en gemensam plan");
                  year.set("plans/xbotkyrka", other);
                },
                first("plans/xbotkyrka"))
            .in(ENGLISH_YAML, SWEDISH_YAML),
        fault(
                "KTP007",
                "a quotation that never ends",
                year -> year.set(SECOND + "/goal", new Datum.Raw("\"80 % av besökarna")),
                value(SECOND + "/goal"))
            .in(SWEDISH_CSV),
        fault(
                "KTP007",
                "a quotation that never ends, in the last row",
                year ->
                    year.set(
                        "plans/haninge/activities/1/responsibility/region",
                        new Datum.Raw("\"Kurator")),
                value("plans/haninge/activities/1/responsibility/region"))
            .in(SWEDISH_CSV),
        fault(
                "KTP007",
                "a quotation that ends some rows later",
                year -> {
                  year.set(FIRST + "/method", new Datum.Raw("\"Gemensam mall"));
                  year.set(PLAN + "/activities/2/method", new Datum.Raw("Avtal\""));
                },
                value(FIRST + "/method"))
            .in(SWEDISH_CSV));
  }

  private static Datum foreign(String municipality) {
    Datum plan = Faultless.year().at("plans/haninge");
    plan.set("municipality", municipality);
    return plan;
  }

  private static List<Fault> activities() {
    return List.of(
        fault(
            "KTP112",
            "an end before the start",
            year -> year.set(SECOND + "/timeline/end", "2010-02-01"),
            value(SECOND + "/timeline/end")),
        fault(
            "KTP112",
            "a text that ends before it starts",
            year -> year.set(SECOND + "/timeline", "2010-11-01–2010-03-01"),
            value(SECOND + "/timeline")),
        fault(
            "KTP115",
            "the same id",
            year -> {
              year.set(PLAN + "/activities/2/id", "B2");
              year.set(JUNE + "/answers/2/activity", "Boende efter behandling");
              year.set(NOVEMBER + "/answers/2/activity", "Boende efter behandling");
            },
            value(PLAN + "/activities/2/id")),
        fault(
            "KTP115",
            "the same name",
            year -> year.set(PLAN + "/activities/2/name", "samtal om  Alkohol"),
            value(PLAN + "/activities/2/name")),
        fault(
            "KTP120",
            "no plan",
            year -> year.remove("plans/haninge"),
            value("county/participants/1")));
  }

  private static List<Fault> answers() {
    return List.of(
        fault(
            "KTP200",
            "no answers",
            year -> year.remove("followups/2010-06/haninge"),
            first("plans/haninge")),
        fault(
            "KTP200",
            "no answers in the last period",
            year -> year.remove("followups/2010-11/haninge"),
            first("plans/haninge")),
        fault("KTP201", "one answer short", year -> year.remove(ANSWER), first(SECOND)),
        fault(
            "KTP201",
            "one answer left blank",
            year ->
                year.set(ANSWER, Datum.of("{activity: b2, status: '', result: ' ', lessons: –}")),
            first(ANSWER)),
        fault(
            "KTP202",
            "no status",
            year -> year.remove(ANSWER + "/status"),
            lack(ANSWER + "/status")),
        fault(
            "KTP202",
            "a placeholder for a status",
            year -> year.set(ANSWER + "/status", "?"),
            key(ANSWER + "/status")),
        fault(
            "KTP203",
            "no deviation",
            year -> year.remove(ANSWER + "/deviation"),
            lack(ANSWER + "/deviation")),
        fault(
            "KTP203",
            "an empty deviation, partly",
            year -> year.set(JUNE + "/answers/1/deviation", ""),
            key(JUNE + "/answers/1/deviation")),
        fault(
            "KTP204",
            "no lessons",
            year -> year.remove(ANSWER + "/lessons"),
            lack(ANSWER + "/lessons")),
        fault(
            "KTP204",
            "a placeholder for lessons",
            year -> year.set(ANSWER + "/lessons", "…"),
            key(ANSWER + "/lessons")),
        fault(
            "KTP205",
            "no result",
            year -> year.remove(ANSWER + "/result"),
            lack(ANSWER + "/result")),
        fault(
            "KTP205",
            "a placeholder for a result",
            year -> year.set(NOVEMBER + "/answers/0/result", "kommer senare"),
            key(NOVEMBER + "/answers/0/result")),
        fault(
            "KTP206",
            "an answer about nothing that is planned",
            year ->
                year.set(
                    NOVEMBER + "/answers/3",
                    Datum.of("{activity: Familjerådgivning, status: ongoing, result: Inledd.}")),
            value(NOVEMBER + "/answers/3/activity")),
        fault(
            "KTP206",
            "an activity misspelt in an answer",
            year -> year.set(ANSWER + "/activity", "Samtal om alkohool"),
            value(ANSWER + "/activity")),
        fault(
            "KTP206",
            "an answer that names no activity",
            year -> year.set(ANSWER + "/activity", "-"),
            key(ANSWER + "/activity")));
  }

  private static List<Fault> county() {
    return List.of(
        fault(
            "KTP301",
            "a total that is not the sum",
            year -> {
              year.set("county/budget/total", "650 000");
              year.set("county/budget/applied_for", "1 300 000");
            },
            value("county/budget/total")),
        fault(
            "KTP301",
            "years that do not make the sum applied for",
            year -> year.set("county/budget/applied_for", "1 800 000"),
            value("county/budget/applied_for")),
        fault(
            "KTP401",
            "a number in a goal",
            year -> year.set(SECOND + "/goal", "80 % som hos 640823-3234"),
            value(SECOND + "/goal")),
        fault(
            "KTP401",
            "a number in an answer",
            year -> year.set(ANSWER + "/lessons", "Ring 19640823-3234 först"),
            value(ANSWER + "/lessons")),
        fault(
            "KTP401",
            "a number in the county's title",
            year -> year.set("county/title", "Plan 2010 640823-3234"),
            value("county/title")),
        fault(
                "KTP401",
                "a number without separator",
                year -> year.set(SECOND + "/method", "Utbildning av 196408233234"),
                value(SECOND + "/method"))
            .as(Severity.WARNING));
  }

  /// What stands in a field only so that it is not empty.
  private static final List<Datum> NOTHING =
      Stream.concat(
              Stream.of(
                      "",
                      " ",
                      "\u00a0",
                      "\u202f \u00a0",
                      "-",
                      "–",
                      "—",
                      "--",
                      "?",
                      "??",
                      "…",
                      "...",
                      "......",
                      ". . . . .",
                      "_____",
                      "TBD",
                      "tbd.",
                      "Kommer senare",
                      "kommer senare …",
                      "ej klart",
                      "Ej klart!",
                      "[]",
                      "{}")
                  .<Datum>map(Datum.Text::new),
              Stream.of(Datum.of("[]"), Datum.of("{}")))
          .toList();

  /// The seven fields, each in all ways in which it can be missing.
  private static List<Fault> missing() {
    var faults = new ArrayList<Fault>();
    List<String> fields =
        List.of("name", "goal", "method", "target_group", "partners", "timeline", "responsibility");
    for (int i = 0; i < fields.size(); i++) {
      String code = "KTP10" + (i + 1);
      String path = SECOND + "/" + fields.get(i);
      faults.add(fault(code, "absent", year -> year.remove(path), lack(path)));
      for (Datum nothing : NOTHING) {
        faults.add(fault(code, "is " + shown(nothing), year -> year.set(path, nothing), key(path)));
      }
      faults.add(
          fault(
              code,
              "lacking in all activities",
              year ->
                  activities(year)
                      .forEach(a -> year.remove(a + "/" + path.substring(SECOND.length() + 1))),
              activities(Faultless.year()).stream()
                  .<Function<Rendered, Spot>>map(a -> lack(a + path.substring(SECOND.length())))
                  .toList()));
    }
    for (String parts :
        List.of(
            "{start: '', end: ''}",
            "{start: –, end: '?'}",
            "{start: TBD, end: kommer senare}",
            "{start: '\u00a0', end: ......}",
            "{start: ''}",
            "{end: ej klart}")) {
      String path = SECOND + "/timeline";
      faults.add(
          fault("KTP106", "is " + parts, year -> year.set(path, Datum.of(parts)), key(path)));
    }
    for (String parts :
        List.of(
            "{municipality: '', region: ''}",
            "{municipality: '-', region: …}",
            "{municipality: ej klart, region: '\u00a0'}",
            "{region: TBD}")) {
      String path = SECOND + "/responsibility";
      faults.add(
          fault("KTP107", "is " + parts, year -> year.set(path, Datum.of(parts)), key(path)));
    }
    return faults;
  }

  private static String shown(Datum nothing) {
    return switch (nothing) {
      case Datum.Text(String text) -> "\"" + text + "\"";
      case Datum.Raw(String text) -> text;
      case Datum.Items _ -> "an empty list";
      case Datum.Keys _ -> "an empty map";
    };
  }

  private static Fault fault(
      String code, String how, Consumer<Datum> plant, List<Function<Rendered, Spot>> places) {
    Rule rule = Rule.of(code).orElseThrow();
    return new Fault(rule, rule.severity(), how, plant, places, List.of(Rendering.values()));
  }

  private static List<String> activities(Datum year) {
    var paths = new ArrayList<String>();
    for (String plan : List.of("plans/botkyrka", "plans/haninge")) {
      int count = ((Datum.Items) year.at(plan + "/activities")).items().size();
      for (int i = 0; i < count; i++) {
        paths.add(plan + "/activities/" + i);
      }
    }
    return paths;
  }

  // --- the test

  static Stream<Fault> all() {
    return Stream.of(reading(), activities(), answers(), county(), missing()).flatMap(List::stream);
  }

  static Stream<Arguments> faults() {
    return all().flatMap(f -> f.in().stream().map(rendering -> Arguments.of(f, rendering)));
  }

  @ParameterizedTest
  @EnumSource(Rendering.class)
  void withoutAFaultThereIsNothingToFind(Rendering rendering) {
    assertEquals(List.of(), Workspaces.shown(findings(rendering.of(Faultless.year()))));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("faults")
  void aFaultIsFoundWhereItIsAndNothingElse(Fault fault, Rendering rendering) {
    Datum year = Faultless.year();
    fault.plant().accept(year);
    Rendered rendered = rendering.of(year);
    List<String> expected =
        fault.places().stream()
            .map(place ->
                fault.rule().code() + " " + fault.severity().code() + " " + place.apply(rendered))
            .sorted()
            .toList();
    List<String> found =
        findings(rendered).stream()
            .filter(f -> f.severity() != Severity.NOTE || f.rule() == fault.rule())
            .map(Workspaces::shown)
            .sorted()
            .toList();
    assertEquals(String.join("\n", expected), String.join("\n", found));
  }

  private List<Finding> findings(Rendered rendered) {
    return Workspaces.findings(
        Workspaces.write(folder.resolve("year"), rendered.files()), Faultless.TODAY);
  }
}
