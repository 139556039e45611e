package se.ktp.render;

import java.io.Writer;

/// Takes up a page, but not without end: a template that goes on and on is stopped.
final class BoundedWriter extends Writer {
  private final StringBuilder text = new StringBuilder(1 << 16);
  private final int most;

  BoundedWriter(int most) {
    this.most = most;
  }

  /// That a page has become larger than any paper.
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public void write(char[] part, int from, int length) {
    if (text.length() + (long) length > most) {
      throw new Full();
    }
    text.append(part, from, length);
  }

  @Override
  public void flush() {
    // Everything stays in memory.
  }

  @Override
  public void close() {
    // Nothing is held open.
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
