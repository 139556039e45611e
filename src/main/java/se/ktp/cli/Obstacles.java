package se.ktp.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.write.YamlText;

/// Errors for which papers cannot be adopted: those that concern the papers asked for.
///
/// @param all whether a paper tells of everybody
record Obstacles(PaperPlan plan, boolean all) {
  private static final int MOST_LINES = 20;

  private static final Pattern ANSWERS = Pattern.compile("(?:^|/)followups/(\\d{4}-?\\d{2})/");

  /// What may be the fault of anybody's file, when nobody can tell whose it is.
  private static final Set<Rule> ANYBODYS = Set.of(Rule.FILE_UNREADABLE, Rule.UNKNOWN_MUNICIPALITY);

  /// Answers that nobody gave. Those of the period before are a fact that papers show: they cannot
  /// be given any more, and would keep the year's last papers from ever being adopted.
  private static final Set<Rule> SILENCE = Set.of(Rule.NO_ANSWERS, Rule.ACTIVITY_WITHOUT_ANSWER);

  List<Finding> findings() {
    var found = new ArrayList<Finding>();
    List<PaperPlan.Batch> batches = plan.batches();
    batches.forEach(batch -> found.addAll(concerning(batch, errors(batch.inspection()))));
    List<Inspection> usable = batches.stream().map(PaperPlan.Batch::inspection).toList();
    plan.inspections().all().stream()
        .filter(i -> !usable.contains(i))
        .forEach(i -> found.addAll(errors(i)));
    return found.stream().sorted(Finding.ORDER).toList();
  }

  private static List<Finding> errors(Inspection inspection) {
    return inspection.all().stream().filter(f -> f.fails(Severity.ERROR)).toList();
  }

