package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.HtmlText;
import se.ktp.PdfText;
import se.ktp.Workspaces;

/// What a county's paper says in few words, in both languages and forms.
class CountyPaperTest {
  private static final String COUNTY =
      """
      county: Dalarna
      year: 2014
      participants: [Falun, Mora]
      """;

  @TempDir private Path folder;

  private void write(String county, Map<String, String> more) {
    var files = new HashMap<>(more);
    files.put("county.yaml", county);
    for (String name : List.of("Falun", "Mora")) {
      files.put(
          "plans/" + name + ".yaml",
          "municipality: " + name + "\nactivities: [{id: a, name: Kurs}]\n");
      files.put(
          "followups/2014-06/" + name + ".yaml",
          "municipality: " + name + "\nanswers: [{activity: a, status: ongoing}]\n");
    }
    Workspaces.write(folder, files);
  }

  private String page(String language) {
    Run run =
        Run.in(
            folder,
            "report",
            "--county-only",
            "--format=pdf,html",
            "--lang=" + language,
            "--as-of=2014-07-10");
    assertTrue(run.code() <= 1, run::err);
    return HtmlText.of(folder.resolve("out/2014-06/lan-20-dalarna.html"));
  }

  private List<String> pages() {
    return PdfText.pages(Workspaces.bytes(folder.resolve("out/2014-06/lan-20-dalarna.pdf")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sv | Båda kommunerna har svarat. | \
          Båda deltagande kommunerna har svarat på uppföljningen i juni 2014.
          en | Both municipalities have answered. | \
          Both participating municipalities have answered the follow-up of June 2014.
          """)
  void twoAreBoth(String language, String lead, String brief) {
    write(COUNTY, Map.of());
    String page = page(language);
    assertTrue(page.contains(lead), page);
    assertTrue(page.contains(brief), page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sv | '' | Svar om annat än länets aktiviteter
          en | '' | Answers about other things than the county's activities
          sv | 'activities: [{id: x, name: Konferens}]' | Svar om annat än länets aktiviteter
          """)
  void answersOfTheCountyAboutNothingPlannedAreShown(
      String language, String activities, String heading) {
    write(
        COUNTY + activities + "\n",
        Map.of(
            "followups/2014-06/lan.yaml",
            """
            county: true
            answers: [{activity: Webbplatsen, status: achieved, result: Sidan är öppen för alla}]
            """));
    String page = page(language);
    assertTrue(page.matches(".*" + heading + ".*Webbplatsen .*Sidan är öppen för alla.*"), page);
    String pdf = String.join("", pages());
    assertTrue(pdf.contains(heading) && pdf.contains("Sidan är öppen för alla"), pdf);
  }

  /// The steering group pushes the last table down, row by row, over the foot of the page.
  @ParameterizedTest
  @ValueSource(ints = {7, 8, 9, 10, 11, 12, 13, 14})
  void noPageEndsBetweenTheFindingsAndTheirHeading(int members) {
    write(
        COUNTY + "steering_group:\n" + "  - {role: Chef, principal: kommun}\n".repeat(members),
        Map.of());
    page("sv");
    for (String text : pages()) {
      assertTrue(!text.contains("Att komplettera hos") || text.contains("Se filen"), text);
    }
  }
}
