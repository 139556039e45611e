package se.ktp.render;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;

/// The papers' fixed texts. A file of the user's own holds only those that differ.
final class TemplateTexts {
  private static final Pattern USE = Pattern.compile("\\bt\\.([a-z][a-z0-9_]*)");
  private static final Pattern FALL_BACK = Pattern.compile("^\\s*(?:!|\\?\\?|\\))");

  private TemplateTexts() {}

  /// The texts in a language.
  ///
  /// @throws TemplateFault if a file of texts cannot be read
  static Map<String, String> of(TemplateSet set, Language language) {
    TemplateFile file = file(language);
    Map<String, String> texts = read(file.fileName(), TemplateSet.builtIn(file));
    if (set.isOwn(file.fileName())) {
      texts.putAll(read(file.fileName(), set.text(file.fileName()).orElse("")));
    }
    return texts;
  }

  private static TemplateFile file(Language language) {
    return language == Language.SV ? TemplateFile.TEXTS_SV : TemplateFile.TEXTS_EN;
  }

  private static Map<String, String> read(String file, String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory is always read", e);
    } catch (IllegalArgumentException e) {
      throw new TemplateFault(
          TemplateRemark.fault(
              file,
              lineOf(text, "(?s)\\\\u(?![0-9A-Fa-f]{4})"),
              1,
              new Phrase(
                  "efter \\u ska det stå fyra siffror", "\\u is to be followed by four digits"),
              new Phrase(
                  "skriv tecknet som det är; filen är i UTF-8",
                  "write the character as it is; the file is in UTF-8")));
    }
    var texts = new HashMap<String, String>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  private static int lineOf(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    return found.find() ? line(text, found.start()) : 1;
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static int column(String text, int at) {
    int begin = text.lastIndexOf('\n', at - 1) + 1;
    return 1 + text.codePointCount(begin, at);
  }

  /// Texts of the set's own that no template uses.
  static List<TemplateRemark> unknown(TemplateSet set) {
    var remarks = new ArrayList<TemplateRemark>();
    Set<String> used = used(set);
    for (Language language : Language.values()) {
      TemplateFile file = file(language);
      if (set.isOwn(file.fileName())) {
        Map<String, String> built = read(file.fileName(), TemplateSet.builtIn(file));
        unknown(file.fileName(), set.text(file.fileName()).orElse(""), built, used, remarks);
      }
    }
    return remarks;
  }

  /// Texts that the set's own templates use and nobody wrote.
  static List<TemplateRemark> unwritten(TemplateSet set) {
    var remarks = new ArrayList<TemplateRemark>();
    var texts = new EnumMap<Language, Map<String, String>>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, of(set, language));
    }
    for (String name : set.templates().stream().filter(set::isOwn).toList()) {
      unwritten(name, set.text(name).orElse(""), texts, remarks);
    }
    return remarks;
  }

  private static Set<String> used(TemplateSet set) {
    var used = new HashSet<String>();
    set.templates()
        .forEach(name -> {
          Matcher use = USE.matcher(set.text(name).orElse(""));
          while (use.find()) {
            used.add(use.group(1));
          }
        });
    return used;
  }

  private static void unknown(
      String file,
      String text,
      Map<String, String> built,
      Set<String> used,
      List<TemplateRemark> remarks) {
    for (String key : read(file, text).keySet().stream().sorted().toList()) {
      if (!built.containsKey(key) && !used.contains(key)) {
        int line = lineOf(text, "(?m)^[ \\t]*" + Pattern.quote(key) + "(?=[ \\t]*[=:\\s])");
        remarks.add(
            TemplateRemark.note(
                file,
                line,
                1,
                new Phrase(
                    "ingen mall använder texten ”" + key + "”",
                    "no template uses the text \"" + key + "\""),
                Nearest.to(key, built.keySet())
                    .map(n -> new Phrase("menade du " + n + "?", "did you mean " + n + "?"))
                    .orElse(new Phrase("stryk raden", "remove the line"))));
      }
    }
  }

  private static void unwritten(
      String name,
      String template,
      Map<Language, Map<String, String>> texts,
      List<TemplateRemark> remarks) {
    Matcher use = USE.matcher(template);
    while (use.find()) {
      String key = use.group(1);
      List<String> lacking =
          texts.entrySet().stream()
              .filter(e -> !e.getValue().containsKey(key))
              .map(e -> file(e.getKey()).fileName())
              .toList();
      if (!lacking.isEmpty() && !FALL_BACK.matcher(template.substring(use.end())).lookingAt()) {
        remarks.add(
            TemplateRemark.fault(
                name,
                line(template, use.start()),
                column(template, use.start()),
                new Phrase(
                    "texten ”%s” finns inte i %s".formatted(key, String.join(" och ", lacking)),
                    "there is no text \"%s\" in %s".formatted(key, String.join(" and ", lacking))),
                Nearest.to(key, texts.getOrDefault(Language.SV, Map.of()).keySet())
                    .map(n -> new Phrase("menade du t." + n + "?", "did you mean t." + n + "?"))
                    .orElse(
                        new Phrase(
                            "skriv den där: " + key + " = …", "write it there: " + key + " = …"))));
      }
    }
  }
}
