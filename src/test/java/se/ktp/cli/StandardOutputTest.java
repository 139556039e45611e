package se.ktp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
  /// A reader who goes away, or a disk that is full, after some bytes.
  private static final class Failing extends OutputStream {
    private final String message;
    private int left;
    private int tried;

    Failing(int left, String message) {
      this.left = left;
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      tried++;
      if (left-- <= 0) {
        throw new IOException(message);
      }
    }
  }

  @Test
  void aReaderWhoHasGoneIsNoFaultAndGetsNothingMore() {
    for (String message : new String[] {"Broken pipe", "The pipe is being closed"}) {
      var reader = new Failing(1, message);
      var out = new StandardOutput(reader);
      out.write(1);
      out.write(2);
      out.write(3);
      out.flush();
      out.close();
      assertFalse(out.failed());
      assertEquals(2, reader.tried);
    }
  }

  @Test
  void aFullDiskIsOne() {
    var out = new StandardOutput(new Failing(1, "No space left on device"));
    out.write(1);
    assertFalse(out.failed());
    out.write(new byte[] {1, 2, 3}, 0, 3);
    assertTrue(out.failed());
  }
}
