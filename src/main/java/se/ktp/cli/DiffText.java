package se.ktp.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.render.Wording;
import se.ktp.summarise.Change;
import se.ktp.summarise.Comparison;
import se.ktp.summarise.State;
import se.ktp.summarise.Tally;
import se.ktp.summarise.Turnout;

/// What changed, as people read it: the county's figures, then those of whom there is something to
/// tell, then those of whom there is not.
final class DiffText {
  private final Comparison comparison;
  private final LocalDate asOf;
  private final Console console;
  private final Wording wording;
  private final String then;
  private final String now;

  private DiffText(Comparison comparison, LocalDate asOf, Console console) {
    this.comparison = comparison;
    this.asOf = asOf;
    this.console = console;
    this.wording = new Wording(console.language());
    boolean sameYear = comparison.from().month().getYear() == comparison.to().month().getYear();
    this.then = name(comparison.from(), sameYear);
    this.now = name(comparison.to(), sameYear);
  }

  private String name(Period period, boolean sameYear) {
    return sameYear ? wording.month(period) : wording.period(period);
  }

  static void print(Comparison comparison, LocalDate asOf, Console console) {
    new DiffText(comparison, asOf, console).print();
  }

  private void print() {
    String county = comparison.name().isEmpty() ? say("Länet", "The county") : comparison.name();
    line(
        console.bold(
            "%s: %s → %s"
                .formatted(
                    county, wording.period(comparison.from()), wording.period(comparison.to()))));
    if (!asOf.isAfter(comparison.closes())) {
      line(
          say(
              "Uppföljningen i %s är öppen till och med %s; siffrorna kan ändras."
                  .formatted(now, comparison.closes()),
              "The follow-up of %s is open until %s; figures may change."
                  .formatted(now, comparison.closes())));
    }
    line("");
    if (!comparison.changed()) {
      line(say("Inget har ändrats.", "Nothing has changed."));
      line("");
    }
    figures();
    Stream.concat(comparison.own().stream(), comparison.parts().stream())
        .filter(this::isTold)
        .forEach(this::part);
    rest();
  }

  // --- the county's figures

  private void figures() {
    int all = comparison.parts().size();
    if (all == 0) {
      line(say("Det finns inga deltagare.", "There are no participants."));
      line("");
      return;
    }
    line("  " + turnouts() + say("; av ", "; of ") + participants(all));
    Tally before = comparison.then();
    Tally after = comparison.now();
    if (before.total() + after.total() > 0) {
      line("  " + states(before, after));
      line("  " + say("nådda mål: ", "goals reached: ") + share(before) + " → " + share(after));
      denominator(before.total(), after.total());
      since();
    }
    unread();
    line("");
  }

  private String turnouts() {
    var parts = new ArrayList<String>();
    for (Turnout turnout : Turnout.values()) {
      int before = comparison.answeredThen(turnout);
      int after = comparison.answeredNow(turnout);
      if (before + after > 0 || turnout == Turnout.ANSWERED) {
        parts.add(wording.turnout(turnout) + " " + before + " → " + after);
      }
    }
    return say("deltagare: ", "participants: ") + String.join(", ", parts);
  }

  private String states(Tally before, Tally after) {
    var states = new TreeSet<>(before.states());
    states.addAll(after.states());
    var parts = new ArrayList<String>();
    for (State state : states) {
      parts.add(wording.state(state) + " " + before.count(state) + " → " + after.count(state));
    }
    String all =
        before.total() == after.total()
            ? String.valueOf(after.total())
            : before.total() + " → " + after.total();
    return say("aktiviteter: ", "activities: ")
        + String.join(", ", parts)
        + say("; av ", "; of ")
        + all;
  }

  private String share(Tally tally) {
    String percent = tally.total() == 0 ? "" : " (" + soft(wording.percent(tally.share())) + ")";
    return tally.achieved() + say(" av ", " of ") + tally.total() + percent;
  }

