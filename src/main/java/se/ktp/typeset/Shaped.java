package se.ktp.typeset;

import java.util.List;

/// A paragraph measured, before it is known how wide it may be.
///
/// @param least width without parting a chunk
/// @param natural width on as many lines as the text itself has
record Shaped(List<Chunk> chunks, double least, double natural) {

  static Shaped of(List<Chunk> chunks) {
    double least = 0;
    double natural = 0;
    double line = 0;
    for (Chunk chunk : chunks) {
      least = Math.max(least, chunk.width());
      line += chunk.width();
      natural = Math.max(natural, line);
      line = chunk.gap() == Chunk.Gap.END ? 0 : line + chunk.between();
    }
    return new Shaped(List.copyOf(chunks), least, natural);
  }
}
