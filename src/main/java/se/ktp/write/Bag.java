package se.ktp.write;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import se.ktp.source.Checksum;

/// A zip of files in the form of BagIt (RFC 8493): the files under `data`, beside them a list of
/// their SHA-256, so that anybody can see, with any tool, whether something has changed.
///
/// The same files make the same bytes.
public final class Bag {
  private static final String DECLARATION = "bagit.txt";
  private static final String INFO = "bag-info.txt";
  private static final String MANIFEST = "manifest-sha256.txt";
  private static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
  private static final String PAYLOAD = "data/";

  /// A file's own time would differ between machines. The first hour that a zip can hold counts as
  /// none, for which Java writes the time zone's.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Bag() {}

  /// Something in a bag that is not as its list says.
  public record Fault(Kind kind, String path) {}

  /// What can be wrong with a file of a bag.
  public enum Kind {
    /// It is another than when the bag was made.
    CHANGED,
    /// The list names it, and it is not there.
    MISSING,
    /// It is there, and no list names it.
    UNLISTED,
    /// The bag itself lacks a part that it must have.
    NO_BAG
  }

  /// What a bag was found to be.
  ///
  /// @param files how many its list names
  public record Checked(int files, List<Fault> faults) {}

  // --- writing

  /// Writes a bag, whole or not at all.
  ///
  /// @param name of the folder that it unpacks to
  /// @param files where each is now, by its path in the bag
  /// @param info what is to be known of the bag, by the labels of `bag-info.txt`
  public static void write(
      Path target, String name, SortedMap<String, Path> files, Map<String, String> info)
      throws IOException {
    WholeFile.tidied(target.toAbsolutePath().resolveSibling(""));
    WholeFile.write(
        target,
        out -> {
          var packed = new Packed(out);
          var zip = new ZipOutputStream(packed, StandardCharsets.UTF_8);
          var sums = new TreeMap<String, String>();
          long octets = 0;
          for (Map.Entry<String, Path> file : files.entrySet()) {
            MessageDigest digest = Checksum.digest();
            begin(name, PAYLOAD + file.getKey(), zip);
            try (var in = new DigestInputStream(Files.newInputStream(file.getValue()), digest)) {
              octets += in.transferTo(zip);
            }
            sums.put(PAYLOAD + file.getKey(), HexFormat.of().formatHex(digest.digest()));
          }
          var tags = new TreeMap<String, String>();
          tags.put(DECLARATION, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
          var about = new StringBuilder();
          info.forEach((label, value) -> about.append(label).append(": ").append(line(value)));
          about.append("Payload-Oxum: ").append(octets).append('.').append(files.size());
          tags.put(INFO, about.append('\n').toString());
          tags.put(MANIFEST, lines(sums));
          var tagSums = new TreeMap<String, String>();
          tags.forEach((tag, text) -> tagSums.put(tag, Checksum.of(utf8(text))));
          tags.put(TAG_MANIFEST, lines(tagSums));
          for (Map.Entry<String, String> tag : tags.entrySet()) {
            begin(name, tag.getKey(), zip);
            zip.write(utf8(tag.getValue()));
          }
          zip.closeEntry();
          packed.directory();
          zip.finish();
          packed.end();
          return true;
        });
  }

  private static void begin(String name, String path, ZipOutputStream zip) throws IOException {
    var entry = new ZipEntry(name + "/" + path);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private static String line(String value) {
    return value.replaceAll("\\s+", " ").strip() + "\n";
  }

  private static String lines(SortedMap<String, String> sums) {
    var lines = new StringBuilder();
    sums.forEach((path, sum) -> lines.append(sum).append("  ").append(encoded(path)).append('\n'));
    return lines.toString();
  }

  /// A line must stay one: RFC 8493, 2.1.3.
  private static String encoded(String path) {
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String decoded(String path) {
    return path.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// What a zip is written to. Its directory is mended on the way: Java says that the zip was made
  /// on a system of old, and then `unzip` takes å, ä and ö for other letters.
  private static final class Packed extends FilterOutputStream {
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;
    private static final byte UNIX = 3;

    /// A plain file that its owner may write and all may read.
    private static final int MODE = 0100644;

    private @Nullable ByteArrayOutputStream directory;

    Packed(OutputStream out) {
      super(out);
    }

    /// From here on the directory is written.
    void directory() {
      directory = new ByteArrayOutputStream();
    }

    void end() throws IOException {
      byte[] bytes = directory == null ? new byte[0] : directory.toByteArray();
      ByteBuffer headers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      int at = 0;
      while (headers.getInt(at) == HEADER) {
        headers.put(at + 5, UNIX).putInt(at + 38, MODE << 16);
        int name = Short.toUnsignedInt(headers.getShort(at + 28));
        int extra = Short.toUnsignedInt(headers.getShort(at + 30));
        int comment = Short.toUnsignedInt(headers.getShort(at + 32));
        at += HEADER_LENGTH + name + extra + comment;
      }
      out.write(bytes);
    }

    @Override
    public void write(int b) throws IOException {
      (directory == null ? out : directory).write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      (directory == null ? out : directory).write(bytes, from, length);
    }

    /// Another closes the stream, so that the file is renamed when all is in it.
    @Override
    public void close() throws IOException {
      flush();
    }
  }

  // --- checking

  /// Compares what a bag holds with its lists.
  ///
  /// @throws IOException if it cannot be read as a zip
  public static Checked check(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      Optional<String> root = root(zip);
      return root.isEmpty()
          ? new Checked(0, List.of(new Fault(Kind.NO_BAG, DECLARATION)))
          : new Check(zip, root.get()).all();
    } catch (IllegalArgumentException e) {
      // A name that is no UTF-8.
      throw new ZipException(e.getMessage());
    }
  }

  /// Whether a file is a bag, changed or not.
  public static boolean is(Path file) {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return root(zip).isPresent();
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /// What stands before the names of a bag's own files.
  private static Optional<String> root(ZipFile zip) {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(n -> n.equals(DECLARATION) || n.endsWith("/" + DECLARATION))
        .map(n -> n.substring(0, n.length() - DECLARATION.length()))
        .filter(n -> n.chars().filter(c -> c == '/').count() <= 1)
        .findFirst();
  }

  /// Goes through an open bag.
  private record Check(ZipFile zip, String root) {
    private Checked all() throws IOException {
      var faults = new ArrayList<Fault>();
      var listed = new HashSet<String>();
      listed.add(TAG_MANIFEST);
      int files = 0;
      for (String list : List.of(TAG_MANIFEST, MANIFEST)) {
        ZipEntry entry = zip.getEntry(root + list);
        if (entry == null) {
          faults.add(new Fault(Kind.NO_BAG, list));
          continue;
        }
        SortedMap<String, String> sums = sums(entry);
        listed.addAll(sums.keySet());
        files += list.equals(MANIFEST) ? sums.size() : 0;
        for (Map.Entry<String, String> sum : sums.entrySet()) {
          compare(sum.getKey(), sum.getValue(), faults);
        }
      }
      unlisted(listed, faults);
      return new Checked(files, List.copyOf(faults));
    }

    private SortedMap<String, String> sums(ZipEntry list) throws IOException {
      var sums = new TreeMap<String, String>();
      try (InputStream in = zip.getInputStream(list)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
          String[] parts = line.split("\\s+\\*?", 2);
          if (parts.length == 2) {
            sums.put(decoded(parts[1]), parts[0]);
          }
        }
      }
      return sums;
    }

    private void compare(String path, String sum, List<Fault> faults) throws IOException {
      ZipEntry entry = zip.getEntry(root + path);
      if (entry == null) {
        faults.add(new Fault(Kind.MISSING, path));
      } else if (!sum(entry).equalsIgnoreCase(sum)) {
        faults.add(new Fault(Kind.CHANGED, path));
      }
    }

    /// The checksum of what is packed; none where it cannot be unpacked any more.
    private String sum(ZipEntry entry) throws IOException {
      MessageDigest digest = Checksum.digest();
      try (var in = new DigestInputStream(zip.getInputStream(entry), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
      } catch (ZipException e) {
        return "";
      }
    }

    private void unlisted(Set<String> listed, List<Fault> faults) {
      var seen = new HashSet<String>();
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        String path = name.startsWith(root) ? name.substring(root.length()) : name;
        boolean known = name.startsWith(root) && listed.contains(path);
        if (!entry.isDirectory() && (!known || !seen.add(name))) {
          faults.add(new Fault(Kind.UNLISTED, path));
        }
      }
    }
  }
}
