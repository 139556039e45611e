package se.ktp.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.ktp.diagnostic.Language;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.Area;
import se.ktp.model.Aspect;
import se.ktp.model.Day;
import se.ktp.model.Decision;
import se.ktp.model.Level;
import se.ktp.model.Period;
import se.ktp.model.Principal;
import se.ktp.model.Reply;
import se.ktp.summarise.ActivitySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.PlanState;
import se.ktp.summarise.State;
import se.ktp.summarise.Turnout;

/// Words, numbers and dates of a paper, in its language.
///
/// Numbers and their units are bound by hard blanks. Small numbers are words in running text.
public record Wording(Language language) {
  private static final String HARD = "\u00a0";
  private static final List<String> SWEDISH =
      List.of(
          "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva",
          "tolv");
  private static final List<String> ENGLISH =
      List.of(
          "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final List<String> SWEDISH_MONTHS =
      List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
  private static final List<String> ENGLISH_MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  String say(String swedish, String english) {
    return language == Language.SV ? swedish : english;
  }

  // --- numbers and dates

  /// A number in running text: a word up to twelve.
  String count(int n) {
    List<String> words = language == Language.SV ? SWEDISH : ENGLISH;
    return n < words.size() ? words.get(n) : String.valueOf(n);
  }

  /// The same at the beginning of a sentence.
  String countFirst(int n) {
    return capital(count(n));
  }

  /// A number with the noun that it counts.
  String counted(int n, String one, String many) {
    return count(n) + " " + (n == 1 ? one : many);
  }

  /// All of a number of things: "alla tre kommuner", and of two "båda kommunerna".
  ///
  /// @param definite the noun as it stands after "båda"
  String allOf(int n, String many, String definite, String manyInEnglish) {
    return n == 2
        ? say("båda " + definite, "both " + manyInEnglish)
        : say("alla " + count(n) + " " + many, "all " + count(n) + " " + manyInEnglish);
  }

  /// The text with a capital first letter.
  public String capitalised(String text) {
    return capital(text);
  }

  /// The text as a sentence, with a stop at its end.
  static String stopped(String text) {
    String one = text.strip();
    return one.isEmpty() || ".!?…".indexOf(one.charAt(one.length() - 1)) >= 0 ? one : one + ".";
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// A share as whole percent, "34 %".
  public String percent(double share) {
    return Math.round(share * 100) + say(HARD + "%", "%");
  }

  /// "3 av 6".
  public String of(int part, int all) {
    return part + say(HARD + "av" + HARD, HARD + "of" + HARD) + all;
  }

  /// "november 2016".
  public String period(Period period) {
    return period.month().format(format("LLLL yyyy"));
  }

  /// "nov. 2016": for narrow places.
  public String shortPeriod(Period period) {
    return period.month().format(format("LLL yyyy"));
  }

  /// "november".
  public String month(Period period) {
    return period.month().format(format("LLLL"));
  }

  /// "30 juni 2010".
  public String longDate(LocalDate date) {
    return date.format(format("d" + "'" + HARD + "'" + "MMMM yyyy"));
  }

  /// "30 juni", with the year only if it is another than the one that is understood.
  public String date(LocalDate date, int year) {
    return date.getYear() == year
        ? date.format(format("d" + "'" + HARD + "'" + "MMMM"))
        : longDate(date);
  }

  /// "juni", or "november 2009" beside a period of another year.
  String month(Period period, Period beside) {
    return period.month().getYear() == beside.month().getYear() ? month(period) : period(period);
  }

  /// The twelve months as heads of columns.
  List<String> months() {
    return language == Language.SV ? SWEDISH_MONTHS : ENGLISH_MONTHS;
  }

  /// A date as people wrote it, or in full where they wrote digits.
  public String day(Day day) {
    return day.first().equals(day.last()) ? longDate(day.first()) : day.written();
  }

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }

  // --- fixed words

  /// The word of a state.
  public String state(State state) {
    return switch (state) {
      case ACHIEVED -> say("uppnått", "achieved");
      case PARTLY -> say("delvis", "partly");
      case NOT_ACHIEVED -> say("ej uppnått", "not achieved");
      case ONGOING -> say("pågår", "ongoing");
      case NOT_STARTED -> say("ej påbörjat", "not started");
      case PAUSED -> say("pausat", "paused");
      case MISSING -> say("svar saknas", "no answer");
      case UNREADABLE -> say("kunde inte läsas", "unreadable");
      case NOT_APPLICABLE -> say("inte aktuellt", "not applicable");
    };
  }

  /// The word of a state, by the state's code.
  public String stateWord(String code) {
    for (State state : State.values()) {
      if (state.code().equals(code)) {
        return state(state);
      }
    }
    throw new IllegalArgumentException("no state " + code);
  }

  /// The word for whether somebody has answered.
  public String turnout(Turnout turnout) {
    return switch (turnout) {
      case ANSWERED -> say("svarat", "answered");
      case PAUSED -> say("pausat", "paused");
      case MISSING -> say("svar saknas", "no answer");
      case NOT_APPLICABLE -> say("inte aktuellt", "not applicable");
      case UNREADABLE -> say("kunde inte läsas", "unreadable");
    };
  }

  /// The same for narrow places, of one who has not answered: why.
  String shortTurnout(MunicipalitySummary municipality) {
    return switch (municipality.answered()) {
      case ANSWERED -> say("svarat", "answered");
      case PAUSED -> say("pausat", "paused");
      case MISSING -> say("saknas", "missing");
      case NOT_APPLICABLE ->
          switch (municipality.planState()) {
            case THERE -> say("tom plan", "empty plan");
            case MISSING, PERHAPS_UNREADABLE -> say("ingen plan", "no plan");
            case UNREADABLE -> say("oläsbar plan", "plan unread");
          };
      case UNREADABLE -> say("oläsbar", "unreadable");
    };
  }

  /// Why there are no activities.
  public String plan(PlanState state) {
    return switch (state) {
      case THERE -> say("planen har inga aktiviteter", "the plan has no activities");
      case MISSING -> say("ingen plan", "no plan");
      case UNREADABLE -> say("planen kunde inte läsas", "the plan could not be read");
      case PERHAPS_UNREADABLE -> say("ingen plan som går att läsa", "no plan that can be read");
    };
  }

  /// What an answer says about its activity's revision, in a word for tables.
  public String revision(ActivitySummary activity) {
    if (activity.decision().isPresent()) {
      return decision(activity.decision().get());
    }
    return switch (activity.answer().map(Answer::revision).orElse(null)) {
      case Reply.Given(String text, _) when !text.isBlank() -> say("se svaret", "see the answer");
      case Reply.Paused _ -> say("pausat", "paused");
      case Reply.Unreadable _ -> say("kunde inte läsas", "unreadable");
      case null, default -> "–";
    };
  }

  /// What an answer asks for.
  public String decision(Decision decision) {
    return switch (decision) {
      case KEEP -> say("behåll", "keep");
      case ADJUST -> say("justera", "adjust");
      case REPRIORITISE -> say("omprioritera", "reprioritise");
      case DROP -> say("avsluta", "drop");
    };
  }

  /// A principal.
  public String principal(Principal principal) {
    return switch (principal) {
      case MUNICIPALITY -> say("kommun", "municipality");
      case REGION -> say("region", "region");
      case STATE -> say("stat", "state");
      case USERS -> say("brukare", "users");
      case OTHER -> say("annan", "other");
    };
  }

  /// How far something recommended is in place.
  public String level(Level level) {
    return switch (level) {
      case NONE -> say("inte", "not in place");
      case PARTLY -> say("delvis", "partly");
      case FULL -> say("fullt", "fully");
    };
  }

  /// An area of the national guidelines.
  public String area(Area area) {
    return switch (area) {
      case DETECTION -> say("Upptäckt och förebyggande", "Detection and prevention");
      case NARCOTICS -> say("Narkotika", "Narcotics");
      case ALCOHOL -> say("Alkohol", "Alcohol");
      case PREGNANCY -> say("Gravida kvinnor", "Pregnant women");
      case COMORBIDITY -> say("Samtidig sjukdom", "Co-occurring illness");
    };
  }

  /// A side of the work within an area.
  public String aspect(Aspect aspect) {
    return switch (aspect) {
      case ASSESSMENT -> say("Bedömning och dokumentation", "Assessment and documentation");
      case INTERVENTION -> say("Intervention och åtgärder", "Intervention");
      case FOLLOW_UP -> say("Uppföljning och utvärdering", "Follow-up and evaluation");
      case COMPETENCE -> say("Personalens kompetens", "Competence of staff");
    };
  }

  // --- lists

  /// "Gnosjö, Habo och Sävsjö".
  String all(List<String> names) {
    int n = names.size();
    if (n < 2) {
      return String.join("", names);
    }
    String head = String.join(", ", names.subList(0, n - 1));
    return head + say(" och ", " and ") + names.get(n - 1);
  }

  /// A text's beginning, cut between words; the whole text if it is short enough.
  static String shortened(String text, int most) {
    String one = text.replaceAll("\\s+", " ").strip();
    if (one.length() <= most) {
      return one;
    }
    int end = one.lastIndexOf(' ', most - 1);
    return one.substring(0, end < most / 2 ? most - 1 : end).replaceAll("[,;:–-]+$", "")
        + HARD
        + "…";
  }

  /// A text's first sentences, as many as there is room for; else its beginning.
  static String sentences(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = -1;
    for (int i = 0; i < most; i++) {
      if (".!?".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ') {
        end = i + 1;
      }
    }
    return end < most / 3 ? shortened(text, most) : text.substring(0, end);
  }

  /// What somebody wrote, with its lines and lists.
  public Markup prose(String text) {
    return Prose.of(text);
  }

  /// A list of texts in one.
  public String joined(List<String> texts) {
    return String.join(", ", texts);
  }

  /// The timeline as written, with room to break it where it is a pair of dates.
  public Markup timeline(Activity activity) {
    String written = activity.timeline().given().map(t -> t.written()).orElse("");
    return new Markup(Prose.of(written).xhtml().replace("–", "–\u200b"));
  }

  /// "aktivitet 2, 4 och 6".
  String activities(List<ActivitySummary> some) {
    String word = some.size() == 1 ? say("aktivitet", "activity") : say("aktivitet", "activities");
    return word + HARD + all(some.stream().map(a -> String.valueOf(a.place())).toList());
  }

  /// "aktivitet 3".
  public String lowerActivity(int place) {
    return say("aktivitet", "activity") + HARD + place;
  }

  /// The id of a municipality's section in the county's paper.
  public String sectionId(MunicipalitySummary municipality) {
    return CountyView.id(municipality);
  }

  /// The parts of a sentence, which begins with a capital and ends with a stop.
  String sentence(List<String> parts) {
    return parts.isEmpty() ? "" : capital(all(new ArrayList<>(parts))) + ".";
  }
}
