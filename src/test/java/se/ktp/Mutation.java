package se.ktp;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/// What may happen to a text on its way: by mail, by an old editor, by somebody who means ill.
enum Mutation {
  LINES_SWAPPED(Mutation::swapped),
  LINES_SHUFFLED((text, random) -> {
    List<String> lines = lines(text);
    Collections.shuffle(lines, random);
    return utf8(String.join("\n", lines));
  }),
  UTF_16_WITH_MARK((text, _) -> ("\ufeff" + text).getBytes(UTF_16LE)),
  UTF_16_WITHOUT_MARK((text, random) -> text.getBytes(random.nextBoolean() ? UTF_16LE : UTF_16BE)),
  UTF_16_CUT_INSIDE_A_CHARACTER((text, random) -> {
    byte[] bytes = ("\ufeff" + text).getBytes(random.nextBoolean() ? UTF_16LE : UTF_16BE);
    return Arrays.copyOf(bytes, random.nextInt(bytes.length / 2) * 2 + 1);
  }),
  WINDOWS_1252((text, _) -> text.getBytes(windows())),
  WINDOWS_1252_WITH_OLD_LINE_ENDS((text, _) -> text.replace('\n', '\r').getBytes(windows())),
  TWO_ENCODINGS((text, random) -> {
    int half = random.nextInt(text.length());
    return joined(
        utf8(text.substring(0, half)),
        text.substring(half).getBytes(random.nextBoolean() ? windows() : UTF_16LE));
  }),
  NUL(inserting("\0")),
  BYTES_OVERWRITTEN((text, random) -> {
    byte[] bytes = utf8(text);
    for (int i = 0; i < 5; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }),
  BYTES_AT_RANDOM((_, random) -> {
    byte[] bytes = new byte[random.nextInt(3000)];
    random.nextBytes(bytes);
    return bytes;
  }),
  LISTS_IN_LISTS(inserting("\n" + "[".repeat(20_000))),
  KEYS_IN_KEYS(inserting("\n" + "{a: ".repeat(20_000))),
  DASHES_IN_DASHES(inserting("\n" + "- ".repeat(20_000) + "x\n")),
  QUESTIONS_IN_QUESTIONS(inserting("\n" + "? ".repeat(20_000) + "x\n")),
  A_VERY_LONG_LINE(inserting("x".repeat(100_000))),
  A_VERY_LONG_KEY(inserting("\n" + "nyckel ".repeat(10_000) + ": x\n")),
  MANY_SEPARATORS(inserting(";".repeat(20_000))),
  MANY_QUOTES(inserting("\"\n".repeat(501))),
  MARKS_IN_THE_MIDDLE(inserting("\ufeff")),
  TABS_AS_INDENTS((text, random) -> {
    List<String> lines = lines(text);
    lines.replaceAll(l -> random.nextInt(3) == 0 ? l.replaceFirst("^ +", "\t") : l);
    return utf8(String.join("\n", lines));
  }),
  ALIAS_BOMB((text, random) -> {
    var bomb = new StringBuilder("\na0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%s: &a%s [*a%s, *a%s]\n".formatted(i, i, i - 1, i - 1));
    }
    return utf8(random.nextBoolean() ? text + bomb : bomb + text);
  }),
  ALIAS_OF_ITSELF(inserting("\nactivities: &a [*a, {b: &b {c: *b}}]\n")),
  HUGE_NUMBERS(
      (text, random) -> utf8(text.replaceAll("\\d+", "9".repeat(1 + random.nextInt(400))))),
  HUGE_EXPONENTS((text, _) -> utf8(text.replaceAll("\\d+", "1e999999999"))),
  CONTROL_CHARACTERS((text, random) ->
      utf8(
          inserted(
              text,
              random,
              List.of("\u0001", "\u0007", "\u000b", "\f", "\u001b", "\u007f", "\u0085")))),
  UNICODE_ODDITIES((text, random) ->
      utf8(
          inserted(
              text,
              random,
              List.of("\u2028", "\u202e", "\u200b", "\ue000", "\ufffe", "\ud83d\ude00")))),
  LONE_SURROGATES_IN_UTF_16((text, random) -> {
    byte[] bytes = ("\ufeff" + text).getBytes(UTF_16LE);
    bytes[2 * random.nextInt(bytes.length / 2) + 1] = (byte) (0xd8 + random.nextInt(8));
    return bytes;
  }),
  LONE_SURROGATES_IN_UTF_8((text, random) -> {
    int at = random.nextInt(text.length());
    return joined(
        utf8(text.substring(0, at)),
        new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
        utf8(text.substring(at)));
  }),
  OLD_LINE_ENDS((text, _) -> utf8(text.replace('\n', '\r'))),
  LINE_ENDS_OF_ALL_KINDS((text, random) -> {
    var out = new StringBuilder();
    List<String> ends = List.of("\n", "\r", "\r\n", "\n\r", "\u0085", "\u2028");
    lines(text).forEach(l -> out.append(l).append(ends.get(random.nextInt(ends.size()))));
    return utf8(out.toString());
  }),
  INDENTS_CHANGED((text, random) -> {
    List<String> lines = lines(text);
    lines.replaceAll(l -> random.nextInt(8) == 0 ? " ".repeat(random.nextInt(7)) + l.strip() : l);
    return utf8(String.join("\n", lines));
  }),
  SIGNS_INSERTED((text, random) ->
      utf8(inserted(text, random, List.of(":-[]{}#&*!|>'\"%@`\\,;?\n\t ~=<".split(""))))),
  SIGNS_LEFT_OUT((text, random) -> {
    var out = new StringBuilder(text);
    for (int i = 0; i < 6; i++) {
      int at = random.nextInt(out.length());
      while (at < out.length() - 1 && Character.isLetterOrDigit(out.charAt(at))) {
        at++;
      }
      out.deleteCharAt(at);
    }
    return utf8(out.toString());
  }),
  VALUES_BECOME_LISTS((text, random) -> {
    List<String> lines = lines(text);
    lines.replaceAll(l ->
        random.nextInt(3) == 0
            ? l.replaceFirst(":.*", random.nextBoolean() ? ": [[], {}, x]" : ": {a: {}}")
            : l);
    return utf8(String.join("\n", lines));
  }),
  VALUES_BECOME_NOTHING((text, random) -> {
    List<String> lines = lines(text);
    lines.replaceAll(l -> random.nextInt(3) == 0 ? l.replaceFirst(":.*", ":") : l);
    return utf8(String.join("\n", lines));
  }),
  TWICE_IN_ONE_FILE(
      (text, random) -> utf8(text + (random.nextBoolean() ? "\n---\n" : "\n") + text)),
  TAGS(inserting("\n? !!binary x\n: !<tag:a> &b !!set {a, b}\n")),
  DIRECTIVES((text, random) -> utf8((random.nextBoolean() ? "%YAML 9.9\n---\n" : "%\n") + text));

  private final BiFunction<String, Random, byte[]> change;

  Mutation(BiFunction<String, Random, byte[]> change) {
    this.change = change;
  }

  /// The bytes of a text to which it has happened.
  byte[] of(String text, Random random) {
    return change.apply(text, random);
  }

  private static byte[] swapped(String text, Random random) {
    List<String> lines = lines(text);
    Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    return utf8(String.join("\n", lines));
  }

  private static BiFunction<String, Random, byte[]> inserting(String what) {
    return (text, random) -> {
      int at = random.nextInt(text.length());
      return utf8(text.substring(0, at) + what + text.substring(at));
    };
  }

  /// A text with ten of these at random places.
  private static String inserted(String text, Random random, List<String> what) {
    var out = new StringBuilder(text);
    for (int i = 0; i < 10; i++) {
      out.insert(random.nextInt(out.length()), what.get(random.nextInt(what.size())));
    }
    return out.toString();
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(text.lines().toList());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static Charset windows() {
    return Charset.forName("windows-1252");
  }

  private static byte[] joined(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(p -> p.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
