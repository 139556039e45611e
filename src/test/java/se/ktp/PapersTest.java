package se.ktp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.ktp.cli.Run;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.Approval;
import se.ktp.model.Aspect;
import se.ktp.model.FollowUp;
import se.ktp.model.Mapping;
import se.ktp.model.Owner;
import se.ktp.model.Pause;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.Responsibility;
import se.ktp.model.Timeline;
import se.ktp.model.Workspace;
import se.ktp.read.Settings;
import se.ktp.read.WorkspaceReader;
import se.ktp.render.Slugs;

/// The papers of all examples: whole, in order for those who do not see them, and the same each
/// time.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersTest {
  private static final Path EXPECTED = Path.of("src/test/resources/papers");

  /// A text of so many characters stands in one paper only, unless two municipalities wrote it.
  private static final int TELLING = 40;

  /// The examples, each on a day after its last period.
  enum Example {
    STOCKHOLM("stockholm-2010", "sv"),
    STOCKHOLM_IN_ENGLISH("stockholm-2010", "en"),
    NORRBOTTEN("norrbotten-2008", "sv"),
    HALLAND("halland-2012", "sv"),
    JONKOPING("jonkoping-2016", "sv");

    private final String folder;
    private final String language;

    Example(String folder, String language) {
      this.folder = folder;
      this.language = language;
    }

    private Path path() {
      return Path.of("examples", folder);
    }

    private LocalDate asOf() {
      return LocalDate.of(Integer.parseInt(folder.substring(folder.length() - 4)), 12, 1);
    }

    /// Where the expected files of its papers stand.
    private String expected() {
      return language.equals("sv") ? folder : folder + "-" + language;
    }

    private Workspace read() {
      Path root = path().toAbsolutePath();
      return WorkspaceReader.read(root, root, Workspaces.REGISTER, Settings.of(asOf().getYear()))
          .value();
    }
  }

  private static final Map<Path, TagTree.Node.Element> TREES = new ConcurrentHashMap<>();

  @TempDir private static Path folder;

  @BeforeAll
  static void makePapers() {
    for (Example example : Example.values()) {
      make(example, folder.resolve(example.name()));
    }
  }

  private static void make(Example example, Path out) {
    Run run =
        Run.in(
            Path.of("").toAbsolutePath(),
            "report",
            example.path().toString(),
            "--as-of",
            example.asOf().toString(),
            "--lang",
            example.language,
            "-o",
            out.toString());
    assertTrue(run.code() <= 1, run::err);
  }

  /// The papers of an example, or of all.
  private static List<Path> papers(Path in) {
    try (Stream<Path> files = Files.walk(in)) {
      List<Path> papers = files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
      assertFalse(papers.isEmpty(), in::toString);
      return papers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> papers(Example example) {
    return papers(folder.resolve(example.name()));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TagTree.Node.Element tree(Path paper) {
    return TREES.computeIfAbsent(paper, file -> TagTree.read(bytes(file)));
  }

  private static Path paper(Example example, String name) {
    return papers(example).stream()
        .filter(p -> p.getFileName().toString().equals(name + ".pdf"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + papers(example)));
  }

  @Test
  void everyPaperIsAccessibleAndArchivable() {
    var faults = new ConcurrentHashMap<String, Set<String>>();
    papers(folder).parallelStream()
        .forEach(paper -> {
          Set<String> found = Vera.faults(bytes(paper));
          if (!found.isEmpty()) {
            faults.put(folder.relativize(paper).toString(), found);
          }
        });
    assertEquals(Map.of(), faults);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "STOCKHOLM, lan-01-stockholm",
    "STOCKHOLM, 0127-botkyrka",
    "STOCKHOLM, 0180-stockholm-skarholmen",
    "STOCKHOLM, 0163-sollentuna",
    "STOCKHOLM_IN_ENGLISH, lan-01-stockholm",
    "STOCKHOLM_IN_ENGLISH, 0127-botkyrka",
    "NORRBOTTEN, lan-25-norrbotten",
    "NORRBOTTEN, 2580-lulea",
    "HALLAND, lan-13-halland",
    "HALLAND, 1381-laholm",
    "JONKOPING, lan-06-jonkoping",
    "JONKOPING, 0680-jonkoping",
    "JONKOPING, 0685-vetlanda",
  })
  void papersSayAndAreBuiltAsExpected(Example example, String name) {
    byte[] pdf = bytes(paper(example, name));
    Path expected = EXPECTED.resolve(example.expected());
    Golden.assertSame(expected.resolve(name + "-text.txt"), PdfText.of(pdf));
    Golden.assertSame(expected.resolve(name + "-tags.txt"), TagTree.of(pdf));
  }

  @Test
  void papersMadeAgainElsewhereHaveTheSameBytes(@TempDir Path again) {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.of("ar", "EG"));
      for (Example example : Example.values()) {
        make(example, again.resolve(example.name()));
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    for (Path paper : papers(folder)) {
      Path name = folder.relativize(paper);
      assertArrayEquals(bytes(paper), bytes(again.resolve(name)), name::toString);
    }
  }

  // --- what municipalities wrote

  @ParameterizedTest
  @EnumSource
  void whatAMunicipalityWroteIsInItsOwnPaperAndInNoOther(Example example) {
    Map<String, List<String>> written = written(example);
    assertEquals(papers(example).size() - 1, written.size());
    var papers = new TreeMap<String, String>();
    written.keySet().forEach(name -> papers.put(name, squeezed(tree(paper(example, name)).text())));
    written.forEach((owner, texts) -> {
      for (String text : texts) {
        papers.forEach((name, paper) -> {
          boolean own = name.equals(owner);
          if (own || isTelling(text, written.getOrDefault(name, List.of()))) {
            assertEquals(own, paper.contains(text), () -> name + ", " + owner + ": " + text);
          }
        });
      }
    });
  }

  /// Whether a text is long enough to be known again, and nothing that others wrote too.
  private static boolean isTelling(String text, List<String> others) {
    return text.length() >= TELLING && others.stream().noneMatch(other -> other.contains(text));
  }

  /// A text without blanks and without hyphens that are no part of a word.
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Z}\\u00ad\\u200b]", "");
  }

  /// What each municipality wrote in its plan and in its newest answers, by its paper's name.
  private static Map<String, List<String>> written(Example example) {
    Workspace workspace = example.read();
    Period period = workspace.newestPeriod().orElseThrow();
    var written = new TreeMap<String, List<String>>();
    for (Plan plan : workspace.plans()) {
      if (plan.owner() instanceof Owner.Participant participant) {
        var texts = new ArrayList<String>();
        plan.activities().forEach(activity -> texts.addAll(sevenFields(activity)));
        plan.activities().forEach(activity -> texts.addAll(besides(activity)));
        texts.addAll(planItself(plan));
        workspace
            .followUp(participant, period)
            .ifPresent(followUp -> texts.addAll(answers(followUp)));
        written.put(Slugs.of(participant), texts.stream().map(PapersTest::squeezed).toList());
      }
    }
    return written;
  }

  private static List<String> sevenFields(Activity activity) {
    var texts = new ArrayList<String>();
    activity.name().given().ifPresent(texts::add);
    activity.goal().given().ifPresent(texts::add);
    activity.method().given().ifPresent(texts::add);
    activity.targetGroup().given().ifPresent(texts::add);
    activity.partners().given().ifPresent(texts::addAll);
    activity.timeline().given().map(Timeline::written).ifPresent(texts::add);
    activity.responsibility().given().ifPresent(responsibility -> add(responsibility, texts));
    return texts;
  }

  private static List<String> besides(Activity activity) {
    var texts = new ArrayList<String>();
    activity.area().given().ifPresent(texts::add);
    activity.indicators().given().ifPresent(texts::addAll);
    activity.internalNote().given().ifPresent(texts::add);
    return texts;
  }

  private static List<String> planItself(Plan plan) {
    var texts = new ArrayList<String>();
    plan.overallGoal().ifPresent(texts::add);
    plan.version().ifPresent(texts::add);
    plan.approved().given().flatMap(Approval::by).ifPresent(texts::add);
    Stream.of(plan.localCouncil(), plan.processLeaders())
        .flatMap(members -> members.given().stream().flatMap(List::stream))
        .flatMap(member -> Stream.concat(member.name().stream(), member.role().stream()))
        .forEach(texts::add);
    plan.mapping().given().ifPresent(mapping -> add(mapping, texts));
    return texts;
  }

  private static void add(Mapping mapping, List<String> texts) {
    texts.addAll(mapping.strengths());
    texts.addAll(mapping.weaknesses());
    texts.addAll(mapping.opportunities());
    texts.addAll(mapping.threats());
    texts.addAll(mapping.instruments());
    texts.addAll(mapping.methods());
    mapping.sharedCarePlans().ifPresent(texts::add);
    texts.addAll(mapping.trainingNeeds());
    for (Map<Aspect, Mapping.Cell> column : mapping.matrix().values()) {
      for (Mapping.Cell cell : column.values()) {
        cell.text().ifPresent(texts::add);
        texts.addAll(cell.methods());
      }
    }
  }

  private static void add(Responsibility responsibility, List<String> texts) {
    responsibility.municipality().ifPresent(texts::add);
    responsibility.region().ifPresent(texts::add);
    responsibility.other().ifPresent(texts::add);
    responsibility.text().ifPresent(texts::add);
  }

  private static List<String> answers(FollowUp followUp) {
    var texts = new ArrayList<String>();
    for (Answer answer :
        Stream.concat(followUp.plan().stream(), followUp.answers().stream()).toList()) {
      answer.replies().forEach(reply -> reply.said().ifPresent(texts::add));
      answer.pause().flatMap(Pause::reason).ifPresent(texts::add);
    }
    return texts;
  }

  // --- structure

  @Test
  void headingsSkipNoLevelAndThereIsOneOfTheFirst() {
    for (Path paper : papers(folder)) {
      int level = 0;
      for (TagTree.Node.Element heading : headings(paper)) {
        int next = heading.role().charAt(1) - '0';
        assertTrue(next <= level + 1, () -> paper + ": " + heading);
        level = next;
      }
      assertEquals(1, tree(paper).all("H1").count(), paper::toString);
    }
  }

  private static List<TagTree.Node.Element> headings(Path paper) {
    return tree(paper).all().filter(e -> e.role().matches("H[1-6]")).toList();
  }

  @Test
  void everyTableHasHeaderCellsThatSayWhatTheyHead() {
    for (Path paper : papers(folder)) {
      tree(paper)
          .all("Table")
          .forEach(table ->
              assertTrue(table.all("TH").findAny().isPresent(), () -> paper + ": " + table));
      tree(paper)
          .all("TH")
          .forEach(cell ->
              assertTrue(cell.attributes().containsKey("Scope"), () -> paper + ": " + cell));
    }
  }

  @Test
  void everyPictureAndEveryLinkIsDescribed() {
    for (Path paper : papers(folder)) {
      tree(paper)
          .all("Figure")
          .forEach(figure ->
              assertFalse(
                  figure.attributes().getOrDefault("Alt", "").isBlank(),
                  () -> paper + ": " + figure));
      tree(paper)
          .all("Link")
          .forEach(link -> assertTrue(isDescribed(link), () -> paper + ": " + link));
    }
  }

  private static boolean isDescribed(TagTree.Node.Element link) {
    List<String> descriptions =
        link.kids().stream()
            .filter(TagTree.Node.Link.class::isInstance)
            .map(kid -> ((TagTree.Node.Link) kid).contents())
            .toList();
    return !descriptions.isEmpty() && descriptions.stream().noneMatch(String::isBlank);
  }

  @Test
  void everyPaperSaysItsTitleAndItsLanguage() throws IOException {
    for (Example example : Example.values()) {
      for (Path paper : papers(example)) {
        try (PDDocument document = Loader.loadPDF(bytes(paper))) {
          String title =
              Optional.ofNullable(document.getDocumentInformation().getTitle()).orElse("");
          String heading = headings(paper).getFirst().text().strip();
          assertTrue(title.startsWith(heading), () -> paper + ": " + title);
          assertEquals(example.language, document.getDocumentCatalog().getLanguage());
        }
      }
    }
  }
}
