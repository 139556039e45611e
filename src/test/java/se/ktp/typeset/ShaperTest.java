package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShaperTest {
  private static final double WIDTH = 0.001;

  /// The text with a sign at each place where a line may end: `_` at a blank, `|` between
  /// characters, `~` with a hyphen, `¶` where it must.
  private static String cut(String text, TextStyle style) {
    return cut(Setting.shape(text, style));
  }

  private static String cut(String text) {
    return cut(text, Setting.PLAIN);
  }

  private static String cut(Shaped shaped) {
    var out = new StringBuilder();
    for (Chunk chunk : shaped.chunks()) {
      out.append(Setting.text(chunk.pieces()))
          .append(
              switch (chunk.gap()) {
                case BLANK -> '_';
                case SEAM -> '|';
                case HYPHEN -> '~';
                case END -> '¶';
              });
    }
    return out.toString();
  }

  // --- blanks

  @Test
  void aLineMayEndAtABlank() {
    assertEquals("Gemensam_plan_", cut("Gemensam plan"));
  }

  @Test
  void blanksAndLineBreaksOfTheSourceCountAsOneBlank() {
    String source =
        """
        Gemensam
           plan  för
        alla
        """;
    assertEquals("Gemensam_plan_för_alla_", cut(source));
    assertEquals(
        Setting.width(" "), Setting.shape(source, Setting.PLAIN).chunks().get(0).between());
  }

  @Test
  void theWidestOfSeveralBlanksCounts() {
    Shaped shaped = Setting.shape("uppnått \u2003 delvis", Setting.PLAIN);
    assertEquals(Setting.PLAIN.size(), shaped.chunks().getFirst().between(), WIDTH);
  }

  @Test
  void blanksAroundAParagraphAreNothing() {
    assertEquals("plan_", cut(" \n plan \n "));
    assertEquals(Setting.width("plan"), Setting.shape(" plan ", Setting.PLAIN).natural(), WIDTH);
  }

  @Test
  void noBreakSpacesKeepTogether() {
    assertEquals(
        "420\u00a0000\u00a0kr_och_5\u202f% _".replace("% _", "%_"),
        cut("420\u00a0000\u00a0kr och 5\u202f%"));
  }

  @Test
  void anEmptyTextHasNoChunks() {
    assertEquals("", cut(""));
    assertEquals("", cut(" \n "));
    assertEquals(0, Setting.shape(" ", Setting.PLAIN).natural());
  }

  // --- within words

  @Test
  void aLineMayEndAfterAHyphenBetweenLetters() {
    assertEquals("SIP-|mall_", cut("SIP-mall"));
    assertEquals("2-|årig_", cut("2-årig"));
  }

  @Test
  void aHyphenAtAWordsEdgeOrAmongDigitsStays() {
    assertEquals("social-_och_-vård_", cut("social- och -vård"));
    assertEquals("2016-11-22_", cut("2016-11-22"));
    assertEquals("851-3527-2017_", cut("851-3527-2017"));
  }

  @Test
  void aHyphenThatDoesNotBreakStays() {
    assertEquals("SIP\u2010mall_", cut("SIP\u2011mall"));
  }

  @Test
  void aLineMayEndAfterADashBetweenWordsButNotInARangeOfNumbers() {
    assertEquals("Habo–|Mullsjö_", cut("Habo–Mullsjö"));
    assertEquals("oktober–|2016_", cut("oktober–2016"));
    assertEquals("2011–2014_", cut("2011–2014"));
    assertEquals("60–70_procent_", cut("60–70 procent"));
    assertEquals("pausat_–_återkommer_", cut("pausat – återkommer"));
  }

  @Test
  void aLineMayEndAfterAStrokeBetweenWords() {
    assertEquals("och/|eller_", cut("och/eller"));
    assertEquals("2008/3957_", cut("2008/3957"));
  }

  @Test
  void aSoftHyphenIsAPlaceForAHyphenAndNothingElse() {
    assertEquals("vård~planen_", cut("vård\u00adplanen"));
    assertEquals("vårdplanen_", cut("\u00advårdplanen"));
    assertEquals(
        Setting.width("vårdplanen"),
        Setting.shape("vård\u00adplanen", Setting.PLAIN).natural(),
        WIDTH);
  }

  @Test
  void aZeroWidthSpaceIsAPlaceForALinesEnd() {
    assertEquals("vård|planen_", cut("vård\u200bplanen"));
  }

  @Test
  void wordsAreHyphenatedFromTheSetLengthOn() {
    TextStyle nine = Setting.hyphenating(9);
    assertEquals("pla~ne~ring_", cut("planering", nine));
    assertEquals("planerna_", cut("planerna", nine));
    assertEquals("pla~nerna_", cut("planerna", Setting.hyphenating(8)));
    assertEquals("planering_", cut("planering", Setting.PLAIN));
  }

  @Test
  void signsAroundAWordDoNotCountAsItsLetters() {
    TextStyle nine = Setting.hyphenating(9);
    assertEquals("”pla~ne~ring”,_", cut("”planering”,", nine));
    assertEquals("”planerna”,_", cut("”planerna”,", nine));
  }

  @Test
  void whatIsNotAllLettersIsNotHyphenated() {
    assertEquals("planering2016planering_", cut("planering2016planering", Setting.hyphenating(9)));
    assertEquals("anna.planering@habo.se_", cut("anna.planering@habo.se", Setting.hyphenating(9)));
  }

  @Test
  void wordsOfALanguageWithoutPatternsAreNotHyphenated() {
    Inline word = Setting.words("planering", Setting.hyphenating(9));
    assertEquals("planering_", cut(Setting.shaper().shape(List.of(word), "se")));
  }

  @Test
  void wordsOfAnotherLanguageAreHyphenatedByItsPatterns() {
    Optional<Wrap> swedish = Optional.of(new Wrap.Language("sv"));
    Inline word = new Inline.Words("planering", Setting.hyphenating(9), swedish);
    assertEquals("pla~ne~ring_", cut(Setting.shaper().shape(List.of(word), "se")));
  }

  // --- lines of the text's own

  @Test
  void aForcedLineEndIsOne() {
    var inlines =
        List.of(
            Setting.words("Habo", Setting.PLAIN),
            new Inline.Break(),
            Setting.words("Mullsjö", Setting.PLAIN));
    assertEquals("Habo¶Mullsjö_", cut(Setting.shape(inlines)));
  }

  @Test
  void twoForcedLineEndsLeaveALineEmpty() {
    var inlines =
        List.of(
            Setting.words("Habo", Setting.PLAIN),
            new Inline.Break(),
            new Inline.Break(),
            Setting.words("Mullsjö", Setting.PLAIN));
    assertEquals("Habo¶¶Mullsjö_", cut(Setting.shape(inlines)));
  }

  @Test
  void keptLinesEndWhereTheTextsDo() {
    String written =
        """
        Rad ett
        • punkt

        sist\
        """;
    assertEquals("Rad_ett¶•_punkt¶¶sist_", cut(written, Setting.kept()));
  }

  @Test
  void blanksBeforeAForcedLineEndAreNothing() {
    Shaped shaped = Setting.shape("Rad ett  \n  Rad två", Setting.kept());
    assertEquals("Rad_ett¶Rad_två_", cut(shaped));
    assertEquals(0, shaped.chunks().get(1).between());
  }

  @Test
  void textOnOneLineHasNoPlaceForALinesEnd() {
    assertEquals("kunde inte läsas_", cut("kunde inte läsas", Setting.unbroken()));
    assertEquals("och/eller_", cut("och/eller", Setting.unbroken()));
    assertEquals("vårdplanen_", cut("vård\u00adplanen", Setting.unbroken()));
  }

  @Test
  void textOnOneLineFoldsTheBlanksOfItsSource() {
    Shaped shaped = Setting.shape("\n  kunde\n  inte  läsas\n", Setting.unbroken());
    assertEquals("kunde inte läsas_", cut(shaped));
    assertEquals(Setting.width("kunde inte läsas"), shaped.natural(), WIDTH);
  }

  // --- symbols and page numbers

  @Test
  void aSymbolStaysWithTheWordAfterIt() {
    var mark = new Inline.Mark("paused", 8, 3, Optional.empty(), Setting.PLAIN, Optional.empty());
    var inlines =
        List.of(
            Setting.words("är ", Setting.PLAIN), mark, Setting.words("pausat nu", Setting.PLAIN));
    Shaped shaped = Setting.shape(inlines);
    assertEquals("är_[paused]pausat_nu_", cut(shaped));
    assertEquals(8 + 3 + Setting.width("pausat"), shaped.chunks().get(1).width(), WIDTH);
  }

  @Test
  void pageNumbersAreSetAsFarAsTheyAreKnown() {
    var numbers = new PageNumbers(3, 12, Map.of("tabell", 7));
    var inlines = new ArrayList<Inline>();
    for (var target :
        List.of(
            new Inline.Target.This(), new Inline.Target.Last(), new Inline.Target.Of("tabell"))) {
      inlines.add(new Inline.PageNumber(target, Setting.PLAIN, Optional.empty()));
      inlines.add(Setting.words(" ", Setting.PLAIN));
    }
    var shaper = new Shaper(Setting.FACES, new Repeated(), numbers, new TreeSet<>());
    assertEquals("3_12_7_", cut(shaper.shape(inlines, "sv")));
  }

  // --- widths

  @Test
  void kerningBringsPairsOfLettersTogether() {
    double apart = Setting.width("A") + Setting.width("V");
    assertTrue(Setting.width("AV") < apart);
    assertEquals(Setting.width("AVTAL"), Setting.shape("AVTAL", Setting.PLAIN).natural(), WIDTH);
  }

  @Test
  void aPlaceForALinesEndDoesNotChangeTheWidth() {
    for (String text : List.of("AV-Tavlan", "och/Avtal", "A\u00adV\u00adT", "Ty\u200bVa")) {
      String drawn = text.replaceAll("[\u00ad\u200b]", "");
      assertEquals(
          Setting.width(drawn), Setting.shape(text, Setting.PLAIN).natural(), WIDTH, drawn);
    }
    assertEquals(
        Setting.width("kvalitetsregistret"),
        Setting.shape("kvalitetsregistret", Setting.hyphenating(9)).natural(),
        WIDTH);
  }

  @Test
  void aParagraphsExtentIsItsLongestWordAndItsLongestLine() {
    Shaped shaped = Setting.shape("Rad ett\nbehandling i Habo", Setting.kept());
    assertEquals(Setting.width("behandling"), shaped.least(), WIDTH);
    assertEquals(Setting.width("behandling i Habo"), shaped.natural(), WIDTH);
  }

  @Test
  void theLeastWidthIsThatOfWholeWordsTheWidestChunkThatOfTheirParts() {
    Shaped shaped = Setting.shape("beroendemottagningen", Setting.hyphenating(9));
    assertEquals(Setting.width("beroendemottagningen"), shaped.least(), WIDTH);
    assertTrue(shaped.widest() < shaped.least() / 3);
  }

  // --- words wider than the measure

  @Test
  void aWordWiderThanTheMeasureIsHyphenated() {
    double measure = Setting.width("beroendemot-");
    Shaped fitted =
        Setting.shaper().fit(Setting.shape("beroendemottagning", Setting.PLAIN), measure, "sv");
    assertEquals("be~ro~en~de~mot~tag~ning_", cut(fitted));
  }

  @Test
  void whatCannotBeHyphenatedIsPartedAnywhere() {
    double measure = Setting.width("1234-");
    Shaped fitted =
        Setting.shaper().fit(Setting.shape("i 123456789 st", Setting.PLAIN), measure, "sv");
    assertEquals("i_1234|5678|9_st_", cut(fitted));
  }

  @Test
  void whatIsNotTooWideIsLeftAlone() {
    Shaped shaped = Setting.shape("i 123456789 st", Setting.PLAIN);
    assertEquals(shaped, Setting.shaper().fit(shaped, Setting.width("123456789"), "sv"));
  }

  @Test
  void signsOfSeveralPartsAreNotParted() {
    // A letter and an accent that have no common sign.
    String text = "x\u0301".repeat(6);
    Shaped fitted =
        Setting.shaper().fit(Setting.shape(text, Setting.PLAIN), Setting.width("xxx"), "sv");
    assertEquals(text, cut(fitted).replaceAll("[|_]", ""));
    assertTrue(
        fitted.chunks().stream().noneMatch(c -> Setting.text(c.pieces()).startsWith("\u0301")));
  }

  @Test
  void signsOfTheSecondFaceArePartedByTheirOwnWidths() {
    double measure = 30;
    Shaped fitted = Setting.shaper().fit(Setting.shape("☐☐☐☐☐☐☐", Setting.PLAIN), measure, "sv");
    assertTrue(fitted.chunks().size() > 2);
    assertTrue(fitted.widest() <= measure);
  }

  @Test
  void aPartOfAWordLeavesRoomForItsHyphen() {
    double measure = Setting.width("mot");
    Shaped shaped = Setting.shape("beroendemottagning", Setting.hyphenating(9));
    assertEquals("be~ro~en~de~m|ot~ta|g~ni|ng_", cut(Setting.shaper().fit(shaped, measure, "sv")));
  }
}
