package se.ktp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.ktp.check.Checks;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.form.AnswerForms;
import se.ktp.form.FormFormat;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.model.Workspace;
import se.ktp.read.Parsed;
import se.ktp.read.RegisterReader;
import se.ktp.read.Settings;
import se.ktp.read.WorkspaceReader;
import se.ktp.render.PaperFormat;
import se.ktp.render.Press;
import se.ktp.render.TemplateSet;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.Summaries;

/// What most of the time goes to once the program is warm: reading, checking, filling in templates,
/// setting papers.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HotPaths {
  private static final LocalDate DAY = LocalDate.of(2016, 12, 5);
  private static final Path YAML = Path.of("examples/jonkoping-2016").toAbsolutePath();
  private static final Path CSV = Path.of("examples/halland-2012").toAbsolutePath();

  private Path workbooks;
  private Register register;
  private Workspace workspace;
  private Period period;
  private MunicipalitySummary summary;
  private Press press;
  private Press.Order order;
  private Press.Page page;

  @Setup
  public void prepare() throws IOException {
    register = RegisterReader.read();
    workspace = read(YAML).value();
    period = workspace.newestPeriod().orElseThrow();
    var summaries = new Summaries(workspace, register, period, List.of());
    List<Owner.Participant> participants = workspace.participants();
    workbooks = workbooks(participants);
    summary = summaries.municipality(participants.getFirst());
    press = new Press.Workshop("ktp", TemplateSet.builtIn()).press();
    order = new Press.Order(Language.SV, DAY, "0".repeat(64));
    page = press.municipality(summary, workspace.county(), order);
  }

  /// The same county, with its answers as the workbooks that come back.
  private Path workbooks(List<Owner.Participant> participants) throws IOException {
    Path root = Path.of("target/jmh-workbooks").toAbsolutePath();
    Path folder = Files.createDirectories(root.resolve("followups").resolve(period.code()));
    Files.write(root.resolve("county.yaml"), Files.readAllBytes(YAML.resolve("county.yaml")));
    var forms = new AnswerForms(workspace, period, Language.SV, "ktp");
    for (Owner.Participant one : participants) {
      byte[] bytes = FormFormat.XLSX.bytes(forms.form(one, one.name()));
      Files.write(folder.resolve(one.municipality().code() + ".xlsx"), bytes);
    }
    return root;
  }

  private Parsed<Workspace> read(Path folder) {
    return WorkspaceReader.read(folder, folder, register, Settings.of(2016));
  }

  @Benchmark
  public Parsed<Workspace> readYaml() {
    return read(YAML);
  }

  @Benchmark
  public Parsed<Workspace> readCsv() {
    return read(CSV);
  }

  @Benchmark
  public Parsed<Workspace> readXlsx() {
    return read(workbooks);
  }

  @Benchmark
  public List<Finding> check() {
    return Checks.findings(workspace, List.of(), DAY, Optional.of(period));
  }

  @Benchmark
  public Press.Page fillTemplate() {
    return press.municipality(summary, workspace.county(), order);
  }

  @Benchmark
  public Press.Made typeset() {
    return press.set(page, PaperFormat.PDF, OutputStream.nullOutputStream());
  }
}
