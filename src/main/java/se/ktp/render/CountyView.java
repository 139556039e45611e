package se.ktp.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.typeset.Faces;

/// What a county's paper says, in words: the template only arranges it.
///
/// @param own the answers about the county's own activities
/// @param ownStray the answers about activities that the county does not have
/// @param adoption how many have adopted the agreement, in a sentence
public record CountyView(
    List<String> brief,
    Grid grid,
    Optional<ComparisonView> comparison,
    List<RewordedGoal> reworded,
    List<PausedLine> paused,
    AreaView areas,
    List<AnswerView> own,
    List<AnswerView> ownStray,
    IndicatorTable indicators,
    List<List<IndicatorChart>> charts,
    SurveyView survey,
    List<ToldGroup> lessons,
    List<ToldGroup> requests,
    List<TrainingLine> training,
    BudgetTable budget,
    String adoption,
    List<FindingLine> findings) {

  private static final int IN_A_ROW = 4;

  /// @param closed whether both this period and the one before are over, so that they are compared
  static CountyView of(
      CountySummary summary, LocalDate asOf, boolean closed, Wording wording, Faces faces) {
    IndicatorTable indicators = IndicatorTable.of(summary, wording);
    return new CountyView(
        Brief.of(summary, closed, wording),
        Grid.of(summary, wording),
        ComparisonView.of(summary, closed, wording),
        summary.municipalities().stream().flatMap(m -> RewordedGoal.of(m, asOf).stream()).toList(),
        PausedLine.of(summary, asOf, wording),
        AreaView.of(summary, wording, faces),
        AnswerView.all(summary.own(), wording),
        AnswerView.strays(summary.ownStray(), wording),
        indicators,
        inRows(IndicatorChart.of(summary.indicators(), indicators, wording, faces)),
        SurveyView.of(summary, wording),
        ToldGroup.lessons(summary, wording),
        ToldGroup.requests(summary, wording),
        TrainingLine.of(summary, wording),
        BudgetTable.of(summary, wording),
        adoption(summary, wording),
        FindingLine.of(summary, wording));
  }

  /// Four pictures side by side.
  private static List<List<IndicatorChart>> inRows(List<IndicatorChart> charts) {
    var rows = new ArrayList<List<IndicatorChart>>();
    for (int i = 0; i < charts.size(); i += IN_A_ROW) {
      rows.add(charts.subList(i, Math.min(i + IN_A_ROW, charts.size())));
    }
    return rows;
  }

  private static String adoption(CountySummary summary, Wording wording) {
    long adopted = summary.adoption().stream().filter(CountySummary.AdoptionLine::adopted).count();
    int all = summary.adoption().size();
    return wording.say(
        "%s har antagit överenskommelsen.".formatted(wording.of((int) adopted, all)),
        "%s have adopted the agreement.".formatted(wording.of((int) adopted, all)));
  }

  /// The id of a municipality's section in the county's paper.
  public static String id(MunicipalitySummary municipality) {
    return "m-"
        + municipality.code()
        + municipality.participant().district().map(d -> "-" + Slugs.slug(d)).orElse("");
  }
}
