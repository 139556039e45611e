package se.ktp.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.County;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.Register;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;
import se.ktp.source.IdentityNumbers;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Reads a workspace: the folder of a county's year, or a file by itself.
public final class WorkspaceReader {
  /// Where forms are kept as they came in; what they say stands in files beside.
  public static final String RECEIVED = "received";

  private static final String PLANS = "plans";
  private static final String FOLLOW_UPS = "followups";
  private static final List<String> COUNTY_FILES = List.of("county.yaml", "county.yml");

  /// What people call the folders and the county's file instead, as [Key#folded] gives it.
  private static final Map<String, String> MEANT =
      Map.of(
          "plans", PLANS,
          "plan", PLANS,
          "planer", PLANS,
          "followups", FOLLOW_UPS,
          "followup", FOLLOW_UPS,
          "uppföljning", FOLLOW_UPS,
          "uppföljningar", FOLLOW_UPS,
          "uppfoljning", FOLLOW_UPS,
          "uppfoljningar", FOLLOW_UPS);

  private static final Set<Ending> READ = Set.of(Ending.YAML, Ending.TABLE, Ending.WORKBOOK);
  private static final Set<String> COUNTYS =
      Set.of("countyyaml", "countyyml", "länyaml", "länyml", "lanyaml", "lanyml");

  private final Path root;
  private final Reading reading;
  private final Gathering gathering;
  private final FileLog log;
  private final YamlFileReader yaml;
  private final TableFileReader tables;

  private WorkspaceReader(Path root, Path base, Register register, Settings settings) {
    this.root = root;
    this.reading = new Reading(register, year(root, settings), settings.otherwise());
    this.gathering = new Gathering(reading);
    this.log = new FileLog(base, reading);
    var opener = new FileOpener(settings, reading, log);
    this.yaml = new YamlFileReader(opener, log, gathering, reading);
    this.tables = new TableFileReader(opener, log, gathering, reading);
  }

  /// Whether a folder is a workspace: has a county's file, plans, or follow-ups.
  public static boolean isWorkspace(Path folder) {
    return countyFile(folder).isPresent()
        || Files.isDirectory(folder.resolve(PLANS))
        || Files.isDirectory(folder.resolve(FOLLOW_UPS));
  }

  private static boolean isCountyFile(Path file) {
    return COUNTY_FILES.contains(file.getFileName().toString());
  }

  /// The county's file of a workspace.
  public static Optional<Path> countyFile(Path folder) {
    return COUNTY_FILES.stream().map(folder::resolve).filter(Files::exists).findFirst();
  }

  /// Reads a workspace.
  ///
  /// @param base the folder that paths are shown relative to
  public static Parsed<Workspace> read(Path root, Path base, Register register, Settings settings) {
    var reader = new WorkspaceReader(root, base, register, settings);
    countyFile(root).ifPresent(reader::readCounty);
    for (Path file : Listing.of(root.resolve(PLANS))) {
      reader.readFile(file, UnreadableFile.Kind.PLAN, Optional.empty());
    }
    reader.readFollowUps(root.resolve(FOLLOW_UPS));
    for (Path file : Listing.of(root)) {
      if (Files.isDirectory(file)) {
        reader.misnamed(file);
      } else if (!isCountyFile(file)) {
        reader.passedOver(file, root);
      }
    }
    return reader.result();
  }

  /// Reads a file that belongs to no workspace.
  ///
  /// @param base the folder that paths are shown relative to
  public static Parsed<Workspace> readAlone(
      Path file, Path base, Register register, Settings settings) {
    var reader = new WorkspaceReader(base, base, register, settings);
    reader.readFile(reader.file(file, Optional.empty(), Optional.empty()));
    return reader.result();
  }

  /// The rows of the sheet that forms have for programs; none in any other file.
  public static List<List<String>> formSheet(Path file) {
    return Ending.of(file) == Ending.WORKBOOK
        ? FileOpener.content(file).map(Workbooks::formSheet).orElse(List.of())
        : List.of();
  }

  private Parsed<Workspace> result() {
    Optional<County> county = gathering.county();
    Workspace workspace =
        new Workspace(
            county.orElseGet(
                () -> CountyReader.unknown(new Source.Whole(log.shown(root)), reading.year())),
            county.isPresent(),
            county.isPresent() ? sent(gathering.plans()) : gathering.plans(),
            gathering.followUps(),
            log.unreadable(),
            List.copyOf(reading.found()),
            log.files(),
            log.checksums());
    return new Parsed<>(workspace, reading.findings(), log.remarks());
  }

  /// The plans of participants, save forms that nobody has filled in: they have been laid there,
  /// and their plans are still to come.
  private static List<Plan> sent(List<Plan> plans) {
    return plans.stream()
        .filter(p ->
            !(p.isBlank()
                && p.owner() instanceof Owner.Participant
                && p.at().source() instanceof Source.Table))
        .toList();
  }

  /// The year that texts without one mean: that of the newest follow-up's folder, or today's.
  private static int year(Path root, Settings settings) {
    return Listing.of(root.resolve(FOLLOW_UPS)).stream()
        .map(p -> Period.parse(p.getFileName().toString()))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .map(p -> p.month().getYear())
        .orElse(settings.thisYear());
  }

  private void readFollowUps(Path folder) {
    for (Path child : Listing.of(folder)) {
      if (!Files.isDirectory(child)) {
        readFile(child, UnreadableFile.Kind.FOLLOW_UP, Optional.empty());
        continue;
      }
      Optional<Period> period = period(child);
      for (Path file : Listing.of(child)) {
        readFile(file, UnreadableFile.Kind.FOLLOW_UP, period);
      }
    }
  }

