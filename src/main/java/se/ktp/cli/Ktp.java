package se.ktp.cli;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import se.ktp.diagnostic.Language;

/// The program: its commands, and the options that all of them share.
@Command(name = "ktp", versionProvider = Version.class)
final class Ktp implements Runnable {
  @Option(names = "--lang", paramLabel = "sv|en", scope = ScopeType.INHERIT)
  private Optional<Language> language = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT)
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT)
  private boolean verbose;

  @Option(names = "--color", paramLabel = "auto|always|never", scope = ScopeType.INHERIT)
  private Colour colour = Colour.AUTO;

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", scope = ScopeType.INHERIT)
  private Optional<LocalDate> asOf = Optional.empty();

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  private boolean help;

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT)
  private boolean version;

  @Spec private CommandSpec spec;

  private final Environment environment;

  Ktp(Environment environment) {
    this.environment = environment;
  }

  /// When output is coloured.
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  Environment environment() {
    return environment;
  }

  LocalDate asOf() {
    return asOf.orElseGet(environment::day);
  }

  /// The language that was asked for, by option or variable.
  Optional<Language> askedLanguage() {
    return language.or(() -> environment.variable("KTP_LANG").flatMap(Language::of));
  }

  /// Where a command speaks.
  ///
  /// @param ofWorkspace the language that the workspace asks for
  Console console(CommandSpec command, Optional<Language> ofWorkspace) {
    boolean coloured =
        switch (colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> environment.colourful() && environment.variable("NO_COLOR").isEmpty();
        };
    return new Console(
        command.commandLine().getOut(),
        command.commandLine().getErr(),
        askedLanguage().or(() -> ofWorkspace).orElseGet(environment::language),
        quiet ? -1 : verbose ? 1 : 0,
        coloured,
        environment.terminal());
  }
}
