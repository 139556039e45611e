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
import se.ktp.model.Municipality;
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
  private static final Phrase NOBODY =
      new Phrase(
          "Ingen är angiven efter --only; skriv en kommuns namn eller kod",
          "Nobody is named after --only; write a municipality's name or code");

  /// Names take as many words as follow them: a word that is a folder was meant as a path. An empty
  /// one is a variable that was never set.
  static Selection of(
      List<String> only,
      boolean countyOnly,
      boolean noCounty,
      Environment environment,
      List<Path> paths,
      CommandLine command) {
    var names = new ArrayList<String>();
    var all = new ArrayList<>(paths);
    for (String word : only.stream().filter(w -> !Texts.isBlank(w)).toList()) {
      if (Files.exists(environment.folder().resolve(word)) && !word.matches("\\d{3,4}")) {
        all.add(Path.of(word));
      } else {
        names.add(word.strip());
      }
    }
    if (names.isEmpty() && !only.isEmpty()) {
      throw new UsageFaults.WrongUsage(command, NOBODY);
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
    return isDistrict(participant, name)
        || Texts.same(participant.name(), name)
        || isMunicipality(participant, name, register)
        || participant(name, register)
            .filter(p -> p.district().isPresent() && p.same(participant))
            .isPresent();
  }

  private static boolean isDistrict(Owner.Participant participant, String name) {
    return participant.district().filter(d -> Texts.same(d, name)).isPresent();
  }

  private static boolean isMunicipality(
      Owner.Participant participant, String name, Register register) {
    return register.find(name) instanceof Register.Match.Found(var municipality)
        && participant.municipality().equals(municipality);
  }

  /// A municipality, or one with a district after it: "Stockholm Skärholmen", "Stockholm,
  /// Skärholmen".
  static Optional<Owner.Participant> participant(String word, Register register) {
    if (register.find(word) instanceof Register.Match.Found(Municipality municipality)) {
      return Optional.of(new Owner.Participant(municipality, Optional.empty()));
    }
    for (int i = word.length() - 1; i > 0; i--) {
      boolean end = word.charAt(i) == ' ' || word.charAt(i) == ',';
      if (end
          && register.find(word.substring(0, i))
              instanceof Register.Match.Found(Municipality municipality)) {
        return Optional.of(
            new Owner.Participant(municipality, Optional.of(word.substring(i + 1).strip())));
      }
    }
    return Optional.empty();
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

  /// The selection among those who take part. A name that nobody has is a fault of usage.
  Selection known(Inspections inspections, CommandLine command) {
    List<Owner.Participant> all =
        inspections.workspaces().stream().flatMap(w -> w.participants().stream()).toList();
    check(all, inspections, command);
    return new Selection(
        withoutBeginnings(all, inspections.register()), countyOnly, noCounty, paths);
  }

  /// The names without that of a municipality which is only the beginning of its district's, as in
  /// "Stockholm, Skärholmen".
  private List<String> withoutBeginnings(List<Owner.Participant> all, Register register) {
    var whole = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Optional<String> next =
          i + 1 < names.size() ? Optional.of(names.get(i + 1)) : Optional.empty();
      boolean beginning =
          next.isPresent()
              && all.stream()
                  .anyMatch(p -> isDistrict(p, next.get()) && isMunicipality(p, name, register));
      if (!beginning) {
        whole.add(name);
      }
    }
    return List.copyOf(whole);
  }

  private void check(List<Owner.Participant> all, Inspections inspections, CommandLine command) {
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
