package se.ktp.form;

import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.write.YamlText;

/// Lines of a YAML file, as they are written one after another: its keys are the headings of forms.
final class YamlLines {
  private final Words words;
  private final StringBuilder out = new StringBuilder();

  YamlLines(Words words) {
    this.words = words;
  }

  Words words() {
    return words;
  }

  /// A text that needs no more than to be written.
  YamlLines as(String text) {
    out.append(text);
    return this;
  }

  /// A key with what stands there.
  ///
  /// @param before blanks, or the dash of a list
  void line(String before, Phrase heading, String value) {
    String written = YamlText.value(value, before.length());
    out.append(before).append(words.key(heading)).append(": ").append(written).append('\n');
  }

  /// A key with what stands there, if anything does.
  void line(String before, Phrase heading, Optional<String> value) {
    value.filter(v -> !v.isEmpty()).ifPresent(v -> line(before, heading, v));
  }

  /// A key below which more stands.
  void key(String indent, Phrase heading) {
    out.append(indent).append(words.key(heading)).append(":\n");
  }

  /// A key with a list, if there is anything in it.
  void list(String indent, Phrase heading, List<String> texts) {
    if (!texts.isEmpty()) {
      key(indent, heading);
      for (String text : texts) {
        String written = YamlText.value(text, indent.length() + 2);
        out.append(indent).append("  - ").append(written).append('\n');
      }
    }
  }

  int length() {
    return out.length();
  }

  /// Takes away all that was written since, if that was no more than so much.
  void dropIfNoMore(int since, int than) {
    if (out.length() == than) {
      out.setLength(since);
    }
  }

  /// Makes the lines since then a part of a list.
  ///
  /// @param indent of the lines; the dash stands two columns before
  void dash(int since, int indent) {
    if (out.length() > since) {
      out.setCharAt(since + indent - 2, '-');
    }
  }

  String text() {
    return out.toString();
  }
}
