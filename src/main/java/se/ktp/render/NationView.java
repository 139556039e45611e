package se.ktp.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.ktp.model.Decision;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.NationSummary;
import se.ktp.summarise.State;
import se.ktp.summarise.Tally;
import se.ktp.summarise.Turnout;

/// What the nation's paper says, in words: the template only arranges it.
///
/// @param decide the changes of plans that are asked for, by kind
/// @param slipped what has fallen back, in a line or none
/// @param silent who has not answered, by how
/// @param aside which counties are not part of the sums, and why
/// @param remarks what is to be known of single counties' figures
public record NationView(
    Remark answered,
    Remark goals,
    List<Point> decide,
    List<Point> slipped,
    List<SilentLine> silent,
    List<SilentLine> aside,
    List<Remark> remarks,
    List<State> states) {

  static NationView of(NationSummary summary, Wording wording) {
    var make = new Maker(summary, wording);
    return new NationView(
        new Remark(make.answeredLead(), make.answeredRest()),
        new Remark(make.goalsLead(), make.goalsRest()),
        make.decide(),
        make.slipped(),
        make.silent(),
        make.aside(),
        make.remarks(),
        Legend.of(summary.tallies()));
  }

  /// Finds the words.
  private record Maker(NationSummary summary, Wording wording) {
    private static final int MOST_NAMES = 4;

    // --- who has answered

    private String answeredLead() {
      if (summary.counted().isEmpty()) {
        return wording.say(
            "Inget län har följt upp " + wording.period(summary.period()) + ".",
            "No county has followed up " + wording.period(summary.period()) + ".");
      }
      int n = summary.counted().size();
      int participants = summary.participants();
      return wording.say(
          "%s deltagare i %s har svarat."
              .formatted(wording.of(summary.answered(Turnout.ANSWERED), participants), counties(n)),
          "%s in %s %s answered."
              .formatted(
                  wording.of(summary.answered(Turnout.ANSWERED), participants)
                      + (participants == 1 ? " participant" : " participants"),
                  counties(n),
                  participants == 1 ? "has" : "have"));
    }

    private String counties(int n) {
      return wording.say(
          n == 1 ? "ett län" : wording.count(n) + " län", wording.counted(n, "county", "counties"));
    }

    private String answeredRest() {
      var sentences = new ArrayList<String>();
      if (summary.municipalities() > 0) {
        sentences.add(municipalities());
      }
      plans().ifPresent(sentences::add);
      notCounted().ifPresent(sentences::add);
      absent().ifPresent(sentences::add);
      return String.join(" ", sentences);
    }

    private String municipalities() {
      int all = summary.municipalities();
      boolean one = summary.counted().size() == 1;
      String counties =
          wording.say(
              one ? "I länet deltar " : "I länen deltar ",
              one ? "In the county, " : "In the counties, ");
      if (summary.takingPart() < all) {
        return counties
            + wording.of(summary.takingPart(), all)
            + wording.say(" kommuner.", " municipalities take part.");
      }
      return all == 1
          ? counties + wording.say("dess enda kommun.", "its only municipality takes part.")
          : counties
              + wording.allOf(all, "kommuner", "kommunerna", "municipalities")
              + wording.say(".", " take part.");
    }

    private Optional<String> plans() {
      int all = summary.participants();
      int there = summary.plansThere();
      if (all == 0) {
        return Optional.empty();
      }
      if (there < all) {
        return Optional.of(
            wording.say(
                "%s har en plan som går att läsa.".formatted(wording.of(there, all)),
                "%s have a plan that can be read.".formatted(wording.of(there, all))));
      }
      return Optional.of(
          switch (all) {
            case 1 -> wording.say("Deltagaren har en plan.", "The participant has a plan.");
            case 2 -> wording.say("Båda deltagarna har en plan.", "Both participants have a plan.");
            default -> wording.say("Alla deltagare har en plan.", "All participants have a plan.");
          });
    }

    private Optional<String> notCounted() {
      int n = summary.aside().size() + summary.unreadable().size();
      if (n == 0) {
        return Optional.empty();
      }
      // A county that has several folders is not several counties.
      boolean folders = summary.aside().stream().anyMatch(NationSummary.Line::again);
      return Optional.of(
          wording.say(
              "%s räknas inte in."
                  .formatted(
                      folders
                          ? Wording.capital(wording.counted(n, "mapp", "mappar"))
                          : (n == 1 ? "Ett" : wording.countFirst(n)) + " län"),
              "%s %s not counted."
                  .formatted(
                      Wording.capital(
                          folders
                              ? wording.counted(n, "folder", "folders")
                              : wording.counted(n, "county", "counties")),
                      n == 1 ? "is" : "are")));
    }

    private Optional<String> absent() {
      int n = summary.absent().size();
      if (n == 0) {
        return Optional.empty();
      }
      if (!summary.unreadable().isEmpty()) {
        // Which of those absent the unreadable ones are is not known.
        int here = summary.countiesInAll() - n;
        return Optional.of(
            wording.say(
                "%s av Sveriges %s län gick att läsa.".formatted(here, summary.countiesInAll()),
                "%s of Sweden's %s counties could be read."
                    .formatted(here, summary.countiesInAll())));
      }
      String names = n <= MOST_NAMES ? ": " + wording.all(summary.absent()) : "";
      return Optional.of(
          wording.say(
              "%s av Sveriges %s län är inte med%s."
                  .formatted(
                      n == 1 ? "Ett" : wording.countFirst(n), summary.countiesInAll(), names),
              "%s of Sweden's %s counties %s not here%s."
                  .formatted(
                      wording.countFirst(n),
                      summary.countiesInAll(),
                      n == 1 ? "is" : "are",
                      names)));
    }

    // --- goals

    private String goalsLead() {
      Tally now = summary.now();
      return wording.say(
          "%s %s har nått sitt mål."
              .formatted(
                  wording.of(now.achieved(), now.total()),
                  now.total() == 1 ? "aktivitet" : "aktiviteter"),
          "%s %s reached the goal."
              .formatted(
                  wording.of(now.achieved(), now.total()),
                  now.total() == 1 ? "activity has" : "activities have"));
    }

    private String goalsRest() {
      String all =
          wording.say(
              "Alla planerade aktiviteter räknas med, även de utan svar.",
              "All planned activities count, those without an answer too.");
      int unread = summary.withoutReadablePlan().size();
      if (unread == 1) {
        all +=
            wording.say(
                " En plan kunde inte läsas och är inte med.",
                " One plan could not be read and is not included.");
      } else if (unread > 1) {
        all +=
            wording.say(
                " %s planer kunde inte läsas och är inte med."
                    .formatted(wording.countFirst(unread)),
                " %s plans could not be read and are not included."
                    .formatted(wording.countFirst(unread)));
      }
      if (summary.before().isEmpty() || summary.then().isEmpty()) {
        return all;
      }
      Tally then = summary.then().get();
      return wording.say(
              "I %s var det %s (%s). "
                  .formatted(
                      wording.period(summary.before().get()),
                      wording.of(then.achieved(), then.total()),
                      wording.percent(then.share())),
              "In %s it was %s (%s). "
                  .formatted(
                      wording.period(summary.before().get()),
                      wording.of(then.achieved(), then.total()),
                      wording.percent(then.share())))
          + all;
    }

    // --- to decide, slipped, silent

    private List<Point> decide() {
      var points = new ArrayList<Point>();
      var kinds = new ArrayList<Optional<Decision>>();
      for (Decision decision : List.of(Decision.ADJUST, Decision.REPRIORITISE, Decision.DROP)) {
        kinds.add(Optional.of(decision));
      }
      kinds.add(Optional.empty());
      for (Optional<Decision> kind : kinds) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (NationSummary.Line line : summary.counted()) {
          int n = kind.map(line::asking).orElseGet(line::askingOtherwise);
          if (n > 0) {
            counts.merge(line.name(), n, Integer::sum);
          }
        }
        if (!counts.isEmpty()) {
          points.add(
              new Point(
                  String.valueOf(counts.values().stream().mapToInt(i -> i).sum()),
                  kind.map(wording::decision)
                          .map(Wording::capital)
                          .orElse(wording.say("Annat", "Other"))
                      + ":",
                  names(counts),
                  "progress"));
        }
      }
      return points;
    }

    private List<Point> slipped() {
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (NationSummary.Line line : summary.counted()) {
        if (!line.county().slips().isEmpty()) {
          counts.merge(line.name(), line.county().slips().size(), Integer::sum);
        }
      }
      if (counts.isEmpty()) {
        return List.of();
      }
      int all = counts.values().stream().mapToInt(i -> i).sum();
      return List.of(
          new Point(
              String.valueOf(all),
              wording.say(
                  all == 1 ? "aktivitet:" : "aktiviteter:", all == 1 ? "activity:" : "activities:"),
              names(counts),
              "progress"));
    }

    private List<SilentLine> silent() {
      var lines = new ArrayList<SilentLine>();
      for (Turnout turnout : List.of(Turnout.MISSING, Turnout.PAUSED, Turnout.UNREADABLE)) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (NationSummary.Line line : summary.counted()) {
          if (line.answered(turnout) > 0) {
            counts.merge(line.name(), line.answered(turnout), Integer::sum);
          }
        }
        if (!counts.isEmpty()) {
          int all = counts.values().stream().mapToInt(i -> i).sum();
          lines.add(
              new SilentLine(
                  turnout,
                  Wording.capital(wording.turnout(turnout)) + ", " + all + ":",
                  names(counts)));
        }
      }
      return lines;
    }

    /// Names with their counts, the greatest first.
    private String names(Map<String, Integer> counts) {
      return listed(
          counts.entrySet().stream()
              .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
              .map(e -> e.getKey() + "\u00a0(" + e.getValue() + ")")
              .toList());
    }

    /// Names, of many the first; only their number where the page has no room, for there they stand
    /// in the picture and in the tables.
    private String listed(List<String> all) {
      if (!summary.roomy()) {
        return all.size() == 1 ? all.getFirst() : counties(all.size());
      }
      if (all.size() <= MOST_NAMES + 1) {
        return wording.all(all);
      }
      int more = all.size() - MOST_NAMES;
      return String.join(", ", all.subList(0, MOST_NAMES))
          + wording.say(
              " och " + wording.count(more) + " län till",
              " and " + wording.count(more) + " more counties");
    }

    // --- what is not part of the sums

    private List<SilentLine> aside() {
      var lines = new ArrayList<SilentLine>();
      if (!summary.unreadable().isEmpty()) {
        lines.add(
            new SilentLine(
                Turnout.UNREADABLE,
                Wording.capital(wording.turnout(Turnout.UNREADABLE)) + ":",
                listed(summary.unreadable())));
      }
      List<String> others =
          summary.with(NationSummary.Standing.OTHER_PERIOD).stream()
              .map(l -> l.name() + " (" + wording.shortPeriod(l.county().period()) + ")")
              .toList();
      if (!others.isEmpty()) {
        lines.add(
            new SilentLine(
                Turnout.MISSING, wording.say("Annan period:", "Another period:"), listed(others)));
      }
      List<String> twice =
          summary.with(NationSummary.Standing.TWICE).stream()
              .map(l -> l.name() + " (" + l.folder() + ")")
              .toList();
      if (!twice.isEmpty()) {
        lines.add(
            new SilentLine(
                Turnout.MISSING,
                wording.say("Samma län en gång till:", "The same county again:"),
                listed(twice)));
      }
      return lines;
    }

    /// What is to be known of each county's figures, beside the figures.
    private List<Remark> remarks() {
      var remarks = new ArrayList<Remark>();
      for (NationSummary.Line line : summary.counties()) {
        var sentences = new ArrayList<String>();
        standing(line, sentences);
        CountySummary county = line.county();
        if (!county.participantsKnown()) {
          sentences.add(
              wording.say(
                  "Vilka som deltar går inte att läsa; räknade är de som har lämnat plan eller"
                      + " svar.",
                  "Who takes part could not be read; counted are those of whom there is a plan or"
                      + " an answer."));
        }
        List<String> unread =
            county.withoutReadablePlan().stream().map(MunicipalitySummary::name).toList();
        if (!unread.isEmpty()) {
          sentences.add(
              wording.say(
                  "Planen från %s kunde inte läsas; dess aktiviteter är inte med."
                      .formatted(wording.all(unread)),
                  "The plan from %s could not be read; its activities are not included."
                      .formatted(wording.all(unread))));
        }
        if (county.answeredCount() == 0) {
          sentences.add(
              wording.say(
                  "Ingen har svarat i " + wording.period(county.period()) + ".",
                  "Nobody answered in " + wording.period(county.period()) + "."));
        }
        if (!sentences.isEmpty()) {
          remarks.add(new Remark(line.name() + ":", String.join(" ", sentences)));
        }
      }
      for (String folder : summary.unreadable()) {
        remarks.add(
            new Remark(
                folder + ":",
                wording.say(
                    "Mappen kunde inte läsas; länet är inte med i någon siffra.",
                    "The folder could not be read; the county is in no figure.")));
      }
      return remarks;
    }

    private void standing(NationSummary.Line line, List<String> sentences) {
      switch (line.standing()) {
        case COUNTED -> {
          // Nothing sets it apart.
        }
        case OTHER_PERIOD ->
            sentences.add(
                wording.say(
                    "Siffrorna gäller %s och räknas inte in i rikets."
                        .formatted(wording.period(line.county().period())),
                    "The figures are of %s and not part of the nation's."
                        .formatted(wording.period(line.county().period()))));
        case TWICE ->
            sentences.add(
                wording.say(
                    "Länet finns i flera mappar; %s räknas inte in i rikets siffror."
                        .formatted(line.folder()),
                    "There are several folders of the county; %s is not part of the nation's"
                            .formatted(line.folder())
                        + " figures."));
      }
    }
  }
}
