package se.ktp.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The keys of the files and the headings of the tables, in English and in Swedish.
///
/// Some words mean different things in different places (*till* is the end of a timeline, or of a
/// pause): what a word means is settled among the keys that are known in its place.
enum Key {
  COUNTY("county", "län"),
  YEAR("year", "år"),
  TITLE("title", "titel", "rubrik"),
  DNR("dnr", "diarienummer"),
  LANG("lang", "språk"),
  PARTICIPANTS("participants", "deltagare", "deltagande kommuner"),
  STEERING_GROUP("steering_group", "styrgrupp"),
  COORDINATOR("coordinator", "samordnare", "koordinator", "processledare"),
  MUNICIPALITY("municipality", "kommun"),
  DISTRICT("district", "stadsdel"),
  MUNICIPALITY_CODE("municipality_code", "kommunkod", "kod"),
  APPROVED("approved", "beslutad", "godkänd"),
  APPROVED_BY("approved_by", "beslutad av"),
  APPROVED_ON("approved_on", "beslutad den"),
  BY("by", "av"),
  ON("on", "datum", "den"),
  PARAGRAPH("paragraph", "paragraf"),
  VERSION("version"),
  LOCAL_COUNCIL("local_council", "lokalt samråd", "samråd"),
  PROCESS_LEADERS("process_leaders", "processledare"),
  ROLE("role", "roll", "funktion"),
  PRINCIPAL("principal", "huvudman"),
  OVERALL_GOAL("overall_goal", "övergripande mål"),
  MAPPING("mapping", "kartläggning", "nuläge"),
  STRENGTHS("strengths", "styrkor"),
  WEAKNESSES("weaknesses", "svagheter"),
  OPPORTUNITIES("opportunities", "möjligheter"),
  THREATS("threats", "hot"),
  INSTRUMENTS("instruments", "bedömningsinstrument", "instrument"),
  METHODS("methods", "metoder", "arbetsmetoder"),
  SHARED_CARE_PLANS("shared_care_plans", "gemensamma vårdplaner"),
  TRAINING_NEEDS("training_needs", "utbildningsbehov", "kompetensbehov"),
  MATRIX("matrix", "matris"),
  DUTY("duty", "uppdrag"),
  ASPECT("aspect", "aspekt"),
  LEVEL("level", "nivå"),
  TEXT("text"),
  ACTIVITIES("activities", "aktiviteter"),
  ID("id", "nr", "nummer"),
  NAME("name", "namn", "aktivitet", "namn på aktiviteten"),
  GOAL("goal", "mål", "målet", "mål med aktiviteten"),
  METHOD("method", "metod", "hur", "genomförande", "tillvägagångssätt"),
  TARGET_GROUP("target_group", "målgrupp"),
  PARTNERS("partners", "samverkan", "samverkansparter", "parter"),
  TIMELINE("timeline", "tidsplan", "tidplan", "tid", "när"),
  START("start", "från", "startdatum"),
  END("end", "slut", "till", "slutdatum"),
  RESPONSIBILITY("responsibility", "ansvar", "ansvarig", "ansvarsfördelning"),
  RESPONSIBLE_MUNICIPALITY("responsible_municipality", "ansvarig kommun", "ansvar kommunen"),
  RESPONSIBLE_REGION("responsible_region", "ansvarig region", "ansvarig landsting"),
  REGION("region", "landsting"),
  OTHER("other", "annan", "övriga"),
  PRIORITY("priority", "prioritet", "prioritering", "prio"),
  AREA("area", "område", "utvecklingsområde"),
  INTERNAL_NOTE("internal_note", "intern anteckning"),
  PLAN("plan"),
  ANSWERS("answers", "svar"),
  PERIOD("period", "uppföljning"),
  ANSWERED_ON("answered_on", "besvarad", "svarsdatum"),
  ANSWERED_BY("answered_by", "besvarad av", "uppgiftslämnare"),
  ACTIVITY("activity", "aktivitet"),
  STATUS("status", "läge"),
  RESULT("result", "resultat", "vad har hänt"),
  DEVIATION("deviation", "avvikelse", "orsak"),
  LESSONS("lessons", "lärdomar", "erfarenheter"),
  REVISION("revision", "omprövning", "revidering"),
  DECISION("decision", "beslut"),
  PAUSED("paused", "pausad", "paus"),
  UNTIL("until", "till", "till och med"),
  REASON("reason", "skäl"),
  INDICATORS("indicators", "indikatorer", "mått"),
  UNIT("unit", "enhet"),
  BASELINE("baseline", "utgångsläge"),
  TARGET("target", "målvärde"),
  BETTER("better", "bättre"),
  VALUES("values", "värden", "utfall"),
  VALUE("value", "värde", "utfall"),
  NOTE("note", "anmärkning"),
  PARTIAL("partial", "ofullständig"),
  BUDGET("budget"),
  CURRENCY("currency", "valuta"),
  LINES("lines", "poster"),
  ITEM("item", "post"),
  AMOUNT("amount", "belopp"),
  TOTAL("total", "summa"),
  APPLIED_FOR("applied_for", "sökt belopp"),
  YEARS("years", "antal år"),
  AGREEMENT("agreement", "överenskommelse"),
  VALID_FROM("valid_from", "gäller från"),
  VALID_TO("valid_to", "gäller till"),
  REVIEWED("reviewed", "reviderad"),
  REVIEW_EVERY_YEARS("review_every_years", "revideras vart", "revideras vart år"),
  ADOPTED("adopted", "antagen av", "antagen"),
  FOLLOW_UPS("follow_ups", "uppföljningar"),
  DUE("due", "senast"),
  MEETING("meeting", "möte"),
  PLAN_DEADLINE("plan_deadline", "plan senast"),
  DEVELOPMENT_AREAS("development_areas", "utvecklingsområden"),
  TRAINING("training", "utbildningar"),
  AUDIENCE("audience", "målgrupp"),
  DATES("dates", "datum"),
  COUNT("count", "antal"),
  ACCEPTED("accepted", "godtaget", "godtagna brister"),
  RULES("rules", "regler"),
  RULE("rule", "regel"),
  THEME("theme", "utseende"),
  LOGO("logo", "logotyp"),
  ACCENT("accent", "accentfärg"),
  ORGANISATION("organisation"),
  FOOTER("footer", "sidfot");

  private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

  private final List<String> names;
  private final Set<String> folded;

  Key(String english, String... swedish) {
    var all = new ArrayList<String>();
    all.add(english);
    all.addAll(List.of(swedish));
    names = List.copyOf(all);
    folded = Set.copyOf(all.stream().map(Key::folded).distinct().toList());
  }

  /// The English name, as scripts know it.
  String english() {
    return names.getFirst();
  }

  /// All names, the English first.
  List<String> names() {
    return names;
  }

  /// The first of these keys that a heading means.
  static Optional<Key> of(String heading, List<Key> known) {
    // Files repeat a few headings over and over.
    String wanted =
        heading.length() > 60 ? folded(heading) : FOLDED.computeIfAbsent(heading, Key::folded);
    for (Key key : known) {
      if (key.folded.contains(wanted)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /// A heading without what makes no difference: case, blanks, punctuation, anything in brackets.
  static String folded(String heading) {
    String text = Normalizer.normalize(heading, Normalizer.Form.NFC);
    var out = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && Character.isLetterOrDigit(c)) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
