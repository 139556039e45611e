package se.ktp.write;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/// A letter that a mail program opens as a draft (`.eml`, RFC 5322), without receiver and sender:
/// whoever sends it fills them in.
///
/// @param subject on one line; whatever else is in it becomes a blank
/// @param date the day that it is written on
public record MailDraft(String subject, LocalDate date, String body) {
  /// What fits into a line of at most 76 characters with an encoded word (RFC 2047), the header's
  /// name before it: 52 characters of Base64 hold 39 bytes.
  private static final int WORD_BYTES = 39;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  /// The file.
  public byte[] bytes() {
    Base64.Encoder lines = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));
    String text = body.replaceAll("\r\n?|\n", "\r\n");
    String file =
        String.join(
            "\r\n",
            "X-Unsent: 1",
            "To: ",
            "Subject: " + encoded(subject.replaceAll("[\\p{C}\\p{Z}]+", " ").strip()),
            "Date: " + DATE.format(date.atTime(12, 0).atOffset(ZoneOffset.UTC)),
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: base64",
            "",
            lines.encodeToString(text.getBytes(StandardCharsets.UTF_8)),
            "");
    return file.getBytes(StandardCharsets.US_ASCII);
  }

  /// A text as encoded words, each a line of its own; no character is cut in two.
  private static String encoded(String text) {
    var out = new StringBuilder();
    var word = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      String next = Character.toString(c);
      if (utf8(word + next).length > WORD_BYTES) {
        append(out, word.toString());
        word.setLength(0);
      }
      word.append(next);
    }
    append(out, word.toString());
    return out.toString();
  }

  private static void append(StringBuilder out, String word) {
    out.append(out.isEmpty() ? "" : "\r\n ")
        .append("=?UTF-8?B?")
        .append(Base64.getEncoder().encodeToString(utf8(word)))
        .append("?=");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
