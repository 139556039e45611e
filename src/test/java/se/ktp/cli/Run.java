package se.ktp.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A run of the program in this process, with what it said.
public record Run(int code, String out, String err) {
  private static final LocalDate TODAY = LocalDate.of(2010, 7, 1);

  /// Runs a command as somebody would who stands in a folder, on the first of July 2010, in
  /// Swedish.
  public static Run in(Path folder, String... args) {
    return in(folder, Map.of("PATH", "", "LANG", "sv_SE.UTF-8"), args);
  }

  public static Run in(Path folder, Map<String, String> variables, String... args) {
    return in(folder, variables, Optional.empty(), args);
  }

  /// Runs a command as somebody would who types these lines when asked.
  public static Run typing(Path folder, String lines, String... args) {
    return asking(folder, new BufferedReader(new StringReader(lines)), args);
  }

  /// Runs a command that may ask somebody.
  public static Run asking(Path folder, BufferedReader keyboard, String... args) {
    return in(folder, Map.of("PATH", "", "LANG", "sv_SE.UTF-8"), Optional.of(keyboard), args);
  }

  /// Runs a command; what it prints and what it says stand in the order in which they are seen on a
  /// screen.
  public static Run onScreen(Path folder, String... args) {
    var screen = new StringWriter();
    var environment =
        new Environment(
            Map.of("PATH", "", "LANG", "sv_SE.UTF-8"),
            Locale.ROOT,
            TODAY,
            folder,
            false,
            false,
            Optional.empty());
    var writer = new PrintWriter(screen);
    return new Run(Cli.run(args, environment, writer, writer), screen.toString(), "");
  }

  private static Run in(
      Path folder, Map<String, String> variables, Optional<BufferedReader> asked, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var environment = new Environment(variables, Locale.ROOT, TODAY, folder, false, false, asked);
    int code = Cli.run(args, environment, new PrintWriter(out), new PrintWriter(err));
    return new Run(code, out.toString(), err.toString());
  }
}
