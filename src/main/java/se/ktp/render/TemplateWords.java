package se.ktp.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;

/// What FreeMarker finds wrong with a template, in plain words.
final class TemplateWords {
  private static final String MANUAL = "https://freemarker.apache.org/docs/dgui.html";

  private static final Phrase LOOK_AT_BUILT_IN =
      new Phrase(
          "jämför med den inbyggda mallen: ktp templates eject",
          "compare with the built-in template: ktp templates eject");

  private static final Pattern DIRECTIVE = Pattern.compile("Unknown directive: ([#@]\\w+)");
  private static final Pattern UNCLOSED =
      Pattern.compile("You have an unclosed (\\S+?)\\.(?:\\s|$)");
  private static final Pattern UNEXPECTED = Pattern.compile("Encountered \"([^\"]*)\"");
  private static final Pattern BUILT_IN = Pattern.compile("Unknown built-in: \"(\\w+)\"");
  private static final Pattern INCLUDED = Pattern.compile("\\(for parameter value \"(.*?)\"\\)");

  private static final List<String> BUILT_INS =
      List.of(
          "boolean",
          "c",
          "cap_first",
          "capitalize",
          "chunk",
          "contains",
          "counter",
          "eval",
          "filter",
          "first",
          "has_content",
          "has_next",
          "index",
          "is_first",
          "is_last",
          "join",
          "keys",
          "last",
          "length",
          "lower_case",
          "map",
          "number",
          "replace",
          "reverse",
          "round",
          "size",
          "sort",
          "sort_by",
          "split",
          "starts_with",
          "string",
          "then",
          "trim",
          "uncap_first",
          "upper_case",
          "values");

  private TemplateWords() {}

  /// A template that FreeMarker cannot read.
  static TemplateRemark of(ParseException e) {
    String file = String.valueOf(e.getTemplateName());
    String said = String.valueOf(e.getEditorMessage());
    Matcher m = DIRECTIVE.matcher(said);
    if (m.find()) {
      return remark(
          file,
          e,
          new Phrase("det finns inget " + m.group(1), "there is no " + m.group(1)),
          new Phrase(
              "rätta namnet; FreeMarkers handbok har alla: " + MANUAL,
              "mend the name; FreeMarker's manual has them all: " + MANUAL));
    }
    m = UNCLOSED.matcher(said);
    if (m.find()) {
      String what = m.group(1).replace("\"", "");
      String end = what.startsWith("#") || what.startsWith("@") ? "</" + what + ">" : "}";
      return remark(
          file,
          e,
          new Phrase(
              "filen slutar, men ett " + what + " är inte stängt",
              "the file ends, but a " + what + " is not closed"),
          new Phrase(
              "skriv " + end + " där det ska sluta", "write " + end + " where it is to end"));
    }
    m = BUILT_IN.matcher(said);
    if (m.find()) {
      return remark(
          file,
          e,
          new Phrase("det finns inget ?" + m.group(1), "there is no ?" + m.group(1)),
          didYouMean("?", m.group(1), BUILT_INS));
    }
    m = UNEXPECTED.matcher(said);
    if (m.find()) {
      return remark(
          file,
          e,
          new Phrase(
              "”" + m.group(1) + "” väntades inte här",
              "\"" + m.group(1) + "\" is unexpected here"),
          new Phrase(
              "se om något strax före saknas eller står fel",
              "see whether something just before is missing or wrong"));
    }
    return remark(
        file,
        e,
        new Phrase(
            "FreeMarker kan inte läsa mallen (" + firstSentence(said) + ")",
            "FreeMarker cannot read the template (" + firstSentence(said) + ")"),
        LOOK_AT_BUILT_IN);
  }

