package se.ktp.model;

import java.util.Optional;

/// Who is responsible (*ansvar*), split between the principals where the plan does so.
///
/// @param text where it is not split
public record Responsibility(
    Optional<String> municipality,
    Optional<String> region,
    Optional<String> other,
    Optional<String> text) {}
