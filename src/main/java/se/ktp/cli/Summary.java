package se.ktp.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The last line of an inspection: how much was found in how much.
final class Summary {
  private Summary() {}

  static void print(Counts counts, Console console) {
    String found =
        counts.errors() + counts.warnings() + counts.notes() == 0
            ? console.say("Inget att anmärka", "Nothing to remark")
            : console.say(
                "%s fel, %s och %s"
                    .formatted(
                        counts.errors(),
                        number(counts.warnings(), "varning", "varningar"),
                        number(counts.notes(), "notis", "notiser")),
                "%s, %s and %s"
                    .formatted(
                        number(counts.errors(), "error", "errors"),
                        number(counts.warnings(), "warning", "warnings"),
                        number(counts.notes(), "note", "notes")));
    String accepted =
        counts.accepted() == 0
            ? ""
            : console.say(
                ", och " + number(counts.accepted(), "godtagen brist", "godtagna brister"),
                ", and " + number(counts.accepted(), "accepted gap", "accepted gaps"));
    String looked =
        console.say(
            "%s: %s, %s, %s svar"
                .formatted(
                    number(counts.files(), "fil läst", "filer lästa"),
                    number(counts.municipalities(), "kommun", "kommuner"),
                    number(counts.activities(), "aktivitet", "aktiviteter"),
                    counts.answers()),
            "%s read: %s, %s, %s"
                .formatted(
                    number(counts.files(), "file", "files"),
                    number(counts.municipalities(), "municipality", "municipalities"),
                    number(counts.activities(), "activity", "activities"),
                    number(counts.answers(), "answer", "answers")));
    console.out().println(console.bold(found + accepted) + " (" + looked + ")");
  }

  static String number(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /// The paths as they were given, in quotation marks where a shell needs them.
  static String arguments(List<Path> paths) {
    return paths.stream()
        .map(Path::toString)
        .map(path -> path.matches("[\\p{L}\\p{N}_./:\\\\-]+") ? path : "\"" + path + "\"")
        .map(path -> " " + path)
        .collect(Collectors.joining());
  }
}
