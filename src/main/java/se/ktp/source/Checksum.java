package se.ktp.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// SHA-256 of files, in hexadecimal digits.
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
}
