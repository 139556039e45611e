package se.ktp.typeset;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Sets texts for tests, without a theme or a file.
final class Setting {
  static final Faces FACES = new Faces();

  /// Regular type of 10 points, leading 13, never hyphenated.
  static final TextStyle PLAIN = Style.PLAIN.text();

  private Setting() {}

  /// The plain style, which hyphenates words of so many letters.
  static TextStyle hyphenating(int from) {
    return new TextStyle(
        PLAIN.weight(),
        PLAIN.size(),
        PLAIN.leading(),
        Colour.BLACK,
        0,
        Align.LEFT,
        from,
        false,
        false);
  }

  /// The plain style, aligned.
  static TextStyle aligned(Align align) {
    return new TextStyle(
        PLAIN.weight(), PLAIN.size(), PLAIN.leading(), Colour.BLACK, 0, align, 0, false, false);
  }

  /// The plain style, which keeps the text's own lines.
  static TextStyle kept() {
    return new TextStyle(
        PLAIN.weight(), PLAIN.size(), PLAIN.leading(), Colour.BLACK, 0, Align.LEFT, 0, true, false);
  }

  /// The plain style on one line.
  static TextStyle unbroken() {
    return new TextStyle(
        PLAIN.weight(), PLAIN.size(), PLAIN.leading(), Colour.BLACK, 0, Align.LEFT, 0, false, true);
  }

  static Inline words(String text, TextStyle style) {
    return new Inline.Words(text, style, Optional.empty());
  }

  static double width(String text) {
    return FACES.face(TextStyle.Weight.REGULAR).width(text, PLAIN.size(), 0);
  }

  static Shaped shape(List<Inline> inlines) {
    return shaper().shape(inlines, "sv");
  }

  static Shaped shape(String text, TextStyle style) {
    return shape(List.of(words(text, style)));
  }

  static Shaper shaper() {
    return new Shaper(FACES, new Repeated(), PageNumbers.UNKNOWN, new TreeSet<>());
  }

  static List<Line> lines(List<Inline> inlines, double measure, TextStyle style) {
    return LineBreaker.lines(shaper().fit(shape(inlines), measure, "sv"), measure, style);
  }

  static List<Line> lines(String text, double measure, TextStyle style) {
    return lines(List.of(words(text, style)), measure, style);
  }

  static List<String> texts(List<Line> lines) {
    return lines.stream().map(Setting::text).toList();
  }

  static String text(Line line) {
    return text(line.pieces());
  }

  /// What the pieces say; a symbol as its name in brackets.
  static String text(List<Piece> pieces) {
    return pieces.stream()
        .map(piece ->
            switch (piece) {
              case Piece.Text text -> text.text();
              case Piece.Blank _ -> " ";
              case Piece.Mark mark -> '[' + mark.symbol() + ']';
            })
        .collect(Collectors.joining());
  }

  static double width(Line line) {
    return line.pieces().stream().mapToDouble(Piece::width).sum();
  }

  /// The width of a line without the blank at its end.
  static double seen(Line line) {
    double width = width(line);
    if (line.pieces().isEmpty()) {
      return width;
    }
    return switch (line.pieces().getLast()) {
      case Piece.Blank blank -> width - blank.width();
      case Piece.Text(String text, _, _, _, _) when text.endsWith(" ") -> width - width(" ");
      case Piece.Text _, Piece.Mark _ -> width;
    };
  }
}
