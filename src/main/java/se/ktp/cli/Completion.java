package se.ktp.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import se.ktp.diagnostic.Rule;
import se.ktp.read.FileKind;

/// How shells complete what is typed, from the commands themselves: for bash, zsh and fish.
///
/// What an option or a parameter can be stands in its label: `text|json`, `DIR`, `PATH`.
record Completion(CommandLine ktp) {
  private static final List<String> FILES = List.of("PATH", "FILE");

  private Map<String, CommandLine> commands() {
    return ktp.getSubcommands();
  }

  private static Stream<OptionSpec> options(CommandLine command) {
    return command.getCommandSpec().options().stream().filter(o -> !o.hidden());
  }

  /// The fixed words that an argument can be; none for those that are free.
  private static List<String> words(ArgSpec argument) {
    String label = argument.paramLabel();
    return switch (label) {
      case "RULE", "CODE,…" -> Arrays.stream(Rule.values()).map(Rule::code).toList();
      case "KIND" -> Arrays.stream(FileKind.values()).map(FileKind::code).toList();
      case "pdf,html" -> List.of("pdf", "html", "pdf,html");
      default -> label.contains("|") ? List.of(label.split("\\|", -1)) : List.of();
    };
  }

  private static boolean isFolder(ArgSpec argument) {
    return argument.paramLabel().equals("DIR");
  }

  private static boolean isFile(ArgSpec argument) {
    return FILES.stream().anyMatch(argument.paramLabel()::contains);
  }

  private static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  private static String about(ArgSpec argument) {
    return firstLine(argument.description());
  }

  private static String about(CommandLine command) {
    return firstLine(command.getCommandSpec().usageMessage().description());
  }

  private static String firstLine(String[] help) {
    String all = help.length == 0 ? "" : help[0].replace("%%", "%");
    int end = all.indexOf(". ");
    return (end < 0 ? all : all.substring(0, end)).replaceAll("\\.$", "");
  }

  // --- bash

  String bash() {
    var text = new StringBuilder();
    text.append(
        """
        # ktp: completion for bash. Add to ~/.bashrc:  . /path/to/completion/ktp.bash
        _ktp() {
          local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= words= options= i
          for ((i = 1; i < COMP_CWORD; i++)); do
            case ${COMP_WORDS[i]} in
        """);
    text.append(
        "      %s) [ -n \"$command\" ] || command=${COMP_WORDS[i]} ;;\n"
            .formatted(String.join("|", commands().keySet())));
    text.append("    esac\n  done\n  case $command:$before in\n");
    options(ktp).filter(Completion::takesValue).forEach(o -> bash("*", o, text));
    commands()
        .forEach((name, command) ->
            options(command)
                .filter(o -> takesValue(o) && !o.inherited())
                .forEach(o -> bash(name, o, text)));
    text.append("  esac\n  case $command in\n");
    text.append(
        "    '') words='%s' options='%s' ;;\n"
            .formatted(names(commands()), optionNames(List.of(ktp))));
    commands()
        .forEach((name, command) ->
            text.append(
                "    %s) words='%s' options='%s' ;;\n"
                    .formatted(name, firstWords(command), optionNames(withInner(command)))));
    text.append(
        """
          esac
          case $current in
            -*) words=$options ;;
          esac
          [ -z "$words" ] || COMPREPLY=($(compgen -W "$words" -- "$current"))
        }
        complete -o default -F _ktp ktp
        """);
    return text.toString();
  }

  private static void bash(String command, OptionSpec option, StringBuilder text) {
    String pattern =
        Arrays.stream(option.names()).map(n -> command + ":" + n).collect(Collectors.joining("|"));
    List<String> words = words(option);
    String answer =
        isFolder(option)
            ? "compopt -o dirnames +o default"
            : isFile(option)
                ? ":"
                : words.isEmpty()
                    ? "compopt +o default"
                    : "COMPREPLY=($(compgen -W '" + String.join(" ", words) + "' -- \"$current\"))";
    text.append("    %s) %s; return ;;\n".formatted(pattern, answer));
  }

  // --- what all of them need

  /// The words that can follow a command.
  private static String firstWords(CommandLine command) {
    return Stream.concat(
            command.getSubcommands().keySet().stream(),
            command.getCommandSpec().positionalParameters().stream()
                .flatMap(p -> words(p).stream()))
        .collect(Collectors.joining(" "));
  }

  private static String names(Map<String, CommandLine> commands) {
    return String.join(" ", commands.keySet());
  }

  private static List<CommandLine> withInner(CommandLine command) {
    return Stream.concat(Stream.of(command), command.getSubcommands().values().stream()).toList();
  }

