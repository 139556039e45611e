package se.ktp.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.County;
import se.ktp.model.Field;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Plan;
import se.ktp.model.Texts;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Brings together what several files say of the same plan or follow-up.
///
/// A plan's head in one file and its activities in others, or in several tables, are one plan.
/// Whatever is given twice with different content is told of; nothing is thrown away.
final class Gathering {
  private final Reading reading;
  private final List<Plan> plans = new ArrayList<>();
  private final List<FollowUp> followUps = new ArrayList<>();
  private Optional<County> county = Optional.empty();

  Gathering(Reading reading) {
    this.reading = reading;
  }

  Optional<County> county() {
    return county;
  }

  List<Plan> plans() {
    return List.copyOf(plans);
  }

  List<FollowUp> followUps() {
    return List.copyOf(followUps);
  }

  void add(County read) {
    county = Optional.of(read);
  }

  // --- plans

  void add(Plan plan) {
    int known = plan.owner() instanceof Owner.Unknown ? -1 : indexOf(plan.owner());
    if (known < 0) {
      plans.add(plan);
      return;
    }
    Plan first = plans.get(known);
    boolean part = first.activities().isEmpty() || plan.activities().isEmpty();
    boolean pieces = part || ofTable(first) || ofTable(plan);
    if (ofOtherYears(first, plan, pieces)) {
      boolean firstCounts =
          year(first) == year() || (year(plan) != year() && counts(first) >= counts(plan));
      plans.set(known, firstCounts ? first : plan);
      ofAnotherYear(firstCounts ? first : plan, firstCounts ? plan : first);
      return;
    }
    boolean later = counts(plan) > counts(first);
    Plan used = later ? plan : first;
    Plan other = later ? first : plan;
    if (pieces) {
      boolean more = saysMore(used, other);
      Plan head = more ? used : other;
      Plan rest = more ? other : used;
      if (head.contradicts(rest)) {
        twice(head, rest, rest.at());
      }
      plans.set(known, head.completed(rest).with(merged(used, other)));
    } else {
      plans.set(known, used.completed(other));
      if (!same(first, plan) || used.contradicts(other)) {
        twice(used, other, other.at());
      }
    }
  }

  /// Whether two plans are of different years. Pieces of a plan need not say their year again.
  private boolean ofOtherYears(Plan one, Plan other, boolean pieces) {
    boolean said = one.year().isPresent() && other.year().isPresent();
    return (said || !pieces) && year(one) != year(other);
  }

  /// The year of a plan: the county's, if it says none.
  private int year(Plan plan) {
    return plan.year().orElseGet(this::year);
  }

  private int year() {
    return county.map(County::year).orElse(reading.year());
  }

  private static boolean ofTable(Plan plan) {
    return plan.activities().stream().allMatch(a -> a.at().source() instanceof Source.Table);
  }

  /// How much a plan counts beside another of the same owner: one in a file of its own more than
  /// rows of a table, then one that says more. Of tables the first counts.
  private static long counts(Plan plan) {
    return ofTable(plan) ? 0 : 1 + 10_000 * saidOf(plan) + plan.activities().size();
  }

  /// The activities of a plan, and those of another of which it has none like them. Those that
  /// share an id or a name with one of the plan's, and say something else, are told of once.
  private List<Activity> merged(Plan used, Plan other) {
    var merged = new ArrayList<>(used.activities());
    Set<String> ids = named(used, Activity::id);
    Set<String> names = named(used, Activity::name);
    Set<List<String>> known =
        used.activities().stream().map(Gathering::texts).collect(Collectors.toSet());
    Optional<Position> clash = Optional.empty();
    for (Activity activity : other.activities()) {
      boolean taken =
          activity.id().given().map(Texts::folded).filter(ids::contains).isPresent()
              || activity.name().given().map(Texts::folded).filter(names::contains).isPresent();
      if (known.contains(texts(activity))) {
        continue;
      }
      if (taken) {
        clash = clash.or(() -> Optional.of(activity.at()));
      } else {
        merged.add(activity.numbered(merged.size() + 1));
      }
    }
    clash.ifPresent(at -> twice(used, other, at));
    return merged;
  }

  private static Set<String> named(Plan plan, Function<Activity, Field<String>> name) {
    return plan.activities().stream()
        .flatMap(a -> name.apply(a).given().stream())
        .map(Texts::folded)
        .collect(Collectors.toSet());
  }

