package se.ktp.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.diagnostic.Acceptance;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.RulePage;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;
import se.ktp.source.Checksum;
import se.ktp.source.Position;
import se.ktp.source.Source;
import tools.jackson.core.JsonGenerator;

/// Findings as services that show the findings of many tools read them: SARIF 2.1.0.
final class FindingSarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "SRCROOT";
  private static final List<Rule> RULES = List.of(Rule.values());

  private final Language language;
  private final String prefix;
  private final JsonGenerator json;
  private final Map<String, Integer> fingerprints = new HashMap<>();

  private FindingSarif(Language language, String prefix, JsonGenerator json) {
    this.language = language;
    this.prefix = prefix;
    this.json = json;
  }

  /// @param prefix what stands before the paths of findings, seen from where the program was
  ///   started
  /// @param successful whether anything could be read
  static void print(
      List<Finding> findings,
      String prefix,
      boolean successful,
      Language language,
      PrintWriter out) {
    try (JsonGenerator json = FindingJson.generator(out)) {
      new FindingSarif(language, prefix, json).log(findings, successful);
    }
    out.println();
  }

  private void log(List<Finding> findings, boolean successful) {
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    tool();
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", successful);
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringProperty("columnKind", "unicodeCodePoints");
    json.writeStringProperty("language", language.locale().toLanguageTag());
    json.writeObjectPropertyStart("originalUriBaseIds");
    json.writeObjectPropertyStart(ROOT);
    text("description", say("Mappen som ktp kördes i.", "The folder that ktp was run in."));
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayPropertyStart("results");
    findings.forEach(this::result);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  // --- the tool and its rules

  private void tool() {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "ktp");
    json.writeStringProperty("version", Version.number());
    json.writeStringProperty("language", language.locale().toLanguageTag());
    json.writeArrayPropertyStart("rules");
    RULES.forEach(this::rule);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void rule(Rule rule) {
    RulePage page = RulePage.of(rule, language);
    json.writeStartObject();
    json.writeStringProperty("id", rule.code());
    json.writeStringProperty("name", name(rule));
    text("shortDescription", rule.title().in(language));
    text("fullDescription", plain(page.what()));
    json.writeObjectPropertyStart("help");
    json.writeStringProperty("text", plain(page.what()) + "\n\n" + plain(page.why()));
    json.writeStringProperty("markdown", page.text());
    json.writeEndObject();
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", level(rule.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }

  /// `ACTIVITY_WITHOUT_GOAL` as `ActivityWithoutGoal`.
  private static String name(Rule rule) {
    var name = new StringBuilder();
    for (String word : rule.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private static String plain(String markdown) {
    return markdown.replace("`", "");
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }

  // --- findings

  private void result(Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule().code());
    json.writeNumberProperty("ruleIndex", RULES.indexOf(finding.rule()));
    json.writeStringProperty("level", level(finding.severity()));
    text("message", FindingMessage.of(finding, language));
    json.writeArrayPropertyStart("locations");
    location(finding);
    json.writeEndArray();
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("ktp/v1", fingerprint(finding));
    json.writeEndObject();
    finding.acceptance().ifPresent(this::suppression);
    properties(finding);
    json.writeEndObject();
  }

  private void location(Finding finding) {
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(prefix + finding.at().source().path()));
    json.writeStringProperty("uriBaseId", ROOT);
    json.writeEndObject();
    region(finding.at());
    json.writeEndObject();
    if (finding.subject().municipality().isPresent() || finding.subject().activity().isPresent()) {
      logical(finding.subject());
    }
    json.writeEndObject();
  }

  /// Of a file that cannot be shown only the whole is pointed at. Rows and columns of a table are
  /// given as lines and columns.
  private void region(Position at) {
    switch (at.source()) {
      case Source.Lines _, Source.Table _ -> {
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", at.line());
        json.writeNumberProperty("startColumn", at.column());
        json.writeEndObject();
      }
      case Source.Whole _ -> {
        // Nothing can be pointed at.
      }
    }
  }

  private void logical(Subject subject) {
    String owner =
        String.join(
            ", ",
            Stream.of(subject.municipality(), subject.district())
                .flatMap(Optional::stream)
                .toList());
    json.writeArrayPropertyStart("logicalLocations");
    if (!owner.isEmpty()) {
      logical(owner, owner, "municipality");
    }
    subject
        .activity()
        .ifPresent(a -> logical(a, owner.isEmpty() ? a : owner + "/" + a, "activity"));
    json.writeEndArray();
  }

  private void logical(String name, String whole, String kind) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("fullyQualifiedName", whole);
    json.writeStringProperty("kind", kind);
    json.writeEndObject();
  }

  private void suppression(Acceptance acceptance) {
    json.writeArrayPropertyStart("suppressions");
    json.writeStartObject();
    json.writeStringProperty("kind", "external");
    json.writeStringProperty("status", "accepted");
    json.writeStringProperty("justification", acceptance.reason());
    json.writeEndObject();
    json.writeEndArray();
  }

  private void properties(Finding finding) {
    Subject subject = finding.subject();
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("fix", finding.fix().in(language));
    json.writeStringProperty("place", Phrase.of(finding.at()).in(language));
    property("municipality", subject.municipality());
    property("municipalityCode", subject.code());
    property("district", subject.district());
    property("activity", subject.activity());
    property("activityId", subject.activityId());
    property("field", subject.field());
    property("period", subject.period());
    json.writeEndObject();
  }

  private void property(String name, Optional<String> value) {
    value.ifPresent(v -> json.writeStringProperty(name, v));
  }

  // --- what a finding is known by

  /// What stays the same while lines move: what the finding is about, not where it stands. Of
  /// several that agree in all of it the later ones are numbered.
  private String fingerprint(Finding finding) {
    String known = String.join("\u0000", identity(finding));
    int number = fingerprints.merge(known, 1, Integer::sum);
    String sum = Checksum.of(known.getBytes(StandardCharsets.UTF_8));
    return number == 1 ? sum : sum + ":" + number;
  }

  private static List<String> identity(Finding finding) {
    Subject subject = finding.subject();
    return List.of(
        finding.rule().code(),
        subject.code().orElseGet(() -> finding.at().source().path()),
        subject.district().orElse(""),
        subject.activityId().or(subject::activity).orElse(""),
        subject.field().orElse(""),
        subject.period().orElse(""));
  }

  // --- texts

  private String say(String swedish, String english) {
    return new Phrase(swedish, english).in(language);
  }

  private void text(String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  /// A path as a relative URI.
  static String uri(String path) {
    var uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return uri.toString();
  }
}
