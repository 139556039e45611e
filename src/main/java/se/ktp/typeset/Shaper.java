package se.ktp.typeset;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Cuts a paragraph's text into chunks that stay on one line, and measures them.
final class Shaper {
  /// Words that must be parted because they are wider than the measure are hyphenated from here.
  private static final int SHORTEST_PARTED = 5;

  private static final int[] NOWHERE = {};

  private final Faces faces;
  private final Repeated repeated;
  private final PageNumbers numbers;
  private final Set<Integer> lacking;

  /// @param lacking takes up the characters that no face has
  Shaper(Faces faces, Repeated repeated, PageNumbers numbers, Set<Integer> lacking) {
    this.faces = faces;
    this.repeated = repeated;
    this.numbers = numbers;
    this.lacking = lacking;
  }

  /// @param language of the text, for hyphenation
  Shaped shape(List<Inline> inlines, String language) {
    return inlines.size() == 1
            && inlines.getFirst() instanceof Inline.Words(String text, TextStyle style, var wrap)
            && wrap.isEmpty()
        ? repeated.shaped(text, style, language, () -> cut(inlines, language))
        : cut(inlines, language);
  }

  private Shaped cut(List<Inline> inlines, String language) {
    var cutter = new Cutter(Hyphenation.of(language), 0);
    for (Inline inline : inlines) {
      cutter.take(inline);
    }
    return Shaped.of(cutter.finish());
  }

  /// The same paragraph with chunks that are wider than the measure parted: by hyphenation where
  /// that helps, else between any two characters, for nothing is ever clipped.
  Shaped fit(Shaped shaped, double measure, String language) {
    if (shaped.widest() <= measure) {
      return shaped;
    }
    var chunks = new ArrayList<Chunk>();
    for (Chunk chunk : shaped.chunks()) {
      if (chunk.alone() <= measure) {
        chunks.add(chunk);
      } else {
        chunks.addAll(part(chunk, measure, language));
      }
    }
    return Shaped.of(chunks);
  }

  private List<Chunk> part(Chunk chunk, double measure, String language) {
    var cutter = new Cutter(Hyphenation.of(language), measure);
    for (Piece piece : chunk.pieces()) {
      cutter.takeAgain(piece);
    }
    List<Chunk> parts = new ArrayList<>(cutter.finish());
    Chunk last = parts.removeLast();
    parts.add(new Chunk(last.pieces(), last.width(), chunk.gap(), chunk.between()));
    return parts;
  }

  /// Goes through a paragraph once and ends a chunk wherever a line may end.
  private final class Cutter {
    private final Optional<Hyphenation> hyphenation;

    /// Chunks wider than this are parted; 0: none.
    private final double measure;

    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private double width;

    Cutter(Optional<Hyphenation> hyphenation, double measure) {
      this.hyphenation = hyphenation;
      this.measure = measure;
    }

    List<Chunk> finish() {
      if (!pieces.isEmpty()) {
        close(Chunk.Gap.BLANK, 0);
      }
      return chunks;
    }

    void take(Inline inline) {
      switch (inline) {
        case Inline.Words(String text, TextStyle style, var wrap) -> {
          String printable = Characters.printable(text, style.weight(), faces, lacking);
          words(printable, style, wrap);
        }
        case Inline.Mark(
                var symbol,
                double size,
                double gap,
                var replacement,
                var style,
                var wrap) ->
            add(new Piece.Mark(symbol, size, size + gap, replacement, style, wrap));
        case Inline.Break() -> end();
        case Inline.PageNumber(var target, TextStyle style, var wrap) ->
            words(numbers.of(target), style, wrap);
      }
    }

    void takeAgain(Piece piece) {
      if (piece instanceof Piece.Text(String text, TextStyle style, _, _, var wrap)) {
        // Printable already: blanks in it are those of text that was to stay unbroken.
        words(text, style, wrap);
      } else {
        add(piece);
      }
    }

    private void add(Piece piece) {
      pieces.add(piece);
      width += piece.width();
    }

    private void close(Chunk.Gap gap, double between) {
      if (!pieces.isEmpty() && isBlank(pieces.getLast())) {
        width -= pieces.removeLast().width();
      }
      chunks.add(new Chunk(List.copyOf(pieces), width, gap, between));
      pieces.clear();
      width = 0;
    }

