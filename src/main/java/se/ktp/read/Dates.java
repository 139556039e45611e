package se.ktp.read;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.model.Day;
import se.ktp.model.Texts;

/// Dates and times as people write them: "2010-06-30", "juni 2010", "v. 24", "kvartal 2", "våren
/// 2010", "15/3", "februari–oktober 2010", "27–28 oktober".
///
/// What has no year is of the plan's year. Only whole texts are understood, never a part of one.
final class Dates {
  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH = "(" + String.join("|", longestFirst()) + ")\\.?";
  private static final String YEAR = "(?:(?:[ ,]*(?:år )?|-)(\\d{4}))?";

  /// A day; the time of day, which forms and spreadsheets add, is not needed.
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[ t]\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?)?");

  private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");

  private static final Pattern SOLID = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  /// A way to write a time, and what it means.
  private record Form(Pattern pattern, Meaning meaning) {
    static Form of(String pattern, Meaning meaning) {
      return new Form(Pattern.compile(pattern), meaning);
    }
  }

  /// What a match means, in a year that is meant where none is written.
  private interface Meaning {
    Span of(Matcher match, int year);
  }

  private static final List<Form> FORMS =
      List.of(
          new Form(ISO, (m, _) -> day(number(m, 1), number(m, 2), number(m, 3))),
          new Form(SOLID, (m, _) -> day(number(m, 1), number(m, 2), number(m, 3))),
          new Form(YEAR_AND_MONTH, (m, _) -> month(number(m, 1), number(m, 2))),
          Form.of("(?:hela |under |år )*(\\d{4})", (m, _) -> months(number(m, 1), 1, 12)),
          Form.of(
              "(\\d{1,2})(?::?[ae])? (?:of )?" + MONTH + YEAR,
              (m, year) -> day(year(m, 3, year), monthNumber(m, 2), number(m, 1))),
          Form.of(MONTH + YEAR, (m, year) -> month(year(m, 2, year), monthNumber(m, 1))),
          Form.of(
              "(\\d{1,2})/(\\d{1,2})(?:[ /-]+(\\d{2}|\\d{4}))?",
              (m, year) -> day(year(m, 3, year), number(m, 2), number(m, 1))),
          Form.of(
              "(?:v|v\\.|vecka|veckan|week|w) ?(\\d{1,2})" + YEAR,
              (m, year) -> week(year(m, 2, year), number(m, 1))),
          Form.of(
              "(?:kvartal|kvartalet|kv|kv\\.|q|quarter) ?([1-4])" + YEAR,
              (m, year) -> quarter(year(m, 2, year), number(m, 1))),
          Form.of(
              "(första|andra|tredje|fjärde|first|second|third|fourth) (?:kvartalet|quarter)" + YEAR,
              (m, year) -> quarter(year(m, 2, year), ordinal(m.group(1)))),
          Form.of(
              "(första|andra|first|second) (?:halvåret|half)" + YEAR,
              (m, year) ->
                  ordinal(m.group(1)) == 1
                      ? months(year(m, 2, year), 1, 6)
                      : months(year(m, 2, year), 7, 12)),
          Form.of(
              "(?:våren|vår|vårterminen|vt|spring)" + YEAR,
              (m, year) -> months(year(m, 1, year), 1, 6)),
          Form.of("(?:sommaren|sommar|summer)" + YEAR, (m, year) -> months(year(m, 1, year), 6, 8)),
          Form.of(
              "(?:hösten|höst|höstterminen|ht|autumn)" + YEAR,
              (m, year) -> months(year(m, 1, year), 8, 12)));

  /// What stands before a time and says that only its first day, or its last, is meant.
  private static final Pattern FROM =
      Pattern.compile("(?:from|fr\\.? ?o\\.? ?m\\.?|från och med|från|med start|start) ");

  private static final Pattern UNTIL =
      Pattern.compile("(?:senast|till och med|t\\.? ?o\\.? ?m\\.?|till|by|until) ");

  private static final Pattern ABOUT =
      Pattern.compile("(?:den|ca|cirka|i|under|början av|mitten av|slutet av|in|during) ");

  private static final Pattern DASH =
      Pattern.compile(" *(?:[–—−]|--+) *| +- +| till och med | till | t\\.? ?o\\.? ?m\\.? | to ");
  private static final Pattern HYPHEN = Pattern.compile(" ?- ?");

  /// A word with a number, "vecka 24".
  private static final Pattern COUNTED = Pattern.compile("([^\\d]+)\\d{1,2}");

  /// Nobody writes a time that is longer than this.
  private static final int LONGEST = 100;

  private static final List<String> NO_DAY =
      List.of(
          "löpande",
          "fortlöpande",
          "kontinuerligt",
          "tills vidare",
          "tillsvidare",
          "pågående",
          "hela året",
          "året runt",
          "årligen",
          "varje år",
          "vartannat år",
          "vart tredje år",
          "ongoing",
          "continuous",
          "continuously",
          "until further notice");

  private Dates() {}

  /// From the first day to the last; either may be unknown.
  record Span(Optional<LocalDate> first, Optional<LocalDate> last) {}

  /// The day or longer time that a text names.
  ///
  /// @param year for what names none
  static Optional<Day> day(String written, int year) {
    return time(bare(tidy(written)), year)
        .map(span -> new Day(written, span.first().orElseThrow(), span.last().orElseThrow()));
  }

  /// Whether a text has the form of a date, whether or not there is such a day.
  static boolean looksLikeDate(String written) {
    String text = bare(tidy(written));
    return ISO.matcher(text).matches() || SOLID.matcher(text).matches();
  }

  /// The date in a text that no calendar has, where the text is a date, or goes from one to
  /// another.
  static Optional<String> impossible(String written, int year) {
    String text = bare(tidy(written));
    if (looksLikeDate(text)) {
      return noDay(text, year);
    }
    for (Pattern dash : List.of(DASH, HYPHEN)) {
      Matcher matcher = dash.matcher(text);
      while (matcher.find()) {
        Optional<String> end =
            noDay(text.substring(0, matcher.start()).strip(), year)
                .or(() -> noDay(bare(text.substring(matcher.end()).strip()), year));
        if (end.isPresent()) {
          return end;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> noDay(String text, int year) {
    return Optional.of(text).filter(t -> looksLikeDate(t) && time(t, year).isEmpty());
  }

  /// Whether a text is a year and a month that no year has, as "2010-13" is. A year with the next
  /// one, "2012-13", is no month.
  static boolean isImpossibleMonth(String written) {
    Matcher matcher = YEAR_AND_MONTH.matcher(tidy(written));
    if (!matcher.matches()) {
      return false;
    }
    int month = number(matcher, 2);
    return (month < 1 || month > 12) && month != (number(matcher, 1) + 1) % 100;
  }

  /// The time that a timeline's text names; nothing if it is not understood.
  static Optional<Span> span(String written, int year) {
    String text = tidy(written);
    if (NO_DAY.contains(text)) {
      return Optional.of(new Span(Optional.empty(), Optional.empty()));
    }
    for (String word : NO_DAY) {
      if (text.startsWith(word + " ")) {
        return span(text.substring(word.length() + 1), year);
      }
    }
    String bare = bare(text);
    return time(bare, year).map(one -> open(text, one)).or(() -> range(bare, year));
  }

  /// A time of which the text means the beginning or the end alone: "från mars", "senast i juni".
  private static Span open(String text, Span span) {
    if (FROM.matcher(text).lookingAt()) {
      return new Span(span.first(), Optional.empty());
    }
    return UNTIL.matcher(text).lookingAt() ? new Span(Optional.empty(), span.last()) : span;
  }

  private static Optional<Span> range(String text, int year) {
    for (Pattern dash : List.of(DASH, HYPHEN)) {
      Matcher matcher = dash.matcher(text);
      while (matcher.find()) {
        String left = text.substring(0, matcher.start()).strip();
        String right = bare(text.substring(matcher.end()).strip());
        Optional<Span> span = range(left, right, year);
        if (span.isPresent()) {
          return span;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Span> range(String left, String right, int year) {
    if (left.isEmpty() || right.isEmpty()) {
      return time(left + right, year)
          .map(span ->
              left.isEmpty()
                  ? new Span(Optional.empty(), span.last())
                  : new Span(span.first(), Optional.empty()));
    }
    // "vecka 24–33 2025": what is said once is meant twice.
    Matcher counted = COUNTED.matcher(left);
    String twice = counted.matches() ? counted.group(1) + right : right;
    String end = time(twice, year).isPresent() ? twice : right;
    return time(end, year).flatMap(last -> range(left, end, last, year));
  }

  private static Optional<Span> range(String left, String right, Span end, int year) {
    LocalDate last = end.last().orElseThrow();
    if (left.matches("\\d{1,2}")) {
      // "27–28 oktober"
      return end.first().equals(end.last())
          ? time(last.getYear() + "-" + last.getMonthValue() + "-" + left, year)
              .map(start -> new Span(start.first(), end.last()))
          : Optional.empty();
    }
    boolean dated = saysYear(right, year);
    if (dated && right.matches("\\d{4}") && !saysYear(left, year)) {
      return Optional.empty(); // "mars–2011": of which year is March?
    }
    Optional<LocalDate> first = time(left, dated ? last.getYear() : year).flatMap(Span::first);
    boolean overNewYear =
        first.filter(day -> day.isAfter(last)).isPresent() && !saysYear(left, year);
    if (!overNewYear) {
      return first.map(day -> new Span(Optional.of(day), Optional.of(last)));
    }
    // "oktober–mars": the year that is written, or meant, is that of one of the two.
    return dated
        ? time(left, last.getYear() - 1).map(start -> new Span(start.first(), end.last()))
        : time(right, year + 1).map(later -> new Span(first, later.last()));
  }

  /// Whether a time is the same in whatever year it is read.
  private static boolean saysYear(String text, int year) {
    return time(text, year).equals(time(text, year + 1));
  }

  private static String tidy(String written) {
    if (written.length() > LONGEST) {
      return "";
    }
    String text = Texts.blanksFolded(written.toLowerCase(Locale.ROOT));
    boolean closed = !text.isEmpty() && ".;,".indexOf(text.charAt(text.length() - 1)) >= 0;
    return closed ? text.substring(0, text.length() - 1) : text;
  }

  /// A text without what may stand before a time.
  private static String bare(String text) {
    String bare = text;
    String before;
    do {
      before = bare;
      for (Pattern lead : List.of(FROM, UNTIL, ABOUT)) {
        Matcher matcher = lead.matcher(bare);
        bare = matcher.lookingAt() ? bare.substring(matcher.end()) : bare;
      }
    } while (!bare.equals(before));
    return bare;
  }

  private static Optional<Span> time(String text, int year) {
    for (Form form : FORMS) {
      Matcher match = form.pattern().matcher(text);
      if (match.matches()) {
        try {
          return Optional.of(form.meaning().of(match, year)).filter(Dates::isOurs);
        } catch (DateTimeException e) {
          return Optional.empty(); // the 31st of June
        }
      }
    }
    return Optional.empty();
  }

  /// Whether a time is one that a plan can be about, and not a mistyped year.
  private static boolean isOurs(Span span) {
    int year = span.first().orElseThrow().getYear();
    return year >= Limits.FIRST_YEAR && year <= Limits.LAST_YEAR;
  }

  private static Span week(int year, int week) {
    LocalDate january = LocalDate.of(year, 1, 4);
    IsoFields.WEEK_OF_WEEK_BASED_YEAR
        .rangeRefinedBy(january)
        .checkValidValue(week, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    LocalDate first = january.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.MONDAY);
    return new Span(Optional.of(first), Optional.of(first.plusDays(6)));
  }

  private static Span quarter(int year, int quarter) {
    return months(year, 3 * quarter - 2, 3 * quarter);
  }

  private static Span day(int year, int month, int dayOfMonth) {
    LocalDate day = LocalDate.of(year, month, dayOfMonth);
    return new Span(Optional.of(day), Optional.of(day));
  }

  private static Span month(int year, int month) {
    return months(year, month, month);
  }

  private static Span months(int year, int first, int last) {
    return new Span(
        Optional.of(YearMonth.of(year, first).atDay(1)),
        Optional.of(YearMonth.of(year, last).atEndOfMonth()));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static int year(Matcher m, int group, int otherwise) {
    String text = m.group(group);
    if (text == null) {
      return otherwise;
    }
    int year = Integer.parseInt(text);
    return text.length() == 2 ? 2000 + year : year;
  }

  private static int monthNumber(Matcher m, int group) {
    return MONTHS.getOrDefault(m.group(group), 0);
  }

  private static int ordinal(String word) {
    return switch (word) {
      case "första", "first" -> 1;
      case "andra", "second" -> 2;
      case "tredje", "third" -> 3;
      default -> 4;
    };
  }

  private static Map<String, Integer> months() {
    List<List<String>> names =
        List.of(
            List.of("januari", "jan", "january"),
            List.of("februari", "feb", "febr", "february"),
            List.of("mars", "mar", "march"),
            List.of("april", "apr"),
            List.of("maj", "may"),
            List.of("juni", "jun", "june"),
            List.of("juli", "jul", "july"),
            List.of("augusti", "aug", "august"),
            List.of("september", "sep", "sept"),
            List.of("oktober", "okt", "october", "oct"),
            List.of("november", "nov"),
            List.of("december", "dec"));
    var months = new HashMap<String, Integer>();
    for (int i = 0; i < names.size(); i++) {
      for (String name : names.get(i)) {
        months.put(name, i + 1);
      }
    }
    return months;
  }

  private static List<String> longestFirst() {
    return MONTHS.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
        .toList();
  }
}
