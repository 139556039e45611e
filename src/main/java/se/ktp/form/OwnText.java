package se.ktp.form;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Language;
import se.ktp.source.Checksum;

/// A file that the program wrote and nobody has touched since: a checksum at its head says so. Such
/// a file may be written anew; any other is somebody's own, and stays as it is.
final class OwnText {
  private static final Pattern HEAD = Pattern.compile("\\A(?:# [^\n]*\n){2}# ktp ([0-9a-f]{64})\n");

  private OwnText() {}

  /// A body with its head.
  static byte[] of(String body, Language language) {
    var words = new Words(language);
    String head =
        words.say(
            """
            # Insamlat med ktp collect; filerna som kom in ligger orörda i mappen received.
            # Ändra gärna här. Då är filen din, och ktp skriver det som kommer sedan i en fil bredvid.
            """,
            """
            # Taken in by ktp collect; the files that came lie untouched in the folder received.
            # Change what you like. The file is yours then, and ktp writes what comes later beside it.
            """);
    String sum = Checksum.of(body.getBytes(StandardCharsets.UTF_8));
    return (head + "# ktp " + sum + "\n" + body).getBytes(StandardCharsets.UTF_8);
  }

  /// The body of such a file; nothing if the file is somebody's own.
  static Optional<String> body(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    Matcher head = HEAD.matcher(text);
    if (!head.find()) {
      return Optional.empty();
    }
    String body = text.substring(head.end());
    return Checksum.of(body.getBytes(StandardCharsets.UTF_8)).equals(head.group(1))
        ? Optional.of(body)
        : Optional.empty();
  }
}
