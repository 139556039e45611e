package se.ktp.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All municipalities and counties of Sweden, and how people write their names.
public record Register(
    List<Municipality> municipalities,
    Map<String, String> counties,
    Map<String, Municipality> byCode,
    Map<String, Municipality> byName) {

  private static final Pattern CODE = Pattern.compile("\\b(\\d{3,4})\\b");
  private static final List<String> SUFFIXES =
      List.of(" kommun", " stad", " kommuns", " stads", " kn");

  /// What people call a municipality otherwise than by its name or that with a genitive s: Falun
  /// calls itself Falu kommun, Gotland a region, and Malung-Sälen was Malung until 2007.
  private static final Map<String, String> OTHER_NAMES =
      Map.of("falu", "falun", "region gotland", "gotland", "malung", "malung sälen");

  /// What regions and county councils (*landsting*) put before the name of their county.
  private static final List<String> BEFORE_COUNTY =
      List.of("region ", "landstinget i ", "landstinget ");

  /// What stands after the name of a county, or of its region or county council.
  private static final List<String> AFTER_COUNTY =
      List.of(" län", " läns landsting", " landsting", "regionen");

  /// Regions that are not called after their county.
  private static final Map<String, String> OTHER_COUNTIES =
      Map.of("sörmland", "södermanland", "jämtland härjedalen", "jämtland");

  /// Makes a register.
  ///
  /// @param counties their names by code, `01` Stockholms län
  public static Register of(List<Municipality> municipalities, Map<String, String> counties) {
    var byCode = new HashMap<String, Municipality>();
    var byName = new HashMap<String, Municipality>();
    for (Municipality municipality : municipalities) {
      byCode.put(municipality.code(), municipality);
      byName.put(key(municipality.name()), municipality);
    }
    return new Register(List.copyOf(municipalities), new LinkedHashMap<>(counties), byCode, byName);
  }

  /// What a text says about which municipality it means.
  public sealed interface Match {
    /// This one.
    record Found(Municipality municipality) implements Match {}

    /// A code of one and the name of another.
    record Disagreement(Municipality byCode, Municipality byName) implements Match {}

    /// None that is known.
    record Unknown() implements Match {}
  }

  /// The municipality that a text names: "Botkyrka", "botkyrka kommun", "Stockholms stad", "0127",
  /// "127", "0127 Botkyrka", "Botkyrka (0127)".
  public Match find(String written) {
    String text = written.strip();
    Matcher digits = CODE.matcher(text);
    Optional<Municipality> coded = Optional.empty();
    boolean hasCode = digits.find();
    if (hasCode) {
      coded =
          Optional.ofNullable(
              byCode.get("0".repeat(4 - digits.group(1).length()) + digits.group(1)));
      text = (text.substring(0, digits.start()) + text.substring(digits.end()));
    }
    String name = key(text.replaceAll("[()\\[\\],;:]", " "));
    if (name.isEmpty()) {
      return coded.<Match>map(Match.Found::new).orElseGet(Match.Unknown::new);
    }
    Optional<Municipality> named = named(name);
    if (named.isEmpty() || (hasCode && coded.isEmpty())) {
      return new Match.Unknown();
    }
    if (coded.isPresent() && !coded.equals(named)) {
      return new Match.Disagreement(coded.get(), named.get());
    }
    return new Match.Found(named.get());
  }

  /// A name as it is looked up: "Upplands Bro" is Upplands-Bro.
  private static String key(String name) {
    return Texts.folded(name.replace('-', ' '));
  }

  /// The name as it stands, else without "kommun" or "stad", else without a genitive s.
  private Optional<Municipality> named(String name) {
    String bare = name;
    for (String suffix : SUFFIXES) {
      if (bare.endsWith(suffix)) {
        bare = bare.substring(0, bare.length() - suffix.length());
        break;
      }
    }
    if (bare.startsWith("kommun ")) {
      bare = bare.substring("kommun ".length());
    }
    Optional<Municipality> known = called(bare);
    return known.isEmpty() && bare.endsWith("s")
        ? called(bare.substring(0, bare.length() - 1))
        : known;
  }

  private Optional<Municipality> called(String name) {
    return Optional.ofNullable(byName.get(OTHER_NAMES.getOrDefault(name, name)));
  }

  /// The code of the county that a text names: "01", "1", "Stockholms län", "stockholm", "Region
  /// Stockholm", "Stockholms läns landsting".
  public Optional<String> county(String written) {
    String text = written.strip();
    String padded = text.length() == 1 ? "0" + text : text;
    if (counties.containsKey(padded)) {
      return Optional.of(padded);
    }
    String wanted = bareCounty(text);
    return counties.entrySet().stream()
        .filter(e -> bareCounty(e.getValue()).equals(wanted))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// A county's name without "län" and genitive s: Stockholms län is Stockholm, Västra Götalands
  /// län is Västra Götaland, Kalmar län is Kalmar.
  public String shortCounty(String code) {
    String name = counties.getOrDefault(code, code).replace(" län", "");
    boolean genitive =
        name.endsWith("s") && municipalities.stream().noneMatch(m -> m.name().equals(name));
    return genitive ? name.substring(0, name.length() - 1) : name;
  }

  /// A county's full name, "Stockholms län".
  public String countyName(String code) {
    return counties.getOrDefault(code, code);
  }

  /// The municipalities of a county, by code.
  public List<Municipality> of(String county) {
    return municipalities.stream().filter(m -> m.countyCode().equals(county)).toList();
  }

  /// All names, for suggesting one of them.
  public Collection<String> names() {
    var names = new ArrayList<String>();
    municipalities.forEach(m -> names.add(m.name()));
    return names;
  }

  private static String bareCounty(String written) {
    String name = Texts.folded(written);
    for (String before : BEFORE_COUNTY) {
      if (name.startsWith(before)) {
        name = name.substring(before.length());
        break;
      }
    }
    for (String after : AFTER_COUNTY) {
      if (name.endsWith(after)) {
        name = name.substring(0, name.length() - after.length());
        break;
      }
    }
    String bare = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    return OTHER_COUNTIES.getOrDefault(bare, bare);
  }
}
