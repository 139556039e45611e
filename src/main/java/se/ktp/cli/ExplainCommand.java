package se.ktp.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.RulePage;

/// `ktp explain`: a rule's page; without a code all rules.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Parameters(paramLabel = "RULE", arity = "0..1")
  private Optional<String> code = Optional.empty();

  @Override
  public Integer call() {
    Console console = ktp.console(spec, Optional.empty());
    if (code.isEmpty()) {
      for (Rule rule : Rule.values()) {
        console.out().println(line(rule, console));
      }
      return Exit.FINE.code();
    }
    Rule rule = Rule.of(code.get()).orElseThrow(() -> UsageFaults.unknownRule(spec, code.get()));
    RulePage page = RulePage.of(rule, console.language());
    console.out().println(console.bold(rule.code() + "  " + console.say(rule.title())));
    console
        .out()
        .println(console.say("Allvar: ", "Severity: ") + console.say(rule.severity().word()));
    print(page, console);
    return Exit.FINE.code();
  }

  /// The page without its markup: examples stand indented under the name of their file.
  private static void print(RulePage page, Console console) {
    boolean example = false;
    for (String line : page.text().substring(page.text().indexOf("## ")).lines().toList()) {
      if (line.startsWith("## ")) {
        console.out().println();
        console.out().println(console.bold(line.substring(3)));
      } else if (line.startsWith("```")) {
        example = !example;
        if (example) {
          String path = line.substring(line.indexOf(' ') + 1);
          int hash = path.indexOf('#');
          console
              .out()
              .println(console.faint("  " + (hash < 0 ? path : path.substring(0, hash)) + ":"));
        }
      } else {
        console.out().println((example ? "    " : "") + line.replace("`", ""));
      }
    }
  }

  private static String line(Rule rule, Console console) {
    return "%s  %-8s %s"
        .formatted(rule.code(), console.say(rule.severity().word()), console.say(rule.title()));
  }
}
