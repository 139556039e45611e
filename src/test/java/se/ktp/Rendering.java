package se.ktp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A form in which a county's year can be written. Another is added here, and every fault is then
/// planted in it as well.
enum Rendering {
  ENGLISH_YAML(year -> yaml(year, Words.ENGLISH)),
  SWEDISH_YAML(year -> yaml(year, Words.SWEDISH)),
  SWEDISH_CSV(year -> tables(year, ".csv")),
  SWEDISH_XLSX(year -> tables(year, ".xlsx"));

  private final Function<Datum, Rendered> write;

  Rendering(Function<Datum, Rendered> write) {
    this.write = write;
  }

  Rendered of(Datum year) {
    return write.apply(year);
  }

  /// Where a value stands.
  ///
  /// @param heading its name; in a table the column's heading
  /// @param key where a finding about an empty value points
  record Place(Spot heading, Spot key, Spot value) {}

  /// A place in a file, shown as findings are in tests.
  record Spot(String file, int line, int column) {
    @Override
    public String toString() {
      return file + ":" + line + ":" + column;
    }
  }

  /// Files, and where in them everything stands.
  ///
  /// @param files their texts; a workbook's is that of its table as CSV
  /// @param places by paths in the data
  /// @param firsts the first key of what lies at a path
  /// @param rows of tables, by paths: what a row lacks has an empty cell, if there is a column
  record Rendered(
      Map<String, String> files,
      Map<String, Place> places,
      Map<String, Spot> firsts,
      Map<String, Row> rows) {
    Rendered() {
      this(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    Place place(String path) {
      return Objects.requireNonNull(places.get(path), path);
    }

    Spot first(String path) {
      return Objects.requireNonNull(firsts.get(path), path);
    }

    /// Where a finding points about something that is not there.
    Spot lack(String path) {
      int slash = path.lastIndexOf('/');
      Row row = rows.get(path.substring(0, slash));
      return row == null
          ? first(path.substring(0, slash))
          : row.cell(column(path.substring(slash + 1)));
    }
  }

  /// A table's row.
  record Row(String file, int number, List<String> columns) {
    /// The cell in a column; the first where there is no such column.
    Spot cell(String column) {
      return new Spot(file, number, Math.max(0, columns.indexOf(column)) + 1);
    }
  }

  // --- YAML

  private static Rendered yaml(Datum year, Words words) {
    var rendered = new Rendered();
    yaml("county", "county.yaml", year, words, rendered);
    for (String plan : keys(year, "plans")) {
      yaml("plans/" + plan, "plans/" + plan + ".yaml", year, words, rendered);
    }
    for (String period : keys(year, "followups")) {
      String folder = "followups/" + period;
      for (String name : keys(year, folder)) {
        yaml(folder + "/" + name, folder + "/" + name + ".yaml", year, words, rendered);
      }
    }
    return rendered;
  }

  private static void yaml(String path, String file, Datum year, Words words, Rendered rendered) {
    new YamlText(file, words, rendered).write(path, year.at(path));
  }

  private static Set<String> keys(Datum year, String path) {
    return year.at(path) instanceof Datum.Keys(var entries) ? entries.keySet() : Set.of();
  }

  /// A YAML file being written; keeps account of its own places.
  private static final class YamlText {
    private final String file;
    private final Words words;
    private final Rendered rendered;
    private final StringBuilder text = new StringBuilder();

    YamlText(String file, Words words, Rendered rendered) {
      this.file = file;
      this.words = words;
      this.rendered = rendered;
    }

    void write(String path, Datum datum) {
      keys(path, (Datum.Keys) datum, 0);
      rendered.files().put(file, text.toString());
    }

    private Spot here() {
      int start = text.lastIndexOf("\n") + 1;
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      return new Spot(file, line, text.codePointCount(start, text.length()) + 1);
    }

    /// The first key stands where the text has come to, the others below it.
    private void keys(String path, Datum.Keys keys, int indent) {
      boolean first = true;
      for (var entry : keys.entries().entrySet()) {
        text.append(first ? "" : " ".repeat(indent));
        Spot key = here();
        if (first) {
          rendered.firsts().put(path, key);
        }
        first = false;
        text.append(words.key(entry.getKey())).append(':');
        Spot value = value(path + "/" + entry.getKey(), entry.getKey(), entry.getValue(), indent);
        rendered.places().put(path + "/" + entry.getKey(), new Place(key, key, value));
      }
    }

    private Spot value(String path, String key, Datum datum, int indent) {
      return switch (datum) {
        case Datum.Keys keys when !keys.entries().isEmpty() -> {
          text.append('\n').append(" ".repeat(indent + 2));
          Spot at = here();
          keys(path, keys, indent + 2);
          yield at;
        }
        case Datum.Items(var items) when !items.isEmpty() -> {
          text.append('\n');
          int number = 0;
          for (Datum item : items) {
            text.append(" ".repeat(indent + 2)).append("- ");
            String itemPath = path + "/" + number++;
            Spot at = here();
            if (item instanceof Datum.Keys keys && !keys.entries().isEmpty()) {
              keys(itemPath, keys, indent + 4);
            } else {
              text.append(scalar(key, item)).append('\n');
            }
            rendered.places().put(itemPath, new Place(at, at, at));
          }
          yield rendered.place(path + "/0").value();
        }
        default -> {
          text.append(' ');
          Spot at = here();
          text.append(scalar(key, datum)).append('\n');
          yield at;
        }
      };
    }

    private String scalar(String key, Datum datum) {
      return switch (datum) {
        case Datum.Text(String value) -> quoted(words.value(key, value));
        case Datum.Raw(String value) -> value;
        case Datum.Items _ -> "[]";
        case Datum.Keys _ -> "{}";
      };
    }

    private static String quoted(String value) {
      return value.isEmpty() || value.matches("[\\p{L}\\d…–][\\p{L}\\d %.,()/–-]*")
          ? value
          : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
  }

  // --- tables, with the county and the heads of plans in YAML

  private static final List<String> ORDER =
      List.of(
          "municipality",
          "answered_on",
          "answered_by",
          "id",
          "name",
          "activity",
          "status",
          "result",
          "deviation",
          "lessons",
          "revision",
          "decision",
          "goal",
          "method",
          "target_group",
          "partners",
          "timeline",
          "start",
          "end",
          "responsibility",
          "responsible_municipality",
          "responsible_region");

  private static Rendered tables(Datum year, String extension) {
    var rendered = new Rendered();
    yaml("county", "county.yaml", year, Words.ENGLISH, rendered);
    var activities = new Table("plans/planer" + extension, "activities");
    for (String plan : keys(year, "plans")) {
      String path = "plans/" + plan;
      activities.add(path, (Datum.Keys) year.at(path));
      var head = new LinkedHashMap<>(((Datum.Keys) year.at(path)).entries());
      head.remove("activities");
      new YamlText(path + ".yaml", Words.SWEDISH, rendered).write(path, new Datum.Keys(head));
    }
    activities.write(rendered);
    for (String period : keys(year, "followups")) {
      String folder = "followups/" + period;
      var answers = new Table(folder + "/svar" + extension, "answers");
      for (String name : keys(year, folder)) {
        answers.add(folder + "/" + name, (Datum.Keys) year.at(folder + "/" + name));
      }
      answers.write(rendered);
    }
    return rendered;
  }

  /// A table that is being filled, row by row, before it is known which columns it has.
  private static final class Table {
    private static final List<String> OF_EACH_ROW =
        List.of("municipality", "answered_on", "answered_by");

    private final String file;
    private final String list;
    private final Map<String, Map<String, Datum>> rows = new LinkedHashMap<>();

    Table(String file, String list) {
      this.file = file;
      this.list = list;
    }

    /// Adds a row for each activity or answer; what is said of them all is said in each.
    void add(String path, Datum.Keys owner) {
      if (!(owner.entries().get(list) instanceof Datum.Items(var items))) {
        return;
      }
      for (int i = 0; i < items.size(); i++) {
        var row = new LinkedHashMap<String, Datum>();
        owner
            .entries()
            .forEach((key, value) -> {
              if (OF_EACH_ROW.contains(key)) {
                row.put(key, value);
              }
            });
        ((Datum.Keys) items.get(i)).entries().forEach((key, value) -> cells(key, value, row));
        rows.put(path + "/" + list + "/" + i, row);
      }
    }

    /// What holds keys of its own in YAML has a column for each of them.
    private static void cells(String key, Datum value, Map<String, Datum> row) {
      if (value instanceof Datum.Keys(var parts) && !parts.isEmpty()) {
        parts.forEach((part, text) -> row.put(column(key + "/" + part), text));
      } else {
        row.put(key, value);
      }
    }

    void write(Rendered rendered) {
      var used = new LinkedHashSet<>(ORDER);
      rows.values().forEach(row -> used.addAll(row.keySet()));
      used.removeIf(column -> rows.values().stream().noneMatch(r -> r.containsKey(column)));
      var columns = new ArrayList<>(used);
      var text = new StringBuilder();
      text.append(String.join(";", columns.stream().map(Words.SWEDISH::key).toList()));
      int number = 1;
      for (var row : rows.entrySet()) {
        number++;
        text.append("\r\n");
        text.append(
            String.join(";", columns.stream().map(c -> cell(c, row.getValue().get(c))).toList()));
        places(row.getKey(), new Row(file, number, columns), row.getValue(), rendered);
      }
      rendered.files().put(file, text.append("\r\n").toString());
    }

    private void places(String path, Row row, Map<String, Datum> cells, Rendered rendered) {
      rendered.rows().put(path, row);
      rendered.firsts().put(path, new Spot(file, row.number(), 1));
      for (String column : row.columns()) {
        if (cells.containsKey(column)) {
          Spot cell = row.cell(column);
          Spot heading = new Spot(file, 1, cell.column());
          var place = new Place(heading, cell, cell);
          rendered.places().put(path + "/" + column, place);
          rendered.places().put(path + "/" + part(column), place);
          if (!part(column).equals(column)) {
            Spot part = row.cell(column(whole(column)));
            rendered.places().put(path + "/" + whole(column), new Place(heading, part, part));
          }
        }
      }
    }

    private static String cell(String column, @Nullable Datum datum) {
      return switch (datum) {
        case null -> "";
        case Datum.Raw(String value) -> value;
        case Datum.Text(String value) -> quoted(Words.SWEDISH.value(column, value));
        case Datum.Items _ -> "[]";
        case Datum.Keys _ -> "{}";
      };
    }

    private static String quoted(String value) {
      return value.matches("(?s).*[;\"\n].*") ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
  }

  /// The columns of what holds keys of its own in YAML; what is lacking is missed in the first.
  private static final Map<String, String> COLUMNS =
      Map.of(
          "timeline/start", "start",
          "timeline/end", "end",
          "responsibility/municipality", "responsible_municipality",
          "responsibility/region", "responsible_region",
          "revision/decision", "decision",
          "revision/text", "revision",
          "timeline", "start",
          "responsibility", "responsible_municipality");

  private static String column(String key) {
    return COLUMNS.getOrDefault(key, key);
  }

  /// `timeline/start` of `start`.
  private static String part(String column) {
    return COLUMNS.entrySet().stream()
        .filter(e -> e.getKey().contains("/") && e.getValue().equals(column))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(column);
  }

  /// `timeline` of `start`.
  private static String whole(String column) {
    String part = part(column);
    return part.contains("/") ? part.substring(0, part.indexOf('/')) : part;
  }

  // --- words

  /// Keys and fixed words in a language.
  private enum Words {
    ENGLISH(Map.of(), Map.of()),
    SWEDISH(
        Map.ofEntries(
            Map.entry("county", "Län"),
            Map.entry("year", "År"),
            Map.entry("title", "Titel"),
            Map.entry("participants", "Deltagande kommuner"),
            Map.entry("steering_group", "Styrgrupp"),
            Map.entry("coordinator", "Samordnare"),
            Map.entry("role", "Funktion"),
            Map.entry("principal", "Huvudman"),
            Map.entry("plan_deadline", "Plan senast"),
            Map.entry("follow_ups", "Uppföljningar"),
            Map.entry("period", "Period"),
            Map.entry("due", "Senast"),
            Map.entry("budget", "Budget"),
            Map.entry("lines", "Poster"),
            Map.entry("item", "Post"),
            Map.entry("amount", "Belopp"),
            Map.entry("total", "Summa"),
            Map.entry("years", "Antal år"),
            Map.entry("applied_for", "Sökt belopp"),
            Map.entry("indicators", "Indikatorer"),
            Map.entry("unit", "Enhet"),
            Map.entry("target", "Målvärde"),
            Map.entry("values", "Värden"),
            Map.entry("value", "Värde"),
            Map.entry("municipality", "Kommun"),
            Map.entry("approved", "Beslutad"),
            Map.entry("by", "Av"),
            Map.entry("on", "Den"),
            Map.entry("local_council", "Lokalt samråd"),
            Map.entry("process_leaders", "Processledare"),
            Map.entry("mapping", "Kartläggning"),
            Map.entry("strengths", "Styrkor"),
            Map.entry("activities", "Aktiviteter"),
            Map.entry("id", "Nr"),
            Map.entry("name", "Namn"),
            Map.entry("goal", "Mål med aktiviteten"),
            Map.entry("method", "Hur (genomförande)"),
            Map.entry("target_group", "Målgrupp"),
            Map.entry("partners", "Samverkan"),
            Map.entry("timeline", "Tidsplan"),
            Map.entry("start", "Från"),
            Map.entry("end", "Till"),
            Map.entry("responsibility", "Ansvar"),
            Map.entry("region", "Landsting"),
            Map.entry("responsible_municipality", "Ansvarig kommun"),
            Map.entry("responsible_region", "Ansvarig landsting"),
            Map.entry("answered_on", "Svarsdatum"),
            Map.entry("answered_by", "Besvarad av"),
            Map.entry("answers", "Svar"),
            Map.entry("activity", "Aktivitet"),
            Map.entry("status", "Läge"),
            Map.entry("result", "Vad har hänt"),
            Map.entry("deviation", "Avvikelse"),
            Map.entry("lessons", "Lärdomar"),
            Map.entry("revision", "Omprövning"),
            Map.entry("decision", "Beslut")),
        Map.of(
            "municipality", "Kommun",
            "region", "Landsting",
            "achieved", "Uppnått",
            "partly", "Delvis",
            "not_achieved", "Ej uppnått",
            "ongoing", "Pågår",
            "not_started", "Ej påbörjat",
            "keep", "Behåll",
            "adjust", "Justera"));

    private final Map<String, String> keys;
    private final Map<String, String> values;

    Words(Map<String, String> keys, Map<String, String> values) {
      this.keys = keys;
      this.values = values;
    }

    String key(String key) {
      return keys.getOrDefault(key, key);
    }

    String value(String key, String value) {
      boolean fixed = List.of("status", "principal", "decision").contains(key);
      return fixed ? values.getOrDefault(value, value) : value;
    }
  }
}
