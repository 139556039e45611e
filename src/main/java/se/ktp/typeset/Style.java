package se.ktp.typeset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// How an element looks, with everything inherited and every rule of the theme applied.
///
/// @param symbol the theme's symbol that is drawn before the element's text
/// @param mark the symbol's height and width
/// @param band a hatched strip along the right edge of every page; only the body's counts
record Style(
    TextStyle text,
    BoxStyle box,
    FlowStyle flow,
    Optional<String> symbol,
    double mark,
    Optional<Colour> band) {

  /// What a paper looks like before the theme has said anything.
  static final Style PLAIN =
      new Style(
          new TextStyle(
              TextStyle.Weight.REGULAR, 10, 13, Colour.BLACK, 0, Align.LEFT, 0, false, false),
          new BoxStyle(
              Edges.NONE, Optional.empty(), Stroke.NONE, Stroke.NONE, Stroke.NONE, Stroke.NONE, 0),
          new FlowStyle(
              0,
              0,
              false,
              false,
              false,
              false,
              List.of(),
              0,
              0,
              Place.TOP,
              Optional.empty(),
              0,
              Double.MAX_VALUE,
              FlowStyle.Arrangement.STACK,
              FlowStyle.Running.NO),
          Optional.empty(),
          8,
          Optional.empty());

  /// The names that a theme's rule may use.
  static final Set<String> PROPERTIES =
      Set.of(
          "align",
          "background",
          "band",
          "before",
          "after",
          "border",
          "bottom",
          "colour",
          "columns",
          "gap",
          "hyphenate",
          "indent",
          "keep",
          "leading",
          "least",
          "left",
          "lines",
          "mark",
          "most",
          "page",
          "padding",
          "place",
          "radius",
          "running",
          "arrange",
          "size",
          "symbol",
          "top",
          "tracking",
          "weight",
          "width");

  /// The style of an element inside this one: text is inherited, the rest begins anew.
  ///
  /// @param set what the theme says of the element: property and value
  /// @throws IllegalArgumentException if a value is not of its property's kind
  Style inside(Map<String, String> set, Map<String, Colour> colours) {
    var values = new Values(set, colours);
    TextStyle outer = text;
    String keep = values.word("keep", "next", "previous", "together", "next together");
    String lines = values.word("lines", "free", "kept", "one");
    var inner =
        new TextStyle(
            values.choice("weight", TextStyle.Weight.class, outer.weight()),
            values.number("size", outer.size()),
            values.number("leading", outer.leading()),
            values.colour("colour").orElse(outer.colour()),
            values.number("tracking", outer.tracking()),
            values.choice("align", Align.class, outer.align()),
            (int) values.number("hyphenate", outer.hyphenateFrom()),
            lines.isEmpty() ? outer.keepLines() : lines.equals("kept"),
            lines.isEmpty() ? outer.unbroken() : lines.equals("one"));
    var box =
        new BoxStyle(
            values.get("padding", Style::edges, Edges.NONE),
            values.colour("background"),
            values.stroke("top"),
            values.stroke("bottom"),
            values.stroke("left"),
            values.stroke("border"),
            values.number("radius", 0));
    var flow =
        new FlowStyle(
            values.number("before", 0),
            values.number("after", 0),
            keep.contains("next"),
            keep.contains("previous"),
            keep.contains("together"),
            values.word("page", "new").equals("new"),
            values.get("columns", Style::widths, List.of()),
            values.number("gap", 0),
            values.number("indent", 0),
            values.choice("place", Place.class, Place.TOP),
            values.get("width", text -> Optional.of(Width.parse(text)), Optional.empty()),
            values.number("least", 0),
            values.number("most", Double.MAX_VALUE),
            values.choice("arrange", FlowStyle.Arrangement.class, FlowStyle.Arrangement.STACK),
            values.choice("running", FlowStyle.Running.class, FlowStyle.Running.NO));
    return new Style(
        inner.equals(outer) ? outer : inner,
        box,
        flow,
        values.get("symbol", Optional::of, Optional.empty()),
        values.number("mark", mark),
        values.colour("band"));
  }

  private static Edges edges(String text) {
    List<Double> sides = List.of(text.split(" ")).stream().map(Double::valueOf).toList();
    return switch (sides.size()) {
      case 1 -> new Edges(sides.get(0), sides.get(0), sides.get(0), sides.get(0));
      case 4 -> new Edges(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
      default -> throw new IllegalArgumentException("one length or four: " + text);
    };
  }

  private static List<Width> widths(String text) {
    return List.of(text.split(" ")).stream().map(Width::parse).toList();
  }

  /// What a theme says of one element, read by kind.
  private record Values(Map<String, String> set, Map<String, Colour> colours) {
    <T> T get(String name, Function<String, T> read, T otherwise) {
      String text = set.get(name);
      return text == null ? otherwise : read.apply(text);
    }

    double number(String name, double otherwise) {
      double number = get(name, Double::valueOf, otherwise);
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("no length: " + number);
      }
      return number;
    }

    /// One of the words that a property may have; empty if it has none.
    String word(String name, String... words) {
      String word = set.getOrDefault(name, "");
      if (set.containsKey(name) && !List.of(words).contains(word)) {
        throw new IllegalArgumentException("one of " + List.of(words) + ": " + word);
      }
      return word;
    }

    <T extends Enum<T>> T choice(String name, Class<T> kind, T otherwise) {
      return get(
          name,
          text -> Enum.valueOf(kind, text.replace('-', '_').toUpperCase(java.util.Locale.ROOT)),
          otherwise);
    }

    Optional<Colour> colour(String name) {
      return get(name, text -> Optional.of(named(text)), Optional.empty());
    }

    Stroke stroke(String name) {
      return get(
          name,
          text -> {
            int blank = text.indexOf(' ');
            if (blank < 0) {
              throw new IllegalArgumentException("a line is a width and a colour: " + text);
            }
            return new Stroke(
                Double.parseDouble(text.substring(0, blank)), named(text.substring(blank + 1)));
          },
          Stroke.NONE);
    }

    private Colour named(String name) {
      Colour colour = colours.get(name);
      if (colour == null) {
        throw new IllegalArgumentException("the theme has no colour " + name);
      }
      return colour;
    }
  }
}
