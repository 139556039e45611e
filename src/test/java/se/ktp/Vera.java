package se.ktp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import se.ktp.typeset.PdfStandard;

/// Checks PDFs with veraPDF, against the profiles that papers promise to keep.
public final class Vera {
  private static final List<PDFAFlavour> FLAVOURS =
      List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

  /// So many places where a rule is broken are told.
  private static final int EXAMPLES = 3;

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Vera() {}

  /// What a PDF lacks to be PDF/A-2a and PDF/UA-1, each fault once; nothing if it is both.
  public static Set<String> faults(byte[] pdf) {
    return faults(pdf, FLAVOURS);
  }

  /// What a PDF lacks to keep a standard that papers can be asked to keep.
  public static Set<String> faults(byte[] pdf, PdfStandard standard) {
    return faults(
        pdf,
        switch (standard) {
          case A2A_UA1 -> FLAVOURS;
          case A3A_UA1 -> List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
          case A1A -> List.of(PDFAFlavour.PDFA_1_A);
        });
  }

  private static Set<String> faults(byte[] pdf, List<PDFAFlavour> flavours) {
    VeraPDFFoundry foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavours.getFirst());
        var validator = foundry.createValidator(flavours, EXAMPLES, false, true, false)) {
      var faults = new TreeSet<String>();
      for (ValidationResult result : validator.validateAll(parser)) {
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            faults.add(result.getPDFAFlavour() + " " + shown(assertion));
          }
        }
      }
      return faults;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
      throw new IllegalArgumentException("not a PDF that can be checked", e);
    }
  }

  private static String shown(TestAssertion assertion) {
    var rule = assertion.getRuleId();
    return rule.getClause() + "-" + rule.getTestNumber() + " " + assertion.getMessage();
  }
}
