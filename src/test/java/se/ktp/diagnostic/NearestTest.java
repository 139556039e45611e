package se.ktp.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
  private static final List<String> WORDS =
      List.of("goal", "method", "target_group", "mål", "målgrupp", "Göteborg", "ja");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          gol, goal
          gaol, goal
          goaal, goal
          goat, goal
          GOAL, goal
          ' goal ', goal
          metod, method
          targetgroup, target_group
          traget_group, target_group
          malgrupp, målgrupp
          goteborg, Göteborg
          mal, mål
          """)
  void aWordMisspeltIsRecognised(String written, String meant) {
    assertEquals(Optional.of(meant), Nearest.to(written, WORDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "budget", "go", "xxxx", "mgrp", "målområde", "target"})
  void aWordThatIsAnotherIsNot(String written) {
    assertEquals(Optional.empty(), Nearest.to(written, WORDS));
  }

  @Test
  void aThirdOfTheLettersMayBeWrongAndNoMore() {
    assertEquals(Optional.of("abcdefghi"), Nearest.to("abcdefxxx", List.of("abcdefghi")));
    assertEquals(Optional.empty(), Nearest.to("abcdexxxx", List.of("abcdefghi")));
  }

  @Test
  void twoLettersSwappedAreOneFault() {
    assertEquals(Optional.of("abc"), Nearest.to("acb", List.of("abc")));
    assertEquals(Optional.empty(), Nearest.to("cab", List.of("abc")));
  }

  @Test
  void theNearerOfTwoIsMeant() {
    assertEquals(
        Optional.of("Norrköping"), Nearest.to("Norköping", List.of("Nyköping", "Norrköping")));
    assertEquals(
        Optional.of("Norrköping"), Nearest.to("Norköping", List.of("Norrköping", "Nyköping")));
  }

  @Test
  void ofEquallyNearOnesTheOneWithTheSameFirstLetterIsMeantElseTheFirst() {
    assertEquals(
        Optional.of("Jönköping"), Nearest.to("Jnköping", List.of("Enköping", "Jönköping")));
    assertEquals(
        Optional.of("Jönköping"), Nearest.to("jnköping", List.of("Jönköping", "Enköping")));
    assertEquals(Optional.of("Habo"), Nearest.to("Hbo", List.of("Habo", "Håbo")));
    assertEquals(Optional.of("Håbo"), Nearest.to("Hbo", List.of("Håbo", "Habo")));
  }

  @Test
  void nothingIsNearWhereNothingIsAllowed() {
    assertEquals(Optional.empty(), Nearest.to("goal", List.of()));
  }

  @Test
  void aVeryLongWordCostsLittle() {
    String written = "kommun".repeat(200_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(Optional.empty(), Nearest.to(written, WORDS)));
  }
}
