package se.ktp.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.County;
import se.ktp.model.FollowUp;
import se.ktp.model.FoundInText;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.Register;
import se.ktp.model.Workspace;
import se.ktp.read.CellErrors;
import se.ktp.render.Slugs;

/// What the files that came back mean for a workspace: what is new, what differs, and what would be
/// written. Nothing is written here.
public final class Intake {
  private final Workspace workspace;
  private final Path root;
  private final Register register;
  private final List<Owner.Participant> participants;
  private final Language language;
  private final boolean replace;
  private final Originals originals;
  private final Map<String, Shelf> shelves = new LinkedHashMap<>();
  private final Map<String, PlanShelf> planShelves = new LinkedHashMap<>();
  private final List<FileReport> reports = new ArrayList<>();

  /// A file to be written, or one of ktp's own to be removed, of which nothing is needed any more.
  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  public record Output(Path file, byte[] bytes, boolean gone) {
    static Output of(Path file, byte[] bytes) {
      return new Output(file, bytes, false);
    }

    static Output removed(Path file) {
      return new Output(file, new byte[0], true);
    }
  }

  /// @param root the workspace's folder
  /// @param language of the files that are written
  /// @param replace whether what comes goes before what was taken in, whoever says it
  public Intake(
      Workspace workspace,
      Path root,
      Register register,
      List<Owner.Participant> participants,
      Language language,
      boolean replace) {
    this.workspace = workspace;
    this.root = root;
    this.register = register;
    this.participants = List.copyOf(participants);
    this.language = language;
    this.replace = replace;
    this.originals = new Originals(root);
  }

  public List<FileReport> reports() {
    return List.copyOf(reports);
  }

