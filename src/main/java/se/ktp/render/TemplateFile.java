package se.ktp.render;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;

/// A file that papers are made by, and that users may put one of their own in place of.
public enum TemplateFile {
  COMMON(
      "common.ftlh",
      "delar som alla papper har: huvud, fot, tabeller, svar",
      "parts that all papers have: head, foot, tables, answers"),
  MUNICIPALITY("municipality.ftlh", "kommunens papper", "a municipality's paper"),
  COUNTY("county.ftlh", "länets papper", "the county's paper"),
  NATION("nation.ftlh", "rikets papper", "the nation's paper"),
  PACKET("packet.ftlh", "alla papper i ett", "all papers in one"),
  THEME(
      "theme.xml",
      "utseendet: mått, färger, stilar, symboler",
      "the look: measures, colours, styles, symbols"),
  TEXTS_SV("texts_sv.properties", "papperens fasta ord på svenska", "fixed words in Swedish"),
  TEXTS_EN("texts_en.properties", "papperens fasta ord på engelska", "fixed words in English");

  private final String fileName;
  private final Phrase about;

  TemplateFile(String fileName, String swedish, String english) {
    this.fileName = fileName;
    this.about = new Phrase(swedish, english);
  }

  public String fileName() {
    return fileName;
  }

  /// What the file is for.
  public Phrase about() {
    return about;
  }

  static Optional<TemplateFile> of(String name) {
    return Arrays.stream(values()).filter(f -> f.fileName.equals(name)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(TemplateFile::fileName).toList();
  }
}
