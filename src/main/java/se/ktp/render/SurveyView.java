package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.ktp.model.Area;
import se.ktp.model.Aspect;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.Survey;

/// What the mappings say together: the matrix as a heat map, and what is in use by how many.
///
/// @param areas the heads of the matrix's columns; none where nobody has a matrix
/// @param steps what each tint stands for
/// @param denominator how many have a matrix, and who does not
/// @param uses instruments, methods and needs of training, those that are named
public record SurveyView(
    List<String> areas,
    List<HeatRow> rows,
    List<HeatStep> steps,
    String denominator,
    List<UseTable> uses) {
  private static final int TINTS = 5;
  private static final int MOST_NAMES = 4;
  private static final int MOST_ALONE = 6;

  /// A side of the work in all areas.
  public record HeatRow(String aspect, List<HeatCell> cells) {}

  /// In how many places something is in place.
  ///
  /// @param tint from 0, the lightest, to 4
  /// @param unsaid in how many it is not said
  public record HeatCell(int tint, int full, int partly, int unsaid) {}

  /// A tint and the numbers that have it.
  public record HeatStep(int tint, String numbers) {}

  /// What is in use, by how many.
  public record UseTable(String heading, String column, String note, List<UseLine> lines) {}

  /// Something in use.
  ///
  /// @param by who uses it, where they are few
  public record UseLine(String name, String count, String by) {}

  static SurveyView of(CountySummary summary, Wording wording) {
    Survey survey = Survey.of(summary.municipalities());
    return new Maker(summary, survey, wording).view();
  }

  /// The tint of a number out of so many.
  static int tint(int full, int of) {
    return full * TINTS / (of + 1);
  }

  /// Finds the words.
  private record Maker(CountySummary summary, Survey survey, Wording wording) {
    private SurveyView view() {
      boolean matrix = !survey.withMatrix().isEmpty();
      return new SurveyView(
          matrix ? List.of(Area.values()).stream().map(wording::area).toList() : List.of(),
          matrix ? rows() : List.of(),
          matrix ? steps() : List.of(),
          matrix ? denominator() : "",
          uses());
    }

    private List<HeatRow> rows() {
      int all = survey.withMatrix().size();
      var rows = new ArrayList<HeatRow>();
      for (Aspect aspect : Aspect.values()) {
        Map<Area, Survey.Count> counts = survey.cells().getOrDefault(aspect, Map.of());
        rows.add(
            new HeatRow(
                wording.aspect(aspect),
                counts.values().stream()
                    .map(c -> new HeatCell(tint(c.full(), all), c.full(), c.partly(), c.unsaid()))
                    .toList()));
      }
      return rows;
    }

    private List<HeatStep> steps() {
      int all = survey.withMatrix().size();
      var steps = new ArrayList<HeatStep>();
      for (int tint = 0; tint < TINTS; tint++) {
        int from = -1;
        int to = -1;
        for (int n = 0; n <= all; n++) {
          if (tint(n, all) == tint) {
            from = from < 0 ? n : from;
            to = n;
          }
        }
        if (from >= 0) {
          steps.add(new HeatStep(tint, from == to ? String.valueOf(from) : from + "–" + to));
        }
      }
      return steps;
    }

    private String denominator() {
      int all = summary.municipalities().size();
      int have = survey.withMatrix().size();
      String lead =
          wording.say(
              "%s har lämnat en matris".formatted(wording.of(have, all)),
              "%s have filled in the matrix".formatted(wording.of(have, all)));
      List<String> without =
          survey.withoutMatrix().stream().map(MunicipalitySummary::name).toList();
      if (without.isEmpty() || without.size() > MOST_NAMES) {
        return lead + ".";
      }
      return lead
          + wording.say(
              "; den saknas från %s.".formatted(wording.all(without)),
              "; none from %s.".formatted(wording.all(without)));
    }

    private List<UseTable> uses() {
      String note =
          wording
              .say("%s har lämnat en kartläggning.", "%s have described their present state.")
              .formatted(wording.of(survey.mapped().size(), summary.municipalities().size()));
      var tables = new ArrayList<UseTable>();
      add(
          wording.say("Bedömningsinstrument i bruk", "Assessment instruments in use"),
          wording.say("Instrument", "Instrument"),
          note,
          survey.instruments(),
          tables);
      add(
          wording.say("Metoder i bruk", "Methods in use"),
          wording.say("Metod", "Method"),
          note,
          survey.methods(),
          tables);
      add(
          wording.say("Behov av utbildning", "Needs of training"),
          wording.say("Behov", "Need"),
          note,
          survey.trainingNeeds(),
          tables);
      return tables;
    }

    private void add(
        String heading,
        String column,
        String note,
        List<Survey.InUse> uses,
        List<UseTable> tables) {
      int all = survey.mapped().size();
      if (uses.isEmpty()) {
        return;
      }
      tables.add(new UseTable(heading, column, note, lines(uses, all)));
    }

    /// A line for each; those that only one has share the last where they are many.
    private List<UseLine> lines(List<Survey.InUse> uses, int all) {
      List<Survey.InUse> alone = uses.stream().filter(u -> u.by().size() == 1).toList();
      boolean together = all > 1 && alone.size() > MOST_ALONE;
      var lines = new ArrayList<UseLine>();
      uses.stream()
          .filter(u -> !together || u.by().size() > 1)
          .map(u -> new UseLine(u.name(), wording.of(u.by().size(), all), by(u.by(), all)))
          .forEach(lines::add);
      if (together) {
        lines.add(
            new UseLine(
                wording.say(
                    "%s till, var för sig".formatted(wording.countFirst(alone.size())),
                    "%s more, each".formatted(wording.countFirst(alone.size()))),
                wording.of(1, all),
                String.join(
                    ", ",
                    alone.stream()
                        .map(u -> u.name() + "\u00a0(" + u.by().getFirst().name() + ")")
                        .toList())));
      }
      return lines;
    }

    private String by(List<MunicipalitySummary> by, int all) {
      if (by.size() == all && all > 1) {
        return wording.say("alla", "all");
      }
      return by.size() <= MOST_NAMES
          ? String.join(", ", by.stream().map(MunicipalitySummary::name).toList())
          : "";
    }
  }
}
