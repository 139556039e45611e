package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.Workspaces;
import se.ktp.cli.Run;

/// Files that are none, and files that hold something else.
class UnusualFilesTest {
  private static final Path ENDLESS = Path.of("/dev/zero");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"county.yaml", "plans/x.yaml", "plans/x.csv", "plans/x.xlsx"})
  void aDeviceIsNotOpened(String name) throws IOException {
    assumeTrue(Files.exists(ENDLESS));
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, ENDLESS);
    assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertEquals(refused(name), told()));
  }

  private static List<String> refused(String name) {
    return List.of(name + " Filen går inte att öppna");
  }

  private List<String> told() {
    return Workspaces.read(folder).findings().stream()
        .map(f -> f.at().source().path() + " " + f.message().sv())
        .toList();
  }

  @Test
  void aLinkToAFileIsFollowed() throws IOException {
    Path elsewhere = folder.resolve("elsewhere.txt");
    Files.writeString(elsewhere, "municipality: Botkyrka\n");
    Files.createDirectory(folder.resolve("plans"));
    Files.createSymbolicLink(folder.resolve("plans/x.yaml"), elsewhere);
    assertEquals(1, Workspaces.read(folder).value().plans().size());
  }

  @Test
  void aFileAboveTheLimitIsTooLarge() {
    Workspaces.write(folder.resolve("plans/x.yaml"), new byte[(int) Limits.FILE_SIZE + 1]);
    assertEquals(List.of("plans/x.yaml Filen är för stor"), told());
  }

  @Test
  void aLoneFileThatIsNeitherPlanNorAnswersIsToldOnce() throws IOException {
    Files.writeString(folder.resolve("README.md"), "# Läs mig\n");
    Run run = Run.in(folder, "validate", "README.md");
    assertEquals(3, run.code());
    assertEquals(1, run.out().lines().filter(l -> l.contains("ingen plan och inget svar")).count());
  }
}
