package se.ktp.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import se.ktp.render.PaperFormat;
import tools.jackson.core.JsonGenerator;

/// The list of the papers in a folder, with what they were made of.
final class Manifest {
  private static final int VERSION = 1;

  private Manifest() {}

  static void write(PaperRun.Edition edition, LocalDate asOf, OutputStream out) {
    var text = new PrintWriter(out, false, StandardCharsets.UTF_8);
    try (JsonGenerator json = FindingJson.generator(text)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeStringProperty("tool", "ktp " + Version.number());
      json.writeStringProperty("period", edition.period().code());
      json.writeStringProperty("asOf", asOf.toString());
      json.writeArrayPropertyStart("papers");
      edition.papers().forEach(paper -> write(paper, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    text.println();
    text.flush();
  }

  private static void write(PaperRun.Printed paper, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("file", paper.file().getFileName().toString());
    json.writeStringProperty("format", paper.format().extension());
    json.writeStringProperty("kind", paper.kind());
    boolean county = paper.kind().equals("county");
    json.writeStringProperty(county ? "county" : "municipality", paper.name());
    json.writeStringProperty(county ? "countyCode" : "municipalityCode", paper.code());
    json.writeStringProperty("sha256", paper.checksum());
    if (paper.format() == PaperFormat.PDF) {
      json.writeNumberProperty("pages", paper.pages());
    }
    json.writeObjectPropertyStart("findings");
    json.writeNumberProperty("errors", paper.errors());
    json.writeNumberProperty("warnings", paper.warnings());
    json.writeEndObject();
    json.writeArrayPropertyStart("sources");
    for (PaperRun.Printed.Source source : paper.sources()) {
      json.writeStartObject();
      json.writeStringProperty("file", source.path());
      json.writeStringProperty("sha256", source.checksum());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