  /// Why the denominators may differ, aloud.
  private void denominator(int before, int after) {
    var parts = new ArrayList<String>();
    int added =
        (int) comparison.of(Change.Kind.NEW).stream().filter(c -> c.place().isPresent()).count();
    if (added > 0) {
      parts.add(added + say(" ny i planerna", " new in the plans"));
    }
    int vanished = comparison.of(Change.Kind.VANISHED).size();
    if (vanished > 0) {
      parts.add(
          vanished
              + say(
                  " som besvarades i %s finns inte längre i planerna".formatted(then),
                  " answered in %s no longer in the plans".formatted(then)));
    }
    if (!parts.isEmpty()) {
      line(
          "  "
              + (before == after
                  ? say(
                      "nämnaren är lika stor, men inte av samma aktiviteter: ",
                      "the denominator is as great, but not of the same activities: ")
                  : say("nämnaren har ändrats: ", "the denominator has changed: "))
              + say(
                  "%s i %s, %s i %s".formatted(activities(before), then, after, now),
                  "%s in %s, %s in %s".formatted(activities(before), then, after, now))
              + "; "
              + String.join(", ", parts));
    }
  }

  /// What happened, by kind; only what there is.
  private void since() {
    var parts = new ArrayList<String>();
    count(Change.Kind.REACHED, "mål nått", "mål nådda", "goal reached", "goals reached", parts);
    count(
        Change.Kind.ADVANCED,
        "har kommit närmare målet",
        "har kommit närmare målet",
        "nearer to its goal",
        "nearer to their goals",
        parts);
    count(
        Change.Kind.SLIPPED,
        "har halkat efter",
        "har halkat efter",
        "has slipped",
        "have slipped",
        parts);
    count(Change.Kind.NEW, "ny", "nya", "new", "new", parts);
    count(Change.Kind.VANISHED, "försvunnen", "försvunna", "vanished", "vanished", parts);
    if (!parts.isEmpty()) {
      line("  " + say("sedan ", "since ") + then + ": " + String.join(", ", parts));
    }
    unknownSince();
    lost();
    int wishes = comparison.wishes();
    if (wishes > 0) {
      int anew = comparison.newWishes();
      line(
          "  "
              + say(
                  "önskade ändringar i planerna: %s, varav nya: %s".formatted(wishes, anew),
                  "changes of plans asked for: %s, of them new: %s".formatted(wishes, anew)));
    }
    int reworded = comparison.reworded().size();
    if (reworded > 0) {
      line("  " + say("omskrivna mål: ", "goals reworded: ") + reworded);
    }
    int same = comparison.sameWords().size();
    if (same > 0) {
      line(
          "  "
              + say(
                  "svar ordagrant som i " + then + ": " + same,
                  "answers word for word as in " + then + ": " + same));
    }
  }

  /// Goals that are reached, nobody knows since when.
  private void unknownSince() {
    long reached =
        comparison.of(Change.Kind.OTHER).stream().filter(c -> c.to() == State.ACHIEVED).count();
    if (reached > 0) {
      line(
          "  "
              + say(
                  "uppnådda i %s utan svar i %s: %s".formatted(now, then, reached),
                  "achieved in %s without an answer in %s: %s".formatted(now, then, reached)));
    }
  }

  /// Goals that were reached and of which it is not said any more.
  private void lost() {
    List<Change> lost =
        comparison.noLongerReached().stream()
            .filter(c -> c.kind() != Change.Kind.VANISHED)
            .toList();
    if (lost.isEmpty()) {
      return;
    }
    int paused = (int) lost.stream().filter(c -> c.to() == State.PAUSED).count();
    int unanswered = (int) lost.stream().filter(c -> !c.to().answered()).count() - paused;
    var among = new ArrayList<String>();
    if (paused > 0) {
      among.add(say(Summary.number(paused, "pausad", "pausade"), paused + " paused"));
    }
    if (unanswered > 0) {
      among.add(say(unanswered + " utan svar nu", unanswered + " without an answer now"));
    }
    line(
        "  "
            + say(
                "uppnådda i %s men inte i %s: %s".formatted(then, now, lost.size()),
                "achieved in %s but not in %s: %s".formatted(then, now, lost.size()))
            + (among.isEmpty() ? "" : say(", varav ", ", of them ") + String.join(", ", among)));
  }

