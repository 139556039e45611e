package se.ktp;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.ObjectMapper;

/// A JSON Schema that documents of tests are held against.
public final class Schema {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final com.networknt.schema.Schema schema;

  private Schema(com.networknt.schema.Schema schema) {
    this.schema = schema;
  }

  public static Schema of(String json) {
    return new Schema(
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(json, InputFormat.JSON));
  }

  /// The schema of what `ktp validate --format json` prints.
  public static Schema ofFindings() throws IOException {
    return of(Files.readString(Path.of("src/site/resources/schema/validate-1.schema.json")));
  }

  /// OASIS's schema of SARIF 2.1.0, which lies in a library that is a test's own.
  public static Schema ofSarif() {
    try (InputStream in = Schema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return of(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// JSON Schema's own schema, which every other one is held against.
  public static Schema ofSchemas() {
    return new Schema(
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema")));
  }

  /// What is wrong with a JSON document; nothing where it is as the schema says.
  public List<String> faults(String json) {
    return schema.validate(MAPPER.readTree(json)).stream().map(Schema::shown).toList();
  }

  /// What is wrong with a YAML document, read as an editor reads it: by the core schema of YAML
  /// 1.2.
  public List<String> faultsOfYaml(String yaml) {
    LoadSettings settings =
        LoadSettings.builder().setSchema(new CoreSchema()).setAllowDuplicateKeys(true).build();
    Object document = new Load(settings).loadFromString(yaml);
    return schema.validate(MAPPER.<tools.jackson.databind.JsonNode>valueToTree(document)).stream()
        .map(Schema::shown)
        .toList();
  }

  private static String shown(Error error) {
    return error.getInstanceLocation() + ": " + error.getMessage();
  }

  /// A JSON document as maps and lists.
  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(String json) {
    return MAPPER.readValue(json, Map.class);
  }
}
