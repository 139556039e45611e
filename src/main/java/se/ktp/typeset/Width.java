package se.ktp.typeset;

/// How wide a column is to be.
sealed interface Width {
  /// So many points.
  record Fixed(double points) implements Width {}

  /// As wide as its content wants to be, but no wider.
  record Auto() implements Width {}

  /// A share of what the others leave.
  record Share(double weight) implements Width {}

  /// Reads `76`, `auto`, `*` or `2*`.
  static Width parse(String text) {
    if (text.equals("auto")) {
      return new Auto();
    }
    if (text.endsWith("*")) {
      String weight = text.substring(0, text.length() - 1);
      return new Share(weight.isEmpty() ? 1 : Double.parseDouble(weight));
    }
    return new Fixed(Double.parseDouble(text));
  }
}
