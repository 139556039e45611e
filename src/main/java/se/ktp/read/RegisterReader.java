package se.ktp.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;
import se.ktp.model.Municipality;
import se.ktp.model.Register;

/// Reads the register of municipalities that the program carries with it.
public final class RegisterReader {
  private static final String FILE = "municipalities.csv";

  private RegisterReader() {}

  /// All 290 municipalities and 21 counties.
  public static Register read() {
    try (InputStream in = RegisterReader.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the register is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var municipalities = new ArrayList<Municipality>();
      var counties = new TreeMap<String, String>();
      text.lines()
          .skip(1)
          .map(line -> line.split(";"))
          .forEach(cells -> {
            municipalities.add(new Municipality(cells[0], cells[1]));
            counties.put(cells[2], cells[3]);
          });
      return Register.of(municipalities, counties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
