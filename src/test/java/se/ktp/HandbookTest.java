package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.ktp.cli.Run;

/// The handbook's year, lived through in one folder from its first block to its last. Remarks in
/// the page, which readers do not see, say which day it is and what others do meanwhile.
class HandbookTest {
  private static final Path HANDBOOK = Path.of("src/site/markdown/handbok.md");
  private static final Pattern PART =
      Pattern.compile("<!-- (.*?) -->\n|```(\\w*)\n(.*?)```\n", Pattern.DOTALL);
  private static final String YEAR = "blekinge-2027/";

  /// What stands in a page's block for any number of lines.
  private static final String MORE = "…\n";

  @TempDir Path root;

  private final List<String> pending = new ArrayList<>();
  private String day = "2027-01-01";
  private Path here = Path.of("");

  @Test
  void whatItShowsIsWhatHappens() throws IOException {
    String page = Files.readString(HANDBOOK);
    here = root;
    var lived = new StringBuilder();
    int commands = 0;
    int end = 0;
    Matcher part = PART.matcher(page);
    while (part.find()) {
      lived.append(page, end, part.start());
      end = part.end();
      if (part.group(1) != null) {
        remark(part.group(1));
        lived.append(part.group());
      } else if (part.group(2).equals("console")) {
        commands++;
        lived.append("```console\n").append(console(part.group(3))).append("```\n");
      } else {
        lived.append("```%s\n%s```\n".formatted(part.group(2), written(part.group(3))));
      }
    }
    lived.append(page, end, page.length());
    assertTrue(commands > 15, "commands: " + commands);
    Golden.assertSame(HANDBOOK, lived.toString());
  }

