package se.ktp.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.model.Texts;
import se.ktp.model.Workspace;

/// Which papers were asked for.
///
/// @param names of municipalities and districts; none for all
/// @param paths what to make them of
record Selection(List<String> names, boolean countyOnly, boolean noCounty, List<Path> paths) {

  /// Names take as many words as follow them: a word that is a folder was meant as a path.
  static Selection of(
      List<String> only,
      boolean countyOnly,
      boolean noCounty,
      Environment environment,
      List<Path> paths) {
    var names = new ArrayList<String>();
    var all = new ArrayList<>(paths);
    for (String word : only) {
      if (Files.exists(environment.folder().resolve(word)) && !word.matches("\\d{3,4}")) {
        all.add(Path.of(word));
      } else {
        names.add(word.strip());
      }
    }
    return new Selection(List.copyOf(names), countyOnly, noCounty, List.copyOf(all));
  }

  boolean wantsCounty() {
    return !noCounty && names.isEmpty();
  }

  boolean wants(Owner.Participant participant, Register register) {
    return !countyOnly
        && (names.isEmpty() || names.stream().anyMatch(n -> isNamed(participant, n, register)));
  }

  private static boolean isNamed(Owner.Participant participant, String name, Register register) {
    if (participant.district().filter(d -> Texts.same(d, name)).isPresent()
        || Texts.same(participant.name(), name)) {
      return true;
    }
    return register.find(name) instanceof Register.Match.Found(var municipality)
        && participant.municipality().equals(municipality);
  }

  /// A period that no county asks about and nobody has answered for is a fault of usage.
  static void check(Optional<Period> period, Inspections inspections, CommandLine command) {
    Set<Period> known = new TreeSet<>();
    for (Workspace workspace : inspections.workspaces()) {
      known.addAll(workspace.answeredPeriods());
      workspace.county().followUps().forEach(dates -> known.add(dates.period()));
    }
    if (period.isPresent() && !known.isEmpty() && !known.contains(period.get())) {
      String all = known.stream().map(Period::code).collect(Collectors.joining(", "));
      throw new UsageFaults.WrongUsage(
          command,
          new Phrase(
              "Det finns ingen uppföljning " + period.get() + "; det finns " + all,
              "There is no follow-up " + period.get() + "; there is " + all));
    }
  }

  /// A name that nobody has is a fault of usage.
  void check(Inspections inspections, CommandLine command) {
    List<Owner.Participant> all =
        inspections.workspaces().stream().flatMap(w -> w.participants().stream()).toList();
    for (String name : names) {
      if (all.stream().noneMatch(p -> isNamed(p, name, inspections.register()))) {
        List<String> known = all.stream().map(Owner.Participant::name).toList();
        String near =
            Nearest.to(name.toLowerCase(Locale.ROOT), known)
                .map(n -> "; menade du " + n + "?")
                .orElse("");
        String nearInEnglish =
            Nearest.to(name.toLowerCase(Locale.ROOT), known)
                .map(n -> "; did you mean " + n + "?")
                .orElse("");
        throw new UsageFaults.WrongUsage(
            command,
            new Phrase(
                "Ingen av deltagarna heter ”" + name + "”" + near,
                "No participant is called \"" + name + "\"" + nearInEnglish));
      }
    }
  }
}