  private Optional<Period> period(Path folder) {
    String name = IdentityNumbers.mask(folder.getFileName().toString());
    Optional<Period> period = FollowUpReader.period(name, reading.year());
    if (period.isEmpty() && !Listing.of(folder).isEmpty()) {
      reading.wrong(
          Key.PERIOD,
          Position.start(new Source.Whole(log.shown(folder))),
          new Phrase(
              "Mappen ”" + name + "” heter inte som en månad",
              "The folder \"" + name + "\" is not called after a month"),
          new Phrase("döp den till t.ex. 2010-06", "call it 2010-06, say"));
    }
    return period;
  }

  // --- files

  private InputFile file(Path path, Optional<UnreadableFile.Kind> kind, Optional<Period> period) {
    return new InputFile(path, log.shown(path), kind, period);
  }

  private void readCounty(Path path) {
    log.count();
    yaml.readCounty(file(path, Optional.of(UnreadableFile.Kind.COUNTY), Optional.empty()));
  }

  /// Reads what lies among files of its kind; what has nothing to do with them is passed over.
  private void readFile(Path path, UnreadableFile.Kind kind, Optional<Period> period) {
    if (Files.isDirectory(path)) {
      if (!path.getFileName().toString().equals(RECEIVED)) {
        passedOver(path, path.resolveSibling(""));
      }
    } else if (Ending.of(path) == Ending.OTHER) {
      log.remark(log.shown(path), "–");
    } else {
      readFile(file(path, Optional.of(kind), period));
    }
  }

  /// Reads a file by its ending.
  private void readFile(InputFile file) {
    log.count();
    switch (Ending.of(file.path())) {
      case YAML -> yaml.read(file);
      case TABLE -> tables.read(file);
      case WORKBOOK -> tables.readWorkbook(file);
      case OTHER_OFFICE -> otherOffice(file);
      case OTHER -> neither(file);
    }
  }

  private void otherOffice(InputFile file) {
    String extension = Ending.extension(file.path());
    log.unreadable(
        file,
        new Phrase(
            "Filer av slaget ." + extension + " kan inte läsas",
            "Files of the kind ." + extension + " cannot be read"),
        new Phrase(
            "spara den som .xlsx eller CSV i Excel, eller skriv av den i en YAML-fil",
            "save it as .xlsx or CSV from Excel, or copy it into a YAML file"));
  }

  private void neither(InputFile file) {
    boolean packed = Ending.extension(file.path()).equals("zip");
    log.unreadable(
        file,
        packed
            ? new Phrase("Det här är en packad mapp (.zip)", "This is a packed folder (.zip)")
            : new Phrase(
                "Det här är ingen plan och inget svar", "This is neither a plan nor answers"),
        packed
            ? new Phrase(
                "packa upp den och ange mappen i stället", "unpack it and name the folder instead")
            : new Phrase(
                "ange en fil som slutar på .yaml, .csv eller .xlsx, eller länets mapp",
                "name a file that ends with .yaml, .csv or .xlsx, or the county's folder"));
  }

  /// Files that lie where they are not looked for, in a folder of their own or beside the county's
  /// file; nothing is said of what is no plan nor table.
  private void passedOver(Path path, Path belongs) {
    List<Path> readable =
        (Files.isDirectory(path) ? Listing.of(path) : List.of(path))
            .stream()
                .filter(p -> Ending.of(p) == Ending.YAML || Ending.of(p) == Ending.TABLE)
                .toList();
    if (readable.isEmpty()) {
      return;
    }
    if (belongs.equals(root) && COUNTYS.contains(Key.folded(name(path)))) {
      String county = COUNTY_FILES.getFirst();
      passedOver(
          path,
          readable,
          countyFile(root).isPresent()
              ? new Phrase(
                  "för in det som ska läsas i " + county,
                  "put into " + county + " what is to be read")
              : new Phrase("döp om filen till " + county, "call the file " + county));
      return;
    }
    String folder = log.shown(belongs).isEmpty() ? PLANS : log.shown(belongs);
    passedOver(path, readable, moved(folder));
  }

  /// A folder whose name is nearly that of one in which ktp looks, with files that it could read.
  private void misnamed(Path folder) {
    String meant = MEANT.get(Key.folded(name(folder)));
    if (meant == null || isRead(folder, meant)) {
      return;
    }
    List<Path> readable = readableIn(folder);
    if (!readable.isEmpty()) {
      passedOver(
          folder,
          readable,
          Files.exists(root.resolve(meant))
              ? moved(meant)
              : new Phrase("döp om mappen till " + meant, "call the folder " + meant));
    }
  }

  /// Whether a folder is the one that is read, as on disks to which Plans and plans are the same.
  private boolean isRead(Path folder, String meant) {
    try {
      return Files.isSameFile(folder, root.resolve(meant));
    } catch (IOException e) {
      return false;
    }
  }

  /// The files of kinds that are read, in a folder and in those that are its periods.
  private static List<Path> readableIn(Path folder) {
    return Listing.of(folder).stream()
        .flatMap(p -> Files.isDirectory(p) ? Listing.of(p).stream() : Stream.of(p))
        .filter(p -> READ.contains(Ending.of(p)))
        .toList();
  }

  private static Phrase moved(String folder) {
    return new Phrase(
        "flytta till " + folder + " det som ska läsas",
        "move to " + folder + " what is to be read");
  }

  private void passedOver(Path path, List<Path> readable, Phrase fix) {
    String names =
        readable.stream()
            .map(WorkspaceReader::name)
            .map(IdentityNumbers::mask)
            .collect(Collectors.joining(", "));
    reading.report(
        Rule.FILE_UNREADABLE,
        Severity.NOTE,
        Position.start(new Source.Whole(log.shown(path))),
        new Phrase("Här letar ktp inte: " + names, "ktp does not look here: " + names),
        fix);
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
