package se.ktp.cli;

import java.util.Optional;
import se.ktp.diagnostic.Phrase;

/// What `ktp doctor` has found out about one thing.
///
/// @param about what was examined
/// @param told how it is
/// @param cure what to do, where something is to be done
record Diagnosis(State state, Phrase about, Phrase told, Optional<Phrase> cure) {

  /// How a thing is.
  enum State {
    FINE(new Phrase("bra", "fine"), "32"),
    /// It works, but not as well as it could, or something is likely to surprise.
    NOTE(new Phrase("obs", "note"), "33"),
    FAULT(new Phrase("fel", "wrong"), "31");

    private final Phrase word;
    private final String colour;

    State(Phrase word, String colour) {
      this.word = word;
      this.colour = colour;
    }

    Phrase word() {
      return word;
    }

    String colour() {
      return colour;
    }
  }

  static Diagnosis fine(Phrase about, Phrase told) {
    return new Diagnosis(State.FINE, about, told, Optional.empty());
  }

  static Diagnosis note(Phrase about, Phrase told, Phrase cure) {
    return new Diagnosis(State.NOTE, about, told, Optional.of(cure));
  }

  static Diagnosis fault(Phrase about, Phrase told, Phrase cure) {
    return new Diagnosis(State.FAULT, about, told, Optional.of(cure));
  }

  boolean isFault() {
    return state == State.FAULT;
  }
}
