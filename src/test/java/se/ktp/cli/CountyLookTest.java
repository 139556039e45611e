package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.PdfText;
import se.ktp.TagTree;
import se.ktp.Vera;

class CountyLookTest {
  private static final String SVG =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
        <title>märke</title>
        <g fill="#7A1F3D"><rect width="50" height="50"/><circle cx="75" cy="25" r="20"/></g>
        <path d="M10 10 L40 10 L25 40 Z" style="fill:#fff;stroke:#000;stroke-width:2px"/>
      </svg>
      """;

  @TempDir Path folder;

  private byte[] county(String theme) throws IOException {
    Files.createDirectories(folder.resolve("plans"));
    Files.writeString(
        folder.resolve("county.yaml"),
        "county: \"01\"\nyear: 2010\nparticipants: [Botkyrka]\ntheme:\n" + theme.indent(2));
    Files.writeString(folder.resolve("plans/b.yaml"), "municipality: Botkyrka\nactivities: []\n");
    Run run = Run.in(folder, "report", "-o", "ut", "--county-only");
    assertTrue(run.code() <= 1, run::err);
    return Files.readAllBytes(folder.resolve("ut/2010-06/lan-01-stockholm.pdf"));
  }

  /// What a paper says, without the checksum of its sources.
  private static String said(byte[] pdf) {
    return PdfText.of(pdf).replaceAll("[0-9a-f]{64}", "");
  }

  private String findings() {
    return Run.in(folder, "validate", "--rules", "KTP003").out();
  }

  private void raster(String name, int type) throws IOException {
    var image = new BufferedImage(60, 20, type);
    image.setRGB(5, 5, 0x807A1F3D);
    assertTrue(ImageIO.write(image, name.substring(name.indexOf('.') + 1), path(name).toFile()));
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  @Test
  void organisationAndFooterStandInHeadAndFoot() throws IOException {
    String text = PdfText.of(county("organisation: Provregionen\nfooter: Samverkan i länet"));
    assertTrue(text.contains("Provregionen · Missbruks- och"), text);
    assertTrue(text.contains("Samverkan i länet"), text);
  }

  @Test
  void aDrawnLogoIsAFigureThatSaysWhoseItIs() throws IOException {
    Files.writeString(path("märke.svg"), SVG);
    byte[] pdf = county("logo: märke.svg\norganisation: Provregionen");
    assertTrue(TagTree.of(pdf).contains("Provregionen"), TagTree.of(pdf));
    assertEquals(Set.of(), Vera.faults(pdf));
    assertFalse(findings().contains("KTP003"), findings());
  }

  @ParameterizedTest
  @CsvSource({
    "logo.png, 2",
    "logo.png, 1",
    "logo.png, 10",
    "logo.jpeg, 1",
    "logo.jpeg, 10",
  })
  void aLogoOfPointsIsArchivableToo(String name, int type) throws IOException {
    raster(name, type);
    byte[] pdf = county("logo: " + name + "\norganisation: Provregionen");
    assertTrue(TagTree.of(pdf).contains("Provregionen"), TagTree.of(pdf));
    assertEquals(Set.of(), Vera.faults(pdf));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../logo.svg",
        "a/../../logo.svg",
        "/etc/passwd",
        "https://example.org/logo.svg",
        "file:///etc/passwd",
        "C:\\\\logo.svg",
        "borta.svg",
        "link.svg",
        "plans",
        "county.yaml",
        "odd.svg",
        "entity.svg",
        "broken.png",
      })
  void anOddLogoIsAFindingAndThePaperIsMadeWithoutIt(String logo) throws IOException {
    Path outside = Files.createTempDirectory("outside").resolve("logo.svg");
    Files.writeString(outside, SVG);
    Files.createSymbolicLink(path("link.svg"), outside);
    Files.writeString(
        path("odd.svg"), "<svg viewBox=\"0 0 9 9\"><image href=\"/etc/passwd\"/></svg>");
    Files.writeString(
        path("entity.svg"),
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"/etc/passwd\">]><svg viewBox=\"0 0 9 9\">&x;</svg>");
    Files.write(path("broken.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
    byte[] pdf = county("logo: \"" + logo + "\"");
    assertFalse(TagTree.of(pdf).contains("Figure \"Logotyp"), TagTree.of(pdf));
    assertTrue(findings().contains("county.yaml:5:9  fel KTP003  Logotypen"), findings());
  }

  @Test
  void anAccentColoursThePaper() throws IOException {
    byte[] plain = county("footer: x");
    byte[] own = county("footer: x\naccent: \"#7A1F3D\"");
    assertEquals(said(plain), said(own));
    assertFalse(Arrays.equals(plain, own));
    assertFalse(findings().contains("KTP003"), findings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'#FFCC00' | kontrasten är 1,5 till 1",
        "'#777777' | kontrasten är 4,4 till 1",
        "blå | ingen färg som går att läsa",
        "'#12345' | ingen färg som går att läsa",
      })
  void anAccentThatCannotBeReadIsAFinding(String accent, String said) throws IOException {
    byte[] plain = county("footer: x");
    byte[] own = county("footer: x\naccent: \"" + accent + "\"");
    assertEquals(said(plain), said(own));
    assertTrue(findings().contains("KTP003"), findings());
    assertTrue(findings().contains(said), findings());
  }
}
