package se.ktp.read;

/// What no honest file reaches: beyond it a file is refused, so that a hostile one takes neither
/// time nor memory.
final class Limits {
  /// Bytes of a file.
  static final long FILE_SIZE = 20_000_000;

  /// Lists and keys within each other.
  static final int DEPTH = 50;

  /// Values of a file, counted as often as aliases repeat them.
  static final int VALUES = 500_000;

  /// Columns of a table.
  static final int COLUMNS = 500;

  /// Rows of a sheet, as Excel has them.
  static final int ROWS = 1_048_576;

  /// Bytes of a workbook when it is unpacked.
  static final long INFLATED = 50_000_000;

  /// How many times larger than itself a workbook may become, beyond what it may be anyhow.
  static final long RATIO = 100;

  static final long INFLATED_ALWAYS = 1_000_000;

  /// Parts of a workbook: sheets, pictures and all.
  static final int PARTS = 2_000;

  /// Characters of a number.
  static final int NUMBER = 100;

  /// The first and the last year that a plan can be of; others are mistyped.
  static final int FIRST_YEAR = 1900;

  static final int LAST_YEAR = 2199;

  private Limits() {}
}
