package se.ktp.diagnostic;

import se.ktp.source.Position;

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
