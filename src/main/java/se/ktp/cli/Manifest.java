package se.ktp.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.ktp.model.Period;
import se.ktp.source.Checksum;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The list of the papers in a folder, with what they were made of.
final class Manifest {
  static final String NAME = "manifest.json";

  private static final int VERSION = 1;
  private static final String FINAL = "final";

  private Manifest() {}

  /// The papers of a run, and those of earlier runs that still lie in the folder as they were
  /// written.
  ///
  /// @param outdated those of earlier runs that are no papers of now
  static List<Entry> all(
      List<PaperRun.Printed> printed, Map<String, Entry> known, Set<String> outdated, Path folder) {
    Map<String, Entry> all = new LinkedHashMap<>();
    printed.forEach(p -> all.put(p.entry().file(), p.entry()));
    known.forEach((name, entry) -> {
      if (!all.containsKey(name) && entry.isIn(folder)) {
        all.put(name, entry.current(!outdated.contains(name)));
      }
    });
    return List.copyOf(all.values());
  }

  // --- writing

  /// @param papers those just made and those that still lie there
  static void write(Period period, List<Entry> papers, LocalDate asOf, OutputStream out) {
    var text = new PrintWriter(out, false, StandardCharsets.UTF_8);
    try (JsonGenerator json = FindingJson.generator(text)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeStringProperty("tool", "ktp " + Version.number());
      json.writeStringProperty("period", period.code());
      json.writeStringProperty("asOf", asOf.toString());
      json.writeArrayPropertyStart("papers");
      papers.forEach(paper -> write(paper, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    text.println();
    text.flush();
  }

  private static void write(Entry paper, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("file", paper.file());
    json.writeStringProperty("format", paper.format());
    json.writeStringProperty("kind", paper.kind());
    if (!paper.kind().equals("nation")) {
      boolean municipality = paper.kind().equals("municipality");
      json.writeStringProperty(municipality ? "municipality" : "county", paper.name());
      json.writeStringProperty(municipality ? "municipalityCode" : "countyCode", paper.code());
    }
    if (!paper.standard().isEmpty()) {
      json.writeStringProperty("standard", paper.standard());
    }
    json.writeStringProperty("status", paper.making().adopted() ? FINAL : "draft");
    if (paper.making().open()) {
      json.writeBooleanProperty("public", true);
    }
    if (!paper.current()) {
      json.writeBooleanProperty("current", false);
    }
    paper.making().asOf().ifPresent(day -> json.writeStringProperty("asOf", day.toString()));
    json.writeStringProperty("sha256", paper.checksum());
    json.writeStringProperty("fingerprint", paper.fingerprint());
    if (paper.pages() > 0) {
      json.writeNumberProperty("pages", paper.pages());
    }
    write(paper.making(), json);
    json.writeObjectPropertyStart("findings");
    json.writeNumberProperty("errors", paper.errors());
    json.writeNumberProperty("warnings", paper.warnings());
    json.writeEndObject();
    // Names of files tell who has sent them.
    boolean open = paper.making().open();
    json.writeArrayPropertyStart("sources");
    paper
        .sources()
        .forEach((path, checksum) -> {
          json.writeStartObject();
          if (!open) {
            json.writeStringProperty("file", path);
          }
          json.writeStringProperty("sha256", checksum);
          if (paper.attached().contains(path)) {
            json.writeBooleanProperty("attached", true);
          }
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Making making, JsonGenerator json) {
    json.writeObjectPropertyStart("madeBy");
    json.writeStringProperty("tool", making.tool());
    json.writeStringProperty("language", making.language());
    json.writeStringProperty("templates", making.templates());
    json.writeStringProperty("files", making.files());
    json.writeEndObject();
  }

  /// How a paper was made, by which it can be told why it is made anew.
  ///
  /// @param tool the program with its version
  /// @param asOf the day that the paper names; a final one was adopted on it
  /// @param templates SHA-256 of all files that papers are made by
  /// @param files SHA-256 of all files that were read, not only of the paper's own
  record Making(
      String tool,
      String language,
      Optional<LocalDate> asOf,
      boolean adopted,
      boolean open,
      String templates,
      String files) {

    Making dated(LocalDate day) {
      return new Making(tool, language, Optional.of(day), adopted, open, templates, files);
    }
  }

  /// A paper in the list.
  ///
  /// @param checksum SHA-256 of the file
  /// @param fingerprint of all that the file depends on
  /// @param errors that the paper holds and nobody has accepted; none in one for everybody
  /// @param standard that a PDF keeps; nothing of other files
  /// @param sources the files that it was made of, with their checksums
  /// @param attached those of them that are within it
  /// @param current whether it is a paper of now, and none that only lies there since earlier
  record Entry(
      String file,
      String kind,
      String name,
      String code,
      String checksum,
      String fingerprint,
      int pages,
      int errors,
      int warnings,
      String standard,
      Map<String, String> sources,
      Set<String> attached,
      Making making,
      boolean current) {

    Entry current(boolean is) {
      return new Entry(
          file,
          kind,
          name,
          code,
          checksum,
          fingerprint,
          pages,
          errors,
          warnings,
          standard,
          sources,
          attached,
          making,
          is);
    }

    /// Its file's name without the ending.
    String slug() {
      return file.substring(0, Math.max(0, file.lastIndexOf('.')));
    }

    /// What kind of file it is: `pdf` or `html`.
    String format() {
      return file.substring(file.lastIndexOf('.') + 1);
    }

    /// Whether the file lies in a folder as it was written.
    boolean isIn(Path folder) {
      try {
        Path path = folder.resolve(file);
        return Files.isRegularFile(path) && Checksum.of(Files.readAllBytes(path)).equals(checksum);
      } catch (IOException e) {
        return false;
      }
    }
  }

  // --- reading

  /// The papers that a folder's list names, by their files; none if there is no list that can be
  /// read.
  static Map<String, Entry> read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      Object root = parsed(Files.readAllBytes(file));
      Map<String, Entry> papers = new LinkedHashMap<>();
      for (Object paper : list(map(root).get("papers"))) {
        entry(map(paper)).ifPresent(e -> papers.put(e.file(), e));
      }
      return papers;
    } catch (IOException | UncheckedIOException | JacksonException | IllegalArgumentException e) {
      return Map.of();
    }
  }

  private static Optional<Entry> entry(Map<?, ?> paper) {
    boolean municipality = Objects.equals(paper.get("kind"), "municipality");
    Map<?, ?> findings = map(paper.get("findings"));
    Map<String, String> sources = new LinkedHashMap<>();
    Set<String> attached = new HashSet<>();
    for (Object source : list(paper.get("sources"))) {
      String sum = text(map(source), "sha256");
      String path = text(map(source), "file");
      sources.put(path.isEmpty() ? sum : path, sum);
      if (Objects.equals(map(source).get("attached"), true)) {
        attached.add(text(map(source), "file"));
      }
    }
    String file = text(paper, "file");
    // A name with a path in it is none of ours.
    return file.isEmpty() || !Path.of(file).equals(Path.of(file).getFileName())
        ? Optional.empty()
        : Optional.of(
            new Entry(
                file,
                text(paper, "kind"),
                text(paper, municipality ? "municipality" : "county"),
                text(paper, municipality ? "municipalityCode" : "countyCode"),
                text(paper, "sha256"),
                text(paper, "fingerprint"),
                number(paper, "pages"),
                number(findings, "errors"),
                number(findings, "warnings"),
                text(paper, "standard"),
                sources,
                attached,
                making(paper),
                !Objects.equals(paper.get("current"), false)));
  }

  private static Making making(Map<?, ?> paper) {
    Map<?, ?> by = map(paper.get("madeBy"));
    return new Making(
        text(by, "tool"),
        text(by, "language"),
        day(text(paper, "asOf")),
        text(paper, "status").equals(FINAL),
        Objects.equals(paper.get("public"), true),
        text(by, "templates"),
        text(by, "files"));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  private static int number(Map<?, ?> map, String key) {
    return map.get(key) instanceof Integer number ? number : 0;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Object parsed(byte[] json) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      return value(parser, parser.nextToken());
    }
  }

  private static Object value(JsonParser parser, @Nullable JsonToken token) {
    return switch (token) {
      case START_OBJECT -> {
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String key = parser.currentName();
          map.put(key, value(parser, parser.nextToken()));
        }
        yield map;
      }
      case START_ARRAY -> {
        var list = new ArrayList<Object>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          list.add(value(parser, next));
        }
        yield list;
      }
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_STRING -> parser.getString();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case null -> throw new IllegalArgumentException("the list ends too early");
      default -> "";
    };
  }
}
