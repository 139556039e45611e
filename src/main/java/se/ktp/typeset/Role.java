package se.ktp.typeset;

/// What a structure element is: the standard types of tagged PDF that papers use.
enum Role {
  DOCUMENT("Document"),
  SECTION("Sect"),
  DIVISION("Div"),
  PARAGRAPH("P"),
  H1("H1"),
  H2("H2"),
  H3("H3"),
  H4("H4"),
  LIST("L"),
  ITEM("LI"),
  LABEL("Lbl"),
  ITEM_BODY("LBody"),
  TABLE("Table"),
  CAPTION("Caption"),
  TABLE_HEAD("THead"),
  TABLE_BODY("TBody"),
  ROW("TR"),
  HEADER_CELL("TH"),
  CELL("TD"),
  FIGURE("Figure"),
  LINK("Link"),
  SPAN("Span");

  private final String type;

  Role(String type) {
    this.type = type;
  }

  /// The name that PDF has for it.
  String type() {
    return type;
  }

  /// Whether PDF 1.4 knows it: parts of a table came later.
  boolean isOld() {
    return this != TABLE_HEAD && this != TABLE_BODY;
  }

  boolean isHeading() {
    return level() > 0;
  }

  /// A heading's level from 1; 0 for what is no heading.
  int level() {
    return switch (this) {
      case H1 -> 1;
      case H2 -> 2;
      case H3 -> 3;
      case H4 -> 4;
      default -> 0;
    };
  }
}
