package se.ktp.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Rule;

/// Makes a JSON Schema of what the readers take, so that an editor can complete and check files
/// while they are written.
///
/// A file that gives no finding of unknown keys or wrong values is never refused. Nothing is
/// required: what is missing has rules of its own, which know more.
final class JsonSchema {
  /// What makes no difference between the letters of a key or word: all but letters and digits.
  private static final String GAP = "[^0-9A-Za-zÀ-ɏ]*";

  /// Keys with brackets, or with accents apart from their letters, are left alone: a pattern cannot
  /// follow them.
  private static final String BEYOND_PATTERNS = "[(\\[\\u0300-\\u036f]";

  private static final List<String> SCALAR = List.of("string", "number", "boolean", "null");

  private final Language language;
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  JsonSchema(Language language) {
    this.language = language;
  }

  Map<String, Object> of(FileKind kind) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:ktp:schema:" + kind.code() + ":" + language.code());
    schema.put("title", kind.title().in(language));
    schema.putAll(keys(Grammar.of(kind)));
    definitions.put("empty", empty());
    schema.put("$defs", definitions);
    return schema;
  }

  private Map<String, Object> shape(Shape shape) {
    return switch (shape) {
      case Shape.Text _ -> Map.of("type", SCALAR);
      case Shape.Texts _ ->
          ordered("type", joined("array", SCALAR), "items", Map.of("type", SCALAR));
      case Shape.Whole(int least, int most) -> whole(least, most);
      case Shape.Word(Vocabulary<?> words) -> words(words.all());
      case Shape.Parts(Shape part) -> parts(part);
      case Shape.Either(List<Shape> shapes) -> anyOf(shapes.stream().map(this::shape).toList());
      case Shape.Keys keys -> defined(keys);
      case Shape.ByWord(String name, Vocabulary<?> words, Shape value) ->
          byWord(name, words.all(), shape(value));
      case Shape.Weights _ -> weights();
      case Shape.Anything _ -> Map.of();
    };
  }

  // --- keys

  private Map<String, Object> defined(Shape.Keys keys) {
    if (!definitions.containsKey(keys.name())) {
      definitions.put(keys.name(), Map.of()); // keeps its place before those within it
      definitions.put(keys.name(), keys(keys));
    }
    return anyOf(List.of(reference(keys.name()), reference("empty")));
  }

  private Map<String, Object> keys(Shape.Keys keys) {
    var properties = new LinkedHashMap<String, Object>();
    var patterns = new LinkedHashMap<String, Object>();
    Set<String> taken = new HashSet<>();
    for (Key key : keys.keys()) {
      List<String> names = key.names().stream().filter(n -> taken.add(Key.folded(n))).toList();
      String definition = keys.name() + "." + key.english();
      var text = ordered("title", title(key), "description", description(keys, key));
      text.putAll(shape(keys.shape(key)));
      definitions.put(definition, text);
      names.forEach(name -> properties.put(name, reference(definition)));
      patterns.put(pattern(names), reference(definition));
    }
    return mapping(properties, patterns);
  }

  private static Map<String, Object> mapping(
      Map<String, Object> properties, Map<String, Object> patterns) {
    patterns.put(BEYOND_PATTERNS, Map.of());
    return ordered(
        "type",
        "object",
        "properties",
        properties,
        "patternProperties",
        patterns,
        "additionalProperties",
        false);
  }

  private String title(Key key) {
    String name =
        language == Language.SV && key.names().size() > 1 ? key.names().get(1) : key.english();
    String words = name.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String description(Shape.Keys keys, Key key) {
    return KeyTexts.of(keys, key).in(language);
  }

  private Map<String, Object> byWord(String name, List<String> words, Map<String, Object> value) {
    definitions.put(name, value);
    var properties = new LinkedHashMap<String, Object>();
    words.forEach(word -> properties.put(word, reference(name)));
    var patterns = new LinkedHashMap<String, Object>();
    patterns.put(pattern(words), reference(name));
    return anyOf(List.of(mapping(properties, patterns), reference("empty")));
  }

  private Map<String, Object> weights() {
    definitions.put("weight", words(Vocabulary.WEIGHT.all()));
    var properties = new LinkedHashMap<String, Object>();
    for (Rule rule : Rule.values()) {
      var property = ordered("title", rule.title().in(language));
      property.putAll(reference("weight"));
      properties.put(rule.code(), property);
    }
    var patterns = new LinkedHashMap<String, Object>();
    patterns.put("^\\s*[kK][tT][pP][0-9]{3}\\s*$", reference("weight"));
    return anyOf(List.of(mapping(properties, patterns), reference("empty")));
  }

  // --- values

  private Map<String, Object> parts(Shape part) {
    Map<String, Object> one = shape(part);
    return anyOf(List.of(ordered("type", "array", "items", one), one, reference("empty")));
  }

  private static Map<String, Object> whole(int least, int most) {
    return anyOf(
        List.of(
            ordered("type", "integer", "minimum", least, "maximum", most),
            ordered("type", "string", "pattern", "^[\\s+-]*[0-9]+\\s*$"),
            reference("empty")));
  }

  /// The words as they are suggested, and the same in any other spelling.
  private static Map<String, Object> words(List<String> words) {
    var suggested = new ArrayList<Object>(words);
    if (words.contains("true")) {
      suggested.add(true);
    }
    if (words.contains("false")) {
      suggested.add(false);
    }
    return anyOf(
        List.of(
            ordered("enum", suggested),
            ordered("type", "string", "pattern", pattern(words)),
            ordered("type", "string", "pattern", BEYOND_PATTERNS),
            reference("empty")));
  }

  /// What counts as nothing said: no value, signs alone, a word that promises one, an empty list.
  private static Map<String, Object> empty() {
    return ordered(
        "type",
        List.of("string", "null", "array", "object"),
        "pattern",
        "^" + GAP + "$|" + pattern(Placeholders.WORDS.stream().sorted().toList()),
        "maxItems",
        0,
        "maxProperties",
        0);
  }

  // --- patterns

  /// Any spelling of some names: in capitals or not, with blanks and signs anywhere. JSON Schema
  /// has no flag for it.
  private static String pattern(Collection<String> names) {
    List<String> any = names.stream().map(Key::folded).distinct().map(JsonSchema::letters).toList();
    return "^" + GAP + "(?:" + String.join("|", any) + ")" + GAP + "$";
  }

  private static String letters(String folded) {
    return String.join(GAP, folded.codePoints().mapToObj(JsonSchema::letter).toList());
  }

  private static String letter(int c) {
    String small = Character.toString(c);
    String capital = small.toUpperCase(Locale.ROOT);
    return small.equals(capital) ? small : "[" + small + capital + "]";
  }

  // --- maps

  private static Map<String, Object> reference(String definition) {
    return Map.of("$ref", "#/$defs/" + definition);
  }

  /// Alternatives within alternatives are alternatives.
  private static Map<String, Object> anyOf(List<Map<String, Object>> shapes) {
    var flat = new ArrayList<Object>();
    for (Map<String, Object> shape : shapes) {
      Collection<?> inner =
          shape.get("anyOf") instanceof List<?> alternatives ? alternatives : List.of(shape);
      inner.stream().filter(i -> !flat.contains(i)).forEach(flat::add);
    }
    return Map.of("anyOf", List.copyOf(flat));
  }

  private static List<String> joined(String first, List<String> rest) {
    var all = new ArrayList<String>();
    all.add(first);
    all.addAll(rest);
    return List.copyOf(all);
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