  /// What is to be written, in this order: what was said, then the files that it came in. Stopped
  /// at any place, the same files can be taken in again.
  public List<Output> outputs() {
    try {
      var outputs = new ArrayList<Output>();
      for (PlanShelf shelf : planShelves.values()) {
        outputs.addAll(shelf.outputs(language));
      }
      for (Shelf shelf : shelves.values()) {
        shelf.output(language).ifPresent(outputs::add);
      }
      outputs.addAll(originals.outputs());
      return outputs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes up a file that came back.
  public void add(Returned file) {
    if (file.unreadable()) {
      reports.add(new FileReport(file, FileReport.State.UNREADABLE, List.of(), file.findings()));
      return;
    }
    if (file.hasIdentityNumber()) {
      reports.add(new FileReport(file, FileReport.State.HELD, List.of(), numbers(file)));
      return;
    }
    var items = new ArrayList<Item>();
    for (Plan plan : together(file)) {
      add(plan, file, items);
    }
    for (FollowUp followUp : file.content().value().followUps()) {
      if (Stream.concat(followUp.plan().stream(), followUp.answers().stream())
          .anyMatch(Intake::saysAnything)) {
        add(followUp, file, items);
      }
    }
    List<Finding> findings =
        file.findings().stream().filter(f -> f.rule() != Rule.UNKNOWN_KEY).toList();
    findings.stream()
        .filter(Intake::lacksPeriod)
        .map(f -> f.subject().municipality().or(() -> file.owner().map(Intake::shown)).orElse(""))
        .distinct()
        .forEach(owner -> items.add(withoutPeriod(owner)));
    findings.stream().filter(Intake::lacksCell).map(CellFaults::item).forEach(items::add);
    boolean said =
        !items.isEmpty() || findings.stream().anyMatch(f -> f.rule() == Rule.WRONG_VALUE);
    reports.add(
        new FileReport(
            file,
            said ? FileReport.State.READ : FileReport.State.BLANK,
            items,
            Stream.concat(
                    findings.stream().filter(f -> !lacksPeriod(f) && !lacksCell(f)),
                    masked(file).stream())
                .toList()));
  }

  /// Digits that are masked when they are written, for they may be an identity number.
  private static List<Finding> masked(Returned file) {
    return numbers(
        file,
        FoundInText.Kind.PERHAPS_IDENTITY_NUMBER,
        new Phrase("Det här kan vara ett personnummer: ", "This may be an identity number: "),
        new Phrase(
            "de sista siffrorna skrivs som ****; i originalet står de kvar",
            "its last digits are written as ****; they stand in the original"));
  }

  private static boolean lacksPeriod(Finding finding) {
    return finding.rule() == Rule.WRONG_VALUE
        && finding.subject().field().filter("period"::equals).isPresent();
  }

  /// Whether an answer's cell shows that a formula has gone wrong, which is not taken in.
  private static boolean lacksCell(Finding finding) {
    return finding.subject().period().isPresent() && CellErrors.isTold(finding);
  }

  private Item withoutPeriod(String owner) {
    List<String> periods = periods().stream().map(Period::code).toList();
    return new Item(
        Change.LOST,
        owner,
        "",
        new Phrase("svar", "answers"),
        new Phrase(
            "det står inte vilken uppföljning de hör till; ange den: --period "
                + String.join(" eller ", periods),
            "it does not say which follow-up they belong to; name it: --period "
                + String.join(" or ", periods)));
  }

  /// The periods that answers can belong to.
  private Set<Period> periods() {
    Set<Period> known = new TreeSet<>(workspace.answeredPeriods());
    workspace.county().followUps().stream().map(County.FollowUpDates::period).forEach(known::add);
    return known;
  }

  private static List<Finding> numbers(Returned file) {
    return numbers(
        file,
        FoundInText.Kind.IDENTITY_NUMBER,
        new Phrase("Här står ett personnummer: ", "Here is a personal identity number: "),
        new Phrase(
            "stryk det, eller be avsändaren skicka en fil utan; ta sedan in den",
            "strike it, or ask the sender for a file without; then take it in"));
  }

  private static List<Finding> numbers(
      Returned file, FoundInText.Kind kind, Phrase message, Phrase fix) {
    return file.content().value().foundInTexts().stream()
        .filter(f -> f.kind() == kind)
        .map(f ->
            Finding.of(
                Rule.IDENTITY_NUMBER,
                f.at(),
                f.subject(),
                message.and(Phrase.same(f.shown())),
                fix))
        .toList();
  }

  // --- answers

  private void add(FollowUp followUp, Returned file, List<Item> items) {
    Owner owner = file.owner(followUp.owner());
    Period period = followUp.period();
    String shown = shown(owner);
    Optional<Phrase> astray = astray(owner).or(() -> astray(period));
    if (astray.isPresent()) {
      items.add(
          new Item(
              Change.LOST,
              shown,
              period.code(),
              new Phrase(
                  followUp.answers().stream().filter(a -> !a.blank()).count() + " svar",
                  followUp.answers().stream().filter(a -> !a.blank()).count() + " answers"),
              astray.get()));
      return;
    }
    Shelf shelf =
        shelves.computeIfAbsent(
            period + " " + slug(owner),
            _ -> new Shelf(workspace, root, register, owner, period, slug(owner)));
    Originals.Place place = originals.place(Path.of("followups", period.code()), file.file());
    // Whoever signs may do so on a row that is empty otherwise.
    var signed = new ArrayList<>(followUp.answers());
    followUp.plan().ifPresent(signed::add);
    var all = new ArrayList<Answer>();
    followUp.plan().map(CellFaults::without).filter(Intake::saysAnything).ifPresent(all::add);
    int ofPlan = all.size();
    followUp.answers().stream().map(CellFaults::without).filter(a -> !a.blank()).forEach(all::add);
    Set<String> corrected =
        shelf.corrected(all.stream().limit(ofPlan).findFirst(), all.subList(ofPlan, all.size()));
    for (int i = 0; i < all.size(); i++) {
      Answer answer = all.get(i);
      Voice voice = Voice.of(answer, signed);
      Shelf.Verdict verdict =
          shelf.add(answer, i < ofPlan, voice, place.origin(), place.known(), corrected, replace);
      items.add(
          new Item(
              verdict.change(),
              shown,
              period.code(),
              i < ofPlan ? Words.WHOLE_PLAN : subject(answer, verdict.activity()),
              detail(verdict, answer, voice, shelf)));
    }
    originals.keep(place);
  }

  private static boolean saysAnything(Answer answer) {
    return !answer.blank() || !answer.beside().empty();
  }

  private static Phrase subject(Answer answer, Optional<Activity> activity) {
    return activity
        .map(a -> Phrase.same(a.label()))
        .or(() -> answer.activity().given().map(Phrase::same))
        .orElse(new Phrase("(ingen aktivitet)", "(no activity)"));
  }

  private Optional<Phrase> astray(Owner owner) {
    return switch (owner) {
      case Owner.WholeCounty _ -> Optional.empty();
      case Owner.Unknown(String written) ->
          Optional.of(
              written.isEmpty()
                  ? new Phrase(
                      "det står inte vilken kommun det gäller; skriv den i en kolumn Kommun",
                      "it does not say which municipality; write it in a column Kommun")
                  : new Phrase(
                      "det finns ingen kommun som heter ”" + written + "”" + near(written, true),
                      "there is no municipality called \""
                          + written
                          + "\""
                          + near(written, false)));
      case Owner.Participant p ->
          participants.stream().anyMatch(p::same)
              ? Optional.empty()
              : Optional.of(
                  new Phrase(
                      p.name() + " deltar inte enligt county.yaml" + near(p.name(), true),
                      p.name() + " does not take part by county.yaml" + near(p.name(), false)));
    };
  }

  private String near(String written, boolean swedish) {
    List<String> names = participants.stream().map(Owner.Participant::name).toList();
    return Nearest.to(written, names)
        .map(n -> (swedish ? "; menade du " : "; did you mean ") + n + "?")
        .orElse("");
  }

  private Optional<Phrase> astray(Period period) {
    Set<Period> known = periods();
    if (known.isEmpty() || known.contains(period)) {
      return Optional.empty();
    }
    String all = known.stream().map(Period::code).collect(Collectors.joining(", "));
    return Optional.of(
        new Phrase(
            "det finns ingen uppföljning " + period + "; det finns " + all,
            "there is no follow-up " + period + "; there is " + all));
  }

  // --- what is said of an answer

  private static Phrase detail(Shelf.Verdict verdict, Answer answer, Voice voice, Shelf shelf) {
    Phrase now = Difference.status(answer);
    Optional<Difference> differs = verdict.old().map(old -> Difference.between(old, verdict.now()));
    return switch (verdict.change()) {
      case CHANGED ->
          differs.map(Difference::asChange).orElse(now).and(Difference.kept(answer, verdict.now()));
      case CONFLICT ->
          differs.map(d -> conflict(d, voice, verdict.old().orElseThrow())).orElse(now);
      case STRAY -> shelf.meant(answer);
      case OLDER ->
          new Phrase(
              "det finns ett nyare svar, som gäller", "there is a newer answer, which counts");
      case NEW, UNCHANGED, KEPT, REMOVED, LOST -> now;
    };
  }

  private static Phrase conflict(Difference differs, Voice voice, Answer old) {
    return differs
        .named(differs.now())
        .and(by(voice.by()))
        .and(new Phrase(", mot ", ", against "))
        .and(differs.then())
        .and(by(old.answeredBy()))
        .and(place(old))
        .and(differs.rest());
  }

  private static Phrase by(Optional<String> voice) {
    return Phrase.same(voice.map(v -> " (" + v + ")").orElse(""));
  }

  private static Phrase place(Answer answer) {
    Phrase at = Phrase.of(answer.at());
    return new Phrase(" i " + at.sv(), " in " + at.en());
  }

  // --- plans

  /// The plans in a file, with the rows of one that say whose they are and those that do not.
  private static List<Plan> together(Returned file) {
    var plans = new ArrayList<Plan>();
    for (Plan plan : file.content().value().plans()) {
      Owner owner = file.owner(plan.owner());
      int known = -1;
      for (int i = 0; i < plans.size(); i++) {
        known = file.owner(plans.get(i).owner()).is(owner) ? i : known;
      }
      if (known < 0) {
        plans.add(plan);
      } else {
        Plan first = plans.get(known);
        var activities = new ArrayList<>(first.activities());
        plan.activities().forEach(a -> activities.add(a.numbered(activities.size() + 1)));
        plans.set(known, first.completed(plan).with(activities));
      }
    }
    return plans;
  }

  private void add(Plan plan, Returned file, List<Item> items) {
    Owner owner = file.owner(plan.owner());
    if (plan.activities().isEmpty() && !plan.hasHead()) {
      return;
    }
    String year = plan.year().map(String::valueOf).orElse("");
    Optional<Phrase> astray = astray(owner);
    if (astray.isPresent() || !(owner instanceof Owner.Participant participant)) {
      items.add(
          new Item(
              Change.LOST,
              shown(owner),
              "plan " + year,
              new Phrase("planen", "the plan"),
              astray.orElse(
                  new Phrase(
                      "länets egen plan står i county.yaml",
                      "the county's own plan stands in county.yaml"))));
      return;
    }
    if (plan.year().filter(y -> y != workspace.county().year()).isPresent()) {
      items.add(
          new Item(
              Change.LOST,
              shown(owner),
              "plan " + year,
              new Phrase("planen", "the plan"),
              new Phrase(
                  "planen är för " + year + ", men länets år är " + workspace.county().year(),
                  "the plan is for "
                      + year
                      + ", but the county's year is "
                      + workspace.county().year())));
      return;
    }
    PlanShelf shelf =
        planShelves.computeIfAbsent(
            slug(owner), _ -> new PlanShelf(workspace, root, participant, slug(owner)));
    Originals.Place place = originals.place(Path.of("plans"), file.file());
    items.addAll(shelf.add(plan, file, place, replace));
    originals.keep(place);
  }

  // --- names

  private static String shown(Owner owner) {
    return switch (owner) {
      case Owner.Participant p -> p.name();
      case Owner.WholeCounty _ -> "länet";
      case Owner.Unknown(String written) -> written;
    };
  }

  private String slug(Owner owner) {
    return switch (owner) {
      case Owner.Participant p -> Slugs.of(p);
      case Owner.WholeCounty _ ->
          workspace
              .county()
              .code()
              .map(c -> "lan-" + c + "-" + Slugs.slug(register.shortCounty(c)))
              .orElse("lan");
      case Owner.Unknown _ -> "okand";
    };
  }

  /// The order in which files are taken in: the older before the newer.
  public static Comparator<Returned> order() {
    return Comparator.comparing(Intake::newest)
        .thenComparingLong(Intake::saved)
        .thenComparing(r -> Returned.name(r.file()))
        .thenComparing(r -> r.file().toString());
  }

  private static String newest(Returned returned) {
    return returned.content().value().followUps().stream()
        .flatMap(f -> f.answers().stream())
        .flatMap(a -> a.answeredOn().stream())
        .map(d -> d.last().toString())
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  private static long saved(Returned returned) {
    try {
      return Files.getLastModifiedTime(returned.file()).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }
}
