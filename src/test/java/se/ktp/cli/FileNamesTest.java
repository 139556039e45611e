package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.model.Municipality;
import se.ktp.model.Owner;
import se.ktp.render.Slugs;

/// Names with å ä ö as macOS may write them, and names that Windows does not allow.
class FileNamesTest {
  @TempDir Path folder;

  /// As macOS writes it: letters and marks apart.
  private static String apart(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD);
  }

  @Test
  void aFileIsFoundHoweverItsLettersAreComposed() throws IOException {
    Path plans = Files.createDirectories(folder.resolve(apart("länets år")).resolve("plans"));
    Files.writeString(plans.resolve(apart("österåker.yaml")), "municipality: Österåker\n");
    Files.writeString(plans.resolve("botkyrka.yaml"), "municipality: Bottkyrka\n");
    Files.writeString(
        folder.resolve(apart("länets år")).resolve("county.yaml"), "county: \"01\"\nyear: 2010\n");
    Run run = Run.in(folder, "validate", "länets år/plans/österåker.yaml");
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("KTP122"), run.out());
    assertFalse(run.out().contains("KTP004"), run.out());
  }

  @Test
  void whatIsNamedInAFileIsFoundToo() throws IOException {
    Files.createDirectories(folder.resolve("bilder"));
    Files.writeString(
        folder.resolve("bilder").resolve(apart("länet.svg")),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">"
            + "<rect width=\"10\" height=\"10\" fill=\"#000000\"/></svg>");
    Files.writeString(
        folder.resolve("county.yaml"),
        "county: \"01\"\nyear: 2010\ntheme: {logo: bilder/länet.svg}\n");
    Run run = Run.in(folder, "validate");
    assertFalse(run.out().contains("bilder/länet.svg"), run.out());
  }

  @Test
  void partsOfNamesAreNoFolders() {
    assertTrue(FileNames.isIn("plans/" + apart("å.yaml"), "plans"));
    assertTrue(FileNames.isIn("plans/" + apart("å.yaml"), "plans/å.yaml"));
    assertFalse(FileNames.isIn("plans-2010/a.yaml", "plans"));
    assertFalse(FileNames.isIn("plans", "plans/a.yaml"));
  }

  /// Windows has no files of these names, with any ending.
  @ParameterizedTest
  @ValueSource(strings = {"Con", "AUX", "nul", "Prn", "COM1", "lpt9", "Å: / \\ ? *", "slut. "})
  void districtsNamesNeverMakeFilesThatWindowsCannotHave(String district) {
    var owner = new Owner.Participant(new Municipality("0180", "Stockholm"), Optional.of(district));
    String slug = Slugs.of(owner);
    assertTrue(slug.matches("0180-stockholm(-[a-z0-9]+)*"), slug);
  }
}
