package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.ktp.Golden;
import se.ktp.PdfText;
import se.ktp.TagTree;
import se.ktp.Vera;

/// A paper with every element of the vocabulary and every style of the theme, to be compared and to
/// be looked at: the tests leave it as `target/specimen.pdf`.
class SpecimenTest {
  private static final Path SPECIMEN = Path.of("src/test/resources/specimen");
  private static final Path THEME = Path.of("templates/theme.xml");

  private static String xhtml() throws IOException {
    return Files.readString(SPECIMEN.resolve("specimen.xhtml"));
  }

  private static byte[] pdf() throws IOException {
    var out = new ByteArrayOutputStream();
    Theme theme = Theme.read(Files.readString(THEME));
    new Typesetter(theme, new Faces(), "ktp").typeset(xhtml(), out);
    return out.toByteArray();
  }

  @Test
  void theSpecimenSaysAndIsBuiltAsExpected() throws IOException {
    byte[] pdf = pdf();
    Files.write(Path.of("target/specimen.pdf"), pdf);
    Golden.assertSame(SPECIMEN.resolve("expected-text.txt"), PdfText.of(pdf));
    Golden.assertSame(SPECIMEN.resolve("expected-tags.txt"), TagTree.of(pdf));
  }

  @Test
  void theSpecimenIsAccessibleAndArchivable() throws IOException {
    assertEquals(Set.of(), Vera.faults(pdf()));
  }

  @Test
  void theSpecimenMadeAgainHasTheSameBytes() throws IOException {
    assertArrayEquals(pdf(), pdf());
  }

  // --- whether it shows everything

  @Test
  void everyElementOfTheVocabularyIsInTheSpecimen() throws IOException {
    var lacking = new TreeSet<>(vocabulary());
    elements(XmlReader.read(xhtml())).map(Node.Element::name).forEach(lacking::remove);
    assertEquals(Set.of(), lacking);
  }

  /// The names of all elements that a paper may have.
  static Set<String> vocabulary() {
    var names = new TreeSet<>(PaperReader.BLOCKS);
    names.addAll(PaperReader.INLINE);
    names.addAll(PaperReader.PARTS.keySet());
    PaperReader.PARTS.values().forEach(names::addAll);
    return names;
  }

  @Test
  void everyStyleOfTheThemeIsInTheSpecimen() throws IOException {
    var lacking = new TreeSet<String>();
    XmlReader.read(Files.readString(THEME))
        .elements()
        .filter(e -> e.name().equals("style"))
        .forEach(e -> lacking.add(style(e.attribute("name", ""), e.attribute("in", ""))));
    meet(XmlReader.read(xhtml()), List.of(), lacking);
    assertEquals(Set.of(), lacking);
  }

  /// Takes off the list what applies to an element, and to the elements inside.
  private static void meet(Node.Element e, List<String> around, Set<String> lacking) {
    var names = new ArrayList<String>();
    names.add(e.name());
    names.addAll(List.of(e.attribute("class", "").split(" ")));
    // What the reader itself adds: marks of lists, and paragraphs around text that has none.
    if (e.name().equals("li")) {
      names.add("label");
    } else if (e.name().equals("section")) {
      names.add("loose");
    }
    for (String name : names) {
      lacking.remove(style(name, ""));
      around.forEach(outer -> lacking.remove(style(name, outer)));
    }
    var inner = new ArrayList<>(around);
    inner.addAll(names);
    e.elements().forEach(child -> meet(child, inner, lacking));
  }

  private static String style(String name, String within) {
    return within.isEmpty() ? name : name + " in " + within;
  }

  @Test
  void everySymbolOfTheThemeIsInTheSpecimen() throws IOException {
    var lacking = new TreeSet<String>();
    XmlReader.read(Files.readString(THEME))
        .elements()
        .filter(e -> e.name().equals("symbol"))
        .forEach(e -> lacking.add(e.attribute("name", "")));
    elements(XmlReader.read(xhtml()))
        .flatMap(e -> Stream.of(e.attribute("class", "").split(" ")))
        .forEach(lacking::remove);
    assertEquals(Set.of(), lacking);
  }

  private static Stream<Node.Element> elements(Node.Element e) {
    return Stream.concat(Stream.of(e), e.elements().flatMap(SpecimenTest::elements));
  }
}
