package se.ktp.cli;

import java.io.PrintWriter;
import java.util.List;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;

/// Tells of a fault of the program's own, without throwing its innards at the user.
record InternalFault(Language language) {
  void tell(Throwable fault, PrintWriter err, List<String> args) {
    err.println(
        new Phrase(
                "ktp: Något gick fel i programmet, inte i dina filer. Filerna är orörda.",
                "ktp: Something went wrong in the program, not in your files. The files are"
                    + " untouched.")
            .in(language));
    err.println(
        new Phrase(
                "  Skicka gärna raden nedan till dem som utvecklar ktp.",
                "  The line below helps those who develop ktp.")
            .in(language));
    StackTraceElement[] trace = fault.getStackTrace();
    String place = trace.length == 0 ? "" : " " + trace[0];
    err.println("  " + fault.getClass().getSimpleName() + ": " + fault.getMessage() + place);
    if (args.contains("-v") || args.contains("--verbose")) {
      fault.printStackTrace(err);
    }
  }
}
