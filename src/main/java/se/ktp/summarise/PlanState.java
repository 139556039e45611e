package se.ktp.summarise;

/// Whether there is a plan.
public enum PlanState {
  THERE,
  MISSING,
  UNREADABLE
}
