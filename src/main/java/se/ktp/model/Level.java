package se.ktp.model;

/// How far what the guidelines recommend is in place.
public enum Level {
  NONE,
  PARTLY,
  FULL
}
