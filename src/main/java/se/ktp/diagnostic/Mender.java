package se.ktp.diagnostic;

import java.util.EnumSet;
import java.util.Set;

/// Who can mend what was found.
public enum Mender {
  COORDINATOR(new Phrase("samordnaren rättar", "for the coordinator to mend")),
  MUNICIPALITY(new Phrase("kommunen rättar", "for the municipality to mend"));

  /// Faults of files, names and characters: whoever holds the file mends them without asking.
  private static final Set<Rule> OF_FILES =
      EnumSet.of(
          Rule.FILE_UNREADABLE,
          Rule.UNKNOWN_KEY,
          Rule.UNKNOWN_MUNICIPALITY,
          Rule.FOREIGN_MUNICIPALITY,
          Rule.GIVEN_TWICE,
          Rule.SWALLOWING_QUOTE,
          Rule.ANSWER_TO_UNKNOWN_ACTIVITY,
          Rule.IDENTITY_NUMBER,
          Rule.CONTACT_DETAILS,
          Rule.CONTROL_CHARACTER,
          Rule.CHARACTER_WITHOUT_GLYPH);

  private final Phrase task;

  Mender(Phrase task) {
    this.task = task;
  }

  static Mender of(Rule rule) {
    return OF_FILES.contains(rule) ? COORDINATOR : MUNICIPALITY;
  }

  /// As people are told it, after a name: "Botkyrka – kommunen rättar".
  public Phrase task() {
    return task;
  }
}
