package se.ktp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text of a PDF as a reader copies it, running lines and all.
public final class PdfText {
  private PdfText() {}

  /// The text of each page, in the order in which it is written.
  public static List<String> pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      var pages = new ArrayList<String>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All pages as one text, each under a line with its number.
  public static String of(byte[] pdf) {
    var all = new StringBuilder();
    int number = 0;
    for (String page : pages(pdf)) {
      all.append("--- ").append(++number).append('\n').append(page);
    }
    return all.toString();
  }
}
