package se.ktp.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
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
            ".ktp-" + ProcessHandle.current().pid() + ".tmp");
    for (String name : others) {
      Files.writeString(folder.resolve(name), "x");
    }
    Files.writeString(folder.resolve(stale), "x");
    String half = ".ktp-" + dead.pid() + ".tmp"; // of a folder that was to be filled
    Files.writeString(Files.createDirectory(folder.resolve(half)).resolve("county.yaml"), "x");
    WholeFile.tidy(folder);
    assertFalse(Files.exists(folder.resolve(stale)));
    assertFalse(Files.exists(folder.resolve(half)));
    assertEquals(others.stream().sorted().toList(), names());
  }

  @Test
  void whateverIsWrittenTidiesItsFolder() throws IOException, InterruptedException {
    Process dead =
        new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version")
            .start();
    dead.waitFor();
    String stale = ".ktp-" + dead.pid() + "-1.tmp";
    Files.writeString(folder.resolve(stale), "x");
    WholeFile.write(folder.resolve("a.xlsx"), bytes("ett"));
    assertEquals(List.of("a.xlsx"), names());
    Files.writeString(folder.resolve(stale), "x");
    WholeFolder.write(folder.resolve("lan"), Map.of("county.yaml", bytes("x")));
    assertEquals(List.of("a.xlsx", "lan"), names());
    Files.writeString(folder.resolve(stale), "x");
    Bag.write(folder.resolve("arkiv.zip"), "arkiv", new TreeMap<>(), Map.of());
    assertEquals(List.of("a.xlsx", "arkiv.zip", "lan"), names());
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

  /// Stands for a program on Windows that has files open: nobody can rename onto them.
  private static WholeFile.Renaming holding(String... names) {
    return (from, to) -> {
      if (List.of(names).contains(to.getFileName().toString())) {
        throw new FileSystemException(to.toString(), null, "being used by another process");
      }
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    };
  }

  private WholeFile.HeldException held(boolean keep, String... names) throws IOException {
    Path file = folder.resolve("0127-botkyrka.pdf");
    Files.writeString(file, "gammal");
    var held =
        assertThrows(
            WholeFile.HeldException.class,
            () -> WholeFile.write(file, content("ny"), keep, holding(names)));
    assertEquals("gammal", Files.readString(file));
    return held;
  }

  @Test
  void theNewFileIsKeptBesideOneThatIsOpen() throws IOException {
    Path beside = held(true, "0127-botkyrka.pdf").beside().orElseThrow();
    assertEquals("0127-botkyrka (ny).pdf", beside.getFileName().toString());
    assertEquals("ny", Files.readString(beside));
    assertEquals(List.of("0127-botkyrka (ny).pdf", "0127-botkyrka.pdf"), names());
  }

  @Test
  void whatIsKeptBesideMayBeOpenToo() throws IOException {
    Path beside = held(true, "0127-botkyrka.pdf", "0127-botkyrka (ny).pdf").beside().orElseThrow();
    assertEquals("0127-botkyrka (ny 2).pdf", beside.getFileName().toString());
  }

  @Test
  void nothingIsLeftBesideAFileOfTheUsersOwn() throws IOException {
    assertTrue(held(false, "0127-botkyrka.pdf").beside().isEmpty());
    assertEquals(List.of("0127-botkyrka.pdf"), names());
  }

  @Test
  void nothingIsLeftWhereAllNamesAreHeld() throws IOException {
    String[] all = {
      "0127-botkyrka.pdf",
      "0127-botkyrka (ny).pdf",
      "0127-botkyrka (ny 2).pdf",
      "0127-botkyrka (ny 3).pdf"
    };
    assertTrue(held(true, all).beside().isEmpty());
    assertEquals(List.of("0127-botkyrka.pdf"), names());
  }

  @Test
  void whatWasKeptBesideGoesWhenTheFileCanBeWrittenAgain() throws IOException {
    held(true, "0127-botkyrka.pdf");
    Path file = folder.resolve("0127-botkyrka.pdf");
    WholeFile.writeOrKeepBeside(file, content("nyare"));
    assertEquals("nyare", Files.readString(file));
    assertEquals(List.of("0127-botkyrka.pdf"), names());
  }

  @Test
  void aFileThatIsHeldForAMomentIsReplaced() throws IOException {
    Path file = folder.resolve("a.txt");
    write(file, "gammal");
    var tries = new AtomicInteger();
    WholeFile.write(
        file,
        content("ny"),
        false,
        (from, to) -> {
          if (tries.incrementAndGet() < 3) {
            throw new AccessDeniedException(to.toString());
          }
          Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        });
    assertEquals("ny", Files.readString(file));
  }

  @Test
  void aFullDiskIsNoFileThatIsOpen() {
    Path file = folder.resolve("a.pdf");
    var full = new IOException("No space left on device");
    assertSame(full, assertThrows(IOException.class, () -> fail(file, full)));
  }

  private static WholeFile.Content<String> content(String text) {
    return out -> {
      out.write(bytes(text));
      return text;
    };
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
