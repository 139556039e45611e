package se.ktp.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;

/// Findings as build servers read the results of tests: JUnit's XML in the dialect of Jenkins and
/// GitLab.
///
/// A file is a suite and a finding a test case. What makes the program fail is a failure; what does
/// not is a case that passes and tells of it; what is accepted is skipped. A file without findings
/// is one case that passes.
final class FindingJUnit {
  private final Language language;
  private final String prefix;
  private final Severity least;
  private final PrintWriter out;

  private FindingJUnit(Language language, String prefix, Severity least, PrintWriter out) {
    this.language = language;
    this.prefix = prefix;
    this.least = least;
    this.out = out;
  }

  /// @param files all that were read
  /// @param prefix what stands before paths, seen from where the program was started
  /// @param least the severity from which on findings fail
  static void print(
      List<String> files,
      List<Finding> findings,
      String prefix,
      Severity least,
      Language language,
      PrintWriter out) {
    Map<String, List<Finding>> suites = new TreeMap<>();
    files.forEach(file -> suites.put(file, new ArrayList<>()));
    findings.forEach(
        f -> suites.computeIfAbsent(f.at().source().path(), _ -> new ArrayList<>()).add(f));
    new FindingJUnit(language, prefix, least, out).suites(suites);
  }

  private void suites(Map<String, List<Finding>> suites) {
    List<Finding> all = suites.values().stream().flatMap(List::stream).toList();
    long clean = suites.values().stream().filter(List::isEmpty).count();
    out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.println(
        "<testsuites name=\"ktp validate\" tests=\"%s\" failures=\"%s\" errors=\"0\" time=\"0\">"
            .formatted(all.size() + clean, failures(all)));
    suites.forEach(this::suite);
    out.println("</testsuites>");
  }

  private long failures(List<Finding> findings) {
    return findings.stream().filter(this::fails).count();
  }

  private boolean fails(Finding finding) {
    return finding.fails(least);
  }

  private void suite(String file, List<Finding> findings) {
    String path = escaped(prefix + file);
    out.println(
        ("  <testsuite name=\"%s\" file=\"%s\" tests=\"%s\" failures=\"%s\" errors=\"0\""
                + " skipped=\"%s\" time=\"0\">")
            .formatted(
                path,
                path,
                Math.max(1, findings.size()),
                failures(findings),
                findings.stream().filter(Finding::accepted).count()));
    if (findings.isEmpty()) {
      out.println(start(file, say("inget att anmärka", "nothing to remark")) + "/>");
    }
    var names = new HashMap<String, Integer>();
    for (Finding finding : findings) {
      String name = name(finding);
      int number = names.merge(name, 1, Integer::sum);
      out.println(start(file, number == 1 ? name : name + " #" + number) + ">");
      out.println(outcome(finding));
      out.println("    </testcase>");
    }
    out.println("  </testsuite>");
  }

  private String start(String file, String name) {
    return "    <testcase classname=\"%s\" name=\"%s\" time=\"0\""
        .formatted(escaped(className(prefix + file)), escaped(name));
  }

  /// Build servers take what stands before the last full stop for a package.
  private static String className(String path) {
    return path.replace('.', '_').replace('/', '.');
  }

  /// What stays the same while lines move, so that a build server knows the case again.
  private String name(Finding finding) {
    Subject subject = finding.subject();
    List<String> about =
        Stream.of(
                subject.municipality(),
                subject.district(),
                subject.activity(),
                subject.field(),
                subject.period())
            .flatMap(Optional::stream)
            .toList();
    String title = finding.rule().code() + " " + finding.rule().title().in(language);
    return about.isEmpty() ? title : title + " (" + String.join(" / ", about) + ")";
  }

  private String outcome(Finding finding) {
    String text =
        escaped(Phrase.of(finding.at()).in(language) + "\n" + FindingMessage.of(finding, language));
    if (finding.accepted()) {
      return "      <skipped message=\"%s\"/>"
          .formatted(escaped(say("godtaget: ", "accepted: ") + finding.message().in(language)));
    }
    return fails(finding)
        ? "      <failure type=\"%s\" message=\"%s\">%s</failure>"
            .formatted(finding.rule().code(), escaped(finding.message().in(language)), text)
        : "      <system-out>%s: %s</system-out>"
            .formatted(finding.severity().word().in(language), text);
  }

  private String say(String swedish, String english) {
    return new Phrase(swedish, english).in(language);
  }

  /// Text for elements and attributes. Characters that XML 1.0 does not allow, not even escaped,
  /// give way to a sign of their own.
  static String escaped(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\n' -> out.append("&#10;");
            case '\r' -> out.append("&#13;");
            case '\t' -> out.append("&#9;");
            default -> out.appendCodePoint(allowed(c) ? c : 0xfffd);
          }
        });
    return out.toString();
  }

  private static boolean allowed(int c) {
    return (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
  }
}
