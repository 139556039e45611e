package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares what is made with what is kept in a file. `mvn test -Dktp.rewrite=true` writes the
/// files anew; what changed in them is then looked through like any other change.
public final class Golden {
  private static final boolean REWRITE = Boolean.getBoolean("ktp.rewrite");

  private Golden() {}

  /// Fails if the text is not that of the file.
  ///
  /// @param file from the project's folder on, `src/test/resources/specimen/expected-text.txt`
  public static void assertSame(Path file, String actual) {
    try {
      if (REWRITE) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
        return;
      }
      assertTrue(Files.exists(file), () -> file + " is missing: mvn test -Dktp.rewrite=true");
      assertEquals(Files.readString(file), actual, () -> file + " (-Dktp.rewrite=true rewrites)");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
