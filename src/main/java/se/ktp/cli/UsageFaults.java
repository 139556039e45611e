package se.ktp.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;

/// Tells what is wrong with a command line, in the user's language; picocli's own texts are
/// English.
final class UsageFaults implements IParameterExceptionHandler {
  private final Language language;

  UsageFaults(Language language) {
    this.language = language;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("ktp: " + message(e).in(language));
    suggestion(e).ifPresent(phrase -> err.println("  " + phrase.in(language)));
    String name = command.getCommandSpec().qualifiedName();
    err.println(
        "  " + new Phrase("Hjälp: " + name + " --help", "Help: " + name + " --help").in(language));
    return Exit.WRONG_USAGE.code();
  }

  private static Phrase message(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException overwritten -> {
        String name = name(overwritten.getArgSpec());
        yield new Phrase(name + " är angivet två gånger", name + " is given twice");
      }
      case MutuallyExclusiveArgsException _ ->
          new Phrase(
              "Två av tilläggen kan inte användas tillsammans",
              "Two of the options cannot be used together");
      case WrongUsage wrong -> wrong.phrase();
      default -> value(e);
    };
  }

  private static Phrase unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
    if (first.startsWith("-")) {
      return new Phrase("Tillägget " + first + " finns inte", "There is no option " + first);
    }
    boolean top = e.getCommandLine().getParent() == null;
    return top
        ? new Phrase(
            "Kommandot ”" + first + "” finns inte", "There is no command \"" + first + "\"")
        : new Phrase(
            "”" + first + "” är ett ord för mycket", "\"" + first + "\" is a word too many");
  }

  private static Phrase missing(MissingParameterException e) {
    ArgSpec arg = e.getMissing().isEmpty() ? null : e.getMissing().getFirst();
    return switch (arg) {
      case OptionSpec option -> valueWanted(option);
      case PositionalParamSpec files when files.command().userObject() instanceof CollectCommand ->
          CollectCommand.NO_FILES;
      case PositionalParamSpec positional ->
          new Phrase(
              "Det saknas något: " + positional.paramLabel(),
              "Something is missing: " + positional.paramLabel());
      case null, default ->
          new Phrase("Det saknas något på raden", "Something is missing on the line");
    };
  }

  private static Phrase value(ParameterException e) {
    String name = e.getArgSpec() == null ? "" : name(e.getArgSpec());
    String value = String.valueOf(e.getValue());
    String wanted = e.getArgSpec() == null ? "" : e.getArgSpec().paramLabel();
    if (wanted.equals("YYYY-MM")) {
      return new Phrase(
          "”%s” är ingen period med år och månad; skriv till exempel 2010-06".formatted(value),
          "\"%s\" is no period of year and month; write 2010-06, say".formatted(value));
    }
    return new Phrase(
        "”%s” går inte att använda efter %s; skriv %s".formatted(value, name, wanted),
        "\"%s\" cannot be used after %s; write %s".formatted(value, name, wanted));
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private static Optional<Phrase> suggestion(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return Optional.empty();
    }
    List<String> known = new ArrayList<>(e.getCommandLine().getSubcommands().keySet());
    e.getCommandLine()
        .getCommandSpec()
        .options()
        .forEach(option -> known.addAll(List.of(option.names())));
    return Nearest.to(unmatched.getUnmatched().getFirst(), known)
        .map(word -> new Phrase("Menade du " + word + "?", "Did you mean " + word + "?"));
  }

  /// That a rule is named which there is not.
  static WrongUsage unknownRule(CommandSpec spec, String written) {
    if (written.isBlank()) {
      return new WrongUsage(
          spec.commandLine(),
          new Phrase(
              "Ingen regel är angiven; skriv t.ex. KTP102", "No rule is named; write KTP102, say"));
    }
    Optional<String> near = Rule.near(written);
    return new WrongUsage(
        spec.commandLine(),
        new Phrase(
            "Regeln "
                + written
                + " finns inte; "
                + near.map(n -> "menade du " + n + "?").orElse("se vilka som finns: ktp explain"),
            "There is no rule "
                + written
                + "; "
                + near.map(n -> "did you mean " + n + "?")
                    .orElse("see which there are: ktp explain")));
  }

  /// Other programs take `-o -` for standard output; here it would be a folder of that name.
  static void refuseStandardOutput(ParseResult parsed) {
    for (CommandLine command : parsed.asCommandLineList()) {
      OptionSpec out = command.getParseResult().matchedOption("--out");
      if (out != null && out.stringValues().contains("-")) {
        throw new WrongUsage(
            command,
            new Phrase(
                "-o - går inte: det som skrivs är filer; ange en mapp",
                "-o - does not work: files are written; name a folder"));
      }
    }
  }

  /// A list with nothing in it, of a variable that was never set, say, is not the same as no list.
  static void refuseEmptyLists(ParseResult parsed) {
    for (CommandLine command : parsed.asCommandLineList()) {
      for (OptionSpec option : command.getParseResult().matchedOptions()) {
        boolean list = !option.splitRegex().isEmpty();
        if (list && option.originalStringValues().stream().allMatch(v -> v.matches("[\\s,]*"))) {
          throw new WrongUsage(command, valueWanted(option));
        }
      }
    }
  }

  private static Phrase valueWanted(OptionSpec option) {
    return new Phrase(
        "Efter " + option.longestName() + " ska det stå ett värde: " + option.paramLabel(),
        option.longestName() + " takes a value: " + option.paramLabel());
  }

  /// A fault of usage that a command has found itself.
  static final class WrongUsage extends ParameterException {
    private static final long serialVersionUID = 1;

    private final transient Phrase phrase;

    WrongUsage(CommandLine command, Phrase phrase) {
      super(command, phrase.en());
      this.phrase = phrase;
    }

    Phrase phrase() {
      return phrase;
    }
  }
}
