package se.ktp.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// The allowed word that somebody may have meant.
public final class Nearest {
  private Nearest() {}

  /// The word with the fewest letters changed, added, left out or swapped, if those are few enough
  /// for the two to be the same word misspelt. Of words that are equally near one with the same
  /// first letter is meant: few misspell that.
  public static Optional<String> to(String written, Collection<String> allowed) {
    String wanted = written.strip().toLowerCase(Locale.ROOT);
    String best = "";
    int least = Math.min(Math.max(1, wanted.length() / 3), Math.max(0, wanted.length() - 1));
    for (String word : allowed) {
      int distance = distance(wanted, word.toLowerCase(Locale.ROOT), least + 1);
      boolean nearer = distance < least || (distance == least && best.isEmpty());
      if (nearer || (distance == least && startsAs(wanted, word) && !startsAs(wanted, best))) {
        least = distance;
        best = word;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static boolean startsAs(String one, String other) {
    return one.regionMatches(true, 0, other, 0, 1);
  }

  /// Damerau and Levenshtein's distance between neighbours, or `limit` if it is not smaller.
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] older = new int[b.length() + 1];
    int[] old = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      old[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], old[j]) + 1, old[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
      }
      int[] spare = older;
      older = old;
      old = row;
      row = spare;
    }
    return Math.min(limit, old[b.length()]);
  }
}
