package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.Turnout;

/// Somebody who has not answered, or all who have not where there are many.
public record SilentLine(Turnout turnout, String lead, String text) {

  static List<SilentLine> of(CountySummary summary, Room room, Wording wording) {
    return new Maker(summary, room, wording, new Names(summary, wording)).all();
  }

  /// Finds the words.
  private record Maker(CountySummary summary, Room room, Wording wording, Names naming) {
    private List<SilentLine> all() {
      List<MunicipalitySummary> silent =
          summary.municipalities().stream()
              .filter(m -> m.answered() == Turnout.MISSING || m.answered() == Turnout.UNREADABLE)
              .toList();
      if (silent.size() <= room.silent()) {
        return silent.stream()
            .map(
                m -> new SilentLine(m.answered(), Wording.shortened(m.name(), 60) + ":", reason(m)))
            .toList();
      }
      var lines = new ArrayList<SilentLine>();
      for (boolean again : new boolean[] {true, false}) {
        List<String> names =
            silent.stream()
                .filter(m -> m.answered() == Turnout.MISSING && again == silentBefore(m))
                .map(MunicipalitySummary::name)
                .toList();
        if (!names.isEmpty()) {
          lines.add(new SilentLine(Turnout.MISSING, group(again), naming.names(names, room)));
        }
      }
      List<String> unreadable =
          silent.stream()
              .filter(m -> m.answered() == Turnout.UNREADABLE)
              .map(MunicipalitySummary::name)
              .toList();
      if (!unreadable.isEmpty()) {
        lines.add(
            new SilentLine(
                Turnout.UNREADABLE,
                wording.say("Filen gick inte att läsa:", "The file could not be read:"),
                naming.names(unreadable, room)));
      }
      return lines;
    }

    private static boolean silentBefore(MunicipalitySummary m) {
      return m.answeredBefore().filter(t -> t == Turnout.MISSING).isPresent();
    }

    private String group(boolean again) {
      if (summary.before().isEmpty()) {
        return wording.say("Har inte svarat:", "No answer:");
      }
      String month = wording.month(summary.before().get());
      return again
          ? wording.say("Inte heller i " + month + ":", "Nor in " + month + ":")
          : wording.say("Svarade i " + month + ":", "Answered in " + month + ":");
    }

    private String reason(MunicipalitySummary m) {
      if (m.answered() == Turnout.UNREADABLE) {
        return wording.say(
            "filen gick inte att läsa; begär en ny.",
            "the file could not be read; ask for another.");
      }
      if (summary.before().isEmpty()) {
        return wording.say("inget svar.", "no answer.");
      }
      String month = wording.month(summary.before().get());
      return silentBefore(m)
          ? wording.say(
              "inte heller i " + month + ". Ring före mötet.",
              "nor in " + month + ". Call before the meeting.")
          : wording.say("svarade i " + month + ", inte nu.", "answered in " + month + ", not now.");
    }
  }
}
