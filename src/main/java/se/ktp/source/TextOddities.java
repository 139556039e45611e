package se.ktp.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  /// How every number begins: soon seen where none does, before a look at what stands before it.
  private static final String BEGINS = "(?=0\\d|\\+4)";

  private static final Pattern TELEPHONE =
      Pattern.compile(
          BEGINS
              + NO_CASE
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
    Signs signs = Signs.of(text);
    if (signs.unusual) {
      Read read = Read.of(text);
      return places(read, Signs.of(read.text()));
    }
    return signs.any() ? places(Read.asItIs(text), signs) : List.of();
  }

  private static Collection<Place> places(Read read, Signs signs) {
    var found = new TreeMap<Integer, Place>();
    if (signs.address()) {
      add(ADDRESS, read, found);
    }
    if (signs.telephone()) {
      add(TELEPHONE, read, found);
    }
    if (signs.local()) {
      add(LOCAL, read, found);
    }
    if (signs.extension()) {
      add(EXTENSION, read, found);
    }
    return found.values();
  }

  /// What of contact details shows at a glance. Most texts have nothing of it, and there are many.
  private static final class Signs {
    /// Whether there are characters that people may read as others.
    private boolean unusual;

    private boolean marked;
    private boolean pointed;

    /// Whether digits begin with 0 or +.
    private boolean zero;

    private int digits;
    private boolean localWord;
    private boolean extensionWord;

    static Signs of(String text) {
      var signs = new Signs();
      boolean inNumber = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean digit = c >= '0' && c <= '9';
        if (digit) {
          signs.digits++;
          signs.zero |= c == '0' && !inNumber;
        } else if (c >= 0x80) {
          signs.unusual |= !Character.isLetter(c);
        } else {
          signs.see(c, text, i);
        }
        inNumber = digit;
      }
      return signs;
    }

    private void see(char c, String text, int at) {
      switch (c) {
        case '@', '(', '[', '{' -> marked = true;
        case 's', 'S' -> marked |= says("snabel", text, at);
        case '.' -> pointed = true;
        case '+' -> zero = true;
        case 't', 'T' ->
            localWord |= says("tel", text, at) || says("tfn", text, at) || says("tlf", text, at);
        case 'm', 'M' -> localWord |= says("mobil", text, at);
        case 'f', 'F' -> localWord |= says("fax", text, at);
        case 'v', 'V' -> localWord |= says("växel", text, at);
        case 'a', 'A' -> extensionWord |= says("ankn", text, at);
        default -> {
          // Nothing of it begins so.
        }
      }
    }

    private static boolean says(String word, String text, int at) {
      return text.regionMatches(true, at, word, 0, word.length());
    }

    boolean any() {
      return address() || telephone() || local() || extension();
    }

    boolean address() {
      return marked && pointed;
    }

    boolean telephone() {
      return zero && digits >= 7;
    }

    boolean local() {
      return localWord && digits >= 5;
    }

    boolean extension() {
      return extensionWord && digits >= 2;
    }
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
    /// A text without anything that people read as something else.
    static Read asItIs(String text) {
      int[] at = new int[text.length()];
      Arrays.setAll(at, i -> i);
      return new Read(text, at);
    }

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
