package se.ktp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.ktp.model.Municipality;
import se.ktp.render.Slugs;

/// Invented workspaces of all Sweden's counties, the same each time, with life's irregularities.
final class Nation {
  private static final List<String> STATUSES =
      List.of("uppnått", "pågår", "delvis", "uppnått", "ej uppnått", "pågår", "ej påbörjat");
  private static final List<String> REVISIONS = List.of("justera", "omprioritera", "avsluta");

  private Nation() {}

  /// Writes the workspaces into a folder, each in a folder of its own.
  static Path write(Path folder) {
    Workspaces.REGISTER
        .counties()
        .keySet()
        .forEach(code -> {
          String name = Slugs.slug(Workspaces.REGISTER.shortCounty(code));
          Workspaces.write(folder.resolve(code + "-" + name), files(code));
        });
    return folder;
  }

  private static Map<String, String> files(String code) {
    return switch (code) {
      // Nothing that can be read.
      case "09" -> Map.of("county.yaml", "county: \"Gotland\n");
      // Last year's.
      case "23" -> files(code, 2009, false);
      // Nobody answers in November.
      case "10" -> files(code, 2010, true);
      default -> files(code, 2010, false);
    };
  }

  private static Map<String, String> files(String code, int year, boolean silent) {
    int number = Integer.parseInt(code);
    List<Municipality> all = Workspaces.REGISTER.of(code);
    List<Municipality> participants =
        all.stream().filter(m -> number % 3 == 0 || turn(m, 4) != 0).toList();
    var files = new HashMap<String, String>();
    files.put(
        "county.yaml",
        "county: \"%s\"\nyear: %s\nparticipants: [%s]\n"
            .formatted(
                code,
                year,
                String.join(", ", participants.stream().map(Municipality::name).toList())));
    var plans = new ArrayList<String>();
    plans.add("kommun;nr;aktivitet");
    for (Municipality m : participants) {
      if (turn(m, 23) != 5) {
        for (int i = 1; i <= 2 + turn(m, 5); i++) {
          plans.add("%s;a%s;Aktivitet %s".formatted(m.name(), i, i));
        }
      }
    }
    files.put("plans/planer.csv", String.join("\n", plans) + "\n");
    for (int half = 0; half < (silent ? 1 : 2); half++) {
      String period = year + (half == 0 ? "-06" : "-11");
      answers(participants, half, "followups/" + period + "/", files);
    }
    return files;
  }

  private static void answers(
      List<Municipality> participants, int half, String folder, Map<String, String> files) {
    var rows = new ArrayList<String>();
    rows.add("kommun;aktivitet;status;resultat;lärdomar;omprövning");
    for (Municipality m : participants) {
      int turn = turn(m, 19) + half;
      if (turn == 7) {
        files.put(folder + m.code() + ".yaml", "municipality: " + m.name() + "\nanswers: [\n");
      } else if (turn == 11) {
        files.put(
            folder + m.code() + ".yaml",
            "municipality: " + m.name() + "\nplan: {status: pausat}\n");
      } else if (turn != 3 && turn != 16) {
        for (int i = 1; i <= 2 + turn(m, 5); i++) {
          rows.add(row(m, i, half));
        }
      }
    }
    files.put(folder + "svar.csv", String.join("\n", rows) + "\n");
  }

  private static String row(Municipality m, int activity, int half) {
    int turn = turn(m, 7) + activity * 3;
    String status = STATUSES.get(half == 0 && turn % 3 > 0 ? 1 : turn % 7);
    String lesson =
        turn % 6 == 0
            ? "I %s gav samma tid och samma bord varje vecka %s gemensamma planer mot fyra året innan."
                .formatted(m.name(), 5 + turn)
            : "";
    String revision = half == 1 && turn(m, 13) + activity == 6 ? REVISIONS.get(turn % 3) : "";
    return "%s;a%s;%s;%s;%s;%s"
        .formatted(m.name(), activity, status, "Som planerat i " + half, lesson, revision);
  }

  /// A number that differs from municipality to municipality, as chance would have it.
  private static int turn(Municipality m, int of) {
    return Math.floorMod(m.name().toLowerCase(Locale.ROOT).hashCode() / 31, of);
  }
}
