package se.ktp.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Characters and contact details in texts that people ought to know of.
public final class TextOddities {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]++"
              + "(?:[@\uff20]| ?[(\\[{] ?(?:at|a|snabel-?a|@) ?[)\\]}] ?)"
              + "[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}");

  /// What stands before digits that are the number of a case and not of a telephone.
  private static final String NO_CASE =
      "(?<!\\b(?i:dnr|diarienr|diarienummer)[.:]{0,2}[ \u00a0]{0,2}(?:\\p{L}{1,5}[ -]?)?)";

  private static final String GAP = "(?:[ \u00a0]?[-\u2013/][ \u00a0]?|[ \u00a0])";

  /// An area code, which is 08 or has three or four digits, and a subscriber's number, which does
  /// not begin with 0: in groups of two or three digits, or in one row.
  private static final String NATIONAL =
      "(?<![\\d/.-])0(?:8|[1-9]\\d{1,2})"
          + GAP
          + "[1-9](?:\\d{1,2}(?:[ \u00a0-]\\d{2,3}){1,3}|\\d{4,7}|\\d{2}[ \u00a0]?\\d{4})"
          + "(?![\\d/.-]?\\d)";

  private static final String INTERNATIONAL =
      "(?<!\\d)(?:\\+|00)46[ \u00a0-]?(?:\\(0\\))?[ \u00a0-]?[1-9]"
          + "(?:[ \u00a0/\u2013-]{0,3}\\d){6,9}(?!\\d)";

  private static final Pattern TELEPHONE =
      Pattern.compile(
          NO_CASE + "(?:" + NATIONAL + "|" + INTERNATIONAL + "|(?<!\\d)07\\d{8}(?!\\d))");

  private TextOddities() {}

  /// Telephone numbers and e-mail addresses.
  public static List<String> contacts(String text) {
    var found = new ArrayList<String>();
    if (text.chars().anyMatch(c -> "@\uff20([{".indexOf(c) >= 0)) {
      add(ADDRESS, text, found);
    }
    if (digits(text) >= 7) {
      add(TELEPHONE, text, found);
    }
    return found;
  }

  private static void add(Pattern pattern, String text, List<String> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
  }

  private static long digits(String text) {
    return text.chars().filter(c -> c >= '0' && c <= '9').count();
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
