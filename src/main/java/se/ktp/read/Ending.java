package se.ktp.read;

import java.nio.file.Path;
import java.util.Locale;

/// What a file is by the ending of its name.
enum Ending {
  YAML,
  TABLE,
  WORKBOOK,
  /// What people send instead of a table or YAML, and cannot be read.
  OTHER_OFFICE,
  OTHER;

  static Ending of(Path file) {
    return switch (extension(file)) {
      case "yaml", "yml" -> YAML;
      case "csv", "tsv" -> TABLE;
      case "xlsx" -> WORKBOOK;
      case "xls", "xlsm", "xlsb", "ods", "numbers", "doc", "docx", "odt", "rtf", "pages", "pdf" ->
          OTHER_OFFICE;
      default -> OTHER;
    };
  }

  /// The letters after the last dot; the whole name if it has none.
  static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
