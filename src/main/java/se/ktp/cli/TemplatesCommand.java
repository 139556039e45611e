package se.ktp.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.ktp.render.TemplateFile;
import se.ktp.render.TemplateRemark;
import se.ktp.render.TemplateSet;
import se.ktp.write.WholeFile;

/// `ktp templates`: lists, unpacks and checks the files that papers are made by.
@Command(name = "templates")
final class TemplatesCommand implements Runnable {
  private static final Path USUAL = Path.of("templates");

  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "list")
  int list() {
    Console console = console();
    for (TemplateFile file : TemplateFile.values()) {
      console.out().println("%-20s  %s".formatted(file.fileName(), console.say(file.about())));
    }
    return Exit.FINE.code();
  }

  @Command(name = "eject")
  int eject(
      @Parameters(paramLabel = "DIR", arity = "0..1") Optional<Path> folder,
      @Option(names = "--force") boolean force) {
    Console console = console();
    Path named = folder.orElse(USUAL);
    Path to = ktp.environment().folder().resolve(named);
    var written = new ArrayList<String>();
    var there = new ArrayList<String>();
    for (TemplateFile file : TemplateFile.values()) {
      Path target = to.resolve(file.fileName());
      byte[] bytes = TemplateSet.builtIn(file).getBytes(StandardCharsets.UTF_8);
      try {
        if (Files.exists(target) && !force) {
          there.add(file.fileName());
        } else {
          WholeFile.write(target, bytes);
          written.add(file.fileName());
        }
      } catch (IOException e) {
        console
            .err()
            .println(console.say(target + " kunde inte skrivas", target + " could not be written"));
        return Exit.UNWRITABLE.code();
      }
    }
    told(named, written, there, console);
    return (there.isEmpty() ? Exit.FINE : Exit.FINDINGS).code();
  }

  private static void told(Path to, List<String> written, List<String> there, Console console) {
    if (!written.isEmpty() && !console.quiet()) {
      console
          .out()
          .println(
              console.say("Skrivet i ", "Written to ") + to + ": " + String.join(", ", written));
      console
          .out()
          .println(
              console
                  .say(
                      "Ändra det som ska bli annorlunda och ta bort resten; pröva med ktp templates"
                          + " check %s; använd med ktp report --templates %s",
                      "Change what is to differ and remove the rest; try it by ktp templates check"
                          + " %s; use it by ktp report --templates %s")
                  .replace("%s", to.toString()));
    }
    if (!there.isEmpty()) {
      console
          .err()
          .println(
              console.say(
                      "Orörda, för de fanns redan: ", "Left as they are, since they were there: ")
                  + String.join(", ", there)
                  + console.say(" (--force skriver över dem)", " (--force writes over them)"));
    }
  }

  @Command(name = "check")
  int check(@Parameters(paramLabel = "DIR", arity = "0..1") Optional<Path> folder) {
    Console console = console();
    Path named = folder.orElse(USUAL);
    TemplateSet set = OwnTemplates.read(Optional.of(named), ktp.environment(), spec);
    List<TemplateRemark> remarks = TrialWorkspace.remarks(set, ktp.asOf());
    OwnTemplates.tell(remarks, console);
    long faults = remarks.stream().filter(TemplateRemark::serious).count();
    if (!console.quiet()) {
      console
          .out()
          .println(
              faults == 0
                  ? console.say(
                      "Inga fel i " + named + ": " + String.join(", ", set.own()),
                      "Nothing wrong in " + named + ": " + String.join(", ", set.own()))
                  : console.say(
                      faults + " fel i " + named,
                      Summary.number((int) faults, "fault", "faults") + " in " + named));
    }
    return (faults == 0 ? Exit.FINE : Exit.FINDINGS).code();
  }

  private Console console() {
    return ktp.console(spec, Optional.empty());
  }
}
