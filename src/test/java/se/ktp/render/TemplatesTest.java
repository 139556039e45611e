package se.ktp.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.diagnostic.Language;

class TemplatesTest {
  private static final Duration SHORT = Duration.ofMillis(700);

  @TempDir Path folder;
  @TempDir Path outside;

  private TemplateSet set(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return TemplateSet.of(folder);
  }

  private static Map<String, Object> model() {
    return Map.of("t", Map.of("here", "här"), "w", new Wording(Language.SV), "a", "text");
  }

  private String filled(String text) throws IOException {
    return new Templates(set("x.ftlh", text), SHORT).fill("x.ftlh", model()).xhtml();
  }

  private TemplateRemark fault(String text) throws IOException {
    var templates = new Templates(set("x.ftlh", text), SHORT);
    return assertThrows(TemplateFault.class, () -> templates.fill("x.ftlh", model())).remark();
  }

  private static List<String> places(List<TemplateRemark> remarks) {
    return remarks.stream().map(TemplateRemark::place).toList();
  }

  @Test
  void everyBuiltInFileIsListed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("templates"))) {
      assertEquals(
          new TreeSet<>(TemplateFile.names()),
          new TreeSet<>(files.map(f -> f.getFileName().toString()).toList()));
    }
  }

  // --- what templates cannot reach

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
        "${\"freemarker.template.utility.JythonRuntime\"?new()}",
        "<#assign e = \"freemarker.template.utility.Execute\"?new()>",
        "${w?api.class}",
        "${w.class}",
        "${w.getClass().forName(\"java.lang.Runtime\")}",
        "${w.language().getDeclaringClass()}",
        "${w.language().locale().getClass()}",
        "${t.getClass()}",
        "${a.getClass()}",
        "${\"w.getClass()\"?eval}",
        "<@\"<#assign x = 'freemarker.template.utility.Execute'?new()>\"?interpret/>",
        "<#include \"/etc/passwd\">",
        "<#include \"../../../../etc/passwd\">",
        "<#include \"../pom.xml\">",
        "<#include \"file:///etc/passwd\">",
        "<#include \"http://127.0.0.1/x.ftlh\">",
        "<#import \"https://127.0.0.1/x.ftlh\" as x>",
        "<#include \"classpath:se/ktp/cli/messages.properties\">",
        "<#include \"/se/ktp/cli/messages.properties\">",
        "<#include \"theme.xml\">",
        "<#include \"link.ftlh\">",
        "<#include \"parts/secret.ftlh\">",
        "<#include \"*/secret.ftlh\">",
        "${.get_optional_template(\"../secret.ftlh\").include()}",
      })
  void templatesReachNeitherClassesNorFilesNorTheNetwork(String attempt) throws IOException {
    Files.writeString(outside.resolve("secret.ftlh"), "hemligt");
    Files.createSymbolicLink(folder.resolve("link.ftlh"), outside.resolve("secret.ftlh"));
    Files.createSymbolicLink(folder.resolve("parts"), outside);
    TemplateRemark remark = fault("\n " + attempt);
    assertFalse(remark.told().sv().contains("hemligt"), remark::toString);
  }

  @Test
  void aLinkToAnotherPlaceIsToldAndNotRead() throws IOException {
    Files.writeString(outside.resolve("secret.ftlh"), "hemligt");
    Files.createSymbolicLink(folder.resolve("county.ftlh"), outside.resolve("secret.ftlh"));
    Files.createSymbolicLink(folder.resolve("parts"), outside);
    TemplateSet set = TemplateSet.of(folder);
    assertEquals(List.of(), set.own());
    assertEquals(List.of("county.ftlh"), places(set.remarks()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#list 1.. as x></#list>",
        "<#list 1.. as x>mer och mer och mer</#list>",
        "<#macro m><@m/></#macro><@m/>",
        "<#assign x = 'a'><#list 1..60 as i><#assign x = x + x></#list>",
        "<#include \"x.ftlh\">",
        "${\"\"?left_pad(27, \"a\")?replace(\"(a+)+\\\\1b\", \"\", \"r\")}",
        "<#list 1.. as x><#attempt><#list 1.. as y></#list><#recover></#attempt></#list>",
      })
  void aTemplateThatNeverEndsIsStopped(String attempt) throws IOException {
    TemplateRemark remark = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> fault(attempt));
    assertEquals("x.ftlh", remark.file());
    assertEquals("mallen tar aldrig slut", remark.message().sv());
  }

  @Test
  void aTemplateThatWasStoppedIsNotWaitedForAgain() throws IOException {
    var templates = new Templates(set("x.ftlh", "<#list 1.. as x></#list>"), SHORT);
    assertThrows(TemplateFault.class, () -> templates.fill("x.ftlh", model()));
    assertTimeoutPreemptively(
        SHORT.dividedBy(2),
        () -> assertThrows(TemplateFault.class, () -> templates.fill("x.ftlh", model())));
  }

  @Test
  void templatesOfTheFolderMayUseEachOther() throws IOException {
    Files.createDirectory(folder.resolve("delar"));
    Files.writeString(folder.resolve("delar/mer.ftlh"), "mer");
    assertEquals("här, mer", filled("${t.here}, <#include \"delar/mer.ftlh\">"));
  }

  @Test
  void textIsEscaped() throws IOException {
    assertEquals("&lt;b&gt; &amp;", filled("${\"<b> &\"}"));
  }

  // --- what is said of faults

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a ${t.hre} | 1:5 | det finns inget som heter ”t.hre” här",
        "<#if t.here??>a | 1:15 | filen slutar, men ett #if är inte stängt",
        "<#fi t.here>a | 1:2 | det finns inget #fi",
        "${t.here?upper} | 1:10 | det finns inget ?upper",
        "${1 + } | 1:7 | ”}” väntades inte här",
        "<#if t.here>a</#if> | 1:6 | ”t.here” är av ett annat slag än det som väntas här (a"
            + " boolean)",
        "<#include \"y.ftlh\"> | 1:1 | ”y.ftlh” finns inte bland mallarna",
        "<@nope/> | 1:3 | det finns inget som heter ”nope” här",
        "<#stop \"nej\"> | 1:1 | mallen stannar sig själv: nej",
      })
  void aFaultyTemplateGivesPlaceAndReason(String text, String place, String message)
      throws IOException {
    TemplateRemark remark = fault(text);
    assertEquals("x.ftlh:" + place, remark.place());
    assertEquals(message, remark.message().sv());
    assertFalse(remark.hint().sv().isBlank() || remark.hint().en().isBlank());
  }

  // --- texts

  @Test
  void aTextsFileHoldsOnlyWhatDiffers() throws IOException {
    TemplateSet set = set("texts_sv.properties", "draft = PRELIMINÄR\n");
    assertEquals("PRELIMINÄR", TemplateTexts.of(set, Language.SV).get("draft"));
    assertEquals("Period", TemplateTexts.of(set, Language.SV).get("period"));
    assertEquals("DRAFT", TemplateTexts.of(set, Language.EN).get("draft"));
  }

  @Test
  void anUnknownTextIsTold() throws IOException {
    List<TemplateRemark> remarks =
        TemplateTrial.remarks(set("texts_sv.properties", "# mina\ndraft = A\nperriod = B\n"));
    assertEquals(List.of("texts_sv.properties:3:1"), places(remarks));
    assertEquals("menade du period?", remarks.getFirst().hint().sv());
  }

  @Test
  void aTextThatATemplateOfOnesOwnUsesIsKnown() throws IOException {
    Files.writeString(folder.resolve("texts_sv.properties"), "mitt = Mitt\n");
    TemplateSet set = set("county.ftlh", "${t.mitt}${t.valfritt!\"\"}");
    assertEquals(List.of(), TemplateTrial.remarks(set));
    assertEquals(List.of("county.ftlh:1:3"), places(TemplateTexts.unwritten(set)));
  }

  @Test
  void textsAndTemplatesAreInUtf8() throws IOException {
    Files.write(
        folder.resolve("texts_sv.properties"), "draft = Ä".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of("texts_sv.properties"), places(TemplateSet.of(folder).remarks()));
  }

  @Test
  void aFileThatNothingUsesIsTold() throws IOException {
    TemplateSet set = set("texts_se.properties", "draft = A");
    assertEquals("menade du texts_sv.properties?", set.remarks().getFirst().hint().sv());
  }

  @Test
  void aFaultyThemeGivesItsLine() throws IOException {
    TemplateSet set = set("theme.xml", "<theme>\n<style name=\"p\" siez=\"9\"/>\n</theme>");
    TemplateRemark remark = TemplateTrial.remarks(set).getFirst();
    assertEquals("theme.xml:2:1", remark.place());
    assertEquals("<style>: det finns ingen egenskap siez", remark.message().sv());
  }
}
