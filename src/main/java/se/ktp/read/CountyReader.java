package se.ktp.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.ktp.diagnostic.Acceptance;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.County;
import se.ktp.model.Day;
import se.ktp.model.Field;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.source.Located;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Reads a county's file.
final class CountyReader {
  static final List<Key> KEYS =
      List.of(
          Key.COUNTY,
          Key.YEAR,
          Key.TITLE,
          Key.LANG,
          Key.DNR,
          Key.PARTICIPANTS,
          Key.AGREEMENT,
          Key.STEERING_GROUP,
          Key.COORDINATOR,
          Key.PLAN_DEADLINE,
          Key.FOLLOW_UPS,
          Key.ACTIVITIES,
          Key.DEVELOPMENT_AREAS,
          Key.INDICATORS,
          Key.BUDGET,
          Key.TRAINING,
          Key.RULES,
          Key.ACCEPTED,
          Key.THEME);

  static final List<Key> PARTICIPANT_KEYS =
      List.of(Key.MUNICIPALITY, Key.MUNICIPALITY_CODE, Key.DISTRICT);
  static final List<Key> FOLLOW_UP_KEYS = List.of(Key.PERIOD, Key.DUE, Key.MEETING);
  static final List<Key> AGREEMENT_KEYS =
      List.of(
          Key.NAME,
          Key.VALID_FROM,
          Key.VALID_TO,
          Key.REVIEWED,
          Key.REVIEW_EVERY_YEARS,
          Key.ADOPTED);
  static final List<Key> ADOPTION_KEYS =
      List.of(Key.MUNICIPALITY, Key.MUNICIPALITY_CODE, Key.DISTRICT, Key.ON);
  static final List<Key> INDICATOR_KEYS =
      List.of(Key.NAME, Key.UNIT, Key.AREA, Key.BASELINE, Key.TARGET, Key.BETTER, Key.VALUES);
  static final List<Key> VALUE_KEYS = List.of(Key.PERIOD, Key.ON, Key.VALUE, Key.NOTE, Key.PARTIAL);
  static final List<Key> BUDGET_KEYS =
      List.of(Key.CURRENCY, Key.LINES, Key.TOTAL, Key.YEARS, Key.APPLIED_FOR);
  static final List<Key> LINE_KEYS = List.of(Key.ITEM, Key.AMOUNT);
  static final List<Key> TRAINING_KEYS =
      List.of(Key.NAME, Key.DATES, Key.AUDIENCE, Key.PARTICIPANTS);
  static final List<Key> ATTENDANCE_KEYS =
      List.of(Key.MUNICIPALITY, Key.MUNICIPALITY_CODE, Key.DISTRICT, Key.COUNT);
  static final List<Key> ACCEPTED_KEYS =
      List.of(
          Key.RULE,
          Key.MUNICIPALITY,
          Key.MUNICIPALITY_CODE,
          Key.DISTRICT,
          Key.ACTIVITY,
          Key.REASON,
          Key.UNTIL);

  private CountyReader() {}

  /// A county of which nothing is known but what its other files say.
  static County unknown(Source source, int year) {
    Position at = Position.start(source);
    return new County(
        Optional.empty(),
        year,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        at,
        Optional.empty(),
        new Field.Absent<>(at),
        List.of(),
        deadline(year),
        defaultFollowUps(year),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        County.Look.PLAIN,
        Map.of(),
        List.of(),
        at);
  }

