package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypesetterTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Typesetter.Typeset typeset(String body) {
    String xhtml =
        "<html lang=\"sv\"><head><title>Prov</title></head><body>" + body + "</body></html>";
    return new Typesetter(Pages.THEME, Setting.FACES, "ktp").typeset(xhtml, out);
  }

  @Test
  void aReferenceToNothingIsAFault() {
    for (String reference : List.of("<a href=\"#b\">b</a>", "<span data-page=\"#b\"/>")) {
      MarkupException fault =
          assertThrows(
              MarkupException.class, () -> typeset("<p id=\"a\">a</p>\n<p>" + reference + "</p>"));
      assertEquals("nothing in the paper has the id b", fault.getMessage());
      assertEquals(2, fault.line());
    }
  }

  @Test
  void nothingIsWrittenOfAPaperWithAFault() {
    assertThrows(MarkupException.class, () -> typeset("<p><a href=\"#b\">b</a></p>"));
    assertEquals(0, out.size());
  }
}
