package se.ktp.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.ktp.model.Activity;
import se.ktp.model.Field;
import se.ktp.model.Timeline;
import se.ktp.summarise.ActivitySummary;
import se.ktp.typeset.Faces;
import se.ktp.typeset.Paint;
import se.ktp.typeset.Picture;
import se.ktp.typeset.Shape;
import se.ktp.typeset.Svg;

/// The year of a plan: when its activities are done, when they are followed up, and how they stand.
///
/// A bar goes from an activity's first day to its last; an arrowhead shows that it goes on outside
/// the year. What names no days stands in its own words where the bar would be.
final class YearPicture {
  private static final double WIDTH = 481.9;
  private static final double NAME = 14;
  private static final double NAMES_END = 168;
  private static final double LEFT = 172;
  private static final double RIGHT = 468.9;
  private static final double TOP = 25;
  private static final double ROW = 14;
  private static final double LINE = 9.5;
  private static final double BAR = 4.4;
  private static final double HEAD = 4.5;
  private static final double SYMBOL = 8;

  /// Nothing is so long that it takes more lines; it stands whole in the table.
  private static final int MOST_LINES = 4;

  /// Rows of one picture take no more; a longer plan has several.
  private static final double HIGHEST = 330;

  private final YearScale scale;
  private final List<LocalDate> followUps;
  private final Wording wording;
  private final Faces faces;

  YearPicture(int year, List<LocalDate> followUps, Wording wording, Faces faces) {
    this.scale = new YearScale(year, LEFT, RIGHT);
    this.followUps = followUps.stream().filter(scale::holds).distinct().sorted().toList();
    this.wording = wording;
    this.faces = faces;
  }

  /// An activity's row.
  ///
  /// @param words instead of a bar
  private record Row(ActivitySummary summary, List<String> name, List<String> words) {
    double height() {
      return ROW + (Math.max(name.size(), words.size()) - 1) * LINE;
    }
  }

  /// The pictures of all activities, none if no activity says its days.
  List<Picture> of(List<ActivitySummary> activities) {
    boolean any =
        activities.stream()
            .flatMap(a -> a.activity().timeline().given().stream())
            .anyMatch(t -> scale.bar(t).isPresent());
    if (!any) {
      return List.of();
    }
    List<Row> rows = activities.stream().map(this::row).toList();
    double all = rows.stream().mapToDouble(Row::height).sum();
    double most = all / Math.ceil(all / HIGHEST);
    var pictures = new ArrayList<Picture>();
    var some = new ArrayList<Row>();
    double height = 0;
    for (Row row : rows) {
      if (!some.isEmpty() && height + row.height() / 2 > most) {
        pictures.add(picture(some, !pictures.isEmpty() || some.size() < rows.size()));
        some.clear();
        height = 0;
      }
      some.add(row);
      height += row.height();
    }
    pictures.add(picture(some, !pictures.isEmpty()));
    return List.copyOf(pictures);
  }

  private Row row(ActivitySummary summary) {
    List<String> name = lines(summary.activity().label(), NAMES_END - NAME);
    boolean barred =
        summary.activity().timeline().given().filter(t -> scale.bar(t).isPresent()).isPresent();
    List<String> words =
        barred ? List.of("") : lines(words(summary.activity()), WIDTH - LEFT - 3 - 2.5 - SYMBOL);
    return new Row(summary, name, words);
  }

  /// What stands where there is no bar.
  private String words(Activity activity) {
    return switch (activity.timeline()) {
      case Field.Given<Timeline>(Timeline timeline, _, _) -> timeline.written() + outside(timeline);
      case Field.Unreadable<Timeline>(String written, _, _) -> written;
      case Field.Empty<Timeline> _, Field.Absent<Timeline> _ ->
          wording.say("tidsplan saknas", "no timeline");
    };
  }

  private String outside(Timeline timeline) {
    boolean before = timeline.end().filter(d -> d.getYear() < scale.year()).isPresent();
    boolean after = timeline.start().filter(d -> d.getYear() > scale.year()).isPresent();
    if (before == after) {
      return "";
    }
    return before
        ? wording.say(" (före %s)", " (before %s)").formatted(scale.year())
        : wording.say(" (efter %s)", " (after %s)").formatted(scale.year());
  }