  static County read(Node.Mapping mapping, Reading outer) {
    Optional<Integer> written = Fields.glance(mapping, KEYS, outer).year(Key.YEAR);
    int year = written.orElse(outer.year());
    Reading reading = outer.in(year);
    var fields = new Fields(mapping, KEYS, reading);
    reading.collect(mapping, new Owner.WholeCounty(), KEYS, Set.of(Key.ACTIVITIES));
    Optional<String> code = code(fields);
    Optional<Node.Entry> participants = fields.entry(Key.PARTICIPANTS);
    Position participantsAt =
        participants.or(() -> fields.entry(Key.COUNTY)).map(e -> e.key().at()).orElse(mapping.at());
    return new County(
        code,
        year,
        fields.plainText(Key.TITLE),
        fields.plainText(Key.LANG),
        fields.plainText(Key.DNR),
        participants(fields, code, participantsAt),
        participantsAt,
        fields.inner(Key.AGREEMENT, AGREEMENT_KEYS).map(CountyReader::agreement),
        fields.field(
            Key.STEERING_GROUP, _ -> Optional.of(PlanReader.members(fields, Key.STEERING_GROUP))),
        PlanReader.members(fields, Key.COORDINATOR),
        fields.day(Key.PLAN_DEADLINE).given().map(Day::last).orElse(deadline(year)),
        followUps(fields, year),
        PlanReader.activities(fields, new Owner.WholeCounty(), reading),
        fields.plainTexts(Key.DEVELOPMENT_AREAS),
        indicators(fields),
        fields.inner(Key.BUDGET, BUDGET_KEYS).map(CountyReader::budget),
        training(fields),
        Looks.read(fields),
        severities(fields),
        accepted(fields),
        mapping.at());
  }

  private static LocalDate deadline(int year) {
    return LocalDate.of(year, 3, 31);
  }

  private static Optional<String> code(Fields fields) {
    Field<String> written = fields.text(Key.COUNTY);
    if (written instanceof Field.Given<String>(String text, _, Position at)) {
      Register register = fields.reading().register();
      Optional<String> code = register.county(text);
      if (code.isEmpty()) {
        fields
            .reading()
            .wrong(
                Key.COUNTY,
                at,
                new Phrase(
                    "Det finns inget län ”" + text + "”", "There is no county \"" + text + "\""),
                Reading.suggestion(text, register.counties().values())
                    .orElse(
                        new Phrase(
                            "skriv länets namn, eller dess kod med två siffror",
                            "write the county's name, or its code of two digits")));
      }
      return code;
    }
    if (written.missing()) {
      fields
          .reading()
          .wrong(
              Key.COUNTY,
              written.at(),
              new Phrase("Det står inte vilket län det gäller", "It does not say which county"),
              new Phrase("skriv t.ex. county: \"01\"", "write for example county: \"01\""));
    }
    return Optional.empty();
  }

  /// Who takes part; where nobody is named, all of the county.
  private static List<Located<Owner.Participant>> participants(
      Fields fields, Optional<String> code, Position at) {
    var participants = new ArrayList<Located<Owner.Participant>>();
    for (Node item : fields.items(Key.PARTICIPANTS)) {
      List<Owner.Participant> read =
          switch (item) {
            case Node.Scalar text -> OwnerReader.read(text, fields.reading());
            default ->
                fields
                    .mapping(Key.PARTICIPANTS, item, PARTICIPANT_KEYS)
                    .map(f -> OwnerReader.read(f, true))
                    .filter(Owner.Participant.class::isInstance)
                    .map(Owner.Participant.class::cast)
                    .stream()
                    .toList();
          };
      for (Owner.Participant participant : read) {
        if (participants.stream().noneMatch(other -> other.value().same(participant))) {
          participants.add(new Located<>(participant, item.at()));
        }
      }
    }
    if (participants.isEmpty() && code.isPresent() && fields.items(Key.PARTICIPANTS).isEmpty()) {
      fields
          .reading()
          .register()
          .of(code.get())
          .forEach(
              m -> participants.add(new Located<>(new Owner.Participant(m, Optional.empty()), at)));
    }
    return List.copyOf(participants);
  }

  // --- the year's periods

  private static List<County.FollowUpDates> followUps(Fields fields, int year) {
    var followUps = new ArrayList<County.FollowUpDates>();
    for (Node item : fields.items(Key.FOLLOW_UPS)) {
      if (item instanceof Node.Scalar text) {
        Optional<Period> period = FollowUpReader.period(text.text(), year);
        if (period.isEmpty()) {
          noMonth(text, fields.reading());
        }
        period.ifPresent(p -> followUps.add(dates(p, Optional.empty(), Optional.empty())));
      } else {
        fields
            .mapping(Key.FOLLOW_UPS, item, FOLLOW_UP_KEYS)
            .flatMap(CountyReader::followUp)
            .ifPresent(followUps::add);
      }
    }
    if (followUps.isEmpty()) {
      return defaultFollowUps(year);
    }
    followUps.sort(Comparator.comparing(County.FollowUpDates::period));
    return List.copyOf(followUps);
  }

