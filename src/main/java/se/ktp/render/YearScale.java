package se.ktp.render;

import java.time.LocalDate;
import java.util.Optional;
import se.ktp.model.Timeline;

/// Where the days of a year stand: twelve months of the same width, from left to right.
record YearScale(int year, double left, double right) {

  /// From the beginning of an activity to its end.
  ///
  /// @param earlier whether it began before the year
  /// @param later whether it goes on after the year, or nobody says when it ends
  record Bar(double from, double to, boolean earlier, boolean later) {}

  /// Where a month begins, from 0; 12 is the year's end.
  double month(int month) {
    return left + (right - left) * month / 12;
  }

  /// Where a day begins.
  double day(LocalDate day) {
    double gone = (day.getDayOfMonth() - 1.0) / day.lengthOfMonth();
    return left + (right - left) * (day.getMonthValue() - 1 + gone) / 12;
  }

  boolean holds(LocalDate day) {
    return day.getYear() == year;
  }

  /// An activity's bar; nothing if it is not known when it begins, ends before that, or lies
  /// outside the year.
  Optional<Bar> bar(Timeline timeline) {
    if (timeline.start().isEmpty()) {
      return Optional.empty();
    }
    LocalDate start = timeline.start().get();
    Optional<LocalDate> end = timeline.end();
    if (end.filter(e -> e.isBefore(start) || e.getYear() < year).isPresent()
        || start.getYear() > year) {
      return Optional.empty();
    }
    boolean earlier = start.getYear() < year;
    boolean later = end.isEmpty() || end.get().getYear() > year;
    double from = earlier ? left : day(start);
    double to = later ? right : end.get().isEqual(lastDay()) ? right : day(end.get().plusDays(1));
    return Optional.of(new Bar(from, to, earlier, later));
  }

  private LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }
}
