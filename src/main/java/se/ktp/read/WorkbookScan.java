package se.ktp.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import se.ktp.diagnostic.Phrase;

/// A workbook's parts, found and looked through before the library reads them.
///
/// @param sheets those that can be seen
/// @param hidden names of those that cannot
/// @param ofForm the hidden sheet that a form has for programs
/// @param strings texts that the sheets share
/// @param styles how numbers are shown
/// @param from1904 whether days are counted from 1904, as old Excel for Mac did
record WorkbookScan(
    List<Sheet> sheets,
    List<String> hidden,
    Optional<Sheet> ofForm,
    Optional<byte[]> strings,
    Optional<byte[]> styles,
    boolean from1904) {
  /// @param number from 1, in the workbook's order
  record Sheet(String name, int number, SheetScan scan) {}

  static WorkbookScan of(Map<String, byte[]> parts) throws XMLStreamException, Refusal {
    var finds = new Finds(parts);
    Map.Entry<String, byte[]> workbook =
        finds.workbook.orElseThrow(() -> Archive.noWorkbook(parts));
    var sheets = new ArrayList<Sheet>();
    var hidden = new ArrayList<String>();
    Optional<Sheet> ofForm = Optional.empty();
    Map<String, String> targets = targets(workbook.getKey(), parts);
    boolean from1904 = false;
    GuardedXml xml = GuardedXml.open(workbook.getValue());
    int number = 0;
    while (xml.next()) {
      if (xml.starts("workbookPr")) {
        String value = xml.attribute("date1904").orElse("0");
        from1904 = value.equals("1") || value.equals("true");
      } else if (xml.starts("sheet")) {
        number++;
        String name = xml.attribute("name").orElse("");
        String part = targets.get(xml.attribute("id").orElse(""));
        if (xml.attribute("state").orElse("visible").equals("visible")) {
          byte[] sheet = part == null ? null : finds.sheets.get(part);
          if (sheet != null) {
            sheets.add(new Sheet(name, number, SheetScan.of(sheet)));
          } else if (part == null || !parts.containsKey(part)) {
            throw Refusal.damaged();
          }
        } else {
          hidden.add(name);
          byte[] sheet = part == null ? null : finds.sheets.get(part);
          if (name.equals(FormSheetName.FOR_PROGRAMS) && sheet != null) {
            ofForm = ofForm(name, number, sheet, finds);
          }
        }
      }
    }
    int strings = sheets.stream().mapToInt(s -> s.scan().strings()).max().orElse(0);
    if (strings > finds.stringCount) {
      throw Refusal.damaged();
    }
    return new WorkbookScan(sheets, hidden, ofForm, finds.strings, finds.styles, from1904);
  }

  /// The sheet for programs; what is wrong with it does not matter to people.
  private static Optional<Sheet> ofForm(String name, int number, byte[] part, Finds finds) {
    try {
      SheetScan scan = SheetScan.of(part);
      return scan.strings() > finds.stringCount
          ? Optional.empty()
          : Optional.of(new Sheet(name, number, scan));
    } catch (Refusal | XMLStreamException e) {
      return Optional.empty();
    }
  }

  /// The same workbook with other sheets.
  WorkbookScan with(List<Sheet> others) {
    return new WorkbookScan(others, hidden, ofForm, strings, styles, from1904);
  }

  /// What the parts are, by their outermost elements.
  private static final class Finds {
    private Optional<Map.Entry<String, byte[]>> workbook = Optional.empty();
    private Optional<byte[]> strings = Optional.empty();
    private Optional<byte[]> styles = Optional.empty();
    private final Map<String, byte[]> sheets = new HashMap<>();
    private int stringCount;

    private Finds(Map<String, byte[]> parts) throws XMLStreamException, Refusal {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        String name = part.getKey();
        if (name.startsWith("xl/externallinks/")) {
          throw elsewhere();
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
          look(part, GuardedXml.open(part.getValue()));
        }
      }
    }

    private void look(Map.Entry<String, byte[]> part, GuardedXml xml)
        throws XMLStreamException, Refusal {
      switch (xml.name()) {
        case "workbook" -> workbook = Optional.of(part);
        case "worksheet" -> sheets.put(part.getKey(), part.getValue());
        case "styleSheet" -> {
          styles = Optional.of(part.getValue());
          while (xml.next()) {
            // To its end, to see that it is whole.
          }
        }
        case "sst" -> {
          strings = Optional.of(part.getValue());
          while (xml.next()) {
            stringCount += xml.starts("si") ? 1 : 0;
          }
        }
        case "Relationships" -> relationships(xml);
        default -> {
          // Pictures, comments, properties: not read.
        }
      }
    }

    /// Links for people to follow are harmless; what Excel itself would fetch is not.
    private static void relationships(GuardedXml xml) throws XMLStreamException, Refusal {
      while (xml.next()) {
        if (xml.starts("Relationship")) {
          String mode = xml.attribute("TargetMode").orElse("").toLowerCase(Locale.ROOT);
          String type = xml.attribute("Type").orElse("").toLowerCase(Locale.ROOT);
          boolean link = type.endsWith("/hyperlink");
          if (type.endsWith("/externallink") || (mode.equals("external") && !link)) {
            throw elsewhere();
          }
        }
      }
    }
  }

  private static Refusal elsewhere() {
    return new Refusal(
        new Phrase(
            "Excel-filen hämtar uppgifter från andra filer, så det går inte att lita på vad den"
                + " visar",
            "The Excel file fetches data from other files, so that what it shows cannot be relied"
                + " on"),
        new Phrase(
            "bryt länkarna i Excel (Data, Redigera länkar, Bryt länk) och spara på nytt",
            "break the links in Excel (Data, Edit Links, Break Link) and save again"));
  }

  /// The parts that the workbook calls by other names.
  private static Map<String, String> targets(String workbook, Map<String, byte[]> parts)
      throws XMLStreamException, Refusal {
    int slash = workbook.lastIndexOf('/') + 1;
    String folder = workbook.substring(0, slash);
    byte[] list = parts.get(folder + "_rels/" + workbook.substring(slash) + ".rels");
    var targets = new HashMap<String, String>();
    if (list == null) {
      return targets;
    }
    GuardedXml xml = GuardedXml.open(list);
    while (xml.next()) {
      if (xml.starts("Relationship")) {
        String target = xml.attribute("Target").orElse("").toLowerCase(Locale.ROOT);
        targets.put(
            xml.attribute("Id").orElse(""),
            target.startsWith("/") ? target.substring(1) : folder + target);
      }
    }
    return targets;
  }

  /// A workbook for the library: the sheets, texts and styles of this one, and for all the rest
  /// words of our own.
  byte[] clean() throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    var types = new StringBuilder("<Types>" + type("xl/workbook.xml", "sheet.main"));
    var list = new StringBuilder();
    var targets = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      list.append("<sheet name=\"%s\" sheetId=\"%s\" r:id=\"r%s\"/>".formatted(i, i, i));
      targets.append("<Relationship Id=\"r%s\" Target=\"s%s.xml\"/>".formatted(i, i));
      parts.put(
          "xl/s%s.xml".formatted(i),
          sheets.get(i - 1).scan().xml().getBytes(StandardCharsets.ISO_8859_1));
    }
    if (strings.isPresent()) {
      types.append(type("xl/strings.xml", "sharedStrings"));
      parts.put("xl/strings.xml", strings.get());
    }
    if (styles.isPresent()) {
      types.append(type("xl/styles.xml", "styles"));
      parts.put("xl/styles.xml", styles.get());
    }
    parts.put("[Content_Types].xml", bytes(types + "</Types>"));
    parts.put("xl/_rels/workbook.xml.rels", bytes("<Rels>" + targets + "</Rels>"));
    parts.put(
        "xl/workbook.xml",
        bytes(
            "<workbook"
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets>"
                + list
                + "</sheets></workbook>"));
    return Archive.of(parts);
  }

  private static String type(String part, String kind) {
    return ("<Override PartName=\"/%s\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>")
        .formatted(part, kind);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