    /// Ends a line; what stood between its last word and its end is not seen.
    private void end() {
      if (pieces.isEmpty() && !chunks.isEmpty() && chunks.getLast().gap() != Chunk.Gap.END) {
        Chunk last = chunks.removeLast();
        chunks.add(new Chunk(last.pieces(), last.width(), Chunk.Gap.END, 0));
      } else {
        close(Chunk.Gap.END, 0);
      }
    }

    private void words(String text, TextStyle style, Optional<Wrap> wrap) {
      int from = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Characters.isInWord(c)) {
          continue; // as nearly all are
        }
        if (c == '\n' && style.keepLines()) {
          word(text, from, i, style, wrap);
          end();
          from = i + 1;
        } else if (c == '\n' || Characters.isBlank(c)) {
          word(text, from, i, style, wrap);
          if (style.unbroken() && measure == 0) {
            held(c, style, wrap);
          } else {
            blank(c, style);
          }
          from = i + 1;
        } else if (c == '\u00ad' || c == '\u200b') {
          word(text, from, i, style, wrap);
          seam(
              c == '\u00ad' ? Chunk.Gap.HYPHEN : Chunk.Gap.SEAM,
              kern(text, i - 1, i + 1, style),
              style);
          from = i + 1;
        } else if (endsAfter(text, i) && !style.unbroken()) {
          word(text, from, i + 1, style, wrap);
          seam(Chunk.Gap.SEAM, kern(text, i, i + 1, style), style);
          from = i + 1;
        }
      }
      word(text, from, text.length(), style, wrap);
    }

    /// A blank at which no line may end: it is set like a letter, one for all in a row.
    private void held(char c, TextStyle style, Optional<Wrap> wrap) {
      if (!pieces.isEmpty() && !isBlank(pieces.getLast())) {
        set(String.valueOf(drawn(c, style)), style, wrap);
      }
    }

    private static boolean isBlank(Piece piece) {
      return piece instanceof Piece.Text text && Characters.isBlank(text.text().charAt(0));
    }

    /// The blank that stands for one of the source.
    private char drawn(char c, TextStyle style) {
      return c == '\n' || !faces.face(style.weight()).has(c) ? ' ' : c;
    }

    private void blank(char c, TextStyle style) {
      if (pieces.isEmpty() && (chunks.isEmpty() || chunks.getLast().gap() == Chunk.Gap.END)) {
        return; // nothing stands before a line's first word
      }
      Face face = faces.face(style.weight());
      double between = face.width(drawn(c, style), style.size(), style.tracking());
      if (!pieces.isEmpty()) {
        close(Chunk.Gap.BLANK, between);
      } else if (chunks.getLast().between() < between
          || chunks.getLast().gap() != Chunk.Gap.BLANK) {
        // Blanks in a row count as one, and the widest of them.
        Chunk last = chunks.removeLast();
        chunks.add(new Chunk(last.pieces(), last.width(), Chunk.Gap.BLANK, between));
      }
    }

    private void seam(Chunk.Gap gap, double between, TextStyle style) {
      if (!pieces.isEmpty() && !style.unbroken()) {
        close(gap, between);
      }
    }

    /// How much nearer two characters stand if no line ends between them.
    private double kern(String text, int left, int right, TextStyle style) {
      if (left < 0 || right == text.length()) {
        return 0;
      }
      Face face = faces.face(style.weight(), text.charAt(left));
      return face.kern(text.charAt(left), text.charAt(right)) * style.size() / 1000;
    }

    /// Whether a line may end after this character within a word: a hyphen between letters, a dash,
    /// a stroke between words.
    private boolean endsAfter(String text, int at) {
      if (at == 0 || at + 1 == text.length()) {
        return false;
      }
      char before = text.charAt(at - 1);
      char after = text.charAt(at + 1);
      return switch (text.charAt(at)) {
        case '-' -> Character.isLetterOrDigit(before) && Character.isLetter(after);
        case '–', '—' -> Character.isLetter(before) && Character.isLetterOrDigit(after);
        case '/' -> Character.isLetter(before) && Character.isLetter(after);
        default -> false;
      };
    }

    private void word(String text, int from, int to, TextStyle style, Optional<Wrap> wrap) {
      if (from == to) {
        return;
      }
      if (measure > 0) {
        parted(text.substring(from, to), style, wrap);
      } else if (style.hyphenateFrom() > 0 && to - from >= style.hyphenateFrom()) {
        hyphenated(text.substring(from, to), style.hyphenateFrom(), style, wrap);
      } else {
        set(text.substring(from, to), style, wrap);
      }
    }

    /// Closes a chunk at each place where the word may be parted, and leaves its last part open.
    private void hyphenated(String word, int shortest, TextStyle style, Optional<Wrap> wrap) {
      int from = 0;
      for (int point : points(word, shortest, wrap)) {
        set(word.substring(from, point), style, wrap);
        close(Chunk.Gap.HYPHEN, kern(word, point - 1, point, style));
        from = point;
      }
      set(word.substring(from), style, wrap);
    }

    /// The places where a word may be parted, by the patterns of its own language; punctuation
    /// around it does not count as its letters.
    private int[] points(String word, int shortest, Optional<Wrap> wrap) {
      Optional<Hyphenation> patterns =
          wrap.orElse(null) instanceof Wrap.Language(String code)
              ? Hyphenation.of(code)
              : hyphenation;
      if (patterns.isEmpty()) {
        return NOWHERE;
      }
      int from = 0;
      int to = word.length();
      while (from < to && !Character.isLetter(word.charAt(from))) {
        from++;
      }
      while (to > from && !Character.isLetter(word.charAt(to - 1))) {
        to--;
      }
      if (to - from < shortest || !areLetters(word, from, to)) {
        return NOWHERE;
      }
      int[] points = patterns.get().points(word.substring(from, to));
      int before = from;
      return from == 0 ? points : Arrays.stream(points).map(point -> before + point).toArray();
    }

    private static boolean areLetters(String word, int from, int to) {
      for (int i = from; i < to; i++) {
        if (!Character.isLetter(word.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    /// Parts a word that is wider than the measure: first by hyphenation, then anywhere.
    private void parted(String word, TextStyle style, Optional<Wrap> wrap) {
      int from = 0;
      int[] inside = points(word, SHORTEST_PARTED, wrap);
      int[] points = Arrays.copyOf(inside, inside.length + 1);
      points[inside.length] = word.length();
      for (int point : points) {
        String part = word.substring(from, point);
        anywhere(part, style, wrap);
        if (point < word.length()) {
          close(Chunk.Gap.HYPHEN, kern(word, point - 1, point, style));
        }
        from = point;
      }
    }

    private void anywhere(String part, TextStyle style, Optional<Wrap> wrap) {
      double hyphen = faces.face(style.weight()).width("-", style.size(), style.tracking());
      double room = measure - hyphen; // any of the lines may have to end in one
      if (width + width(part, style) <= room) {
        set(part, style, wrap);
        return;
      }
      BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
      clusters.setText(part);
      int from = 0;
      for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
        String cluster = part.substring(from, to);
        if (width + width(cluster, style) > room && !pieces.isEmpty()) {
          close(Chunk.Gap.SEAM, 0);
        }
        set(cluster, style, wrap);
        from = to;
      }
    }

    /// The width of text in the faces that it will be set in, without kerning.
    private double width(String text, TextStyle style) {
      double sum = 0;
      for (int character : text.codePoints().toArray()) {
        Face face = faces.face(style.weight(), character);
        sum += face.width(Character.toString(character), style.size(), style.tracking());
      }
      return sum;
    }

    /// Adds text that stays together, in as many pieces as it needs faces.
    private void set(String text, TextStyle style, Optional<Wrap> wrap) {
      int from = 0;
      while (from < text.length()) {
        Face face = faces.face(style.weight(), text.codePointAt(from));
        int to = faces.sameFace(style.weight(), text, from);
        String same = text.substring(from, to);
        add(
            new Piece.Text(
                same, style, face, face.width(same, style.size(), style.tracking()), wrap));
        from = to;
      }
    }
  }
}