  private static String optionNames(List<CommandLine> commands) {
    return commands.stream()
        .flatMap(Completion::options)
        .flatMap(o -> Arrays.stream(o.names()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /// A command's own options and those of the commands within it.
  private static List<OptionSpec> inAll(CommandLine command) {
    var seen = new LinkedHashMap<String, OptionSpec>();
    withInner(command).stream()
        .flatMap(Completion::options)
        .forEach(o -> seen.putIfAbsent(o.longestName(), o));
    return List.copyOf(seen.values());
  }

  // --- zsh

  String zsh() {
    var text = new StringBuilder();
    text.append(
        """
        #compdef ktp
        # ktp: completion for zsh. Put this file into a folder of $fpath.
        _ktp() {
          local curcontext=$curcontext state line
          typeset -A opt_args
          _arguments -C \\
        """);
    options(ktp).forEach(o -> text.append("    ").append(zsh(o)).append(" \\\n"));
    text.append("    '1: :->command' '*:: :->rest'\n  case $state in\n    command)\n");
    text.append("      local -a commands=(\n");
    commands()
        .forEach((name, command) ->
            text.append("        '%s:%s'\n".formatted(name, zshText(about(command)))));
    text.append("      )\n      _describe ktp commands ;;\n    rest)\n      case $words[1] in\n");
    commands()
        .forEach((name, command) -> {
          text.append("        %s)\n          _arguments".formatted(name));
          inAll(command).forEach(o -> text.append(" \\\n            ").append(zsh(o)));
          if (!command.getSubcommands().isEmpty()) {
            text.append(
                " \\\n            '1: :(%s)' '2: :_files -/'"
                    .formatted(names(command.getSubcommands())));
          }
          for (PositionalParamSpec p : command.getCommandSpec().positionalParameters()) {
            text.append(" \\\n            '*:%s:%s'".formatted(zshText(about(p)), zshValue(p)));
          }
          text.append(" ;;\n");
        });
    text.append("      esac ;;\n  esac\n}\n_ktp \"$@\"\n");
    return text.toString();
  }

  private static String zsh(OptionSpec option) {
    String about = "[" + zshText(about(option)) + "]";
    String value = takesValue(option) ? ":" + label(option) + ":" + zshValue(option) : "";
    String[] names = option.names();
    String all = String.join(" ", names);
    return names.length == 1
        ? "'%s%s%s'".formatted(names[0], about, value)
        : "'(%s)'{%s}'%s%s'".formatted(all, String.join(",", names), about, value);
  }

  private static String label(ArgSpec argument) {
    return argument.paramLabel().replaceAll("[|:'].*", "");
  }

  private static String zshValue(ArgSpec argument) {
    List<String> words = words(argument);
    return isFolder(argument)
        ? "_files -/"
        : isFile(argument) ? "_files" : words.isEmpty() ? " " : "(" + String.join(" ", words) + ")";
  }

  private static String zshText(String text) {
    return text.replace("\\", "").replace("'", "’").replaceAll("([\\[\\]:])", "\\\\$1");
  }

  // --- fish

  String fish() {
    var text = new StringBuilder();
    text.append(
        """
        # ktp: completion for fish. Put this file into ~/.config/fish/completions.
        complete -c ktp -f -n __fish_use_subcommand
        """);
    options(ktp).forEach(o -> fish("", o, text));
    commands()
        .forEach((name, command) -> {
          text.append(
              "complete -c ktp -f -n __fish_use_subcommand -a %s -d '%s'\n"
                  .formatted(name, fishText(about(command))));
          String here = " -n '__fish_seen_subcommand_from " + name + "'";
          inAll(command).stream().filter(o -> !o.inherited()).forEach(o -> fish(here, o, text));
          String words = firstWords(command);
          if (!words.isEmpty()) {
            text.append("complete -c ktp -f%s -a '%s'\n".formatted(here, words));
          }
        });
    return text.toString();
  }

  private static void fish(String where, OptionSpec option, StringBuilder text) {
    text.append("complete -c ktp").append(where);
    for (String name : option.names()) {
      text.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
    }
    if (takesValue(option)) {
      List<String> words = words(option);
      text.append(
          isFolder(option)
              ? " -x -a '(__fish_complete_directories)'"
              : isFile(option)
                  ? " -r -F"
                  : words.isEmpty() ? " -x" : " -x -a '" + String.join(" ", words) + "'");
    }
    text.append(" -d '%s'\n".formatted(fishText(about(option))));
  }

  private static String fishText(String text) {
    return text.replace("\\", "").replace("'", "’");
  }
}
