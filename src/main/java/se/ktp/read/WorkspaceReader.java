package se.ktp.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.County;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Plan;
import se.ktp.model.Register;
import se.ktp.model.Texts;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;
import se.ktp.source.Checksum;
import se.ktp.source.Decoded;
import se.ktp.source.IdentityNumbers;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Reads a workspace: the folder of a county's year, or a file by itself.
public final class WorkspaceReader {
  /// What the hidden sheet is called that forms have for programs.
  public static final String FORM_SHEET = "ktp";

  private static final List<String> COUNTY_FILES = List.of("county.yaml", "county.yml");

  /// Where forms are kept as they came in; what they say stands in files beside.
  public static final String RECEIVED = "received";

  private static final Set<String> YAML = Set.of("yaml", "yml");
  private static final Set<String> TABLES = Set.of("csv", "tsv");
  private static final String WORKBOOK = "xlsx";

  /// What the sheets are called that forms have for people to fill in.
  static final Set<String> FORM_SHEETS =
      Set.of(
          "svar",
          "plan",
          "om planen",
          "medverkande",
          "kartläggning",
          "answers",
          "about the plan",
          "people",
          "mapping");

  /// What people send instead of a table or YAML, and cannot be read.
  private static final Set<String> OTHER_OFFICE =
      Set.of("xls", "xlsm", "xlsb", "ods", "numbers", "doc", "docx", "odt", "rtf", "pages", "pdf");

  private static final Pattern MUNICIPALITY_LINE =
      Pattern.compile("(?im)^[ \\t]*(?:municipality|kommun)[ \\t]*:[ \\t]*[\"']?([^\"'#\\r\\n]+)");

  private final Path root;
  private final Path base;
  private final Settings settings;
  private final Reading reading;
  private final Gathering gathering;
  private final List<UnreadableFile> unreadable = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, String> checksums = new HashMap<>();
  private @Nullable County county;
  private int files;

  private WorkspaceReader(Path root, Path base, Register register, Settings settings) {
    this.root = root;
    this.base = base;
    this.settings = settings;
    this.reading = new Reading(register, year(root, settings), settings.otherwise());
    this.gathering = new Gathering(reading);
  }

