package se.ktp.form;

/// The kinds of file that a form can be.
public enum FormFormat {
  XLSX,
  CSV,
  YAML;

  /// What its files end with.
  public String extension() {
    return switch (this) {
      case XLSX -> ".xlsx";
      case CSV -> ".csv";
      case YAML -> ".yaml";
    };
  }

  /// The bytes of a form's file.
  public byte[] bytes(Form form) {
    return switch (this) {
      case XLSX -> ExcelForm.bytes(form);
      case CSV -> CsvForm.bytes(form);
      case YAML -> YamlForm.bytes(form);
    };
  }
}
