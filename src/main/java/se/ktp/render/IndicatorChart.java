package se.ktp.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.ktp.model.County;
import se.ktp.model.Day;
import se.ktp.typeset.Faces;
import se.ktp.typeset.Paint;
import se.ktp.typeset.Picture;
import se.ktp.typeset.Shape;
import se.ktp.typeset.Svg;

/// An indicator as a small picture: its figures in true time from zero up, with its target.
///
/// Whole periods are joined by a line; what covers a part of one stands by itself as a hollow point
/// and is never joined to them.
public record IndicatorChart(String name, String unit, Markup picture) {
  private static final double WIDTH = 105;
  private static final double HEIGHT = 80;
  private static final double TOP = 13;
  private static final double BASE = 64;
  private static final double INSET = 6;
  private static final double POINT = 2.6;

  /// The charts of those indicators that have figures at known times.
  ///
  /// @param table the same in words
  static List<IndicatorChart> of(
      List<County.Indicator> indicators, IndicatorTable table, Wording wording, Faces faces) {
    var charts = new ArrayList<IndicatorChart>();
    for (int i = 0; i < indicators.size(); i++) {
      County.Indicator indicator = indicators.get(i);
      List<Mark> marks = marks(indicator);
      if (!marks.isEmpty()) {
        var drawing = new Drawing(indicator, marks, wording, faces, new ArrayList<>());
        String alt = alt(indicator, table.lines().get(i).direction(), wording);
        charts.add(
            new IndicatorChart(
                indicator.name(),
                indicator.unit().given().orElse(""),
                new Markup(Svg.write(drawing.picture(alt)))));
      }
    }
    return List.copyOf(charts);
  }

  /// A figure at a time.
  ///
  /// @param at the last day that it covers
  /// @param year whether it is a whole year's
  private record Mark(LocalDate at, boolean year, double figure, String written, boolean partial) {}

  private static List<Mark> marks(County.Indicator indicator) {
    return indicator.values().stream()
        .filter(v -> v.day().isPresent() && v.value().number().isPresent())
        .map(v -> mark(v, v.day().get()))
        .sorted(Comparator.comparing(Mark::at))
        .toList();
  }

  private static Mark mark(County.Value value, Day day) {
    boolean year =
        day.first().getDayOfYear() == 1 && day.last().equals(day.first().plusYears(1).minusDays(1));
    return new Mark(
        day.last(),
        year,
        value.value().number().orElseThrow().doubleValue(),
        value.value().written(),
        value.partial());
  }

  private static String alt(County.Indicator indicator, String direction, Wording wording) {
    var parts = new ArrayList<String>();
    for (County.Value v : indicator.values()) {
      parts.add(
          IndicatorTable.time(v.when(), wording)
              + " "
              + v.value().written()
              + (v.partial() ? wording.say(" (inte hel period)", " (not a whole period)") : ""));
    }
    String target =
        indicator
            .target()
            .given()
            .map(t -> wording.say(" Mål ", " Target ") + t.written() + ".")
            .orElse("");
    String trend = direction.equals("–") ? "" : " " + Wording.capital(direction) + ".";
    return indicator.name()
        + indicator.unit().given().map(u -> ", " + u).orElse("")
        + ": "
        + String.join(", ", parts)
        + "."
        + target
        + trend;
  }

