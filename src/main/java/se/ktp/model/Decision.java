package se.ktp.model;

/// What an answer asks for: whether the plan stays as it is.
public enum Decision {
  KEEP,
  ADJUST,
  REPRIORITISE,
  DROP
}
