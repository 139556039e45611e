package se.ktp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Severity;
import se.ktp.form.Change;
import se.ktp.form.FileReport;
import se.ktp.form.Intake;
import se.ktp.form.Item;

/// What the files that came back mean, for people.
///
/// @param shown a path as the user would write it
record CollectText(List<FileReport> reports, Function<Path, String> shown, Console console) {
  /// How many findings of a file are told.
  private static final int MOST = 5;

  private static final int WIDEST = 100;

  void print() {
    if (!console.quiet()) {
      reports.forEach(this::print);
      total();
    } else {
      reports.stream().filter(FileReport::troubles).forEach(this::print);
    }
  }

  private void print(FileReport report) {
    String name = shown.apply(report.file().file());
    console.out().println(console.bold(name) + ": " + head(report));
    for (Item item : report.items()) {
      if (item.change() != Change.UNCHANGED || console.verbose()) {
        console.out().println("  " + line(item));
      }
    }
    findings(report);
  }

  private String head(FileReport report) {
    return switch (report.state()) {
      case UNREADABLE -> console.say("kan inte läsas", "cannot be read");
      case HELD ->
          console.say(
              "tas inte in, för det står ett personnummer i den",
              "is not taken in, since there is a personal identity number in it");
      case BLANK -> console.say("inte ifylld", "not filled in");
      case READ -> {
        var owners = new LinkedHashSet<String>();
        report.items().forEach(i -> owners.add(whose(i)));
        yield String.join(", ", owners.stream().limit(4).toList())
            + (owners.size() > 4 ? " …" : "")
            + (owners.isEmpty() ? "" : ": ")
            + counts(List.of(report));
      }
    };
  }

  private String whose(Item item) {
    String owner =
        item.owner().isEmpty() ? console.say("okänd kommun", "unknown municipality") : item.owner();
    String what =
        item.what().isEmpty() ? console.say("okänd uppföljning", "unknown follow-up") : item.what();
    boolean known = !item.owner().isEmpty() && !item.what().isEmpty();
    return owner + (known ? " " : ", ") + what;
  }

  private String line(Item item) {
    String detail = console.say(item.detail());
    String text =
        "%-11s %s%s"
            .formatted(
                word(item.change()),
                console.say(item.subject()),
                detail.isEmpty() ? "" : ": " + detail);
    return shortened(text.replace('\n', ' '));
  }

  private String word(Change change) {
    return switch (change) {
      case NEW -> console.say("nytt", "new");
      case CHANGED -> console.say("ändrat", "changed");
      case UNCHANGED -> console.say("oförändrat", "unchanged");
      case OLDER -> console.say("äldre", "older");
      case KEPT -> console.say("KVAR", "STAYS");
      case REMOVED -> console.say("borttaget", "removed");
      case CONFLICT -> console.say("I KONFLIKT", "IN CONFLICT");
      case STRAY -> console.say("OKÄND", "UNKNOWN");
      case LOST -> console.say("TAS EJ IN", "LEFT OUT");
    };
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= WIDEST * 2
        ? text
        : text.substring(0, text.offsetByCodePoints(0, WIDEST * 2 - 1)) + "…";
  }

  private void findings(FileReport report) {
    List<Finding> serious =
        report.findings().stream().filter(f -> f.severity().atLeast(Severity.WARNING)).toList();
    serious.stream()
        .limit(MOST)
        .forEach(f ->
            console
                .out()
                .println(
                    "  %s%s; %s"
                        .formatted(place(f), console.say(f.message()), console.say(f.fix()))));
    if (serious.size() > MOST) {
      console
          .out()
          .println(
              console.say(
                  "  … och %s till".formatted(serious.size() - MOST),
                  "  … and %s more".formatted(serious.size() - MOST)));
    }
  }

  private String place(Finding finding) {
    String place = console.say(Phrase.inFile(finding.at()));
    return place.isEmpty() ? "" : place + ": ";
  }

  // --- in all

  private void total() {
    if (reports.size() > 1) {
      console
          .out()
          .println(
              console.bold(
                  console.say(
                          "Sammanlagt %s: "
                              .formatted(Summary.number(reports.size(), "fil", "filer")),
                          "In all %s: ".formatted(Summary.number(reports.size(), "file", "files")))
                      + counts(reports)));
    }
  }

