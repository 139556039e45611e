package se.ktp.typeset;

import java.util.List;

/// A paragraph measured, before it is known how wide it may be.
///
/// @param widest chunk with its hyphen: below this width something must be parted that may not be
/// @param least width at which no word has to be hyphenated
/// @param natural width on as many lines as the text itself has
record Shaped(List<Chunk> chunks, double widest, double least, double natural) {

  static Shaped of(List<Chunk> chunks) {
    double widest = 0;
    double least = 0;
    double natural = 0;
    double word = 0;
    double line = 0;
    for (Chunk chunk : chunks) {
      word += chunk.width();
      line += chunk.width();
      widest = Math.max(widest, chunk.alone());
      least = Math.max(least, word);
      natural = Math.max(natural, line);
      word = chunk.gap() == Chunk.Gap.HYPHEN ? word + chunk.between() : 0;
      line = chunk.gap() == Chunk.Gap.END ? 0 : line + chunk.between();
    }
    return new Shaped(List.copyOf(chunks), widest, least, natural);
  }
}
