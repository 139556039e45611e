package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesCommandTest {
  private static final Path EXAMPLE = Path.of("examples/jonkoping-2016").toAbsolutePath();

  @TempDir Path folder;

  private Run ktp(String... args) {
    return Run.in(folder, args);
  }

  private List<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /// Changes an ejected file: the last place where a text stands is written anew.
  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve("egna").resolve(file);
    String text = Files.readString(path);
    int at = text.lastIndexOf(from);
    assertTrue(at >= 0, from);
    Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  @Test
  void allFilesAreListedAndEjected() throws IOException {
    List<String> listed = ktp("templates", "list").out().lines().map(l -> l.split(" ")[0]).toList();
    assertEquals(0, ktp("templates", "eject", "egna").code());
    assertEquals(listed.stream().sorted().toList(), files("egna"));
    assertEquals(
        Files.readString(Path.of("templates/theme.xml")),
        Files.readString(folder.resolve("egna/theme.xml")));
    assertEquals(0, ktp("templates", "check", "egna").code());
  }

  @Test
  void ejectingLeavesFilesAloneUnlessForced() throws IOException {
    Files.createDirectory(folder.resolve("egna"));
    Files.writeString(folder.resolve("egna/theme.xml"), "mitt");
    Run run = ktp("templates", "eject", "egna");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("theme.xml"), run.err());
    assertEquals("mitt", Files.readString(folder.resolve("egna/theme.xml")));
    assertEquals(0, ktp("templates", "eject", "egna", "--force").code());
    assertFalse(Files.readString(folder.resolve("egna/theme.xml")).equals("mitt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "county.ftlh | ${t.silent_none} | ${t.silent_nnoe} | county.ftlh:LINE:26  fel  texten"
            + " ”silent_nnoe” finns inte i texts_sv.properties och texts_en.properties",
        "municipality.ftlh | </section> | </sektion> | municipality.ftlh:LINE:1  fel  <section>",
        "municipality.ftlh | <h2>${t.answers}</h2> | <h5>${t.answers}</h5> |"
            + " municipality.ftlh:LINE:1  fel  <h5>: hör inte till de element som får stå här",
        "common.ftlh | <strong>${w.state(of)}</strong> | <b>${w.state(of)}</b> |"
            + " common.ftlh:LINE:72  fel  <b>",
        "common.ftlh | href=\"#${to}\" | href=\"javascript:${to}\" | common.ftlh:LINE:37  fel  <a>:"
            + " en länk leder till #id, http:, https: eller mailto:",
        "theme.xml | colour name=\"accent\" value=\"#14405C\" | colour name=\"accent\""
            + " value=\"blå\" | theme.xml:LINE:1  fel",
        "texts_en.properties | draft = DRAFT | drfat = DRAFT | texts_en.properties:9:1  obs ",
      })
  void checkingTellsWhereTheFaultIs(String file, String from, String to, String told)
      throws IOException {
    ktp("templates", "eject", "egna");
    String text = Files.readString(folder.resolve("egna").resolve(file));
    String expected = told.replace("LINE", line(text, text.lastIndexOf(from)));
    change(file, from, to);
    Run run = ktp("templates", "check", "egna");
    assertTrue(run.err().startsWith(expected), run.err());
    assertEquals(told.contains("obs") ? 0 : 1, run.code());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  private static String line(String text, int at) {
    return String.valueOf(
        1 + text.substring(0, Math.max(0, at)).chars().filter(c -> c == '\n').count());
  }

  @Test
  void aFolderThatIsNotThereIsWrongUsage() {
    assertEquals(2, ktp("templates", "check", "borta").code());
    assertEquals(2, ktp("report", EXAMPLE.toString(), "--templates", "borta").code());
  }

  @Test
  void ejectedTemplatesMakeTheSamePapers() throws IOException {
    ktp("templates", "eject", "egna");
    ktp("report", EXAMPLE.toString(), "-o", "a", "--only", "Vetlanda");
    ktp("report", EXAMPLE.toString(), "-o", "b", "--only", "Vetlanda", "--templates", "egna");
    assertEquals(
        Files.readString(folder.resolve("a/2016-11/manifest.json")),
        Files.readString(folder.resolve("b/2016-11/manifest.json")));
  }

  @Test
  void aFaultyTemplateStopsItsOwnPapersAndIsToldOnce() throws IOException {
    Files.createDirectory(folder.resolve("egna"));
    Files.writeString(folder.resolve("egna/municipality.ftlh"), "<html>\n${borta}");
    Run run = ktp("report", EXAMPLE.toString(), "-o", "ut", "--templates", "egna");
    assertEquals(1, run.code());
    assertEquals(List.of("lan-06-jonkoping.pdf", "manifest.json"), files("ut/2016-11"));
    assertTrue(
        run.err()
            .contains(
                "Värnamo: municipality.ftlh:2:3: det finns inget som heter ”borta” här; rätta"),
        run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void aFaultyThemeStopsAllPapersBeforeTheFirst() throws IOException {
    Files.createDirectory(folder.resolve("egna"));
    Files.writeString(folder.resolve("egna/theme.xml"), "<theme>\n<stil/></theme>");
    Run run = ktp("report", EXAMPLE.toString(), "-o", "ut", "--templates", "egna");
    assertEquals(1, run.code());
    assertTrue(run.err().startsWith("theme.xml:2:1  fel  <stil>"), run.err());
    assertFalse(Files.exists(folder.resolve("ut")));
  }
}
