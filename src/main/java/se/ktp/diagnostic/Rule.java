package se.ktp.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Everything that can be found: the one registry of rules.
///
/// A code is never used again for something else. What a rule finds, why it matters and how right
/// and wrong look is told on its page, see [RulePage].
public enum Rule {
  FILE_UNREADABLE("KTP001", Severity.ERROR, "Filen kan inte läsas", "The file cannot be read"),
  UNKNOWN_KEY("KTP002", Severity.NOTE, "Okänd rubrik", "Unknown heading"),
  WRONG_VALUE("KTP003", Severity.ERROR, "Värdet är av fel slag", "The value is of the wrong kind"),
  UNKNOWN_MUNICIPALITY(
      "KTP004",
      Severity.ERROR,
      "Kommunen saknas eller är okänd",
      "Municipality missing or unknown"),
  FOREIGN_MUNICIPALITY(
      "KTP005",
      Severity.ERROR,
      "Kommunen hör inte till länet eller deltar inte",
      "Municipality outside the county, or no participant"),
  GIVEN_TWICE(
      "KTP006",
      Severity.ERROR,
      "Samma plan eller svar finns två gånger",
      "The same plan or answer is given twice"),
  SWALLOWING_QUOTE(
      "KTP007", Severity.WARNING, "Ett citattecken slukar rader", "A quotation mark swallows rows"),
  ACTIVITY_WITHOUT_NAME(
      "KTP101", Severity.ERROR, "Aktiviteten saknar namn", "The activity has no name"),
  ACTIVITY_WITHOUT_GOAL(
      "KTP102", Severity.ERROR, "Aktiviteten saknar mål", "The activity has no goal"),
  ACTIVITY_WITHOUT_METHOD(
      "KTP103", Severity.ERROR, "Aktiviteten saknar metod", "The activity has no method"),
  ACTIVITY_WITHOUT_TARGET_GROUP(
      "KTP104", Severity.ERROR, "Aktiviteten saknar målgrupp", "The activity has no target group"),
  ACTIVITY_WITHOUT_PARTNERS(
      "KTP105",
      Severity.ERROR,
      "Aktiviteten saknar samverkansparter",
      "The activity has no partners"),
  ACTIVITY_WITHOUT_TIMELINE(
      "KTP106", Severity.ERROR, "Aktiviteten saknar tidsplan", "The activity has no timeline"),
  ACTIVITY_WITHOUT_RESPONSIBILITY(
      "KTP107", Severity.ERROR, "Aktiviteten saknar ansvarig", "Nobody is responsible"),
  ONE_PRINCIPAL_RESPONSIBLE(
      "KTP110",
      Severity.WARNING,
      "Bara en huvudman har ansvar",
      "Only one principal is responsible"),
  NOBODY_RESPONSIBLE(
      "KTP111",
      Severity.WARNING,
      "Ingen särskild har ansvaret",
      "Nobody in particular is responsible"),
  TIMELINE_BACKWARDS(
      "KTP112",
      Severity.ERROR,
      "Tidsplanen slutar innan den börjar",
      "The timeline ends before it starts"),
  TIMELINE_OUTSIDE_YEAR(
      "KTP113",
      Severity.WARNING,
      "Tidsplanen ligger utanför planens år",
      "The timeline lies outside the plan's year"),
  GOAL_WITHOUT_MEASURE(
      "KTP114", Severity.NOTE, "Målet går inte att följa upp", "The goal cannot be followed up"),
  ACTIVITY_TWICE(
      "KTP115",
      Severity.ERROR,
      "Två aktiviteter har samma namn eller nummer",
      "Two activities share a name or id"),
  TIMELINE_UNCLEAR(
      "KTP116",
      Severity.NOTE,
      "Tidsplanen gick inte att tolka",
      "The timeline could not be understood"),
  PRIORITIES_UNCLEAR(
      "KTP117",
      Severity.WARNING,
      "Prioriteringen är ofullständig eller dubbel",
      "Priorities are incomplete or given twice"),
  PARTICIPANT_WITHOUT_PLAN(
      "KTP120", Severity.ERROR, "Deltagare utan plan", "Participant without a plan"),
  PLAN_NOT_APPROVED(
      "KTP121",
      Severity.WARNING,
      "Planen är inte godkänd i tid",
      "The plan was not approved in time"),
  PROCESS_LEADER_MISSING(
      "KTP122", Severity.WARNING, "Det saknas en processledare", "A process leader is missing"),
  COUNCIL_WITHOUT_PRINCIPAL(
      "KTP123",
      Severity.WARNING,
      "Samrådet eller styrgruppen saknar en huvudman",
      "Council or steering group lacks a principal"),
  PLAN_WITHOUT_CONTENT(
      "KTP124",
      Severity.WARNING,
      "Planen saknar aktiviteter eller kartläggning",
      "The plan has no activities or no mapping"),
  NO_ANSWERS("KTP200", Severity.ERROR, "Deltagaren har inte svarat", "The participant is silent"),
  ACTIVITY_WITHOUT_ANSWER(
      "KTP201", Severity.ERROR, "Aktiviteten saknar svar", "The activity has no answer"),
  ANSWER_WITHOUT_STATUS(
      "KTP202", Severity.ERROR, "Svaret saknar status", "The answer has no status"),
  DEVIATION_MISSING(
      "KTP203", Severity.ERROR, "Avvikelsen är inte förklarad", "The deviation is not explained"),
  LESSONS_MISSING("KTP204", Severity.WARNING, "Lärdomar saknas", "Lessons are missing"),
  RESULT_MISSING("KTP205", Severity.WARNING, "Resultat saknas", "The result is missing"),
  ANSWER_TO_UNKNOWN_ACTIVITY(
      "KTP206",
      Severity.ERROR,
      "Svar om en aktivitet som planen inte har",
      "Answer about an activity that the plan does not have"),
  ANSWER_PAUSED("KTP207", Severity.NOTE, "Svaret är pausat", "The answer is paused"),
  RESULT_UNCHANGED(
      "KTP208",
      Severity.WARNING,
      "Resultatet är oförändrat sedan förra gången",
      "The result is unchanged since last time"),
  END_PASSED("KTP209", Severity.WARNING, "Slutdatumet har passerat", "The end date has passed"),
  ACTIVITY_VANISHED(
      "KTP210",
      Severity.WARNING,
      "Aktiviteten har försvunnit ur planen",
      "The activity has vanished from the plan"),
  STATUS_CONTRADICTS_REVISION(
      "KTP211",
      Severity.WARNING,
      "Status och omprövning säger emot varandra",
      "Status and revision contradict each other"),
  BUDGET_DOES_NOT_ADD_UP(
      "KTP301", Severity.ERROR, "Budgeten går inte ihop", "The budget does not add up"),
  INDICATOR_INCOMPARABLE(
      "KTP302",
      Severity.WARNING,
      "Indikatorn går inte att jämföra",
      "The indicator cannot be compared"),
  AGREEMENT_OUT_OF_DATE(
      "KTP303",
      Severity.WARNING,
      "Överenskommelsen är inte aktuell eller inte antagen",
      "The agreement is out of date or not adopted"),
  IDENTITY_NUMBER(
      "KTP401", Severity.ERROR, "Personnummer i texten", "Personal identity number in the text"),
  CONTACT_DETAILS(
      "KTP402",
      Severity.WARNING,
      "Telefonnummer eller e-postadress i texten",
      "Phone number or e-mail address in the text"),
  CONTROL_CHARACTER(
      "KTP403", Severity.ERROR, "Styrtecken i texten", "Control characters in the text"),
  CHARACTER_WITHOUT_GLYPH(
      "KTP404",
      Severity.NOTE,
      "Tecknet finns inte i rapportens typsnitt",
      "The character is missing from the papers' fonts");

