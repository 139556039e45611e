package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

  /// What scripts and forms of others rely on: a key's English name, and its Swedish ones.
  private static final String ALIASES =
      """
      county: län
      year: år
      title: titel, rubrik
      dnr: diarienummer
      lang: språk
      participants: deltagare, deltagande kommuner
      steering_group: styrgrupp
      coordinator: samordnare, koordinator, processledare
      municipality: kommun
      district: stadsdel
      municipality code: kommunkod, kod
      approved: beslutad, godkänd
      by: av
      on: datum, den
      paragraph: paragraf
      version: version
      local_council: lokalt samråd, samråd
      process_leaders: processledare
      role: roll, funktion
      principal: huvudman
      overall_goal: övergripande mål
      mapping: kartläggning, nuläge
      strengths: styrkor
      weaknesses: svagheter
      opportunities: möjligheter
      threats: hot
      instruments: bedömningsinstrument, instrument
      methods: metoder, arbetsmetoder
      shared_care_plans: gemensamma vårdplaner
      training_needs: utbildningsbehov, kompetensbehov
      matrix: matris
      activities: aktiviteter
      id: nr, nummer, id
      name: aktivitet, namn, namn på aktiviteten
      goal: mål, målet, mål med aktiviteten
      method: metod, hur, genomförande, tillvägagångssätt
      target_group: målgrupp
      partners: samverkan, samverkansparter, parter, partners
      timeline: tidsplan, tidplan, tid, när
      start: start, från, startdatum
      end: slut, till, slutdatum
      responsibility: ansvar, ansvarig, ansvarsfördelning
      responsible_municipality: ansvarig kommun, ansvar kommunen
      responsible_region: ansvarig region, ansvarig landsting
      priority: prioritet, prioritering, prio
      area: område, utvecklingsområde
      internal_note: intern anteckning
      answers: svar
      period: period, uppföljning
      answered_on: besvarad, svarsdatum
      answered_by: besvarad av, uppgiftslämnare
      activity: aktivitet
      status: status, läge
      result: resultat, vad har hänt
      deviation: avvikelse, orsak
      lessons: lärdomar, erfarenheter
      revision: omprövning, revidering
      decision: beslut
      indicators: indikatorer, mått
      unit: enhet
      baseline: utgångsläge
      target: målvärde
      values: värden, utfall
      value: värde, utfall
      budget: budget
      lines: poster
      item: post
      amount: belopp
      total: summa
      applied_for: sökt belopp
      years: antal år
      agreement: överenskommelse
      valid_from: gäller från
      valid_to: gäller till
      reviewed: reviderad
      review_every_years: revideras vart (år)
      adopted: antagen av, antagen
      follow_ups: uppföljningar
      due: senast
      meeting: möte
      plan_deadline: plan senast
      development_areas: utvecklingsområden
      training: utbildningar
      audience: målgrupp
      dates: datum
      paused: pausad, paus
      until: till, till och med
      reason: skäl
      accepted: godtaget, godtagna brister
      rules: regler
      theme: utseende
      other: annan, övriga
      """;

  static Stream<String> aliases() {
    return ALIASES.lines();
  }

  @ParameterizedTest
  @MethodSource("aliases")
  void everyAliasMeansItsKeyWhereverTheKeyIsKnown(String line) {
    String english = line.substring(0, line.indexOf(':'));
    Key key = key(english);
    var names = new ArrayList<>(List.of(line.substring(line.indexOf(':') + 2).split(", ")));
    names.add(english);
    var unknown = new TreeSet<String>();
    int places = 0;
    for (var place : places().entrySet()) {
      if (place.getValue().contains(key)) {
        places++;
        for (String name : names) {
          Key meant = Key.of(name, place.getValue()).orElse(null);
          if (meant != key && !(name.equals("aktivitet") && meant == Key.ACTIVITY)) {
            unknown.add(name + " in " + place.getKey() + " means " + meant);
          }
        }
      }
    }
    assertTrue(places > 0, () -> english + " is read nowhere");
    assertEquals("[]", unknown.toString());
  }

  /// A heading of a table of answers that says "aktivitet" means the activity that is answered
  /// about; a form may also call it "namn", or "nr".
  @Test
  void noTwoKeysOfAPlaceShareANameSaveActivityAndItsName() {
    var shared = new TreeSet<String>();
    places()
        .forEach((place, keys) -> {
          Map<String, Key> first = new HashMap<>();
          for (Key key : keys) {
            for (String name : new TreeSet<>(key.names().stream().map(Key::folded).toList())) {
              Key other = first.putIfAbsent(name, key);
              if (other != null) {
                shared.add(place + " " + name + ": " + other + ", " + key);
              }
            }
          }
        });
    assertEquals(
        """
        AnswerReader.KEYS aktivitet: ACTIVITY, NAME
        TableReader.ANSWER_COLUMNS aktivitet: ACTIVITY, NAME\
        """,
        String.join("\n", shared));
  }

  @Test
  void aWordThatMeansDifferentThingsIsSettledByItsPlace() {
    assertEquals(Optional.of(Key.END), Key.of("till", ActivityReader.KEYS));
    assertEquals(Optional.of(Key.UNTIL), Key.of("till", AnswerReader.KEYS));
    assertEquals(Optional.of(Key.NAME), Key.of("aktivitet", ActivityReader.KEYS));
    assertEquals(Optional.of(Key.ACTIVITY), Key.of("aktivitet", AnswerReader.KEYS));
    assertEquals(Optional.of(Key.PROCESS_LEADERS), Key.of("processledare", PlanReader.KEYS));
    assertEquals(Optional.empty(), Key.of("status", PlanReader.KEYS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mål med aktiviteten",
        "MÅL MED AKTIVITETEN",
        "mål  med\taktiviteten",
        "mål\u00a0med\u202faktiviteten",
        "mål_med_aktiviteten",
        "mål-med-aktiviteten",
        "Mål med aktiviteten:",
        " Mål med aktiviteten ",
        "Mål (2010) med aktiviteten",
        "Mål med aktiviteten (vilket resultat?)",
        "Mål med aktiviteten [fritext]",
        "Mål med aktiviteten (hur (mycket))",
        "Ma\u030al med aktiviteten",
        "Mål med\naktiviteten"
      })
  void spellingAndWhatStandsInBracketsMakeNoDifference(String heading) {
    assertEquals(Optional.of(Key.GOAL), Key.of(heading, ActivityReader.KEYS));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Hur (genomförande), METHOD
          target-group, TARGET_GROUP
          TargetGroup, TARGET_GROUP
          Ansvarig kommun, RESPONSIBLE_MUNICIPALITY
          Ansvarig landsting, RESPONSIBLE_REGION
          Prio., PRIORITY
          Tid (från–till), TIMELINE
          """)
  void headingsAsFormsHaveThemAreUnderstood(String heading, String key) {
    assertEquals(Optional.of(Key.valueOf(key)), Key.of(heading, TableReader.PLAN_COLUMNS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "–", "(mål)", "måls", "mal", "goals", "målgruppen", "x"})
  void whatIsNoNameOfAKeyMeansNone(String heading) {
    assertEquals(Optional.empty(), Key.of(heading, TableReader.PLAN_COLUMNS));
  }

  @Test
  void namesDifferAfterFoldingFromNothing() {
    for (Key key : Key.values()) {
      for (String name : key.names()) {
        assertFalse(Key.folded(name).isEmpty(), name);
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertEquals(Key.folded(name), Key.folded(decomposed.toUpperCase(Locale.ROOT)), name);
      }
    }
  }

  private static Key key(String english) {
    return Arrays.stream(Key.values())
        .filter(k -> Key.folded(k.english()).equals(Key.folded(english)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no key is called " + english));
  }

  /// Every list of keys that a reader knows, by the name of its constant.
  private static Map<String, List<Key>> places() {
    var places = new LinkedHashMap<String, List<Key>>();
    for (Class<?> reader :
        List.of(
            CountyReader.class,
            PlanReader.class,
            ActivityReader.class,
            FollowUpReader.class,
            AnswerReader.class,
            TableReader.class)) {
      for (Field field : reader.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == List.class) {
          List<Key> keys = keys(field);
          if (!keys.isEmpty()) {
            places.put(reader.getSimpleName() + "." + field.getName(), keys);
          }
        }
      }
    }
    return places;
  }

  private static List<Key> keys(Field field) {
    try {
      field.setAccessible(true);
      return ((List<?>) field.get(null))
          .stream().filter(Key.class::isInstance).map(Key.class::cast).toList();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
