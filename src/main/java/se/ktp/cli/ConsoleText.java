package se.ktp.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/// Text for a console of few characters, as Windows has them (code pages 850, 1252 …): where it
/// lacks a dash or a quotation mark, a plain one stands for it.
final class ConsoleText extends FilterWriter {
  private static final Map<Character, String> PLAIN =
      Map.ofEntries(
          Map.entry('”', "\""),
          Map.entry('“', "\""),
          Map.entry('’', "'"),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('\u2212', "-"),
          Map.entry('…', "..."),
          Map.entry('→', "->"),
          Map.entry('•', "*"),
          Map.entry('·', "."),
          Map.entry('\u202f', " "),
          Map.entry('\u00a0', " "));

  private final CharsetEncoder encoder;

  private ConsoleText(Writer out, Charset charset) {
    super(out);
    this.encoder = charset.newEncoder();
  }

  static PrintWriter to(OutputStream out, Charset charset) {
    var writer = new OutputStreamWriter(out, charset);
    return new PrintWriter(
        charset.name().startsWith("UTF-") ? writer : new ConsoleText(writer, charset), false);
  }

  @Override
  public void write(int c) throws IOException {
    write(String.valueOf((char) c), 0, 1);
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length), 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    var plain = new StringBuilder(length);
    for (int i = from; i < from + length; i++) {
      char c = text.charAt(i);
      plain.append(encoder.canEncode(c) ? String.valueOf(c) : PLAIN.getOrDefault(c, "?"));
    }
    out.write(plain.toString());
  }
}
