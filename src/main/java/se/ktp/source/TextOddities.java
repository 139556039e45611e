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
      Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}");

  /// A Swedish number: 0 and an area code, or +46, then groups of digits.
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![\\d/.-])(?:\\+46[ -]?(?:\\(0\\))?|0)\\d{1,3}(?:[ \u00a0]?[-\u2013/][ \u00a0]?|["
              + " \u00a0])\\d{2,3}(?:["
              + " \u00a0-]?\\d{2,3}){1,3}(?![\\d/.-]?\\d)|(?<!\\d)07\\d{8}(?!\\d)");

  private TextOddities() {}

  /// Telephone numbers and e-mail addresses.
  public static List<String> contacts(String text) {
    var found = new ArrayList<String>();
    if (text.indexOf('@') >= 0) {
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
