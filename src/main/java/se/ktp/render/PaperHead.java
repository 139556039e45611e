package se.ktp.render;

import java.util.Optional;

/// What the head and foot of a paper say.
///
/// @param language of the paper
/// @param contentLanguage of what the county and its municipalities wrote
/// @param title of the file, for readers that show it
/// @param subject what the paper is about, in small print at the head of the first page
/// @param place whose it is
/// @param kind what it is, with its period
/// @param code of Statistics Sweden
/// @param date of the data, `2016-11-22`
/// @param organisation that makes the papers, before the subject
/// @param logo its mark, as a picture
/// @param checksum of the paper's sources
/// @param program that made it, with its version
/// @param adopted whether it is no draft any more
/// @param open whether what concerns people by name is left out
public record PaperHead(
    String language,
    String contentLanguage,
    String title,
    String subject,
    String place,
    String kind,
    String code,
    String period,
    String date,
    Optional<String> version,
    Optional<String> dnr,
    Optional<String> organisation,
    Optional<Markup> logo,
    String footer,
    String checksum,
    String program,
    boolean adopted,
    boolean open) {}
