package se.ktp.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers the pieces of a line. Text of one kind is joined, so that it is painted as one.
final class Pieces {
  /// A blank may differ from the face's own by so much.
  private static final double EPSILON = 0.01;

  private final List<Piece> closed = new ArrayList<>();

  /// The first part of the text at the line's end, to which more of its kind may be joined.
  private Piece.@Nullable Text open;

  /// That text as far as it goes.
  private final StringBuilder text = new StringBuilder(128);

  private double width;

  void add(Piece piece) {
    if (piece instanceof Piece.Text next) {
      add(next);
    } else {
      close();
      closed.add(piece);
    }
  }

  private void add(Piece.Text next) {
    if (open != null && sameKind(open, next)) {
      int kern = next.face().kern(text.charAt(text.length() - 1), next.text().charAt(0));
      width = width + kern * next.style().size() / 1000 + next.width();
    } else {
      close();
      open = next;
      width = next.width();
    }
    text.append(next.text());
  }

  @SuppressWarnings("ReferenceEquality") // nearly always the very same style, so ask that first
  private static boolean sameKind(Piece.Text one, Piece.Text other) {
    return one.face() == other.face()
        && (one.style() == other.style() || one.style().equals(other.style()))
        && one.wrap().equals(other.wrap());
  }

  private void close() {
    if (open != null) {
      closed.add(new Piece.Text(text.toString(), open.style(), open.face(), width, open.wrap()));
      open = null;
      text.setLength(0);
    }
  }

  /// Adds a blank in the style of the text before it; after a symbol alone, room.
  void blank(double wanted) {
    if (open != null) {
      blank(wanted, open, open.wrap());
      return;
    }
    for (int i = closed.size() - 1; i >= 0; i--) {
      if (closed.get(i) instanceof Piece.Text before) {
        blank(wanted, before, closed.getLast().wrap());
        return;
      }
    }
    if (!closed.isEmpty() && closed.getLast() instanceof Piece.Mark mark) {
      closed.removeLast();
      closed.add(mark.wider(wanted));
    }
  }

  private void blank(double wanted, Piece.Text before, Optional<Wrap> wrap) {
    TextStyle style = before.style();
    Face face = before.face();
    if (Math.abs(face.width(' ', style.size(), style.tracking()) - wanted) < EPSILON) {
      add(new Piece.Text(" ", style, face, wanted, wrap));
    } else {
      add(new Piece.Blank(style, face, wanted, wrap));
    }
  }

  /// Hands over the line, and begins the next.
  List<Piece> take() {
    close();
    List<Piece> line = List.copyOf(closed);
    closed.clear();
    return line;
  }
}
