package se.ktp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `ktp doctor`: says what is wrong where the program, or a folder, does not work.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Parameters(paramLabel = "PATH", arity = "0..1")
  private Optional<Path> path = Optional.empty();

  @Override
  public Integer call() {
    Console console = ktp.console(spec, Optional.empty());
    var all = new ArrayList<>(new Checkup(Installation.own(), ktp.environment()).diagnoses());
    path.ifPresent(named -> {
      Path folder = ktp.environment().folder().resolve(named).toAbsolutePath().normalize();
      all.addAll(new FolderCheckup(named, folder).diagnoses());
    });
    print(all, console);
    return (all.stream().anyMatch(Diagnosis::isFault) ? Exit.FINDINGS : Exit.FINE).code();
  }

  /// Asked to be quiet, only what is not as it should be.
  static void print(List<Diagnosis> diagnoses, Console console) {
    for (Diagnosis one : diagnoses) {
      if (console.quiet() && one.state() == Diagnosis.State.FINE) {
        continue;
      }
      String word = "%-5s".formatted(console.say(one.state().word()));
      console
          .out()
          .println(
              "%s  %-12s %s"
                  .formatted(
                      console.styled(one.state().colour(), word),
                      console.say(one.about()),
                      console.say(one.told())));
      one.cure()
          .ifPresent(cure ->
              console
                  .out()
                  .println(
                      " ".repeat(20)
                          + console.say("gör så här: ", "do this: ")
                          + console.say(cure)));
    }
    if (!console.quiet()) {
      boolean well = diagnoses.stream().noneMatch(Diagnosis::isFault);
      console
          .out()
          .println(
              well
                  ? console.say("Inget är fel.", "Nothing is wrong.")
                  : console.say(
                      "Något är fel; se ovan. Hjälper det inte, skicka allt detta till den som"
                          + " sköter ktp hos er.",
                      "Something is wrong; see above. If that does not help, send all of this to"
                          + " whoever looks after ktp."));
    }
  }
}