  // --- drawing

  private Picture picture(List<Row> rows, boolean part) {
    double bottom = TOP + rows.stream().mapToDouble(Row::height).sum();
    var shapes = new ArrayList<Shape>();
    for (int month = 0; month <= 12; month++) {
      double x = scale.month(month);
      shapes.add(line(x, TOP, x, bottom, "light-rule", 0.4));
      if (month < 12) {
        double middle = (x + scale.month(month + 1)) / 2;
        shapes.add(
            label(middle, 8, wording.months().get(month), Shape.Anchor.MIDDLE, false, "secondary"));
      }
    }
    shapes.add(line(0, TOP, WIDTH, TOP, "accent", 0.8));
    double y = TOP;
    for (Row row : rows) {
      names(row, y, shapes);
      y += row.height();
      shapes.add(line(0, y, WIDTH, y, "light-rule", 0.4));
    }
    followUps(bottom, shapes);
    y = TOP;
    for (Row row : rows) {
      state(row, y, shapes);
      y += row.height();
    }
    return new Picture(WIDTH, bottom + 0.5, alt(rows, part), shapes);
  }

  private void names(Row row, double y, List<Shape> shapes) {
    String number = String.valueOf(row.summary().place());
    shapes.add(label(0, y + 9.9, number, Shape.Anchor.START, true, "ink"));
    for (int i = 0; i < row.name().size(); i++) {
      String line = row.name().get(i);
      shapes.add(label(NAME, y + 9.9 + i * LINE, line, Shape.Anchor.START, false, "ink"));
    }
    row.summary()
        .activity()
        .timeline()
        .given()
        .flatMap(scale::bar)
        .ifPresent(bar -> bar(bar, y, shapes));
  }

  private static void bar(YearScale.Bar bar, double y, List<Shape> shapes) {
    double top = y + (ROW - BAR) / 2;
    double middle = y + ROW / 2;
    double from = bar.from() + (bar.earlier() ? HEAD : 0);
    double to = bar.to() - (bar.later() ? HEAD : 0);
    if (bar.earlier()) {
      shapes.add(head(bar.from(), from, middle));
    }
    if (bar.later()) {
      shapes.add(head(bar.to(), to, middle));
    }
    double width = Math.max(to - from, bar.later() || bar.earlier() ? 0 : 2);
    if (width > 0) {
      shapes.add(new Shape.Rectangle(from, top, width, BAR, 0, Paint.filled("bar")));
    }
  }

  /// An arrowhead with its point at the first place.
  private static Shape head(double point, double base, double y) {
    return new Shape.Path(
        "M%s %s L%s %s V%s Z"
            .formatted(
                Svg.number(point),
                Svg.number(y),
                Svg.number(base),
                Svg.number(y - BAR),
                Svg.number(y + BAR)),
        Paint.filled("bar"));
  }

  /// Lines over all rows, each with its date to the left as long as there is room.
  private void followUps(double bottom, List<Shape> shapes) {
    double free = 0;
    for (LocalDate day : followUps) {
      double x = scale.day(day);
      shapes.add(line(x, 13, x, bottom, "accent", 1));
      shapes.add(
          new Shape.Path(
              "M%s 12.5 H%s L%s 17 Z".formatted(Svg.number(x), Svg.number(x - 3.5), Svg.number(x)),
              Paint.filled("accent")));
      String date = wording.date(day, scale.year());
      for (String text : List.of(wording.say("uppföljning ", "follow-up ") + date, date)) {
        if (x - 5 - faces.width(text, true, Shape.Label.SIZE) >= free) {
          shapes.add(label(x - 5, 19.5, text, Shape.Anchor.END, true, "accent"));
          break;
        }
      }
      free = x + 5;
    }
  }

  /// The state, after the bar or after the words that stand in its place.
  private void state(Row row, double y, List<Shape> shapes) {
    double end =
        row.summary()
            .activity()
            .timeline()
            .given()
            .flatMap(scale::bar)
            .map(bar -> Math.max(bar.to(), bar.from() + 2))
            .orElseGet(() -> words(row, y, shapes));
    shapes.add(
        new Shape.Symbol(row.summary().now().code(), end + 2.5, y + (ROW - SYMBOL) / 2, SYMBOL));
  }

