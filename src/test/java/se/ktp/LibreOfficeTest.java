package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.ktp.cli.Run;

/// Forms that are opened and saved by LibreOffice say what they said. Passed over where LibreOffice
/// is not installed.
class LibreOfficeTest {
  private static final String WINDOWS_1252 = "csv:Text - txt - csv (StarCalc):59,34,ANSI,1";
  private static final String ANSWERS = "followups/2010-11/0127-botkyrka.yaml";

  @TempDir Path folder;

  @BeforeAll
  static void libreOfficeIsThere() {
    boolean there =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(dir -> Files.isExecutable(Path.of(dir, "soffice")));
    assumeTrue(there, "soffice is not installed: apt-get install libreoffice-calc");
  }

  private Path workspace(String name) {
    return Workspaces.write(
        folder.resolve(name),
        Map.of(
            "county.yaml",
            """
            county: "01"
            year: 2010
            participants: [Botkyrka]
            """,
            "plans/b.yaml",
            """
            municipality: Botkyrka
            activities:
              - {id: "1.1", name: Gemensam vårdplan, goal: "=40 planer; minst"}
              - {id: "007", name: "- AUDIT vid nybesök", goal: Alla tillfrågas.}
              - {id: 3/4, name: Café, goal: Tio kvällar.}
            """,
            "followups/2010-06/b.yaml",
            """
            municipality: Botkyrka
            answers: [{activity: "1.1", status: delvis, result: Elva planer.}]
            """));
  }

  private byte[] filledIn(Path workspace) {
    Run.in(workspace, "form");
    return new FilledForm(
            Workspaces.bytes(workspace.resolve("forms/2010-11/0127-botkyrka-2010-11.xlsx")))
        .put("Gemensam vårdplan", "Status", "delvis")
        .put(
            "Gemensam vårdplan",
            "Resultat",
            "=33 planer; \"resten\" i mars\n– och en <till> & ”mer”")
        .put("Gemensam vårdplan", "Avvikelse", "-5 procent")
        .put("Gemensam vårdplan", "Besvarad av", "Enhetschef")
        .put("Gemensam vårdplan", "Svarsdatum", "2010-11-09")
        .put("- AUDIT vid nybesök", "Status", "uppnått")
        .put("- AUDIT vid nybesök", "Resultat", "1.10")
        .put("Café", "Pausad", "2011-02-01")
        .bytes();
  }

  /// What is taken in of a form that LibreOffice has saved in another way.
  private String taken(String name, String format) throws IOException, InterruptedException {
    Path workspace = workspace(name);
    Path form = folder.resolve(name + "-form/form.xlsx");
    Workspaces.write(form, filledIn(workspace));
    Path in = format.isEmpty() ? form : saved(form, format, folder.resolve(name + "-in"));
    Run run = Run.in(workspace, "collect", in.toString(), "--yes");
    assertEquals(0, run.code(), run.out() + run.err());
    return Files.readString(workspace.resolve(ANSWERS)).replaceFirst("(?s)\\A.*?(?=kommun:)", "");
  }

  private Path saved(Path form, String format, Path to) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                format,
                "--outdir",
                to.toString(),
                form.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return to.resolve("form." + format.replaceFirst(":.*", ""));
  }

  @Test
  void aFormSavedAnewSaysTheSame() throws IOException, InterruptedException {
    String asItWas = taken("plain", "");
    assertTrue(asItWas.contains("- AUDIT vid nybesök"), asItWas);
    assertTrue(asItWas.contains("resultat: \"1.10\""), asItWas);
    assertEquals(asItWas, taken("xlsx", "xlsx"));
    assertEquals(asItWas, taken("csv", WINDOWS_1252));
  }

  @Test
  void aFormSavedAnewIsStillAForm() throws IOException, InterruptedException {
    Path form = folder.resolve("form/form.xlsx");
    Workspaces.write(form, filledIn(workspace("lan")));
    Path again = saved(form, "xlsx", folder.resolve("in"));
    var saved = new FilledForm(Workspaces.bytes(again));
    String sheet = saved.part("xl/worksheets/sheet1.xml");
    assertTrue(sheet.contains("<sheetProtection sheet=\"true\""), sheet);
    assertTrue(sheet.contains("type=\"list\""), sheet);
    assertTrue(
        saved.part("xl/workbook.xml").contains("name=\"ktp\" sheetId=\"3\" state=\"hidden\""));
    assertTrue(saved.part("xl/styles.xml").contains("locked=\"false\""));
    assertTrue(FilledForm.shown(Workspaces.bytes(again), 2).contains("kommunkod|0127"));
  }

  @Test
  void whatCannotBeReadIsTold() throws IOException, InterruptedException {
    Path workspace = workspace("lan");
    Path form = folder.resolve("form/form.xlsx");
    Workspaces.write(form, filledIn(workspace));
    Run run = Run.in(workspace, "collect", saved(form, "ods", folder.resolve("in")).toString());
    assertEquals(3, run.code());
    assertTrue(run.out().contains("form.ods: kan inte läsas"), run.out());
    assertTrue(run.out().contains("spara den som .xlsx eller CSV"), run.out());
  }
}
