package se.ktp.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Activity;
import se.ktp.model.Owner;
import se.ktp.model.Plan;
import se.ktp.model.Texts;
import se.ktp.model.Workspace;
import se.ktp.source.Decoded;

/// The plan of one participant: the one that is there, and the one that comes.
final class PlanShelf {
  private static final Phrase SETTLED = new Phrase("avgjord", "settled");

  private static final Phrase PARTS =
      new Phrase("beslut, medverkande och kartläggning", "approval, people and mapping");

  private final Owner.Participant owner;
  private final String name;
  private final Path file;
  private final boolean replaceable;

  /// Whether there are plans of ktp's own that contradict each other.
  private final boolean rivals;

  /// Whether what comes settles that.
  private boolean settles;

  /// Whether what the plan says beside its activities stands in the file that is written.
  private final boolean headReplaceable;

  private List<Activity> there;
  private final List<Coming> coming = new ArrayList<>();
  private Optional<Plan> first;

  /// A plan that has come.
  ///
  /// @param text the file that it came in, where that was YAML already: it may say more
  /// @param clashes whether it contradicts the plan that is there
  private record Coming(Plan plan, String origin, Optional<String> text, boolean clashes) {}

  PlanShelf(Workspace workspace, Path root, Owner.Participant owner, String name) {
    this.owner = owner;
    this.name = name;
    this.first = workspace.plan(owner);
    this.file = OwnFile.of(root.resolve("plans"), name);
    this.there = first.map(Plan::activities).orElse(List.of());
    Set<String> own = new HashSet<>();
    own.add(shown(file, root));
    for (int i = 2; Files.exists(another(i)); i++) {
      own.add(shown(another(i), root));
    }
    this.rivals = own.size() > 1;
    this.replaceable = there.stream().allMatch(a -> own.contains(a.at().source().path()));
    this.headReplaceable =
        first.filter(p -> p.hasHead() && !own.contains(p.at().source().path())).isEmpty();
  }

  private static String shown(Path file, Path root) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /// The file of a plan that contradicts the one that is there.
  private Path another(int number) {
    return OwnFile.of(file.resolveSibling(""), name + "_" + number);
  }

  /// A plan that comes, joined with the one that is there.
  ///
  /// @param head what it says beside its activities
  /// @param activities what it says of them, and those that are there besides
  /// @param sameHead whether it brings nothing there
  /// @param same whether it brings no activity and changes none
  /// @param contradicts whether it says otherwise about something than was said before
  private record Joined(
      Plan head, List<Activity> activities, boolean sameHead, boolean same, boolean contradicts) {}

  /// @param anew whether the plan is as it comes, and what does not come goes
  private Joined joined(Plan came, boolean anew) {
    Plan base = first.orElse(came).with(there);
    List<Activity> next = there;
    if (!came.activities().isEmpty()) {
      next = anew ? came.activities() : joined(completed(came.activities()), missingIn(came));
    }
    Plan head = first.isEmpty() ? came : anew ? replaced(base, came) : base.headed(came);
    return new Joined(
        head,
        next,
        first.isPresent() ? said(head, base) : !came.hasHead(),
        said(there).equals(said(next)),
        first.isPresent() && (came.contradicts(base) || contradicted(came.activities())));
  }

  /// Takes up a plan, and tells what becomes of it.
  List<Item> add(Plan came, Returned from, Originals.Place place, boolean replace) {
    if (place.known() && first.isPresent() && !replace) {
      return rivals ? List.of(item(Change.CONFLICT, came, PARTS)) : unchanged(came);
    }
    // Settling a conflict says which of two holds, and not that the other half is to go.
    Joined joined = joined(came, replace && !rivals);
    boolean nothing = joined.same() && joined.sameHead();
    boolean mayChange = replaceable && headReplaceable && (coming.isEmpty() || replace);
    boolean othersActivities = !joined.same() && !there.isEmpty() && !replaceable;
    boolean clashes = !nothing && (othersActivities || (joined.contradicts() && !mayChange));
    List<Item> items = items(came, clashes, replace && !rivals);
    if (!joined.sameHead()) {
      boolean before = first.filter(Plan::hasHead).isPresent();
      Change change = before && joined.contradicts() ? Change.CHANGED : Change.NEW;
      items.add(item(clashes ? Change.CONFLICT : change, came, parts(first, joined.head())));
    }
    if (clashes) {
      coming.add(new Coming(came, place.origin(), text(from, place), true));
    } else if (!nothing || (replace && rivals)) {
      take(joined, came, from, place, replace);
      if (settles) {
        items.add(item(Change.CHANGED, came, new Phrase("konflikten", "the conflict"), SETTLED));
      }
    }
    return items;
  }