  private String counts(List<FileReport> counted) {
    Map<Change, Phrase> words = new EnumMap<>(Change.class);
    words.put(Change.NEW, new Phrase("nya", "new"));
    words.put(Change.CHANGED, new Phrase("ändrade", "changed"));
    words.put(Change.UNCHANGED, new Phrase("oförändrade", "unchanged"));
    words.put(Change.OLDER, new Phrase("äldre än de som finns", "older than those there"));
    words.put(Change.REMOVED, new Phrase("borttagna", "removed"));
    words.put(Change.KEPT, new Phrase("kvar från förut", "kept from before"));
    words.put(Change.CONFLICT, new Phrase("i konflikt", "in conflict"));
    words.put(Change.STRAY, new Phrase("om okända aktiviteter", "about unknown activities"));
    words.put(Change.LOST, new Phrase("tas inte in", "left out"));
    var parts = new ArrayList<String>();
    words.forEach((change, word) -> {
      long count = CollectRun.count(counted, change);
      if (count > 0) {
        parts.add(count + " " + (count == 1 ? one(change, word) : console.say(word)));
      }
    });
    long blank = counted.stream().filter(r -> r.state() == FileReport.State.BLANK).count();
    String unfilled = blank == 1 ? "inte ifylld" : "inte ifyllda";
    state(counted, FileReport.State.BLANK, unfilled, "not filled in", parts);
    state(counted, FileReport.State.UNREADABLE, "kan inte läsas", "unreadable", parts);
    state(counted, FileReport.State.HELD, "med personnummer", "with identity numbers", parts);
    return parts.isEmpty()
        ? console.say("inget att ta in", "nothing to take in")
        : String.join(", ", parts);
  }

  /// "1 ny", where there are "2 nya".
  private String one(Change change, Phrase several) {
    return switch (change) {
      case NEW -> console.say("ny", "new");
      case CHANGED -> console.say("ändrad", "changed");
      case UNCHANGED -> console.say("oförändrad", "unchanged");
      case REMOVED -> console.say("borttagen", "removed");
      case OLDER, KEPT, CONFLICT, STRAY, LOST -> console.say(several);
    };
  }

  private void state(
      List<FileReport> counted,
      FileReport.State state,
      String swedish,
      String english,
      List<String> parts) {
    long count = counted.stream().filter(r -> r.state() == state).count();
    if (count > 0) {
      parts.add(
          console.say(
              Summary.number((int) count, "fil ", "filer ") + swedish,
              Summary.number((int) count, "file ", "files ") + english));
    }
  }

  /// What lay in a folder and was not looked into.
  void passed(List<Path> passed) {
    if (!passed.isEmpty()) {
      String names =
          passed.stream()
              .limit(MOST)
              .map(p -> p.getFileName().toString())
              .collect(Collectors.joining(", "));
      console.tell(
          "Överhoppade, för de är inga formulär: " + names + (passed.size() > MOST ? " …" : ""),
          "Passed over, since they are no forms: " + names + (passed.size() > MOST ? " …" : ""));
    }
  }

  /// What to do where two answers differ, whether they came now or before.
  void conflicts() {
    if (CollectRun.count(reports, Change.CONFLICT) > 0) {
      console.tell(
          "Där två svarar olika finns båda svaren kvar, och det som står först räknas. Fråga vilket"
              + " som gäller, och ta in den filen igen: ktp collect FIL --replace. Ett svar som"
              + " någon har skrivit för hand tar du bort i dess fil.",
          "Where two differ both answers are kept, and the first counts. Ask which one is right,"
              + " and take that file in again: ktp collect FILE --replace. An answer that somebody"
              + " wrote by hand is removed in its file.");
    }
  }

  /// What was written, and what to do next.
  void written(List<Intake.Output> outputs) {
    if (console.quiet()) {
      return;
    }
    String files =
        outputs.stream()
            .filter(o -> !o.gone())
            .map(o -> shown.apply(o.file()))
            .filter(f -> !f.contains("/received/"))
            .collect(Collectors.joining(", "));
    if (!files.isEmpty()) {
      console.tell("Skrivet: " + files, "Written: " + files);
    }
    console.tell(
        "Sedan: ktp status visar vilka som fattas, ktp validate vad som behöver rättas.",
        "Next: ktp status shows who is missing, ktp validate what needs to be mended.");
  }
}
