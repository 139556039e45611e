package se.ktp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// The structure of a PDF as those who do not see it are told it: elements, what they say of
/// themselves, and their content in reading order. What is no part of it, an artifact, is not here.
public final class TagTree {
  private static final List<String> ATTRIBUTES =
      List.of("Lang", "Alt", "ActualText", "Scope", "ColSpan", "RowSpan", "ListNumbering");

  private TagTree() {}

  /// An element or a piece of content.
  public sealed interface Node {
    /// An element.
    ///
    /// @param attributes what it says of itself, by PDF's names
    record Element(String role, Map<String, String> attributes, List<Node> kids) implements Node {
      /// The elements in this one, at any depth, in reading order.
      public Stream<Element> all() {
        return kids.stream()
            .filter(Element.class::isInstance)
            .map(Element.class::cast)
            .flatMap(element -> Stream.concat(Stream.of(element), element.all()));
      }

      /// Those of a role.
      public Stream<Element> all(String wanted) {
        return all().filter(element -> element.role().equals(wanted));
      }

      /// Its text, with that of the elements inside, as it is read out.
      public String text() {
        if (attributes.containsKey("ActualText")) {
          return attributes.get("ActualText");
        }
        var text = new StringBuilder();
        for (Node kid : kids) {
          switch (kid) {
            case Element element -> text.append(element.text());
            case Content content -> text.append(content.text());
            case Link _ -> {
              // It describes the text beside it.
            }
          }
        }
        return text.toString();
      }
    }

    /// Marked content on a page.
    record Content(String text) implements Node {}

    /// A link's annotation, with its description.
    record Link(String contents) implements Node {}
  }

  /// The element at the root, with all that is inside.
  public static Node.Element read(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var reading = new Reading(document);
      PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
      return new Node.Element("", Map.of(), reading.kids(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The structure as a text, indented.
  public static String of(byte[] pdf) {
    var out = new StringBuilder();
    read(pdf).kids().forEach(kid -> write(kid, "", out));
    return out.toString();
  }

  private static void write(Node node, String indent, StringBuilder out) {
    switch (node) {
      case Node.Element(String role, var attributes, var kids) -> {
        out.append(indent).append(role);
        for (String name : ATTRIBUTES) {
          if (attributes.containsKey(name)) {
            out.append(' ').append(name).append('=').append(quoted(attributes.get(name)));
          }
        }
        boolean leaf = kids.stream().allMatch(kid -> kid instanceof Node.Content);
        if (leaf && !kids.isEmpty()) {
          kids.forEach(kid -> out.append(' ').append(quoted(((Node.Content) kid).text())));
        }
        out.append('\n');
        if (!leaf) {
          kids.forEach(kid -> write(kid, indent + "  ", out));
        }
      }
      case Node.Content(String text) -> out.append(indent).append(quoted(text)).append('\n');
      case Node.Link(String contents) ->
          out.append(indent).append("link: ").append(quoted(contents)).append('\n');
    }
  }

  /// In quotation marks, with a hyphen that is not part of the word shown as `¬`.
  private static String quoted(String text) {
    return '"' + text.replace('\u00ad', '¬') + '"';
  }

  /// A document being read.
  private static final class Reading {
    /// The text of each page's marked content, by its number on the page.
    private final Map<COSDictionary, Map<Integer, StringBuilder>> texts = new HashMap<>();

    Reading(PDDocument document) throws IOException {
      for (PDPage page : document.getPages()) {
        var extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        var marks = new HashMap<Integer, StringBuilder>();
        extractor.getMarkedContents().forEach(content -> collect(content, marks));
        texts.put(page.getCOSObject(), marks);
      }
    }

    private static void collect(PDMarkedContent content, Map<Integer, StringBuilder> marks) {
      StringBuilder text = marks.computeIfAbsent(content.getMCID(), _ -> new StringBuilder());
      for (Object part : content.getContents()) {
        switch (part) {
          case TextPosition position -> text.append(position.getUnicode());
          case PDMarkedContent inner -> collect(inner, marks);
          case PDImageXObject _ -> {
            // A picture of points says nothing but its Alt.
          }
          case PDFormXObject _ when content.getTag().equals("Artifact") -> {
            // The strip of drafts.
          }
          default -> throw new IllegalStateException("not expected in marked content: " + part);
        }
      }
    }

    List<Node> kids(PDStructureNode parent) {
      var kids = new ArrayList<Node>();
      for (Object kid : parent.getKids()) {
        kids.add(
            switch (kid) {
              case PDStructureElement element -> element(element);
              case PDMarkedContentReference reference ->
                  new Node.Content(text(reference.getPage(), reference.getMCID()));
              case Integer mark when parent instanceof PDStructureElement element ->
                  new Node.Content(text(element.getPage(), mark));
              case PDObjectReference reference -> link(reference);
              default -> throw new IllegalStateException("not expected in structure: " + kid);
            });
      }
      return kids;
    }

    private String text(PDPage page, int mark) {
      var marks = texts.getOrDefault(page.getCOSObject(), Map.of());
      StringBuilder text = marks.get(mark);
      return text == null ? "" : text.toString();
    }

    private static Node link(PDObjectReference reference) {
      if (reference.getReferencedObject() instanceof PDAnnotationLink link) {
        return new Node.Link(Objects.requireNonNullElse(link.getContents(), ""));
      }
      throw new IllegalStateException("no link: " + reference.getCOSObject());
    }

    private Node.Element element(PDStructureElement element) {
      var attributes = new HashMap<String, String>();
      put(attributes, "Lang", element.getLanguage());
      put(attributes, "Alt", element.getAlternateDescription());
      put(attributes, "ActualText", element.getActualText());
      if (element.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary owned) {
        put(attributes, "Scope", owned.getNameAsString("Scope"));
        put(attributes, "ListNumbering", owned.getNameAsString("ListNumbering"));
        for (String name : List.of("ColSpan", "RowSpan")) {
          put(attributes, name, owned.containsKey(name) ? "" + owned.getInt(name) : null);
        }
      }
      return new Node.Element(element.getStructureType(), attributes, kids(element));
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
      if (value != null) {
        attributes.put(name, value);
      }
    }
  }
}
