package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.ktp.Golden;
import se.ktp.Workspaces;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;

/// The page about the format is made of what the readers know, and its examples can be read.
class FormatPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/format.md");
  private static final Path EXAMPLES = Path.of("src/test/resources/format/examples.txt");

  /// What a group of keys is called, where it is no file.
  private static final Map<String, Phrase> GROUPS =
      Map.ofEntries(
          Map.entry("participant", new Phrase("En deltagare", "A participant")),
          Map.entry("agreement", new Phrase("Överenskommelsen", "The agreement")),
          Map.entry("adoption", new Phrase("En som har antagit den", "One who has adopted it")),
          Map.entry("dates", new Phrase("En uppföljning", "A follow-up")),
          Map.entry("indicator", new Phrase("Ett mått", "An indicator")),
          Map.entry("value", new Phrase("Ett värde", "A value")),
          Map.entry("budget", new Phrase("Budgeten", "The budget")),
          Map.entry("line", new Phrase("En post", "A line of the budget")),
          Map.entry("training", new Phrase("En utbildning", "A course")),
          Map.entry("attendance", new Phrase("Deltagare i en utbildning", "Who took part")),
          Map.entry("accepted", new Phrase("En godtagen brist", "An accepted gap")),
          Map.entry("theme", new Phrase("Utseendet", "The looks")),
          Map.entry("member", new Phrase("En ledamot eller processledare", "A member")),
          Map.entry("approval", new Phrase("Godkännandet", "The approval")),
          Map.entry("mapping", new Phrase("Kartläggningen", "The mapping")),
          Map.entry("cell", new Phrase("En ruta i matrisen", "A cell of the matrix")),
          Map.entry("activity", new Phrase("En aktivitet", "An activity")),
          Map.entry("timeline", new Phrase("Tidsplanen", "The timeline")),
          Map.entry("responsibility", new Phrase("Ansvaret", "The responsibility")),
          Map.entry("answer", new Phrase("Ett svar", "An answer")),
          Map.entry("revision", new Phrase("Omprövningen", "The revision")),
          Map.entry("pause", new Phrase("Pausen", "The pause")));

  @TempDir Path folder;

  /// Examples of columns that only sheets of plans have.
  private static final Map<Key, String> IN_SHEETS =
      Map.of(
          Key.DUTY, "processledare",
          Key.AREA, "Alkohol",
          Key.ASPECT, "Bedömning",
          Key.METHODS, "AUDIT, ASI",
          Key.APPROVED_BY, "Lokalt samråd",
          Key.APPROVED_ON, "2027-03-15",
          Key.STRENGTHS, "Korta vägar (en styrka per rad)",
          Key.INSTRUMENTS, "AUDIT, DUDIT");

  private final Map<String, String> examples = examples();
  private final Set<String> told = new HashSet<>();

  @Test
  void thePageIsMadeOfTheReadersKeys() {
    var page = new StringBuilder(HEAD);
    for (FileKind kind : FileKind.values()) {
      page.append("\n## %s\n\n".formatted(kind.title().sv()))
          .append("*%s*\n\n".formatted(kind.title().en()));
      Shape.Keys keys = Grammar.of(kind);
      table(keys, page);
      within(keys, page);
    }
    page.append(TABLES);
    columns(
        new Phrase("Aktiviteter: `plans/*.csv`, `*.xlsx`", "Activities"),
        TableReader.PLAN_COLUMNS,
        page);
    columns(
        new Phrase("Svar: `followups/*/*.csv`, `*.xlsx`", "Answers"),
        TableReader.ANSWER_COLUMNS,
        page);
    columns(
        new Phrase("Medverkande i planer: `plans/*.csv`, `*.xlsx`", "People of plans"),
        PlanSheets.PEOPLE_COLUMNS,
        page);
    columns(
        new Phrase("Kartläggningens matris: `plans/*.csv`, `*.xlsx`", "The matrix of mappings"),
        PlanSheets.MATRIX_COLUMNS,
        page);
    columns(
        new Phrase(
            "Om planen: ett blad med en fråga per rad och svaret bredvid",
            "About a plan: a sheet with a question a row, and the answer beside"),
        PlanSheets.QUESTIONS,
        page);
    page.append(WORDS);
    words("uppdrag", Vocabulary.DUTY, page);
    words("status", Vocabulary.STATUS, page);
    words("decision", Vocabulary.DECISION, page);
    words("principal", Vocabulary.PRINCIPAL, page);
    words("level", Vocabulary.LEVEL, page);
    words("matrix (områden)", Vocabulary.AREA, page);
    words("matrix (aspekter)", Vocabulary.ASPECT, page);
    words("better", Vocabulary.DIRECTION, page);
    words("rules", Vocabulary.WEIGHT, page);
    words("ja och nej", Vocabulary.TRUTH, page);
    Golden.assertSame(PAGE, page.toString());
  }

  @Test
  void everyExampleBelongsToAKey() {
    assertEquals(
        Set.of(),
        examples.keySet().stream()
            .filter(e -> !KeyTexts.names().contains(e))
            .collect(Collectors.toSet()));
  }

  /// Each file with every key that it may hold.
  @ParameterizedTest
  @EnumSource
  void theExamplesCanBeRead(FileKind kind) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("county.yaml", "county: Blekinge\nyear: 2027\n");
    files.put(
        switch (kind) {
          case COUNTY -> "county.yaml";
          case PLAN -> "plans/plan.yaml";
          case FOLLOW_UP -> "followups/2027-06/svar.yaml";
        },
        value(Grammar.of(kind)));
    List<Finding> findings = Workspaces.read(Workspaces.write(folder, files)).findings();
    assertEquals(
        List.of(),
        findings.stream()
            .filter(f ->
                Set.of(Rule.FILE_UNREADABLE, Rule.UNKNOWN_KEY, Rule.WRONG_VALUE).contains(f.rule()))
            .map(f -> Workspaces.shown(f) + " " + f.message().sv())
            .toList(),
        () -> files.toString());
  }

  // --- tables

  private void table(Shape.Keys keys, StringBuilder page) {
    page.append("| rubrik | på svenska | vad | exempel |\n| --- | --- | --- | --- |\n");
    Set<String> taken = new HashSet<>();
    for (Key key : keys.keys()) {
      row(
          key,
          KeyTexts.of(keys, key),
          example(keys, key) + inner(keys.shape(key)).map(FormatPageTest::link).orElse(""),
          taken,
          page);
    }
  }

  private static void row(
      Key key, Phrase text, String example, Set<String> taken, StringBuilder page) {
    List<String> names = key.names().stream().filter(n -> taken.add(Key.folded(n))).toList();
    List<String> swedish = names.stream().filter(n -> !n.equals(key.english())).toList();
    page.append(
        "| `%s` | %s | %s<br>*%s* | %s |\n"
            .formatted(
                key.english(), String.join(", ", swedish), text.sv(), text.en(), example.strip()));
  }

  /// The groups of keys under a group's keys, each once.
  private void within(Shape.Keys keys, StringBuilder page) {
    for (Key key : keys.keys()) {
      inner(keys.shape(key))
          .filter(i -> told.add(i.name()))
          .ifPresent(i -> {
            page.append("\n### %s\n\n".formatted(heading(i)));
            table(i, page);
            within(i, page);
          });
    }
  }

  private static Phrase name(Shape.Keys keys) {
    return Optional.ofNullable(GROUPS.get(keys.name()))
        .orElseThrow(() -> new IllegalStateException(keys.name() + " has no name"));
  }

  private static String heading(Shape.Keys keys) {
    Phrase name = name(keys);
    return name.sv() + " · " + name.en();
  }

  private static String link(Shape.Keys keys) {
    String anchor =
        heading(keys).toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "");
    return " → [%s](#%s)".formatted(name(keys).sv(), anchor.replace(' ', '-'));
  }

  private String example(Shape.Keys keys, Key key) {
    String example = examples.get(keys.name() + "." + key.english());
    boolean further = inner(keys.shape(key)).isPresent();
    assertTrue(example != null || further, () -> "no example of " + keys.name() + "|" + key);
    return example == null ? "" : "`" + example + "`";
  }

  private void columns(Phrase title, List<Key> columns, StringBuilder page) {
    page.append("\n### %s · %s\n\n".formatted(title.sv(), title.en()));
    page.append("| kolumn | på svenska | exempel |\n| --- | --- | --- |\n");
    Set<String> taken = new HashSet<>();
    List<String> places =
        columns.equals(TableReader.PLAN_COLUMNS)
            ? List.of("activity", "plan")
            : columns.equals(TableReader.ANSWER_COLUMNS)
                ? List.of("answer", "followup")
                : List.of("plan", "member", "cell", "approval", "mapping");
    for (Key key : columns) {
      List<String> names = key.names().stream().filter(n -> taken.add(Key.folded(n))).toList();
      String example =
          places.stream()
              .map(place -> examples.get(place + "." + key.english()))
              .filter(e -> e != null && !e.startsWith("["))
              .findFirst()
              .orElse(IN_SHEETS.getOrDefault(key, ""));
      page.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  key.english(),
                  String.join(", ", names.stream().filter(n -> !n.equals(key.english())).toList()),
                  example.replace("\"", "")));
    }
  }

  private static void words(String what, Vocabulary<?> words, StringBuilder page) {
    words
        .words()
        .values()
        .forEach(w ->
            page.append(
                "| %s | `%s` | %s |\n"
                    .formatted(what, w.getFirst(), String.join(", ", w.subList(1, w.size())))));
  }

  // --- examples

  /// The group of keys that may stand in a place.
  private static Optional<Shape.Keys> inner(Shape shape) {
    return switch (shape) {
      case Shape.Keys keys -> Optional.of(keys);
      case Shape.Parts(Shape part) -> inner(part);
      case Shape.Either(List<Shape> shapes) ->
          shapes.stream().map(FormatPageTest::inner).flatMap(Optional::stream).findFirst();
      case Shape.ByWord(String _, Vocabulary<?> _, Shape value) -> inner(value);
      case Shape.Text _, Shape.Texts _, Shape.Whole _, Shape.Word _, Shape.Weights _ ->
          Optional.empty();
      case Shape.Anything _ -> Optional.empty();
    };
  }

  private String value(Shape.Keys keys) {
    var out = new StringBuilder();
    for (Key key : keys.keys()) {
      // One municipality has a code, or districts; all else may stand together.
      if (Set.of(Key.DISTRICT, Key.COUNTY).contains(key) && !keys.name().equals("county")) {
        continue;
      }
      String own = examples.getOrDefault(keys.name() + "." + key.english(), "");
      out.append(out.isEmpty() ? "{" : ",\n ")
          .append("\"%s\": ".formatted(key.english()))
          .append(inner(keys.shape(key)).isPresent() ? value(keys.shape(key)) : quoted(own));
    }
    return out.append("}\n").toString();
  }

  private String value(Shape shape) {
    return switch (shape) {
      case Shape.Keys keys -> value(keys);
      case Shape.Parts(Shape part) -> "[" + value(part) + "]";
      case Shape.Either(List<Shape> shapes) ->
          shapes.stream().filter(s -> inner(s).isPresent()).map(this::value).findFirst().orElse("");
      case Shape.ByWord(String _, Vocabulary<?> words, Shape value) ->
          "{%s: %s}".formatted(words.words().values().iterator().next().get(1), value(value));
      case Shape.Text _, Shape.Texts _, Shape.Whole _, Shape.Word _, Shape.Weights _ ->
          throw new IllegalStateException(shape.toString());
      case Shape.Anything _ -> throw new IllegalStateException(shape.toString());
    };
  }

  /// A value so that it may stand among others on a line.
  private static String quoted(String example) {
    return example.startsWith("[") || example.startsWith("{") || example.startsWith("\"")
        ? example
        : "\"" + example + "\"";
  }

  private static Map<String, String> examples() {
    try {
      var all = new LinkedHashMap<String, String>();
      for (String line : new ArrayList<>(Files.readAllLines(EXAMPLES))) {
        String[] cells = line.split("\\|", 3);
        all.put(cells[0] + "." + cells[1], cells[2]);
      }
      return all;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  // --- what stands around

  private static final String HEAD =
      """
      # Formatet

      <!-- Made of the readers' keys by FormatPageTest; -Dktp.rewrite=true writes it anew. -->

      Det här är en uppslagssida: alla rubriker som filerna i länets mapp får ha. Ingen behöver alla. Börja med
      [handboken](handbok.md), och slå upp här när något fattas.

      *A page to look things up in: every key that the files may have, in English and in Swedish. Nothing but the county and, in plans
      and answers, the municipality is needed to begin with.*

      - Rubriker får skrivas på svenska eller engelska, med stora eller små bokstäver; blanksteg, bindestreck, understreck, kolon och det
        som står inom parentes spelar ingen roll. ”Hur (genomförande)” är *hur*. Ordningen är fri.
      - Okända rubriker behålls, och det närmaste kända namnet föreslås (KTP002).
      - En text får alltid stå som den är. Datum skrivs `2027-06-30`; också `juni 2027`, `våren 2027`, `v. 24`, `kvartal 2` och `löpande`
        går att läsa där det är en tidsplan.
      - En lista får vara en enda text, och tvärtom.
      """;

  private static final String TABLES =
      """

      ## Tabeller: Excel och CSV

      *Tables: a row for each activity or answer.*

      En rad för varje aktivitet eller svar, med rubriker i en av de första raderna. En tabell får hålla en kommun eller många. CSV får ha
      semikolon, komma eller tabb, och vara UTF-8, UTF-16 eller Windows-1252; vad som upptäcktes visas av `--verbose`. Det som står om
      rubrikerna ovan gäller här också.
      """;

  private static final String WORDS =
      """

      ## Fasta ord

      *Fixed words, in any case.*

      | där | ord | eller |
      | --- | --- | --- |
      """;
}
