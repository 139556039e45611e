package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.ktp.Workspaces;

/// Each test waits until something has been told, however long that takes on a busy machine.
@Timeout(120)
class WatchCommandTest {
  private static final String PLAN = "municipality: Gotland\nactivities: [{id: a, name: Åter%s}]\n";

  @TempDir private Path folder;
  private final StringWriter told = new StringWriter();
  private final AtomicInteger code = new AtomicInteger(-1);
  private Thread watcher = new Thread(() -> {});

  @BeforeEach
  void workspace() {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml", "county: \"09\"\nyear: 2010\n",
            "plans/gotland.yaml", PLAN.formatted(""),
            "followups/2010-06/gotland.yaml",
                "municipality: Gotland\nanswers: [{activity: a, status: pågår, result: Bra}]\n"));
  }

  @AfterEach
  void stop() throws InterruptedException {
    watcher.interrupt();
    watcher.join();
  }

  private void watch(String... args) {
    var environment =
        new Environment(
            Map.of("LANG", "sv_SE.UTF-8", "PATH", ""),
            Locale.ROOT,
            LocalDate.of(2010, 7, 1),
            folder,
            false,
            false,
            Optional.empty());
    var out = new PrintWriter(told);
    watcher = new Thread(() -> code.set(Cli.run(args, environment, out, out)));
    watcher.start();
  }

  private void await(String text) throws InterruptedException {
    while (!told.toString().contains(text)) {
      assertTrue(watcher.isAlive(), told.toString());
      Thread.sleep(20);
    }
  }

  /// Forgets what has been told.
  private void afresh() {
    told.getBuffer().setLength(0);
  }

  @Test
  void aSavingTellsWhatIsNewAndWhatIsMendedAndMakesThePapersAnew() throws Exception {
    watch("watch");
    await("skrivet i out/2010-06: 0980-gotland.pdf, lan-09-gotland.pdf");
    Path paper = folder.resolve("out/2010-06/0980-gotland.pdf");
    byte[] before = Files.readAllBytes(paper);
    afresh();
    save(PLAN.formatted(", goal: 30 har fått stöd, method: '-'"));
    await("skrivet i out");
    String text = told.toString();
    assertTrue(text.contains("plans/gotland.yaml\n"), text);
    assertTrue(text.contains("rättat  plans/gotland.yaml  KTP102"), text);
    assertFalse(text.contains("nytt:"), text);
    assertFalse(Arrays.equals(before, Files.readAllBytes(paper)));
    afresh();
    save(PLAN.formatted(", goal: 30 har fått stöd, prio: hög"));
    await("skrivet i out");
    afresh();
    save(PLAN.formatted(", timeline: {start: 2010-05-01, end: 2010-02-01}"));
    await("skrivet i out");
    text = told.toString();
    assertTrue(text.contains("nytt:"), text);
    assertTrue(text.contains("KTP112"), text);
    stop();
    assertEquals(0, code.get());
  }

  @Test
  void aFileThatIsTakenAwayIsNotMended() throws Exception {
    watch("watch", "--no-papers");
    await("filer lästa");
    afresh();
    Files.delete(folder.resolve("plans/gotland.yaml"));
    await("filer lästa");
    assertTrue(told.toString().contains("borta   plans/gotland.yaml  KTP102"), told.toString());
    assertTrue(told.toString().contains("KTP120"), told.toString());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void whatAFileSaysThatCannotBeReadNowIsNeitherMendedNorNew() throws Exception {
    watch("watch", "--no-papers");
    await("filer lästa");
    afresh();
    save(PLAN.formatted("") + "  - [\n");
    await("filer lästa");
    String broken = told.toString();
    assertTrue(broken.contains("KTP001"), broken);
    assertFalse(broken.contains("rättat"), broken);
    afresh();
    Files.writeString(
        folder.resolve("county.yaml"), "county: \"09\"\nyear: 2010\ntitle: Gotland\n");
    await("filer lästa");
    String other = told.toString();
    assertTrue(other.contains("inget nytt att anmärka"), other);
    afresh();
    save(PLAN.formatted(", goal: 30 har fått stöd"));
    await("filer lästa");
    String back = told.toString();
    assertTrue(back.contains("rättat  plans/gotland.yaml  KTP001"), back);
    assertTrue(back.contains("rättat  plans/gotland.yaml  KTP102"), back);
    assertFalse(back.contains("nytt:"), back);
  }

  @Test
  void whatOthersOweIsNeitherMendedNorNewWhileAFileCannotBeRead() throws Exception {
    String answers =
        "municipality: Ronneby\nanswers: [{activity: a, status: pågår, result: Bra}]\n";
    Path file = folder.resolve("followups/2011-06/ronneby.yaml");
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml",
            "county: \"10\"\nyear: 2011\nparticipants: [Karlshamn, Olofström, Ronneby]\n",
            "plans/gotland.yaml",
            PLAN.formatted("").replace("Gotland", "Ronneby"),
            "plans/karlshamn.yaml",
            PLAN.formatted("").replace("Gotland", "Karlshamn"),
            "followups/2010-06/gotland.yaml",
            "",
            "followups/2011-06/ronneby.yaml",
            answers));
    watch("watch", "--no-papers");
    await("filer lästa");
    afresh();
    // Nobody is asked for the answers of a period that is to come, when nobody has given any.
    Files.writeString(file, answers.replace("[", "[["));
    await("filer lästa");
    String broken = told.toString();
    assertTrue(broken.contains("KTP001"), broken);
    assertFalse(broken.contains("KTP200") || broken.contains("rättat"), broken);
    afresh();
    Files.writeString(file, answers);
    await("filer lästa");
    String back = told.toString();
    assertTrue(back.contains("rättat  followups/2011-06/ronneby.yaml  KTP001"), back);
    assertFalse(back.contains("KTP200") || back.contains("nytt:"), back);
    afresh();
    // A plan of nobody may be anybody's.
    Files.writeString(folder.resolve("plans/x.yaml"), "[\n");
    await("filer lästa");
    String plan = told.toString();
    assertTrue(plan.contains("KTP001"), plan);
    assertFalse(plan.contains("KTP120") || plan.contains("rättat"), plan);
  }

  @Test
  void withoutTheCountysFileNothingIsToldAndNoPapersAreMade() throws Exception {
    watch("watch");
    await("skrivet i out/2010-06: 0980-gotland.pdf, lan-09-gotland.pdf");
    Path county = folder.resolve("county.yaml");
    byte[] before = Files.readAllBytes(folder.resolve("out/2010-06/lan-09-gotland.pdf"));
    afresh();
    Files.move(county, folder.resolve("undan.txt"));
    await("county.yaml är borta");
    Files.move(folder.resolve("undan.txt"), county);
    await("inget nytt att anmärka");
    stop();
    assertFalse(told.toString().contains("skrivet"), told.toString());
    assertEquals(1, told.toString().split("filer lästa", -1).length - 1, told.toString());
    assertTrue(
        Arrays.equals(
            before, Files.readAllBytes(folder.resolve("out/2010-06/lan-09-gotland.pdf"))));
  }

  @Test
  void whereNothingCanBeReadThereIsNothingToWatch() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("tom"));
    Run run = Run.in(empty, "watch", folder.resolve("borta").toString());
    assertEquals(3, run.code());
  }

  private void save(String plan) throws IOException {
    Files.writeString(folder.resolve("plans/gotland.yaml"), plan);
  }
}
