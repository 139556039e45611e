package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import se.ktp.diagnostic.Language;

/// What lies beside the program when it is handed out: manual pages in both languages, and the
/// files by which shells complete its commands. All of it is made from the commands themselves.
public final class Leaflets {
  private Leaflets() {}

  /// Writes them; the build calls this.
  ///
  /// @param args the folder
  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, String> file : files(Version.number()).entrySet()) {
      Path target = Path.of(args[0]).resolve(file.getKey());
      Files.createDirectories(target.resolveSibling(""));
      Files.writeString(target, file.getValue());
    }
  }

  /// Their texts by their paths.
  static Map<String, String> files(String version) {
    var files = new LinkedHashMap<String, String>();
    for (Language language : Language.values()) {
      String folder = language == Language.EN ? "man/man1/" : "man/" + language.code() + "/man1/";
      CommandLine ktp = commandLine(language);
      var pages = new ManPages(language, version);
      files.put(folder + "ktp.1", pages.page(ktp));
      ktp.getSubcommands()
          .forEach(
              (name, command) -> files.put(folder + "ktp-" + name + ".1", pages.page(command)));
    }
    var completion = new Completion(commandLine(Language.SV));
    files.put("completion/ktp.bash", completion.bash());
    files.put("completion/_ktp", completion.zsh());
    files.put("completion/ktp.fish", completion.fish());
    return files;
  }

  static CommandLine commandLine(Language language) {
    var nobody =
        new Environment(
            Map.of(), Locale.ROOT, LocalDate.EPOCH, Path.of(""), false, false, Optional.empty());
    return Cli.commandLine(nobody, language);
  }
}
