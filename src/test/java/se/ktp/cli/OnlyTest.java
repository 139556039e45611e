package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.Workspaces;

/// For whom something is to be made: how they may be written, and that nobody is not everybody.
class OnlyTest {
  @TempDir Path folder;

  private Path workspace() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "county.yaml",
        """
        county: Västra Götaland
        year: 2010
        participants:
          - Ale
          - {municipality: Göteborg, district: Angered}
          - {municipality: Göteborg, district: Västra Hisingen}
        """);
    files.put("plans/ale.yaml", "municipality: Ale\nactivities: [{name: Vårdplan}]\n");
    files.put(
        "plans/angered.yaml",
        "municipality: Göteborg\ndistrict: Angered\nactivities: [{name: Vårdplan}]\n");
    files.put(
        "plans/hisingen.yaml",
        "municipality: Göteborg\ndistrict: Västra Hisingen\nactivities: [{name: Vårdplan}]\n");
    return Workspaces.write(folder.resolve("lan"), files);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Angered|1480-goteborg-angered.pdf",
        "Göteborg Angered|1480-goteborg-angered.pdf",
        "göteborgs stad  angered|1480-goteborg-angered.pdf",
        "Göteborg, Angered|1480-goteborg-angered.pdf",
        "1480 Västra Hisingen|1480-goteborg-vastra-hisingen.pdf",
        "Västra Hisingen (Göteborg)|1480-goteborg-vastra-hisingen.pdf",
        "Göteborg|1480-goteborg-angered.pdf 1480-goteborg-vastra-hisingen.pdf",
        "Ale,Angered|1440-ale.pdf 1480-goteborg-angered.pdf",
        "Göteborg,Ale|1440-ale.pdf 1480-goteborg-angered.pdf 1480-goteborg-vastra-hisingen.pdf",
      })
  void aNameIsWrittenAsAmongTheParticipants(String only, String papers) throws IOException {
    Path root = workspace();
    Run run = Run.in(root, "report", "--period", "2010-06", "--only", only);
    assertEquals(
        List.of(papers.split(" ")), Workspaces.papers(root.resolve("out/2010-06")), run.err());
  }

  @Test
  void aDistrictThatDoesNotTakePartIsWrongUsage() {
    Run run = Run.in(workspace(), "report", "--only", "Göteborg Örgryte");
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("ktp: Ingen av deltagarna heter ”Göteborg Örgryte”"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "form", "remind"})
  void nobodyIsNotEverybody(String command) throws IOException {
    Path root = workspace();
    for (List<String> only : List.of(List.of(""), List.of(" "), List.of(","), List.of("", "."))) {
      Run run =
          Run.in(
              root,
              Stream.concat(Stream.of(command, "--only"), only.stream()).toArray(String[]::new));
      assertEquals(2, run.code(), only + run.out() + run.err());
      assertEquals("", run.out());
      assertTrue(run.err().contains("--only"), run.err());
      assertTrue(run.err().contains("Hjälp: ktp " + command + " --help"), run.err());
    }
    try (Stream<Path> made = Files.list(root)) {
      assertEquals(2, made.count());
    }
    assertTrue(
        Run.in(root, command, "--only", "", ".", "--lang", "en")
            .err()
            .startsWith(
                "ktp: Nobody is named after --only; write a municipality's name or code\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate --rules ,", "report --format ,", "init ny --participants ,"})
  void anEmptyListIsNotAll(String line) {
    Run run = Run.in(workspace(), line.split(" "));
    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains("ska det stå ett värde"), run.err());
  }

  @Test
  void anEmptyWordBesideANameIsNothing() throws IOException {
    Path root = workspace();
    Run.in(root, "report", "--period", "2010-06", "--only", "", "Ale");
    assertEquals(List.of("1440-ale.pdf"), Workspaces.papers(root.resolve("out/2010-06")));
  }

  // --- how many they are

  @Test
  void aMunicipalityWithDistrictsIsOne() {
    Run run = Run.in(workspace(), "validate");
    assertTrue(
        run.out().endsWith("(4 filer lästa: 2 kommuner, 3 aktiviteter, 0 svar)\n"), run.out());
    Run json = Run.in(workspace(), "validate", "--format", "json");
    assertTrue(json.out().contains("\"municipalities\" : 2"), json.out());
  }
}
