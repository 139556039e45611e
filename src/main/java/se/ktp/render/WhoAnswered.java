package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.PlanState;
import se.ktp.summarise.State;
import se.ktp.summarise.Turnout;

/// Who has answered, in sentences.
record WhoAnswered(CountySummary summary, Room room, Wording wording, Names names) {
  static Remark of(CountySummary summary, Room room, Wording wording) {
    var text = new WhoAnswered(summary, room, wording, new Names(summary, wording));
    return new Remark(text.lead(), text.rest());
  }

  private String lead() {
    int answered = summary.answeredCount();
    int all = summary.municipalities().size();
    if (all == 1) {
      MunicipalitySummary only = summary.municipalities().getFirst();
      String name = only.name();
      if (only.answered() == Turnout.NOT_APPLICABLE) {
        return nothing(only.planState(), name, true);
      }
      return answered == 1
          ? wording.say(name + " har svarat.", name + " has answered.")
          : wording.say(name + " har inte svarat.", name + " has not answered.");
    }
    if (answered == all) {
      return Wording.capital(names.all(all)) + wording.say(" har svarat.", " have answered.");
    }
    if (answered == 0) {
      return wording.say("Ingen har svarat än.", "Nobody has answered yet.");
    }
    return wording.say(
        wording.countFirst(answered) + " " + names.participants(answered) + " har svarat.",
        wording.countFirst(answered)
            + " "
            + names.participants(answered)
            + (answered == 1 ? " has answered." : " have answered."));
  }

  private String rest() {
    var sentences = new ArrayList<String>();
    about(
        Turnout.MISSING,
        "Svar saknas från %s.",
        "%s har inte svarat.",
        "No answer from %s.",
        "%s have not answered.",
        sentences);
    about(
        Turnout.PAUSED,
        "%s har pausat hela sin uppföljning.",
        "%s har pausat hela sin uppföljning.",
        "%s paused the whole follow-up.",
        "%s have paused the whole follow-up.",
        sentences);
    about(
        Turnout.UNREADABLE,
        "Filen från %s kunde inte läsas.",
        "%s lämnade filer som inte kunde läsas.",
        "The file from %s could not be read.",
        "%s sent files that could not be read.",
        sentences);
    if (summary.municipalities().size() > 1) {
      withoutActivities(sentences);
    }
    incomplete(sentences);
    if (!summary.participantsKnown()) {
      sentences.add(
          wording.say(
              "Vilka som deltar går inte att läsa; räknade är de som har lämnat plan eller svar.",
              "Who takes part could not be read; counted are those of whom there is a plan or an"
                  + " answer."));
    }
    return String.join(" ", sentences);
  }

  private void about(
      Turnout turnout,
      String few,
      String many,
      String fewInEnglish,
      String manyInEnglish,
      List<String> sentences) {
    List<String> silent = summary.with(turnout).stream().map(MunicipalitySummary::name).toList();
    if (silent.isEmpty()) {
      return;
    }
    if (silent.size() <= room.few()) {
      sentences.add(wording.say(few, fewInEnglish).formatted(wording.all(silent)));
    } else {
      String count = wording.countFirst(silent.size()) + " " + names.participants(silent.size());
      sentences.add(wording.say(many, manyInEnglish).formatted(count));
    }
  }

  /// Those who have nothing to answer, and why.
  private void withoutActivities(List<String> sentences) {
    for (PlanState state : PlanState.values()) {
      List<String> who =
          summary.with(Turnout.NOT_APPLICABLE).stream()
              .filter(m -> m.planState() == state)
              .map(MunicipalitySummary::name)
              .toList();
      if (!who.isEmpty()) {
        int n = who.size();
        String all =
            n <= room.few()
                ? wording.all(who)
                : wording.countFirst(n) + " " + names.participants(n);
        sentences.add(nothing(state, all, n == 1));
      }
    }
  }

  private String nothing(PlanState state, String who, boolean one) {
    String have = one ? " has" : " have";
    return switch (state) {
      case THERE ->
          wording.say(
              who + " har en plan utan aktiviteter.", who + have + " a plan without activities.");
      case MISSING -> wording.say(who + " har ingen plan.", who + have + " no plan.");
      case UNREADABLE, PERHAPS_UNREADABLE ->
          wording.say(
              who + " har ingen plan som går att läsa.", who + have + " no plan that can be read.");
    };
  }

  private void incomplete(List<String> sentences) {
    List<MunicipalitySummary> incomplete = summary.incomplete();
    if (incomplete.size() > Math.min(2, room.few())) {
      sentences.add(
          wording.say(
              wording.countFirst(incomplete.size())
                  + (incomplete.size() == 1
                      ? " svar är ofullständigt."
                      : " svar är ofullständiga."),
              wording.countFirst(incomplete.size())
                  + (incomplete.size() == 1
                      ? " answer is incomplete."
                      : " answers are incomplete.")));
      return;
    }
    for (MunicipalitySummary m : incomplete) {
      int total = m.now().total();
      int given = m.now().answered();
      int paused = m.now().count(State.PAUSED);
      sentences.add(
          wording.say(
              "%s har svarat för %s av %s aktiviteter%s."
                  .formatted(
                      m.name(),
                      wording.count(given),
                      wording.count(total),
                      paused == 0 ? "" : " och pausat " + wording.count(paused)),
              "%s has answered for %s of %s activities%s."
                  .formatted(
                      m.name(),
                      wording.count(given),
                      wording.count(total),
                      paused == 0 ? "" : " and paused " + wording.count(paused))));
    }
  }
}
