package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
  void anEntityThatIsNotXmlsOwnIsRefused() {
    MarkupException fault = fault("<p>\n&nbsp;</p>");
    assertEquals(2, fault.line());
    assertTrue(String.valueOf(fault.getMessage()).contains("nbsp"), fault.getMessage());
  }
}
