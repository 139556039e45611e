package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.NationSummary;
import se.ktp.summarise.Tally;
import se.ktp.summarise.Turnout;
import se.ktp.typeset.Faces;
import se.ktp.typeset.Paint;
import se.ktp.typeset.Picture;
import se.ktp.typeset.Shape;

/// The counties below each other: who has answered, how the activities stand, and how many goals
/// are reached. All bars are as long, so that shares compare; the counts are written.
final class CountyBars {
  private static final double WIDTH = 481.9;
  private static final double HEAD = 17;
  private static final double GAP = 10;
  private static final double LEFT = 3;
  private static final double COUNT = 34;

  private final NationSummary summary;
  private final Wording wording;
  private final Faces faces;
  private final List<Shape> shapes = new ArrayList<>();
  private final double step;
  private final double answered;
  private final double bar;
  private final double end;

  private CountyBars(NationSummary summary, Wording wording, Faces faces) {
    this.summary = summary;
    this.wording = wording;
    this.faces = faces;
    int rows = summary.counties().size() + summary.unreadable().size();
    this.step = rows > 18 ? 11.5 : rows > 12 ? 13 : 16;
    double names =
        summary.counties().stream()
            .mapToDouble(
                l -> width(l.name(), true) + beside(l).map(b -> 5 + width(b, false)).orElse(0.0))
            .max()
            .orElse(0);
    this.answered = Math.min(180, Math.max(80, LEFT + names)) + GAP + COUNT;
    this.bar = answered + GAP;
    this.end = WIDTH - LEFT - 44 - GAP - 28;
  }

  static Picture of(NationSummary summary, String alt, Wording wording, Faces faces) {
    var picture = new CountyBars(summary, wording, faces);
    return new Picture(WIDTH, picture.draw(), alt, picture.shapes);
  }

  private double width(String text, boolean bold) {
    return faces.width(text, bold, Shape.Label.SIZE);
  }

  /// What stands beside a name: another period, another folder.
  private Optional<String> beside(NationSummary.Line line) {
    return switch (line.standing()) {
      case COUNTED -> Optional.empty();
      case OTHER_PERIOD -> Optional.of(wording.shortPeriod(line.county().period()));
      case TWICE -> Optional.of(line.folder());
    };
  }

  private double draw() {
    label(
        answered,
        HEAD - 5,
        wording.say("Svarat", "Answered"),
        Shape.Anchor.END,
        false,
        "secondary");
    label(
        bar,
        HEAD - 5,
        wording.say("Aktiviteternas läge", "The state of the activities"),
        Shape.Anchor.START,
        false,
        "secondary");
    label(
        WIDTH - LEFT,
        HEAD - 5,
        wording.say("Uppnådda mål", "Goals reached"),
        Shape.Anchor.END,
        false,
        "secondary");
    rule(HEAD - 0.8, 0.8, "accent");
    double y = HEAD;
    for (NationSummary.Line line : summary.counted()) {
      county(line, y);
      y = below(y);
    }
    if (summary.counted().size() > 1) {
      rule(y - 0.4, 0.8, "accent");
      name(wording.say("Riket", "The nation"), Optional.empty(), true, y);
      figures(summary.answeredCount(), summary.participants(), summary.now(), true, y);
      y = below(y);
    }
    if (!summary.aside().isEmpty() || !summary.unreadable().isEmpty()) {
      rule(y - 0.4, 0.8, "accent");
    }
    for (NationSummary.Line line : summary.aside()) {
      county(line, y);
      y = below(y);
    }
    for (String folder : summary.unreadable()) {
      unreadable(folder, y);
      y = below(y);
    }
    return y + 0.5;
  }

  private double below(double y) {
    rule(y + step - 0.2, 0.4, "light-rule");
    return y + step;
  }

  private void county(NationSummary.Line line, double y) {
    CountySummary county = line.county();
    name(line.name(), beside(line), false, y);
    figures(county.answeredCount(), county.municipalities().size(), county.now(), false, y);
  }

  private void name(String name, Optional<String> beside, boolean bold, double y) {
    label(LEFT, base(y), name, Shape.Anchor.START, bold, "ink");
    double x = LEFT + width(name, bold) + 4;
    beside.ifPresent(text -> label(x, base(y), text, Shape.Anchor.START, false, "secondary"));
  }

  private void figures(int answers, int participants, Tally tally, boolean bold, double y) {
    label(
        answered,
        base(y),
        answers + "/" + participants,
        Shape.Anchor.END,
        bold || answers < participants,
        "ink");
    if (tally.total() == 0) {
      label(
          bar,
          base(y),
          wording.say("inga aktiviteter", "no activities"),
          Shape.Anchor.START,
          false,
          "ink");
      label(WIDTH - LEFT, base(y), "–", Shape.Anchor.END, bold, "ink");
      return;
    }
    double height = step - 4.5;
    Segments.of(tally, bar, end - bar)
        .forEach(s -> Segments.draw(s, y + (step - height) / 2, height, shapes));
    label(end + GAP + 28, base(y), wording.percent(tally.share()), Shape.Anchor.END, true, "ink");
    label(
        WIDTH - LEFT,
        base(y),
        tally.achieved() + "/" + tally.total(),
        Shape.Anchor.END,
        bold,
        "ink");
  }

  private void unreadable(String folder, double y) {
    ground(y);
    label(LEFT, base(y), folder, Shape.Anchor.START, true, "ink");
    double x = Math.max(bar, LEFT + width(folder, true) + GAP);
    shapes.add(new Shape.Symbol(Turnout.UNREADABLE.code(), x, y + (step - 8) / 2, 8));
    label(x + 11.5, base(y), wording.turnout(Turnout.UNREADABLE), Shape.Anchor.START, false, "ink");
  }

  private double base(double y) {
    return y + (step + 5.6) / 2;
  }

  private void ground(double y) {
    shapes.add(new Shape.Rectangle(0, y + 0.3, WIDTH, step - 0.6, 0, Paint.filled("attention")));
  }

  private void rule(double y, double height, String colour) {
    shapes.add(new Shape.Rectangle(0, y, WIDTH, height, 0, Paint.filled(colour)));
  }

  private void label(
      double x, double y, String text, Shape.Anchor anchor, boolean bold, String colour) {
    shapes.add(new Shape.Label(x, y, text, anchor, bold, colour));
  }
}
