package se.ktp.check;

import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.Owner;
import se.ktp.model.UnreadableFile;
import se.ktp.source.Located;

/// A participant that has not sent a plan.
final class ParticipantWithoutPlan implements Check {
  @Override
  public void check(Examination examination) {
    boolean early = !examination.asOf().isAfter(examination.county().planDeadline());
    for (Located<Owner.Participant> participant : examination.withoutPlan()) {
      Owner.Participant owner = participant.value();
      boolean unreadable =
          examination
              .workspace()
              .mayBeUnreadable(UnreadableFile.Kind.PLAN, owner, Optional.empty());
      examination.report(
          Rule.PARTICIPANT_WITHOUT_PLAN,
          early || unreadable ? Severity.NOTE : Severity.ERROR,
          participant.at(),
          owner.subject(),
          new Phrase(
              owner.name() + " har ingen plan" + (unreadable ? " som går att läsa" : ""),
              owner.name() + " has no plan" + (unreadable ? " that can be read" : "")),
          unreadable
              ? new Phrase(
                  "laga först den planfil som inte kunde läsas",
                  "first mend the plan file that could not be read")
              : new Phrase(
                  (early
                          ? "be om planen; den ska vara klar "
                          : "be om planen; den skulle vara klar ")
                      + examination.county().planDeadline()
                      + ". Deltar kommunen inte, stryk den bland deltagarna i county.yaml",
                  (early ? "ask for the plan; it is due on " : "ask for the plan; it was due on ")
                      + examination.county().planDeadline()
                      + ". If the municipality does not take part, remove it from the participants"
                      + " in county.yaml"));
    }
  }
}
