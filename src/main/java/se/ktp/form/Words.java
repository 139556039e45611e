package se.ktp.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Area;
import se.ktp.model.Aspect;
import se.ktp.model.Decision;
import se.ktp.model.Level;
import se.ktp.model.Period;
import se.ktp.model.Principal;
import se.ktp.model.Status;
import se.ktp.render.Wording;

/// The words of forms. The reader knows the headings and the fixed words; a test says so.
record Words(Language language) {
  static final Phrase MUNICIPALITY = new Phrase("Kommun", "Municipality");
  static final Phrase DISTRICT = new Phrase("Stadsdel", "District");
  static final Phrase COUNTY = new Phrase("Län", "County");
  static final Phrase NUMBER = new Phrase("Nr", "Id");
  static final Phrase ACTIVITY = new Phrase("Aktivitet", "Activity");
  static final Phrase ACTIVITY_NAME = new Phrase("Aktivitet", "Name");
  static final Phrase GOAL = new Phrase("Mål", "Goal");
  static final Phrase WHEN_AND_WHO =
      new Phrase("Tidsplan och ansvar", "Timeline and responsibility");
  static final Phrase STATUS = new Phrase("Status", "Status");
  static final Phrase RESULT =
      new Phrase(
          "Resultat (Vad har gjorts, nåddes målet, och vad blev det av det?)",
          "Result (What has been done, was the goal reached, and what came of it?)");
  static final Phrase DEVIATION =
      new Phrase(
          "Avvikelse (Om målet inte nåddes: vad hände i stället?)",
          "Deviation (If the goal was not reached: what happened instead?)");
  static final Phrase LESSONS =
      new Phrase(
          "Lärdomar (Vad lär ni er av det som inte gick som tänkt?)",
          "Lessons (What do you learn from what did not go as planned?)");
  static final Phrase REVISION =
      new Phrase(
          "Omprövning (Behöver planen eller målet ändras eller prioriteras om, och i så fall hur?)",
          "Revision (Must the plan or the goal be changed or reprioritised, and if so how?)");
  static final Phrase DECISION = new Phrase("Beslut (om planen)", "Decision (about the plan)");
  static final Phrase PAUSED =
      new Phrase(
          "Pausad (Om svaret får vänta: till vilken dag, eller varför?)",
          "Paused (If the answer has to wait: until which day, or why?)");
  static final Phrase ANSWERED_BY =
      new Phrase("Besvarad av (roll eller enhet)", "Answered by (role or unit)");
  static final Phrase ANSWERED_ON = new Phrase("Svarsdatum", "Answered on");
  static final Phrase PERIOD = new Phrase("Uppföljning", "Period");
  static final Phrase WHOLE_PLAN = new Phrase("Hela planen", "Whole plan");

  static final Phrase YEAR = new Phrase("År", "Year");
  static final Phrase PLANNED_GOAL =
      new Phrase(
          "Mål (Vilket resultat vill ni nå? Det ska gå att nå under året och gå att följa upp.)",
          "Goal (Which result do you want? It is to be within reach this year, and possible to"
              + " follow up.)");
  static final Phrase METHOD =
      new Phrase("Metod (Hur ska det göras, i korthet?)", "Method (How is it to be done?)");
  static final Phrase TARGET_GROUP =
      new Phrase("Målgrupp (Vilka är det till för?)", "Target group (Whom is it for?)");
  static final Phrase PARTNERS =
      new Phrase("Samverkansparter (Vilka deltar?)", "Partners (Who take part?)");
  static final Phrase TIMELINE =
      new Phrase(
          "Tidsplan (När, och hur länge? Till exempel februari–oktober.)",
          "Timeline (When, and for how long? For example February–October.)");
  static final Phrase RESPONSIBLE_MUNICIPALITY =
      new Phrase(
          "Ansvarig kommun (Vem svarar för det hos kommunen?)",
          "Responsible municipality (Who answers for it there?)");
  static final Phrase RESPONSIBLE_REGION =
      new Phrase(
          "Ansvarig region (Vem svarar för det hos regionen?)",
          "Responsible region (Who answers for it there?)");
  static final Phrase RESPONSIBILITY =
      new Phrase("Ansvar (Någon annan, eller gemensamt)", "Responsibility (Others, or shared)");
  static final Phrase ACTIVITIES = new Phrase("Aktiviteter", "Activities");
  static final Phrase INDICATORS = new Phrase("Indikatorer", "Indicators");
  static final Phrase INTERNAL_NOTE = new Phrase("Intern anteckning", "Internal note");
  static final Phrase AREA = new Phrase("Område", "Area");
  static final Phrase PRIORITY = new Phrase("Prioritet (1 är viktigast)", "Priority (1 is first)");