  private final String code;
  private final Severity severity;
  private final Phrase title;

  Rule(String code, Severity severity, String titleInSwedish, String titleInEnglish) {
    this.code = code;
    this.severity = severity;
    this.title = new Phrase(titleInSwedish, titleInEnglish);
  }

  /// `KTP102`.
  public String code() {
    return code;
  }

  /// The severity where nothing else is said.
  public Severity severity() {
    return severity;
  }

  public Phrase title() {
    return title;
  }

  /// The code that was perhaps meant by one that there is not: of the same hundred, and alike.
  public static Optional<String> near(String written) {
    String code = written.strip().toUpperCase(Locale.ROOT);
    return Nearest.to(
        code,
        Arrays.stream(values())
            .map(Rule::code)
            .filter(known -> code.startsWith(known.substring(0, "KTP1".length())))
            .toList());
  }

  /// The rule with a code, in whatever case it is written.
  public static Optional<Rule> of(String code) {
    for (Rule rule : values()) {
      if (rule.code.equalsIgnoreCase(code.strip())) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /// Whether a county may accept what it finds, or switch it off: a file that nobody can read, or
  /// an identity number, it may not.
  public boolean mayBeAccepted() {
    return this != FILE_UNREADABLE && this != IDENTITY_NUMBER;
  }
}
