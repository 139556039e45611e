package se.ktp.render;

import java.util.List;
import java.util.Optional;
import se.ktp.summarise.ActivitySummary;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.State;

/// What a county's first page says, in as many words as there is room for.
///
/// @param points what there is to decide
/// @param slips what has fallen back
/// @param moreSlips how many changes are told further on only, in words; empty where none are
/// @param silent who has not answered
/// @param alone the activities of the only participant, in two columns
/// @param moreAlone how many of them are told further on only, in words; empty where none are
public record FirstPage(
    Remark answered,
    Remark goals,
    List<Point> points,
    List<SlipLine> slips,
    String moreSlips,
    List<SilentLine> silent,
    Optional<LessonBox> lesson,
    List<List<AloneLine>> alone,
    String moreAlone) {

  /// The lesson worth spreading, with where it stands in whole.
  public record LessonBox(String text, String from, String ref) {}

  /// An activity of the only participant.
  public record AloneLine(int place, String name, State state) {}

  static FirstPage of(CountySummary summary, Room room, boolean closed, Wording wording) {
    List<SlipLine> slips = SlipLine.of(summary, room, wording);
    int told = slips.stream().mapToInt(SlipLine::count).sum();
    int more = summary.slips().size() - told;
    List<ActivitySummary> only =
        summary.municipalities().size() == 1
            ? summary.municipalities().getFirst().activities()
            : List.of();
    return new FirstPage(
        WhoAnswered.of(summary, room, wording),
        GoalsReached.of(summary, room, closed, wording),
        Point.of(summary, room, wording),
        slips,
        more == 0
            ? ""
            : wording.say(
                "och " + wording.counted(more, "aktivitet till", "aktiviteter till"),
                "and " + wording.counted(more, "more activity", "more activities")),
        SilentLine.of(summary, room, wording),
        summary.lesson().map(lesson -> lesson(lesson, room, wording)),
        alone(only, room),
        only.size() <= room.activities()
            ? ""
            : wording.say(
                "%s till".formatted(only.size() - room.activities()),
                "%s more".formatted(only.size() - room.activities())));
  }

  private static LessonBox lesson(CountySummary.Lesson lesson, Room room, Wording wording) {
    MunicipalitySummary from = lesson.municipality();
    return new LessonBox(
        Wording.sentences(lesson.text(), room.lesson()),
        Wording.shortened(from.name(), 60)
            + ", "
            + wording.lowerActivity(lesson.activity().place())
            + ",",
        CountyView.id(from));
  }

  /// Down the first column, then down the second.
  private static List<List<AloneLine>> alone(List<ActivitySummary> activities, Room room) {
    List<AloneLine> lines =
        activities.stream()
            .limit(room.activities())
            .map(a ->
                new AloneLine(
                    a.place(),
                    Wording.shortened(a.activity().label(), Math.min(room.label(), 44)),
                    a.now()))
            .toList();
    int half = (lines.size() + 1) / 2;
    return lines.size() < 2
        ? List.of(lines)
        : List.of(lines.subList(0, half), lines.subList(half, lines.size()));
  }
}
