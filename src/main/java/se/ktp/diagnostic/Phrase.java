package se.ktp.diagnostic;

import se.ktp.source.Position;
import se.ktp.source.Source;

/// A text for people, in both languages side by side.
public record Phrase(String sv, String en) {

  /// A text that is the same in both languages.
  public static Phrase same(String text) {
    return new Phrase(text, text);
  }

  /// A place as people find it.
  public static Phrase of(Position at) {
    return new Phrase(at.shown("blad ”%s”"), at.shown("sheet \"%s\""));
  }

  /// A place for people who have the file before them: "blad ”Svar”, F3", "rad 3"; nothing where it
  /// is the file as a whole.
  public static Phrase inFile(Position at) {
    return switch (at.source()) {
      case Source.Whole _ -> same("");
      case Source.Lines _ -> new Phrase("rad " + at.line(), "line " + at.line());
      case Source.Table table -> {
        String cell = Position.letters(at.column()) + at.line();
        yield table
            .sheet()
            .map(s ->
                new Phrase(
                    "blad ”" + s.name() + "”, " + cell, "sheet \"" + s.name() + "\", " + cell))
            .orElse(new Phrase("ruta " + cell, "cell " + cell));
      }
    };
  }

  public String in(Language language) {
    return switch (language) {
      case SV -> sv;
      case EN -> en;
    };
  }

  /// This text followed by another.
  public Phrase and(Phrase other) {
    return new Phrase(sv + other.sv, en + other.en);
  }
}
