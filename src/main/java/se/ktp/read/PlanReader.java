package se.ktp.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Activity;
import se.ktp.model.Approval;
import se.ktp.model.Area;
import se.ktp.model.Aspect;
import se.ktp.model.Day;
import se.ktp.model.Field;
import se.ktp.model.Level;
import se.ktp.model.Mapping;
import se.ktp.model.Member;
import se.ktp.model.Owner;
import se.ktp.model.Plan;
import se.ktp.source.Position;

/// Reads a plan from YAML.
final class PlanReader {
  /// Keys of a plan.
  static final List<Key> KEYS =
      List.of(
          Key.MUNICIPALITY,
          Key.MUNICIPALITY_CODE,
          Key.DISTRICT,
          Key.YEAR,
          Key.VERSION,
          Key.APPROVED,
          Key.LOCAL_COUNCIL,
          Key.PROCESS_LEADERS,
          Key.OVERALL_GOAL,
          Key.MAPPING,
          Key.ACTIVITIES);

  static final List<Key> APPROVAL_KEYS = List.of(Key.BY, Key.ON, Key.PARAGRAPH);
  static final List<Key> MEMBER_KEYS = List.of(Key.NAME, Key.ROLE, Key.PRINCIPAL);
  static final List<Key> MAPPING_KEYS =
      List.of(
          Key.STRENGTHS,
          Key.WEAKNESSES,
          Key.OPPORTUNITIES,
          Key.THREATS,
          Key.INSTRUMENTS,
          Key.METHODS,
          Key.SHARED_CARE_PLANS,
          Key.TRAINING_NEEDS,
          Key.MATRIX);
  static final List<Key> CELL_KEYS = List.of(Key.LEVEL, Key.TEXT, Key.METHODS);

  private PlanReader() {}

  static Plan read(Node.Mapping mapping, Reading outer) {
    Fields glance = Fields.glance(mapping, KEYS, outer);
    return read(mapping, OwnerReader.read(glance, true), OwnerReader.place(glance), outer);
  }

  /// @param owner whose it is, whatever it says itself
  /// @param ownerAt where that is said
  static Plan read(Node.Mapping mapping, Owner owner, Position ownerAt, Reading outer) {
    Reading about = outer.about(owner.subject());
    var fields = new Fields(mapping, KEYS, about);
    about.collect(mapping, owner, KEYS, Set.of(Key.ACTIVITIES));
    Optional<Integer> year = fields.year(Key.YEAR);
    Reading reading = about.in(year.orElse(outer.year()));
    return new Plan(
        owner,
        ownerAt,
        mapping.at(),
        year,
        fields.plainText(Key.VERSION),
        approval(fields),
        fields.field(Key.LOCAL_COUNCIL, _ -> Optional.of(members(fields, Key.LOCAL_COUNCIL))),
        fields.field(Key.PROCESS_LEADERS, _ -> Optional.of(members(fields, Key.PROCESS_LEADERS))),
        fields.plainText(Key.OVERALL_GOAL),
        fields.field(
            Key.MAPPING,
            node -> fields.mapping(Key.MAPPING, node, MAPPING_KEYS).map(PlanReader::mapping)),
        activities(fields, owner, reading));
  }

  /// The activities of a plan, or the county's own.
  static List<Activity> activities(Fields fields, Owner owner, Reading reading) {
    var activities = new ArrayList<Activity>();
    for (Node item : fields.items(Key.ACTIVITIES)) {
      if (item instanceof Node.Mapping inside) {
        activities.add(
            ActivityReader.read(
                inside, activities.size() + 1, owner, ActivityReader.KEYS, reading));
      } else {
        fields.mapping(Key.ACTIVITIES, item, ActivityReader.KEYS);
      }
    }
    return activities;
  }

  private static Field<Approval> approval(Fields fields) {
    return fields.field(
        Key.APPROVED,
        node -> {
          if (node instanceof Node.Scalar(String text, _, _)) {
            // "2010-03-15" or "lokalt samråd 15 mars": a date if it is one, else by whom
            Field<Day> day =
                Dates.day(text, fields.reading().year()).isPresent()
                    ? fields.day(Key.APPROVED)
                    : new Field.Absent<>(node.at());
            return Optional.of(
                new Approval(
                    day.given().isPresent() ? Optional.empty() : Optional.of(text),
                    day.given(),
                    Optional.empty()));
          }
          return fields
              .mapping(Key.APPROVED, node, APPROVAL_KEYS)
              .map(inner ->
                  new Approval(
                      inner.plainText(Key.BY),
                      inner.day(Key.ON).given(),
                      inner.plainText(Key.PARAGRAPH)));
        });
  }

