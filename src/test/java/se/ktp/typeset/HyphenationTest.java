package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HyphenationTest {
  private static final String SWEDISH =
      """
      so-ci-al-för-valt-ningen
      be-ro-en-de-mot-tag-ningen
      sam-sjuk-lig-het
      vård-cen-tra-len
      miss-bruks-vård
      upp-följ-ning
      ut-veck-lings-le-dare
      Över-ens-kom-melse
      ären-de-ge-nom-gång
      plan
      mål
      """;

  private static final String ENGLISH =
      """
      hy-phen-ation
      rep-re-sen-ta-tive
      mu-nic-i-pal-ity
      oblig-a-tory
      present
      """;

  /// The word with hyphens wherever it may be parted.
  private static String parted(String word, String language) {
    var out = new StringBuilder();
    int from = 0;
    for (int point : Hyphenation.of(language).orElseThrow().points(word)) {
      out.append(word, from, point).append('-');
      from = point;
    }
    return out.append(word.substring(from)).toString();
  }

  @Test
  void swedishWordsArePartedAtTheirSyllables() {
    for (String word : SWEDISH.lines().toList()) {
      assertEquals(word, parted(word.replace("-", ""), "sv"));
    }
  }

  @Test
  void swedishCompoundsArePartedWhereTheirPartsMeet() {
    assertTrue(parted("återfallsprevention", "sv").startsWith("åter-fall"));
    assertTrue(parted("återfallsprevention", "sv").endsWith("ven-tion"));
    assertTrue(parted("vuxenpsykiatrin", "sv").startsWith("vux-en-psy"));
    assertTrue(parted("öppenvårdspsykiatrin", "sv").startsWith("öp-pen-vårds-psy"));
  }

  @Test
  void englishWordsArePartedByTheirOwnRules() {
    for (String word : ENGLISH.lines().toList()) {
      assertEquals(word, parted(word.replace("-", ""), "en"));
    }
  }

  @Test
  void aCountryChangesNothing() {
    assertEquals(parted("municipality", "en"), parted("municipality", "en-GB"));
    assertEquals(parted("planering", "sv"), parted("planering", "sv-SE"));
  }

  @Test
  void capitalsArePartedLikeSmallLetters() {
    assertEquals("ÅTER-FALL", parted("ÅTERFALL", "sv"));
  }

  @Test
  void aLanguageWithoutPatternsHasNone() {
    assertEquals(Optional.empty(), Hyphenation.of("se"));
    assertEquals(Optional.empty(), Hyphenation.of(""));
  }

  @Test
  void atLeastTwoLettersStandBeforeAHyphenAndThreeAfter() {
    Hyphenation everywhere = Hyphenation.parse("1a\n");
    assertArrayEquals(new int[] {2, 3, 4}, everywhere.points("aaaaaaa"));
    assertArrayEquals(new int[] {2}, everywhere.points("aaaaa"));
    assertArrayEquals(new int[] {}, everywhere.points("aaaa"));
  }

  @Test
  void theHighestDigitDecides() {
    assertArrayEquals(new int[] {3}, Hyphenation.parse("1d\n").points("abcdefg"));
    assertArrayEquals(new int[] {}, Hyphenation.parse("b2cd\nc2d\n1d\n").points("abcdefg"));
    assertArrayEquals(new int[] {3}, Hyphenation.parse("bc3d\nc2d\n1d\n").points("abcdefg"));
  }

  @Test
  void aPatternCanBelongToAWordsEdge() {
    Hyphenation edges = Hyphenation.parse(".ab1\nef1g.\n");
    assertArrayEquals(new int[] {2}, edges.points("abcdefgh"));
    assertArrayEquals(new int[] {}, edges.points("xabcdefgh"));
  }

  @Test
  void aWordThatIsLongerInSmallLettersIsNotParted() {
    assertArrayEquals(new int[] {}, Hyphenation.parse("1a\n").points("İaaaaaa"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void thePatternsAreSortedForTheSearch(String language) throws IOException {
    List<String> letters = patterns(language).stream().map(p -> p.replaceAll("[0-9]", "")).toList();
    assertEquals(letters.stream().sorted().toList(), letters);
    assertEquals(letters.size(), letters.stream().distinct().count());
  }

  /// The same by the book: every stretch of the word is looked up in a map.
  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theSearchFindsEveryPattern(String language) throws IOException {
    Map<String, int[]> book = new HashMap<>();
    for (String pattern : patterns(language)) {
      String letters = pattern.replaceAll("[0-9]", "");
      int[] digits = new int[letters.length() + 1];
      int at = 0;
      for (int i = 0; i < pattern.length(); i++) {
        if (Character.isDigit(pattern.charAt(i))) {
          digits[at] = pattern.charAt(i) - '0';
        } else {
          at++;
        }
      }
      book.put(letters, digits);
    }
    for (String word :
        List.of(
            "beroendemottagningsverksamhetsutvecklingsprojektledare",
            "återfallsprevention",
            "kvalitetsregistret",
            "representative",
            "zqxj",
            "åäöåäöåäö",
            "hyphenation")) {
      assertArrayEquals(
          byTheBook(word, book), Hyphenation.of(language).orElseThrow().points(word), word);
    }
  }

  private static int[] byTheBook(String word, Map<String, int[]> book) {
    String text = "." + word + ".";
    int[] values = new int[text.length() + 1];
    for (int from = 0; from < text.length(); from++) {
      for (int to = from + 1; to <= text.length(); to++) {
        int[] digits = book.getOrDefault(text.substring(from, to), new int[0]);
        for (int i = 0; i < digits.length; i++) {
          values[from + i] = Math.max(values[from + i], digits[i]);
        }
      }
    }
    return IntStream.rangeClosed(2, word.length() - 3)
        .filter(i -> values[i + 1] % 2 == 1)
        .toArray();
  }

  private static List<String> patterns(String language) throws IOException {
    String file = "hyphenation/" + language + ".txt";
    try (InputStream in = Objects.requireNonNull(Hyphenation.class.getResourceAsStream(file))) {
      return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    }
  }
}
