package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import se.ktp.TagTree;

class PainterTest {
  private static final Theme THEME =
      Theme.read(
          """
          <theme>
            <page width="220" height="400" left="10" right="10" top="20" bottom="20"/>
            <colour name="ink" value="#000000"/>
            <style name="body" size="8" leading="10"/>
            <style name="th" bottom="1 ink"/>
            <style name="narrow" width="50"/>
          </theme>
          """);

  private static byte[] pdf(String body) {
    var out = new ByteArrayOutputStream();
    String xhtml =
        "<html lang=\"sv\"><head><title>Prov</title></head><body>" + body + "</body></html>";
    new Typesetter(THEME, new Faces(), "ktp").typeset(xhtml, out);
    return out.toByteArray();
  }

  /// The lines and areas of the first page as left edge, distance from the body's top, and width.
  private static List<String> lines(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var lines = new ArrayList<String>();
      List<Object> tokens = new PDFStreamParser(document.getPage(0)).parse();
      for (int i = 4; i < tokens.size(); i++) {
        if (tokens.get(i) instanceof Operator operator && operator.getName().equals("re")) {
          double upper = number(tokens.get(i - 3)) + number(tokens.get(i - 1));
          lines.add(
              Math.round(number(tokens.get(i - 4)) - THEME.page().left())
                  + ","
                  + Math.round(THEME.page().height() - THEME.page().top() - upper)
                  + " "
                  + Math.round(number(tokens.get(i - 2))));
        }
      }
      return lines;
    }
  }

  private static double number(Object token) {
    return ((COSNumber) token).floatValue();
  }

  @Test
  void aHeaderCellOverTwoRowsIsRuledBelowTheSecond() throws IOException {
    String table =
        """
        <table><col class="narrow"/><col class="narrow"/>
          <thead><tr><th rowspan="2">a</th><th>b</th></tr><tr><th>c</th></tr></thead>
          <tbody><tr><td>d</td><td>e</td></tr></tbody>
        </table>
        """;
    assertEquals(List.of("0,21 50", "50,10 50", "50,21 50"), lines(pdf(table)));
  }

  @Test
  void aLinkIsDescribedByItsWordsAndThePageThatTheyName() {
    String links =
        """
        <p id="here">a <a href="#here">s. <span data-page="#here"/></a>
          <a href="#here">b</a> <a href="#here" title="c">d</a></p>
        """;
    List<String> described =
        TagTree.read(pdf(links))
            .all("Link")
            .flatMap(link -> link.kids().stream())
            .filter(TagTree.Node.Link.class::isInstance)
            .map(link -> ((TagTree.Node.Link) link).contents())
            .toList();
    assertEquals(List.of("s. 1", "b", "c"), described);
  }
}
