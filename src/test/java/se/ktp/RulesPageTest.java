package se.ktp;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.RulePage;

/// The page about the rules is made of what `ktp explain` prints.
class RulesPageTest {
  private static final String HEAD =
      """
      # Reglerna

      <!-- Made of the rules' own pages by RulesPageTest; -Dktp.rewrite=true writes it anew. -->

      Det här är allt som `ktp validate` letar efter. Samma text visas av `ktp explain KTP102`; på engelska med `--lang en`.
      Vad du gör åt en anmärkning står i [handboken](handbok.md). Länet kan ändra hur allvarlig en regel är, eller godta en brist till en
      viss dag: se `regler` och `godtaget` i [formatet](format.md).

      *What each rule finds, why it matters, wrong and right. In English: `ktp explain CODE --lang en`, and the table in
      [README](../../../README.md).*

      """;

  @Test
  void thePageIsMadeOfTheRegistry() {
    var page = new StringBuilder(HEAD);
    page.append("| kod | allvar | regel |\n| --- | --- | --- |\n");
    for (Rule rule : Rule.values()) {
      page.append(
          "| [%s](#%s) | %s | %s |\n"
              .formatted(
                  rule.code(), anchor(rule), rule.severity().word().sv(), rule.title().sv()));
    }
    for (Rule rule : Rule.values()) {
      page.append("\n## %s %s\n".formatted(rule.code(), rule.title().sv()));
      String text = RulePage.of(rule, Language.SV).text();
      page.append("\nAllvar: %s\n\n".formatted(rule.severity().word().sv()));
      // Fences tell the file of an example; a reader is told it above.
      page.append(
          text.substring(text.indexOf("## "))
              .strip()
              .replaceAll("(?m)^## ", "### ")
              .replaceAll("(?m)^```(\\w+) ([^#\\n]+)(?:#.*)?$", "`$2`:\n\n```")
              .concat("\n"));
    }
    Golden.assertSame(Path.of("src/site/markdown/regler.md"), page.toString());
  }

  private static String anchor(Rule rule) {
    return (rule.code() + " " + rule.title().sv())
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} -]", "")
        .replace(' ', '-');
  }
}
