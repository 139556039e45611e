package se.ktp.model;

/// A side of the work within an area; a row of the mapping matrix.
public enum Aspect {
  ASSESSMENT,
  INTERVENTION,
  FOLLOW_UP,
  COMPETENCE
}
