package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  void theZipUnpacksInAnyTimeZoneAndStartsByItsCache() throws Exception {
    assumeTrue(run(folder, Map.of(), "unzip", "-v").code() == 0);
    Path zip;
    try (Stream<Path> made = Files.list(IMAGE.toAbsolutePath().resolveSibling(""))) {
      zip = made.filter(f -> f.toString().endsWith(".zip")).findFirst().orElseThrow();
    }
    Map<String, String> tokyo = Map.of("TZ", "Asia/Tokyo", "LANG", "sv_SE.UTF-8");
    String unpack =
        "mkdir 'län å ä ö' && cd 'län å ä ö' && unzip -q '" + zip + "' && chmod -R a-w ktp-*";
    Ended unpacked = run(folder, tokyo, "sh", "-c", unpack);
    assertEquals(0, unpacked.code(), unpacked.out());
    Ended ended = run(folder, tokyo, "sh", "-c", "'län å ä ö'/ktp-*/bin/ktp doctor");
    assertEquals(0, ended.code(), ended.out());
    assertTrue(ended.out().contains("Snabbstart   används (ktp.aot)\n"), ended.out());
    assertTrue(ended.out().endsWith("Inget är fel.\n"), ended.out());
    for (String part :
        List.of("man/sv/man1/ktp-report.1", "completion/ktp.bash", "licences/THIRD-PARTY.txt")) {
      String there = "test -s 'län å ä ö'/ktp-*/" + part;
      assertEquals(0, run(folder, tokyo, "sh", "-c", there).code(), part);
    }
    assertEquals(0, run(folder, tokyo, "chmod", "-R", "u+w", "län å ä ö").code());
  }

  @Test
  void aClosedPipeIsNoFault() throws Exception {
    Ended ended =
        run(folder, Map.of(), "sh", "-c", "'" + launcher() + "' explain | head -n 1; echo done");
    assertEquals("KTP001  fel      Filen kan inte läsas\ndone\n", ended.out());
  }

  @Test
  void whoeverStopsReadingFindingsHearsOfNoFaultAndTheCodeIsTheFindings() throws Exception {
    String all = example().toString();
    for (String format : List.of("text", "json", "sarif", "junit", "github")) {
      String line =
          "(trap '' PIPE; '%s' validate --format %s '%s'; echo ended $? >&2) | true"
              .formatted(launcher(), format, all);
      Ended ended = run(folder, Map.of("LANG", "sv_SE.UTF-8"), "sh", "-c", line);
      assertEquals("ended 1\n", ended.out(), format);
    }
  }

  @Test
  void anOutputThatCannotBeWrittenIsToldOf() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    String line = "'" + launcher() + "' explain >/dev/full";
    Ended ended = run(folder, Map.of("LANG", "sv_SE.UTF-8"), "sh", "-c", line);
    assertEquals("ktp: Det gick inte att skriva ut allt\n", ended.out());
    assertEquals(4, ended.code());
  }

  // --- the recipes of the documentation

  /// The script of a recipe, by its name in its second line.
  private Path recipe(String name) throws IOException {
    Matcher block =
        Pattern.compile("```sh\n(#!/bin/sh\n# " + Pattern.quote(name) + ".*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("src/site/markdown/recipes.md")));
    assertTrue(block.find(), name);
    Path script = Files.writeString(folder.resolve(name), block.group(1));
    assertTrue(script.toFile().setExecutable(true));
    return script;
  }

  /// With `ktp` on the path, on the first of July 2010.
  private Map<String, String> withKtp() {
    Path bin = IMAGE.resolve("bin").toAbsolutePath();
    return Map.of(
        "PATH", bin + ":" + System.getenv("PATH"),
        "LANG", "sv_SE.UTF-8",
        "SOURCE_DATE_EPOCH", "1277942400");
  }

  @Test
  void theGateOpensWhereNothingIsWrongOnly() throws Exception {
    String gate = recipe("gate.sh").toString();
    Ended wrong = run(folder, withKtp(), gate, example().toString());
    assertEquals("there are errors; see ktp validate\n", wrong.out());
    assertEquals(1, wrong.code());
    Ended right =
        run(
            Path.of("").toAbsolutePath(),
            withKtp(),
            gate,
            "src/test/resources/cases/nothing-wrong");
    assertEquals("no errors\n", right.out());
    assertEquals(0, right.code());
    assertEquals(2, run(folder, withKtp(), gate, "finns-inte").code());
  }

  @Test
  void jqCountsErrorsByMunicipality() throws Exception {
    assumeTrue(run(folder, Map.of(), "jq", "--version").code() == 0);
    Ended ended = run(folder, withKtp(), recipe("errors.sh").toString(), example().toString());
    assertEquals("1 the county\n", ended.out());
  }

  @Test
  void anExampleIsUnpackedAndJqTellsWhoIsLate() throws Exception {
    Ended unpacked =
        run(folder, withKtp(), launcher(), "init", "mitt län", "--example", "stockholm-2010", "-q");
    assertEquals("", unpacked.out());
    assertEquals(0, unpacked.code());
    assumeTrue(run(folder, Map.of(), "jq", "--version").code() == 0);
    Ended late =
        run(folder, withKtp(), recipe("late.sh").toString(), "mitt län", "--period", "2010-06");
    assertEquals("Botkyrka\nSödertälje\n", late.out());
  }

  @Test
  void theEveningTakesInWhatCameAndMakesThePapers() throws Exception {
    Path county = folder.resolve("län");
    Files.createDirectories(county.resolve("inkommet"));
    Files.writeString(
        county.resolve("county.yaml"), "län: Stockholm\når: 2010\ndeltagare: [Nacka]\n");
    Files.writeString(
        county.resolve("inkommet/plan.csv"),
        "kommun;aktivitet;mål\nNacka;Gemensam vårdplan;60 planer i november 2010\n");
    String evening = recipe("evening.sh").toString();
    Ended first = run(county, withKtp(), evening, "inkommet");
    assertEquals(0, first.code(), first.out());
    assertTrue(first.out().contains("nytt        Gemensam vårdplan"), first.out());
    assertTrue(Files.exists(county.resolve("out/2010-06/0182-nacka.pdf")), first.out());
    Ended again = run(county, withKtp(), evening, "inkommet");
    assertEquals(0, again.code());
    assertTrue(again.out().contains("1 oförändrad\n"), again.out());
  }

  @Test
  void anArchiveThatHasChangedIsNamed() throws Exception {
    Path county = example();
    run(county, withKtp(), launcher(), "report", "--county-only");
    run(county, withKtp(), launcher(), "archive", "-o", folder.toString(), "--force");
    String archive = "arkiv-lan-25-norrbotten-2008.zip";
    String untouched = recipe("untouched.sh").toString();
    assertEquals("", run(folder, withKtp(), untouched, archive).out());
    byte[] bytes = Files.readAllBytes(folder.resolve(archive));
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve(archive), bytes);
    assertTrue(run(folder, withKtp(), untouched, archive).out().endsWith(archive + "\n"));
  }

  @Test
  void theHookRefusesACommitWithErrors() throws Exception {
    assumeTrue(run(folder, Map.of(), "git", "--version").code() == 0);
    Path county = example();
    String setUp =
        "git init -q . && git config user.name x && git config user.email x@example.org"
            + " && cp ../pre-commit .git/hooks/ && git add county.yaml && git commit -q -m x";
    recipe("pre-commit");
    Ended refused = run(county, withKtp(), "sh", "-c", setUp);
    assertEquals(1, refused.code(), refused.out());
    assertTrue(refused.out().contains("fel KTP301"), refused.out());
    Ended mended =
        run(
            county,
            withKtp(),
            "sh",
            "-c",
            "sed -i 's/1 161 000/1 261 000/; s/2 322 000/2 522 000/' county.yaml && git add -A &&"
                + " git commit -q -m x");
    assertEquals(0, mended.code(), mended.out());
  }
}
