package se.ktp.form;

import java.util.List;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Rule;

/// What a file that came back amounts to.
///
/// @param state what becomes of the file as a whole
/// @param findings what was found while it was read
public record FileReport(Returned file, State state, List<Item> items, List<Finding> findings) {
  public FileReport {
    items = List.copyOf(items);
    findings = List.copyOf(findings);
  }

  /// What becomes of a file as a whole.
  public enum State {
    READ,
    /// Nobody has filled it in.
    BLANK,
    UNREADABLE,
    /// There is an identity number in it.
    HELD
  }

  public long count(Change change) {
    return items.stream().filter(i -> i.change() == change).count();
  }

  /// Whether somebody has to look at it.
  public boolean troubles() {
    return state == State.UNREADABLE
        || state == State.HELD
        || findings.stream().anyMatch(f -> f.rule() == Rule.WRONG_VALUE)
        || items.stream().anyMatch(i -> i.change().troubles());
  }
}
