package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.Xlsx;
import se.ktp.source.Source;

/// Sheets are shown here with `|` between cells, a row a line, and line breaks in cells as `⏎`.
class WorkbooksTest {
  private static final String ROWS = "Kommun;Aktivitet;Mål\nBotkyrka;Vårdplan;60 %";

  private static Workbooks.Result read(byte[] file) {
    return assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> Workbooks.read("plans/alla.xlsx", file));
  }

  private static List<Source.Table> tables(byte[] file) {
    return assertInstanceOf(Workbooks.Result.Read.class, read(file)).tables();
  }

  private static String shown(byte[] file) {
    return tables(file).stream().map(WorkbooksTest::shown).collect(Collectors.joining("\n---\n"));
  }

  private static String shown(Source.Table table) {
    return table.rows().stream()
        .map(row -> String.join("|", row).replace("\n", "⏎"))
        .collect(Collectors.joining("\n"));
  }

  private static String cell(String cell) {
    return shown(Xlsx.ofCells(cell));
  }

  private static String refused(byte[] file) {
    return assertInstanceOf(Workbooks.Result.Refused.class, read(file)).reason().en();
  }

  // --- texts

  @Test
  void textsAreReadAsTheyStand() {
    assertEquals("Kommun|Aktivitet|Mål\nBotkyrka|Vårdplan|60 %", shown(Xlsx.ofRows(ROWS)));
  }

  @Test
  void sharedTextsKeepTheirBlanksAndLoseTheirLooksAndReadingAids() {
    byte[] file =
        new Xlsx()
            .strings(
                "<t xml:space=\"preserve\"> två  blanka </t>",
                "<r><t>halv</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> fet</t></r>",
                "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh>",
                "<t>rad 1_x000D_\nrad 2_x005F_x</t>")
            .sheet(
                "Blad1",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>")
            .bytes();
    assertEquals(" två  blanka |halv fet|東京|rad 1⏎rad 2_x", shown(file));
  }

  @Test
  void textsInTheCellItselfAreReadTheSame() {
    assertEquals(
        "halv fet",
        cell(
            "<c r=\"A1\" t=\"inlineStr\"><is><r><t>halv</t></r><r><t xml:space=\"preserve\">"
                + " fet</t></r></is></c>"));
    assertEquals(
        "東京",
        cell(
            "<c r=\"A1\" t=\"inlineStr\"><is><t>東京</t><rPh sb=\"0\""
                + " eb=\"2\"><t>とう</t></rPh></is></c>"));
  }

  @Test
  void elementsWithAPrefixAreUnderstood() {
    byte[] file =
        new Xlsx()
            .sheet("Blad1", "")
            .with(
                "xl/worksheets/sheet1.xml",
                """
                <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
                <x:row r="2"><x:c r="B2" t="str"><x:f>A1&amp;"x"</x:f><x:v>ja</x:v></x:c></x:row>
                </x:sheetData></x:worksheet>\
                """)
            .bytes();
    assertEquals("\n|ja", shown(file));
  }

  // --- values

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<c r='A1'><v>114</v></c>|114",
        "<c r='A1'><v>0.30000000000000004</v></c>|0,3",
        "<c r='A1' s='1'><v>114</v></c>|0114",
        "<c r='A1' s='2'><v>0.6</v></c>|60 %",
        "<c r='A1' s='3'><v>40252</v></c>|2010-03-15",
        "<c r='A1' s='4'><v>40252.5</v></c>|2010-03-15 12:00",
        "<c r='A1' s='99'><v>5</v></c>|5",
        "<c r='A1' t='b'><v>1</v></c>|SANT",
        "<c r='A1' t='b'><v>0</v></c>|FALSKT",
        "<c r='A1' t='e'><v>#REF!</v></c>|#REF!",
        "<c r='A1' t='e'><f>#REF!+1</f><v>#REF!</v></c>|#REF!",
        "<c r='A1'><f>SUM(B1:B9)</f><v>12</v></c>|12",
        "<c r='A1' t='str'><f>A2&amp;\"x\"</f><v>ja</v></c>|ja",
        "<c r='A1' t='b'><f>1=1</f><v>1</v></c>|SANT",
        "<c r='A1'><f>SUM(B1:B9)</f></c>|#CALC!",
        "<c r='A1'><f>SUM(B1:B9)</f><v></v></c>|#CALC!",
        "<c r='A1'><f>SUM(B1:B9)</f><v/></c>|#CALC!",
        "<c r='A1'><f t='shared' si='0'/></c>|#CALC!",
        "<c r='A1' t='d'><v>2010-03-15T00:00:00</v></c>|2010-03-15",
        "<c r='A1' t='d'><v>2010-03-15T13:30:00</v></c>|2010-03-15T13:30:00",
      })
  void valuesAreShownAsExcelShowsThem(String cell, String shown) {
    byte[] file =
        new Xlsx()
            .formats("0", "0000", "9", "14", "22")
            .sheet("Blad1", "<row r=\"1\">" + cell + "</row>")
            .bytes();
    assertEquals(shown, shown(file));
  }

  @Test
  void daysFrom1904AreToldByTheWorkbook() {
    String row = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>38790</v></c></row>";
    assertEquals(
        "2010-03-15", shown(new Xlsx().from1904().formats("14").sheet("Blad1", row).bytes()));
  }

  /// Formulas that are copied from a cell to others are what the library stumbles over.
  @Test
  void formulasAreNotEvenLookedAt() {
    byte[] file =
        new Xlsx()
            .sheet(
                "Blad1",
                """
                <row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">PLAN2010!B5+MOMS25</f><v>1</v></c></row>
                <row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>
                <row r="3"><c r="A3"><f t="shared" si="7"></f><v>3</v></c></row>
                <row r="4"><c r="A4"><f t="array" ref="A4:XFD1048576">1</f><v>4</v></c></row>
                """)
            .bytes();
    assertEquals("1\n2\n3\n4", shown(file));
  }

  // --- rows and columns

  @Test
  void rowsAndCellsThatAreLeftOutCount() {
    byte[] file =
        new Xlsx()
            .sheet(
                "Blad1",
                """
                <row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row>
                <row r="6"><c r="A6"><v>3</v></c><c r="XFD6" s="1"/></row>
                <row r="1048576"><c r="A1048576" s="1"/></row>
                """)
            .bytes();
    assertEquals("\n\n|1||2\n\n\n3", shown(file));
  }

  @Test
  void rowsAndCellsNeedNotSayTheirNumbers() {
    byte[] file =
        new Xlsx()
            .sheet(
                "Blad1",
                "<row><c/><c><v>1</v></c></row><row/><row><c><v>2</v></c><c/><c><v>3</v></c></row>")
            .bytes();
    assertEquals("|1\n\n2||3", shown(file));
  }

  @Test
  void aValueInCellsMadeOneDownwardsIsThatOfEachRow() {
    byte[] file =
        new Xlsx()
            .sheet(
                "Blad1",
                "",
                Xlsx.inline("Kommun;Mål\nBotkyrka;1\n;2\n;3\n;\nHaninge;4"),
                "<mergeCells count=\"1\"><mergeCell ref=\"A2:A5\"/></mergeCells>")
            .bytes();
    assertEquals("Kommun|Mål\nBotkyrka|1\nBotkyrka|2\nBotkyrka|3\n\nHaninge|4", shown(file));
  }

  @Test
  void aValueInCellsMadeOneSidewaysIsThatOfTheFirst() {
    byte[] file =
        new Xlsx()
            .sheet(
                "Blad1",
                "",
                Xlsx.inline("Planer 2010\n;b;c\n;e;f"),
                "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B2:C3\"/></mergeCells>")
            .bytes();
    assertEquals("Planer 2010\n|b|c\n|b|f", shown(file));
  }

  // --- sheets

  @Test
  void sheetsWithContentAreNamedWhereThereAreSeveral() {
    byte[] file =
        new Xlsx()
            .rows("Planer", "a")
            .sheet("Tomt", "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>")
            .sheet("Gömt", "state=\"hidden\"", Xlsx.inline("b"), "")
            .sheet("Djupt", "state=\"veryHidden\"", Xlsx.inline("c"), "")
            .rows("Svar 640823-3234", "d")
            .bytes();
    var read = assertInstanceOf(Workbooks.Result.Read.class, read(file));
    assertEquals(
        List.of("Planer 1", "Svar 640823-**** 5"),
        read.tables().stream()
            .map(t -> t.sheet().orElseThrow())
            .map(s -> s.name() + " " + s.number())
            .toList());
    assertEquals(List.of("Gömt", "Djupt", "Tomt"), read.passed());
  }

  @Test
  void theOnlySheetWithContentNeedsNoName() {
    byte[] file = new Xlsx().rows("Planer", "a").sheet("Tomt", "").bytes();
    assertTrue(tables(file).getFirst().sheet().isEmpty());
  }

  @Test
  void aWorkbookWithoutContentHasNoTables() {
    assertEquals(List.of(), tables(new Xlsx().sheet("Blad1", "").bytes()));
  }

  @Test
  void strictOpenXmlIsReadToo() {
    Map<String, byte[]> parts = new Xlsx().rows("Blad1", "a;b").parts();
    parts.replaceAll((name, part) ->
        text(part)
            .replace("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")
            .getBytes(StandardCharsets.UTF_8));
    assertEquals("a|b", shown(Xlsx.zip(parts)));
  }

  // --- files that are no workbooks

  @Test
  void whatIsNoWorkbookIsCalledWhatItIs() {
    assertEquals("The file is empty", refused(new byte[0]));
    assertEquals(
        "The file is called .xlsx but is a text file", refused(bytes("Kommun;Mål\na;b\n")));
    assertEquals(
        "The file is called .xlsx but is a web page or other XML",
        refused(bytes("\n<html><table><tr><td>Kommun</td></tr></table></html>")));
    assertEquals(
        "The file is called .xlsx but is saved in Excel's old form (.xls)",
        refused(old("Workbook")));
    assertEquals("The Excel file is protected with a password", refused(old("EncryptedPackage")));
    assertEquals(
        "The file is called .xlsx but is a document of Word or PowerPoint",
        refused(Xlsx.zip(Map.of("word/document.xml", bytes("<document/>")))));
    assertEquals(
        "The file is called .xlsx but is something else than an Excel workbook",
        refused(Xlsx.zip(Map.of("content.xml", bytes("<office/>")))));
    assertEquals("The file is called .xlsx but is a PDF", refused(bytes("%PDF-1.7")));
    assertEquals(DAMAGED, refused(new byte[1000]));
  }

  private static final String DAMAGED =
      "The Excel file is damaged: it has been cut off or changed on its way";
  private static final String TOO_LARGE = "The Excel file is abnormally large when it is unpacked";
  private static final String SUSPICIOUS = "The Excel file holds what Excel never writes";
  private static final String ELSEWHERE =
      "The Excel file fetches data from other files, so that what it shows cannot be relied on";

  private static byte[] old(String entry) {
    byte[] file = new byte[4096];
    byte[] head = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    System.arraycopy(head, 0, file, 0, head.length);
    byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, file, 1024, name.length);
    return file;
  }

  @Test
  void aFileThatIsCutOffAnywhereIsDamaged() {
    byte[] file = Xlsx.ofRows(ROWS);
    for (int length = 5; length < file.length; length++) {
      assertEquals(DAMAGED, refused(Arrays.copyOf(file, length)), "cut at " + length);
    }
  }

  @Test
  void aSheetThatIsNotWholeIsDamaged() {
    for (String sheet :
        List.of(
            "",
            "<worksheet>",
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"></row></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"x\"/></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"0\"/></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"1048577\"/></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"99999999999\"/></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"1\"><c"
                + " r=\"1A\"><v>1</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"1\"><c"
                + " r=\"ZZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\""
                + " t=\"s\"><v>0</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\""
                + " t=\"s\"><v>-1</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\""
                + " t=\"s\"><v>2147483647</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\""
                + " t=\"zz\"><v>1</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>"
                + "9".repeat(200)
                + "</v></c></row></sheetData></worksheet>",
            "<worksheet><mergeCells><mergeCell ref=\"hej\"/></mergeCells></worksheet>")) {
      assertEquals(
          DAMAGED,
          refused(new Xlsx().sheet("Blad1", "").with("xl/worksheets/sheet1.xml", sheet).bytes()),
          sheet);
    }
  }

  @Test
  void aNumberThatIsNoneIsShownAsItStands() {
    assertEquals("tolv", cell("<c r=\"A1\"><v>tolv</v></c>"));
    assertEquals("1E+99999", cell("<c r=\"A1\"><v>1E99999</v></c>"));
  }

  @Test
  void partsThatAreMissingMakeTheFileDamaged() {
    Map<String, byte[]> parts = new Xlsx().rows("Blad1", ROWS).parts();
    parts.remove("xl/worksheets/sheet1.xml");
    assertEquals(DAMAGED, refused(Xlsx.zip(parts)));
    parts.remove("xl/_rels/workbook.xml.rels");
    assertEquals(DAMAGED, refused(Xlsx.zip(parts)));
  }

  // --- hostile files

  @Test
  void aSmallFileThatBecomesLargeIsRefused() {
    String blanks = " ".repeat(10_000_000);
    assertEquals(TOO_LARGE, refused(new Xlsx().sheet("Blad1", blanks).bytes()));
    assertEquals(
        TOO_LARGE,
        refused(new Xlsx().rows("Blad1", ROWS).with("xl/media/image1.png", blanks).bytes()));
  }

  @Test
  void aFileThatBecomesLargeBitByBitIsRefused() throws IOException {
    byte[] noise = new byte[6_000_000];
    new Random(1).nextBytes(noise);
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      for (int i = 0; i < 9; i++) {
        zip.putNextEntry(new ZipEntry("xl/media/image" + i + ".png"));
        zip.write(noise);
      }
    }
    assertEquals(TOO_LARGE, refused(file.toByteArray()));
  }

  /// The archive says that its parts are small; what they become is counted all the same.
  @Test
  void anArchiveThatLiesAboutItsSizesIsRefused() throws IOException {
    byte[] file = new Xlsx().sheet("Blad1", " ".repeat(10_000_000)).bytes();
    for (int i = 0; i + 30 < file.length; i++) {
      if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
        file[i + 24] = 1;
        file[i + 25] = 0;
        file[i + 26] = 0;
      }
    }
    assertEquals(TOO_LARGE, refused(file));
  }

  @Test
  void anArchiveOfVeryManyPartsIsRefused() {
    var xlsx = new Xlsx().rows("Blad1", ROWS);
    for (int i = 0; i < 2_000; i++) {
      xlsx.with("xl/media/" + i, "");
    }
    assertEquals(TOO_LARGE, refused(xlsx.bytes()));
  }

  @Test
  void twoPartsOfOneNameAreRefused() throws IOException {
    byte[] file = new Xlsx().rows("Blad1", ROWS).with("xl/worksheets/sheet2.xml", "<x/>").bytes();
    String bytes =
        new String(file, StandardCharsets.ISO_8859_1).replace("sheet2.xml", "sheet1.xml");
    assertEquals(SUSPICIOUS, refused(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    byte[] upper = new Xlsx().rows("Blad1", ROWS).with("XL/Worksheets/sheet1.xml", "<x/>").bytes();
    assertEquals(SUSPICIOUS, refused(upper));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "xl/../../x.xml", "..\\x.xml"})
  void namesThatLeadOutOfTheArchiveAreRefused(String name) {
    assertEquals(SUSPICIOUS, refused(new Xlsx().rows("Blad1", ROWS).with(name, "x").bytes()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/_rels/workbook.xml.rels",
        "[Content_Types].xml",
        "docProps/core.xml"
      })
  void documentTypesAndTheirEntitiesAreRefusedInEveryPart(String part) {
    String laughs =
        """
        <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
        <worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;&c;</v></c></row></sheetData></worksheet>
        """;
    assertEquals(SUSPICIOUS, refused(new Xlsx().rows("Blad1", ROWS).with(part, laughs).bytes()));
  }

  @Test
  void elementsWithinEachOtherWithoutEndAreRefused() {
    byte[] file = new Xlsx().sheet("Blad1", "<row>".repeat(100_000)).bytes();
    assertEquals(SUSPICIOUS, refused(file));
  }

  @Test
  void encodingsThatExcelDoesNotUseAreRefused() {
    Map<String, byte[]> parts = new Xlsx().rows("Blad1", ROWS).parts();
    String sheet = text(parts.getOrDefault("xl/worksheets/sheet1.xml", new byte[0]));
    parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_16));
    assertEquals(DAMAGED, refused(Xlsx.zip(parts)));
    String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + sheet;
    parts.put("xl/worksheets/sheet1.xml", latin.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(DAMAGED, refused(Xlsx.zip(parts)));
  }

  @Test
  void whatIsFetchedFromOtherFilesIsRefused() {
    assertEquals(
        ELSEWHERE,
        refused(
            new Xlsx()
                .rows("Blad1", ROWS)
                .with("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .bytes()));
    assertEquals(ELSEWHERE, refused(linked("externalLinkPath")));
    assertEquals(ELSEWHERE, refused(linked("image")));
  }

  @Test
  void linksForPeopleToFollowAreNoHarm() {
    assertEquals("Kommun|Aktivitet|Mål\nBotkyrka|Vårdplan|60 %", shown(linked("hyperlink")));
  }

  private static byte[] linked(String type) {
    return new Xlsx()
        .rows("Blad1", ROWS)
        .with(
            "xl/worksheets/_rels/sheet1.xml.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="https://www.skr.se/"
            TargetMode="External"/></Relationships>\
            """
                .formatted(type))
        .bytes();
  }

  @Test
  void tooManyCellsOrColumnsAreRefused() {
    assertEquals(TOO_LARGE, refused(Xlsx.ofCells("<c r=\"SG1\"><v>1</v></c>")));
    var rows = new StringBuilder();
    for (int r = 1; r <= 50_001; r++) {
      rows.append("<row r=\"")
          .append(r)
          .append("\">")
          .append("<c><v>1</v></c>".repeat(10))
          .append("</row>");
    }
    // Noise beside it, so that the archive is not refused for what it grows to.
    assertEquals(TOO_LARGE, refused(withNoise(new Xlsx().sheet("Blad1", rows.toString()))));
  }

  @Test
  void cellsMadeOneOverAndOverAreRefused() {
    var merged = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      merged.append("<mergeCell ref=\"A1:A1048576\"/>");
    }
    byte[] file =
        withNoise(
            new Xlsx()
                .sheet(
                    "Blad1",
                    "",
                    Xlsx.inline("a;b\n".repeat(1_000)),
                    "<mergeCells>" + merged + "</mergeCells>"));
    assertEquals(TOO_LARGE, refused(file));
  }

  @Test
  void rowsThatAreWideAndEmptyTakeNoTime() {
    var rows = new StringBuilder();
    for (int r = 1; r <= 300_000; r++) {
      rows.append(
          "<row r=\"%s\"><c r=\"XFD%s\" s=\"1\"></c><c r=\"XFD%s\"/></row>".formatted(r, r, r));
    }
    assertEquals(List.of(), tables(withNoise(new Xlsx().sheet("Blad1", rows.toString()))));
  }

  private static byte[] withNoise(Xlsx xlsx) {
    byte[] noise = new byte[400_000];
    new Random(1).nextBytes(noise);
    Map<String, byte[]> parts = xlsx.parts();
    parts.put("xl/media/image1.png", noise);
    return Xlsx.zip(parts);
  }

  // --- files that have changed on their way

  @Test
  void aFileWithChangedBytesIsReadOrRefused() {
    byte[] good =
        new Xlsx()
            .strings("<t>Botkyrka</t>")
            .formats("14", "0%")
            .rows("Planer", ROWS)
            .sheet(
                "Två",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\""
                    + " s=\"0\"><v>40252</v></c></row>")
            .bytes();
    var random = new Random(20100315);
    for (int i = 0; i < 3_000; i++) {
      byte[] file = changed(good, random);
      read(file);
    }
  }

  /// The same within the parts, behind the checksums of the archive.
  @Test
  void aWorkbookWithChangedPartsIsReadOrRefused() {
    Map<String, byte[]> good =
        new Xlsx()
            .strings("<t>Botkyrka</t>")
            .formats("14", "0%", "#,##0.00 \"kr\"")
            .sheet(
                "Två",
                "",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\""
                    + " s=\"0\"><v>40252</v></c><c r=\"C1\"><f>A1</f><v>1</v></c></row><row"
                    + " r=\"2\">"
                    + Xlsx.text("A2", "Haninge")
                    + "</row>",
                "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
            .parts();
    List<String> names = List.copyOf(good.keySet());
    var random = new Random(20100316);
    for (int i = 0; i < 3_000; i++) {
      var parts = new LinkedHashMap<>(good);
      parts.computeIfPresent(
          names.get(random.nextInt(names.size())), (_, part) -> changed(part, random));
      read(Xlsx.zip(parts));
    }
  }

  private static byte[] changed(byte[] good, Random random) {
    int at = random.nextInt(good.length);
    int to = Math.min(good.length, at + 1 + random.nextInt(40));
    var out = new ByteArrayOutputStream();
    out.write(good, 0, at);
    switch (random.nextInt(4)) {
      case 0 -> out.write(good, to, good.length - to);
      case 1 -> {
        out.write(good, at, to - at);
        out.write(good, at, good.length - at);
      }
      case 2 -> {
        out.write(random.nextInt(256));
        out.write(good, at + 1, good.length - at - 1);
      }
      default -> {
        // Cut off.
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void aPartThatIsStoredIsReadLikeOneThatIsPacked() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (var part : new Xlsx().rows("Blad1", "a;b").parts().entrySet()) {
        var entry = new ZipEntry(part.getKey());
        var sum = new CRC32();
        sum.update(part.getValue());
        entry.setCrc(sum.getValue());
        entry.setSize(part.getValue().length);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    }
    assertEquals("a|b", shown(out.toByteArray()));
  }
}
