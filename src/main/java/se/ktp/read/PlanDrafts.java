package se.ktp.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.ktp.model.Owner;
import se.ktp.model.Plan;
import se.ktp.model.Texts;
import se.ktp.source.Position;

/// The drafts of the plans that the sheets of a file tell of, and how they join the plans of its
/// tables of activities.
final class PlanDrafts {
  /// Keys that say whose something is.
  static final List<Key> WHOSE =
      List.of(Key.MUNICIPALITY, Key.MUNICIPALITY_CODE, Key.DISTRICT, Key.YEAR);

  private final Reading reading;

  /// What is said of each plan, by whose it is as it is written.
  private final Map<String, PlanDraft> drafts = new LinkedHashMap<>();

  PlanDrafts(Reading reading) {
    this.reading = reading;
  }

  /// What is said of a plan, however its owner is written.
  ///
  /// @param at where that begins
  PlanDraft draft(Map<Key, Node.Entry> whose, Position at) {
    var row = new Node.Mapping(List.copyOf(whose.values()), at);
    Owner owner = OwnerReader.read(Fields.glance(row, WHOSE, reading), false);
    String known =
        switch (owner) {
          case Owner.Participant p ->
              p.municipality().code() + p.district().map(d -> " " + Texts.folded(d)).orElse("");
          case Owner.Unknown(String written) -> Texts.folded(written);
          case Owner.WholeCounty _ -> "";
        };
    PlanDraft draft = drafts.computeIfAbsent(known, _ -> new PlanDraft(at));
    if (!known.isEmpty()) {
      draft.whose(whose);
    }
    return draft;
  }

  /// The plans with what the drafts say of them, and those of which there are drafts only.
  List<Plan> joined(List<Plan> plans) {
    var joined = new ArrayList<>(plans);
    int only = only(plans);
    List<PlanDraft> named = drafts.values().stream().filter(d -> !d.isNobodys()).toList();
    PlanDraft unsigned = drafts.get("");
    boolean one = named.size() == 1 && (plans.isEmpty() || only >= 0);
    if (unsigned != null && one) {
      named.getFirst().take(unsigned); // of one plan in a workbook all its sheets tell
      drafts.remove("");
    }
    for (PlanDraft draft : drafts.values()) {
      join(draft, only, joined);
    }
    return joined;
  }

  /// @param only the place of the only plan, or -1
  private void join(PlanDraft draft, int only, List<Plan> joined) {
    Node.Mapping mapping = draft.mapping();
    if (draft.isNobodys() && only >= 0) {
      Plan plan = joined.get(only);
      Plan head = PlanReader.read(mapping, plan.owner(), plan.ownerAt(), reading);
      joined.set(only, plan.headed(head));
      return;
    }
    Plan head = PlanReader.read(mapping, reading);
    int place = place(head.owner(), joined);
    if (place >= 0) {
      joined.set(place, joined.get(place).headed(head));
    } else if (only >= 0 && isNobodys(joined.get(only).owner()) && drafts.size() == 1) {
      joined.set(only, head.with(joined.get(only).activities()));
    } else {
      joined.add(head);
    }
  }

  /// The place of the only plan, apart from rows that say not whose they are; -1 if there are more.
  private static int only(List<Plan> plans) {
    List<Plan> known = plans.stream().filter(p -> !isNobodys(p.owner())).toList();
    return known.size() == 1
        ? plans.indexOf(known.getFirst())
        : known.isEmpty() && plans.size() == 1 ? 0 : -1;
  }

  private static boolean isNobodys(Owner owner) {
    return owner instanceof Owner.Unknown(String written) && written.isEmpty();
  }

  private static int place(Owner owner, List<Plan> plans) {
    for (int i = 0; i < plans.size(); i++) {
      if (plans.get(i).owner().is(owner)) {
        return i;
      }
    }
    return -1;
  }
}
