package se.ktp.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers are those of textbooks and of the tax agency's own tests; they are nobody's.
class IdentityNumbersTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          640823-3234, 640823-****
          811228-9874, 811228-****
          670919-9530, 670919-****
          511013-3815, 511013-****
          701063-2391, 701063-****
          19701063-2391, 19701063-****
          19640823-3234, 19640823-****
          640823+3234, 640823+****
          18640823-3234, 18640823-****
          640823 - 3234, 640823 - ****
          640823–3234, 640823–****
          640823\u20113234, 640823\u2011****
          640823\u22123234, 640823\u2212****
          640823—3234, 640823—****
          640823\u00a0–\u00a03234, 640823\u00a0–\u00a0****
          080229-1237, 080229-****
          640861-3237, 640861-****
          640891-3231, 640891-****
          1964-08-23-3234, 1964-08-23-****
          64 08 23-3234, 64 08 23-****
          1964.08.23 - 3234, 1964.08.23 - ****
          640823\u00ad-3234, 640823\u00ad-****
          640823\u200b-3234, 640823\u200b-****
          64\u200d0823-32\u00ad34, 64\u200d0823-**\u00ad**
          640823  -  3234, 640823  -  ****
          ６４０８２３－３２３４, ６４０８２３－****
          """)
  void aNumberWithASeparatorIsFoundAndMasked(String text, String masked) {
    assertEquals(
        List.of(new IdentityNumbers.Hit(0, text.length(), true)), IdentityNumbers.find(text));
    assertEquals(masked, IdentityNumbers.mask(text));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          6408233234, 640823****
          196408233234, 19640823****
          640823 3234, 640823 ****
          640823\u00a03234, 640823\u00a0****
          640823\u202f3234, 640823\u202f****
          7010632391, 701063****
          1964-08-23 3234, 1964-08-23 ****
          1964-08-233234, 1964-08-23****
          64 08 23 3234, 64 08 23 ****
          640823/3234, 640823/****
          640823.3234, 640823.****
          640823:3234, 640823:****
          640823_3234, 640823_****
          640823    3234, 640823    ****
          640823\u00ad3234, 640823\u00ad****
          ６４０８２３３２３４, ６４０８２３****
          """)
  void aNumberWithoutSeparatorIsFoundAndMaskedAsADoubtfulOne(String text, String masked) {
    assertEquals(
        List.of(new IdentityNumbers.Hit(0, text.length(), false)), IdentityNumbers.find(text));
    assertEquals(masked, IdentityNumbers.mask(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "640823-3235",
        "811228-9875",
        "640823-323",
        "640823-32341",
        "1640823-3234",
        "5640823-32340",
        "640823--3234",
        "640832-3233",
        "641323-3237",
        "640800-3231",
        "640860-3238",
        "640023-3232",
        "640892-3230",
        "070229-1238",
        "17640823-3234",
        "21640823-3234",
        "212000-2239",
        "556036-0793",
        "16212000-2239",
        "20160405",
        "160405",
        "2016-04-05",
        "Dnr 851-3527-2017",
        "2007-102-1",
        "S2008/3957/ST",
        "KS 2015-170",
        "SN2016/1963-2",
        "010-123 45 67",
        "070-123 45 67",
        "070-1234567",
        "08-508 25 000",
        "+46 70 123 45 67",
        "1 161 000",
        "420 000 kr",
        "116100000 kr",
        "2010-06-30 2010-11-30",
        "2010-06-30 2010-11-30",
        "2010-06-30 – 2010-11-30",
        "2010-06-30\n2010-11-30",
        "20100630 2010-11-30",
        "640823\n\n3234",
        "640823, 3234",
        "64-08 23-3234",
        "0640-823234",
        "20100201-20101130"
      })
  void whatIsNoNumberOfAPersonIsLeftAlone(String text) {
    assertEquals(List.of(), IdentityNumbers.find(text));
    assertEquals(text, IdentityNumbers.mask(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\n", "\r\n", "\n    ", " \n", "\u2028"})
  void tabsAndALineBreakDoNotHideANumber(String between) {
    assertEquals("640823" + between + "****", IdentityNumbers.mask("640823" + between + "3234"));
    assertEquals("640823-" + between + "****", IdentityNumbers.mask("640823-" + between + "3234"));
  }

  @Test
  void aNumberIsFoundInTheMiddleOfAText() {
    String text = "Ärendet (pnr:640823-3234) är \ud83d\ude00 klart";
    assertEquals(List.of(new IdentityNumbers.Hit(13, 24, true)), IdentityNumbers.find(text));
    assertEquals("Ärendet (pnr:640823-****) är \ud83d\ude00 klart", IdentityNumbers.mask(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a640823-3234b", "_640823-3234_", "-640823-3234-", "nr640823-3234."})
  void whatStandsBesideANumberDoesNotHideIt(String text) {
    assertEquals(1, IdentityNumbers.find(text).size());
  }

  @Test
  void everyNumberOfATextIsFound() {
    String text = "640823-3234, 811228-9874;670919-9530 och 5110133815\n701063-2391";
    assertEquals(
        "640823-****, 811228-****;670919-**** och 511013****\n701063-****",
        IdentityNumbers.mask(text));
    assertEquals(5, IdentityNumbers.find(text).size());
  }

  @Test
  void aNumberRightAfterDigitsThatAreNoneIsFound() {
    assertEquals(
        "Dnr 851-3527-2017 640823-**** 160405",
        IdentityNumbers.mask("Dnr 851-3527-2017 640823-3234 160405"));
    assertEquals("160405 640823-****", IdentityNumbers.mask("160405 640823-3234"));
    assertEquals("640823 640823-****", IdentityNumbers.mask("640823 640823-3234"));
  }

  @Test
  void masksAreAsLongAsWhatTheyHide() {
    String text = "x 19640823 – 3234 y 640823-3234 z";
    assertEquals(text.length(), IdentityNumbers.mask(text).length());
    assertEquals(
        text.codePointCount(0, text.length()),
        IdentityNumbers.mask(text).codePointCount(0, text.length()));
    assertEquals("x 19640823 – **** y 640823-**** z", IdentityNumbers.mask(text));
  }

  @Test
  void aTextThatIsMaskedHoldsNoNumber() {
    assertEquals(List.of(), IdentityNumbers.find(IdentityNumbers.mask("640823-3234 6408233234")));
  }

  @Test
  void longGapsCostLittle() {
    String gap = " ".repeat(200_000);
    assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> IdentityNumbers.mask(("640823" + gap).repeat(20)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"6408233235 ", "640823", "6", "640823-", "640823-3234 ", "64\u200b", "1 "})
  void aLongTextCostsLittle(String part) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> IdentityNumbers.mask(part.repeat(200_000)));
  }
}
