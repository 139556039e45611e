package se.ktp.typeset;

import java.util.Arrays;
import java.util.Optional;

/// The standards of archives that a PDF can keep.
public enum PdfStandard {
  /// PDF/A-2a and PDF/UA-1.
  A2A_UA1("a-2a+ua-1", 2, true),
  /// PDF/A-3a and PDF/UA-1: the same, with files attached.
  A3A_UA1("a-3a+ua-1", 3, true),
  /// PDF/A-1a, for archives that still ask for the first part: PDF 1.4, nothing transparent.
  A1A("a-1a", 1, false);

  private final String code;
  private final int part;
  private final boolean accessible;

  PdfStandard(String code, int part, boolean accessible) {
    this.code = code;
    this.part = part;
    this.accessible = accessible;
  }

  /// As it is asked for on the command line.
  public String code() {
    return code;
  }

  /// The standard of a code, in any case.
  public static Optional<PdfStandard> of(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equalsIgnoreCase(code.strip())).findFirst();
  }

  /// Whether files may be attached.
  public boolean attaches() {
    return this == A3A_UA1;
  }

  /// The part of PDF/A.
  int part() {
    return part;
  }

  /// Whether the file is PDF/UA-1, too.
  boolean accessible() {
    return accessible;
  }

  /// Whether the file is of PDF 1.4: no parts of the page are transparent, objects stand one by
  /// one, and tables have rows only.
  boolean old() {
    return this == A1A;
  }
}
