package se.ktp.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String TEXT = "Kommun;Mål\nÅre;60 % – ”bättre”, 5 €\n";

  @Test
  void textIsReadAsUtf8WhereItIsThat() {
    assertEquals(new Decoded(TEXT, UTF_8), Decoded.detect(TEXT.getBytes(UTF_8)));
  }

  @Test
  void textIsReadAsWindows1252WhereItIsNotUtf8() {
    assertEquals(new Decoded(TEXT, WINDOWS_1252), Decoded.detect(TEXT.getBytes(WINDOWS_1252)));
  }

  @Test
  void aByteOrderMarkTellsTheEncodingAndIsNoPartOfTheText() {
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      byte[] bytes = ("\ufeff" + TEXT).getBytes(charset);
      assertEquals(new Decoded(TEXT, charset), Decoded.detect(bytes));
      assertEquals(Optional.of(new Decoded(TEXT, charset)), Decoded.unicode(bytes));
    }
  }

  @Test
  void utf16IsRecognisedWithoutAMark() {
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      assertEquals(new Decoded(TEXT, charset), Decoded.detect(TEXT.getBytes(charset)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "å", "a\n"})
  void aShortTextIsNotTakenForUtf16(String text) {
    assertEquals(new Decoded(text, UTF_8), Decoded.detect(text.getBytes(UTF_8)));
  }

  @Test
  void aFileWithZerosHereAndThereIsNotTakenForUtf16() {
    byte[] bytes = "a\0bc\0defghijkl\0m\0".getBytes(UTF_8);
    assertEquals(UTF_8, Decoded.detect(bytes).charset());
  }

  @Test
  void onlyTheFirstMarkIsTakenAway() {
    assertEquals("\ufeffa", Decoded.detect("\ufeff\ufeffa".getBytes(UTF_8)).text());
    assertEquals("a\ufeff", Decoded.detect("a\ufeff".getBytes(UTF_8)).text());
  }

  @Test
  void whatIsNotValidInAKnownEncodingIsShownAsSuch() {
    assertEquals("a\ufffdb", Decoded.as(bytes("61ff62"), UTF_8).text());
    assertEquals("a\ufffdb", Decoded.as(bytes("618162"), WINDOWS_1252).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "61e562", // å in Windows-1252
        "c3", // half a character
        "61c3", // the same at the end
        "eda080", // half a pair
        "c0af", // longer than need be
        "f5808080", // beyond Unicode
        "fffe6100d8", // an odd byte too many, in UTF-16
        "fffe00d86100" // half a pair, in UTF-16
      })
  void whatIsNotUnicodeIsNotReadAsIt(String hex) {
    assertEquals(Optional.empty(), Decoded.unicode(bytes(hex)));
  }

  @Test
  void utf16WithoutAMarkIsNotTakenForUnicode() {
    assertTrue(Decoded.unicode("abcd".getBytes(UTF_16LE)).orElseThrow().text().contains("\0"));
  }

  @Test
  void aTextCutAnywhereIsReadSomehow() {
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, WINDOWS_1252)) {
      for (String mark : List.of("", "\ufeff")) {
        byte[] bytes = (charset.equals(WINDOWS_1252) ? TEXT : mark + TEXT).getBytes(charset);
        for (int length = 0; length <= bytes.length; length++) {
          String text = Decoded.detect(Arrays.copyOf(bytes, length)).text();
          assertTrue(text.length() <= length + 1);
        }
      }
    }
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void theBeginningOfAFileInTwoEncodingsIsFound() {
    byte[] bytes = ("\ufeff" + TEXT + "Arbetss\u00e4tt").getBytes(UTF_8);
    bytes[bytes.length - 4] = (byte) 0xe4;
    assertEquals(Optional.empty(), Decoded.unicode(bytes));
    assertEquals(TEXT + "Arbetss", Decoded.unicodePrefix(bytes));
    byte[] wide = ("\ufeff" + TEXT + "\ud800").getBytes(UTF_16LE);
    wide[wide.length - 2] = 0;
    wide[wide.length - 1] = (byte) 0xd8;
    assertEquals(TEXT, Decoded.unicodePrefix(wide));
  }
}
