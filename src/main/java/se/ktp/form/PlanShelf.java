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
import java.util.stream.Stream;
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
  }

  /// Takes up a plan, and tells what becomes of its activities.
  List<Item> add(Plan plan, Returned from, Originals.Place place, boolean replace) {
    var items = new ArrayList<Item>();
    var said = new HashSet<List<String>>();
    there.forEach(a -> said.add(PlanText.said(a)));
    boolean same =
        there.stream()
            .map(PlanText::said)
            .toList()
            .equals(plan.activities().stream().map(PlanText::said).toList());
    boolean headed = first.filter(PlanShelf::hasHead).isEmpty() && hasHead(plan);
    boolean none = there.isEmpty();
    boolean settled = (same && !headed) || (place.known() && !none);
    boolean clashes = !settled && !none && !(replaceable && (coming.isEmpty() || replace));
    for (Activity activity : plan.activities()) {
      Change change = Change.UNCHANGED;
      if (!settled && !said.contains(PlanText.said(activity))) {
        boolean known = there.stream().anyMatch(a -> alike(a, activity));
        change = clashes ? Change.CONFLICT : known ? Change.CHANGED : Change.NEW;
      }
      items.add(item(change, plan, Phrase.same(activity.label()), activity));
    }
    for (Activity activity : there) {
      if (!settled && plan.activities().stream().noneMatch(a -> alike(a, activity))) {
        items.add(
            new Item(
                clashes ? Change.CONFLICT : Change.CHANGED,
                owner.name(),
                what(plan),
                Phrase.same(activity.label()),
                new Phrase("finns inte i den nya planen", "is not in the new plan")));
      }
    }
    if (!settled) {
      if (!clashes) {
        coming.clear();
        there = plan.activities();
        first = Optional.of(plan);
      }
      coming.add(new Coming(plan, place.origin(), text(from, place)));
    }
    if (!settled && headed) {
      items.add(
          new Item(
              clashes ? Change.CONFLICT : Change.NEW,
              owner.name(),
              what(plan),
              new Phrase("beslut, samråd och kartläggning", "approval, council and mapping"),
              Phrase.same("")));
    }
    return items;
  }

  /// Whether a plan says more than its activities.
  private static boolean hasHead(Plan plan) {
    return plan.overallGoal().isPresent()
        || Stream.of(plan.approved(), plan.localCouncil(), plan.processLeaders(), plan.mapping())
            .anyMatch(f -> f.given().isPresent());
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
