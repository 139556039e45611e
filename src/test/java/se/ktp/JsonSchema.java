package se.ktp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// As much of JSON Schema as the program's own schemas use.
///
/// A word that it does not know is a fault, so that no schema says more than is checked.
public final class JsonSchema {
  private static final Set<String> TOLD_ONLY = Set.of("$schema", "$defs", "title", "description");

  private final JsonNode root;
  private final List<String> faults = new ArrayList<>();

  private JsonSchema(JsonNode root) {
    this.root = root;
  }

  /// Where a text is not what the schema says; nothing if it is.
  public static List<String> faults(String schema, String json) {
    var mapper = new ObjectMapper();
    try {
      var check = new JsonSchema(mapper.readTree(schema));
      check.check(check.root, mapper.readTree(json), "");
      return check.faults;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(JsonNode schema, JsonNode value, String at) {
    schema
        .properties()
        .forEach(word -> {
          JsonNode says = word.getValue();
          switch (word.getKey()) {
            case "$ref" -> check(definition(says.asText()), value, at);
            case "const" -> hold(says.equals(value), at, "is " + value + ", not " + says);
            case "enum" -> hold(contains(says, value), at, value + " is none of " + says);
            case "type" -> hold(isOf(says, value), at, value + " is no " + says);
            case "pattern" ->
                hold(!value.isTextual() || value.asText().matches(says.asText()), at, says + "");
            case "minimum" -> hold(value.asInt() >= says.asInt(), at, value + " is below " + says);
            case "required" ->
                says.forEach(name -> hold(value.has(name.asText()), at, "lacks " + name));
            case "properties" ->
                says.properties()
                    .forEach(p -> {
                      if (value.has(p.getKey())) {
                        check(p.getValue(), value.get(p.getKey()), at + "/" + p.getKey());
                      }
                    });
            case "additionalProperties" -> closed(schema, value, at);
            case "items" -> {
              for (int i = 0; i < value.size(); i++) {
                check(says, value.get(i), at + "/" + i);
              }
            }
            case "anyOf" -> hold(any(says, value), at, value + " is none of what it may be");
            default -> hold(TOLD_ONLY.contains(word.getKey()), at, "unknown: " + word.getKey());
          }
        });
  }

  private JsonNode definition(String pointer) {
    JsonNode found = root.at(pointer.substring(1));
    if (found instanceof MissingNode) {
      faults.add("no " + pointer);
    }
    return found;
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode one : values) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(JsonNode types, JsonNode value) {
    var names = new TreeSet<String>();
    types.forEach(type -> names.add(type.asText()));
    if (types.isTextual()) {
      names.add(types.asText());
    }
    String type =
        switch (value.getNodeType()) {
          case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
          case STRING -> "string";
          case BOOLEAN -> "boolean";
          case NULL -> "null";
          case ARRAY -> "array";
          case OBJECT -> "object";
          case BINARY, MISSING, POJO -> "";
        };
    return names.contains(type);
  }

  private boolean any(JsonNode schemas, JsonNode value) {
    for (JsonNode schema : schemas) {
      var attempt = new JsonSchema(root);
      attempt.check(schema, value, "");
      if (attempt.faults.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void closed(JsonNode schema, JsonNode value, String at) {
    value
        .fieldNames()
        .forEachRemaining(
            name -> hold(schema.path("properties").has(name), at, "not expected: " + name));
  }

  private void hold(boolean holds, String at, String fault) {
    if (!holds) {
      faults.add(at + ": " + fault);
    }
  }
}