  private static TemplateRemark remark(String file, ParseException e, Phrase message, Phrase hint) {
    return TemplateRemark.fault(
        file, Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()), message, hint);
  }

  /// A template that fails while it is filled in.
  static TemplateRemark of(TemplateException e, String template) {
    if (inner(e) instanceof ParseException parse) {
      return of(parse);
    }
    String file = Optional.ofNullable(e.getTemplateSourceName()).orElse(template);
    Said said = said(e);
    return TemplateRemark.fault(
        file, number(e.getLineNumber()), number(e.getColumnNumber()), said.message(), said.hint());
  }

  private static int number(@Nullable Integer value) {
    return value == null ? 1 : Math.max(1, value);
  }

  private static @Nullable Throwable inner(Throwable e) {
    Throwable cause = e.getCause();
    while (cause != null && !(cause instanceof ParseException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private record Said(Phrase message, Phrase hint) {}

  private static Said said(TemplateException e) {
    String text = String.valueOf(e.getMessageWithoutStackTop());
    String blamed = Optional.ofNullable(e.getBlamedExpressionString()).orElse("");
    if (e instanceof InvalidReferenceException) {
      return new Said(
          new Phrase(
              "det finns inget som heter ”" + blamed + "” här",
              "there is nothing called \"" + blamed + "\" here"),
          new Phrase(
              "rätta namnet; får det saknas, skriv (%s)!\"\" eller <#if %s??>"
                  .formatted(blamed, blamed),
              "mend the name; if it may be missing, write (%s)!\"\" or <#if %s??>"
                  .formatted(blamed, blamed)));
    }
    if (e instanceof StopException) {
      return new Said(
          new Phrase("mallen stannar sig själv: " + text, "the template stops itself: " + text),
          new Phrase("ta bort <#stop>", "remove <#stop>"));
    }
    if (inner(e) instanceof TemplateNotFoundException
        || inner(e) instanceof MalformedTemplateNameException) {
      Matcher name = INCLUDED.matcher(text);
      String shown = name.find() ? name.group(1) : "";
      return new Said(
          new Phrase(
              "”" + shown + "” finns inte bland mallarna",
              "\"" + shown + "\" is not among the templates"),
          new Phrase(
              "en mall kan bara använda .ftlh-filer i samma mapp",
              "a template can use only .ftlh files of the same folder"));
    }
    if (text.contains("Instantiating") || text.contains("?api")) {
      return new Said(
          new Phrase(
              "en mall får inte nå program, filer eller nät",
              "a template may reach neither programs nor files nor the network"),
          new Phrase(
              "använd bara det som papperet ger mallen: s, v, w, t och head",
              "use only what the paper gives it: s, v, w, t and head"));
    }
    String expected = between(text, "Expected ", ", but this");
    if (!expected.isEmpty() && !blamed.isEmpty()) {
      return new Said(
          new Phrase(
              "”" + blamed + "” är av ett annat slag än det som väntas här (" + expected + ")",
              "\""
                  + blamed
                  + "\" is of another kind than what is expected here ("
                  + expected
                  + ")"),
          new Phrase(
              "metoder skrivs med parentes, x.namn(); listor med <#list x as y>",
              "methods are written with brackets, x.name(); lists with <#list x as y>"));
    }
    return new Said(
        new Phrase(
            "FreeMarker stannar här (" + firstSentence(text) + ")",
            "FreeMarker stops here (" + firstSentence(text) + ")"),
        LOOK_AT_BUILT_IN);
  }

  private static String between(String text, String from, String to) {
    int begin = text.indexOf(from);
    int end = begin < 0 ? -1 : text.indexOf(to, begin);
    return end < 0 ? "" : text.substring(begin + from.length(), end).strip();
  }

  private static String firstSentence(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    int end = line.indexOf(". ");
    return (end < 0 ? line : line.substring(0, end)).replaceAll("[:.]$", "");
  }

  private static Phrase didYouMean(String before, String word, List<String> allowed) {
    return Nearest.to(word, allowed)
        .map(n -> new Phrase("menade du " + before + n + "?", "did you mean " + before + n + "?"))
        .orElse(
            new Phrase(
                "FreeMarkers handbok har alla: " + MANUAL,
                "FreeMarker's manual has them all: " + MANUAL));
  }
}
