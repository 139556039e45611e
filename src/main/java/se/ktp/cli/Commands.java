package se.ktp.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/// The program's commands.
///
/// picocli finds out what a command takes by reflection, which for all of them takes longer than a
/// whole `ktp validate` of a plan. So only the command that is called is given to it; all are where
/// none is, or one that does not exist.
final class Commands {
  private static final Map<String, Class<?>> ALL = all();

  private Commands() {}

  private static Map<String, Class<?>> all() {
    var all = new LinkedHashMap<String, Class<?>>();
    all.put("init", InitCommand.class);
    all.put("report", ReportCommand.class);
    all.put("validate", ValidateCommand.class);
    all.put("form", FormCommand.class);
    all.put("collect", CollectCommand.class);
    all.put("status", StatusCommand.class);
    all.put("remind", RemindCommand.class);
    all.put("diff", DiffCommand.class);
    all.put("watch", WatchCommand.class);
    all.put("archive", ArchiveCommand.class);
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
    return commandLine;
  }
}
