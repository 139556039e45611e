package se.ktp.cli;

import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;

/// What a service shows of a finding, which is one text and little else: what is wrong, and the
/// cure on a line of its own.
final class FindingMessage {
  private FindingMessage() {}

  static String of(Finding finding, Language language) {
    return finding.message().in(language)
        + "\n"
        + new Phrase("Gör så här: ", "Do this: ").in(language)
        + finding.fix().in(language);
  }
}
