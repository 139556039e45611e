package se.ktp.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Municipality;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.read.RegisterReader;
import se.ktp.write.NewWorkspace;
import se.ktp.write.WholeFolder;

/// `ktp init`: a new workspace, or an example's.
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  @ParentCommand private Ktp ktp;
  @Spec private CommandSpec spec;

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Parameters(paramLabel = "DIR", arity = "0..1")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--county", paramLabel = "NAME")
  private Optional<String> county = Optional.empty();

  @Option(names = "--year", paramLabel = "YYYY")
  private Optional<String> year = Optional.empty();

  @SuppressWarnings("FieldCanBeFinal") // picocli sets it
  @Option(names = "--participants", paramLabel = "NAME", arity = "1..*", split = ",")
  private List<String> participants = new ArrayList<>();

  @Option(names = "--meetings", paramLabel = "YYYY-MM-DD,…")
  private Optional<String> meetings = Optional.empty();

  @Option(names = "--example", paramLabel = "NAME", arity = "0..1", fallbackValue = "")
  private Optional<String> example = Optional.empty();

  @Override
  public Integer call() {
    Console console = ktp.console(spec, Optional.empty());
    return example.isPresent() ? unpack(example.get(), console) : begin(console);
  }

  // --- an example

  private int unpack(String name, Console console) {
    if (county.isPresent() || year.isPresent() || !participants.isEmpty() || meetings.isPresent()) {
      throw wrong(
          new Phrase(
              "--example kan inte användas tillsammans med --county, --year, --participants eller"
                  + " --meetings",
              "--example cannot be used together with --county, --year, --participants or"
                  + " --meetings"));
    }
    Examples examples = Examples.read();
    if (name.isEmpty()) {
      examples.names().forEach(console.out()::println);
      console.tell(
          "Packa upp ett: ktp init --example " + examples.names().iterator().next(),
          "Unpack one: ktp init --example " + examples.names().iterator().next());
      return Exit.FINE.code();
    }
    if (!examples.names().contains(name)) {
      String all = String.join(", ", examples.names());
      Optional<String> near =
          examples.names().stream()
              .filter(n -> n.startsWith(name.toLowerCase(Locale.ROOT)))
              .findFirst()
              .or(() -> Nearest.to(name, examples.names()));
      throw wrong(
          new Phrase(
              "Exemplet ”"
                  + name
                  + "” finns inte; "
                  + near.map(n -> "menade du " + n + "?").orElse("det finns " + all),
              "There is no example \""
                  + name
                  + "\"; "
                  + near.map(n -> "did you mean " + n + "?").orElse("there is " + all)));
    }
    Path named = folder.orElse(Path.of(name));
    if (!isFree(named, console)) {
      return Exit.UNWRITABLE.code();
    }
    return write(named, examples.of(name), console)
        ? done(named, true, console)
        : Exit.UNWRITABLE.code();
  }

  // --- a new year

  private int begin(Console console) {
    Register register = RegisterReader.read();
    folderAfterNames(register);
    Path named =
        folder.orElseThrow(() ->
            wrong(
                new Phrase(
                    "Det saknas något: DIR, mappen som ska skapas",
                    "Something is missing: DIR, the folder to make")));
    // Looked at before anything is asked, so that no answer is given for nothing.
    if (!isFree(named, console)) {
      return Exit.UNWRITABLE.code();
    }
    Optional<Asking> asking = ktp.environment().asked().map(in -> new Asking(in, console));
    // Who begins in autumn prepares the next year.
    int coming = ktp.asOf().plusMonths(3).getYear();
    Optional<String> code =
        told(
            county,
            "--county",
            new Phrase("Vilket län? Namn eller kod", "Which county? Name or code"),
            "",
            word -> code(word, register),
            asking);
    Optional<Integer> when =
        code.flatMap(_ ->
            told(
                year,
                "--year",
                new Phrase("Vilket år?", "Which year?"),
                String.valueOf(coming),
                InitCommand::year,
                asking));
    Optional<List<Owner.Participant>> who =
        when.flatMap(_ -> who(code.orElseThrow(), register, asking));
    Optional<Map<Period, LocalDate>> meeting =
        who.flatMap(_ -> meetings(when.orElseThrow(), asking));
    if (who.isEmpty() || meeting.isEmpty()) {
      console.tell("Avbrutet; inget är skrivet.", "Broken off; nothing is written.");
      return Exit.WRONG_USAGE.code();
    }
    var made =
        new NewWorkspace(
            code.orElseThrow(),
            register.countyName(code.orElseThrow()),
            when.orElseThrow(),
            who.get(),
            meeting.get(),
            console.language());
    var files = new LinkedHashMap<String, byte[]>();
    made.files().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    if (!write(named, files, console)) {
      return Exit.UNWRITABLE.code();
    }
    int all = who.get().size();
    boolean districts = who.get().stream().anyMatch(p -> p.district().isPresent());
    console.tell(
        "%s %s: %s deltar"
            .formatted(
                made.name(),
                made.year(),
                districts
                    ? all + " kommuner och stadsdelar"
                    : Summary.number(all, "kommun", "kommuner")),
        "%s %s: %s taking part"
            .formatted(
                made.name(),
                made.year(),
                districts
                    ? all + " municipalities and districts"
                    : Summary.number(all, "municipality", "municipalities")));
    return done(named, false, console);
  }

  /// Names take as many words as follow them: a last one that nobody has was meant as the folder.
  private void folderAfterNames(Register register) {
    if (folder.isEmpty()
        && participants.size() > 1
        && register.find(participants.getLast()) instanceof Register.Match.Unknown) {
      folder = Optional.of(Path.of(participants.removeLast()));
    }
  }

  /// What an option says, or else whoever is asked.
  private <T> Optional<T> told(
      Optional<String> option,
      String name,
      Phrase question,
      String usual,
      Function<String, Asking.Understood<T>> meaning,
      Optional<Asking> asking) {
    if (option.isPresent()) {
      Asking.Understood<T> understood = meaning.apply(option.get().strip());
      return Optional.of(understood.value().orElseThrow(() -> wrong(understood.why())));
    }
    return asking
        .orElseThrow(() ->
            wrong(
                new Phrase(
                    "Det saknas något: " + name + " " + label(name),
                    "Something is missing: " + name + " " + label(name))))
        .ask(question, usual, meaning);
  }

  private String label(String name) {
    return spec.findOption(name).paramLabel();
  }

  private static Asking.Understood<String> code(String word, Register register) {
    if (word.isEmpty()) {
      return Asking.Understood.not(
          new Phrase(
              "Skriv länets namn, t.ex. Halland", "Write the county's name, such as Halland"));
    }
    return register
        .county(word)
        .map(Asking.Understood::as)
        .orElseGet(() -> {
          List<String> names =
              register.counties().keySet().stream().map(register::shortCounty).toList();
          Optional<String> near = Nearest.to(word.replaceAll("(?i)s? län$", ""), names);
          return Asking.Understood.not(
              new Phrase(
                  "Det finns inget län ”"
                      + word
                      + "”"
                      + near.map(n -> "; menade du " + n + "?").orElse(""),
                  "There is no county \""
                      + word
                      + "\""
                      + near.map(n -> "; did you mean " + n + "?").orElse("")));
        });
  }

  private static Asking.Understood<Integer> year(String word) {
    return word.matches("(19|20)\\d\\d")
        ? Asking.Understood.as(Integer.valueOf(word))
        : Asking.Understood.not(
            new Phrase(
                "”" + word + "” är inget år; skriv fyra siffror",
                "\"" + word + "\" is no year; write four digits"));
  }

  /// All of the county where nobody is named.
  private Optional<List<Owner.Participant>> who(
      String code, Register register, Optional<Asking> asking) {
    List<Owner.Participant> all =
        register.of(code).stream().map(m -> new Owner.Participant(m, Optional.empty())).toList();
    if (!participants.isEmpty()) {
      Asking.Understood<List<Owner.Participant>> named = who(participants, code, register);
      return Optional.of(named.value().orElseThrow(() -> wrong(named.why())));
    }
    if (asking.isEmpty() || all.size() == 1) {
      return Optional.of(all);
    }
    return asking
        .get()
        .ask(
            new Phrase(
                "Vilka kommuner deltar? Namn med komma emellan; bara Retur för alla " + all.size(),
                "Which municipalities take part? Names with commas between; just Enter for all "
                    + all.size()),
            "",
            words ->
                words.isEmpty()
                    ? Asking.Understood.as(all)
                    : who(List.of(words.split(",", -1)), code, register));
  }

  private static Asking.Understood<List<Owner.Participant>> who(
      List<String> words, String code, Register register) {
    var named = new ArrayList<Owner.Participant>();
    List<String> names = register.of(code).stream().map(Municipality::name).toList();
    for (String word : words.stream().map(String::strip).filter(w -> !w.isEmpty()).toList()) {
      Optional<String> nearHere = Nearest.to(word, names);
      Optional<String> near = nearHere.or(() -> Nearest.to(word, register.names()));
      Optional<Owner.Participant> found = Selection.participant(word, register);
      if (found.isEmpty() && nearHere.isEmpty() && !named.isEmpty()) {
        // "Stockholm, Skärholmen": what stood before the comma was only the beginning.
        Owner.Participant before = named.getLast();
        if (before.district().isEmpty()) {
          named.removeLast();
        }
        found = Optional.of(new Owner.Participant(before.municipality(), Optional.of(word)));
      }
      if (found.isEmpty()) {
        return Asking.Understood.not(
            new Phrase(
                "Det finns ingen kommun ”"
                    + word
                    + "”"
                    + near.map(n -> "; menade du " + n + "?").orElse(""),
                "There is no municipality \""
                    + word
                    + "\""
                    + near.map(n -> "; did you mean " + n + "?").orElse("")));
      }
      Municipality municipality = found.get().municipality();
      if (!municipality.countyCode().equals(code)) {
        return Asking.Understood.not(
            new Phrase(
                municipality.name()
                    + " ligger inte i länet, utan i "
                    + register.countyName(municipality.countyCode()),
                municipality.name()
                    + " is not in the county, but in "
                    + register.countyName(municipality.countyCode())));
      }
      if (named.stream().noneMatch(found.get()::same)) {
        named.add(found.get());
      }
    }
    return named.isEmpty()
        ? Asking.Understood.not(new Phrase("Ingen deltagare är angiven", "No participant is named"))
        : Asking.Understood.as(List.copyOf(named));
  }

  // --- the meetings

  /// None where nobody is asked, or whoever is does not know yet.
  private Optional<Map<Period, LocalDate>> meetings(int when, Optional<Asking> asking) {
    if (meetings.isPresent()) {
      Asking.Understood<Map<Period, LocalDate>> named = meetings(meetings.get(), when);
      return Optional.of(named.value().orElseThrow(() -> wrong(named.why())));
    }
    boolean asks = county.isEmpty() || year.isEmpty() || participants.isEmpty();
    if (asking.isEmpty() || !asks) {
      return Optional.of(Map.of());
    }
    return asking
        .get()
        .ask(
            new Phrase(
                "När möts styrgruppen? Dagar som "
                    + when
                    + "-09-15, med komma emellan; bara Retur"
                    + " om det inte är bestämt",
                "When does the steering group meet? Days such as "
                    + when
                    + "-09-15, with commas"
                    + " between; just Enter if that is not decided"),
            "",
            words -> meetings(words, when));
  }

  /// Each meeting is about the newest follow-up that has begun then.
  private static Asking.Understood<Map<Period, LocalDate>> meetings(String words, int when) {
    var found = new TreeMap<Period, LocalDate>();
    for (String word :
        Stream.of(words.split("[,\\s]+")).filter(Predicate.not(String::isEmpty)).toList()) {
      Optional<LocalDate> day = day(word);
      if (day.isEmpty()) {
        return Asking.Understood.not(
            new Phrase(
                "”" + word + "” är ingen dag; skriv t.ex. " + when + "-09-15",
                "\"" + word + "\" is no day; write " + when + "-09-15, say"));
      }
      var june = Period.of(when, 6);
      var november = Period.of(when, 11);
      if (day.get().isBefore(june.month().atDay(1))
          || !day.get().isBefore(june.month().plusYears(1).atDay(1))) {
        return Asking.Understood.not(
            new Phrase(
                word + " är före den första uppföljningen " + june + ", eller mer än ett år efter",
                word
                    + " is before the first follow-up "
                    + june
                    + ", or more than a year after it"));
      }
      Period about = day.get().isBefore(november.month().atDay(1)) ? june : november;
      if (found.containsKey(about)) {
        return Asking.Understood.not(
            new Phrase(
                "Två möten hör till uppföljningen " + about + "; ange ett",
                "Two meetings belong to the follow-up " + about + "; name one"));
      }
      found.put(about, day.get());
    }
    return Asking.Understood.as(found);
  }

  private static Optional<LocalDate> day(String word) {
    try {
      return Optional.of(LocalDate.parse(word));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  // --- the folder

  private boolean isFree(Path named, Console console) {
    Path target = ktp.environment().folder().resolve(named);
    try {
      if (WholeFolder.isFree(target)) {
        return true;
      }
    } catch (IOException e) {
      unwritable(named, console);
      return false;
    }
    throw wrong(
        Files.isDirectory(target)
            ? new Phrase(
                "I mappen " + named + " ligger redan något, och det rörs inte; ange en ny mapp",
                "There is something in the folder "
                    + named
                    + " already, and it stays as it is; name a new folder")
            : new Phrase(
                named + " är en fil; ange en ny mapp", named + " is a file; name a new folder"));
  }

  private boolean write(Path named, Map<String, byte[]> files, Console console) {
    try {
      WholeFolder.write(ktp.environment().folder().resolve(named), files);
      return true;
    } catch (IOException e) {
      unwritable(named, console);
      return false;
    }
  }

  private static void unwritable(Path named, Console console) {
    console
        .err()
        .println(
            console.say(
                "ktp: " + named + " kunde inte skrivas; välj en mapp som du får skriva i",
                "ktp: " + named + " could not be written; choose a folder that you may write in"));
  }

  private int done(Path named, boolean whole, Console console) {
    String shown = named.toString();
    String word = shown.contains(" ") ? "\"" + shown + "\"" : shown;
    boolean here =
        ktp.environment()
            .folder()
            .resolve(named)
            .normalize()
            .equals(ktp.environment().folder().normalize());
    String go = here ? "" : "  cd " + word + System.lineSeparator();
    if (console.quiet()) {
      return Exit.FINE.code();
    }
    console
        .out()
        .println(
            here
                ? console.say("Skrivet i mappen du står i", "Written to the folder you stand in")
                : console.say("Skrivet: ", "Written: ") + shown);
    console.out().println(console.say("Gör så här nu:", "Do this now:"));
    console.out().print(go);
    if (whole) {
      console
          .out()
          .println(
              console.say(
                  "  ktp validate    vad behöver rättas?",
                  "  ktp validate    what has to be mended?"));
      console
          .out()
          .println(
              console.say("  ktp report      gör papperen", "  ktp report      makes the papers"));
    } else {
      console
          .out()
          .println(
              console.say(
                  "  öppna county.yaml och se efter att deltagare och datum stämmer",
                  "  open county.yaml and see that participants and dates are right"));
      console
          .out()
          .println(
              console.say(
                  "  ktp form --plan    formulär för planerna, att skicka till kommunerna",
                  "  ktp form --plan    forms for the plans, to be sent to the municipalities"));
      console
          .out()
          .println(
              console.say(
                  "  ktp status         vem har svarat?",
                  "  ktp status         who has answered?"));
      console.out().println(console.say("Mer står i LÄSMIG.txt.", "There is more in README.txt."));
    }
    return Exit.FINE.code();
  }

  private UsageFaults.WrongUsage wrong(Phrase phrase) {
    return new UsageFaults.WrongUsage(spec.commandLine(), phrase);
  }
}
