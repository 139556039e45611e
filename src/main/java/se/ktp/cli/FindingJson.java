package se.ktp.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Findings as scripts read them: version 1 of the JSON form, which does not change.
final class FindingJson {
  private static final int VERSION = 1;

  private FindingJson() {}

  static void print(
      String workspace,
      LocalDate asOf,
      Counts counts,
      List<Finding> findings,
      Language language,
      PrintWriter out) {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeStringProperty("tool", "ktp");
      json.writeStringProperty("workspace", workspace);
      json.writeStringProperty("asOf", asOf.toString());
      json.writeObjectPropertyStart("summary");
      json.writeNumberProperty("errors", counts.errors());
      json.writeNumberProperty("warnings", counts.warnings());
      json.writeNumberProperty("notes", counts.notes());
      json.writeNumberProperty("files", counts.files());
      json.writeNumberProperty("municipalities", counts.municipalities());
      json.writeNumberProperty("activities", counts.activities());
      json.writeNumberProperty("answers", counts.answers());
      json.writeEndObject();
      json.writeArrayPropertyStart("findings");
      findings.forEach(finding -> write(finding, language, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println();
  }

  /// JSON that people can read too; it leaves the stream open for whoever owns it.
  static JsonGenerator generator(PrintWriter out) {
    var factory =
        JsonFactory.builder()
            .disable(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    return factory.createGenerator(
        new ObjectWriteContext.Base() {
          @Override
          public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
          }
        },
        out);
  }

  private static void write(Finding finding, Language language, JsonGenerator json) {
    Subject subject = finding.subject();
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule().code());
    json.writeStringProperty("severity", finding.severity().code());
    json.writeStringProperty("message", finding.message().in(language));
    json.writeStringProperty("fix", finding.fix().in(language));
    json.writeStringProperty("file", finding.at().source().path());
    json.writeNumberProperty("line", finding.at().line());
    json.writeNumberProperty("column", finding.at().column());
    write("municipality", subject.municipality(), json);
    write("municipalityCode", subject.code(), json);
    write("district", subject.district(), json);
    write("activity", subject.activity(), json);
    write("activityId", subject.activityId(), json);
    write("field", subject.field(), json);
    write("period", subject.period(), json);
    json.writeBooleanProperty("accepted", finding.accepted());
    json.writeEndObject();
  }

  private static void write(String name, Optional<String> value, JsonGenerator json) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }
}