  private void count(
      Change.Kind kind,
      String one,
      String many,
      String oneInEnglish,
      String manyInEnglish,
      List<String> into) {
    int n = comparison.of(kind).size();
    if (n > 0) {
      into.add(n + " " + (n == 1 ? say(one, oneInEnglish) : say(many, manyInEnglish)));
    }
  }

  private void unread() {
    List<String> names =
        comparison.withoutReadablePlan().stream().map(Comparison.Part::name).toList();
    if (!names.isEmpty()) {
      line(
          "  "
              + say("planen kunde inte läsas och är inte med: ", "plan unreadable, not counted: ")
              + String.join(", ", names));
    }
    if (!comparison.participantsKnown()) {
      line(
          "  "
              + say(
                  "vilka som deltar går inte att läsa; räknade är de som har lämnat plan eller"
                      + " svar",
                  "who takes part could not be read; counted are those of whom there is a plan or"
                      + " an answer"));
    }
  }

  // --- one after the other

  /// Whether there is more to tell than that nothing has changed.
  private boolean isTold(Comparison.Part part) {
    return part.changed()
        || part.wholeNow().isPresent()
        || part.changes().stream().anyMatch(DiffText::isTold);
  }

  private static boolean isTold(Change change) {
    return change.changed() || change.sameWords() || change.now().isPresent();
  }

  private void part(Comparison.Part part) {
    String name =
        switch (part.owner()) {
          case Owner.Participant participant -> participant.name();
          case Owner.WholeCounty _ -> say("Länets egna aktiviteter", "The county's own activities");
          case Owner.Unknown unknown -> unknown.written();
        };
    line(console.bold(name));
    if (part.answeredThen() != part.answeredNow()) {
      line("  " + turnout(part));
    } else if (!part.changed()) {
      line(say("  inget har ändrats", "  nothing has changed"));
    }
    if (part.answeredNow() == Turnout.ANSWERED) {
      part.changes().stream().filter(DiffText::isTold).forEach(this::change);
      wish(
          say("  planen som helhet ", "  the plan as a whole "),
          part.wholeThen(),
          part.wholeNow(),
          true);
    } else {
      part.changes().stream().filter(c -> c.kind() == Change.Kind.VANISHED).forEach(this::change);
    }
    line("");
  }

  private String turnout(Comparison.Part part) {
    String both = turnout(part.answeredThen(), then) + ", " + turnout(part.answeredNow(), now);
    if (part.answeredNow() == Turnout.NOT_APPLICABLE) {
      return both + ": " + wording.plan(part.plan());
    }
    return part.answeredNow() == Turnout.ANSWERED || part.now().total() == 0
        ? both
        : both
            + say(
                "; %s jämförs inte".formatted(activities(part.now().total())),
                "; %s not compared".formatted(activities(part.now().total())));
  }

  private String turnout(Turnout turnout, String when) {
    return switch (turnout) {
      case ANSWERED -> say("svarade i " + when, "answered in " + when);
      case PAUSED -> say("pausade allt i " + when, "paused everything in " + when);
      case MISSING -> say("svarade inte i " + when, "did not answer in " + when);
      case NOT_APPLICABLE -> say("inte aktuellt i " + when, "not applicable in " + when);
      case UNREADABLE ->
          say("svaret i " + when + " kunde inte läsas", "answer of " + when + " unreadable");
    };
  }

  private void change(Change change) {
    String outside =
        change.place().isEmpty() && change.kind() != Change.Kind.VANISHED
            ? say(" (finns inte i planen)", " (not in the plan)")
            : "";
    line(
        "  "
            + change.place().map(p -> p + ". ").orElse("– ")
            + change.name()
            + outside
            + ": "
            + what(change));
    change
        .formerGoal()
        .ifPresent(goal ->
            line(
                "     "
                    + say("målet är omskrivet; i %s löd det: ", "goal reworded; in %s it was: ")
                        .formatted(then)
                    + oneLine(goal)));
    if (change.sameWords()) {
      line(
          "     "
              + say("svaret är ordagrant som i ", "the answer is word for word that of ")
              + then);
    }
    wish("     ", change.before(), change.now(), change.to().answered());
  }

