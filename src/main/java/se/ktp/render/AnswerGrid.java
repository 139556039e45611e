package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.Turnout;
import se.ktp.typeset.Faces;
import se.ktp.typeset.Paint;
import se.ktp.typeset.Picture;
import se.ktp.typeset.Shape;

/// Who has answered, in alphabetical order down the columns: with few municipalities each has a bar
/// of its states, with many only what is not as it should be stands beside the name.
final class AnswerGrid {
  private static final double WIDTH = 481.9;

  private AnswerGrid() {}

  /// How closely the grid is set.
  private record Form(int columns, double gutter, double bar, double step) {
    static Form of(int count) {
      if (count <= 8) {
        return new Form(2, 20, 96, 14);
      }
      if (count <= 21) {
        return new Form(3, 16, 44, 15);
      }
      return new Form(4, 15.3, 0, count <= 36 ? 12 : 11.5);
    }

    double width() {
      return (WIDTH - gutter * (columns - 1)) / columns;
    }

    /// The same with shorter bars, or none where they would be too short to tell anything.
    Form withBar(double length) {
      return new Form(columns, gutter, length < 30 ? 0 : length, step);
    }

    Form narrower() {
      return new Form(columns - 1, 20, bar, step);
    }
  }

  static Picture of(
      List<MunicipalitySummary> municipalities,
      Room room,
      String alt,
      Wording wording,
      Faces faces) {
    Form form = Form.of(municipalities.size());
    double longest =
        municipalities.stream()
            .mapToDouble(m -> faces.width(m.name(), true, Shape.Label.SIZE))
            .max()
            .orElse(0);
    int least = room.cut() == 0 ? 1 : form.columns() - (room.cut() == 1 ? 1 : 0);
    while (form.columns() > least && longest + 45 > form.width()) {
      form = form.narrower();
    }
    longest = Math.min(longest, form.width() - 48);
    form = form.withBar(Math.min(form.bar(), form.width() - longest - 50));
    int rows = (municipalities.size() + form.columns() - 1) / form.columns();
    var shapes = new ArrayList<Shape>();
    for (int i = 0; i < municipalities.size(); i++) {
      int column = i / rows;
      double x = column * (form.width() + form.gutter());
      double y = i % rows * form.step();
      cell(municipalities.get(i), x, y, form, shapes, wording, faces);
    }
    return new Picture(WIDTH, rows * form.step() + 0.5, alt, shapes);
  }

  private static void cell(
      MunicipalitySummary municipality,
      double x,
      double y,
      Form form,
      List<Shape> shapes,
      Wording wording,
      Faces faces) {
    boolean there = municipality.answered() == Turnout.ANSWERED;
    double base = y + (form.step() + 5.6) / 2;
    if (!there) {
      shapes.add(
          new Shape.Rectangle(
              x, y + 0.3, form.width(), form.step() - 0.6, 0, Paint.filled("attention")));
    }
    shapes.add(
        new Shape.Symbol(municipality.answered().code(), x + 3, y + (form.step() - 8) / 2, 8));
    String word = there ? "" : wording.shortTurnout(municipality);
    double room = form.width() - Math.max(48, 22 + faces.width(word, false, Shape.Label.SIZE));
    shapes.add(
        new Shape.Label(
            x + 15,
            base,
            Fitted.to(room, municipality.name(), !there, faces),
            Shape.Anchor.START,
            !there,
            "ink"));
    double right = x + form.width() - 3;
    if (there) {
      count(municipality, right, base, form, shapes);
      if (form.bar() > 0 && municipality.now().total() > 0) {
        double left = right - 25 - form.bar();
        Segments.of(municipality.now(), left, form.bar())
            .forEach(s -> Segments.draw(s, y + (form.step() - 7) / 2, 7, shapes));
      }
    } else {
      shapes.add(new Shape.Label(right, base, word, Shape.Anchor.END, false, "ink"));
    }
    shapes.add(
        new Shape.Rectangle(
            x, y + form.step() - 0.2, form.width(), 0.4, 0, Paint.filled("light-rule")));
  }

  private static void count(
      MunicipalitySummary municipality, double right, double base, Form form, List<Shape> shapes) {
    int total = municipality.now().total();
    int given = municipality.now().answered();
    boolean complete = municipality.complete();
    if (total == 0) {
      shapes.add(new Shape.Label(right, base, "–", Shape.Anchor.END, true, "ink"));
      return;
    }
    if (form.bar() > 0 || !complete) {
      shapes.add(
          new Shape.Label(right, base, given + "/" + total, Shape.Anchor.END, !complete, "ink"));
    }
  }
}
