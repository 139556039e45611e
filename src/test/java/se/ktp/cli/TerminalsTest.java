package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a console shows, also where it is one of Windows with an old code page.
class TerminalsTest {
  private static Properties windows(String in, String out, String err) {
    var properties = new Properties();
    properties.setProperty("os.name", "Windows 11");
    properties.setProperty("native.encoding", "Cp1252");
    properties.setProperty("stdin.encoding", in);
    properties.setProperty("stdout.encoding", out);
    properties.setProperty("stderr.encoding", err);
    return properties;
  }

  private static byte[] written(String text, String charset) {
    var bytes = new ByteArrayOutputStream();
    try (var out = ConsoleText.to(bytes, Charset.forName(charset))) {
      out.print(text);
      out.print('”');
      out.append("–").print(new char[] {'…', '\n'});
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "IBM850, 'Länet: ”Å, ä, ö” – 1 000 kr…', 'Länet: \"Å, ä, ö\" - 1 000 kr...\"-...\n'",
    "windows-1252, 'Länet – ”ö” → 中', 'Länet – ”ö” -> ?”–…\n'",
    "UTF-8, 'Länet – ”ö” → 中', 'Länet – ”ö” → 中”–…\n'",
  })
  void aConsoleShowsWhatItCanAndPlainMarksForTheRest(String charset, String text, String shown) {
    assertEquals(shown, new String(written(text, charset), Charset.forName(charset)));
  }

  @Test
  void theLaunchersWordCounts() {
    var properties = new Properties();
    properties.setProperty("os.name", "Linux");
    properties.setProperty("stdout.encoding", "ISO-8859-1");
    properties.setProperty("ktp.terminals", "in,out,err");
    Terminals all = Terminals.of(properties, () -> false);
    assertTrue(all.in() && all.out() && all.err());
    assertEquals(StandardCharsets.UTF_8, all.outCharset());
    properties.setProperty("ktp.terminals", ",err");
    Terminals talk = Terminals.of(properties, () -> true);
    assertTrue(talk.err());
    assertFalse(talk.in() || talk.out());
  }

  @Test
  void withoutALauncherNothingIsATerminal() {
    var properties = new Properties();
    properties.setProperty("os.name", "Mac OS X");
    Terminals none = Terminals.of(properties, () -> true);
    assertFalse(none.in() || none.out() || none.err());
  }

  @Test
  void aWindowsConsoleIsWrittenInItsCodePage() {
    Terminals console = Terminals.of(windows("cp850", "cp850", "cp850"), () -> false);
    assertTrue(console.in() && console.out() && console.err());
    assertEquals(Charset.forName("IBM850"), console.outCharset());
    assertEquals(Charset.forName("IBM850"), console.errCharset());
  }

  @Test
  void onWindowsDataInAFileIsUtf8AndTalkIsTheConsoles() {
    Terminals file = Terminals.of(windows("cp850", "Cp1252", "cp850"), () -> false);
    assertFalse(file.out());
    assertTrue(file.err());
    assertEquals(StandardCharsets.UTF_8, file.outCharset());
    assertEquals(Charset.forName("IBM850"), file.errCharset());
  }

  @Test
  void aWindowsConsoleInTheSystemsOwnCodePageIsAskedFor() {
    Properties same = windows("cp1252", "cp1252", "cp1252");
    assertTrue(Terminals.of(same, () -> true).out());
    assertEquals(Charset.forName("windows-1252"), Terminals.of(same, () -> true).outCharset());
    assertFalse(Terminals.of(same, () -> false).out());
    assertEquals(StandardCharsets.UTF_8, Terminals.of(same, () -> false).outCharset());
  }

  @Test
  void aWindowsConsoleOfUtf8ShowsAll() {
    assertEquals(
        StandardCharsets.UTF_8,
        Terminals.of(windows("UTF-8", "UTF-8", "UTF-8"), () -> false).outCharset());
  }
}
