package se.ktp.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Plan;
import se.ktp.source.Located;
import se.ktp.source.Position;

/// A municipality of another county, or one that does not take part; told once for each.
final class ForeignMunicipality implements Check {
  @Override
  public void check(Examination examination) {
    Optional<String> county = examination.county().code();
    if (county.isEmpty() || !examination.workspace().hasCounty()) {
      return;
    }
    var told = new ArrayList<Owner.Participant>();
    for (Located<Owner.Participant> participant : examination.participants()) {
      judge(participant.value(), participant.at(), true, examination, told);
    }
    for (Plan plan : examination.workspace().plans()) {
      if (plan.owner() instanceof Owner.Participant owner) {
        judge(owner, plan.ownerAt(), false, examination, told);
      }
    }
    for (FollowUp followUp : examination.workspace().followUps()) {
      if (followUp.owner() instanceof Owner.Participant owner) {
        judge(owner, followUp.ownerAt(), false, examination, told);
      }
    }
  }

  private static void judge(
      Owner.Participant owner,
      Position at,
      boolean listed,
      Examination examination,
      List<Owner.Participant> told) {
    if (told.stream().anyMatch(owner::same)) {
      return;
    }
    String county = examination.county().code().orElseThrow();
    if (!owner.municipality().countyCode().equals(county)) {
      told.add(owner);
      report(
          Severity.ERROR,
          owner,
          at,
          new Phrase(
              owner.name() + " ligger inte i länet", owner.name() + " does not lie in the county"),
          new Phrase(
              "flytta filen till rätt län, eller rätta kommunens namn",
              "move the file to the right county, or correct the municipality's name"),
          examination);
      return;
    }
    if (!listed && examination.participants().stream().noneMatch(p -> p.value().same(owner))) {
      told.add(owner);
      report(
          Severity.WARNING,
          owner,
          at,
          new Phrase(
              owner.name() + " står inte bland deltagarna och räknas därför inte med",
              owner.name() + " is not among the participants and is not counted"),
          new Phrase(
              "lägg till "
                  + owner.name()
                  + " under deltagare i county.yaml, eller flytta undan filen",
              "add " + owner.name() + " to participants in county.yaml, or move the file away"),
          examination);
    }
  }

  private static void report(
      Severity severity,
      Owner.Participant owner,
      Position at,
      Phrase message,
      Phrase fix,
      Examination examination) {
    examination.report(
        Rule.FOREIGN_MUNICIPALITY,
        severity,
        at,
        owner.subject().field("municipality"),
        message,
        fix);
  }
}
