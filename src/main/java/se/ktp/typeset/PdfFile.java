package se.ktp.typeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.zip.DeflaterOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// A PDF being written to a standard of archives: the same bytes for the same paper.
final class PdfFile {
  /// The profile of all papers' colours, compressed once as the files have it.
  private static final byte[] SRGB = compressed(SrgbProfile.bytes());

  /// How hard files are pressed together, from 1 to 9: this takes a third less time than the usual
  /// 6 and makes files larger by three in a hundred.
  static final int COMPRESSION = 4;

  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final PdfName TABLE = new PdfName("Table");
  private static final PdfName SCOPE = new PdfName("Scope");
  private static final Map<Role, PdfName> ROLES = roles();

  /// The structure elements of a paper, about; a few hundred are usual.
  private static final int ELEMENTS = 500;

  private final Document document;
  private final PdfWriter writer;
  private final PageStyle page;
  private final Metadata metadata;
  private final Archival archival;
  private final Map<String, Page.Anchor> anchors;
  private final Tag root;
  private final IdentityHashMap<Tag, PdfStructureElement> elements =
      new IdentityHashMap<>(ELEMENTS);
  private final IdentityHashMap<Tag, Tag> parents = new IdentityHashMap<>(ELEMENTS);
  private final Deque<Heading> headings = new ArrayDeque<>();
  private final List<Tag> outlined = new ArrayList<>();

  /// A heading in the outline, with its level from 1.
  private record Heading(int level, PdfOutline outline) {}

  /// @param anchors where the ids are that links lead to
  /// @param root the whole paper as an element, with all that layout has put into it
  /// @param seed what the file's identifier is made of
  PdfFile(
      OutputStream out,
      PageStyle page,
      Metadata metadata,
      Archival archival,
      Map<String, Page.Anchor> anchors,
      Tag root,
      String seed) {
    this.page = page;
    this.anchors = anchors;
    this.metadata = metadata;
    this.archival = archival;
    this.root = root;
    document = new Document(new Rectangle((float) page.width(), (float) page.height()));
    document.setMargins(0, 0, 0, 0);
    writer = Writer.of(document, out);
    if (archival.standard().old()) {
      writer.setPdfVersion(PdfWriter.VERSION_1_4);
      root.dissolve();
    } else {
      writer.setPdfVersion(PdfWriter.VERSION_1_7);
      writer.setFullCompression();
    }
    writer.setCompressionLevel(COMPRESSION);
    writer.setTagged();
    writer.setTabs(PdfName.S);
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    document.open();
    writer.setXmpMetadata(metadata.xmp(archival.standard()).getBytes(StandardCharsets.UTF_8));
    info(seed);
    register(root);
  }

