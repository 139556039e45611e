package se.ktp.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import se.ktp.diagnostic.Phrase;
import se.ktp.source.Decoded;

/// The zip archive that a workbook is, unpacked in memory under limits.
///
/// What an archive says of its own sizes is not believed: bytes are counted as they are unpacked.
final class Archive {
  private static final byte[] OLE = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private static final Phrase SAVE_AS_XLSX =
      new Phrase(
          "öppna den i Excel och välj Spara som, Excel-arbetsbok (.xlsx)",
          "open it in Excel and choose Save as, Excel workbook (.xlsx)");

  private Archive() {}

  /// The parts by name, in lower case: names are the same whatever case they are in.
  static Map<String, byte[]> parts(byte[] file) throws Refusal {
    if (!starts(file, ZIP)) {
      throw noArchive(file);
    }
    var parts = new LinkedHashMap<String, byte[]>();
    long room = Math.min(Limits.INFLATED, Limits.INFLATED_ALWAYS + Limits.RATIO * file.length);
    int entries = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > Limits.PARTS) {
          throw Refusal.tooLarge();
        }
        byte[] bytes = zip.readNBytes((int) room + 1);
        room -= bytes.length;
        if (room < 0) {
          throw Refusal.tooLarge();
        }
        if (!entry.isDirectory() && parts.put(name(entry), bytes) != null) {
          throw Refusal.suspicious();
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.damaged();
    }
    if (!endsWithDirectory(file, entries)) {
      throw Refusal.damaged();
    }
    return parts;
  }

  /// Packs parts as they are; the same parts give the same bytes.
  static byte[] of(Map<String, byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        var sum = new CRC32();
        sum.update(part.getValue());
        entry.setCrc(sum.getValue());
        entry.setSize(part.getValue().length);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  private static String name(ZipEntry entry) throws Refusal {
    String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    if (Arrays.asList(name.split("/")).contains("..")) {
      throw Refusal.suspicious();
    }
    return name.startsWith("/") ? name.substring(1) : name;
  }

  /// Whether the list of contents, with which an archive ends, is there and is as long as it should
  /// be.
  private static boolean endsWithDirectory(byte[] file, int entries) {
    int length = 22;
    int longestComment = 0xffff;
    for (int at = file.length - length;
        at >= Math.max(0, file.length - length - longestComment);
        at--) {
      if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
        int listed = (file[at + 10] & 0xff) | (file[at + 11] & 0xff) << 8;
        return listed == entries;
      }
    }
    return false;
  }

  // --- files that only have the name of a workbook

  private static Refusal noArchive(byte[] file) {
    if (file.length == 0) {
      return new Refusal(
          new Phrase("Filen är tom", "The file is empty"),
          new Phrase(
              "skicka efter innehållet, eller ta bort filen", "ask for its content, or remove it"));
    }
    if (starts(file, OLE)) {
      return old(file);
    }
    String text = Decoded.detect(file).text();
    String start = text.substring(0, Math.min(text.length(), 2000)).strip();
    if (start.startsWith("<")) {
      return new Refusal(
          new Phrase(
              "Filen heter .xlsx men är en webbsida eller annan XML",
              "The file is called .xlsx but is a web page or other XML"),
          SAVE_AS_XLSX);
    }
    if (start.startsWith("%PDF")) {
      return new Refusal(
          new Phrase("Filen heter .xlsx men är en PDF", "The file is called .xlsx but is a PDF"),
          new Phrase(
              "be om formuläret som det var, som Excel-fil (.xlsx); ur en PDF läses inget",
              "ask for the form as it was, as an Excel file (.xlsx); nothing is read from a PDF"));
    }
    boolean control =
        start
            .chars()
            .anyMatch(c -> (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0xfffd);
    if (start.isEmpty() || control || start.startsWith("PK")) {
      return Refusal.damaged();
    }
    return new Refusal(
        new Phrase(
            "Filen heter .xlsx men är en textfil", "The file is called .xlsx but is a text file"),
        new Phrase(
            "är det en CSV-fil, döp om den så att namnet slutar på .csv",
            "if it is a CSV file, rename it so that it ends in .csv"));
  }

  /// Excel's old form, in which locked workbooks are wrapped too.
  private static Refusal old(byte[] file) {
    String bytes = new String(file, StandardCharsets.ISO_8859_1);
    if (bytes.contains(wide("EncryptedPackage"))) {
      return new Refusal(
          new Phrase(
              "Excel-filen är skyddad med lösenord", "The Excel file is protected with a password"),
          new Phrase(
              "öppna den i Excel, ta bort lösenordet (Arkiv, Info, Skydda arbetsbok) och spara",
              "open it in Excel, remove the password (File, Info, Protect Workbook) and save"));
    }
    return new Refusal(
        new Phrase(
            "Filen heter .xlsx men är sparad i Excels gamla format (.xls)",
            "The file is called .xlsx but is saved in Excel's old form (.xls)"),
        SAVE_AS_XLSX);
  }

  /// An archive that is no workbook of this kind.
  static Refusal noWorkbook(Map<String, byte[]> parts) {
    if (parts.keySet().stream().anyMatch(p -> p.startsWith("word/") || p.startsWith("ppt/"))) {
      return new Refusal(
          new Phrase(
              "Filen heter .xlsx men är ett dokument från Word eller PowerPoint",
              "The file is called .xlsx but is a document of Word or PowerPoint"),
          new Phrase(
              "flytta tabellen till Excel och spara den där",
              "move the table to Excel and save it there"));
    }
    return new Refusal(
        new Phrase(
            "Filen heter .xlsx men är något annat än en Excel-arbetsbok",
            "The file is called .xlsx but is something else than an Excel workbook"),
        SAVE_AS_XLSX);
  }

  private static String wide(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  private static boolean starts(byte[] file, byte[] wanted) {
    return file.length >= wanted.length
        && Arrays.equals(file, 0, wanted.length, wanted, 0, wanted.length);
  }
}
