package se.ktp.read;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;

/// The kinds of YAML file that a workspace holds.
public enum FileKind {
  COUNTY("county", new Phrase("Länets fil: county.yaml", "The county's file: county.yaml")),
  PLAN("plan", new Phrase("En plan: plans/*.yaml", "A plan: plans/*.yaml")),
  FOLLOW_UP(
      "followup",
      new Phrase("Svar i en uppföljning: followups/*/*.yaml", "Answers: followups/*/*.yaml"));

  private final String code;
  private final Phrase title;

  FileKind(String code, Phrase title) {
    this.code = code;
    this.title = title;
  }

  /// As it is written on the command line.
  public String code() {
    return code;
  }

  public Phrase title() {
    return title;
  }

  public static Optional<FileKind> of(String code) {
    return Arrays.stream(values()).filter(k -> k.code.equalsIgnoreCase(code.strip())).findFirst();
  }

  /// Its JSON Schema (2020-12), as nested maps and lists in the order in which they are printed.
  public Map<String, Object> schema(Language language) {
    return new JsonSchema(language).of(this);
  }
}