  private static Optional<County.FollowUpDates> followUp(Fields fields) {
    return FollowUpReader.period(fields, Optional.empty())
        .map(period -> {
          Fields dated =
              new Fields(
                  fields.mapping(), FOLLOW_UP_KEYS, fields.reading().in(period.month().getYear()));
          return dates(period, dated.day(Key.DUE).given(), dated.day(Key.MEETING).given());
        });
  }

  private static County.FollowUpDates dates(
      Period period, Optional<Day> due, Optional<Day> meeting) {
    return new County.FollowUpDates(
        period, due.map(Day::last).orElse(period.lastDay()), meeting.map(Day::first));
  }

  private static void noMonth(Node.Scalar text, Reading reading) {
    reading.wrong(
        Key.FOLLOW_UPS,
        text.at(),
        new Phrase("”" + text.text() + "” är ingen månad", "\"" + text.text() + "\" is no month"),
        new Phrase("skriv år och månad, t.ex. 2010-06", "write year and month: 2010-06"));
  }

  private static List<County.FollowUpDates> defaultFollowUps(int year) {
    return List.of(
        dates(Period.of(year, 6), Optional.empty(), Optional.empty()),
        dates(Period.of(year, 11), Optional.empty(), Optional.empty()));
  }

  // --- agreement, indicators, money, courses

  private static County.Agreement agreement(Fields fields) {
    var adopted = new ArrayList<County.Adoption>();
    for (Node item : fields.items(Key.ADOPTED)) {
      if (item instanceof Node.Scalar text) {
        OwnerReader.read(text, fields.reading())
            .forEach(owner -> adopted.add(new County.Adoption(owner, Optional.empty())));
      } else {
        fields
            .mapping(Key.ADOPTED, item, ADOPTION_KEYS)
            .ifPresent(f ->
                adopted.add(new County.Adoption(OwnerReader.read(f, true), f.day(Key.ON).given())));
      }
    }
    return new County.Agreement(
        fields.plainText(Key.NAME),
        fields.day(Key.VALID_FROM),
        fields.day(Key.VALID_TO),
        fields.day(Key.REVIEWED),
        fields.integer(Key.REVIEW_EVERY_YEARS),
        List.copyOf(adopted),
        fields.entry(Key.ADOPTED).map(e -> e.key().at()).orElse(fields.at()));
  }

  private static List<County.Indicator> indicators(Fields fields) {
    var indicators = new ArrayList<County.Indicator>();
    for (Fields f : fields.list(Key.INDICATORS, INDICATOR_KEYS)) {
      Optional<String> name = f.plainText(Key.NAME);
      if (name.isEmpty()) {
        f.reading()
            .wrong(
                Key.NAME,
                f.text(Key.NAME).at(),
                new Phrase("Indikatorn saknar namn", "The indicator has no name"),
                new Phrase("skriv name: och vad som mäts", "write name: and what is measured"));
      }
      indicators.add(
          new County.Indicator(
              name.orElse("–"),
              f.text(Key.UNIT),
              f.plainText(Key.AREA),
              f.plainText(Key.BASELINE).map(CountyReader::measure),
              f.text(Key.TARGET).map(CountyReader::measure),
              f.word(Key.BETTER, Vocabulary.DIRECTION)
                  .given()
                  .map(d -> d == Vocabulary.Direction.UP),
              f.list(Key.VALUES, VALUE_KEYS).stream().map(CountyReader::value).toList(),
              f.at()));
    }
    return List.copyOf(indicators);
  }

  private static County.Measure measure(String written) {
    return new County.Measure(written, Amounts.number(written));
  }

