package se.ktp.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Checksums in hexadecimal digits: SHA-256 of files, and a quick one of what only has to be known
/// again.
public final class Checksum {
  private Checksum() {}

  /// A digest to be fed with bytes.
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /// The checksum of several files: that of their checksums with their paths, in order of the
  /// paths, a line each as `sha256sum` prints it.
  public static String of(Collection<String> paths, Map<String, String> checksums) {
    var lines = new StringBuilder();
    var sorted = new TreeMap<String, String>();
    paths.forEach(path -> sorted.put(path, checksums.getOrDefault(path, "")));
    sorted.forEach((path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
    return of(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// 64 bits by which bytes are known again: CRC-32 and CRC-32C, which the machine counts many
  /// times faster than SHA-256. Another text has the same once in 10 to the 19th; nothing is proved
  /// by it against somebody who wants that.
  public static String quick(byte[] bytes) {
    return HexFormat.of().toHexDigits(counted(new CRC32(), bytes), 8)
        + HexFormat.of().toHexDigits(counted(new CRC32C(), bytes), 8);
  }

  private static long counted(java.util.zip.Checksum sum, byte[] bytes) {
    sum.update(bytes);
    return sum.getValue();
  }
}
