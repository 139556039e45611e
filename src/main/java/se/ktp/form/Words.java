package se.ktp.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Decision;
import se.ktp.model.Period;
import se.ktp.model.Status;

/// The words of forms. The reader knows the headings and the fixed words; a test says so.
record Words(Language language) {
  static final Phrase MUNICIPALITY = new Phrase("Kommun", "Municipality");
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
  static final Phrase AREA = new Phrase("Område", "Area");
  static final Phrase PRIORITY = new Phrase("Prioritet (1 är viktigast)", "Priority (1 is first)");

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
    return switch (decision) {
      case KEEP -> say("behåll", "keep");
      case ADJUST -> say("justera", "adjust");
      case REPRIORITISE -> say("omprioritera", "reprioritise");
      case DROP -> say("avsluta", "drop");
    };
  }

  List<String> decisions() {
    return Stream.of(Decision.values()).map(this::decision).toList();
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
