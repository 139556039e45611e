package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.ktp.TagTree;
import se.ktp.Vera;
import se.ktp.Workspaces;
import se.ktp.Xlsx;
import se.ktp.diagnostic.Language;
import se.ktp.source.Checksum;
import se.ktp.typeset.Attachment;
import se.ktp.typeset.PdfStandard;

/// What papers are for archives, and which files go with them.
class PdfStandardTest {
  private static final Path STOCKHOLM = Path.of("examples/stockholm-2010").toAbsolutePath();

  @TempDir Path folder;

  /// Makes an example's papers, of every kind.
  private Path stockholm(PdfStandard standard) {
    Path out = folder.resolve(standard.code());
    Run run =
        Run.in(
            STOCKHOLM,
            "report",
            "--packet",
            "--nation",
            "--pdf-standard",
            standard.code(),
            "-o",
            out.toString());
    assertTrue(run.code() <= 1, run::err);
    return out.resolve("2010-11");
  }

  private static List<Path> papers(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void papersOfEveryKindKeepTheStandard(PdfStandard standard) throws IOException {
    List<Path> papers = papers(stockholm(standard));
    assertEquals(9, papers.size());
    for (Path paper : papers) {
      assertEquals(Set.of(), Vera.faults(bytes(paper), standard), paper::toString);
    }
    String list = Files.readString(papers.getFirst().resolveSibling("manifest.json"));
    assertEquals(
        10,
        list.split(Pattern.quote("\"standard\" : \"" + standard.code() + '"'), -1).length,
        list);
  }

  @ParameterizedTest
  @EnumSource
  void papersMadeAgainHaveTheSameBytes(PdfStandard standard) throws IOException {
    var before = new TreeMap<Path, byte[]>();
    for (Path paper : papers(stockholm(standard))) {
      before.put(paper, bytes(paper));
      Files.delete(paper);
    }
    stockholm(standard);
    before.forEach((paper, old) -> assertArrayEquals(old, bytes(paper), paper::toString));
  }

  // --- the first part of PDF/A

  @Test
  void inOldPapersRowsBelongToTheTable() throws IOException {
    byte[] pdf = bytes(stockholm(PdfStandard.A1A).resolve("0127-botkyrka.pdf"));
    assertTrue(new String(pdf, 0, 8, StandardCharsets.US_ASCII).equals("%PDF-1.4"));
    TagTree.Node.Element tree = TagTree.read(pdf);
    assertEquals(0, tree.all("THead").count() + tree.all("TBody").count());
    byte[] now = bytes(stockholm(PdfStandard.A2A_UA1).resolve("0127-botkyrka.pdf"));
    assertEquals(TagTree.read(now).all("TR").count(), tree.all("TR").count());
    assertEquals(TagTree.read(now).text(), tree.text());
  }

  @Test
  void aLogoThatLetsPaperThroughIsDrawnOnWhiteInOldPapers() throws IOException {
    Path workspace = workspace();
    var image = new BufferedImage(60, 20, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(5, 5, 0x807A1F3D);
    ImageIO.write(image, "png", workspace.resolve("logo.png").toFile());
    Workspaces.write(
        workspace, Map.of("county.yaml", COUNTY + "theme: {logo: logo.png, organisation: Prov}\n"));
    report(workspace, "--pdf-standard", "a-1a");
    byte[] pdf = bytes(paper(workspace, "0127-botkyrka.pdf"));
    assertTrue(TagTree.of(pdf).contains("Prov"));
    assertEquals(Set.of(), Vera.faults(pdf, PdfStandard.A1A));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      int pictures = 0;
      for (COSName name : resources.getXObjectNames()) {
        if (resources.getXObject(name) instanceof PDImageXObject drawn) {
          pictures++;
          assertEquals(0xffbc8f9e, drawn.getImage().getRGB(5, 5));
          assertEquals(0xffffffff, drawn.getImage().getRGB(0, 0));
        }
      }
      assertEquals(1, pictures);
    }
  }

  // --- files that go with papers

  /// The files within a PDF, by their names there.
  private static Map<String, PDComplexFileSpecification> attached(PDDocument document)
      throws IOException {
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    return names.getEmbeddedFiles() == null
        ? Map.of()
        : new LinkedHashMap<>(names.getEmbeddedFiles().getNames());
  }

  private static PDComplexFileSpecification file(
      Map<String, PDComplexFileSpecification> attached, String name) {
    return Optional.ofNullable(attached.get(name)).orElseThrow(() -> new AssertionError(name));
  }

  private static Set<String> names(Path paper) {
    try (PDDocument document = Loader.loadPDF(bytes(paper))) {
      return attached(document).keySet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatTheCountysPaperIsMadeOfCanBeTakenOutOfItByteForByte() throws IOException {
    Path paper = stockholm(PdfStandard.A3A_UA1).resolve("lan-01-stockholm.pdf");
    try (PDDocument document = Loader.loadPDF(bytes(paper));
        Stream<Path> all = Files.walk(STOCKHOLM)) {
      Map<String, PDComplexFileSpecification> attached = attached(document);
      List<String> files =
          all.filter(Files::isRegularFile)
              .map(f -> STOCKHOLM.relativize(f).toString().replace('\\', '/'))
              .filter(f -> !f.startsWith("out"))
              .sorted()
              .toList();
      assertEquals(files, List.copyOf(attached.keySet()));
      for (String name : files) {
        PDEmbeddedFile file = file(attached, name).getEmbeddedFileUnicode();
        assertArrayEquals(bytes(STOCKHOLM.resolve(name)), file.toByteArray(), name);
        assertEquals(file.toByteArray().length, file.getSize());
        assertEquals("2010-07-01T00:00:00Z", file.getModDate().toInstant().toString());
      }
      PDComplexFileSpecification plan = file(attached, "plans/haninge-norrtalje.csv");
      assertEquals("plans_haninge-norrtalje.csv", plan.getFileUnicode());
      assertEquals("plans_haninge-norrtalje.csv", plan.getFile());
      assertEquals("text/csv", plan.getEmbeddedFile().getSubtype());
      assertEquals(
          "Papperet är gjort av filen plans/haninge-norrtalje.csv", plan.getFileDescription());
      assertEquals("Source", plan.getCOSObject().getNameAsString("AFRelationship"));
      COSArray related = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
      for (int i = 0; i < files.size(); i++) {
        assertSame(file(attached, files.get(i)).getCOSObject(), related.getObject(i));
      }
    }
  }

  @Test
  void whatOthersWroteGoesWithTheCountysPaperOnly() throws IOException {
    Path out = stockholm(PdfStandard.A3A_UA1);
    assertEquals(
        Set.of("county.yaml", "plans/norrtalje.yaml"), names(out.resolve("0188-norrtalje.pdf")));
    assertEquals(
        Set.of(
            "county.yaml",
            "followups/2010-06/botkyrka.yaml",
            "followups/2010-11/botkyrka.yaml",
            "plans/botkyrka.yaml"),
        names(out.resolve("0127-botkyrka.pdf")));
    assertEquals(Set.of("county.yaml"), names(out.resolve("riket-2010-11.pdf")));
    assertEquals(
        names(out.resolve("lan-01-stockholm.pdf")), names(out.resolve("paket-2010-11.pdf")));
    String list = Files.readString(out.resolve("manifest.json"));
    assertEquals(
        papers(out).stream().mapToInt(p -> names(p).size()).sum(),
        list.split("\"attached\" : true", -1).length - 1);
  }

  @Test
  void otherStandardsHoldNoFiles() {
    assertEquals(Set.of(), names(stockholm(PdfStandard.A2A_UA1).resolve("lan-01-stockholm.pdf")));
  }

  private static final String COUNTY =
      "county: \"01\"\nyear: 2010\nparticipants: [Botkyrka, Haninge]\n";

  private static String plan(String municipality, String goal) {
    return """
    municipality: %s
    activities:
      - name: Vårdplan
        goal: "%s"
    """
        .formatted(municipality, goal);
  }

  private Path workspace() {
    return Workspaces.write(
        folder.resolve("lan"),
        Map.of(
            "county.yaml", COUNTY,
            "plans/b.yaml", plan("Botkyrka", "60 %"),
            "plans/h.yaml", plan("Haninge", "70 %")));
  }

  private static Run report(Path workspace, String... more) {
    var args = new ArrayList<>(List.of("report", "."));
    args.addAll(List.of(more));
    return Run.in(workspace, args.toArray(String[]::new));
  }

  private static Path paper(Path workspace, String name) {
    return workspace.resolve("out/2010-06").resolve(name);
  }

  @Test
  void aFileInWhichAnIdentityNumberMayStandGoesWithNoPaper() throws IOException {
    Path workspace = workspace();
    Workspaces.write(
        workspace,
        Map.of(
            "plans/b.yaml",
            plan("Botkyrka", "60 %") + "# fråga 640823-3234\n",
            "plans/h.yaml",
            plan("Haninge", "ring 6408233234 om det")));
    byte[] answers =
        new Xlsx()
            .rows("Svar", "kommun;aktivitet;läge\nBotkyrka;Vårdplan;pågår")
            .sheet("Utkast", "state=\"hidden\"", row("640823-3234"), "")
            .bytes();
    Path file = workspace.resolve("followups/2010-06/svar.xlsx");
    Files.createDirectories(file.getParent());
    Files.write(file, answers);
    Run run = report(workspace, "--packet", "--pdf-standard", "a-3a+ua-1");
    for (Path paper : papers(workspace.resolve("out/2010-06"))) {
      assertEquals(Set.of("county.yaml"), names(paper), paper::toString);
    }
    assertTrue(
        run.err()
            .contains(
                "Inte bifogat: followups/2010-06/svar.xlsx, plans/b.yaml, plans/h.yaml: där står"
                    + " det som kan vara ett personnummer\n"),
        run.err());
  }

  private static String row(String text) {
    return "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
  }

  @Test
  void aTableWithARowOfWhomNobodyKnowsGoesWithTheCountysPaperOnly() {
    Path workspace = workspace();
    Workspaces.write(
        workspace,
        Map.of(
            "followups/2010-06/svar.csv",
            """
            kommun;aktivitet;läge;resultat
            Botkyrka;Vårdplan;pågår;bra
            Hanigne;Vårdplan;pågår;illa
            """));
    report(workspace, "--pdf-standard", "a-3a+ua-1");
    assertFalse(
        names(paper(workspace, "0127-botkyrka.pdf")).contains("followups/2010-06/svar.csv"));
    assertTrue(
        names(paper(workspace, "lan-01-stockholm.pdf")).contains("followups/2010-06/svar.csv"));
  }

  @Test
  void aFileWithWhatIsPassedOverOfOthersGoesWithTheCountysPaperOnly() {
    Path workspace = workspace();
    Workspaces.write(
        workspace,
        Map.of(
            "plans/c.yaml", "---\n" + plan("Botkyrka", "60 %") + "---\n" + plan("Haninge", "x"),
            "plans/b.yaml", plan("Haninge", "70 %"),
            "plans/h.yaml", plan("Haninge", "70 %")));
    report(workspace, "--pdf-standard", "a-3a+ua-1");
    assertEquals(Set.of("county.yaml"), names(paper(workspace, "0127-botkyrka.pdf")));
    assertTrue(names(paper(workspace, "lan-01-stockholm.pdf")).contains("plans/c.yaml"));
  }

  @Test
  void aFileThatHasChangedSinceItWasReadIsNotAttached() {
    Path workspace = workspace();
    var inspections = new Inspections(workspace, workspace, Workspaces.REGISTER, List.of());
    var sources = new Enclosures(inspections, Language.SV);
    String sum = Checksum.of(bytes(workspace.resolve("plans/b.yaml")));
    Map<String, String> files = Map.of("plans/b.yaml", sum, "plans/h.yaml", sum, "plans/c", sum);
    assertEquals(
        List.of("plans/b.yaml"),
        sources.attachments(new Readers.Steering(), files).stream().map(Attachment::path).toList());
  }

  @Test
  void theLogoOfEachOfSeveralCountiesGoesWithItsPapers() {
    for (String name : List.of("a", "b")) {
      Workspaces.write(
          folder.resolve("lan").resolve(name),
          Map.of(
              "county.yaml",
              COUNTY + "theme: {logo: m.svg, organisation: Prov}\n",
              "m.svg",
              "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>%s</title>"
                      .formatted(name)
                  + "<rect width=\"9\" height=\"9\" fill=\"#123456\"/></svg>",
              "plans/b.yaml",
              plan("Botkyrka", "60 %")));
    }
    Run run = Run.in(folder.resolve("lan"), "report", "-o", "ut", "--pdf-standard", "a-3a+ua-1");
    for (String name : List.of("a", "b")) {
      assertEquals(
          Set.of(name + "/county.yaml", name + "/plans/b.yaml", "m.svg"),
          names(folder.resolve("lan/ut/" + name + "/2010-06/0127-botkyrka.pdf")),
          run::err);
    }
  }

  // --- asking for it

  @Test
  void papersForEverybodyHoldNoFiles() {
    Path workspace = workspace();
    Run run = report(workspace, "--public", "--pdf-standard", "a-3a+ua-1");
    assertEquals(2, run.code());
    assertTrue(
        run.err().startsWith("ktp: --public kan inte användas tillsammans med --pdf-standard"),
        run.err());
    assertFalse(Files.exists(workspace.resolve("out")));
    assertTrue(report(workspace, "--public", "--pdf-standard", "a-1a").code() <= 1);
    String[] html = {"--public", "--pdf-standard", "a-3a+ua-1", "--format", "html"};
    assertTrue(report(workspace, html).code() <= 1);
  }

  @Test
  void aStandardThatThereIsNotIsToldWithThoseThereAre() {
    Run run = report(workspace(), "--pdf-standard", "a-4");
    assertEquals(2, run.code());
    assertTrue(
        run.err()
            .startsWith(
                "ktp: ”a-4” går inte att använda efter --pdf-standard;"
                    + " skriv a-2a+ua-1|a-3a+ua-1|a-1a\n"),
        run.err());
  }

  @Test
  void aPaperOfAnotherStandardIsAnotherPaperButAPageForBrowsersIsNot() {
    Path workspace = workspace();
    report(workspace, "--format", "pdf,html");
    Run same = report(workspace, "--format", "pdf,html", "--pdf-standard", "A-2a+UA-1");
    assertTrue(same.out().contains("6 papper för 2010-06 i out/2010-06, varav 6 "), same.out());
    Run old = report(workspace, "--format", "pdf,html", "--pdf-standard", "a-1a");
    assertTrue(old.out().contains("6 papper för 2010-06 i out/2010-06, varav 3 "), old.out());
    Run with = report(workspace, "--pdf-standard", "a-3a+ua-1");
    assertFalse(with.out().contains("varav"), with.out());
    with = report(workspace, "--pdf-standard", "a-3a+ua-1");
    assertTrue(with.out().contains("varav 3 oförändrade"), with.out());
    // A remark changes nothing that the paper says, but the file that goes with it.
    Workspaces.write(workspace, Map.of("plans/b.yaml", plan("Botkyrka", "60 %") + "# klart\n"));
    with = report(workspace, "--pdf-standard", "a-3a+ua-1");
    assertTrue(with.out().contains("varav 1 oförändrat"), with.out());
  }
}
