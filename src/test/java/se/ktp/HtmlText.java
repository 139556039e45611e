package se.ktp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The text of a paper as a web page, its blanks made one.
public final class HtmlText {
  private HtmlText() {}

  public static String of(Path file) {
    return new String(Workspaces.bytes(file), StandardCharsets.UTF_8)
        .replaceAll("(?s)<style.*?</style>", " ")
        .replaceAll("<[^>]+>", " ")
        .replace('\u00a0', ' ')
        .replaceAll("\\s+", " ");
  }
}
