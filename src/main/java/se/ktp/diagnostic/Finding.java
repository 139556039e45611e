package se.ktp.diagnostic;

import java.util.Comparator;
import java.util.Optional;
import se.ktp.source.Position;

/// Something that a rule has found: what is wrong, where, and how it is mended.
///
/// @param message what is wrong
/// @param fix how it is mended
/// @param acceptance that the county has agreed to live with it
public record Finding(
    Rule rule,
    Severity severity,
    Phrase message,
    Phrase fix,
    Position at,
    Subject subject,
    Optional<Acceptance> acceptance) {

  /// By file, line, column, then code.
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::at)
          .thenComparing(f -> f.rule().code())
          .thenComparing(f -> f.message().sv());

  /// A finding of the rule's own severity.
  public static Finding of(Rule rule, Position at, Subject subject, Phrase message, Phrase fix) {
    return new Finding(rule, rule.severity(), message, fix, at, subject, Optional.empty());
  }

  public Finding severity(Severity other) {
    return new Finding(rule, other, message, fix, at, subject, acceptance);
  }

  public Finding message(Phrase other) {
    return new Finding(rule, severity, other, fix, at, subject, acceptance);
  }

  public Finding about(Subject other) {
    return new Finding(rule, severity, message, fix, at, other, acceptance);
  }

  public Finding fix(Phrase other) {
    return new Finding(rule, severity, message, other, at, subject, acceptance);
  }

  public Finding accepted(Acceptance agreed) {
    return new Finding(rule, severity, message, fix, at, subject, Optional.of(agreed));
  }

  /// Whether the county has agreed to live with it: it is told, but never fails.
  public boolean accepted() {
    return acceptance.isPresent();
  }

  /// Whether it counts, and matters at least so much.
  public boolean fails(Severity least) {
    return !accepted() && severity.atLeast(least);
  }

  /// Who can mend it.
  public Mender mender() {
    return subject.municipality().isEmpty() ? Mender.COORDINATOR : Mender.of(rule);
  }
}
