package se.ktp.read;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.ktp.source.Decoded;

/// Walks through a part of a workbook, of which nothing good is assumed: no document type, hence no
/// entities; no great depth; no encoding but the one that Excel writes.
final class GuardedXml {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private int depth;

  private GuardedXml(XMLStreamReader reader) {
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /// Opens a part at its outermost element.
  static GuardedXml open(byte[] part) throws XMLStreamException, Refusal {
    // The parser is given characters, for it prints what it thinks of bytes.
    String text = Decoded.strict(part, StandardCharsets.UTF_8).orElseThrow(Refusal::damaged).text();
    XMLStreamReader reader;
    synchronized (FACTORY) {
      reader = FACTORY.createXMLStreamReader(new StringReader(text));
    }
    String encoding = reader.getCharacterEncodingScheme();
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      throw Refusal.damaged();
    }
    var xml = new GuardedXml(reader);
    while (xml.next() && !xml.starts()) {
      // What stands before the outermost element says nothing.
    }
    return xml;
  }

  /// Goes on to what comes next; false at the end.
  boolean next() throws XMLStreamException, Refusal {
    if (!reader.hasNext()) {
      return false;
    }
    switch (reader.next()) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw Refusal.suspicious();
      case XMLStreamConstants.START_ELEMENT -> depth++;
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {
        // Texts are taken by whoever wants them.
      }
    }
    if (depth > Limits.DEPTH) {
      throw Refusal.suspicious();
    }
    return true;
  }

  boolean starts() {
    return reader.isStartElement();
  }

  boolean starts(String element) {
    return starts() && name().equals(element);
  }

  boolean ends(String element) {
    return reader.isEndElement() && name().equals(element);
  }

  boolean isText() {
    return reader.isCharacters();
  }

  String text() {
    return reader.getText();
  }

  /// The element's name without its prefix.
  String name() {
    return reader.getLocalName();
  }

  /// An attribute by its name without prefix.
  Optional<String> attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }
}
