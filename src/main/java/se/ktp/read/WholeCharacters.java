package se.ktp.read;

import java.io.Reader;

/// Reads a text in pieces that never end between the two halves of a character. The YAML parser
/// fails where one of its pieces does (snakeyaml-engine 3.0.1, `extendIfTrailingHighSurrogate`).
final class WholeCharacters extends Reader {
  private final String text;
  private int at;

  WholeCharacters(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] to, int from, int length) {
    int count = Math.min(length, text.length() - at);
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    boolean halved = count > 1 && Character.isHighSurrogate(text.charAt(at + count - 1));
    int whole = halved && at + count < text.length() ? count - 1 : count;
    text.getChars(at, at + whole, to, from);
    at += whole;
    return whole;
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
