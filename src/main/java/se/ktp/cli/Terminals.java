package se.ktp.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.function.BooleanSupplier;

/// Which of the standard streams are terminals, and in which characters they are written.
///
/// The launcher of Linux and macOS tells (`ktp.terminals`). On Windows a batch file cannot ask;
/// there Java says the console's code page for a stream that is a console, and the system's for any
/// other, and in Europe the two differ.
///
/// @param in whether somebody can be asked
/// @param out whether data goes to somebody who reads
/// @param err whether talk does
/// @param outCharset of data: that of a console; for files and other programs always UTF-8
/// @param errCharset of talk
record Terminals(boolean in, boolean out, boolean err, Charset outCharset, Charset errCharset) {

  /// @param properties Java's
  /// @param console whether the program has a console of its own, asked for only where that is not
  ///   clear
  static Terminals of(Properties properties, BooleanSupplier console) {
    String told = properties.getProperty("ktp.terminals");
    if (told != null || !properties.getProperty("os.name", "").startsWith("Windows")) {
      String all = told == null ? "" : told;
      return new Terminals(
          all.contains("in,"),
          all.contains("out"),
          all.contains("err"),
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8);
    }
    boolean out = isConsole("stdout.encoding", properties);
    boolean err = isConsole("stderr.encoding", properties);
    boolean in = isConsole("stdin.encoding", properties);
    boolean all = !(out && err && in) && console.getAsBoolean();
    return new Terminals(
        in || all,
        out || all,
        err || all,
        out || all ? charset("stdout.encoding", properties) : StandardCharsets.UTF_8,
        charset("stderr.encoding", properties));
  }

  private static boolean isConsole(String stream, Properties properties) {
    String own = properties.getProperty(stream, "");
    return !own.isEmpty() && !own.equalsIgnoreCase(properties.getProperty("native.encoding", own));
  }

  private static Charset charset(String property, Properties properties) {
    String name = properties.getProperty(property, "UTF-8");
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }
}