  /// Members of a council or group; a text alone is a role.
  static List<Member> members(Fields fields, Key key) {
    var members = new ArrayList<Member>();
    for (Node item : fields.items(key)) {
      if (item instanceof Node.Scalar(String text, _, var at)) {
        members.add(new Member(Optional.empty(), Optional.of(text), Optional.empty(), at));
      } else {
        fields
            .mapping(key, item, MEMBER_KEYS)
            .ifPresent(member ->
                members.add(
                    new Member(
                        member.plainText(Key.NAME),
                        member.plainText(Key.ROLE),
                        member.word(Key.PRINCIPAL, Vocabulary.PRINCIPAL).given(),
                        member.at())));
      }
    }
    return List.copyOf(members);
  }

  // --- the present state

  private static Mapping mapping(Fields fields) {
    return new Mapping(
        fields.plainTexts(Key.STRENGTHS),
        fields.plainTexts(Key.WEAKNESSES),
        fields.plainTexts(Key.OPPORTUNITIES),
        fields.plainTexts(Key.THREATS),
        fields.plainTexts(Key.INSTRUMENTS),
        fields.plainTexts(Key.METHODS),
        fields.plainText(Key.SHARED_CARE_PLANS),
        fields.plainTexts(Key.TRAINING_NEEDS),
        matrix(fields));
  }

  private static Map<Area, Map<Aspect, Mapping.Cell>> matrix(Fields fields) {
    var matrix = new EnumMap<Area, Map<Aspect, Mapping.Cell>>(Area.class);
    byWord(fields, Key.MATRIX, Vocabulary.AREA)
        .forEach((area, node) -> {
          var row = new EnumMap<Aspect, Mapping.Cell>(Aspect.class);
          byWord(fields, node, Vocabulary.ASPECT)
              .forEach((aspect, cell) -> cell(fields, cell).ifPresent(c -> row.put(aspect, c)));
          matrix.put(area, row);
        });
    return matrix;
  }

  private static <E extends Enum<E>> Map<E, Node> byWord(
      Fields fields, Key key, Vocabulary<E> words) {
    return fields.entry(key).map(e -> byWord(fields, e.value(), words)).orElse(Map.of());
  }

  /// A mapping whose keys are words of a vocabulary.
  private static <E extends Enum<E>> Map<E, Node> byWord(
      Fields fields, Node node, Vocabulary<E> words) {
    var found = new LinkedHashMap<E, Node>();
    if (node instanceof Node.Mapping(var entries, _)) {
      for (Node.Entry entry : entries) {
        Optional<E> meaning = words.meaning(entry.key().text());
        if (meaning.isEmpty()) {
          fields.reading().unknown(entry.key(), words.all(), Key.MATRIX);
        } else if (found.putIfAbsent(meaning.get(), entry.value()) != null) {
          fields
              .reading()
              .wrong(
                  Key.MATRIX,
                  entry.key().at(),
                  new Phrase(
                      "”" + entry.key().text() + "” står två gånger; det som står först används",
                      "\"" + entry.key().text() + "\" is there twice; the first one is used"),
                  new Phrase("för ihop dem till en", "make one of the two"));
        }
      }
    } else if (!Fields.isEmpty(node)) {
      fields.mapping(Key.MATRIX, node, List.of());
    }
    return found;
  }

  private static Optional<Mapping.Cell> cell(Fields fields, Node node) {
    if (Fields.isEmpty(node)) {
      return Optional.empty();
    }
    if (node instanceof Node.Scalar(String text, _, _)) {
      Optional<Level> level = Vocabulary.LEVEL.meaning(text);
      return Optional.of(
          new Mapping.Cell(
              level, level.isPresent() ? Optional.empty() : Optional.of(text), List.of()));
    }
    return fields
        .mapping(Key.MATRIX, node, CELL_KEYS)
        .map(inner ->
            new Mapping.Cell(
                inner.word(Key.LEVEL, Vocabulary.LEVEL).given(),
                inner.plainText(Key.TEXT),
                inner.plainTexts(Key.METHODS)));
  }
}
