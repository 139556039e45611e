package se.ktp.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.ktp.diagnostic.Severity;
import se.ktp.model.Area;
import se.ktp.model.Aspect;
import se.ktp.model.Decision;
import se.ktp.model.Level;
import se.ktp.model.Principal;
import se.ktp.model.Status;

/// The fixed words that a field may hold, in English and in Swedish, in any case.
///
/// @param words the ways to write each meaning, the English word first
/// @param folded the meaning of each word, as [Key#folded] gives it
record Vocabulary<E extends Enum<E>>(Map<E, List<String>> words, Map<String, E> folded) {
  /// More characters than any word has, however it is spaced.
  private static final int LONGEST = 100;

  static final Vocabulary<Status> STATUS =
      new Builder<>(Status.class)
          .add(Status.ACHIEVED, "achieved", "uppnått", "uppnådd", "uppnådda")
          .add(Status.PARTLY, "partly", "delvis", "delvis uppnått", "delvis uppnådd")
          .add(Status.NOT_ACHIEVED, "not_achieved", "ej uppnått", "inte uppnått", "ej uppnådd")
          .add(Status.ONGOING, "ongoing", "pågår", "pågående")
          .add(
              Status.NOT_STARTED,
              "not_started",
              "ej påbörjat",
              "inte påbörjat",
              "ej påbörjad",
              "inte påbörjad")
          .add(Status.PAUSED, "paused", "pausat", "pausad", "paus")
          .build();

  static final Vocabulary<Decision> DECISION =
      new Builder<>(Decision.class)
          .add(Decision.KEEP, "keep", "behåll", "behålla", "behålls")
          .add(Decision.ADJUST, "adjust", "justera", "justeras")
          .add(Decision.REPRIORITISE, "reprioritise", "omprioritera", "reprioritize")
          .add(Decision.DROP, "drop", "avsluta", "avslutas")
          .build();

  static final Vocabulary<Principal> PRINCIPAL =
      new Builder<>(Principal.class)
          .add(Principal.MUNICIPALITY, "municipality", "kommun", "kommunen")
          .add(Principal.REGION, "region", "regionen", "landsting", "landstinget")
          .add(Principal.STATE, "state", "stat", "staten", "statlig")
          .add(Principal.USERS, "users", "brukare")
          .add(Principal.OTHER, "other", "annan", "övrig", "övriga")
          .build();

  static final Vocabulary<Level> LEVEL =
      new Builder<>(Level.class)
          .add(Level.NONE, "none", "inte", "inget", "saknas")
          .add(Level.PARTLY, "partly", "delvis")
          .add(Level.FULL, "full", "fullt", "helt")
          .build();

  static final Vocabulary<Area> AREA =
      new Builder<>(Area.class)
          .add(
              Area.DETECTION,
              "detection",
              "upptäckt",
              "upptäckt och förebyggande",
              "upptäckt och förebyggande verksamhet",
              "detection and prevention")
          .add(Area.NARCOTICS, "narcotics", "narkotika")
          .add(Area.ALCOHOL, "alcohol", "alkohol")
          .add(
              Area.PREGNANCY,
              "pregnancy",
              "gravida",
              "gravida kvinnor",
              "graviditet",
              "pregnant women")
          .add(
              Area.COMORBIDITY,
              "comorbidity",
              "samsjuklighet",
              "samtidig sjukdom",
              "samtidig psykiatrisk/somatisk sjukdom",
              "co-occurring illness")
          .build();

  static final Vocabulary<Aspect> ASPECT =
      new Builder<>(Aspect.class)
          .add(
              Aspect.ASSESSMENT,
              "assessment",
              "bedömning",
              "bedömning/dokumentation",
              "bedömning och dokumentation",
              "assessment and documentation")
          .add(
              Aspect.INTERVENTION,
              "intervention",
              "åtgärder",
              "intervention/åtgärder",
              "intervention och åtgärder",
              "insats")
          .add(
              Aspect.FOLLOW_UP,
              "follow_up",
              "uppföljning",
              "uppföljning/utvärdering",
              "uppföljning och utvärdering",
              "follow-up and evaluation")
          .add(
              Aspect.COMPETENCE,
              "competence",
              "kompetens",
              "personalens kompetens",
              "competence of staff")
          .build();

  /// What somebody does in a municipality's work, as sheets of plans have it.
  enum Duty {
    PROCESS_LEADER,
    LOCAL_COUNCIL
  }

  static final Vocabulary<Duty> DUTY =
      new Builder<>(Duty.class)
          .add(Duty.PROCESS_LEADER, "process_leader", "processledare")
          .add(Duty.LOCAL_COUNCIL, "local_council", "lokalt samråd", "samråd")
          .build();

  /// Whether more of something is better.
  enum Direction {
    UP,
    DOWN
  }

  static final Vocabulary<Direction> DIRECTION =
      new Builder<>(Direction.class)
          .add(Direction.UP, "up", "upp", "uppåt", "högre")
          .add(Direction.DOWN, "down", "ned", "ner", "nedåt", "lägre")
          .build();

  /// How much a rule is to matter in a county.
  enum Weight {
    OFF(Optional.empty()),
    NOTE(Optional.of(Severity.NOTE)),
    WARNING(Optional.of(Severity.WARNING)),
    ERROR(Optional.of(Severity.ERROR));

    private final Optional<Severity> severity;

    Weight(Optional<Severity> severity) {
      this.severity = severity;
    }

    /// The severity; none where the rule is off.
    Optional<Severity> severity() {
      return severity;
    }
  }

  static final Vocabulary<Weight> WEIGHT =
      new Builder<>(Weight.class)
          .add(Weight.OFF, "off", "av", "från", "no", "nej", "false")
          .add(Weight.NOTE, "note", "notis")
          .add(Weight.WARNING, "warning", "varning")
          .add(Weight.ERROR, "error", "fel")
          .build();

  /// Yes or no.
  enum Truth {
    YES,
    NO
  }

  static final Vocabulary<Truth> TRUTH =
      new Builder<>(Truth.class)
          .add(Truth.YES, "true", "yes", "ja", "x", "sant")
          .add(Truth.NO, "false", "no", "nej", "falskt")
          .build();

  /// What a word means.
  Optional<E> meaning(String written) {
    // Whole answers are asked about, and none of them is a word.
    boolean sentence = written.length() > LONGEST && written.indexOf('(') < 0;
    return sentence ? Optional.empty() : Optional.ofNullable(folded.get(Key.folded(written)));
  }

  /// All words, for suggesting one of them.
  List<String> all() {
    var all = new ArrayList<String>();
    words.values().forEach(all::addAll);
    return all;
  }

  /// The word of each meaning that is suggested first, in Swedish or in English.
  List<String> chosen(boolean swedish) {
    return words.values().stream()
        .map(w -> swedish && w.size() > 1 ? w.get(1) : w.getFirst())
        .toList();
  }

  /// Collects words.
  private static final class Builder<E extends Enum<E>> {
    private final Map<E, List<String>> words;

    Builder(Class<E> kind) {
      words = new EnumMap<>(kind);
    }

    Builder<E> add(E meaning, String... written) {
      words.put(meaning, List.of(written));
      return this;
    }

    Vocabulary<E> build() {
      var folded = new HashMap<String, E>();
      words.forEach((meaning, all) -> all.forEach(w -> folded.putIfAbsent(Key.folded(w), meaning)));
      return new Vocabulary<>(words, folded);
    }
  }
}
