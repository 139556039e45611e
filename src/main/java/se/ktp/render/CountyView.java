package se.ktp.render;

import java.util.List;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;

/// What a county's paper says, in words: the template only arranges it.
///
/// @param points what there is to decide, shortened for the first page
/// @param slips what has fallen back, shortened for the first page
/// @param silent who has not answered, shortened for the first page
/// @param own the answers about the county's own activities
/// @param adoption how many have adopted the agreement, in a sentence
public record CountyView(
    Remark answered,
    Remark goals,
    List<Point> points,
    List<SlipLine> slips,
    List<SilentLine> silent,
    Grid grid,
    List<AnswerView> own,
    IndicatorTable indicators,
    BudgetTable budget,
    String adoption) {

  static CountyView of(CountySummary summary, Wording wording) {
    return new CountyView(
        WhoAnswered.of(summary, wording),
        GoalsReached.of(summary, wording),
        Point.of(summary, wording),
        SlipLine.of(summary, wording),
        SilentLine.of(summary, wording),
        Grid.of(summary, wording),
        AnswerView.all(summary.own(), wording),
        IndicatorTable.of(summary, wording),
        BudgetTable.of(summary, wording),
        adoption(summary, wording));
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
