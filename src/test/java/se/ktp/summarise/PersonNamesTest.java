package se.ktp.summarise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.ktp.Workspaces;
import se.ktp.model.Answer;
import se.ktp.model.Period;
import se.ktp.model.Reply;
import se.ktp.model.Status;
import se.ktp.model.Workspace;

/// What becomes of persons' names in the middle of texts that are for everybody.
class PersonNamesTest {
  @TempDir Path folder;

  /// The workspace for everybody, with a result in it.
  private Workspace open(String result) {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml",
            """
            county: "01"
            year: 2010
            participants: [Botkyrka]
            coordinator: {name: Cecilia Uppdiktad, role: "Samordnare, tel 08-123 456 78"}
            steering_group:
              - {name: Ada Exempelson, role: Socialchef, principal: kommun}
              - {name: Ej utsedd, role: Ledamot, principal: region}
            """,
            "plans/b.yaml",
            """
            municipality: Botkyrka
            process_leaders:
              - {name: Bo Påhittsson, principal: kommun}
              - {name: Bo Påhittsson, role: Enhetschef, principal: kommun}
              - {name: Bo Påhittsson Ek, role: Läkare, principal: region}
              - {name: Eva af Fantasi, principal: region}
              - {name: Madonna, role: Kurator, principal: region}
              - {name: "Nils Titelsson, avdelningschef", principal: region}
              - {name: Ulla Vikariesson, role: ersättare för Ada Exempelson, principal: region}
            activities: [{name: Vårdplan}]
            """,
            "followups/2010-06/b.yaml",
            """
            municipality: Botkyrka
            answered_by: "Dag Drömsson, utredare och Socialförvaltningen Botkyrka"
            answers:
              - activity: Vårdplan
                status: pågår
                result: |-
                  %s
            """
                .formatted(result.replace("\n", "\n      "))));
    return PublicEdition.of(Workspaces.read(folder).value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fråga Ada Exempelson.|Fråga [Socialchef].",
        "ADA EXEMPELSON och ada  exempelson|[Socialchef] och [Socialchef]",
        "Ada Exempelsons mall|[Socialchef]s mall",
        "(Ada\u00a0Exempelson)|([Socialchef])",
        "Ada Exempelsonius kom|Ada Exempelsonius kom",
        "Cecilia Uppdiktad leder|[Samordnare, tel […]] leder",
        "Bo Påhittsson Ek, sedan Bo Påhittsson|[Läkare], sedan [Enhetschef]",
        "Bo Pa\u030ahittsson|[Enhetschef]",
        "Eva af Fantasi svarar|[…] svarar",
        "Dag Drömsson har slutat|[…] har slutat",
        "Nils Titelsson frågar Ulla Vikariesson|[…] frågar [ersättare för […]]",
        "Ada, Bo och Madonna|Ada, Bo och Madonna",
        "Socialförvaltningen Botkyrka är Ej utsedd|Socialförvaltningen Botkyrka är Ej utsedd",
        "Ada Exempelson Ada Exempelson 010-123 45 67|[Socialchef] [Socialchef] […]",
      })
  void aKnownFullNameGivesPlaceToTheRole(String written, String shown) {
    assertEquals(shown, result(open(written)));
  }

  private static String result(Workspace workspace) {
    return workspace.followUps().getFirst().answers().getFirst().result()
            instanceof Reply.Given(String text, _)
        ? text
        : "";
  }

  @Test
  void activitiesThatDifferByANameAloneKeepTheirOwnAnswers() {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml",
            "county: Gotland\nyear: 2010\n",
            "plans/g.yaml",
            """
            municipality: Gotland
            process_leaders:
              - {name: Lisa Påhittsson, role: Kurator, principal: kommun}
              - {name: Sven Påhittsson, role: Kurator, principal: region}
            activities: [{name: Samtal hos Lisa Påhittsson}, {name: Samtal hos Sven Påhittsson}]
            """,
            "followups/2010-06/g.yaml",
            """
            municipality: Gotland
            answers:
              - {activity: Samtal hos Sven Påhittsson, status: ongoing}
              - {activity: samtal hos lisa påhittsson, status: achieved}
            """));
    Workspace open = PublicEdition.of(Workspaces.read(folder).value());
    CountySummary county =
        new Summaries(open, Workspaces.REGISTER, Period.of(2010, 6), List.of()).county();
    assertEquals(
        List.of("Samtal hos [Kurator]: [ACHIEVED]", "Samtal hos [Kurator] (2): [ONGOING]"),
        county.municipalities().getFirst().activities().stream()
            .map(a ->
                a.activity().label()
                    + ": "
                    + a.answer().stream().map(PersonNamesTest::status).toList())
            .toList());
  }

  private static Status status(Answer answer) {
    return answer.status().given().orElseThrow();
  }
}
