package se.ktp.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;
import se.ktp.read.FileKind;
import tools.jackson.core.JsonGenerator;

/// `ktp schema`: the JSON Schema of a kind of YAML file; without a kind, which there are.
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {
  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Parameters(paramLabel = "KIND", arity = "0..1")
  private Optional<String> kind = Optional.empty();

  @Override
  public Integer call() {
    Console console = ktp.console(spec, Optional.empty());
    if (kind.isEmpty()) {
      for (FileKind one : FileKind.values()) {
        console.out().println("%-9s %s".formatted(one.code(), console.say(one.title())));
      }
      return Exit.FINE.code();
    }
    FileKind wanted = FileKind.of(kind.get()).orElseThrow(this::unknown);
    try (JsonGenerator json = FindingJson.generator(console.out())) {
      write(wanted.schema(console.language()), json);
    }
    console.out().println();
    return Exit.FINE.code();
  }

  private static void write(Object value, JsonGenerator json) {
    switch (value) {
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.forEach((name, inner) -> {
          json.writeName((String) name);
          write(inner, json);
        });
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(item -> write(item, json));
        json.writeEndArray();
      }
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      default -> json.writeString(value.toString());
    }
  }

  private UsageFaults.WrongUsage unknown() {
    String written = kind.orElseThrow();
    List<String> codes = Arrays.stream(FileKind.values()).map(FileKind::code).toList();
    Optional<String> near = Nearest.to(written, codes);
    return new UsageFaults.WrongUsage(
        spec.commandLine(),
        new Phrase(
            "Det finns inget schema för "
                + written
                + near.map(n -> "; menade du " + n + "?")
                    .orElse("; välj " + String.join(", ", codes)),
            "There is no schema of "
                + written
                + near.map(n -> "; did you mean " + n + "?")
                    .orElse("; choose " + String.join(", ", codes))));
  }
}
