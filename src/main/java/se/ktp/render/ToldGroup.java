package se.ktp.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.ktp.model.Answer;
import se.ktp.summarise.ActivitySummary;
import se.ktp.summarise.Areas;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;

/// What was answered to a question throughout the county, gathered by development area, or by
/// municipality where no activity names an area.
public record ToldGroup(String heading, List<Told> told) {

  /// An answer in whole.
  ///
  /// @param lead whose it is, or about what
  /// @param about the activity; empty where the lead says it
  /// @param ref the id of where the municipality's other answers stand; empty for the county's own
  public record Told(String lead, String about, String text, String ref) {}

  /// What was learnt.
  static List<ToldGroup> lessons(CountySummary summary, Wording wording) {
    return new Maker(
            summary,
            wording,
            answer -> answer.lessons().said().filter(text -> !text.isBlank()),
            Optional.empty())
        .groups();
  }

  /// Which changes are asked for.
  static List<ToldGroup> requests(CountySummary summary, Wording wording) {
    return new Maker(summary, wording, Answer::request, Optional.of(wording)).groups();
  }

  /// Gathers the answers.
  ///
  /// @param deciding says the decisions too, where there are any
  private record Maker(
      CountySummary summary,
      Wording wording,
      Function<Answer, Optional<String>> pick,
      Optional<Wording> deciding) {

    private List<ToldGroup> groups() {
      List<String> areas = summary.county().developmentAreas();
      boolean byArea = Areas.of(summary).used();
      Map<String, List<Told>> groups = new LinkedHashMap<>();
      String rest = wording.say("Utan område", "Without an area");
      if (byArea) {
        areas.forEach(area -> groups.put(area, new ArrayList<>()));
        groups.put(rest, new ArrayList<>());
      }
      for (MunicipalitySummary m : summary.municipalities()) {
        String ref = CountyView.id(m);
        for (ActivitySummary a : m.activities()) {
          add(byArea ? area(a, areas, rest) : m.name(), m.name(), a, ref, byArea, groups);
        }
        m.planAnswer()
            .flatMap(answer -> told(answer, m.name(), whole(), ref, byArea))
            .ifPresent(t ->
                groups.computeIfAbsent(byArea ? rest : m.name(), _ -> new ArrayList<>()).add(t));
      }
      String county = wording.say("Länet", "The county");
      for (ActivitySummary a : summary.own()) {
        add(byArea ? area(a, areas, rest) : county, county, a, "", byArea, groups);
      }
      summary
          .ownPlanAnswer()
          .flatMap(answer -> told(answer, county, whole(), "", byArea))
          .ifPresent(
              t -> groups.computeIfAbsent(byArea ? rest : county, _ -> new ArrayList<>()).add(t));
      return groups.entrySet().stream()
          .filter(e -> !e.getValue().isEmpty())
          .map(e -> new ToldGroup(e.getKey(), List.copyOf(e.getValue())))
          .toList();
    }

    private String whole() {
      return wording.say("Planen som helhet", "The plan as a whole");
    }

    private static String area(ActivitySummary a, List<String> areas, String rest) {
      return Areas.place(a, areas).map(areas::get).orElse(rest);
    }

    private void add(
        String group,
        String name,
        ActivitySummary a,
        String ref,
        boolean byArea,
        Map<String, List<Told>> groups) {
      a.answer()
          .flatMap(answer -> told(answer, name, a.activity().label(), ref, byArea))
          .ifPresent(t -> groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(t));
    }

    private Optional<Told> told(
        Answer answer, String name, String about, String ref, boolean byArea) {
      String decided =
          deciding.flatMap(w -> answer.decision().map(d -> ", " + w.decision(d))).orElse("");
      return pick.apply(answer)
          .map(text -> new Told((byArea ? name : about) + decided, byArea ? about : "", text, ref));
    }
  }
}
