package se.ktp.summarise;

/// Whether there is a plan.
public enum PlanState {
  THERE,
  MISSING,
  /// There is a file that says it is its plan and cannot be read.
  UNREADABLE,
  /// There is none, but a file that does not say whose it is cannot be read.
  PERHAPS_UNREADABLE
}