  /// Words on white, so that no line runs through them.
  private double words(Row row, double y, List<Shape> shapes) {
    double widest =
        row.words().stream()
            .mapToDouble(w -> faces.width(w, false, Shape.Label.SIZE))
            .max()
            .orElse(0);
    shapes.add(
        new Shape.Rectangle(
            LEFT + 1,
            y + 1,
            widest + 4 + 2.5 + SYMBOL,
            row.height() - 2,
            0,
            Paint.filled("white")));
    for (int i = 0; i < row.words().size(); i++) {
      String line = row.words().get(i);
      shapes.add(label(LEFT + 3, y + 9.9 + i * LINE, line, Shape.Anchor.START, false, "secondary"));
    }
    return LEFT + 3 + faces.width(row.words().getFirst(), false, Shape.Label.SIZE);
  }

  private static Shape label(
      double x, double y, String text, Shape.Anchor anchor, boolean bold, String colour) {
    return new Shape.Label(x, y, text, anchor, bold, colour);
  }

  private static Shape line(
      double x1, double y1, double x2, double y2, String colour, double width) {
    return new Shape.Path(
        "M%s %s L%s %s".formatted(Svg.number(x1), Svg.number(y1), Svg.number(x2), Svg.number(y2)),
        Paint.line(colour, width));
  }

  // --- words

  /// A text in lines of a width, parted between words where that can be.
  private List<String> lines(String text, double width) {
    var lines = new ArrayList<String>();
    String line = "";
    for (String word : faces.printable(text, false).strip().split("[\\s\u00a0]+", -1)) {
      String rest = word;
      while (!fits(rest, width)) {
        if (!line.isEmpty()) {
          lines.add(line);
          line = "";
        }
        int end = rest.length();
        while (end > 1 && !fits(rest.substring(0, end), width)) {
          end = rest.offsetByCodePoints(end, -1);
        }
        lines.add(rest.substring(0, Math.max(1, end)));
        rest = rest.substring(Math.max(1, end));
      }
      String longer = line.isEmpty() ? rest : line + " " + rest;
      if (fits(longer, width)) {
        line = longer;
      } else {
        lines.add(line);
        line = rest;
      }
    }
    lines.add(line);
    if (lines.size() <= MOST_LINES) {
      return List.copyOf(lines);
    }
    String last = lines.get(MOST_LINES - 1);
    while (!fits(last + " …", width)) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    var cut = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
    cut.add(last + " …");
    return List.copyOf(cut);
  }

  private boolean fits(String text, double width) {
    return faces.width(text, false, Shape.Label.SIZE) <= width;
  }

  /// What the picture says: the follow-ups, then each activity with its time and state.
  private String alt(List<Row> rows, boolean part) {
    var alt = new StringBuilder(wording.say("Året ", "The year ")).append(scale.year());
    if (part) {
      alt.append(", ")
          .append(wording.say("aktivitet ", "activities "))
          .append(rows.getFirst().summary().place())
          .append('–')
          .append(rows.getLast().summary().place());
    }
    alt.append(wording.say(": aktiviteternas tid och läge.", ": the activities' time and state."));
    if (!followUps.isEmpty()) {
      alt.append(wording.say(" Uppföljning ", " Follow-up "))
          .append(wording.all(followUps.stream().map(d -> wording.date(d, scale.year())).toList()))
          .append('.');
    }
    for (Row row : rows) {
      ActivitySummary summary = row.summary();
      alt.append(' ')
          .append(summary.place())
          .append(". ")
          .append(summary.activity().label().strip())
          .append(": ")
          .append(time(summary.activity()).strip())
          .append(", ")
          .append(wording.state(summary.now()))
          .append('.');
    }
    return alt.toString();
  }

  private String time(Activity activity) {
    return activity
        .timeline()
        .given()
        .filter(t -> scale.bar(t).isPresent())
        .map(t -> {
          String start = wording.date(t.start().orElseThrow(), scale.year());
          return t.end()
              .map(end -> start + "–" + wording.date(end, scale.year()))
              .orElseGet(() -> wording.say("från ", "from ") + start);
        })
        .orElseGet(() -> words(activity));
  }
}
