package se.ktp.summarise;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.ktp.model.Answer;
import se.ktp.model.Field;
import se.ktp.model.Member;
import se.ktp.model.Plan;
import se.ktp.model.Texts;
import se.ktp.model.Workspace;
import se.ktp.source.TextOddities;

/// The full names of persons that a workspace knows: those of its members, and of whoever answered.
///
/// A first name alone is nobody's in particular, and stays where it stands.
///
/// @param byFirstWord how names are written that begin with a word, in lower case
/// @param instead what stands in the place of a name, by the name in lower case
/// @param leftOut what stands in the place of somebody of whom no role is known
record PersonNames(Map<String, Pattern> byFirstWord, Map<String, String> instead, String leftOut) {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-'’]\\p{L}+)*");

  private static final String CAPITALISED = "\\p{Lu}[\\p{L}'’-]*\\.?";

  /// Two to five words that begin as names do: "Eva af Exempel", "A. Exempelsson".
  private static final Pattern PERSON =
      Pattern.compile(
          "%s(?: (?:%s|af|av|da|de|der|di|la|van|von)){0,3} \\p{Lu}[\\p{L}'’-]+"
              .formatted(CAPITALISED, CAPITALISED));

  /// An office, which may have answered, too.
  private static final Pattern OFFICE =
      Pattern.compile(
          "stads?|.*(?:kommun|region|landsting|förvaltning|nämnd|enhet|tjänst|mottagning|psykiatri|vård"
              + "|kontor|avdelning|sektion|grupp|team|sjukhus|central|centrum|klinik|ungdom|verksamhet|samråd)"
              + "(?:en|et|erna|n|s|ens|ets)?");

  static PersonNames of(Workspace workspace, String leftOut) {
    Map<String, String> instead = new LinkedHashMap<>();
    members(workspace)
        .forEach(m ->
            names(m.name().stream())
                .forEach(name -> {
                  Optional<String> role =
                      m.role()
                          .map(r -> TextOddities.withoutContacts(r, leftOut))
                          .filter(r -> !Texts.isBlank(r));
                  String before = instead.getOrDefault(name, leftOut);
                  instead.put(
                      name,
                      before.equals(leftOut)
                          ? role.map(r -> "[" + r + "]").orElse(leftOut)
                          : before);
                }));
    answerers(workspace).forEach(name -> instead.putIfAbsent(name, leftOut));
    Map<String, Pattern> patterns = patterns(instead);
    // "Ersättare för Eva Exempel" is a role that names somebody.
    var bare = new PersonNames(patterns, Map.of(), leftOut);
    instead.replaceAll((_, role) -> role.equals(leftOut) ? role : bare.without(role));
    return new PersonNames(patterns, Map.copyOf(instead), leftOut);
  }

  private static Stream<Member> members(Workspace workspace) {
    var all = new ArrayList<Field<List<Member>>>();
    all.add(workspace.county().steeringGroup());
    for (Plan plan : workspace.plans()) {
      all.add(plan.processLeaders());
      all.add(plan.localCouncil());
    }
    return Stream.concat(
        workspace.county().coordinators().stream(),
        all.stream().flatMap(f -> f.given().stream()).flatMap(List::stream));
  }

  private static Stream<String> answerers(Workspace workspace) {
    List<String> places =
        Stream.concat(
                workspace.plans().stream().map(Plan::owner),
                workspace.followUps().stream().map(f -> f.owner()))
            .flatMap(o -> o.subject().municipality().stream())
            .map(Texts::folded)
            .distinct()
            .toList();
    return workspace.followUps().stream()
        .flatMap(f -> Stream.concat(f.plan().stream(), f.answers().stream()))
        .map(Answer::answeredBy)
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(by -> names(Stream.of(by)))
        .filter(name ->
            Stream.of(name.split(" ", -1))
                .noneMatch(word -> OFFICE.matcher(word).matches() || places.contains(word)));
  }

  /// The names in "Eva Exempel, enhetschef", "Eva Exempel och Bo Påhittsson".
  private static Stream<String> names(Stream<String> written) {
    return written
        .flatMap(w -> Stream.of(w.split("[,;/(&\\n]| och | samt | and ", -1)))
        .flatMap(part -> name(Optional.of(part)).stream());
  }

  /// A person's full name in lower case; nothing of what cannot be one.
  private static Optional<String> name(Optional<String> written) {
    return written
        .map(w -> Texts.blanksFolded(Normalizer.normalize(w, Normalizer.Form.NFC)))
        .filter(w -> PERSON.matcher(w).matches())
        .map(Texts::folded);
  }

  private static Map<String, Pattern> patterns(Map<String, String> names) {
    Map<String, List<String>> byFirst = new HashMap<>();
    for (String name : names.keySet()) {
      Matcher first = WORD.matcher(name);
      if (first.find()) {
        byFirst.computeIfAbsent(first.group(), _ -> new ArrayList<>()).add(name);
      }
    }
    Map<String, Pattern> patterns = new HashMap<>();
    byFirst.forEach((word, all) -> patterns.put(word, pattern(all)));
    return Map.copyOf(patterns);
  }

  /// Whole words in any case, the longest name first; a genitive's s stays.
  private static Pattern pattern(List<String> names) {
    List<String> written =
        names.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(n ->
                String.join(
                    "[\\s\\u00a0]+", Stream.of(n.split(" ", -1)).map(Pattern::quote).toList()))
            .toList();
    return Pattern.compile(
        "(" + String.join("|", written) + ")(?=s?(?![\\p{L}\\p{N}]))",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// A text with roles in the place of names.
  String without(String written) {
    if (byFirstWord.isEmpty()) {
      return written;
    }
    String text = Normalizer.normalize(written, Normalizer.Form.NFC);
    var out = new StringBuilder();
    int at = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      Pattern pattern = byFirstWord.get(word.group().toLowerCase(Locale.ROOT));
      if (pattern != null && word.start() >= at) {
        Matcher name = pattern.matcher(text).region(word.start(), text.length());
        if (name.lookingAt()) {
          String whose = Texts.folded(name.group(1));
          out.append(text, at, word.start()).append(instead.getOrDefault(whose, leftOut));
          at = name.end();
        }
      }
    }
    return at == 0 ? written : out.append(text, at, text.length()).toString();
  }
}
