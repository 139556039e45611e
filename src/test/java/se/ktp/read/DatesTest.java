package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times as people write them, in a plan of 2010; `?` stands for a day that is not named.
class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2010-06-30                | 2010-06-30 | 2010-06-30
          2010-6-3                  | 2010-06-03 | 2010-06-03
          2010/06/30                | 2010-06-30 | 2010-06-30
          2010.06.30                | 2010-06-30 | 2010-06-30
          20100630                  | 2010-06-30 | 2010-06-30
          2008-02-29                | 2008-02-29 | 2008-02-29
          2010-06                   | 2010-06-01 | 2010-06-30
          2012-02                   | 2012-02-01 | 2012-02-29
          2010                      | 2010-01-01 | 2010-12-31
          hela 2010                 | 2010-01-01 | 2010-12-31
          under 2010                | 2010-01-01 | 2010-12-31
          juni 2010                 | 2010-06-01 | 2010-06-30
          Juni  2010                | 2010-06-01 | 2010-06-30
          JUNI 2010.                | 2010-06-01 | 2010-06-30
          juni, 2010                | 2010-06-01 | 2010-06-30
          juni-2010                 | 2010-06-01 | 2010-06-30
          juni                      | 2010-06-01 | 2010-06-30
          i juni                    | 2010-06-01 | 2010-06-30
          början av juni            | 2010-06-01 | 2010-06-30
          jun. 2010                 | 2010-06-01 | 2010-06-30
          febr 2010                 | 2010-02-01 | 2010-02-28
          June 2010                 | 2010-06-01 | 2010-06-30
          15 mars                   | 2010-03-15 | 2010-03-15
          den 15 mars 2011          | 2011-03-15 | 2011-03-15
          den 15:e mars             | 2010-03-15 | 2010-03-15
          1:a juni                  | 2010-06-01 | 2010-06-01
          15 March 2010             | 2010-03-15 | 2010-03-15
          15/3                      | 2010-03-15 | 2010-03-15
          15/3 2011                 | 2011-03-15 | 2011-03-15
          15/3-11                   | 2011-03-15 | 2011-03-15
          15/3 -11                  | 2011-03-15 | 2011-03-15
          15/3/2011                 | 2011-03-15 | 2011-03-15
          v. 24                     | 2010-06-14 | 2010-06-20
          v.24                      | 2010-06-14 | 2010-06-20
          v 24                      | 2010-06-14 | 2010-06-20
          vecka 24                  | 2010-06-14 | 2010-06-20
          vecka 24 2025             | 2025-06-09 | 2025-06-15
          week 24                   | 2010-06-14 | 2010-06-20
          v. 1                      | 2010-01-04 | 2010-01-10
          v. 1 2009                 | 2008-12-29 | 2009-01-04
          v. 53 2009                | 2009-12-28 | 2010-01-03
          kvartal 2                 | 2010-04-01 | 2010-06-30
          kvartal 2 2011            | 2011-04-01 | 2011-06-30
          kv. 4                     | 2010-10-01 | 2010-12-31
          Q1 2010                   | 2010-01-01 | 2010-03-31
          andra kvartalet 2010      | 2010-04-01 | 2010-06-30
          fourth quarter            | 2010-10-01 | 2010-12-31
          första halvåret           | 2010-01-01 | 2010-06-30
          andra halvåret 2010       | 2010-07-01 | 2010-12-31
          våren 2010                | 2010-01-01 | 2010-06-30
          under våren               | 2010-01-01 | 2010-06-30
          vt 2010                   | 2010-01-01 | 2010-06-30
          sommaren 2010             | 2010-06-01 | 2010-08-31
          hösten                    | 2010-08-01 | 2010-12-31
          ht-2010                   | 2010-08-01 | 2010-12-31
          """)
  void aTimeIsUnderstood(String text, LocalDate first, LocalDate last) {
    assertEquals(first + " … " + last, shown(Dates.span(text, 2010)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          februari–oktober 2010                         | 2010-02-01 | 2010-10-31
          februari-oktober 2010                         | 2010-02-01 | 2010-10-31
          februari – oktober 2010                       | 2010-02-01 | 2010-10-31
          februari - oktober 2010                       | 2010-02-01 | 2010-10-31
          februari till oktober 2010                    | 2010-02-01 | 2010-10-31
          februari t.o.m. oktober 2010                  | 2010-02-01 | 2010-10-31
          från februari till oktober 2010               | 2010-02-01 | 2010-10-31
          fr.o.m. februari t.o.m. oktober 2010          | 2010-02-01 | 2010-10-31
          från och med 1 mars till och med den 30 april | 2010-03-01 | 2010-04-30
          under mars–slutet av maj                      | 2010-03-01 | 2010-05-31
          mars–november 2025                            | 2025-03-01 | 2025-11-30
          mars 2010–juni 2011                           | 2010-03-01 | 2011-06-30
          mars 2010-juni 2011                           | 2010-03-01 | 2011-06-30
          juni 2010–2011                                | 2010-06-01 | 2011-12-31
          2010–2011                                     | 2010-01-01 | 2011-12-31
          2010-2011                                     | 2010-01-01 | 2011-12-31
          jan.–dec. 2010                                | 2010-01-01 | 2010-12-31
          jan-dec                                       | 2010-01-01 | 2010-12-31
          15/3–30/9                                     | 2010-03-15 | 2010-09-30
          15/3-30/9                                     | 2010-03-15 | 2010-09-30
          15/3 – 30/9 2011                              | 2011-03-15 | 2011-09-30
          1/10-09 – 31/3-10                             | 2009-10-01 | 2010-03-31
          1 februari-31 oktober 2010                    | 2010-02-01 | 2010-10-31
          27–28 oktober                                 | 2010-10-27 | 2010-10-28
          27-28 oktober 2016                            | 2016-10-27 | 2016-10-28
          27–28/10                                      | 2010-10-27 | 2010-10-28
          2010-02-01–2010-10-31                         | 2010-02-01 | 2010-10-31
          2010-02-01 - 2010-10-31                       | 2010-02-01 | 2010-10-31
          2010-02-01-2010-10-31                         | 2010-02-01 | 2010-10-31
          2010-02-01--2010-10-31                        | 2010-02-01 | 2010-10-31
          2010-02 – 2010-10                             | 2010-02-01 | 2010-10-31
          vecka 24–33 2025                              | 2025-06-09 | 2025-08-17
          vecka 24-33 2025                              | 2025-06-09 | 2025-08-17
          v. 24-26                                      | 2010-06-14 | 2010-07-04
          v24-v26                                       | 2010-06-14 | 2010-07-04
          v. 1–52 2010                                  | 2010-01-04 | 2011-01-02
          v. 24–1 juli                                  | 2010-06-14 | 2010-07-01
          kvartal 2-3                                   | 2010-04-01 | 2010-09-30
          Q1–Q3 2010                                    | 2010-01-01 | 2010-09-30
          hösten 2010–våren 2011                        | 2010-08-01 | 2011-06-30
          """)
  void aTimeFromOneToAnotherIsUnderstood(String text, LocalDate first, LocalDate last) {
    assertEquals(first + " … " + last, shown(Dates.span(text, 2010)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          oktober–mars 2010       | 2009-10-01 | 2010-03-31
          oktober–mars            | 2010-10-01 | 2011-03-31
          hösten–våren 2011       | 2010-08-01 | 2011-06-30
          november–februari       | 2010-11-01 | 2011-02-28
          november–februari 2012  | 2011-11-01 | 2012-02-29
          v. 50–2 2010            | 2009-12-07 | 2010-01-17
          v. 50-2                 | 2010-12-13 | 2011-01-16
          30/9–15/3               | 2010-09-30 | 2011-03-15
          """)
  void aTimeOverTheTurnOfTheYearHasTwoYears(String text, LocalDate first, LocalDate last) {
    assertEquals(first + " … " + last, shown(Dates.span(text, 2010)));
  }

  @Test
  void theTurnOfALeapYearEndsOnItsLastDayOfFebruary() {
    assertEquals("2011-11-01 … 2012-02-29", shown(Dates.span("november–februari", 2011)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2010-10-31–2010-02-01       | 2010-10-31 | 2010-02-01
          oktober 2010–februari 2010  | 2010-10-01 | 2010-02-28
          1/10-10 – 31/3-10           | 2010-10-01 | 2010-03-31
          28–27 oktober               | 2010-10-28 | 2010-10-27
          """)
  void aTimeThatEndsBeforeItStartsIsKeptAsItIs(String text, LocalDate first, LocalDate last) {
    assertEquals(first + " … " + last, shown(Dates.span(text, 2010)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          från mars 2010              | 2010-03-01 | ?
          fr.o.m. 2010-02-01          | 2010-02-01 | ?
          från och med den 1 mars     | 2010-03-01 | ?
          start mars 2010             | 2010-03-01 | ?
          mars–                       | 2010-03-01 | ?
          2010-03-01 -                | 2010-03-01 | ?
          senast 30 september         | ?          | 2010-09-30
          senast i juni 2010          | ?          | 2010-06-30
          t.o.m. 2010-10-31           | ?          | 2010-10-31
          till och med oktober        | ?          | 2010-10-31
          –mars 2010                  | ?          | 2010-03-31
          löpande från mars           | 2010-03-01 | ?
          """)
  void aBeginningOrAnEndAloneLeavesTheOtherOpen(String text, String first, String last) {
    assertEquals(first + " … " + last, shown(Dates.span(text, 2010)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "löpande",
        "Löpande.",
        "fortlöpande",
        "kontinuerligt",
        "tills vidare",
        "vartannat år",
        "Vartannat\u00a0år",
        "varje år",
        "hela året",
        "ongoing",
        "until further notice"
      })
  void whatGoesOnIsUnderstoodThoughItNamesNoDay(String text) {
    assertEquals("? … ?", shown(Dates.span(text, 2010)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"löpande 2010", "löpande under 2010", "hela året 2010"})
  void whatGoesOnForAYearEndsWithIt(String text) {
    assertEquals("2010-01-01 … 2010-12-31", shown(Dates.span(text, 2010)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-06-31",
        "2010-02-29",
        "20100631",
        "2010-13",
        "2010-00",
        "31 juni",
        "30 februari 2010",
        "29 februari",
        "31/6",
        "15/13",
        "32/1",
        "v. 0",
        "v. 53",
        "v. 54",
        "kvartal 5",
        "0000-01-01",
        "1010-06-30",
        "9999-06-30",
        "31 juni–30 juli",
        "1 juni–31 juni",
        "31/6-30/9",
        "31–32 mars"
      })
  void aDayThatNoCalendarHasIsNotUnderstood(String text) {
    assertEquals(Optional.empty(), Dates.span(text, 2010));
    assertEquals(Optional.empty(), Dates.day(text, 2010));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mars eller april",
        "mars, april",
        "mars/april",
        "efter mars",
        "2010-06-30 kl. 13",
        "den 15 mars och den 3 april",
        "15 mars 2010 (preliminärt)",
        "3 tillfällen 2010",
        "två gånger under våren",
        "15–2010",
        "15–våren 2010",
        "3–kvartal 2",
        "mars–2011",
        "1–2",
        "v. 24 och 26",
        "12 34",
        "100630",
        "-",
        "–"
      })
  void whatIsOnlyPartlyATimeIsNotUnderstood(String text) {
    assertEquals(Optional.empty(), Dates.span(text, 2010));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2010-06-30          | 2010-06-30 | 2010-06-30
          juni 2010           | 2010-06-01 | 2010-06-30
          senast den 30 juni  | 2010-06-30 | 2010-06-30
          v. 24               | 2010-06-14 | 2010-06-20
          """)
  void aDateMayBeALongerTime(String text, LocalDate first, LocalDate last) {
    var day = Dates.day(text, 2010).orElseThrow();
    assertEquals(first + " … " + last, day.first() + " … " + day.last());
    assertEquals(text, day.written());
  }

  @ParameterizedTest
  @ValueSource(strings = {"löpande", "mars–maj", "2010-02-01–2010-10-31"})
  void aDateIsNotATimeFromOneToAnother(String text) {
    assertEquals(Optional.empty(), Dates.day(text, 2010));
  }

  @ParameterizedTest
  @CsvSource({
    "2010-02-30, 2010-02-30",
    "2010/2/30, 2010/2/30",
    "20100230, 20100230",
    "från 2010-02-30, 2010-02-30",
    "2010-02-01–2010-02-30, 2010-02-30",
    "2010-02-01-2010-02-30, 2010-02-30",
    "2010-02-30 till 2010-06-30, 2010-02-30",
    "2010-02-30 – hösten, 2010-02-30",
    "2010-02-01–2010-02-28, ",
    "2010-02-28, ",
    "60-70, ",
    "dnr 2010-02-30, ",
    "våren, "
  })
  void aDateThatNoCalendarHasIsFoundWhereATextIsADate(String text, String date) {
    assertEquals(Optional.ofNullable(date), Dates.impossible(text, 2010));
  }

  @ParameterizedTest
  @CsvSource({
    "2010-13, true",
    "2010-00, true",
    "2010/15, true",
    "2010-12, false",
    "2012-13, false",
    "1999-00, false",
    "201013, false"
  })
  void aMonthThatNoYearHasIsNoMonth(String text, boolean impossible) {
    assertEquals(impossible, Dates.isImpossibleMonth(text));
  }

  @Test
  void blanksThatDoNotBreakAreBlanks() {
    assertEquals("2010-06-01 … 2010-06-30", shown(Dates.span("\u00a0juni\u202f2010\u00a0", 2010)));
  }

  @Test
  void aMistypedDateStillLooksLikeOne() {
    assertTrue(Dates.looksLikeDate("2010-06-31"));
    assertTrue(Dates.looksLikeDate("20100631"));
    assertTrue(Dates.looksLikeDate("senast 2010-06-31"));
    assertFalse(Dates.looksLikeDate("31 juni"));
    assertFalse(Dates.looksLikeDate("2010-06-31–2010-07-31"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a–", "a - ", "löpande ", "i ", "1", "från ", " ", "juni 2010 "})
  void aVeryLongTextIsNoTimeAndCostsNone(String part) {
    String text = part.repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertEquals(Optional.empty(), Dates.span(text, 2010));
          assertEquals(Optional.empty(), Dates.day(text, 2010));
          assertFalse(Dates.looksLikeDate(text));
        });
  }

  @Test
  void theTimeOfDayIsNotNeeded() {
    for (String text : List.of("2010-06-10 14:33", "2010-06-10 14:33:05", "2010-06-10T09:00")) {
      assertEquals("2010-06-10 … 2010-06-10", shown(Dates.span(text, 2010)), text);
    }
    assertTrue(Dates.looksLikeDate("2010-02-31 14:33"));
  }

  private static String shown(Optional<Dates.Span> span) {
    return span.map(s -> day(s.first()) + " … " + day(s.last())).orElse("not understood");
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("?");
  }
}
