package se.ktp.check;

/// Looks for the faults of one rule, or of a family of them.
interface Check {
  void check(Examination examination);
}
