package se.ktp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.check.Checks;
import se.ktp.diagnostic.Finding;
import se.ktp.model.Register;
import se.ktp.model.Workspace;
import se.ktp.read.Parsed;
import se.ktp.read.RegisterReader;
import se.ktp.read.Settings;
import se.ktp.read.WorkspaceReader;

/// Workspaces for tests: written from texts, read, and checked.
public final class Workspaces {
  public static final Register REGISTER = RegisterReader.read();

  private Workspaces() {}

  /// Writes files into a folder; a workbook is made of its table as CSV.
  public static Path write(Path folder, Map<String, String> files) {
    files.forEach((name, text) ->
        write(
            folder.resolve(name),
            name.endsWith(".xlsx") ? Xlsx.ofCsv(text) : text.getBytes(StandardCharsets.UTF_8)));
    return folder;
  }

  public static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Parsed<Workspace> read(Path folder) {
    return WorkspaceReader.read(folder, folder, REGISTER, Settings.of(2010));
  }

  /// All findings of a workspace, in their order.
  public static List<Finding> findings(Path folder, LocalDate asOf) {
    Parsed<Workspace> parsed =
        WorkspaceReader.read(folder, folder, REGISTER, Settings.of(asOf.getYear()));
    return findings(parsed, asOf);
  }

  public static List<Finding> findings(Parsed<Workspace> parsed, LocalDate asOf) {
    var all =
        new ArrayList<>(Checks.findings(parsed.value(), parsed.findings(), asOf, Optional.empty()));
    all.sort(Finding.ORDER);
    return all;
  }

  /// A finding as tests compare it: `KTP102 error plans/a.yaml:12:5`.
  public static String shown(Finding finding) {
    return "%s %s %s:%s:%s"
        .formatted(
            finding.rule().code(),
            finding.severity().code(),
            finding.at().source().path(),
            finding.at().line(),
            finding.at().column());
  }

  public static List<String> shown(List<Finding> findings) {
    return findings.stream().map(Workspaces::shown).toList();
  }

  /// A plan of one activity with which nothing is wrong, for 2010.
  public static String plan(String municipality) {
    return """
    municipality: %s
    approved: {by: Lokalt samråd, on: 2010-03-15}
    local_council:
      - {role: Socialchef, principal: kommun}
      - {role: Verksamhetschef, principal: region}
    process_leaders:
      - {role: Enhetschef, principal: kommun}
      - {role: Mottagningschef, principal: region}
    mapping: {strengths: [Korta vägar]}
    activities:
      - id: a1
        name: Gemensam vårdplan
        goal: 60 %% har en plan i november
        method: Gemensam mall
        target_group: Vuxna
        partners: Socialtjänsten
        timeline: 2010
        responsibility: {municipality: Enhetschef, region: Mottagningschef}
    """
        .formatted(municipality);
  }

  /// The names of the PDFs in a folder.
  public static List<String> papers(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(".pdf"))
          .sorted()
          .toList();
    }
  }
}
