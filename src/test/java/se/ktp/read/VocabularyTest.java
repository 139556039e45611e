package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.model.Area;
import se.ktp.model.Aspect;
import se.ktp.model.Decision;
import se.ktp.model.Level;
import se.ktp.model.Principal;
import se.ktp.model.Status;

class VocabularyTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          achieved, ACHIEVED
          uppnått, ACHIEVED
          partly, PARTLY
          delvis, PARTLY
          not_achieved, NOT_ACHIEVED
          ej uppnått, NOT_ACHIEVED
          ongoing, ONGOING
          pågår, ONGOING
          not_started, NOT_STARTED
          ej påbörjat, NOT_STARTED
          paused, PAUSED
          pausat, PAUSED
          pausad, PAUSED
          paus, PAUSED
          """)
  void statusesHaveTheirWords(String word, Status status) {
    assertEquals(Optional.of(status), Vocabulary.STATUS.meaning(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ej uppnått",
        "EJ UPPNÅTT",
        " ej  uppnått ",
        "ej\u00a0uppnått",
        "ej_uppnått",
        "ej-uppnått",
        "Ej uppna\u030att",
        "ej uppnått.",
        "Ej uppnått (ännu)",
        "not achieved",
        "NOT_ACHIEVED",
        "not-achieved"
      })
  void wordsAreUnderstoodInAnyCaseAndSpelling(String word) {
    assertEquals(Optional.of(Status.NOT_ACHIEVED), Vocabulary.STATUS.meaning(word));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          keep, KEEP
          behåll, KEEP
          adjust, ADJUST
          justera, ADJUST
          reprioritise, REPRIORITISE
          omprioritera, REPRIORITISE
          drop, DROP
          avsluta, DROP
          """)
  void decisionsHaveTheirWords(String word, Decision decision) {
    assertEquals(Optional.of(decision), Vocabulary.DECISION.meaning(word));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          municipality, MUNICIPALITY
          kommun, MUNICIPALITY
          region, REGION
          landsting, REGION
          state, STATE
          stat, STATE
          users, USERS
          brukare, USERS
          other, OTHER
          annan, OTHER
          """)
  void principalsHaveTheirWords(String word, Principal principal) {
    assertEquals(Optional.of(principal), Vocabulary.PRINCIPAL.meaning(word));
  }

  @ParameterizedTest
  @CsvSource({"none, NONE", "partly, PARTLY", "delvis, PARTLY", "full, FULL", "helt, FULL"})
  void levelsHaveTheirWords(String word, Level level) {
    assertEquals(Optional.of(level), Vocabulary.LEVEL.meaning(word));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          detection, DETECTION
          upptäckt och förebyggande verksamhet, DETECTION
          narcotics, NARCOTICS
          narkotika, NARCOTICS
          alcohol, ALCOHOL
          alkohol, ALCOHOL
          pregnancy, PREGNANCY
          gravida kvinnor, PREGNANCY
          comorbidity, COMORBIDITY
          samtidig psykiatrisk/somatisk sjukdom, COMORBIDITY
          """)
  void areasOfTheGuidelinesHaveTheirWords(String word, Area area) {
    assertEquals(Optional.of(area), Vocabulary.AREA.meaning(word));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          assessment, ASSESSMENT
          bedömning/dokumentation, ASSESSMENT
          intervention, INTERVENTION
          intervention/åtgärder, INTERVENTION
          follow_up, FOLLOW_UP
          uppföljning/utvärdering, FOLLOW_UP
          competence, COMPETENCE
          personalens kompetens, COMPETENCE
          """)
  void aspectsHaveTheirWords(String word, Aspect aspect) {
    assertEquals(Optional.of(aspect), Vocabulary.ASPECT.meaning(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "–", "uppnåt", "delvi", "klart", "ja", "uppnått delvis ej", "achieve"})
  void whatIsNoWordMeansNothing(String word) {
    assertEquals(Optional.empty(), Vocabulary.STATUS.meaning(word));
  }

  static Stream<Vocabulary<?>> vocabularies() {
    return Stream.of(
        Vocabulary.STATUS,
        Vocabulary.DECISION,
        Vocabulary.PRINCIPAL,
        Vocabulary.LEVEL,
        Vocabulary.AREA,
        Vocabulary.ASPECT,
        Vocabulary.DIRECTION,
        Vocabulary.TRUTH);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void noWordOfAVocabularyMeansTwoThings(Vocabulary<?> vocabulary) {
    var twice = new TreeSet<String>();
    Map<String, Object> meanings = new HashMap<>();
    vocabulary
        .words()
        .forEach((meaning, words) -> {
          for (String word : words) {
            Object other = meanings.putIfAbsent(Key.folded(word), meaning);
            if (other != null && !other.equals(meaning)) {
              twice.add(word);
            }
          }
        });
    assertEquals("[]", twice.toString());
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void everyMeaningHasWordsAndThoseThatAreSuggestedMeanIt(Vocabulary<?> vocabulary) {
    List<Object> meanings = List.copyOf(vocabulary.words().keySet());
    Object[] all = meanings.getFirst().getClass().getEnumConstants();
    assertEquals(List.of(all), meanings);
    for (boolean swedish : new boolean[] {true, false}) {
      assertEquals(
          meanings,
          vocabulary.chosen(swedish).stream()
              .<Object>map(w -> vocabulary.meaning(w).orElseThrow())
              .toList());
    }
  }

  @Test
  void wordsThatAreSuggestedAreOfOneLanguage() {
    assertEquals(
        "[uppnått, delvis, ej uppnått, pågår, ej påbörjat, pausat]",
        Vocabulary.STATUS.chosen(true).toString());
    assertEquals(
        "[achieved, partly, not_achieved, ongoing, not_started, paused]",
        Vocabulary.STATUS.chosen(false).toString());
  }
}
