package se.ktp.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.Workspaces;
import se.ktp.diagnostic.Nearest;

class MunicipalityNamesTest {
  private static final Register REGISTER = Workspaces.REGISTER;

  @Test
  void thereAre290MunicipalitiesIn21Counties() {
    assertEquals(290, REGISTER.municipalities().size());
    var sizes = new TreeMap<String, Integer>();
    REGISTER.municipalities().forEach(m -> sizes.merge(m.countyCode(), 1, Integer::sum));
    assertEquals(
        "{01=26, 03=8, 04=9, 05=13, 06=13, 07=8, 08=12, 09=1, 10=5, 12=33, 13=6, 14=49, 17=16,"
            + " 18=12, 19=10, 20=15, 21=10, 22=7, 23=8, 24=15, 25=14}",
        sizes.toString());
    assertEquals(sizes.keySet(), REGISTER.counties().keySet());
    sizes.forEach((county, size) -> assertEquals(size, REGISTER.of(county).size(), county));
  }

  static Stream<Municipality> municipalities() {
    return REGISTER.municipalities().stream();
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void aMunicipalityIsFoundHoweverItIsWritten(Municipality municipality) {
    String name = municipality.name();
    String code = municipality.code();
    var forms =
        new ArrayList<>(
            List.of(
                name,
                " " + name + "\u00a0",
                name.toUpperCase(Locale.ROOT),
                name.toLowerCase(Locale.ROOT),
                Normalizer.normalize(name, Normalizer.Form.NFD),
                name.replace(' ', '\u00a0'),
                name.replace('-', ' '),
                name + " kommun",
                name + "  Kommun",
                (name + " kommun").toUpperCase(Locale.ROOT),
                name + " kommuns",
                name + " stad",
                name + " kn",
                "kommun " + name,
                code,
                code + " " + name,
                code + "\u00a0" + name,
                code + ", " + name,
                code + ": " + name + " kommun",
                name + " " + code,
                name + " (" + code + ")",
                name + " kommun (" + code + ")",
                "(" + code + ") " + name,
                "(" + code + ")"));
    if (code.startsWith("0")) {
      forms.add(code.substring(1));
      forms.add(code.substring(1) + " " + name);
    }
    if (!name.endsWith("s")) {
      forms.add(name + "s");
      forms.add(name + "s kommun");
      forms.add(name.toUpperCase(Locale.ROOT) + "S KOMMUN");
      forms.add(name + "s stad");
      forms.add(code + " " + name + "s kommun");
    }
    for (String form : forms) {
      assertEquals(new Register.Match.Found(municipality), REGISTER.find(form), form);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Stockholms stad, 0180",
    "Göteborgs Stad, 1480",
    "Malmö stad, 1280",
    "Borås Stad, 1490",
    "Region Gotland, 0980",
    "REGION GOTLAND, 0980",
    "Gotlands kommun, 0980",
    "Habo, 0643",
    "Håbo, 0305",
    "Upplands Bro, 0139",
    "Laxå kommun, 1860",
    "Laxås kommun, 1860",
    "Falu kommun, 2080",
    "FALU KOMMUNS, 2080",
    "2080 Falu kommun, 2080",
    "Faluns kommun, 2080",
    "Malung-Sälens kommun, 2023",
    "Malungs kommun, 2023",
    "Härjedalens kommun, 2361",
    "Upplands-Bro kommun, 0139",
    "Lilla Edets kommun, 1462",
    "Dals-Eds kommun, 1438",
    "Haparanda stad, 2583"
  })
  void namesOfTheirOwnKindAreFound(String written, String code) {
    assertEquals(
        code,
        assertInstanceOf(Register.Match.Found.class, REGISTER.find(written)).municipality().code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kommun",
        "stad",
        "Sverige",
        "Stockholms län",
        "Botkyrkas kommunförbund",
        "9999",
        "9999 Botkyrka",
        "Botkyrka 2010",
        "Botkyrka Haninge",
        "Botkyrka och Haninge",
        "0127 och 0136",
        "12",
        "012",
        "01270"
      })
  void whatNamesNoMunicipalityIsUnknown(String written) {
    assertEquals(new Register.Match.Unknown(), REGISTER.find(written));
  }

  @Test
  void aCodeAndANameThatDifferDisagree() {
    Municipality botkyrka = new Municipality("0127", "Botkyrka");
    Municipality haninge = new Municipality("0136", "Haninge");
    for (String written : List.of("0127 Haninge", "Haninge (0127)", "127 Haninge kommun")) {
      assertEquals(
          new Register.Match.Disagreement(botkyrka, haninge), REGISTER.find(written), written);
    }
  }

  /// Every name with one letter left out, doubled, or swapped with the next, as fingers do it.
  @Test
  void aNameMisspeltIsRefusedWithTheRightSuggestion() {
    var others = new TreeMap<String, String>();
    for (Municipality municipality : REGISTER.municipalities()) {
      String name = municipality.name();
      for (String misspelt : misspelt(name)) {
        String meant =
            switch (REGISTER.find(misspelt)) {
              case Register.Match.Found(Municipality found) -> "found " + found.name();
              case Register.Match.Disagreement _ -> "disagreement";
              case Register.Match.Unknown _ ->
                  Nearest.to(misspelt, REGISTER.names()).orElse("nothing");
            };
        if (!meant.equals(name)) {
          others.put(misspelt + " (" + name + ")", meant);
        }
      }
    }
    // These are one letter from two names, or are another name.
    assertEquals(
        """
        Avesta (Alvesta): found Avesta
        Avvesta (Avesta): Alvesta
        Bogholm (Borgholm): Boxholm
        Borholm (Borgholm): Boxholm
        Falu (Falun): found Falun
        Flun (Falun): Flen
        Hbo (Habo): Håbo
        Hrby (Hörby): Heby
        Höby (Hörby): Heby
        Liköping (Lidköping): Linköping
        Sellefteå (Skellefteå): Sollefteå
        Skllefteå (Skellefteå): Sollefteå\
        """,
        lines(others));
  }

  private static List<String> misspelt(String name) {
    var all = new ArrayList<String>();
    for (int i = 1; i < name.length(); i++) {
      all.add(name.substring(0, i) + name.substring(i + 1));
      if (i + 1 < name.length() && name.charAt(i) != name.charAt(i + 1)) {
        all.add(name.substring(0, i + 1) + name.substring(i));
        all.add(name.substring(0, i) + name.charAt(i + 1) + name.charAt(i) + name.substring(i + 2));
      }
    }
    all.removeIf(m -> m.replaceAll("[ -]+", " ").equalsIgnoreCase(name.replaceAll("[ -]+", " ")));
    return all;
  }

  private static String lines(Map<String, String> map) {
    return String.join(
        "\n", map.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
  }

  // --- counties

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          01, Stockholms län, Stockholm
          03, Uppsala län, Uppsala
          04, Södermanlands län, Södermanland
          05, Östergötlands län, Östergötland
          06, Jönköpings län, Jönköping
          07, Kronobergs län, Kronoberg
          08, Kalmar län, Kalmar
          09, Gotlands län, Gotland
          10, Blekinge län, Blekinge
          12, Skåne län, Skåne
          13, Hallands län, Halland
          14, Västra Götalands län, Västra Götaland
          17, Värmlands län, Värmland
          18, Örebro län, Örebro
          19, Västmanlands län, Västmanland
          20, Dalarnas län, Dalarna
          21, Gävleborgs län, Gävleborg
          22, Västernorrlands län, Västernorrland
          23, Jämtlands län, Jämtland
          24, Västerbottens län, Västerbotten
          25, Norrbottens län, Norrbotten
          """)
  void aCountyIsFoundHoweverItIsWrittenAndHasAShortName(
      String code, String name, String shortName) {
    assertEquals(name, REGISTER.countyName(code));
    assertEquals(shortName, REGISTER.shortCounty(code));
    var forms =
        new ArrayList<>(
            List.of(
                code,
                " " + code + " ",
                name,
                name.toUpperCase(Locale.ROOT),
                name.toLowerCase(Locale.ROOT),
                Normalizer.normalize(name, Normalizer.Form.NFD),
                name.replace(" ", "\u00a0"),
                name.replace(" län", ""),
                shortName,
                shortName + " län",
                shortName.toUpperCase(Locale.ROOT)));
    if (code.startsWith("0")) {
      forms.add(code.substring(1));
    }
    for (String form : forms) {
      assertEquals(Optional.of(code), REGISTER.county(form), form);
    }
  }

  /// As the regions call themselves, and as county councils did until 2019.
  @ParameterizedTest
  @CsvSource({
    "Region Stockholm, 01",
    "Stockholms läns landsting, 01",
    "Landstinget i Uppsala län, 03",
    "Region Sörmland, 04",
    "Landstinget Sörmland, 04",
    "Region Jönköpings län, 06",
    "Landstinget Kronoberg, 07",
    "Region Kalmar län, 08",
    "Region Gotland, 09",
    "Region Skåne, 12",
    "Västra Götalandsregionen, 14",
    "Region Örebro län, 18",
    "REGION DALARNA, 20",
    "Landstinget Dalarna, 20",
    "Region Jämtland Härjedalen, 23",
    "Norrbottens läns landsting, 25"
  })
  void aCountyIsFoundByItsRegionToo(String written, String code) {
    assertEquals(Optional.of(code), REGISTER.county(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "region",
        "landsting",
        "regionen",
        "Region Norr",
        "Region Botkyrka",
        "0",
        "00",
        "02",
        "11",
        "15",
        "16",
        "26",
        "99",
        "län",
        "s",
        "Botkyrka",
        "Sverige"
      })
  void whatNamesNoCountyIsUnknown(String written) {
    assertEquals(Optional.empty(), REGISTER.county(written));
  }
}