  private void info(String seed) {
    PdfDictionary info = writer.getInfo();
    var date = new PdfDate(metadata.calendar());
    info.put(PdfName.TITLE, text(metadata.title()));
    info.put(PdfName.PRODUCER, text(metadata.producer()));
    info.put(PdfName.CREATIONDATE, date);
    info.put(PdfName.MODDATE, date);
    byte[] identifier = identifier(seed);
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(identifier, identifier));
  }

  private static byte[] identifier(String seed) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(hash, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Map<Role, PdfName> roles() {
    var names = new EnumMap<Role, PdfName>(Role.class);
    for (Role role : Role.values()) {
      names.put(role, new PdfName(role.type()));
    }
    return names;
  }

  private static byte[] compressed(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static PdfString text(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }

  // --- pages

  /// Whether pictures may let through what is below them.
  boolean transparent() {
    return !archival.standard().old();
  }

  PdfContentByte beginPage() {
    return writer.getDirectContent();
  }

  void endPage() {
    document.newPage();
  }

  /// What is drawn once and shown on many pages, as large as they are.
  PdfTemplate form() {
    return writer.getDirectContent().createTemplate((float) page.width(), (float) page.height());
  }

  // --- marked content

  void begin(Canvas canvas, Tag tag, int page) {
    canvas.endText();
    PdfStructureElement element = element(tag);
    // OpenPDF takes an element with content for one without children, and counts the content
    // itself; here both are kept in reading order, and written when all is known.
    var properties = new PdfDictionary();
    canvas.content().beginMarkedContentSequence(element, properties);
    int mark = ((PdfNumber) element.get(PdfName.K)).intValue();
    element.remove(PdfName.K);
    element.remove(PdfName.PG);
    tag.add(new Tag.Kid.Content(page, mark));
  }

  void beginArtifact(Canvas canvas) {
    canvas.endText();
    canvas.content().beginMarkedContentSequence(ARTIFACT);
  }

  /// @param kind `Header` or `Footer`; empty for what is repeated because a page ends
  void beginPagination(Canvas canvas, String kind) {
    canvas.endText();
    var properties = new PdfDictionary();
    properties.put(PdfName.TYPE, new PdfName("Pagination"));
    if (!kind.isEmpty()) {
      properties.put(PdfName.SUBTYPE, new PdfName(kind));
    }
    canvas.content().beginMarkedContentSequence(ARTIFACT, properties, true);
  }

  void end(Canvas canvas) {
    canvas.endText();
    canvas.content().endMarkedContentSequence();
  }

  // --- structure

  /// Adds an element that was not known before painting.
  Tag add(Tag parent, Tag inner) {
    parent.add(inner);
    parents.put(inner, parent);
    return inner;
  }

  private void register(Tag tag) {
    for (Tag.Kid kid : tag.kids()) {
      if (kid instanceof Tag.Kid.Element(Tag inner)) {
        parents.put(inner, tag);
        register(inner);
      }
    }
  }

  private PdfStructureElement element(Tag tag) {
    PdfStructureElement known = elements.get(tag);
    if (known != null) {
      return known;
    }
    PdfName role = Objects.requireNonNull(ROLES.get(tag.role()));
    Tag parent = parents.get(tag);
    PdfStructureElement element;
    if (parent == null) {
      element = new PdfStructureElement(writer.getStructureTreeRoot(), role);
    } else {
      PdfStructureElement outer = element(parent);
      outer.remove(PdfName.K);
      element = new PdfStructureElement(outer, role);
      outer.remove(PdfName.K);
    }
    elements.put(tag, element);
    return element;
  }

  /// Writes into each element what it holds, and what it says of itself.
  private void complete(Tag tag) {
    PdfStructureElement element = element(tag);
    attributes(tag, element);
    OptionalInt only = onlyPage(tag.kids());
    if (only.isPresent()) {
      element.put(PdfName.PG, writer.getPageReference(only.getAsInt()));
      element.put(PdfName.K, marks(tag.kids()));
      return;
    }
    var kids = new PdfArray();
    for (Tag.Kid kid : tag.kids()) {
      switch (kid) {
        case Tag.Kid.Element(Tag inner) -> {
          kids.add(element(inner));
          complete(inner);
        }
        case Tag.Kid.Content(int page, int mark) -> {
          var reference = new PdfDictionary(PdfName.MCR);
          reference.put(PdfName.PG, writer.getPageReference(page));
          reference.put(PdfName.MCID, new PdfNumber(mark));
          kids.add(reference);
        }
        case Tag.Kid.Annotation(int page, PdfIndirectReference annotation) -> {
          var reference = new PdfDictionary(PdfName.OBJR);
          reference.put(PdfName.PG, writer.getPageReference(page));
          reference.put(PdfName.OBJ, annotation);
          kids.add(reference);
        }
      }
    }
    if (!kids.isEmpty()) {
      element.put(PdfName.K, kids);
    }
  }

  /// The page on which all that an element holds is painted, if it has no elements within: most are
  /// such, and then the page is said once and marks are numbers alone.
  private static OptionalInt onlyPage(List<Tag.Kid> kids) {
    int only = -1;
    for (Tag.Kid kid : kids) {
      if (!(kid instanceof Tag.Kid.Content(int page, _)) || (only >= 0 && page != only)) {
        return OptionalInt.empty();
      }
      only = page;
    }
    return only < 0 ? OptionalInt.empty() : OptionalInt.of(only);
  }

  private static PdfArray marks(List<Tag.Kid> kids) {
    var marks = new PdfArray();
    for (Tag.Kid kid : kids) {
      if (kid instanceof Tag.Kid.Content(_, int mark)) {
        marks.add(new PdfNumber(mark));
      }
    }
    return marks;
  }

  private static void attributes(Tag tag, PdfStructureElement element) {
    Tag.Attributes attributes = tag.attributes();
    attributes.language().ifPresent(code -> element.put(PdfName.LANG, new PdfString(code)));
    attributes.alt().ifPresent(alt -> element.put(PdfName.ALT, text(alt)));
    attributes.actual().ifPresent(words -> element.put(new PdfName("ActualText"), text(words)));
    switch (tag.role()) {
      case HEADER_CELL, CELL -> cell(attributes, element);
      case FIGURE -> {
        var layout = owned(new PdfName("Layout"));
        layout.put(PdfName.BBOX, numbers(tag.bounds()));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        element.put(PdfName.A, layout);
      }
      case LIST -> {
        var list = owned(new PdfName("List"));
        list.put(
            new PdfName("ListNumbering"), new PdfName(attributes.numbered() ? "Decimal" : "Disc"));
        element.put(PdfName.A, list);
      }
      default -> {
        // Nothing more is known of the others.
      }
    }
  }

  private static void cell(Tag.Attributes attributes, PdfStructureElement element) {
    if (attributes.scope().isEmpty() && attributes.columns() == 1 && attributes.rows() == 1) {
      return;
    }
    var table = owned(TABLE);
    attributes.scope().ifPresent(s -> table.put(SCOPE, new PdfName(s)));
    if (attributes.columns() > 1) {
      table.put(new PdfName("ColSpan"), new PdfNumber(attributes.columns()));
    }
    if (attributes.rows() > 1) {
      table.put(new PdfName("RowSpan"), new PdfNumber(attributes.rows()));
    }
    element.put(PdfName.A, table);
  }

  private static PdfDictionary owned(PdfName owner) {
    var dictionary = new PdfDictionary();
    dictionary.put(PdfName.O, owner);
    return dictionary;
  }

  private static PdfArray numbers(double... values) {
    var array = new PdfArray();
    for (double value : values) {
      array.add(new PdfNumber(Svg.number(value)));
    }
    return array;
  }

  // --- ways through the paper

  /// An entry of the outline; a heading that goes on after a page's end has one only.
  ///
  /// @param y from the page's lower edge
  void outline(Tag heading, int page, double y, String title) {
    if (outlined.contains(heading)) {
      return;
    }
    outlined.add(heading);
    int level = heading.role().level();
    while (!headings.isEmpty() && headings.element().level() >= level) {
      headings.pop();
    }
    PdfOutline parent =
        headings.isEmpty()
            ? writer.getDirectContent().getRootOutline()
            : headings.element().outline();
    var destination = new PdfDestination(PdfDestination.XYZ, 0, (float) y, 0);
    destination.addPage(writer.getPageReference(page));
    headings.push(new Heading(level, new PdfOutline(parent, destination, title, level < 2)));
  }

  private PdfArray destination(Page.Anchor anchor) {
    var destination = new PdfArray(writer.getPageReference(anchor.page()));
    destination.add(new PdfName("XYZ"));
    destination.add(new PdfNumber(0));
    destination.add(new PdfNumber(Svg.number(page.height() - page.top() - anchor.y())));
    destination.add(new PdfNumber(0));
    return destination;
  }

  /// @param bounds left, lower, right and upper edge
  void link(Tag tag, int page, String target, String contents, double[] bounds) {
    var rectangle =
        new Rectangle((float) bounds[0], (float) bounds[1], (float) bounds[2], (float) bounds[3]);
    var annotation = new PdfAnnotation(writer, rectangle);
    annotation.put(PdfName.SUBTYPE, PdfName.LINK);
    annotation.put(PdfName.BORDER, numbers(0, 0, 0));
    annotation.put(PdfName.CONTENTS, text(contents));
    annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
    if (target.startsWith("#")) {
      Page.Anchor anchor = anchors.get(target.substring(1));
      if (anchor != null) {
        annotation.put(PdfName.DEST, destination(anchor));
      }
    } else {
      annotation.put(PdfName.A, new PdfAction(target));
    }
    int key = writer.getStructureTreeRoot().addExistingObject(element(tag).getReference());
    annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
    writer.addAnnotation(annotation);
    tag.add(new Tag.Kid.Annotation(page, annotation.getIndirectReference()));
  }

  // --- the end

  void close() {
    try {
      complete(root);
      PdfDictionary catalog = writer.getExtraCatalog();
      catalog.put(PdfName.LANG, new PdfString(metadata.language()));
      catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent()));
      attach(catalog);
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keeps the files of which the paper was made, and says so of each.
  private void attach(PdfDictionary catalog) throws IOException {
    if (archival.attachments().isEmpty()) {
      return;
    }
    var files = new PdfArray();
    var names = new PdfArray();
    for (Attachment one : archival.attachments().stream().sorted(PdfFile::byName).toList()) {
      PdfIndirectReference file = writer.addToBody(specification(one)).getIndirectReference();
      files.add(file);
      names.add(text(one.path()));
      names.add(file);
    }
    var tree = new PdfDictionary();
    tree.put(PdfName.NAMES, names);
    var trees = new PdfDictionary();
    trees.put(PdfName.EMBEDDEDFILES, writer.addToBody(tree).getIndirectReference());
    catalog.put(PdfName.NAMES, writer.addToBody(trees).getIndirectReference());
    catalog.put(new PdfName("AF"), files);
  }

  /// As names are ordered in a PDF: by the bytes in which it writes them.
  private static int byName(Attachment one, Attachment other) {
    return Arrays.compareUnsigned(text(one.path()).getBytes(), text(other.path()).getBytes());
  }

  private PdfDictionary specification(Attachment one) throws IOException {
    PdfIndirectReference content = writer.addToBody(embedded(one)).getIndirectReference();
    var streams = new PdfDictionary();
    streams.put(PdfName.F, content);
    streams.put(PdfName.UF, content);
    var specification = new PdfDictionary(PdfName.FILESPEC);
    specification.put(PdfName.F, new PdfString(one.plainName()));
    specification.put(PdfName.UF, text(one.name()));
    specification.put(PdfName.DESC, text(one.description()));
    specification.put(new PdfName("AFRelationship"), new PdfName("Source"));
    specification.put(PdfName.EF, streams);
    return specification;
  }

  /// The file is dated as the paper is: when somebody saved it is not the same everywhere.
  private PdfStream embedded(Attachment one) {
    byte[] bytes = one.bytes();
    var parameters = new PdfDictionary();
    parameters.put(PdfName.SIZE, new PdfNumber(bytes.length));
    parameters.put(PdfName.MODDATE, new PdfDate(metadata.calendar()));
    var embedded = new PdfStream(bytes);
    embedded.put(PdfName.TYPE, new PdfName("EmbeddedFile"));
    embedded.put(PdfName.SUBTYPE, new PdfName(one.type()));
    embedded.put(PdfName.PARAMS, parameters);
    embedded.flateCompress(writer.getCompressionLevel());
    return embedded;
  }

  private PdfDictionary outputIntent() throws IOException {
    var profile = new PdfStream(SRGB);
    profile.put(PdfName.N, new PdfNumber(3));
    profile.put(PdfName.FILTER, PdfName.FLATEDECODE);
    var intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, PdfName.GTS_PDFA1);
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
    intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
    intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
    return intent;
  }

  /// OpenPDF's writer, as its `getInstance` makes it but for the date: that of now in words, which
  /// no file of ours keeps, and for which Java reads the names of months and zones of the world.
  private static final class Writer extends PdfWriter {
    private Writer(PdfDocument document, OutputStream out) {
      super(document, out);
    }

    static PdfWriter of(Document document, OutputStream out) {
      var undated = new Undated();
      document.addDocListener(undated);
      var writer = new Writer(undated, out);
      undated.addWriter(writer);
      return writer;
    }
  }

  private static final class Undated extends PdfDocument {
    @Override
    public boolean addCreationDate() {
      return false;
    }
  }
}