  private void twice(Plan used, Plan other, Position at) {
    reading.report(
        Rule.GIVEN_TWICE,
        at,
        other.owner().subject(),
        new Phrase(
            "Planen för "
                + name(other.owner())
                + " finns redan i "
                + Phrase.of(used.at()).sv()
                + ", med annat innehåll; den som står där används",
            "The plan of "
                + name(other.owner())
                + " is already in "
                + Phrase.of(used.at()).en()
                + ", with other content; that one is used"),
        new Phrase(
            "behåll den rätta planen och flytta undan den andra",
            "keep the right plan and move the other one away"));
  }

  /// Tells of a plan of another year than the one that is used.
  private void ofAnotherYear(Plan used, Plan other) {
    int year = year(used);
    int otherYear = year(other);
    reading.report(
        Rule.GIVEN_TWICE,
        other.at(),
        other.owner().subject(),
        new Phrase(
            "Det finns två planer för %s: den här är för %s, och %s är för %s; den för %s används"
                .formatted(name(other.owner()), otherYear, Phrase.of(used.at()).sv(), year, year),
            "There are two plans of %s: this one is for %s, and %s is for %s; that for %s is used"
                .formatted(name(other.owner()), otherYear, Phrase.of(used.at()).en(), year, year)),
        new Phrase(
            "rätta året, eller flytta planen till det årets mapp",
            "correct the year, or move the plan to that year's folder"));
  }

