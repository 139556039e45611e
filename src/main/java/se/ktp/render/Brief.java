package se.ktp.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.ktp.summarise.Advance;
import se.ktp.summarise.Areas;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.State;
import se.ktp.summarise.Tally;

/// The county's follow-up in three to five plain sentences, made from its figures alone.
record Brief(CountySummary summary, boolean closed, Wording wording) {
  /// An area of fewer activities says little about an area.
  private static final int ENOUGH = 3;

  private static final int MOST = 5;

  static List<String> of(CountySummary summary, boolean closed, Wording wording) {
    return new Brief(summary, closed, wording).sentences();
  }

  private List<String> sentences() {
    var sentences = new ArrayList<String>();
    turnout(sentences);
    goals(sentences);
    change(sentences);
    waiting(sentences);
    decisions(sentences);
    hardest(sentences);
    return List.copyOf(sentences.subList(0, Math.min(MOST, sentences.size())));
  }

  private void turnout(List<String> sentences) {
    int all = summary.municipalities().size();
    int answered = summary.answeredCount();
    if (all < 2) {
      sentences.add(WhoAnswered.of(summary, Room.AMPLE, wording).lead());
      return;
    }
    var names = new Names(summary, wording);
    String of = wording.count(all) + " " + names.taking(all);
    String who =
        answered == all
            ? Wording.capital(names.allTaking(all))
            : answered == 0
                ? wording.say("Ingen av " + of, "None of " + of)
                : wording.countFirst(answered) + wording.say(" av ", " of ") + of;
    sentences.add(
        wording.say(
            "%s har svarat på uppföljningen i %s.".formatted(who, wording.period(summary.period())),
            "%s %s answered the follow-up of %s."
                .formatted(who, answered == 1 ? "has" : "have", wording.period(summary.period()))));
  }

  private void goals(List<String> sentences) {
    Tally now = summary.now();
    if (now.total() == 0) {
      return;
    }
    int working = now.count(State.ONGOING) + now.count(State.PARTLY);
    var rest = new ArrayList<String>();
    rest(
        now.count(State.NOT_STARTED), "är inte påbörjad", "är inte påbörjade", "not started", rest);
    rest(now.count(State.PAUSED), "är pausad", "är pausade", "paused", rest);
    rest(now.count(State.MISSING), "saknar svar", "saknar svar", "without an answer", rest);
    rest(
        now.count(State.UNREADABLE),
        "har ett svar som inte kunde läsas",
        "har svar som inte kunde läsas",
        "answered unreadably",
        rest);
    String others = rest.isEmpty() ? "" : "; " + wording.all(rest);
    sentences.add(
        wording.say(
            "Av %s i planerna har %s nått målet, %s är på väg och %s har inte nått det%s."
                .formatted(
                    wording.counted(now.total(), "aktivitet", "aktiviteter"),
                    few(now.achieved()),
                    few(working),
                    few(now.count(State.NOT_ACHIEVED)),
                    others),
            "Of %s in the plans, %s reached the goal, %s on the way, and %s not reached it%s."
                .formatted(
                    wording.counted(now.total(), "activity", "activities"),
                    have(now.achieved()),
                    are(working),
                    have(now.count(State.NOT_ACHIEVED)),
                    others)));
  }

  private void rest(int n, String one, String many, String english, List<String> into) {
    if (n > 0) {
      into.add(wording.say(wording.count(n) + " " + (n == 1 ? one : many), are(n) + " " + english));
    }
  }

  private String few(int n) {
    return n == 0 ? wording.say("ingen", "none") : wording.count(n);
  }

  private String have(int n) {
    return wording.count(n) + (n == 1 ? " has" : " have");
  }

  private String are(int n) {
    return wording.count(n) + (n == 1 ? " is" : " are");
  }

  private void change(List<String> sentences) {
    if (!closed || summary.comparison().isEmpty()) {
      return;
    }
    Advance c = summary.comparison().get();
    if (c.both() > 0) {
      sentences.add(
          wording.say(
              "Sedan %s har %s kommit närmare målet och %s halkat efter."
                  .formatted(
                      wording.month(c.before()),
                      c.nearer() == 0
                          ? "ingen aktivitet"
                          : wording.counted(c.nearer(), "aktivitet", "aktiviteter"),
                      few(c.further())),
              "Since %s, %s come nearer the goal and %s fallen back."
                  .formatted(
                      wording.month(c.before()),
                      wording.counted(c.nearer(), "activity has", "activities have"),
                      have(c.further()))));
    }
  }

  private void waiting(List<String> sentences) {
    int paused = summary.now().count(State.PAUSED);
    if (paused == 0 || !summary.last()) {
      return;
    }
    sentences.add(
        wording.say(
            "%s i deltagarnas planer %s, och det här är årets sista uppföljning."
                .formatted(
                    Wording.capital(wording.counted(paused, "aktivitet", "aktiviteter")),
                    paused == 1 ? "är pausad" : "är pausade"),
            "%s paused in the participants' plans, and this is the year's last follow-up."
                .formatted(
                    Wording.capital(wording.counted(paused, "activity is", "activities are")))));
  }

  private void decisions(List<String> sentences) {
    int n = summary.requests().size();
    sentences.add(
        n == 0
            ? wording.say("Ingen begär att planen ändras.", "Nobody asks for a change of the plan.")
            : wording.say(
                "Styrgruppen har %s av planerna att ta ställning till."
                    .formatted(wording.counted(n, "önskad ändring", "önskade ändringar")),
                "The steering group has %s of the plans to decide on."
                    .formatted(wording.counted(n, "requested change", "requested changes"))));
  }

  private void hardest(List<String> sentences) {
    Areas areas = Areas.of(summary);
    if (!areas.used()) {
      return;
    }
    areas.areas().stream()
        .filter(a -> !a.name().isEmpty() && a.tally().total() >= ENOUGH)
        .min(Comparator.comparingDouble(a -> a.tally().share()))
        .ifPresent(a ->
            sentences.add(
                wording.say(
                    "Längst kvar är det inom %s: %s aktiviteter har nått målet."
                        .formatted(a.name(), wording.of(a.tally().achieved(), a.tally().total())),
                    "Furthest to go is %s: %s activities have reached the goal."
                        .formatted(
                            a.name(), wording.of(a.tally().achieved(), a.tally().total())))));
  }
}
