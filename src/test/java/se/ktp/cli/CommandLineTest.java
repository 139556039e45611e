package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final Path HERE = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "valdate|ktp: Kommandot ”valdate” finns inte|Menade du validate?",
        "report --onyl x|ktp: Tillägget --onyl finns inte|Menade du --only?",
        "report --jobs två|ktp: ”två” går inte att använda efter --jobs; skriv N|Hjälp: ktp report"
            + " --help",
        "report --jobs 0|ktp: --jobs ska vara 1 eller mer|Hjälp: ktp report --help",
        "validate --period juni|ktp: ”juni” är ingen period med år och månad; skriv till exempel"
            + " 2010-06|Hjälp:",
        "validate --as-of 2010-02-30|ktp: ”2010-02-30” går inte att använda efter --as-of; skriv"
            + " YYYY-MM-DD|Hjälp:",
        "validate --format xml|ktp: ”xml” går inte att använda efter --format; skriv text|Hjälp:",
        "validate --lang|ktp: Efter --lang ska det stå ett värde: sv|Hjälp:",
        "explain KTP999|ktp: Regeln KTP999 finns inte|Hjälp: ktp explain --help",
        "validate --rules KTP1O2|ktp: Regeln KTP1O2 finns inte; menade du KTP102?|Hjälp: ktp"
            + " validate",
        "explain KTP101 KTP102|ktp: ”KTP102” är ett ord för mycket|Hjälp:",
        "schema plann|ktp: Det finns inget schema för plann; menade du plan?|Hjälp: ktp schema"
            + " --help",
        "schema enkät|ktp: Det finns inget schema för enkät; välj county, plan, followup|Hjälp:",
        "form -o - examples/stockholm-2010|ktp: -o - går inte|Hjälp: ktp form --help",
        "report --out=- examples/stockholm-2010|ktp: -o - går inte|Hjälp: ktp report --help",
        "report --county-only --no-county|ktp: --county-only kan inte användas tillsammans|Hjälp:",
        "report --only Bottkyrka examples/stockholm-2010|ktp: Ingen av deltagarna heter"
            + " ”Bottkyrka”; menade du Botkyrka?|Hjälp:",
      })
  void wrongUsageIsToldInSwedishAndEndsWithTwo(String line, String message, String more) {
    Run run = Run.in(HERE, line.split(" "));
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith(message), run.err());
    assertTrue(run.err().contains(more), run.err());
  }

  @Test
  void wrongUsageIsToldInEnglishToWhoAsksForIt() {
    assertEquals(
        "ktp: There is no command \"valdate\"\n  Did you mean validate?\n  Help: ktp --help\n",
        Run.in(HERE, "valdate", "--lang", "en").err());
    assertEquals(
        "ktp: There is no option --x\n  Help: ktp report --help\n",
        Run.in(HERE, Map.of("KTP_LANG", "en"), "report", "--x").err());
  }

  @ParameterizedTest
  @CsvSource({
    "sv_SE.UTF-8, Kommandon:",
    "C, Kommandon:",
    "C.UTF-8, Kommandon:",
    "POSIX, Kommandon:",
    "fi_FI.UTF-8, Kommandon:",
    "'', Kommandon:",
    "en_GB.UTF-8, Commands:",
    "en_US, Commands:",
  })
  void theSystemsLanguageIsSpokenSwedishWhereItIsUnknown(String lang, String heading) {
    Run run = Run.in(HERE, Map.of("PATH", "", "LANG", lang), "--help");
    assertEquals(0, run.code());
    assertTrue(run.out().contains(heading), run.out());
  }

  @Test
  void theCountysLanguageGoesBeforeTheSystemsAndTheOptionBeforeAll() {
    Map<String, String> english = Map.of("PATH", "", "LANG", "en_GB.UTF-8");
    String[] line = {"validate", "examples/norrbotten-2008", "--as-of", "2008-12-01"};
    assertTrue(Run.in(HERE, english, line).out().contains(" fel KTP301 "));
    String[] asked = {
      "--lang", "en", "validate", "examples/norrbotten-2008", "--as-of", "2008-12-01"
    };
    assertTrue(Run.in(HERE, asked).out().contains(" error KTP301 "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "report --help",
        "validate --help",
        "diff --help",
        "doctor --help",
        "explain --help",
        "schema --help"
      })
  void helpIsWholeInBothLanguages(String line) {
    String swedish = Run.in(HERE, line.split(" ")).out();
    String english = Run.in(HERE, (line + " --lang en").split(" ")).out();
    assertTrue(swedish.contains("Visa denna hjälp."), swedish);
    assertTrue(english.contains("Show this help."), english);
    assertFalse(english.contains("å") || english.contains("ö"), english);
    assertEquals(swedish.lines().filter(l -> l.contains("--")).count() > 3, true);
  }

  @Test
  void withoutACommandTheHelpIsShown() {
    Run run = Run.in(HERE);
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("Användning: ktp"), run.out());
  }

  @Test
  void theVersionIsTold() {
    assertTrue(Run.in(HERE, "--version").out().matches("ktp \\S+\n"));
  }

  @Test
  void schemaWithoutAKindListsThem() {
    Run run = Run.in(HERE, "schema");
    assertEquals(0, run.code());
    assertEquals(
        """
        county    Länets fil: county.yaml
        plan      En plan: plans/*.yaml
        followup  Svar i en uppföljning: followups/*/*.yaml
        """,
        run.out());
    assertTrue(Run.in(HERE, "schema", "Plan", "--lang", "en").out().contains("\"A plan: plans/"));
  }

  @Test
  void explainWithoutACodeListsEveryRule() {
    Run run = Run.in(HERE, "explain");
    assertEquals(se.ktp.diagnostic.Rule.values().length, run.out().lines().count());
    assertTrue(run.out().contains("KTP107  fel      Aktiviteten saknar ansvarig\n"));
  }

  @Test
  void explainTellsARuleInWhateverCaseItsCodeIsWritten() {
    assertTrue(Run.in(HERE, "explain", "ktp112").out().startsWith("KTP112  Tidsplanen slutar"));
    assertTrue(
        Run.in(HERE, "explain", "KTP112", "--lang", "en").out().contains("What the rule finds"));
  }

  @Test
  void coloursAreForTerminalsOrOnDemand() {
    String[] line = {"validate", "examples/norrbotten-2008", "--color", "always"};
    assertTrue(Run.in(HERE, line).out().contains("\u001b["));
    assertFalse(Run.in(HERE, "validate", "examples/norrbotten-2008").out().contains("\u001b["));
  }

  @Test
  void aDateFromTheEnvironmentCountsAsToday() {
    Map<String, String> variables = Map.of("SOURCE_DATE_EPOCH", "1230000000", "LANG", "sv");
    Run run = Run.in(HERE, variables, "validate", "--format", "json", "examples/norrbotten-2008");
    assertTrue(run.out().contains("\"asOf\" : \"2008-12-23\""), run.out());
  }

  @Test
  void quietSaysNothingButTheCode() {
    Run run = Run.in(HERE, "validate", "-q", "examples/norrbotten-2008");
    assertEquals(1, run.code());
    assertEquals("", run.out() + run.err());
  }

  @Test
  void verboseTellsHowFilesWereUnderstood() {
    Run run = Run.in(HERE, "validate", "-v", "examples/stockholm-2010");
    assertTrue(run.err().contains("haninge-norrtalje.csv: windows-1252, ;"), run.err());
  }

  @Test
  void whenTheMemoryIsNotEnoughItIsSaid(@TempDir Path folder) {
    var keyboard =
        new BufferedReader(new StringReader("")) {
          @Override
          public String readLine() {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    Run run = Run.asking(folder, keyboard, "init", "lan");
    assertEquals(5, run.code());
    assertTrue(run.err().contains("Något gick fel i programmet"), run.err());
  }
}
