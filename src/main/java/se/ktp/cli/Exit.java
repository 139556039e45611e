package se.ktp.cli;

/// The codes that a command ends with; scripts rely on them.
enum Exit {
  FINE(0),
  /// Findings at or above the level that fails, or papers left out.
  FINDINGS(1),
  WRONG_USAGE(2),
  /// The workspace or every input could not be read.
  UNREADABLE(3),
  /// An output could not be written.
  UNWRITABLE(4),
  INTERNAL(5);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
