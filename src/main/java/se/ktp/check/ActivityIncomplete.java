package se.ktp.check;

import java.util.List;
import java.util.function.Function;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Activity;
import se.ktp.model.Field;

/// An activity in which one of the seven fields is missing.
final class ActivityIncomplete implements Check {

  /// A field that every activity must have.
  private record Part(
      Rule rule, String key, Function<Activity, Field<?>> field, Phrase lack, Phrase fix) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(
              Rule.ACTIVITY_WITHOUT_NAME,
              "name",
              Activity::name,
              new Phrase("namn", "a name"),
              new Phrase(
                  "skriv ett kort namn som båda huvudmännen känner igen",
                  "write a short name that both principals recognise")),
          new Part(
              Rule.ACTIVITY_WITHOUT_GOAL,
              "goal",
              Activity::goal,
              new Phrase("mål", "a goal"),
              new Phrase(
                  "skriv vad som ska vara uppnått vid årets slut, gärna med en siffra",
                  "write what is to be reached by the end of the year, if possible with a figure")),
          new Part(
              Rule.ACTIVITY_WITHOUT_METHOD,
              "method",
              Activity::method,
              new Phrase("metod", "a method"),
              new Phrase("skriv kort hur det ska gå till", "write briefly how it is to be done")),
          new Part(
              Rule.ACTIVITY_WITHOUT_TARGET_GROUP,
              "target_group",
              Activity::targetGroup,
              new Phrase("målgrupp", "a target group"),
              new Phrase("skriv vilka den är till för", "write whom it is for")),
          new Part(
              Rule.ACTIVITY_WITHOUT_PARTNERS,
              "partners",
              Activity::partners,
              new Phrase("samverkansparter", "partners"),
              new Phrase(
                  "skriv vilka som deltar, t.ex. Socialtjänsten och Beroendemottagningen",
                  "write who takes part, such as social services and the addiction clinic")),
          new Part(
              Rule.ACTIVITY_WITHOUT_TIMELINE,
              "timeline",
              Activity::timeline,
              new Phrase("tidsplan", "a timeline"),
              new Phrase(
                  "skriv när den börjar och slutar, t.ex. februari–oktober 2010",
                  "write when it begins and ends, such as February–October 2010")),
          new Part(
              Rule.ACTIVITY_WITHOUT_RESPONSIBILITY,
              "responsibility",
              Activity::responsibility,
              new Phrase("ansvarig", "somebody responsible"),
              new Phrase(
                  "skriv vem som ansvarar hos kommunen och hos regionen",
                  "write who is responsible at the municipality and at the region")));

  @Override
  public void check(Examination examination) {
    examination
        .activities()
        .forEach(owned -> PARTS.forEach(part -> check(owned, part, examination)));
  }

  private static void check(Examination.Owned owned, Part part, Examination examination) {
    Field<?> field = part.field().apply(owned.activity());
    if (!field.missing()) {
      return;
    }
    String label = owned.activity().label();
    boolean named = owned.activity().name().given().isPresent();
    examination.report(
        part.rule(),
        field.at(),
        owned.subject().field(part.key()),
        new Phrase(
            (named ? "Aktiviteten ”" + label + "”" : "Aktivitet nr " + label.substring(1))
                + " saknar "
                + part.lack().sv(),
            (named ? "The activity \"" + label + "\"" : "Activity no. " + label.substring(1))
                + " lacks "
                + part.lack().en()),
        part.fix());
  }
}
