package se.ktp.cli;

import java.io.PrintWriter;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;

/// Where a command speaks: data goes out, talk goes to the other stream.
///
/// @param verbosity below 0: quiet; above 0: tells more
/// @param colour whether the output may be coloured
/// @param terminal whether somebody is watching
record Console(
    PrintWriter out,
    PrintWriter err,
    Language language,
    int verbosity,
    boolean colour,
    boolean terminal) {

  Console in(Language other) {
    return new Console(out, err, other, verbosity, colour, terminal);
  }

  /// The same, for what is to be told where somebody else's data would stand.
  Console aside() {
    return new Console(err, err, language, verbosity, colour, terminal);
  }

  boolean quiet() {
    return verbosity < 0;
  }

  boolean verbose() {
    return verbosity > 0;
  }

  String say(Phrase phrase) {
    return phrase.in(language);
  }

  String say(String swedish, String english) {
    return language == Language.SV ? swedish : english;
  }

  /// Tells something to whoever watches, unless asked to be quiet.
  void tell(String swedish, String english) {
    if (!quiet()) {
      err.println(say(swedish, english));
    }
  }

  String bold(String text) {
    return styled("1", text);
  }

  String faint(String text) {
    return styled("2", text);
  }

  /// Text in one of the terminal's own colours, by its number in ANSI's list.
  String styled(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
