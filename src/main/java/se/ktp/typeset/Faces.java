package se.ktp.typeset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/// The faces of a paper: Liberation Sans, and DejaVu Sans for what it lacks.
///
/// A paper's subset of a font is called by a name that depends on the face alone, so that the same
/// paper has the same bytes each time. Not for several threads; the files are read once for all.
public final class Faces {
  private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

  private final Face regular = load("LiberationSans-Regular.ttf", 'R');
  private final Face bold = load("LiberationSans-Bold.ttf", 'B');
  private @Nullable Face italic;
  private @Nullable Face second;

  /// Makes the faces ready.
  public Faces() {}

  Face face(TextStyle.Weight weight) {
    return switch (weight) {
      case REGULAR -> regular;
      case BOLD -> bold;
      case ITALIC -> italic();
    };
  }

  /// Read when the first such text is met.
  private Face italic() {
    Face known = italic;
    if (known == null) {
      known = load("LiberationSans-Italic.ttf", 'I');
      italic = known;
    }
    return known;
  }

  /// The face for what the first lacks; read when the first such character is met.
  private Face second() {
    Face known = second;
    if (known == null) {
      known = load("DejaVuSans.ttf", 'S');
      second = known;
    }
    return known;
  }

  /// The face in which a character is set: the wanted one if it can, else the second.
  Face face(TextStyle.Weight weight, int character) {
    Face wanted = face(weight);
    return wanted.has(character) ? wanted : second();
  }

  /// The index after the characters from there on that are set in the same face as the first.
  int sameFace(TextStyle.Weight weight, String text, int from) {
    Face wanted = face(weight);
    boolean first = wanted.has(text.codePointAt(from));
    int to = from;
    while (to < text.length()) {
      int character = text.codePointAt(to);
      if (wanted.has(character) != first) {
        break;
      }
      to += Character.charCount(character);
    }
    return to;
  }

  /// Whether any of the faces has the character.
  boolean has(TextStyle.Weight weight, int character) {
    return face(weight).has(character) || second().has(character);
  }

  /// The width of a text in the regular or bold face, in points; for those who draw pictures.
  public double width(String text, boolean bold, double size) {
    return face(bold ? TextStyle.Weight.BOLD : TextStyle.Weight.REGULAR).width(text, size, 0);
  }

  /// A text as it is drawn: a character that no face has stands as its name in brackets. What a
  /// picture shows stands as text too, from which the characters that are lacking are told.
  public String printable(String text, boolean bold) {
    return Characters.printable(
        text, bold ? TextStyle.Weight.BOLD : TextStyle.Weight.REGULAR, this, new HashSet<>());
  }

  /// Whether each font's subset tells in a list (CIDSet) which characters it has. The first part of
  /// PDF/A asks for it, later ones would rather be without.
  void listCharacters(boolean listed) {
    all().forEach(face -> face.font().setIncludeCidSet(listed));
  }

  List<Face> all() {
    var all = new ArrayList<>(List.of(regular, bold));
    if (italic != null) {
      all.add(italic);
    }
    if (second != null) {
      all.add(second);
    }
    return all;
  }

  private static Face load(String file, char initial) {
    byte[] bytes = FILES.computeIfAbsent(file, Faces::bytes);
    try {
      BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, true, false, bytes, null);
      font.setIncludeCidSet(false);
      font.setCompressionLevel(PdfFile.COMPRESSION);
      font.setSecureRandom(new Initial(initial));
      return new Face(font);
    } catch (DocumentException | IOException e) {
      throw new IllegalStateException("the font " + file + " cannot be read", e);
    }
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Faces.class.getResourceAsStream("fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the font " + file + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// OpenPDF draws six letters for a subset's name; here they are all the same.
  private static final class Initial extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final double draw;

    Initial(char initial) {
      super(null, null);
      draw = (initial - 'A' + 0.5) / 26;
    }

    @Override
    public double nextDouble() {
      return draw;
    }
  }
}
