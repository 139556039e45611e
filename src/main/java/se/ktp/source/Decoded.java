package se.ktp.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file's bytes as text, and the encoding in which they were understood.
///
/// @param text without a byte order mark
public record Decoded(String text, Charset charset) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /// How far into a file its encoding is looked for.
  private static final int PROBE = 4096;

  /// Reads bytes as Swedish offices save text: by byte order mark, else as UTF-16 if every other
  /// byte is 0, else as UTF-8 if the bytes are valid there, else as Windows-1252.
  public static Decoded detect(byte[] bytes) {
    Charset marked = mark(bytes);
    if (marked != null) {
      return as(bytes, marked);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return as(bytes, wide);
    }
    return strict(bytes, StandardCharsets.UTF_8).orElseGet(() -> as(bytes, WINDOWS_1252));
  }

  /// Reads bytes in an encoding that is known; what is not valid becomes U+FFFD.
  public static Decoded as(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return new Decoded(withoutMark(text), charset);
  }

  /// Reads bytes that must be UTF-8, or UTF-16 with a byte order mark; nothing if they are not.
  public static Optional<Decoded> unicode(byte[] bytes) {
    Charset marked = mark(bytes);
    Charset charset = marked == null ? StandardCharsets.UTF_8 : marked;
    return strict(bytes, charset);
  }

  /// The beginning of bytes that [#unicode] refuses, up to the first that is not valid.
  public static String unicodePrefix(byte[] bytes) {
    Charset marked = mark(bytes);
    Charset charset = marked == null ? StandardCharsets.UTF_8 : marked;
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(in, out, true);
    return withoutMark(out.flip().toString());
  }

  /// Reads bytes that must be of an encoding; nothing if they are not.
  public static Optional<Decoded> strict(byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(new Decoded(withoutMark(text), charset));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static @Nullable Charset mark(byte[] bytes) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(bytes, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    return starts(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean starts(byte[] bytes, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /// Swedish text in UTF-16 has a zero in nearly every other byte, and never elsewhere.
  private static @Nullable Charset wide(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int looked = Math.min(bytes.length, PROBE) / 2 * 2;
    for (int i = 0; i < looked; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int enough = looked / 2 * 3 / 4;
    if (looked < 4 || Math.max(even, odd) < enough || Math.min(even, odd) > 0) {
      return null;
    }
    return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }
}
