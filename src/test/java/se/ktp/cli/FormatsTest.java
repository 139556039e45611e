package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import se.ktp.Schema;
import se.ktp.Workspaces;
import se.ktp.diagnostic.Acceptance;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Findings as other programs read them, held against the schemas of these.
class FormatsTest {
  private static final Path HERE = Path.of("");
  private static final Source LINES = Source.Lines.of("plans/å b.yaml", "a\nb\nc\nd\n");
  private static final Subject BOTKYRKA =
      Subject.NONE
          .municipality("Botkyrka", "0127", Optional.empty())
          .activity("Vårdplan: 50 % fler, <snabbt>", Optional.of("a1"))
          .field("goal");

  @TempDir Path folder;

  /// Folders with findings of every kind: the examples and all cases.
  static Stream<Path> workspaces() throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("examples"));
        Stream<Path> cases = Files.list(Path.of("src/test/resources/cases"))) {
      return Stream.concat(examples.filter(Files::isDirectory), cases).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("workspaces")
  void everyOutputIsAsItsSchemaSays(Path workspace) throws Exception {
    Run json = Run.in(HERE, "validate", "--format", "json", workspace.toString());
    assertEquals(List.of(), Schema.ofFindings().faults(json.out()));
    Run sarif = Run.in(HERE, "validate", "--format", "sarif", workspace.toString());
    assertEquals(List.of(), Schema.ofSarif().faults(sarif.out()));
    Run junit = Run.in(HERE, "validate", "--format", "junit", workspace.toString());
    Document suites = validJUnit(junit.out());
    Run github = Run.in(HERE, "validate", "--format", "github", workspace.toString());
    assertTrue(
        github.out().lines().allMatch(l -> l.matches("::(error|warning|notice) file=[^ :]+.*")));

    int findings = list(Schema.map(json.out()), "findings").size();
    assertEquals(findings, results(sarif.out()).size());
    assertEquals(findings, github.out().lines().count());
    assertEquals(
        suites.getDocumentElement().getAttribute("tests"),
        "" + suites.getElementsByTagName("testcase").getLength());
    assertEquals(List.of(json.code(), json.code()), List.of(sarif.code(), github.code()));
    long errors = github.out().lines().filter(l -> l.startsWith("::error")).count();
    assertEquals("" + errors, suites.getDocumentElement().getAttribute("failures"));
  }

  // --- SARIF

  @Test
  void sarifTellsRuleLevelPlaceAndSubject() {
    Map<String, Object> result = results(sarif(List.of(missing(2)))).getFirst();
    assertEquals("KTP102", result.get("ruleId"));
    assertEquals(
        List.of(Rule.values()).indexOf(Rule.ACTIVITY_WITHOUT_GOAL), result.get("ruleIndex"));
    assertEquals("error", result.get("level"));
    assertEquals(
        "{artifactLocation={uri=l%C3%A4n%201/plans/%C3%A5%20b.yaml, uriBaseId=SRCROOT},"
            + " region={startLine=2, startColumn=5}}",
        "" + first(result, "locations").get("physicalLocation"));
    assertEquals(
        List.of("municipality", "activity"),
        list(first(result, "locations"), "logicalLocations").stream()
            .map(l -> l.get("kind"))
            .toList());
    assertEquals("Mål saknas: 50 %\nGör så här: skriv det", map(result, "message").get("text"));
    assertEquals("skriv det", map(result, "properties").get("fix"));
    assertFalse(result.containsKey("suppressions"));
  }

  @Test
  void sarifHasEveryRuleWithItsPageInTheLanguageAskedFor() {
    Map<String, Object> run = first(Schema.map(sarif(List.of())), "runs");
    List<Map<String, Object>> rules = list(map(map(run, "tool"), "driver"), "rules");
    assertEquals(Rule.values().length, rules.size());
    Map<String, Object> rule = rules.get(List.of(Rule.values()).indexOf(Rule.LESSONS_MISSING));
    assertEquals("KTP204", rule.get("id"));
    assertEquals("LessonsMissing", rule.get("name"));
    assertEquals("Lärdomar saknas", map(rule, "shortDescription").get("text"));
    assertEquals("warning", map(rule, "defaultConfiguration").get("level"));
    assertTrue(("" + map(rule, "help").get("markdown")).startsWith("# KTP204 Lärdomar"));
    Run english =
        Run.in(HERE, "validate", "--format", "sarif", "--lang", "en", "examples/halland-2012");
    assertTrue(english.out().contains("\"Lessons are missing\""));
  }

  @Test
  void sarifKnowsAFindingAgainThoughItsLineMoves() {
    List<Map<String, Object>> before = results(sarif(List.of(missing(2), missing(9))));
    List<Map<String, Object>> after = results(sarif(List.of(missing(3), missing(12))));
    assertEquals(before.get(0).get("partialFingerprints"), after.get(0).get("partialFingerprints"));
    assertEquals(before.get(1).get("partialFingerprints"), after.get(1).get("partialFingerprints"));
    var all = new HashSet<>();
    before.forEach(r -> all.add(r.get("partialFingerprints")));
    assertEquals(2, all.size());
  }

  @Test
  void whatIsAcceptedIsSuppressedSkippedAndNoError() {
    List<Finding> accepted = List.of(accepted(missing(2)));
    Map<String, Object> result = results(sarif(accepted)).getFirst();
    assertEquals("external", first(result, "suppressions").get("kind"));
    assertEquals("Beslutas i mars", first(result, "suppressions").get("justification"));
    assertEquals(List.of(), Schema.ofSarif().faults(sarif(accepted)));
    Document suites = validJUnit(junit(List.of(), accepted, Severity.ERROR));
    assertEquals("0", suites.getDocumentElement().getAttribute("failures"));
    assertEquals(1, suites.getElementsByTagName("skipped").getLength());
    assertTrue(github(accepted).startsWith("::notice "), github(accepted));
    assertTrue(github(accepted).contains("(godtaget)"));
  }

  @Test
  void aFileThatCannotBeShownHasNoRegion() {
    List<Finding> whole = List.of(at(new Source.Whole("plans/x.xlsx"), 1));
    Map<String, Object> location = first(results(sarif(whole)).getFirst(), "locations");
    assertFalse(map(location, "physicalLocation").containsKey("region"));
    assertEquals(List.of(), Schema.ofSarif().faults(sarif(whole)));
    assertTrue(github(whole).startsWith("::error file=län 1/plans/x.xlsx,title="), github(whole));
  }

  @Test
  void rowsAndColumnsOfATableAreGivenAsLinesAndColumns() {
    var table = new Source.Table("plans/alla.csv", List.of());
    assertTrue(github(List.of(at(table, 7))).contains("alla.csv,line=7,col=5,"));
    assertTrue(sarif(List.of(at(table, 7))).contains("\"place\" : \"plans/alla.csv:E7\""));
  }

  @Test
  void pathsAreThoseSeenFromWhereTheProgramWasStarted() {
    Path workspace =
        Workspaces.write(folder.resolve("läns data"), Map.of("county.yaml", "county: x\n"));
    String above = Run.in(folder, "validate", "--format", "sarif", "läns data").out();
    assertTrue(above.contains("\"l%C3%A4ns%20data/county.yaml\""), above);
    assertTrue(
        Run.in(folder, "validate", "--format", "github", "läns data")
            .out()
            .contains(" file=läns data/county.yaml,"));
    String inside = Run.in(workspace, "validate", "--format", "sarif").out();
    assertTrue(inside.contains("\"county.yaml\""), inside);
  }

  // --- JUnit

  @Test
  void junitCountsFilesWithoutFindingsAsPassed() {
    Document suites =
        validJUnit(
            junit(List.of("county.yaml", LINES.path()), List.of(missing(2)), Severity.ERROR));
    assertEquals("2", suites.getDocumentElement().getAttribute("tests"));
    assertEquals("1", suites.getDocumentElement().getAttribute("failures"));
    assertEquals(2, suites.getElementsByTagName("testsuite").getLength());
  }

  @Test
  void junitFailsFromTheSeverityThatFails() {
    List<Finding> warning = List.of(missing(2).severity(Severity.WARNING));
    Document mild = validJUnit(junit(List.of(), warning, Severity.ERROR));
    assertEquals("0", mild.getDocumentElement().getAttribute("failures"));
    assertTrue(
        mild.getElementsByTagName("system-out").item(0).getTextContent().startsWith("varning: "));
    Document strict = validJUnit(junit(List.of(), warning, Severity.WARNING));
    assertEquals("1", strict.getDocumentElement().getAttribute("failures"));
  }

  @Test
  void junitHoldsAnyTextWhole() {
    String odd = "a < b & \"c\" 'd' ]]> \u0000\u001b\ud800 😀 å\r\n\tz";
    Finding finding = missing(2, Phrase.same(odd));
    Document suites = validJUnit(junit(List.of(), List.of(finding), Severity.ERROR));
    NodeList failures = suites.getElementsByTagName("failure");
    String shown = odd.replaceAll("[\u0000\u001b\ud800]", "\ufffd");
    assertEquals(shown, ((Element) failures.item(0)).getAttribute("message"));
    assertTrue(failures.item(0).getTextContent().contains(shown));
  }

  @Test
  void junitNamesACaseTheSameThoughItsLineMoves() {
    String before = junit(List.of(), List.of(missing(2), missing(4)), Severity.ERROR);
    String after = junit(List.of(), List.of(missing(3), missing(7)), Severity.ERROR);
    assertEquals(names(before), names(after));
    assertEquals(2, new HashSet<>(names(before)).size());
  }

  private static List<String> names(String xml) {
    NodeList cases = validJUnit(xml).getElementsByTagName("testcase");
    return Stream.iterate(0, i -> i < cases.getLength(), i -> i + 1)
        .map(i -> ((Element) cases.item(i)).getAttribute("name"))
        .toList();
  }

  // --- GitHub

  @Test
  void githubEscapesWhatWouldEndAProperty() {
    Finding finding = at(Source.Lines.of("a,b:c%.yaml", "x"), 1);
    assertEquals(
        "::error file=län 1/a%2Cb%3Ac%25.yaml,line=1,col=5,title=KTP102 Aktiviteten saknar"
            + " mål::Mål saknas: 50 %25%0AGör så här: skriv det\n",
        github(List.of(finding)));
  }

  @Test
  void githubCallsNotesNotices() {
    assertTrue(github(List.of(missing(2).severity(Severity.NOTE))).startsWith("::notice "));
    assertTrue(github(List.of(missing(2).severity(Severity.WARNING))).startsWith("::warning "));
  }

  // --- making findings

  private static Finding missing(int line) {
    return at(LINES, line);
  }

  private static Finding at(Source source, int line) {
    return finding(source, line, new Phrase("Mål saknas: 50 %", "No goal: 50 %"));
  }

  private static Finding missing(int line, Phrase message) {
    return finding(LINES, line, message);
  }

  private static Finding finding(Source source, int line, Phrase message) {
    return Finding.of(
        Rule.ACTIVITY_WITHOUT_GOAL,
        new Position(source, line, 5),
        BOTKYRKA,
        message,
        new Phrase("skriv det", "write it"));
  }

  private static Finding accepted(Finding f) {
    return f.accepted(new Acceptance("Beslutas i mars", LocalDate.of(2010, 12, 31)));
  }

  // --- printing them

  private static String sarif(List<Finding> findings) {
    var out = new StringWriter();
    FindingSarif.print(findings, "län 1/", true, Language.SV, new PrintWriter(out));
    return out.toString();
  }

  private static String junit(List<String> files, List<Finding> findings, Severity least) {
    var out = new StringWriter();
    FindingJUnit.print(files, findings, "", least, Language.SV, new PrintWriter(out));
    return out.toString();
  }

  private static String github(List<Finding> findings) {
    var out = new StringWriter();
    FindingGithub.print(findings, "län 1/", Language.SV, new PrintWriter(out));
    return out.toString();
  }

  // --- reading them again

  private static Document validJUnit(String xml) {
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Path.of("src/test/resources/junit/junit.xsd").toFile())
          .newValidator()
          .validate(new StreamSource(new StringReader(xml)));
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(
              new InputSource(
                  new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    } catch (Exception e) {
      throw new AssertionError(e.getMessage() + "\n" + xml, e);
    }
  }

  private static List<Map<String, Object>> results(String sarif) {
    return list(first(Schema.map(sarif), "runs"), "results");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) map.getOrDefault(key, List.of());
  }

  private static Map<String, Object> first(Map<String, Object> map, String key) {
    return list(map, key).getFirst();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.getOrDefault(key, Map.of());
  }
}
