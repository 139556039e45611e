package se.ktp.typeset;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML into elements. Nothing outside the text is ever read: there are no document types and
/// no entities but XML's own five.
public final class XmlReader {
  private static final XMLInputFactory FACTORY = factory();

  private XmlReader() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /// Reads a text into its outermost element.
  ///
  /// @throws MarkupException if the text is not well-formed
  public static Node.Element read(String xml) {
    try {
      // The factory is not safe to share between threads, its readers are each their own.
      XMLStreamReader reader;
      synchronized (FACTORY) {
        reader = FACTORY.createXMLStreamReader(new StringReader(xml));
      }
      return root(reader);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new MarkupException(line, message(e));
    }
  }

  private static Node.Element root(XMLStreamReader reader) throws XMLStreamException {
    var open = new ArrayDeque<Node.Element>();
    while (true) {
      // The reader tells where a part ends; it begins where the one before it has ended.
      int line = reader.getLocation().getLineNumber();
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.isEmpty()) {
            line = reader.getLocation().getLineNumber();
          }
          var element =
              new Node.Element(reader.getLocalName(), attributes(reader), new ArrayList<>(), line);
          if (!open.isEmpty()) {
            open.element().children().add(element);
          }
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          Node.Element done = open.pop();
          if (open.isEmpty()) {
            return done;
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            String text = reader.getText();
            open.element().children().add(new Node.Words(text, line + blankLines(text)));
          }
        }
        case XMLStreamConstants.DTD ->
            throw new MarkupException(line, "a document type is not read: leave it out");
        case XMLStreamConstants.END_DOCUMENT ->
            throw new MarkupException(1, "there is no element in this text");
        default -> {
          // Comments and processing instructions say nothing to a typesetter.
        }
      }
    }
  }

  /// The line ends before a text's first word.
  private static int blankLines(String text) {
    int lines = 0;
    for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    int count = reader.getAttributeCount();
    if (count == 0) {
      return Map.of();
    }
    Map<String, String> attributes = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return attributes;
  }

  private static String message(XMLStreamException e) {
    // "ParseError at [row,col]:[3,7]\nMessage: The element …": only the last line is for people.
    List<String> lines = String.valueOf(e.getMessage()).lines().toList();
    return lines.isEmpty() ? "not well-formed" : lines.getLast().replace("Message: ", "");
  }
}
