package se.ktp.check;

import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.FoundInText;

/// What stands in texts and does not belong in a paper: identity numbers, contact details,
/// characters that steer or cannot be printed.
final class OddText implements Check {
  @Override
  public void check(Examination examination) {
    examination.workspace().foundInTexts().forEach(found -> check(found, examination));
  }

  private static void check(FoundInText found, Examination examination) {
    switch (found.kind()) {
      case IDENTITY_NUMBER ->
          report(
              Rule.IDENTITY_NUMBER,
              Severity.ERROR,
              found,
              new Phrase(
                  "Texten innehåller ett personnummer, " + found.shown(),
                  "The text holds a personal identity number, " + found.shown()),
              new Phrase(
                  "ta bort numret ur filen, och ur det som den kom från; rapporten görs först då",
                  "remove the number from the file and from where it came; only then is the paper"
                      + " made"),
              examination);
      case PERHAPS_IDENTITY_NUMBER ->
          report(
              Rule.IDENTITY_NUMBER,
              Severity.WARNING,
              found,
              new Phrase(
                  "Texten innehåller siffror som kan vara ett personnummer, " + found.shown(),
                  "The text holds digits that may be a personal identity number, " + found.shown()),
              new Phrase(
                  "ta bort numret om det är en persons; de sista siffrorna visas inte i rapporten",
                  "remove it if it is a person's; its last digits are not shown in the paper"),
              examination);
      case CONTACT ->
          report(
              Rule.CONTACT_DETAILS,
              Rule.CONTACT_DETAILS.severity(),
              found,
              new Phrase(
                  "Texten innehåller en kontaktuppgift, " + begun(found.shown()),
                  "The text holds contact details, " + begun(found.shown())),
              new Phrase(
                  "skriv vem, t.ex. ”enhetschefen”, i stället för nummer eller adress",
                  "write who, such as \"the head of unit\", instead of a number or an address"),
              examination);
      case CONTROL ->
          report(
              Rule.CONTROL_CHARACTER,
              Rule.CONTROL_CHARACTER.severity(),
              found,
              new Phrase(
                  "Texten innehåller ett styrtecken som inte syns, " + found.shown(),
                  "The text holds a control character that is not seen, " + found.shown()),
              new Phrase(
                  "skriv om texten för hand, så försvinner det",
                  "type the text anew, and it is gone"),
              examination);
      case WITHOUT_GLYPH ->
          report(
              Rule.CHARACTER_WITHOUT_GLYPH,
              Rule.CHARACTER_WITHOUT_GLYPH.severity(),
              found,
              new Phrase(
                  "Rapporten kan inte visa ett tecken; där står i stället [" + found.shown() + "]",
                  "The paper cannot show a character; [" + found.shown() + "] stands in its place"),
              new Phrase(
                  "byt tecknet mot ett ord, om det betyder något",
                  "replace it by a word, if it means anything"),
              examination);
    }
  }

  /// Enough of contact details to find them again.
  private static String begun(String contact) {
    return contact.substring(0, contact.offsetByCodePoints(0, 2)) + "…";
  }

  private static void report(
      Rule rule,
      Severity severity,
      FoundInText found,
      Phrase message,
      Phrase fix,
      Examination examination) {
    examination.report(rule, severity, found.at(), found.subject(), message, fix);
  }
}
