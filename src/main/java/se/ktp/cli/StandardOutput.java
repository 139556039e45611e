package se.ktp.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// A stream to whoever reads what the program says. That a reader has heard enough and gone (`ktp
/// validate | head`) is no fault; that the disk is full is one.
final class StandardOutput extends FilterOutputStream {
  private boolean closed;
  private boolean failed;

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) {
    unlessClosed(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    unlessClosed(() -> out.write(bytes, from, length));
  }

  @Override
  public void flush() {
    unlessClosed(out::flush);
  }

  @Override
  public void close() {
    unlessClosed(out::close);
  }

  /// Whether something that was said is lost though somebody waits for it.
  boolean failed() {
    return failed;
  }

  /// Something that is done with a stream.
  private interface Act {
    void perform() throws IOException;
  }

  /// After the first fault nothing more is written, so that no reader gets a text with a hole.
  private void unlessClosed(Act act) {
    if (closed) {
      return;
    }
    try {
      act.perform();
    } catch (IOException e) {
      closed = true;
      failed = !isGone(e);
    }
  }

  /// Java has no exception of its own for it: "Broken pipe", on Windows "The pipe is being closed".
  private static boolean isGone(IOException e) {
    return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
  }
}
