package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.source.Position;
import se.ktp.source.Source;

class PlaceholdersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t",
        " \n \n",
        "\u00a0",
        "\u202f\u2009\u2003",
        "\u200b",
        "\ufeff",
        "-",
        "--",
        "[]",
        "{}",
        "( )",
        "–",
        "—",
        "\u2212",
        "?",
        "???",
        "…",
        "...",
        "..............",
        ". . . . .",
        "······",
        "_____",
        "…………",
        "- - -",
        "(…)",
        "[...]",
        "()",
        "”–”",
        "*",
        "~",
        "/",
        "TBD",
        "tbd",
        "TBD.",
        "(TBD)",
        "<tbd>",
        "TBA",
        "todo",
        "To do",
        "kommer senare",
        "Kommer senare",
        "KOMMER SENARE!",
        "kommer  senare",
        "kommer\u00a0senare",
        "Kommer senare …",
        "”kommer senare”",
        "– kommer senare –",
        "kommer",
        "ej klart",
        "Ej klart.",
        "ännu inte klart",
        "inte klart",
        "ännu ej klart",
        "a\u0308nnu ej klart",
        "fylls i senare",
        "later",
        "not ready"
      })
  void aTextThatOnlyFillsItsFieldSaysNothing(String text) {
    assertTrue(Placeholders.isOne(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ingen",
        "Inga",
        "Nej",
        "Klart",
        "Klar",
        "Alla",
        "0",
        "1",
        "a",
        "å",
        "!a",
        "60 %",
        "Kommer att tas upp i mars",
        "Kommer senare i höst att utvärderas",
        "Ej klart vem som ansvarar hos regionen",
        "TBD-gruppen",
        "Senare",
        "MI – motiverande samtal",
        "… och fortsätter under hösten",
        "\ud83d\ude00"
      })
  void aTextThatSaysSomethingIsNoPlaceholder(String text) {
    assertFalse(Placeholders.isOne(text));
  }

  @Test
  void listsAndMappingsOfNothingAreEmpty() {
    assertTrue(Fields.isEmpty(list()));
    assertTrue(Fields.isEmpty(list(text("–"), text(""))));
    assertTrue(Fields.isEmpty(list(list(), list(text("tbd")))));
    assertTrue(Fields.isEmpty(mapping()));
    assertTrue(Fields.isEmpty(mapping(entry("start", text("")), entry("end", text("?")))));
    assertFalse(Fields.isEmpty(list(text("–"), text("Polisen"))));
    assertFalse(Fields.isEmpty(mapping(entry("start", text("")), entry("end", text("mars")))));
  }

  @Test
  void aVeryLongLineOfDotsIsStillAPlaceholderAndALongTextIsNone() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertTrue(Placeholders.isOne(". ".repeat(1_000_000)));
          assertFalse(Placeholders.isOne("kommer senare ".repeat(100_000)));
        });
  }

  private static final Position AT = Position.start(new Source.Whole("plan.yaml"));

  private static Node text(String text) {
    return Node.Scalar.of(text, AT);
  }

  private static Node list(Node... items) {
    return new Node.Sequence(List.of(items), AT);
  }

  private static Node mapping(Node.Entry... entries) {
    return new Node.Mapping(List.of(entries), AT);
  }

  private static Node.Entry entry(String key, Node value) {
    return new Node.Entry(Node.Scalar.of(key, AT), value);
  }
}
