package se.ktp.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Characters and contact details in texts that people ought to know of.
public final class TextOddities {
  private static final String DOMAIN = "[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\p{L}\\d._%+-])([\\p{L}\\d._%+-]++"
              + "(?:@| ?[(\\[{] ?(?i:at|a|snabel-?a|@) ?[)\\]}] ?| (?i:snabel-?a) )"
              + DOMAIN
              + ")");

  /// What stands before digits that are the number of a case and not of a telephone.
  private static final String NO_CASE =
      "(?<!\\b(?i:dnr|diarienr|diarienummer)[.:]{0,2} {0,2}(?:\\p{L}{1,5}[ -]?)?)";

  private static final String GAP = "(?: ?[-/] ?| )";

  /// An area code, which is 08 or has three or four digits, and a subscriber's number, which does
  /// not begin with 0: in groups of two or three digits, or in one row. Opening hours, "08-10
  /// 13-16", mix blanks and hyphens as no number does.
  private static final String NATIONAL =
      "(?<![\\d/.-])0(?:8|[1-9]\\d{1,2})"
          + GAP
          + "[1-9](?:\\d{1,2}(?:(?: \\d{2,3}){1,3}|(?:-\\d{2,3}){1,3})|\\d{4,7}|\\d{2} ?\\d{4})"
          + "(?![\\d/.-]?\\d)";

  /// The same with points, in so many groups that it is no date and no time of the day.
  private static final String POINTED =
      "(?<![\\d/.-])0(?:8|[1-9]\\d{1,2})\\.[1-9]\\d{1,2}(?:\\.\\d{2,3}){2,3}(?![\\d/.-]?\\d)";

  private static final String INTERNATIONAL =
      "(?<!\\d)(?:\\+|00)46[ .-]?(?:\\(0\\))?[ .-]?[1-9](?:(?:\\.|[ /-]{0,3})\\d){6,9}(?!\\d)";

  private static final Pattern TELEPHONE =
      Pattern.compile(
          NO_CASE
              + "("
              + NATIONAL
              + "|"
              + POINTED
              + "|"
              + INTERNATIONAL
              + "|(?<!\\d)07\\d{8}(?!\\d))");

  /// A number without its area code, which only the word before it tells from any other; neither a
  /// date nor an amount.
  private static final Pattern LOCAL =
      Pattern.compile(
          "\\b(?i:tel|tfn|tlf|telefon|telefonnr|telefonnummer|mobil|mobilnr|mobilnummer|fax|växel)\\b(?:[.:]|"
              + " (?i:nr|nummer)\\b)?:? ?((?:\\d{3}[ -]\\d{2}(?: \\d{2,3})?|\\d{2,3}[ -]\\d{2}"
              + " \\d{2}(?: \\d{2})?|(?!(?:19|20)\\d{6})\\d{5,8})(?![\\d-])(?!\\.\\d)(?!"
              + " ?(?i:kr|kronor|tkr|sek)\\b))");

  /// One of these is in each of them.
  private static final List<String> LOCAL_WORDS =
      List.of("tel", "tfn", "tlf", "mobil", "fax", "växel");

  private static final List<String> EXTENSION_WORDS = List.of("ankn");

  /// A number within a house.
  private static final Pattern EXTENSION =
      Pattern.compile(
          "\\b(?:(?i:ankn|anknytn)\\b[.:]? ?|(?i:anknytning)\\b:? ?(?!(?:19|20)\\d\\d\\b))"
              + "(\\d{2,6})(?![\\d-])");

  private TextOddities() {}

  /// Telephone numbers and e-mail addresses, as they are written.
  public static List<String> contacts(String text) {
    return places(text).stream().map(p -> text.substring(p.from(), p.to())).toList();
  }

  /// A text with something else in the place of telephone numbers and e-mail addresses.
  public static String withoutContacts(String text, String instead) {
    var out = new StringBuilder();
    int at = 0;
    for (Place place : places(text)) {
      out.append(text, at, place.from()).append(instead);
      at = place.to();
    }
    return out.append(text, at, text.length()).toString();
  }

  /// Where something stands in a text.
  private record Place(int from, int to) {}

  /// Where contact details stand, in order.
  private static Collection<Place> places(String text) {
    if (!mayHold(text)) {
      return List.of();
    }
    var found = new TreeMap<Integer, Place>();
    Read read = Read.of(text);
    if (read.text().indexOf('.') >= 0 && isMarked(read.text())) {
      add(ADDRESS, read, found);
    }
    int digits = digits(read.text());
    if (digits >= 7) {
      add(TELEPHONE, read, found);
    }
    if (digits >= 5 && says(read.text(), LOCAL_WORDS)) {
      add(LOCAL, read, found);
    }
    if (digits >= 2 && says(read.text(), EXTENSION_WORDS)) {
      add(EXTENSION, read, found);
    }
    return found.values();
  }

  /// Whether a text is worth a closer look: most have neither two digits nor the mark of an
  /// address, and there are many.
  private static boolean mayHold(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        digits += c >= '0' && c <= '9' ? 1 : 0;
        if (digits > 1 || isMark(c) || saysSnabel(text, i)) {
          return true;
        }
      } else if (!Character.isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  /// Whether one of some words stands in a text, in small letters or capitals.
  private static boolean says(String text, List<String> words) {
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      for (String word : words) {
        if (c == word.charAt(0) && text.regionMatches(true, i, word, 0, word.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMarked(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isMark(text.charAt(i)) || saysSnabel(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(char c) {
    return c == '@' || c == '(' || c == '[' || c == '{';
  }

  /// Whether "snabel-a" begins in a place.
  private static boolean saysSnabel(String text, int at) {
    char c = text.charAt(at);
    return (c == 's' || c == 'S') && text.regionMatches(true, at, "snabel", 0, 6);
  }

  private static void add(Pattern pattern, Read read, NavigableMap<Integer, Place> found) {
    Matcher matcher = pattern.matcher(read.text());
    while (matcher.find()) {
      var place = new Place(read.at()[matcher.start(1)], read.at()[matcher.end(1) - 1] + 1);
      Map.Entry<Integer, Place> before = found.lowerEntry(place.to());
      if (before == null || before.getValue().to() <= place.from()) {
        found.put(place.from(), place);
      }
    }
  }

  /// A text as people read it: without characters that are not seen, and with one kind of blank,
  /// hyphen and digit each.
  ///
  /// @param at where each character stands in the text as it is written
  @SuppressWarnings("ArrayRecordComponent") // never compared; a million boxes would be slow
  private record Read(String text, int[] at) {
    static Read of(String written) {
      var out = new StringBuilder(written.length());
      int[] at = new int[written.length()];
      for (int i = 0; i < written.length(); i++) {
        char c = written.charAt(i);
        if (Character.getType(c) != Character.FORMAT) {
          at[out.length()] = i;
          out.append(plain(c));
        }
      }
      return new Read(out.toString(), at);
    }

    private static char plain(char c) {
      if (c < 0x80) {
        return c;
      } else if (Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029') {
        return ' ';
      } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
        return '-';
      } else if (Character.isDigit(c)) {
        return (char) ('0' + Character.digit(c, 10));
      }
      return switch (c) {
        case '\uff20', '\ufe6b' -> '@';
        case '\uff0e', '\u2024' -> '.';
        case '\uff0b' -> '+';
        default -> c;
      };
    }
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
    }
    return digits;
  }

  /// Whether a text has only characters that nobody needs to look at twice.
  public static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= ' ' && c < 0x7f) || (c >= 0xa0 && c < 0x180) || c == '–' || c == '”';
      if (!plain && c != '\n') {
        return false;
      }
    }
    return true;
  }

  /// Characters that steer: a terminal, the direction of writing.
  public static boolean isControl(int character) {
    boolean control =
        (character < ' ' && character != '\n' && character != '\r' && character != '\t')
            || (character >= 0x7f && character < 0xa0 && character != 0x85);
    boolean direction =
        (character >= 0x202a && character <= 0x202e)
            || (character >= 0x2066 && character <= 0x2069);
    return control || direction;
  }

  /// A character's name in brackets, as papers show what they cannot print: `[GRINNING FACE]`.
  public static String name(int character) {
    String name = Character.getName(character);
    return name == null || Character.getType(character) == Character.PRIVATE_USE
        ? String.format(Locale.ROOT, "U+%04X", character)
        : name;
  }

  /// Whether the papers' faces have the character, or it needs no face.
  public static boolean isPrintable(int character) {
    return Printable.SET.get(character);
  }

  /// The characters that can be printed; read when the first unusual one is met.
  private static final class Printable {
    private static final BitSet SET = read();

    private static BitSet read() {
      var set = new BitSet(0x20000);
      try (InputStream in = TextOddities.class.getResourceAsStream("printable.txt")) {
        if (in == null) {
          throw new IllegalStateException("printable.txt is missing");
        }
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
          String[] ends = line.toLowerCase(Locale.ROOT).split("-");
          set.set(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16) + 1);
        }
        return set;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
