package se.ktp.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.model.Answer;
import se.ktp.model.Day;
import se.ktp.model.Pause;
import se.ktp.summarise.ActivitySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.PlanState;
import se.ktp.summarise.State;
import se.ktp.summarise.Turnout;

/// What a municipality's paper says, in words: the template only arranges it.
///
/// @param lead the first sentence, which the figures prove
/// @param rest what else is to be said at a glance
/// @param since what has changed since the last follow-up
/// @param reworded goals that are written otherwise than then
/// @param late what a meeting asks about
/// @param given when and by whom the answers were given; none where nobody says
/// @param answers activity by activity
/// @param stray answers about activities that the plan does not have
/// @param matrix of the mapping, if the plan has one
/// @param annex what is to be completed
public record MunicipalityView(
    String lead,
    String rest,
    SinceLines since,
    List<RewordedGoal> reworded,
    List<Late> late,
    List<Given> given,
    List<AnswerView> answers,
    List<AnswerView> stray,
    Optional<AnswerView> whole,
    Optional<Matrix> matrix,
    Annex annex) {

  /// An activity that a meeting asks about, and why.
  public record Late(State state, int place, String name, String why) {}

  /// When answers were given, in our words, and by whom, in theirs.
  public record Given(String lead, String by) {}

  static MunicipalityView of(MunicipalitySummary summary, LocalDate asOf, Wording wording) {
    var make = new Maker(summary, asOf, wording);
    return new MunicipalityView(
        make.lead(),
        make.rest(),
        SinceLines.of(summary, asOf, wording),
        RewordedGoal.of(summary, asOf),
        make.late(),
        make.given(),
        AnswerView.all(summary.activities(), wording),
        AnswerView.strays(summary.stray(), wording),
        summary.planAnswer().map(a -> AnswerView.of("", a, wording)).filter(AnswerView::says),
        summary
            .plan()
            .flatMap(p -> p.mapping().given())
            .flatMap(mapping -> Matrix.of(mapping, wording)),
        Annex.of(summary, wording));
  }

  /// Finds the words.
  private record Maker(MunicipalitySummary summary, LocalDate asOf, Wording wording) {

    String lead() {
      if (summary.planState() == PlanState.UNREADABLE) {
        return wording.say("Planen kunde inte läsas.", "The plan could not be read.");
      }
      if (summary.planState() == PlanState.PERHAPS_UNREADABLE) {
        return wording.say(
            "Ingen plan som går att läsa har kommit in.", "No plan that can be read has come in.");
      }
      if (summary.planState() == PlanState.MISSING) {
        return wording.say("Ingen plan har kommit in.", "No plan has come in.");
      }
      int total = summary.now().total();
      int achieved = summary.now().achieved();
      if (total == 0) {
        return wording.say("Planen har inga aktiviteter.", "The plan has no activities.");
      }
      if (summary.answered() == Turnout.MISSING) {
        return wording.say("Inget svar har kommit in.", "No answer has come in.");
      }
      if (summary.answered() == Turnout.UNREADABLE) {
        return wording.say("Svaren kunde inte läsas.", "The answers could not be read.");
      }
      if (summary.answered() == Turnout.PAUSED) {
        return wording.say("Hela uppföljningen är pausad.", "The whole follow-up is paused.");
      }
      String all = wording.counted(total, "aktivitet", "aktiviteter");
      if (achieved == 0 && total == 1) {
        return wording.say(
            "Planens enda aktivitet har inte nått sitt mål än.",
            "The plan's only activity has not reached its goal yet.");
      }
      if (achieved == 0) {
        return wording.say(
            "Ingen av planens " + all + " har nått sitt mål än.",
            "None of the plan's "
                + wording.counted(total, "activity", "activities")
                + " has reached its goal yet.");
      }
      return wording.say(
          "%s av %s har nått sitt mål."
              .formatted(
                  wording.countFirst(achieved),
                  total == 1 ? "en aktivitet" : wording.count(total) + " aktiviteter"),
          "%s of %s %s reached %s goal."
              .formatted(
                  wording.countFirst(achieved),
                  wording.counted(total, "activity", "activities"),
                  achieved == 1 ? "has" : "have",
                  achieved == 1 ? "its" : "their"));
    }

    String rest() {
      if (summary.answered() != Turnout.ANSWERED || summary.now().total() == 0) {
        return pauseOfAll();
      }
      var parts = new ArrayList<String>();
      add(parts, State.PARTLY, "har nått det delvis", "har nått det delvis", "in part");
      add(parts, State.NOT_ACHIEVED, "har inte nått det", "har inte nått det", "not");
      add(parts, State.ONGOING, "pågår", "pågår", "ongoing");
      add(parts, State.NOT_STARTED, "är inte påbörjad", "är inte påbörjade", "not started");
      add(parts, State.PAUSED, "är pausad", "är pausade", "paused");
      add(parts, State.MISSING, "saknar svar", "saknar svar", "without an answer");
      add(
          parts,
          State.UNREADABLE,
          "har ett svar som inte kunde läsas",
          "har svar som inte kunde läsas",
          "answered unreadably");
      int paused = summary.now().count(State.PAUSED);
      String all =
          !summary.complete() || summary.now().answered() == 0
              ? ""
              : paused == 0
                  ? wording.say(
                      " Alla aktiviteter har fått svar.", " Every activity has an answer.")
                  : wording.say(
                      " Alla andra aktiviteter har fått svar.",
                      " Every other activity has an answer.");
      return wording.sentence(parts) + all;
    }

    private void add(List<String> parts, State state, String one, String many, String english) {
      int n = summary.now().count(state);
      if (n > 0) {
        parts.add(
            wording.count(n)
                + " "
                + wording.say(n == 1 ? one : many, (n == 1 ? "is " : "are ") + english));
      }
    }

    private String pauseOfAll() {
      return summary.planAnswer().flatMap(Answer::pause).map(this::pause).orElse("");
    }

    private String pause(Pause pause) {
      String until =
          pause
              .until()
              .map(day -> wording.say("Till " + wording.day(day), "Until " + wording.day(day)))
              .orElse("");
      String reason = pause.reason().orElse("");
      if (until.isEmpty() || reason.isEmpty()) {
        return until.isEmpty() ? reason : until + ".";
      }
      return until + ": " + reason;
    }

    List<Given> given() {
      return Stream.concat(
              summary.planAnswer().stream(),
              summary.activities().stream().flatMap(a -> a.answer().stream()))
          .filter(a -> a.answeredOn().isPresent() || a.answeredBy().isPresent())
          .map(this::given)
          .distinct()
          .toList();
    }

    private Given given(Answer answer) {
      String on = answer.answeredOn().map(day -> wording.day(day) + " ").orElse("");
      String lead = answer.answeredBy().isPresent() ? on + wording.say("av ", "by ") : on.strip();
      return new Given(lead, answer.answeredBy().orElse(""));
    }

    List<Late> late() {
      return summary.late(asOf).stream()
          .map(a -> new Late(a.now(), a.place(), a.activity().label(), why(a)))
          .toList();
    }

    private String why(ActivitySummary a) {
      Optional<LocalDate> end = a.activity().timeline().given().flatMap(t -> t.end());
      boolean past = end.filter(e -> e.isBefore(asOf)).isPresent();
      String ended =
          past
              ? wording.say(
                  "Skulle ha varit klar " + wording.longDate(end.get()) + "; ",
                  "Was to be done by " + wording.longDate(end.get()) + "; ")
              : "";
      if (a.now() == State.PAUSED) {
        Optional<Day> until =
            a.answer().or(summary::planAnswer).flatMap(Answer::pause).flatMap(Pause::until);
        String paused =
            until
                .map(day ->
                    wording.say(
                        "Pausad till " + wording.day(day) + ".",
                        "Paused until " + wording.day(day) + "."))
                .orElse(wording.say("Pausad utan slutdatum.", "Paused without an end."));
        return summary.last()
            ? paused
                + wording.say(
                    " Årets sista uppföljning: ett beslut behövs.",
                    " The year's last follow-up: a decision is needed.")
            : paused;
      }
      return Wording.capital(ended + wording.state(a.now()) + ".");
    }
  }
}
