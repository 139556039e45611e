package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.ktp.cli.Run;

/// The meeting's one page is whole, however many take part and however much they write.
class CountyFirstPageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, false", "2, false", "8, false", "13, false", "21, false", "36, false", "49, false",
    "1, true", "2, true", "8, true", "13, true", "21, true", "36, true", "49, true",
  })
  void theSecondPageBeginsWithTheNextSection(int participants, boolean wordy) throws IOException {
    Path workspace = new SyntheticCounty(participants, wordy).in(folder.resolve("county"));
    Run run =
        Run.in(
            folder,
            "report",
            workspace.toString(),
            "--county-only",
            "--as-of",
            "2016-12-01",
            "--lang",
            "sv",
            "-o",
            folder.resolve("out").toString());
    assertTrue(run.code() <= 1, run::err);
    byte[] paper = paper();
    List<String> first = lines(paper, 1);
    List<String> second = lines(paper, 2);
    assertTrue(first.contains("Vilka har svarat"), first::toString);
    assertTrue(first.contains("Har inte svarat"), first::toString);
    assertTrue(second.contains("I korthet"), second::toString);
    assertTrue(first.indexOf("Har inte svarat") > 0, first::toString);
    if (participants == 49 || participants == 1) {
      assertEquals(Set.of(), Vera.faults(paper));
    }
  }

  private byte[] paper() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      return Files.readAllBytes(
          files.filter(f -> f.toString().endsWith(".pdf")).findFirst().orElseThrow());
    }
  }

  private static List<String> lines(byte[] paper, int page) {
    return PdfText.pages(paper).get(page - 1).lines().filter(l -> !l.isBlank()).toList();
  }
}