  private static County.Value value(Fields f) {
    Optional<String> period = when(Key.PERIOD, f);
    Optional<String> on = when(Key.ON, f);
    String when = period.or(() -> on).orElse("");
    int year = f.reading().year();
    return new County.Value(
        when,
        Dates.day(when, year),
        measure(f.plainText(Key.VALUE).orElse("")),
        f.plainText(Key.NOTE),
        f.word(Key.PARTIAL, Vocabulary.TRUTH)
            .given()
            .filter(t -> t == Vocabulary.Truth.YES)
            .isPresent(),
        f.at());
  }

  /// When a value was measured, in words if need be, though not on a day or in a month that is
  /// none.
  private static Optional<String> when(Key key, Fields f) {
    Field<String> field = f.text(key);
    if (field instanceof Field.Given<String>(String text, _, Position at)
        && !f.impossible(key, text, at)
        && Dates.isImpossibleMonth(text)) {
      f.reading()
          .wrong(
              key,
              at,
              new Phrase(
                  "Månaden ”" + text + "” finns inte",
                  "There is no such month as \"" + text + "\""),
              new Phrase("skriv år och månad, t.ex. 2010-06", "write year and month: 2010-06"));
    }
    return field.given();
  }

  private static County.Budget budget(Fields fields) {
    var lines = new ArrayList<County.Budget.Line>();
    for (Fields f : fields.list(Key.LINES, LINE_KEYS)) {
      lines.add(new County.Budget.Line(f.plainText(Key.ITEM).orElse("–"), f.amount(Key.AMOUNT)));
    }
    Position yearsAt = fields.entry(Key.YEARS).map(e -> e.value().at()).orElse(fields.at());
    return new County.Budget(
        fields.plainText(Key.CURRENCY).orElse("SEK"),
        List.copyOf(lines),
        fields.locatedAmount(Key.TOTAL),
        fields.integer(Key.YEARS).map(n -> new Located<>((long) n, yearsAt)),
        fields.locatedAmount(Key.APPLIED_FOR),
        fields.at());
  }

  private static List<County.Training> training(Fields fields) {
    var training = new ArrayList<County.Training>();
    for (Fields f : fields.list(Key.TRAINING, TRAINING_KEYS)) {
      var attendance = new ArrayList<County.Attendance>();
      for (Fields a : f.list(Key.PARTICIPANTS, ATTENDANCE_KEYS)) {
        attendance.add(new County.Attendance(OwnerReader.read(a, true), a.integer(Key.COUNT)));
      }
      training.add(
          new County.Training(
              f.plainText(Key.NAME).orElse("–"),
              days(f),
              f.plainText(Key.AUDIENCE),
              List.copyOf(attendance)));
    }
    return List.copyOf(training);
  }

  /// When a course is held, in words if need be.
  private static List<String> days(Fields f) {
    for (Node item : f.items(Key.DATES)) {
      item.scalar().ifPresent(text -> f.impossible(Key.DATES, text.text(), text.at()));
    }
    return f.plainTexts(Key.DATES);
  }

  // --- what the county has agreed to live with

  private static Map<Rule, Optional<Severity>> severities(Fields fields) {
    var severities = new EnumMap<Rule, Optional<Severity>>(Rule.class);
    Optional<Node.Entry> entry = fields.entry(Key.RULES);
    if (entry.isPresent() && entry.get().value() instanceof Node.Mapping(var entries, _)) {
      for (Node.Entry one : entries) {
        Optional<Rule> rule = rule(one.key(), fields.reading());
        Optional<Vocabulary.Weight> weight = weight(one.value(), fields.reading());
        if (rule.isPresent()
            && weight.isPresent()
            && mayBe(rule.get(), weight.get(), one.value(), fields.reading())) {
          severities.put(rule.get(), weight.get().severity());
        }
      }
    } else if (entry.isPresent() && !Fields.isEmpty(entry.get().value())) {
      fields.mapping(Key.RULES, entry.get().value(), List.of());
    }
    return severities;
  }

