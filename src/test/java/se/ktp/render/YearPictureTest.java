package se.ktp.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.ktp.Workspaces;
import se.ktp.diagnostic.Language;
import se.ktp.model.Period;
import se.ktp.model.Timeline;
import se.ktp.model.Workspace;
import se.ktp.source.Position;
import se.ktp.source.Source;
import se.ktp.summarise.ActivitySummary;
import se.ktp.summarise.Summaries;
import se.ktp.typeset.Faces;
import se.ktp.typeset.Picture;
import se.ktp.typeset.Shape;

/// Where the bars of a year stand, and what the picture says.
class YearPictureTest {
  private static final Position NOWHERE = Position.start(new Source.Whole("plan.yaml"));
  private static final YearScale SCALE = new YearScale(2010, 0, 120);
  private static final List<LocalDate> FOLLOW_UPS =
      List.of(LocalDate.of(2010, 6, 15), LocalDate.of(2010, 11, 15), LocalDate.of(2011, 1, 15));

  @TempDir private Path folder;

  // --- places

  private static Optional<YearScale.Bar> bar(String start, String end) {
    return SCALE.bar(
        new Timeline(
            start + "–" + end,
            Optional.of(start).filter(s -> !s.isEmpty()).map(LocalDate::parse),
            Optional.of(end).filter(s -> !s.isEmpty()).map(LocalDate::parse),
            true,
            NOWHERE,
            NOWHERE));
  }

  @ParameterizedTest
  @CsvSource({
    "2010-01-01, 2010-12-31, 0, 120, false, false",
    "2010-02-01, 2010-10-31, 10, 100, false, false",
    "2010-04-16, 2010-04-30, 35, 40, false, false",
    "2009-05-01, 2010-03-31, 0, 30, true, false",
    "2010-11-01, 2011-02-28, 100, 120, false, true",
    "2009-01-01, 2011-12-31, 0, 120, true, true",
    "2010-07-01, '', 60, 120, false, true",
  })
  void aBarGoesFromTheFirstDayToTheLast(
      String start, String end, double from, double to, boolean earlier, boolean later) {
    assertEquals(Optional.of(new YearScale.Bar(from, to, earlier, later)), bar(start, end));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2010-06-30",
    "2010-06-30, 2010-06-01",
    "2009-01-01, 2009-12-31",
    "2011-01-01, 2011-12-31",
    "2011-01-01, ''",
    "'', ''"
  })
  void whatDoesNotBeginOrLiesOutsideTheYearHasNoBar(String start, String end) {
    assertEquals(Optional.empty(), bar(start, end));
  }

  // --- pictures

  private List<Picture> pictures(String... namesAndTimes) {
    String activities =
        IntStream.range(0, namesAndTimes.length / 2)
            .mapToObj(i ->
                "  - {name: \"%s\", timeline: \"%s\"}\n"
                    .formatted(namesAndTimes[2 * i], namesAndTimes[2 * i + 1]))
            .collect(Collectors.joining());
    String plan = "municipality: Botkyrka\nyear: 2010\nactivities:\n" + activities;
    String county = "county: \"01\"\nyear: 2010\nparticipants: [Botkyrka]\n";
    Workspace workspace =
        Workspaces.read(
                Workspaces.write(
                    folder, Map.of("county.yaml", county, "plans/botkyrka.yaml", plan)))
            .value();
    var summaries = new Summaries(workspace, Workspaces.REGISTER, Period.of(2010, 11), List.of());
    List<ActivitySummary> rows =
        summaries.municipality(workspace.participants().getFirst()).activities();
    return new YearPicture(2010, FOLLOW_UPS, new Wording(Language.SV), new Faces()).of(rows);
  }

  @Test
  void thePictureSaysTheTimeAndStateOfEachActivity() {
    List<Picture> pictures =
        pictures("Samtal", "februari–oktober 2010", "Kurs", "när lokalen är klar");
    assertEquals(1, pictures.size());
    assertEquals(
        "Året 2010: aktiviteternas tid och läge. Uppföljning 15 juni och 15 november."
            + " 1. Samtal: 1 februari–31 oktober, svar saknas."
            + " 2. Kurs: när lokalen är klar, svar saknas.",
        pictures.getFirst().alt().replace('\u00a0', ' '));
  }

  @Test
  void withoutAnyDaysThereIsNoPicture() {
    assertEquals(List.of(), pictures("Samtal", "löpande", "Kurs", "när lokalen är klar"));
  }

  @Test
  void aTimeOutsideTheYearStandsInWords() {
    Picture picture =
        pictures("Samtal", "2010-02-01 – 2010-03-31", "Kurs", "2011-02-01 – 2011-03-31").getFirst();
    assertTrue(labels(picture).contains("2011-02-01 – 2011-03-31 (efter 2010)"), labels(picture));
  }

  @Test
  void aLongPlanHasSeveralPicturesOfMuchTheSameHeight() {
    String[] many = new String[100];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "Aktivitet nummer " + i;
      many[i + 1] = "mars–maj 2010";
    }
    List<Picture> pictures = pictures(many);
    assertEquals(3, pictures.size());
    for (Picture picture : pictures) {
      assertTrue(picture.height() < 360 && picture.height() > 230, () -> "" + picture.height());
    }
    assertTrue(pictures.getFirst().alt().startsWith("Året 2010, aktivitet 1–"));
  }

  @Test
  void namesAndWordsStayWithinThePicture() {
    var faces = new Faces();
    Picture picture =
        pictures(
                "Etikettspridning".repeat(12),
                "när den nya mottagningen har öppnat ".repeat(30),
                "Samordnad individuell plan för alla ".repeat(10),
                "2010-02-01 – 2010-12-31")
            .getFirst();
    for (Shape shape : picture.shapes()) {
      if (shape instanceof Shape.Label(double x, double y, String text, var anchor, var b, var c)
          && anchor == Shape.Anchor.START) {
        double right = x + faces.width(text, b, Shape.Label.SIZE);
        assertTrue(right <= (x < 172 ? 172 : 482), () -> c + " " + text);
        assertTrue(y < picture.height());
      }
      if (shape instanceof Shape.Symbol(var name, double x, double y, double size)) {
        assertTrue(x + size <= picture.width() + 0.1 && y > 0, name);
      }
    }
    assertFalse(labels(picture).isEmpty());
  }

  private static String labels(Picture picture) {
    return picture.shapes().stream()
        .filter(Shape.Label.class::isInstance)
        .map(s -> ((Shape.Label) s).text())
        .collect(Collectors.joining("\n"));
  }
}
