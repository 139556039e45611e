package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorCommandTest {
  @TempDir Path folder;

  private Path image;
  private Properties properties;

  /// An unpacked folder whose Java uses the cache.
  @BeforeEach
  void unpack() throws IOException {
    image = folder.resolve("ktp å");
    Files.createDirectories(image.resolve("bin"));
    Files.createDirectories(image.resolve("lib"));
    Files.writeString(image.resolve("lib/ktp.jar"), "");
    Files.writeString(image.resolve("lib/ktp.aot"), "");
    properties = new Properties();
    properties.setProperty("java.home", image.resolve("runtime").toString());
    properties.setProperty("java.runtime.version", "25.0.1+8");
    properties.setProperty("java.vm.info", "mixed mode, sharing");
    properties.setProperty("java.io.tmpdir", folder.toString());
    properties.setProperty("sun.jnu.encoding", "UTF-8");
    properties.setProperty("os.name", "Linux");
  }

  private List<Diagnosis> checkup(Map<String, String> variables) {
    var environment =
        new Environment(
            variables,
            Locale.ROOT,
            LocalDate.of(2010, 7, 1),
            folder,
            false,
            false,
            Optional.empty());
    var installation = new Installation(Optional.of(image.resolve("lib/ktp.jar")), properties);
    return new Checkup(installation, environment).diagnoses();
  }

  private static List<String> states(List<Diagnosis> diagnoses, Diagnosis.State state) {
    return diagnoses.stream().filter(d -> d.state() == state).map(d -> d.about().en()).toList();
  }

  @Test
  void anUnpackedProgramIsFineInEveryPart() {
    List<Diagnosis> all = checkup(Map.of("LANG", "sv_SE.UTF-8"));
    assertEquals(List.of(), states(all, Diagnosis.State.FAULT));
    assertEquals(List.of(), states(all, Diagnosis.State.NOTE));
    assertEquals(
        List.of(
            "Program", "Java", "Fast start", "Parts", "Temporary", "Å ä ö", "Language", "Trial"),
        states(all, Diagnosis.State.FINE));
    assertTrue(all.get(3).told().sv().contains("290 kommuner"), all.get(3).told().sv());
  }

  @Test
  void aCacheThatIsNotUsedIsTold() throws IOException {
    properties.setProperty("java.vm.info", "mixed mode");
    List<Diagnosis> copied = checkup(Map.of());
    assertEquals(List.of("Fast start"), states(copied, Diagnosis.State.NOTE));
    assertTrue(copied.get(2).told().sv().contains("nya tider"), copied.get(2).told().sv());
    Files.delete(image.resolve("lib/ktp.aot"));
    assertTrue(checkup(Map.of()).get(2).told().sv().contains("lib/ktp.aot saknas"));
  }

  @Test
  void otherJavaAndOthersOptionsAreTold() {
    properties.setProperty("java.home", "/usr/lib/jvm/x");
    assertEquals(
        List.of("Java", "Options"),
        states(checkup(Map.of("JAVA_TOOL_OPTIONS", "-Xint")), Diagnosis.State.NOTE));
    properties.setProperty("java.runtime.version", "17.0.15+6");
    assertEquals(List.of("Java"), states(checkup(Map.of()), Diagnosis.State.FAULT));
  }

  @Test
  void withoutATemporaryFolderNothingIsTried() {
    properties.setProperty("java.io.tmpdir", image.resolve("lib/ktp.jar").toString());
    List<Diagnosis> all = checkup(Map.of());
    assertEquals(List.of("Temporary"), states(all, Diagnosis.State.FAULT));
    assertFalse(states(all, Diagnosis.State.FINE).contains("Trial"));
  }

  @Test
  void namesThatCannotBeOpenedAreAFault() {
    properties.setProperty("sun.jnu.encoding", "US-ASCII");
    assertEquals(List.of("Å ä ö"), states(checkup(Map.of()), Diagnosis.State.FAULT));
  }

  // --- a county's folder

  private Path county() throws IOException {
    Path root = folder.resolve("lan");
    Files.createDirectories(root.resolve("plans"));
    Files.writeString(root.resolve("county.yaml"), "county: \"01\"\nyear: 2010\n");
    Files.writeString(root.resolve("plans/a.yaml"), "municipality: Botkyrka\n");
    return root;
  }

  private List<Diagnosis> examined(Path root) {
    return new FolderCheckup(Path.of("lan"), root).diagnoses();
  }

  @Test
  void aSoundFolderIsFine() throws IOException {
    List<Diagnosis> all = examined(county());
    assertEquals(List.of("Folder"), all.stream().map(d -> d.about().en()).toList());
    assertTrue(all.getFirst().told().sv().endsWith("lan: 2 filer"), all.getFirst().told().sv());
  }

  @Test
  void filesThatAreOpenElsewhereAreTold() throws IOException {
    Path root = county();
    Files.writeString(root.resolve("plans/~$planer.xlsx"), "");
    Files.writeString(root.resolve("plans/.~lock.svar.xlsx#"), "");
    List<Diagnosis> all = examined(root);
    assertEquals(List.of("Open files"), states(all, Diagnosis.State.NOTE));
    assertTrue(all.get(1).told().sv().contains("plans/.~lock.svar.xlsx#, plans/~$planer.xlsx"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "planer (1).xlsx",
        "planer - Kopia.xlsx",
        "Kopia av planer.xlsx",
        "a i konflikt.csv"
      })
  void copiesAreTold(String name) throws IOException {
    Path root = county();
    Files.writeString(root.resolve("plans").resolve(name), "");
    assertEquals(List.of("Copies"), states(examined(root), Diagnosis.State.NOTE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"con.yaml", "a:b.yaml", "slut.yaml.", "vad?.csv"})
  void namesThatWindowsCannotHaveAreTold(String name) throws IOException {
    Path root = county();
    Files.writeString(root.resolve("plans").resolve(name), "");
    assertEquals(List.of("Names"), states(examined(root), Diagnosis.State.NOTE));
  }

  @Test
  void whatCannotBeOpenedIsAFault() throws IOException {
    Path root = county();
    Files.createSymbolicLink(root.resolve("plans/borta.yaml"), Path.of("finns-inte.yaml"));
    List<Diagnosis> all = examined(root);
    assertEquals(List.of("Reading"), states(all, Diagnosis.State.FAULT));
    assertTrue(all.get(1).told().en().endsWith("plans/borta.yaml"), all.get(1).told().en());
  }

  @Test
  void papersThatCannotBeWrittenAreAFault() throws IOException {
    Path root = county();
    Files.writeString(root.resolve("out"), "en fil i vägen");
    assertEquals(List.of("Writing"), states(examined(root), Diagnosis.State.FAULT));
  }

  @Test
  void nothingIsChangedByLooking() throws IOException {
    Path root = county();
    examined(root);
    try (var files = Files.walk(root)) {
      assertEquals(4, files.count());
    }
  }

  // --- the command

  @Test
  void aFolderThatIsNotThereEndsWithOne() {
    Run run = Run.in(folder, "doctor", "borta");
    assertEquals(1, run.code(), run.out());
    assertTrue(run.out().contains("fel    Mapp         borta finns inte\n"), run.out());
    assertTrue(run.out().contains("Något är fel; se ovan."), run.out());
  }

  @Test
  void aSoundFolderEndsWithZeroAndQuietTellsOnlyWhatIsOdd() throws IOException {
    county();
    Run run = Run.in(folder, "doctor", "lan", "--lang", "en");
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().endsWith("Nothing is wrong.\n"), run.out());
    assertTrue(run.out().contains("fine   Trial        a paper could be made"), run.out());
    assertFalse(Run.in(folder, "doctor", "-q").out().contains("bra  "));
  }
}
