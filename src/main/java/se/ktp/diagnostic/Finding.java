package se.ktp.diagnostic;

import java.util.Comparator;
import se.ktp.source.Position;

/// Something that a rule has found: what is wrong, where, and how it is mended.
///
/// @param message what is wrong
/// @param fix how it is mended
/// @param accepted whether the county has agreed to live with it
public record Finding(
    Rule rule,
    Severity severity,
    Phrase message,
    Phrase fix,
    Position at,
    Subject subject,
    boolean accepted) {

  /// By file, line, column, then code.
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::at)
          .thenComparing(f -> f.rule().code())
          .thenComparing(f -> f.message().sv());

  /// A finding of the rule's own severity.
  public static Finding of(Rule rule, Position at, Subject subject, Phrase message, Phrase fix) {
    return new Finding(rule, rule.severity(), message, fix, at, subject, false);
  }

  public Finding severity(Severity other) {
    return new Finding(rule, other, message, fix, at, subject, accepted);
  }
}
