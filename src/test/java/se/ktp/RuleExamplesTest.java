package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.RulePage;
import se.ktp.source.IdentityNumbers;

/// Every rule has its pages, and what they show as wrong and right is what the program finds.
class RuleExamplesTest {
  private static final Path BASE = Path.of("src/test/resources/rules/base");

  @TempDir Path folder;

  static Stream<RulePage> pages() {
    return Arrays.stream(Rule.values())
        .flatMap(r -> Arrays.stream(Language.values()).map(l -> RulePage.of(r, l)));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Rule.class)
  void whatIsWrongGivesJustThatRule(Rule rule) throws IOException {
    for (Language language : Language.values()) {
      List<RulePage.Example> wrong = RulePage.of(rule, language).wrong();
      assertFalse(wrong.isEmpty(), "an example");
      List<Finding> findings = findings(language.code() + "-wrong", wrong);
      var codes = new TreeSet<String>();
      findings.forEach(f -> codes.add(f.rule().code()));
      assertEquals("[" + rule.code() + "]", codes.toString(), () -> all(findings));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Rule.class)
  void whatIsRightGivesNothing(Rule rule) throws IOException {
    for (Language language : Language.values()) {
      List<RulePage.Example> right = RulePage.of(rule, language).right();
      assertFalse(right.isEmpty(), "an example");
      assertEquals("", all(findings(language.code() + "-right", right)));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesBeginWithTheRulesTitle(RulePage page) {
    String title = page.rule().title().in(page.language());
    assertTrue(page.text().startsWith("# " + page.rule().code() + " " + title + "\n"));
    assertFalse(page.what().isBlank());
    assertFalse(page.why().isBlank());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsPrintedOfAPageHoldsNoIdentityNumber(RulePage page) {
    assertEquals(List.of(), IdentityNumbers.find(page.text()));
  }

  @Test
  void codesAreUniqueAndInOrder() {
    List<String> codes = Arrays.stream(Rule.values()).map(Rule::code).toList();
    assertEquals(codes.stream().distinct().sorted().toList(), codes);
  }

  private static String all(List<Finding> findings) {
    return String.join(
        "\n", findings.stream().map(f -> Workspaces.shown(f) + " " + f.message().sv()).toList());
  }

  // --- laying an example over the base workspace

  private List<Finding> findings(String name, List<RulePage.Example> examples) throws IOException {
    Map<String, String> files = base();
    for (RulePage.Example example : examples) {
      lay(example, files);
    }
    Path workspace = Workspaces.write(folder.resolve(name), files);
    return Workspaces.findings(workspace, asOf(examples));
  }

  private static LocalDate asOf(List<RulePage.Example> examples) {
    if (examples.stream().anyMatch(e -> e.path().startsWith("followups/2010-11"))) {
      return LocalDate.of(2010, 12, 1);
    }
    return examples.stream().anyMatch(e -> e.path().startsWith("followups/2010-06"))
        ? LocalDate.of(2010, 7, 1)
        : LocalDate.of(2010, 5, 1);
  }

  private static Map<String, String> base() throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (Stream<Path> all = Files.walk(BASE)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = BASE.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readString(file));
      }
    }
    return files;
  }

  /// A whole file, or one key of a file.
  private static void lay(RulePage.Example example, Map<String, String> files) {
    int hash = example.path().indexOf('#');
    if (hash < 0) {
      files.put(example.path(), example.content());
      return;
    }
    String path = example.path().substring(0, hash);
    String key = example.path().substring(hash + 1);
    String before = files.getOrDefault(path, "municipality: Botkyrka\nanswered_on: 2010-06-10\n");
    files.put(path, without(key, before) + example.content());
  }

  /// A YAML text without one of its top keys and what stands under it.
  private static String without(String key, String text) {
    Matcher matcher =
        Pattern.compile("(?m)^" + Pattern.quote(key) + ":.*\n(?:[ -].*\n)*").matcher(text);
    return matcher.replaceFirst("");
  }
}
