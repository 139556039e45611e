package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.ktp.cli.Run;

/// Folders with what `ktp validate` says of them: `cases/<name>/…` and `expected.txt` beside.
///
/// A new case needs no Java. With `-Dktp.rewrite=true` the expected files are written anew, and the
/// difference is for a person to review. `args.txt` holds more arguments, one a line.
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(p -> p.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void validateSaysWhatIsExpected(String name) throws IOException {
    Path folder = CASES.resolve(name);
    List<String> args = new ArrayList<>(List.of("validate"));
    Path more = folder.resolve("args.txt");
    if (Files.exists(more)) {
      args.addAll(Files.readAllLines(more));
    }
    Run run = Run.in(folder, args.toArray(String[]::new));
    String said = run.out() + run.err() + "exit " + run.code() + "\n";
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("ktp.rewrite")) {
      Files.writeString(expected, said);
    }
    assertEquals(Files.readString(expected), said);
  }
}
