package se.ktp.model;

import java.time.LocalDate;
import java.util.Optional;
import se.ktp.source.Position;

/// When an activity is done (*tidsplan*).
///
/// @param written as it stands, for people
/// @param start the first day, where it could be understood
/// @param end the last day
/// @param understood whether the text says when; "löpande" does, though it names no day
/// @param startAt where the start stands
/// @param endAt where the end stands
public record Timeline(
    String written,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    boolean understood,
    Position startAt,
    Position endAt) {}
