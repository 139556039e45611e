package se.ktp.form;

/// What becomes of something that came back.
public enum Change {
  /// There was none before.
  NEW,
  /// The same voice has said otherwise before.
  CHANGED,
  /// It is there already.
  UNCHANGED,
  /// The same voice has said otherwise since.
  OLDER,
  /// It is not in what came, and stays.
  KEPT,
  /// It is not in what came, and goes.
  REMOVED,
  /// Another voice says otherwise; both are kept.
  CONFLICT,
  /// It is about an activity that the plan does not have; it is kept.
  STRAY,
  /// It cannot be told whose it is or what for; it is not taken in.
  LOST;

  /// Whether somebody has to look at it.
  public boolean troubles() {
    return switch (this) {
      case CONFLICT, STRAY, LOST, KEPT -> true;
      case NEW, CHANGED, UNCHANGED, OLDER, REMOVED -> false;
    };
  }

  /// Whether it is written.
  public boolean taken() {
    return switch (this) {
      case NEW, CHANGED, REMOVED, CONFLICT, STRAY -> true;
      case UNCHANGED, OLDER, KEPT, LOST -> false;
    };
  }
}
