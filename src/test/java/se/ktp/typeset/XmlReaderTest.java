package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlReaderTest {
  private static MarkupException fault(String xml) {
    return assertThrows(MarkupException.class, () -> XmlReader.read(xml));
  }

  @Test
  void elementsAreReadWithTheirAttributesAndText() {
    Node.Element read =
        XmlReader.read(
            """
            <p class="quiet" lang='sv'>Å &amp; <em>ä</em></p>
            """);
    var em = new Node.Element("em", Map.of(), List.of(new Node.Words("ä", 1)), 1);
    assertEquals(
        new Node.Element(
            "p", Map.of("class", "quiet", "lang", "sv"), List.of(new Node.Words("Å & ", 1), em), 1),
        read);
  }

  @Test
  void everyElementAndTextKnowsTheLineOnWhichItBegins() {
    Node.Element read =
        XmlReader.read(
            """
            <?xml version="1.0"?>

            <ul>
              <li
                class="quiet">
                text that begins here
                and goes on
                <em>em</em>

                tail</li>
              <!-- nothing
                   to read -->
              <li/>
            </ul>
            """);
    List<Node.Element> items = read.elements().toList();
    assertEquals(3, read.line());
    assertEquals(List.of(4, 13), items.stream().map(Node.Element::line).toList());
    List<Node> inside = items.getFirst().children();
    assertEquals(6, ((Node.Words) inside.get(0)).line());
    assertEquals(8, ((Node.Element) inside.get(1)).line());
    assertEquals(10, ((Node.Words) inside.get(2)).line());
  }

  @Test
  void prefixesAreNoPartOfNames() {
    Node.Element read =
        XmlReader.read("<x:p xmlns:x=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en\"/>");
    assertEquals("p", read.name());
    assertEquals("en", read.attribute("lang", ""));
  }

  @Test
  void commentsInstructionsAndSectionsAreRead() {
    Node.Element read = XmlReader.read("<p>a<!-- b --><?c d?><![CDATA[<e>]]></p>");
    assertEquals("a<e>", read.text());
  }

  @Test
  void whatIsNotWellFormedIsAFaultWithItsLine() {
    MarkupException fault =
        fault(
            """
            <ul>
              <li>a</li>
              <li>b</p>
            </ul>
            """);
    assertEquals(3, fault.line());
    assertTrue(String.valueOf(fault.getMessage()).contains("\"li\""), fault.getMessage());
    assertFalse(String.valueOf(fault.getMessage()).contains("\n"), fault.getMessage());
  }

  @Test
  void anEmptyTextIsAFault() {
    assertEquals(1, fault("").line());
    assertEquals(1, fault("<!-- nothing -->").line());
  }

  @Test
  void aTextThatEndsInTheMiddleIsAFaultOnItsLastLine() {
    assertEquals(3, fault("<ul>\n<li>a</li>\n<li>b").line());
  }

  @Test
  void aNumberThatIsNoneIsAFaultWithItsLine() {
    Node.Element read = XmlReader.read("<td\n colspan=\"två\"/>");
    MarkupException fault = assertThrows(MarkupException.class, () -> read.number("colspan"));
    assertEquals("<td>: colspan is no number: två", fault.getMessage());
  }

  // --- nothing outside the text is read

  @Test
  void aDocumentTypeIsRefused() {
    MarkupException fault = fault("<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html/>");
    assertEquals("a document type is not read: leave it out", fault.getMessage());
  }

  @Test
  void noFileIsReadThroughAnEntity(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hemligt");
    MarkupException fault =
        fault(
            """
            <!DOCTYPE p [<!ENTITY a SYSTEM "%s">]>
            <p>&a;</p>
            """
                .formatted(secret.toUri()));
    assertFalse(String.valueOf(fault.getMessage()).contains("hemligt"));
  }

  @Test
  void anEntityThatIsNotXmlsOwnIsRefused() {
    MarkupException fault = fault("<p>\n&nbsp;</p>");
    assertEquals(2, fault.line());
    assertTrue(String.valueOf(fault.getMessage()).contains("nbsp"), fault.getMessage());
  }

  @Test
  void entitiesInEntitiesAreNotOpened() {
    var types = new StringBuilder("<!DOCTYPE p [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 10; i++) {
      types.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10));
      types.append("\">");
    }
    fault(types + "]><p>&a9;</p>");
  }
}
