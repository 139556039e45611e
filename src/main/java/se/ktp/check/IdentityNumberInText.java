package se.ktp.check;

import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.FoundNumber;

/// A personal identity number or co-ordination number in a text.
final class IdentityNumberInText implements Check {
  @Override
  public void check(Examination examination) {
    for (FoundNumber found : examination.workspace().identityNumbers()) {
      if (found.separated()) {
        examination.report(
            Rule.IDENTITY_NUMBER,
            found.at(),
            found.subject(),
            new Phrase(
                "Texten innehåller ett personnummer, " + found.shown(),
                "The text holds a personal identity number, " + found.shown()),
            new Phrase(
                "ta bort numret ur filen, och ur det som den kom från; rapporten görs först då",
                "remove the number from the file and from where it came; only then is the paper"
                    + " made"));
      } else {
        examination.report(
            Rule.IDENTITY_NUMBER,
            Severity.WARNING,
            found.at(),
            found.subject(),
            new Phrase(
                "Texten innehåller siffror som kan vara ett personnummer, " + found.shown(),
                "The text holds digits that may be a personal identity number, " + found.shown()),
            new Phrase(
                "ta bort numret om det är en persons; de sista siffrorna visas inte i rapporten",
                "remove it if it is a person's; its last digits are not shown in the paper"));
      }
    }
  }
}
