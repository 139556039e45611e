package se.ktp.typeset;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A paper as its template wrote it, ready to be laid out.
///
/// @param language of the text where nothing else is said, `sv`
/// @param metadata what the head's `meta` elements say, by name
/// @param refersToPages whether its text names pages
/// @param references ids that its text refers to, each with the line where it first does
/// @param firstHead what stands at the head of the first page
/// @param head what stands at the head of the others
/// @param foot what stands at the foot of all
record Paper(
    String title,
    String language,
    Map<String, String> metadata,
    Style style,
    Optional<Block> firstHead,
    Optional<Block> head,
    Optional<Block> foot,
    List<Block> body,
    boolean refersToPages,
    Map<String, Integer> references) {}
