package se.ktp.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.ktp.source.IdentityNumbers;

/// A rule's page in one language: what it finds, why it matters, how wrong and right look.
///
/// Pages are Markdown files with four sections in a fixed order. The examples are fenced blocks
/// whose info text is the language and the file's path in a workspace, ` ```yaml
/// plans/exempel.yaml`.
public record RulePage(
    Rule rule,
    Language language,
    String what,
    String why,
    List<Example> wrong,
    List<Example> right,
    String text) {

  /// A file of an example.
  public record Example(String path, String content) {}

  public static RulePage of(Rule rule, Language language) {
    String file = "rules/" + language.code() + "/" + rule.code() + ".md";
    try (InputStream in = RulePage.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the page " + file + " is missing");
      }
      return parse(rule, language, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RulePage parse(Rule rule, Language language, String text) {
    List<String> sections = List.of(text.split("(?m)^## .*\n"));
    if (sections.size() != 5) {
      throw new IllegalStateException("the page of " + rule.code() + " has four sections");
    }
    return new RulePage(
        rule,
        language,
        sections.get(1).strip(),
        sections.get(2).strip(),
        examples(sections.get(3)),
        examples(sections.get(4)),
        IdentityNumbers.mask(text));
  }

  private static List<Example> examples(String section) {
    var examples = new ArrayList<Example>();
    String[] parts = section.split("(?m)^```");
    for (int i = 1; i < parts.length; i += 2) {
      int end = parts[i].indexOf('\n');
      String info = parts[i].substring(0, end);
      String path = info.substring(info.indexOf(' ') + 1).strip();
      examples.add(new Example(path, parts[i].substring(end + 1)));
    }
    return List.copyOf(examples);
  }
}