  @Test
  void whatItWritesByHandIsUnderstood() throws IOException {
    String page = Files.readString(HANDBOOK);
    Matcher part = PART.matcher(page.substring(page.indexOf("## Skriva för hand")));
    while (part.find()) {
      if (part.group(1) != null) {
        remark(part.group(1));
      } else {
        written(part.group(3));
      }
    }
    Run run = Run.in(root, "validate", "egen", "--as-of", "2027-07-01", "--strict");
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("3 aktiviteter, 3 svar"), run.out());
  }

  // --- what the page says

  private void remark(String text) throws IOException {
    String[] words = text.split(": ", 2);
    switch (words[0]) {
      case "dag" -> day = words[1];
      case "prov" -> meanwhile(words[1]);
      default -> {
        if (text.startsWith("byt i ")) {
          change(text);
        } else {
          pending.add(text);
        }
      }
    }
  }

  /// Runs the commands of a block.
  ///
  /// @return the block with what they print
  private String console(String block) {
    var out = new StringBuilder();
    for (String part : block.split("(?m)^\\$ ")) {
      if (part.isEmpty()) {
        continue;
      }
      String line = part.substring(0, part.indexOf('\n'));
      String shown = part.substring(part.indexOf('\n') + 1);
      out.append("$ ").append(line).append('\n');
      if (line.startsWith("cd ")) {
        here = here.resolve(line.substring(3));
        continue;
      }
      var words = new ArrayList<>(List.of(line.replaceFirst("^ktp ", "").split(" ")));
      words.addAll(List.of("--as-of", day));
      Run run = Run.onScreen(here, words.toArray(String[]::new));
      assertTrue(run.code() <= 1, () -> line + "\n" + run.out());
      // Hard blanks look like others on a screen, and blanks at the end of a line like none.
      String said = run.out().replace("\u00a0", " ").replaceAll(" +\n", "\n");
      out.append(elided(shown, said) ? shown : said);
    }
    return out.toString();
  }

  /// Whether a text is another with lines left out.
  private static boolean elided(String shown, String said) {
    if (!shown.contains(MORE)) {
      return false;
    }
    String any =
        Stream.of(shown.split("(?m)^" + MORE, -1))
            .map(Pattern::quote)
            .reduce((a, b) -> a + "(?:.*\n)+" + b)
            .orElseThrow();
    return said.matches(any);
  }

  /// Does what the remarks before a block ask for with it.
  ///
  /// @return the block as it is shown
  private String written(String block) throws IOException {
    String shown = block;
    for (String asked : pending) {
      Matcher whole = Pattern.compile("skriv (\\S+)").matcher(asked);
      Matcher before = Pattern.compile("skriv i (\\S+) före (.*)").matcher(asked);
      Matcher between = Pattern.compile("skriv i (\\S+) från (.*) till (.*)").matcher(asked);
      Matcher file = Pattern.compile("visar: (\\S+)").matcher(asked);
      if (whole.matches()) {
        put(whole.group(1), block, "UTF-8");
      } else if (between.matches()) {
        String old = Files.readString(root.resolve(between.group(1)));
        int start = old.indexOf("\n" + between.group(2)) + 1;
        int end = old.indexOf("\n" + between.group(3)) + 1;
        assertTrue(start > 0 && end > start, asked);
        put(between.group(1), old.substring(0, start) + block + "\n" + old.substring(end), "UTF-8");
      } else if (before.matches()) {
        String old = Files.readString(root.resolve(before.group(1)));
        assertTrue(old.contains("\n" + before.group(2)), asked);
        put(
            before.group(1),
            old.replaceFirst("(?m)^(?=" + Pattern.quote(before.group(2)) + ")", block),
            "UTF-8");
      } else if (file.matches()) {
        shown = Files.readString(root.resolve(file.group(1))).replace("\r", "").strip() + "\n";
      } else {
        throw new IllegalStateException(asked);
      }
    }
    pending.clear();
    return shown;
  }

  private void change(String asked) throws IOException {
    Matcher change = Pattern.compile("byt i (\\S+): \"(.*)\" => \"(.*)\"").matcher(asked);
    assertTrue(change.matches(), asked);
    String old = Files.readString(root.resolve(change.group(1)));
    String from = change.group(2).translateEscapes();
    assertTrue(old.contains(from), asked);
    put(change.group(1), old.replace(from, change.group(3).translateEscapes()), "UTF-8");
  }

  // --- what others do

  private void meanwhile(String what) throws IOException {
    switch (what) {
      case "planer" -> plans();
      case "beslutade planer" -> approvedPlans();
      case "svar i juni" -> june();
      case "sista svaren i juni" -> lastOfJune();
      case "svar i november" -> november();
      case "egen mapp" ->
          put(
              "egen/county.yaml",
              """
              län: Blekinge
              år: 2027
              deltagare: [Ronneby, Sölvesborg]
              regler: {KTP121: off, KTP122: off, KTP123: off, KTP124: off}
              """,
              "UTF-8");
      default -> throw new IllegalStateException(what);
    }
  }

  private void plans() throws IOException {
    var form = form("forms/plan-2027/1082-karlshamn-plan-2027.xlsx");
    Map<String, List<String>> columns =
        Map.of(
            "Nr", List.of("1", "2"),
            "Aktivitet", List.of("Gemensam rutin för vårdplaner", "AUDIT vid nybesök"),
            "Mål (", List.of("40 personer har en gemensam vårdplan senast 2027-10-31.", ""),
            "Metod", List.of("En arbetsgrupp tar fram rutin och mall", "Genomgång i varje grupp"),
            "Målgrupp", List.of("Vuxna med insatser från båda", "De som söker hjälp första gången"),
            "Samverkansparter", List.of("socialtjänsten och beroendemottagningen", "mottagningen"),
            "Tidsplan", List.of("februari–oktober 2027", "mars–november 2027"),
            "Ansvarig kommun", List.of("Enhetschefen i öppenvården", "Gruppledaren"),
            "Ansvarig region", List.of("Chefen för beroendemottagningen", "Vårdcentralschefen"),
            "Prioritet", List.of("1", "2"));
    columns.forEach((heading, texts) -> {
      for (int i = 0; i < texts.size(); i++) {
        if (!texts.get(i).isEmpty()) {
          form.put(2 + i, heading, texts.get(i));
        }
      }
    });
    Workspaces.write(root.resolve(YEAR + "inkommet/Karlshamns plan.xlsx"), form.bytes());
    put(
        YEAR + "inkommet/Ronneby.csv",
        """
        Kommun;Nr;Aktivitet;Mål;Metod;Målgrupp;Samverkansparter;Tidsplan;Ansvarig kommun;Ansvarig region;Prioritet
        Ronneby;1;Gemensam mottagning;Öppet en gång i veckan från september 2027;Avtal och lokal;Unga vuxna;Socialtjänsten och psykiatrin;hösten 2027;Enhetschefen;Verksamhetschefen;1
        Ronneby;2;Stöd till anhöriga;30 anhöriga har gått kursen;Kurser på kvällstid;Anhöriga;Kommunen och regionen;maj–november 2027;Anhörigkonsulenten;Kuratorn;2
        """,
        "windows-1252");
  }

  private void approvedPlans() throws IOException {
    byte[] karlshamn =
        approved(form("inkommet/Karlshamns plan.xlsx"), "Karlshamn", "2027-03-24")
            .turnTo(1)
            .put("AUDIT vid nybesök", "Mål (", "Frågorna ställs vid minst 75 procent av nybesöken.")
            .bytes();
    byte[] ronneby =
        approved(form("forms/plan-2027/1081-ronneby-plan-2027.xlsx"), "Ronneby", "2027-03-24")
            .bytes();
    Workspaces.write(root.resolve(YEAR + "inkommet-beslut/Karlshamn igen.xlsx"), karlshamn);
    Workspaces.write(root.resolve(YEAR + "inkommet-beslut/Ronneby beslut.xlsx"), ronneby);
  }

  private static FilledForm approved(FilledForm form, String municipality, String day) {
    return form.turnTo(2)
        .put("Beslutad av", municipality, "Lokalt samråd")
        .put("Beslutad den", municipality, day)
        .put("Styrkor", municipality, "Korta vägar mellan socialtjänst och beroendemottagning")
        .put("Bedömningsinstrument", municipality, "AUDIT, DUDIT, ASI")
        .turnTo(3)
        .put(2, "Roll", "Enhetschef i öppenvården")
        .put(2, "Huvudman", "kommun")
        .put(3, "Roll", "Sjuksköterska på beroendemottagningen")
        .put(3, "Huvudman", "region")
        .put(4, "Roll", "Socialchef")
        .put(4, "Huvudman", "kommun")
        .put(5, "Roll", "Verksamhetschef")
        .put(5, "Huvudman", "region");
  }

  private void june() throws IOException {
    String form = "forms/2027-06/1082-karlshamn-2027-06.xlsx";
    String plan = "Gemensam rutin för vårdplaner";
    String audit = "AUDIT vid nybesök";
    byte[] municipality =
        form(form)
            .put(plan, "Status", "pågår")
            .put(plan, "Resultat", "Rutinen prövas sedan april; 12 planer hittills.")
            .put(audit, "Status", "uppnått")
            .put(audit, "Resultat", "Frågorna ställs vid 82 procent av nybesöken.")
            .put(plan, "Besvarad av", "enhetschef, socialtjänsten")
            .bytes();
    byte[] region =
        form(form)
            .put(plan, "Status", "ej påbörjat")
            .put(plan, "Besvarad av", "vårdenhetschef, regionen")
            .bytes();
    Workspaces.write(root.resolve(YEAR + "inkommet-juni/Karlshamn.xlsx"), municipality);
    Workspaces.write(root.resolve(YEAR + "inkommet-juni/Svar från regionen.xlsx"), region);
    put(
        YEAR + "inkommet-juni/ronneby.csv",
        """
        Kommun;Nr;Aktivitet;Status;Resultat;Besvarad av;Uppföljning
        Ronneby;1;Gemensam mottagning;pågår;Lokalen är klar – mottagningen öppnar i höst.;enhetschef;2027-06
        Ronneby;2;Stöd till anhöriga;pausat;;;2027-06
        """,
        "windows-1252");
  }

  private void lastOfJune() {
    put(
        YEAR + "inkommet-sista/brukarråd.yaml",
        """
        kommun: Sölvesborg
        uppföljning: 2027-06
        besvarad av: socialchef
        svar:
          - aktivitet: Brukarråd
            status: delvis
            resultat: Två möten är hållna.
            avvikelse: Ett möte ställdes in.
            lärdomar: Boka lokalen för hela året på en gång.
        """,
        "UTF-8");
  }

  private void november() throws IOException {
    put(
        YEAR + "inkommet-november/alla.csv",
        """
        Kommun;Nr;Aktivitet;Status;Resultat;Avvikelse;Lärdomar;Omprövning;Besvarad av;Uppföljning
        Karlshamn;1;Gemensam rutin för vårdplaner;uppnått;43 personer har en gemensam vårdplan.;;;;enhetschef;2027-11
        Karlshamn;2;AUDIT vid nybesök;uppnått;Frågorna ställs vid 88 procent av nybesöken.;;;;enhetschef;2027-11
        Ronneby;1;Gemensam mottagning;uppnått;Mottagningen har öppet på torsdagar.;;;;enhetschef;2027-11
        Ronneby;2;Stöd till anhöriga;delvis;18 anhöriga har gått kursen.;Den började först i september.;Börja i januari.;Justera: 40 anhöriga 2028.;enhetschef;2027-11
        Sölvesborg;;Brukarråd;uppnått;Fyra möten är hållna.;;;;socialchef;2027-11
        """,
        "windows-1252");
  }

  private FilledForm form(String file) throws IOException {
    return new FilledForm(Files.readAllBytes(root.resolve(YEAR + file)));
  }

  private void put(String file, String text, String encoding) {
    Workspaces.write(root.resolve(file), text.getBytes(Charset.forName(encoding)));
    assertFalse(text.isEmpty(), file);
  }
}
