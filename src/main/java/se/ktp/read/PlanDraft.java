package se.ktp.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.ktp.model.Texts;
import se.ktp.source.Position;

/// What sheets say of one plan, brought together row by row into the shape that it has in YAML.
final class PlanDraft {
  private final Position at;
  private final Map<Key, Node.Entry> whose = new EnumMap<>(Key.class);
  private final List<Node.Entry> plain = new ArrayList<>();
  private final List<Node.Entry> approved = new ArrayList<>();
  private final Map<Key, People> people = new EnumMap<>(Key.class);
  private final List<Node.Entry> present = new ArrayList<>();
  private final Map<String, Cells> matrix = new LinkedHashMap<>();

  PlanDraft(Position at) {
    this.at = at;
  }

  /// The people who have a duty, below a heading.
  private record People(Position heading, List<Node> members) {}

  /// The cells of an area of the matrix.
  private record Cells(Node.Scalar area, List<Node.Entry> cells) {}

  /// A key as it is written in YAML.
  static Node.Scalar key(Key key, Position at) {
    return Node.Scalar.of(key.english(), at);
  }

  // --- filling in

  /// Whose it is; what was said first counts.
  void whose(Map<Key, Node.Entry> said) {
    said.forEach(whose::putIfAbsent);
  }

  boolean isNobodys() {
    return whose.isEmpty();
  }

  /// What stands in the plan itself.
  void say(Node.Entry entry) {
    plain.add(entry);
  }

  /// What stands under its approval.
  void approved(Node.Entry entry) {
    approved.add(entry);
  }

  /// What stands under the present state.
  void present(Node.Entry entry) {
    present.add(entry);
  }

  /// The people who have a duty, to whom more can be added.
  List<Node> people(Key duty, Position heading) {
    return people.computeIfAbsent(duty, _ -> new People(heading, new ArrayList<>())).members();
  }

  /// The cells of an area of the matrix, to which more can be added.
  List<Node.Entry> cells(Node.Scalar area) {
    return matrix
        .computeIfAbsent(Texts.folded(area.text()), _ -> new Cells(area, new ArrayList<>()))
        .cells();
  }

  /// Takes over what another says, but for whose it is.
  void take(PlanDraft other) {
    plain.addAll(other.plain);
    approved.addAll(other.approved);
    other.people.forEach((duty, p) -> people(duty, p.heading()).addAll(p.members()));
    present.addAll(other.present);
    other.matrix.values().forEach(c -> cells(c.area()).addAll(c.cells()));
  }

  // --- taking out

  /// The plan as it would stand in YAML, each thing at its own cell.
  Node.Mapping mapping() {
    var entries = new ArrayList<>(whose.values());
    entries.addAll(plain);
    put(entries, Key.APPROVED, approved);
    people.forEach((duty, p) ->
        entries.add(
            new Node.Entry(key(duty, p.heading()), new Node.Sequence(p.members(), p.heading()))));
    var inMapping = new ArrayList<>(present);
    put(
        inMapping,
        Key.MATRIX,
        matrix.values().stream()
            .map(c -> new Node.Entry(c.area(), new Node.Mapping(c.cells(), c.area().at())))
            .toList());
    put(entries, Key.MAPPING, inMapping);
    return new Node.Mapping(entries, at);
  }

  private static void put(List<Node.Entry> entries, Key key, List<Node.Entry> inner) {
    if (!inner.isEmpty()) {
      Position first = inner.getFirst().key().at();
      entries.add(new Node.Entry(key(key, first), new Node.Mapping(inner, first)));
    }
  }
}
