package se.ktp.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Workspace;
import se.ktp.summarise.Summaries;
import se.ktp.write.YamlText;

/// Errors for which papers cannot be adopted: those that concern the papers asked for.
///
/// @param period the one asked for
/// @param all whether a paper tells of everybody
record Obstacles(
    Inspections inspections, Selection selection, Optional<Period> period, boolean all, Ktp ktp) {
  private static final int EXAMPLES = 3;

  private static final Pattern ANSWERS = Pattern.compile("(?:^|/)followups/(\\d{4}-?\\d{2})/");

  /// What may be the fault of anybody's file, when nobody can tell whose it is.
  private static final Set<Rule> ANYBODYS = Set.of(Rule.FILE_UNREADABLE, Rule.UNKNOWN_MUNICIPALITY);

  /// Answers that nobody gave. Those of the period before are a fact that papers show: they cannot
  /// be given any more, and would keep the year's last papers from ever being adopted.
  private static final Set<Rule> SILENCE = Set.of(Rule.NO_ANSWERS, Rule.ACTIVITY_WITHOUT_ANSWER);

  List<Finding> findings() {
    var found = new ArrayList<Finding>();
    for (Inspection inspection : inspections.all()) {
      List<Finding> errors =
          inspection.findings().stream().filter(f -> f.fails(Severity.ERROR)).toList();
      found.addAll(
          inspection
              .workspace()
              .filter(_ -> inspection.readable() && !errors.isEmpty())
              .map(w -> concerning(w, errors))
              .orElse(errors));
    }
    return found.stream().sorted(Finding.ORDER).toList();
  }

  /// Whose errors they are: names of participants; the county's as nothing.
  static Set<Optional<String>> owners(List<Finding> errors) {
    var owners = new LinkedHashSet<Optional<String>>();
    errors.forEach(f ->
        owners.add(
            f.subject()
                .municipality()
                .map(m -> f.subject().district().map(d -> d + " (" + m + ")").orElse(m))));
    return owners;
  }

  /// Lines for county.yaml by which a county accepts errors, the first of them as examples.
  ///
  /// @param until the last day of the acceptance
  static Phrase acceptance(List<Finding> errors, LocalDate until) {
    var swedish = new StringBuilder("godtaget:\n");
    var english = new StringBuilder("accepted:\n");
    errors.stream()
        .filter(f -> f.rule().mayBeAccepted())
        .map(f -> f.rule().code() + "\n" + f.subject().municipality().orElse(""))
        .distinct()
        .limit(EXAMPLES)
        .forEach(f -> {
          String rule = f.substring(0, f.indexOf('\n'));
          String whose = f.substring(f.indexOf('\n') + 1);
          String name = whose.isEmpty() ? "" : YamlText.inline(whose);
          swedish.append(
              "  - {regel: %s%s, skäl: skriv varför här, till: %s}\n"
                  .formatted(rule, name.isEmpty() ? "" : ", kommun: " + name, until));
          english.append(
              "  - {rule: %s%s, reason: write why here, until: %s}\n"
                  .formatted(rule, name.isEmpty() ? "" : ", municipality: " + name, until));
        });
    return new Phrase(swedish.toString(), english.toString());
  }

  private List<Finding> concerning(Workspace workspace, List<Finding> errors) {
    Period now = period.orElseGet(() -> PaperRun.period(workspace, ktp.asOf()));
    var told = new LinkedHashSet<Period>();
    told.add(now);
    new Summaries(workspace, inspections.register(), now, List.of())
        .county()
        .before()
        .ifPresent(told::add);
    List<Owner.Participant> wanted =
        PaperRun.participants(workspace, inspections.register()).stream()
            .filter(p -> selection.wants(p, inspections.register()))
            .toList();
    return errors.stream()
        .filter(f -> period(f).filter(p -> !told.contains(p)).isEmpty())
        .filter(f -> !SILENCE.contains(f.rule()) || period(f).filter(now::equals).isPresent())
        .filter(f -> all || selection.wantsCounty() || concerns(f, wanted))
        .toList();
  }

  private static Optional<Period> period(Finding finding) {
    return finding
        .subject()
        .period()
        .flatMap(Period::parse)
        .or(() -> {
          Matcher folder = ANSWERS.matcher(finding.at().source().path());
          return folder.find() ? Period.parse(folder.group(1)) : Optional.empty();
        });
  }

  private static boolean concerns(Finding finding, List<Owner.Participant> wanted) {
    Optional<String> code = finding.subject().code();
    if (code.isEmpty()) {
      return ANYBODYS.contains(finding.rule());
    }
    return wanted.stream()
        .filter(p -> p.municipality().code().equals(code.get()))
        .anyMatch(p ->
            finding.subject().district().isEmpty()
                || p.same(new Owner.Participant(p.municipality(), finding.subject().district())));
  }
}
