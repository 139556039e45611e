package se.ktp.model;

/// A principal (*huvudman*), or who else sits at the table.
public enum Principal {
  MUNICIPALITY,
  REGION,
  STATE,
  USERS,
  OTHER
}
