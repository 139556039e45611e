package se.ktp.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;
import se.ktp.model.Register;
import se.ktp.model.Workspace;
import se.ktp.read.Parsed;
import se.ktp.read.RegisterReader;
import se.ktp.read.Settings;
import se.ktp.read.WorkspaceReader;
import se.ktp.render.PaperFormat;
import se.ktp.render.Press;
import se.ktp.render.TemplateRemark;
import se.ktp.render.TemplateSet;
import se.ktp.render.TemplateTrial;
import se.ktp.source.Checksum;
import se.ktp.summarise.Summaries;

/// A small county with every state and every kind of answer, on which templates are tried.
final class TrialWorkspace {
  private static final List<String> FILES =
      List.of(
          "county.yaml",
          "plans/botkyrka.yaml",
          "plans/haninge.yaml",
          "followups/2010-06/botkyrka.yaml",
          "followups/2010-11/botkyrka.yaml");

  private static final int YEAR = 2010;

  private TrialWorkspace() {}

  /// What is wrong with a set of templates, tried in both languages.
  static List<TemplateRemark> remarks(TemplateSet set, LocalDate asOf) {
    Register register = RegisterReader.read();
    Parsed<Workspace> parsed = read(register);
    Workspace workspace = parsed.value();
    var summaries =
        new Summaries(
            workspace, register, workspace.newestPeriod().orElseThrow(), parsed.findings());
    return TemplateTrial.remarks(
        set,
        workspace.county(),
        summaries.county(),
        workspace.participants().stream().map(summaries::municipality).toList(),
        Stream.of(Language.values()).map(l -> new Press.Order(l, asOf, "0".repeat(64))).toList());
  }

  /// Makes a paper of it, in memory.
  ///
  /// @return its pages
  /// @throws IllegalStateException if what comes out is no PDF
  static int pages(LocalDate asOf) {
    Register register = RegisterReader.read();
    Workspace workspace = read(register).value();
    var summaries =
        new Summaries(workspace, register, workspace.newestPeriod().orElseThrow(), List.of());
    Press press = new Press.Workshop("ktp", TemplateSet.builtIn()).press();
    Press.Page page =
        press.county(
            summaries.county(), new Press.Order(Language.SV, asOf, Checksum.of(new byte[0])));
    var out = new ByteArrayOutputStream();
    int pages = press.set(page, PaperFormat.PDF, out).pages();
    String pdf = out.toString(StandardCharsets.ISO_8859_1);
    if (!pdf.startsWith("%PDF-") || !pdf.strip().endsWith("%%EOF")) {
      throw new IllegalStateException("no PDF");
    }
    return pages;
  }

  /// Reading begins at folders, so that the files are laid into one for a moment.
  private static Parsed<Workspace> read(Register register) {
    try {
      Path folder = Files.createTempDirectory("ktp-templates-");
      try {
        for (String file : FILES) {
          copy(file, folder.resolve(file));
        }
        return WorkspaceReader.read(folder, folder, register, Settings.of(YEAR));
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String name, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling(""));
    try (InputStream in = TrialWorkspace.class.getResourceAsStream("trial/" + name)) {
      Files.copy(Optional.ofNullable(in).orElseThrow(), to);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