  /// Places marks and labels.
  private record Drawing(
      County.Indicator indicator,
      List<Mark> marks,
      Wording wording,
      Faces faces,
      List<Shape> shapes) {

    private Picture picture(String alt) {
      Optional<County.Measure> target = indicator.target().given();
      shapes.add(line("M0 " + n(BASE) + " H" + n(WIDTH), Paint.line("secondary", 0.6)));
      target
          .flatMap(County.Measure::number)
          .ifPresent(t -> target(t.doubleValue(), target.get().written()));
      List<Mark> whole = marks.stream().filter(m -> !m.partial()).toList();
      if (whole.size() > 1) {
        var path = new StringBuilder();
        for (Mark m : whole) {
          path.append(path.isEmpty() ? "M" : " L").append(n(x(m))).append(' ').append(n(y(m)));
        }
        shapes.add(line(path.toString(), Paint.line("accent", 1.4)));
      }
      for (Mark m : marks) {
        shapes.add(
            m.partial()
                ? new Shape.Circle(x(m), y(m), POINT, Paint.outlined("white", "accent", 1.2))
                : new Shape.Circle(x(m), y(m), POINT, Paint.filled("accent")));
      }
      figures();
      times();
      return new Picture(WIDTH, HEIGHT, alt, shapes);
    }

    private static Shape line(String data, Paint paint) {
      return new Shape.Path(data, paint);
    }

    private static String n(double number) {
      return Svg.number(number);
    }

    private double most() {
      double most =
          indicator
              .target()
              .given()
              .flatMap(County.Measure::number)
              .map(t -> t.doubleValue())
              .orElse(0.0);
      for (Mark m : marks) {
        most = Math.max(most, m.figure());
      }
      return most <= 0 ? 1 : most;
    }

    private double least() {
      return Math.min(0, marks.stream().mapToDouble(Mark::figure).min().orElse(0));
    }

    private double x(Mark mark) {
      long first = marks.getFirst().at().toEpochDay();
      long last = marks.getLast().at().toEpochDay();
      return last == first
          ? WIDTH / 2
          : INSET + (WIDTH - 2 * INSET) * (mark.at().toEpochDay() - first) / (last - first);
    }

    private double y(double figure) {
      return BASE - 5 - (BASE - 5 - TOP) * (figure - least()) / (most() - least());
    }

    private double y(Mark mark) {
      return y(mark.figure());
    }

    /// The target's line, and its label where no figure's label stands.
    private void target(double target, String written) {
      double y = y(target);
      shapes.add(line("M0 " + n(y) + " H" + n(WIDTH), Paint.line("accent", 1).dashed(3.5, 2.2)));
      String label = wording.say("mål ", "target ") + unit(written);
      double width = faces.width(label, true, Shape.Label.SIZE);
      boolean high = marks.stream().anyMatch(m -> y(m) > y - 1 && y(m) < y + 22);
      boolean above = y - 3 >= 8 && (high || marks.stream().noneMatch(m -> y(m) < y));
      double middle = WIDTH / 2;
      double x = above ? 0 : Math.clamp(middle - width / 2, 0, WIDTH - width);
      shapes.add(
          new Shape.Label(x, above ? y - 3 : y + 9.5, label, Shape.Anchor.START, true, "accent"));
    }

    private String unit(String written) {
      String unit = indicator.unit().given().orElse("");
      boolean percent =
          unit.startsWith("procent") || unit.startsWith("percent") || unit.startsWith("%");
      return percent && !written.contains("%") ? written + wording.say("\u00a0%", "%") : written;
    }

    /// The first and the last figure, above their points unless a target's line runs there.
    private void figures() {
      Mark last = marks.getLast();
      Mark first = marks.getFirst();
      figure(last, true);
      if (marks.size() > 1) {
        figure(first, false);
      }
    }

    private void figure(Mark mark, boolean last) {
      Optional<Double> target =
          indicator.target().given().flatMap(County.Measure::number).map(t -> y(t.doubleValue()));
      boolean below =
          target.filter(t -> t <= y(mark) + 1 && y(mark) - t < (last ? 16 : 22)).isPresent();
      double room = BASE - y(mark);
      double y = below && room > 13 ? y(mark) + 11 : y(mark) - 5;
      double x = x(mark);
      Shape.Anchor anchor =
          marks.size() == 1 ? Shape.Anchor.MIDDLE : last ? Shape.Anchor.END : Shape.Anchor.START;
      double shift = marks.size() == 1 ? 0 : last ? INSET : -INSET;
      shapes.add(
          new Shape.Label(
              x + shift, y, unit(mark.written()), anchor, last && !mark.partial(), "ink"));
    }

    /// The times below, as many as there is room for, the first and the last before the others.
    private void times() {
      var taken = new ArrayList<double[]>();
      var order = new ArrayList<Mark>();
      order.add(marks.getFirst());
      if (marks.size() > 1) {
        order.add(marks.getLast());
      }
      marks.stream().filter(m -> !order.contains(m)).toList().forEach(order::add);
      for (Mark m : order) {
        String label = time(m);
        double width = faces.width(label, false, Shape.Label.SIZE);
        double left = Math.clamp(x(m) - width / 2, 0, WIDTH - width);
        boolean free = taken.stream().noneMatch(t -> left < t[1] + 3 && left + width > t[0] - 3);
        if (free) {
          taken.add(new double[] {left, left + width});
          shapes.add(
              new Shape.Label(left, BASE + 11, label, Shape.Anchor.START, false, "secondary"));
        }
      }
    }

    private String time(Mark mark) {
      if (mark.year()) {
        return String.valueOf(mark.at().getYear());
      }
      String month =
          mark.at()
              .format(DateTimeFormatter.ofPattern("LLL", wording.language().locale()))
              .replace(".", "")
              .toLowerCase(Locale.ROOT);
      boolean same =
          marks.stream().filter(m -> !m.year()).map(m -> m.at().getYear()).distinct().count() == 1;
      return same ? month : month + " " + Math.floorMod(mark.at().getYear(), 100);
    }
  }
}