  private void wish(
      String indent, Optional<Change.Wish> before, Optional<Change.Wish> wish, boolean answered) {
    if (wish.isPresent()) {
      line(
          indent
              + (wish.equals(before)
                  ? say("ber om samma ändring som i ", "asks for the same change as in ")
                      + then
                      + ": "
                  : say("ber om ändring: ", "asks for a change: "))
              + words(wish.get()));
    } else if (before.isPresent() && answered) {
      line(
          indent
              + say("ber inte längre om ändring: ", "no longer asks for a change: ")
              + words(before.get()));
    }
  }

  private String what(Change change) {
    String from = wording.state(change.from());
    String to = wording.state(change.to());
    String both = from + " → " + to;
    return switch (change.kind()) {
      case NEW -> say("ny, " + to, "new, " + to);
      case VANISHED ->
          say(
              from + " i " + then + ", finns inte längre i planen",
              from + " in " + then + ", no longer in the plan");
      case REACHED -> both + say(", målet är nått", ", the goal is reached");
      case SLIPPED -> both + say(", har halkat efter", ", has slipped");
      case ADVANCED, OTHER -> both;
      case NONE -> to + say(", som i " + then, ", as in " + then);
    };
  }

  private String words(Change.Wish wish) {
    String text = oneLine(wish.text());
    // Who writes "Justera: …" has said the word already.
    Optional<String> decision =
        wish.decision()
            .map(wording::decision)
            .filter(word -> !text.regionMatches(true, 0, word, 0, word.length()));
    return text.isEmpty() ? decision.orElse("") : decision.map(d -> d + " – ").orElse("") + text;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  // --- those of whom there is nothing to tell

  private void rest() {
    boolean told = false;
    for (Turnout turnout : Turnout.values()) {
      Map<String, List<String>> names = new LinkedHashMap<>();
      comparison.parts().stream()
          .filter(p -> !isTold(p) && p.answeredNow() == turnout)
          .forEach(p -> names.computeIfAbsent(same(p), _ -> new ArrayList<>()).add(p.name()));
      names.forEach((same, who) -> line(same + ": " + String.join(", ", who)));
      told |= !names.isEmpty();
    }
    boolean own = comparison.own().filter(p -> !isTold(p)).isPresent();
    if (own) {
      line(
          same(comparison.own().get())
              + ": "
              + say("länets egna aktiviteter", "the county's own activities"));
    }
    if (told || own) {
      line("");
    }
  }

  private String same(Comparison.Part part) {
    return switch (part.answeredNow()) {
      case ANSWERED -> say("Inget har ändrats", "Nothing has changed");
      case PAUSED ->
          say(
              "Pausade allt i både " + then + " och " + now,
              "Paused everything both in " + then + " and in " + now);
      case MISSING ->
          say(
              "Svarade varken i " + then + " eller i " + now,
              "Answered neither in " + then + " nor in " + now);
      case NOT_APPLICABLE -> say("Inte aktuellt, ", "Not applicable, ") + wording.plan(part.plan());
      case UNREADABLE ->
          say(
              "Kunde inte läsas, varken i " + then + " eller i " + now,
              "Unreadable both in " + then + " and in " + now);
    };
  }

  // --- words

  private String participants(int n) {
    return say(n + " deltagare", Summary.number(n, "participant", "participants"));
  }

  private String activities(int n) {
    return say(
        Summary.number(n, "aktivitet", "aktiviteter"), Summary.number(n, "activity", "activities"));
  }

  private String say(String swedish, String english) {
    return console.say(swedish, english);
  }

  /// With blanks that can be searched for.
  private static String soft(String text) {
    return text.replace('\u00a0', ' ');
  }

  private void line(String text) {
    console.out().println(text);
  }
}
