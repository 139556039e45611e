package se.ktp.model;

import java.time.LocalDate;

/// A date as somebody wrote it: a day, or a longer time such as a month.
///
/// @param written as it stands
/// @param first the earliest day that it can mean
/// @param last the latest
public record Day(String written, LocalDate first, LocalDate last) {}
