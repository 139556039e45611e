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
  /// Words that point at nobody.
  private static final Set<String> NOBODY =
      words(
          "alla allas berörda båda bägge ej flera gemensam gemensamt gruppen ingen inblandade inte"
              + " någon olika oklart samtliga tillsammans vi var"
              + " all both everybody everyone jointly nobody shared somebody together us we");

  /// Words that may stand beside them without pointing at anybody either.
  private static final Set<String> BESIDE =
      words(
          "ansvar ansvarig ansvariga ansvarar de den en har huvudman huvudmän huvudmännen i"
              + " kommun kommunen landsting landstinget och parter parterna region regionen som"
              + " särskild särskilt utsedd utsett av för and in of responsible responsibility"
              + " particular principals parties the municipality");

  /// Somebody's post: two of them in a text may be one of each principal.
  private static final Pattern ROLE =
      Pattern.compile(
          "(chef|ledare|samordnare|sekreterare|kurator|sköterska|läkare|handläggare|strateg"
              + "|utvecklare|föreståndare|psykolog|socionom|behandlare|barnmorska|manager"
              + "|coordinator|head|nurse|physician)(n|en|na|erna|s)?\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern BETWEEN = Pattern.compile("[/,;+&]|\\b(och|samt|and)\\b");

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

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

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
    missing(who)
        .ifPresent(principal ->
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

  /// Whether one of the principals, or the text as a whole, names nobody in particular.
  private static boolean isNobody(Responsibility who) {
    if (who.municipality().isPresent() || who.region().isPresent()) {
      return Stream.of(who.municipality(), who.region())
          .flatMap(Optional::stream)
          .anyMatch(ResponsibilityVague::isNobody);
    }
    List<String> said = Stream.of(who.text(), who.other()).flatMap(Optional::stream).toList();
    return !said.isEmpty() && said.stream().allMatch(ResponsibilityVague::isNobody);
  }

  private static boolean isNobody(String text) {
    List<String> words =
        Stream.of(Texts.folded(text).split("[\\s\\p{Punct}–—]+"))
            .filter(w -> !w.isEmpty())
            .toList();
    return words.stream().anyMatch(NOBODY::contains)
        && words.stream().allMatch(w -> NOBODY.contains(w) || BESIDE.contains(w));
  }

  /// The principal of whom nobody is named. A text that is not split is judged by its words, and
  /// only if they point at one side.
  private static Optional<Phrase> missing(Responsibility who) {
    Phrase municipality = new Phrase("kommunen", "the municipality");
    Phrase region = new Phrase("regionen", "the region");
    boolean split = who.municipality().isPresent() || who.region().isPresent();
    boolean other = !split && who.text().isEmpty();
    String text = (other ? who.other() : who.text()).orElse("");
    boolean ofMunicipality = who.municipality().isPresent() || MUNICIPAL.matcher(text).find();
    boolean ofRegion = who.region().isPresent() || REGIONAL.matcher(text).find();
    if (other && !ofMunicipality && !ofRegion) {
      return Optional.of(new Phrase("kommunen eller regionen", "the municipality or the region"));
    }
    if (ofMunicipality == ofRegion || (!split && hasTwoRoles(text))) {
      return Optional.empty();
    }
    return Optional.of(ofMunicipality ? region : municipality);
  }

  /// "Socialchef / verksamhetschef": posts, of which one does not say whose it is.
  private static boolean hasTwoRoles(String text) {
    List<String> roles =
        Stream.of(BETWEEN.split(text)).filter(part -> ROLE.matcher(part).find()).toList();
    return roles.size() > 1
        && roles.stream()
            .anyMatch(role -> !MUNICIPAL.matcher(role).find() && !REGIONAL.matcher(role).find());
  }
}
