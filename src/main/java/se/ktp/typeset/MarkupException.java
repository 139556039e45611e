package se.ktp.typeset;

/// A paper's text or a theme that is not written as it must be; the fault of whoever wrote the
/// template, never of the data.
public final class MarkupException extends RuntimeException {
  private final int line;

  /// @param line of the faulty text, from 1
  MarkupException(int line, String message) {
    super(message);
    this.line = line;
  }

  /// The line of the faulty text, from 1.
  public int line() {
    return line;
  }
}
