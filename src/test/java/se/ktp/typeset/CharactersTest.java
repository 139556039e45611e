package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CharactersTest {
  private final Set<Integer> lacking = new TreeSet<>();

  private String printable(String text) {
    return Characters.printable(text, TextStyle.Weight.REGULAR, Setting.FACES, lacking);
  }

  private static Face face(int character) {
    return Setting.FACES.face(TextStyle.Weight.REGULAR, character);
  }

  @Test
  void ordinaryTextStays() {
    String text = "Åtgärd – ”plan” på 420\u00a0000 kr, 60\u202f%, ½ ≥ → č ŋ Ж Ω";
    assertEquals(text, printable(text));
    assertEquals(Set.of(), lacking);
  }

  @Test
  void lettersAndTheirAccentsAreComposed() {
    assertEquals("åäöé", printable("a\u030aa\u0308o\u0308e\u0301"));
    assertEquals("Å", printable("\u212b"));
  }

  @Test
  void anAccentWithoutAComposedLetterStays() {
    assertEquals("x\u0301", printable("x\u0301"));
  }

  @Test
  void aCharacterThatNoFaceHasStandsAsItsNameAndIsReported() {
    assertEquals("[CJK UNIFIED IDEOGRAPHS 4E2D] och Ж", printable("中 och Ж"));
    assertEquals(Set.of((int) '中'), lacking);
  }

  @Test
  void aCharacterWithoutANameStandsAsItsNumber() {
    assertEquals("[U+E000][U+F0000]", printable("\ue000\udb80\udc00"));
    assertEquals(Set.of(0xe000, 0xf0000), lacking);
  }

  @Test
  void controlCharactersAreNotLost() {
    assertEquals("a[PADDING CHARACTER]b", printable("a\u0080b"));
    assertEquals(Set.of(0x80), lacking);
  }

  @Test
  void bulletsOfWordAndExcelAreBullets() {
    assertEquals("• • • ▪ ▪ ✓ ➢", printable("\uf0b7 \uf06c \uf09f \uf0a7 \uf06e \uf0fc \uf0d8"));
    assertEquals(Set.of(), lacking);
  }

  @Test
  void joinersAndMarksOfDirectionAreSilent() {
    String silent = "\u200c\u200d\u200e\u200f\u202a\u202c\u202e\u2060\u2066\u2069\ufe0f\ufeff";
    assertEquals("☐ab", printable("☐" + silent + "ab"));
    assertEquals(Set.of(), lacking);
  }

  @Test
  void theHyphenThatDoesNotBreakIsDrawnAsAHyphen() {
    assertEquals("SIP\u2010mall", printable("SIP\u2011mall"));
  }

  @Test
  void tabsAndOtherLineEndsAreBlanksAndLineEnds() {
    assertEquals("a b c", printable("a\tb\fc"));
    assertEquals("a\nb\nc\nd\ne", printable("a\rb\u2028c\u2029d\u000be"));
  }

  @Test
  void whatTheLineBreakerUnderstandsStays() {
    String text = "vård\u00adplan\u200b \u2003\u2009\u3000";
    assertEquals(text, printable(text));
  }

  @ParameterizedTest
  @EnumSource(TextStyle.Weight.class)
  void everyFaceHasTheLatinLettersThatAreNotLookedAtTwice(TextStyle.Weight weight) {
    for (int c = 0xa0; c < 0x180; c++) {
      assertTrue(Setting.FACES.face(weight).has(c), Character.getName(c));
    }
  }

  @Test
  void theSecondFaceIsUsedForWhatTheFirstLacks() {
    Face first = Setting.FACES.face(TextStyle.Weight.REGULAR);
    assertSame(first, face('å'));
    assertNotSame(first, face('✓'));
    assertTrue(face('✓').has('✓'));
    assertTrue(face(0x1f600).has(0x1f600));
  }

  @Test
  void wordsWithSignsOfTheSecondFaceAreSetInSeveralPieces() {
    Chunk chunk = Setting.shape("✓klar☐", Setting.PLAIN).chunks().getFirst();
    assertEquals(
        List.of("✓", "klar", "☐"),
        chunk.pieces().stream().map(p -> Setting.text(List.of(p))).toList());
    assertEquals(
        face('✓').width("✓", 10, 0) + Setting.width("klar") + face('☐').width("☐", 10, 0),
        chunk.width(),
        0.001);
  }
}
