package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built folder works as it is, wherever it lies and whoever calls it.
class ImageIT {
  private static final Path IMAGE = Path.of(System.getProperty("ktp.image"));

  @TempDir Path folder;

  /// What a command said and how it ended.
  private record Ended(int code, String out) {}

  private Ended run(Path in, Map<String, String> variables, String... command)
      throws IOException, InterruptedException {
    // Through a shell that reads its text from a file: this JVM may not be able to pass å ä ö on.
    Path script =
        Files.writeString(folder.resolve("command.sh"), String.join(" ", quoted(command)));
    var builder =
        new ProcessBuilder("sh", script.toString())
            .directory(in.toFile())
            .redirectErrorStream(true);
    builder.environment().remove("LC_ALL");
    builder.environment().putAll(variables);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out);
  }

  private static List<String> quoted(String... words) {
    return List.of(words).stream().map(w -> "'" + w.replace("'", "'\\''") + "'").toList();
  }

  private static String launcher() {
    return IMAGE.resolve("bin/ktp").toAbsolutePath().toString();
  }

  private Path example() throws IOException {
    Path target = folder.resolve("länets år");
    Path source = Path.of("examples/norrbotten-2008");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(f -> !f.startsWith(source.resolve("out"))).toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return target;
  }

  @Test
  void papersAreMadeInAFolderWithBlanksAndSwedishLetters() throws Exception {
    Ended ended = run(example(), Map.of("LANG", "sv_SE.UTF-8"), launcher(), "report");
    assertEquals(1, ended.code(), ended.out());
    assertTrue(Files.exists(folder.resolve("länets år/out/2008-11/lan-25-norrbotten.pdf")));
  }

  @Test
  void aLocaleWithoutSwedishLettersIsNoHindrance() throws Exception {
    for (String locale : List.of("C", "POSIX", "")) {
      Ended ended =
          run(folder, Map.of("LC_ALL", locale), launcher(), "validate", example().toString());
      assertEquals(1, ended.code(), ended.out());
      assertTrue(ended.out().contains("county.yaml:38:10  fel KTP301"), ended.out());
      deleteAll(folder.resolve("länets år"));
    }
  }

  private static void deleteAll(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void itIsFoundThroughSymbolicLinks() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("första"), Path.of(launcher()));
    Files.createDirectories(folder.resolve("bin"));
    Path second =
        Files.createSymbolicLink(folder.resolve("bin/ktp"), Path.of("../" + first.getFileName()));
    Ended ended = run(folder, Map.of(), second.toString(), "--version");
    assertEquals(0, ended.code(), ended.out());
  }

  @Test
  void itWorksWhereverItIsMoved() throws Exception {
    Path moved = folder.resolve("flyttad hit åäö");
    var copy =
        new ArrayList<>(List.of("cp", "-r", IMAGE.toAbsolutePath().toString(), moved.toString()));
    assertEquals(0, run(folder, Map.of(), copy.toArray(String[]::new)).code());
    Ended ended = run(folder, Map.of(), moved.resolve("bin/ktp").toString(), "explain", "KTP101");
    assertEquals(0, ended.code(), ended.out());
    assertTrue(ended.out().startsWith("KTP101  Aktiviteten saknar namn\n"), ended.out());
  }

  @Test
  void aClosedPipeIsNoFault() throws Exception {
    Ended ended =
        run(folder, Map.of(), "sh", "-c", "'" + launcher() + "' explain | head -n 1; echo done");
    assertEquals("KTP001  fel      Filen kan inte läsas\ndone\n", ended.out());
  }
}
