package se.ktp.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.model.Answer;
import se.ktp.model.Day;
import se.ktp.model.Pause;
import se.ktp.model.Reply;
import se.ktp.summarise.ActivitySummary;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.State;
import se.ktp.summarise.Turnout;

/// Something that waits: a whole follow-up, an activity, single questions about one, or what a
/// pause beside an answer means.
///
/// @param until the day; a dash where nobody said one
/// @param passed whether that day has passed
public record PausedLine(String who, String what, String until, boolean passed, String reason) {

  static List<PausedLine> of(CountySummary summary, LocalDate asOf, Wording wording) {
    var make = new Maker(asOf, wording, new ArrayList<>());
    for (MunicipalitySummary m : summary.municipalities()) {
      if (m.answered() == Turnout.PAUSED && m.planAnswer().filter(Answer::paused).isPresent()) {
        make.add(
            m.name(),
            wording.say("Hela uppföljningen", "The whole follow-up"),
            m.planAnswer().flatMap(Answer::pause));
      } else {
        make.add(m.name(), m.activities());
        m.planAnswer()
            .filter(a -> !a.paused() && a.pause().isPresent())
            .ifPresent(a ->
                make.add(
                    m.name(),
                    wording.say("Hela planen", "The whole plan") + ": " + make.beside(),
                    a.pause()));
      }
    }
    make.add(wording.say("Länet", "The county"), summary.own());
    return List.copyOf(make.lines());
  }

  /// Collects the lines.
  private record Maker(LocalDate asOf, Wording wording, List<PausedLine> lines) {
    private void add(String who, List<ActivitySummary> activities) {
      for (ActivitySummary a : activities) {
        Optional<Pause> pause = a.answer().flatMap(Answer::pause);
        List<String> questions = a.answer().map(this::questions).orElse(List.of());
        if (a.now() == State.PAUSED) {
          add(who, a.activity().label(), pause);
        } else if (!questions.isEmpty()) {
          add(who, a.activity().label() + ": " + wording.all(questions), pause);
        } else if (pause.isPresent()) {
          add(who, a.activity().label() + ": " + beside(), pause);
        }
      }
    }

    private String beside() {
      return wording.say("vid sidan av svaret", "beside the answer");
    }

    private void add(String who, String what, Optional<Pause> pause) {
      Optional<Day> until = pause.flatMap(Pause::until);
      lines.add(
          new PausedLine(
              who,
              what,
              until.map(wording::day).orElse("–"),
              until.filter(day -> day.last().isBefore(asOf)).isPresent(),
              pause.flatMap(Pause::reason).orElse("–")));
    }

    /// The questions that wait though the activity does not.
    private List<String> questions(Answer answer) {
      var questions = new ArrayList<String>();
      add(answer.result(), wording.say("resultatet", "the result"), questions);
      add(answer.deviation(), wording.say("avvikelsen", "the deviation"), questions);
      add(answer.lessons(), wording.say("lärdomarna", "the lessons"), questions);
      add(answer.revision(), wording.say("omprövningen", "the revision"), questions);
      return questions;
    }

    private static void add(Reply reply, String name, List<String> into) {
      if (reply instanceof Reply.Paused) {
        into.add(name);
      }
    }
  }
}