  private int indexOf(Owner owner) {
    for (int i = 0; i < plans.size(); i++) {
      if (plans.get(i).owner().is(owner)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean saysMore(Plan one, Plan other) {
    return saidOf(one) >= saidOf(other);
  }

  private static long saidOf(Plan plan) {
    long fields =
        List.<Field<?>>of(
                plan.approved(), plan.localCouncil(), plan.processLeaders(), plan.mapping())
            .stream()
            .filter(f -> f.given().isPresent())
            .count();
    return fields + (plan.overallGoal().isPresent() ? 1 : 0) + (plan.year().isPresent() ? 1 : 0);
  }

  private static boolean same(Plan one, Plan other) {
    return one.activities().stream()
        .map(Gathering::texts)
        .toList()
        .equals(other.activities().stream().map(Gathering::texts).toList());
  }

  private static List<String> texts(Activity a) {
    return List.of(
        folded(a.name()),
        folded(a.goal()),
        folded(a.method()),
        folded(a.targetGroup()),
        folded(a.partners().map(list -> String.join(", ", list))),
        folded(a.timeline().map(t -> t.written())),
        folded(
            a.responsibility()
                .map(r ->
                    r.municipality().orElse("")
                        + r.region().orElse("")
                        + r.other().orElse("")
                        + r.text().orElse(""))));
  }

  private static String folded(Field<String> field) {
    return field.given().map(Texts::folded).orElse("");
  }

  // --- answers

  void add(FollowUp followUp) {
    List<Answer> answers = new ArrayList<>();
    int known = -1;
    for (int i = 0; i < followUps.size() && !(followUp.owner() instanceof Owner.Unknown); i++) {
      FollowUp other = followUps.get(i);
      if (other.period().equals(followUp.period()) && other.owner().is(followUp.owner())) {
        known = i;
        answers.addAll(other.answers());
      }
    }
    Map<String, Integer> names = names(followUp.owner());
    var sorted = new Sorted(names, answers);
    for (Answer answer : followUp.answers()) {
      add(byItsId(answer, names), sorted, followUp);
    }
    if (known < 0) {
      followUps.add(with(followUp, followUp.plan(), answers));
    } else {
      FollowUp first = followUps.get(known);
      Optional<Answer> plan = first.plan().or(followUp::plan);
      if (first.plan().isPresent()
          && followUp.plan().isPresent()
          && !first.plan().get().says(followUp.plan().get())) {
        twice(first.plan().get(), followUp.plan().get(), followUp);
      }
      followUps.set(known, with(first, plan, answers));
    }
  }

  private static FollowUp with(FollowUp followUp, Optional<Answer> plan, List<Answer> answers) {
    return new FollowUp(followUp.owner(), followUp.ownerAt(), followUp.period(), plan, answers);
  }

  private void add(Answer answer, Sorted sorted, FollowUp followUp) {
    int place = sorted.place(answer);
    if (place >= 0) {
      Answer first = sorted.answers.get(place);
      if (first.blank()) {
        sorted.answers.set(place, answer);
        return;
      }
      if (answer.blank() || first.says(answer)) {
        return;
      }
      twice(first, answer, followUp);
    }
    sorted.add(answer);
  }

  /// An answer that names no activity of the plan, but gives the id of one beside: the activity has
  /// been renamed since.
  private static Answer byItsId(Answer answer, Map<String, Integer> names) {
    boolean named =
        answer.activity().given().map(Texts::folded).filter(names::containsKey).isPresent();
    Optional<String> id = answer.id().filter(i -> names.containsKey(Texts.folded(i)));
    return named || id.isEmpty() ? answer : answer.about(id.get());
  }

  /// What the activities of an owner's plan are called, each by its number.
  private Map<String, Integer> names(Owner owner) {
    var names = new HashMap<String, Integer>();
    int plan = owner instanceof Owner.Unknown ? -1 : indexOf(owner);
    if (plan >= 0) {
      for (Activity activity : plans.get(plan).activities()) {
        for (Field<String> name : List.of(activity.id(), activity.name())) {
          name.given().ifPresent(n -> names.putIfAbsent(Texts.folded(n), activity.number()));
        }
      }
    }
    return names;
  }

  /// The answers of a follow-up, with the first about each activity at hand.
  private static final class Sorted {
    private final Map<String, Integer> names;
    private final List<Answer> answers;
    private final Map<String, Integer> first = new HashMap<>();

    Sorted(Map<String, Integer> names, List<Answer> answers) {
      this.names = names;
      this.answers = answers;
      for (int i = 0; i < answers.size(); i++) {
        remember(answers.get(i), i);
      }
    }

    /// The place of the first answer about the same activity, or -1.
    int place(Answer other) {
      return activity(other).map(a -> first.getOrDefault(a, -1)).orElse(-1);
    }

    void add(Answer answer) {
      remember(answer, answers.size());
      answers.add(answer);
    }

    private void remember(Answer answer, int place) {
      activity(answer).ifPresent(a -> first.putIfAbsent(a, place));
    }

    /// What an answer is about: the same text for an activity's id and its name.
    private Optional<String> activity(Answer answer) {
      return answer
          .activity()
          .given()
          .map(Texts::folded)
          .map(name -> names.containsKey(name) ? "#" + names.get(name) : name);
    }
  }

  private void twice(Answer first, Answer second, FollowUp followUp) {
    boolean twoVoices =
        first.answeredBy().isPresent()
            && second.answeredBy().isPresent()
            && !Texts.same(first.answeredBy().get(), second.answeredBy().get());
    Subject subject = followUp.owner().subject().period(followUp.period().code());
    Subject about =
        second.activity().given().map(a -> subject.activity(a, Optional.empty())).orElse(subject);
    String what = second.activity().given().map(a -> "”" + a + "”").orElse("planen");
    String whatInEnglish = second.activity().given().map(a -> "\"" + a + "\"").orElse("the plan");
    Finding finding =
        Finding.of(
            Rule.GIVEN_TWICE,
            second.at(),
            about,
            twoVoices
                ? new Phrase(
                    "%s och %s svarar olika om %s; båda svaren visas, det första (%s) räknas"
                        .formatted(
                            first.answeredBy().get(),
                            second.answeredBy().get(),
                            what,
                            Phrase.of(first.at()).sv()),
                    "%s and %s differ about %s; both answers are shown, the first (%s) counts"
                        .formatted(
                            first.answeredBy().get(),
                            second.answeredBy().get(),
                            whatInEnglish,
                            Phrase.of(first.at()).en()))
                : new Phrase(
                    "Det finns redan ett annat svar om %s (%s); båda visas, det första räknas"
                        .formatted(what, Phrase.of(first.at()).sv()),
                    "There is another answer about %s already (%s); both are shown, the first counts"
                        .formatted(whatInEnglish, Phrase.of(first.at()).en())),
            twoVoices
                ? new Phrase("be dem enas om ett svar", "ask them to agree on one answer")
                : new Phrase("behåll det svar som gäller", "keep the answer that is right"));
    reading.findings().add(twoVoices ? finding.severity(Severity.WARNING) : finding);
  }

  private static String name(Owner owner) {
    return switch (owner) {
      case Owner.Participant participant -> participant.name();
      case Owner.WholeCounty _ -> "länet";
      case Owner.Unknown(String written) -> written;
    };
  }
}