  private void take(
      Joined joined, Plan came, Returned from, Originals.Place place, boolean replace) {
    boolean asItCame = said(joined.head(), came) && joined.activities().equals(came.activities());
    // What others wrote stays where it is, and what is not there yet is written beside it.
    Plan beside = headReplaceable || Files.exists(file) ? joined.head() : came;
    coming.removeIf(c -> !c.clashes() || replace);
    coming.add(
        new Coming(
            beside.with(replaceable ? joined.activities() : List.of()),
            place.origin(),
            asItCame ? text(from, place) : Optional.empty(),
            false));
    there = joined.activities();
    first = Optional.of(joined.head().with(there));
    settles |= rivals && replace;
  }

  /// What came with the parts of the plan that it does not speak of; people come as they come.
  private static Plan replaced(Plan base, Plan came) {
    Plan whole = base.headed(came);
    return new Plan(
        whole.owner(),
        whole.ownerAt(),
        whole.at(),
        whole.year(),
        whole.version(),
        whole.approved(),
        came.localCouncil().given().isPresent() ? came.localCouncil() : whole.localCouncil(),
        came.processLeaders().given().isPresent() ? came.processLeaders() : whole.processLeaders(),
        whole.overallGoal(),
        whole.mapping(),
        whole.activities());
  }

  /// Activities with what was said of them before where they are silent.
  private List<Activity> completed(List<Activity> came) {
    return came.stream()
        .map(a ->
            there.stream().filter(old -> alike(a, old)).findFirst().map(a::completed).orElse(a))
        .toList();
  }

  /// Whether an activity says otherwise than one that is there.
  private boolean contradicted(List<Activity> came) {
    return came.stream()
        .anyMatch(a ->
            there.stream()
                .filter(old -> alike(a, old))
                .anyMatch(old ->
                    !PlanText.said(a.completed(old)).equals(PlanText.said(old.completed(a)))));
  }

  /// What of a plan beside its activities is other than it was: "beslut och kartläggning".
  private static Phrase parts(Optional<Plan> before, Plan now) {
    var parts = new ArrayList<Phrase>();
    if (!PlanHeadText.decision(before).equals(PlanHeadText.decision(Optional.of(now)))) {
      parts.add(new Phrase("beslut och mål", "approval and goal"));
    }
    if (!PlanHeadText.people(before).equals(PlanHeadText.people(Optional.of(now)))) {
      parts.add(new Phrase("medverkande", "people"));
    }
    if (!PlanHeadText.mapping(before).equals(PlanHeadText.mapping(Optional.of(now)))) {
      parts.add(new Phrase("kartläggning", "mapping"));
    }
    return parts.stream().reduce((a, b) -> a.and(Phrase.same(", ")).and(b)).orElse(PARTS);
  }

  private Item item(Change change, Plan plan, Phrase subject) {
    return item(change, plan, subject, Phrase.same(""));
  }

  private Item item(Change change, Plan plan, Phrase subject, Phrase detail) {
    return new Item(change, owner.name(), what(plan), subject, detail);
  }

  private static boolean said(Plan one, Plan other) {
    return PlanText.saidInHead(one).equals(PlanText.saidInHead(other));
  }

  private static List<List<String>> said(List<Activity> activities) {
    return activities.stream().map(PlanText::said).toList();
  }

  private List<Item> unchanged(Plan plan) {
    return plan.activities().stream()
        .map(a -> item(Change.UNCHANGED, plan, Phrase.same(a.label()), a))
        .toList();
  }

  /// The activities that are there, and not in a plan that comes: whoever sends some rows only does
  /// not take back the others.
  private List<Activity> missingIn(Plan came) {
    return there.stream()
        .filter(old -> came.activities().stream().noneMatch(a -> alike(a, old)))
        .toList();
  }

