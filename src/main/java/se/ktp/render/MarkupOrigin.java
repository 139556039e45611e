package se.ktp.render;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the place in a template that wrote a place of a page: the page is made once more, and
/// FreeMarker asked where it is whenever it writes.
final class MarkupOrigin extends Writer {
  private static final Pattern PLACE =
      Pattern.compile(
          "in template \"([^\"]+)\"(?: in (?:macro|function) \"[^\"]+\")? at line (\\d+), column"
              + " (\\d+)");

  private final int wanted;
  private final String beginning;
  private int line = 1;
  private @Nullable Place place;
  private boolean exact;

  /// @param wanted line of the page
  /// @param beginning what stands there, such as `<tr`
  private MarkupOrigin(int wanted, String beginning) {
    this.wanted = wanted;
    this.beginning = beginning;
  }

  /// A place in a template.
  record Place(String template, int line, int column) {}

  static Optional<Place> of(
      Template template, Map<String, Object> model, int line, String beginning) {
    var origin = new MarkupOrigin(line, beginning);
    try {
      template.process(model, origin);
    } catch (TemplateException | IOException e) {
      throw new IllegalStateException("the page could be made before", e);
    }
    return Optional.ofNullable(origin.place);
  }

  @Override
  public void write(char[] characters, int from, int length) {
    if (line > wanted || exact) {
      return;
    }
    String part = new String(characters, from, length);
    int begin = 0;
    while (begin >= 0 && line <= wanted) {
      int end = part.indexOf('\n', begin);
      if (line == wanted) {
        look(part, begin, end < 0 ? part.length() : end);
      }
      line += end < 0 ? 0 : 1;
      begin = end < 0 ? -1 : end + 1;
    }
  }

  private void look(String part, int begin, int end) {
    String here = part.substring(begin, end);
    int at = beginning.isEmpty() ? -1 : here.indexOf(beginning);
    if ((place == null && !here.isBlank()) || at >= 0) {
      exact = at >= 0;
      place = current(part, begin + Math.max(0, at >= 0 ? at : here.indexOf(here.strip())));
    }
  }

  /// Where the part being written stands in its template; a piece of text begins there, what an
  /// expression gives stands there as a whole.
  private static @Nullable Place current(String part, int offset) {
    var stack = new StringWriter();
    Environment.getCurrentEnvironment().outputInstructionStack(new PrintWriter(stack));
    String top = stack.toString().lines().findFirst().orElse("");
    Matcher m = PLACE.matcher(top);
    Matcher last = PLACE.matcher(top);
    if (!m.find()) {
      return null;
    }
    int from = m.start();
    while (m.find()) {
      from = m.start();
    }
    last.find(from);
    int line = Integer.parseInt(last.group(2));
    int column = Integer.parseInt(last.group(3));
    if (!top.contains("Failed at: text ")) {
      return new Place(last.group(1), line, column);
    }
    String before = part.substring(0, offset);
    int breaks = (int) before.chars().filter(c -> c == '\n').count();
    int rest = offset - before.lastIndexOf('\n') - 1;
    return new Place(last.group(1), line + breaks, breaks == 0 ? column + offset : 1 + rest);
  }

  @Override
  public void flush() {
    // Nothing is kept.
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
