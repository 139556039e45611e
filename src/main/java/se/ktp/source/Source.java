package se.ktp.source;

import java.util.List;
import java.util.Optional;

/// A file that findings point into.
public sealed interface Source {
  /// The path as people are shown it: relative to the workspace, with forward slashes. Identity
  /// numbers are masked in it.
  String path();

  /// What stands at a place, for showing it to people. Identity numbers are masked in it.
  Optional<String> excerpt(int line, int column);

  /// A file of lines.
  record Lines(String path, List<String> lines) implements Source {
    public Lines {
      path = IdentityNumbers.mask(path);
      lines = List.copyOf(lines);
    }

    /// Splits a text into its lines.
    public static Lines of(String path, String text) {
      return new Lines(path, IdentityNumbers.mask(text).lines().toList());
    }

    @Override
    public Optional<String> excerpt(int line, int column) {
      return line >= 1 && line <= lines.size()
          ? Optional.of(lines.get(line - 1))
          : Optional.empty();
    }
  }

  /// A file of rows and cells, or a sheet of one; lines are rows as a spreadsheet numbers them.
  ///
  /// @param sheet which sheet it is, where a file has several
  record Table(String path, Optional<Sheet> sheet, List<List<String>> rows) implements Source {
    public Table {
      path = IdentityNumbers.mask(path);
    }

    public Table(String path, List<List<String>> rows) {
      this(path, Optional.empty(), rows);
    }

    @Override
    public Optional<String> excerpt(int line, int column) {
      if (line < 1 || line > rows.size()) {
        return Optional.empty();
      }
      List<String> row = rows.get(line - 1);
      return column >= 1 && column <= row.size()
          ? Optional.of(IdentityNumbers.mask(row.get(column - 1)))
          : Optional.empty();
    }
  }

  /// A sheet of a workbook.
  ///
  /// @param number from 1, in the workbook's order
  record Sheet(String name, int number) {}

  /// A file or folder of which no part can be shown.
  record Whole(String path) implements Source {
    public Whole {
      path = IdentityNumbers.mask(path);
    }

    @Override
    public Optional<String> excerpt(int line, int column) {
      return Optional.empty();
    }
  }
}
