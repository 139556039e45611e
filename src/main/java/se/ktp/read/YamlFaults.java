package se.ktp.read;

import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import se.ktp.diagnostic.Phrase;

/// What the YAML parser complains of, told to people who have never heard of YAML.
final class YamlFaults {
  static final Phrase CHECK_AROUND =
      new Phrase(
          "jämför indrag, kolon och citattecken här med raderna ovanför",
          "compare indents, colons and quotation marks here with the lines above");
  static final Phrase CHECK_THE_END =
      new Phrase(
          "se efter om slutet av filen har kommit med", "see whether the file's end is there");
  static final Phrase REMOVE_CHARACTER =
      new Phrase(
          "ta bort tecknet, eller spara filen på nytt som UTF-8",
          "remove the character, or save the file again as UTF-8");

  private YamlFaults() {}

  /// The kinds of faults that people make, told apart by the parser's words.
  private enum Kind {
    TAB(
        new Phrase("Indraget är gjort med tabb", "The indent is made with a tab"),
        new Phrase("gör indrag med blanksteg", "indent with blanks")),
    COLON_IN_TEXT(
        new Phrase(
            "Det står ett kolon för mycket på raden", "There is a colon too many on this line"),
        new Phrase(
            "sätt citattecken om hela texten om den innehåller kolon, t.ex. mål: \"Minska: 20 %\"",
            "put quotation marks around a text with a colon, such as goal: \"Reduce: 20 %\"")),
    NO_COLON(
        new Phrase("Här saknas ett kolon efter rubriken", "A colon is missing after the key here"),
        new Phrase(
            "skriv rubriken, ett kolon, ett blanksteg och sedan texten; texten får inte börja"
                + " längst ut på nästa rad",
            "write the key, a colon, a blank and then the text; the text must not begin at the edge"
                + " of the next line")),
    OPEN_QUOTE(
        new Phrase(
            "Citattecknet som börjar här tar aldrig slut",
            "The quotation mark that begins here never ends"),
        new Phrase(
            "sätt ett citattecken där texten slutar", "put a quotation mark where the text ends")),
    OPEN_BRACKET(
        new Phrase(
            "Parentesen som börjar här stängs inte", "The bracket that begins here is not closed"),
        new Phrase(
            "stäng med ] eller }, och sätt komma mellan delarna",
            "close it with ] or }, and put commas between the parts")),
    SPECIAL_START(
        new Phrase(
            "Texten börjar med ett tecken som betyder något särskilt",
            "The text begins with a character that has a special meaning"),
        new Phrase("sätt citattecken om texten", "put the text in quotation marks")),
    ESCAPE(
        new Phrase(
            "Ett omvänt snedstreck följs av fel tecken",
            "A backslash is followed by the wrong character"),
        new Phrase(
            "skriv två omvända snedstreck, eller byt till enkla citattecken",
            "write two backslashes, or use single quotation marks")),
    INDENT(
        new Phrase(
            "Indraget stämmer inte med raderna ovanför", "The indent differs from the lines above"),
        new Phrase(
            "låt rubriker på samma nivå börja i samma kolumn",
            "let keys of one level begin in the same column")),
    OTHER(
        new Phrase(
            "Filen följer inte reglerna för YAML här",
            "The file does not follow YAML's rules here"),
        CHECK_AROUND);

    private final Phrase message;
    private final Phrase fix;

    Kind(Phrase message, Phrase fix) {
      this.message = message;
      this.fix = fix;
    }
  }

  static Phrase message(MarkedYamlEngineException e) {
    return kind(e).message;
  }

  static Phrase fix(MarkedYamlEngineException e) {
    return kind(e).fix;
  }

  static boolean isOpenBracket(MarkedYamlEngineException e) {
    return kind(e) == Kind.OPEN_BRACKET;
  }

  /// Where people should look: for what is never closed, where it was opened; for a key without a
  /// colon, at the key.
  static Optional<Mark> place(MarkedYamlEngineException e) {
    return switch (kind(e)) {
      case OPEN_QUOTE, OPEN_BRACKET, NO_COLON -> e.getContextMark().or(e::getProblemMark);
      default -> e.getProblemMark().or(e::getContextMark);
    };
  }

  static Phrase character(int codePoint) {
    String code = String.format(Locale.ROOT, "U+%04X", codePoint);
    return new Phrase(
        "Här står ett tecken som inte får förekomma i en textfil (" + code + ")",
        "There is a character here that no text file may hold (" + code + ")");
  }

  private static Kind kind(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem()).toLowerCase(Locale.ROOT);
    String context = String.valueOf(e.getContext()).toLowerCase(Locale.ROOT);
    if (problem.contains("\\t") || problem.contains("tab")) {
      return Kind.TAB;
    }
    if (problem.contains("mapping values are not allowed")) {
      return Kind.COLON_IN_TEXT;
    }
    if (problem.contains("could not find expected ':'")) {
      return Kind.NO_COLON;
    }
    if (context.contains("quoted scalar")) {
      return problem.contains("escape") ? Kind.ESCAPE : Kind.OPEN_QUOTE;
    }
    if (context.contains("double-quoted")) {
      return Kind.ESCAPE;
    }
    if (context.contains("flow")) {
      return Kind.OPEN_BRACKET;
    }
    if (problem.contains("cannot start any token")) {
      return Kind.SPECIAL_START;
    }
    if (problem.contains("block end") || context.contains("block")) {
      return Kind.INDENT;
    }
    return Kind.OTHER;
  }
}
