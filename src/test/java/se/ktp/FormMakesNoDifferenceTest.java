package se.ktp;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Period;
import se.ktp.model.Workspace;
import se.ktp.read.Parsed;
import se.ktp.source.Decoded;
import se.ktp.summarise.Summaries;

/// The same data give the same model and the same findings, in whatever language, order or encoding
/// they are written.
class FormMakesNoDifferenceTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<String> EXAMPLES =
      List.of("halland-2012", "jonkoping-2016", "norrbotten-2008", "stockholm-2010");

  @TempDir Path folder;

  // --- languages and kinds of files

  @Test
  void theModelIsTheSameInEveryForm() {
    String english = model(Rendering.ENGLISH_YAML, Faultless.year());
    assertEquals(english, model(Rendering.SWEDISH_YAML, Faultless.year()));
    assertEquals(english, model(Rendering.SWEDISH_CSV, Faultless.year()));
    assertEquals(english, model(Rendering.SWEDISH_XLSX, Faultless.year()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faultsOfAllForms")
  void findingsAreAboutTheSameInEveryForm(PlantedFaultsTest.Fault fault) {
    Datum year = Faultless.year();
    fault.plant().accept(year);
    List<String> first = subjects(fault.in().getFirst(), year);
    assertFalse(first.isEmpty());
    fault.in().forEach(form -> assertEquals(first, subjects(form, year), form.toString()));
  }

  static Stream<PlantedFaultsTest.Fault> faultsOfAllForms() {
    return PlantedFaultsTest.all().filter(f -> f.in().size() > 1);
  }

  private String model(Rendering form, Datum year) {
    return new Described(false).of(Workspaces.read(written(form, year)).value());
  }

  private List<String> subjects(Rendering form, Datum year) {
    return subjects(Workspaces.findings(written(form, year), Faultless.TODAY));
  }

  /// What findings are about, wherever it stands. A table's heading belongs to no row.
  private static List<String> subjects(List<Finding> findings) {
    return findings.stream()
        .map(f ->
            "%s %s %s"
                .formatted(
                    f.rule().code(),
                    f.severity(),
                    f.rule() == Rule.UNKNOWN_KEY ? f.subject().field() : f.subject()))
        .sorted()
        .toList();
  }

  private Path written(Rendering form, Datum year) {
    return Workspaces.write(folder.resolve(form.name()), form.of(year).files());
  }

  // --- the order of rows

  @ParameterizedTest(name = "{0} with seed {1}")
  @MethodSource("examplesAndSeeds")
  void theOrderOfRowsMakesNoDifference(String example, int seed) throws IOException {
    Path before = Path.of("examples", example).toAbsolutePath();
    Path after = folder.resolve(example);
    var random = new Random(seed);
    copy(
        before,
        after,
        rows -> {
          Collections.shuffle(rows.subList(1, rows.size()), random);
          return bytes(rows, ';', "\n", UTF_8);
        });
    LocalDate asOf = endOf(example);
    assertEquals(
        subjects(Workspaces.findings(before, asOf)), subjects(Workspaces.findings(after, asOf)));
    assertEquals(summaries(before, asOf), summaries(after, asOf));
  }

  static Stream<Arguments> examplesAndSeeds() {
    return EXAMPLES.stream()
        .flatMap(e -> IntStream.range(0, 5).mapToObj(seed -> Arguments.of(e, seed)));
  }

  private static String summaries(Path root, LocalDate asOf) {
    Parsed<Workspace> parsed = Workspaces.read(root);
    List<Finding> findings = Workspaces.findings(parsed, asOf);
    var text = new StringBuilder();
    for (Period period : parsed.value().answeredPeriods()) {
      var summaries = new Summaries(parsed.value(), Workspaces.REGISTER, period, findings);
      text.append(new Described(false).of(summaries.county()));
    }
    return text.toString();
  }

  // --- encodings, separators, ends of lines

  /// A way to save a table.
  record Saved(String name, Charset charset, boolean mark, char separator, String end) {
    byte[] of(List<List<String>> rows) {
      Charset able = charset.newEncoder().canEncode(rows.toString()) ? charset : UTF_8;
      byte[] bytes = bytes(rows, separator, end, able);
      if (!mark || !able.equals(charset)) {
        return bytes;
      }
      byte[] bom = "\ufeff".getBytes(charset);
      byte[] all = new byte[bom.length + bytes.length];
      System.arraycopy(bom, 0, all, 0, bom.length);
      System.arraycopy(bytes, 0, all, bom.length, bytes.length);
      return all;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("examplesAndWaysToSave")
  void theWayToSaveATableMakesNoDifference(String example, Saved saved) throws IOException {
    Path before = Path.of("examples", example).toAbsolutePath();
    Path after = folder.resolve(example);
    copy(before, after, saved::of);
    LocalDate asOf = endOf(example);
    assertEquals(told(before, asOf), told(after, asOf));
    assertEquals(
        new Described(true).of(Workspaces.read(before).value()),
        new Described(true).of(Workspaces.read(after).value()));
  }

  private static String told(Path root, LocalDate asOf) {
    return String.join(
        "\n",
        Workspaces.findings(root, asOf).stream()
            .map(f -> Workspaces.shown(f) + " " + f.message().sv())
            .toList());
  }

  static Stream<Arguments> examplesAndWaysToSave() {
    var ways =
        List.of(
            new Saved("UTF-8 with ; and CRLF", UTF_8, false, ';', "\r\n"),
            new Saved("UTF-8 with commas and LF", UTF_8, false, ',', "\n"),
            new Saved("UTF-8 with tabs and CR", UTF_8, false, '\t', "\r"),
            new Saved("UTF-8 with a mark, ; and LF", UTF_8, true, ';', "\n"),
            new Saved("UTF-8 with a mark, commas and CRLF", UTF_8, true, ',', "\r\n"),
            new Saved("UTF-16 with ; and LF", UTF_16LE, false, ';', "\n"),
            new Saved("UTF-16 with a mark, ; and CR", UTF_16LE, true, ';', "\r"),
            new Saved("UTF-16 with a mark, tabs and CRLF", UTF_16LE, true, '\t', "\r\n"),
            new Saved("Windows-1252 with ; and CRLF", WINDOWS_1252, false, ';', "\r\n"),
            new Saved("Windows-1252 with commas and LF", WINDOWS_1252, false, ',', "\n"),
            new Saved("Windows-1252 with tabs and CRLF", WINDOWS_1252, false, '\t', "\r\n"));
    return EXAMPLES.stream().flatMap(e -> ways.stream().map(way -> Arguments.of(e, way)));
  }

  // --- workspaces with tables that are saved anew

  private interface Save {
    byte[] of(List<List<String>> rows);
  }

  private static void copy(Path from, Path to, Save save) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Workspaces.bytes(file);
        boolean table = file.toString().endsWith(".csv");
        Workspaces.write(
            to.resolve(from.relativize(file).toString()), table ? save.of(rows(bytes)) : bytes);
      }
    }
  }

  private static List<List<String>> rows(byte[] bytes) {
    String text = Decoded.detect(bytes).text();
    char separator = text.lines().findFirst().orElse("").indexOf(';') >= 0 ? ';' : ',';
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
    try (var parser = format.parse(new StringReader(text))) {
      return new ArrayList<>(parser.stream().map(CSVRecord::toList).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(
      List<List<String>> rows, char separator, String end, Charset charset) {
    var out = new StringBuilder();
    for (List<String> row : rows) {
      String delimiter = String.valueOf(separator);
      out.append(String.join(delimiter, row.stream().map(c -> cell(c, separator)).toList()));
      out.append(end);
    }
    return out.toString().getBytes(charset);
  }

  private static String cell(String text, char separator) {
    boolean quoted = text.chars().anyMatch(c -> c == separator || c == '"' || c == '\n');
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  private static LocalDate endOf(String example) {
    return LocalDate.of(Integer.parseInt(example.substring(example.length() - 4)), 12, 31);
  }
}
