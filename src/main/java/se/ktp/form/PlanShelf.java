package se.ktp.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final Owner.Participant owner;
  private final String name;
  private final Path file;
  private final boolean replaceable;

  /// Whether what the plan says beside its activities stands in the file that is written.
  private boolean headReplaceable;

  private List<Activity> there;
  private final List<Coming> coming = new ArrayList<>();
  private Optional<Plan> first;

  /// A plan that has come.
  ///
  /// @param text the file that it came in, where that was YAML already: it may say more
  private record Coming(Plan plan, String origin, Optional<String> text) {}

  PlanShelf(Workspace workspace, Path root, Owner.Participant owner, String name) {
    this.owner = owner;
    this.name = name;
    this.first = workspace.plan(owner);
    this.file = OwnFile.of(root.resolve("plans"), name);
    this.there = first.map(Plan::activities).orElse(List.of());
    String shown = root.relativize(file).toString().replace('\\', '/');
    this.replaceable = there.stream().allMatch(a -> a.at().source().path().equals(shown));
    this.headReplaceable =
        first.filter(p -> p.hasHead() && !p.at().source().path().equals(shown)).isEmpty();
  }

  /// Takes up a plan, and tells what becomes of it.
  List<Item> add(Plan came, Returned from, Originals.Place place, boolean replace) {
    boolean mine = coming.isEmpty() || replace;
    boolean writable = replaceable && mine;
    List<Activity> left = writable && !replace ? missingIn(came) : List.of();
    List<Activity> next = came.activities().isEmpty() ? there : joined(came.activities(), left);
    boolean same = said(there).equals(said(next));
    Optional<Change> head = head(came);
    if (place.known() && first.isPresent() && !replace) {
      return unchanged(came);
    }
    boolean settled = same && head.isEmpty();
    boolean clashes =
        !settled
            && ((!same && !there.isEmpty() && !writable)
                || (head.equals(Optional.of(Change.CHANGED)) && !(headReplaceable && mine)));
    List<Item> items = items(came, clashes, replace);
    if (settled) {
      return items;
    }
    head.ifPresent(change ->
        items.add(
            new Item(
                clashes ? Change.CONFLICT : change,
                owner.name(),
                what(came),
                new Phrase("beslut, medverkande och kartläggning", "approval, people and mapping"),
                Phrase.same(""))));
    // A table may hold activities only, or a form's sheets may be blank: what they leave out stays.
    Plan whole = first.filter(_ -> headReplaceable).map(p -> p.headed(came)).orElse(came);
    Plan plan = whole.with(same ? there : next);
    boolean asItCame = said(plan, came) && next.equals(came.activities());
    if (!clashes) {
      coming.clear();
      there = plan.activities();
      first = Optional.of(plan);
      headReplaceable = true;
    }
    coming.add(
        new Coming(
            same && !replaceable ? plan.with(List.of()) : plan,
            place.origin(),
            asItCame ? text(from, place) : Optional.empty()));
    return items;
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
    for (Activity activity : plan.activities()) {
      Change change = Change.UNCHANGED;
      if (!known.contains(PlanText.said(activity))) {
        boolean named = there.stream().anyMatch(a -> alike(a, activity));
        change = clashes ? Change.CONFLICT : named ? Change.CHANGED : Change.NEW;
      }
      items.add(item(change, plan, Phrase.same(activity.label()), activity));
    }
    for (Activity activity : plan.activities().isEmpty() ? List.<Activity>of() : missingIn(plan)) {
      Change change =
          clashes ? Change.CONFLICT : replace && replaceable ? Change.REMOVED : Change.KEPT;
      items.add(
          new Item(
              change,
              owner.name(),
              what(plan),
              Phrase.same(activity.label()),
              change == Change.KEPT
                  ? new Phrase(
                      "finns inte i filen, men får stå; ska den bort, lägg till --replace",
                      "is not in the file, but stays; to remove it add --replace")
                  : new Phrase("finns inte i den nya planen", "is not in the new plan")));
    }
    return items;
  }

  /// What becomes of what the plan says beside its activities: nothing, or it is new, or it is
  /// other than what is there.
  private Optional<Change> head(Plan came) {
    if (!came.hasHead()) {
      return Optional.empty();
    }
    if (first.isEmpty()) {
      return Optional.of(Change.NEW);
    }
    Plan whole = first.get().headed(came);
    if (said(whole, first.get())) {
      return Optional.empty();
    }
    return Optional.of(said(whole, came.headed(first.get())) ? Change.NEW : Change.CHANGED);
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
    Phrase goal = Phrase.same(activity.goal().given().orElse(""));
    Phrase detail =
        change == Change.CONFLICT
            ? new Phrase(
                "det finns redan en annan plan, som ktp inte ändrar",
                "there is another plan already, which ktp does not change")
            : goal;
    return new Item(change, owner.name(), what(plan), subject, detail);
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
    for (int i = 0; i < coming.size(); i++) {
      Coming plan = coming.get(i);
      String body =
          plan.text()
              .map(text -> AnswerText.from(plan.origin(), language) + text)
              .orElseGet(() -> PlanText.of(plan.plan(), owner, plan.origin(), language));
      byte[] bytes = OwnText.of(body, language);
      Path target = i == 0 ? file : OwnFile.of(file.resolveSibling(""), name + "-" + (i + 1));
      if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), bytes)) {
        outputs.add(new Intake.Output(target, bytes));
      }
    }
    return outputs;
  }
}