  // What a plan says beside its activities.
  static final Phrase APPROVED_BY =
      new Phrase(
          "Beslutad av (Vem har beslutat om planen? Till exempel lokalt samråd.)",
          "Approved by (Who has approved the plan? For example the local council.)");
  static final Phrase APPROVED_ON =
      new Phrase(
          "Beslutad den (Vilken dag? Skriv år, månad och dag.)",
          "Approved on (Which day? Write year, month and day.)");
  static final Phrase PARAGRAPH =
      new Phrase("Paragraf (i protokollet)", "Paragraph (of the minutes)");
  static final Phrase VERSION =
      new Phrase("Version (om planen har flera)", "Version (if there are several)");
  static final Phrase OVERALL_GOAL =
      new Phrase(
          "Övergripande mål (Vad vill ni nå tillsammans?)",
          "Overall goal (What do you want to reach together?)");
  static final Phrase STRENGTHS =
      new Phrase(
          "Styrkor (Vad fungerar bra? En per rad.)", "Strengths (What works well? One a line.)");
  static final Phrase WEAKNESSES =
      new Phrase(
          "Svagheter (Vad fungerar sämre? En per rad.)",
          "Weaknesses (What works less well? One a line.)");
  static final Phrase OPPORTUNITIES =
      new Phrase(
          "Möjligheter (Vad kan bli bättre framöver? En per rad.)",
          "Opportunities (What may become better? One a line.)");
  static final Phrase THREATS =
      new Phrase(
          "Hot (Vad kan bli sämre framöver? En per rad.)",
          "Threats (What may become worse? One a line.)");
  static final Phrase INSTRUMENTS =
      new Phrase(
          "Bedömningsinstrument (Vilka används? Till exempel AUDIT. Ett per rad.)",
          "Instruments (Which are in use? For example AUDIT. One a line.)");
  static final Phrase METHODS =
      new Phrase("Metoder (Vilka används? En per rad.)", "Methods (Which are in use? One a line.)");
  static final Phrase SHARED_CARE_PLANS =
      new Phrase(
          "Gemensamma vårdplaner (Hur gör ni dem?)", "Shared care plans (How do you make them?)");
  static final Phrase TRAINING_NEEDS =
      new Phrase(
          "Utbildningsbehov (Vad behöver personalen lära sig? Ett per rad.)",
          "Training needs (What does the staff need to learn? One a line.)");
  static final Phrase DUTY = new Phrase("Uppdrag", "Duty");
  static final Phrase PROCESS_LEADER = new Phrase("processledare", "process leader");
  static final Phrase LOCAL_COUNCIL = new Phrase("lokalt samråd", "local council");
  static final Phrase NAME = new Phrase("Namn (kan lämnas tomt)", "Name (may be left empty)");
  static final Phrase ROLE =
      new Phrase("Roll (till exempel enhetschef)", "Role (for example head of unit)");
  static final Phrase PRINCIPAL = new Phrase("Huvudman", "Principal");
  static final Phrase GUIDELINE_AREA = new Phrase("Område", "Area");
  static final Phrase ASPECT = new Phrase("Aspekt", "Aspect");
  static final Phrase LEVEL =
      new Phrase("Nivå (Hur långt har ni kommit?)", "Level (How far have you come?)");
  static final Phrase TEXT = new Phrase("Text (läget i ord)", "Text (in words)");

  /// A heading as a key of a YAML file.
  String key(Phrase heading) {
    String text = say(heading);
    int bracket = text.indexOf(" (");
    return (bracket < 0 ? text : text.substring(0, bracket)).toLowerCase(Locale.ROOT);
  }

  String say(Phrase phrase) {
    return phrase.in(language);
  }

  String say(String swedish, String english) {
    return language == Language.SV ? swedish : english;
  }

  String status(Status status) {
    return switch (status) {
      case ACHIEVED -> say("uppnått", "achieved");
      case PARTLY -> say("delvis", "partly");
      case NOT_ACHIEVED -> say("ej uppnått", "not_achieved");
      case ONGOING -> say("pågår", "ongoing");
      case NOT_STARTED -> say("ej påbörjat", "not_started");
      case PAUSED -> say("pausat", "paused");
    };
  }

  List<String> statuses() {
    return Stream.of(Status.values()).map(this::status).toList();
  }

  String decision(Decision decision) {
    return new Wording(language).decision(decision);
  }

  List<String> decisions() {
    return Stream.of(Decision.values()).map(this::decision).toList();
  }

  String principal(Principal principal) {
    return new Wording(language).principal(principal);
  }

  List<String> principals() {
    return Stream.of(Principal.values()).map(this::principal).toList();
  }

  String level(Level level) {
    return switch (level) {
      case NONE -> say("inte", "none");
      case PARTLY -> say("delvis", "partly");
      case FULL -> say("fullt", "full");
    };
  }

  List<String> levels() {
    return Stream.of(Level.values()).map(this::level).toList();
  }

  String area(Area area) {
    return new Wording(language).area(area);
  }

  String aspect(Aspect aspect) {
    return new Wording(language).aspect(aspect);
  }

  /// "november 2010".
  String month(Period period) {
    return period.month().format(DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()));
  }

  /// "15 november 2010".
  String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()));
  }
}
