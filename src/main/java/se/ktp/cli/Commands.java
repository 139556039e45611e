package se.ktp.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The program's commands.
///
/// picocli finds out what a command takes by reflection, which for all of them takes longer than a
/// whole `ktp validate` of a plan. So only the command that is called is given to it; all are where
/// none is, or one that does not exist.
final class Commands {
  private static final Map<String, Class<?>> ALL = all();

  /// The last of those that follow a coordinator's year; the rest stand beside it.
  private static final String LAST_OF_YEAR = "archive";

  /// Help as it is read: what there is to do before how to do it otherwise.
  private static final List<String> SECTIONS =
      List.of(
          UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS,
          UsageMessageSpec.SECTION_KEY_DESCRIPTION,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST,
          UsageMessageSpec.SECTION_KEY_FOOTER);

  private Commands() {}

  /// In the order in which a year needs them.
  private static Map<String, Class<?>> all() {
    var all = new LinkedHashMap<String, Class<?>>();
    all.put("init", InitCommand.class);
    all.put("form", FormCommand.class);
    all.put("collect", CollectCommand.class);
    all.put("validate", ValidateCommand.class);
    all.put("status", StatusCommand.class);
    all.put("remind", RemindCommand.class);
    all.put("report", ReportCommand.class);
    all.put("diff", DiffCommand.class);
    all.put("archive", ArchiveCommand.class);
    all.put("watch", WatchCommand.class);
    all.put("explain", ExplainCommand.class);
    all.put("schema", SchemaCommand.class);
    all.put("templates", TemplatesCommand.class);
    all.put("doctor", DoctorCommand.class);
    return all;
  }

  /// The command line of a call.
  static CommandLine of(Ktp ktp, String... args) {
    var commandLine = new CommandLine(ktp);
    Optional<String> called = Arrays.stream(args).filter(ALL::containsKey).findFirst();
    ALL.forEach((name, type) -> {
      if (called.isEmpty() || called.get().equals(name)) {
        commandLine.addSubcommand(name, type);
      }
    });
    commandLine.setHelpSectionKeys(SECTIONS);
    commandLine
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Commands::grouped);
    return commandLine;
  }

  /// The list of commands: those of the year in their order, and those beside it.
  private static String grouped(Help help) {
    var year = new LinkedHashMap<String, Help>();
    var beside = new LinkedHashMap<String, Help>();
    help.subcommands()
        .forEach((name, of) -> (year.containsKey(LAST_OF_YEAR) ? beside : year).put(name, of));
    ResourceBundle words = help.commandSpec().resourceBundle();
    return "%s%n%s%n%s%n%s"
        .formatted(
            words.getString("ktp.year"),
            help.commandList(year),
            words.getString("ktp.beside"),
            help.commandList(beside));
  }
}
