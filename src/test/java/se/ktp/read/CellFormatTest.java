package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// 40252 is 15 March 2010; .5 is noon.
class CellFormatTest {
  private static String shown(String code, String number) {
    return CellFormat.of(170, code).shown(new BigDecimal(number), false);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "114, 114",
        "114.0, 114",
        "-7, -7",
        "0, 0",
        "0.30000000000000004, `0,3`",
        "2.2999999999999998, `2,3`",
        "1.5E3, 1500",
        "1E+25, 1E+25",
        "0.00001, `0,00001`",
        "201003151234, 201003151234",
        "1E+999999999, 1E+999999999",
      })
  void aNumberWithoutAFormatIsShownWithoutNoise(String number, String shown) {
    assertEquals(shown, CellFormat.of(0, null).shown(new BigDecimal(number), false));
    assertEquals(shown, CellFormat.of(null, null).shown(new BigDecimal(number), false));
    assertEquals(shown, shown("General", number));
    assertEquals(shown, shown("@", number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0000|114|0114",
        "0|114.4|114",
        "0.00|12.5|12,50",
        "0.##|12.5|12,5",
        "0.##|12|12",
        "#.##|0.5|,5",
        "#,##0|420000|420 000",
        "#,##0|999|999",
        "#,##0|1234567|1 234 567",
        "#,##0.00|1234.5|1 234,50",
        "#,##0|-420000|-420 000",
        "0%|0.6|60 %",
        "0.0%|0.6049|60,5 %",
        "0 %|0.6|60 %",
        "0.00E+00|12345|12345",
        "# ?/?|0.5|0,5",
        "#,##0 \"kr\"|420000|420 000 kr",
        "#,##0\\ \\k\\r|420000|420 000 kr",
        "#,##0\\ [$kr-41D]|420000|420 000 kr",
        "#,##0\\ [$€-1]|420000|420 000 €",
        "#,##0 tkr|25|25 tkr",
        "#,##0,\" tkr\"|25000|25 tkr",
        "#,##0.0,,\" mnkr\"|1800000|1,8 mnkr",
        "_-* #,##0.00\\ \"kr\"_-;\\-* #,##0.00\\ \"kr\"_-;_-* \"-\"??\\ \"kr\"_-;_-@_-|420000|420"
            + " 000,00 kr",
        "_-* #,##0.00\\ \"kr\"_-;\\-* #,##0.00\\ \"kr\"_-;_-* \"-\"??\\ \"kr\"_-;_-@_-|-420000|-420"
            + " 000,00 kr",
        "_-* #,##0.00\\ \"kr\"_-;\\-* #,##0.00\\ \"kr\"_-;_-* \"-\"??\\ \"kr\"_-;_-@_-|0|0,00 kr",
        "#,##0 ;(#,##0)|-1234|-1 234",
        "#,##0;[Red]#,##0|-1234|-1 234",
        "#,##0;[Red]-#,##0|-1234|-1 234",
        "0;-0;\"ingen\"|0|ingen",
        "0;;|-5|``",
        ";;;|5|``",
        "0|-0.3|0",
        "000\\ 00|12345|123 45",
        "000000-0000|6408233234|640823-3234",
        "[<=99999]000\\ 00;0|12345|123 45",
        "General\" st\"|5|5 st",
        "0\" st;\"|5|5 st;",
        "[Blue]0.0|1.25|1,3",
      })
  void aNumberIsShownByItsFormat(String code, String number, String shown) {
    assertEquals(shown, shown(code, number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "yyyy-mm-dd|40252|2010-03-15",
        "yyyy\\-mm\\-dd;@|40252|2010-03-15",
        "åååå-MM-DD|40252|2010-03-15",
        "d/m/yyyy|40252|2010-03-15",
        "d/m yy|40252.9|2010-03-15",
        "[$-41D]d mmmm yyyy|40252|2010-03-15",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy|40252|2010-03-15",
        "[Red]yyyy-mm-dd|40252|2010-03-15",
        "\"den \"d mmmm|40252|2010-03-15",
        "yyyy-mm-dd hh:mm|40252.5|2010-03-15 12:00",
        "yyyy-mm-dd hh:mm|40252|2010-03-15",
        "yyyy-mm-dd hh:mm:ss|40252.500011574|2010-03-15 12:00:01",
        "yyyy-mm-dd hh:mm|40252.99999999|2010-03-16",
        "mmm-yy|40252|2010-03",
        "mmmm yyyy|40252|2010-03",
        "yyyy|40252|2010",
        "h:mm|0.5625|13:30",
        "h:mm AM/PM|0.5625|13:30",
        "h:mm|40252.5625|13:30",
        "mm:ss|0.001|00:01:26",
        "[h]:mm|1.25|30:00",
        "[h]:mm:ss|1.25|30:00:00",
        "[mm]|0.5|720",
        "mmss.0|0.001|00:01:26",
        "yyyy-mm-dd|1|1900-01-01",
        "yyyy-mm-dd|59|1900-02-28",
        "yyyy-mm-dd|60|1900-02-29",
        "yyyy-mm-dd|61|1900-03-01",
        "yyyy-mm-dd|0|1900-01-00",
        "yyyy-mm-dd|2958465|9999-12-31",
        "yyyy-mm-dd|2958466|2958466",
        "yyyy-mm-dd|-1|-1",
        "yyyy-mm-dd|1E+300|1E+300",
      })
  void aDayOrTimeIsShownAsIsoWritesIt(String code, String number, String shown) {
    assertEquals(shown, shown(code, number));
  }

  @ParameterizedTest
  @ValueSource(ints = {27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58})
  void builtInFormatsWithoutACodeAreDays(int id) {
    assertEquals("2010-03-15", CellFormat.of(id, null).shown(new BigDecimal("40252"), false));
  }

  @Test
  void daysCountFrom1904WhereTheWorkbookSaysSo() {
    CellFormat day = CellFormat.of(14, "mm-dd-yy");
    assertEquals("2010-03-15", day.shown(new BigDecimal("38790"), true));
    assertEquals("1904-01-01", day.shown(BigDecimal.ZERO, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"", "[", "[]", "[$", "\\", "_", "*", ";", ";;;;;;", "0\"", "[h", "e", "E+", "0.0.0", ",",
        "%%%%", "/", "?"
      })
  void aFormatThatIsNoneBreaksNothing(String code) {
    for (String number : new String[] {"0", "1234.5", "-7", "1E+300", "1E-300", "1E-999999999"}) {
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> shown(code, number));
    }
  }
}
