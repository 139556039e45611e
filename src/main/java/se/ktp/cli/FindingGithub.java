package se.ktp.cli;

import java.io.PrintWriter;
import java.util.List;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Severity;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Findings as GitHub Actions reads them from a job's output: a workflow command on each line.
final class FindingGithub {
  private FindingGithub() {}

  /// @param prefix what stands before the paths of findings, seen from where the program was
  ///   started
  static void print(List<Finding> findings, String prefix, Language language, PrintWriter out) {
    findings.forEach(finding -> out.println(line(finding, prefix, language)));
  }

  private static String line(Finding finding, String prefix, Language language) {
    String accepted =
        finding.accepted() ? new Phrase(" (godtaget)", " (accepted)").in(language) : "";
    String title = finding.rule().code() + " " + finding.rule().title().in(language) + accepted;
    return "::%s file=%s%s,title=%s::%s"
        .formatted(
            command(finding),
            property(prefix + finding.at().source().path()),
            place(finding.at()),
            property(title),
            data(FindingMessage.of(finding, language)));
  }

  /// What is accepted never looks like a failure.
  private static String command(Finding finding) {
    return switch (finding.accepted() ? Severity.NOTE : finding.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String place(Position at) {
    return switch (at.source()) {
      case Source.Lines _, Source.Table _ -> ",line=" + at.line() + ",col=" + at.column();
      case Source.Whole _ -> "";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