  /// Whose errors they are: names of participants; the county's as nothing.
  static Set<Optional<String>> owners(List<Finding> errors) {
    return errors.stream()
        .map(Obstacles::owner)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<String> owner(Finding error) {
    Subject subject = error.subject();
    return subject
        .municipality()
        .map(m -> subject.district().map(d -> d + " (" + m + ")").orElse(m));
  }

  /// That errors stand which do not concern what is adopted, whose they are and of which periods.
  static Phrase besides(List<Finding> errors) {
    Phrase whose =
        errors.stream()
            .map(Obstacles::ownerAndPeriod)
            .distinct()
            .reduce((some, next) -> some.and(Phrase.same(", ")).and(next))
            .orElseThrow();
    return new Phrase(
            "Felen hör inte till det som fastställs, och står kvar: ",
            "The errors do not belong to what is adopted, and still stand: ")
        .and(whose);
  }

  private static Phrase ownerAndPeriod(Finding error) {
    Phrase name = owner(error).map(Phrase::same).orElse(new Phrase("länet", "the county"));
    return period(error).map(p -> name.and(Phrase.same(" " + p))).orElse(name);
  }

  /// How errors are got rid of: by mending them, or by lines for county.yaml by which a county
  /// accepts them, as far as that can be.
  ///
  /// @param until the last day of the acceptance
  Phrase cure(List<Finding> errors, LocalDate until) {
    List<Finding> acceptable = errors.stream().filter(this::isProposed).toList();
    if (acceptable.isEmpty()) {
      return new Phrase(" Rätta dem först.", " Mend them first.");
    }
    Phrase how =
        acceptable.size() == errors.size()
            ? new Phrase(
                " Rätta dem, eller låt länet godta dem med sådana rader i county.yaml",
                " Mend them, or let the county accept them by such lines in county.yaml")
            : new Phrase(
                " Rätta dem. Somliga kan länet också godta, med sådana rader i county.yaml",
                " Mend them. Some the county may also accept, by such lines in county.yaml");
    boolean listed =
        plan.inspections().workspaces().stream().anyMatch(w -> !w.county().accepted().isEmpty());
    Phrase where =
        listed
            ? new Phrase(
                " (lägg raderna under godtaget, som redan finns):\n\n",
                " (put the lines under accepted, which is there already):\n\n")
            : new Phrase(":\n\ngodtaget:\n", ":\n\naccepted:\n");
    return how.and(where).and(lines(acceptable, until));
  }

  /// Whether it is proposed to accept an error. What is wrong with the county's file itself is
  /// mended there; and a fault of reading that is nobody's would be accepted for everybody.
  private boolean isProposed(Finding error) {
    boolean ofReading = error.rule().code().startsWith("KTP0");
    boolean inCountyFile =
        plan.inspections().workspaces().stream()
            .anyMatch(w -> w.county().at().source().path().equals(error.at().source().path()));
    return error.rule().mayBeAccepted()
        && !(ofReading && (inCountyFile || error.subject().municipality().isEmpty()));
  }

  /// A line for each rule, and whose and about what it has found something.
  private static Phrase lines(List<Finding> errors, LocalDate until) {
    List<Phrase> all = errors.stream().map(f -> line(f, until)).distinct().toList();
    Phrase lines = all.stream().limit(MOST_LINES).reduce(new Phrase("", ""), Phrase::and);
    int more = all.size() - MOST_LINES;
    return more <= 0
        ? lines
        : lines.and(
            new Phrase(
                "och %s till.\n".formatted(Summary.number(more, "rad", "rader")),
                "and %s more.\n".formatted(Summary.number(more, "line", "lines"))));
  }

  private static Phrase line(Finding error, LocalDate until) {
    Subject whose = error.subject();
    return new Phrase("  - {regel: ", "  - {rule: ")
        .and(new Phrase(error.rule().code(), error.rule().code()))
        .and(entry(", kommun: ", ", municipality: ", whose.municipality()))
        .and(entry(", stadsdel: ", ", district: ", whose.district()))
        .and(entry(", aktivitet: ", ", activity: ", whose.activity()))
        .and(
            new Phrase(
                ", skäl: skriv varför här, till: %s}\n".formatted(until),
                ", reason: write why here, until: %s}\n".formatted(until)));
  }

  private static Phrase entry(String swedish, String english, Optional<String> value) {
    return value
        .map(YamlText::inline)
        .map(v -> new Phrase(swedish + v, english + v))
        .orElse(new Phrase("", ""));
  }

  private List<Finding> concerning(PaperPlan.Batch batch, List<Finding> errors) {
    if (errors.isEmpty()) {
      return errors;
    }
    Period now = batch.period();
    var told = new LinkedHashSet<Period>();
    told.add(now);
    plan.summaries(batch).county().before().ifPresent(told::add);
    List<Owner.Participant> wanted =
        batch.workspace().participants().stream().filter(p -> plan.covers(p, batch)).toList();
    return errors.stream()
        .filter(f -> period(f).filter(p -> !told.contains(p)).isEmpty())
        .filter(f -> !SILENCE.contains(f.rule()) || period(f).filter(now::equals).isPresent())
        .filter(f -> all || plan.coversCounty(batch) || concerns(f, wanted))
        .toList();
  }

  private static Optional<Period> period(Finding finding) {
    return finding
        .subject()
        .period()
        .flatMap(Period::parse)
        .or(() -> {
          Matcher folder = ANSWERS.matcher(finding.at().source().path());
          return folder.find() ? Period.parse(folder.group(1)) : Optional.empty();
        });
  }

  private static boolean concerns(Finding finding, List<Owner.Participant> wanted) {
    Optional<String> code = finding.subject().code();
    if (code.isEmpty()) {
      return ANYBODYS.contains(finding.rule());
    }
    return wanted.stream()
        .filter(p -> p.municipality().code().equals(code.get()))
        .anyMatch(p ->
            finding.subject().district().isEmpty()
                || p.same(new Owner.Participant(p.municipality(), finding.subject().district())));
  }
}
