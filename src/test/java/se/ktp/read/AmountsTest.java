package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          420 000        | 42000000
          420 000:-      | 42000000
          420 000 :-     | 42000000
          420 000 kr     | 42000000
          420000kr.      | 42000000
          420 000 kronor | 42000000
          420 000 SEK    | 42000000
          420 000,-      | 42000000
          420 000,00     | 42000000
          75 000,50      | 7500050
          75 000.50      | 7500050
          75000,5 kr     | 7500050
          1 161 000      | 116100000
          1.161.000      | 116100000
          1.161.000,50   | 116100050
          1.161          | 116100
          25 tkr         | 2500000
          25 Tkr         | 2500000
          1,5 tkr        | 150000
          176 kkr        | 17600000
          1,8 mnkr       | 180000000
          0,250          | 25
          1,161 Mkr      | 116100000
          2 miljoner     | 200000000
          2 miljoner kr  | 200000000
          0              | 0
          0,25           | 25
          +5             | 500
          -5             | -500
          \u22125        | -500
          -25 tkr        | -2500000
          """)
  void anAmountIsReadToTheHundredth(String text, long hundredths) {
    assertEquals(Optional.of(hundredths), Amounts.hundredths(text));
  }

  @ParameterizedTest(name = "U+{0}")
  @ValueSource(strings = {"0020", "00A0", "202F", "2009", "2007"})
  void blanksOfEveryKindGroupDigits(String code) {
    String blank = Character.toString(Integer.parseInt(code, 16));
    String text = blank + "300" + blank + "000" + blank;
    assertEquals(Optional.of(30_000_000L), Amounts.hundredths(text));
    assertEquals(Optional.of(30_000_000L), Amounts.hundredths(text + "kr" + blank));
    assertEquals(Optional.of(new BigDecimal("300000")), Amounts.number(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kr",
        ":-",
        "ca 5",
        "5 eller 6",
        "fem",
        "12 34",
        "1 1610",
        "420 0000",
        "1.161.00",
        "1,161,000",
        "420 000 per år",
        "420 000 EUR",
        "5 5 kr",
        "5,",
        "1e5",
        "0x10",
        "--5",
        "- 5",
        "41,9 %",
        "٣",
        "75 000,505",
        "300,000",
        "-300,000",
        "1,161 kr",
        "99999999999999999999"
      })
  void whatIsNotWhollyAnAmountIsRefused(String text) {
    assertEquals(Optional.empty(), Amounts.hundredths(text));
  }

  @Test
  void theGreatestAmountThereIsRoomForIsReadAndOneMoreIsNot() {
    assertEquals(Optional.of(Long.MAX_VALUE), Amounts.hundredths("92233720368547758,07"));
    assertEquals(Optional.empty(), Amounts.hundredths("92233720368547758,08"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          128      | 128
          1 379    | 1379
          1.379    | 1379
          41,9     | 41.9
          41,9 %   | 41.9
          41.9%    | 41.9
          0,125    | 0.125
          0.125    | 0.125
          \u22123,5 | -3.5
          +3       | 3
          """)
  void aFigureIsReadWithItsDecimals(String text, BigDecimal number) {
    assertEquals(Optional.of(number), Amounts.number(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "%", "över 30 %", "12 34", "128 personer", "3–5", "1/2", "25 tkr", "300,000"})
  void whatIsNotWhollyAFigureIsRefused(String text) {
    assertEquals(Optional.empty(), Amounts.number(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", " 000", "1.", "1,", "-"})
  void aVeryLongTextIsNoAmountAndCostsNone(String part) {
    String text = "1" + part.repeat(300_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertEquals(Optional.empty(), Amounts.hundredths(text));
          assertEquals(Optional.empty(), Amounts.number(text));
        });
  }
}
