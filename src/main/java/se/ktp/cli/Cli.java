package se.ktp.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Period;
import se.ktp.typeset.PdfStandard;

/// Runs the program.
public final class Cli {
  private Cli() {}

  /// The program's entry.
  @SuppressWarnings("SystemExitOutsideMain") // this is main's own place
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    Terminals terminals =
        Terminals.of(
            System.getProperties(),
            () -> Optional.ofNullable(System.console()).filter(c -> c.isTerminal()).isPresent());
    var environment =
        new Environment(
            System.getenv(),
            Locale.getDefault(),
            LocalDate.now(ZoneId.systemDefault()),
            Path.of(""),
            terminals.err(),
            terminals.out(),
            terminals.in() ? Optional.of(keyboard()) : Optional.empty());
    var data = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    var talk = new StandardOutput(new FileOutputStream(FileDescriptor.err));
    try (var out = ConsoleText.to(data, terminals.outCharset());
        var err = ConsoleText.to(talk, terminals.errCharset())) {
      int code = run(args, environment, out, err);
      if (data.failed()) {
        err.println(
            new Phrase("ktp: Det gick inte att skriva ut allt", "ktp: Not all could be written")
                .in(language(args, environment)));
        return Exit.UNWRITABLE.code();
      }
      return code;
    }
  }

  /// What is typed, in the terminal's own encoding.
  private static BufferedReader keyboard() {
    String encoding = System.getProperty("stdin.encoding", "UTF-8");
    Charset charset =
        Charset.isSupported(encoding) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
    return new BufferedReader(
        new InputStreamReader(new FileInputStream(FileDescriptor.in), charset));
  }

  /// Runs a command.
  ///
  /// @return the exit code
  public static int run(String[] args, Environment environment, PrintWriter out, PrintWriter err) {
    Language language = language(args, environment);
    CommandLine commandLine =
        commandLine(environment, language, args)
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(false)
            .setUsageHelpWidth(100)
            .registerConverter(LocalDate.class, new DateConverter())
            .registerConverter(Period.class, new PeriodConverter())
            .registerConverter(Language.class, new LanguageConverter())
            .registerConverter(PdfStandard.class, new PdfStandardConverter())
            .setParameterExceptionHandler(new UsageFaults(language))
            .setExecutionStrategy(parsed -> {
              UsageFaults.refuseStandardOutput(parsed);
              UsageFaults.refuseEmptyLists(parsed);
              return new CommandLine.RunLast().execute(parsed);
            })
            .setExecutionExceptionHandler((e, command, _) -> {
              if (e instanceof InvalidPathException name) {
                command.getErr().println("ktp: " + unnameable(name).in(language));
                return Exit.UNWRITABLE.code();
              }
              new InternalFault(language).tell(e, command.getErr(), List.of(args));
              return Exit.INTERNAL.code();
            });
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      // Nobody else catches these, and an exit code of their own would mean "findings".
      new InternalFault(language).tell(e, err, List.of(args));
      return Exit.INTERNAL.code();
    } finally {
      out.flush();
      err.flush();
    }
  }

  /// That the system was told of an alphabet in which a file's name cannot be written.
  private static Phrase unnameable(InvalidPathException e) {
    return new Phrase(
        "En fil kan inte heta ”"
            + e.getInput()
            + "” här: Java har startats med ett alfabet utan å, ä och ö. Kör bin/ktp, inte java"
            + " direkt, eller sätt LC_ALL=C.UTF-8.",
        "A file cannot be called \""
            + e.getInput()
            + "\" here: Java was started with an alphabet without å, ä and ö. Run bin/ktp, not java"
            + " itself, or set LC_ALL=C.UTF-8.");
  }

  /// What a call can say, in words of a language.
  ///
  /// @param args none for all commands
  static CommandLine commandLine(Environment environment, Language language, String... args) {
    CommandLine commandLine = Commands.of(new Ktp(environment), args);
    commandLine.setResourceBundle(
        ResourceBundle.getBundle("se.ktp.cli.messages", language.locale()));
    return commandLine;
  }

  /// The language for what is said before a command runs: help, and faults of usage.
  private static Language language(String[] args, Environment environment) {
    Optional<Language> asked = Optional.empty();
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--lang=")) {
        asked = Language.of(args[i].substring("--lang=".length()));
      } else if (args[i].equals("--lang") && i + 1 < args.length) {
        asked = Language.of(args[i + 1]);
      }
    }
    return asked
        .or(() -> environment.variable("KTP_LANG").flatMap(Language::of))
        .orElseGet(environment::language);
  }

  /// Reads dates of options.
  private static final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value.strip());
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(value);
      }
    }
  }

  /// Reads periods of options.
  private static final class PeriodConverter implements ITypeConverter<Period> {
    @Override
    public Period convert(String value) {
      return Period.parse(value).orElseThrow(() -> new TypeConversionException(value));
    }
  }

  /// Reads standards of PDFs.
  private static final class PdfStandardConverter implements ITypeConverter<PdfStandard> {
    @Override
    public PdfStandard convert(String value) {
      return PdfStandard.of(value).orElseThrow(() -> new TypeConversionException(value));
    }
  }

  /// Reads languages of options.
  private static final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.of(value).orElseThrow(() -> new TypeConversionException(value));
    }
  }
}
