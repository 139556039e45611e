package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import se.ktp.diagnostic.Phrase;
import se.ktp.render.TemplateRemark;
import se.ktp.render.TemplateSet;
import se.ktp.render.TemplateTrial;

/// A folder of templates that somebody has named.
final class OwnTemplates {
  private OwnTemplates() {}

  /// The templates of a folder; the built-in ones where none is named.
  static TemplateSet read(Optional<Path> named, Environment environment, CommandSpec spec) {
    if (named.isEmpty()) {
      return TemplateSet.builtIn();
    }
    Path folder = environment.folder().resolve(named.get());
    if (!Files.isDirectory(folder)) {
      throw wrong(
          spec,
          new Phrase("Mappen " + named.get() + " finns inte", "There is no folder " + named.get()));
    }
    TemplateSet set;
    try {
      set = TemplateSet.of(folder);
    } catch (IOException e) {
      throw wrong(
          spec,
          new Phrase(
              "Mappen " + named.get() + " kan inte läsas",
              "The folder " + named.get() + " cannot be read"));
    }
    if (set.own().isEmpty() && set.remarks().isEmpty()) {
      throw wrong(
          spec,
          new Phrase(
              "I mappen " + named.get() + " finns inga mallar; ktp templates eject skriver dit dem",
              "There are no templates in the folder "
                  + named.get()
                  + "; ktp templates eject writes them there"));
    }
    return set;
  }

  private static UsageFaults.WrongUsage wrong(CommandSpec spec, Phrase phrase) {
    return new UsageFaults.WrongUsage(spec.commandLine(), phrase);
  }

  /// Tells what is wrong with the folder's files, the theme and the texts; whether papers can be
  /// made with them. What is wrong with a single template is told with the papers that it stops.
  static boolean usable(TemplateSet set, Console console) {
    List<TemplateRemark> remarks = TemplateTrial.remarks(set);
    tell(remarks, console);
    boolean usable = remarks.stream().noneMatch(TemplateRemark::serious);
    if (!usable) {
      console
          .err()
          .println(
              console.say(
                  "Inga papper är gjorda: mallarna måste rättas först",
                  "No papers were made: the templates must be mended first"));
    }
    return usable;
  }

  static void tell(List<TemplateRemark> remarks, Console console) {
    for (TemplateRemark remark : remarks) {
      String kind = remark.serious() ? console.say("fel", "error") : console.say("obs", "note");
      console
          .err()
          .println(
              console.bold(remark.place()) + "  " + kind + "  " + console.say(remark.message()));
      console
          .err()
          .println(console.say("    gör så här: ", "    do this: ") + console.say(remark.hint()));
    }
  }
}
