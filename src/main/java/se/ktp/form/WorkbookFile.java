package se.ktp.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook's file without what the library puts there of its own: the time, a password that
/// nobody chose, and that rows keep the height they were given. The same form gives the same bytes,
/// in an archive that every program can read: the library writes sizes in a form of its own, over
/// which simple readers stumble.
final class WorkbookFile {
  private static final Pattern PASSWORD = Pattern.compile(" password=\"[^\"]*\"");
  private static final Pattern CREATED =
      Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

  private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");

  /// A row below the headings, whose height nobody has chosen: programs make it higher when
  /// somebody writes more than it has room for.
  private static final Pattern FIXED =
      Pattern.compile("(<row r=\"(?!1\")\\d+\" ht=\"[^\"]*\") customHeight=\"1\"");

  /// The oldest time that an archive can hold, wherever its clock stands.
  private static final LocalDateTime DAWN = LocalDateTime.of(1980, 1, 1, 12, 0);

  private static final int DIRECTORY_END = 0x06054b50;

  private WorkbookFile() {}

  /// @param growing how many sheets, the first ones, have rows that grow with what is written
  static byte[] plain(byte[] workbook, int growing) {
    var out = new ByteArrayOutputStream(workbook.length);
    try (var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts(workbook).entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(DAWN);
        zip.putNextEntry(entry);
        zip.write(plain(part.getKey(), part.getValue(), growing));
        zip.closeEntry();
      }
    } catch (IOException | DataFormatException e) {
      throw new UncheckedIOException(new IOException(e)); // memory takes everything
    }
    return out.toByteArray();
  }

  private static byte[] plain(String name, byte[] part, int growing) {
    if (!name.startsWith("xl/worksheets/") && !name.endsWith("core.xml")) {
      return part;
    }
    String text = PASSWORD.matcher(new String(part, StandardCharsets.UTF_8)).replaceFirst("");
    String whole = CREATED.matcher(text).replaceFirst("");
    Matcher sheet = SHEET.matcher(name);
    boolean grows = sheet.matches() && Integer.parseInt(sheet.group(1)) <= growing;
    return (grows ? FIXED.matcher(whole).replaceAll("$1") : whole).getBytes(StandardCharsets.UTF_8);
  }

  /// The parts of an archive of the library's, by its directory, which stands at the end.
  private static Map<String, byte[]> parts(byte[] file) throws DataFormatException {
    ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int end = file.length - 22;
    while (zip.getInt(end) != DIRECTORY_END) {
      end--;
    }
    var parts = new LinkedHashMap<String, byte[]>();
    int count = zip.getShort(end + 10);
    int at = zip.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      int packed = zip.getInt(at + 20);
      int size = zip.getInt(at + 24);
      int nameLength = zip.getShort(at + 28);
      int local = zip.getInt(at + 42);
      String name = new String(file, at + 46, nameLength, StandardCharsets.UTF_8);
      int from = local + 30 + zip.getShort(local + 26) + zip.getShort(local + 28);
      var inflater = new Inflater(true);
      inflater.setInput(file, from, packed);
      var part = new byte[size];
      if (inflater.inflate(part) != size) {
        throw new DataFormatException(name);
      }
      inflater.end();
      parts.put(name, part);
      at += 46 + nameLength + zip.getShort(at + 30) + zip.getShort(at + 32);
    }
    return parts;
  }
}
