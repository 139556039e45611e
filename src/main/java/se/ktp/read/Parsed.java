package se.ktp.read;

import java.util.List;
import se.ktp.diagnostic.Finding;

/// What was read, and what was found wrong on the way.
///
/// @param remarks how files were understood, for those who ask
public record Parsed<T>(T value, List<Finding> findings, List<String> remarks) {
  public Parsed {
    findings = List.copyOf(findings);
    remarks = List.copyOf(remarks);
  }
}
