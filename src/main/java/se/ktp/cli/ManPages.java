package se.ktp.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;

/// Manual pages, in the language of `man`, from the commands' own help.
record ManPages(Language language, String version) {
  private static final Phrase EXITS =
      new Phrase(
          "0 bra; 1 något behöver rättas; 2 fel användning; 3 inget kunde läsas; 4 något kunde inte"
              + " skrivas; 5 fel i programmet.",
          "0 fine; 1 something needs to be mended; 2 wrong usage; 3 nothing could be read; 4"
              + " something could not be written; 5 a fault of the program.");

  String page(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    String name = spec.qualifiedName("-");
    var page = new StringBuilder();
    page.append(".TH \"%s\" 1 \"\" \"ktp %s\" \"ktp\"\n".formatted(upper(name), version));
    heading("NAMN", "NAME", page);
    page.append(name + " \\- " + escaped(firstSentence(description(spec))) + "\n");
    heading("SYNTAX", "SYNOPSIS", page);
    synopses(command).forEach(line -> page.append(line).append("\n.br\n"));
    heading("BESKRIVNING", "DESCRIPTION", page);
    page.append(text(description(spec)));
    commands(command, page);
    List<ArgSpec> parameters = List.copyOf(spec.positionalParameters());
    arguments("ANGES PÅ RADEN", "ARGUMENTS", parameters, page);
    arguments("TILLÄGG", "OPTIONS", options(spec, false), page);
    arguments("TILLÄGG FÖR ALLA KOMMANDON", "OPTIONS OF ALL COMMANDS", options(spec, true), page);
    footer(String.join("%n", spec.usageMessage().footer()), page);
    heading("SLUTKODER", "EXIT STATUS", page);
    page.append(text(EXITS.in(language)));
    heading("SE ÄVEN", "SEE ALSO", page);
    page.append(
        command.getParent() == null
            ? command.getSubcommands().keySet().stream()
                .map(sub -> ".BR ktp\\-" + sub + " (1)")
                .collect(Collectors.joining(",\n", "", "\n"))
            : ".BR ktp (1)\n");
    return page.toString();
  }

  private void heading(String swedish, String english, StringBuilder page) {
    page.append(".SH \"" + new Phrase(swedish, english).in(language) + "\"\n");
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /// One line of each command that belongs to the page.
  private Stream<String> synopses(CommandLine command) {
    if (command.getParent() == null) {
      return Stream.of(".B ktp\n.I " + new Phrase("KOMMANDO", "COMMAND").in(language) + "\n[...]");
    }
    return command.getSubcommands().isEmpty()
        ? Stream.of(synopsis(command))
        : command.getSubcommands().values().stream().map(ManPages::synopsis);
  }

  private static String synopsis(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    String parameters =
        spec.positionalParameters().stream()
            .map(p ->
                "[\\fI%s\\fR%s]"
                    .formatted(escaped(p.paramLabel()), p.arity().max() > 1 ? " ..." : ""))
            .collect(Collectors.joining(" "));
    return ".B " + escaped(spec.qualifiedName()) + "\n[\\-\\-...] " + parameters;
  }

  private void commands(CommandLine command, StringBuilder page) {
    if (command.getSubcommands().isEmpty()) {
      return;
    }
    heading("KOMMANDON", "COMMANDS", page);
    command
        .getSubcommands()
        .forEach((name, sub) -> {
          page.append(".TP\n.B " + escaped(name) + "\n");
          page.append(text(description(sub.getCommandSpec())));
          if (command.getParent() != null) {
            options(sub.getCommandSpec(), false).forEach(o -> argument(o, page));
          }
        });
  }

  private static List<ArgSpec> options(CommandSpec spec, boolean inherited) {
    return spec.options().stream()
        .filter(o -> !o.hidden())
        .filter(o -> (o.inherited() || spec.parent() == null) == inherited)
        .<ArgSpec>map(o -> o)
        .toList();
  }

  private void arguments(
      String swedish, String english, List<ArgSpec> arguments, StringBuilder page) {
    if (!arguments.isEmpty()) {
      heading(swedish, english, page);
      arguments.forEach(a -> argument(a, page));
    }
  }

  private static void argument(ArgSpec argument, StringBuilder page) {
    String names =
        switch (argument) {
          case OptionSpec option ->
              Arrays.stream(option.names())
                      .map(n -> "\\fB" + escaped(n) + "\\fR")
                      .collect(Collectors.joining(", "))
                  + (option.arity().max() == 0
                      ? ""
                      : " \\fI" + escaped(option.paramLabel()) + "\\fR");
          default -> "\\fI" + escaped(argument.paramLabel()) + "\\fR";
        };
    page.append(".TP\n" + names + "\n");
    page.append(text(String.join("%n", argument.description())));
  }

  private static String description(CommandSpec spec) {
    return String.join("%n", spec.usageMessage().description());
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return (end < 0 ? text : text.substring(0, end)).replaceAll("\\.$", "");
  }

  /// What stands last in the help: indented lines are shown as they are, a line that ends with a
  /// colon before them is their heading.
  private static void footer(String footer, StringBuilder page) {
    boolean shown = false;
    for (String line : plain(footer).strip().lines().toList()) {
      boolean indented = line.startsWith("  ");
      if (indented != shown) {
        page.append(indented ? ".RS 4\n.nf\n" : ".fi\n.RE\n");
        shown = indented;
      }
      if (indented) {
        page.append(escaped(line.substring(2))).append('\n');
      } else if (line.matches("\\p{L}+:")) {
        page.append(".SH \"" + upper(line.replace(":", "")) + "\"\n");
      } else {
        page.append(".PP\n").append(line.isBlank() ? "" : escaped(line) + "\n");
      }
    }
    if (shown) {
      page.append(".fi\n.RE\n");
    }
  }

  private static String text(String help) {
    return plain(help)
        .lines()
        .map(line -> escaped(line) + "\n")
        .collect(Collectors.joining(".br\n"));
  }

  /// Help texts are patterns of `printf`.
  private static String plain(String help) {
    return help.replace("%n", "\n").replace("%%", "%");
  }

  private static String escaped(String text) {
    String safe = text.replace("\\", "\\e").replace("-", "\\-");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }
}
