package se.ktp.read;

import se.ktp.diagnostic.Phrase;

/// A workbook that is not read: why, and what to do. It becomes one finding.
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Phrase reason;
  private final transient Phrase fix;

  Refusal(Phrase reason, Phrase fix) {
    super(reason.en());
    this.reason = reason;
    this.fix = fix;
  }

  static Refusal damaged() {
    return new Refusal(
        new Phrase(
            "Excel-filen är skadad: den är avklippt eller har ändrats på vägen",
            "The Excel file is damaged: it has been cut off or changed on its way"),
        new Phrase(
            "be om filen på nytt, eller öppna den i Excel, låt Excel reparera den och spara",
            "ask for the file again, or open it in Excel, let Excel repair it, and save"));
  }

  static Refusal tooLarge() {
    return new Refusal(
        new Phrase(
            "Excel-filen är onormalt stor när den packas upp",
            "The Excel file is abnormally large when it is unpacked"),
        new Phrase(
            "kopiera det som behövs till en ny arbetsbok, som värden, och spara den",
            "copy what is needed into a new workbook, as values, and save it"));
  }

  static Refusal suspicious() {
    return new Refusal(
        new Phrase(
            "Excel-filen innehåller sådant som Excel aldrig skriver",
            "The Excel file holds what Excel never writes"),
        new Phrase(
            "öppna den inte; fråga den som skickade den", "do not open it; ask whoever sent it"));
  }

  Phrase reason() {
    return reason;
  }

  Phrase fix() {
    return fix;
  }
}
