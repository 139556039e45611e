package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.ktp.Workspaces;

class ArchiveCommandTest {
  private static final String NAME = "arkiv-lan-09-gotland-2010";
  private static final String ZIP = "archive/" + NAME + ".zip";

  @TempDir private Path folder;

  @BeforeEach
  void workspace() {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml", "county: \"09\"\nyear: 2010\ndnr: RS 2010/7\n",
            "plans/gotland.yaml", "municipality: Gotland\nactivities: [{id: a, name: Åter}]\n",
            "followups/2010-06/gotland.yaml",
                "municipality: Gotland\nanswers: [{activity: a, status: pågår}]\n",
            "followups/2010-06/received/Svar från Visby.csv", "aktivitet;status\n",
            ".dold", "för systemet"));
  }

  private Run ktp(String... args) {
    return Run.in(folder, args);
  }

  private void papers() {
    ktp("report", "--as-of", "2010-08-01");
  }

  private void inZip(Change change) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(folder.resolve(ZIP))) {
      change.in(zip.getPath("/" + NAME));
    }
  }

  private interface Change {
    void in(Path root) throws IOException;
  }

  @Test
  void anArchiveHoldsPapersSourcesAndOriginals() throws IOException {
    papers();
    Run run = ktp("archive");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("2 papper, 1 mottaget original, 4 andra filer"), run.out());
    inZip(root -> {
      for (String file :
          new String[] {
            "county.yaml",
            "plans/gotland.yaml",
            "followups/2010-06/received/Svar från Visby.csv",
            "out/2010-06/0980-gotland.pdf",
            "out/2010-06/manifest.json"
          }) {
        assertArrayEquals(
            Files.readAllBytes(folder.resolve(file)),
            Files.readAllBytes(root.resolve("data").resolve(file)),
            file);
      }
      assertTrue(
          Files.readString(root.resolve("bag-info.txt"))
              .contains("External-Identifier: RS 2010/7"));
      try (Stream<Path> files = Files.walk(root)) {
        assertTrue(files.noneMatch(f -> f.endsWith(".dold")));
      }
    });
  }

  @Test
  void archivesDoNotHoldEachOtherAndAreTheSameEverywhere() throws IOException {
    papers();
    ktp("archive", "--as-of", "2010-08-02");
    byte[] first = Files.readAllBytes(folder.resolve(ZIP));
    TimeZone zone = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    try {
      ktp("archive", "--as-of", "2010-08-02");
    } finally {
      TimeZone.setDefault(zone);
    }
    assertArrayEquals(first, Files.readAllBytes(folder.resolve(ZIP)));
  }

  @Test
  void anArchiveInAnotherPlaceIsNotArchivedEither() throws IOException {
    papers();
    ktp("archive", "-o", "arkiv");
    Files.copy(
        folder.resolve("arkiv/" + NAME + ".zip"), folder.resolve("plans/arkiv-av-annat.zip"));
    Files.writeString(folder.resolve("arkiv/arkiv-foto.zip"), "inte ett arkiv");
    ktp("archive");
    inZip(root -> {
      try (Stream<Path> files = Files.walk(root)) {
        assertEquals(
            List.of("arkiv-foto.zip"),
            files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".zip")).toList());
      }
    });
  }

  @Test
  void answersWithoutPapersAreNotPassedOver() {
    papers();
    Workspaces.write(
        folder,
        Map.of(
            "followups/2010-11/gotland.yaml",
            "municipality: Gotland\nanswers: [{activity: a, status: uppnått}]\n"));
    Run run = ktp("archive");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("finns svar för 2010-11, men inga papper"), run.err());
    assertTrue(run.err().contains("ktp report --period 2010-11"), run.err());
    assertFalse(Files.exists(folder.resolve(ZIP)));
    assertEquals(0, ktp("archive", "--period", "2010-06", "--force").code());
    assertEquals(0, ktp("archive", "--force").code());
  }

  @Test
  void draftsAreToldOf() {
    papers();
    assertTrue(ktp("archive").err().contains("papperen för 2010-06 är utkast"));
  }

  /// The directory of the zip says that the names are UTF-8 and the files those of a Unix, without
  /// which `unzip` makes other letters of å, ä and ö.
  @Test
  void otherProgramsReadTheNames() throws IOException {
    papers();
    ktp("archive");
    byte[] zip = Files.readAllBytes(folder.resolve(ZIP));
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - 22;
    int at = bytes.getInt(end + 16);
    int count = bytes.getShort(end + 10);
    for (int i = 0; i < count; i++) {
      assertEquals(0x02014b50, bytes.getInt(at));
      assertEquals(3, bytes.get(at + 5), "made on Unix");
      assertEquals(0100644, bytes.getInt(at + 38) >>> 16);
      at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
    }
    assertEquals(end, at);
    assertTrue(count > 5);
  }

  @Test
  void withoutPapersThereIsNoArchive() {
    Run run = ktp("archive");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("ktp report"), run.err());
    assertFalse(Files.exists(folder.resolve(ZIP)));
    assertEquals(0, ktp("archive", "--force").code());
  }

  @Test
  void papersThatAreOlderThanTheirFilesAreNotArchivedUnasked() throws IOException {
    papers();
    Files.writeString(
        folder.resolve("followups/2010-06/gotland.yaml"),
        "municipality: Gotland\nanswers: [{activity: a, status: uppnått}]\n");
    Run run = ktp("archive");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("lan-09-gotland.pdf, 0980-gotland.pdf"), run.err());
    assertFalse(Files.exists(folder.resolve(ZIP)));
    papers();
    assertEquals(0, ktp("archive").code());
  }

  @Test
  void aFileThatCameAfterTheCountysPaperMakesItOld() {
    papers();
    Workspaces.write(folder, Map.of("followups/2010-06/lan.yaml", "county: true\nanswers: []\n"));
    Run run = ktp("archive");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("lan-09-gotland.pdf"), run.err());
  }

  @Test
  void thePaperOfWhoeverTakesPartNoMoreIsArchivedToo() {
    String county = "county: \"06\"\nyear: 2010\nparticipants: [Aneby%s]\n";
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml", county.formatted(", Habo"),
            "plans/gotland.yaml", "municipality: Aneby\nactivities: [{id: a, name: Kurs}]\n",
            "plans/h.yaml", "municipality: Habo\nactivities: [{id: a, name: Kurs}]\n",
            "followups/2010-06/gotland.yaml",
                "municipality: Aneby\nanswers: [{activity: a, status: pågår}]\n"));
    papers();
    Workspaces.write(folder, Map.of("county.yaml", county.formatted("")));
    papers();
    assertTrue(Files.exists(folder.resolve("out/2010-06/0643-habo.pdf")));
    Run run = ktp("archive");
    assertEquals(0, run.code(), run.err());
  }

  @Test
  void aDraftThatLiesBesideFinalPapersIsToldAndNotFiled() throws IOException {
    Workspaces.write(
        folder,
        Map.of(
            "plans/gotland.yaml",
            """
            municipality: Gotland
            activities:
              - {id: a, name: Åter, goal: Tio kurser., method: Kurs, target_group: Alla, partners: Alla,
                 timeline: mars 2010, responsibility: {municipality: Chef, region: Chef}}
            """));
    ktp("report", "--packet", "--as-of", "2010-08-01");
    Run done = ktp("report", "--final", "--as-of", "2010-08-02");
    assertEquals(0, done.code(), done.err());
    Run run = ktp("archive");
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.err()
            .contains(
                "2010-06/paket-2010-06.pdf är ett utkast från före de fastställda papperen; det"
                    + " arkiveras inte"),
        run.err());
    assertTrue(run.out().contains("(2 papper, "), run.out());
    inZip(root -> {
      assertTrue(Files.exists(root.resolve("data/out/2010-06/lan-09-gotland.pdf")));
      assertFalse(Files.exists(root.resolve("data/out/2010-06/paket-2010-06.pdf")));
    });
  }

  @Test
  void aPaperThatSomebodyHasChangedIsTold() throws IOException {
    papers();
    Path paper = folder.resolve("out/2010-06/0980-gotland.pdf");
    Files.writeString(paper, "%", StandardOpenOption.APPEND);
    Run run = ktp("archive");
    assertEquals(0, run.code());
    assertTrue(run.err().contains("2010-06/0980-gotland.pdf är inte som ktp skrev det"), run.err());
  }

  @Test
  void verifyingTellsWhatHasChanged() throws IOException {
    papers();
    ktp("archive");
    Run untouched = ktp("archive", "--verify", ZIP);
    assertEquals(0, untouched.code());
    assertTrue(untouched.out().contains("orört, 7 filer"), untouched.out());
    inZip(root -> {
      Files.writeString(root.resolve("data/county.yaml"), "county: \"01\"\n");
      Files.delete(root.resolve("data/plans/gotland.yaml"));
      Files.writeString(root.resolve("data/ny.txt"), "ny");
      Files.writeString(root.resolve("bag-info.txt"), "Bagging-Date: 2011-01-01\n");
    });
    Run run = ktp("archive", "--verify", ZIP);
    assertEquals(1, run.code());
    assertEquals(
        """
        %s: ÄNDRAT
          ändrad: bag-info.txt
          ändrad: data/county.yaml
          saknas: data/plans/gotland.yaml
          har tillkommit: data/ny.txt
        """
            .formatted(ZIP),
        run.out());
  }

  @Test
  void aListOfFilesThatIsChangedIsNoticed() throws IOException {
    papers();
    ktp("archive");
    inZip(root -> {
      Path list = root.resolve("manifest-sha256.txt");
      Path plan = root.resolve("data/plans/gotland.yaml");
      Files.delete(plan);
      String kept =
          Files.readString(list)
              .lines()
              .filter(l -> !l.endsWith("plans/gotland.yaml"))
              .reduce("", (a, b) -> a + b + "\n");
      Files.writeString(list, kept);
    });
    Run run = ktp("archive", "--verify", ZIP);
    assertEquals(1, run.code());
    assertTrue(run.out().contains("ändrad: manifest-sha256.txt"), run.out());
  }

  @Test
  void whatIsNoArchiveIsTold() throws IOException {
    Files.write(folder.resolve("x.zip"), "PK inte".getBytes(StandardCharsets.UTF_8));
    for (String file : new String[] {"x.zip", "saknas.zip", "plans"}) {
      Run run = ktp("archive", "--verify", file);
      assertEquals(3, run.code(), file);
      assertTrue(run.err().startsWith(file + " kan inte läsas"), run.err());
    }
    assertEquals(2, ktp("archive", "--verify").code());
  }
}
