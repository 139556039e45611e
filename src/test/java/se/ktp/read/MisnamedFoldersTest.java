package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.ktp.Workspaces;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Rule;

/// Folders and files that are called nearly as those in which ktp looks are told of, no others.
class MisnamedFoldersTest {
  private static final String COUNTY = "county: \"01\"\nyear: 2010\nparticipants: [Botkyrka]\n";

  @TempDir Path folder;

  @Test
  void aFolderWithNearlyTheRightNameIsToldOfWithItsRightOne() {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml", COUNTY,
            "Planer/b.xlsx", "x",
            "Follow-ups/2010-06/b.yaml", "x",
            "uppföljningar/svar.csv", "x"));
    assertEquals(
        List.of(
            "Follow-ups: Här letar ktp inte: b.yaml (döp om mappen till followups)",
            "Planer: Här letar ktp inte: b.xlsx (döp om mappen till plans)",
            "uppföljningar: Här letar ktp inte: svar.csv (döp om mappen till followups)"),
        passedOver());
  }

  @Test
  void theyAreKnownInTheSingular() {
    Workspaces.write(
        folder, Map.of("county.yaml", COUNTY, "plan/b.yaml", "x", "uppföljning/b.yaml", "x"));
    assertEquals(
        List.of(
            "plan: Här letar ktp inte: b.yaml (döp om mappen till plans)",
            "uppföljning: Här letar ktp inte: b.yaml (döp om mappen till followups)"),
        passedOver());
  }

  @Test
  void whatIsInItIsToBeMovedWhereTheRightFolderIsThere() {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml", COUNTY,
            "plans/b.yaml", "municipality: Botkyrka\n",
            "planer/h.yaml", "x"));
    assertEquals(
        List.of("planer: Här letar ktp inte: h.yaml (flytta till plans det som ska läsas)"),
        passedOver());
  }

  @Test
  void foldersOfOtherThingsAreNobodysConcern() {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml", COUNTY,
            "planer/bild.png", "x",
            "bilder/b.csv", "x",
            "received/b.csv", "x",
            "out/b.csv", "x",
            "planer 2009/b.yaml", "x"));
    assertEquals(List.of(), passedOver());
  }

  @Test
  void theCountysFileUnderAnotherNameIsToBeRenamed() {
    Workspaces.write(
        folder, Map.of("plans/b.yaml", "municipality: Botkyrka\n", "Län.yaml", COUNTY));
    assertEquals(
        List.of("Län.yaml: Här letar ktp inte: Län.yaml (döp om filen till county.yaml)"),
        passedOver());
  }

  @Test
  void aSecondFileOfTheCountyIsToBePutIntoTheFirst() {
    Workspaces.write(folder, Map.of("county.yaml", COUNTY, "lan.yml", COUNTY));
    assertEquals(
        List.of("lan.yml: Här letar ktp inte: lan.yml (för in det som ska läsas i county.yaml)"),
        passedOver());
  }

  private List<String> passedOver() {
    return Workspaces.findings(folder, LocalDate.of(2010, 1, 15)).stream()
        .filter(f -> f.rule() == Rule.FILE_UNREADABLE)
        .map(f ->
            f.at().source().path()
                + ": "
                + f.message().in(Language.SV)
                + " ("
                + f.fix().in(Language.SV)
                + ")")
        .toList();
  }
}
