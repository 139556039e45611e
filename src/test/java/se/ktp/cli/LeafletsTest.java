package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.ktp.diagnostic.Language;

/// The manual pages and the files for shells say what the commands are.
class LeafletsTest {
  private static final Map<String, String> FILES = Leaflets.files("1.0");

  @TempDir Path folder;

  /// What a program said, and its exit code in a last line.
  private String run(String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return out + process.waitFor();
  }

  private static boolean has(String program) {
    return Pattern.compile(Pattern.quote(java.io.File.pathSeparator))
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .anyMatch(f -> Files.isExecutable(Path.of(f, program)));
  }

  private Path file(String name) throws IOException {
    return Files.writeString(
        folder.resolve(name.replaceAll(".*/", "")), FILES.getOrDefault(name, ""));
  }

  @Test
  void eachCommandHasAPageInEachLanguageWithAllItsOptions() {
    Leaflets.commandLine(Language.SV)
        .getSubcommands()
        .forEach((name, command) -> {
          String swedish = FILES.getOrDefault("man/sv/man1/ktp-" + name + ".1", "");
          String english = FILES.getOrDefault("man/man1/ktp-" + name + ".1", "");
          assertTrue(swedish.contains(".SH \"BESKRIVNING\""), name);
          assertTrue(english.contains(".SH \"DESCRIPTION\""), name);
          command
              .getCommandSpec()
              .options()
              .forEach(option -> {
                String written = "\\fB" + option.longestName().replace("-", "\\-") + "\\fR";
                assertTrue(swedish.contains(written), name + option.longestName());
                assertTrue(english.contains(written), name + option.longestName());
              });
        });
    assertTrue(FILES.getOrDefault("man/man1/ktp.1", "").contains(".BR ktp\\-report (1)"));
  }

  @Test
  void examplesAreShownAsTheyAreTyped() {
    String page = FILES.getOrDefault("man/sv/man1/ktp-report.1", "");
    assertTrue(
        page.contains(
            ".SH \"EXEMPEL\"\n.RS 4\n.nf\nktp report                        alla papper för"),
        page);
    assertTrue(page.contains("ktp report \\-\\-period 2010\\-06"), page);
  }

  @Test
  void thePagesAreSoundRoff() throws Exception {
    assumeTrue(has("groff"));
    for (String name : FILES.keySet()) {
      if (name.endsWith(".1")) {
        String said =
            run("sh", "-c", "groff -man -Kutf8 -Tutf8 -ww '" + file(name) + "' 2>&1 >/dev/null");
        assertEquals("0", said, name);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ktp va, validate",
    "ktp report --fo, --force --format",
    "ktp report --format h, html",
    "ktp report examples/x --format h, html",
    "ktp --lang s, sv",
    "ktp schema p, plan",
    "ktp templates e, eject",
    "ktp explain KTP30, KTP301 KTP302 KTP303",
    "ktp validate --rules KTP12, KTP120 KTP121 KTP122 KTP123 KTP124",
    "ktp validate pl, ''",
    "ktp report --period 20, ''",
  })
  void bashCompletesWhatIsTyped(String typed, String completed) throws Exception {
    assumeTrue(has("bash"));
    String script =
        """
        . ./ktp.bash
        COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _ktp 2>/dev/null
        echo "${COMPREPLY[*]}"
        """
            .formatted(typed);
    file("completion/ktp.bash");
    assertEquals(completed + "\n0", run("bash", "-c", script));
  }

  @Test
  void zshReadsItsFile() throws Exception {
    assumeTrue(has("zsh"));
    file("completion/_ktp");
    String script = "fpath=(. $fpath); autoload -Uz +X _ktp && whence -w _ktp";
    assertEquals("_ktp: function\n0", run("zsh", "-f", "-c", script));
  }

  @Test
  void fishCompletesWhatIsTyped() throws Exception {
    assumeTrue(has("fish"));
    file("completion/ktp.fish");
    String script = "source ktp.fish; complete -C 'ktp report --format h'; complete -C 'ktp va'";
    assertEquals(
        "html validate 0",
        run("fish", "--no-config", "-c", script)
            .lines()
            .map(line -> line.replaceAll("\t.*", ""))
            .collect(Collectors.joining(" ")));
  }

  @Test
  void theLauncherOfWindowsGivesJavaTheSameOptions() throws IOException {
    Path launchers = Path.of("src/main/launcher");
    String unix = Files.readString(launchers.resolve("ktp"));
    String windows = Files.readString(launchers.resolve("ktp.bat"));
    assertEquals(options(unix), options(windows));
    assertTrue(windows.contains("se.ktp.cli.Cli %*\r\nexit /b %ERRORLEVEL%\r\n"), windows);
  }

  /// Those that tell what only a shell or only Linux knows are left aside.
  private static String options(String launcher) {
    return Pattern.compile("-[XD][^\\s\"]+")
        .matcher(launcher)
        .results()
        .map(m -> m.group())
        .filter(o -> !o.startsWith("-Dktp.terminals") && !o.startsWith("-Dsun.jnu.encoding"))
        .collect(Collectors.joining(" "));
  }
}
