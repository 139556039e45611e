package se.ktp.read;

import se.ktp.diagnostic.Phrase;
import se.ktp.model.Texts;

/// What the sheets of forms are called that people fill in, by which they are known again.
public enum FormSheetName {
  ANSWERS(new Phrase("Svar", "Answers")),
  PLAN(new Phrase("Plan", "Plan")),
  ABOUT_THE_PLAN(new Phrase("Om planen", "About the plan")),
  PEOPLE(new Phrase("Medverkande", "People")),
  MAPPING(new Phrase("Kartläggning", "Mapping"));

  /// What the hidden sheet is called that forms have for programs.
  public static final String FOR_PROGRAMS = "ktp";

  private final Phrase phrase;

  FormSheetName(Phrase phrase) {
    this.phrase = phrase;
  }

  public Phrase phrase() {
    return phrase;
  }

  /// Whether a sheet is called so, in either language.
  static boolean isOne(String sheet) {
    String folded = Texts.folded(sheet);
    for (FormSheetName name : values()) {
      if (folded.equals(Texts.folded(name.phrase.sv()))
          || folded.equals(Texts.folded(name.phrase.en()))) {
        return true;
      }
    }
    return false;
  }
}
