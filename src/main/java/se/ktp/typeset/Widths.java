package se.ktp.typeset;

import java.util.Arrays;
import java.util.List;

/// Shares a width out among columns.
final class Widths {
  private static final double EPSILON = 0.01;

  private Widths() {}

  /// The widths of columns of blocks.
  ///
  /// @param auto for each column the natural width of its content, asked only where needed
  static double[] ofColumns(List<Width> columns, double room, double gap, double[] auto) {
    double[] widths = new double[columns.size()];
    double left = room - gap * (columns.size() - 1);
    double shares = 0;
    for (int i = 0; i < widths.length; i++) {
      switch (columns.get(i)) {
        case Width.Fixed(double points) -> {
          widths[i] = points;
          left -= points;
        }
        case Width.Share(double weight) -> shares += weight;
        case Width.Auto() -> {
          // Its turn comes when it is known what the others leave.
        }
      }
    }
    for (int i = 0; i < widths.length; i++) {
      if (columns.get(i) instanceof Width.Auto) {
        widths[i] = Math.clamp(left, 0, auto[i]);
        left -= widths[i];
      }
    }
    for (int i = 0; i < widths.length; i++) {
      if (columns.get(i) instanceof Width.Share(double weight)) {
        widths[i] = Math.max(0, left) * weight / shares;
      }
    }
    return widths;
  }

  /// The widths of a table's columns: fixed ones as told, the others by their content. No column
  /// gets less than its longest word as long as the room allows it, and none more than it can use,
  /// unless the table must fill the room.
  ///
  /// @param fill whether what is left over is shared out too
  static double[] ofTable(List<FlowStyle> columns, Extent[] extents, double room, boolean fill) {
    int n = extents.length;
    double[] widths = new double[n];
    double[] most = new double[n];
    boolean[] fixed = new boolean[n];
    double left = room;
    for (int i = 0; i < n; i++) {
      FlowStyle column = columns.get(i);
      if (column.width().orElse(null) instanceof Width.Fixed(double points)) {
        fixed[i] = true;
        widths[i] = points;
      } else {
        double cap = Math.min(column.most(), room);
        widths[i] = Math.min(cap, Math.max(column.least(), extents[i].least()));
        most[i] = Math.max(widths[i], Math.min(cap, extents[i].natural()));
      }
      left -= widths[i];
    }
    if (left < -EPSILON) {
      squeeze(widths, fixed, room);
      return widths;
    }
    left = grow(widths, most, fixed, left);
    if (fill && left > EPSILON) {
      stretch(widths, fixed, columns, left);
    }
    return widths;
  }

  /// Too little room for the longest words: the widest columns give way first.
  private static void squeeze(double[] widths, boolean[] fixed, double room) {
    double free = room;
    int count = 0;
    double total = 0;
    for (int i = 0; i < widths.length; i++) {
      if (fixed[i]) {
        free -= widths[i];
      } else {
        count++;
        total += widths[i];
      }
    }
    if (count == 0 || free <= 0) {
      double all = Arrays.stream(widths).sum();
      for (int i = 0; i < widths.length; i++) {
        widths[i] *= room / all;
      }
      return;
    }
    // The cap under which the columns together just fit.
    double low = 0;
    double high = total;
    for (int step = 0; step < 50; step++) {
      double cap = (low + high) / 2;
      double sum = 0;
      for (int i = 0; i < widths.length; i++) {
        sum += fixed[i] ? 0 : Math.min(cap, widths[i]);
      }
      if (sum > free) {
        high = cap;
      } else {
        low = cap;
      }
    }
    for (int i = 0; i < widths.length; i++) {
      if (!fixed[i]) {
        widths[i] = Math.min(low, widths[i]);
      }
    }
  }

  /// Gives columns what they lack, by the square root of it, so that one long text does not take
  /// all. Returns what is left when every column has what it can use.
  private static double grow(double[] widths, double[] most, boolean[] fixed, double room) {
    double left = room;
    while (left > EPSILON) {
      double weights = 0;
      for (int i = 0; i < widths.length; i++) {
        weights += fixed[i] ? 0 : Math.sqrt(Math.max(0, most[i] - widths[i]));
      }
      if (weights < EPSILON) {
        return left;
      }
      double given = 0;
      for (int i = 0; i < widths.length; i++) {
        if (!fixed[i]) {
          double lack = Math.max(0, most[i] - widths[i]);
          double more = Math.min(lack, left * Math.sqrt(lack) / weights);
          widths[i] += more;
          given += more;
        }
      }
      left -= given;
      if (given < EPSILON) {
        return left;
      }
    }
    return left;
  }

  /// Shares out what no column needs, in proportion to the columns' widths.
  private static void stretch(
      double[] widths, boolean[] fixed, List<FlowStyle> columns, double left) {
    double total = 0;
    int count = 0;
    for (int i = 0; i < widths.length; i++) {
      if (grows(i, fixed, columns)) {
        total += widths[i];
        count++;
      }
    }
    for (int i = 0; i < widths.length; i++) {
      if (grows(i, fixed, columns)) {
        widths[i] += left * (total > 0 ? widths[i] / total : 1.0 / count);
      }
    }
  }

  private static boolean grows(int i, boolean[] fixed, List<FlowStyle> columns) {
    return !fixed[i] && columns.get(i).most() == Double.MAX_VALUE;
  }
}
