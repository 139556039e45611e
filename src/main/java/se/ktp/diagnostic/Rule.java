package se.ktp.diagnostic;

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
  TIMELINE_BACKWARDS(
      "KTP112",
      Severity.ERROR,
      "Tidsplanen slutar innan den börjar",
      "The timeline ends before it starts"),
  ACTIVITY_TWICE(
      "KTP115",
      Severity.ERROR,
      "Två aktiviteter har samma namn eller nummer",
      "Two activities share a name or id"),
  PARTICIPANT_WITHOUT_PLAN(
      "KTP120", Severity.ERROR, "Deltagare utan plan", "Participant without a plan"),
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
  BUDGET_DOES_NOT_ADD_UP(
      "KTP301", Severity.ERROR, "Budgeten går inte ihop", "The budget does not add up"),
  IDENTITY_NUMBER(
      "KTP401", Severity.ERROR, "Personnummer i texten", "Personal identity number in the text");

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

  /// The rule with a code, in whatever case it is written.
  public static Optional<Rule> of(String code) {
    for (Rule rule : values()) {
      if (rule.code.equalsIgnoreCase(code.strip())) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