  /// Whether a folder is a workspace: has a county's file, plans, or follow-ups.
  public static boolean isWorkspace(Path folder) {
    return countyFile(folder).isPresent()
        || Files.isDirectory(folder.resolve("plans"))
        || Files.isDirectory(folder.resolve("followups"));
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
    for (Path file : children(root.resolve("plans"))) {
      reader.readFile(file, UnreadableFile.Kind.PLAN, Optional.empty());
    }
    reader.readFollowUps(root.resolve("followups"));
    for (Path file : children(root)) {
      if (!Files.isDirectory(file) && !isCountyFile(file)) {
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
    reader.readUnknown(file);
    return reader.result();
  }

  /// The rows of the sheet that forms have for programs; none in any other file.
  public static List<List<String>> formSheet(Path file) {
    return extension(file).equals(WORKBOOK)
        ? content(file).map(Workbooks::formSheet).orElse(List.of())
        : List.of();
  }

  private Parsed<Workspace> result() {
    County known = county;
    Workspace workspace =
        new Workspace(
            known == null
                ? CountyReader.unknown(new Source.Whole(shown(root)), reading.year())
                : known,
            known != null,
            known == null ? gathering.plans() : sent(gathering.plans()),
            gathering.followUps(),
            List.copyOf(unreadable),
            List.copyOf(reading.found()),
            files,
            Map.copyOf(checksums));
    return new Parsed<>(workspace, reading.findings(), remarks);
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
    return children(root.resolve("followups")).stream()
        .map(p -> Period.parse(p.getFileName().toString()))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .map(p -> p.month().getYear())
        .orElse(settings.thisYear());
  }

  /// What lies in a folder, by name; what programs leave behind for themselves is passed over.
  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(p -> !isLeftover(p.getFileName().toString()))
          .sorted(Comparator.comparing(p -> p.getFileName().toString()))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static boolean isLeftover(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.startsWith("#")
        || name.endsWith("~")
        || name.endsWith(".bak")
        || name.endsWith(".tmp")
        || name.equalsIgnoreCase("thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }

  private void readFollowUps(Path folder) {
    for (Path child : children(folder)) {
      if (!Files.isDirectory(child)) {
        readFile(child, UnreadableFile.Kind.FOLLOW_UP, Optional.empty());
        continue;
      }
      Optional<Period> period = period(child);
      for (Path file : children(child)) {
        readFile(file, UnreadableFile.Kind.FOLLOW_UP, period);
      }
    }
  }

  private Optional<Period> period(Path folder) {
    String name = IdentityNumbers.mask(folder.getFileName().toString());
    Optional<Period> period = FollowUpReader.period(name, reading.year());
    if (period.isEmpty() && !children(folder).isEmpty()) {
      reading.wrong(
          Key.PERIOD,
          Position.start(new Source.Whole(shown(folder))),
          new Phrase(
              "Mappen ”" + name + "” heter inte som en månad",
              "The folder \"" + name + "\" is not called after a month"),
          new Phrase("döp den till t.ex. 2010-06", "call it 2010-06, say"));
    }
    return period;
  }

  // --- one file

  private void readCounty(Path file) {
    files++;
    Optional<Text> text = yamlText(file, UnreadableFile.Kind.COUNTY, Optional.empty());
    if (text.isEmpty()) {
      return;
    }
    Yaml.Result result = Yaml.read(text.get().source(), text.get().text());
    if (result.fault().isPresent()) {
      broken(result, text.get(), UnreadableFile.Kind.COUNTY, Optional.empty());
      return;
    }
    for (Node.Mapping mapping :
        mappings(result, text.get(), UnreadableFile.Kind.COUNTY, Optional.empty())) {
      county = CountyReader.read(mapping, reading);
      return;
    }
  }

  /// A file's text with its places.
  private record Text(Source.Lines source, String text) {}

  private void readFile(Path file, UnreadableFile.Kind kind, Optional<Period> period) {
    if (Files.isDirectory(file)) {
      if (!file.getFileName().toString().equals(RECEIVED)) {
        passedOver(file, file.resolveSibling(""));
      }
      return;
    }
    String extension = extension(file);
    if (YAML.contains(extension)) {
      files++;
      readYaml(file, kind, period);
    } else if (TABLES.contains(extension)) {
      files++;
      readTable(file, kind, period);
    } else if (extension.equals(WORKBOOK)) {
      files++;
      readWorkbook(file, Optional.of(kind), period);
    } else if (OTHER_OFFICE.contains(extension)) {
      files++;
      unreadable(
          kind,
          Optional.empty(),
          period,
          Position.start(new Source.Whole(shown(file))),
          new Phrase(
              "Filer av slaget ." + extension + " kan inte läsas",
              "Files of the kind ." + extension + " cannot be read"),
          new Phrase(
              "spara den som .xlsx eller CSV i Excel, eller skriv av den i en YAML-fil",
              "save it as .xlsx or CSV from Excel, or copy it into a YAML file"));
    } else {
      remarks.add(shown(file) + ": –");
    }
  }

  /// Files that lie where they are not looked for, in a folder of their own or beside the county's
  /// file; nothing is said of what is no plan nor table.
  private void passedOver(Path path, Path belongs) {
    List<Path> inside = Files.isDirectory(path) ? children(path) : List.of(path);
    List<Path> readable =
        inside.stream()
            .filter(p -> YAML.contains(extension(p)) || TABLES.contains(extension(p)))
            .toList();
    if (readable.isEmpty()) {
      return;
    }
    String names =
        readable.stream()
            .map(p -> p.getFileName().toString())
            .map(IdentityNumbers::mask)
            .collect(Collectors.joining(", "));
    String folder = shown(belongs).isEmpty() ? "plans" : shown(belongs);
    reading.report(
        Rule.FILE_UNREADABLE,
        Severity.NOTE,
        Position.start(new Source.Whole(shown(path))),
        new Phrase("Här letar ktp inte: " + names, "ktp does not look here: " + names),
        new Phrase(
            "flytta till " + folder + " det som ska läsas",
            "move to " + folder + " what is to be read"));
  }

  private void readYaml(Path file, UnreadableFile.Kind kind, Optional<Period> period) {
    Optional<Text> text = yamlText(file, kind, period);
    if (text.isPresent()) {
      Yaml.Result result = Yaml.read(text.get().source(), text.get().text());
      List<Node.Mapping> mappings = mappings(result, text.get(), kind, period);
      mappings.forEach(mapping -> take(mapping, kind, period));
      if (result.fault().isPresent()) {
        broken(result, text.get(), kind, period);
      }
    }
  }

  private void take(Node.Mapping mapping, UnreadableFile.Kind kind, Optional<Period> period) {
    switch (kind) {
      case COUNTY -> county = CountyReader.read(mapping, reading);
      case PLAN -> gathering.add(PlanReader.read(mapping, reading));
      case FOLLOW_UP -> FollowUpReader.read(mapping, period, reading).ifPresent(gathering::add);
    }
  }

  /// The documents of a file that consist of keys; a list of such counts as several.
  private List<Node.Mapping> mappings(
      Yaml.Result result, Text text, UnreadableFile.Kind kind, Optional<Period> period) {
    var mappings = new ArrayList<Node.Mapping>();
    for (Node document : result.documents()) {
      List<Node> parts =
          document instanceof Node.Sequence(var items, _) ? items : List.of(document);
      for (Node part : parts) {
        if (part instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
          mappings.add(mapping);
        } else {
          unreadable(
              kind,
              guess(List.of(), text.text()),
              period,
              part.at(),
              new Phrase(
                  "Filen ska bestå av rubriker med kolon efter, som kommun: Botkyrka",
                  "The file must consist of keys with a colon, such as municipality: Botkyrka"),
              new Phrase(
                  "jämför med en fil i examples", "compare it with one of the files in examples"));
          return mappings;
        }
      }
    }
    if (mappings.isEmpty() && result.fault().isEmpty()) {
      unreadable(
          kind,
          Optional.empty(),
          period,
          Position.start(text.source()),
          new Phrase("Filen är tom", "The file is empty"),
          new Phrase(
              "skicka efter innehållet, eller ta bort filen", "ask for its content, or remove it"));
    }
    return mappings;
  }

  private void broken(
      Yaml.Result result, Text text, UnreadableFile.Kind kind, Optional<Period> period) {
    Yaml.Fault fault = result.fault().orElseThrow();
    unreadable(
        kind, guess(result.begun(), text.text()), period, fault.at(), fault.message(), fault.fix());
  }

  private void readTable(Path file, UnreadableFile.Kind kind, Optional<Period> period) {
    Optional<Source.Table> table = table(file, kind, period);
    if (table.isPresent()) {
      readRows(table.get(), kind, period);
    }
  }

  private static List<Key> columns(UnreadableFile.Kind kind) {
    return kind == UnreadableFile.Kind.PLAN ? TableReader.PLAN_COLUMNS : TableReader.ANSWER_COLUMNS;
  }

  /// What a table holds by itself, wherever it lies.
  private static UnreadableFile.Kind kind(Source.Table table) {
    return TableReader.holdsAnswers(table)
        ? UnreadableFile.Kind.FOLLOW_UP
        : UnreadableFile.Kind.PLAN;
  }

  private void readRows(Source.Table table, UnreadableFile.Kind kind, Optional<Period> period) {
    readTables(List.of(table), kind, period);
  }

  /// Reads the tables of one kind that a file holds.
  private void readTables(
      List<Source.Table> tables, UnreadableFile.Kind kind, Optional<Period> period) {
    boolean plan = kind == UnreadableFile.Kind.PLAN;
    List<Source.Table> heads =
        plan ? tables.stream().filter(PlanSheets::isOne).toList() : List.of();
    var plans = new ArrayList<Plan>();
    for (Source.Table table : tables) {
      if (!heads.contains(table)) {
        body(table, kind, period)
            .ifPresent(body -> {
              if (plan) {
                plans.addAll(TableReader.plans(body, reading));
              } else {
                TableReader.followUps(body, period, reading).forEach(gathering::add);
              }
            });
      }
    }
    PlanSheets.join(plans, heads, reading).forEach(gathering::add);
  }

  /// The rows of a table, or a finding that there are none.
  private Optional<TableReader.Body> body(
      Source.Table table, UnreadableFile.Kind kind, Optional<Period> period) {
    Optional<TableReader.Body> body = TableReader.body(table, columns(kind), reading);
    if (body.isEmpty()) {
      boolean empty = table.rows().stream().allMatch(r -> r.stream().allMatch(Texts::isBlank));
      unreadable(
          kind,
          Optional.empty(),
          period,
          Position.start(new Source.Table(table.path(), table.rows())),
          empty
              ? new Phrase("Filen är tom", "The file is empty")
              : new Phrase(
                  "Det finns ingen rad med rubriker som känns igen",
                  "There is no row with headings that are known"),
          new Phrase(
              "låt första raden ha rubriker, t.ex. Kommun; Aktivitet; Mål",
              "let the first row hold headings, such as Kommun; Aktivitet; Mål"));
    }
    return body;
  }

  // --- workbooks

  /// @param kind what the file is by the folder that it lies in; without one each sheet tells
  private void readWorkbook(
      Path file, Optional<UnreadableFile.Kind> kind, Optional<Period> period) {
    UnreadableFile.Kind meant = kind.orElse(UnreadableFile.Kind.PLAN);
    Optional<byte[]> bytes = bytes(file, meant, period);
    if (bytes.isEmpty()) {
      return;
    }
    switch (Workbooks.read(shown(file), bytes.get())) {
      case Workbooks.Result.Refused(Phrase reason, Phrase fix) ->
          unreadable(
              meant,
              Optional.empty(),
              period,
              Position.start(new Source.Whole(shown(file))),
              reason,
              fix);
      case Workbooks.Result.Read(var tables, _) when tables.isEmpty() ->
          readRows(new Source.Table(shown(file), List.of()), meant, period);
      case Workbooks.Result.Read(var tables, var passed) -> {
        List<Source.Table> told = telling(tables, kind);
        remark(file, tables, told, passed);
        tables.stream()
            .filter(t -> !told.contains(t) && !told.isEmpty())
            .filter(t -> t.sheet().filter(s -> isOfForm(s.name())).isPresent())
            .forEach(this::headless);
        for (UnreadableFile.Kind each : UnreadableFile.Kind.values()) {
          List<Source.Table> ofKind =
              told.stream().filter(table -> kind.orElseGet(() -> kind(table)) == each).toList();
          readTables(ofKind, each, period);
        }
      }
    }
  }

  private static boolean isOfForm(String sheet) {
    return FORM_SHEETS.contains(Texts.folded(sheet));
  }

  /// A form's sheet without its headings: what stands on it would be lost.
  private void headless(Source.Table table) {
    String name = table.sheet().map(Source.Sheet::name).orElse("");
    reading.report(
        Rule.WRONG_VALUE,
        Position.start(table),
        reading.subject(),
        new Phrase(
            "Bladet ”" + name + "” läses inte, för rubrikraden saknas",
            "The sheet \"" + name + "\" is not read, for its headings are missing"),
        new Phrase(
            "skriv tillbaka rubrikerna i första raden, så som de står i ett nytt formulär",
            "write the headings back into the first row, as a new form has them"));
  }

  /// The sheets that are meant to be read: those with headings, and of these those of the folder's
  /// kind if there are any. If there are none, one stands for them all.
  private static List<Source.Table> telling(
      List<Source.Table> tables, Optional<UnreadableFile.Kind> kind) {
    List<Source.Table> headed =
        tables.stream().filter(t -> isTold(t, kind.orElseGet(() -> kind(t)))).toList();
    List<Source.Table> meant =
        headed.stream().filter(t -> kind.isEmpty() || kind(t) == kind.get()).toList();
    if (headed.isEmpty()) {
      return tables.subList(0, Math.min(1, tables.size()));
    }
    return meant.isEmpty() ? headed : meant;
  }

  private static boolean isTold(Source.Table table, UnreadableFile.Kind kind) {
    return TableReader.hasHeadings(table, columns(kind))
        || (kind == UnreadableFile.Kind.PLAN && PlanSheets.isOne(table));
  }

  /// Which sheets are read, with their rows, and which are passed over.
  private void remark(
      Path file, List<Source.Table> tables, List<Source.Table> told, List<String> passed) {
    var sheets = new ArrayList<String>();
    for (Source.Table table : tables) {
      String name = table.sheet().map(s -> ", " + s.name()).orElse("");
      String rows = told.contains(table) ? String.valueOf(table.rows().size()) : "–";
      sheets.add(shown(file) + name + ": " + rows);
    }
    passed.forEach(name -> sheets.add(shown(file) + ", " + name + ": –"));
    remarks.add(shown(file) + ": XLSX");
    remarks.addAll(sheets);
  }

  /// A file outside any workspace: what it holds tells what it is.
  private void readUnknown(Path file) {
    files++;
    if (TABLES.contains(extension(file))) {
      table(file, UnreadableFile.Kind.PLAN, Optional.empty())
          .ifPresent(table -> readRows(table, kind(table), Optional.empty()));
      return;
    }
    if (extension(file).equals(WORKBOOK)) {
      readWorkbook(file, Optional.empty(), Optional.empty());
      return;
    }
    if (!YAML.contains(extension(file))) {
      if (OTHER_OFFICE.contains(extension(file))) {
        files--;
        readFile(file, UnreadableFile.Kind.PLAN, Optional.empty());
      } else {
        neither(file);
      }
      return;
    }
    Optional<Text> text = yamlText(file, UnreadableFile.Kind.PLAN, Optional.empty());
    if (text.isPresent()) {
      Yaml.Result result = Yaml.read(text.get().source(), text.get().text());
      mappings(result, text.get(), UnreadableFile.Kind.PLAN, Optional.empty())
          .forEach(mapping -> take(mapping, kind(mapping), Optional.empty()));
      if (result.fault().isPresent()) {
        broken(result, text.get(), UnreadableFile.Kind.PLAN, Optional.empty());
      }
    }
  }

  private void neither(Path file) {
    boolean packed = extension(file).equals("zip");
    unreadable(
        UnreadableFile.Kind.PLAN,
        Optional.empty(),
        Optional.empty(),
        Position.start(new Source.Whole(shown(file))),
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

  private static UnreadableFile.Kind kind(Node.Mapping mapping) {
    List<Key> telling = List.of(Key.ANSWERS, Key.ACTIVITIES, Key.MUNICIPALITY, Key.COUNTY);
    Set<Key> keys =
        Set.copyOf(
            mapping.entries().stream()
                .flatMap(e -> Key.of(e.key().text(), telling).stream())
                .distinct()
                .toList());
    if (keys.contains(Key.ANSWERS)) {
      return UnreadableFile.Kind.FOLLOW_UP;
    }
    return keys.contains(Key.COUNTY) && !keys.contains(Key.MUNICIPALITY)
        ? UnreadableFile.Kind.COUNTY
        : UnreadableFile.Kind.PLAN;
  }

  // --- bytes

  private Optional<byte[]> bytes(Path file, UnreadableFile.Kind kind, Optional<Period> period) {
    Position at = Position.start(new Source.Whole(shown(file)));
    numbersInName(file);
    Optional<byte[]> bytes = content(file);
    if (bytes.isEmpty()) {
      unreadable(
          kind,
          Optional.empty(),
          period,
          at,
          new Phrase("Filen går inte att öppna", "The file cannot be opened"),
          new Phrase(
              "se efter att det är en vanlig fil, att den finns där och att du får läsa den",
              "see that it is an ordinary file, that it is there and that you may read it"));
      return Optional.empty();
    }
    if (bytes.get().length > Limits.FILE_SIZE) {
      unreadable(
          kind,
          Optional.empty(),
          period,
          at,
          new Phrase("Filen är för stor", "The file is too large"),
          new Phrase(
              "dela upp den; en fil får ha högst 20 MB",
              "split it; a file may have 20 MB at most"));
      return Optional.empty();
    }
    checksums.put(shown(file), Checksum.of(bytes.get()));
    return bytes;
  }

  /// A file's bytes, and no more than one beyond the limit: it may grow while it is read. Devices
  /// and pipes are not opened, for they may never end.
  private static Optional<byte[]> content(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(Math.toIntExact(Limits.FILE_SIZE + 1)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Text> yamlText(Path file, UnreadableFile.Kind kind, Optional<Period> period) {
    Optional<byte[]> bytes = bytes(file, kind, period);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    Optional<Decoded> decoded = Decoded.unicode(bytes.get());
    if (decoded.isEmpty()) {
      Decoded guessed = Decoded.detect(bytes.get());
      Source.Lines source = Source.Lines.of(shown(file), guessed.text());
      unreadable(
          kind,
          guess(List.of(), guessed.text()),
          period,
          firstOddity(bytes.get(), source),
          new Phrase(
              "Filen är inte sparad som UTF-8, så å, ä och ö kan inte läsas",
              "The file is not saved as UTF-8, so that å, ä and ö cannot be read"),
          new Phrase(
              "öppna den, välj Spara som och teckenkodningen UTF-8",
              "open it, choose Save as and the encoding UTF-8"));
      return Optional.empty();
    }
    remarks.add(shown(file) + ": " + decoded.get().charset().displayName(Locale.ROOT));
    String text = decoded.get().text();
    return Optional.of(new Text(Source.Lines.of(shown(file), text), text));
  }

  /// Where the wrong encoding shows; the beginning of a file of which each letter is wrong.
  private static Position firstOddity(byte[] bytes, Source source) {
    String right = Decoded.unicodePrefix(bytes);
    return right.indexOf('\0') >= 0
        ? Position.start(source)
        : Position.after(source, right, right.codePointCount(0, right.length()));
  }

  private Optional<Source.Table> table(
      Path file, UnreadableFile.Kind kind, Optional<Period> period) {
    Optional<byte[]> bytes = bytes(file, kind, period);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    Decoded decoded =
        settings
            .charset()
            .map(c -> Decoded.as(bytes.get(), c))
            .orElseGet(() -> Decoded.detect(bytes.get()));
    if (decoded.text().indexOf('\0') >= 0) {
      unreadable(
          kind,
          Optional.empty(),
          period,
          Position.start(new Source.Whole(shown(file))),
          new Phrase("Filen är ingen textfil", "The file is no text file"),
          new Phrase(
              "spara tabellen på nytt, som CSV eller .xlsx",
              "save the table again, as CSV or .xlsx"));
      return Optional.empty();
    }
    Tables.Csv csv = Tables.read(decoded.text(), settings.separator(), TableReader::isHeading);
    remarks.add(
        shown(file)
            + ": "
            + decoded.charset().displayName(Locale.ROOT)
            + ", "
            + (csv.separator() == '\t' ? "tab" : csv.separator()));
    var table = new Source.Table(shown(file), csv.rows());
    csv.quotes().forEach(cell -> quote(table, cell));
    return Optional.of(table);
  }

  private void quote(Source.Table table, Tables.Cell cell) {
    reading.report(
        Rule.SWALLOWING_QUOTE,
        new Position(table, cell.row(), cell.column()),
        reading.subject(),
        new Phrase(
            "Cellen börjar med ett citattecken som aldrig tar slut, så att raderna efter hamnar i"
                + " den",
            "The cell begins with a quotation mark that never ends, so that the rows after it fall"
                + " into the cell"),
        new Phrase(
            "ta bort citattecknet, eller sätt ett sist i cellen; raderna har lästs var för sig",
            "remove the mark, or put one at the cell's end; the rows have been read one by one"));
  }

  // --- files that cannot be read

  private void unreadable(
      UnreadableFile.Kind kind,
      Optional<Owner> owner,
      Optional<Period> period,
      Position at,
      Phrase message,
      Phrase fix) {
    unreadable.add(new UnreadableFile(kind, owner, period, at));
    var subject = owner.map(Owner::subject).orElse(reading.subject());
    var dated = period.map(p -> subject.period(p.code())).orElse(subject);
    reading.report(Rule.FILE_UNREADABLE, at, dated, message, fix);
  }

  /// Whose a broken file is: by the keys that could be read, else by a line that names it.
  private Optional<Owner> guess(List<Node.Entry> begun, String text) {
    Reading silent = new Reading(reading.register(), reading.year());
    if (!begun.isEmpty()) {
      var mapping = new Node.Mapping(begun, begun.getFirst().key().at());
      Owner owner = OwnerReader.read(Fields.glance(mapping, PlanReader.KEYS, silent), false);
      if (owner instanceof Owner.Participant) {
        return Optional.of(owner);
      }
    }
    Matcher line = MUNICIPALITY_LINE.matcher(text);
    return line.find()
        ? OwnerReader.read(
                Node.Scalar.of(line.group(1).strip(), Position.start(new Source.Whole(""))), silent)
            .map(Owner.class::cast)
        : Optional.empty();
  }

  /// Identity numbers in the names of a file and of the folders that it lies in.
  private void numbersInName(Path file) {
    for (Path name : base.relativize(file.toAbsolutePath().normalize())) {
      reading.numbers(
          Node.Scalar.of(name.toString(), Position.start(new Source.Whole(shown(file)))));
    }
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private String shown(Path path) {
    String relative = base.relativize(path.toAbsolutePath().normalize()).toString();
    return IdentityNumbers.mask(relative.replace('\\', '/'));
  }
}
