package se.ktp.model;

/// How far an activity has come, as an answer says it.
public enum Status {
  ACHIEVED,
  PARTLY,
  NOT_ACHIEVED,
  ONGOING,
  NOT_STARTED,
  PAUSED
}
