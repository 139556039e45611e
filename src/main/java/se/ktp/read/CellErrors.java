package se.ktp.read;

import java.util.Locale;
import java.util.Set;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Texts;

/// What a spreadsheet shows in a cell whose formula has gone wrong, in English and Swedish. It
/// comes in workbooks, and in CSV that was saved from them.
public final class CellErrors {
  /// Stands for the value of a formula that no program has worked out.
  static final String NOT_CALCULATED = "#CALC!";

  private static final Phrase SAVE_ANEW =
      new Phrase(
          "öppna filen i Excel, spara den och läs den igen",
          "open the file in Excel, save it, and read it again");
  private static final Phrase MEND =
      new Phrase(
          "rätta formeln, eller skriv värdet för hand",
          "mend the formula, or write the value by hand");

  private static final Set<String> WORDS =
      Set.of(
          NOT_CALCULATED,
          "#REF!",
          "#REFERENS!",
          "#N/A",
          "#SAKNAS!",
          "#VALUE!",
          "#VÄRDEFEL!",
          "#DIV/0!",
          "#DIVISION/0!",
          "#NAME?",
          "#NAMN?",
          "#NULL!",
          "#SKÄRNING!",
          "#NUM!",
          "#OGILTIGT!",
          "#SPILL!",
          "#GETTING_DATA");

  private CellErrors() {}

  public static boolean isOne(String text) {
    return text.indexOf('#') >= 0 && WORDS.contains(Texts.stripped(text).toUpperCase(Locale.ROOT));
  }

  static Phrase message(String error) {
    return Texts.stripped(error).equals(NOT_CALCULATED)
        ? new Phrase(
            "Cellens formel har inget uträknat värde", "The cell's formula has no worked-out value")
        : new Phrase(
            "Cellen visar felet " + Texts.stripped(error) + " i stället för ett värde",
            "The cell shows the error " + Texts.stripped(error) + " instead of a value");
  }

  static Phrase fix(String error) {
    return Texts.stripped(error).equals(NOT_CALCULATED) ? SAVE_ANEW : MEND;
  }

  /// Whether a finding tells of one.
  public static boolean isTold(Finding finding) {
    return finding.rule() == Rule.WRONG_VALUE
        && (finding.fix().equals(SAVE_ANEW) || finding.fix().equals(MEND));
  }
}
