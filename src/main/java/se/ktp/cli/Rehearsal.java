package se.ktp.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A run of the commands in one process, from which the build learns which classes the AOT cache is
/// to keep ready. What is not rehearsed works, too, only slower.
final class Rehearsal {
  private static final LocalDate DAY = LocalDate.of(2016, 12, 5);

  private Rehearsal() {}

  /// Plays a coordinator's work on the examples.
  ///
  /// @param args the examples' folder, and a folder to write to
  public static void main(String[] args) throws IOException {
    Path examples = Path.of(args[0]).toAbsolutePath();
    Path stage = Path.of(args[1]).toAbsolutePath();
    Files.createDirectories(stage);
    String county = examples.resolve("stockholm-2010").toString();
    String out = stage.resolve("out").toString();
    String forms = stage.resolve("forms").toString();
    String excel = stage.resolve("excel").toString();
    List<List<String>> acts =
        List.of(
            List.of("report", "-o", out, examples.toString()),
            List.of("report", "-o", out, county),
            List.of("report", "-o", out, "--force", "--format", "pdf,html", "--lang", "en", county),
            List.of("report", "-o", out, "--packet", "--dry-run", county),
            List.of("validate", county),
            List.of("validate", "--format", "json", examples.toString()),
            List.of("status", county),
            List.of("diff", county, "2010-06", "2010-11"),
            List.of("form", county, "--period", "2010-11", "-o", forms, "--force"),
            List.of("validate", forms),
            List.of("remind", county, "-o", stage.resolve("letters").toString(), "--force"),
            List.of("archive", county, "--papers", out, "-o", excel, "--force"),
            List.of("explain", "KTP102"),
            List.of("explain"),
            List.of("--help"),
            List.of("report", "--help"),
            List.of("report", "--nothing"));
    for (List<String> act : acts) {
      play(act, stage);
    }
    // The last as from a shell, with real streams; it ends the rehearsal.
    Cli.main(new String[] {"--version"});
  }

  private static void play(List<String> act, Path stage) {
    var environment =
        new Environment(
            Map.of(), Locale.of("sv", "SE"), DAY, stage, false, false, Optional.empty());
    try (var nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      Cli.run(act.toArray(String[]::new), environment, nowhere, nowhere);
    }
  }
}
