package se.ktp.render;

/// What kind of file a paper becomes.
public enum PaperFormat {
  PDF("pdf"),
  /// One page for browsers.
  HTML("html");

  private final String extension;

  PaperFormat(String extension) {
    this.extension = extension;
  }

  public String extension() {
    return extension;
  }
}
