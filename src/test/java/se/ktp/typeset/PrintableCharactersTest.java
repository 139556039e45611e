package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The list of characters that can be printed, which the checks use, is that of the faces.
class PrintableCharactersTest {
  private static final Path LIST = Path.of("src/main/resources/se/ktp/source/printable.txt");

  @Test
  void theListIsThatOfTheFaces() throws IOException {
    String ranges = ranges();
    if (Boolean.getBoolean("ktp.rewrite")) {
      Files.createDirectories(LIST.resolveSibling(""));
      Files.writeString(LIST, ranges);
    }
    assertEquals(ranges, Files.readString(LIST));
  }

  private static String ranges() {
    var faces = new Faces();
    var out = new StringBuilder();
    int from = -1;
    for (int c = 0; c <= 0x20000; c++) {
      boolean printable = c < 0x20000 && isPrintable(c, faces);
      if (printable && from < 0) {
        from = c;
      } else if (!printable && from >= 0) {
        out.append(String.format(Locale.ROOT, "%04X", from));
        out.append(c - 1 == from ? "\n" : String.format(Locale.ROOT, "-%04X\n", c - 1));
        from = -1;
      }
    }
    return out.toString();
  }

  private static boolean isPrintable(int character, Faces faces) {
    if (Character.getType(character) == Character.SURROGATE) {
      return false;
    }
    var lacking = new TreeSet<Integer>();
    Characters.printable(Character.toString(character), TextStyle.Weight.REGULAR, faces, lacking);
    return lacking.isEmpty();
  }
}