  /// Whether a rule may have a severity. What protects people, and what says that something was not
  /// seen at all, cannot be silenced.
  private static boolean mayBe(Rule rule, Vocabulary.Weight weight, Node node, Reading reading) {
    boolean silenced = weight.severity().isEmpty() && !rule.mayBeAccepted();
    if (silenced) {
      reading.wrong(
          Key.RULES,
          node.at(),
          new Phrase(rule.code() + " kan inte stängas av", rule.code() + " cannot be switched off"),
          new Phrase(
              "stryk raden; note, warning och error går bra",
              "strike the line; note, warning and error are allowed"));
    }
    return !silenced;
  }

  private static Optional<Vocabulary.Weight> weight(Node node, Reading reading) {
    String text = node.shown();
    Optional<Vocabulary.Weight> weight = Vocabulary.WEIGHT.meaning(text);
    if (weight.isEmpty()) {
      reading.wrong(
          Key.RULES,
          node.at(),
          new Phrase(
              "”" + text + "” är inget allvar som en regel kan ha",
              "\"" + text + "\" is no severity that a rule can have"),
          new Phrase("skriv off, note, warning eller error", "write off, note, warning or error"));
    }
    return weight;
  }

  private static Optional<Rule> rule(Node.Scalar code, Reading reading) {
    Optional<Rule> rule = Rule.of(code.text());
    if (rule.isEmpty()) {
      reading.wrong(
          Key.RULE,
          code.at(),
          new Phrase(
              "Det finns ingen regel ”" + code.text() + "”",
              "There is no rule \"" + code.text() + "\""),
          Rule.near(code.text())
              .map(near -> new Phrase("menade du " + near + "?", "did you mean " + near + "?"))
              .orElse(
                  new Phrase(
                      "se vilka som finns: ktp explain", "see which there are: ktp explain")));
    }
    return rule;
  }

  private static List<County.AcceptedGap> accepted(Fields fields) {
    var accepted = new ArrayList<County.AcceptedGap>();
    for (Fields f : fields.list(Key.ACCEPTED, ACCEPTED_KEYS)) {
      Optional<Node.Scalar> code = f.entry(Key.RULE).flatMap(e -> e.value().scalar());
      Optional<Rule> rule = code.flatMap(c -> rule(c, f.reading()));
      if (code.isEmpty()) {
        f.reading()
            .wrong(
                Key.RULE,
                f.at(),
                new Phrase(
                    "Det står inte vilken regel det gäller", "It does not say which rule is meant"),
                new Phrase("skriv t.ex. rule: KTP107", "write for example rule: KTP107"));
      }
      boolean named = f.has(Key.MUNICIPALITY) || f.has(Key.MUNICIPALITY_CODE);
      Optional<Owner> owner = named ? Optional.of(OwnerReader.read(f, true)) : Optional.empty();
      Optional<Acceptance> acceptance = acceptance(f);
      if (rule.isPresent() && acceptance.isPresent()) {
        accepted.add(
            new County.AcceptedGap(
                rule.get(), owner, f.plainText(Key.ACTIVITY), acceptance.get(), f.at()));
      }
    }
    return List.copyOf(accepted);
  }

  /// Why a gap is accepted and until when. A gap without either would be forgotten, not agreed on.
  private static Optional<Acceptance> acceptance(Fields fields) {
    Field<String> reason = fields.text(Key.REASON);
    Field<Day> until = fields.day(Key.UNTIL);
    if (reason.missing()) {
      fields
          .reading()
          .wrong(
              Key.REASON,
              reason.at(),
              new Phrase(
                  "Det står inte varför bristen är godtagen",
                  "It does not say why the gap is accepted"),
              new Phrase(
                  "skriv skälet, t.ex. reason: beslutas på mötet i mars",
                  "write the reason, such as reason: to be decided in March"));
    }
    if (until.missing()) {
      fields
          .reading()
          .wrong(
              Key.UNTIL,
              until.at(),
              new Phrase(
                  "Det står inte hur länge bristen är godtagen",
                  "It does not say how long the gap is accepted"),
              new Phrase(
                  "skriv sista dagen, t.ex. until: 2010-12-31",
                  "write the last day, such as until: 2010-12-31"));
    }
    return until.given().flatMap(day -> reason.given().map(r -> new Acceptance(r, day.last())));
  }
}
