package se.ktp.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void aFileIsWrittenAndWhatItsContentSaidIsGivenBack() throws IOException {
    Path file = folder.resolve("a.txt");
    int said =
        WholeFile.write(
            file,
            out -> {
              out.write(bytes("hej"));
              return 3;
            });
    assertEquals(3, said);
    assertEquals("hej", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void theFolderIsMade() throws IOException {
    write(folder.resolve("ut/2010-06/a.txt"), "hej");
    assertEquals("hej", Files.readString(folder.resolve("ut/2010-06/a.txt")));
  }

  @Test
  void anOldFileIsReplaced() throws IOException {
    Path file = folder.resolve("a.txt");
    write(file, "en lång gammal text");
    write(file, "ny");
    assertEquals("ny", Files.readString(file));
  }

  @Test
  void theOldFileStandsUntilTheNewOneIsWhole() throws IOException {
    Path file = folder.resolve("a.txt");
    write(file, "gammal");
    WholeFile.write(
        file,
        out -> {
          out.write(new byte[1 << 20]);
          out.flush();
          assertEquals("gammal", Files.readString(file));
          return "";
        });
    assertEquals(1 << 20, Files.size(file));
  }

  @Test
  void nothingIsLeftWhereTheContentFails() throws IOException {
    Path file = folder.resolve("a.txt");
    assertThrows(IOException.class, () -> fail(file, new IOException("disken är full")));
    assertEquals(List.of(), names());
    assertThrows(IllegalStateException.class, () -> fail(file, new IllegalStateException()));
    assertEquals(List.of(), names());
  }

  @Test
  void theOldFileIsKeptWhereTheContentFails() throws IOException {
    Path file = folder.resolve("a.txt");
    write(file, "gammal");
    assertThrows(IOException.class, () -> fail(file, new IOException("disken är full")));
    assertEquals("gammal", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void manyMayWriteAtOnce() throws IOException {
    IntStream.range(0, 200)
        .parallel()
        .forEach(i -> assertEquals("", writeUnchecked(folder.resolve(i % 20 + ".txt"), "text")));
    assertEquals(20, names().size());
    assertEquals("text", Files.readString(folder.resolve("7.txt")));
  }

  @Test
  void whatDeadProcessesLeftIsTidiedAndAllElseStays() throws Exception {
    Process dead =
        new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version")
            .start();
    dead.waitFor();
    String stale = ".ktp-" + dead.pid() + "-1.tmp";
    String living = ".ktp-" + ProcessHandle.current().pid() + "-999.tmp";
    List<String> others =
        List.of(
            living,
            "a.pdf",
            "x.ktp-" + dead.pid() + "-1.tmp",
            ".ktp-" + dead.pid() + "-1.tmp.bak",
            ".ktp-" + dead.pid() + ".tmp");
    for (String name : others) {
      Files.writeString(folder.resolve(name), "x");
    }
    Files.writeString(folder.resolve(stale), "x");
    WholeFile.tidy(folder);
    assertFalse(Files.exists(folder.resolve(stale)));
    assertEquals(others.stream().sorted().toList(), names());
  }

  @Test
  void aNumberThatNoProcessHasIsNoTrouble() throws IOException {
    String name = ".ktp-99999999999999999999999-1.tmp";
    Files.writeString(folder.resolve(name), "x");
    WholeFile.tidy(folder);
    assertEquals(List.of(name), names());
  }

  @Test
  void aFolderThatIsNotThereNeedsNoTidying() throws IOException {
    WholeFile.tidy(folder.resolve("finns inte"));
    assertTrue(names().isEmpty());
  }

  private static void write(Path file, String text) throws IOException {
    WholeFile.write(
        file,
        out -> {
          out.write(bytes(text));
          return "";
        });
  }

  private static String writeUnchecked(Path file, String text) {
    try {
      write(file, text);
      return "";
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void fail(Path file, Exception fault) throws IOException {
    WholeFile.write(
        file,
        out -> {
          out.write(bytes("halv"));
          out.flush();
          if (fault instanceof IOException e) {
            throw e;
          }
          throw (RuntimeException) fault;
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }
}
