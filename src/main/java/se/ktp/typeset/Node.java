package se.ktp.typeset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A part of an XML text, before anything is known of its meaning.
public sealed interface Node {
  /// Text between tags, as it stands.
  record Words(String text, int line) implements Node {}

  /// A tag with what it holds.
  record Element(String name, Map<String, String> attributes, List<Node> children, int line)
      implements Node {
    private static final Pattern LEADS_SOMEWHERE =
        Pattern.compile("#|https?:|mailto:", Pattern.CASE_INSENSITIVE);

    public Optional<String> attribute(String key) {
      return Optional.ofNullable(attributes.get(key));
    }

    public String attribute(String key, String otherwise) {
      return attributes.getOrDefault(key, otherwise);
    }

    public double number(String key) {
      return number(key, 0);
    }

    public double number(String key, double otherwise) {
      String text = attributes.get(key);
      if (text == null) {
        return otherwise;
      }
      try {
        double number = Double.parseDouble(text);
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Told below, like what Java alone takes for numbers.
      }
      throw fault(key + " is no number: " + text);
    }

    public Stream<Element> elements() {
      return children.stream()
          .<Element>mapMulti((node, keep) -> {
            if (node instanceof Element element) {
              keep.accept(element);
            }
          });
    }

    public Optional<Element> child(String wanted) {
      for (Node node : children) {
        if (node instanceof Element element && element.name().equals(wanted)) {
          return Optional.of(element);
        }
      }
      return Optional.empty();
    }

    /// All text inside, without tags.
    public String text() {
      var all = new StringBuilder();
      for (Node node : children) {
        switch (node) {
          case Words words -> all.append(words.text());
          case Element element -> all.append(element.text());
        }
      }
      return all.toString();
    }

    /// Where a link leads. What a template could write besides, `javascript:` say, would run in the
    /// browser of whoever reads the paper.
    public String target() {
      String target = attribute("href").orElseThrow(() -> fault("href is missing"));
      if (!LEADS_SOMEWHERE.matcher(target).lookingAt()) {
        throw fault("a link leads to #id, http:, https: or mailto:");
      }
      return target;
    }

    public MarkupException fault(String message) {
      return new MarkupException(line, "<" + name + ">: " + message);
    }
  }
}
