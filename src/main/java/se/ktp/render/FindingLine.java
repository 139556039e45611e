package se.ktp.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Severity;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;

/// What a participant has to mend: how many faults of which kinds, and in which files.
///
/// @param what the kinds with how often each was found, the commonest first
public record FindingLine(
    MunicipalitySummary municipality, int errors, int warnings, String what, List<String> files) {

  /// Those with something to mend.
  static List<FindingLine> of(CountySummary summary, Wording wording) {
    return summary.municipalities().stream()
        .map(m -> line(m, wording))
        .filter(line -> line.errors() + line.warnings() > 0)
        .toList();
  }

  private static FindingLine line(MunicipalitySummary m, Wording wording) {
    List<Finding> findings = m.findings().stream().filter(f -> f.fails(Severity.WARNING)).toList();
    int errors = (int) findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
    Map<String, Integer> kinds = new LinkedHashMap<>();
    findings.forEach(f -> kinds.merge(f.rule().title().in(wording.language()), 1, Integer::sum));
    List<String> what =
        kinds.entrySet().stream()
            .sorted((one, other) -> Integer.compare(other.getValue(), one.getValue()))
            .map(e -> e.getKey() + (e.getValue() > 1 ? "\u00a0(" + e.getValue() + ")" : ""))
            .toList();
    return new FindingLine(
        m,
        errors,
        findings.size() - errors,
        String.join("; ", what),
        findings.stream().map(f -> f.at().source().path()).distinct().sorted().toList());
  }
}
