package se.ktp.read;

import java.util.List;
import java.util.Map;

/// What the YAML files may hold, by kind of file. The keys are the readers' own lists.
final class Grammar {
  static final Shape TEXT = new Shape.Text();
  private static final Shape TEXTS = new Shape.Texts();
  private static final Shape COUNT = new Shape.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
  private static final Shape YEAR = new Shape.Whole(Limits.FIRST_YEAR, Limits.LAST_YEAR);

  private static final Shape MEMBERS =
      parts(
          TEXT,
          keys(
              "member",
              PlanReader.MEMBER_KEYS,
              Map.of(Key.PRINCIPAL, new Shape.Word(Vocabulary.PRINCIPAL))));

  private static final Shape.Keys ACTIVITY =
      keys(
          "activity",
          ActivityReader.KEYS,
          Map.of(
              Key.PARTNERS,
              TEXTS,
              Key.INDICATORS,
              TEXTS,
              Key.TIMELINE,
              either(TEXT, keys("timeline", ActivityReader.TIMELINE_KEYS, Map.of())),
              Key.RESPONSIBILITY,
              either(
                  TEXTS,
                  keys(
                      "responsibility",
                      ActivityReader.RESPONSIBILITY_KEYS,
                      Map.of(Key.MUNICIPALITY, TEXTS, Key.REGION, TEXTS, Key.OTHER, TEXTS)))));

  private static final Shape.Keys ANSWER =
      keys(
          "answer",
          AnswerReader.KEYS,
          Map.of(
              Key.STATUS,
              new Shape.Word(Vocabulary.STATUS),
              Key.DECISION,
              new Shape.Word(Vocabulary.DECISION),
              Key.REVISION,
              either(
                  TEXT,
                  keys(
                      "revision",
                      AnswerReader.REVISION_KEYS,
                      Map.of(Key.DECISION, new Shape.Word(Vocabulary.DECISION)))),
              Key.PAUSED,
              either(TEXT, keys("pause", AnswerReader.PAUSE_KEYS, Map.of())),
              Key.INDICATORS,
              new Shape.Anything()));

  private static final Shape.Keys MAPPING =
      keys(
          "mapping",
          PlanReader.MAPPING_KEYS,
          Map.of(
              Key.STRENGTHS,
              TEXTS,
              Key.WEAKNESSES,
              TEXTS,
              Key.OPPORTUNITIES,
              TEXTS,
              Key.THREATS,
              TEXTS,
              Key.INSTRUMENTS,
              TEXTS,
              Key.METHODS,
              TEXTS,
              Key.TRAINING_NEEDS,
              TEXTS,
              Key.MATRIX,
              new Shape.ByWord(
                  "aspects",
                  Vocabulary.AREA,
                  new Shape.ByWord("assessment", Vocabulary.ASPECT, cell()))));

  private static final Shape.Keys PLAN =
      keys(
          "plan",
          PlanReader.KEYS,
          Map.of(
              Key.YEAR,
              YEAR,
              Key.APPROVED,
              either(TEXT, keys("approval", PlanReader.APPROVAL_KEYS, Map.of())),
              Key.LOCAL_COUNCIL,
              MEMBERS,
              Key.PROCESS_LEADERS,
              MEMBERS,
              Key.MAPPING,
              MAPPING,
              Key.ACTIVITIES,
              parts(ACTIVITY)));

  private static final Shape.Keys FOLLOW_UP =
      keys("followup", FollowUpReader.KEYS, Map.of(Key.PLAN, ANSWER, Key.ANSWERS, parts(ANSWER)));

  private static final Shape.Keys AGREEMENT =
      keys(
          "agreement",
          CountyReader.AGREEMENT_KEYS,
          Map.of(
              Key.REVIEW_EVERY_YEARS,
              COUNT,
              Key.ADOPTED,
              parts(TEXT, keys("adoption", CountyReader.ADOPTION_KEYS, Map.of()))));

  private static final Shape.Keys INDICATOR =
      keys(
          "indicator",
          CountyReader.INDICATOR_KEYS,
          Map.of(
              Key.BETTER,
              new Shape.Word(Vocabulary.DIRECTION),
              Key.VALUES,
              parts(
                  keys(
                      "value",
                      CountyReader.VALUE_KEYS,
                      Map.of(Key.PARTIAL, new Shape.Word(Vocabulary.TRUTH))))));

  private static final Shape.Keys BUDGET =
      keys(
          "budget",
          CountyReader.BUDGET_KEYS,
          Map.of(
              Key.LINES, parts(keys("line", CountyReader.LINE_KEYS, Map.of())), Key.YEARS, COUNT));

  private static final Shape.Keys TRAINING =
      keys(
          "training",
          CountyReader.TRAINING_KEYS,
          Map.of(
              Key.DATES,
              TEXTS,
              Key.PARTICIPANTS,
              parts(keys("attendance", CountyReader.ATTENDANCE_KEYS, Map.of(Key.COUNT, COUNT)))));

  private static final Shape.Keys COUNTY =
      keys(
          "county",
          CountyReader.KEYS,
          Map.ofEntries(
              Map.entry(Key.YEAR, YEAR),
              Map.entry(
                  Key.PARTICIPANTS,
                  parts(TEXT, keys("participant", CountyReader.PARTICIPANT_KEYS, Map.of()))),
              Map.entry(Key.AGREEMENT, AGREEMENT),
              Map.entry(Key.STEERING_GROUP, MEMBERS),
              Map.entry(Key.COORDINATOR, MEMBERS),
              Map.entry(
                  Key.FOLLOW_UPS,
                  parts(TEXT, keys("dates", CountyReader.FOLLOW_UP_KEYS, Map.of()))),
              Map.entry(Key.ACTIVITIES, parts(ACTIVITY)),
              Map.entry(Key.DEVELOPMENT_AREAS, TEXTS),
              Map.entry(Key.INDICATORS, parts(INDICATOR)),
              Map.entry(Key.BUDGET, BUDGET),
              Map.entry(Key.TRAINING, parts(TRAINING)),
              Map.entry(Key.RULES, new Shape.Weights()),
              Map.entry(
                  Key.ACCEPTED, parts(keys("accepted", CountyReader.ACCEPTED_KEYS, Map.of()))),
              Map.entry(Key.THEME, keys("theme", Looks.KEYS, Map.of()))));

  private Grammar() {}

  static Shape.Keys of(FileKind kind) {
    return switch (kind) {
      case COUNTY -> COUNTY;
      case PLAN -> PLAN;
      case FOLLOW_UP -> FOLLOW_UP;
    };
  }

  private static Shape cell() {
    return either(
        TEXT,
        keys(
            "cell",
            PlanReader.CELL_KEYS,
            Map.of(Key.LEVEL, new Shape.Word(Vocabulary.LEVEL), Key.METHODS, TEXTS)));
  }

  private static Shape.Keys keys(String name, List<Key> keys, Map<Key, Shape> shapes) {
    return new Shape.Keys(name, keys, shapes);
  }

  private static Shape parts(Shape... shapes) {
    return new Shape.Parts(shapes.length == 1 ? shapes[0] : either(shapes));
  }

  private static Shape either(Shape... shapes) {
    return new Shape.Either(List.of(shapes));
  }
}
