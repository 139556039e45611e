package se.ktp.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Field;
import se.ktp.model.Owner;
import se.ktp.model.Responsibility;
import se.ktp.model.Texts;

/// A responsibility that names nobody in particular, or only one of the two principals. The
/// county's own activities may be one principal's.
final class ResponsibilityVague implements Check {
  private static final Set<String> NOBODY =
      Set.of(
          "alla",
          "alla berörda",
          "alla parter",
          "alla tillsammans",
          "berörda",
          "båda",
          "bägge",
          "flera",
          "gemensamt",
          "gemensamt ansvar",
          "gruppen",
          "olika",
          "samtliga",
          "samtliga parter",
          "tillsammans",
          "vi",
          "vi alla",
          "vi tillsammans",
          "all",
          "everybody",
          "everyone",
          "jointly",
          "together",
          "we",
          "all of us");

  private static final Pattern MUNICIPAL =
      Pattern.compile(
          "kommun|social(tjänst|förvaltning|nämnd|chef|kontor)|stadsdel|\\bifo\\b|individ- och"
              + " familj|municipal|social services",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern REGIONAL =
      Pattern.compile(
          "region|landsting|vårdcentral|psykiatri|sjukvård|sjukhus|primärvård|beroendemottagning"
              + "|mödrahälsovård|barnmorsk|health care|clinic",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public void check(Examination examination) {
    examination
        .activities()
        .filter(owned -> !(owned.owner() instanceof Owner.WholeCounty))
        .forEach(owned -> check(owned, examination));
  }

  private static void check(Examination.Owned owned, Examination examination) {
    if (!(owned.activity().responsibility()
        instanceof Field.Given<Responsibility>(Responsibility who, var key, var at))) {
      return;
    }
    String label = owned.activity().label();
    if (isNobody(who)) {
      examination.report(
          Rule.NOBODY_RESPONSIBLE,
          at,
          owned.subject().field("responsibility"),
          new Phrase(
              "Ansvaret för ”" + label + "” ligger inte på någon särskild",
              "Nobody in particular is responsible for \"" + label + "\""),
          new Phrase(
              "skriv en roll hos kommunen och en hos regionen, t.ex. enhetschef och"
                  + " mottagningschef",
              "write a role at the municipality and one at the region"));
      return;
    }
    Optional<Phrase> missing = missing(who);
    missing.ifPresent(principal ->
        examination.report(
            Rule.ONE_PRINCIPAL_RESPONSIBLE,
            key,
            owned.subject().field("responsibility"),
            new Phrase(
                "Ansvaret för ”" + label + "” nämner ingen hos " + principal.sv(),
                "The responsibility for \"" + label + "\" names nobody at " + principal.en()),
            new Phrase(
                "skriv vem som ansvarar hos " + principal.sv(),
                "write who is responsible at " + principal.en())));
  }

  private static boolean isNobody(Responsibility who) {
    List<String> said =
        Stream.of(who.municipality(), who.region(), who.other(), who.text())
            .flatMap(Optional::stream)
            .map(Texts::folded)
            .map(t -> t.replaceAll("[.!]+$", ""))
            .toList();
    return !said.isEmpty() && NOBODY.containsAll(said);
  }

  /// The principal of whom nobody is named. A text that is not split is judged by its words, and
  /// only if they point at one side.
  private static Optional<Phrase> missing(Responsibility who) {
    Phrase municipality = new Phrase("kommunen", "the municipality");
    Phrase region = new Phrase("regionen", "the region");
    String text = who.text().orElse("");
    boolean ofMunicipality = who.municipality().isPresent() || MUNICIPAL.matcher(text).find();
    boolean ofRegion = who.region().isPresent() || REGIONAL.matcher(text).find();
    if (ofMunicipality == ofRegion) {
      return Optional.empty();
    }
    return Optional.of(ofMunicipality ? region : municipality);
  }
}
