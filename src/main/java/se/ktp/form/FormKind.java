package se.ktp.form;

/// What a form asks for.
public enum FormKind {
  /// The answers of a period.
  ANSWERS,
  /// The activities of a year's plan.
  PLAN
}
