package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.ktp.cli.Run;
import se.ktp.typeset.Node;
import se.ktp.typeset.XmlReader;

/// The web pages of all examples: well-formed, whole in themselves, and in order for those who do
/// not see them. What a browser must say of them, `.ci/accessibility` asks one.
class WebPagesTest {
  private static final List<String> EXAMPLES =
      List.of("stockholm-2010", "norrbotten-2008", "halland-2012", "jonkoping-2016");

  @TempDir private static Path folder;

  @BeforeAll
  static void makePages() {
    for (String example : EXAMPLES) {
      for (String language : List.of("sv", "en")) {
        Run run =
            Run.in(
                Path.of("").toAbsolutePath(),
                "report",
                "examples/" + example,
                "--as-of",
                example.substring(example.length() - 4) + "-12-01",
                "--format",
                "pdf,html",
                "--lang",
                language,
                "-o",
                folder.resolve(example + "-" + language).toString());
        assertTrue(run.code() <= 1, run::err);
      }
    }
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".html")).sorted().toList().stream();
    }
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Node.Element> all(Path page) {
    var all = new ArrayList<Node.Element>();
    collect(XmlReader.read(text(page).replaceFirst("<!DOCTYPE html>", "")), all);
    return all;
  }

  private static void collect(Node.Element e, List<Node.Element> into) {
    into.add(e);
    e.elements().forEach(inner -> collect(inner, into));
  }

  private static List<Node.Element> all(Path page, String... names) {
    return all(page).stream().filter(e -> List.of(names).contains(e.name())).toList();
  }

  @Test
  void everyPaperHasItsPageBesideIt() throws IOException {
    for (Path page : pages().toList()) {
      String pdf = page.getFileName().toString().replace(".html", ".pdf");
      assertTrue(Files.exists(page.resolveSibling(pdf)), page::toString);
    }
    String manifest = text(folder.resolve("stockholm-2010-sv/2010-11/manifest.json"));
    assertTrue(manifest.contains("\"file\" : \"0127-botkyrka.html\""), manifest);
    assertTrue(manifest.contains("\"format\" : \"html\""), manifest);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsWholeInItself(Path page) {
    String text = text(page);
    assertTrue(text.startsWith("<!DOCTYPE html>\n<html lang=\""));
    assertEquals(List.of(), all(page, "script", "iframe", "img", "link", "object", "embed"));
    assertFalse(Pattern.compile("url\\(|@import|(?:src|srcset)=").matcher(text).find());
    for (Node.Element e : all(page, "use", "image")) {
      assertTrue(e.attribute("href", "").matches("#.+|data:image/.+"), e::toString);
    }
    assertFalse(text.contains("page-foot") || text.contains("data-page"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageHasItsPartsAndItsHeadingsInOrder(Path page) {
    for (String name : List.of("title", "header", "main", "footer", "h1")) {
      assertEquals(1, all(page, name).size(), name);
    }
    int level = 0;
    for (Node.Element heading : all(page, "h1", "h2", "h3", "h4")) {
      int next = heading.name().charAt(1) - '0';
      assertTrue(next <= level + 1, heading::text);
      assertFalse(heading.text().isBlank());
      level = next;
    }
    Node.Element footer = all(page, "footer").getFirst();
    assertTrue(Pattern.compile("[0-9a-f]{64}").matcher(footer.text()).find(), footer::text);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void idsAreOnceAndLinksLeadSomewhere(Path page) {
    var ids = new TreeSet<String>();
    for (Node.Element e : all(page)) {
      e.attribute("id").ifPresent(id -> assertTrue(ids.add(id), id));
    }
    for (Node.Element e : all(page, "a", "use")) {
      String target = e.attribute("href", "");
      assertTrue(!target.startsWith("#") || ids.contains(target.substring(1)), target);
    }
    for (Node.Element link : all(page, "a")) {
      assertFalse(link.text().isBlank(), link::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void picturesSaySomethingAndTablesHaveHeads(Path page) {
    for (Node.Element svg : all(page, "svg")) {
      boolean hidden = svg.attribute("aria-hidden", "").equals("true");
      boolean described =
          svg.attribute("role", "").equals("img") && !svg.attribute("aria-label", "").isBlank();
      assertTrue(hidden || described, svg::toString);
    }
    for (Node.Element cell : all(page, "th")) {
      assertTrue(Set.of("row", "col").contains(cell.attribute("scope", "")), cell::text);
    }
    for (Node.Element table : all(page, "table")) {
      var inside = new ArrayList<Node.Element>();
      collect(table, inside);
      assertTrue(inside.stream().anyMatch(e -> e.name().equals("th")));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageSaysWhatItsPaperSays(Path page) throws IOException {
    String pdf = page.getFileName().toString().replace(".html", ".pdf");
    byte[] paper = Files.readAllBytes(page.resolveSibling(pdf));
    String shown = squeezed(read(all(page, "body").getFirst()));
    for (TagTree.Node.Element block : TagTree.read(paper).all().toList()) {
      if (Set.of("TD", "TH", "H1", "H2", "H3").contains(block.role())) {
        String said = squeezed(block.text());
        assertTrue(shown.contains(said), said);
      }
    }
  }

  /// What is read aloud: words, and what symbols stand for.
  private static String read(Node.Element e) {
    var said = new StringBuilder();
    for (Node node : e.children()) {
      switch (node) {
        case Node.Words words -> said.append(words.text());
        case Node.Element inner when inner.attribute("class", "").equals("symbol") ->
            said.append(inner.attribute("aria-label", ""));
        case Node.Element inner -> said.append(read(inner));
      }
    }
    return said.toString();
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Z}\\u00ad\\u200b]", "");
  }
}
