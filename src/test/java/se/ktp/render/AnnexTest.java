package se.ktp.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.ktp.diagnostic.Acceptance;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Subject;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// How what was found is told to those whose paper it is.
class AnnexTest {
  private static final Finding ERROR =
      finding(Rule.ACTIVITY_WITHOUT_TIMELINE, "", "saknar tidsplan");
  private static final Finding WARNING = finding(Rule.ONE_PRINCIPAL_RESPONSIBLE, "", "en huvudman");
  private static final Finding ANSWER = finding(Rule.RESULT_UNCHANGED, "2010-11", "samma ord?");
  private static final Finding NOTE = finding(Rule.GOAL_WITHOUT_MEASURE, "", "kan inte mätas");

  private static Finding finding(Rule rule, String period, String message) {
    Subject subject = period.isEmpty() ? Subject.NONE : Subject.NONE.period(period);
    return Finding.of(
        rule,
        Position.start(new Source.Whole("plan.yaml")),
        subject,
        new Phrase(message, message),
        new Phrase("skriv den", "write it"));
  }

  private static Annex annex(Finding... findings) {
    return Annex.of(List.of(findings), new Wording(Language.SV));
  }

  @Test
  void planAndAnswersStandApartAndErrorsFirst() {
    Annex annex = annex(WARNING, ANSWER, ERROR);
    assertEquals(
        List.of(
            new Annex.Group(
                "I planen",
                List.of(
                    new Annex.Line("måste rättas", "Saknar tidsplan.", "Skriv den."),
                    new Annex.Line("bör ses över", "En huvudman.", "Skriv den."))),
            new Annex.Group(
                "I svaren", List.of(new Annex.Line("bör ses över", "Samma ord?", "Skriv den.")))),
        annex.groups());
    assertEquals("En sak måste rättas och två bör ses över.", annex.lead());
  }

  @Test
  void notesAreNotCountedAmongWhatIsToBeMended() {
    Annex annex = annex(NOTE);
    assertEquals(List.of(), annex.groups());
    assertEquals(1, annex.notes().size());
    assertEquals("En sak är bra att känna till.", annex.lead());
  }

  @Test
  void anAcceptedGapIsToldWithItsReasonAndItsLastDay() {
    Annex annex =
        annex(ERROR.accepted(new Acceptance("Beslutas i höst", LocalDate.of(2010, 10, 31))));
    assertEquals(List.of(), annex.groups());
    assertEquals(
        List.of(new Annex.Gap("Saknar tidsplan.", "Beslutas i höst", "31\u00a0oktober 2010")),
        annex.accepted());
  }

  @Test
  void nothingFoundIsSaid() {
    assertTrue(annex().empty());
    assertEquals("Inget saknas.", annex().lead());
  }
}
