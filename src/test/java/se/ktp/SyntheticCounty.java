package se.ktp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.ktp.model.Municipality;

/// A county of as many participants as one likes, all invented but their names.
///
/// @param participants how many take part
/// @param wordy whether everybody writes at length, is a district with a long name, and has fallen
///   back, asks for changes or is silent
record SyntheticCounty(int participants, boolean wordy) {
  private static final List<String> AREAS =
      List.of("Upptäckt och tidiga insatser", "Samordnad planering", "Stöd till anhöriga");
  private static final String LONG =
      "Samtalen mellan socialtjänsten och vårdcentralen behövde en fast tid i veckan. När 2 av 3"
          + " möten ställdes in tappade vi både deltagare och förtroende, och det tog en hel vår"
          + " att komma tillbaka. Nu möts vi varje torsdag klockan 8, och ingen har ställt in.";
  private static final List<String> THEN = List.of("achieved", "ongoing", "partly", "ongoing");
  private static final List<String> NOW =
      List.of("partly", "not_achieved", "not_achieved", "achieved");
  private static final List<String> DECISIONS = List.of("adjust", "reprioritise", "drop", "keep");

  /// Writes the county's folder.
  Path in(Path folder) {
    List<String> owners = owners();
    write(folder.resolve("county.yaml"), county(owners));
    for (int i = 0; i < owners.size(); i++) {
      write(folder.resolve("plans/p" + i + ".yaml"), plan(owners.get(i), i));
      boolean silent = wordy ? i % 3 == 1 : i % 8 == 5;
      if (!silent) {
        write(folder.resolve("followups/2016-11/f" + i + ".yaml"), answers(owners.get(i), i, NOW));
      }
      if (!silent || i % 2 == 0) {
        write(folder.resolve("followups/2016-06/f" + i + ".yaml"), answers(owners.get(i), i, THEN));
      }
    }
    if (wordy) {
      write(folder.resolve("followups/2016-11/broken.yaml"), "municipality: [Ale\n");
    }
    return folder;
  }

  private List<String> owners() {
    List<String> names = Workspaces.REGISTER.of("14").stream().map(Municipality::name).toList();
    return IntStream.range(0, participants)
        .mapToObj(i ->
            wordy
                ? "municipality: %s\ndistrict: Stadsområde %s Norra Hisingens ytterskärgård"
                    .formatted(names.get(i), i + 1)
                : "municipality: " + names.get(i))
        .toList();
  }

  private static String county(List<String> owners) {
    return """
    county: "14"
    year: 2016
    follow_ups:
      - {period: 2016-06, due: 2016-06-17}
      - {period: 2016-11, due: 2016-11-18}
    development_areas: [%s]
    participants:
    %s
    """
        .formatted(
            String.join(", ", AREAS),
            owners.stream()
                .map(o -> "  - {" + o.replace("\n", ", ") + "}")
                .collect(Collectors.joining("\n")));
  }

  private int activities() {
    return wordy && participants == 1 ? 40 : wordy ? 8 : 5;
  }

  private String name(int a) {
    return wordy
        ? "Gemensam mottagning och samordnad planering för unga vuxna, etapp " + (a + 1)
        : "Aktivitet " + (a + 1);
  }

  private String plan(String owner, int i) {
    var text = new StringBuilder(owner + "\nyear: 2016\nactivities:\n");
    for (int a = 0; a < activities(); a++) {
      text.append(
          """
            - name: %s
              goal: Minst %s personer har fått en plan.
              method: %s
              target_group: Unga vuxna
              partners: [Socialtjänsten, Vårdcentralen]
              timeline: {start: 2016-02-01, end: 2016-10-31}
              responsibility: {municipality: Socialchef, region: Verksamhetschef}
              area: %s
          """
              .formatted(
                  name(a),
                  10 + i,
                  wordy ? "\"" + LONG + "\"" : "Möten varje vecka",
                  AREAS.get(a % 3)));
    }
    return text.toString();
  }

  private String answers(String owner, int i, List<String> states) {
    var text = new StringBuilder(owner + "\nanswers:\n");
    for (int a = 0; a < activities(); a++) {
      String said = wordy ? LONG : "Det gick bra för 12 personer under våren och hösten 2016.";
      boolean asks = wordy || (i + a) % 9 == 0;
      int shift = wordy ? i + a : (i + a) % 5 == 0 ? 1 : 3;
      text.append(
          """
            - activity: %s
              status: %s
              result: "%s"
              deviation: "%s"
              lessons: "%s"
          """
              .formatted(name(a), states.get(shift % 4), said, said, said));
      if (asks) {
        text.append("    revision: {decision: ")
            .append(DECISIONS.get((i + a) % 4))
            .append(", text: \"")
            .append(said)
            .append("\"}\n");
      }
    }
    return text.toString();
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
