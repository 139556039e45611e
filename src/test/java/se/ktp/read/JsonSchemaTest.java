package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.Schema;
import se.ktp.Workspaces;
import se.ktp.cli.Run;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Rule;
import tools.jackson.databind.ObjectMapper;

/// The schemas and the readers say the same of the same files.
class JsonSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<FileKind, Schema> SCHEMAS = new EnumMap<>(FileKind.class);

  @TempDir Path folder;

  private static List<String> faults(FileKind kind, String yaml) {
    return SCHEMAS
        .computeIfAbsent(kind, k -> Schema.of(Run.in(Path.of(""), "schema", k.code()).out()))
        .faultsOfYaml(yaml);
  }

  // --- as JSON Schema

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void theSchemaIsOne(FileKind kind) {
    for (Language language : Language.values()) {
      String json = MAPPER.writeValueAsString(kind.schema(language));
      assertEquals(List.of(), Schema.ofSchemas().faults(json));
    }
  }

  @Test
  void titlesAndDescriptionsAreInTheLanguageAskedFor() {
    String swedish = MAPPER.writeValueAsString(FileKind.PLAN.schema(Language.SV));
    String english = MAPPER.writeValueAsString(FileKind.PLAN.schema(Language.EN));
    assertTrue(swedish.contains("\"title\":\"Målgrupp\",\"description\":\"Vilka aktiviteten är"));
    assertTrue(english.contains("\"title\":\"Target group\",\"description\":\"For whom the"));
  }

  // --- examples

  static Stream<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (String root : List.of("examples", "src/test/resources/rules/base")) {
      try (Stream<Path> all = Files.walk(Path.of(root))) {
        all.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(files::add);
      }
    }
    return files.stream();
  }

  private static FileKind kind(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.contains("/plans/")
        ? FileKind.PLAN
        : path.contains("/followups/") ? FileKind.FOLLOW_UP : FileKind.COUNTY;
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyExampleIsValid(Path file) throws IOException {
    assertEquals(List.of(), faults(kind(file), Files.readString(file)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLAN|aktiviteter: [{målgrup: unga}]|målgrup",
        "PLAN|aktiviteter: [{mål: [a, b]}]|/aktiviteter",
        "PLAN|{kommun: Botkyrka, plats: x}|plats",
        "PLAN|år: tvåtusentio|/år",
        "PLAN|processledare: [{roll: x, huvudman: kyrkan}]|/processledare/0/huvudman",
        "PLAN|mapping: {matrix: {alkohol: {bedömning: {nivå: halvt}}}}|/mapping/matrix",
        "FOLLOW_UP|svar: [{aktivitet: a, status: nästan}]|/svar/0/status",
        "FOLLOW_UP|svar: [{aktivitet: a, omprövning: {beslut: kanske}}]|omprövning",
        "COUNTY|rules: {KTP204: ibland}|/rules/KTP204",
        "COUNTY|rules: {RP204: off}|RP204",
        "COUNTY|indicators: [{name: a, better: åt sidan}]|/indicators/0/better",
      })
  void whatIsMisspeltIsPointedAt(FileKind kind, String yaml, String place) {
    List<String> faults = faults(kind, yaml);
    assertTrue(faults.stream().anyMatch(f -> f.contains(place)), faults.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLAN|{}",
        "PLAN|{Kommun: Botkyrka, 'ÖVERGRIPANDE-MÅL:': x, 'Hur (genomförande)': y, aktiviteter:"
            + " {namn: a}}",
        "PLAN|{kommun: 0127, år: '2010', godkänd: 2010-03-15, version: 1.5}",
        "PLAN|{aktiviteter: [{namn: a, tidsplan: löpande, ansvar: [a, b], parter: x, mål:}]}",
        "PLAN|{aktiviteter: [{tidplan: {från: 2010-02-01, till: juni}, ansvar: {kommun: a}}]}",
        "PLAN|{kartläggning: –, aktiviteter: [], samråd: kommer senare, processledare:"
            + " [socialchef]}",
        "FOLLOW_UP|{county: true, svar: [{Aktivitet: 1, LÄGE: Ej  Uppnått, lärdomar: paus}]}",
        "FOLLOW_UP|{kommun: x, svar: [{paused: true, revision: behåll, status: PAUS}]}",
        "FOLLOW_UP|{kommun: x, svar: [{paus: {till: 2010-09-30}, revision: {beslut: justera}}]}",
        "COUNTY|{deltagare: [Botkyrka, {kommun: Stockholm, stadsdel: Skärholmen}], rules: {ktp204:"
            + " off, KTP101: false}}",
        "COUNTY|{uppföljningar: [2010-06, {period: juni, senast: 15/6}], utbildningar: [{datum:"
            + " [1, 2]}]}",
      })
  void anySpellingThatIsReadIsValid(FileKind kind, String yaml) {
    assertEquals(List.of(), faults(kind, yaml));
  }

  // --- the same keys on both sides

  /// The readers' lists of keys, by their names.
  private static Map<String, List<?>> known() throws IllegalAccessException {
    var known = new LinkedHashMap<String, List<?>>();
    for (Class<?> reader :
        List.of(
            CountyReader.class,
            Looks.class,
            PlanReader.class,
            FollowUpReader.class,
            ActivityReader.class,
            AnswerReader.class)) {
      for (Field field : reader.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())
            && List.class.isAssignableFrom(field.getType())) {
          field.setAccessible(true);
          known.put(reader.getSimpleName() + "." + field.getName(), (List<?>) field.get(null));
        }
      }
    }
    return known;
  }

  /// All that holds keys, within a shape and itself.
  private static Set<Shape.Keys> all(Shape shape) {
    var all = new LinkedHashSet<Shape.Keys>();
    switch (shape) {
      case Shape.Keys keys -> {
        all.add(keys);
        keys.shapes().values().forEach(s -> all.addAll(all(s)));
      }
      case Shape.Parts(Shape part) -> all.addAll(all(part));
      case Shape.Either(List<Shape> shapes) -> shapes.forEach(s -> all.addAll(all(s)));
      case Shape.ByWord(_, _, Shape value) -> all.addAll(all(value));
      case Shape.Text _,
          Shape.Texts _,
          Shape.Whole _,
          Shape.Word _,
          Shape.Weights _,
          Shape.Anything _ -> {
        // They hold no keys.
      }
    }
    return all;
  }

  private static Set<Shape.Keys> all() {
    var all = new LinkedHashSet<Shape.Keys>();
    for (FileKind kind : FileKind.values()) {
      all.addAll(all(Grammar.of(kind)));
    }
    return all;
  }

  @Test
  void everyListOfKeysThatAReaderKnowsIsInASchemaAndNoOther() throws IllegalAccessException {
    Map<String, List<?>> known = known();
    assertEquals(25, known.size(), known.keySet().toString());
    var used = all().stream().map(Shape.Keys::keys).toList();
    known.forEach((name, keys) -> assertTrue(used.contains(keys), name + " is in no schema"));
    all().forEach(k -> assertTrue(known.containsValue(k.keys()), k.name() + " is no reader's"));
  }

  @Test
  void everyKeyHasATextAndEveryTextAKey() {
    var keys = new TreeSet<String>();
    all().forEach(place -> place.keys().forEach(k -> keys.add(place.name() + "." + k.english())));
    assertEquals(keys, new TreeSet<>(KeyTexts.names()));
  }

  @Test
  void noNameIsTakenForTwoKeys() {
    for (FileKind kind : FileKind.values()) {
      for (Object definition : definitions(kind)) {
        if (definition instanceof Map<?, ?> map
            && map.get("properties") instanceof Map<?, ?> properties
            && map.get("patternProperties") instanceof Map<?, ?> patterns) {
          properties
              .keySet()
              .forEach(name -> {
                long fitting =
                    patterns.keySet().stream()
                        .filter(p -> ((String) name).matches((String) p))
                        .count();
                assertEquals(1, fitting, name + " in " + kind);
              });
        }
      }
    }
  }

  private static List<Object> definitions(FileKind kind) {
    Map<String, Object> schema = kind.schema(Language.SV);
    var all = new ArrayList<Object>(((Map<?, ?>) schema.getOrDefault("$defs", Map.of())).values());
    all.add(schema);
    return all;
  }

  // --- the same judgement on both sides

  /// What has to stand beside a key so that nothing else is wrong.
  private static final Map<String, Map<String, Object>> BESIDE =
      Map.of(
          "county", Map.of("county", "01"),
          "plan", Map.of("municipality", "Botkyrka"),
          "followup", Map.of("municipality", "Botkyrka"),
          "participant", Map.of("municipality", "Botkyrka"),
          "adoption", Map.of("municipality", "Botkyrka"),
          "attendance", Map.of("municipality", "Botkyrka"),
          "accepted", Map.of("rule", "KTP107", "municipality", "Botkyrka"),
          "indicator", Map.of("name", "x"),
          "dates", Map.of("period", "2010-06"));

  /// A value that is put into a place, and the document around it.
  private interface Around {
    Object put(Object value);
  }

  /// A key in its place.
  private record Slot(FileKind kind, Shape.Keys place, Key key, Around around) {
    String document(Object value) {
      return document(key.english(), value);
    }

    String document(String name, Object value) {
      var map = new LinkedHashMap<String, Object>(BESIDE.getOrDefault(place.name(), Map.of()));
      map.remove(key.english());
      map.put(name, value);
      return MAPPER.writeValueAsString(around.put(map));
    }

    String without() {
      var map = new LinkedHashMap<String, Object>(BESIDE.getOrDefault(place.name(), Map.of()));
      return MAPPER.writeValueAsString(around.put(map));
    }

    @Override
    public String toString() {
      return kind.code() + " " + place.name() + "." + key.english();
    }
  }

  private static List<Slot> slots() {
    var slots = new ArrayList<Slot>();
    for (FileKind kind : FileKind.values()) {
      slots(kind, Grammar.of(kind), value -> value, slots);
    }
    return slots;
  }

  private static void slots(FileKind kind, Shape shape, Around around, List<Slot> slots) {
    switch (shape) {
      case Shape.Keys keys -> {
        for (Key key : keys.keys()) {
          slots.add(new Slot(kind, keys, key, around));
          slots(
              kind,
              keys.shape(key),
              value -> {
                var map =
                    new LinkedHashMap<String, Object>(BESIDE.getOrDefault(keys.name(), Map.of()));
                map.put(key.english(), value);
                return around.put(map);
              },
              slots);
        }
      }
      case Shape.Parts(Shape part) -> slots(kind, part, value -> around.put(List.of(value)), slots);
      case Shape.Either(List<Shape> shapes) -> shapes.forEach(s -> slots(kind, s, around, slots));
      case Shape.ByWord(_, Vocabulary<?> words, Shape value) ->
          slots(kind, value, inner -> around.put(Map.of(words.all().getFirst(), inner)), slots);
      case Shape.Text _,
          Shape.Texts _,
          Shape.Whole _,
          Shape.Word _,
          Shape.Weights _,
          Shape.Anything _ -> {
        // They hold no keys.
      }
    }
  }

  /// Of keys and values only; what a value means has rules of its own.
  private static final Set<Rule> OF_FORM = Set.of(Rule.UNKNOWN_KEY, Rule.WRONG_VALUE);

  private List<String> found(FileKind kind, String document) {
    String path =
        switch (kind) {
          case COUNTY -> "county.yaml";
          case PLAN -> "plans/a.yaml";
          case FOLLOW_UP -> "followups/2010-06/a.yaml";
        };
    Workspaces.write(folder, Map.of(path, document));
    return Workspaces.read(folder).findings().stream()
        .filter(f -> OF_FORM.contains(f.rule()))
        .map(Finding::message)
        .map(m -> m.sv())
        .toList();
  }

  static Stream<Object> values() {
    return Stream.of(
        List.of("ord", "ord till"),
        List.of(Map.of("okänd", "x")),
        Map.of("okänd", "x"),
        "ord",
        "2010-06",
        "uppnått",
        "kommun",
        "ja",
        "error",
        "–",
        "kommer senare",
        2010,
        1.5,
        true,
        List.of(),
        Map.of(),
        Stream.of((Object) null).toList());
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatTheSchemaRefusesTheReaderFinds(Object value) {
    for (Slot slot : slots()) {
      boolean emptyList = value instanceof List<?> list && list.stream().allMatch(i -> i == null);
      boolean emptyMap = value instanceof Map<?, ?> map && map.isEmpty();
      if (emptyList || emptyMap) {
        continue; // nothing is said; an editor may still tell of it
      }
      String document = slot.document(value);
      if (!faults(slot.kind(), document).isEmpty()) {
        assertFalse(found(slot.kind(), document).isEmpty(), slot + ": " + document);
      }
    }
  }

  @Test
  void listsAndKeysWhereTheyDoNotBelongAreFoundOnBothSides() {
    for (Slot slot : slots()) {
      for (Object value : List.of(List.of("ord", "ord till"), Map.of("okänd", "x"))) {
        String document = slot.document(value);
        boolean reader =
            found(slot.kind(), document).stream()
                .anyMatch(m -> !found(slot.kind(), slot.without()).contains(m));
        boolean beyond = slot.place().shape(slot.key()) instanceof Shape.Anything;
        if (!beyond && reader && !isMeaning(slot, value)) {
          assertFalse(faults(slot.kind(), document).isEmpty(), slot + ": " + document);
        }
      }
    }
  }

  /// Texts in a list are in their place there, but are no municipality, period or date.
  private static boolean isMeaning(Slot slot, Object value) {
    return value instanceof List<?>
        && Set.of(Key.PARTICIPANTS, Key.ADOPTED, Key.FOLLOW_UPS).contains(slot.key());
  }

  // --- names in any spelling

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anySpellingOfANameIsTakenForItsKey(long seed) {
    var random = new Random(seed);
    for (Slot slot : slots()) {
      for (String name : slot.key().names()) {
        String written = respelt(name, random);
        if (Key.of(written, slot.place().keys()).filter(k -> k == slot.key()).isEmpty()) {
          continue; // the name of another key in this place
        }
        String document = slot.document(written, "ord");
        List<String> faults = faults(slot.kind(), document);
        assertTrue(faults.stream().noneMatch(f -> f.contains("additional")), slot + " " + faults);
      }
    }
  }

  private static String respelt(String name, Random random) {
    var out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      String letter = name.substring(i, i + 1);
      out.append(random.nextBoolean() ? letter.toUpperCase(Locale.ROOT) : letter);
      if (random.nextInt(6) == 0) {
        out.append(List.of(" ", "-", ":", "_", "\u00a0", ". ").get(random.nextInt(6)));
      }
    }
    if (random.nextInt(5) == 0) {
      out.append(" (se sidan 3)");
    }
    return random.nextInt(9) == 0
        ? java.text.Normalizer.normalize(out, java.text.Normalizer.Form.NFD)
        : out.toString();
  }

  @Test
  void namesOfOtherKeysAreNotTaken() {
    var taken = new HashSet<String>();
    for (Slot slot : slots()) {
      for (String name : List.of("okänd", "zzz", slot.key().english() + "x")) {
        if (Key.of(name, slot.place().keys()).isEmpty()
            && faults(slot.kind(), slot.document(name, "ord")).isEmpty()) {
          taken.add(slot + " " + name);
        }
      }
    }
    assertEquals(Set.of(), taken);
  }
}