  private static List<Activity> joined(List<Activity> came, List<Activity> left) {
    var all = new ArrayList<>(came);
    left.forEach(a -> all.add(a.numbered(all.size() + 1)));
    return all;
  }

  private List<Item> items(Plan plan, boolean clashes, boolean replace) {
    var items = new ArrayList<Item>();
    Set<List<String>> known = Set.copyOf(said(there));
    List<Activity> taken = replace ? plan.activities() : completed(plan.activities());
    for (int i = 0; i < taken.size(); i++) {
      Activity activity = plan.activities().get(i);
      Change change = Change.UNCHANGED;
      if (!known.contains(PlanText.said(taken.get(i)))) {
        boolean named = there.stream().anyMatch(a -> alike(a, activity));
        change = clashes ? Change.CONFLICT : named ? Change.CHANGED : Change.NEW;
      }
      items.add(item(change, plan, Phrase.same(activity.label()), activity));
    }
    for (Activity activity : plan.activities().isEmpty() ? List.<Activity>of() : missingIn(plan)) {
      Change change =
          clashes ? Change.CONFLICT : replace && replaceable ? Change.REMOVED : Change.KEPT;
      Phrase detail =
          change == Change.KEPT
              ? new Phrase(
                  "finns inte i filen, men får stå; ska den bort, lägg till --replace",
                  "is not in the file, but stays; to remove it add --replace")
              : new Phrase("finns inte i den nya planen", "is not in the new plan");
      items.add(item(change, plan, Phrase.same(activity.label()), detail));
    }
    return items;
  }

  private static Optional<String> text(Returned from, Originals.Place place) {
    boolean alone =
        from.content().value().plans().size() == 1 && from.content().value().followUps().isEmpty();
    boolean yaml = Returned.name(from.file()).toLowerCase(Locale.ROOT).matches(".*\\.ya?ml");
    return alone && yaml
        ? Decoded.unicode(place.bytes()).map(Decoded::text).map(t -> t.replace("\r\n", "\n"))
        : Optional.empty();
  }

  private Item item(Change change, Plan plan, Phrase subject, Activity activity) {
    String goal = activity.goal().given().orElse("");
    Optional<String> then =
        there.stream()
            .filter(a -> alike(a, activity))
            .flatMap(a -> a.goal().given().stream())
            .filter(g -> !goal.isEmpty() && !Texts.same(g, goal))
            .findFirst();
    Phrase detail = Phrase.same(goal);
    if (change == Change.CONFLICT) {
      detail =
          then.map(t ->
                  new Phrase(
                      "”" + goal + "”, mot ”" + t + "”", "\"" + goal + "\", against \"" + t + "\""))
              .orElse(new Phrase("det finns redan en annan plan", "there is another plan already"));
    }
    return item(change, plan, subject, detail);
  }

  private static String what(Plan plan) {
    return "plan" + plan.year().map(y -> " " + y).orElse("");
  }

  private static boolean alike(Activity one, Activity other) {
    return same(one.id().given(), other.id().given())
        || same(one.name().given(), other.name().given());
  }

  private static boolean same(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && Texts.same(one.get(), other.get());
  }

  /// The files that are to be written, if plans have come.
  List<Intake.Output> outputs(Language language) throws IOException {
    var outputs = new ArrayList<Intake.Output>();
    int number = 2;
    for (Coming plan : coming) {
      String body =
          plan.text()
              .map(text -> AnswerText.from(plan.origin(), language) + text)
              .orElseGet(() -> PlanText.of(plan.plan(), owner, plan.origin(), language));
      byte[] bytes = OwnText.of(body, language);
      Path target = file;
      while (plan.clashes() && (target.equals(file) || isOther(target, bytes))) {
        target = another(number++);
      }
      if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), bytes)) {
        outputs.add(Intake.Output.of(target, bytes));
      }
    }
    for (int i = 2; settles && Files.exists(another(i)); i++) {
      outputs.add(Intake.Output.removed(another(i)));
    }
    return outputs;
  }

  private static boolean isOther(Path target, byte[] bytes) throws IOException {
    return Files.exists(target) && !Arrays.equals(Files.readAllBytes(target), bytes);
  }
}
